//! Which of the predicates that ask for a preposition takes its phrase.

use super::Walk;
use super::govern::Claim;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::{Operator, PrepId};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::Pos;
use crate::record::Status;

impl Walk<'_> {
    /// The nearest predicate that asks for this preposition, or one that it
    /// gives way to; behind ل also what is asked for by nobody.
    pub(super) fn claimed_by_asking(&self, id: NpId, prep: PrepId, relieved: Option<PredId>) -> Option<Claim> {
        let rel = Rel::Prep(prep);
        let wanting = self
            .recent
            .iter()
            .rev()
            .copied()
            .take(12)
            .find(|&p| self.can_take(p, id, rel, relieved) && self.asks_for(p, prep));
        if let Some(other) = self.instead_of(wanting, id, prep) {
            return Some(Claim::By(other));
        }
        let li = prep == self.g.well_known.li;
        if let Some(wanting) = wanting {
            return Some(Claim::By(if li { self.around_modifier(wanting, rel) } else { wanting }));
        }
        if li { self.claimed_by_li(id, relieved) } else { None }
    }

    /// `قال خلال زيارته للدولة`, `في ختام زيارة الوزير للدولة`: behind a deed and its
    /// doer that ل is the deed's for which its frames ask, not the verb's.
    pub(super) fn deed_of_somebody(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let last = self
            .last_np
            .filter(|&l| prep == self.g.well_known.li && id < self.s.nps.len() && self.s.gap(l, id) == 0)?;
        let np = &self.s.nps[last];
        let beside = np.circumstance.is_some() || np.prep.is_some();
        if !beside || self.is_told(id) {
            return None;
        }
        let mut deeds = np.parts.iter().rev().filter(|p| p.1 != Part::Mod).filter_map(|p| self.s.pred_of_unit[p.0]);
        let deed = deeds.find(|&p| self.s.preds[p].pos == Pos::Masdar)?;
        let done = match self.argument(deed, Rel::Of) {
            Some(Filler::Phrase(of)) => self.can_back(of),
            _ => self.s.units[self.s.preds[deed].unit].pronoun.is_some(),
        };
        (done && self.casts_on(deed, prep) && self.argument(deed, Rel::Prep(prep)).is_none()).then_some(deed)
    }

    /// Where another takes a phrase than the nearest predicate that asks for
    /// its preposition.
    fn instead_of(&self, wanting: Option<PredId>, id: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let clause_verb = self.s.clauses[self.clause].verb;
        // اتفق طرفا النزاع في المدينة على: a noun that is no longer near
        // gives way to the verb that asks for it.
        if let (Some(noun), Some(verb)) = (wanting, clause_verb)
            && prep != w.fi
            && self.s.preds[noun].pos != Pos::Verb
            && self.s.preds[noun].arg.is_some_and(|a| Some(a.np) != self.last_np && self.passed(a.np))
            && self.asks_for(verb, prep)
        {
            return Some(verb);
        }
        if let Some(verb) = clause_verb.filter(|&v| prep == w.fi && self.comes_to_nothing(v, id)) {
            return Some(verb);
        }
        if prep == w.fi
            && let Some(phase) = self.phase_around(id)
        {
            return Some(phase);
        }
        // تعرضت له مناطق في حلب: where, in the clause that is open.
        if prep == w.fi && wanting.is_some_and(|p| self.s.preds[p].clause != self.clause) && clause_verb.is_some() {
            return clause_verb;
        }
        // أعلن عن شنه غارات في المدينة: where it was done, not said.
        if prep == w.fi
            && wanting.or(clause_verb).is_some_and(|p| self.says(p))
            && let Some(masdar) = self.masdar_of_object(id)
        {
            return Some(masdar);
        }
        if let Some(verb) = self.motion_around(wanting, prep) {
            return Some(verb);
        }
        // اتهمت الحركة المدعومة من الشمال بقتل الجنود: what they are charged with.
        if let (Some(modifier), Some(verb)) = (wanting, clause_verb)
            && prep == w.bi
            && id < self.s.nps.len()
            && self.is_told(id)
            && self.s.preds[modifier].pos == Pos::Passive
            && !self.s.preds[modifier].args.is_empty()
            && self.asks_for(verb, prep)
            && self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.control == Control::Object)
        {
            return Some(verb);
        }
        let noun = wanting.filter(|&p| self.s.preds[p].pos != Pos::Verb)?;
        // قوبل الهجوم بإدانات من الوزير: a noun further off gives way to
        // the happening right before.
        if prep == w.min
            && let Some(near) = self.bare_happening_before(id)
        {
            return Some(near);
        }
        // دعم الجماعات ونقل السلاح للبلاد: nor does one before و.
        if prep != w.li || id >= self.s.nps.len() || self.is_told(id) {
            return None;
        }
        let np = |p: PredId| self.s.preds[p].arg.map(|a| a.np);
        self.joined_masdar_before(id).filter(|&near| np(noun) < np(near))
    }

    /// `فشل اجتماع بين الشمال والجنوب في التوصل إلى هدنة`: what the verb, not its subject, has
    /// not led to.
    fn comes_to_nothing(&self, verb: PredId, id: NpId) -> bool {
        let fails = |o: &Operator| o.tries && o.status == Some(Status::Negated) && o.control == Control::Subject;
        self.g.operator(self.s.preds[verb].lexeme).is_some_and(fails)
            && self.asks_for(verb, self.g.well_known.fi)
            && self.s.preds[verb].args.iter().any(|a| a.0 == Rel::Subject)
            && id < self.s.nps.len()
            && self.is_told(id)
    }

    /// `يسافر وفد بقيادة الوزير إلى الشمال`, `يتوجه بعد زيارته للشمال إلى الجنوب`:
    /// the verb that leads there, where how or after what it does so has all
    /// that it takes.
    fn motion_around(&self, wanting: Option<PredId>, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let noun = wanting.filter(|&p| prep == w.ila && self.s.preds[p].pos == Pos::Masdar)?;
        let verb = self.s.clauses[self.clause].verb.filter(|&v| self.asks_for(v, prep) && self.aims_by(v, prep))?;
        let np = &self.s.nps[self.s.preds[noun].arg?.np];
        let hangs =
            np.governor.is_some_and(|(p, rel)| p == verb && (rel == Rel::Circumstance || rel == Rel::Prep(w.bi)));
        let manner = np.prep == Some(w.bi) && self.argument(noun, Rel::Of).is_some();
        let after = np.circumstance.is_some() && self.argument(noun, Rel::Prep(w.li)).is_some();
        (hangs && (manner || after)).then_some(verb)
    }

    /// `بدأ الحزب الذي خسر مقاعد كثيرة في انتقاد حلفائه`: the verb around a relative
    /// clause that waits for what is begun.
    fn phase_around(&self, id: NpId) -> Option<PredId> {
        let this = &self.s.clauses[self.clause];
        let outer = this.outer.filter(|_| matches!(this.link, Link::Relative(_)))?;
        let verb = self.s.clauses[outer].verb.filter(|&v| self.asks_for(v, self.g.well_known.fi))?;
        let pred = &self.s.preds[verb];
        let phase = self.g.operator(pred.lexeme).is_some_and(|o| o.carries && !o.light && !o.auxiliary);
        // بدأت المعركة التي قتل فيها المئات في قصف المدينة
        let somebody = match self.argument(verb, Rel::Subject) {
            Some(Filler::Phrase(arg)) => !self.is_told(arg.np),
            _ => false,
        };
        let begins = phase && somebody && pred.args.iter().all(|a| a.0 == Rel::Subject);
        let bare = |id: NpId| !self.s.units[self.s.nps[id].head()].article;
        (begins && id < self.s.nps.len() && self.is_told(id) && bare(id)).then_some(verb)
    }

    /// Behind ل that nobody asks for: an owner, the object of a masdar, or a
    /// purpose.
    fn claimed_by_li(&self, id: NpId, relieved: Option<PredId>) -> Option<Claim> {
        let told = self.is_told(id);
        // مواقع للتنظيم: belongs to the noun it follows.
        if id < self.s.nps.len() && !told {
            let last = self.last_np.filter(|&l| self.s.gap(l, id) == 0);
            // بمليون دولار للجنوب: money goes to somebody.
            let goes = |l: NpId| {
                let given = [NounClass::Money, NounClass::Document, NounClass::Weapon, NounClass::Abstract];
                phrase::has_class(self.g, &self.s.units[self.s.nps[l].last()], &given)
            };
            if last.is_some_and(|l| self.s.nps[l].prep.is_some() && !self.is_told(l) && !goes(l)) {
                return Some(Claim::Nobody);
            }
        }
        // دعمه للحكومة: ل before the object of a masdar; before a happening it
        // tells a purpose, which hangs on the verb.
        let rel = Rel::Prep(self.g.well_known.li);
        let of = self.recent.iter().rev().copied().take(3).find(|&p| {
            self.can_take(p, id, rel, relieved)
                && self.is_happening(p)
                && self.s.preds[p].arg.is_some_and(|a| Some(a.np) == self.last_np)
        });
        let of = of.or_else(|| self.masdar_of_object(id)).filter(|_| !told);
        of.or(self.s.clauses[self.clause].verb).map(Claim::By)
    }

    /// `اجتياح القوات المدعومة من الشمال للعاصمة`: a participle that has its
    /// complement leaves the next to the happening whose genitive it describes.
    pub(super) fn around_modifier(&self, modifier: PredId, rel: Rel) -> PredId {
        let this = &self.s.preds[modifier];
        let Some(arg) = this.arg.filter(|a| a.part > 0) else { return modifier };
        let told = self.s.nps[arg.np].parts[arg.part].1 == Part::Mod && !this.args.is_empty();
        self.head_pred(arg.np)
            .filter(|&p| told && self.is_happening(p) && self.argument(p, rel).is_none())
            .unwrap_or(modifier)
    }

    /// `كانت القوات تحاصره في الشمال`: the verb behind كان takes what follows,
    /// unless only the first of them asks for it (عاد يقول من).
    pub(super) fn relieved_auxiliary(&self, rel: Rel) -> Option<PredId> {
        let verb = self.s.clauses[self.clause].verb?;
        let (first, _) = self.s.preds[verb].governor.filter(|g| g.1 == Rel::Complement)?;
        let auxiliary = self.g.operator(self.s.preds[first].lexeme).is_some_and(|o| o.auxiliary || o.keeps);
        let own = match rel {
            Rel::Prep(prep) if prep != self.g.well_known.fi => self.asks_for(first, prep) && !self.asks_for(verb, prep),
            _ => false,
        };
        (auxiliary && !own).then_some(first)
    }

    /// True when the phrase before the present one hangs on something other
    /// than the words of `np`.
    fn passed(&self, np: NpId) -> bool {
        self.last_np.is_some_and(|last| {
            let hangs = self.s.nps[last].governor;
            self.s.nps[last].and_of.is_none()
                && hangs.is_some_and(|(p, _)| self.s.preds[p].arg.is_none_or(|a| a.np != np))
        })
    }

    /// The masdar behind و whose genitive ends right before a phrase.
    fn joined_masdar_before(&self, id: NpId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| self.s.gap(l, id) == 0)?;
        let pred = self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Masdar)?;
        (self.s.nps[last].and_of.is_some() && self.s.preds[pred].args.iter().any(|a| a.0 == Rel::Of)).then_some(pred)
    }

    /// The happening without a genitive right before a phrase.
    fn bare_happening_before(&self, id: NpId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| id < self.s.nps.len() && self.s.gap(l, id) <= 1)?;
        let pred = self.head_pred(last).filter(|&p| self.is_happening(p))?;
        (!self.s.preds[pred].args.iter().any(|a| a.0 == Rel::Of)).then_some(pred)
    }

    /// `تهريب الشمال صواريخ للجنوب`: the masdar whose object stands right before.
    fn masdar_of_object(&self, id: NpId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| id < self.s.nps.len() && self.s.gap(l, id) <= 1)?;
        let (masdar, rel) = self.s.nps[last].governor?;
        (rel == Rel::Object && self.s.preds[masdar].pos == Pos::Masdar).then_some(masdar)
    }
}
