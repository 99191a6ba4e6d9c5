//! The gazetteer as the engine uses it: immutable, numbered, flat.

mod frame;
mod wants;

pub use frame::{Frame, Need, Slot, TriggerPos};
pub use wants::{Lexemes, Wants, Words, prep_bit};

use super::packed::{self, Packed};
use super::schema::compose::ComposeEntry;
use super::schema::lists::Mark;
use super::schema::names::StandingKind;
use super::schema::ontology::EventType;
use super::schema::operators::Control;
use super::schema::particles::{Agrees, ParticleClass, Tells};
use super::store::{ANY_WORD, Lists, Trie, WordId, WordTable};
use crate::lang::morph::Morph;
use crate::record::{Kind, Status};
use serde::{Deserialize, Serialize};

/// Number of a [`Lexeme`].
pub type LexemeId = u32;
/// Number of a known [`Named`].
pub type NamedId = u32;
/// Number of a preposition, below 64, so that sets of them fit an integer.
pub type PrepId = u8;

/// All rules and names, checked and compiled.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Gazetteer {
    /// Every written stem and every word of a name, lightly folded.
    pub(crate) words: WordTable,
    /// Widely folded spelling → word, for words whose own fold differs.
    pub(crate) wide: WordTable,
    #[serde(with = "packed")]
    pub(crate) wide_to_word: Vec<WordId>,
    /// What a stem can be, by word.
    pub(crate) readings: Lists<Reading>,
    pub(crate) lexemes: Vec<Lexeme>,
    /// Names, set phrases, office heads: sequences of words.
    pub(crate) trie: Trie,
    /// What the trie's payloads mean.
    pub(crate) entries: Vec<Entry>,
    pub(crate) named: Vec<Named>,
    /// First names that several persons of the gazetteer bear, sorted.
    #[serde(with = "packed")]
    pub(crate) given: Vec<WordId>,
    /// Names and first words of names that are masculine, sorted.
    pub(crate) masculine: Vec<String>,
    /// Ids of `named`, in the same order.
    pub(crate) ids: WordTable,
    pub(crate) compose: Vec<ComposeEntry>,
    pub(crate) operators: Vec<Operator>,
    pub(crate) types: Vec<EventType>,
    pub(crate) frames: Vec<Frame>,
    /// Frames by lexeme of their trigger.
    pub(crate) frames_of: Lists<(TriggerPos, u32)>,
    /// What each frame wants at the least.
    #[serde(with = "packed")]
    pub(crate) wants: Vec<Wants>,
    /// Event type, mode and the words that tell of it; lexemes sorted.
    pub(crate) mode_words: Vec<(u8, u8, Vec<LexemeId>)>,
    /// Spelling of each preposition.
    pub(crate) preps: Vec<String>,
    pub(crate) well_known: WellKnown,
}

/// One way of reading a stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The dictionary word.
    pub lexeme: LexemeId,
    /// Its form.
    pub morph: Morph,
}

impl Packed for Reading {
    const SIZE: usize = 8;

    fn put(&self, out: &mut Vec<u8>) {
        (self.lexeme, self.morph.bits()).put(out);
    }

    fn take(bytes: &[u8]) -> Self {
        let (lexeme, bits) = <(u32, u32)>::take(bytes);
        Self { lexeme, morph: Morph::from_bits(bits) }
    }
}

