//! A blow behind what it meets: استهدفت القاعدة غارة.

use super::Walk;
use crate::clause::{Filler, NpId, PredId, Rel};
use crate::gazetteer::compiled::LexemeId;
use crate::lang::morph::{Gender, Number, Pos};

impl Walk<'_> {
    /// `استهدفت القاعدة غارة جوية`: of two in the feminine behind a verb of hitting,
    /// the raid has hit what stands before it.
    pub(super) fn is_blow(&self, verb: PredId, id: NpId) -> bool {
        let this = &self.s.preds[verb];
        let Some(Filler::Phrase(met)) = self.argument(verb, Rel::Subject) else { return false };
        let directly =
            self.s.nps[met.np].first() > this.unit && self.s.nps[met.np].last() + 1 == self.s.nps[id].first();
        let hits = this.pos == Pos::Verb
            && self.g.operator(this.lexeme).is_none()
            && self.s.units[this.unit].pronoun.is_none()
            && self.argument(verb, Rel::Object).is_none();
        let (act, blow) = (self.s.units[this.unit].morph, &self.s.units[self.s.nps[id].head()]);
        // Set phrases tell no gender: غارة جوية.
        let agrees = match blow.morph.gender() {
            Gender::Any => true,
            gender => {
                let hers = gender == Gender::Feminine || blow.morph.number() == Number::Plural;
                (act.gender() == Gender::Feminine) == hers
            }
        };
        hits && directly
            && agrees
            && self.is_war_act(this.lexeme)
            && !blow.article
            && !blow.morph.is_accusative()
            && self.head_pred(id).is_some_and(|p| self.is_war_act(self.s.preds[p].lexeme))
            && !self.head_pred(met.np).is_some_and(|p| self.s.preds[p].pos == Pos::Masdar)
            && self.verb_agrees(verb, id)
    }

    /// What was the subject is what was hit.
    pub(super) fn turn_round(&mut self, verb: PredId) {
        for pred in &mut self.s.preds {
            if pred.governor == Some((verb, Rel::Subject)) {
                pred.governor = Some((verb, Rel::Object));
            }
        }
        for (rel, filler) in &mut self.s.preds[verb].args {
            if *rel == Rel::Subject {
                *rel = Rel::Object;
                if let Filler::Phrase(arg) = filler {
                    self.s.nps[arg.np].governor = Some((verb, Rel::Object));
                }
            }
        }
    }

    /// A word for an act of fighting, whose frames count nobody, and which carries
    /// nothing else.
    fn is_war_act(&self, lexeme: LexemeId) -> bool {
        self.g.operator(lexeme).is_none()
            && self.g.frames_of.get(lexeme).iter().any(|&(_, frame)| {
                let frame = &self.g.frames[frame as usize];
                let kind = &self.g.types[usize::from(frame.event)];
                kind.tried && kind.of_war && frame.count.is_none()
            })
    }
}
