//! Common nouns: what a description means, and what it points back to.

use super::Resolver;
use crate::clause::Arg;
use crate::clause::Filler;
use crate::clause::Part;
use crate::clause::Rel;
use crate::clause::phrase::has_class;
use crate::gazetteer::compiled::{Relation, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::names::StandingKind;
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Number, Pos};
use crate::mention::entity::DocEntity;
use crate::mention::entity::EntityId;
use crate::mention::unit::Unit;
use crate::mention::unit::What;
use crate::record::Kind;
use crate::span::Span;

impl<'a> Resolver<'a> {
    /// `القرار الذي أعدته X`, `الدور الذي تلعبه X`: stands for X.
    pub(super) fn doer_of_relative(&mut self, np: usize, kinds: u16) -> Option<EntityId> {
        use crate::clause::{Link, Rel};
        if !self.syntax.nps[np].told_of {
            return None;
        }
        let own = |filler: &Filler| matches!(filler, Filler::Phrase(a) if a.np == np);
        let subject = self.syntax.clauses.iter().filter(|c| c.link == Link::Relative(np)).find_map(|c| {
            let args = &self.syntax.preds[c.verb?].args;
            let object = args.iter().any(|(rel, f)| *rel == Rel::Object && own(f));
            let subject = args.iter().find(|a| a.0 == Rel::Subject).map(|a| a.1);
            subject.filter(|f| object && !own(f))
        })?;
        match subject {
            Filler::Phrase(arg) => self.phrase(arg, kinds),
            Filler::Pronoun(..) => None,
        }
    }

    /// A description is also called by its number, its adjectives and the
    /// complement right behind it: 6 مقاتلين, متعاقدين روس, مواقع لتنظيم ...
    pub(super) fn alias_description(&mut self, entity: EntityId, arg: Arg, head: usize) {
        if !self.roster.is_new_alias((arg, head), entity) {
            return;
        }
        let here = &self.syntax.nps[arg.np];
        // مقتل 6 جنود: the number stands before the part that is meant.
        let end = self.end_of_description(arg.np, head);
        let last = if self.is_renamed(arg.np, end) { end } else { here.parts.len() - 1 };
        let counted = here.parts[..arg.part].iter().rposition(|p| p.1 != Part::Count).map_or(0, |at| at + 1);
        // Most descriptions begin and end in one way only.
        for from in different([counted, arg.part, head]) {
            for to in different([head, end, last]) {
                self.alias(entity, arg.np, from, to);
            }
        }
        let here = &self.syntax.nps[arg.np];
        if let Some(end) = self.pronoun_behind(arg.np) {
            return self.alias_up_to(entity, arg.np, &[counted, arg.part, head], end);
        }
        let Some(next) = self.syntax.nps.get(arg.np + 1) else { return };
        let complement = next.prep.is_some() && next.circumstance.is_none() && next.first() <= here.last() + 2;
        // امرأة وثلاثة أطفال, فصائل إسلامية ومقاتلة: all of them in one.
        let joined = next.and_of == Some(arg.np)
            && next.prep.is_none()
            && next.first() <= here.last() + 2
            && !self.names_happening(arg.np + 1);
        if !complement && !joined {
            return;
        }
        self.alias_up_to(entity, arg.np, &[counted, arg.part, head], next.last());
    }

    /// `13 جنديا وشرطيا`, `المدن والمواقع`: two descriptions, one right behind the
    /// other, are told of as one; not two that face each other.
    pub(super) fn are_one(&self, first: EntityId, arg: Arg, second: EntityId, np: usize) -> bool {
        let nameless = |e: EntityId| {
            let e = &self.roster.list[e];
            e.known.is_none() && !e.proper && e.composed.is_none()
        };
        let armed = |e: EntityId| self.roster.list[e].kind == Kind::ArmedGroup;
        let (here, next) = (&self.syntax.nps[arg.np], &self.syntax.nps[np]);
        first != second
            && nameless(first)
            && nameless(second)
            && self.roster.list[first].kind != Kind::Person
            // قتل مدنيون وعسكريون: who fights is counted apart.
            && armed(first) == armed(second)
            && next.prep.is_none()
            && next.first() == self.syntax.nps[np - 1].last() + 1
            && here.prep != Some(self.gazetteer.well_known.between)
    }

