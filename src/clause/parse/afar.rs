//! What belongs to a noun that stands further back, beyond its complement, and
//! who acts beside a happening.

use super::Walk;
use crate::clause::{Arg, Filler, NpId, Part, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    /// `قوات من الشمال مدعومة بالطيران`, `عناصر من الحركة تابعة له`: one more adjective
    /// of an indefinite noun whose complement stands between.
    pub(super) fn describes_further_back(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let unit = &self.s.units[np.head()];
        let adjective = np.parts.len() == 1
            && unit.what == What::Word
            && matches!(unit.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive)
            && !unit.article
            && unit.pronoun.is_none()
            && np.and_of.is_none()
            && !phrase::has_class(self.g, unit, &[NounClass::Human, NounClass::Fighter]);
        let Some(last) = self.last_np.filter(|&l| adjective && self.s.nps[l].last() + 1 == np.first()) else {
            return false;
        };
        let complement = self.s.units.get(np.last() + 1).is_some_and(|u| u.is_particle() || u.proclitics.is_prep());
        let noun = last.checked_sub(1).filter(|&n| {
            let before = &self.s.nps[n];
            self.s.nps[last].prep.is_some() && before.last() + 2 >= self.s.nps[last].first() && before.prep.is_none()
        });
        let agrees = |n: NpId| {
            let head = self.s.units[self.s.nps[n].head()].morph;
            let things = head.number() == Number::Plural && unit.morph.number() == Number::Singular;
            let gender = if things { Gender::Feminine } else { head.gender() };
            unit.morph.gender() == gender && (things || unit.morph.number() == head.number())
        };
        complement && noun.is_some_and(|n| !self.is_definite(n) && agrees(n))
    }

    /// `الحكومة المعينة من البرلمان والمدعومة من القائد`, `القوات المدربة والمدعومة من القائد`:
    /// one more participle of the definite noun that has one; reads the word at hand.
    pub(super) fn one_more_participle(&mut self, at: usize) -> bool {
        let unit = self.s.units[at];
        let joined = unit.proclitics.is_and() && !unit.proclitics.is_prep() && unit.article && unit.pronoun.is_none();
        let follows = |u: &Unit| u.is_particle() && !u.proclitics.is_and() || u.proclitics.is_prep();
        if !joined
            || unit.what != What::Word
            || !matches!(unit.morph.pos(), Pos::Passive | Pos::Active | Pos::Adjective)
            || !self.s.units.get(at + 1).is_some_and(follows)
        {
            return false;
        }
        let Some(last) = self.last_np else { return false };
        let (clause, morph) = (self.clause, unit.morph);
        let described = |&n: &NpId| {
            let np = &self.s.nps[n];
            let (head, end) = (self.s.units[np.head()], self.s.units[np.last()]);
            let told = end.article
                && np.parts.last().is_some_and(|p| p.1 == Part::Mod)
                && matches!(end.morph.pos(), Pos::Passive | Pos::Active | Pos::Adjective);
            let alike = end.morph.gender() == morph.gender() && end.morph.number() == morph.number();
            (n < last || np.last() + 1 == at) && np.clause == clause && told && alike && head.what != What::Unknown
        };
        let Some(np) = (0..=last).rev().take(4).find(described) else { return false };
        self.s.nps[np].add(at, Part::Mod);
        let part = self.s.nps[np].parts.len() - 1;
        self.flush();
        let pred = self.add_pred(unit, Some(Arg { np, part }));
        self.recent.push(pred);
        self.last_np = Some(np);
        self.comma = false;
        self.at = at + 1;
        true
    }

    /// Somebody, or a body of men.
    pub(super) fn may_be_side(&self, np: NpId) -> bool {
        use NounClass as N;
        let sides = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Title];
        let head = &self.s.units[self.s.nps[np].head()];
        match head.what {
            What::Name(n) => !matches!(self.g.named(n).kind, Kind::Place | Kind::Facility),
            What::Head(_) => true,
            What::Word => phrase::has_class(self.g, head, &sides),
            _ => false,
        }
    }

    /// `مقتل عشرة مسلحين والتحالف يقصف المدينة`: behind a happening of somebody
    /// unknown and و, the definite noun right before a verb is its subject.
    pub(super) fn acts_meanwhile(&self) -> Option<NpId> {
        let topic = match self.s.clauses[self.clause].topic? {
            Filler::Phrase(arg) => arg.np,
            Filler::Pronoun(..) => return None,
        };
        let np = self.fresh_coordinated().filter(|_| self.is_told(topic))?;
        let joined = self.s.nps[np].and_of?;
        let apart = self.is_definite(np) && !self.is_definite(joined) && self.may_be_side(np);
        let listed = self.s.nps[joined].parts.iter().all(|p| p.1 != Part::App);
        (apart && listed).then_some(np)
    }

    /// `الهدنة على المحك بعد القصف، ولندن توفد وزيرها`: behind a comma and و, or where the
    /// verb does not agree with the topic, the name right before it is its subject,
    /// where it joins what is not the topic.
    pub(super) fn begins_behind_and(&self) -> Option<NpId> {
        let Filler::Phrase(topic) = self.s.clauses[self.clause].topic? else { return None };
        let np = self.fresh_coordinated()?;
        let head = &self.s.units[self.s.nps[np].head()];
        let What::Name(name) = head.what else { return None };
        let named = self.g.named(name);
        let acts = named.capital_of.is_some() || !matches!(named.kind, Kind::Place | Kind::Facility);
        let masculine = self.g.is_masculine_name(&named.name);
        let agrees = match self.unit().morph.gender() {
            _ if named.kind == Kind::Person => true,
            Gender::Masculine => masculine,
            Gender::Feminine => !masculine || named.capital_of.is_some(),
            Gender::Any => true,
        };
        let first = self.s.nps[np].first();
        let comma = first.checked_sub(1).is_some_and(|u| matches!(self.s.units[u].what, What::Sign('،' | ',' | '؛')));
        let one = self.unit().morph.number() == Number::Singular && self.unit().pronoun.is_none();
        ((comma || self.differs(topic.np)) && one && acts && agrees && self.first_of_list(np) != topic.np).then_some(np)
    }
}
