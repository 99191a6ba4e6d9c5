//! Words that stand for people without a noun: الشماليون, الجيشان الشمالي
//! والجنوبي, خمسة آخرون, العشرات.

use super::Resolver;
use crate::clause::phrase::{has_class, is_one_of_a_people};
use crate::clause::{Arg, Filler, Part};
use crate::gazetteer::compiled::NamedId;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number};
use crate::mention::entity::{DocEntity, EntityId};
use crate::mention::unit::Unit;
use crate::mention::unit::What;
use crate::record::Kind;
use crate::span::Span;

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
            && (!unit.article || counted)
            && (counted || unit.morph.is_accusative() || matches!(unit.morph.number(), Number::Plural | Number::Dual))
        {
            // فلسطينيان, 1200 لبناني, آلاف السوريين: people, not the state.
            let span = self.parts_span(arg.np, arg.part, head);
            return Some(self.described(span, unit, Kind::Group));
        }
        let alone = self.syntax.nps[arg.np].and_of.is_none() && arg.part == head;
        if kind == Kind::State && alone && is_one_of_a_people(unit) {
            // قتل شمالي في الهجوم: somebody of that people.
            let span = self.parts_span(arg.np, head, head);
            return Some(self.described(span, unit, Kind::Person));
        }
        // الطائرات الشرقية والغربية: of no body that has a name; its state.
        let hers = unit.morph.number() == Number::Singular && unit.morph.gender() == Gender::Feminine;
        if kind == Kind::State && unit.article && hers && self.syntax.nps[arg.np].and_of.is_some() {
            return Some(self.name(arg.np, head, id));
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
        let mut before = self.syntax.nps[np].and_of?;
        // الجانبين الشمالي والجنوبي والغربي: each of them.
        let adjective = |at: usize| matches!(self.syntax.units[self.syntax.nps[at].head()].what, What::Nisba(_));
        while let Some(above) = self.syntax.nps[before].and_of.filter(|_| adjective(before)) {
            before = above;
        }
        // مسؤولون شماليون وجنوبيون: of several as well, where the first adjective tells of several.
        let several = |&(at, part): &(usize, Part)| {
            let before = &self.syntax.units[at];
            part == Part::Mod && matches!(before.what, What::Nisba(_)) && before.morph.number() == Number::Plural
        };
        let one = unit.morph.number() == Number::Singular;
        let fits = one || unit.morph.number() == Number::Plural && self.syntax.nps[before].parts.iter().any(several);
        if !fits || self.syntax.nps[np].parts.len() > 1 {
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

    /// People without a noun that counts them: `خمسة آخرون`, `العشرات`,
    /// `مئات الآلاف`.
    pub(super) fn uncounted_people(&mut self, arg: Arg) -> Option<EntityId> {
        let parts = &self.syntax.nps[arg.np].parts[arg.part..];
        let is_people = |unit: &Unit| self.is_others(unit) || self.is_dozens(unit);
        let last = parts.iter().position(|p| is_people(&self.syntax.units[p.0]))?;
        if parts[..last].iter().any(|p| p.1 != Part::Count) {
            return None;
        }
        let (first, people) = (self.syntax.units[parts[0].0], self.syntax.units[parts[last].0]);
        let span = self.parts_span(arg.np, arg.part, arg.part + last);
        if self.is_others(&people)
            && let Some(entity) = self.people_before(span)
        {
            self.mention(entity, span, &first);
            return Some(entity);
        }
        Some(self.described(span, &first, Kind::Group))
    }

    /// `مقتل ثلاثة`, `41 قتلوا`: people of whom the number is all that is told.
    pub fn so_many(&mut self, filler: Filler) -> Option<EntityId> {
        let Filler::Phrase(arg) = filler else { return None };
        let parts = &self.syntax.nps[arg.np].parts;
        let unit = self.syntax.units[parts[arg.part].0];
        let number = |&(unit, _): &(usize, Part)| self.syntax.units[unit].what == What::Number;
        if !parts[arg.part..].iter().all(number) {
            return None;
        }
        let span = self.parts_span(arg.np, arg.part, parts.len() - 1);
        Some(self.described(span, &unit, Kind::Group))
    }

    /// مقتل خمسة جنود وإصابة عشرة آخرين: more of those the sentence told of.
    fn people_before(&self, others: Span) -> Option<EntityId> {
        let start = self.unit_span(self.syntax.units.first()?).start;
        let before = |m: &Span| m.start >= start && m.end <= others.start;
        // أفادت مصادر بإصابة 10 آخرين: not those who say so.
        let speaker = self.roster.speaker;
        let named = self
            .roster
            .list
            .iter()
            .enumerate()
            .filter(|&(id, _)| Some(id) != speaker)
            .filter(|(_, e)| matches!(e.kind, Kind::Group | Kind::ArmedGroup) && e.known.is_none() && !e.proper);
        // قتل جنود في اشتباك مع مسلحين وأصيب آخرون: rather those who were killed.
        let min = self.gazetteer.well_known.min;
        let aside = |m: &Span| {
            self.syntax.nps.iter().enumerate().any(|(np, this)| {
                this.prep.is_some_and(|prep| prep != min) && self.parts_span(np, 0, 0).start == m.start
            })
        };
        let last = |e: &DocEntity| e.mentions.iter().rfind(|m| before(m)).map(|m| (!aside(m), m.end));
        named.filter_map(|(id, e)| Some((last(e)?, id))).max().map(|(_, id)| id)
    }

    fn is_others(&self, unit: &Unit) -> bool {
        unit.what == What::Word
            && !unit.article
            && matches!(unit.morph.number(), Number::Plural | Number::Dual)
            && unit.morph.gender() != Gender::Feminine
            && self.gazetteer.is_marked(unit.lexeme, Mark::Other)
    }

    fn is_dozens(&self, unit: &Unit) -> bool {
        // مئات الأطنان: so much, and nobody.
        let plural = unit.morph.number() == Number::Plural
            && has_class(self.gazetteer, unit, &[NounClass::Measure])
            && !has_class(self.gazetteer, unit, &[NounClass::Abstract]);
        unit.article && (unit.what == What::Number || (unit.what == What::Word && plural))
    }
}
