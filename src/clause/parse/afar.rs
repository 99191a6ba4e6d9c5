//! What belongs to a noun that stands further back, beyond its complement, and
//! who acts beside a happening.

use super::Walk;
use crate::clause::{NpId, Part, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::What;
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
            crate::clause::Filler::Phrase(arg) => arg.np,
            crate::clause::Filler::Pronoun(..) => return None,
        };
        let np = self.fresh_coordinated().filter(|_| self.is_told(topic))?;
        let joined = self.s.nps[np].and_of?;
        let apart = self.is_definite(np) && !self.is_definite(joined) && self.may_be_side(np);
        let listed = self.s.nps[joined].parts.iter().all(|p| p.1 != Part::App);
        (apart && listed).then_some(np)
    }
}
