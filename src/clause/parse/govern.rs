//! Prepositional phrases: the predicate each hangs on.

use super::Walk;
use crate::clause::{ClauseId, Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::{PrepId, Slot, TriggerPos};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use crate::record::Status;

impl Walk<'_> {
    pub(super) fn attach_prep(&mut self, id: NpId) {
        // وفقا لمصدر في الوزارة: belongs to the one who speaks.
        let speaker = self.s.according.last().map(|arg| arg.np);
        if speaker.is_some()
            && speaker == self.last_np
            && speaker.is_some_and(|s| self.s.nps[s].last() + 1 == self.s.nps[id].first())
        {
            return;
        }
        let np = &self.s.nps[id];
        let (prep, circumstance) = (np.prep, np.circumstance);
        let rel = match (prep, circumstance) {
            (_, Some(_)) => Rel::Circumstance,
            (Some(prep), _) => Rel::Prep(prep),
            _ => Rel::Circumstance,
        };
        if prep == Some(self.g.well_known.min)
            && let Some(share) = self.share_before(id)
        {
            self.s.nps[share].apposition = Some(id);
            return;
        }
        let Some(pred) = self.governor_for(id, rel) else { return };
        self.hang(id, pred, rel);
        if let Some(first) = self.joined_verb(id, pred, rel) {
            self.s.preds[first].args.push((rel, Filler::Phrase(phrase::whole(id))));
        }
    }

    /// `قتل جندي وأصيب آخرون في قصف`: what happened in it is told by two verbs.
    fn joined_verb(&self, id: NpId, verb: PredId, rel: Rel) -> Option<PredId> {
        let w = &self.g.well_known;
        let cause = match rel {
            Rel::Circumstance => true,
            Rel::Prep(prep) => prep == w.by || ((prep == w.fi || prep == w.bi) && self.is_told(id)),
            _ => false,
        };
        let this = &self.s.preds[verb];
        let unit = &self.s.units[this.unit];
        if !cause || this.pos != Pos::Verb || !unit.proclitics.is_and() || this.args.iter().any(|a| a.0 == Rel::Object)
        {
            return None;
        }
        let outer = self.s.clauses[this.clause].outer?;
        let first = self.s.clauses[outer].verb?;
        let before = &self.s.preds[first];
        let alone = matches!(before.args[..], [(Rel::Subject, Filler::Phrase(arg))] if self.s.nps[arg.np].last() + 1 == this.unit);
        alone.then_some(first)
    }

    fn is_told(&self, id: NpId) -> bool {
        self.head_pred(id).is_some_and(|p| self.is_happening(p))
    }

    /// The nearest predicate that asks for this preposition, else the nearest.
    pub(super) fn governor_for(&self, id: NpId, rel: Rel) -> Option<PredId> {
        let auxiliary = self.relieved_auxiliary(rel);
        // محادثات برعاية الوزير مع الشمال: sides are those of the talks.
        let w = &self.g.well_known;
        let joins = rel == Rel::Prep(w.between) || rel == Rel::Prep(w.with);
        let here = |&p: &PredId| {
            auxiliary != Some(p)
                && !(joins && phrase::is_beside(self.g, &self.s.units[self.s.preds[p].unit]))
                && self.reaches(self.s.preds[p].clause)
                && self.s.preds[p].arg.is_none_or(|a| a.np != id)
        };
        if let Rel::Prep(prep) = rel {
            if let Some(pred) = self.part_of(id, prep) {
                return Some(pred);
            }
            if let Some(pred) = self.right_before(id, prep).or_else(|| self.modifier_before(id, rel)) {
                return Some(self.described_by_adjective(pred, prep).unwrap_or(pred));
            }
            if id < self.s.nps.len() && prep == self.g.well_known.between && self.relation_before(id) {
                return None;
            }
            if let Some(stance) = self.stance_before(id, prep) {
                return Some(stance);
            }
            // قصف مواقع للتنظيم: whose they are.
            if prep == self.g.well_known.li
                && !self.head_pred(id).is_some_and(|p| self.is_happening(p))
                && self.owned_before(id)
            {
                return None;
            }
            // أصيب في الهجوم سبعة من الجنود: of them that were hurt.
            if prep == self.g.well_known.min
                && let Some(counted) = self.number_before(id)
            {
                return Some(counted);
            }
            // طلب مزيدا من الأسلحة: tells what the measure is of.
            if prep == self.g.well_known.min && self.measure_before(id) {
                return None;
            }
            // مساعيهم الصادقة في إيجاد حل: likewise where a frame asks for it.
            if prep == self.g.well_known.fi
                && id < self.s.nps.len()
                && self.head_pred(id).is_some_and(|p| self.is_happening(p))
                && let Some(last) = self.last_np.filter(|&l| self.s.nps[l].last() + 2 == self.s.nps[id].first())
                && let Some(noun) = self.head_pred(last)
                && self.s.preds[noun].pos == Pos::Noun
                && !self.g.frames_of.get(self.s.preds[noun].lexeme).is_empty()
            {
                return Some(noun);
            }
            if prep == self.g.well_known.li && id < self.s.nps.len() {
                let last = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first());
                let own = self.head_pred(id).is_some_and(|p| self.is_happening(p));
                // مقترح لوقف القتال: what a paper is for.
                if own
                    && let Some(paper) = last.and_then(|l| self.head_pred(l))
                    && phrase::has_class(self.g, &self.s.units[self.s.preds[paper].unit], &[NounClass::Document])
                    && self.s.preds[paper].pos == Pos::Noun
                {
                    return Some(paper);
                }
                // مسعى لإقناع: a noun that wants what follows.
                if own
                    && let Some(wanting) = last.and_then(|l| self.s.pred_of_unit[self.s.nps[l].last()])
                    && self.g.operator(self.s.preds[wanting].lexeme).is_some_and(|o| o.status.is_some())
                {
                    return Some(wanting);
                }
            }
            // تسبب القتال في تهجير السكان, سمح الاتفاق للقوات: the verb asks for
            // it, its subject does not.
            let happens = id < self.s.nps.len() && self.head_pred(id).is_some_and(|p| self.is_happening(p));
            let lets = |verb: PredId| {
                self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.control == Control::Object && !o.says)
            };
            if id < self.s.nps.len()
                && (prep == self.g.well_known.fi && happens || prep == self.g.well_known.li && !happens)
                && let Some(verb) = self.s.clauses[self.clause].verb
                && (prep == self.g.well_known.fi || lets(verb))
                && self.asks_for(verb, prep)
                && self.last_np.is_some_and(|l| self.s.nps[l].governor == Some((verb, Rel::Subject)))
            {
                return Some(verb);
            }
            if let Some(above) = self.above_resumed(prep) {
                return Some(above);
            }
            let wanting = self.recent.iter().rev().copied().take(12).filter(here).find(|&p| {
                let lexeme = self.g.lexeme(self.s.preds[p].lexeme);
                (lexeme.preps | self.g.lexeme(lexeme.base).preps) & (1 << prep) != 0
                    && !self.s.preds[p].args.iter().any(|a| a.0 == rel)
            });
            // اتفق طرفا النزاع في المدينة على: a noun that is no longer near
            // gives way to the verb that asks for it.
            if let (Some(noun), Some(verb)) = (wanting, self.s.clauses[self.clause].verb)
                && prep != self.g.well_known.fi
                && self.s.preds[noun].pos != Pos::Verb
                && self.s.preds[noun].arg.is_some_and(|a| Some(a.np) != self.last_np && self.passed(a.np))
                && self.asks_for(verb, prep)
            {
                return Some(verb);
            }
            // تعرضت له مناطق في حلب: where, in the clause that is open.
            let clause_verb = self.s.clauses[self.clause].verb;
            if prep == self.g.well_known.fi
                && wanting.is_some_and(|p| self.s.preds[p].clause != self.clause)
                && clause_verb.is_some()
            {
                return clause_verb;
            }
            // أعلن عن شنه غارات في المدينة: where it was done, not said.
            if prep == self.g.well_known.fi
                && wanting.or(clause_verb).is_some_and(|p| self.says(p))
                && let Some(masdar) = self.masdar_of_object(id)
            {
                return Some(masdar);
            }
            // قوبل الهجوم بإدانات من الوزير: a noun further off gives way to
            // the happening right before.
            if prep == self.g.well_known.min
                && wanting.is_some_and(|p| self.s.preds[p].pos != Pos::Verb)
                && let Some(near) = self.bare_happening_before(id)
            {
                return Some(near);
            }
            // دعم الجماعات ونقل السلاح للبلاد: nor does one before و.
            if prep == self.g.well_known.li
                && id < self.s.nps.len()
                && wanting.is_some_and(|p| self.s.preds[p].pos != Pos::Verb)
                && !self.head_pred(id).is_some_and(|p| self.is_happening(p))
                && let Some(near) = self.joined_masdar_before(id)
                && wanting.is_some_and(|w| self.s.preds[w].arg.map(|a| a.np) < self.s.preds[near].arg.map(|a| a.np))
            {
                return Some(near);
            }
            if let Some(wanting) = wanting {
                return Some(if prep == self.g.well_known.li { self.around_modifier(wanting, rel) } else { wanting });
            }
            if prep == self.g.well_known.li && id < self.s.nps.len() {
                let last = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first());
                let happens = |np: NpId| self.head_pred(np).is_some_and(|p| self.is_happening(p));
                // مواقع للتنظيم: belongs to the noun it follows.
                // بمليون دولار للجنوب: money goes to somebody.
                let goes = |l: NpId| {
                    let given = [NounClass::Money, NounClass::Document, NounClass::Weapon, NounClass::Abstract];
                    phrase::has_class(self.g, &self.s.units[self.s.nps[l].last()], &given)
                };
                if !happens(id) && last.is_some_and(|l| self.s.nps[l].prep.is_some() && !happens(l) && !goes(l)) {
                    return None;
                }
            }
            if prep == self.g.well_known.li {
                // دعمه للحكومة: ل before the object of a masdar; before a
                // happening it tells a purpose, which hangs on the verb.
                let of =
                    self.recent.iter().rev().copied().take(3).filter(here).find(|&p| {
                        self.is_happening(p) && self.s.preds[p].arg.is_some_and(|a| Some(a.np) == self.last_np)
                    });
                let of = of.or_else(|| self.masdar_of_object(id));
                if of.is_some() && !self.head_pred(id).is_some_and(|p| self.is_happening(p)) {
                    return of;
                }
                if let Some(verb) = self.s.clauses[self.clause].verb {
                    return Some(verb);
                }
            }
        }
        if rel == Rel::Circumstance
            && let Some(verb) = self.s.clauses[self.clause].verb
        {
            return Some(verb);
        }
        let nearest = self.recent.iter().rev().copied().find(here);
        // طلب مزيدا من الأسلحة في اتصال مع الرئيس: when it was, of the verb.
        if rel == Rel::Prep(self.g.well_known.fi)
            && let Some(verb) = self.s.clauses[self.clause].verb
            && nearest.is_some_and(|p| self.s.preds[p].pos == Pos::Noun && !self.is_happening(p))
            && id < self.s.nps.len()
            && self.head_pred(id).is_some_and(|p| self.is_happening(p))
        {
            return Some(verb);
        }
        nearest.map(|p| self.around_modifier(p, rel)).or(self.s.clauses[self.clause].verb)
    }

    /// `اجتياح القوات المدعومة من الشمال للعاصمة`: a participle that has its
    /// complement leaves the next to the happening whose genitive it describes.
    fn around_modifier(&self, modifier: PredId, rel: Rel) -> PredId {
        let this = &self.s.preds[modifier];
        let Some(arg) = this.arg.filter(|a| a.part > 0) else { return modifier };
        let told = self.s.nps[arg.np].parts[arg.part].1 == Part::Mod && !this.args.is_empty();
        self.head_pred(arg.np)
            .filter(|&p| told && self.is_happening(p) && self.argument(p, rel).is_none())
            .unwrap_or(modifier)
    }

    /// `كانت القوات تحاصره في الشمال`: the verb behind كان takes what follows,
    /// unless only the first of them asks for it (عاد يقول من).
    fn relieved_auxiliary(&self, rel: Rel) -> Option<PredId> {
        let verb = self.s.clauses[self.clause].verb?;
        let (first, _) = self.s.preds[verb].governor.filter(|g| g.1 == Rel::Complement)?;
        let auxiliary = self.g.operator(self.s.preds[first].lexeme).is_some_and(|o| o.auxiliary || o.keeps);
        let own = match rel {
            Rel::Prep(prep) if prep != self.g.well_known.fi => self.asks_for(first, prep) && !self.asks_for(verb, prep),
            _ => false,
        };
        (auxiliary && !own).then_some(first)
    }

    /// `أطلقوا صاروخا من منطقة يسيطرون عليها باتجاه المدينة`: where to, of the
    /// verb around a relative clause that has its pronoun.
    fn above_resumed(&self, prep: PrepId) -> Option<PredId> {
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
        (prep == self.g.well_known.ila && resumed && free && !self.asks_for(verb, prep)).then_some(above)
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

    /// The verb takes this preposition and has nothing behind it yet.
    pub(super) fn asks_for(&self, verb: PredId, prep: PrepId) -> bool {
        let this = &self.s.preds[verb];
        let lexeme = self.g.lexeme(this.lexeme);
        (lexeme.preps | self.g.lexeme(lexeme.base).preps) & (1 << prep) != 0
            && !this.args.iter().any(|a| a.0 == Rel::Prep(prep))
    }

    /// The predicate that a bare number right before a phrase hangs on.
    fn number_before(&self, id: NpId) -> Option<PredId> {
        let last =
            self.last_np.filter(|&l| id < self.s.nps.len() && self.s.nps[l].last() + 2 == self.s.nps[id].first())?;
        let number = self.s.units[self.s.nps[last].last()].what == What::Number && self.s.nps[last].parts.len() == 1;
        let (pred, rel) = self.s.nps[last].governor.filter(|_| number)?;
        matches!(rel, Rel::Subject | Rel::Object).then_some(pred)
    }

    /// العلاقات بين البلدين: behind a noun that is no happening, what it joins.
    fn relation_before(&self, id: NpId) -> bool {
        let Some(last) = self.last_np.filter(|&l| self.s.nps[l].last() + 2 == self.s.nps[id].first()) else {
            return false;
        };
        let unit = &self.s.units[self.s.nps[last].head()];
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
        let Some(last) =
            self.last_np.filter(|&l| id < self.s.nps.len() && self.s.nps[l].last() + 1 == self.s.nps[id].first())
        else {
            return false;
        };
        let unit = &self.s.units[self.s.nps[last].last()];
        let thing = unit.what == What::Word
            && !unit.article
            && unit.pronoun.is_none()
            && phrase::has_class(self.g, unit, &[NounClass::Facility, NounClass::Settlement]);
        let acts = self.s.nps[last].parts.len() > 1 && self.head_pred(last).is_some_and(|p| self.is_happening(p));
        let told = self.head_pred(last).is_some_and(|p| !self.g.frames_of.get(self.s.preds[p].lexeme).is_empty());
        let named = self.s.nps[last].prep.is_some() && !told && !self.is_time(id);
        thing && (acts || named)
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

    /// The masdar behind و whose genitive ends right before a phrase.
    fn joined_masdar_before(&self, id: NpId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first())?;
        let pred = self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Masdar)?;
        (self.s.nps[last].and_of.is_some() && self.s.preds[pred].args.iter().any(|a| a.0 == Rel::Of)).then_some(pred)
    }

    /// The happening without a genitive right before a phrase.
    fn bare_happening_before(&self, id: NpId) -> Option<PredId> {
        let last =
            self.last_np.filter(|&l| id < self.s.nps.len() && self.s.nps[l].last() + 2 >= self.s.nps[id].first())?;
        let pred = self.head_pred(last).filter(|&p| self.is_happening(p))?;
        (!self.s.preds[pred].args.iter().any(|a| a.0 == Rel::Of)).then_some(pred)
    }

    /// `تهريب الشمال صواريخ للجنوب`: the masdar whose object stands right before.
    fn masdar_of_object(&self, id: NpId) -> Option<PredId> {
        let last =
            self.last_np.filter(|&l| id < self.s.nps.len() && self.s.nps[l].last() + 2 >= self.s.nps[id].first())?;
        let (masdar, rel) = self.s.nps[last].governor?;
        (rel == Rel::Object && self.s.preds[masdar].pos == Pos::Masdar).then_some(masdar)
    }

    /// `جدد رفضه للخطة`, `عبر عن إدانتها الشديدة للهجوم`: a judgement or refusal
    /// has its object behind ل, whatever the verb above it asks for.
    fn stance_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let last = self.last_np.filter(|&l| {
            prep == self.g.well_known.li && id < self.s.nps.len() && self.s.nps[l].last() + 1 == self.s.nps[id].first()
        })?;
        let stance = self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Masdar)?;
        let operator = self.g.operator(self.s.preds[stance].lexeme)?;
        let refuses = operator.status == Some(Status::Negated) && operator.control == Control::Subject;
        ((operator.of_facts || refuses) && self.argument(stance, Rel::Prep(prep)).is_none()).then_some(stance)
    }

    /// `معركته ضد`, `محادثاته مع`: the happening right before such a
    /// preposition takes it.
    pub(super) fn right_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let sided = prep == w.between
            || prep == w.by
            || prep == w.ala
            || prep == w.with
            || prep == w.against
            || self.g.prep_name(prep) == "لصالح";
        // بدعم من الشمال, بوساطة من الوزير: who does it.
        let means = || {
            self.last_np.is_some_and(|l| {
                let head = &self.s.units[self.s.nps[l].head()];
                let borne = self.s.nps[l].prep == Some(w.bi) && head.morph.pos() == Pos::Masdar && !head.article;
                let done = borne && head.pronoun.is_none() && self.s.nps[l].parts.iter().all(|p| p.1 != Part::Of);
                done || self.s.nps[l].parts.len() == 1 && phrase::is_beside(self.g, head)
            })
        };
        let sided = sided || prep == w.min && means();
        let before = self.last_np.filter(|_| sided && id < self.s.nps.len())?;
        // اتفاق برعاية الرئيس بين البلدين: of the accord.
        if (prep == w.between || prep == w.with) && phrase::is_beside(self.g, &self.s.units[self.s.nps[before].head()])
        {
            let sides = self.s.nps[before].governor.map(|g| g.0).filter(|&p| self.is_happening(p))?;
            return self.argument(sides, Rel::Prep(prep)).is_none().then_some(sides);
        }
        let adjacent = self.s.nps[before].last() + 2 >= self.s.nps[id].first();
        let pred = self.head_pred(before).filter(|&p| adjacent && self.is_happening(p))?;
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

    /// A frame of the verb has its target behind this preposition.
    fn aims_by(&self, verb: PredId, prep: PrepId) -> bool {
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

    /// `زيارة مرتقبة للوزير`: what an adjective that asks for no ل has behind it
    /// is of the happening that it describes.
    fn described_by_adjective(&self, adjective: PredId, prep: PrepId) -> Option<PredId> {
        let this = &self.s.preds[adjective];
        let plain = prep == self.g.well_known.li && this.pos == Pos::Adjective && !self.asks_for(adjective, prep);
        let arg = this.arg.filter(|_| plain)?;
        let noun = self.head_pred(arg.np)?;
        // تفكيك خلية تابعة للحركة: not of the genitive.
        let of_head = self.s.nps[arg.np].parts[1..arg.part].iter().all(|p| p.1 == Part::Mod);
        let free = of_head && self.is_happening(noun) && self.argument(noun, Rel::Prep(prep)).is_none();
        (free && noun != adjective).then_some(noun)
    }

    /// True when a complement read now can still hang in that clause.
    pub(super) fn reaches(&self, clause: ClauseId) -> bool {
        let mut here = self.clause;
        loop {
            if here == clause {
                return true;
            }
            let this = &self.s.clauses[here];
            match (this.link, this.outer) {
                (Link::Relative(_), Some(outer)) => here = outer,
                _ => return false,
            }
        }
    }

    pub(super) fn hang(&mut self, id: NpId, pred: PredId, rel: Rel) {
        if rel == Rel::Object {
            self.hand_over(pred, id);
        }
        self.s.nps[id].governor = Some((pred, rel));
        self.s.preds[pred].args.push((rel, Filler::Phrase(phrase::whole(id))));
        // قتل وجرح العشرات: both verbs have it.
        if let Some((first, second)) = self.twins
            && second == pred
            && matches!(rel, Rel::Subject | Rel::Object)
        {
            self.s.preds[first].args.push((rel, Filler::Phrase(phrase::whole(id))));
        }
        // قتل واعتقال العشرات على يد الجيش: so have both masdars.
        if let Some((first, second)) = self.pair
            && second == pred
            && match rel {
                Rel::Object => true,
                Rel::Prep(p) => [self.g.well_known.by, self.g.well_known.bi, self.g.well_known.ala].contains(&p),
                _ => false,
            }
            && self.argument(first, rel).is_none()
        {
            self.s.preds[first].args.push((rel, Filler::Phrase(phrase::whole(id))));
        }
        if let Some(own) = self.head_pred(id).or_else(|| self.carried_pred(id))
            && own != pred
            && self.s.preds[own].governor.is_none()
        {
            self.s.preds[own].governor = Some((pred, rel));
        }
    }

    pub(super) fn pronoun_argument(&mut self, prep: Option<PrepId>, pronoun: Pronoun) {
        let Some(prep) = prep else { return };
        let rel = Rel::Prep(prep);
        // يسيطر عليها: already read as the noun that the clause describes.
        if let (Link::Relative(head), Some(verb)) = (self.s.clauses[self.clause].link, self.s.clauses[self.clause].verb)
            && self.s.preds[verb]
                .args
                .iter()
                .any(|a| matches!(a, (r, Filler::Phrase(arg)) if *r == rel && arg.np == head))
        {
            return;
        }
        if let Some(pred) = self.governor_for(usize::MAX, rel) {
            let at = self.at - 1;
            if !self.s.preds[pred].args.iter().any(|a| a.0 == rel) {
                self.s.preds[pred].args.push((rel, Filler::Pronoun(pronoun, at)));
            }
        }
    }

    /// A pronoun attached to a happening is its genitive: هجومه.
    pub(super) fn attached_pronoun(&mut self, id: NpId) {
        for part in 0..self.s.nps[id].parts.len() {
            let u = self.s.nps[id].parts[part].0;
            if let (Some(pronoun), Some(pred)) = (self.s.units[u].pronoun, self.s.pred_of_unit[u]) {
                // الوزير المنتظر وصوله: the noun that is described.
                let described = self.s.preds[pred]
                    .governor
                    .filter(|g| part == 0 && g.1 == Rel::Object && self.s.preds[g.0].pos != Pos::Verb)
                    .and_then(|g| self.s.preds[g.0].arg)
                    .filter(|a| a.part > 0 && self.s.nps[a.np].parts[a.part].1 == Part::Mod);
                let filler = match described {
                    Some(arg) => Filler::Phrase(phrase::whole(arg.np)),
                    None => Filler::Pronoun(pronoun, u),
                };
                self.s.preds[pred].args.push((Rel::Of, filler));
            }
        }
    }
}
