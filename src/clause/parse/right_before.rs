//! The happening, participle or adjective right before a preposition, which takes its
//! phrase, and to whom it gives way.

use super::Walk;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::{PrepId, Slot, TriggerPos};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    /// `معركته ضد`, `محادثاته مع`: the happening right before such a
    /// preposition takes it.
    pub(super) fn right_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let sided = w.sided & (1 << prep) != 0;
        // بدعم من الشمال, بوساطة من الوزير: who does it.
        let means = || {
            self.last_np.is_some_and(|l| {
                let head = &self.s.units[self.s.nps[l].head()];
                let borne = self.s.nps[l].prep == Some(w.bi) && head.morph.pos() == Pos::Masdar && !head.article;
                let done = borne && head.pronoun.is_none() && self.s.nps[l].parts.iter().all(|p| p.1 != Part::Of);
                done || self.s.nps[l].parts.len() == 1 && phrase::is_beside(self.g, head)
            })
        };
        // عشية قمة للمنظمة: whose it is.
        let owned = || {
            self.last_np.filter(|_| id < self.s.nps.len()).is_some_and(|l| {
                let (np, head) = (&self.s.nps[l], &self.s.units[self.s.nps[l].head()]);
                let alone = np.parts.iter().all(|p| p.1 == Part::Mod || p.1 == Part::Head);
                let own = &self.s.units[self.s.nps[id].head()];
                // شن حملة لاستعادة المدينة: what it is for.
                let aim = own.what == What::Word && own.morph.pos() == Pos::Masdar;
                // تظاهرة مؤيدة للحكومة: what the participle does to whom.
                let acts = np.parts.last().and_then(|p| self.s.pred_of_unit[p.0]).is_some_and(|p| {
                    let this = &self.s.preds[p];
                    this.pos == Pos::Active && !self.g.lexeme(this.lexeme).intransitive
                });
                alone && !acts && head.morph.pos() == Pos::Noun && !head.article && !aim && self.s.gap(l, id) == 0
            })
        };
        let sided = sided || prep == w.min && means() || prep == w.li && owned();
        let before = self.last_np.filter(|_| sided && id < self.s.nps.len())?;
        // اتفاق برعاية الرئيس بين البلدين: of the accord.
        let head = &self.s.units[self.s.nps[before].head()];
        let watched = self.s.nps[before].circumstance.is_some()
            && head.pronoun.is_some()
            && self.g.frames_of.get(head.lexeme).iter().all(|&(pos, _)| pos == TriggerPos::Deed);
        // بوساطة مشتركة مع الدولة: who shares in it.
        let shared = prep == w.with && self.s.nps[before].parts.last().is_some_and(|p| p.1 == Part::Mod);
        if (prep == w.between || prep == w.with) && (watched || phrase::is_beside(self.g, head)) && !shared {
            // وقع تحت إشراف الرئيس بين البلدين
            let joins =
                |&p: &PredId| self.is_happening(p) || self.g.operator(self.s.preds[p].lexeme).is_some_and(|o| o.light);
            let sides = self.s.nps[before].governor.map(|g| g.0).filter(joins)?;
            return self.argument(sides, Rel::Prep(prep)).is_none().then_some(sides);
        }
        let adjacent = self.s.gap(before, id) <= 1;
        let head = self.head_pred(before).filter(|&p| adjacent && self.is_happening(p))?;
        let pred = self.inner_asking(before, head, prep).unwrap_or(head);
        // خرقا لوقف إطلاق النار من جانب الحركة: who broke it.
        if prep == w.by
            && let Some((deed, Rel::Prep(li))) = self.s.preds[head].governor
            && li == w.li
            && self.s.preds[deed].pos == Pos::Masdar
            && self.s.preds[head].pos != Pos::Verb
            && self.argument(deed, Rel::Prep(prep)).is_none()
            && self.argument(head, Rel::Of).is_none()
        {
            return Some(deed);
        }
        // سيطر الجيش بعد معارك على المدينة: the verb asks for it, the happening not.
        if prep == w.ala
            && self.s.nps[before].circumstance.is_some()
            && !self.asks_for(pred, prep)
            && self.argument(pred, Rel::Of).is_none()
            && let Some(verb) = self.s.clauses[self.clause].verb.filter(|&v| self.asks_for(v, prep))
            && self.aims_by(verb, prep)
        {
            return Some(verb);
        }
        (!self.s.preds[pred].args.iter().any(|a| a.0 == Rel::Prep(prep))).then_some(pred)
    }

    /// `مناقشة تداعيات الاعتداء على الشمال`: the last happening of the phrase, where
    /// it asks for the preposition and the first does not.
    fn inner_asking(&self, before: NpId, head: PredId, prep: PrepId) -> Option<PredId> {
        let parts = &self.s.nps[before].parts;
        let &(u, part) = parts.iter().rev().find(|p| p.1 != Part::Mod)?;
        let inner = self.s.pred_of_unit[u].filter(|&p| p != head && part == Part::Of && self.is_happening(p))?;
        let body = [NounClass::Force, NounClass::Body, NounClass::Org];
        let deed = !phrase::has_class(self.g, &self.s.units[u], &body);
        (deed && self.asks_for(inner, prep) && !self.asks_for(head, prep)).then_some(inner)
    }

    /// A frame of the verb has its target behind this preposition.
    pub(super) fn aims_by(&self, verb: PredId, prep: PrepId) -> bool {
        self.g.frames_of.get(self.s.preds[verb].lexeme).iter().any(|&(pos, frame)| {
            pos == TriggerPos::Verb && self.g.frames[frame as usize].target.contains(&Slot::Prep(prep))
        })
    }

    /// `الموالية لـ`, `المدعومة من`: an adjective takes the complement right
    /// behind it.
    pub(super) fn modifier_before(&self, id: NpId, rel: Rel) -> Option<PredId> {
        let before = self.last_np.filter(|_| id < self.s.nps.len())?;
        let &(unit, part) = self.s.nps[before].parts.last()?;
        let apart = self.s.units[self.s.nps[id].first()].first.saturating_sub(self.s.units[unit].last);
        let pred = self.s.pred_of_unit[unit].filter(|_| part == Part::Mod && apart <= 1)?;
        (!self.s.preds[pred].args.iter().any(|a| a.0 == rel)).then_some(pred)
    }

    /// `زيارة مرتقبة للوزير`, `لقائه المرتقب مع الوزير`: what an adjective that does not
    /// ask for it has behind it is of the happening that it describes.
    pub(super) fn described_by_adjective(&self, adjective: PredId, prep: PrepId) -> Option<PredId> {
        let this = &self.s.preds[adjective];
        let plain = this.pos == Pos::Adjective && !self.asks_for(adjective, prep);
        let arg = this.arg.filter(|_| plain)?;
        if prep != self.g.well_known.li {
            // أسباب لقائه المرتقب مع الوزير: the happening asks for it.
            let before = self.s.nps[arg.np].parts[..arg.part].iter().rev();
            let mut preds = before.filter_map(|part| self.s.pred_of_unit[part.0]);
            return preds.find(|&p| self.is_happening(p) && self.asks_for(p, prep));
        }
        let noun = self.head_pred(arg.np)?;
        // تفكيك خلية تابعة للحركة: not of the genitive.
        let of_head = self.s.nps[arg.np].parts[1..arg.part].iter().all(|p| p.1 == Part::Mod);
        let free = of_head && self.is_happening(noun) && self.argument(noun, Rel::Prep(prep)).is_none();
        (free && noun != adjective).then_some(noun)
    }

    /// `دعا الأطراف المتحاربة للاجتماع`, `وقعت الفصائل المتنازعة على الاتفاق`: the
    /// verb asks for it, what describes its subject or object does not, or
    /// less: `سيطرت القوات المهاجمة على المدينة`.
    pub(super) fn verb_over_modifier(&self, modifier: PredId, id: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let this = &self.s.preds[modifier];
        let by_whom = prep == w.min && this.pos == Pos::Passive;
        // قالت الدولة الراعية للمفاوضات: what it does to what.
        let acts = this.pos == Pos::Active && !self.g.lexeme(this.lexeme).intransitive;
        let acted_on = prep == w.li && acts && !self.g.frames_of.get(this.lexeme).is_empty();
        if by_whom || acted_on || prep == w.fi || !matches!(this.pos, Pos::Active | Pos::Passive) {
            return None;
        }
        let (verb, rel) = self.s.nps[this.arg?.np].governor?;
        let open = matches!(rel, Rel::Subject | Rel::Object) && self.s.preds[verb].pos == Pos::Verb;
        let needs = || {
            let comes_again = |unit: &Unit| unit.is_particle() && self.g.lexeme(unit.lexeme).prep == Some(prep);
            let rest = self.s.units[self.s.nps[id].last() + 1..].iter();
            let rest = rest.take_while(|unit| !unit.is_verb() && !matches!(unit.what, What::Sign(_)));
            self.g.lexeme(self.s.preds[verb].lexeme).intransitive
                && self.aims_by(verb, prep)
                && !rest.into_iter().any(comes_again)
        };
        let rather = open && self.asks_for(verb, prep) && (!self.asks_for(modifier, prep) || needs());
        rather.then_some(verb)
    }

    /// `أطلقوا صاروخا من منطقة يسيطرون عليها باتجاه المدينة`: where to, of the
    /// verb around a relative clause that has its pronoun.
    pub(super) fn above_resumed(&self, prep: PrepId) -> Option<PredId> {
        let clause = &self.s.clauses[self.clause];
        let (Link::Relative(head), Some(verb)) = (clause.link, clause.verb) else { return None };
        let resumed = self.s.preds[verb]
            .args
            .iter()
            .any(|(rel, f)| matches!(rel, Rel::Prep(_)) && matches!(f, Filler::Phrase(arg) if arg.np == head));
        let above = clause.outer.and_then(|outer| self.s.clauses[outer].verb)?;
        // زيارة قام بها الوزير إلى المدينة
        let light = self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.carries);
        let free = self.argument(above, Rel::Prep(prep)).is_none() && !light;
        // دخل رتل يضم دبابات إلى المدينة: what the verb within has all of.
        let complete = || {
            let own = matches!(self.argument(verb, Rel::Object), Some(Filler::Phrase(arg)) if arg.np != head);
            own && self.aims_by(above, prep)
                && matches!(self.s.nps[head].governor, Some((v, Rel::Subject)) if v == above)
        };
        (prep == self.g.well_known.ila && (resumed || complete()) && free && !self.asks_for(verb, prep))
            .then_some(above)
    }
}
