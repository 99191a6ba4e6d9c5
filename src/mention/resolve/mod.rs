//! From a noun phrase to the entity it means, one way of naming a file.

mod bystanders;
mod description;
mod doers;
mod noun;
mod owner;
mod people;
mod pronoun;
mod shown;
mod sides;
mod sister;
mod span;
#[cfg(test)]
mod tests;
mod title;
mod unknown;

use super::entity::{EntityId, Fact, Roster};
use super::unit::{Unit, What};
use crate::clause::phrase::{are_several_men, has_class, is_any};
use crate::clause::{Arg, Clause, Filler, Link, Part, PredId, Rel, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{NamedId, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Number, Pos};
use crate::record::Kind;
use crate::text::token::Token;

pub(crate) use span::hides_article;

/// What is at hand while one sentence is resolved.
pub struct Resolver<'a> {
    /// Rules and names.
    pub gazetteer: &'a Gazetteer,
    /// The article.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The sentence's syntax.
    pub syntax: &'a Syntax,
    /// The article's entities.
    pub roster: &'a mut Roster,
    /// How deep names inside names are being resolved.
    pub depth: u8,
}

impl<'a> Resolver<'a> {
    /// The entities a filler means: all coordinated ones, best first.
    pub fn fillers(&mut self, filler: Filler, kinds: u16, out: &mut Vec<EntityId>) {
        self.fillers_before(usize::MAX, filler, kinds, out);
    }

    /// The same of those that begin before a unit: الجيش المدعوم من الشمال والحركة
    /// tells of the army whose ally that is.
    pub fn fillers_before(&mut self, end: usize, filler: Filler, kinds: u16, out: &mut Vec<EntityId>) {
        match filler {
            Filler::Pronoun(Pronoun::Both, unit) if self.pair_above(unit).is_some() => {
                if let Some(np) = self.pair_above(unit) {
                    self.fillers(Filler::Phrase(Arg { np, part: 0 }), kinds, out);
                }
            }
            Filler::Pronoun(Pronoun::Both, unit)
                if self.roster.sides.len() == 2 || self.addressed_above(unit).is_some() =>
            {
                let two = self.addressed_above(unit).and_then(|(one, other)| self.two_persons(one, other));
                let sides = two.or_else(|| (self.roster.sides.len() == 2).then(|| self.roster.sides.clone()));
                match sides {
                    Some(sides) => {
                        out.extend(sides.into_iter().filter(|&e| kind_bit(self.roster.list[e].kind) & kinds != 0));
                    }
                    None => out.extend(self.pronoun(Pronoun::Both, unit, kinds)),
                }
            }
            Filler::Pronoun(pronoun, unit) => {
                if let Some(whom) = self.told_of(pronoun, unit) {
                    return self.fillers_before(end, whom, kinds, out);
                }
                if let Some(entity) = self.pronoun(pronoun, unit, kinds) {
                    out.push(entity);
                }
            }
            Filler::Phrase(arg) => {
                if let Some(sides) = self.two_sides(arg) {
                    out.extend(sides.into_iter().filter(|&e| kind_bit(self.roster.list[e].kind) & kinds != 0));
                    if !out.is_empty() {
                        return;
                    }
                }
                let first = self.fitting(arg, kinds);
                let at = out.len();
                out.extend(first);
                let mut whole = None;
                for np in self.syntax.coordinated(arg.np).skip(1) {
                    if self.names_happening(np) || self.syntax.nps[np].first() > end {
                        break;
                    }
                    let other = match self.second_of(arg, np) {
                        // قادة الشمال والجنوب: where no leaders are asked for, no state is either.
                        Some(second) => Some(second).filter(|&e| kind_bit(self.roster.list[e].kind) & kinds != 0),
                        None => self.fitting(Arg { np, part: 0 }, kinds),
                    };
                    match other {
                        Some(entity) if first.is_some_and(|e| self.are_one(e, arg, entity, np)) => whole = Some(np),
                        Some(entity) if !out.contains(&entity) => out.push(entity),
                        _ => {}
                    }
                }
                if let (Some(first), Some(last)) = (first, whole) {
                    out[at] = self.joined(first, arg, last);
                }
            }
        }
    }