    /// All that a phrase and those joined to it up to `last` describe, in one.
    pub(super) fn joined(&mut self, first: EntityId, arg: Arg, last: usize) -> EntityId {
        let syntax = self.syntax;
        let parts = &syntax.nps[arg.np].parts;
        // مقتل 13 جنديا وشرطيا: with their number.
        let counted = parts[..arg.part].iter().rposition(|p| p.1 != Part::Count).map_or(0, |at| at + 1);
        let unit = &syntax.units[parts[counted].0];
        let span = self.unit_span(unit).join(self.unit_span(&syntax.units[syntax.nps[last].last()]));
        let (kind, forms) = (self.roster.list[first].kind, self.roster.list[first].names.clone());
        let whole = self.described(span, unit, kind);
        for form in &forms {
            self.roster.alias(whole, form);
        }
        if arg.part > counted {
            self.alias_up_to(whole, arg.np, &[arg.part; 3], syntax.nps[last].last());
        }
        self.roster.touch(whole);
        whole
    }

    /// `دورية تابعة له`: the preposition that the adjective asks for, with its pronoun.
    fn pronoun_behind(&self, np: usize) -> Option<usize> {
        let last = self.syntax.nps[np].last();
        let unit = self.syntax.units.get(last + 1).filter(|u| u.is_particle() && u.pronoun.is_some())?;
        let args = &self.syntax.preds[self.syntax.pred_of_unit[last]?].args;
        let prep = self.gazetteer.lexeme(unit.lexeme).prep?;
        let told =
            |a: &(Rel, Filler)| a.0 == Rel::Prep(prep) && matches!(a.1, Filler::Pronoun(_, at) if at == last + 1);
        args.iter().any(told).then_some(last + 1)
    }

    fn alias_up_to(&mut self, entity: EntityId, np: usize, from: &[usize; 3], last: usize) {
        let end = self.unit_span(&self.syntax.units[last]).end;
        for from in different(*from) {
            let first = &self.syntax.units[self.syntax.nps[np].parts[from].0];
            let words = self.words(Span::new(self.unit_span(first).start, end), first);
            self.roster.alias(entity, &words);
        }
    }

    /// `قواته`, `حكومته`: what belongs to the one the pronoun means.
    pub(super) fn owned(
        &mut self,
        arg: Arg,
        head: usize,
        unit: &Unit,
        kind: Kind,
        pronoun: Pronoun,
    ) -> Option<EntityId> {
        let at = self.syntax.nps[arg.np].parts[head].0;
        if self.gazetteer.is_marked(unit.lexeme, Mark::Honorific) {
            return self.honoured(at, unit, pronoun);
        }
        let owner = self.pronoun(pronoun, at, u16::MAX);
        let span = self.unit_span(unit);
        if self.gazetteer.is_marked(unit.lexeme, Mark::Land)
            && let Some(state) = owner.and_then(|owner| self.state_of(owner))
        {
            self.mention(state, span, unit);
            return Some(state);
        }
        if self.gazetteer.is_marked(unit.lexeme, Mark::Counterpart)
            && let Some(owner) = owner
            && let Some(counterpart) = self.counterpart(arg, head, owner)
        {
            return Some(counterpart);
        }
        // هاجم الجيش مقاتليها: those who fight for her are she; جنوده are his men.
        let fights = has_class(self.gazetteer, unit, &[C::Fighter])
            && unit.morph.number() == Number::Plural
            && !self.gazetteer.is_marked(unit.lexeme, Mark::Soldier)
            && owner.is_some_and(|owner| self.roster.list[owner].kind == Kind::ArmedGroup);
        if kind == Kind::ArmedGroup
            && (fights || has_class(self.gazetteer, unit, &[C::Force]))
            && let Some(owner) = owner
        {
            let force = match self.roster.list[owner].kind {
                Kind::ArmedGroup => Some(owner),
                // المتحدث باسم الجيش: the army's.
                Kind::Person => self.force_of_office(owner),
                _ => None,
            };
            let entity = force.or_else(|| self.led_by(owner)).unwrap_or(owner);
            self.mention(entity, span, unit);
            return Some(entity);
        }
        let id = match owner {
            Some(owner) => {
                let what = self.roster.latin_id(&self.gazetteer.lexeme(unit.lexeme).lemma).to_owned();
                format!("{}-{what}", self.roster.list[owner].id)
            }
            None => self.roster.latin_id(span.of(self.text)).to_owned(),
        };
        let name = self.words(span, unit);
        let entity = self.roster.unnamed(id, kind, &name, None);
        self.mention(entity, span, unit);
        Some(entity)
    }

