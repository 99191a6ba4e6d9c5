//! Phrases without a preposition: subject, object or topic.

use super::Walk;
use crate::clause::{ClauseId, Filler, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// What a phrase is to the verb before it.
enum Role {
    Subject,
    /// The subject, instead of the topic that the clause seemed to have.
    NewSubject,
    Object,
    None,
}

impl Walk<'_> {
    /// `من المقرر إرسال قوات`, `من المقرر أيضا إرسالها`: what is planned, likely or
    /// needed follows.
    fn foretold_by(&self, id: NpId) -> Option<PredId> {
        let adverb = |u: &Unit| {
            u.what == What::Time || phrase::particle(self.g, u) == Some(ParticleClass::Adverb) && !u.proclitics.is_and()
        };
        let near = |l: NpId| self.s.units[self.s.nps[l].last() + 1..self.s.nps[id].first()].iter().all(adverb);
        let from = |l: NpId| self.s.nps[l].prep == Some(self.g.well_known.min);
        let word = self.head_pred(self.last_np.filter(|&l| from(l) && near(l))?)?;
        let happens = self.head_pred(id).is_some_and(|p| self.is_happening(p));
        (happens && self.g.operator(self.s.preds[word].lexeme).is_some_and(|o| o.status.is_some())).then_some(word)
    }

    /// `الاجتماع المقرر عقده`, `الوزير المنتظر وصوله`: what the adjective says of
    /// its noun is told by a masdar whose pronoun means that noun.
    pub(super) fn awaited_of(&self, id: NpId) -> Option<PredId> {
        let head = &self.s.units[self.s.nps[id].head()];
        if !matches!(head.pronoun, Some(Pronoun::Him | Pronoun::Her)) || head.morph.pos() != Pos::Masdar {
            return None;
        }
        let before = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first())?;
        let &(unit, Part::Mod) = self.s.nps[before].parts.last()? else { return None };
        let word = self.s.pred_of_unit[unit].filter(|_| self.s.units[unit].article)?;
        self.g.operator(self.s.preds[word].lexeme).is_some_and(|o| o.status.is_some()).then_some(word)
    }

    /// Hangs a phrase without a preposition on the word before it that asks for
    /// it, or makes it subject, object or topic of the clause.
    pub(super) fn attach_bare(&mut self, id: NpId) {
        let asked = self.foretold_by(id).or_else(|| self.awaited_of(id)).or_else(|| self.manner_before(id));
        if let Some(word) = asked {
            self.hang(id, word, Rel::Object);
            return;
        }
        if self.is_that_same(id)
            || self.repeats_in_quotes(id)
            || self.describes_further_back(id)
            || self.tells_of_some(id)
            || self.is_second_office(id)
        {
            return;
        }
        if let Some(masdar) = self.masdar_of_this(id) {
            self.hang(id, masdar, Rel::Of);
            return;
        }
        let clause = self.clause;
        let Some(verb) = self.s.clauses[clause].verb else {
            self.attach_verbless(id);
            return;
        };
        if let Some(around) = self.waiting_around(verb, id) {
            if !self.names_the_object(verb, id) {
                self.attach_around(around, id);
            }
            return;
        }
        // `وردت أخبار عن تسليم تركيا مدرعات`: right behind a masdar that has its
        // genitive, where the verb has its subject.
        if (self.argument(verb, Rel::Subject).is_some()
            || self.s.clauses[clause].topic.is_some()
            || self.follows_which(verb)
            || self.tells_of_this(verb)
            || self.is_place(id))
            && let Some(pred) = self.masdar_right_before(id)
            && !self.are_deeds(verb, pred)
            && self.last_title_of_subject(verb).is_none()
            && !self.acts_on(verb, pred, id)
            && !self.takes_part(verb, id)
            && !self.is_awaited(pred, id)
        {
            self.hang(id, pred, Rel::Object);
            return;
        }
        if let Some(tried) = self.tried_beyond(id) {
            self.hang(id, tried, Rel::Object);
            return;
        }
        match self.role(verb, id) {
            Role::Subject if self.resumes(verb, id) && self.tells_where_it_was(verb, id) => {}
            // كانت القوات قد قصفت: nobody else does what follows.
            Role::Subject if !(self.inherited_topic(clause) && self.is_auxiliary(verb)) => {
                self.hang(id, verb, Rel::Subject);
            }
            Role::Subject | Role::NewSubject => {
                self.s.clauses[clause].topic = None;
                self.hang(id, verb, Rel::Subject);
            }
            _ if self.hangs_answer(verb, id) => self.hang(id, verb, Rel::Subject),
            Role::Object if self.repeats_itself(verb, id) => self.hang(id, verb, Rel::Circumstance),
            Role::Object if self.names_the_subject(verb, id) || self.tells_where(verb, id) => {}
            Role::Object if self.is_blow(verb, id) => {
                self.turn_round(verb);
                self.hang(id, verb, Rel::Subject);
            }
            Role::Object => self.hang(id, verb, Rel::Object),
            Role::None if self.displaces(verb, id) => self.hang(id, verb, Rel::Object),
            Role::None => self.attach_beyond(verb, id),
        }
    }

    /// `استهدفت غارات التحالف معسكرا`: several deeds, which take no object, as the
    /// subject of a verb that has none yet.
    fn are_deeds(&self, verb: PredId, masdar: PredId) -> bool {
        self.s.units[self.s.preds[masdar].unit].morph.number() == Number::Plural
            && self.s.preds[masdar].governor == Some((verb, Rel::Subject))
            && self.argument(verb, Rel::Object).is_none()
            && self.has_object_role(verb)
    }

    /// In a clause without a verb: its topic, or the object of a masdar.
    fn attach_verbless(&mut self, id: NpId) {
        if self.opens_with_year(id) {
            self.s.clauses[self.clause].topic = None;
        }
        let topic = self.s.clauses[self.clause].topic;
        if let Some(topic) = topic
            && self.names_title(topic, id)
        {
            return;
        }
        let headless = topic.is_none();
        if headless && let Some(masdar) = self.masdar_right_before(id) {
            // بعد لقائه الرئيس
            self.hang(id, masdar, Rel::Object);
        } else if headless && self.is_bare_adjective(id) {
            // في وقت سابق من هذا الأسبوع
        } else if headless {
            self.s.clauses[self.clause].topic = Some(Filler::Phrase(phrase::whole(id)));
        } else if let Some(pred) = self.open_noun(id) {
            // A masdar with its subject in the genitive takes an object:
            // دعم تركيا حكومة ...
            self.hang(id, pred, Rel::Object);
        } else if let Some(around) = self.said_aside() {
            // هاجم مسلحون يعتقد أنهم من التنظيم قاعدة
            self.attach_around(around, id);
        }
    }

    /// Goes back to the clause around, which waits for this phrase.
    fn attach_around(&mut self, around: ClauseId, id: NpId) {
        self.clause = around;
        self.attach_bare(id);
    }

    /// What a phrase is to the verb of its clause.
    fn role(&self, verb: PredId, id: NpId) -> Role {
        let clause = self.clause;
        let has = |rel: Rel| self.s.preds[verb].args.iter().any(|a| a.0 == rel);
        if has(Rel::Subject) {
            return if has(Rel::Object) { Role::None } else { Role::Object };
        }
        let object = has(Rel::Object);
        let has_topic = self.s.clauses[clause].topic.is_some();
        let directly = || self.directly_behind(verb, id);
        // على الدولة أن تدين الحركة: she on whom it lies is to do it.
        let owes = matches!(self.s.clauses[clause].topic, Some(Filler::Phrase(topic))
            if self.s.nps[topic.np].prep == Some(self.g.well_known.ala)
                && self.s.nps[topic.np].governor.is_none()
                && self.s.nps[topic.np].last() + 2 == self.s.preds[verb].unit);
        if owes && !object && self.has_object_role(verb) {
            return Role::Object;
        }
        // اعتقلت القوات ستة، واعتقلت 30 بينهم: a bare number does nothing there.
        if !object && self.is_number_taken(verb, id) {
            return Role::Object;
        }
        // استدعت السفير وسلمته مذكرة: what it was handed.
        // وكبدتها خسائر: nor does harm act.
        let inflicted = || {
            self.s.units[self.s.preds[verb].unit].pronoun.is_some()
                && !self.is_definite(id)
                && self.is_asked_of(verb, id)
        };
        if object && self.inherited_topic(clause) && (self.goes_on(verb, id) || inflicted()) {
            return Role::Object;
        }
        // صواريخ أطلقها الحزب: the object is the pronoun.
        let behind_pronoun = || {
            (self.fits_subject(verb, id) || self.fits_but_for_gender(verb, id)) && self.resumes(verb, id) && directly()
        };
        if object && behind_pronoun() || !has_topic && self.fits_subject(verb, id) {
            return Role::Subject;
        }
        // A dropped topic taken over from the clause before gives way to
        // a noun that agrees and stands right behind the verb.
        if self.inherited_topic(clause) && self.fits_subject(verb, id) && directly() && !self.goes_on(verb, id) {
            return Role::Subject;
        }
        // ووافق الرئيس على الهدنة: not who the clause before was about.
        if !object && self.is_anothers_verb(verb, id) {
            return Role::Subject;
        }
        // أطلقت مسيرات، أسقطت منها الدفاعات: somebody else, behind a pronoun.
        // but زيارة، التقى خلالها الرئيس: whom one meets.
        let others = || {
            self.behind_resumption(verb, id)
                && directly()
                && self.verb_agrees(verb, id)
                && !(self.is_met(verb, id) && self.is_mutual(verb))
        };
        if !object && has_topic && others() || self.takes_part(verb, id) {
            return Role::Subject;
        }
        // وقتل اثنان وأصيب ثلاثة آخرون: others in the nominative are no object.
        let others = || {
            let np = &self.s.nps[id];
            np.parts.iter().any(|&(u, _)| {
                let unit = &self.s.units[u];
                unit.lexeme != 0
                    && self.g.is_marked(unit.lexeme, Mark::Other)
                    && !unit.morph.is_oblique()
                    && !unit.morph.is_accusative()
                    && (unit.morph.gender(), unit.morph.number()) == (Gender::Masculine, Number::Plural)
            })
        };
        if !object && has_topic && self.inherited_topic(clause) && directly() && others() {
            return Role::Subject;
        }
        // المناطق التي كانت القوات تحاصرها; كابول - أعلن الحلف: a dateline is no
        // subject.
        if !object && has_topic && (self.is_doer_behind_auxiliary(verb, id) || self.is_doer_at_place(verb, id))
            || !object && self.is_of_the_matter(verb, id)
            || self.dateline_topic(clause) && self.fits_subject(verb, id) && directly()
            || !object && self.happens_to_nobody(verb, id)
        {
            return Role::NewSubject;
        }
        if object { Role::None } else { Role::Object }
    }

    /// `صرح بأنه تعرض الموقع لقصف`, `أعلن أنه قتل جندي`: the pronoun on أن is nobody, but stands
    /// for the matter, where the verb takes no object or what follows is none.
    fn is_of_the_matter(&self, verb: PredId, id: NpId) -> bool {
        let Some(Filler::Pronoun(Pronoun::Him, at)) = self.s.clauses[self.clause].topic else { return false };
        let that = phrase::particle(self.g, &self.s.units[at]) == Some(ParticleClass::That);
        let unit = &self.s.units[self.s.preds[verb].unit];
        let one = (unit.morph.gender(), unit.morph.number()) == (Gender::Masculine, Number::Singular);
        that && one
            && unit.pronoun.is_none()
            && self.directly_behind(verb, id)
            && self.verb_agrees(verb, id)
            && (self.g.lexeme(self.s.preds[verb].lexeme).intransitive
                || !self.is_definite(id) && self.is_nominative(verb, id))
    }

    /// It agrees with the verb, and nothing says that somebody else acts.
    pub(super) fn fits_subject(&self, verb: PredId, id: NpId) -> bool {
        // وطلب وقف القتال, وناشد الأمم المتحدة التدخل: what is wanted is not who wants it.
        let wanted = || {
            let object = self.argument(verb, Rel::Object).is_some();
            self.g
                .operator(self.s.preds[verb].lexeme)
                .is_some_and(|o| o.status.is_some() && (self.inherited_topic(self.clause) || object && o.says))
                && self.head_pred(id).is_some_and(|p| self.is_happening(p))
        };
        !wanted()
            && !self.is_taken(verb, id)
            && !self.is_judged(verb, id)
            && !self.is_told_of(verb, id)
            && !self.is_counterpart_of_subject(verb, id)
            && !self.tells_of_this(verb)
            && self.verb_agrees(verb, id)
            && !self.is_told_to(verb, id)
            && !self.is_met(verb, id)
            && !self.is_duty(verb, id)
            && !self.is_driven(verb)
            && !self.is_addressed(verb, id)
            && !self.is_urged(verb, id)
            && !self.is_own_object(verb, id)
            && !self.is_dealt_with(verb, id)
    }

    /// `وصل الوزير ودعا نظيره إلى`: whose counterpart he is acts; `واتهم نظيره الشمال`:
    /// he acts himself.
    fn is_counterpart_of_subject(&self, verb: PredId, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let head = &self.s.units[np.head()];
        let lone =
            || self.s.units.get(np.last() + 1).is_none_or(|next| !next.is_nominal() || phrase::begins_anew(next));
        head.pronoun.is_some()
            && lone()
            && self.inherited_topic(self.clause)
            && self.has_object_role(verb)
            && (head.lexeme != 0 && self.g.is_marked(head.lexeme, Mark::Counterpart))
    }

    /// `وأعلنت السيطرة على المدينة`: a deed does not speak, but a body named by
    /// a masdar does (أعلنت القيادة), and so does a meeting.
    fn is_told_of(&self, verb: PredId, id: NpId) -> bool {
        use NounClass as N;
        let speaks = [N::Human, N::Force, N::Body, N::Org, N::Outlet, N::Document];
        let head = &self.s.units[self.s.nps[id].head()];
        // أكد الاجتماع أن: a happening speaks where nothing tells of what it is.
        let complement = || {
            let next = self.s.units.get(self.s.nps[id].last() + 1).filter(|u| u.is_particle());
            let prep = next.and_then(|u| self.g.lexeme(u.lexeme).prep);
            let lexeme = self.g.lexeme(head.lexeme);
            prep.is_some_and(|p| (lexeme.preps | self.g.lexeme(lexeme.base).preps) & (1 << p) != 0)
        };
        self.says(verb)
            && self.inherited_topic(self.clause)
            && head.what == What::Word
            && head.article
            && head.morph.pos() == Pos::Masdar
            && self.directly_behind(verb, id)
            && !phrase::has_class(self.g, head, &speaks)
            && (!phrase::has_class(self.g, head, &[N::Eventive]) || complement())
    }

    /// Behind a verb that has all it takes.
    fn attach_beyond(&mut self, verb: PredId, id: NpId) {
        if self.names_the_subject(verb, id) {
            return;
        }
        let pred = self.open_noun(id).unwrap_or(verb);
        self.hang(id, pred, Rel::Object);
    }

    /// `لدى وصوله المطار كان`: what is no actor behind a masdar and its doer.
    pub(super) fn is_place(&self, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        match head.what {
            What::Name(n) => self.g.named(n).kind == Kind::Facility,
            What::Word => phrase::has_class(self.g, head, &[NounClass::Facility, NounClass::Settlement]),
            _ => false,
        }
    }

    /// `ما يعني خسارة الجيش السيطرة`: what was told before is the subject.
    pub(super) fn follows_which(&self, verb: PredId) -> bool {
        let before = self.s.preds[verb].unit.checked_sub(1).map(|at| &self.s.units[at]);
        before.is_some_and(|u| u.lexeme != 0 && self.g.is_marked(u.lexeme, Mark::Which))
    }

    /// `جاء ذلك بعد لقائه الوزير`: the verb has a demonstrative for its subject.
    fn tells_of_this(&self, verb: PredId) -> bool {
        let at = self.s.preds[verb].unit + 1;
        let this =
            |u: &Unit| phrase::particle(self.g, u) == Some(ParticleClass::Demonstrative) && !phrase::begins_anew(u);
        self.s.units.get(at).is_some_and(this)
            && self.s.units.get(at + 1).is_some_and(|next| !next.is_nominal() || phrase::begins_anew(next))
    }

    /// `حق النقض «الفيتو»`: right behind an object another word for it.
    fn repeats_in_quotes(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let quote = |at: Option<usize>| {
            let unit = at.and_then(|at| self.s.units.get(at));
            unit.is_some_and(|u| matches!(u.what, What::Sign('"' | '«' | '»' | '“' | '”' | '(' | ')')))
        };
        np.parts.len() == 1
            && self.is_definite(id)
            && quote(np.first().checked_sub(1))
            && quote(Some(np.last() + 1))
            && self.last_np.is_some_and(|l| {
                self.s.nps[l].last() + 2 == np.first()
                    && self.s.nps[l].clause == np.clause
                    && matches!(self.s.nps[l].governor, Some((_, Rel::Object)))
            })
    }

    /// No phrase stands between a verb and this one.
    pub(super) fn directly_behind(&self, verb: PredId, id: NpId) -> bool {
        self.last_np.is_none_or(|l| l == id || self.s.nps[l].last() < self.s.preds[verb].unit)
    }

    /// The masdar with a genitive that ends right before this phrase.
    pub(super) fn masdar_right_before(&self, id: NpId) -> Option<PredId> {
        let pred = self.open_noun(id)?;
        // قرار مصر وقطر قطع العلاقات: behind all that are joined.
        let joined = |l: NpId| self.s.preds[pred].arg.is_some_and(|a| a.np == l || a.np == self.first_of_list(l));
        let last = self.last_np.filter(|&l| joined(l) || self.is_where_met(l, pred, id))?;
        // قصف الطائرات بشكل مكثف مواقع
        let adverb = |u: &Unit| {
            phrase::particle(self.g, u) == Some(ParticleClass::Adverb)
                || u.what == What::Word && u.morph.pos() == Pos::Adjective && !u.article
        };
        let between = self.s.nps[last].last() + 1..self.s.nps[id].first();
        // اتهام الوزير هذه الحركة بالهجوم
        let this =
            |u: &Unit| phrase::particle(self.g, u) == Some(ParticleClass::Demonstrative) && !phrase::begins_anew(u);
        let passed = |u: &Unit| matches!(u.what, What::Sign('"' | '«' | '»' | '“' | '”')) || adverb(u) || this(u);
        self.s.units[between].iter().all(passed).then_some(pred)
    }

    /// `أكد لدى لقائه أمس في الشمال الوزير رفض`: where he met whom, behind a verb that
    /// says no person.
    fn is_where_met(&self, last: NpId, masdar: PredId, id: NpId) -> bool {
        let np = &self.s.nps[last];
        let own = self.s.units[self.s.preds[masdar].unit].pronoun.is_some();
        let person = || {
            let (head, end) = (&self.s.units[self.s.nps[id].head()], &self.s.units[self.s.nps[id].last()]);
            (self.denotes_person(head) || self.denotes_person(end)) && self.is_definite(id)
        };
        own && np.governor == Some((masdar, Rel::Prep(self.g.well_known.fi)))
            && !self.comma
            && self.s.clauses[self.clause].verb.is_some_and(|v| self.says(v))
            && person()
    }

    /// `استعادة هذه المدينة`: the masdar right before "this", which has no other
    /// genitive.
    fn masdar_of_this(&self, id: NpId) -> Option<PredId> {
        let np = &self.s.nps[id];
        let last = self.last_np.filter(|&l| np.demonstrative && self.s.nps[l].last() + 2 == np.first())?;
        let unit = &self.s.units[self.s.nps[last].last()];
        let open = !unit.article && unit.pronoun.is_none() && !unit.morph.is_accusative();
        let masdar = self.s.pred_of_unit[self.s.nps[last].last()].filter(|_| open)?;
        (self.s.preds[masdar].pos == Pos::Masdar && self.argument(masdar, Rel::Of).is_none()).then_some(masdar)
    }

    fn is_bare_adjective(&self, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        head.what == What::Word && head.morph.pos() == Pos::Adjective && !head.article
    }

    /// True when the verb has its object attached to it; يمكنه دعم: not where
    /// a happening says what somebody can or must do.
    fn resumes(&self, verb: PredId, id: NpId) -> bool {
        let pronoun = self.s.units[self.s.preds[verb].unit].pronoun;
        let governs = || self.g.operator(self.s.preds[verb].lexeme).is_some();
        matches!(pronoun, Some(Pronoun::Him | Pronoun::Her | Pronoun::Them | Pronoun::Both))
            && !(governs() && self.head_pred(id).is_some_and(|p| self.is_happening(p)))
    }

    /// A verb whose frames ask for its object.
    pub(super) fn has_object_role(&self, verb: PredId) -> bool {
        let lexeme = self.s.preds[verb].lexeme;
        self.g.lexeme(lexeme).object_role || self.g.operator(lexeme).is_some_and(|o| o.carries)
    }

    pub(super) fn open_noun(&self, id: NpId) -> Option<PredId> {
        use NounClass as N;
        let others = || self.recent.iter().rev().copied().filter(|&p| self.s.preds[p].arg.is_none_or(|a| a.np != id));
        let nearest = others().next()?;
        // إسقاط الطيران برميلا: the genitive is a masdar by its form only.
        let inner = self.s.preds[nearest].governor.filter(|&(_, rel)| rel == Rel::Of).map(|(p, _)| p);
        let accusative = self.s.units[self.s.nps[id].head()].morph.is_accusative();
        let outer = inner.filter(|_| accusative && self.s.preds[nearest].args.is_empty());
        let pred = outer.unwrap_or(nearest);
        let this = &self.s.preds[pred];
        // شن طيران التحالف قصفا: a force does nothing by its name alone.
        // but أعلن مقاطعته القمة: a county is not somebody's in this way.
        let force = [N::Force, N::Body, N::Org, N::Vehicle, N::Fighter, N::Settlement];
        let own = this.pos == Pos::Masdar && self.s.units[this.unit].pronoun.is_some();
        if phrase::has_class(self.g, &self.s.units[this.unit], if own { &force[..5] } else { &force })
            && self.head_pred(id).is_some_and(|p| self.is_happening(p))
        {
            return None;
        }
        // والتقى خلال زيارته الوزير: whom the verb waits for, where the noun goes to places.
        if self.is_awaited(pred, id) || self.is_led_to(pred, id) || self.is_named_as(pred, id) {
            return None;
        }
        // قرار الشمال قطع العلاقات: a noun that governs has a happening so.
        let governs = || {
            this.pos == Pos::Noun
                && self.g.operator(this.lexeme).is_some()
                && self.head_pred(id).is_some_and(|p| self.is_happening(p))
                // اعتبر قرار الشمال عدوانا: what it is called, of the verb.
                && !self.s.units[self.s.nps[id].head()].morph.is_accusative()
        };
        (this.clause == self.clause
            && (this.pos == Pos::Masdar || governs())
            && this.args.iter().any(|a| a.0 == Rel::Of)
            && !this.args.iter().any(|a| a.0 == Rel::Object))
        .then_some(pred)
    }
}
