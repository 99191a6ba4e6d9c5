//! What somebody owes: `على الدولة سحب قواتها`, `على الدولة أن تسحب`.

use super::args::Args;
use crate::clause::phrase::{has_class, particle};
use crate::clause::{Filler, Link, Part, PredId};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};

impl Args<'_> {
    /// On whom it lies to do what `pred` names, where the clause says no more
    /// than that: `إن على الدولة الانسحاب`.
    pub(super) fn on_whom(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        let clause = &self.syntax.clauses[this.clause];
        if let Some(Filler::Phrase(topic)) = clause.topic.filter(|_| this.pos == Pos::Verb) {
            let phrase = &self.syntax.nps[topic.np];
            let owes = clause.link == Link::That
                && clause.verb == Some(pred)
                && phrase.prep == Some(self.gazetteer.well_known.ala)
                && phrase.last() + 2 == this.unit;
            return owes.then_some(Filler::Phrase(topic));
        }
        // A masdar that is known: its own article, or whose it is.
        let arg = this.arg.filter(|arg| arg.part == 0 && arg.np > 0 && this.pos != Pos::Verb)?;
        let np = &self.syntax.nps[arg.np];
        let known = self.syntax.units[this.unit].article || np.parts.get(1).is_some_and(|p| p.1 == Part::Of);
        let whom = &self.syntax.nps[arg.np - 1];
        let lies_on = known
            && this.governor.is_none()
            && np.prep.is_none()
            && np.circumstance.is_none()
            && whom.prep == Some(self.gazetteer.well_known.ala)
            && whom.governor.is_none()
            && whom.last() + 1 == np.first()
            && self.opens_clause(whom.first().checked_sub(1)?)
            && self.can_owe(&self.syntax.units[whom.head()]);
        lies_on.then_some(Filler::Phrase(crate::clause::Arg { np: arg.np - 1, part: 0 }))
    }

    /// At the start, behind إن or a sign.
    fn opens_clause(&self, unit: usize) -> bool {
        let Some(before) = unit.checked_sub(1).map(|u| &self.syntax.units[u]) else { return true };
        let opens = |p| matches!(p, ParticleClass::That | ParticleClass::And | ParticleClass::But);
        match before.what {
            What::Sign(sign) => matches!(sign, ':' | '"' | '«' | '“' | '،' | '.'),
            _ => particle(self.gazetteer, before).is_some_and(opens),
        }
    }

    /// Somebody, not some place.
    fn can_owe(&self, unit: &Unit) -> bool {
        use NounClass as C;
        unit.is_name()
            || matches!(unit.what, What::Head(_))
            || has_class(self.gazetteer, unit, &[C::Human, C::Fighter, C::Force, C::Body, C::Org, C::Title])
    }
}