/// A dictionary word.
///
/// Every rule asks for some of it, all over the dictionary: it lies in one line
/// of cache.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[repr(align(64))]
pub struct Lexeme {
    /// Citation form.
    pub lemma: Box<str>,
    /// The verb that a masdar belongs to; itself for all others.
    pub base: LexemeId,
    /// Noun classes, one bit each (`NounClass as u32`).
    pub classes: u32,
    /// Prepositions it governs, one bit each.
    pub preps: u64,
    /// Operator it or its verb belongs to: number plus one, 0 for none.
    pub operator: u16,
    /// The one it is towards its direct object alone, likewise.
    pub direct: u16,
    /// The one it is towards what a preposition brings alone, likewise.
    pub indirect: u16,
    /// Closed class of a particle.
    pub particle: Option<ParticleClass>,
    /// Preposition number of a preposition.
    pub prep: Option<PrepId>,
    /// Marks of the lists it stands in, one bit each (`Mark::bit`).
    pub marks: u64,
    /// What a circumstance tells of.
    pub tells: Option<Tells>,
    /// What a relative pronoun agrees with.
    pub agrees: Option<Agrees>,
    /// True for a preposition that is rather an estimate before a number.
    pub estimates: bool,
    /// True for a particle that joins a clause about the same subject.
    pub same_subject: bool,
    /// True for a particle that tells what a verb of judging says of its object.
    pub judges: bool,
    /// True for a particle that a verb in the present can follow at once.
    pub before_verb: bool,
    /// True for a particle whose clause tells of something else.
    pub contrasts: bool,
    /// True for a particle whose clause tells what has to come first.
    pub waits: bool,
    /// True for verbs of moving.
    pub motion: bool,
    /// True for verbs without a passive, which take no object.
    pub intransitive: bool,
    /// True for verbs that lose to another one written alike.
    pub seldom: bool,
    /// True for a noun of two words that has its adjective in it.
    pub described: bool,
    /// True where its lemma ends in ي.
    pub ends_in_ya: bool,
    /// True where it ends in ى or ا.
    pub ends_in_alef: bool,
    /// True for verbs with a frame that asks for their object.
    pub object_role: bool,
}

const _: () = assert!(size_of::<Lexeme>() == 64, "a dictionary word takes more than one line of cache");

/// What a sequence of words in the trie stands for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Entry {
    /// A name that always stands for this entity.
    Name(NamedId),
    /// A name that counts once a full name has stood in the article.
    Short(NamedId),
    /// The last word of a person's name, which counts once a full name has
    /// stood in the article and where it can be a name.
    Surname(NamedId),
    /// A name that counts where one of these is mentioned.
    Claim(NamedId, Vec<NamedId>),
    /// A relation adjective, with gender and number.
    Nisba(NamedId, Morph),
    /// A set phrase that is read like one word.
    Phrase(LexemeId, Morph),
    /// Head of a composed name.
    Head(u32, Morph),
}

/// A known actor, state or place.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Named {
    /// Stable id.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
    /// Name to show.
    pub name: String,
    /// Wikidata item.
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 code.
    pub iso: Option<String>,
    /// Latitude and longitude.
    pub at: Option<(f64, f64)>,
    /// The state of which this is the capital.
    pub capital_of: Option<NamedId>,
    /// True where the name is that of an office: `الأمين العام للأمم المتحدة`.
    pub office: bool,
    /// True where its adjective is another word too and needs company: مالي.
    pub contested: bool,
    /// True for a name of several in the sound plural: الحوثيون.
    pub plural: bool,
    /// Standing relations.
    pub relations: Vec<Relation>,
}

/// A dated standing relation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Relation {
    /// Which.
    pub is: StandingKind,
    /// To whom.
    pub of: NamedId,
    /// Office held.
    pub office: Option<String>,
    /// ISO date.
    pub since: Option<String>,
    /// ISO date.
    pub until: Option<String>,
}

/// What governing words do, compiled.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Operator {
    /// Its name.
    pub id: String,
    /// Status it gives.
    pub status: Option<Status>,
    /// Who does the governed act.
    pub control: Control,
    /// Its subject is the speaker.
    pub says: bool,
    /// What governs it governs its complement.
    pub carries: bool,
    /// A negation on it says that the event goes on.
    pub keeps: bool,
    /// A negation on it says that the event has only just been.
    pub barely: bool,
    /// What it owns up to has been, though nobody does.
    pub claims: bool,
    /// Its negation leaves open what it rules out.
    pub opens: bool,
    /// What it says holds of its own subject: توقف القصف.
    pub of_subject: bool,
    /// A noun behind it is held for a fact.
    pub of_facts: bool,
    /// It is a word of deciding.
    pub decides: bool,
    /// What its doer announces so may be to come.
    pub announces: bool,
    /// Of wishing, also what another is to do.
    pub wants: bool,
    /// What another is to do is asked for.
    pub insists: bool,
    /// What is known has been, the rest may come.
    pub weighs: bool,
    /// It tells what stands in a paper.
    pub contains: bool,
    /// It sets terms for what stands beside it.
    pub terms: bool,
    /// It says of a noun little but who does it.
    pub light: bool,
    /// A second verb follows, or what is said of its subject.
    pub auxiliary: bool,
    /// What one can do is to come.
    pub able: bool,
    /// What ends in the present holds until then.
    pub ends: bool,
    /// What is tried: done all the same, where the event type says so.
    pub tries: bool,
}

