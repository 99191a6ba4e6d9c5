//! Written forms of nouns, adjectives and relation adjectives.

use crate::gazetteer::schema::nouns::{NounClass, NounEntry, SoundPlural};
use crate::lang::morph::{Gender, Morph, Number, Pos};

/// Emits every written form of a noun or adjective, without article and
/// proclitics.
pub fn forms(entry: &NounEntry, emit: &mut impl FnMut(&str, Morph)) {
    let adjective = entry.class.contains(&NounClass::Adjective);
    let pos = if adjective { Pos::Adjective } else { Pos::Noun };
    let gender = match adjective {
        // حرب, نار: feminine without an ending.
        _ if entry.feminine.contains(&entry.lemma) => Gender::Feminine,
        true => gender_of(&entry.lemma),
        false => gender_of_noun(&entry.lemma),
    };
    // قوات, سكان: a plural without a singular.
    if !entry.plural.contains(&entry.lemma) {
        inflect(&entry.lemma, Morph::new(pos).with(gender, Number::Singular), emit);
    }
    for plural in &entry.plural {
        match sound_stem(plural, &entry.plural) {
            Some(stem) => sound_masculine(stem, pos, emit),
            None => plural_forms(plural, Morph::new(pos).with(plural_gender(plural), Number::Plural), emit),
        }
    }
    for sound in &entry.sound {
        match sound {
            SoundPlural::Masculine => sound_masculine(&entry.lemma, pos, emit),
            SoundPlural::Feminine => sound_feminine(&entry.lemma, pos, emit),
        }
    }
    for feminine in entry.feminine.iter().filter(|&f| *f != entry.lemma) {
        feminine_forms(feminine, pos, emit);
    }
    if adjective && entry.feminine.is_empty() && gender == Gender::Masculine {
        feminine_forms(&format!("{}ة", entry.lemma), pos, emit);
        if entry.sound.is_empty() {
            sound_masculine(&entry.lemma, pos, emit);
        }
    }
}

/// Emits every written form of a relation adjective (`فرنسي`), whose words
/// all inflect alike (`كوري جنوبي`).
pub fn nisba_forms(nisba: &str, emit: &mut impl FnMut(&str, Morph)) {
    let endings: [(&str, Gender, Number); 12] = [
        ("", Gender::Masculine, Number::Singular),
        ("ا", Gender::Masculine, Number::Singular),
        ("ة", Gender::Feminine, Number::Singular),
        ("ان", Gender::Masculine, Number::Dual),
        ("ين", Gender::Masculine, Number::Plural),
        ("ون", Gender::Masculine, Number::Plural),
        ("تان", Gender::Feminine, Number::Dual),
        ("تين", Gender::Feminine, Number::Dual),
        ("ات", Gender::Feminine, Number::Plural),
        ("و", Gender::Masculine, Number::Plural),
        ("ي", Gender::Masculine, Number::Plural),
        ("تا", Gender::Feminine, Number::Dual),
    ];
    for (ending, gender, number) in endings {
        let morph = Morph::new(Pos::Adjective).with(gender, number);
        let morph = if ending == "ا" { morph.accusative() } else { morph };
        let written: Vec<_> = nisba.split(' ').map(|word| format!("{word}{ending}")).collect();
        emit(&written.join(" "), morph);
    }
}

fn gender_of(word: &str) -> Gender {
    if word.ends_with('ة') || word.ends_with('ى') || word.ends_with("اء") {
        Gender::Feminine
    } else {
        Gender::Masculine
    }
}

/// لواء, مستوى: what ends like this is of either gender.
fn gender_of_noun(word: &str) -> Gender {
    if word.ends_with('ى') || word.ends_with("اء") { Gender::Any } else { gender_of(word) }
}

/// A plural in ات is feminine; a broken one tells nothing.
fn plural_gender(word: &str) -> Gender {
    if word.ends_with("ات") { Gender::Feminine } else { Gender::Any }
}

/// `موالون`, given with `موالين`: the sound plural of a noun that lost its ي,
/// not a broken one as ديون is.
fn sound_stem<'a>(plural: &'a str, all: &[String]) -> Option<&'a str> {
    let stem = plural.strip_suffix("ون").or_else(|| plural.strip_suffix("ين"))?;
    let has = |ending: &str| all.iter().any(|p| p.strip_suffix(ending) == Some(stem));
    (has("ون") && has("ين")).then_some(stem)
}

/// Singular with case, dual and pronoun forms.
fn inflect(word: &str, morph: Morph, emit: &mut impl FnMut(&str, Morph)) {
    emit(word, morph);
    let gender = morph.gender();
    let dual = Morph::new(morph.pos()).with(gender, Number::Dual);
    let stem = match before_pronoun(word, morph, emit) {
        Some(stem) => stem,
        // شيء: شيئا, شيئان.
        None => {
            let stem = word.strip_suffix("يء").map_or_else(|| word.to_owned(), |stem| format!("{stem}يئ"));
            emit(&format!("{stem}ا"), morph.accusative());
            stem
        }
    };
    emit(&format!("{stem}ان"), dual);
    emit(&format!("{stem}ين"), dual.oblique());
    emit(&format!("{stem}ا"), dual.construct());
    emit(&format!("{stem}ي"), dual.construct());
}

