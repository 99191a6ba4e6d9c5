//! Who is held responsible for what was done: `حملت الوزارة الحركة مسؤولية القصف`.

use super::args::Args;
use crate::clause::{Filler, NpId, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::lang::morph::Pos;

impl Args<'_> {
    /// `حملت الوزارة الحركة مسؤولية القصف`, `المسؤولية عن القصف`: whom the verb lays it on;
    /// `تتحمل الحركة مسؤولية القصف`: who bears it.
    pub(super) fn blamed(&self, deed: PredId) -> Option<Filler> {
        let (verb, laid) = self.laid(deed)?;
        let bears = || self.gazetteer.is_marked(self.pred(verb).lexeme, Mark::Bearing);
        self.laid_on(verb, laid).or_else(|| self.subject(verb).filter(|_| bears()))
    }

    /// Who lays it on another, and so says that he did it.
    pub(super) fn blamer(&self, deed: PredId) -> Option<Filler> {
        let (verb, laid) = self.laid(deed)?;
        self.subject(verb).filter(|_| self.laid_on(verb, laid).is_some())
    }

    /// The verb that takes the responsibility for a deed as its object, and the phrase
    /// that names it.
    fn laid(&self, deed: PredId) -> Option<(PredId, NpId)> {
        let arg = self.pred(deed).arg?;
        let laid = match self.syntax.nps[arg.np].governor? {
            (verb, Rel::Object) if arg.part > 0 && self.is_responsibility(arg.np) => (verb, arg.np),
            (verb, Rel::Prep(prep)) if prep == self.gazetteer.well_known.about => {
                let named = |&(rel, filler): &(Rel, Filler)| match filler {
                    Filler::Phrase(a) if rel == Rel::Object && self.is_responsibility(a.np) => Some(a.np),
                    _ => None,
                };
                (verb, self.pred(verb).args.iter().find_map(named)?)
            }
            _ => return None,
        };
        (self.pred(laid.0).pos == Pos::Verb).then_some(laid)
    }

    fn laid_on(&self, verb: PredId, laid: NpId) -> Option<Filler> {
        let whom = |&&(rel, filler): &&(Rel, Filler)| {
            rel == Rel::Object && !matches!(filler, Filler::Phrase(a) if a.np == laid)
        };
        self.pred(verb).args.iter().find(whom).map(|a| a.1)
    }

    fn is_responsibility(&self, np: NpId) -> bool {
        let unit = &self.syntax.units[self.syntax.nps[np].head()];
        unit.lexeme != 0 && self.gazetteer.is_marked(unit.lexeme, Mark::Responsibility)
    }
}
