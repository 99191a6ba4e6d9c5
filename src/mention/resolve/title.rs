//! Titles, offices and bodies composed with their base: وزير الخارجية الشمالي.

use super::{Resolver, description::is_like};
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Np, NpId, Part};
use crate::gazetteer::compiled::{NamedId, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::names::StandingKind;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Number, Pos};
use crate::mention::entity::{DocEntity, EntityId, Fact};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;
use crate::span::Span;

impl<'a> Resolver<'a> {
    pub(super) fn composed(&mut self, arg: Arg, head: usize, rule: u32, kinds: u16) -> Option<EntityId> {
        let base = self.base(arg, head, rule, kinds);
        let entry = &self.gazetteer.compose[rule as usize];
        let last = self.syntax.nps[arg.np].parts.len() - 1;
        let composed = match base {
            // جبهة حلب تخوض معارك: whoever fights there, where no place is asked for.
            Some((base, _)) if entry.same && kind_bit(self.roster.list[base].kind) & kinds != 0 => Some(base),
            Some((base, _)) if entry.same && self.roster.list[base].kind != Kind::Place => Some(base),
            Some(_) if entry.same => None,
            Some((base, _)) => Some(self.compose(rule, base)),
            None if self.syntax.units[self.syntax.nps[arg.np].parts[head].0].article => {
                let unit = self.syntax.units[self.syntax.nps[arg.np].parts[head].0];
                // الوفد الحكومي is another than the delegation spoken of last.
                let next = self.syntax.nps[arg.np].parts.get(head + 1).filter(|p| p.1 == Part::Mod);
                let qualified =
                    next.is_some_and(|p| self.syntax.units[p.0].what == What::Word && !self.tells(arg.np, head + 1));
                let alone = unit.lexeme != 0 && self.end_of_description(arg.np, head) == head;
                let kind = entry.kind;
                // هذه القوات: those spoken of last, whosever they are.
                let pointed = self.syntax.nps[arg.np].demonstrative;
                let pointed = pointed.then(|| self.named_last_before(self.unit_span(&unit).start, kind)).flatten();
                if pointed.is_some() {
                    pointed
                } else if qualified && kind == Kind::Group || self.sides_with(arg.np, head) {
                    None
                } else {
                    let earlier = if alone && kind == Kind::Person { self.bearer(rule, &unit) } else { None };
                    // القوات الحكومية: not just any forces spoken of before.
                    let whole = kind == Kind::ArmedGroup && unit.last > unit.first + 1;
                    earlier
                        .or_else(|| {
                            if whole { self.forces_of_state(rule) } else { self.composed_alone(rule, arg.np, &unit) }
                        })
                        .or_else(|| (alone && !whole).then(|| self.described_before(&unit, kind))?)
                }
            }
            None => None,
        };
        let end = base.map_or(head, |b| b.1).min(last);
        if let Some(entity) = composed {
            let mut span = self.parts_span(arg.np, head, end);
            // مصدر في الرئاسة: the name reaches to the end of what it is composed with.
            if let Some((base, at)) = base
                && at == head
                && let Some(linked) = self.mentioned_in(arg.np + 1, base)
            {
                span = span.join(linked);
                self.alias(entity, arg.np, head, end);
            }
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
        if self.is_held(rule) {
            if let Some(person) = self.named_person(arg.np, head + 1) {
                if let Some((base, _)) = base {
                    let span = self.parts_span(arg.np, head, last);
                    self.state(rule, person, base, span);
                }
                self.alias(person, arg.np, head, end);
                self.alias(person, arg.np, head, last);
                return Some(person);
            }
            let other = self.is_of_another_time(arg.np, head);
            if let Some(holder) = composed.filter(|_| !other).and_then(|entity| self.held(rule, entity)) {
                self.alias(holder, arg.np, head, end);
                return Some(holder);
            }
        }
        composed.or_else(|| {
            let to = self.end_of_description(arg.np, head);
            let span = self.parts_span(arg.np, head, to);
            let unit = self.syntax.units[self.syntax.nps[arg.np].parts[head].0];
            Some(self.described(span, &unit, entry.kind))
        })
    }

    /// `الزعيم الجديد للحركة`, `الرئيس المصري المقبل`: not who is known to hold the office.
    fn is_of_another_time(&self, np: usize, head: usize) -> bool {
        self.syntax.nps[np].parts[head + 1..].iter().take_while(|p| p.1 != Part::App).any(|&(unit, part)| {
            let unit = &self.syntax.units[unit];
            part == Part::Mod && unit.lexeme != 0 && self.gazetteer.is_marked(unit.lexeme, Mark::OtherHolder)
        })
    }

    /// `انتقد الوزير الشمال`, `ندد الرئيس بقصف الشمال`: a state named only behind him, in what
    /// he does, is not his.
    fn is_dealt_with_by(&self, np: NpId, start: u32, state: EntityId) -> bool {
        let state = &self.roster.list[state];
        let clause = self.syntax.nps[np].clause;
        let is_state = |what: What| matches!(what, What::Name(id) if state.known == Some(id));
        let name = |part: &(usize, Part)| is_state(self.syntax.units[part.0].what);
        let there = |other: &Np| other.clause == clause && other.parts.iter().any(name);
        state.mentions.iter().all(|at| at.end > start) && self.syntax.nps.iter().any(there)
    }

    /// `القوات المساندة للجيش`, `الفصائل المناهضة لـ X`: others than those
    /// that the noun alone would mean.
    fn sides_with(&self, np: usize, head: usize) -> bool {
        let Some(&(unit, part)) = self.syntax.nps[np].parts.get(head + 1) else { return false };
        let unit = &self.syntax.units[unit];
        part == Part::Mod && unit.lexeme != 0 && self.gazetteer.takes_sides(unit.lexeme)
    }

    /// The entity of a kind that is named last before a place in the text.
    fn named_last_before(&self, place: u32, kind: Kind) -> Option<EntityId> {
        let last = |e: EntityId| self.roster.list[e].mentions.iter().rev().find(|at| at.end <= place).copied();
        let latest = |fits: &dyn Fn(Kind) -> bool| {
            (0..self.roster.list.len())
                .filter(|&e| fits(self.roster.list[e].kind))
                .filter_map(|e| Some((last(e)?, e)))
                .max_by_key(|(at, _)| at.start)
                .map(|(_, e)| e)
        };
        // هذه القوات: who is called so (القوات الموالية له) rather than others who fight.
        let noun = |from: u32| {
            let word = self.text[from as usize..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            word.strip_prefix("ال").unwrap_or(word)
        };
        let word = noun(place);
        let called =
            |e: &EntityId| self.roster.list[*e].mentions.iter().any(|&at| at.end <= place && noun(at.start) == word);
        let so = (0..self.roster.list.len()).filter(|&e| self.roster.list[e].kind == kind).filter(called);
        let so = so.filter_map(|e| Some((last(e)?, e))).max_by_key(|(at, _)| at.start).map(|(_, e)| e);
        // تلك الفصائل: fighters rather than the body that speaks of them.
        so.or_else(|| latest(&|is| is == kind)).or_else(|| latest(&|is| is_like(is, kind)))
    }

    /// Where an entity is named at the beginning of a phrase.
    fn mentioned_in(&self, np: usize, entity: EntityId) -> Option<Span> {
        self.syntax.nps.get(np)?;
        let start = self.parts_span(np, 0, 0).start;
        self.roster.list[entity].mentions.iter().copied().find(|at| at.start == start)
    }

    pub(super) fn state(&mut self, rule: u32, source: EntityId, target: EntityId, span: Span) {
        let is = self.gazetteer.compose[rule as usize].relation;
        self.roster.facts.push(Fact { is, source, target, span, rule });
    }

    pub(super) fn compose(&mut self, rule: u32, base: EntityId) -> EntityId {
        let entry = &self.gazetteer.compose[rule as usize];
        // The government of a person who governs is that of his state.
        let governs = entry.kind == Kind::Government && self.roster.list[base].kind == Kind::Person;
        let state = if governs && entry.base.contains(&Kind::State) { self.state_of(base) } else { None };
        if let Some(state) = state {
            return self.compose(rule, state);
        }
        // قوات الحركة: the movement itself.
        if entry.same_as.contains(&self.roster.list[base].kind) {
            return base;
        }
        // مقاتلات من سلاح الجو: the air force of an air force is itself.
        if self.roster.list[base].composed.is_some_and(|(own, _)| own == rule) {
            return base;
        }
        let id = [&self.roster.list[base].id, "-", &entry.id].concat();
        if let Some(known) = self.gazetteer.find(&id) {
            return self.roster.named(self.gazetteer, known);
        }
        // The forces of a person are the group that he leads.
        if entry.kind == Kind::ArmedGroup
            && let Some(group) = self.led_by(base)
        {
            return group;
        }
        let name = [&entry.heads[0], " ", &self.roster.list[base].name].concat();
        self.roster.unnamed(id, entry.kind, &name, Some((rule, base)))
    }

    /// The state that somebody or something belongs to.
    pub(super) fn state_of(&mut self, entity: EntityId) -> Option<EntityId> {
        let this = &self.roster.list[entity];
        if this.kind == Kind::State {
            return Some(entity);
        }
        if let Some((_, base)) = this.composed {
            return (base != entity).then(|| self.state_of(base))?;
        }
        this.known.and_then(|known| self.known_state_of(known)).or_else(|| self.state_served(entity))
    }

    /// The known state that somebody or something belongs to.
    pub fn own_state(&mut self, entity: EntityId) -> Option<NamedId> {
        let state = self.state_of(entity)?;
        self.roster.list[state].known
    }

    /// `متحدث باسم الجيش`: for whom somebody speaks by his office.
    pub fn speaks_for(&self, entity: EntityId) -> Option<EntityId> {
        let (rule, body) = self.roster.list[entity].composed?;
        let speaks = self.gazetteer.compose[rule as usize].relation == StandingKind::SpokespersonOf;
        speaks.then_some(body)
    }

    /// `قال السفير الشمالي سالم الهادي إن بلاده`: the state whose office the article gives him.
    fn state_served(&mut self, person: EntityId) -> Option<EntityId> {
        let told = self.roster.facts.iter().rev().find(|f| f.source == person && f.target != person)?;
        let body = told.target;
        match self.roster.list[body].composed {
            // Bodies alone: of persons told to hold each other's offices there is no end.
            Some((_, base)) if self.roster.list[base].kind == Kind::State => Some(base),
            Some(_) => None,
            None if self.roster.list[body].kind == Kind::State => Some(body),
            None => self.known_state_of(self.roster.list[body].known?),
        }
    }

    fn known_state_of(&mut self, known: NamedId) -> Option<EntityId> {
        let mut at = known;
        for _ in 0..4 {
            let standing = |kinds: &[StandingKind]| {
                let relations = &self.gazetteer.named(at).relations;
                relations.iter().find(|r| kinds.contains(&r.is)).map(|r| r.of)
            };
            at = standing(&[StandingKind::OfficeOf, StandingKind::Leads])
                .or_else(|| standing(&[StandingKind::PartOf, StandingKind::SpokespersonOf]))?;
            if self.gazetteer.named(at).kind == Kind::State {
                return Some(self.roster.named(self.gazetteer, at));
            }
        }
        None
    }

    /// `رئيسا الشمال والجنوب`: the office of the second state too.
    pub(super) fn second_of(&mut self, arg: Arg, second: usize) -> Option<EntityId> {
        let first = arg.np;
        let here = &self.syntax.nps[first];
        let head = self.syntax.units[if arg.part == 0 { here.head() } else { here.parts[arg.part].0 }];
        let What::Head(rule) = head.what else { return None };
        let entry = &self.gazetteer.compose[rule as usize];
        let several = matches!(head.morph.number(), Number::Dual | Number::Plural) && !head.article;
        let np = &self.syntax.nps[second];
        let unit = self.syntax.units[np.head()];
        if !several || entry.same {
            return None;
        }
        let prep = self.syntax.nps[first].prep;
        // بين وزيري الشمال والجنوب; of forces two names are one body's parts.
        let goes_on = np.prep == prep || np.prep.is_none() && entry.kind != Kind::ArmedGroup;
        let base = match unit.what {
            What::Name(id) if goes_on && np.parts.len() == 1 => self.roster.named(self.gazetteer, id),
            // وفدا الحركة والحكومة: one of two that have no name of their own.
            What::Head(own) if goes_on && own != rule && head.morph.number() == Number::Dual => {
                self.phrase_itself(Arg { np: second, part: 0 }, u16::MAX)?
            }
            _ => return None,
        };
        // سلطات الشمال وحركة الجنوب: no movement has authorities as a state does.
        let land = |kind: Kind| matches!(kind, Kind::State | Kind::Place);
        let of_land = here.parts.iter().any(|p| match self.syntax.units[p.0].what {
            What::Name(id) => land(self.gazetteer.named(id).kind),
            _ => false,
        });
        let kind = self.roster.list[base].kind;
        let two = head.morph.number() == Number::Dual;
        if !entry.base.contains(&kind) || of_land && !two && !land(kind) {
            return None;
        }
        let composed = self.compose(rule, base);
        Some(self.held(rule, composed).unwrap_or(composed))
    }

    /// Who in this article holds a composed office.
    pub(super) fn held(&self, rule: u32, composed: EntityId) -> Option<EntityId> {
        let (_, base) = self.roster.list[composed].composed?;
        self.roster.holder(self.gazetteer, &self.gazetteer.compose[rule as usize].id, &self.roster.list[base].id)
    }

    /// `نظيره الشمالي`: the same office of another state.
    pub(super) fn counterpart(&mut self, arg: Arg, head: usize, owner: EntityId) -> Option<EntityId> {
        let gazetteer = self.gazetteer;
        let parts = &self.syntax.nps[arg.np].parts;
        let (at, state) = parts.iter().enumerate().skip(head + 1).find_map(|(p, &(u, _))| {
            let What::Nisba(id) = self.syntax.units[u].what else { return None };
            Some((p, id))
        })?;
        let rule = self.office_of(owner)?;
        if !gazetteer.compose[rule as usize].base.contains(&gazetteer.named(state).kind) {
            return None;
        }
        let base = self.roster.named(gazetteer, state);
        let composed = self.compose(rule, base);
        let entity = self.held(rule, composed).unwrap_or(composed);
        self.alias(entity, arg.np, head, at);
        Some(entity)
    }

    /// True for a composed name of somebody: وزير, سفير.
    pub(super) fn is_held(&self, rule: u32) -> bool {
        let entry = &self.gazetteer.compose[rule as usize];
        entry.office || entry.kind == Kind::Person
    }

    /// The office somebody holds: the one the article last gave him, else the
    /// first that is known of him.
    fn office_of(&self, owner: EntityId) -> Option<u32> {
        let g = self.gazetteer;
        if let Some((rule, _)) = self.roster.list[owner].composed {
            return Some(rule);
        }
        let told = self.roster.facts.iter().rev().find(|f| f.source == owner && self.is_held(f.rule)).map(|f| f.rule);
        told.or_else(|| {
            let relations = &g.named(self.roster.list[owner].known?).relations;
            let office = relations.iter().find_map(|r| r.office.as_deref())?;
            g.compose.iter().position(|c| c.id == office).map(|rule| rule as u32)
        })
    }

    pub(super) fn led_by(&mut self, person: EntityId) -> Option<EntityId> {
        let known = self.roster.list[person].known?;
        let named = self.gazetteer.named(known);
        let group = named.relations.iter().find(|r| {
            matches!(r.is, StandingKind::Leads | StandingKind::OfficeOf)
                && self.gazetteer.named(r.of).kind == Kind::ArmedGroup
        })?;
        Some(self.roster.named(self.gazetteer, group.of))
    }

    /// وزير الخارجية الشمالي سالم الهادي, later `الوزير`: he, whose title begins so,
    /// where nobody has that title alone.
    fn bearer(&mut self, rule: u32, unit: &Unit) -> Option<EntityId> {
        let entry = &self.gazetteer.compose[rule as usize];
        // الرئيس is the president, though a speaker's title begins so too.
        if entry.id == "president" || self.roster.last(|e| e.composed.is_some_and(|c| c.0 == rule)).is_some() {
            return None;
        }
        self.described_before(unit, Kind::Person)
            .filter(|&e| self.roster.list[e].proper || self.roster.list[e].known.is_some())
    }

    /// `القوات الحكومية`: those of a state or its government that were spoken of last,
    /// else those of the main state.
    fn forces_of_state(&mut self, rule: u32) -> Option<EntityId> {
        let governs = |kind: Kind| matches!(kind, Kind::State | Kind::Government);
        let theirs = |e: &DocEntity| e.composed.is_some_and(|c| c.0 == rule && governs(self.roster.list[c.1].kind));
        if let Some(last) = self.roster.last(theirs) {
            return Some(last);
        }
        let state = self.roster.main_state()?;
        self.gazetteer.compose[rule as usize].alone.then(|| self.compose(rule, state))
    }

    /// `الحكومة` alone: the one spoken of last, else that of the main state.
    pub(super) fn composed_alone(&mut self, rule: u32, np: NpId, unit: &Unit) -> Option<EntityId> {
        let entry = &self.gazetteer.compose[rule as usize];
        let of_office = |id: &str| id.strip_suffix(entry.id.as_str()).is_some_and(|base| base.ends_with('-'));
        if let Some(last) = self.roster.last(|e| e.composed.is_some_and(|c| c.0 == rule) || of_office(&e.id)) {
            return Some(last);
        }
        // الحركة: whoever has been named by this head before, else by one like it.
        if entry.same {
            let own = &self.gazetteer.lexeme(unit.lexeme).lemma;
            let headed = |e: &DocEntity, by: &dyn Fn(&str) -> bool| {
                e.names.iter().any(|name| {
                    let Some((first, _)) = name.split_once(' ') else { return false };
                    by(first) || first.strip_prefix("ال").is_some_and(by)
                })
            };
            let last = self.roster.last(|e| headed(e, &|first| *first == **own));
            let like = || self.roster.last(|e| headed(e, &|first| entry.heads.iter().any(|h| h == first)));
            if let Some(last) = last.or_else(like) {
                return Some(last);
            }
        }
        // المجلس: the one that was named in full.
        let bodies = [Kind::Organization, Kind::Government];
        if entry.kind == Kind::Organization
            && let Some(last) = self.roster.last(|e| {
                let full = |name: &String| name.split(' ').next() == Some(&entry.heads[0]);
                bodies.contains(&e.kind) && e.names.iter().any(full)
            })
        {
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
        let start = self.unit_span(unit).start;
        let state = self.roster.main_state().filter(|&state| !self.is_dealt_with_by(np, start, state))?;
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
        let syntax = self.syntax;
        let parts = &syntax.nps[arg.np].parts;
        for (p, &(u, part)) in parts.iter().enumerate().skip(head + 1) {
            let unit = &syntax.units[u];
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
                        .map(|(e, end)| (e, self.end_of_genitive(arg.np, p, end)));
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
        // A delegation in a state is not its own.
        let told = (head + 1..parts.len()).any(|p| self.tells(arg.np, p));
        let visits = gazetteer.compose[rule as usize].id == "delegation";
        // الوزير في مكتبه: where he is, not whose he is.
        let his = syntax.units[np.head()].pronoun.is_some();
        // أطاح الجيش بالرئيس: what a verb does to him by ب.
        let done_to = np.prep == Some(w.bi) && self.is_done_to(next, gazetteer.compose[rule as usize].kind);
        let linked = !his
            && !done_to
            && np.first() <= self.syntax.nps[arg.np].last() + 2
            && ((np.prep == Some(w.fi) && !visits)
                || np.prep == Some(w.li)
                || (np.prep == Some(w.bi) && !visits)
                || (np.prep == Some(w.min) && head + 1 == parts.len()));
        if !linked {
            return None;
        }
        let entity = self.phrase_itself(Arg { np: next, part: 0 }, kinds)?;
        let kind = self.roster.list[entity].kind;
        // فصائل موالية لـ X is not of X, but of the government that X is; القوات الموالية للرئيس
        // are his.
        let forces = gazetteer.compose[rule as usize].kind == Kind::ArmedGroup;
        // الفصائل المناهضة للحكومة: least of all those against it.
        let foe = |p: &(usize, Part)| gazetteer.is_marked(syntax.units[p.0].lexeme, Mark::Foe);
        let against = parts[head + 1..].iter().any(|p| p.1 == Part::Mod && syntax.units[p.0].lexeme != 0 && foe(p));
        let own = !told
            || self.belongs(arg.np, head)
            || kind == Kind::Government && !against
            || kind == Kind::Person && !against && forces && np.prep == Some(w.li);
        // نصب المتمردون لدورية كمينا: nor are they a patrol that has no name.
        let base = &self.roster.list[entity];
        let named = base.known.is_some() || base.proper || base.composed.is_some() || base.kind != Kind::ArmedGroup;
        let own = own && (named || np.prep != Some(w.li) || !gazetteer.compose[rule as usize].same);
        let fits = own && allowed.contains(&kind) && kind != Kind::Place;
        fits.then_some((entity, head))
    }

    /// `أطاح الجيش بالرئيس`, `أمر الجيش باحتلال المدينة`: behind ب stands a deed, or what the forces do
    /// something to; not `وزير بالحكومة`, nor `قوات بالجيش`.
    fn is_done_to(&self, np: NpId, whose: Kind) -> bool {
        let phrase = &self.syntax.nps[np];
        let deed = self.syntax.pred_of_unit[phrase.head()].is_some_and(|p| self.syntax.preds[p].pos == Pos::Masdar);
        let aimed = phrase.governor.is_some_and(|(pred, _)| {
            let this = &self.syntax.preds[pred];
            let lexeme = self.gazetteer.lexeme(this.lexeme);
            let preps = lexeme.preps | self.gazetteer.lexeme(lexeme.base).preps;
            this.pos == Pos::Verb && preps & 1 << self.gazetteer.well_known.bi != 0
        });
        deed || aimed && whose == Kind::ArmedGroup
    }

    /// A genitive ends before the name of a person in apposition and before a participle
    /// that tells of the whole: `قوات الوادي المدعومة من الشمال`.
    pub(super) fn end_of_genitive(&self, np: NpId, from: usize, end: usize) -> usize {
        let parts = &self.syntax.nps[np].parts;
        // سكان بلدة تل الزهور: the name of the town, of which that is the genitive.
        let town = |p: usize| {
            let settlement = has_class(self.gazetteer, &self.syntax.units[parts[p - 1].0], &[NounClass::Settlement]);
            settlement && parts[p - 1].1 == Part::Of && self.syntax.units[parts[p].0].what == What::Unknown
        };
        let own = |p: usize| p == from || (parts[p].1 != Part::App || town(p)) && !self.tells(np, p);
        (from..=end).take_while(|&p| own(p)).last().unwrap_or(end)
    }
}
