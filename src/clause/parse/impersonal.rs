//! A pronoun that stands for nobody.

use super::Walk;
use crate::clause::{Filler, NpId, PredId};
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Gender, Number};

impl Walk<'_> {
    /// `قال إنه تم تحرير المدينة`: behind a verb that takes no object, what happened is its
    /// subject, whomever the pronoun before might mean.
    pub(super) fn happens_to_nobody(&self, verb: PredId, id: NpId) -> bool {
        let Some(Filler::Pronoun(Pronoun::Him, at)) = self.s.clauses[self.clause].topic else { return false };
        let lexeme = self.g.lexeme(self.s.preds[verb].lexeme);
        let unit = &self.s.units[self.s.preds[verb].unit];
        self.s.units[at].is_particle()
            && (lexeme.intransitive || self.g.lexeme(lexeme.base).intransitive)
            && (unit.morph.gender(), unit.morph.number()) == (Gender::Masculine, Number::Singular)
            && !self.s.units[self.s.nps[id].head()].morph.is_accusative()
            && self.head_pred(id).is_some_and(|p| self.is_happening(p))
    }
}