    fn fitting(&mut self, arg: Arg, kinds: u16) -> Option<EntityId> {
        if self.is_nobody(arg) {
            return None;
        }
        let entity = self.phrase(arg, kinds)?;
        if kind_bit(self.roster.list[entity].kind) & kinds != 0 {
            return Some(entity);
        }
        if let Some(rider) = self.rider(arg, kinds) {
            return Some(rider);
        }
        // A capital that acts is its state: أنقرة تدعم; العاصمة أنقرة is the city.
        let head = &self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
        if head.what == What::Word && has_class(self.gazetteer, head, &[C::Settlement]) {
            return None;
        }
        let state = self.gazetteer.named(self.roster.list[entity].known?).capital_of?;
        if kind_bit(Kind::State) & kinds == 0 {
            return None;
        }
        let forms = self.roster.list[entity].names.clone();
        let state = self.roster.named(self.gazetteer, state);
        for form in forms {
            self.roster.alias(state, &form);
        }
        Some(state)
    }

    /// `لم تعلن أي جهة مسؤوليتها`: whoever does not do it.
    fn is_nobody(&self, arg: Arg) -> bool {
        let np = &self.syntax.nps[arg.np];
        let negated = |pred: PredId| self.syntax.preds[pred].negated;
        matches!(np.governor, Some((verb, Rel::Subject)) if negated(verb))
            && is_any(self.gazetteer, &self.syntax.units[np.parts[0].0])
    }

    /// `موكب سالم`, `طائرة الرئيس`: who travels in it, where no vehicle is asked for.
    fn rider(&mut self, arg: Arg, kinds: u16) -> Option<EntityId> {
        let parts = &self.syntax.nps[arg.np].parts;
        let (head, &(of, part)) = (self.syntax.units[parts[arg.part].0], parts.get(arg.part + 1)?);
        let named = matches!(self.syntax.units[of].what, What::Name(_) | What::Head(_));
        let vehicle = part == Part::Of && named && has_class(self.gazetteer, &head, &[C::Vehicle]);
        if !vehicle || kinds & kind_bit(Kind::Facility) != 0 {
            return None;
        }
        let rider = self.phrase_itself(Arg { part: arg.part + 1, ..arg }, kinds)?;
        (self.roster.list[rider].kind == Kind::Person && kinds & kind_bit(Kind::Person) != 0).then_some(rider)
    }

    fn names_happening(&self, np: usize) -> bool {
        let unit = &self.syntax.units[self.syntax.nps[np].head()];
        // مسيرات: drones as well as marches.
        self.syntax.pred_of_unit[self.syntax.nps[np].head()].is_some()
            && !has_class(self.gazetteer, unit, &[C::Weapon])
            && (unit.morph.pos() == Pos::Masdar || has_class(self.gazetteer, unit, &[C::Eventive]))
    }

    /// The entity a noun phrase (from some part on) means, whatever its kind;
    /// `kinds` only helps to guess at unknown names.
    pub fn phrase(&mut self, arg: Arg, kinds: u16) -> Option<EntityId> {
        let known = self.roster.list.len();
        let told = self.roster.facts.len();
        let entity = self.phrase_itself(arg, kinds);
        let renamed = self.syntax.nps[arg.np].apposition.or_else(|| self.called(arg.np));
        if let Some(other) = renamed {
            // `رئيس المجلس الرئاسي، فائز السراج،`: the name says who.
            let name = self.phrase_itself(Arg { np: other, part: 0 }, kinds);
            if let (Some(title), Some(name)) = (entity, name) {
                let of = |e: EntityId| self.roster.list[e].known.map(|id| self.gazetteer.named(id));
                let nameless = |e: EntityId| of(e).is_none() && !self.roster.list[e].proper;
                // سالم الهادي، القيادي في الحركة: the name stands first.
                let fronted = of(title).is_none() && self.roster.list[title].proper && nameless(name);
                let in_order = of(name).is_some() || !fronted && of(title).is_none_or(|title| title.office);
                let (title, name) = if in_order { (title, name) } else { (name, title) };
                if title != name {
                    let forms = self.roster.list[title].names.clone();
                    for form in forms {
                        self.roster.alias(name, &form);
                    }
                }
                if title >= known {
                    self.roster.absorb(title, name);
                }
                // The office is his, as where the name stands in one phrase with it.
                let told = self.roster.facts[told..].iter().find(|f| f.source != name && self.is_held(f.rule));
                if let Some(&Fact { rule, target, span, .. }) = told {
                    self.state(rule, name, target, span);
                }
                return Some(name);
            }
            // غولد، وهو مستشار للرئيس، عقد: one word that nobody knows, told who he is.
            let bare = |e: EntityId| {
                let e = &self.roster.list[e];
                e.kind == Kind::Person && e.known.is_none() && !e.proper
            };
            if let (None, Some(told)) = (entity, name.filter(|&e| bare(e))) {
                let unit = self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
                if unit.what == What::Unknown && !unit.article {
                    let person = self.unknown_entity(self.unit_span(&unit), Kind::Person);
                    let forms = self.roster.list[told].names.clone();
                    forms.iter().for_each(|form| self.roster.alias(person, form));
                    return Some(person);
                }
            }
            return name.or(entity);
        }
        entity
    }

