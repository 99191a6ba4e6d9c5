//! `اشتباكات بين القوات الموالية ل أ وقوات ب`: what stands behind "and" is the
//! second side, though other names stand between.

use super::Walk;
use crate::clause::{Link, NpId, phrase};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number};
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// The phrase behind بين that still waits for the second side, where `id`
    /// is rather like it than like `of`, the nearest before `id`.
    pub(super) fn waits_for_second_side(&self, id: NpId, of: NpId) -> Option<NpId> {
        let first = (0..of).rev().take(4).find(|&b| self.s.nps[b].prep == Some(self.g.well_known.between))?;
        let side = &self.s.nps[first];
        // مسلحين is written like two of them.
        let head = &self.s.units[side.head()];
        let several = head.morph.number() == Number::Dual && (head.article || head.morph.gender() == Gender::Feminine);
        let told = (first + 1..id).any(|b| self.s.nps[b].and_of == Some(first));
        if several || told || side.clause != self.s.nps[of].clause {
            return None;
        }
        // بين قوات تابعة للحكومة وأخرى موالية للقائد: others of the first sort.
        let other = &self.s.units[self.s.nps[id].head()];
        if other.lexeme != 0 && !other.article && self.g.is_marked(other.lexeme, Mark::Other) && !head.article {
            return Some(first);
        }
        let own = self.sort(id)?;
        let nearest = self.sort(of);
        (nearest != Some(own) && self.sort(first) == Some(own)).then_some(first)
    }

    /// `بين القوات التي تدعم القائد ومسلحي الحركة`: likewise beyond a relative clause
    /// on the first, which ends there.
    pub(super) fn second_side_told(&mut self, id: NpId, of: NpId) -> Option<NpId> {
        let first = (0..of).rev().take(4).find(|&b| self.s.nps[b].prep == Some(self.g.well_known.between))?;
        let here = &self.s.clauses[self.clause];
        let clause = self.s.nps[first].clause;
        let verb = here.verb.filter(|_| here.outer == Some(clause) && here.link == Link::Relative(first))?;
        // بين الطرفين: both of them.
        let head = self.s.units[self.s.nps[first].head()];
        let both = head.morph.number() == Number::Dual || head.lexeme != 0 && self.g.is_marked(head.lexeme, Mark::Side);
        let near = (first + 1..id).all(|n| {
            let np = &self.s.nps[n];
            let start = self.s.nps[n - 1].last().max(self.s.preds[verb].unit);
            np.and_of != Some(first) && np.circumstance.is_none() && np.first() <= start + 2
        });
        if both || !near || !self.may_be_side(first) || !self.may_be_side(id) {
            return None;
        }
        self.clause = clause;
        Some(first)
    }

    /// What sort of side a phrase can be.
    fn sort(&self, np: NpId) -> Option<Kind> {
        use NounClass as N;
        let head = &self.s.units[self.s.nps[np].head()];
        match head.what {
            What::Name(name) => Some(self.g.named(name).kind),
            What::Head(rule) => Some(self.g.compose[rule as usize].kind),
            What::Nisba(_) => Some(Kind::Group),
            What::Word => {
                let sorts = [
                    (&[N::Fighter, N::Force][..], Kind::ArmedGroup),
                    (&[N::Human, N::Title], Kind::Person),
                    (&[N::Body, N::Org], Kind::Organization),
                    (&[N::Settlement, N::Facility], Kind::Place),
                ];
                sorts.iter().find(|(classes, _)| phrase::has_class(self.g, head, classes)).map(|sort| sort.1)
            }
            _ => None,
        }
    }
}
