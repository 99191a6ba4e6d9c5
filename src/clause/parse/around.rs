//! What follows a relative clause that has all it takes: the subject or object
//! for which the clause around it still waits.

use super::Walk;
use crate::clause::{ClauseId, Filler, Link, NpId, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// The nearest clause around the relative clause of `verb` that waits for a
    /// phrase, where the relative clauses between have all they take.
    pub(super) fn waiting_around(&self, verb: PredId, id: NpId) -> Option<ClauseId> {
        if !matches!(self.s.clauses[self.clause].link, Link::Relative(_)) {
            return None;
        }
        // اعلان الدولة ارسال: of the masdar right before.
        let of_masdar = !self.comma && self.is_told(id) && self.masdar_right_before(id).is_some();
        if of_masdar || self.is_no_side(id) {
            return None;
        }
        let (mut here, mut verb) = (self.clause, verb);
        loop {
            let clause = &self.s.clauses[here];
            let Link::Relative(head) = clause.link else { return None };
            let around = clause.outer?;
            let above = self.s.clauses[around].verb?;
            if !self.has_all(verb, head, above, id) {
                return None;
            }
            if self.waits_for(above, head, id) {
                return Some(around);
            }
            (here, verb) = (around, above);
        }
    }

    /// What tells where (جنوب المدينة), what is lacking (بدون طيار), or of what
    /// people those before it are.
    fn is_no_side(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let head = &self.s.units[np.head()];
        let nisba = matches!(head.what, What::Nisba(_)) && head.article;
        // المدنيين العزل: nor what may be an adjective.
        // يقودها خالد بحاح الاتفاق: a person's name has no such adjective.
        let person = |l: NpId| matches!(self.s.units[self.s.nps[l].last()].what, What::Name(n) if self.g.named(n).kind == Kind::Person);
        let behind = |l: NpId| self.s.nps[l].last() + 1 == np.first() && self.is_definite(l) && !person(l);
        let bare =
            np.parts.len() == 1 && head.article && head.morph.pos() == Pos::Masdar && self.last_np.is_some_and(behind);
        // بمحافظة السد شمالي البلاد: nor a place behind another; but وفد يرأسه الوزير مدينة السد.
        let leader = || {
            let before = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == np.first());
            before.is_some_and(|l| {
                let verb = self.s.clauses[self.clause].verb;
                self.denotes_person(&self.s.units[self.s.nps[l].head()])
                    && matches!(self.s.nps[l].governor, Some((v, Rel::Subject)) if Some(v) == verb)
            })
        };
        let place =
            matches!(head.what, What::Name(n) if self.g.named(n).kind == Kind::Place) && !self.comma && !leader();
        nisba
            || bare
            || place
            || np.without
            || head.lexeme != 0 && !head.article && self.g.is_marked(head.lexeme, Mark::Region)
    }

    /// The relative clause of `verb`, which tells of `head`, takes nothing more.
    fn has_all(&self, verb: PredId, head: NpId, above: PredId, id: NpId) -> bool {
        let own = |f: Filler| matches!(f, Filler::Phrase(arg) if arg.np == head);
        let this = &self.s.preds[verb];
        let subject = self.argument(verb, Rel::Subject);
        let topic = self.s.clauses[this.clause].topic;
        let apart = !self.directly_behind(verb, id);
        if subject.or(topic).is_some_and(own) {
            let told = this.unit + 2 < self.s.nps[id].first();
            return apart && self.has_object(verb, id) || self.comma && told && (apart || !self.has_object_role(verb));
        }
        // المدينة التي شن فيها الجيش هجوما: the pronoun is not all it takes.
        let takes_more = self.has_object_role(verb) || self.says(verb);
        let resumed = this.args.iter().any(|&(rel, f)| match rel {
            Rel::Object => own(f),
            Rel::Prep(_) => own(f) && !takes_more,
            _ => false,
        });
        // في كلمة ألقاها أمام البرلمان: who acts above spoke.
        resumed && (subject.is_some() || topic.is_some() || apart && self.acts_in_both(above, verb))
    }

    /// A verb whose subject is told has an object, or the phrase that it takes
    /// instead: تسيطر على المدينة, تواجه صعوبات.
    fn has_object(&self, verb: PredId, id: NpId) -> bool {
        let preps = self.g.lexeme(self.s.preds[verb].lexeme).preps;
        let takes_object = self.has_object_role(verb);
        // يتخذ من المدينة مقرا: what it makes of it follows.
        let made = |prep| prep == self.g.well_known.min && takes_object && !self.is_definite(id);
        self.s.preds[verb].args.iter().any(|&(rel, _)| match rel {
            Rel::Object => true,
            Rel::Prep(prep) => !made(prep) && (preps & (1 << prep) != 0 || !takes_object),
            _ => false,
        })
    }

    /// The subject of the verb around is the one that the verb of a relative
    /// clause leaves unsaid.
    fn acts_in_both(&self, above: PredId, verb: PredId) -> bool {
        let morph = |p: PredId| self.s.units[self.s.preds[p].unit].morph;
        let (here, there) = (morph(verb), morph(above));
        self.subject_of(above).is_some()
            && (here.person(), here.gender(), here.number()) == (there.person(), there.gender(), there.number())
            && !here.is_passive()
            && !there.is_passive()
    }

    /// The verb around, behind which the noun of the relative clause stands,
    /// has no object yet or no subject.
    fn waits_for(&self, above: PredId, head: NpId, id: NpId) -> bool {
        let unit = &self.s.units[self.s.preds[above].unit];
        let (governor, rel) = match self.s.nps[self.first_of_list(head)].governor {
            Some((governor, rel)) => (governor == above, Some(rel)),
            None => (false, None),
        };
        if self.s.nps[head].last() < self.s.preds[above].unit || governor && rel == Some(Rel::Object) {
            return false;
        }
        if self.subject_of(above).is_none() {
            return self.verb_agrees(above, id);
        }
        let auxiliary = self.g.operator(self.s.preds[above].lexeme).is_some_and(|o| o.auxiliary || o.keeps);
        !auxiliary
            && self.argument(above, Rel::Object).is_none()
            && !unit.morph.is_passive()
            && (self.has_object_role(above) || self.says(above) && self.is_told_deed(id))
    }

    /// `رفضه الاتفاق`, `انسحاب القوات`: a deed of somebody, not what merely looks
    /// like one.
    fn is_told_deed(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let named = self.s.units[np.head()].pronoun.is_some() || np.parts.len() > 1;
        (named || self.comma) && self.head_pred(id).is_some()
    }

    /// Behind `يعتقد أنهم من التنظيم` on a noun: the clause around, which still
    /// waits for its object.
    pub(super) fn said_aside(&self) -> Option<ClauseId> {
        let that = &self.s.clauses[self.clause];
        let last = self.last_np.filter(|&l| self.s.nps[l].clause == self.clause)?;
        let complete = that.link == Link::That
            && matches!(that.topic, Some(Filler::Pronoun(..)))
            && (self.s.nps[last].prep.is_some() || self.s.nps[last].governor.is_none());
        let aside = that.outer.filter(|_| complete)?;
        let around = self.s.clauses[aside].outer?;
        let verb = self.s.clauses[around].verb?;
        // هاجم مسلحون، يعتقد أنهم من التنظيم، قاعدة
        let of_subject = || match self.s.clauses[aside].topic {
            Some(Filler::Phrase(arg)) => self.comma && self.s.nps[arg.np].governor == Some((verb, Rel::Subject)),
            _ => false,
        };
        match self.s.clauses[aside].link {
            Link::Relative(_) => {}
            Link::Side if of_subject() => {}
            _ => return None,
        }
        (self.argument(verb, Rel::Subject).is_some() && self.argument(verb, Rel::Object).is_none()).then_some(around)
    }
}
