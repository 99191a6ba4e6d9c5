//! The entities of one article: who and what has been named so far.

use super::tidy::tidy;
use crate::clause::Arg;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::NamedId;
use crate::gazetteer::schema::names::StandingKind;
use crate::lang::ar::transliterate::Latin;
use crate::record::Kind;
use crate::span::Span;
use rustc_hash::FxHashMap;

/// Number of an entity in its article.
pub type EntityId = usize;

/// An entity as the article shows it.
#[derive(Debug, Clone)]
pub struct DocEntity {
    /// Stable id, or one made of the name.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// What it is shown as, where that is something else.
    pub shown: Option<Kind>,
    /// Name to show.
    pub name: String,
    /// The forms by which the article names it, each once.
    pub names: Vec<String>,
    /// Its entry, when the gazetteer has one.
    pub known: Option<NamedId>,
    /// True where the words are a proper name, not a description.
    pub proper: bool,
    /// Composition rule and base, for composed entities.
    pub composed: Option<(u32, EntityId)>,
    /// Where it is named, in the order of the text.
    pub mentions: Vec<Span>,
    /// True when it turned out to be another: it is not told of.
    pub absorbed: bool,
    /// Further forms and places, noted where the text does not speak of it:
    /// nothing that stands later is resolved by them.
    aside: (Vec<String>, Vec<Span>),
    /// When it was spoken of last: a number that only grows.
    touched: Option<usize>,
}

/// A standing relation that a composed name states.
#[derive(Debug, Clone, Copy)]
pub struct Fact {
    /// Which relation.
    pub is: StandingKind,
    /// Who stands in it.
    pub source: EntityId,
    /// To whom.
    pub target: EntityId,
    /// The words that state it.
    pub span: Span,
    /// The composition rule.
    pub rule: u32,
}

impl DocEntity {
    /// Notes a form of its name.
    fn call(&mut self, name: &str, aside: bool) {
        // What is known already is tidy.
        if goes_by(&self.names, name)
            || aside && goes_by(&self.aside.0, name)
            || self.names.len() + self.aside.0.len() >= MOST_NAMES
        {
            return;
        }
        let name = tidy(name);
        if name.is_empty() || goes_by(&self.names, &name) {
            return;
        }
        let names = if aside { &mut self.aside.0 } else { &mut self.names };
        if !goes_by(names, &name) {
            names.push(name.into_owned());
        }
    }

    /// Its forms and places are complete: those noted aside count too.
    pub fn close(&mut self) {
        let (names, mentions) = std::mem::take(&mut self.aside);
        for name in names {
            if !goes_by(&self.names, &name) {
                self.names.push(name);
            }
        }
        if !mentions.is_empty() {
            self.mentions.extend(mentions);
            self.mentions.sort_unstable_by_key(|span| (span.start, span.end));
            self.mentions.dedup();
        }
    }
}

/// All entities of one article.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// In the order of first mention.
    pub list: Vec<DocEntity>,
    by_named: FxHashMap<NamedId, EntityId>,
    by_id: FxHashMap<String, EntityId>,
    /// Ids of descriptions that mean somebody else in the sentence at hand.
    renamed: Vec<String>,
    /// What has been noted of the sentence at hand.
    noted: Noted,
    /// Relations stated by composed names.
    pub facts: Vec<Fact>,
    /// Who speaks in the sentence at hand: we are his side.
    pub speaker: Option<EntityId>,
    /// Type of the last attack and who made it, for what it led to.
    pub harm: Option<(u8, Vec<EntityId>)>,
    /// Who issued the last document: for البيان in a later sentence.
    pub issuer: Option<EntityId>,
    /// Subject of the last main clause, for a subject left out.
    pub subject: Option<EntityId>,
    /// Whether the verb took it for masculine, where one stood before it.
    pub subject_masculine: Option<bool>,
    /// The two that the last event with two sides brought together.
    pub sides: Vec<EntityId>,
    /// True while what is resolved is only noted, not spoken of.
    pub hold: bool,
    /// Entities in the order they were spoken of, newest last; none where one
    /// was spoken of again later.
    recent: Vec<Option<EntityId>>,
    /// How many have left `recent` at its old end.
    left: usize,
    /// The states among the entities.
    states: Vec<EntityId>,
    /// The first known places, with the states they lie in.
    places: Vec<(EntityId, NamedId)>,
    /// Those of the gazetteer that hold an office.
    officers: Vec<EntityId>,
    /// Latin ids of names met before, in any article.
    latin: Latin,
    /// Emptied lists, to be filled again.
    spare: Vec<Vec<Span>>,
    rooms: Vec<Vec<EntityId>>,
}

/// Forms of one name that are kept; who is described in ever new words has no
/// more.
const MOST_NAMES: usize = 64;

/// Places that tell where an article is set.
const MOST_PLACES: usize = 32;

