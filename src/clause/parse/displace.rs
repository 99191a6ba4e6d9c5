//! What seemed to be the object of a verb, until its object came.

use super::Walk;
use crate::clause::{Filler, NpId, Part, PredId, Rel};
use crate::lang::morph::Number;
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    /// `اتهمت سالمة الهادي رئيسة الحزب، الحكومة`, `اتهم سالم الهادي نائب
    /// الرئيس الحركة`: behind a subject stands who that is, not whom he accuses,
    /// since one more phrase can be the object.
    pub(super) fn displaces(&mut self, verb: PredId, id: NpId) -> bool {
        let Some(before) = self.last_title_of_subject(verb) else { return false };
        // سالم الهادي ولي العهد وزير الدفاع الحركة: one more title is no object.
        let title = self.denotes_one(id) && !self.names_person(id) && self.stands_behind(before, id);
        let name = self.names_person(id) && self.s.nps[id].parts.len() == 1 && self.stands_behind(before, id);
        if title || name || !self.is_no_role(id) {
            return false;
        }
        while let Some(Filler::Phrase(object)) = self.argument(verb, Rel::Object) {
            self.detach(object.np);
        }
        true
    }

    /// `أدان سالم الهادي رئيس الحزب لشؤون الشباب`: behind somebody's name his titles, which seem
    /// to be the only objects of the verb; the last of them.
    pub(super) fn last_title_of_subject(&self, verb: PredId) -> Option<NpId> {
        let Some(Filler::Phrase(subject)) = self.argument(verb, Rel::Subject) else { return None };
        let mut before = subject.np;
        for &(_, object) in self.s.preds[verb].args.iter().filter(|a| a.0 == Rel::Object) {
            let Filler::Phrase(object) = object else { return None };
            if self.names_person(object.np) || !self.denotes_one(object.np) || !self.stands_behind(before, object.np) {
                return None;
            }
            before = object.np;
        }
        let last = self.s.nps[subject.np].parts.last().map(|p| &self.s.units[p.0])?;
        let unknown = last.what == What::Unknown && last.last > last.first + 1;
        (before != subject.np && (unknown || self.names_person(subject.np))).then_some(before)
    }

    /// One person by his office.
    fn denotes_one(&self, np: NpId) -> bool {
        let head = &self.s.units[self.s.nps[np].head()];
        self.denotes_person(head) && head.morph.number() != Number::Plural && self.s.nps[np].and_of.is_none()
    }

    /// Right behind it, or behind a comma.
    fn stands_behind(&self, before: NpId, np: NpId) -> bool {
        let between = self.s.units.get(self.s.nps[before].last() + 1..self.s.nps[np].first());
        between.is_some_and(|between| match between {
            [] => true,
            [one] => matches!(one.what, What::Sign('،' | ',')),
            _ => false,
        })
    }

    /// `عين سالم الهادي رئيس الحزب وزيرا`: no office that somebody gets.
    fn is_no_role(&self, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        !(head.morph.is_accusative() && self.denotes_person(head))
    }

    /// `غلام علي حداد`: one more word of an unknown person's name, right behind
    /// what seemed the whole of it.
    pub(super) fn goes_on_as_name(&self, at: usize) -> Option<NpId> {
        let unit = &self.s.units[at];
        let word = |u: &Unit| u.what == What::Unknown || u.is_name() && u.last == u.first + 1;
        if unit.article || !word(unit) || unit.proclitics.is_and() || unit.proclitics.is_prep() {
            return None;
        }
        let before = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == at)?;
        let np = &self.s.nps[before];
        let unknown = np.parts.iter().all(|p| self.s.units[p.0].what == What::Unknown)
            || np.parts.len() == 1 && matches!(self.s.units[np.head()].what, What::Nisba(_));
        let tells = unknown && self.s.nps[..before].iter().rev().take(4).any(|np| np.apposition == Some(before));
        tells.then_some(before)
    }

    pub(super) fn add_name(&mut self, np: NpId, at: usize) {
        self.s.nps[np].add(at, Part::App);
    }
}
