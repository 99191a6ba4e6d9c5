//! What stands between commas and tells how things stand meanwhile.

use super::Walk;
use crate::clause::{Filler, NpId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::Tense;
use crate::mention::unit::What;

impl Walk<'_> {
    /// `استردت القوات، تؤازرها الميليشيا، البلدة`: before a verb in the present whose
    /// pronoun means the phrase right before the comma, that phrase, where another
    /// comma closes the aside.
    pub(super) fn accompanied(&self) -> Option<NpId> {
        let unit = self.unit();
        let comma = |at: usize| matches!(self.s.units.get(at).map(|u| u.what), Some(What::Sign('،' | ',')));
        let begins = unit.morph.tense() == Tense::Present
            && unit.proclitics == Proclitics::default()
            && matches!(unit.pronoun, Some(Pronoun::Him | Pronoun::Her | Pronoun::Them))
            && self.at.checked_sub(1).is_some_and(comma);
        let np = self.last_np.filter(|&np| begins && self.s.nps[np].last() + 2 == self.at)?;
        let this = &self.s.nps[np];
        let close = (self.at + 2..self.s.units.len().min(self.at + 18)).find(|&at| comma(at))?;
        let plain = self.s.units[self.at + 1..close].iter().all(|u| !u.is_verb() && !matches!(u.what, What::Sign(':')));
        if !plain || this.prep.is_some() || this.circumstance.is_some() || !self.is_definite(np) {
            return None;
        }
        // دخلت القوات المدينة، تساندها الميليشيا: rather who acts.
        let subject = self.s.clauses[self.clause].verb.and_then(|v| self.argument(v, Rel::Subject));
        match subject {
            Some(Filler::Phrase(arg)) if !self.gender_clashes(arg.np, unit.pronoun == Some(Pronoun::Her)) => {
                Some(arg.np)
            }
            _ => Some(np),
        }
    }

    /// `في العاشر من الشهر نفسه`: only points back, right behind a phrase with its
    /// preposition; but `فجر المهاجم نفسه`.
    pub(super) fn is_that_same(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let unit = &self.s.units[np.head()];
        let behind = self.last_np.map(|l| &self.s.nps[l]).filter(|before| before.last() + 1 == np.first());
        np.parts.len() == 1
            && unit.pronoun.is_some()
            && unit.lexeme != 0
            && self.g.is_marked(unit.lexeme, Mark::Same)
            && (behind.is_some_and(|before| before.prep.is_some() || before.circumstance.is_some())
                || behind.is_some() && self.last_np.is_some_and(|l| self.is_time(l)))
    }
}

#[cfg(test)]
mod tests {
    use crate::clause::tests::hangs;

    #[test]
    fn who_stands_by_the_forces_is_an_aside() {
        hangs("استردت قوات الدفاع، تؤازرها القوات الخاصة، مدينة النهر", "استردت", "Object", "مدينة النهر");
        hangs("استردت قوات الدفاع، تؤازرها القوات الخاصة، مدينة النهر", "تؤازرها", "Subject", "القوات الخاصة");
        hangs("قصف الجيش، تدعمه طائرات روسية، مدينة النهر", "قصف", "Object", "مدينة النهر");
    }

    #[test]
    fn the_same_day_is_nobodys_object() {
        hangs("التقى الوزير في اليوم نفسه نظيره", "التقى", "Object", "نظيره");
        hangs("هاجم المسلحون الشهر نفسه مدينة النهر", "هاجم", "Object", "مدينة النهر");
        hangs("فجر المهاجم نفسه في المدينة", "فجر", "Object", "نفسه");
    }
}
