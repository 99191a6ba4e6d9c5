//! From a written token to everything it can be.
//!
//! Proclitics and attached pronouns are never cut off blindly: a cut counts
//! only where the lexicon knows what is left. Each distinct spelling is
//! analysed once; afterwards it is a number.

use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, Reading};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::gazetteer::store::WordId;
use crate::lang::ar::{date, personal};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};
use crate::text::fold;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Number of an analysed spelling.
pub type FormId = u32;

/// Proclitics of a reading, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Proclitics(u8);

impl Proclitics {
    /// و
    pub const AND: Self = Self(1);
    /// ف
    pub const THEN: Self = Self(2);
    /// ب
    pub const BI: Self = Self(4);
    /// ل
    pub const LI: Self = Self(8);
    /// ك
    pub const KA: Self = Self(16);
    /// س
    pub const FUTURE: Self = Self(32);
    /// ال
    pub const ARTICLE: Self = Self(64);

    /// True when all bits of `other` are set.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// True when a bit of `other` is set.
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// How many letters they are written with.
    fn letters(self) -> usize {
        let article = usize::from(self.has(Self::ARTICLE)) * 2;
        // In لل the article has lost its alef.
        let melted = usize::from(self.has(Self::ARTICLE) && self.has(Self::LI));
        (self.0 & 63).count_ones() as usize + article - melted
    }

    /// True for ب ل ك.
    pub fn is_prep(self) -> bool {
        self.0 & 28 != 0
    }

    /// True for و ف.
    pub fn is_and(self) -> bool {
        self.0 & 3 != 0
    }
}

/// An attached pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pronoun {
    /// ه
    Him,
    /// ها
    Her,
    /// هم، هن
    Them,
    /// هما
    Both,
    /// نا
    Us,
    /// ي، ني
    Me,
    /// ك، كم
    You,
}

/// One way of reading a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Analysis {
    /// Dictionary word.
    pub lexeme: LexemeId,
    /// Form of the stem.
    pub morph: Morph,
    /// What stands before the stem.
    pub proclitics: Proclitics,
    /// What is attached behind it.
    pub pronoun: Option<Pronoun>,
    /// Class of a particle, as in the lexicon.
    pub particle: Option<ParticleClass>,
    /// How unlikely the reading is, whatever stands around it.
    pub rarity: u8,
}

/// A way to begin a name or set phrase with a token.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// Trie node reached by the stem.
    pub node: u32,
    /// What stands before it.
    pub proclitics: Proclitics,
    /// Letters to skip before the name.
    pub skip: u8,
}

/// Facts about a spelling that later stages ask first.
pub mod flag {
    /// Begins a name or a set phrase.
    pub const STARTS: u32 = 1;
    /// Can name an event.
    pub const TRIGGER: u32 = 1 << 1;
    /// A word of saying.
    pub const SAYS: u32 = 1 << 2;
    /// Nothing is known of it.
    pub const UNKNOWN: u32 = 1 << 3;
    /// Carries the article.
    pub const ARTICLE: u32 = 1 << 4;
    /// One character that is no letter or digit.
    pub const SIGN: u32 = 1 << 5;
    /// Begins with a digit.
    pub const NUMBER: u32 = 1 << 6;
    /// Written in another script than Arabic.
    pub const FOREIGN: u32 = 1 << 7;
    /// A date can begin with it.
    pub const DATE: u32 = 1 << 8;
    /// A word of sport.
    pub const SPORT: u32 = 1 << 16;
    /// A preposition that begins a date only where a date follows.
    pub const DATE_PREP: u32 = 1 << 9;
    /// Begins a date only where its next word follows.
    pub const DATE_OPEN: u32 = 1 << 17;
    /// Begins no date, but goes on with one.
    pub const DATE_NEXT: u32 = 1 << 18;
    /// Ends in ي.
    pub const ENDS_IN_YA: u32 = 1 << 19;
    /// A first name of several known persons.
    pub const GIVEN: u32 = 1 << 10;
    /// `و` is written before the first name or the word that builds names.
    pub const GIVEN_CUT: u32 = 1 << 11;
    /// `بن` and its like: more of the name follows.
    pub const SON: u32 = 1 << 12;
    /// `أبو`: a name follows.
    pub const FATHER: u32 = 1 << 13;
    /// `عبد`: a name of God follows.
    pub const SERVANT: u32 = 1 << 14;
    /// `كفر`: more of a place's name follows behind بلدة and its like.
    pub const SITE: u32 = 1 << 15;
}

