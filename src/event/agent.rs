//! Whose act a noun names, by the word that carries, describes or ascribes it:
//! `هجوم شنته الحركة`, `هجوم نسب إليها`.

use super::args::Args;
use super::beside::is_added;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::{Slot, TriggerPos};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::Pos;
use crate::mention::unit::What;

impl Args<'_> {
    /// Who does what a noun names, by the word that carries or describes it; where
    /// that is a happening in turn, who does this: `شن الجيش حملة شملت توقيف`.
    pub fn agent(&self, pred: PredId) -> Option<Filler> {
        if self.is_anothers_motion(pred) {
            return None;
        }
        let agent = self
            .told_of_both(pred)
            .or_else(|| self.carrying(pred))
            .or_else(|| self.blamed(pred))
            .or_else(|| self.joined_doer(pred))?;
        let happening = self.happening(agent).filter(|&h| h != pred);
        let done = |h: PredId| self.pred(h).governor.filter(|g| g.1 == Rel::Object).and_then(|_| self.carrying(h));
        Some(happening.and_then(|h| self.own_doer(h).or_else(|| done(h))).unwrap_or(agent))
    }

    /// `أعلنت الدولة وصول وفد`: a deed that is done to nobody is his who stands in its genitive.
    fn is_anothers_motion(&self, pred: PredId) -> bool {
        let this = self.pred(pred);
        let lexeme = self.gazetteer.lexeme(this.lexeme);
        let alone = this.pos == Pos::Masdar && (lexeme.intransitive || self.gazetteer.lexeme(lexeme.base).intransitive);
        let Some(Filler::Phrase(arg)) = self.get(pred, Rel::Of).filter(|_| alone) else { return false };
        let unit = &self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
        let acts = match unit.what {
            What::Head(_) => true,
            What::Word => {
                let who = [NounClass::Human, NounClass::Fighter, NounClass::Force, NounClass::Body];
                has_class(self.gazetteer, unit, &who)
            }
            _ => false,
        };
        acts && !self.is_happening(Filler::Phrase(arg))
    }

    fn carrying(&self, pred: PredId) -> Option<Filler> {
        let described = self.described_by(pred);
        if let Some((verb, true)) = described
            && self.gazetteer.operator(self.pred(verb).lexeme).is_some_and(|o| o.carries)
            && let Some(subject) = self.subject(verb)
        {
            return Some(subject);
        }
        if let Some(doer) = described.and_then(|(verb, _)| self.answers_for(verb)) {
            return Some(doer);
        }
        // نسب الهجوم إلى الحركة, نسبت الحكومة الهجوم إليها
        let laid = self.pred(pred).governor.filter(|&(_, rel)| matches!(rel, Rel::Subject | Rel::Object));
        if let Some(doer) = laid.and_then(|(verb, _)| self.ascribed(verb)) {
            return Some(doer);
        }
        // هجوم منسوب إلى الحركة
        let np = self.pred(pred).arg.filter(|arg| arg.part == 0).map(|arg| &self.syntax.nps[arg.np]);
        let told = np.into_iter().flat_map(|np| &np.parts[1..]).filter(|p| p.1 == Part::Mod);
        if let Some(doer) = told.filter_map(|p| self.syntax.pred_of_unit[p.0]).find_map(|p| self.ascribed(p)) {
            return Some(doer);
        }
        if let Some(doer) = self.done_by_way(pred, 4) {
            return Some(doer);
        }
        match self.hangs_on(pred) {
            // بهدف السيطرة: a purpose is that of the one who acts.
            Some((governor, Rel::Circumstance)) if self.is_purpose(pred) => {
                // وسط تقاتل الحركتين من أجل السيطرة: of the deed right before it.
                let before = self.pred(pred).arg.and_then(|arg| arg.np.checked_sub(1)).filter(|&np| {
                    let unit = self.pred(pred).arg.map_or(0, |arg| self.syntax.nps[arg.np].first());
                    self.syntax.nps[np].last() + 2 == unit && self.syntax.nps[np].circumstance.is_some()
                });
                let deed = before.and_then(|np| self.happening(Filler::Phrase(Arg { np, part: 0 })));
                if let Some(doer) = deed.and_then(|p| self.get(p, Rel::Of)).filter(|f| !self.is_happening(*f)) {
                    return Some(doer);
                }
                self.controlled(governor, Some(Rel::Prep(self.gazetteer.well_known.li)), 4)
            }
            // سيقدم مساعدات، فضلا عن تدريب القوات: as of the object.
            Some((governor, Rel::Circumstance))
                if is_added(*self, pred) && self.get(governor, Rel::Object).is_some() =>
            {
                let plain = self.gazetteer.operator_over(self.pred(governor).lexeme, true).is_none();
                let own = || self.subject(governor).filter(|_| plain && self.pred(governor).pos == Pos::Verb);
                self.controlled(governor, Some(Rel::Object), 4).or_else(own)
            }
            // أكد خلال اجتماع مع X: who speaks is who met him.
            Some((governor, rel))
                if self.is_beside(rel)
                    && self.pred(governor).pos == Pos::Verb
                    && (self.is_with_another(pred) || self.leads_there(pred) && !self.suffers_it(governor)) =>
            {
                // أكد المصدر انسحاب الجيش بعد قتال مع الحزب: nor does he only speak of them.
                let told = rel == Rel::Circumstance && self.says(governor);
                let spoken = self.object(governor).filter(|_| told).and_then(|of| self.happening(of));
                spoken.and_then(|h| self.own_doer(h)).or_else(|| self.doer(governor, 4))
            }
            // شارك في معركة تحرير المدينة: the happening that it belongs to tells.
            Some((governor, Rel::Of))
                if self.gazetteer.operator(self.pred(governor).lexeme).is_none()
                    && self.is_happening(Filler::Phrase(self.pred(governor).arg?))
                    && self.pred(governor).governor.is_some_and(|(above, _)| above != pred) =>
            {
                let (above, rel) = self.pred(governor).governor?;
                self.controlled(above, Some(rel), 4)
            }
            Some((governor, rel)) => {
                let controlled = self.controlled(governor, Some(rel), 4);
                controlled.or_else(|| self.backed_in(pred, governor, rel)).or_else(|| self.weighed(pred, governor, rel))
            }
            None => {
                if let Some(whom) = self.on_whom(pred) {
                    return Some(whom);
                }
                let clause = &self.syntax.clauses[self.pred(pred).clause];
                self.said_of(pred).or_else(|| match (clause.link, clause.parent, clause.verb) {
                    (Link::That, Some(parent), None) if !self.says(parent) => self.controlled(parent, None, 4),
                    _ => None,
                })
            }
        }
    }

    /// `تمكن الجيش من تحرير المدينة بدعم من الدولة`: who does the deed that another backs.
    fn backed_in(&self, backing: PredId, deed: PredId, rel: Rel) -> Option<Filler> {
        let w = &self.gazetteer.well_known;
        let backs = || {
            self.gazetteer.frames_of.get(self.pred(backing).lexeme).iter().any(|&(_, frame)| {
                let frame = &self.gazetteer.frames[frame as usize];
                frame.source.contains(&Slot::Prep(w.min)) && frame.target.contains(&Slot::Agent)
            })
        };
        // محادثات بدعوة من الرئيس: who asks for it does not do it.
        let asks = self.gazetteer.operator(self.pred(backing).lexeme).is_some();
        let (above, rel) = self
            .pred(deed)
            .governor
            .filter(|_| rel == Rel::Prep(w.bi) && self.pred(deed).pos == Pos::Masdar && backs() && !asks)?;
        self.controlled(above, Some(rel), 4).filter(|f| !self.is_happening(*f))
    }

    /// `هجوم نسب إلى الحركة`, `هجوم أعلنت الحركة مسؤوليتها عنه`: whose act it is
    /// said to be by the verb that describes it.
    fn answers_for(&self, verb: PredId) -> Option<Filler> {
        if let Some(doer) = self.ascribed(verb) {
            return Some(doer);
        }
        let claimed = self.pred(verb).args.iter().any(|&(rel, filler)| {
            rel == Rel::Object && self.gazetteer.is_marked(self.head_lexeme(filler), Mark::Responsibility)
        });
        self.subject(verb).filter(|_| claimed)
    }

    /// Whom a word of ascribing lays an act upon.
    fn ascribed(&self, word: PredId) -> Option<Filler> {
        let w = &self.gazetteer.well_known;
        let ascribes = self.gazetteer.is_marked(self.pred(word).lexeme, Mark::Ascribing);
        [w.ila, w.li].into_iter().find_map(|prep| self.get(word, Rel::Prep(prep)).filter(|_| ascribes))
    }

    /// What a happening hangs on: also the verb behind a phrase that opens its
    /// clause, `بدعم من الدولة، شن الجيش`, `بعد محادثات مع الوفد، أعلن الوزير`.
    pub(super) fn hangs_on(&self, pred: PredId) -> Option<(PredId, Rel)> {
        let this = self.pred(pred);
        if this.governor.is_some() {
            return this.governor;
        }
        let np = &self.syntax.nps[this.arg.filter(|a| a.part == 0)?.np];
        let clause = &self.syntax.clauses[this.clause];
        let rel = match (np.circumstance, np.prep) {
            (Some(_), _) => Rel::Circumstance,
            (None, prep) => Rel::Prep(prep?),
        };
        let verb = clause.verb.filter(|&verb| self.pred(verb).unit > this.unit)?;
        let opens = np.governor.is_none() && np.and_of.is_none() && np.first() <= Self::OPENING;
        (opens && clause.link == Link::Root && self.pred(verb).clause == this.clause).then_some((verb, rel))
    }

    /// `بعدما أجرى محادثات`: the verb whose subject would be the agent, had it one.
    pub(super) fn carrier_without_subject(&self, pred: PredId) -> Option<PredId> {
        let mut here = pred;
        for _ in 0..4 {
            let (governor, rel) = self.pred(here).governor?;
            let operator = self.gazetteer.operator(self.pred(governor).lexeme);
            let own = match (rel, operator.map(|o| o.control)) {
                // وقال أثناء زيارة إلى العاصمة
                (rel, _) if here == pred && self.is_beside(rel) && self.leads_there(pred) => true,
                (Rel::Circumstance | Rel::Subject, _) => false,
                (rel, _) if self.comes_about(governor, rel) => false,
                (_, Some(control)) => control == Control::Subject,
                (_, None) => self.is_means(governor, Some(rel)),
            };
            if !own {
                return None;
            }
            if self.pred(governor).pos == Pos::Verb {
                return self.subject(governor).is_none().then_some(governor);
            }
            if self.own_doer(governor).is_some() {
                return None;
            }
            here = governor;
        }
        None
    }

    /// `المدينة التي تمت السيطرة عليها`: what comes about is no deed of whom the verb tells of.
    pub(super) fn comes_about(&self, verb: PredId, rel: Rel) -> bool {
        let this = self.pred(verb);
        matches!(rel, Rel::Subject | Rel::Object)
            && this.pos == Pos::Verb
            && self.gazetteer.lexeme(this.lexeme).intransitive
            && self.get(verb, Rel::Subject).is_none_or(|f| self.is_happening(f))
            && self.gazetteer.operator(this.lexeme).is_some_and(|o| o.light)
    }

    /// When or where it was said, not what.
    pub(super) fn is_beside(&self, rel: Rel) -> bool {
        rel == Rel::Circumstance || rel == Rel::Prep(self.gazetteer.well_known.fi)
    }

    /// `محادثات مع الوفد`, `معارك ضد المتمردين`: whoever does it has another before him.
    pub(super) fn is_with_another(&self, pred: PredId) -> bool {
        let w = &self.gazetteer.well_known;
        let mutual = || {
            self.gazetteer.frames_of.get(self.pred(pred).lexeme).iter().any(|&(_, frame)| {
                let frame = &self.gazetteer.frames[frame as usize];
                let modes = &self.gazetteer.types[usize::from(frame.event)].modes;
                let theirs = frame.target.contains(&Slot::Prep(w.against));
                theirs && frame.mode.is_some_and(|mode| modes[usize::from(mode)].symmetric)
            })
        };
        // قتل جنود خلال معارك ضد المتمردين: who fell has not waged them alone.
        let falls = || {
            let counted = |&(_, frame): &(TriggerPos, u32)| self.gazetteer.frames[frame as usize].count.is_some();
            self.pred(pred)
                .governor
                .is_some_and(|(g, _)| self.gazetteer.frames_of.get(self.pred(g).lexeme).iter().any(counted))
        };
        self.pred(pred)
            .args
            .iter()
            .any(|(rel, _)| matches!(*rel, Rel::Prep(p) if p == w.with || p == w.against && mutual() && !falls()))
    }
}
