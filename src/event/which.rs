//! What a clause behind ما speaks of: `أشاد بما تبذله الدولة`, `دان ما فعله الجيش`.

use super::args::Args;
use crate::clause::{Filler, Link, PredId, Rel};
use crate::gazetteer::compiled::PrepId;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::ParticleClass;

impl Args<'_> {
    /// The verb of the clause behind ما that `pred` speaks of, and the preposition
    /// that ما is written with. A pronoun in the clause stands for what is done.
    pub(super) fn what_is_done(&self, pred: PredId) -> Option<(PredId, Option<PrepId>)> {
        let this = self.pred(pred);
        let verb = self.syntax.clauses.iter().find_map(|clause| {
            let side = clause.link == Link::Side && clause.outer == Some(this.clause);
            clause.verb.filter(|&verb| side && self.pred(verb).unit > this.unit)
        })?;
        let units = &self.syntax.units;
        let at = self.pred(verb).unit.checked_sub(1)?;
        let word = self.gazetteer.lexeme(Some(units[at].lexeme).filter(|&l| l != 0 && units[at].is_particle())?);
        let side = matches!(word.particle, Some(ParticleClass::Subordinator | ParticleClass::According));
        let opens = side && (word.prep.is_some() || self.gazetteer.is_marked(units[at].lexeme, Mark::Which));
        // Another word before it may be the one that speaks of it.
        let between = self.syntax.pred_of_unit.get(this.unit + 1..at)?.iter().any(Option::is_some);
        let resumes = self.pred(verb).args.iter().any(|(_, f)| matches!(f, Filler::Pronoun(_, unit) if *unit >= at));
        let told = self.get(verb, Rel::Subject).is_some();
        (opens && !between && resumes && told).then_some((verb, word.prep))
    }
}
