//! Person, gender, number and mood: the endings and prefixes of finite forms.

use super::Gender::{self, Feminine, Masculine};
use super::Number::{self, Dual, Plural, Singular};
use super::Person::{self, First, Second, Third};
use super::stems::{Stem, Tail, Verb};
use super::write::{is_vowel, write};
use super::{Tense, VerbFeatures, Voice};

/// Endings of the past: what is added, the same before a pronoun, who.
const PAST: [(&str, &str, Person, Gender, Number); 13] = [
    ("", "a", Third, Masculine, Singular),
    ("aت", "", Third, Feminine, Singular),
    ("A", "", Third, Masculine, Dual),
    ("aتA", "", Third, Feminine, Dual),
    ("Uا", "U", Third, Masculine, Plural),
    ("نa", "", Third, Feminine, Plural),
    ("تa", "", Second, Masculine, Singular),
    ("تi", "", Second, Feminine, Singular),
    ("تuمA", "", Second, Masculine, Dual),
    ("تuم", "تuمU", Second, Masculine, Plural),
    ("تuننa", "", Second, Feminine, Plural),
    ("تu", "", First, Masculine, Singular),
    ("نA", "", First, Masculine, Plural),
];

/// Shapes of the present: prefix, which ending, who.
const PRESENT: [(char, Shape, Person, Gender, Number); 13] = [
    ('ي', Shape::Bare, Third, Masculine, Singular),
    ('ت', Shape::Bare, Third, Feminine, Singular),
    ('ت', Shape::Bare, Second, Masculine, Singular),
    ('ء', Shape::Bare, First, Masculine, Singular),
    ('ن', Shape::Bare, First, Masculine, Plural),
    ('ت', Shape::I, Second, Feminine, Singular),
    ('ي', Shape::A, Third, Masculine, Dual),
    ('ت', Shape::A, Third, Feminine, Dual),
    ('ت', Shape::A, Second, Masculine, Dual),
    ('ي', Shape::U, Third, Masculine, Plural),
    ('ت', Shape::U, Second, Masculine, Plural),
    ('ي', Shape::Na, Third, Feminine, Plural),
    ('ت', Shape::Na, Second, Feminine, Plural),
];

/// The five ways in which a present ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Bare,
    I,
    A,
    U,
    Na,
}

/// Written forms of one person: indicative, before a pronoun, other moods.
#[derive(Default)]
struct Forms {
    free: Vec<String>,
    before_pronoun: Vec<String>,
    mood: Vec<String>,
    mood_before_pronoun: Vec<String>,
}

impl Forms {
    /// Writes all forms down and gives each spelling once.
    fn emit(self, features: VerbFeatures, emit: &mut impl FnMut(&str, VerbFeatures)) {
        let mut seen: Vec<String> = Vec::new();
        let lists = [
            (self.free, false, false),
            (self.mood, true, false),
            (self.before_pronoun, false, true),
            (self.mood_before_pronoun, true, true),
        ];
        for (list, jussive_or_subj, before_pronoun) in lists {
            for form in list.iter().flat_map(|form| spellings(form)) {
                if !seen.contains(&form) {
                    emit(&form, VerbFeatures { jussive_or_subj, before_pronoun, ..features });
                    seen.push(form);
                }
            }
        }
    }
}

/// The written forms of a vowelled one. Before the plural ū a hamza is
/// written in two ways: بدؤوا and بدأوا, جاؤوا and جاءوا.
fn spellings(vowelled: &str) -> Vec<String> {
    let mut out = vec![write(vowelled)];
    for (from, to) in [("aءU", "aأU"), ("AءU", "A'U"), ("uءU", "u'U")] {
        if vowelled.contains(from) {
            out.push(write(&vowelled.replacen(from, to, 1)));
        }
    }
    out
}

/// Gives the past of one voice.
pub(super) fn past(verb: &Verb<'_>, voice: Voice, emit: &mut impl FnMut(&str, VerbFeatures)) {
    let stem = verb.past(voice);
    for (ending, bound, person, gender, number) in PAST {
        let mut forms = Forms::default();
        forms.free.push(past_form(&stem, ending));
        if !bound.is_empty() {
            forms.before_pronoun.push(past_form(&stem, bound));
        }
        let features = features(Tense::Past, voice, person, gender, number);
        forms.emit(features, emit);
    }
}

fn past_form(stem: &Stem, ending: &str) -> String {
    let consonant = ending.starts_with(['ن', 'ت']);
    let Tail::Weak(vowel, alef) = stem.tail else {
        return format!("{}{ending}", if consonant { &stem.closed } else { &stem.open });
    };
    let open = &stem.open;
    let glide = if alef { 'و' } else { 'ي' };
    match (vowel, ending) {
        ('a', "") => format!("{open}{}", if alef { 'A' } else { 'Y' }),
        ('a', "a") => format!("{open}A"),
        ('a', "aت" | "aتA") => format!("{open}{ending}"),
        ('a', "Uا") => format!("{open}aوا"),
        ('a', "U") => format!("{open}aو"),
        ('a', _) => format!("{open}a{glide}{ending}"),
        (_, "") => format!("{open}iيa"),
        (_, "Uا" | "U") => format!("{open}{ending}"),
        (_, _) if consonant => format!("{open}I{ending}"),
        (_, _) => format!("{open}iي{ending}"),
    }
}