/// An analysed spelling; what is asked of a token lies in one line of cache.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub struct Form {
    key: Key,
    /// Where the bytes of a long spelling begin.
    raw: u32,
    text: (u32, u32),
    analyses: (u32, u32),
    starts: (u32, u32),
    /// The whole spelling as a word of the gazetteer, or `NO_WORD`.
    pub word: WordId,
    /// Bits of [`flag`].
    pub flags: u32,
}

/// A spelling as two words of eight bytes: all of it where it is no longer
/// than sixteen bytes, else its beginning and its end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Key {
    head: u64,
    tail: u64,
    len: u32,
}

impl Key {
    #[inline]
    fn of(bytes: &[u8]) -> Self {
        let len = bytes.len();
        let (head, tail) = match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(&head), Some(&tail)) => (u64::from_le_bytes(head), u64::from_le_bytes(tail)),
            _ => match (bytes.first_chunk(), bytes.last_chunk()) {
                (Some(&head), Some(&tail)) => (u32::from_le_bytes(head).into(), u32::from_le_bytes(tail).into()),
                _ => (bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)), 0),
            },
        };
        Self { head, tail, len: len as u32 }
    }

    fn is_whole(self) -> bool {
        self.len <= 16
    }

    /// Where to begin to look; all of a long spelling counts, so that text
    /// made of likenesses is no slower.
    #[inline]
    fn hash(self, bytes: &[u8]) -> u32 {
        let mut hasher = FxHasher::default();
        if self.is_whole() {
            hasher.write_u64(self.head);
            hasher.write_u64(self.tail);
            hasher.write_u32(self.len);
        } else {
            hasher.write(bytes);
        }
        let hash = hasher.finish();
        (hash ^ (hash >> 32)) as u32
    }
}

/// Where a spelling is found. Small, for rare words are looked for all over
/// the table.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u32,
    /// The form's number plus one; 0 where the slot is free.
    next: u32,
}

/// No word of the gazetteer.
pub const NO_WORD: WordId = u32::MAX;

/// Forgetting starts beyond this many spellings, so that memory stays bounded.
const MOST_FORMS: usize = 400_000;

/// Analyses spellings and remembers them; one for each thread.
pub struct Analyzer<'g> {
    gazetteer: &'g Gazetteer,
    /// Open-addressed, a power of two long.
    slots: Vec<Slot>,
    /// Spellings that their key does not hold whole.
    raw: String,
    forms: Vec<Form>,
    folded: String,
    analyses: Vec<Analysis>,
    starts: Vec<Start>,
    /// The first letters of the token at hand, as written.
    letters: Vec<char>,
    /// The spelling that is being learnt, lightly and widely folded.
    scratch: (String, String),
}

static PREFIXES: [(&str, u8, u8); 24] = [
    ("", 0, 0),
    ("و", 1, 1),
    ("ف", 2, 1),
    ("ب", 4, 1),
    ("ل", 8, 1),
    ("ك", 16, 1),
    ("س", 32, 1),
    ("ال", 64, 2),
    ("وب", 5, 2),
    ("ول", 9, 2),
    ("وك", 17, 2),
    ("وس", 33, 2),
    ("فب", 6, 2),
    ("فل", 10, 2),
    ("فس", 34, 2),
    ("لل", 72, 2),
    ("وال", 65, 3),
    ("فال", 66, 3),
    ("بال", 68, 3),
    ("كال", 80, 3),
    ("ولل", 73, 3),
    ("وبال", 69, 4),
    ("وكال", 81, 4),
    ("فلل", 74, 3),
];

const SUFFIXES: [(&str, Pronoun); 10] = [
    ("هما", Pronoun::Both),
    ("ها", Pronoun::Her),
    ("هم", Pronoun::Them),
    ("هن", Pronoun::Them),
    ("ه", Pronoun::Him),
    ("نا", Pronoun::Us),
    ("كم", Pronoun::You),
    ("ك", Pronoun::You),
    ("ني", Pronoun::Me),
    ("ي", Pronoun::Me),
];

