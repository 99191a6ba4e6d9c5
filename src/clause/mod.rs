//! Clauses: predicates and what stands in them. Shallow syntax, no parser
//! model: one walk over the units of a sentence, linear in its length.

mod adjective;
pub mod choose;
pub mod parse;
pub mod phrase;
#[cfg(test)]
mod tests;

use crate::gazetteer::compiled::{LexemeId, PrepId};
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};

/// Number of a noun phrase in its sentence.
pub type NpId = usize;
/// Number of a predicate in its sentence.
pub type PredId = usize;
/// Number of a clause in its sentence.
pub type ClauseId = usize;

/// How a part of a noun phrase hangs on the part before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first noun.
    Head,
    /// Genitive of the noun before.
    Of,
    /// Adjective, nisba or participle.
    Mod,
    /// Another name of the same: title and name.
    App,
    /// A number or measure before its noun.
    Count,
}

/// A noun phrase without its prepositional complements.
#[derive(Debug, Clone)]
pub struct Np {
    /// Units with their part, in the order of the text.
    pub parts: Vec<(usize, Part)>,
    /// Preposition before it.
    pub prep: Option<PrepId>,
    /// Lexeme of a word of circumstance before it (بعد, خلال).
    pub circumstance: Option<LexemeId>,
    /// The noun phrase it is coordinated with.
    pub and_of: Option<NpId>,
    /// The noun phrase that renames it behind a comma.
    pub apposition: Option<NpId>,
    /// True behind عدم, دون.
    pub without: bool,
    /// True for "this ...": it points back.
    pub demonstrative: bool,
    /// Where it hangs.
    pub governor: Option<(PredId, Rel)>,
    /// The clause it was read in.
    pub clause: ClauseId,
    /// True where a relative clause tells of it.
    pub told_of: bool,
    /// Its bounds: nearly every rule asks for them.
    bounds: Bounds,
}

impl Np {
    /// The unit of its head noun.
    #[inline]
    pub fn head(&self) -> usize {
        self.bounds.head
    }

    /// First unit.
    #[inline]
    pub fn first(&self) -> usize {
        self.bounds.first
    }

    /// Last unit.
    #[inline]
    pub fn last(&self) -> usize {
        self.bounds.last
    }

    /// One more adjective or name behind it.
    pub(crate) fn add(&mut self, unit: usize, part: Part) {
        self.parts.push((unit, part));
        self.bounds = Bounds::of(&self.parts);
    }
}

/// Where a phrase begins, what heads it, and where it ends.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    first: usize,
    head: usize,
    last: usize,
}

impl Bounds {
    fn of(parts: &[(usize, Part)]) -> Self {
        let unit = |part: Option<&(usize, Part)>| part.map_or(0, |p| p.0);
        let head = parts.iter().find(|p| p.1 == Part::Head);
        Self { first: unit(parts.first()), head: unit(head.or(parts.first())), last: unit(parts.last()) }
    }
}

/// A noun phrase, or its tail from some part on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arg {
    /// The noun phrase.
    pub np: NpId,
    /// The part it begins with.
    pub part: usize,
}

/// How something hangs on a predicate.
#[derive(Debug, Clone, Copy, Eq)]
pub enum Rel {
    /// Grammatical subject.
    Subject,
    /// Direct object.
    Object,
    /// Genitive.
    Of,
    /// Object of a preposition.
    Prep(PrepId),
    /// In the circumstances of.
    Circumstance,
    /// Complement clause, or verb behind verb.
    Complement,
}

impl Rel {
    fn number(self) -> u16 {
        match self {
            Self::Subject => 0,
            Self::Object => 1,
            Self::Of => 2,
            Self::Circumstance => 3,
            Self::Complement => 4,
            Self::Prep(prep) => 256 + u16::from(prep),
        }
    }
}

/// As one number: every rule looks for arguments by this.
impl PartialEq for Rel {
    fn eq(&self, other: &Self) -> bool {
        self.number() == other.number()
    }
}

/// A filler: a phrase or an attached pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filler {
    /// A noun phrase.
    Phrase(Arg),
    /// A pronoun, to be resolved.
    Pronoun(Pronoun, usize),
}

/// A word that heads a clause or names a happening.
#[derive(Debug, Clone)]
pub struct Pred {
    /// Its unit.
    pub unit: usize,
    /// Part of speech.
    pub pos: Pos,
    /// Dictionary word.
    pub lexeme: LexemeId,
    /// Where it stands in a noun phrase, for nominal predicates.
    pub arg: Option<Arg>,
    /// Its clause.
    pub clause: ClauseId,
    /// What hangs on it.
    pub args: Vec<(Rel, Filler)>,
    /// What it hangs on.
    pub governor: Option<(PredId, Rel)>,
    /// Behind لم, لا, عدم.
    pub negated: bool,
    /// Behind لن, سوف, س.
    pub future: bool,
    /// Behind قد before a present verb.
    pub perhaps: bool,
}

