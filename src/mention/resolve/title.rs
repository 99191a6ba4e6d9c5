//! Titles, offices and bodies composed with their base: وزير الخارجية الشمالي.

use super::Resolver;
use crate::clause::Arg;
use crate::clause::Part;
use crate::gazetteer::schema::names::StandingKind;
use crate::mention::entity::{EntityId, Fact};
use crate::mention::unit::What;
use crate::record::Kind;
use crate::span::Span;

impl<'a> Resolver<'a> {
    pub(super) fn composed(&mut self, arg: Arg, head: usize, rule: u32, kinds: u16) -> Option<EntityId> {
        let base = self.base(arg, head, rule, kinds);
        let entry = &self.gazetteer.compose[rule as usize];
        let last = self.syntax.nps[arg.np].parts.len() - 1;
        let composed = match base {
            Some((base, _)) if entry.same => Some(base),
            Some((base, _)) => Some(self.compose(rule, base)),
            None if self.syntax.units[self.syntax.nps[arg.np].parts[head].0].article => self.composed_alone(rule),
            None => None,
        };
        let end = base.map_or(head, |b| b.1).min(last);
        if let Some(entity) = composed {
            let span = self.parts_span(arg.np, head, end);
            let unit = self.syntax.units[self.syntax.nps[arg.np].parts[head].0];
            self.mention(entity, span, &unit);
            if arg.part < head {
                self.alias(entity, arg.np, arg.part, end);
            }
        }
        let stated = base.map(|b| b.0).zip(composed).filter(|(base, composed)| base != composed);
        if let Some((base, composed)) = stated {
            let span = self.parts_span(arg.np, head, end);
            self.state(rule, composed, base, span);
        }
        if entry.office || entry.kind == Kind::Person {
            if let Some(person) = self.named_person(arg.np, head + 1) {
                if let Some((base, _)) = base {
                    let span = self.parts_span(arg.np, head, last);
                    self.state(rule, person, base, span);
                }
                self.alias(person, arg.np, head, end);
                self.alias(person, arg.np, head, last);
                return Some(person);
            }
            if let Some(entity) = composed
                && let Some((_, base)) = self.roster.list[entity].composed
            {
                let base_id = self.roster.list[base].id.clone();
                if let Some(holder) = self.roster.holder(self.gazetteer, &entry.id, &base_id) {
                    self.alias(holder, arg.np, head, end);
                    return Some(holder);
                }
            }
        }
        composed.or_else(|| {
            let span = self.parts_span(arg.np, head, last);
            let unit = self.syntax.units[self.syntax.nps[arg.np].parts[head].0];
            Some(self.described(span, &unit, entry.kind))
        })
    }

    pub(super) fn state(&mut self, rule: u32, source: EntityId, target: EntityId, span: Span) {
        let is = self.gazetteer.compose[rule as usize].relation;
        self.roster.facts.push(Fact { is, source, target, span, rule });
    }

    pub(super) fn compose(&mut self, rule: u32, base: EntityId) -> EntityId {
        let entry = &self.gazetteer.compose[rule as usize];
        let id = format!("{}-{}", self.roster.list[base].id, entry.id);
        if let Some(known) = self.gazetteer.find(&id) {
            return self.roster.named(self.gazetteer, known);
        }
        // The forces of a person are the group that he leads.
        if entry.kind == Kind::ArmedGroup
            && let Some(group) = self.led_by(base)
        {
            return group;
        }
        let name = format!("{} {}", entry.heads[0], self.roster.list[base].name);
        self.roster.unnamed(id, entry.kind, &name, Some((rule, base)))
    }

    pub(super) fn led_by(&mut self, person: EntityId) -> Option<EntityId> {
        let known = self.roster.list[person].known?;
        let named = self.gazetteer.named(known);
        let group = named
            .relations
            .iter()
            .find(|r| r.is == StandingKind::Leads && self.gazetteer.named(r.of).kind == Kind::ArmedGroup)?;
        Some(self.roster.named(self.gazetteer, group.of))
    }

