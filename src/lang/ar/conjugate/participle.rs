//! Participles in all their written forms.

use super::Gender::{Feminine, Masculine};
use super::Number::{Dual, Plural, Singular};
use super::stems::{Stem, Tail, Verb};
use super::write::write;
use super::{Case, NounFeatures, NounKind, State};
use crate::gazetteer::schema::words::{Form, VerbEntry, Vowel};

/// Gives every form of the active and the passive participle.
pub fn participles(entry: &VerbEntry, emit: &mut impl FnMut(&str, NounFeatures)) {
    let verb = Verb::new(entry);
    if verb.past_only() {
        return;
    }
    let active = if entry.form == Form::I { first_active(&verb) } else { verb.derived_participle('i') };
    decline_participle(&active, NounKind::ActiveParticiple, emit);
    if entry.passive {
        let passive = if entry.form == Form::I { first_passive(&verb) } else { verb.derived_participle('a') };
        decline_participle(&passive, NounKind::PassiveParticiple, emit);
    }
}

fn first_active(verb: &Verb<'_>) -> Stem {
    if !verb.hollow() {
        return verb.bend("1A2i3", false, false);
    }
    let stem = if verb.root[2] == 'ء' { "1Aء" } else { "1Aءi3" };
    let tail = if verb.root[2] == 'ء' { Tail::Weak('i', false) } else { Tail::Plain };
    Stem { open: verb.fill(stem), closed: verb.fill(stem), tail }
}

fn first_passive(verb: &Verb<'_>) -> Stem {
    let pattern = match (verb.defective(), verb.hollow()) {
        (true, _) if verb.root[2] == 'و' && verb.entry.past != Vowel::I => "مa12uوو",
        (true, _) => "مa12iيي",
        (_, true) if verb.root[1] == 'و' => "مa1U3",
        (_, true) => "مa1I3",
        _ => "مa12U3",
    };
    let open = verb.fill(pattern);
    Stem { closed: open.clone(), open, tail: Tail::Plain }
}

/// A form of a noun: what is written, gender, number, case, state.
pub(super) type Row = (String, super::Gender, super::Number, Case, State);

fn decline_participle(stem: &Stem, kind: NounKind, emit: &mut impl FnMut(&str, NounFeatures)) {
    let open = &stem.open;
    let rows = match stem.tail {
        Tail::Weak('a', _) => weak_passive(open),
        Tail::Weak(..) => weak_active(open),
        _ => plain_participle(open),
    };
    give(kind, rows, emit);
}

pub(super) fn give(kind: NounKind, rows: Vec<Row>, emit: &mut impl FnMut(&str, NounFeatures)) {
    for (form, gender, number, case, state) in rows {
        emit(&form, NounFeatures { kind, gender, number, case, state });
    }
}

fn plain_participle(open: &str) -> Vec<Row> {
    let base = write(open);
    let mut rows = vec![
        (base.clone(), Masculine, Singular, Case::Any, State::Free),
        (tanween(&base), Masculine, Singular, Case::Oblique, State::Tanween),
    ];
    before_pronoun(&base, Masculine, Singular, &mut rows);
    endings(open, open, &mut rows);
    rows
}

/// داع، الداعي، داعيا، داعية، داعون.
fn weak_active(open: &str) -> Vec<Row> {
    let mut rows = vec![
        (write(&format!("{open}I")), Masculine, Singular, Case::Any, State::Free),
        (write(open), Masculine, Singular, Case::Any, State::Indefinite),
        (write(&format!("{open}iيA")), Masculine, Singular, Case::Oblique, State::Tanween),
    ];
    endings(&format!("{open}iي"), open, &mut rows);
    rows
}

/// مؤدى، مؤداة، مؤدون.
fn weak_passive(open: &str) -> Vec<Row> {
    let mut rows = vec![
        (write(&format!("{open}Y")), Masculine, Singular, Case::Any, State::Free),
        (write(&format!("{open}A")), Masculine, Singular, Case::Any, State::BeforePronoun),
        (write(&format!("{open}Aة")), Feminine, Singular, Case::Any, State::Free),
        (write(&format!("{open}Aت")), Feminine, Singular, Case::Any, State::BeforePronoun),
        (write(&format!("{open}aيAت")), Feminine, Plural, Case::Any, State::Free),
    ];
    dual(&format!("{open}aي"), Masculine, &mut rows);
    dual(&format!("{open}Aت"), Feminine, &mut rows);
    plural(&format!("{open}aو"), &format!("{open}aي"), &mut rows);
    rows
}

/// Feminine, dual and plural upon a stem; the sound plural may have its own.
fn endings(stem: &str, plural_stem: &str, rows: &mut Vec<Row>) {
    rows.push((write(&format!("{stem}aة")), Feminine, Singular, Case::Any, State::Free));
    rows.push((write(&format!("{stem}aت")), Feminine, Singular, Case::Any, State::BeforePronoun));
    rows.push((write(&format!("{stem}Aت")), Feminine, Plural, Case::Any, State::Free));
    dual(stem, Masculine, rows);
    dual(&format!("{stem}aت"), Feminine, rows);
    plural(&format!("{plural_stem}U"), &format!("{plural_stem}I"), rows);
}

fn dual(stem: &str, gender: super::Gender, rows: &mut Vec<Row>) {
    let forms = [
        ("Aن", Case::Nominative, State::Free),
        ("aين", Case::Oblique, State::Free),
        ("A", Case::Nominative, State::Construct),
        ("aي", Case::Oblique, State::Construct),
    ];
    for (ending, case, state) in forms {
        rows.push((write(&format!("{stem}{ending}")), gender, Dual, case, state));
    }
}

fn plural(nominative: &str, oblique: &str, rows: &mut Vec<Row>) {
    let forms = [
        (format!("{nominative}ن"), Case::Nominative, State::Free),
        (format!("{oblique}ن"), Case::Oblique, State::Free),
        (nominative.to_owned(), Case::Nominative, State::Construct),
        (oblique.to_owned(), Case::Oblique, State::Construct),
    ];
    for (form, case, state) in forms {
        rows.push((write(&form), Masculine, Plural, case, state));
    }
}

/// The indefinite accusative: an alef, but not after ة, ى, ا, اء or أ.
pub(super) fn tanween(word: &str) -> String {
    let bare = word.ends_with(['ة', 'ى', 'ا', 'أ']) || word.ends_with("اء");
    if bare {
        return word.to_owned();
    }
    match word.strip_suffix('ء') {
        // شيئا, but جزءا
        Some(stem) if stem.ends_with('ي') => format!("{stem}ئا"),
        _ => format!("{word}ا"),
    }
}

/// The seats of a final hamza before a pronoun: لقاؤه، لقائه; مبدأه، مبدئه.
pub(super) fn before_pronoun(word: &str, gender: super::Gender, number: super::Number, rows: &mut Vec<Row>) {
    let seats: &[char] = match word.chars().next_back() {
        Some('ء') if word.ends_with("اء") => &['ؤ', 'ئ'],
        Some('أ') => &['ؤ', 'ئ'],
        Some('ؤ') => &['ئ'],
        _ => &[],
    };
    let stem: String = word.chars().take(word.chars().count().saturating_sub(1)).collect();
    for seat in seats {
        rows.push((format!("{stem}{seat}"), gender, number, Case::Any, State::BeforePronoun));
    }
}