impl Roster {
    /// Keeps the memory of an entity's places, which have been written out.
    pub fn keep(&mut self, mut places: Vec<Span>) {
        places.clear();
        self.spare.push(places);
    }

    /// An empty list for the sides of an event.
    pub fn room(&mut self) -> Vec<EntityId> {
        self.rooms.pop().unwrap_or_default()
    }

    /// Keeps the memory of lists that have come to nothing.
    pub fn give_back(&mut self, lists: [Vec<EntityId>; 2]) {
        self.rooms.extend(lists.map(|mut list| {
            list.clear();
            list
        }));
    }

    /// Empties it for the next article.
    pub fn clear(&mut self) {
        self.list.clear();
        self.by_named.clear();
        self.by_id.clear();
        self.renamed.clear();
        self.noted.clear();
        self.recent.clear();
        self.left = 0;
        self.states.clear();
        self.hold = false;
        self.officers.clear();
        self.places.clear();
        self.sides.clear();
        self.subject_masculine = None;
        self.subject = None;
        self.speaker = None;
        self.issuer = None;
        self.harm = None;
        self.facts.clear();
    }

    /// The entity of a gazetteer entry.
    pub fn named(&mut self, gazetteer: &Gazetteer, id: NamedId) -> EntityId {
        if let Some(&entity) = self.by_named.get(&id) {
            return entity;
        }
        let named = gazetteer.named(id);
        let entity = self.add(DocEntity {
            id: named.id.clone(),
            kind: named.kind,
            shown: None,
            name: named.name.clone(),
            names: Vec::new(),
            known: Some(id),
            proper: true,
            composed: None,
            mentions: Vec::new(),
            absorbed: false,
            aside: Default::default(),
            touched: None,
        });
        self.by_named.insert(id, entity);
        let lies_in = named.relations.iter().find(|r| r.is == StandingKind::LocatedIn);
        if let Some(state) = lies_in.filter(|_| self.places.len() < MOST_PLACES) {
            self.places.push((entity, state.of));
        }
        if named.relations.iter().any(|r| matches!(r.is, StandingKind::OfficeOf | StandingKind::Leads)) {
            self.officers.push(entity);
        }
        entity
    }

    /// The Latin id of a name.
    pub fn latin_id(&mut self, name: &str) -> &str {
        self.latin.id(name)
    }

    /// The entity that goes by the Latin id of this name, made when it is new.
    pub fn called(&mut self, name: &str, kind: Kind) -> EntityId {
        let id = self.latin.id(name);
        match self.by_id.get(id) {
            Some(&entity) => entity,
            None => {
                let id = id.to_owned();
                self.add_unnamed(id, kind, name, None)
            }
        }
    }

    /// The entity with this id, made when it is new.
    pub fn unnamed(&mut self, id: String, kind: Kind, name: &str, composed: Option<(u32, EntityId)>) -> EntityId {
        if let Some(&entity) = self.by_id.get(&id) {
            return entity;
        }
        self.add_unnamed(id, kind, name, composed)
    }

    fn add_unnamed(&mut self, id: String, kind: Kind, name: &str, composed: Option<(u32, EntityId)>) -> EntityId {
        self.add(DocEntity {
            id,
            kind,
            shown: None,
            name: tidy(name).into_owned(),
            names: Vec::new(),
            known: None,
            proper: false,
            composed,
            mentions: Vec::new(),
            absorbed: false,
            aside: Default::default(),
            touched: None,
        })
    }

    fn add(&mut self, mut entity: DocEntity) -> EntityId {
        let number = self.list.len();
        entity.mentions = self.spare.pop().unwrap_or_default();
        if self.by_id.insert(entity.id.clone(), number).is_some() {
            self.noted.clear();
        }
        if entity.kind == Kind::State && entity.known.is_some() {
            self.states.push(number);
        }
        self.list.push(entity);
        number
    }

    /// The entity with this id, if the article has one.
    pub fn find(&self, id: &str) -> Option<EntityId> {
        self.by_id.get(id).copied()
    }

    /// A description made a moment ago means one that is named: to the end of
    /// the sentence it is the latter.
    pub fn absorb(&mut self, description: EntityId, named: EntityId) {
        let this = &mut self.list[description];
        if description == named || this.known.is_some() || this.composed.is_some() || this.proper {
            return;
        }
        this.absorbed = true;
        let mentions = std::mem::take(&mut this.mentions);
        let (forms, aside) = std::mem::take(&mut this.aside);
        self.renamed.push(this.id.clone());
        self.noted.clear();
        self.by_id.insert(this.id.clone(), named);
        mentions.into_iter().for_each(|span| note(&mut self.list[named].mentions, span));
        aside.into_iter().for_each(|span| note(&mut self.list[named].aside.1, span));
        forms.iter().for_each(|form| self.list[named].call(form, true));
    }