    /// `الحكومة` alone: the one spoken of last, else that of the main state.
    pub(super) fn composed_alone(&mut self, rule: u32) -> Option<EntityId> {
        let entry = &self.gazetteer.compose[rule as usize];
        let suffix = format!("-{}", entry.id);
        if let Some(last) = self.roster.last(|e| e.id.ends_with(&suffix) || e.composed.is_some_and(|c| c.0 == rule)) {
            return Some(last);
        }
        if !entry.alone {
            return None;
        }
        if entry.kind == Kind::Government
            && entry.id == "government"
            && let Some(last) = self.roster.last(|e| e.kind == Kind::Government && e.name.contains("حكومة"))
        {
            return Some(last);
        }
        let state = self.roster.main_state()?;
        if !entry.base.contains(&Kind::State) {
            return None;
        }
        if entry.office {
            let base_id = self.roster.list[state].id.clone();
            if let Some(holder) = self.roster.holder(self.gazetteer, &entry.id, &base_id) {
                return Some(holder);
            }
        }
        Some(self.compose(rule, state))
    }

    /// The base of a composed name: a nisba on it, a genitive, or what stands
    /// behind في or ل; with the last part used.
    pub(super) fn base(&mut self, arg: Arg, head: usize, rule: u32, kinds: u16) -> Option<(EntityId, usize)> {
        let gazetteer = self.gazetteer;
        let allowed = &gazetteer.compose[rule as usize].base;
        let parts = self.syntax.nps[arg.np].parts.clone();
        for (p, &(u, part)) in parts.iter().enumerate().skip(head + 1) {
            let unit = self.syntax.units[u];
            match unit.what {
                What::Nisba(id) if part == Part::Mod && allowed.contains(&gazetteer.named(id).kind) => {
                    let base = self.roster.named(gazetteer, id);
                    return Some((base, p));
                }
                What::Name(_) | What::Head(_) | What::Word if part == Part::Of => {
                    let entity = self.head(Arg { np: arg.np, part: p }, p, kinds)?;
                    let fits = allowed.contains(&self.roster.list[entity].kind);
                    return fits
                        .then(|| (entity, parts.len() - 1))
                        .map(|(e, end)| (e, self.end_of_genitive(&parts, p, end)));
                }
                What::Name(id) if part == Part::App && gazetteer.named(id).kind == Kind::Person => return None,
                What::Unknown => return None,
                _ => {}
            }
            if let Some(pronoun) = unit.pronoun {
                let base = self.pronoun(pronoun, u, u16::MAX)?;
                return Some((base, p));
            }
        }
        let own = self.syntax.units[parts[head].0];
        if let Some(pronoun) = own.pronoun {
            let base = self.pronoun(pronoun, parts[head].0, u16::MAX)?;
            return Some((base, head));
        }
        // وزارة الداخلية في حكومة الوفاق, السفير لدى ليبيا
        let next = arg.np + 1;
        let np = self.syntax.nps.get(next)?;
        let w = &gazetteer.well_known;
        let linked = np.first() <= self.syntax.nps[arg.np].last() + 2
            && (np.prep == Some(w.fi) || np.prep == Some(w.li) || np.prep == Some(w.bi));
        if !linked {
            return None;
        }
        let entity = self.phrase_itself(Arg { np: next, part: 0 }, kinds)?;
        let fits = allowed.contains(&self.roster.list[entity].kind) && self.roster.list[entity].kind != Kind::Place;
        fits.then_some((entity, head))
    }

    /// A genitive ends before the name of a person in apposition.
    pub(super) fn end_of_genitive(&self, parts: &[(usize, Part)], from: usize, end: usize) -> usize {
        (from..=end).take_while(|&p| p == from || parts[p].1 != Part::App).last().unwrap_or(end)
    }
}