/// How a clause hangs on what is around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Main clause.
    Root,
    /// Complement of its parent: أن, إن, a quotation.
    That,
    /// Describes a noun phrase.
    Relative(NpId),
    /// Beside its parent.
    Side,
}

/// A clause.
#[derive(Debug, Clone)]
pub struct Clause {
    /// How it hangs.
    pub link: Link,
    /// The predicate it is the complement of.
    pub parent: Option<PredId>,
    /// The clause around it.
    pub outer: Option<ClauseId>,
    /// Its verb.
    pub verb: Option<PredId>,
    /// Noun phrase before the verb.
    pub topic: Option<Filler>,
    /// A condition, or what holds only under one.
    pub conditional: bool,
    /// A relative clause between commas.
    pub parenthetical: bool,
    /// The part of a phrase that a relative clause describes, where its
    /// pronoun tells: دعم الحكومة التي.
    pub described: Option<Arg>,
}

/// The shallow syntax of one sentence.
#[derive(Debug, Default)]
pub struct Syntax {
    /// Units of the sentence.
    pub units: Vec<Unit>,
    /// Noun phrases.
    pub nps: Vec<Np>,
    /// Predicates.
    pub preds: Vec<Pred>,
    /// Clauses.
    pub clauses: Vec<Clause>,
    /// Speakers named by بحسب and its like, for the whole sentence.
    pub according: Vec<Arg>,
    /// Verbs of saying inside حسب ما ...; their subjects speak.
    pub according_verbs: Vec<PredId>,
    /// The predicate of each unit, if it is one.
    pub pred_of_unit: Vec<Option<PredId>>,
    /// True when a quotation is still open at the end.
    pub open_quote: bool,
    /// Quote marks: depth in front of each unit.
    pub quoted: Vec<bool>,
    /// Emptied lists, to be filled again.
    spare_parts: Vec<Vec<(usize, Part)>>,
    spare_args: Vec<Vec<(Rel, Filler)>>,
    recent: Vec<PredId>,
}

impl Syntax {
    /// Empties it for the next sentence; keeps its memory.
    pub fn clear(&mut self) {
        self.units.clear();
        self.spare_parts.extend(self.nps.drain(..).map(|np| emptied(np.parts)));
        self.spare_args.extend(self.preds.drain(..).map(|pred| emptied(pred.args)));
        self.clauses.clear();
        self.according.clear();
        self.according_verbs.clear();
        self.pred_of_unit.clear();
        self.quoted.clear();
        self.open_quote = false;
    }

    /// Whether `next` stands right behind `np`, or behind what tells how many they
    /// are at least: 21 على الأقل من الجنود.
    pub fn stands_behind(&self, np: NpId, next: NpId) -> bool {
        let between = self.units.get(self.nps[np].last() + 1..self.nps[next].first());
        between.is_some_and(|between| between.len() <= 2 && between.iter().all(Unit::is_particle))
    }

    /// How many words stand between two phrases: `لهذا الهجوم`, `على «الحركة»` are as
    /// near as without the demonstrative and the marks.
    pub(crate) fn gap(&self, before: NpId, np: NpId) -> usize {
        let between = self.nps[before].last() + 1..self.nps[np].first();
        if between.is_empty() || between.len() > 5 {
            return between.len();
        }
        let marks = between.clone().filter(|&u| matches!(self.units[u].what, What::Sign('«' | '»' | '"' | '“' | '”')));
        between.len().saturating_sub(marks.count() + usize::from(self.nps[np].demonstrative))
    }

    /// The noun phrases coordinated with `np`, itself first.
    pub fn coordinated(&self, np: NpId) -> impl Iterator<Item = NpId> + use<> {
        // One bit for each of the phrases that follow.
        let mut joined = 1_u32;
        for next in np + 1..self.nps.len().min(np + 24) {
            if self.nps[next].and_of.is_some_and(|of| of >= np && joined >> (of - np) & 1 == 1) {
                joined |= 1 << (next - np);
            }
        }
        (0..24).filter(move |i| joined >> i & 1 == 1).map(move |i| np + i)
    }
}

fn emptied<T>(mut list: Vec<T>) -> Vec<T> {
    list.clear();
    list
}
