//! Who stands behind somebody: بدعم الدولة, as بدعم من الدولة.

use super::Walk;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Filler, PredId, Rel};
use crate::gazetteer::compiled::Slot;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass as N;
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// `سيطر الجيش على المدينة بدعم طيران الدولة`: behind a ب for which what governs
    /// it does not ask, the genitive of a word of backing is who backs.
    pub(super) fn settle_backers(&mut self) {
        let min = self.g.well_known.min;
        for pred in 0..self.s.preds.len() {
            if let Some(at) = self.backer_of(pred) {
                self.s.preds[pred].args[at].0 = Rel::Prep(min);
            }
        }
    }

    fn backer_of(&self, pred: PredId) -> Option<usize> {
        let w = &self.g.well_known;
        let this = &self.s.preds[pred];
        let (over, _) = this.governor.filter(|g| g.1 == Rel::Prep(w.bi) && this.pos == Pos::Masdar)?;
        let at = this.args.iter().position(|a| a.0 == Rel::Of)?;
        let Filler::Phrase(of) = this.args[at].1 else { return None };
        let alone =
            this.args.iter().all(|a| !matches!(a.0, Rel::Object) && a.0 != Rel::Prep(w.min) && a.0 != Rel::Prep(w.li));
        (alone && self.is_backing(pred) && self.only_backed(over) && self.can_back(of)).then_some(at)
    }

    /// A word that a frame gives its doer behind من, and whom it is done for above it.
    pub(super) fn is_backing(&self, pred: PredId) -> bool {
        let from = Slot::Prep(self.g.well_known.min);
        self.g.frames_of.get(self.s.preds[pred].lexeme).iter().any(|&(_, frame)| {
            let frame = &self.g.frames[frame as usize];
            frame.source.contains(&from) && frame.target.contains(&Slot::Agent)
        })
    }

    /// `تقدم الجيش`, `شن الجيش`; not `تعهد بدعم الدولة`, `قام بدعمها`, `رد بدعمها`.
    fn only_backed(&self, over: PredId) -> bool {
        let lexeme = self.g.lexeme(self.s.preds[over].lexeme);
        let acts = !self.g.frames_of.get(self.s.preds[over].lexeme).is_empty();
        let asks = (lexeme.preps | self.g.lexeme(lexeme.base).preps) & (1 << self.g.well_known.bi) != 0;
        let plain = || !self.g.is_marked(self.s.preds[over].lexeme, Mark::Answering);
        match self.g.operator(self.s.preds[over].lexeme) {
            Some(operator) => operator.light && !asks,
            None => acts && plain(),
        }
    }

    /// Somebody, a body or its forces.
    pub(super) fn can_back(&self, of: Arg) -> bool {
        let unit = &self.s.units[self.s.nps[of.np].parts[of.part].0];
        match unit.what {
            What::Name(name) => !matches!(self.g.named(name).kind, Kind::Place | Kind::Facility),
            What::Head(_) => true,
            What::Word => has_class(self.g, unit, &[N::Force, N::Fighter, N::Vehicle, N::Title]),
            _ => false,
        }
    }
}
