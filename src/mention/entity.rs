//! The entities of one article: who and what has been named so far.

use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::NamedId;
use crate::gazetteer::schema::names::StandingKind;
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
    /// Name to show.
    pub name: String,
    /// The forms by which the article names it, each once.
    pub names: Vec<String>,
    /// Its entry, when the gazetteer has one.
    pub known: Option<NamedId>,
    /// Composition rule and base, for composed entities.
    pub composed: Option<(u32, EntityId)>,
    /// Where it is named.
    pub mentions: Vec<Span>,
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

/// All entities of one article.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// In the order of first mention.
    pub list: Vec<DocEntity>,
    by_named: FxHashMap<NamedId, EntityId>,
    by_id: FxHashMap<String, EntityId>,
    /// Relations stated by composed names.
    pub facts: Vec<Fact>,
    /// Who speaks in the sentence at hand: we are his side.
    pub speaker: Option<EntityId>,
    /// Subject of the last main clause, for a subject left out.
    pub subject: Option<EntityId>,
    /// The two that the last event with two sides brought together.
    pub sides: Vec<EntityId>,
    /// Entities in the order they were spoken of, newest last.
    recent: Vec<EntityId>,
}

impl Roster {
    /// Empties it for the next article.
    pub fn clear(&mut self) {
        self.list.clear();
        self.by_named.clear();
        self.by_id.clear();
        self.recent.clear();
        self.sides.clear();
        self.subject = None;
        self.speaker = None;
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
            name: named.name.clone(),
            names: Vec::new(),
            known: Some(id),
            composed: None,
            mentions: Vec::new(),
        });
        self.by_named.insert(id, entity);
        entity
    }

    /// The entity with this id, made when it is new.
    pub fn unnamed(&mut self, id: String, kind: Kind, name: &str, composed: Option<(u32, EntityId)>) -> EntityId {
        if let Some(&entity) = self.by_id.get(&id) {
            return entity;
        }
        self.add(DocEntity { id, kind, name: name.to_owned(), names: Vec::new(), known: None, composed, mentions: Vec::new() })
    }

    fn add(&mut self, entity: DocEntity) -> EntityId {
        let number = self.list.len();
        self.by_id.insert(entity.id.clone(), number);
        self.list.push(entity);
        number
    }

    /// The entity with this id, if the article has one.
    pub fn find(&self, id: &str) -> Option<EntityId> {
        self.by_id.get(id).copied()
    }

    /// Notes that the text names an entity here, by these words.
    pub fn mention(&mut self, entity: EntityId, span: Span, words: &str) {
        let this = &mut self.list[entity];
        let words = tidy(words);
        if !words.is_empty() && !this.names.contains(&words) {
            this.names.push(words);
        }
        if !this.mentions.contains(&span) {
            this.mentions.push(span);
        }
    }

    /// Adds a further form of the name without a place.
    pub fn alias(&mut self, entity: EntityId, name: &str) {
        let name = tidy(name);
        let names = &mut self.list[entity].names;
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }

    /// Notes that the text speaks of an entity now.
    pub fn touch(&mut self, entity: EntityId) {
        self.recent.push(entity);
        if self.recent.len() > 256 {
            self.recent.drain(..128);
        }
    }

    /// The entity spoken of last for which `fits` holds.
    pub fn last(&self, fits: impl Fn(&DocEntity) -> bool) -> Option<EntityId> {
        self.recent.iter().rev().copied().find(|&e| fits(&self.list[e]))
    }

    /// The person of this article who holds that office of that base.
    ///
    /// A commander's office is held by who leads the base.
    pub fn holder(&self, gazetteer: &Gazetteer, office: &str, base: &str) -> Option<EntityId> {
        let commands = office.contains("commander") || office == "leader";
        self.list.iter().position(|e| {
            e.known.is_some_and(|id| {
                gazetteer.named(id).relations.iter().any(|r| {
                    let holds = r.is == StandingKind::OfficeOf && r.office.as_deref() == Some(office);
                    (holds || (commands && r.is == StandingKind::Leads)) && gazetteer.named(r.of).id == base
                })
            })
        })
    }

    /// The state named most often.
    pub fn main_state(&self) -> Option<EntityId> {
        (0..self.list.len())
            .filter(|&e| self.list[e].kind == Kind::State)
            .max_by_key(|&e| (self.list[e].mentions.len(), std::cmp::Reverse(e)))
    }
}

/// A name on one line, without quotes at its ends.
fn tidy(words: &str) -> String {
    let words: Vec<_> = words.split_whitespace().collect();
    words.join(" ").trim_matches(['"', '«', '»', '“', '”', '\'', ' ']).to_owned()
}
