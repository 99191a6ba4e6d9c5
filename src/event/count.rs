//! How many: numbers on a trigger or on what it is about.

use crate::clause::{Filler, Part, PredId, Rel, Syntax};
use crate::lang::ar::analyse::{Analyzer, FormId};
use crate::lang::ar::number;
use crate::lang::morph::{Number, Pos};
use crate::mention::unit::What;

/// The number that stands on the trigger's own phrase or on its subject,
/// object or genitive, else in what its own preposition brings.
pub fn count(analyzer: &Analyzer<'_>, forms: &[FormId], syntax: &Syntax, pred: PredId) -> Option<u64> {
    let this = &syntax.preds[pred];
    let mut phrases: Vec<(usize, usize)> = Vec::new();
    phrases.extend(this.arg.map(|a| (a.np, 0)));
    for (rel, filler) in &this.args {
        if let (Rel::Subject | Rel::Object | Rel::Of, Filler::Phrase(arg)) = (rel, filler) {
            phrases.push((arg.np, arg.part));
        }
    }
    // أودى بحياة سبعة جنود: in what the verb asks its own preposition for.
    let lexeme = analyzer.gazetteer().lexeme(this.lexeme);
    for (rel, filler) in &this.args {
        if let (Rel::Prep(prep), Filler::Phrase(arg)) = (rel, filler)
            && this.pos == Pos::Verb
            && lexeme.preps & (1 << prep) != 0
        {
            phrases.push((arg.np, arg.part));
        }
    }
    if let Some(Filler::Phrase(arg)) = syntax.clauses[this.clause].topic {
        phrases.push((arg.np, arg.part));
    }
    let told = phrases.iter().find_map(|&(np, part)| in_phrase(analyzer, forms, syntax, np, part));
    told.or_else(|| tally(analyzer, forms, syntax, pred)).or_else(|| {
        // قتل جنديان: a dual is two.
        let dual = |&(np, part): &(usize, usize)| {
            let unit = &syntax.units[syntax.nps[np].parts.get(part)?.0];
            // امرأتان وثلاثة أطفال are more.
            let joined = || syntax.nps.iter().any(|other| other.and_of == Some(np));
            let counts = unit.what == What::Word && unit.morph.pos() != Pos::Verb && !joined();
            (unit.morph.number() == Number::Dual && counts).then_some(2)
        };
        phrases.iter().find_map(dual)
    })
}

/// `بلغ عدد القتلى 45`, `ارتفعت حصيلة القتلى إلى 45`: what the verb says of
/// the number or toll that the trigger is the genitive of.
fn tally(analyzer: &Analyzer<'_>, forms: &[FormId], syntax: &Syntax, pred: PredId) -> Option<u64> {
    let this = &syntax.preds[pred];
    let (verb, _) = this.governor.filter(|g| g.1 == Rel::Subject && this.arg.is_some_and(|arg| arg.part > 0))?;
    let verb = &syntax.preds[verb];
    let preps = analyzer.gazetteer().lexeme(verb.lexeme).preps;
    let asked = |rel: Rel| match rel {
        Rel::Object => true,
        Rel::Prep(prep) => preps & (1 << prep) != 0,
        _ => false,
    };
    verb.args.iter().filter(|a| verb.pos == Pos::Verb && asked(a.0)).find_map(|&(_, filler)| match filler {
        Filler::Phrase(arg) => in_phrase(analyzer, forms, syntax, arg.np, arg.part),
        Filler::Pronoun(..) => None,
    })
}

fn in_phrase(analyzer: &Analyzer<'_>, forms: &[FormId], syntax: &Syntax, np: usize, part: usize) -> Option<u64> {
    let parts = &syntax.nps[np].parts;
    for (p, &(u, kind)) in parts.iter().enumerate().skip(part) {
        let first = syntax.units[u].first;
        if kind != Part::Count && p > part && !matches!(kind, Part::Of | Part::Mod) {
            continue;
        }
        let end = (first + 6).min(forms.len() as u32);
        let words: Vec<_> = (first..end).map(|t| analyzer.text(forms[t as usize])).collect();
        if let Some((number, _)) = number::parse(&words)
            && let Some(count) = number.count()
        {
            return Some(count);
        }
    }
    None
}