impl<'g> Analyzer<'g> {
    /// An analyzer that knows nothing yet.
    pub fn new(gazetteer: &'g Gazetteer) -> Self {
        Self {
            gazetteer,
            slots: vec![Slot::default(); 1 << 12],
            raw: String::new(),
            forms: Vec::new(),
            folded: String::new(),
            analyses: Vec::new(),
            starts: Vec::new(),
            letters: Vec::new(),
            scratch: <(String, String)>::default(),
        }
    }

    /// The gazetteer it looks words up in.
    pub fn gazetteer(&self) -> &'g Gazetteer {
        self.gazetteer
    }

    /// Forgets everything when it has grown too large. Numbers given out
    /// before are void afterwards: call between documents only.
    pub fn trim(&mut self) {
        if self.forms.len() > MOST_FORMS {
            *self = Self::new(self.gazetteer);
        }
    }

    /// The number of this spelling.
    #[inline]
    pub fn look_up(&mut self, token: &str) -> FormId {
        let bytes = token.as_bytes();
        let key = Key::of(bytes);
        let hash = key.hash(bytes);
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.next == 0 {
                return self.learn(token, key, Slot { hash, next: self.forms.len() as u32 + 1 }, at);
            }
            if slot.hash == hash {
                let form = &self.forms[slot.next as usize - 1];
                if form.key == key && (key.is_whole() || self.raw_bytes(form) == bytes) {
                    return slot.next - 1;
                }
            }
            at = (at + 1) & mask;
        }
    }

    fn raw_bytes(&self, form: &Form) -> &[u8] {
        &self.raw.as_bytes()[form.raw as usize..(form.raw + form.key.len) as usize]
    }

    /// What is known of a spelling.
    #[inline]
    pub fn form(&self, id: FormId) -> &Form {
        &self.forms[id as usize]
    }

    /// Its lightly folded text.
    pub fn text(&self, id: FormId) -> &str {
        let (start, end) = self.form(id).text;
        &self.folded[start as usize..end as usize]
    }

    /// Its readings, those without clitics first.
    #[inline]
    pub fn analyses(&self, id: FormId) -> &[Analysis] {
        let (start, end) = self.form(id).analyses;
        &self.analyses[start as usize..end as usize]
    }

    /// The names and phrases it can begin.
    #[inline]
    pub fn starts(&self, id: FormId) -> &[Start] {
        let (start, end) = self.form(id).starts;
        &self.starts[start as usize..end as usize]
    }

    #[cold]
    fn learn(&mut self, token: &str, key: Key, slot: Slot, at: usize) -> FormId {
        self.slots[at] = slot;
        self.analyse(token, key);
        if self.forms.len() * 2 > self.slots.len() {
            self.grow();
        }
        slot.next - 1
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 2;
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); size]);
        for slot in old.into_iter().filter(|slot| slot.next != 0) {
            let mut at = slot.hash as usize & (size - 1);
            while self.slots[at].next != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = slot;
        }
    }

    fn analyse(&mut self, token: &str, key: Key) {
        let raw = self.raw.len() as u32;
        if !key.is_whole() {
            self.raw.push_str(token);
        }
        let text_start = self.folded.len();
        // A word longer than any real one is looked up by its beginning only.
        let end = token.char_indices().nth(64).map_or(token.len(), |(at, _)| at);
        let (mut folded, mut wide) = std::mem::take(&mut self.scratch);
        folded.clear();
        fold::fold_into(&token[..end], &mut folded);
        self.folded.push_str(&folded);
        let (analyses_start, starts_start) = (self.analyses.len(), self.starts.len());
        // They only tell one alef from another.
        self.letters.clear();
        if folded != token {
            self.letters.extend(token.chars().filter(|c| !matches!(*c as u32, 0x640 | 0x64b..=0x65f | 0x670)).take(8));
        }
        let mut flags = surface_flags(&folded) | date_flags(&folded) | name_flags(&folded);
        if super::number::is_number_word(&folded) {
            flags |= flag::NUMBER;
        }
        let gazetteer = self.gazetteer;
        let exact = gazetteer.words.find(&folded);
        if exact.is_some_and(|word| gazetteer.is_given(word)) {
            flags |= flag::GIVEN;
        } else if let Some(rest) = folded.strip_prefix('و')
            && gazetteer.words.find(rest).is_some_and(|word| gazetteer.is_given(word))
        {
            flags |= flag::GIVEN | flag::GIVEN_CUT;
        }
        if flags & (flag::SIGN | flag::NUMBER) == 0 {
            self.read(&folded, exact);
        }
        let unread = self.analyses.len() == analyses_start && self.starts.len() == starts_start;
        let mut word = exact;
        if exact.is_none() || unread {
            fold::widen_into(&folded, &mut wide);
            let whole = wide_word(gazetteer, &wide);
            word = exact.or(whole);
            if unread && flags & (flag::SIGN | flag::NUMBER) == 0 {
                self.read_widely(&wide, whole);
            }
        }
        self.prefer_plain(analyses_start);
        flags |= self.word_flags(analyses_start);
        if self.starts.len() > starts_start {
            flags |= flag::STARTS;
        }
        if self.analyses.len() == analyses_start && flags & (flag::SIGN | flag::NUMBER) == 0 {
            flags |= flag::UNKNOWN;
        }
        self.forms.push(Form {
            key,
            raw,
            text: (text_start as u32, self.folded.len() as u32),
            analyses: (analyses_start as u32, self.analyses.len() as u32),
            starts: (starts_start as u32, self.starts.len() as u32),
            word: word.unwrap_or(NO_WORD),
            flags,
        });
        self.scratch = (folded, wide);
    }

    /// Tries every cut into proclitics, stem and pronoun; `whole` is the word
    /// that the uncut spelling is.
    fn read(&mut self, folded: &str, whole: Option<WordId>) {
        for &(prefix, bits, letters) in prefixes(folded) {
            let Some(rest) = behind(folded, prefix) else { continue };
            if rest.is_empty() {
                continue;
            }
            let proclitics = Proclitics(bits);
            let word = if bits == 0 { whole } else { self.gazetteer.words.find(rest) };
            // ل and ال melt into لل; a stem that begins with ل loses one.
            if proclitics.has(Proclitics(72)) {
                self.melted(rest, proclitics, letters);
            } else if !proclitics.has(Proclitics::ARTICLE) {
                self.start(word, proclitics, letters);
            }
            self.stem(rest, word, proclitics);
        }
    }

    /// What لل before `rest` can stand for besides ل and ال.
    fn melted(&mut self, rest: &str, proclitics: Proclitics, letters: u8) {
        let words = &self.gazetteer.words;
        let bare = Proclitics(proclitics.0 & !64);
        self.start(words.find(&["ال", rest].concat()), bare, letters - 1);
        self.start(words.find(&["الل", rest].concat()), bare, letters - 2);
        let stem = ["ل", rest].concat();
        self.stem(&stem, words.find(&stem), proclitics);
    }

    /// ى for ي, ه for ة, hamza seats: only for what is otherwise unknown.
    /// `whole` is the word of the uncut spelling.
    fn read_widely(&mut self, wide: &str, whole: Option<WordId>) {
        let gazetteer = self.gazetteer;
        for &(prefix, bits, letters) in prefixes(wide) {
            let Some(rest) = behind(wide, prefix) else { continue };
            let proclitics = Proclitics(bits);
            let found = if bits == 0 { whole } else { wide_word(gazetteer, rest) };
            let Some(word) = found else { continue };
            if !proclitics.has(Proclitics::ARTICLE) {
                self.start(Some(word), proclitics, letters);
            }
            self.stem(gazetteer.words.get(word), Some(word), proclitics);
        }
    }

    fn start(&mut self, word: Option<WordId>, proclitics: Proclitics, skip: u8) {
        let node = word.map_or(0, |word| self.gazetteer.trie.enter(word));
        if node != 0 {
            self.starts.push(Start { node, proclitics, skip });
        }
    }

    /// Readings of a stem, whole (`word` is its number) or with a pronoun.
    fn stem(&mut self, stem: &str, word: Option<WordId>, proclitics: Proclitics) {
        let gazetteer = self.gazetteer;
        let alef = self.letters.get(proclitics.letters()).copied();
        if let Some(word) = word {
            for &reading in gazetteer.readings.get(word) {
                if reading.morph.agrees_with_alef(alef) && fits(gazetteer, reading, proclitics, false) {
                    self.push(reading, proclitics, None);
                }
            }
        }
        if proclitics.has(Proclitics::ARTICLE) || !ends_like_pronoun(stem) {
            return;
        }
        for (suffix, pronoun) in SUFFIXES {
            let Some(inner) = ahead_of(stem, suffix) else { continue };
            let Some(word) = gazetteer.words.find(inner) else { continue };
            for &reading in gazetteer.readings.get(word) {
                if reading.morph.agrees_with_alef(alef)
                    && takes_pronoun(gazetteer, reading, inner, suffix)
                    && fits(gazetteer, reading, proclitics, true)
                {
                    self.push(reading, proclitics, Some(pronoun));
                }
            }
        }
    }

    fn push(&mut self, reading: Reading, proclitics: Proclitics, pronoun: Option<Pronoun>) {
        let Reading { lexeme, morph, .. } = reading;
        let particle = self.gazetteer.lexeme(lexeme).particle;
        let rarity = rarity(morph, proclitics, pronoun);
        self.analyses.push(Analysis { lexeme, morph, proclitics, pronoun, particle, rarity });
    }

    /// Orders the readings of one spelling: the fewest cuts first.
    fn prefer_plain(&mut self, from: usize) {
        self.analyses[from..].sort_by_key(|a| (a.pronoun.is_some(), a.proclitics.0.count_ones(), a.proclitics.0));
    }

    fn word_flags(&self, from: usize) -> u32 {
        let gazetteer = self.gazetteer;
        let mut flags = 0;
        for a in &self.analyses[from..] {
            if !gazetteer.frames_of.get(a.lexeme).is_empty() {
                flags |= flag::TRIGGER;
            }
            if gazetteer.is_marked(a.lexeme, Mark::Sport) {
                flags |= flag::SPORT;
            }
            if gazetteer.operator(a.lexeme).is_some_and(|o| o.says)
                || gazetteer.lexeme(a.lexeme).particle == Some(ParticleClass::According)
            {
                flags |= flag::SAYS;
            }
        }
        flags
    }
}

