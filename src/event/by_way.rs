//! Deeds that tell by what another is done: `رد الجيش من خلال قصف المدينة`.

use super::args::Args;
use crate::clause::{Filler, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::Tells;
use crate::lang::morph::Pos;

impl Args<'_> {
    /// `رد الجيش عبر شن هجوم`, `السيطرة على المدينة عن طريق قصفها`: who does the one deed does
    /// the other.
    pub(super) fn done_by_way(&self, pred: PredId, depth: u8) -> Option<Filler> {
        let this = self.pred(pred);
        let (deed, rel) = this.governor.filter(|_| this.pos == Pos::Masdar && depth > 0)?;
        let way = match rel {
            Rel::Prep(prep) => prep == self.gazetteer.well_known.through,
            Rel::Circumstance => {
                let word = this.arg.and_then(|arg| self.syntax.nps[arg.np].circumstance);
                word.is_some_and(|word| self.gazetteer.lexeme(word).tells == Some(Tells::Way))
            }
            _ => false,
        };
        // طالب بحل الأزمة من خلال وقف القتال: who only speaks of it does not do it.
        let speaks = || self.says(deed) && !self.gazetteer.is_marked(self.pred(deed).lexeme, Mark::Answering);
        if !way || speaks() {
            return None;
        }
        let doer = match self.pred(deed).pos {
            Pos::Verb if self.suffers_it(deed) => None,
            Pos::Verb => self.subject(deed),
            // باستهداف المدنيين عبر تفجير العبوات: its own genitive suffers it.
            _ => self.pred(deed).governor.and_then(|(above, rel)| self.controlled(above, Some(rel), depth - 1)),
        };
        doer.filter(|&doer| !self.is_happening(doer))
    }
}