    /// `رجل يدعى X`: the phrase that holds the name.
    fn called(&self, np: usize) -> Option<usize> {
        if !self.syntax.nps[np].told_of {
            return None;
        }
        let described = |c: &&Clause| c.link == Link::Relative(np);
        let verb = self.syntax.clauses.iter().filter(described).find_map(|c| c.verb)?;
        let verb = &self.syntax.preds[verb];
        if !self.gazetteer.is_marked(verb.lexeme, Mark::Called) {
            return None;
        }
        let name = |np: usize| {
            let unit = &self.syntax.units[self.syntax.nps[np].head()];
            match unit.what {
                What::Unknown => true,
                What::Name(id) => self.gazetteer.named(id).kind == Kind::Person,
                _ => false,
            }
        };
        verb.args.iter().find_map(|&(_, filler)| match filler {
            Filler::Phrase(arg) if arg.np != np && name(arg.np) => Some(arg.np),
            _ => None,
        })
    }

    fn phrase_itself(&mut self, arg: Arg, kinds: u16) -> Option<EntityId> {
        // A pronoun can lead back to the phrase it stands in.
        if self.depth >= 6 {
            return None;
        }
        self.depth += 1;
        let entity = self.phrase_uncounted(arg, kinds);
        self.depth -= 1;
        entity
    }

    fn phrase_uncounted(&mut self, arg: Arg, kinds: u16) -> Option<EntityId> {
        let parts = &self.syntax.nps[arg.np].parts;
        // أعدادا كبيرة من X: an adjective on the number is no head either.
        let head = (arg.part..parts.len())
            .find(|&p| parts[p].1 != Part::Count)
            .filter(|&p| p == arg.part || parts[p].1 != Part::Mod || self.is_people(parts[p].0));
        let Some(head) = head else {
            let counted = self.counted_elsewhere(arg, kinds);
            // نزوح الآلاف من المدينة: where from, not of whom.
            let fits = counted.is_some_and(|e| kind_bit(self.roster.list[e].kind) & kinds != 0);
            return if fits { counted } else { self.uncounted_people(arg).or(counted) };
        };
        if let Some(whose) = self.men_of(arg, head, kinds) {
            return Some(whose);
        }
        // مقتل 6 مقاتلين: the number before the noun is part of what it is called.
        let counts = (0..arg.part).rev().take_while(|&p| self.syntax.nps[arg.np].parts[p].1 == Part::Count).count();
        let arg = Arg { part: arg.part - counts, ..arg };
        let entity = self.head(arg, head, kinds)?;
        self.show(entity, arg, head);
        let this = &self.roster.list[entity];
        if this.known.is_none() && !this.proper && this.composed.is_none() {
            self.alias_description(entity, arg, head);
        }
        self.roster.touch(entity);
        Some(entity)
    }

    /// `آلاف السوريين`: the adjective of a state stands for its people.
    fn is_people(&self, unit: usize) -> bool {
        let unit = &self.syntax.units[unit];
        matches!(unit.what, What::Nisba(_)) && unit.article && unit.morph.number() == Number::Plural
    }

    /// `29 فردا من القبيلة`, `عنصران من الشرطة`: so many men are those whose they are.
    fn men_of(&mut self, arg: Arg, head: usize, kinds: u16) -> Option<EntityId> {
        let parts = &self.syntax.nps[arg.np].parts;
        let unit = &self.syntax.units[parts[head].0];
        let counted = head > arg.part || unit.morph.number() == Number::Dual;
        let men = head + 1 == parts.len()
            && unit.what == What::Word
            && !unit.article
            && unit.pronoun.is_none()
            && self.gazetteer.is_marked(unit.lexeme, Mark::Men);
        let entity = men.then(|| self.counted_elsewhere(arg, kinds))??;
        let kind = self.roster.list[entity].kind;
        // عنصر من الجيش: one alone is nobody else either.
        let band = kind == Kind::ArmedGroup || counted && matches!(kind, Kind::Group | Kind::Organization);
        (band && kind_bit(kind) & kinds != 0).then_some(entity)
    }

