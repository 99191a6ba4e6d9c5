//! A verb behind a phrase: whether it describes that phrase, and where the
//! relative clause that is open ends.

use super::Walk;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    /// `المندوب الذي مقره في الشمال قاطع`: a relative clause that has its
    /// subject and what is said of it gives way to the verb around it.
    pub(super) fn leave_verbless_relative(&mut self, and: bool) {
        let clause = &self.s.clauses[self.clause];
        let (Link::Relative(_), None, Some(Filler::Phrase(topic)), Some(outer)) =
            (clause.link, clause.verb, clause.topic, clause.outer)
        else {
            return;
        };
        let said = self.last_np.is_some_and(|l| l > topic.np && self.s.nps[l].clause == self.clause);
        let own = self.s.nps[topic.np].clause == self.clause;
        let waits = self.s.clauses[outer].verb.is_none() && self.s.clauses[outer].topic.is_some();
        if said && own && waits && !and {
            self.clause = outer;
        }
    }

    /// `المسلحون الذين هاجموا المدينة وقتلوا جنودا انسحبوا`: a verb behind و is
    /// not yet what is said of the topic, but one more that describes it.
    pub(super) fn goes_on_in_relative(&mut self, before: PredId) -> bool {
        let clause = &self.s.clauses[self.clause];
        let (Link::Relative(head), Some(outer), parent, topic) =
            (clause.link, clause.outer, clause.parent, clause.topic)
        else {
            return false;
        };
        if let Some(told) = self.second_of_deed(head, outer, before) {
            self.clause = outer;
            self.open(Link::Relative(head), parent);
            self.s.clauses[self.clause].topic = Some(told);
            return true;
        }
        let around = &self.s.clauses[outer];
        let waits = around.verb.is_none()
            && matches!(around.topic, Some(Filler::Phrase(arg)) if arg.np == head)
            && matches!(around.link, Link::Root | Link::That | Link::Side);
        let joined = self.unit().proclitics.has(Proclitics::AND);
        let (here, there) = (self.unit().morph, self.s.units[self.s.preds[before].unit].morph);
        let alike = here.person() == there.person() && here.gender() == there.gender() && here.tense() == there.tense();
        // بدأت روسيا نشر جنود بعد الاتفاق الذي وقع وأنهى الحرب: no verb of hers.
        let other = around.verb.is_some_and(|v| {
            let main = self.s.units[self.s.preds[v].unit].morph;
            let one = [here, there, main].iter().all(|m| m.number() == Number::Singular && m.person() == 3);
            let own = matches!(topic, Some(Filler::Phrase(arg)) if arg.np == head);
            let next = self.s.units.get(self.at + 1);
            let doer = next.is_some_and(|u| matches!(u.what, What::Head(_)) || u.is_name());
            one && own && !doer && !self.comma && main.gender() != here.gender() && !self.unit().morph.is_passive()
        });
        if !(joined && alike && (other || waits && self.main_verb_follows())) {
            return false;
        }
        let subject = self.subject_of(before).or(topic);
        self.clause = outer;
        self.open(Link::Relative(head), parent);
        self.s.clauses[self.clause].topic = subject;
        true
    }

    /// Another verb without و stands further on, not behind a particle.
    fn main_verb_follows(&self) -> bool {
        let rest = &self.s.units[self.at + 1..];
        let mut before = &self.s.units[self.at];
        for unit in rest.iter().take(24) {
            if unit.is_verb() && !unit.proclitics.is_and() && unit.pronoun.is_none() && before.is_nominal() {
                let other = before.morph.gender() == Gender::Masculine && unit.morph.gender() == Gender::Feminine;
                let closed = before.article || before.is_name() || before.pronoun.is_some();
                return closed || before.what == What::Unknown || other;
            }
            before = unit;
        }
        false
    }

    /// The indefinite phrase right before a verb whose pronoun means it.
    pub(super) fn resumed_before(&self) -> Option<NpId> {
        // صاروخ مساء الخميس، أطلقه: a date may stand between.
        let start = self.verb_start();
        let between = |np: NpId| &self.s.units[(self.s.nps[np].last() + 1).min(start)..start];
        // في «كمين محكم» نفذه: so may the quotes that close.
        let quote = |u: &Unit| matches!(u.what, What::Sign('"' | '»' | '”'));
        let passed = |u: &Unit| matches!(u.what, What::Time | What::Sign('،' | ',')) || quote(u);
        let apart = |np: NpId| !between(np).iter().all(passed);
        let dated = |np: NpId| between(np).iter().all(quote) || between(np).iter().any(|u| u.what == What::Time);
        let counts = |np: NpId| self.s.nps[np].parts.iter().any(|p| p.1 != Part::Count);
        let np = self.last_np.filter(|&np| !apart(np) && dated(np) && !self.is_definite(np) && counts(np))?;
        let head = self.s.units[self.s.nps[np].head()].morph;
        let agrees = match (self.resuming_pronoun(np), head.gender()) {
            (Some(Pronoun::Him), Gender::Masculine | Gender::Any)
            | (Some(Pronoun::Her), Gender::Feminine | Gender::Any) => true,
            // مسلحون تدعمهم الدولة
            (Some(Pronoun::Them), Gender::Masculine | Gender::Any) => head.number() == Number::Plural,
            _ => false,
        };
        agrees.then_some(np).or_else(|| self.resumed_genitive(np).map(|arg| arg.np))
    }

    /// شنه مسلحون أسفر: this verb is not told of that phrase.
    pub(super) fn differs(&self, np: NpId) -> bool {
        let (verb, noun) = (self.unit().morph, self.s.units[self.s.nps[np].head()].morph);
        match noun.number() {
            Number::Plural => noun.gender() == Gender::Masculine && verb.number() == Number::Singular,
            Number::Singular => matches!(
                (noun.gender(), verb.gender()),
                (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine)
            ),
            _ => false,
        }
    }

    /// The pronoun of the verb, or that of the preposition right behind it
    /// where no sign parts the verb from the phrase: بلدة يسيطر عليها.
    fn resuming_pronoun(&self, np: NpId) -> Option<Pronoun> {
        let behind = || {
            let next = self.s.units.get(self.at + 1)?;
            let prep = self.g.lexeme(next.lexeme).prep.filter(|_| next.is_particle())?;
            let asked = self.g.lexeme(self.unit().lexeme).preps & (1 << prep) != 0;
            next.pronoun.filter(|_| asked && self.s.nps[np].last() + 1 == self.verb_start())
        };
        self.unit().pronoun.or_else(behind)
    }

    /// `قتل جنود في غارة للتحالف، الجمعة، استهدفت مركبة`, `نفذ الحزب عملية، أسفرت عن`: the
    /// indefinite deed that a verb behind a comma tells more of, over a date, or where
    /// the subject of the verb before does not agree.
    pub(super) fn deed_before_comma(&self, before: PredId) -> Option<NpId> {
        let unit = self.unit();
        let plain = unit.morph.tense() == Tense::Past
            && (unit.morph.person(), unit.morph.number()) == (3, Number::Singular)
            && unit.pronoun.is_none()
            && self.comma_before()
            && self.g.operator(unit.lexeme).is_none_or(|o| !o.says);
        let mut np = self.last_np.filter(|_| plain)?;
        let between = &self.s.units[self.s.nps[np].last() + 1..self.at];
        if !between.iter().all(|u| matches!(u.what, What::Time | What::Sign('،' | ','))) {
            return None;
        }
        let dated = between.iter().any(|u| u.what == What::Time);
        let feminine = unit.morph.gender() == Gender::Feminine;
        let other = || match self.subject_of(before) {
            Some(Filler::Phrase(arg)) => {
                let head = &self.s.units[self.s.nps[arg.np].head()];
                match head.what {
                    What::Name(n) => feminine && self.g.is_masculine_name(&self.g.named(n).name),
                    What::Head(_) => feminine && head.morph.gender() == Gender::Masculine,
                    // قتل مدنيان في قصف للحركة، استهدف: one verb behind two men is not theirs.
                    _ => head.morph.number() == Number::Dual || self.gender_clashes(arg.np, feminine),
                }
            }
            _ => false,
        };
        if !dated && !other() {
            return None;
        }
        for _ in 0..3 {
            let this = &self.s.nps[np];
            if this.first() < self.s.preds[before].unit {
                return None;
            }
            if !self.is_definite(np) && self.may_have_done(np) {
                return Some(np);
            }
            np = np.checked_sub(1).filter(|&b| this.prep.is_some() && self.s.nps[b].last() + 2 >= this.first())?;
        }
        None
    }

    fn comma_before(&self) -> bool {
        self.at.checked_sub(1).is_some_and(|at| matches!(self.s.units[at].what, What::Sign('،' | ',')))
    }

    /// True when a relative clause has all it needs with a phrase as its subject
    /// or object, and the clause around it still waits for its verb.
    pub(super) fn closes_relative(&self, np: NpId, verb: PredId) -> bool {
        let clause = &self.s.clauses[self.clause];
        let waits = clause.outer.is_some_and(|o| self.s.clauses[o].verb.is_none());
        matches!(clause.link, Link::Relative(_))
            && clause.verb == Some(verb)
            && waits
            && match self.s.nps[np].governor {
                // المدينة التي يحاصرها الجيش, منطقة يسيطر عليها الجيش
                Some((v, Rel::Subject)) => {
                    v == verb
                        && self.s.preds[verb].args.iter().any(|(rel, filler)| match (rel, filler, clause.link) {
                            (Rel::Object, ..) => true,
                            (Rel::Prep(_), Filler::Phrase(arg), Link::Relative(head)) => arg.np == head,
                            _ => false,
                        })
                }
                // الحركة التي بايعت التنظيم هاجمت
                Some((v, Rel::Object)) => v == verb && self.subject_of(verb).is_some(),
                _ => false,
            }
    }

    /// Where the verb begins, with لم or قد before it.
    fn verb_start(&self) -> usize {
        use crate::gazetteer::schema::particles::ParticleClass as C;
        let before = self.at.checked_sub(1).map(|b| &self.s.units[b]);
        let belongs = before.is_some_and(|unit| {
            unit.is_particle()
                && !unit.proclitics.is_and()
                && matches!(
                    self.g.lexeme(unit.lexeme).particle,
                    Some(C::Qad | C::Negation | C::NegatedFuture | C::Future)
                )
        });
        self.at - usize::from(belongs)
    }

    /// `بعد لقاءات جمعت القادة بالوزير، أعلنت الحركة`: what a verb right behind says of an
    /// indefinite happening before the main verb, which stands behind the next comma.
    pub(super) fn told_of_backdrop(&self) -> Option<NpId> {
        let np = self.last_np?;
        let this = &self.s.nps[np];
        let head = &self.s.units[this.head()];
        let happening = phrase::has_class(self.g, head, &[NounClass::Eventive]) || head.morph.pos() == Pos::Masdar;
        let says = self.g.operator(self.unit().lexeme).is_some_and(|o| o.says);
        let main = || {
            let rest = &self.s.units[self.at + 1..];
            let comma = rest.iter().position(|u| matches!(u.what, What::Sign('،' | ',')))?;
            rest.get(comma + 1).filter(|u| u.is_verb() && !u.proclitics.is_and())
        };
        (this.circumstance.is_some()
            && this.last() + 1 == self.at
            && happening
            && !says
            && !self.is_definite(np)
            && !self.differs(np)
            && main().is_some())
        .then_some(np)
    }

    /// `ثلاثة قتلى في غارة استهدفت سيارة`, `جرحى في انفجار عبوة استهدفت حافلة`: what a verb says
    /// of the happening right before it, where the topic is several people.
    pub(super) fn told_of_deed(&self) -> Option<NpId> {
        let Some(Filler::Phrase(topic)) = self.s.clauses[self.clause].topic else { return None };
        let np = self.last_np.filter(|&np| topic.np < np)?;
        let this = &self.s.nps[np];
        let (head, people) = (&self.s.units[this.head()], &self.s.units[self.s.nps[topic.np].head()]);
        let several = people.morph.number() == Number::Plural
            && !self.is_definite(topic.np)
            && phrase::has_class(self.g, people, &[NounClass::Human, NounClass::Fighter]);
        let verb = self.unit();
        let happening = phrase::has_class(self.g, head, &[NounClass::Eventive]) || head.morph.pos() == Pos::Masdar;
        (several
            && happening
            && this.prep.is_some()
            && this.last() + 1 == self.at
            && verb.morph.number() == Number::Singular
            && !self.g.operator(verb.lexeme).is_some_and(|o| o.says)
            && !self.is_definite(np)
            && (!self.differs(np) || self.is_weapon_by_gender(np)))
        .then_some(np)
    }

    /// `إن مسلحين تدعمهم الدولة هاجموا`: the subject of a verb whose pronoun is that of
    /// several men named before, where the next verb is said of several men.
    pub(super) fn acts_in_aside(&self, np: NpId, before: PredId) -> bool {
        let several = |m: Morph| m.number() == Number::Plural && m.gender() == Gender::Masculine;
        let verb = &self.s.units[self.s.preds[before].unit];
        let topic = match self.s.clauses[self.clause].topic {
            Some(Filler::Phrase(arg)) => &self.s.units[self.s.nps[arg.np].head()],
            _ => return false,
        };
        let head = &self.s.units[self.s.nps[np].head()];
        let plural = match head.what {
            What::Name(n) => self.g.named(n).plural,
            _ => head.morph.number() != Number::Singular,
        };
        self.stands_beside(np, before, topic)
            || verb.pronoun == Some(Pronoun::Them)
                && (several(topic.morph) || matches!(topic.what, What::Head(_)))
                && self.unit().morph.person() == 3
                && several(self.unit().morph)
                && !plural
                && self.s.nps[np].governor.is_none_or(|g| g.0 == before)
    }
}
