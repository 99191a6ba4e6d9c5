//! Apposition: a title here, the name there.

use super::Walk;
use crate::clause::{Filler, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::mention::unit::Unit;
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// `..., فائز السراج، ...`: a name behind a comma renames the person or
    /// body before it.
    pub(super) fn appose(&mut self, id: NpId) -> bool {
        let Some(before) = self.last_np else { return false };
        let a = &self.s.units[self.s.nps[before].head()];
        let b = &self.s.units[self.s.nps[id].first()];
        let renames = self.denotes_person(a) && (self.denotes_person(b) || b.what == What::Unknown)
            || matches!((a.what, b.what), (What::Head(_) | What::Word, What::Name(_))
                if phrase::has_class(self.g, a, &[NounClass::Settlement]) && !self.denotes_person(b));
        let one_is_title = !(a.is_name() && b.is_name());
        if renames && one_is_title && self.s.nps[before].apposition.is_none() {
            self.s.nps[before].apposition = Some(id);
            return true;
        }
        false
    }

    pub(super) fn denotes_person(&self, unit: &Unit) -> bool {
        match unit.what {
            What::Name(id) => self.g.named(id).kind == Kind::Person,
            What::Head(rule) => {
                self.g.compose[rule as usize].office || self.g.compose[rule as usize].kind == Kind::Person
            }
            What::Word => phrase::has_class(self.g, unit, &[NounClass::Title]),
            _ => false,
        }
    }

    /// `المبعوث الخاص إلى الشمال سالم الهادي`: a name behind the complements
    /// of a title without a name says who holds it.
    pub(super) fn names_the_subject(&mut self, verb: PredId, id: NpId) -> bool {
        self.argument(verb, Rel::Subject).is_some_and(|subject| self.names_title(subject, id))
    }

    pub(super) fn names_title(&mut self, filler: Filler, id: NpId) -> bool {
        let Filler::Phrase(subject) = filler else { return false };
        let np = &self.s.nps[subject.np];
        let title = self.s.units[np.head()];
        let named = np
            .parts
            .iter()
            .any(|&(u, _)| matches!(self.s.units[u].what, What::Name(n) if self.g.named(n).kind == Kind::Person))
            || np.parts.iter().any(|p| p.1 == Part::App);
        let first = self.s.units[self.s.nps[id].first()];
        let is_name = matches!(first.what, What::Name(n) if self.g.named(n).kind == Kind::Person)
            || (first.what == What::Unknown
                && !first.article
                && (self.s.nps[id].parts.len() > 1 || first.last - first.first > 1));
        let behind_complement = self.last_np.is_some_and(|l| {
            l > subject.np && self.s.nps[l].prep.is_some() && self.s.nps[l].last() + 1 == self.s.nps[id].first()
        });
        if self.denotes_person(&title)
            && !title.is_name()
            && !named
            && is_name
            && behind_complement
            && np.apposition.is_none()
        {
            self.s.nps[subject.np].apposition = Some(id);
            return true;
        }
        false
    }
}
