//! Whom a verb waits for, where a word before it seems to take him: `مما دفع الحكومة
//! إلى`, `والتقى خلال زيارته الوزير`.

use super::Walk;
use crate::clause::{NpId, PredId, Rel};
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// `مما دفع الحكومة إلى`, `، ما اضطر الجيش إلى`: what was told before drives whoever
    /// stands behind the verb.
    pub(super) fn is_driven(&self, verb: PredId) -> bool {
        let at = self.s.preds[verb].unit;
        let comma = |at: usize| matches!(self.s.units[at].what, What::Sign('،' | ','));
        let points = |at: usize| {
            let unit = &self.s.units[at];
            let class = unit.is_particle().then(|| self.g.lexeme(unit.lexeme).particle).flatten();
            matches!(class, Some(ParticleClass::Pronoun | ParticleClass::Demonstrative))
        };
        let forces =
            || self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.carries && o.control == Control::Object);
        self.follows_which(verb)
            && self.s.units[at].pronoun.is_none()
            && if self.g.is_marked(self.s.units[at - 1].lexeme, Mark::Whereby) {
                !self.says(verb)
            } else {
                // وهو ما أجبر الرئيس على الرحيل
                at > 1 && (comma(at - 2) || points(at - 2)) && forces()
            }
    }

    /// Whether the verb of the clause waits for somebody, whom a noun with a pronoun that
    /// goes to places would not take.
    pub(super) fn is_awaited(&self, noun: PredId, id: NpId) -> bool {
        let this = &self.s.preds[noun];
        let own = self.s.units[this.unit].pronoun.is_some();
        let verb = self.s.clauses[self.clause].verb.filter(|&v| own && v != noun);
        let waits = |verb: PredId| {
            self.argument(verb, Rel::Object).is_none()
                && (self.argument(verb, Rel::Subject).is_some() || self.inherited_topic(self.clause))
                && self.has_object_role(verb)
        };
        let places = kind_bit(Kind::Place) | kind_bit(Kind::State);
        let goes = || {
            let frames = self.g.frames_of.get(this.lexeme);
            frames.iter().any(|&(_, frame)| self.g.frames[frame as usize].target_kinds & places == places)
        };
        let head = &self.s.units[self.s.nps[id].head()];
        let somebody = self.denotes_person(head) || matches!(head.what, What::Name(n) if self.g.named(n).office);
        verb.is_some_and(waits) && somebody && goes()
    }
}
