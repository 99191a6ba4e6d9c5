//! What a phrase headed by a common noun means: the name behind the noun, what
//! was spoken of before, or somebody by description.

use super::Resolver;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Part};
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::entity::EntityId;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Resolver<'_> {
    pub(super) fn word(&mut self, arg: Arg, head: usize, unit: &Unit, kinds: u16) -> Option<EntityId> {
        if let Some(named) = self.name_behind(arg, head, unit, kinds).or_else(|| self.ground(arg, head, unit, kinds)) {
            return Some(named);
        }
        let g = self.gazetteer;
        if has_class(g, unit, &[C::Document, C::Abstract])
            && let Some(doer) = self.doer_of_relative(arg.np, kinds)
        {
            return Some(doer);
        }
        let Some(kind) = self.kind_of(unit, kinds).or_else(|| self.people_by_deed(arg, head, unit)) else {
            return self.uncounted_people(arg).or_else(|| self.named_by_head(arg, head, unit));
        };
        if kind == Kind::Facility && self.is_online(arg, head) {
            return None;
        }
        if let Some(pronoun) = unit.pronoun {
            return self.owned(arg, head, unit, kind, pronoun);
        }
        if let Some(earlier) = self.told_before(arg, head, unit, kind) {
            return Some(earlier);
        }
        if has_class(g, unit, &[C::Document]) {
            return self.behind_document(arg, head, kinds);
        }
        Some(self.by_description(arg, head, unit, kind))
    }

    /// `موقعها الإلكتروني`, `موقعه على الإنترنت`: no ground where anything can happen.
    fn is_online(&self, arg: Arg, head: usize) -> bool {
        let g = self.gazetteer;
        let online = |at: usize| {
            let unit = &self.syntax.units[at];
            unit.lexeme != 0 && g.is_marked(unit.lexeme, Mark::Online)
        };
        let behind = || {
            let next = self.syntax.nps.get(arg.np + 1).filter(|np| np.prep == Some(g.well_known.ala));
            next.is_some_and(|np| online(np.head()) && self.syntax.gap(arg.np, arg.np + 1) <= 1)
        };
        self.syntax.nps[arg.np].parts[head + 1..].iter().any(|p| online(p.0)) || behind()
    }

    /// `المتورطون في الهجوم`, `مرتكبو الجريمة`, `40 مرتبطا بالتنظيم`: people whom a participle
    /// calls by what they did or what was done to them; only people take its sound plural.
    fn people_by_deed(&self, arg: Arg, head: usize, unit: &Unit) -> Option<Kind> {
        let told = matches!(unit.morph.pos(), Pos::Active | Pos::Passive) && unit.pronoun.is_none();
        if !told || unit.morph.gender() == Gender::Feminine {
            return None;
        }
        let np = &self.syntax.nps[arg.np];
        // خرجوا منددين, نحن مستعدون: how they are, and nobody else.
        let named = unit.article || unit.morph.is_construct() || np.prep.is_some() || np.parts[head].1 == Part::Of;
        let several = unit.morph.number() == Number::Plural && named;
        let counted = arg.part < head && unit.morph.is_accusative() && !unit.article;
        (several || counted).then_some(Kind::Group)
    }

    /// The name that a noun introduces: القيادي سالم, مدينة X, ميليشيا X.
    fn name_behind(&mut self, arg: Arg, head: usize, unit: &Unit, kinds: u16) -> Option<EntityId> {
        let g = self.gazetteer;
        let parts = &self.syntax.nps[arg.np].parts;
        let last = parts.len() - 1;
        let class = |classes: &[C]| has_class(g, unit, classes);
        // المعارض البارز سالم
        let told = unit.article && matches!(unit.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive);
        if (told || class(&[C::Title, C::Human, C::Fighter]))
            && let Some(person) = self.named_person(arg.np, head + 1)
        {
            self.alias(person, arg.np, head, last);
            return Some(person);
        }
        let follower = parts.get(head + 1).map(|&(u, part)| (self.syntax.units[u], part));
        // معالي وزير الخارجية, سمو الأمير: whom the title behind means.
        if let Some((next, Part::Of)) = follower
            && (matches!(next.what, What::Head(_) | What::Name(_)) || has_class(g, &next, &[C::Title]))
            && g.is_marked(unit.lexeme, Mark::Honorific)
        {
            let entity = self.head(Arg { part: head + 1, ..arg }, head + 1, kinds)?;
            self.alias(entity, arg.np, head, self.end_of_description(arg.np, head + 1));
            return Some(entity);
        }
        // جارته الجزائر, حليفها القديم العراق: that state.
        if unit.pronoun.is_some()
            && class(&[C::Human])
            && let Some(at) = (head + 1..parts.len()).find(|&p| parts[p].1 != Part::Mod)
            && parts[at].1 == Part::App
            && let What::Name(id) = self.syntax.units[parts[at].0].what
            && matches!(g.named(id).kind, Kind::State | Kind::ArmedGroup | Kind::Organization)
        {
            return Some(self.name(arg.np, at, id));
        }
        // الدول الثلاث مصر والسودان: those named behind it.
        let several =
            unit.article && (g.is_marked(unit.lexeme, Mark::Several) || g.is_marked(unit.lexeme, Mark::Polity));
        if several
            && let Some(at) = (head + 1..parts.len()).find(|&p| parts[p].1 == Part::App)
            && let What::Name(id) = self.syntax.units[parts[at].0].what
            && g.named(id).kind == Kind::State
        {
            return Some(self.name(arg.np, at, id));
        }
        if class(&[C::Settlement, C::Facility])
            && let Some((next, Part::Of | Part::App)) = follower
            && let What::Name(id) = next.what
            && matches!(g.named(id).kind, Kind::Place | Kind::Facility)
            && !g.is_marked(unit.lexeme, Mark::Region)
            && class(&[C::Settlement])
        {
            let entity = self.name(arg.np, head + 1, id);
            self.alias(entity, arg.np, head, head + 1);
            return Some(entity);
        }
        if let Some((next, Part::Of | Part::App)) = follower
            && let What::Name(id) = next.what
        {
            let is = |mark| g.is_marked(unit.lexeme, mark);
            let (whose, kind) = (arg.part < head, g.named(id).kind);
            // ميليشيا X, جماعة X: X itself; مختلف مناطق الشمال: the state.
            let group = matches!(kind, Kind::ArmedGroup | Kind::Organization) && is(Mark::GroupKind);
            let all = kind == Kind::State && (is(Mark::Spread) || (whose && is(Mark::District)));
            if group || all {
                let entity = self.name(arg.np, head + 1, id);
                self.alias(entity, arg.np, arg.part, head + 1);
                self.alias(entity, arg.np, head, head + 1);
                return Some(entity);
            }
        }
        self.cell_of(arg, head, unit)
    }

    /// `خلية لحركة الوادي`: the group that it belongs to.
    fn cell_of(&mut self, arg: Arg, head: usize, unit: &Unit) -> Option<EntityId> {
        let g = self.gazetteer;
        let np = &self.syntax.nps[arg.np];
        let alone = head + 1 == np.parts.len() && !unit.article && unit.pronoun.is_none();
        let behind = self.syntax.nps.get(arg.np + 1).filter(|_| alone && g.is_marked(unit.lexeme, Mark::GroupKind))?;
        let near = behind.prep == Some(g.well_known.li) && behind.first() == np.last() + 1;
        let What::Name(id) = self.syntax.units[behind.first()].what else { return None };
        let group = matches!(g.named(id).kind, Kind::ArmedGroup | Kind::Organization);
        (near && group).then(|| self.name(arg.np + 1, 0, id))
    }

    /// A state by its land (الأراضي السعودية), or a place that nobody knows.
    fn ground(&mut self, arg: Arg, head: usize, unit: &Unit, kinds: u16) -> Option<EntityId> {
        let g = self.gazetteer;
        let parts = &self.syntax.nps[arg.np].parts;
        let last = parts.len() - 1;
        let follower = parts.get(head + 1).map(|&(u, part)| (self.syntax.units[u], part));
        // الأراضي السعودية: the state.
        if g.is_marked(unit.lexeme, Mark::Land)
            && let Some((next, Part::Mod | Part::Of)) = follower
            && let What::Nisba(id) | What::Name(id) = next.what
            && g.named(id).kind == Kind::State
            && kinds & kind_bit(Kind::State) != 0
        {
            let entity = self.roster.named(g, id);
            let span = self.parts_span(arg.np, head, head + 1);
            self.mention(entity, span, unit);
            return Some(entity);
        }
        // بلدة X: a name of its own, though nobody knows it.
        if has_class(g, unit, &[C::Settlement])
            && !unit.article
            && unit.pronoun.is_none()
            && let Some((next, Part::Of | Part::App)) = follower
            && next.what == What::Unknown
            && !g.is_marked(unit.lexeme, Mark::Region)
            && !self.is_described_by(arg, unit, &next)
        {
            let known = |p: &usize| matches!(self.syntax.units[parts[*p].0].what, What::Unknown | What::Name(_));
            let end = (head + 1..=last).take_while(known).last().unwrap_or(head + 1);
            let span = self.parts_span(arg.np, head + 1, end);
            let entity = self.unknown_entity(span, Kind::Place);
            self.alias(entity, arg.np, head, end);
            return Some(entity);
        }
        None
    }

    /// `قرى جبلية`: several of one kind; بلدات X وY are named.
    fn is_described_by(&self, arg: Arg, settlements: &Unit, next: &Unit) -> bool {
        settlements.morph.number() == Number::Plural
            && self.unit_span(next).of(self.text).ends_with("ية")
            && self.syntax.coordinated(arg.np).nth(1).is_none()
    }

    /// `المقاتلون`, `التنظيم نفسه`: whom the article has told of.
    fn told_before(&mut self, arg: Arg, head: usize, unit: &Unit, kind: Kind) -> Option<EntityId> {
        let g = self.gazetteer;
        let parts = &self.syntax.nps[arg.np].parts;
        // الحزب المدعوم من X: what tells of it is no part of its name.
        let single = self.end_of_description(arg.np, head) == head
            || parts[head + 1..].iter().all(|&(u, _)| {
                let told = &self.syntax.units[u];
                matches!(told.what, What::Word) && g.is_marked(told.lexeme, Mark::Same)
            })
            // هذه المدينة الواقعة تحت سيطرته: how it stands is told of it anew.
            || self.syntax.nps[arg.np].demonstrative
                && parts[head + 1..].iter().all(|&(u, part)| {
                    part == Part::Mod && matches!(self.syntax.units[u].morph.pos(), Pos::Active | Pos::Passive)
                });
        if !single || !unit.article {
            return None;
        }
        let earlier = self.described_before(unit, kind)?;
        let span = self.unit_span(unit);
        self.mention(earlier, span, unit);
        Some(earlier)
    }

    /// Somebody whom nothing but the noun and what tells of it names.
    pub(super) fn by_description(&mut self, arg: Arg, head: usize, unit: &Unit, kind: Kind) -> EntityId {
        if let Some(known) = self.roster.described((arg, head)) {
            return known;
        }
        let last = self.syntax.nps[arg.np].parts.len() - 1;
        let to = self.end_of_description(arg.np, head);
        let mut span = self.parts_span(arg.np, arg.part, to);
        if let Some(owner) = self.owner_behind(arg.np, head, to) {
            span = span.join(self.unit_span(&self.syntax.units[owner]));
        }
        let first = self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
        let entity = self.described(span, &first, kind);
        self.roster.list[entity].proper |= self.is_named_after(arg, head, to, unit);
        self.alias(entity, arg.np, head, to);
        if to > head {
            self.alias(entity, arg.np, head, head);
        }
        if to < last && !self.is_renamed(arg.np, to) {
            self.alias(entity, arg.np, head, last);
        }
        self.roster.keep_described((arg, head), entity);
        entity
    }
}
