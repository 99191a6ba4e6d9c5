//! Verbs: the clause each belongs to.

use super::Walk;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Proclitics;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Gender;
use crate::lang::morph::Number;
use crate::lang::morph::Pos;
use crate::lang::morph::Tense;
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    pub(super) fn verb(&mut self) {
        let unit = self.unit();
        let and = std::mem::take(&mut self.pending.and) || unit.proclitics.is_and();
        let before = self.at.checked_sub(1).and_then(|u| self.s.pred_of_unit[u]);
        let topic = self.s.clauses[self.clause].topic.is_some();
        let twin =
            before.filter(|&p| and && !topic && self.s.preds[p].pos == Pos::Verb && self.s.preds[p].args.is_empty());
        self.place_verb(and);
        let clause = self.clause;
        let id = self.add_pred(unit, None);
        let future = std::mem::take(&mut self.pending.future) || unit.proclitics.has(Proclitics::FUTURE);
        let pred = &mut self.s.preds[id];
        pred.future = future;
        // لا يزال: the negation belongs to the verb.
        pred.negated =
            std::mem::take(&mut self.pending.negated) && !self.g.operator(unit.lexeme).is_some_and(|o| o.keeps);
        pred.perhaps = std::mem::take(&mut self.pending.qad) && unit.morph.tense() == Tense::Present;
        if std::mem::take(&mut self.pending.according) {
            self.s.according_verbs.push(id);
        }
        self.twins = twin.map(|first| (first, id));
        self.flush();
        let verb_before = self.s.clauses[clause].verb;
        if let Some(before) = verb_before {
            // كان ... قد وصل, بدأ يقصف: the second verb is the complement.
            self.s.preds[id].governor = Some((before, Rel::Complement));
            if self.s.clauses[clause].topic.is_none() {
                let subject = self.argument(before, Rel::Subject);
                self.s.clauses[clause].topic = subject;
            }
        }
        self.s.clauses[clause].verb = Some(id);
        if let Some(pronoun) = unit.pronoun {
            self.s.preds[id].args.push((Rel::Object, Filler::Pronoun(pronoun, self.at)));
        }
        self.recent.push(id);
        self.comma = false;
        self.at += 1;
        self.relative_resumption(id);
    }

    /// Finds or opens the clause that a verb belongs to.
    pub(super) fn place_verb(&mut self, and: bool) {
        self.leave_verbless_relative(and);
        let Some(before) = self.s.clauses[self.clause].verb else {
            // هجوم شنته القوات: the verb describes the noun before it.
            let behind_complement = || {
                matches!(self.unit().pronoun, Some(Pronoun::Him | Pronoun::Her))
                    .then(|| self.described_behind_complement())?
            };
            if !and && let Some(np) = self.resumed_before().or_else(behind_complement) {
                let parent = self.s.clauses[self.clause].parent;
                let described = self.resumed_genitive(np);
                self.open(Link::Relative(np), parent);
                self.s.clauses[self.clause].described = described;
            } else if and
                && !self.unit().proclitics.has(Proclitics::THEN)
                && let Some(topic) = self.s.clauses[self.clause].topic
            {
                // مجلس جديد وكان الوزير: a clause of its own, which may still
                // have that subject.
                let (link, parent) = self.sister_link();
                self.open(link, parent);
                self.s.clauses[self.clause].topic = Some(topic);
            }
            return;
        };
        let governs = self.g.operator(self.s.preds[before].lexeme).is_some_and(|o| o.carries || o.status.is_some());
        let adjacent = self.last_np.is_none_or(|np| {
            self.s.nps[np].first() < self.s.preds[before].unit
                || self.s.nps[self.first_of_list(np)].governor == Some((before, Rel::Subject))
        });
        // في بيان نشرته الوكالة أعلنت, الهجوم الذي شنته القوات أسفر عن: the
        // main verb, at last.
        if !and
            && let Some(np) = self.fresh_np()
            && self.closes_relative(np, before)
            && (self.is_definite(np) || self.differs(np))
        {
            self.leave_relative();
            return;
        }
        if !and && governs && adjacent && self.s.preds[before].pos == Pos::Verb && !self.says(before) {
            return;
        }
        if !and && let Some(np) = self.resumed_before() {
            let parent = self.s.clauses[self.clause].parent;
            let aside = self.set_apart(np);
            let described = self.resumed_genitive(np);
            self.open(Link::Relative(np), parent);
            self.s.clauses[self.clause].parenthetical = aside;
            self.s.clauses[self.clause].described = described;
            return;
        }
        if !and && let Some(np) = self.fresh_np() {
            // An indefinite noun directly before a verb is described by it;
            // a definite one behind a comma begins a clause of its own.
            let definite = self.is_definite(np);
            let parent = self.s.clauses[self.clause].parent;
            let unit = self.unit();
            let follows = self.s.clauses[self.clause].conditional
                && (unit.proclitics.has(Proclitics::FUTURE) || self.pending.future)
                && self.s.nps[np].governor.is_some_and(|(p, _)| p == before);
            if follows {
                // إذا انسحبت القوات ستهاجم: what holds under the condition.
                let parent = self.parent_beside();
                self.open(Link::Side, parent);
                self.s.clauses[self.clause].conditional = true;
                return;
            }
            if definite {
                self.detach(np);
                self.leave_relative();
                let outer_open = self.s.clauses[self.clause].verb.is_none();
                if !outer_open {
                    let parent = self.parent_beside();
                    self.open(Link::Side, parent);
                }
                self.s.clauses[self.clause].topic = Some(Filler::Phrase(phrase::whole(np)));
            } else {
                let aside = self.set_apart(np);
                self.open(Link::Relative(np), parent);
                self.s.clauses[self.clause].parenthetical = aside;
            }
            return;
        }
        if let (false, Link::Relative(head), Some(Pronoun::Him | Pronoun::Her)) =
            (and, self.s.clauses[self.clause].link, self.unit().pronoun)
            && !self.is_definite(head)
        {
            // اجتماعا عقد في المدينة حضره الوفد: one more clause on the noun.
            let parent = self.s.clauses[self.clause].parent;
            self.open(Link::Relative(head), parent);
            return;
        }
        if !and && let Some(np) = self.described_behind_complement() {
            let parent = self.s.clauses[self.clause].parent;
            let aside = self.set_apart(np);
            self.open(Link::Relative(np), parent);
            self.s.clauses[self.clause].parenthetical = aside;
            return;
        }
        if and && self.goes_on_in_relative(before) {
            return;
        }
        if self.leave_relative() && self.s.clauses[self.clause].verb.is_none() {
            return;
        }
        // Coordinated: a sister clause with the same topic.
        let topic =
            self.s.clauses[self.clause].verb.and_then(|v| self.subject_of(v)).or(self.s.clauses[self.clause].topic);
        let (link, parent) = self.sister_link();
        // إذا فشلت المحادثات (و...) فسوف: the first that و does not join.
        let joined = self.unit().proclitics.has(Proclitics::AND);
        let conditional = self.consequence == Some(self.clause) && !joined;
        if conditional {
            self.consequence = None;
        }
        let fresh = if and && !joined { self.fresh_coordinated() } else { None };
        self.open(link, parent);
        self.s.clauses[self.clause].conditional = conditional;
        self.s.clauses[self.clause].topic = match fresh {
            Some(np) => {
                self.detach(np);
                Some(Filler::Phrase(phrase::whole(np)))
            }
            None => topic,
        };
    }

    /// `المندوب الذي مقره في الشمال قاطع`: a relative clause that has its
    /// subject and what is said of it gives way to the verb around it.
    fn leave_verbless_relative(&mut self, and: bool) {
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
    fn goes_on_in_relative(&mut self, before: PredId) -> bool {
        let clause = &self.s.clauses[self.clause];
        let (Link::Relative(head), Some(outer), parent, topic) =
            (clause.link, clause.outer, clause.parent, clause.topic)
        else {
            return false;
        };
        let around = &self.s.clauses[outer];
        let waits = around.verb.is_none()
            && matches!(around.topic, Some(Filler::Phrase(arg)) if arg.np == head)
            && matches!(around.link, Link::Root | Link::That | Link::Side);
        let joined = self.unit().proclitics.has(Proclitics::AND);
        let (here, there) = (self.unit().morph, self.s.units[self.s.preds[before].unit].morph);
        let alike = here.person() == there.person() && here.gender() == there.gender() && here.tense() == there.tense();
        if !(waits && joined && alike && self.main_verb_follows()) {
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

    /// `، في بيان صدر أمس، `: the relative clause on what a comma set apart
    /// ends with the aside.
    fn set_apart(&self, np: NpId) -> bool {
        let this = &self.s.nps[np];
        let mut first = this.first();
        if first > 0 && this.prep.is_some() && self.s.units[first - 1].is_particle() {
            first -= 1;
        }
        let behind_comma = first > 0 && matches!(self.s.units[first - 1].what, What::Sign('،' | ',' | '-' | '–' | '—'));
        behind_comma && (this.prep.is_some() || this.circumstance.is_some())
    }

    /// How a clause coordinated with the present one hangs.
    fn sister_link(&self) -> (Link, Option<PredId>) {
        match self.s.clauses[self.clause].link {
            Link::Root => (Link::Side, None),
            link => (link, self.s.clauses[self.clause].parent),
        }
    }

    pub(super) fn first_of_list(&self, mut np: NpId) -> NpId {
        while let Some(of) = self.s.nps[np].and_of.filter(|&of| of < np) {
            np = of;
        }
        np
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

    /// The indefinite phrase right before a verb whose pronoun means it.
    fn resumed_before(&self) -> Option<NpId> {
        // صاروخ مساء الخميس، أطلقه: a date may stand between.
        let start = self.verb_start();
        let between = |np: NpId| &self.s.units[(self.s.nps[np].last() + 1).min(start)..start];
        let apart = |np: NpId| between(np).iter().any(|u| !matches!(u.what, What::Time | What::Sign('،' | ',')));
        let dated = |np: NpId| between(np).is_empty() || between(np).iter().any(|u| u.what == What::Time);
        let np = self.last_np.filter(|&np| !apart(np) && dated(np) && !self.is_definite(np))?;
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
    fn differs(&self, np: NpId) -> bool {
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

    /// True when a relative clause has all it needs with a phrase as its subject
    /// or object, and the clause around it still waits for its verb.
    fn closes_relative(&self, np: NpId, verb: PredId) -> bool {
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

    /// The bare noun phrase that ends right before the current unit.
    pub(super) fn fresh_np(&self) -> Option<NpId> {
        let np = self.last_np?;
        let this = &self.s.nps[np];
        let dated =
            this.last() + 1 < self.at && self.s.units[this.last() + 1..self.at].iter().all(|u| u.what == What::Time);
        let adjacent = self.at > 0
            && (dated
                || this.last() + 1 == self.at
                || (this.last() + 2 == self.at
                    && matches!(self.s.units[self.at - 1].what, What::Sign(s) if !matches!(s, '،' | ','))));
        (adjacent && this.prep.is_none() && this.circumstance.is_none()).then_some(np)
    }

    pub(super) fn fresh_coordinated(&self) -> Option<NpId> {
        let dated = |np: NpId| self.s.units[self.s.nps[np].last() + 1..self.at].iter().any(|u| u.what == What::Time);
        self.fresh_np().filter(|&np| self.s.nps[np].and_of.is_some() && !dated(np))
    }

    pub(super) fn detach(&mut self, np: NpId) {
        self.s.nps[np].and_of = None;
        if let Some((pred, _)) = self.s.nps[np].governor.take() {
            self.s.preds[pred].args.retain(|(_, filler)| !matches!(filler, Filler::Phrase(arg) if arg.np == np));
        }
    }

    pub(super) fn is_definite(&self, np: NpId) -> bool {
        let parts = &self.s.nps[np].parts;
        // الحدود: what can be a measure, but here is a noun like any other.
        let noun = |u: &Unit| u.article && phrase::has_class(self.g, u, &[NounClass::Settlement]);
        let alone = parts.iter().all(|p| p.1 == Part::Count);
        // هجوم واسع النطاق: what the adjective is of makes no noun definite.
        let narrows = |at: usize| {
            let before = at.checked_sub(1).map(|b| (self.s.units[parts[b].0], parts[b].1));
            parts[at].1 == Part::Mod
                && self.s.units[parts[at].0].morph.pos() == Pos::Noun
                && before.is_some_and(|(u, part)| part == Part::Mod && !u.article && u.morph.pos() == Pos::Adjective)
        };
        parts.iter().enumerate().any(|(at, &(u, part))| {
            let unit = &self.s.units[u];
            if narrows(at) {
                return false;
            }
            (part != Part::Count || alone && noun(unit)) && (unit.article || unit.is_name() || unit.pronoun.is_some())
        })
    }
}
