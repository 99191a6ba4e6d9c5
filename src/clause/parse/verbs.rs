//! Verbs: the clause each belongs to.

use super::Walk;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Proclitics;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Tense;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    pub(super) fn verb(&mut self) {
        let unit = self.unit();
        let and = std::mem::take(&mut self.pending.and) || unit.proclitics.is_and();
        let before = self.at.checked_sub(1).and_then(|u| self.s.pred_of_unit[u]);
        let topic = self.s.clauses[self.clause].topic.is_some();
        // هاجموا القاعدة وقتلوا وجرحوا جنودا: behind one subject, in one form.
        let alike = |p: PredId| !topic || self.is_same_form(p, &unit);
        let twin =
            before.filter(|&p| and && self.s.preds[p].pos == Pos::Verb && self.s.preds[p].args.is_empty() && alike(p));
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
            // قتل جندي وفق ما نقلته الوكالة: it is not him that she passed on.
            if self.inherited_topic(clause) {
                self.s.clauses[clause].topic = None;
            }
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

    /// Voice, tense, person, gender and number of the verb before.
    fn is_same_form(&self, before: PredId, verb: &Unit) -> bool {
        let form = |unit: &Unit| {
            (unit.morph.is_passive(), unit.morph.tense(), unit.morph.person(), unit.morph.gender(), unit.morph.number())
        };
        form(&self.s.units[self.s.preds[before].unit]) == form(verb)
    }

    /// Finds or opens the clause that a verb belongs to.
    fn place_verb(&mut self, and: bool) {
        if !and && let Some(np) = self.accompanied() {
            self.open_relative(np);
            self.s.clauses[self.clause].parenthetical = true;
            return;
        }
        self.leave_verbless_relative(and);
        if let Some(around) = self.speaker_goes_on() {
            self.clause = around;
            self.open_sister(and);
            return;
        }
        let Some(before) = self.s.clauses[self.clause].verb else {
            self.place_first_verb(and);
            return;
        };
        if !and && self.place_beside(before) || and && self.goes_on_in_relative(before) {
            return;
        }
        if self.leave_relative() && self.s.clauses[self.clause].verb.is_none() {
            return;
        }
        self.open_sister(and);
    }

    /// The first verb of a clause belongs to it, unless it describes the noun
    /// before it or stands behind و.
    fn place_first_verb(&mut self, and: bool) {
        if !and && let Some(doer) = self.acts_meanwhile().or_else(|| self.begins_behind_and()) {
            self.detach(doer);
            let (link, parent) = self.sister_link();
            self.open(link, parent);
            self.s.clauses[self.clause].topic = Some(Filler::Phrase(phrase::whole(doer)));
            return;
        }
        // هجوم شنته القوات: the verb describes the noun before it.
        let behind_complement = || {
            matches!(self.unit().pronoun, Some(Pronoun::Him | Pronoun::Her))
                .then(|| self.described_behind_complement())?
        };
        let told = || self.told_of_backdrop().or_else(|| self.told_of_deed());
        if !and && let Some(np) = self.resumed_before().or_else(behind_complement).or_else(told) {
            let described = self.resumed_genitive(np);
            self.open_relative(np);
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
    }

    /// `قال الوزير سننتصر`: a verb of ours right behind one who says something.
    fn is_own_words(&self, before: PredId) -> bool {
        let says = &self.s.preds[before];
        let told = self.s.units[says.unit].morph;
        self.unit().morph.person() == 1
            && told.person() == 3
            && self.g.operator(says.lexeme).is_some_and(|o| o.says && o.status.is_none() && !o.of_facts)
            && self.argument(before, Rel::Subject).is_some()
            && !self.s.clauses.iter().any(|c| c.parent == Some(before))
    }

    /// A second verb without و: true where its clause was found.
    fn place_beside(&mut self, before: PredId) -> bool {
        if self.is_own_words(before) {
            self.open(Link::That, Some(before));
            return true;
        }
        // في بيان نشرته الوكالة أعلنت, الهجوم الذي شنته القوات أسفر عن: the
        // main verb, at last.
        if let Some(np) = self.fresh_np()
            && self.closes_relative(np, before)
            && (self.is_definite(np) || self.differs(np) || self.ends_unknown(np))
        {
            self.leave_relative();
            return true;
        }
        if self.is_complement_of(before) && !self.ends_aside(before) {
            return true;
        }
        if let Some(np) = self.resumed_before() {
            let aside = self.set_apart(np);
            let described = self.resumed_genitive(np);
            self.open_relative(np);
            self.s.clauses[self.clause].parenthetical = aside;
            self.s.clauses[self.clause].described = described;
            return true;
        }
        if let Some(np) = self.deed_before_comma(before) {
            self.open_relative(np);
            return true;
        }
        if let Some(np) = self.fresh_np() {
            match self.described_before_sides(np) {
                Some(happening) => self.open_relative(happening),
                None => self.place_behind(np, before),
            }
            return true;
        }
        if let (Link::Relative(head), Some(Pronoun::Him | Pronoun::Her)) =
            (self.s.clauses[self.clause].link, self.unit().pronoun)
            && !self.is_definite(head)
        {
            // اجتماعا عقد في المدينة حضره الوفد: one more clause on the noun.
            self.open_relative(head);
            return true;
        }
        let deed = self.deed_in_genitive();
        if let Some(np) = deed.map(|arg| arg.np).or_else(|| self.described_behind_complement()) {
            let aside = self.set_apart(np);
            self.open_relative(np);
            self.s.clauses[self.clause].parenthetical = aside;
            self.s.clauses[self.clause].described = deed;
            return true;
        }
        false
    }

    /// `كان الجيش يقصف`, `بدأ الجيش يقصف`: of the verb before, with nothing but
    /// its subject between.
    fn is_complement_of(&self, before: PredId) -> bool {
        let governs = self.g.operator(self.s.preds[before].lexeme).is_some_and(|o| o.carries || o.status.is_some());
        let adjacent = self.last_np.is_none_or(|np| {
            self.s.nps[np].first() < self.s.preds[before].unit
                || self.s.nps[self.first_of_list(np)].governor == Some((before, Rel::Subject))
        });
        // رفضت جماعة يقودها القائد: the pronoun is that of the subject.
        let told = || {
            let waits =
                self.g.operator(self.s.preds[before].lexeme).is_some_and(|o| !o.carries && !o.auxiliary && !o.keeps);
            waits && self.unit().pronoun.is_some() && self.resumed_before().is_some()
        };
        // شن مسلحون يشتبه بانتمائهم إلى الحركة هجوما: who they are, for what is carried
        // out is a noun.
        let described = || {
            let light = self.g.operator(self.s.preds[before].lexeme).is_some_and(|o| o.light && !o.auxiliary);
            let present = self.unit().morph.tense() == Tense::Present;
            light && present && self.fresh_np().is_some_and(|np| !self.is_definite(np))
        };
        // كانت القوات، المتمركزة في المدينة، قد هاجمت
        let done = self.pending.qad && self.g.operator(self.s.preds[before].lexeme).is_some_and(|o| o.auxiliary);
        // محملا إياه تبعة ما يجري، غادر: behind a comma a deed of its own.
        let apart = self.comma && self.follows_which(before) && self.unit().morph.tense() == Tense::Past;
        governs
            && !apart
            && (adjacent || done)
            && self.s.preds[before].pos == Pos::Verb
            && !self.says(before)
            && !told()
            && !described()
    }

    /// `في لحظة شهدتها المدينة، وقعت الحركة`: behind a comma the verb around a
    /// relative clause that has all it takes.
    fn ends_aside(&self, before: PredId) -> bool {
        self.comma && self.last_np.is_some_and(|np| self.closes_relative(np, before))
    }

    /// An indefinite noun directly before a verb is described by it; a definite
    /// one behind a comma begins a clause of its own.
    fn place_behind(&mut self, np: NpId, before: PredId) {
        let follows = self.s.clauses[self.clause].conditional
            && (self.unit().proclitics.has(Proclitics::FUTURE) || self.pending.future)
            && self.s.nps[np].governor.is_some_and(|(p, _)| p == before);
        if follows {
            // إذا انسحبت القوات ستهاجم: what holds under the condition.
            let parent = self.parent_beside();
            self.open(Link::Side, parent);
            self.s.clauses[self.clause].conditional = true;
        } else if self.acts_in_aside(np, before) {
            // إن مسلحين تدعمهم الدولة هاجموا: the verb is theirs who were named first.
            self.detach(np);
            self.hang(np, before, Rel::Subject);
            let topic = self.s.clauses[self.clause].topic;
            let (link, parent) = self.sister_link();
            self.open(link, parent);
            self.s.clauses[self.clause].topic = topic;
        } else if self.is_definite(np) {
            self.detach(np);
            self.leave_relative();
            if self.s.clauses[self.clause].verb.is_some() {
                let parent = self.parent_beside();
                self.open(Link::Side, parent);
            }
            self.s.clauses[self.clause].topic = Some(Filler::Phrase(phrase::whole(np)));
        } else {
            // جولة تستغرق يومين يزور خلالها: told of the tour, not of the days.
            let time = phrase::has_class(self.g, &self.s.units[self.s.nps[np].head()], &[NounClass::Time]);
            let np = match self.s.clauses[self.clause].link {
                Link::Relative(head) if time && !self.is_definite(head) => head,
                _ => np,
            };
            let aside = self.set_apart(np);
            self.open_relative(np);
            self.s.clauses[self.clause].parenthetical = aside;
        }
    }

    /// Coordinated: a sister clause with the same topic.
    fn open_sister(&mut self, and: bool) {
        let topic =
            self.s.clauses[self.clause].verb.and_then(|v| self.subject_of(v)).or(self.s.clauses[self.clause].topic);
        // قتلوا وألقي القبض على آخرين: what one verb tells of several no singular does.
        let morph = self.unit().morph;
        let alone = (morph.person(), morph.number(), morph.gender()) == (3, Number::Singular, Gender::Masculine);
        let several = self.s.clauses[self.clause].verb.is_some_and(|v| {
            matches!(self.s.units[self.s.preds[v].unit].morph.number(), Number::Plural | Number::Dual)
        });
        let topic = topic.filter(|_| !(and && alone && several && self.s.clauses[self.clause].topic == topic));
        let (link, parent) = self.sister_link();
        // إذا فشلت المحادثات (و...) فسوف: the first that و does not join.
        let joined = self.unit().proclitics.has(Proclitics::AND);
        let waits = self.consequence == Some(self.clause);
        let conditional = if joined { self.adds_to_condition() } else { waits };
        if waits && conditional {
            self.consequence = None;
        }
        // إذا هاجم الخصم فسنرد: not he.
        let topic = topic.filter(|t| self.unit().morph.person() != 1 || matches!(t, Filler::Pronoun(..)));
        let fresh = if and && !joined { self.fresh_coordinated() } else { None };
        let opened = self.open(link, parent);
        if joined && waits && conditional {
            self.consequence = Some(opened);
        }
        self.s.clauses[self.clause].conditional = conditional;
        self.s.clauses[self.clause].topic = match fresh {
            Some(np) => {
                self.detach(np);
                Some(Filler::Phrase(phrase::whole(np)))
            }
            None => topic,
        };
    }

    /// `إذا عبر الخصم الحدود وهاجم المدينة`: a second verb in the past right
    /// behind the first of a condition.
    fn adds_to_condition(&self) -> bool {
        let clause = &self.s.clauses[self.clause];
        let past = |unit: usize| self.s.units[unit].morph.tense() == Tense::Past;
        let first = clause.verb.map(|v| self.s.preds[v].unit);
        let comma = self.at.checked_sub(1).is_some_and(|u| matches!(self.s.units[u].what, What::Sign(_)));
        clause.conditional
            && clause.link == Link::Side
            && first.is_some_and(past)
            && past(self.at)
            && !comma
            && self.g.operator(self.unit().lexeme).is_none_or(|o| !o.says)
    }

    fn open_relative(&mut self, np: NpId) {
        let parent = self.s.clauses[self.clause].parent;
        self.open(Link::Relative(np), parent);
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

    /// `معسكر كرمل`: an unknown word in the genitive is rather a name.
    fn ends_unknown(&self, np: NpId) -> bool {
        let parts = &self.s.nps[np].parts;
        parts.len() > 1 && self.s.units[parts[parts.len() - 1].0].what == What::Unknown
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
