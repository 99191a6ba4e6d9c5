//! From a written token to everything it can be.
//!
//! Proclitics and attached pronouns are never cut off blindly: a cut counts
//! only where the lexicon knows what is left. Each distinct spelling is
//! analysed once; afterwards it is a number.

mod clitics;
pub mod dotted;
mod fit;
mod form;
mod marks;
mod spelling;
mod surface;

pub use clitics::{Proclitics, Pronoun};
pub use form::{Analysis, Form, FormId, NO_WORD, Start, Traits, flag};

use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::Reading;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::gazetteer::store::WordId;
use crate::lang::morph::Pos;
use crate::text::fold;
use crate::text::token::Token;
use clitics::{SUFFIXES, ahead_of, cuts, ends_like_pronoun};
use fit::{fits, rarity, takes_pronoun};
use rustc_hash::FxHashMap;
use spelling::{Key, Slot};
use surface::{date_flags, name_flags, surface_flags};

/// Forgetting starts beyond this many spellings, so that memory stays bounded.
const MOST_FORMS: usize = 400_000;

/// So many spellings are looked up at a time: their slots come from all over
/// a large table, and memory fetches several in the time of one.
const TOGETHER: usize = 16;

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
    traits: Vec<Traits>,
    by_traits: FxHashMap<u64, u32>,
    /// The first letters of the token at hand, as written.
    letters: Vec<char>,
    /// The spelling that is being learnt, lightly and widely folded.
    scratch: (String, String),
}

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
            traits: Vec::new(),
            by_traits: FxHashMap::default(),
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
            let (traits, by_traits) = (std::mem::take(&mut self.traits), std::mem::take(&mut self.by_traits));
            *self = Self { traits, by_traits, ..Self::new(self.gazetteer) };
        }
    }

    /// Appends the numbers of the spellings of a text's tokens.
    pub fn look_up(&mut self, text: &str, tokens: &[Token], out: &mut Vec<FormId>) {
        out.reserve(tokens.len());
        for tokens in tokens.chunks(TOGETHER) {
            let mut met = [(Key::default(), 0, Slot::default()); TOGETHER];
            for ((key, hash, slot), token) in met.iter_mut().zip(tokens) {
                let bytes = &text.as_bytes()[token.start as usize..token.end as usize];
                *key = Key::of(bytes);
                *hash = key.hash(bytes);
                *slot = self.slots[*hash as usize & (self.slots.len() - 1)];
            }
            for (&(key, hash, slot), token) in met.iter().zip(tokens) {
                let word = &text[token.start as usize..token.end as usize];
                let known = slot.next != 0 && slot.hash == hash && self.is_spelt(slot, key, word);
                out.push(if known { slot.next - 1 } else { self.find(word, key, hash) });
            }
        }
    }

    /// The number of one spelling, learnt where it is new.
    fn find(&mut self, word: &str, key: Key, hash: u32) -> FormId {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.next == 0 {
                return self.learn(word, key, Slot { hash, next: self.forms.len() as u32 + 1 }, at);
            }
            if slot.hash == hash && self.is_spelt(slot, key, word) {
                return slot.next - 1;
            }
            at = (at + 1) & mask;
        }
    }

    #[inline]
    fn is_spelt(&self, slot: Slot, key: Key, word: &str) -> bool {
        let form = &self.forms[slot.next as usize - 1];
        form.key == key && (key.is_whole() || self.raw_bytes(form) == word.as_bytes())
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

    /// What readings are apart from their words, by number; kept when spellings
    /// are forgotten.
    pub fn traits(&self) -> &[Traits] {
        &self.traits
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
        } else if let Some(rest) = folded.strip_prefix("ال")
            && gazetteer.words.find(rest).is_some_and(|word| gazetteer.is_given(word))
        {
            flags |= flag::GIVEN_THE;
        }
        if flags & (flag::SIGN | flag::NUMBER) == 0 {
            self.read(&folded, exact);
        }
        let unread = self.analyses.len() == analyses_start && self.starts.len() == starts_start;
        let mut word = exact;
        if exact.is_none() || unread {
            fold::widen_into(&folded, &mut wide);
            let whole =
                if wide == folded { exact.or_else(|| by_wide(gazetteer, &wide)) } else { wide_word(gazetteer, &wide) };
            word = exact.or(whole);
            if unread && flags & (flag::SIGN | flag::NUMBER) == 0 {
                self.read_widely(&wide, whole);
            }
        }
        self.hold_to_marks(token, analyses_start);
        self.prefer_plain(analyses_start);
        self.forget_likenesses(analyses_start, starts_start);
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
        for (proclitics, letters, rest) in cuts(folded) {
            if rest.is_empty() {
                continue;
            }
            // ألحق: no article is written with a hamza.
            let alef = (letters as usize).checked_sub(2).and_then(|at| self.letters.get(at));
            if proclitics.has(Proclitics::ARTICLE) && matches!(alef, Some('أ' | 'إ' | 'آ')) {
                continue;
            }
            let word = if letters == 0 { whole } else { self.gazetteer.words.find(rest) };
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
        // لليبيا: behind ل no adjective ends in the alef of the accusative.
        if !rest.ends_with('ا') {
            self.start(words.find(&["الل", rest].concat()), bare, letters - 2);
        }
        let stem = ["ل", rest].concat();
        self.stem(&stem, words.find(&stem), proclitics);
    }

    /// ى for ي, ه for ة, hamza seats: only for what is otherwise unknown.
    /// `whole` is the word of the uncut spelling.
    fn read_widely(&mut self, wide: &str, whole: Option<WordId>) {
        let gazetteer = self.gazetteer;
        for (proclitics, letters, rest) in cuts(wide) {
            let found = if letters == 0 { whole } else { wide_word(gazetteer, rest) };
            let Some(word) = found else { continue };
            if !proclitics.has(Proclitics::ARTICLE) {
                self.start(Some(word), proclitics, letters);
            }
            self.stem(gazetteer.words.get(word), Some(word), proclitics);
        }
    }

    fn start(&mut self, word: Option<WordId>, proclitics: Proclitics, skip: u8) {
        let trie = &self.gazetteer.trie;
        let node = word.map_or(0, |word| trie.enter(word));
        if node != 0 {
            let ends = !trie.ends(node).is_empty();
            self.starts.push(Start { node, proclitics, skip, ends, ahead: trie.ahead(node) });
        }
    }

    /// Readings of a stem, whole (`word` is its number) or with a pronoun.
    fn stem(&mut self, stem: &str, word: Option<WordId>, proclitics: Proclitics) {
        let gazetteer = self.gazetteer;
        let alef = self.letters.get(proclitics.letters()).copied();
        // هنأ الرئيس: no particle ends in a hamza.
        let particle = self.letters.last() != Some(&'أ');
        if let Some(word) = word {
            for &reading in gazetteer.readings.get(word) {
                if (particle || reading.morph.pos() != Pos::Particle || stem.len() < 4)
                    && reading.morph.agrees_with_alef(alef)
                    && fits(gazetteer, reading, proclitics, false)
                {
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
        let word = self.gazetteer.lexeme(lexeme);
        let traits = Traits {
            morph,
            proclitics,
            has_pronoun: pronoun.is_some(),
            particle: word.particle,
            human: word.classes & 1 << NounClass::Human as u32 != 0,
            estimates: word.estimates,
        };
        let known = &mut self.traits;
        let number = *self.by_traits.entry(traits.packed()).or_insert_with(|| {
            known.push(traits);
            known.len() as u32 - 1
        });
        let rarity = rarity(morph, proclitics, pronoun);
        let particle = word.particle;
        self.analyses.push(Analysis { lexeme, morph, proclitics, pronoun, particle, rarity, traits: number });
    }

    /// كبيرا: no ك before a name, where the whole is a word.
    fn forget_likenesses(&mut self, analyses: usize, starts: usize) {
        let whole = |a: &Analysis| a.morph.is_nominal() && a.pronoun.is_none() && a.proclitics == Proclitics::default();
        let like = |start: &Start| start.proclitics.has(Proclitics::KA);
        // Those of other spellings stand before: they are not gone through.
        if self.starts[starts..].iter().any(like) && self.analyses[analyses..].iter().any(whole) {
            let kept: Vec<Start> = self.starts.drain(starts..).filter(|start| !like(start)).collect();
            self.starts.extend(kept);
        }
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
            for (mark, told) in [
                (Mark::Sport, flag::SPORT),
                (Mark::Everyday, flag::EVERYDAY),
                (Mark::War, flag::WAR),
                (Mark::Un, flag::UN),
            ] {
                if gazetteer.is_marked(a.lexeme, mark) {
                    flags |= told;
                }
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

/// The word of this widely folded spelling.
fn wide_word(gazetteer: &Gazetteer, wide: &str) -> Option<WordId> {
    gazetteer.words.find(wide).or_else(|| by_wide(gazetteer, wide))
}

/// The word that becomes this spelling when it is widely folded.
fn by_wide(gazetteer: &Gazetteer, wide: &str) -> Option<WordId> {
    gazetteer.wide.find(wide).map(|i| gazetteer.wide_to_word[i as usize])
}