/// Clitics, duals, passives and persons that news seldom has.
fn rarity(morph: Morph, proclitics: Proclitics, pronoun: Option<Pronoun>) -> u8 {
    let clitics = u8::from(pronoun.is_some()) * 6
        + u8::from(pronoun == Some(Pronoun::Me)) * 6
        + u8::from(proclitics.is_prep()) * 2
        + u8::from(proclitics.is_and())
        + u8::from(morph.is_nominal() && morph.number() == Number::Dual);
    clitics + if morph.pos() == Pos::Verb { rarity_of_verb(morph) } else { 0 }
}

fn rarity_of_verb(morph: Morph) -> u8 {
    let person = if morph.person() == 3 { 0 } else { 12 };
    let mood = if morph.tense() == Tense::Imperative { 20 } else { 0 };
    let she = morph.tense() == Tense::Present && morph.gender() == Gender::Feminine;
    // أعلن: he, not those women.
    let women = morph.gender() == Gender::Feminine && morph.number() == Number::Plural;
    3 + person + mood + u8::from(morph.is_passive()) + u8::from(she) + 4 * u8::from(women)
}

/// The word of this widely folded spelling.
fn wide_word(gazetteer: &Gazetteer, wide: &str) -> Option<WordId> {
    let known = || gazetteer.wide.find(wide).map(|i| gazetteer.wide_to_word[i as usize]);
    gazetteer.words.find(wide).or_else(known)
}

