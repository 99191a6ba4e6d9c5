//! Whom a verb waits for, where a word before it seems to take him: `مما دفع الحكومة
//! إلى`, `والتقى خلال زيارته الوزير`.

use super::Walk;
use crate::clause::{Filler, NpId, PredId, Rel};
use crate::gazetteer::compiled::{LexemeId, Slot, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::Pos;
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

    /// `تلبية لدعوة الرئيس، زار الوزير`, `استجابة لطلب الدولة أرسل الجيش`: what the deed answers
    /// stands before it and does not act; then it hangs on the verb.
    pub(super) fn hangs_answer(&mut self, verb: PredId, id: NpId) -> bool {
        let clause = self.s.preds[verb].clause;
        let Some(Filler::Phrase(topic)) = self.s.clauses[clause].topic else { return false };
        let np = &self.s.nps[topic.np];
        let Some(answer) = self.head_pred(topic.np).filter(|_| np.parts.len() == 1 && np.clause == clause) else {
            return false;
        };
        let this = &self.s.preds[answer];
        let answers = this.pos == Pos::Masdar
            && !self.s.units[this.unit].article
            && self.s.units[this.unit].pronoun.is_none()
            && np.prep.is_none()
            && this.governor.is_none()
            && np.last() < self.s.preds[verb].unit
            && self.argument(answer, Rel::Prep(self.g.well_known.li)).is_some()
            && self.g.operator(this.lexeme).is_some_and(|o| o.of_facts);
        let follows = self.directly_behind(verb, id)
            && self.argument(verb, Rel::Subject).is_none()
            && self.is_definite(id)
            && self.verb_agrees(verb, id);
        if !answers || !follows {
            return false;
        }
        self.s.clauses[clause].topic = None;
        self.s.nps[topic.np].governor = Some((verb, Rel::Circumstance));
        self.s.preds[answer].governor = Some((verb, Rel::Circumstance));
        true
    }

    /// `زار وفد برئاسة الوزير مدينة النهر`: the place that the verb waits for, behind who leads
    /// or helps those who go there.
    pub(super) fn is_led_to(&self, masdar: PredId, id: NpId) -> bool {
        let this = &self.s.preds[masdar];
        let Some(arg) = this.arg.filter(|a| a.part == 0) else { return false };
        let Some((verb, Rel::Prep(prep))) = self.s.nps[arg.np].governor else { return false };
        let town = matches!(self.s.units[self.s.nps[id].head()].what, What::Name(n)
            if matches!(self.g.named(n).kind, Kind::Place | Kind::State));
        prep == self.g.well_known.bi
            && town
            && self.s.clauses[self.clause].verb == Some(verb)
            && self.argument(verb, Rel::Subject).is_some()
            && self.argument(verb, Rel::Object).is_none()
            && !self.asks_for(verb, prep)
            && self.strikes_places(verb)
            && !self.strikes_places_as_noun(this.lexeme)
    }

    /// True for a masdar that has a place for its object: قصف الجيش المدينة.
    fn strikes_places_as_noun(&self, lexeme: LexemeId) -> bool {
        self.g.frames_of.get(lexeme).iter().any(|&(_, frame)| {
            let frame = &self.g.frames[frame as usize];
            frame.target.contains(&Slot::Object) && frame.target_kinds & kind_bit(Kind::Place) != 0
        })
    }

    /// `اعتبرت الدولة زيارة الرئيس استفزازا`: what a deed is called is no object of it.
    pub(super) fn is_named_as(&self, masdar: PredId, id: NpId) -> bool {
        let this = &self.s.preds[masdar];
        let Some((verb, Rel::Object)) = this.arg.and_then(|a| self.s.nps[a.np].governor) else { return false };
        let head = &self.s.units[self.s.nps[id].head()];
        self.g.is_marked(self.s.preds[verb].lexeme, Mark::Naming)
            && self.s.preds[verb].pos == Pos::Verb
            && (head.morph.is_accusative() || head.morph.pos() == Pos::Masdar)
            && !self.is_definite(id)
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
