//! Operators: which lexemes change the status of what they govern.

use super::Builder;
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::schema::words::VerbTag;
use crate::gazetteer::source::Sources;

/// Numbers the operators, so that the lexicon can refer to them by tag.
pub(super) fn add(builder: &mut Builder, sources: &Sources, _report: &mut Report) {
    for located in &sources.operators {
        let entry = &located.entry;
        builder.gazetteer.operators.push(Operator {
            id: entry.id.clone(),
            status: entry.status,
            control: entry.control,
            says: entry.says,
            carries: entry.carries,
            keeps: entry.keeps,
            barely: entry.barely,
            claims: entry.claims,
            opens: entry.opens,
            of_subject: entry.of_subject,
            tries: entry.tries,
            decides: entry.decides,
            weighs: entry.weighs,
            announces: entry.announces,
            wants: entry.wants,
            insists: entry.insists,
            of_facts: entry.of_facts,
            contains: entry.contains,
            terms: entry.terms,
            light: entry.light,
            auxiliary: entry.auxiliary,
            able: entry.able,
            ends: entry.ends,
        });
    }
}

/// The operator number (plus one) of the first tag that has one; 0 for none.
pub(super) fn of_tags(sources: &Sources, tags: &[VerbTag]) -> u16 {
    tags.iter()
        .find_map(|tag| sources.operators.iter().position(|o| o.entry.tags.contains(tag)))
        .map_or(0, |i| i as u16 + 1)
}

/// Gives the verbs and nouns listed by lemma their operator.
pub(super) fn resolve(builder: &mut Builder, sources: &Sources, report: &mut Report) {
    for (number, located) in sources.operators.iter().enumerate() {
        let path = &sources.files[located.file].path;
        let entry = &located.entry;
        let lists = [&entry.verbs, &entry.nouns, &entry.direct, &entry.indirect];
        for (lemma, list) in lists.iter().enumerate().flat_map(|(n, list)| list.iter().map(move |l| (l, n))) {
            let mut lexemes = builder.lexemes(lemma).to_vec();
            // Several words that have no entry of their own: لا بد.
            if lexemes.is_empty() && lemma.contains(' ') {
                lexemes.push(builder.phrase(lemma));
            }
            if lexemes.is_empty() {
                report.push(
                    Problem::new(path, format!("no verb or noun has the lemma {lemma}"))
                        .near(lemma.as_str())
                        .help("add it to words/verbs.ron or words/nouns.ron"),
                );
            }
            for lexeme in lexemes {
                let lexeme = &mut builder.gazetteer.lexemes[lexeme as usize];
                let slot = match list {
                    2 => &mut lexeme.direct,
                    3 => &mut lexeme.indirect,
                    _ => &mut lexeme.operator,
                };
                *slot = number as u16 + 1;
            }
        }
    }
}