    /// `وأكد معاليه`, `استقبل سموه`: the person spoken of before, not one of his.
    fn honoured(&mut self, at: usize, unit: &Unit, pronoun: Pronoun) -> Option<EntityId> {
        let span = self.unit_span(unit);
        let person = self
            .pronoun(pronoun, at, kind_bit(Kind::Person))
            .filter(|&person| self.roster.list[person].mentions.iter().any(|told| told.start < span.start));
        let Some(person) = person else { return Some(self.described(span, unit, Kind::Person)) };
        self.mention(person, span, unit);
        Some(person)
    }

    /// `قواته`: the forces themselves rather than whose they are.
    pub fn own_forces(&mut self, arg: Arg) -> Option<EntityId> {
        let at = self.syntax.nps[arg.np].parts[arg.part].0;
        let unit = self.syntax.units[at];
        let owner = self.pronoun(unit.pronoun?, at, u16::MAX)?;
        let what = self.roster.latin_id(&self.gazetteer.lexeme(unit.lexeme).lemma).to_owned();
        let id = format!("{}-{what}", self.roster.list[owner].id);
        let span = self.unit_span(&unit);
        let name = self.words(span, &unit);
        let entity = self.roster.unnamed(id, Kind::ArmedGroup, &name, None);
        self.mention(entity, span, &unit);
        self.alias_description(entity, arg, arg.part);
        Some(entity)
    }

    /// The armed group whose office somebody holds by a composed name.
    fn force_of_office(&self, owner: EntityId) -> Option<EntityId> {
        let (_, base) = self.roster.list[owner].composed?;
        (self.roster.list[base].kind == Kind::ArmedGroup).then_some(base)
    }

    /// `كتيبة الوادي`, `حركة X`: one group or work with a name behind its head.
    pub(super) fn is_named_after(&self, arg: Arg, head: usize, to: usize, unit: &Unit) -> bool {
        let parts = &self.syntax.nps[arg.np].parts;
        let heads = [C::Force, C::Org, C::Outlet, C::Facility, C::Settlement];
        let Some(&(next, part)) = parts.get(head + 1).filter(|_| head < to) else { return false };
        let next = self.syntax.units[next];
        arg.part == head
            && !unit.article
            && unit.morph.number() == Number::Singular
            && has_class(self.gazetteer, unit, &heads)
            && matches!(part, Part::Of | Part::App)
            && (next.what == What::Unknown
                || (next.what == What::Word
                    && next.article
                    && next.morph.pos() == Pos::Noun
                    && has_class(self.gazetteer, unit, &[C::Force])))
    }

    /// The kind a common noun stands for, where it can take part at all.
    pub(super) fn kind_of(&self, unit: &Unit, kinds: u16) -> Option<Kind> {
        let g = self.gazetteer;
        const ORDER: [(C, Kind); 11] = [
            (C::Human, Kind::Group),
            (C::Fighter, Kind::ArmedGroup),
            (C::Force, Kind::ArmedGroup),
            (C::Body, Kind::Government),
            (C::Org, Kind::Organization),
            (C::Outlet, Kind::Media),
            (C::Settlement, Kind::Place),
            (C::Facility, Kind::Facility),
            (C::Vehicle, Kind::Facility),
            (C::Title, Kind::Person),
            (C::Document, Kind::Group),
        ];
        let classes = g.lexeme(unit.lexeme).classes;
        let bit = |class: C| 1 << class as u32;
        if classes & ORDER.iter().fold(0, |any, &(class, _)| any | bit(class)) == 0 {
            return None;
        }
        let mut first = None;
        for (class, kind) in ORDER {
            if classes & bit(class) == 0 {
                continue;
            }
            first.get_or_insert(kind);
            if kind_bit(kind) & kinds != 0 {
                return Some(kind);
            }
        }
        first
    }