    /// `رجلا` of the next sentence is another man.
    pub fn end_sentence(&mut self) {
        self.noted.clear();
        for id in self.renamed.drain(..) {
            self.by_id.remove(&id);
        }
    }

    /// Notes that the text names an entity here, by these words.
    pub fn mention(&mut self, entity: EntityId, span: Span, words: &str) {
        let this = &mut self.list[entity];
        this.call(words, self.hold);
        note(if self.hold { &mut this.aside.1 } else { &mut this.mentions }, span);
    }

    /// Adds a further form of the name without a place.
    pub fn alias(&mut self, entity: EntityId, name: &str) {
        self.list[entity].call(name, self.hold);
    }

    /// Whom a description means that the sentence at hand has been asked for.
    pub(super) fn described(&self, at: Place) -> Option<EntityId> {
        self.noted.described.iter().find(|d| d.0 == at).map(|d| d.1)
    }

    /// Keeps whom a description means, all its forms noted.
    pub(super) fn keep_described(&mut self, at: Place, entity: EntityId) {
        if !self.hold {
            self.noted.described.push((at, entity));
        }
    }

    /// False where a phrase has given an entity its further forms already.
    pub(super) fn is_new_alias(&mut self, at: Place, entity: EntityId) -> bool {
        let new = !self.noted.aliased.contains(&(at, entity));
        if new && !self.hold {
            self.noted.aliased.push((at, entity));
        }
        new
    }

    /// Notes that the text speaks of an entity now.
    pub fn touch(&mut self, entity: EntityId) {
        if self.hold {
            return;
        }
        let now = self.left + self.recent.len();
        let before = self.list[entity].touched.replace(now).and_then(|then| then.checked_sub(self.left));
        if let Some(before) = before {
            self.recent[before] = None;
        }
        self.recent.push(Some(entity));
        if self.recent.len() > 256 {
            self.recent.drain(..128);
            self.left += 128;
        }
    }

    /// The entity spoken of last for which `fits` holds.
    pub fn last(&self, fits: impl Fn(&DocEntity) -> bool) -> Option<EntityId> {
        let fits = |&e: &EntityId| !self.list[e].absorbed && fits(&self.list[e]);
        self.recent.iter().rev().copied().flatten().find(fits)
    }

    /// The person of this article who holds that office of that base.
    ///
    /// A commander's office is held by who leads the base.
    pub fn holder(&self, gazetteer: &Gazetteer, office: &str, base: &str) -> Option<EntityId> {
        let commands = office.contains("commander") || office == "leader";
        self.officers.iter().copied().find(|&e| {
            self.list[e].known.is_some_and(|id| {
                gazetteer.named(id).relations.iter().any(|r| {
                    let holds = r.is == StandingKind::OfficeOf && r.office.as_deref() == Some(office);
                    (holds || (commands && r.is == StandingKind::Leads)) && gazetteer.named(r.of).id == base
                })
            })
        })
    }

    /// The state named most often, by itself or by the towns in it.
    pub fn main_state(&self) -> Option<EntityId> {
        self.states.iter().copied().max_by_key(|&e| (self.weight(e), std::cmp::Reverse(e)))
    }

    /// The two states named most often: whom `البلدان` means where nobody has met.
    pub fn main_two_states(&self) -> Option<[EntityId; 2]> {
        let first = self.main_state()?;
        let others = self.states.iter().copied().filter(|&e| e != first);
        Some([first, others.max_by_key(|&e| (self.weight(e), std::cmp::Reverse(e)))?])
    }

    /// How often a state is named, by itself or by the towns in it.
    fn weight(&self, state: EntityId) -> usize {
        let within = |(place, of): &(EntityId, NamedId)| {
            if self.list[state].known == Some(*of) { self.list[*place].mentions.len() } else { 0 }
        };
        self.list[state].mentions.len() + self.places.iter().map(within).sum::<usize>()
    }
}

/// A phrase from some part on, and the part that heads it.
pub(super) type Place = (Arg, usize);

/// What has been noted of the phrases of one sentence, so that it is not done
/// again for each frame that asks for them.
#[derive(Debug, Clone, Default)]
struct Noted {
    /// Descriptions and whom they mean.
    described: Vec<(Place, EntityId)>,
    /// Phrases that have given an entity its further forms.
    aliased: Vec<(Place, EntityId)>,
}

impl Noted {
    fn clear(&mut self) {
        self.described.clear();
        self.aliased.clear();
    }
}

fn goes_by(names: &[String], name: &str) -> bool {
    names.iter().any(|known| known == name)
}

/// Keeps places in the order of the text, each once.
fn note(mentions: &mut Vec<Span>, span: Span) {
    if let Err(at) = mentions.binary_search(&span) {
        mentions.insert(at, span);
    }
}
