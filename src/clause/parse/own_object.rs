//! What a verb does that goes on with the subject before it: انسحبت بعد أن بسطت
//! نفوذها.

use super::Walk;
use crate::clause::{Filler, NpId, PredId, Rel, phrase};
use crate::gazetteer::compiled::{Need, Slot, TriggerPos};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number};
use crate::mention::unit::{Unit, What};

/// How far ahead another phrase of the clause is looked for.
const AHEAD: usize = 8;

impl Walk<'_> {
    /// `انسحبت القوات بعد أن بسطت نفوذها`, `زار المدينة وطرح مبادرة`: right behind a verb
    /// that can have the subject before it, the only phrase of its clause is what
    /// it does, where a frame names it or it can do nothing itself.
    pub(super) fn is_own_object(&self, verb: PredId, id: NpId) -> bool {
        let this = &self.s.preds[verb];
        let unit = &self.s.units[this.unit];
        let joined = unit.proclitics.is_and()
            || this.unit.checked_sub(1).is_some_and(|before| {
                let before = &self.s.units[before];
                let word = self.g.lexeme(before.lexeme);
                before.is_particle() && (word.same_subject || word.before_verb && (word.waits || word.tells.is_none()))
            });
        joined
            && self.s.nps[id].first() == this.unit + 1
            && unit.morph.person() == 3
            && unit.morph.number() == Number::Singular
            && !unit.morph.is_passive()
            && unit.pronoun.is_none()
            && !self.says(verb)
            && self.argument(verb, Rel::Object).is_none()
            && (self.is_definite(id) || !self.is_nominative(verb, id))
            && (self.is_named_object(verb, id) || self.is_thing_done(verb, id))
            && self.is_alone(id)
            && self.goes_on_from_before(verb)
    }

    /// A frame of the verb asks for this very object, and none for such a subject.
    fn is_named_object(&self, verb: PredId, id: NpId) -> bool {
        let head = self.s.units[self.s.nps[id].head()].lexeme;
        let base = self.g.lexeme(head).base;
        let mut named = false;
        for &(pos, frame) in self.g.frames_of.get(self.s.preds[verb].lexeme) {
            for need in &self.g.frames[frame as usize].needs {
                match need {
                    Need::Object(words) if pos == TriggerPos::Verb => named |= words.have(head) || words.have(base),
                    Need::SubjectNoun(words) if words.have(head) || words.have(base) => return false,
                    _ => {}
                }
            }
        }
        named && head != 0
    }

    /// What can do nothing itself, behind a verb that asks for an object.
    fn is_thing_done(&self, verb: PredId, id: NpId) -> bool {
        use NounClass as N;
        let head = &self.s.units[self.s.nps[id].head()];
        let doers = [
            N::Human,
            N::Fighter,
            N::Force,
            N::Body,
            N::Org,
            N::Outlet,
            N::Title,
            N::Vehicle,
            N::Weapon,
            N::Eventive,
            N::Document,
        ];
        head.what == What::Word
            && self.acts_on_things(verb)
            && !self.head_pred(id).is_some_and(|p| self.is_happening(p))
            && !phrase::has_class(self.g, head, &doers)
    }

    /// Frames of the verb have an object, and none of them a passive alone.
    fn acts_on_things(&self, verb: PredId) -> bool {
        let mut acts = false;
        for &(pos, frame) in self.g.frames_of.get(self.s.preds[verb].lexeme) {
            let frame = &self.g.frames[frame as usize];
            let object = || frame.needs.iter().any(|need| matches!(need, Need::Object(_)));
            acts |= pos == TriggerPos::Verb && (frame.target.contains(&Slot::Object) || object());
            if pos == TriggerPos::PassiveVerb {
                return false;
            }
        }
        acts
    }

    /// No other phrase without a preposition follows in its clause.
    fn is_alone(&self, id: NpId) -> bool {
        let behind = self.s.nps[id].last() + 1;
        let ends = |u: &&Unit| !(u.is_verb() || matches!(u.what, What::Sign(_)));
        let mut after_prep = false;
        for unit in self.s.units[behind..].iter().take(AHEAD).take_while(ends) {
            let bare = unit.is_nominal() && !unit.proclitics.is_and_or_prep();
            if bare && !after_prep && unit.what != What::Time {
                return false;
            }
            after_prep = unit.is_particle() || unit.is_nominal() && (after_prep || unit.proclitics.is_prep());
        }
        true
    }

    /// The nearest subject before agrees with the verb and can act.
    fn goes_on_from_before(&self, verb: PredId) -> bool {
        let unit = &self.s.units[self.s.preds[verb].unit];
        let feminine = unit.morph.gender() == Gender::Feminine;
        let own = self.s.preds[verb].clause;
        let subject = self.s.clauses[..=own].iter().enumerate().rev().find_map(|(c, clause)| {
            let filler =
                clause.verb.filter(|_| c != own).and_then(|v| self.argument(v, Rel::Subject)).or(clause.topic)?;
            match filler {
                Filler::Phrase(arg) => Some((arg.np, clause.verb)),
                Filler::Pronoun(..) => None,
            }
        });
        let Some((np, told_by)) = subject else { return false };
        let head = &self.s.units[self.s.nps[np].head()];
        let men = head.morph.number() == Number::Plural && head.morph.gender() == Gender::Masculine;
        // The verb before tells the gender.
        let told = told_by.filter(|&v| v != verb).map(|v| self.s.units[self.s.preds[v].unit].morph);
        let told = told.filter(|m| m.person() == 3 && m.number() == Number::Singular);
        let agrees = match told {
            Some(m) => (m.gender() == Gender::Feminine) == feminine,
            None => !self.gender_clashes(np, feminine),
        };
        agrees && !men && !self.head_pred(np).is_some_and(|p| self.is_happening(p)) && !self.is_place(np)
    }
}
