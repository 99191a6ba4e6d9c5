//! Verbal nouns in all their written forms.

use super::Gender::{Feminine, Masculine};
use super::Number::{Dual, Plural, Singular};
use super::participle::{Row, before_pronoun, give, tanween};
use super::stems::Verb;
use super::write::write;
use super::{Case, NounFeatures, NounKind, State};
use crate::gazetteer::schema::words::{Form, VerbEntry};

/// Gives every form of the verbal nouns: those listed, else the pattern's.
pub fn masdars(entry: &VerbEntry, emit: &mut impl FnMut(&str, NounFeatures)) {
    let verb = Verb::new(entry);
    let listed = entry.masdar.iter().map(|noun| (noun.clone(), false));
    let own = pattern_masdar(&verb).filter(|_| entry.masdar.is_empty());
    for (noun, cut) in listed.chain(own) {
        decline_masdar(&verb, &noun, cut, emit);
    }
    for noun in &entry.masdar_plural {
        decline_plural(noun, emit);
    }
}

/// The verbal noun of a derived form's pattern; true when its final ي falls
/// in the indefinite (تلق).
fn pattern_masdar(verb: &Verb<'_>) -> Option<(String, bool)> {
    let (weak, hollow) = (verb.defective(), verb.hollow());
    // The long a of these patterns is a glide's place: إجراء، استيلاء.
    let last = |pattern: &str| format!("{pattern}A{}", if weak { 'ء' } else { '3' });
    let pattern = match verb.entry.form {
        Form::I => return None,
        Form::II if weak => "تa12iيaة".into(),
        Form::II if verb.root[2] == 'ء' => "تa12i3aة".into(),
        Form::II => "تa12I3".into(),
        Form::III if weak => "مu1A2Aة".into(),
        Form::III if verb.doubled() => "مu1A23aة".into(),
        Form::III => "مu1A2a3aة".into(),
        Form::IV if hollow => "ءi1A3aة".into(),
        Form::IV if verb.root[..3] == ['ر', 'ء', 'ي'] => "ءi1Aءaة".into(),
        Form::IV => last("ءi12"),
        Form::V if weak => return Some((write(&verb.fill("تa1a22I")), true)),
        Form::V => "تa1a22u3".into(),
        Form::VI if weak => return Some((write(&verb.fill("تa1A2I")), true)),
        Form::VI if verb.doubled() => "تa1A23".into(),
        Form::VI => "تa1A2u3".into(),
        Form::VII if hollow => "iن1iيA3".into(),
        Form::VII => last("iن1i2"),
        Form::VIII if hollow => "i1tiيA3".into(),
        Form::VIII => last("i1ti2"),
        Form::IX => "i12i3A3".into(),
        Form::X if hollow => "iستi1A3aة".into(),
        Form::X => last("iستi12"),
        Form::QI => "1a23a4aة".into(),
        Form::QII => "تa1a23u4".into(),
        Form::QIV => "i12i34A4".into(),
    };
    Some((write(&verb.fill(&pattern)), false))
}

fn decline_masdar(verb: &Verb<'_>, noun: &str, cut: bool, emit: &mut impl FnMut(&str, NounFeatures)) {
    let mut rows = Vec::new();
    let regular = verb.entry.form != Form::I;
    if let Some(stem) = noun.strip_suffix('ة') {
        rows.push((noun.to_owned(), Feminine, Singular, Case::Any, State::Free));
        rows.push((format!("{stem}ت"), Feminine, Singular, Case::Any, State::BeforePronoun));
        written_dual(&format!("{stem}ت"), Feminine, &mut rows);
        // محاباة has no plural of its own.
        if !stem.ends_with('ا') {
            rows.push((feminine_plural(stem), Feminine, Plural, Case::Any, State::Free));
        }
        return give(NounKind::Masdar, rows, emit);
    }
    rows.push((noun.to_owned(), Masculine, Singular, Case::Any, State::Free));
    rows.push((tanween(noun), Masculine, Singular, Case::Oblique, State::Tanween));
    if noun.ends_with('ى') {
        let stem = noun.trim_end_matches('ى');
        rows.push((format!("{stem}ا"), Masculine, Singular, Case::Any, State::BeforePronoun));
        return give(NounKind::Masdar, rows, emit);
    }
    if cut {
        let short = noun.trim_end_matches('ي').to_owned();
        rows.push((short, Masculine, Singular, Case::Any, State::Indefinite));
    }
    before_pronoun(noun, Masculine, Singular, &mut rows);
    written_dual(noun, Masculine, &mut rows);
    if regular {
        rows.push((feminine_plural(noun), Feminine, Plural, Case::Any, State::Free));
    }
    give(NounKind::Masdar, rows, emit);
}

fn decline_plural(noun: &str, emit: &mut impl FnMut(&str, NounFeatures)) {
    let gender = if noun.ends_with("ات") { Feminine } else { Masculine };
    let mut rows = vec![(noun.to_owned(), gender, Plural, Case::Any, State::Free)];
    if gender == Masculine {
        rows.push((tanween(noun), gender, Plural, Case::Oblique, State::Tanween));
        before_pronoun(noun, gender, Plural, &mut rows);
    }
    give(NounKind::Masdar, rows, emit);
}

/// Adds ات to a written stem; أ and ا melt into آ (مفاجآت).
fn feminine_plural(stem: &str) -> String {
    match stem.strip_suffix('أ') {
        Some(stem) => format!("{stem}آت"),
        None => format!("{stem}ات"),
    }
}

fn written_dual(stem: &str, gender: super::Gender, rows: &mut Vec<Row>) {
    let with_alef = feminine_plural(stem);
    let with_alef = with_alef.trim_end_matches('ت');
    let forms = [
        (format!("{with_alef}ن"), Case::Nominative, State::Free),
        (format!("{stem}ين"), Case::Oblique, State::Free),
        (with_alef.to_owned(), Case::Nominative, State::Construct),
        (format!("{stem}ي"), Case::Oblique, State::Construct),
    ];
    for (form, case, state) in forms {
        rows.push((form, gender, Dual, case, state));
    }
}
