//! Prepositional phrases that reach past the word right before them: to the verb,
//! the deed or the harm.

use super::Walk;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::{PrepId, Slot, TriggerPos};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// `سيطرت حركة التمرد على المدينة`: the verb asks for it; what the body that acts
    /// is named by does nothing here.
    pub(super) fn verb_over_body(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        use NounClass as N;
        let last = self.last_np.filter(|_| prep == self.g.well_known.ala && id < self.s.nps.len())?;
        let np = &self.s.nps[last];
        let (verb, rel) = np.governor?;
        let &(inner, part) = np.parts.iter().rfind(|p| p.1 != Part::Mod)?;
        let deed = self.s.pred_of_unit[inner].filter(|_| part == Part::Of)?;
        let head = &self.s.units[np.head()];
        let body = matches!(head.what, What::Head(_)) || phrase::has_class(self.g, head, &[N::Force, N::Org, N::Body]);
        let acts = rel == Rel::Subject && body && self.s.preds[deed].pos == Pos::Masdar;
        (acts && self.asks_for(verb, prep) && self.aims_by(verb, prep)).then_some(verb)
    }

    /// `هجوم شنه الجيش باستخدام طائرات على القرية`: what was done with the means stands
    /// behind them.
    pub(super) fn beyond_means(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let last = self.last_np.filter(|_| (prep == w.ala || prep == w.fi) && id < self.s.nps.len())?;
        if let Some(deed) = self.beyond_weapon(id, last, prep) {
            return Some(deed);
        }
        if prep == w.fi {
            return None;
        }
        let np = &self.s.nps[last];
        let adjacent = np.last() + 2 >= self.s.nps[id].first();
        let means = self.head_pred(last).filter(|_| adjacent && np.prep == Some(w.bi))?;
        // شن الحرب بإلقاء القنابل على القرية: what is dropped there.
        let inner = np.parts.iter().filter_map(|p| self.s.pred_of_unit[p.0]);
        let used = self.s.preds[means].pos == Pos::Masdar
            && self.argument(means, Rel::Of).is_some()
            && self.g.operator(self.s.preds[means].lexeme).is_none()
            && !inner.into_iter().any(|p| self.asks_for(p, prep) || p != means && self.is_happening(p));
        let clause = &self.s.clauses[self.clause];
        let verb = clause.verb.filter(|_| used)?;
        let told = match clause.link {
            Link::Relative(head) => self.head_pred(head),
            _ => None,
        };
        let object = || match self.argument(verb, Rel::Object) {
            Some(Filler::Phrase(arg)) => self.head_pred(arg.np),
            _ => None,
        };
        [told, Some(verb), object()].into_iter().flatten().find(|&p| self.asks_for(p, prep))
    }

    /// `شن هجوما واسعا بمسيرات على المدينة`, `هجوم بالصواريخ والمسيرات على المدينة`: on what the
    /// deed right before was aimed with the weapon, though the weapon's word can be a deed as
    /// well; `قتل في هجوم بقنبلة في المدينة`: and where that was.
    fn beyond_weapon(&self, id: NpId, last: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let first = self.first_of_list(last);
        let near = self.s.nps[first].prep == Some(w.bi) && self.s.gap(last, id) <= 1;
        if !near || !(first..=last).all(|np| self.is_weapon(np)) {
            return None;
        }
        let before = first.checked_sub(1).filter(|&b| self.s.gap(b, first) <= 1)?;
        let deed = self.head_pred(before).filter(|&p| self.is_happening(p))?;
        match prep == w.fi {
            true => self.argument(deed, Rel::Prep(prep)).is_none().then_some(deed),
            false => self.asks_for(deed, prep).then_some(deed),
        }
    }

    /// `بقنبلة`, `المسيرات`: what a deed can be done with.
    pub(super) fn is_weapon(&self, np: NpId) -> bool {
        phrase::has_class(self.g, &self.s.units[self.s.nps[np].head()], &[NounClass::Weapon, NounClass::Vehicle])
    }

    /// `رصدت البعثة خرقا لوقف إطلاق النار`: an accord behind the deed right before is what
    /// that was done to, whatever the verb above asks for.
    pub(super) fn deed_to_accord(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let last = self
            .last_np
            .filter(|&l| prep == self.g.well_known.li && id < self.s.nps.len() && self.s.gap(l, id) == 0)?;
        let np = &self.s.nps[last];
        let deed = self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Masdar)?;
        let object = np.parts.iter().all(|p| p.1 != Part::Of)
            && !self.s.units[np.head()].article
            && matches!(np.governor, Some((verb, Rel::Object)) if self.says(verb) && !self.frame_names(verb, id, prep));
        let (to, head) = (&self.s.nps[id], &self.s.units[self.s.nps[id].head()]);
        let named = head.article && to.parts.iter().all(|p| p.1 != Part::Of);
        let accord =
            self.is_told(id) && (named || self.head_pred(id).is_some_and(|p| self.s.preds[p].pos == Pos::Noun));
        (object && accord && self.argument(deed, Rel::Prep(prep)).is_none()).then_some(deed)
    }

    /// `أعلنت سحبها لقواتها`: what she does with them, right behind her masdar.
    pub(super) fn own_deed_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let last = self
            .last_np
            .filter(|&l| prep == self.g.well_known.li && id < self.s.nps.len() && self.s.gap(l, id) == 0)?;
        if let Some(deed) = self.deed_of_body(id, last) {
            return Some(deed);
        }
        let deed = self.head_pred(last).filter(|_| self.s.nps[last].parts.len() == 1)?;
        let own = self.s.units[self.s.preds[deed].unit].pronoun.is_some() && self.s.preds[deed].pos == Pos::Masdar;
        let forces = phrase::has_class(self.g, &self.s.units[self.s.nps[id].head()], &[NounClass::Force]);
        let transitive = !self.g.lexeme(self.g.lexeme(self.s.preds[deed].lexeme).base).intransitive;
        (own && forces && transitive && !self.g.frames_of.get(self.s.preds[deed].lexeme).is_empty()).then_some(deed)
    }

    /// `اعتقلت الشرطة متهما بالتفجير`: what the man right before is charged with, whatever the
    /// verb can be done by.
    pub(super) fn charged_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let known = prep == self.g.well_known.bi && id < self.s.nps.len();
        let last = self.last_np.filter(|&l| known && self.s.gap(l, id) == 0)?;
        let noun = self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Noun && self.is_told(id))?;
        // رد مقترحها بالرفض: no man.
        if !phrase::has_class(self.g, &self.s.units[self.s.preds[noun].unit], &[NounClass::Human]) {
            return None;
        }
        self.g.operator(self.s.preds[noun].lexeme).is_some_and(|o| o.control == Control::Object).then_some(noun)
    }

    /// `نفى تنفيذ الجيش لهجمات`, `شن القوات لغارات`: the deed that a light masdar carries behind its
    /// doer; not `قيادة التحالف لدعم السكان`, which is what for.
    pub(super) fn carrying_out(&self, id: NpId, prep: Option<PrepId>) -> Option<PredId> {
        let last = self.last_np.filter(|&l| prep == Some(self.g.well_known.li) && self.s.gap(l, id) == 0)?;
        let light = self.head_pred(last).filter(|&p| {
            self.s.preds[p].pos == Pos::Masdar && self.g.operator(self.s.preds[p].lexeme).is_some_and(|o| o.light)
        })?;
        let deed = &self.s.nps[id];
        let plain = !self.s.units[deed.head()].article && deed.parts.iter().all(|p| p.1 != Part::Of);
        // تعرضه لهجوم: that one asks for ل; تقديم المساعدة لتدريب: nor does help do it.
        let done = match self.argument(light, Rel::Of) {
            Some(Filler::Phrase(of)) => self.can_back(of),
            of => of.is_some(),
        };
        let open = done
            && !self.asks_for(light, self.g.well_known.li)
            && self.argument(light, Rel::Object).is_none()
            && self.argument(light, Rel::Prep(self.g.well_known.li)).is_none();
        (plain && open && self.is_told(id)).then_some(light)
    }

    /// `أحبطت القوات، بدعم من السكان، هجوما للحركة`: whose deed it is, where its frames know the
    /// doer by ل; not `وجه ضربة للحركة`, where the verb asks for whom.
    fn deed_of_body(&self, id: NpId, last: NpId) -> Option<PredId> {
        let li = self.g.well_known.li;
        let np = &self.s.nps[last];
        let head = &self.s.units[np.head()];
        let deed = self.head_pred(last).filter(|_| !head.article && head.pronoun.is_none())?;
        let of_doer = |&(_, frame): &(TriggerPos, u32)| self.g.frames[frame as usize].source.contains(&Slot::Prep(li));
        let body = match self.s.units[self.s.nps[id].head()].what {
            What::Name(name) => self.g.named(name).kind == Kind::ArmedGroup,
            What::Head(rule) => self.g.compose[rule as usize].kind == Kind::ArmedGroup,
            _ => false,
        };
        let asked = matches!(np.governor, Some((verb, Rel::Object | Rel::Subject)) if self.asks_for(verb, li));
        let alone = np.parts.iter().all(|p| matches!(p.1, Part::Head | Part::Mod | Part::Count));
        (body && alone && !asked && self.is_happening(deed) && self.argument(deed, Rel::Prep(li)).is_none())
            .then_some(deed)
            .filter(|&p| self.g.frames_of.get(self.s.preds[p].lexeme).iter().any(of_doer) && !self.asks_for(p, li))
    }

    /// `أصيب بجروح برصاص الجيش`: the wounds are those of the harm, which tells by what.
    pub(super) fn harm_around(&self, wounds: PredId, id: NpId, rel: Rel) -> Option<PredId> {
        let w = &self.g.well_known;
        let counts = |p: PredId| {
            let frames = self.g.frames_of.get(self.s.preds[p].lexeme);
            frames.iter().any(|&(_, frame)| self.g.frames[frame as usize].count.is_some())
        };
        let (harm, within) = self.s.preds[wounds].governor?;
        let weapon = || phrase::has_class(self.g, &self.s.units[self.s.nps[id].head()], &[NounClass::Weapon]);
        let cause = match rel {
            Rel::Prep(prep) => prep == w.by || (prep == w.bi || prep == w.fi) && (self.is_told(id) || weapon()),
            _ => false,
        };
        (cause && within == Rel::Prep(w.bi) && counts(wounds) && counts(harm)).then_some(harm)
    }
}
