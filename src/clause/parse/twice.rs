//! Two verbs of which the first has a pronoun for what is told of: whose the second is.

use super::Walk;
use crate::clause::phrase::{has_class, whole};
use crate::clause::{ClauseId, Filler, NpId, PredId, Rel};
use crate::gazetteer::compiled::TriggerPos;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Tense};
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    /// `قتل جنديان في هجوم نفذه مسلحون واستهدف منزلا`: what a second verb in a clause that
    /// describes a deed tells is of that deed, or of its doer; never of those whom it befell.
    pub(super) fn second_of_deed(&self, head: NpId, outer: ClauseId, before: PredId) -> Option<Filler> {
        let unit = self.unit();
        let morph = unit.morph;
        let plain = unit.proclitics.has(Proclitics::AND)
            && unit.pronoun.is_none()
            && (morph.person(), morph.number(), morph.is_passive()) == (3, Number::Singular, false);
        let resumed = |a: &(Rel, Filler)| matches!(*a, (Rel::Object, Filler::Phrase(arg)) if arg.np == head);
        // الحملة التي أعلنها واستهدفت: not where he goes on who is named before.
        if !plain || !self.s.preds[before].args.iter().any(resumed) {
            return None;
        }
        let doer = self.argument(before, Rel::Subject)?;
        let deed = self.head_pred(head).filter(|&p| self.is_happening(p) && self.tells_alike(p, &unit))?;
        self.s.clauses[outer].verb.filter(|&main| main != deed && !self.may_go_on(main, head, &unit))?;
        if self.s.units[self.s.preds[deed].unit].morph.gender() == morph.gender() {
            return Some(Filler::Phrase(whole(head)));
        }
        let gender = self.s.units[self.s.preds[before].unit].morph.gender();
        (gender == morph.gender()).then_some(doer)
    }

    /// `هجوم ... واستهدف`, `قصف ... وقتل`: a verb of what the deed is, or of whom it harms.
    fn tells_alike(&self, deed: PredId, verb: &Unit) -> bool {
        let own = self.g.frames_of.get(self.s.preds[deed].lexeme);
        let event = |frame: u32| self.g.frames[frame as usize].event;
        self.g.frames_of.get(verb.lexeme).iter().any(|&(pos, frame)| {
            let counts = self.g.frames[frame as usize].count.is_some();
            pos == TriggerPos::Verb && (counts || own.iter().any(|&(_, other)| event(other) == event(frame)))
        })
    }

    /// `اعتقل الجيش رجلا في حملة شنها وقتل آخر`: whether the verb can be of who acts in the
    /// main clause: one who is not struck himself, and agrees with it.
    fn may_go_on(&self, main: PredId, head: NpId, verb: &Unit) -> bool {
        let above = self.s.units[self.s.preds[main].unit].morph;
        let Some(Filler::Phrase(subject)) = self.subject_of(main) else {
            // قتل في هجوم: nobody acts.
            return !above.is_passive();
        };
        let counts = |&(_, frame): &(_, u32)| self.g.frames[frame as usize].count.is_some();
        let falls = || {
            let harms = self.g.frames_of.get(self.s.preds[main].lexeme).iter().any(counts);
            harms && self.argument(main, Rel::Object).is_none()
        };
        // ندد الرئيس بالهجوم الذي شنته الحركة واستهدف المدينة: nor one who only speaks of it.
        let speaks = self.g.operator(self.s.preds[main].lexeme).is_some_and(|o| o.says || o.of_facts);
        let struck = above.is_passive() || subject.np == head || falls();
        let np = &self.s.nps[subject.np];
        let noun = &self.s.units[np.head()];
        let men = has_class(self.g, noun, &[NounClass::Human, NounClass::Fighter]);
        let several = noun.what == What::Word && men && noun.morph.number() != Number::Singular;
        let other = above.person() == 3 && above.number() == Number::Singular && above.gender() != verb.morph.gender();
        !(struck || speaks || several || other)
    }

    /// `القوات تساندها المدفعية تتقدم`: behind a verb whose pronoun is that of the topic and
    /// the subject of that verb, the next verb is of the topic, where it agrees with it.
    pub(super) fn stands_beside(&self, np: NpId, before: PredId, topic: &Unit) -> bool {
        let aside = &self.s.units[self.s.preds[before].unit];
        let here = self.unit();
        let gender = match aside.pronoun {
            Some(Pronoun::Her) => Gender::Feminine,
            Some(Pronoun::Him) => Gender::Masculine,
            _ => return false,
        };
        let feminine = match topic.what {
            What::Name(name) => !self.g.is_masculine_name(&self.g.named(name).name),
            _ => topic.morph.gender() == Gender::Feminine || topic.morph.number() == Number::Plural,
        };
        let present = |u: &Unit| u.morph.tense() == Tense::Present;
        self.s.nps[np].first() == self.s.preds[before].unit + 1
            && feminine == (gender == Gender::Feminine)
            && (here.morph.person(), here.morph.number(), here.morph.gender()) == (3, Number::Singular, gender)
            && present(aside)
            && present(&here)
            && self.s.nps[np].governor.is_none_or(|g| g.0 == before)
    }
}