    /// A definite noun alone points back: `التنظيم`, `المدينة`, `البلاد`.
    pub(super) fn described_before(&mut self, unit: &Unit, kind: Kind) -> Option<EntityId> {
        let lemma = &self.gazetteer.lexeme(unit.lexeme).lemma;
        if self.gazetteer.is_marked(unit.lexeme, Mark::Country) {
            return self.roster.main_state();
        }
        let written = self.words(self.unit_span(unit), unit);
        // The noun heads a name of it: تنظيم X, not التحالف ضد تنظيم X.
        let (lemma, written) = (one_word(lemma), one_word(&written));
        let headed = |name: &str| {
            let stem = || name.strip_prefix("ال").is_some_and(|stem| heads(lemma, stem));
            heads(lemma, name) || heads(written, name) || stem()
        };
        let said = |e: &DocEntity| headed(&e.name) || e.names.iter().any(|name| headed(name));
        if let Some(entity) = self.roster.last(|e| is_like(e.kind, kind) && said(e)) {
            return Some(entity);
        }
        let mark = match kind {
            Kind::Place => Some(Mark::Dwelling),
            Kind::ArmedGroup => Some(Mark::Band),
            Kind::Organization => Some(Mark::League),
            _ => None,
        };
        let by_kind = mark.is_some_and(|mark| self.gazetteer.is_marked(unit.lexeme, mark));
        // الجماعة, التنظيم: no army of a state.
        let force = |e: &DocEntity| {
            let named = e.known.map(|id| self.gazetteer.named(id));
            let of_state =
                |r: &Relation| r.is == StandingKind::PartOf && self.gazetteer.named(r.of).kind == Kind::State;
            kind == Kind::ArmedGroup
                && (e.composed.is_some() || named.is_some_and(|n| n.relations.iter().any(of_state)))
        };
        if by_kind { self.roster.last(|e| e.kind == kind && e.known.is_some() && !force(e)) } else { None }
    }

    /// `الاتحاد`, `الرابطة` alone: the body named before by such a head,
    /// though the word is no body's elsewhere.
    pub(super) fn named_by_head(&mut self, arg: Arg, head: usize, unit: &Unit) -> Option<EntityId> {
        if !unit.article || unit.pronoun.is_some() || self.end_of_description(arg.np, head) > head {
            return None;
        }
        let written = self.words(self.unit_span(unit), unit);
        let body = |kind| matches!(kind, Kind::Organization | Kind::ArmedGroup | Kind::Government);
        let entity = self.roster.last(|e| {
            let whole = |name: &String| name.split_once(' ').is_some_and(|(first, _)| first == written);
            body(e.kind) && e.known.is_some() && e.names.iter().any(whole)
        })?;
        let span = self.unit_span(unit);
        self.mention(entity, span, unit);
        Some(entity)
    }

    /// A statement stands for who issued it.
    pub(super) fn behind_document(&mut self, arg: Arg, head: usize, kinds: u16) -> Option<EntityId> {
        let syntax = self.syntax;
        for (p, &(u, part)) in syntax.nps[arg.np].parts.iter().enumerate().skip(head + 1) {
            match syntax.units[u].what {
                What::Nisba(id) => return Some(self.roster.named(self.gazetteer, id)),
                What::Name(_) | What::Head(_) if part == Part::Of => return self.head(arg, p, kinds),
                _ => {}
            }
        }
        let next = arg.np + 1;
        let np = self.syntax.nps.get(next)?;
        let adjacent = np.first() <= self.syntax.nps[arg.np].last() + 2;
        (adjacent && np.prep == Some(self.gazetteer.well_known.li))
            .then(|| self.phrase_itself(Arg { np: next, part: 0 }, kinds))?
    }