/// The prefixes that may stand at the head of a word: most words begin with
/// none of their letters.
fn prefixes(word: &str) -> &'static [(&'static str, u8, u8)] {
    let count = if word.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'س', 'ا']) { PREFIXES.len() } else { 1 };
    &PREFIXES[..count]
}

/// Whether a word ends with the last letter of a pronoun.
fn ends_like_pronoun(word: &str) -> bool {
    word.ends_with(['ا', 'م', 'ن', 'ه', 'ك', 'ي'])
}

/// `strip_prefix` of Arabic letters; a look at one byte spares most comparisons.
fn behind<'w>(word: &'w str, prefix: &str) -> Option<&'w str> {
    let second = prefix.as_bytes().get(1);
    if second.is_some() && second != word.as_bytes().get(1) { None } else { word.strip_prefix(prefix) }
}

/// `strip_suffix`, likewise.
fn ahead_of<'w>(word: &'w str, suffix: &str) -> Option<&'w str> {
    if word.as_bytes().last() == suffix.as_bytes().last() { word.strip_suffix(suffix) } else { None }
}

fn date_flags(folded: &str) -> u32 {
    let starts = if date::can_start(folded) { flag::DATE } else { 0 };
    let prep = if date::is_in(folded) { flag::DATE_PREP } else { 0 };
    let open = if starts != 0 && date::needs_more(folded) { flag::DATE_OPEN } else { 0 };
    let next = if date::goes_on(folded) { flag::DATE_NEXT } else { 0 };
    starts | prep | open | next
}

