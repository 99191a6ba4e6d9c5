//! Particles: what waits for a noun or verb, and the clauses that open.

use super::Walk;
use super::manner::is_manner;
use crate::clause::adjective::is_other;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::PrepId;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::{Agrees, ParticleClass as C};
use crate::lang::ar::analyse::Proclitics;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Pos, Tense};
use crate::mention::unit::Unit;
use crate::mention::unit::What;
use crate::record::Status;

impl Walk<'_> {
    pub(super) fn particle(&mut self) {
        let unit = self.unit();
        let lexeme = self.g.lexeme(unit.lexeme);
        let class = lexeme.particle;
        let prep = lexeme.prep;
        if unit.proclitics.is_and() {
            self.pending.and = true;
        }
        self.at += 1;
        match class {
            Some(C::Prep) if std::mem::take(&mut self.pending.named) => {}
            Some(C::Prep) => match unit.pronoun {
                Some(Pronoun::Them | Pronoun::Her)
                    if matches!(prep, Some(p) if p == self.g.well_known.between || p == self.g.well_known.min)
                        && self.behind_estimate().is_some_and(|u| {
                            // هاجمت مجموعة منهم سيارات: a thing is none of them.
                            let thing = [NounClass::Vehicle, NounClass::Facility, NounClass::Weapon];
                            let one = unit.pronoun == Some(Pronoun::Her) || !phrase::has_class(self.g, u, &thing);
                            u.is_nominal() && u.what != What::Unknown && !u.proclitics.is_and() && one
                        })
                        && self.last_np.is_some()
                        // قتل منهم جنود: who was killed, no aside.
                        && !self.at.checked_sub(2).is_some_and(|before| self.s.units[before].is_verb()) =>
                {
                    // من بينهم قائد: the first preposition has what it asks for.
                    (self.pending.prep, self.pending.aside) = (None, true);
                }
                Some(pronoun) => self.pronoun_argument(prep, pronoun),
                // من وسط المدينة, على طول الحدود: the first tells what of the place.
                None if self.pending.prep.is_some() && prep != Some(self.g.well_known.between) => {}
                None => self.pending.prep = prep,
            },
            Some(C::Circumstance) if unit.pronoun.is_none() && self.pending.prep.is_some() => {}
            Some(C::Circumstance) if unit.pronoun.is_none() => self.pending.circumstance = Some(unit.lexeme),
            Some(C::According) => {
                self.pending.according = true;
                // حسب ما قال X: the verb that follows names the speaker.
                self.pending.prep = None;
            }
            Some(C::That) if unit.proclitics == Proclitics::default() && self.if_then(unit) => self.side(true),
            Some(C::That) if unit.proclitics.has(Proclitics::AND) && self.if_then(unit) => self.side(false),
            Some(C::That) => self.that(unit),
            // ما زال يقاتل: not what he does.
            Some(C::Relative | C::Subordinator) if self.before_keeping() => self.pending.negated = true,
            Some(C::Relative) => self.relative(),
            Some(C::Subordinator) => self.side(self.waits_first(unit)),
            // في حالة حرجة: how somebody is.
            Some(C::Condition) if self.before_quality() => self.pending.prep = Some(self.g.well_known.fi),
            Some(C::Condition) => self.side(true),
            Some(C::And) => self.pending.and = true,
            Some(C::But) => {
                self.side(false);
                // لكنه رفض: who goes on.
                if let Some(pronoun) = unit.pronoun {
                    self.s.clauses[self.clause].topic = Some(Filler::Pronoun(pronoun, self.at - 1));
                }
            }
            Some(C::Negation) => self.pending.negated = true,
            Some(C::NegatedFuture) => (self.pending.negated, self.pending.future) = (true, true),
            Some(C::Future) => self.pending.future = true,
            Some(C::Qad) => self.pending.qad = true,
            Some(C::Without) => {
                self.pending.without = true;
                if unit.proclitics.has(Proclitics::BI) {
                    self.pending.prep = Some(self.g.well_known.bi);
                } else if unit.proclitics.has(Proclitics::LI) {
                    self.pending.prep = Some(self.g.well_known.li);
                }
            }
            // بأكثر من ألف شخص: the preposition is written to the estimate.
            Some(C::About) => self.proclitic_prep(unit),
            Some(C::Demonstrative) if self.points_alone() => {
                (self.pending.prep, self.pending.circumstance) = (None, None);
            }
            Some(C::Demonstrative) => {
                self.pending.demonstrative = true;
                self.proclitic_prep(unit);
            }
            // وهي عضو في الحلف: what somebody is, joined to nobody.
            Some(C::Pronoun) if unit.proclitics.is_and() && self.tells_identity() => {
                (self.pending.and, self.pending.identity) = (false, true);
            }
            // يدعم هو الآخر الحركة: he as well as others.
            Some(C::Pronoun)
                if self.s.units.get(self.at).is_some_and(|next| next.article && is_other(self.g, next)) =>
            {
                self.at += 1;
            }
            Some(C::Pronoun) if self.tells_them_apart(unit) => self.pending.aside = true,
            Some(C::Pronoun) => self.pronoun_alone(lexeme.agrees),
            _ => {}
        }
    }

    /// `زار عقب ذلك وحدات الجيش`: it has the preposition, and the noun behind it, without
    /// the article, is no part of it.
    fn points_alone(&self) -> bool {
        let asked = self.pending.prep.is_some() || self.pending.circumstance.is_some();
        let noun = |u: &Unit| matches!(u.what, What::Word | What::Head(_) | What::Name(_) | What::Unknown);
        // قائد الجيش: the article is of what he heads.
        let open = |u: &Unit| !u.article || u.last > u.first + 1 && phrase::is_title(self.g, u);
        let next = self.s.units.get(self.at).filter(|u| asked && noun(u) && u.is_nominal());
        next.is_some_and(|u| open(u) && !phrase::begins_anew(u))
    }

    /// `متهما إياها بالكذب`, `سلمه إياها`: the object of the word right before,
    /// where it has none.
    fn pronoun_alone(&mut self, agrees: Option<Agrees>) {
        let pronoun = match agrees {
            Some(Agrees::Masculine) => Pronoun::Him,
            Some(Agrees::Feminine) => Pronoun::Her,
            Some(Agrees::Several) => Pronoun::Them,
            None => return,
        };
        let at = self.at - 1;
        let Some(pred) = at.checked_sub(1).and_then(|before| self.s.pred_of_unit[before]) else { return };
        let this = &self.s.preds[pred];
        if matches!(this.pos, Pos::Active | Pos::Verb) && this.args.iter().all(|a| a.0 != Rel::Object) {
            self.s.preds[pred].args.push((Rel::Object, Filler::Pronoun(pronoun, at)));
        }
    }

    /// `مقتل ثلاثة أشخاص هم رجل وطفلان`: who those are that were counted right before.
    fn tells_them_apart(&self, unit: Unit) -> bool {
        let counted = |np: NpId| {
            let np = &self.s.nps[np];
            let noun = np.parts.last().is_some_and(|p| p.1 != Part::Count && !self.s.units[p.0].article);
            noun && np.last() + 2 == self.at && np.parts.iter().any(|p| p.1 == Part::Count)
        };
        let noun = |next: &Unit| {
            let person = phrase::has_class(self.g, next, &[NounClass::Human, NounClass::Fighter, NounClass::Title]);
            next.what == What::Number || next.what == What::Word && next.is_nominal() && !next.article && person
        };
        unit.proclitics == Proclitics::default()
            && self.last_np.is_some_and(counted)
            && self.s.units.get(self.at).is_some_and(|next| noun(next) && !phrase::begins_anew(next))
    }

    /// `بينهم ما لا يقل عن عشرة`: what stands next, or behind a word of estimate.
    fn behind_estimate(&self) -> Option<&Unit> {
        let next = self.s.units.get(self.at)?;
        let about = phrase::particle(self.g, next) == Some(C::About) && !next.proclitics.is_and();
        if about { self.s.units.get(self.at + 1) } else { Some(next) }
    }

    /// A noun that nothing parts from the pronoun before it.
    fn tells_identity(&self) -> bool {
        self.last_np.is_some()
            && self.s.units.get(self.at).is_some_and(|next| next.is_nominal() && !phrase::begins_anew(next))
    }

    /// Right before a verb that says with its negation that something goes on.
    fn before_keeping(&self) -> bool {
        let next = self.s.units.get(self.at).filter(|next| next.is_verb() && next.proclitics == Proclitics::default());
        next.is_some_and(|next| self.g.operator(next.lexeme).is_some_and(|o| o.keeps || o.barely))
    }

    /// `لن يتفاوض قبل أن ينسحبوا`: behind a verb that denies what is to come, what
    /// opens the clause of what has to come first.
    fn waits_first(&self, unit: Unit) -> bool {
        let denies = |v: PredId| self.s.preds[v].negated && self.s.preds[v].future;
        self.g.lexeme(unit.lexeme).waits && self.s.clauses[self.clause].verb.is_some_and(denies)
    }

    /// `سيرد إن هاجموه`, `إن هم هاجموه`: a verb in the past behind إن, where nobody
    /// is about to say something, is a condition; و makes it a concession.
    fn if_then(&self, unit: Unit) -> bool {
        let lexeme = self.g.lexeme(unit.lexeme);
        let they = |u: &Unit| phrase::particle(self.g, u) == Some(C::Pronoun);
        let next = self.s.units.get(self.at).filter(|u| !they(u)).or_else(|| self.s.units.get(self.at + 1));
        let past = next.is_some_and(|u| u.is_verb() && u.morph.tense() == Tense::Past && !u.proclitics.is_and());
        !lexeme.before_verb && lexeme.tells.is_none() && unit.pronoun.is_none() && past && !self.about_to_say()
    }

    /// A verb of saying around, or a colon right before, and nothing said yet.
    fn about_to_say(&self) -> bool {
        let silent = |verb: PredId| {
            let this = &self.s.preds[verb];
            let asks = |p: PrepId| {
                (self.g.lexeme(this.lexeme).preps | self.g.lexeme(self.g.lexeme(this.lexeme).base).preps) & 1 << p != 0
            };
            self.says(verb)
                && !this.args.iter().any(|a| matches!(a.0, Rel::Prep(p) if asks(p)))
                && !self.s.clauses.iter().any(|c| c.parent == Some(verb))
        };
        let colon = self.at.checked_sub(2).is_some_and(|at| self.s.units[at].what == What::Sign(':'));
        let mut around = std::iter::successors(Some(self.clause), |&c| self.s.clauses[c].outer);
        colon
            || around.any(|c| self.s.clauses[c].verb.is_some_and(silent))
            || self.recent.last().is_some_and(|&p| silent(p))
    }

    pub(super) fn proclitic_prep(&mut self, unit: Unit) {
        let w = &self.g.well_known;
        if unit.proclitics.has(Proclitics::BI) {
            self.pending.prep = Some(w.bi);
        } else if unit.proclitics.has(Proclitics::LI) {
            self.pending.prep = Some(w.li);
        } else if unit.proclitics.has(Proclitics::KA) {
            self.pending.prep = Some(w.ka);
        }
    }

    /// أن and its like open the complement of the word before them.
    pub(super) fn that(&mut self, unit: Unit) {
        self.leave_told_relative();
        // فإن: stands for itself, as what follows from what was said before.
        if unit.proclitics.has(Proclitics::THEN) && !self.pending.according {
            let conditional = self.consequence.take() == Some(self.clause);
            self.side(false);
            self.s.clauses[self.clause].conditional = conditional;
            if let Some(pronoun) = unit.pronoun {
                self.s.clauses[self.clause].topic = Some(Filler::Pronoun(pronoun, self.at - 1));
            }
            return;
        }
        // وصف القرار بأنه: what the verb says of it.
        let judging = self.g.lexeme(unit.lexeme).judges;
        let judges = |v: &PredId| judging && self.g.operator(self.s.preds[*v].lexeme).is_some();
        // قدم اقتراحا بأن تنسحب: of the noun right before it.
        let noun = self.at.checked_sub(2).and_then(|at| self.s.pred_of_unit[at]).filter(judges);
        let noun = noun.filter(|&p| matches!(self.s.preds[p].pos, Pos::Masdar | Pos::Noun));
        let judged = noun.or(self.s.clauses[self.clause].verb.filter(judges));
        // رفض القرار واصفا الدولة بأنها محتلة: of the participle.
        let manner = self.recent.iter().rev().copied().take(4).filter(judges).find(|&p| {
            let this = &self.s.preds[p];
            this.pos == Pos::Active && this.clause == self.clause && is_manner(self.g, &self.s.units, this.unit)
        });
        let operators = manner.into_iter().chain(judged).chain(self.recent.iter().rev().copied());
        // قال شريطة عدم نشر اسمه إنه: what is not done takes no more than its genitive.
        let said = self.s.clauses[self.clause].verb.is_none() && self.outer_verb().is_some_and(|v| self.says(v));
        let over = |p: PredId| said && self.s.preds[p].negated && self.s.preds[p].pos == Pos::Masdar;
        // قال لوكالة الأنباء إن: what he says, behind the name of an outlet.
        let speaks = self.s.clauses[self.clause].verb.is_some_and(|v| self.says(v));
        let outlet = |p: PredId| {
            let this = &self.s.preds[p];
            let inner = this.arg.is_some_and(|arg| arg.part > 0);
            // قال الناشط المعارض سالم إن: what he is like says nothing.
            let like = this.pos == Pos::Active && self.s.units[this.unit].article && !self.says(p);
            speaks && inner && (this.pos == Pos::Noun || like)
        };
        let parent = operators
            .filter(|&p| !over(p) && !outlet(p))
            // أكدت لجنة التحقيق أن: a light noun has none.
            .find(|&p| {
                self.s.preds[p].clause == self.clause
                    && self.g.operator(self.s.preds[p].lexeme).is_some_and(|o| !o.light)
            })
            .or(self.s.clauses[self.clause].verb)
            .or_else(|| self.outer_verb());
        if self.pending.according {
            self.pending.according = false;
            return;
        }
        let obliged = self.obliged_before();
        let circumstance = self.pending.circumstance.is_some();
        let without = self.pending.without;
        // و + أن continues the complement that is already open.
        // لم ينسحبوا بل إنهم واصلوا القتال: so does one behind a contrast, or it stands for itself.
        let contrasts = self.at.checked_sub(2).and_then(|at| phrase::particle(self.g, &self.s.units[at]))
            == Some(C::But)
            && self.s.clauses[self.clause].verb.is_none();
        if contrasts && self.enclosing_that().is_none() {
            self.flush();
        } else if (self.pending.and || contrasts)
            && let Some(parent) = self.enclosing_that()
        {
            self.flush();
            self.open(Link::That, Some(parent));
        } else {
            self.flush();
            let link = if circumstance { Link::Side } else { Link::That };
            self.open(link, parent);
        }
        // دون أن يلتقي
        self.pending.negated = without;
        if let Some(pronoun) = unit.pronoun {
            self.s.clauses[self.clause].topic = Some(Filler::Pronoun(pronoun, self.at - 1));
        } else if let Some(np) = obliged {
            self.s.clauses[self.clause].topic = Some(Filler::Phrase(phrase::whole(np)));
        }
        self.comma = true;
        self.last_np = None;
    }

    /// `على الشمال أن ينسحب`: who must.
    fn obliged_before(&self) -> Option<NpId> {
        let np = self.last_np.filter(|&l| self.s.nps[l].last() + 2 == self.at)?;
        let verb = self.s.clauses[self.clause].verb;
        let says = verb.is_some_and(|v| self.says(v));
        let happens = self.head_pred(np).is_some_and(|p| self.is_happening(p));
        (self.s.nps[np].prep == Some(self.g.well_known.ala) && !says && !happens).then_some(np)
    }

    /// Before an adjective that stands for no one.
    fn before_quality(&self) -> bool {
        let next = self.s.units.get(self.at).filter(|u| !u.article && !u.is_particle());
        next.is_some_and(|u| matches!(u.what, What::Word) && u.morph.pos() == Pos::Adjective)
    }

    pub(super) fn enclosing_that(&self) -> Option<PredId> {
        let mut clause = Some(self.clause);
        while let Some(c) = clause {
            let this = &self.s.clauses[c];
            if this.link == Link::That {
                return this.parent;
            }
            clause = this.outer;
        }
        None
    }

    pub(super) fn outer_verb(&self) -> Option<PredId> {
        let mut clause = self.s.clauses[self.clause].outer;
        while let Some(c) = clause {
            if let Some(verb) = self.s.clauses[c].verb {
                return Some(verb);
            }
            clause = self.s.clauses[c].outer;
        }
        None
    }

    /// A side clause keeps the speaker of the clause it stands beside.
    pub(super) fn side(&mut self, conditional: bool) {
        // برا وجوا إذا: what و joins before it is not the condition.
        let own = |at: usize| self.s.units[at].proclitics.is_and();
        let alone = |at: usize| phrase::particle(self.g, &self.s.units[at]) == Some(C::And);
        let joined = self.pending.and && (own(self.at - 1) || self.at.checked_sub(2).is_some_and(alone));
        self.flush();
        let here = self.clause;
        let parent = self.parent_beside();
        let had_verb = self.s.clauses[here].verb.is_some();
        let outer = self.open(Link::Side, parent);
        if conditional {
            self.s.clauses[outer].conditional = true;
            // وإذا ...: a condition that is added has its consequence behind it.
            if had_verb && !joined && self.bound_elsewhere() {
                // سيصل وسط تهديدهم بالهجوم إذا وصل: not that he arrives.
            } else if had_verb && !joined {
                self.s.clauses[here].conditional = true;
            } else {
                self.consequence = Some(outer);
            }
        }
        self.comma = true;
        self.last_np = None;
    }

    /// A word for what is threatened or meant stands last, in a circumstance.
    fn bound_elsewhere(&self) -> bool {
        let means = |p: PredId| {
            let this = &self.s.preds[p];
            let beside = this.arg.is_some_and(|a| a.part == 0 && self.s.nps[a.np].circumstance.is_some());
            let operator = self.g.operator(this.lexeme);
            this.pos == Pos::Masdar && beside && operator.is_some_and(|o| o.status == Some(Status::Planned))
        };
        let masdar = |p: &PredId| self.s.preds[*p].pos == Pos::Masdar;
        self.recent.iter().rev().copied().take_while(masdar).take(4).any(means)
    }

    /// The predicate whose complement a clause beside this one would share.
    pub(super) fn parent_beside(&self) -> Option<PredId> {
        let mut clause = self.clause;
        loop {
            let this = &self.s.clauses[clause];
            match (this.link, this.outer) {
                (Link::Relative(_), Some(outer)) => clause = outer,
                _ => return this.parent,
            }
        }
    }
}
