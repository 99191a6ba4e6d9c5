//! Coordination: where a phrase behind "and" hangs.

use super::Walk;
use crate::clause::{Arg, Filler, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::What;

impl Walk<'_> {
    pub(super) fn coordinate(&mut self, id: NpId) -> bool {
        let happening = !self.joins_weapon(id) && self.head_pred(id).is_some_and(|p| self.is_happening(p));
        if happening && self.join_sister(id) {
            return true;
        }
        let mut of = None;
        for before in (0..id).rev().take(8) {
            let happening_before = self.head_pred(before).is_some_and(|p| self.is_happening(p));
            if happening == happening_before {
                of = Some(before);
                break;
            }
            if !happening {
                of = Some(before);
                break;
            }
        }
        let Some(of) = of else { return false };
        // الرئيس، سالم، والوزير، هادي، ...: behind a name in apposition stands one more of its title.
        let titled = (0..of).rev().take(3).find(|&title| self.s.nps[title].apposition == Some(of));
        let other = self.subject_by_case(id, of).or_else(|| self.place_before_owner(id, of));
        let other = other.or_else(|| self.waits_for_second_side(id, of));
        let other = other.or_else(|| if happening { None } else { self.second_side_told(id, of) });
        let of = other.or(titled.filter(|_| !happening)).unwrap_or(of);
        if self.s.nps[of].governor.is_none()
            && self.s.clauses[self.clause].topic != Some(Filler::Phrase(phrase::whole(of)))
            && self.s.nps[of].and_of.is_none()
            && self.s.nps[of].prep.is_none()
            && !self.tail_of(of)
            && !self.is_identity(of)
        {
            return false;
        }
        self.s.nps[id].and_of = Some(of);
        // An entity joins the last noun inside the phrase; a happening hangs
        // where its sister hangs.
        if let Some(pred) = self.head_pred(id)
            && self.s.preds[pred].governor.is_none()
        {
            let sister = self.s.nps[of].governor;
            self.s.preds[pred].governor = sister;
            self.s.nps[id].governor = sister;
            self.s.nps[id].prep = self.s.nps[of].prep;
            self.s.nps[id].circumstance = self.s.nps[of].circumstance;
        }
        true
    }

    /// `هجوم بالصواريخ والمسيرات`: one more of what the deed is done with, whose word can be a
    /// deed as well.
    fn joins_weapon(&self, id: NpId) -> bool {
        let with = |l: &NpId| self.s.nps[*l].prep == Some(self.g.well_known.bi) && self.s.gap(*l, id) == 0;
        self.last_np.filter(with).is_some_and(|l| self.is_weapon(l) && self.is_weapon(id))
    }

    /// `قتل جنود من الجيش ومدنيون`: what is visibly no genitive joins the subject
    /// before the preposition.
    fn subject_by_case(&self, id: NpId, of: NpId) -> Option<NpId> {
        let morph = self.s.units[self.s.nps[id].head()].morph;
        let counted = self.s.nps[id].parts.iter().any(|p| p.1 == Part::Count);
        let nominative = !counted
            && !morph.is_oblique()
            && !morph.is_construct()
            && match morph.number() {
                Number::Dual => true,
                Number::Plural => morph.gender() == Gender::Masculine && morph.pos() != Pos::Masdar,
                _ => false,
            };
        let this = self.s.nps[of].clause;
        let subject = |&b: &NpId| {
            let before = &self.s.nps[b];
            before.clause == this && matches!(before.governor, Some((_, Rel::Subject)))
        };
        // بين المسلحين والجيش: the second side.
        let side = self.s.nps[of].prep == Some(self.g.well_known.between);
        (nominative && !side && self.s.nps[of].prep.is_some()).then(|| (0..of).rev().take(4).find(subject))?
    }

    /// `قصف مواقع للمسلحين ومخازن`: a place joins the place before its owner.
    fn place_before_owner(&self, id: NpId, of: NpId) -> Option<NpId> {
        let place = |np: NpId| {
            let head = &self.s.units[self.s.nps[np].head()];
            head.what == What::Word
                && !head.article
                && phrase::has_class(self.g, head, &[NounClass::Settlement, NounClass::Facility])
        };
        let owned = of.checked_sub(1)?;
        let owner =
            self.s.nps[of].prep == Some(self.g.well_known.li) && self.s.nps[owned].last() + 1 == self.s.nps[of].first();
        (owner && place(id) && place(owned) && !place(of)).then_some(owned)
    }

    /// `اتهموه بإطلاق النار على المدينة، وبقصف القرية`: a deed behind و and the
    /// preposition of a deed before it hangs where that one hangs.
    pub(super) fn repeat_prep(&mut self, id: NpId) -> bool {
        let happens = |walk: &Self, np: NpId| walk.head_pred(np).is_some_and(|p| walk.is_happening(p));
        let np = &self.s.nps[id];
        if np.prep.is_none() || np.circumstance.is_some() || !happens(self, id) {
            return false;
        }
        let prep = np.prep;
        let same = |&b: &NpId| {
            let before = &self.s.nps[b];
            before.prep == prep
                && before.clause == self.clause
                && before.circumstance.is_none()
                // بتكثيف الهجمات وإطلاق النار، وبقصف القرية: not what the first governs.
                && matches!(before.governor, Some((_, Rel::Prep(p))) if Some(p) == prep)
                && self.head_pred(b).is_some_and(|p| self.s.preds[p].governor == before.governor)
        };
        let Some(of) = (0..id).rev().take(6).find(same) else { return false };
        let Some((pred, rel)) = self.s.nps[of].governor else { return false };
        // بمساندة من الجيش وبدعم من الدولة: both beside a plain verb.
        let both_back = || [id, of].iter().all(|&np| self.head_pred(np).is_some_and(|p| self.is_backing(p)));
        if !matches!(rel, Rel::Prep(_)) || self.g.operator(self.s.preds[pred].lexeme).is_none() && !both_back() {
            return false;
        }
        self.s.nps[id].and_of = Some(of);
        self.hang(id, pred, rel);
        true
    }

    /// مقتل وجرح العشرات: the first masdar has the genitive of the second.
    fn share_genitive_of(&self, id: NpId, before: NpId) -> Option<(PredId, Filler)> {
        if before >= id || self.s.nps[before].last() + 1 != self.s.nps[id].first() {
            return None;
        }
        // اعتقال وضرب العشرات: or a noun for a deed.
        let first = self.s.pred_of_unit[self.s.nps[before].last()].filter(|&p| self.is_happening(p))?;
        let second = self.head_pred(id).filter(|&p| self.s.preds[p].pos == Pos::Masdar)?;
        let unit = &self.s.units[self.s.preds[first].unit];
        let open = !unit.article
            && unit.pronoun.is_none()
            && !unit.morph.is_accusative()
            && !self.s.preds[first].args.iter().any(|a| a.0 == Rel::Of);
        let genitive = self.s.preds[second].args.iter().find(|a| a.0 == Rel::Of)?.1;
        open.then_some((first, genitive))
    }

    pub(super) fn share_genitive(&mut self, id: NpId) {
        let (mut second, mut before) = (id, self.last_np);
        // قصف وحصار وتجويع المدينة: so do all before it.
        while let Some(np) = before
            && let Some((first, genitive)) = self.share_genitive_of(second, np)
        {
            self.s.preds[first].args.push((Rel::Of, genitive));
            if second == id {
                self.pair = self.head_pred(id).map(|second| (first, second));
            }
            (second, before) = (np, np.checked_sub(1).filter(|_| self.s.nps[np].parts.len() == 1));
        }
    }

    /// A happening joins the nearest one before it that heads its phrase or
    /// hangs on an operator: على ضرورة وقف القتال، وسحب القوات.
    pub(super) fn join_sister(&mut self, id: NpId) -> bool {
        let Some(own) = self.head_pred(id) else { return false };
        let fits = |p: &PredId| {
            let pred = &self.s.preds[*p];
            pred.clause == self.clause
                && pred.arg.is_some_and(|a| a.np != id)
                && self.is_happening(*p)
                && pred
                    .governor
                    .is_some_and(|(g, rel)| rel != Rel::Of || self.g.operator(self.s.preds[g].lexeme).is_some())
        };
        // A masdar joins a masdar rather than another noun: التدخل في الصراع ودعم.
        let before = || self.recent.iter().rev().copied().filter(|&p| p != own).take(8).filter(fits);
        // عرضا لوقف القتال والانسحاب: what is told behind ل is one as well.
        let told = |p: PredId| {
            let behind_li = |a: Arg| a.part == 0 && self.s.nps[a.np].prep == Some(self.g.well_known.li);
            self.s.preds[p].pos == Pos::Masdar || self.s.preds[p].arg.is_some_and(behind_li)
        };
        let sister = before().find(|&p| told(p)).or_else(|| before().next());
        let Some(sister) = sister else { return false };
        let governor = self.s.preds[sister].governor;
        self.s.preds[own].governor = governor;
        self.s.nps[id].governor = governor;
        let of = self.s.preds[sister].arg.map_or(id, |a| a.np);
        self.s.nps[id].and_of = Some(of);
        self.s.nps[id].prep = self.s.nps[of].prep;
        self.s.nps[id].circumstance = self.s.nps[of].circumstance;
        true
    }

    pub(super) fn tail_of(&self, of: NpId) -> bool {
        self.s.nps[of].parts.len() > 1
    }
}
