//! Who acts behind أن and words of duty: the one who is told to, or the phrase
//! behind the verb.

use super::Walk;
use crate::clause::{Filler, Link, NpId, PredId, Rel, phrase};
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::{ParticleClass, Tells};
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};
use crate::record::{Kind, Status};

impl Walk<'_> {
    /// `وبحث مع الأمير العلاقات`: where somebody does it with another, a thing is what it is about.
    pub(super) fn is_dealt_with(&self, verb: PredId, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        let weighs = self.g.operator_over(self.s.preds[verb].lexeme, true).is_some_and(|o| o.weighs);
        head.what == What::Word
            && self.argument(verb, Rel::Prep(self.g.well_known.with)).is_some()
            && (self.has_object_role(verb) || weighs && self.s.preds[verb].unit == 0)
            && self.is_definite(id)
            && !self.s.units[self.s.preds[verb].unit].morph.is_passive()
            && phrase::has_class(self.g, head, &[NounClass::Abstract])
    }

    /// `طلب من الشمال أن يقصف المدينة`: behind أن the doer is the one told;
    /// a place, or what is somebody's own, is the object.
    pub(super) fn is_told_to(&self, verb: PredId, id: NpId) -> bool {
        let clause = &self.s.clauses[self.clause];
        let told = clause.link == Link::That
            && clause.topic.is_none()
            && clause
                .parent
                .and_then(|p| self.g.operator(self.s.preds[p].lexeme))
                .is_some_and(|o| o.control != Control::None);
        let unit = self.s.preds[verb].unit;
        let first = unit > 0 && self.s.units[unit - 1].is_particle() && unit + 1 == self.s.nps[id].first();
        let parts = &self.s.nps[id].parts;
        // نفى أن يكون جنوده قد دخلوا: of whom it is said.
        let said_of = || {
            let auxiliary = self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.auxiliary);
            let behind = self.s.units.get(self.s.nps[id].last() + 1);
            auxiliary
                && behind.is_some_and(|u| {
                    u.is_verb() || phrase::particle(self.g, u) == Some(ParticleClass::Qad) || u.what == What::Time
                })
        };
        told && first
            && !said_of()
            && (parts.iter().any(|p| {
                let unit = &self.s.units[p.0];
                unit.pronoun.is_some() || matches!(unit.what, What::Name(n) if self.g.named(n).kind == Kind::Place)
            }) || (self.has_object_role(verb)
                && (self.is_done_to(id) && !self.foretells(clause.parent) || self.has_own_doer(verb, id))))
    }

    /// `من المقرر أن يصل وفد`: a word that names nobody, so that who does it
    /// must follow.
    fn foretells(&self, above: Option<PredId>) -> bool {
        above.is_some_and(|p| {
            let this = &self.s.preds[p];
            let of = this.arg.is_some_and(|a| self.s.nps[a.np].prep == Some(self.g.well_known.min));
            of && this.pos != Pos::Verb && this.args.is_empty() && self.s.units[this.unit].article
        })
    }

    /// `قررت الدولة أن تدعم الحركة`, `لا يمكن للدولة أن تهاجم الحركة`: the word
    /// above has named a doer, and only one more is named.
    fn has_own_doer(&self, verb: PredId, id: NpId) -> bool {
        let Some(above) = self.s.clauses[self.clause].parent else { return false };
        let lone = self.s.units.get(self.s.nps[id].last() + 1).is_none_or(|next| {
            !next.is_nominal() || matches!(next.what, What::Sign(_) | What::Time) || phrase::begins_anew(next)
        });
        let gender = |p: PredId| self.s.units[self.s.preds[p].unit].morph.gender();
        let args = &self.s.preds[above].args;
        let w = &self.g.well_known;
        let told = |rel: Rel| matches!(rel, Rel::Prep(p) if p == w.li || p == w.min || p == w.ala);
        let operator = self.g.operator(self.s.preds[above].lexeme).filter(|o| !o.says || o.status.is_some());
        lone && match operator.map(|o| o.control) {
            Some(Control::Subject) => {
                self.s.preds[above].pos == Pos::Verb
                    && gender(above) == gender(verb)
                    && args.iter().any(|a| a.0 == Rel::Subject)
            }
            Some(Control::Object) => args.iter().any(|a| told(a.0)),
            _ => false,
        }
    }

    /// `ودعا المجتمع الدولي إلى التحرك`: at the head of a sentence that goes on with what
    /// somebody has said, whom he calls upon.
    pub(super) fn is_addressed(&self, verb: PredId, id: NpId) -> bool {
        let unit = self.s.preds[verb].unit;
        let np = &self.s.nps[id];
        let begins = unit == 0 && np.first() == 1;
        let joined = || np.first() == unit + 1 && self.inherited_topic(self.clause);
        let goes_on = self.s.units[unit].proclitics.is_and() && (begins || joined());
        let head = &self.s.units[np.head()];
        goes_on
            && head.lexeme != 0
            && self.g.is_marked(head.lexeme, Mark::Addressed)
            && self.s.units.get(np.last() + 1).is_some_and(|next| !next.is_nominal() || phrase::begins_anew(next))
            && self
                .g
                .operator(self.s.preds[verb].lexeme)
                .is_some_and(|o| o.says && o.status == Some(Status::Requested) && o.control == Control::Object)
    }

    /// `وناشد مجلس الأمن التدخل`, `وصل إلى الشمال حيث دعا الأحزاب إلى`: whom somebody told
    /// of before calls upon, where only one is named.
    pub(super) fn is_urged(&self, verb: PredId, id: NpId) -> bool {
        let asks = |o: &Operator| o.says && o.status == Some(Status::Requested) && o.control == Control::Object;
        let lexeme = self.s.preds[verb].lexeme;
        let (np, unit) = (&self.s.nps[id], self.s.preds[verb].unit);
        let morph = self.s.units[unit].morph;
        if !self.g.operator(lexeme).is_some_and(asks) || morph.is_passive() || !self.directly_behind(verb, id) {
            return false;
        }
        let (head, end) = (&self.s.units[np.head()], &self.s.units[np.last()]);
        let names = |u: &Unit| self.denotes_person(u) || u.what == What::Unknown;
        // ناشد الرئيس المجلس: two of them; ناشد المجلس التدخل: one and what he is to do.
        let next = self.s.units.get(np.last() + 1);
        let act = |u: &Unit| u.morph.pos() == Pos::Masdar && u.what == What::Word;
        let lone = next
            .is_none_or(|n| !n.is_nominal() && !matches!(n.what, What::Sign(_)) || phrase::begins_anew(n) || act(n));
        if !lone || names(head) || names(end) || !self.is_definite(id) {
            return false;
        }
        let before = unit.checked_sub(1).map(|b| &self.s.units[b]);
        let there = before.is_some_and(|b| b.is_particle() && self.g.lexeme(b.lexeme).tells == Some(Tells::There));
        // وصل الوزير إلى الشمال حيث دعا
        let around = || {
            let outer = self.s.clauses[self.clause].outer.and_then(|c| self.s.clauses[c].verb);
            outer.filter(|&v| self.s.units[self.s.preds[v].unit].morph.gender() == morph.gender()).is_some_and(|v| {
                let subject = self.argument(v, Rel::Subject).or(self.s.clauses[self.s.preds[v].clause].topic);
                matches!(subject, Some(Filler::Phrase(a)) if self.denotes_person(&self.s.units[self.s.nps[a.np].head()]))
            })
        };
        let goes_on = || {
            let and = self.s.units[unit].proclitics.is_and();
            and && (unit == 0 || self.inherited_topic(self.clause))
        };
        // قالت الدولة إن الجيش انسحب وطالبت المجلس بالتحرك: nor does he whom she speaks to.
        there && around() || (self.g.is_marked(lexeme, Mark::Urging) || self.is_resumed()) && goes_on()
    }

    /// `وانتقدت الهجمات على المدينة`: what nobody else stands behind is blamed or praised,
    /// and does not do so.
    pub(super) fn is_judged(&self, verb: PredId, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let next = self.s.units.get(np.last() + 1);
        self.s.preds[verb].unit == 0
            && self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.says && o.of_facts)
            && !self.s.units[self.s.preds[verb].unit].morph.is_passive()
            && next.is_none_or(|next| !next.is_nominal() || phrase::begins_anew(next))
            && self.head_pred(id).is_some_and(|p| {
                // وأدان الاجتماع بشدة الهجوم: those who meet do.
                let held = self.g.is_marked(self.s.preds[p].lexeme, Mark::Issued);
                self.s.preds[p].pos == Pos::Masdar && self.is_happening(p) && !held
            })
    }

    /// `يجب على الشمال الانسحاب`: what somebody must do.
    pub(super) fn is_duty(&self, verb: PredId, id: NpId) -> bool {
        let on = Rel::Prep(self.g.well_known.ala);
        self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.control == Control::Object && o.of_subject)
            && self.argument(verb, on).is_some()
            && self.head_pred(id).is_some_and(|p| self.is_happening(p))
    }

    /// `وافقت على أن ترسل قوات`, `أن يكون قد قصف المستشفى`: what is not named
    /// does not act where somebody is spoken of who can, nor does a building.
    fn is_done_to(&self, id: NpId) -> bool {
        use NounClass as N;
        let people = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Outlet, N::Title];
        let parts = &self.s.nps[id].parts;
        let named = parts.iter().any(|p| matches!(self.s.units[p.0].what, What::Name(_) | What::Unknown));
        let head = &self.s.units[self.s.nps[id].head()];
        let person = head.what != What::Word || phrase::has_class(self.g, head, &people);
        !(named || person && self.is_definite(id))
    }
}
