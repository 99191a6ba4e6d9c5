//! What stands before a preposition: the amount, owner, stance or purpose that takes
//! its phrase, whatever else asks for it.

use super::Walk;
use super::govern::Claim;
use crate::clause::{NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::{Need, Operator, PrepId, Slot, TriggerPos};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use crate::record::{Kind, Status};

impl Walk<'_> {
    /// Whom the word right before gives a phrase to, if it has a say.
    pub(super) fn claimed_near(&self, id: NpId, prep: PrepId) -> Option<Claim> {
        let w = &self.g.well_known;
        if let Some(pred) = self
            .part_of(id, prep)
            .or_else(|| self.second_between(id, prep))
            .or_else(|| self.sides_over_time(id, prep))
            .or_else(|| self.sides_beyond_harm(id, prep))
            .or_else(|| self.blaming_verb(id, prep))
            .or_else(|| self.verb_over_body(id, prep))
            .or_else(|| self.beyond_means(id, prep))
            .or_else(|| self.own_deed_before(id, prep))
            .or_else(|| self.charged_before(id, prep))
        {
            return Some(Claim::By(pred));
        }
        if prep == w.ila && id < self.s.nps.len() && self.posted_to(id) || prep == w.with && self.borders_on(id) {
            return Some(Claim::Nobody);
        }
        if prep == w.min
            && let Some(counted) = self.amount_before(id)
        {
            return Some(Claim::By(counted));
        }
        if let Some(pred) = self.right_before(id, prep).or_else(|| self.modifier_before(id, Rel::Prep(prep))) {
            let instead = self.described_by_adjective(pred, prep).or_else(|| self.verb_over_modifier(pred, id, prep));
            return Some(Claim::By(instead.unwrap_or(pred)));
        }
        if let Some(deed) = self.deed_of_somebody(id, prep) {
            return Some(Claim::By(deed));
        }
        let known = id < self.s.nps.len();
        if known && self.within_apposition(id) {
            return Some(Claim::Nobody);
        }
        // وهي عضو في الاتحاد: of what she is.
        if known && !self.comma && self.last_np.is_some_and(|l| self.is_identity(l) && self.s.gap(l, id) <= 1) {
            return Some(Claim::Nobody);
        }
        if known && prep == w.ila && self.sent_to(id) {
            return Some(Claim::Nobody);
        }
        if known && prep == w.between && self.relation_before(id) {
            return Some(Claim::Nobody);
        }
        if let Some(stance) = self.stance_before(id, prep).or_else(|| self.deed_to_accord(id, prep)) {
            return Some(Claim::By(stance));
        }
        // قصف مواقع للتنظيم: whose they are.
        if prep == w.li && !self.is_told(id) && (self.owned_before(id) || self.sided_before(id)) {
            return Some(Claim::Nobody);
        }
        // أصيب في الهجوم سبعة من الجنود: of them that were hurt.
        if prep == w.min
            && let Some(counted) = self.number_before(id)
        {
            return Some(Claim::By(counted));
        }
        // طلب مزيدا من الأسلحة: tells what the measure is of.
        if prep == w.min && (self.measure_before(id) || known && self.stretch_before(id)) {
            return Some(Claim::Nobody);
        }
        if !known {
            return self.above_resumed(prep).map(Claim::By);
        }
        if prep == w.li
            && let Some(noun) = self.asked_for_under(id)
        {
            return Some(Claim::By(noun));
        }
        self.told_noun_before(id, prep)
            .or_else(|| self.purpose_before(id, prep))
            .or_else(|| self.verb_over_subject(id, prep))
            .or_else(|| self.above_resumed(prep))
            .map(Claim::By)
    }

    /// `ألقى مسؤولية الهجوم على الحركة`, `ألقى باللائمة في الهجوم عليها`: whom the
    /// verb lays it upon, not whom the attack struck.
    fn blaming_verb(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let last = self.last_np.filter(|_| prep == w.ala && id < self.s.nps.len())?;
        let blame = |np: NpId| {
            let unit = &self.s.units[self.s.nps[np].head()];
            unit.lexeme != 0 && self.g.is_marked(unit.lexeme, Mark::Responsibility)
        };
        let of_act = |np: NpId| matches!(self.s.nps[np].prep, Some(p) if p == w.fi || p == w.about);
        let blamed = blame(last) || of_act(last) && last.checked_sub(1).is_some_and(blame);
        let verb = self.s.clauses[self.clause].verb.filter(|_| blamed)?;
        self.casts_on(verb, prep).then_some(verb)
    }

    /// A frame of the verb, active or passive, has its target there.
    pub(super) fn casts_on(&self, verb: PredId, prep: PrepId) -> bool {
        let frames = self.g.frames_of.get(self.s.preds[verb].lexeme);
        frames.iter().any(|&(_, frame)| self.g.frames[frame as usize].target.contains(&Slot::Prep(prep)))
    }

    /// `تبادل كثيف لإطلاق النار`: the noun right before, with its adjective, that a
    /// frame of the happening behind ل asks to stand under.
    fn asked_for_under(&self, id: NpId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| self.s.gap(l, id) == 0)?;
        let (over, under) = (self.head_pred(last)?, self.head_pred(id)?);
        let base = self.g.lexeme(self.s.preds[over].lexeme).base;
        let frames = self.g.frames_of.get(self.s.preds[under].lexeme);
        let asks = |need: &Need| matches!(need, Need::Under(over) if over.binary_search(&base).is_ok());
        frames.iter().any(|&(_, frame)| self.g.frames[frame as usize].needs.iter().any(asks)).then_some(over)
    }

    /// `بولندا، الجارة الغربية للشمال،`: what stands right behind a noun that
    /// says who somebody is belongs to it.
    fn within_apposition(&self, id: NpId) -> bool {
        let Some(last) = self.last_np.filter(|&l| self.s.gap(l, id) <= 1) else {
            return false;
        };
        let noun = self.s.units[self.s.nps[last].head()];
        // الأمين العام للمنظمة الدكتور سالم الهادي: a name takes nothing with it.
        let named = self.s.nps[last].parts.iter().any(|p| p.1 == Part::App);
        let renames = || self.s.nps[..last].iter().rev().take(3).any(|np| np.apposition == Some(last));
        noun.what == What::Word
            && noun.morph.pos() != Pos::Masdar
            && phrase::has_class(self.g, &noun, &[NounClass::Human, NounClass::Title])
            && !named
            && renames()
    }

    /// `مساعيهم الصادقة في إيجاد حل`: a noun that a frame asks for.
    fn told_noun_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let last =
            self.last_np.filter(|&l| prep == self.g.well_known.fi && self.is_told(id) && self.s.gap(l, id) == 1)?;
        let noun = self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Noun)?;
        (!self.g.frames_of.get(self.s.preds[noun].lexeme).is_empty()).then_some(noun)
    }

    /// `مقترح لوقف القتال`, `مسعى لإقناع`: what a paper is for, and a noun that
    /// wants what follows.
    fn purpose_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let last =
            self.last_np.filter(|&l| prep == self.g.well_known.li && self.is_told(id) && self.s.gap(l, id) == 0)?;
        let paper = self.head_pred(last).filter(|&p| {
            phrase::has_class(self.g, &self.s.units[self.s.preds[p].unit], &[NounClass::Document])
                && self.s.preds[p].pos == Pos::Noun
        });
        // محاولة فاشلة لاغتيال الوزير: an adjective between them wants nothing.
        let wanting = || {
            let mut parts = self.s.nps[last].parts.iter().rev();
            let status = |p: PredId| self.g.operator(self.s.preds[p].lexeme).and_then(|o| o.status);
            let behind = self.s.pred_of_unit[self.s.nps[last].last()].filter(|&p| status(p).is_some());
            behind.or_else(|| {
                let noun = self.s.pred_of_unit[parts.find(|p| p.1 != Part::Mod)?.0];
                noun.filter(|&p| status(p).is_some_and(|s| s != Status::Negated))
            })
        };
        // في محاولة الجيش لاستعادة المدينة, مواصلة الدولة لدعمهم: behind whose it is.
        let own = || {
            let tries = |o: &Operator| (o.tries || o.carries && !o.light) && o.control == Control::Subject;
            self.head_pred(last).filter(|&p| {
                let noun = self.s.preds[p].pos == Pos::Masdar && self.argument(p, Rel::Of).is_some();
                noun && self.g.operator(self.s.preds[p].lexeme).is_some_and(tries)
                    && self.argument(p, Rel::Prep(prep)).is_none()
            })
        };
        paper.or_else(wanting).or_else(own).or_else(|| self.fought_for(last))
    }

    /// `التي شنت هجوما للسيطرة على المدينة`, `وسط المعارك للسيطرة عليها`: what fighting is
    /// for, of the verb that has it for its object, else of the fighting.
    fn fought_for(&self, last: NpId) -> Option<PredId> {
        let np = &self.s.nps[last];
        let deed = self.s.pred_of_unit[np.last()].filter(|&p| self.is_happening(p))?;
        match np.governor {
            // But أعلن مقاطعته للحوار: that is its object.
            Some((verb, Rel::Object)) if !self.is_definite(last) => {
                (self.s.clauses[self.clause].verb == Some(verb)).then_some(verb)
            }
            Some((_, Rel::Circumstance)) => self.has_sides(deed).then_some(deed),
            _ => None,
        }
    }

    /// `تسبب القتال في تهجير السكان`, `سمح الاتفاق للقوات`: the verb asks for it,
    /// its subject does not. `أودت ضربات بحياة جندي`: a frame of the verb names
    /// the very noun.
    fn verb_over_subject(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let of_subject =
            |verb: PredId| self.last_np.is_some_and(|l| self.s.nps[l].governor == Some((verb, Rel::Subject)));
        let named = |verb: &PredId| of_subject(*verb) && self.frame_names(*verb, id, prep);
        if let Some(verb) = self.s.clauses[self.clause].verb.filter(named) {
            return Some(verb);
        }
        let lets = |verb: PredId| {
            self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.control == Control::Object && !o.says)
        };
        let told = self.is_told(id);
        let verb = self.s.clauses[self.clause].verb.filter(|_| prep == w.fi && told || prep == w.li && !told)?;
        (of_subject(verb) && (prep == w.fi || lets(verb)) && self.asks_for(verb, prep)).then_some(verb)
    }

    /// A frame of the verb needs this noun behind this preposition.
    pub(super) fn frame_names(&self, verb: PredId, id: NpId, prep: PrepId) -> bool {
        let noun = self.s.units[self.s.nps[id].head()].lexeme;
        noun != 0
            && self.g.frames_of.get(self.s.preds[verb].lexeme).iter().any(|&(_, frame)| {
                let needs = &self.g.frames[frame as usize].needs;
                needs.iter().any(
                    |need| matches!(need, Need::PrepNoun(p, nouns) if *p == prep && nouns.binary_search(&noun).is_ok()),
                )
            })
    }

    /// `هجوم على الحدود مع الشمال`: what lies on the other side of a border; but إغلاق
    /// الحدود مع الشمال is done to those there.
    fn borders_on(&self, id: NpId) -> bool {
        let known = id < self.s.nps.len();
        let Some(last) = self.last_np.filter(|&l| known && self.s.gap(l, id) == 1) else { return false };
        let np = &self.s.nps[last];
        let noun = np.parts.iter().rev().find(|p| p.1 != Part::Mod).map(|p| &self.s.units[p.0]);
        let head = self.s.units[self.s.nps[id].head()].what;
        let state = matches!(head, What::Name(n) if self.g.named(n).kind == Kind::State);
        let there = np.prep.is_some() || np.circumstance.is_some();
        state
            && there
            && !self.head_pred(last).is_some_and(|p| self.is_happening(p))
            && noun.is_some_and(|n| n.what == What::Word && self.g.is_marked(n.lexeme, Mark::Region))
    }

    /// `أودى بحياة عدد من المدنيين`, `بعد غارات خلفت عشرة قتلى من الجنود`: what a measure, or
    /// victims that are counted, are part of.
    fn amount_before(&self, id: NpId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| id < self.s.nps.len() && self.s.gap(l, id) == 1)?;
        let np = &self.s.nps[last];
        let &(at, _) = np.parts.last()?;
        let unit = &self.s.units[at];
        // أسفرت غارة عن مقتل ثلاثة من الحركة: of those who were killed.
        if unit.what == What::Number && np.parts.len() > 1 {
            return self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Masdar && self.is_happening(p));
        }
        if unit.what != What::Word || unit.article || unit.pronoun.is_some() || np.circumstance.is_some() {
            return None;
        }
        let happens = self.head_pred(last).is_some_and(|p| self.is_happening(p));
        if self.is_measure(unit.lexeme) {
            let (pred, rel) = np.governor.filter(|_| !happens && np.parts.len() > 1)?;
            return matches!(rel, Rel::Prep(_)).then_some(pred);
        }
        let victims = self.s.pred_of_unit[at].filter(|&p| self.s.preds[p].pos == Pos::Noun && !happens)?;
        let counts = |&(_, frame): &(TriggerPos, u32)| self.g.frames[frame as usize].count.is_some();
        let counted = np.parts.iter().any(|&(u, part)| part == Part::Count || self.s.units[u].what == What::Number);
        let told = self.g.frames_of.get(self.s.preds[victims].lexeme).iter().any(counts);
        (counted && told && self.argument(victims, Rel::Prep(self.g.well_known.min)).is_none()).then_some(victims)
    }

    /// The predicate that a bare number right before a phrase hangs on.
    fn number_before(&self, id: NpId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| id < self.s.nps.len() && self.s.gap(l, id) == 1)?;
        let number = self.s.units[self.s.nps[last].last()].what == What::Number && self.s.nps[last].parts.len() == 1;
        let (pred, rel) = self.s.nps[last].governor.filter(|_| number)?;
        matches!(rel, Rel::Subject | Rel::Object).then_some(pred)
    }

    /// العلاقات بين البلدين: behind a noun that is no happening, what it joins.
    fn relation_before(&self, id: NpId) -> bool {
        let Some(last) = self.last_np.filter(|&l| self.s.gap(l, id) == 1) else {
            return false;
        };
        // سبل تعزيز العلاقات بين البلدين: also in the genitive.
        let parts = &self.s.nps[last].parts;
        let noun = parts.iter().rev().find(|p| p.1 != Part::Mod).map_or(self.s.nps[last].head(), |p| p.0);
        let unit = &self.s.units[noun];
        unit.what == What::Word
            && unit.article
            && unit.morph.pos() == Pos::Noun
            && self.s.nps[last].prep.is_none()
            && phrase::has_class(self.g, unit, &[NounClass::Abstract])
            && !phrase::has_class(self.g, unit, &[NounClass::Eventive])
            && self.s.nps[last].governor.is_some_and(|(_, rel)| rel == Rel::Object)
    }

    /// True right behind indefinite places that are what somebody does
    /// something to: قصف مواقع.
    fn owned_before(&self, id: NpId) -> bool {
        let Some(last) = self.last_np.filter(|&l| id < self.s.nps.len() && self.s.gap(l, id) == 0) else {
            return false;
        };
        // أي مقر آخر للقوات: with its adjective.
        let noun = self.s.nps[last].parts.iter().rev().find(|p| p.1 != Part::Mod);
        let unit = &self.s.units[noun.map_or(self.s.nps[last].last(), |p| p.0)];
        let thing = unit.what == What::Word
            && !unit.article
            && unit.pronoun.is_none()
            && phrase::has_class(self.g, unit, &[NounClass::Facility, NounClass::Settlement]);
        let acts = self.s.nps[last].parts.len() > 1 && self.head_pred(last).is_some_and(|p| self.is_happening(p));
        let told = self.head_pred(last).is_some_and(|p| !self.g.frames_of.get(self.s.preds[p].lexeme).is_empty());
        let named = self.s.nps[last].prep.is_some() && !told && !self.is_time(id);
        thing && (acts || named)
    }

    /// `تقدم المعارضة المناوئة للنظام`: right behind an adjective that tells of whom others
    /// stand with or against.
    fn sided_before(&self, id: NpId) -> bool {
        self.last_np.filter(|&l| id < self.s.nps.len() && self.s.gap(l, id) == 0).is_some_and(|last| {
            let unit = &self.s.units[self.s.nps[last].last()];
            self.s.nps[last].parts.last().is_some_and(|p| p.1 == Part::Mod)
                && unit.lexeme != 0
                && self.g.takes_sides(unit.lexeme)
        })
    }

    /// True right behind an indefinite measure that is an object or genitive.
    fn measure_before(&self, id: NpId) -> bool {
        let Some(last) =
            self.last_np.filter(|&l| id < self.s.nps.len() && self.s.nps[l].last() + 1 == self.s.nps[id].first() - 1)
        else {
            return false;
        };
        let asks = self.s.clauses[self.clause]
            .verb
            .is_some_and(|v| self.g.lexeme(self.s.preds[v].lexeme).preps & (1 << self.g.well_known.min) != 0);
        let unit = &self.s.units[self.s.nps[last].last()];
        asks && unit.morph.is_accusative() && phrase::has_class(self.g, unit, &[NounClass::Measure])
    }

    /// `جدد رفضه للخطة`, `عبر عن إدانتها الشديدة للهجوم`: a judgement or refusal
    /// has its object behind ل, whatever the verb above it asks for.
    fn stance_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let last = self
            .last_np
            .filter(|&l| prep == self.g.well_known.li && id < self.s.nps.len() && self.s.gap(l, id) == 0)?;
        let joined = |p: PredId| self.joined_stance(p, Rel::Prep(prep)).is_some();
        let stance = self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Masdar || joined(p))?;
        let operator = self.g.operator(self.s.preds[stance].lexeme)?;
        let refuses = operator.status == Some(Status::Negated) && operator.control == Control::Subject;
        ((operator.of_facts || refuses) && self.argument(stance, Rel::Prep(prep)).is_none()).then_some(stance)
    }

    /// `إدانة الشمال واستنكاره للهجوم`: two judgements of one, the second with his
    /// pronoun, have one object.
    pub(super) fn joined_stance(&self, stance: PredId, rel: Rel) -> Option<PredId> {
        let judges = |p: PredId| self.g.operator(self.s.preds[p].lexeme).is_some_and(|o| o.of_facts);
        let object = rel == Rel::Object || rel == Rel::Prep(self.g.well_known.li);
        let this = &self.s.preds[stance];
        let arg = this.arg.filter(|_| object && this.pos != Pos::Verb && self.s.units[this.unit].pronoun.is_some())?;
        let first = self.head_pred(self.s.nps[arg.np].and_of?)?;
        let own = self.argument(first, Rel::Of).is_some() && self.argument(first, rel).is_none();
        (own && judges(stance) && judges(first)).then_some(first)
    }
}
