//! The stems of a verb: patterns filled with the radicals, then bent by weak
//! and doubled ones.

use super::Voice::{self, Active, Passive};
use super::write::{is_vowel, write};
use crate::gazetteer::schema::words::{Form, VerbEntry, Vowel};

/// How a stem meets its endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// Adds them.
    Plain,
    /// Adds them; a bare ending may also split the doubled letter (يمد، يمدد).
    Doubled,
    /// Ends in a weak radical after this vowel; `open` is cut before it. The
    /// flag is true where a final long a is written ا (دعا).
    Weak(char, bool),
}

/// A stem before vowels (`open`) and before consonants (`closed`).
#[derive(Debug, Clone)]
pub(super) struct Stem {
    pub(super) open: String,
    pub(super) closed: String,
    pub(super) tail: Tail,
}

/// A verb taken apart.
pub(super) struct Verb<'a> {
    pub(super) entry: &'a VerbEntry,
    pub(super) root: Vec<char>,
    /// A weak middle radical that behaves like any other (استجوب).
    firm: bool,
}

/// True for the letters that a root may be written with.
pub(super) fn is_radical(c: char) -> bool {
    matches!(c, 'ء' | 'أ' | 'ؤ' | 'ئ' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي')
}

fn radical(c: char) -> char {
    if matches!(c, 'أ' | 'إ' | 'ؤ' | 'ئ' | 'آ') { 'ء' } else { c }
}

pub(super) fn is_weak(c: char) -> bool {
    matches!(c, 'و' | 'ي')
}

impl<'a> Verb<'a> {
    pub(super) fn new(entry: &'a VerbEntry) -> Self {
        let mut root: Vec<char> = entry.root.chars().map(radical).collect();
        if entry.form == Form::VIII {
            let swallowed = entry.lemma.chars().nth(1) == Some('ت');
            if is_weak(root[0]) || (root[0] == 'ء' && swallowed) {
                root[0] = 'ت';
            } else if root[0] == 'ذ' {
                root[0] = 'د';
            }
        }
        root.resize(4, ' ');
        let mut verb = Self { entry, root, firm: true };
        verb.firm = verb.lemma() == entry.lemma;
        verb
    }

    /// The third person masculine singular of the past.
    pub(super) fn lemma(&self) -> String {
        self.third_past(Active)
    }

    /// The same in either voice: توفي is cited in the passive.
    pub(super) fn third_past(&self, voice: Voice) -> String {
        let stem = self.past(voice);
        write(&match stem.tail {
            Tail::Weak('a', true) => stem.open + "A",
            Tail::Weak('a', false) => stem.open + "Y",
            Tail::Weak(..) => stem.open + "iيa",
            _ => stem.open + "a",
        })
    }

    /// ليس and عسى have no present.
    pub(super) fn past_only(&self) -> bool {
        matches!(self.entry.lemma.as_str(), "ليس" | "عسى")
    }

    /// Weak last radical.
    pub(super) fn defective(&self) -> bool {
        self.root[3] == ' ' && is_weak(self.root[2])
    }

    /// Weak middle radical that melts into its vowels.
    pub(super) fn hollow(&self) -> bool {
        use Form::{I, IV, VII, VIII, X};
        is_weak(self.root[1]) && !self.firm && !self.defective() && matches!(self.entry.form, I | IV | VII | VIII | X)
    }

    /// Last two radicals alike and drawn together.
    pub(super) fn doubled(&self) -> bool {
        use Form::{I, III, IV, VI, VII, VIII, X};
        self.root[1] == self.root[2]
            && !self.defective()
            && matches!(self.entry.form, I | III | IV | VI | VII | VIII | X)
    }

    /// Puts the radicals into a pattern, `1` to `4`; `t` is the infix of form VIII.
    pub(super) fn fill(&self, pattern: &str) -> String {
        pattern
            .chars()
            .map(|c| match c {
                '1'..='4' => self.root[c as usize - '1' as usize],
                't' => infix(self.root[0]),
                _ => c,
            })
            .collect()
    }

    pub(super) fn past(&self, voice: Voice) -> Stem {
        use Form::*;
        if self.entry.lemma == "ليس" {
            return Stem { open: "لaيس".into(), closed: "لaس".into(), tail: Tail::Plain };
        }
        let vowel = letter(self.entry.past);
        let pattern = match (self.entry.form, voice) {
            (I, Active) => format!("1a2{vowel}3"),
            (I, Passive) => "1u2i3".into(),
            (form, Active) => past_active(form).into(),
            (form, Passive) => past_passive(form).into(),
        };
        self.bend(&pattern, voice == Passive, true)
    }

    /// The present with the vowel of its prefix, without the prefix.
    pub(super) fn present(&self, voice: Voice) -> Stem {
        let vowel = letter(self.entry.present);
        let pattern = match (self.entry.form, voice) {
            (Form::I, Active) if self.drops_first() => format!("a2{vowel}3"),
            (Form::I, Active) => format!("a12{vowel}3"),
            (Form::I, Passive) => "u12a3".into(),
            (form, Active) => present_active(form).into(),
            (form, Passive) => with_last_vowel(&format!("u{}", &present_active(form)[1..]), 'a', form),
        };
        self.bend(&pattern, false, false)
    }

    /// A participle's stem, `mu…` with the given last vowel.
    pub(super) fn derived_participle(&self, last: char) -> Stem {
        let present = present_active(self.entry.form);
        let pattern = with_last_vowel(present, last, self.entry.form);
        self.bend(&format!("مu{}", &pattern[1..]), false, false)
    }

    /// وصل يصل: a first و falls before i, and in a few verbs with a.
    fn drops_first(&self) -> bool {
        let root: String = self.root[..3].iter().collect();
        self.root[0] == 'و'
            && !self.doubled()
            && (self.entry.present == Vowel::I
                || (self.entry.present == Vowel::A
                    && matches!(root.as_str(), "وضع" | "وقع" | "وهب" | "ودع" | "وسع" | "وطء" | "وزع" | "ولغ" | "وذر")))
    }

    /// Bends a pattern to the radicals of this verb.
    pub(super) fn bend(&self, pattern: &str, passive_past: bool, past: bool) -> Stem {
        match self.entry.form {
            Form::IX => return self.long_tail(pattern, '3'),
            Form::QIV => return self.long_tail(pattern, '4'),
            _ => {}
        }
        let mut pattern = pattern.to_owned();
        if self.root[..3] == ['ر', 'ء', 'ي'] && sees_without_hamza(self.entry.form, past) {
            pattern = pattern.replacen('2', "", 1);
        }
        if self.defective() {
            return self.weak_tail(&pattern, past);
        }
        let split = pattern.find('2').unwrap_or(0);
        if self.hollow() {
            let (open, closed) = self.melt(&pattern, split, passive_past, past);
            return Stem { open: self.fill(&open), closed: self.fill(&closed), tail: Tail::Plain };
        }
        if self.doubled() {
            let (before, vowel) = (&pattern[..split], &pattern[split + 1..split + 2]);
            let open = if before.ends_with(is_vowel) { format!("{before}23") } else { format!("{before}{vowel}23") };
            return Stem { open: self.fill(&open), closed: self.fill(&pattern), tail: Tail::Doubled };
        }
        let stem = self.fill(&pattern);
        Stem { open: stem.clone(), closed: stem, tail: Tail::Plain }
    }

    /// Cuts the weak last radical and notes its vowel.
    fn weak_tail(&self, pattern: &str, past: bool) -> Stem {
        let (before, vowel) = (&pattern[..pattern.len() - 2], pattern.as_bytes()[pattern.len() - 2]);
        let alef = past && self.entry.form == Form::I && self.root[2] == 'و' && vowel == b'a';
        let open = self.fill(before);
        Stem { closed: open.clone(), open, tail: Tail::Weak(vowel as char, alef) }
    }

    /// Melts the weak middle radical: قال/قل, يقول/يقل.
    fn melt(&self, pattern: &str, split: usize, passive_past: bool, past: bool) -> (String, String) {
        let (before, vowel) = (&pattern[..split], &pattern[split + 1..split + 2]);
        if before.ends_with(is_vowel) {
            let before = &before[..before.len() - 1];
            let (long, short) = match (passive_past, past && self.entry.form == Form::I) {
                (true, _) => ('I', 'i'),
                (false, true) if self.entry.present == Vowel::U => ('A', 'u'),
                (false, true) => ('A', 'i'),
                (false, false) => ('A', 'a'),
            };
            (format!("{before}{long}3"), format!("{before}{short}3"))
        } else {
            (format!("{before}{}3", vowel.to_uppercase()), format!("{before}{vowel}3"))
        }
    }

    /// Forms that double their last radical themselves.
    fn long_tail(&self, pattern: &str, last: char) -> Stem {
        // "i12a33": the vowel before the doubled letter moves into it.
        let head = pattern.trim_end_matches(last);
        let (head, vowel) = head.split_at(head.len() - 1);
        let loose = if last == '3' {
            let vowel = if pattern.starts_with('i') { "a" } else { "i" };
            format!("{head}a3{vowel}3")
        } else {
            format!("{head}4{vowel}4")
        };
        Stem { open: self.fill(pattern), closed: self.fill(&loose), tail: Tail::Doubled }
    }
}

/// رأى loses its hamza in the present and in form IV.
fn sees_without_hamza(form: Form, past: bool) -> bool {
    form == Form::IV || (form == Form::I && !past)
}

fn letter(vowel: Vowel) -> char {
    match vowel {
        Vowel::A => 'a',
        Vowel::I => 'i',
        Vowel::U => 'u',
    }
}

/// The ت of form VIII after some first radicals.
fn infix(first: char) -> char {
    match first {
        'د' | 'ذ' | 'ز' => 'د',
        'ص' | 'ض' | 'ط' | 'ظ' => 'ط',
        _ => 'ت',
    }
}

/// Replaces the vowel before the last radical.
fn with_last_vowel(pattern: &str, vowel: char, form: Form) -> String {
    let back = if matches!(form, Form::IX | Form::QIV) { 3 } else { 2 };
    let at = pattern.len() - back;
    format!("{}{vowel}{}", &pattern[..at], &pattern[at + 1..])
}

fn past_active(form: Form) -> &'static str {
    match form {
        Form::I => "1a2a3",
        Form::II => "1a22a3",
        Form::III => "1A2a3",
        Form::IV => "ءa12a3",
        Form::V => "تa1a22a3",
        Form::VI => "تa1A2a3",
        Form::VII => "iن1a2a3",
        Form::VIII => "i1ta2a3",
        Form::IX => "i12a33",
        Form::X => "iستa12a3",
        Form::QI => "1a23a4",
        Form::QII => "تa1a23a4",
        Form::QIV => "i12a3a44",
    }
}

fn past_passive(form: Form) -> &'static str {
    match form {
        Form::I => "1u2i3",
        Form::II => "1u22i3",
        Form::III => "1U2i3",
        Form::IV => "ءu12i3",
        Form::V => "تu1u22i3",
        Form::VI => "تu1U2i3",
        Form::VII => "uن1u2i3",
        Form::VIII => "u1tu2i3",
        Form::IX => "u12u33",
        Form::X => "uستu12i3",
        Form::QI => "1u23i4",
        Form::QII => "تu1u23i4",
        Form::QIV => "u12u3i44",
    }
}

fn present_active(form: Form) -> &'static str {
    match form {
        Form::I => "a12a3",
        Form::II => "u1a22i3",
        Form::III => "u1A2i3",
        Form::IV => "u12i3",
        Form::V => "aتa1a22a3",
        Form::VI => "aتa1A2a3",
        Form::VII => "aن1a2i3",
        Form::VIII => "a1ta2i3",
        Form::IX => "a12a33",
        Form::X => "aستa12i3",
        Form::QI => "u1a23i4",
        Form::QII => "aتa1a23a4",
        Form::QIV => "a12a3i44",
    }
}
