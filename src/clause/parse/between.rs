//! Who and what a phrase belongs to where a pronoun or a deed stands between it
//! and its verb.

use super::Walk;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// `مكن سقوط البلدة القوات من`: a deed is the subject of a verb that tells
    /// what it lets or asks somebody do; who that is is no object of the deed.
    pub(super) fn acts_on(&self, verb: PredId, deed: PredId, id: NpId) -> bool {
        let subject = self.s.preds[deed]
            .arg
            .is_some_and(|a| a.part == 0 && self.s.nps[a.np].governor == Some((verb, Rel::Subject)));
        let on_object = self
            .g
            .operator(self.s.preds[verb].lexeme)
            .is_some_and(|o| o.control == Control::Object && !o.says && !o.of_subject);
        // اعتقلت إدارة الأمن ضباطا: a body named by a masdar, before its verb's object.
        let body = || {
            let unit = &self.s.units[self.s.preds[deed].unit];
            phrase::has_class(self.g, unit, &[NounClass::Body]) && self.has_object_role(verb) && !self.is_told(id)
        };
        subject && self.argument(verb, Rel::Object).is_none() && (on_object && self.is_definite(id) || body())
    }

    /// `محاولة الحركة المدعومة من الدولة الهجوم على المدينة`: the word that waits for a deed,
    /// beyond what is told of its doer.
    pub(super) fn tried_beyond(&self, id: NpId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| self.is_told(id) && self.s.nps[l].last() + 1 == self.s.nps[id].first())?;
        let (told, _) = self.s.nps[last].governor.filter(|g| matches!(g.1, Rel::Prep(_)))?;
        let arg = self.s.preds[told].arg.filter(|a| a.part > 0 && self.s.nps[a.np].parts[a.part].1 == Part::Mod)?;
        let word = self.head_pred(arg.np).filter(|&p| self.s.preds[p].pos == Pos::Masdar)?;
        let waits = self
            .g
            .operator(self.s.preds[word].lexeme)
            .is_some_and(|o| o.control == Control::Subject && o.status.is_some() && !o.says);
        let head = &self.s.units[self.s.nps[id].head()];
        (waits
            && head.morph.pos() == Pos::Masdar
            && !head.morph.is_accusative()
            && self.argument(word, Rel::Of).is_some()
            && self.argument(word, Rel::Object).is_none())
        .then_some(word)
    }

    /// `أسقطت منها الدفاعات`, `يسيطر عليها الجيش`: only a preposition with a
    /// pronoun stands between the verb and one who can act.
    pub(super) fn behind_resumption(&self, verb: PredId, id: NpId) -> bool {
        let (from, to) = (self.s.preds[verb].unit + 1, self.s.nps[id].first());
        let told = from + 1 == to && self.s.units[from].is_particle() && self.s.units[from].pronoun.is_some();
        told && self.can_act(id) && self.s.clauses[self.s.preds[verb].clause].link != Link::Root
    }

    /// `هدنة توسطت في إبرامها مصر`, `اتفاق ساهم في إبرامه الرئيس`: who has a part
    /// in what is done to the happening told of, which itself can have none.
    pub(super) fn takes_part(&self, verb: PredId, id: NpId) -> bool {
        let (from, to) = (self.s.preds[verb].unit + 1, self.s.nps[id].first());
        let Some([prep, done]) = self.s.units.get(from..to) else {
            return false;
        };
        let happens = || match self.s.clauses[self.s.preds[verb].clause].topic {
            Some(Filler::Phrase(arg)) => self.head_pred(arg.np).is_some_and(|p| self.is_happening(p)),
            _ => false,
        };
        self.g.lexeme(prep.lexeme).prep == Some(self.g.well_known.fi)
            && prep.pronoun.is_none()
            && done.morph.pos() == Pos::Masdar
            && matches!(done.pronoun, Some(Pronoun::Him | Pronoun::Her))
            && self.argument(verb, Rel::Subject).is_none()
            && self.can_act(id)
            && self.verb_agrees(verb, id)
            && happens()
    }

    /// A definite phrase for somebody.
    pub(super) fn can_act(&self, id: NpId) -> bool {
        use NounClass as N;
        let head = &self.s.units[self.s.nps[id].head()];
        let acts = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Title];
        let actor = match head.what {
            What::Name(n) => !matches!(self.g.named(n).kind, Kind::Place | Kind::Facility),
            What::Head(_) => true,
            What::Word => head.article && phrase::has_class(self.g, head, &acts),
            _ => false,
        };
        actor && self.is_definite(id)
    }

    /// A capital, which acts for its state.
    pub(super) fn is_capital(&self, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        matches!(head.what, What::Name(n) if self.g.named(n).capital_of.is_some())
    }
}