    /// `قصف مقاتلين وقتل 12 منهم`: the last men told of before in the sentence.
    fn men_told_of(&mut self, np: usize, pronoun: Pronoun, kinds: u16) -> Option<EntityId> {
        let men = |unit: &Unit| match unit.what {
            // هاجم حركة الشمال وقتل 12 منهم: hers.
            What::Name(name) => {
                let named = self.gazetteer.named(name);
                named.plural || named.kind == Kind::ArmedGroup
            }
            What::Nisba(_) => unit.article && unit.morph.number() == Number::Plural,
            _ => are_several_men(self.gazetteer, unit),
        };
        let nps = &self.syntax.nps;
        let told = |np: &usize| {
            let part = nps[*np].parts.iter().rposition(|p| men(&self.syntax.units[p.0]));
            // مقتل 11 من التنظيم، وقتل 29 منهم
            let counted = || {
                let of = nps[*np].prep == Some(self.gazetteer.well_known.min);
                let count = np.checked_sub(1).map(|before| &nps[before].parts[..]);
                count.is_some_and(|parts| of && parts.last().is_some_and(|p| p.1 == Part::Count)).then_some(0)
            };
            part.or_else(counted).map(|part| Arg { np: *np, part })
        };
        let before = (0..np).rev().take(8).find_map(|np| told(&np));
        let arg = before.filter(|_| pronoun == Pronoun::Them)?;
        let entity = self.phrase_itself(arg, kinds)?;
        (kind_bit(self.roster.list[entity].kind) & kinds != 0).then_some(entity)
    }

    /// `عدد من المقاتلين`: the noun stands behind من; `12 منهم`: so does whom they are of.
    fn counted_elsewhere(&mut self, arg: Arg, kinds: u16) -> Option<EntityId> {
        let behind = self.syntax.nps[arg.np].last() + 1;
        if let Some(unit) = self.syntax.units.get(behind).filter(|u| u.is_particle())
            && let Some(pronoun @ Pronoun::Them) = unit.pronoun
            && self.gazetteer.lexeme(unit.lexeme).prep == Some(self.gazetteer.well_known.min)
            // قتل 12 منهم 3 أطفال: an aside.
            && self.syntax.units.get(behind + 1).is_none_or(|u| !u.is_nominal() || u.proclitics.is_and_or_prep())
        {
            return self.men_told_of(arg.np, pronoun, kinds);
        }
        let next = arg.np + 1;
        let np = self.syntax.nps.get(next)?;
        // 17 من "حركة النهر"
        let adjacent = self.syntax.gap(arg.np, next) <= 1 || self.syntax.stands_behind(arg.np, next);
        if !adjacent || np.prep != Some(self.gazetteer.well_known.min) {
            return None;
        }
        let last = self.syntax.units[np.last()];
        let entity = self.phrase_itself(Arg { np: next, part: 0 }, kinds)?;
        if self.roster.list[entity].known.is_none() {
            let first = self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
            let whole = self.unit_span(&first).join(self.unit_span(&last));
            self.roster.alias(entity, whole.of(self.text));
            // عدد من المدن والقرى: all of them in one.
            if let Some(joined) = self.syntax.coordinated(next).last().filter(|&np| np > next) {
                let last = self.syntax.units[self.syntax.nps[joined].last()];
                let whole = self.unit_span(&first).join(self.unit_span(&last));
                self.roster.alias(entity, whole.of(self.text));
            }
        }
        Some(entity)
    }

    fn head(&mut self, arg: Arg, head: usize, kinds: u16) -> Option<EntityId> {
        let unit = self.syntax.units[self.syntax.nps[arg.np].parts[head].0];
        match unit.what {
            What::Name(id) if self.gazetteer.named(id).office => {
                let office = self.name(arg.np, head, id);
                let Some(person) = self.named_person(arg.np, head + 1) else { return Some(office) };
                self.alias(person, arg.np, head, head);
                Some(person)
            }
            What::Name(id) => Some(self.name(arg.np, head, id)),
            What::Head(rule) => self.composed(arg, head, rule, kinds),
            What::Nisba(id) => self.nisba(arg, head, &unit, id),
            What::Word => self.word(arg, head, &unit, kinds),
            What::Unknown => self.unknown(arg, head, kinds),
            What::Number | What::Sign(_) | What::Time => None,
        }
    }

    /// A known name, mentioned where it stands.
    fn name(&mut self, np: usize, part: usize, id: NamedId) -> EntityId {
        let entity = self.roster.named(self.gazetteer, id);
        let unit = self.syntax.units[self.syntax.nps[np].parts[part].0];
        let span = self.unit_span(&unit);
        self.mention(entity, span, &unit);
        entity
    }
}