    /// `ذكرت تقارير تركية أن`: reports that are nobody's in particular, of media
    /// that the article does not name.
    pub fn reports(&mut self, filler: Filler) -> Option<EntityId> {
        let Filler::Phrase(arg) = filler else { return None };
        let np = &self.syntax.nps[arg.np];
        let &(head, _) = np.parts.get(arg.part)?;
        let unit = self.syntax.units[head];
        let several = unit.what == What::Word && unit.morph.number() == Number::Plural;
        let whose =
            unit.pronoun.is_some()
                || np.parts[arg.part + 1..].iter().any(|p| p.1 != Part::Mod)
                || self.syntax.nps.get(arg.np + 1).is_some_and(|next| {
                    next.first() <= np.last() + 2 && next.prep == Some(self.gazetteer.well_known.li)
                });
        if !several || unit.article || whose || !has_class(self.gazetteer, &unit, &[C::Document]) {
            return None;
        }
        let entity = self.by_description(arg, arg.part, &unit, Kind::Media);
        self.alias_description(entity, arg, arg.part);
        Some(entity)
    }

    /// `الموالية لـ ...` tells of a noun and is no part of its name.
    pub(super) fn tells(&self, np: usize, part: usize) -> bool {
        let (unit, part) = self.syntax.nps[np].parts[part];
        part == Part::Mod && self.syntax.pred_of_unit[unit].is_some_and(|pred| !self.syntax.preds[pred].args.is_empty())
    }

    /// A name in apposition stands behind this part: it is another's.
    pub(super) fn is_renamed(&self, np: usize, part: usize) -> bool {
        self.syntax.nps[np].parts.get(part + 1).is_some_and(|next| next.1 == Part::App)
    }

    /// Where the description of a common noun ends: before a name in apposition.
    pub(super) fn end_of_description(&self, np: usize, head: usize) -> usize {
        let parts = &self.syntax.nps[np].parts;
        let own = &self.syntax.units[parts[head].0];
        let place = own.article && has_class(self.gazetteer, own, &[C::Settlement, C::Body, C::Org]);
        // المتحدث باسم التحالف العقيد X: the rank begins a name.
        let person = |p: usize| {
            let unit = &self.syntax.units[parts[p].0];
            parts[p].1 == Part::App
                && match unit.what {
                    What::Name(id) => {
                        self.gazetteer.named(id).kind == Kind::Person && !self.is_of_inner_title(np, head + 1, p)
                    }
                    What::Word | What::Head(_) => has_class(self.gazetteer, unit, &[C::Title]),
                    // حاكم المنطقة X: a noun with its article has no such name.
                    What::Unknown if place => true,
                    _ => unit.last - unit.first > 1,
                }
        };
        (head..parts.len())
            .take_while(|&p| p == head || (p - head < 6 && !self.tells(np, p) && !person(p)))
            .last()
            .unwrap_or(head)
    }

    /// An entity that has no name, only a description.
    pub(super) fn described(&mut self, span: Span, unit: &Unit, kind: Kind) -> EntityId {
        let name = self.words(span, unit);
        let entity = self.roster.called(&name, kind);
        self.roster.mention(entity, span, &name);
        entity
    }
}

/// A word that a name can begin with: none where there are several.
fn one_word(words: &str) -> Option<&str> {
    (!words.contains(' ')).then_some(words)
}

/// Whether the word is the first of a name.
fn heads(word: Option<&str>, name: &str) -> bool {
    let rest = word.and_then(|word| name.strip_prefix(word));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Each number once, in the same order.
fn different(numbers: [usize; 3]) -> impl Iterator<Item = usize> {
    (0..3).filter(move |&at| !numbers[..at].contains(&numbers[at])).map(move |at| numbers[at])
}

/// Parties fight, govern, and armed men are organized: those kinds go by one noun.
pub(super) fn is_like(a: Kind, b: Kind) -> bool {
    let group = |kind| matches!(kind, Kind::ArmedGroup | Kind::Organization | Kind::Government);
    a == b || (group(a) && group(b))
}
