//! A blow behind what it meets: استهدفت القاعدة غارة.

use super::Walk;
use crate::clause::{Arg, Filler, NpId, PredId, Rel};
use crate::gazetteer::compiled::LexemeId;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::What;

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

    /// `استهدفت غارة مقاتلين`, `قتلت غارة أربعة مدنيين`: behind a verb of hitting that has no other
    /// object, what stands behind the blow is what it met; not `استهدف هجوم مسلحين المدينة`.
    pub(super) fn settle_met(&mut self) {
        for verb in 0..self.s.preds.len() {
            let Some((blow, of)) = self.met_by_blow(verb) else { continue };
            self.s.preds[blow].args.retain(|a| a.0 != Rel::Of);
            self.s.preds[verb].args.push((Rel::Object, Filler::Phrase(of)));
            let inner = self.s.pred_of_unit[self.s.nps[of.np].parts[of.part].0];
            if let Some(inner) = inner.filter(|&p| self.s.preds[p].governor == Some((blow, Rel::Of))) {
                self.s.preds[inner].governor = Some((verb, Rel::Object));
            }
        }
    }

    /// The blow that is the subject of such a verb, and the indefinite genitive behind it.
    fn met_by_blow(&self, verb: PredId) -> Option<(PredId, Arg)> {
        let this = &self.s.preds[verb];
        let Some(Filler::Phrase(subject)) = self.argument(verb, Rel::Subject).filter(|_| this.pos == Pos::Verb) else {
            return None;
        };
        let blow =
            self.head_pred(subject.np).filter(|_| subject.part == 0 && self.s.nps[subject.np].first() > this.unit)?;
        let Some(Filler::Phrase(of)) = self.argument(blow, Rel::Of) else { return None };
        let unit = &self.s.units[this.unit];
        let hits = unit.pronoun.is_none()
            && !unit.morph.is_passive()
            && self.argument(verb, Rel::Object).is_none()
            && self.argument(blow, Rel::Object).is_none()
            && self.has_object_role(verb)
            && (self.is_war_act(this.lexeme) || self.is_harm(this.lexeme));
        let parts = self.s.nps[of.np].parts.get(of.part..)?;
        let met = of.np == subject.np
            && parts.iter().all(|p| {
                let unit = &self.s.units[p.0];
                !unit.article
                    && unit.pronoun.is_none()
                    && matches!(unit.what, What::Word | What::Head(_) | What::Number)
            });
        let single = !self.g.lexeme(self.s.preds[blow].lexeme).object_role;
        (hits && met && single && self.is_war_act(self.s.preds[blow].lexeme)).then_some((blow, of))
    }

    /// A word for harm, whose frames count those who suffer.
    fn is_harm(&self, lexeme: LexemeId) -> bool {
        let counts = |&(_, frame): &(_, u32)| self.g.frames[frame as usize].count.is_some();
        self.g.operator(lexeme).is_none() && self.g.frames_of.get(lexeme).iter().any(counts)
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