/// Gives the present of one voice in all moods.
pub(super) fn present(verb: &Verb<'_>, voice: Voice, emit: &mut impl FnMut(&str, VerbFeatures)) {
    let stem = verb.present(voice);
    for (prefix, shape, person, gender, number) in PRESENT {
        let mut forms = shaped(&stem, shape);
        for list in [&mut forms.free, &mut forms.before_pronoun, &mut forms.mood, &mut forms.mood_before_pronoun] {
            list.iter_mut().for_each(|form| form.insert(0, prefix));
        }
        if person == First {
            // أل and أق are rarer than the other words spelled like them.
            forms.mood.retain(|form| write(form).chars().count() > 2);
        }
        let features = features(Tense::Present, voice, person, gender, number);
        forms.emit(features, emit);
    }
}

fn shaped(stem: &Stem, shape: Shape) -> Forms {
    match stem.tail {
        Tail::Weak(vowel, _) => weak_present(&stem.open, vowel, shape),
        _ => plain_present(stem, shape),
    }
}

fn plain_present(stem: &Stem, shape: Shape) -> Forms {
    let Stem { open, closed, .. } = stem;
    let mut forms = Forms::default();
    match shape {
        Shape::Bare => {
            forms.free.push(open.clone());
            forms.before_pronoun = vec![format!("{open}u"), format!("{open}a")];
            // A doubled verb may split its letters here or leave them (`free`).
            forms.mood.push(closed.clone());
        }
        Shape::Na => forms.free.push(format!("{closed}نa")),
        Shape::I => {
            forms.free.push(format!("{open}Iنa"));
            forms.mood.push(format!("{open}I"));
        }
        Shape::A => {
            forms.free.push(format!("{open}Aنi"));
            forms.mood.push(format!("{open}A"));
        }
        Shape::U => {
            forms.free.push(format!("{open}Uنa"));
            forms.mood.push(format!("{open}Uا"));
            forms.mood_before_pronoun.push(format!("{open}U"));
        }
    }
    forms
}

fn weak_present(open: &str, vowel: char, shape: Shape) -> Forms {
    let mut forms = Forms::default();
    let glide = match vowel {
        'u' => "uو",
        'i' => "iي",
        _ => "aي",
    };
    // Before ū and ī the weak radical goes; after a it leaves a diphthong.
    let (before_i, before_u) = if vowel == 'a' { ("aي", "aو") } else { ("I", "U") };
    match shape {
        Shape::Bare => {
            let long = match vowel {
                'u' => 'U',
                'i' => 'I',
                _ => 'Y',
            };
            forms.free.push(format!("{open}{long}"));
            forms.mood.push(format!("{open}{vowel}"));
            if vowel == 'a' {
                forms.before_pronoun.push(format!("{open}A"));
            }
        }
        Shape::Na => {
            let long = match vowel {
                'u' => "U",
                'i' => "I",
                _ => "aي",
            };
            forms.free.push(format!("{open}{long}نa"));
        }
        Shape::I => {
            forms.free.push(format!("{open}{before_i}نa"));
            forms.mood.push(format!("{open}{before_i}"));
        }
        Shape::A => {
            forms.free.push(format!("{open}{glide}Aنi"));
            forms.mood.push(format!("{open}{glide}A"));
        }
        Shape::U => {
            forms.free.push(format!("{open}{before_u}نa"));
            forms.mood.push(format!("{open}{before_u}ا"));
            forms.mood_before_pronoun.push(format!("{open}{before_u}"));
        }
    }
    forms
}

/// Gives the imperative: the present's other moods without their prefix.
pub(super) fn imperative(verb: &Verb<'_>, emit: &mut impl FnMut(&str, VerbFeatures)) {
    let stem = verb.present(Voice::Active);
    let persons = [
        (Shape::Bare, Masculine, Singular),
        (Shape::I, Feminine, Singular),
        (Shape::A, Masculine, Dual),
        (Shape::U, Masculine, Plural),
        (Shape::Na, Feminine, Plural),
    ];
    for (shape, gender, number) in persons {
        let given = shaped(&stem, shape);
        // The feminine plural has no other mood; of a doubled singular the
        // undivided letter is the usual one (مُدّ).
        let mut list = if given.mood.is_empty() { given.free } else { given.mood };
        if stem.tail == Tail::Doubled && shape == Shape::Bare {
            list.push(stem.open.clone());
        }
        let command = |form: &String| commanded(verb, form.as_str());
        let forms = Forms {
            free: list.iter().filter_map(command).collect(),
            mood_before_pronoun: given.mood_before_pronoun.iter().filter_map(command).collect(),
            ..Forms::default()
        };
        let features = features(Tense::Imperative, Voice::Active, Second, gender, number);
        forms.emit(features, emit);
    }
}

/// Takes the prefix's vowel off and helps two consonants to start. Commands of
/// one or two letters (قل، خذ، في) are left out: they are rarer than the
/// particles and nouns spelled like them.
fn commanded(verb: &Verb<'_>, form: &str) -> Option<String> {
    use crate::gazetteer::schema::words::{Form, Vowel};
    let bare = form.get(1..)?;
    let root: String = verb.root[..3].iter().collect();
    let bare = match (verb.entry.form, root.as_str()) {
        (Form::I, "ءخذ" | "ءكل" | "ءمر") => bare.strip_prefix('ء')?,
        _ => bare,
    };
    let mut start = bare.chars().skip(1);
    let clustered = start.next().is_some_and(|c| !is_vowel(c));
    let help = match verb.entry.form {
        Form::IV => "ءa",
        Form::I if clustered && verb.entry.present == Vowel::U && !verb.defective() => "u",
        _ if clustered => "i",
        _ => "",
    };
    let command = format!("{help}{bare}");
    (write(&command).chars().count() > 2).then_some(command)
}

fn features(tense: Tense, voice: Voice, person: Person, gender: Gender, number: Number) -> VerbFeatures {
    VerbFeatures { tense, voice, person, gender, number, jussive_or_subj: false, before_pronoun: false }
}