fn surface_flags(folded: &str) -> u32 {
    let Some(first) = folded.chars().next() else { return flag::SIGN };
    // Nearly all words begin with a plain Arabic letter.
    if !('\u{620}'..='\u{64a}').contains(&first) {
        if first.is_numeric() {
            return flag::NUMBER;
        }
        if !first.is_alphabetic() {
            return flag::SIGN;
        }
    }
    let mut flags = 0;
    if !('\u{600}'..='\u{6ff}').contains(&first) {
        flags |= flag::FOREIGN;
    }
    if folded.strip_prefix(['و', 'ف', 'ب', 'ك']).unwrap_or(folded).starts_with("ال")
        || folded.starts_with("ال")
        || folded.starts_with("لل")
    {
        flags |= flag::ARTICLE;
    }
    if folded.ends_with('ي') {
        flags |= flag::ENDS_IN_YA;
    }
    flags
}

/// Bytes of `اولاد`, the longest word that builds names.
const LONGEST_BUILDER: usize = 10;

/// Flags of words that build names of persons, و before them or not.
fn name_flags(folded: &str) -> u32 {
    if folded.len() > LONGEST_BUILDER {
        return 0;
    }
    let kind = |word: &str| match personal::builder(word) {
        Some(personal::Builder::Son) => flag::SON,
        Some(personal::Builder::Father) => flag::FATHER,
        Some(personal::Builder::Servant) => flag::SERVANT,
        Some(personal::Builder::Site) => flag::SITE,
        None => 0,
    };
    match (kind(folded), folded.strip_prefix('و')) {
        (0, Some(rest)) if kind(rest) & (flag::FATHER | flag::SERVANT) != 0 => kind(rest) | flag::GIVEN_CUT,
        (kind, _) => kind,
    }
}

/// Whether a reading can stand behind these proclitics.
fn fits(gazetteer: &Gazetteer, reading: Reading, proclitics: Proclitics, has_pronoun: bool) -> bool {
    let morph = reading.morph;
    if morph.is_before_pronoun() && !has_pronoun {
        return false;
    }
    if proclitics.has(Proclitics::ARTICLE) {
        return morph.is_nominal() && !morph.is_accusative() && !morph.is_construct();
    }
    if morph.is_nominal() && morph.is_accusative() && proclitics.is_prep() {
        return false;
    }
    match morph.pos() {
        Pos::Verb => match () {
            () if proclitics.any(Proclitics(4 | 16)) => false,
            () if proclitics.any(Proclitics(8 | 32)) => morph.tense() == Tense::Present,
            () => true,
        },
        Pos::Particle => {
            let that = gazetteer.lexeme(reading.lexeme).particle;
            !proclitics.has(Proclitics::FUTURE)
                && (!proclitics.is_prep()
                    || matches!(
                        that,
                        Some(
                            ParticleClass::That
                                | ParticleClass::Relative
                                | ParticleClass::Demonstrative
                                | ParticleClass::Without
                                | ParticleClass::Circumstance
                        )
                    ))
        }
        _ => !proclitics.has(Proclitics::FUTURE),
    }
}

/// Whether a stem can take an attached pronoun in the spelling it has.
fn takes_pronoun(gazetteer: &Gazetteer, reading: Reading, stem: &str, suffix: &str) -> bool {
    let morph = reading.morph;
    if morph.is_before_pronoun() || (morph.is_construct() && morph.is_nominal()) {
        return true;
    }
    if stem.ends_with(['ة', 'ى']) || (morph.is_nominal() && morph.is_accusative()) {
        return false;
    }
    match morph.pos() {
        Pos::Verb => suffix != "ي" && morph.tense() != Tense::Imperative,
        Pos::Particle => matches!(
            gazetteer.lexeme(reading.lexeme).particle,
            Some(ParticleClass::Prep | ParticleClass::Circumstance | ParticleClass::That | ParticleClass::But)
        ),
        Pos::Adjective => false,
        _ => suffix != "ني",
    }
}