/// Prepositions and entries that the engine itself must know.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct WellKnown {
    /// ب
    pub bi: PrepId,
    /// ل
    pub li: PrepId,
    /// ك
    pub ka: PrepId,
    /// بين
    pub between: PrepId,
    /// من قبل and its like
    pub by: PrepId,
    /// في
    pub fi: PrepId,
    /// على
    pub ala: PrepId,
    /// إلى
    pub ila: PrepId,
    /// من
    pub min: PrepId,
    /// عن
    pub about: PrepId,
    /// مع
    pub with: PrepId,
    /// ضد
    pub against: PrepId,
    /// عبر
    pub through: PrepId,
    /// أمام
    pub facing: PrepId,
    /// Those that the happening right before takes, one bit each.
    pub sided: u64,
}

impl Gazetteer {
    /// The lexeme with this number.
    #[inline]
    pub fn lexeme(&self, id: LexemeId) -> &Lexeme {
        &self.lexemes[id as usize]
    }

    /// True for a first name: several known persons bear it, or a list has it.
    pub fn is_given(&self, word: WordId) -> bool {
        self.given.binary_search(&word).is_ok()
    }

    /// True for the name of a state, body or group that is masculine; all
    /// others are feminine.
    pub fn is_masculine_name(&self, name: &str) -> bool {
        let listed = |name: &str| self.masculine.binary_search_by(|m| m.as_str().cmp(name)).is_ok();
        listed(name.split(' ').next().unwrap_or(name)) || listed(name)
    }

    /// The known entity with this number.
    pub fn named(&self, id: NamedId) -> &Named {
        &self.named[id as usize]
    }

    /// Whether a lexeme stands in a list with this mark.
    #[inline]
    pub fn is_marked(&self, id: LexemeId, mark: Mark) -> bool {
        self.lexeme(id).marks & mark.bit() != 0
    }

    /// `الموالي`, `المناهض`: a word that tells with or against whom somebody stands.
    pub fn takes_sides(&self, id: LexemeId) -> bool {
        self.is_marked(id, Mark::Ally) || self.is_marked(id, Mark::Foe)
    }

    /// The operator that a lexeme (or the verb behind it) belongs to.
    #[inline]
    pub fn operator(&self, id: LexemeId) -> Option<&Operator> {
        let number = self.lexeme(id).operator;
        (number != 0).then(|| &self.operators[number as usize - 1])
    }

    /// The operator it is towards what hangs on it directly or otherwise.
    pub fn operator_over(&self, id: LexemeId, directly: bool) -> Option<&Operator> {
        let lexeme = self.lexeme(id);
        let own = if directly { lexeme.direct } else { lexeme.indirect };
        if own != 0 { Some(&self.operators[own as usize - 1]) } else { self.operator(id) }
    }

    /// How a preposition is written.
    pub fn prep_name(&self, prep: PrepId) -> &str {
        &self.preps[prep as usize]
    }

    /// Event types in the order of their numbers.
    pub fn event_types(&self) -> &[EventType] {
        &self.types
    }

    /// The entity with this id.
    pub fn find(&self, id: &str) -> Option<NamedId> {
        self.ids.find(id)
    }

    /// Every name and every word that can name an event, as written (lightly
    /// folded), sorted: what a bare scan of a text would have to look for.
    pub fn surface_forms(&self) -> Vec<String> {
        let triggers = |word: &WordId| {
            let readings = self.readings.get(*word);
            readings.iter().any(|reading| !self.frames_of.get(reading.lexeme).is_empty())
        };
        let words = (0..self.words.len() as WordId).filter(triggers);
        let mut forms: Vec<String> = words.map(|word| self.words.get(word).to_owned()).collect();
        self.trie.sequences(&mut |words| {
            if !words.contains(&ANY_WORD) {
                let words: Vec<&str> = words.iter().map(|&word| self.words.get(word)).collect();
                forms.push(words.join(" "));
            }
        });
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    /// How many named entities it knows.
    pub fn names(&self) -> usize {
        self.named.len()
    }
}

/// One bit for a kind.
pub(crate) fn kind_bit(kind: Kind) -> u16 {
    1 << kind as u16
}
