//! Adjectives of peoples that stand for persons or bodies: الشماليون, الجيشان الشمالي والجنوبي.

use super::Resolver;
use crate::clause::Arg;
use crate::gazetteer::compiled::NamedId;
use crate::lang::morph::Number;
use crate::mention::entity::EntityId;
use crate::mention::unit::Unit;
use crate::mention::unit::What;
use crate::record::Kind;

impl<'a> Resolver<'a> {
    pub(super) fn nisba(&mut self, arg: Arg, head: usize, unit: &Unit, id: NamedId) -> Option<EntityId> {
        if let Some(person) = self.named_person(arg.np, head + 1) {
            return Some(person);
        }
        let kind = self.gazetteer.named(id).kind;
        if let Some(entity) = self.elliptic(arg.np, unit, id) {
            return Some(entity);
        }
        let counted = arg.part < head;
        if kind == Kind::State
            && !unit.article
            && (counted || unit.morph.is_accusative() || matches!(unit.morph.number(), Number::Plural | Number::Dual))
        {
            // فلسطينيان, 1200 لبناني: people, not the state.
            let span = self.parts_span(arg.np, arg.part, head);
            return Some(self.described(span, unit, Kind::Group));
        }
        if kind == Kind::State && unit.article || unit.morph.number() == Number::Plural {
            if kind != Kind::State {
                return Some(self.name(arg.np, head, id));
            }
            let people = format!("{}-people", self.gazetteer.named(id).id);
            let span = self.unit_span(unit);
            let name = span.of(self.text).to_owned();
            let entity = self.roster.unnamed(people, Kind::Group, &name, None);
            self.mention(entity, span, unit);
            return Some(entity);
        }
        (kind != Kind::State).then(|| self.name(arg.np, head, id))
    }

    /// `الجانبين الشمالي والجنوبي`, `الرئيس الشمالي والجنوبي`: the adjective
    /// stands for a second one of what was named before.
    pub(super) fn elliptic(&mut self, np: usize, unit: &Unit, id: NamedId) -> Option<EntityId> {
        let before = self.syntax.nps[np].and_of?;
        if unit.morph.number() != Number::Singular || self.syntax.nps[np].parts.len() > 1 {
            return None;
        }
        let head = self.syntax.units[self.syntax.nps[before].head()];
        let What::Head(rule) = head.what else { return None };
        let entry = &self.gazetteer.compose[rule as usize];
        if !entry.base.contains(&self.gazetteer.named(id).kind) {
            return None;
        }
        let base = self.roster.named(self.gazetteer, id);
        Some(if entry.same { base } else { self.compose(rule, base) })
    }
}