/// The stem that stands before a pronoun, where it is written differently.
fn before_pronoun(word: &str, morph: Morph, emit: &mut impl FnMut(&str, Morph)) -> Option<String> {
    if let Some(stem) = word.strip_suffix('ة') {
        let stem = format!("{stem}ت");
        emit(&stem, morph.before_pronoun());
        return Some(stem);
    }
    if let Some(stem) = word.strip_suffix('ى') {
        emit(&format!("{stem}ا"), morph.before_pronoun());
        return Some(format!("{stem}ي"));
    }
    if let Some(stem) = word.strip_suffix("اء") {
        emit(&format!("{stem}اؤ"), morph.before_pronoun());
        emit(&format!("{stem}ائ"), morph.before_pronoun());
        return Some(word.to_owned());
    }
    None
}

fn plural_forms(word: &str, morph: Morph, emit: &mut impl FnMut(&str, Morph)) {
    emit(word, morph);
    if before_pronoun(word, morph, emit).is_none() && !word.ends_with(['ا', 'ء']) && !is_diptote(word) {
        emit(&format!("{word}ا"), morph.accusative());
    }
}

/// مطالب, صواريخ: a plural that takes no alef, so that مطالبا is who demands.
fn is_diptote(plural: &str) -> bool {
    let letters: Vec<char> = plural.chars().collect();
    matches!(letters[..], [_, _, 'ا', _, _] | [_, _, 'ا', _, 'ي', _])
}

fn feminine_forms(word: &str, pos: Pos, emit: &mut impl FnMut(&str, Morph)) {
    inflect(word, Morph::new(pos).with(Gender::Feminine, Number::Singular), emit);
    sound_feminine(word, pos, emit);
}

fn sound_masculine(word: &str, pos: Pos, emit: &mut impl FnMut(&str, Morph)) {
    let stem = word.strip_suffix('ة').unwrap_or(word);
    let morph = Morph::new(pos).with(Gender::Masculine, Number::Plural);
    emit(&format!("{stem}ون"), morph);
    emit(&format!("{stem}ين"), morph.oblique());
    emit(&format!("{stem}و"), morph.construct());
    emit(&format!("{stem}ي"), morph.construct());
}

fn sound_feminine(word: &str, pos: Pos, emit: &mut impl FnMut(&str, Morph)) {
    let stem = match word.strip_suffix('ى') {
        Some(stem) => format!("{stem}ي"),
        // ميليشيا: ميليشيات
        None => word.strip_suffix(['ة', 'ا']).unwrap_or(word).to_owned(),
    };
    emit(&format!("{stem}ات"), Morph::new(pos).with(Gender::Feminine, Number::Plural));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(entry: &NounEntry) -> Vec<String> {
        let mut out = Vec::new();
        forms(entry, &mut |form, _| out.push(form.to_owned()));
        out
    }

    #[test]
    fn nouns_inflect() {
        let entry = NounEntry {
            lemma: "مقاتل".into(),
            plural: vec![],
            sound: vec![SoundPlural::Masculine],
            feminine: vec!["مقاتلة".into()],
            class: vec![NounClass::Fighter],
        };
        let forms = written(&entry);
        for form in ["مقاتل", "مقاتلا", "مقاتلان", "مقاتلين", "مقاتلو", "مقاتلي", "مقاتلة", "مقاتلات", "مقاتلتان"]
        {
            assert!(forms.iter().any(|f| f == form), "{form}");
        }
    }

    #[test]
    fn a_listed_plural_can_be_sound() {
        let plural = |given: &[&str]| NounEntry {
            lemma: "موال".into(),
            plural: given.iter().map(|&p| p.into()).collect(),
            sound: vec![],
            feminine: vec![],
            class: vec![NounClass::Human],
        };
        let mut men = Vec::new();
        forms(&plural(&["موالون", "موالين"]), &mut |form, morph| {
            if morph.number() == Number::Plural {
                men.push((form.to_owned(), morph.gender(), morph.is_oblique()));
            }
        });
        assert!(men.contains(&("موالون".into(), Gender::Masculine, false)));
        assert!(men.contains(&("موالين".into(), Gender::Masculine, true)));
        assert!(men.iter().any(|form| form.0 == "موالو"));
        forms(&plural(&["ديون"]), &mut |_, morph| {
            assert!(morph.number() != Number::Plural || morph.gender() == Gender::Any)
        });
    }

    #[test]
    fn a_diptote_takes_no_alef() {
        let given = |plural: &str| NounEntry {
            lemma: "مطلب".into(),
            plural: vec![plural.into()],
            sound: vec![],
            feminine: vec![],
            class: vec![NounClass::Abstract],
        };
        assert!(!written(&given("مطالب")).contains(&"مطالبا".to_owned()));
        assert!(!written(&given("صواريخ")).contains(&"صواريخا".to_owned()));
        assert!(written(&given("ضغوط")).contains(&"ضغوطا".to_owned()));
    }

    #[test]
    fn every_word_of_a_nisba_inflects() {
        let mut out = Vec::new();
        nisba_forms("كوري جنوبي", &mut |form, _| out.push(form.to_owned()));
        assert!(out.contains(&"كورية جنوبية".to_owned()) && out.contains(&"كوريين جنوبيين".to_owned()));
    }
}
