//! Phrases without a preposition: subject, object or topic.

use super::Walk;
use crate::clause::{Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::{Need, Slot, TriggerPos};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Gender;
use crate::lang::morph::Number;
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    /// `من المقرر إرسال قوات`: what is planned, likely or needed follows.
    fn foretold_by(&self, id: NpId) -> Option<PredId> {
        let before = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first())?;
        let word = self.head_pred(before).filter(|_| self.s.nps[before].prep == Some(self.g.well_known.min))?;
        let happens = self.head_pred(id).is_some_and(|p| self.is_happening(p));
        (happens && self.g.operator(self.s.preds[word].lexeme).is_some_and(|o| o.status.is_some())).then_some(word)
    }

    /// `الاجتماع المقرر عقده`, `الوزير المنتظر وصوله`: what the adjective says of
    /// its noun is told by a masdar whose pronoun means that noun.
    pub(super) fn awaited_of(&self, id: NpId) -> Option<PredId> {
        let before = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first())?;
        let &(unit, Part::Mod) = self.s.nps[before].parts.last()? else { return None };
        let head = &self.s.units[self.s.nps[id].head()];
        let own = head.morph.pos() == Pos::Masdar && matches!(head.pronoun, Some(Pronoun::Him | Pronoun::Her));
        let word = self.s.pred_of_unit[unit].filter(|_| own && self.s.units[unit].article)?;
        self.g.operator(self.s.preds[word].lexeme).is_some_and(|o| o.status.is_some()).then_some(word)
    }

    pub(super) fn attach_bare(&mut self, id: NpId) {
        let clause = self.clause;
        if let Some(word) = self.foretold_by(id) {
            self.hang(id, word, Rel::Object);
            return;
        }
        if let Some(awaited) = self.awaited_of(id) {
            self.hang(id, awaited, Rel::Object);
            return;
        }
        if let Some(manner) = self.manner_before(id) {
            self.hang(id, manner, Rel::Object);
            return;
        }
        if self.repeats_in_quotes(id) {
            return;
        }
        let Some(verb) = self.s.clauses[clause].verb else {
            let topic = self.s.clauses[clause].topic;
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
                self.s.clauses[clause].topic = Some(Filler::Phrase(phrase::whole(id)));
            } else if let Some(pred) = self.open_noun(id) {
                // A masdar with its subject in the genitive takes an object:
                // دعم تركيا حكومة ...
                self.hang(id, pred, Rel::Object);
            } else if let Some(around) = self.said_aside() {
                // هاجم مسلحون يعتقد أنهم من التنظيم قاعدة
                self.clause = around;
                self.attach_bare(id);
            }
            return;
        };
        if let Some(around) = self.around_told_subject(verb, id) {
            self.clause = around;
            self.attach_bare(id);
            return;
        }
        // `وردت أخبار عن تسليم تركيا مدرعات`: right behind a masdar that has its
        // genitive, where the verb has its subject.
        if (self.argument(verb, Rel::Subject).is_some()
            || self.s.clauses[clause].topic.is_some()
            || self.tells_of_this(verb)
            || self.is_place(id))
            && let Some(pred) = self.masdar_right_before(id)
            && !self.acts_on(verb, pred, id)
        {
            self.hang(id, pred, Rel::Object);
            return;
        }
        let has = |rel: Rel| self.s.preds[verb].args.iter().any(|a| a.0 == rel);
        let has_topic = self.s.clauses[clause].topic.is_some();
        // وطلب وقف القتال: what is wanted is not who wants it.
        let wanted = || {
            self.inherited_topic(clause)
                && self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.status.is_some())
                && self.head_pred(id).is_some_and(|p| self.is_happening(p))
        };
        let fits_subject = || {
            !wanted()
                && !self.tells_of_this(verb)
                && self.verb_agrees(verb, id)
                && !self.is_told_to(verb, id)
                && !self.is_met(verb, id)
                && !self.is_duty(verb, id)
        };
        let rel = match (has(Rel::Subject), has(Rel::Object)) {
            // استدعت السفير وسلمته مذكرة: what it was handed.
            (false, true) if self.inherited_topic(clause) && self.goes_on(verb, id) => Rel::Object,
            // صواريخ أطلقها الحزب: the object is the pronoun.
            (false, true)
                if (fits_subject() || self.fits_but_for_gender(verb, id))
                    && self.resumes(verb, id)
                    && self.directly_behind(verb, id) =>
            {
                Rel::Subject
            }
            (false, _) if !has_topic && fits_subject() => Rel::Subject,
            // A dropped topic taken over from the clause before gives way to
            // a noun that agrees and stands right behind the verb.
            (false, _)
                if self.inherited_topic(clause)
                    && fits_subject()
                    && self.directly_behind(verb, id)
                    && !self.goes_on(verb, id) =>
            {
                Rel::Subject
            }
            // أطلقت مسيرات، أسقطت منها الدفاعات: somebody else, behind a pronoun.
            (false, false)
                if has_topic
                    && self.behind_resumption(verb, id)
                    && self.directly_behind(verb, id)
                    && self.verb_agrees(verb, id) =>
            {
                Rel::Subject
            }
            // المناطق التي كانت القوات تحاصرها
            (false, false) if has_topic && self.is_doer_behind_auxiliary(verb, id) => {
                self.s.clauses[clause].topic = None;
                Rel::Subject
            }
            // كابول - أعلن الحلف: a dateline is no subject.
            (false, _) if self.dateline_topic(clause) && fits_subject() && self.directly_behind(verb, id) => {
                self.s.clauses[clause].topic = None;
                Rel::Subject
            }
            (_, false) => Rel::Object,
            _ => {
                if self.names_the_subject(verb, id) {
                    return;
                }
                // أوقع انفجار تبنته الحركة عشرات القتلى: the verb around waits.
                if let Some(around) = self.waiting_around(verb) {
                    self.clause = around;
                    self.attach_bare(id);
                    return;
                }
                let pred = self.open_noun(id).unwrap_or(verb);
                self.hang(id, pred, Rel::Object);
                return;
            }
        };
        if rel == Rel::Object && self.names_the_subject(verb, id) {
            return;
        }
        self.hang(id, verb, rel);
    }

    /// `لدى وصوله المطار كان`: what is no actor behind a masdar and its doer.
    fn is_place(&self, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        match head.what {
            What::Name(n) => self.g.named(n).kind == Kind::Facility,
            What::Word => phrase::has_class(self.g, head, &[NounClass::Facility, NounClass::Settlement]),
            _ => false,
        }
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
    fn masdar_right_before(&self, id: NpId) -> Option<PredId> {
        let pred = self.open_noun(id)?;
        // قرار مصر وقطر قطع العلاقات: behind all that are joined.
        let joined = |l: NpId| self.s.preds[pred].arg.is_some_and(|a| a.np == self.first_of_list(l));
        let last = self.last_np.filter(|&l| joined(l))?;
        let between = self.s.nps[last].last() + 1..self.s.nps[id].first();
        self.s.units[between].iter().all(|u| matches!(u.what, What::Sign('"' | '«' | '»' | '“' | '”'))).then_some(pred)
    }

    /// بحث القضايا: things in the plural are feminine.
    fn are_things(&self, noun: &Unit) -> bool {
        use NounClass as N;
        let things = [N::Weapon, N::Vehicle, N::Money, N::Document, N::Eventive, N::Abstract];
        let people = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Outlet, N::Title, N::Measure];
        noun.morph.number() == Number::Plural
            && phrase::has_class(self.g, noun, &things)
            && !phrase::has_class(self.g, noun, &people)
    }

    fn is_bare_adjective(&self, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        head.what == What::Word && head.morph.pos() == Pos::Adjective && !head.article
    }

    /// `مزقته الحرب`: behind an attached object a definite noun is the subject,
    /// whatever the lexicon says of its gender.
    fn fits_but_for_gender(&self, verb: PredId, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        let v = self.s.units[self.s.preds[verb].unit].morph;
        let relative = matches!(self.s.clauses[self.s.preds[verb].clause].link, Link::Relative(_));
        relative
            && head.article
            && head.what == What::Word
            && head.morph.number() == Number::Singular
            && !head.morph.is_oblique()
            && v.person() == 3
            && v.number() == Number::Singular
    }

    /// True when the verb has its object attached to it; يمكنه دعم: not where
    /// a happening says what somebody can or must do.
    fn resumes(&self, verb: PredId, id: NpId) -> bool {
        let pronoun = self.s.units[self.s.preds[verb].unit].pronoun;
        let governs = self.g.operator(self.s.preds[verb].lexeme).is_some();
        matches!(pronoun, Some(Pronoun::Him | Pronoun::Her | Pronoun::Them | Pronoun::Both))
            && !(governs && self.head_pred(id).is_some_and(|p| self.is_happening(p)))
    }

    /// `طلب من الشمال أن يقصف المدينة`: behind أن the doer is the one told;
    /// a place, or what is somebody's own, is the object.
    fn is_told_to(&self, verb: PredId, id: NpId) -> bool {
        let clause = &self.s.clauses[self.clause];
        let told = clause.link == Link::That
            && clause.topic.is_none()
            && clause
                .parent
                .and_then(|p| self.g.operator(self.s.preds[p].lexeme))
                .is_some_and(|o| o.control != Control::None);
        let unit = self.s.preds[verb].unit;
        let first = unit > 0 && self.s.units[unit - 1].is_particle() && unit + 1 == self.s.nps[id].first();
        let parts = &self.s.nps[id].parts;
        told && first
            && (parts.iter().any(|p| {
                let unit = &self.s.units[p.0];
                unit.pronoun.is_some() || matches!(unit.what, What::Name(n) if self.g.named(n).kind == Kind::Place)
            }) || (self.has_object_role(verb)
                && (self.is_done_to(id) && !self.foretells(clause.parent) || self.has_own_doer(verb, id))))
    }

    /// `من المقرر أن يصل وفد`: a word that names nobody, so that who does it
    /// must follow.
    fn foretells(&self, above: Option<PredId>) -> bool {
        above.is_some_and(|p| {
            let this = &self.s.preds[p];
            let of = this.arg.is_some_and(|a| self.s.nps[a.np].prep == Some(self.g.well_known.min));
            of && this.pos != Pos::Verb && this.args.is_empty() && self.s.units[this.unit].article
        })
    }

    /// `قررت الدولة أن تدعم الحركة`, `لا يمكن للدولة أن تهاجم الحركة`: the word
    /// above has named a doer, and only one more is named.
    fn has_own_doer(&self, verb: PredId, id: NpId) -> bool {
        let Some(above) = self.s.clauses[self.clause].parent else { return false };
        let lone = self.s.units.get(self.s.nps[id].last() + 1).is_none_or(|next| {
            !next.is_nominal() || matches!(next.what, What::Sign(_) | What::Time) || phrase::begins_anew(next)
        });
        let gender = |p: PredId| self.s.units[self.s.preds[p].unit].morph.gender();
        let args = &self.s.preds[above].args;
        let w = &self.g.well_known;
        let told = |rel: Rel| matches!(rel, Rel::Prep(p) if p == w.li || p == w.min || p == w.ala);
        let operator = self.g.operator(self.s.preds[above].lexeme).filter(|o| !o.says || o.status.is_some());
        lone && match operator.map(|o| o.control) {
            Some(Control::Subject) => {
                self.s.preds[above].pos == Pos::Verb
                    && gender(above) == gender(verb)
                    && args.iter().any(|a| a.0 == Rel::Subject)
            }
            Some(Control::Object) => args.iter().any(|a| told(a.0)),
            _ => false,
        }
    }

    /// `يجب على الشمال الانسحاب`: what somebody must do.
    fn is_duty(&self, verb: PredId, id: NpId) -> bool {
        let on = Rel::Prep(self.g.well_known.ala);
        self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.control == Control::Object && o.of_subject)
            && self.argument(verb, on).is_some()
            && self.head_pred(id).is_some_and(|p| self.is_happening(p))
    }

    /// A verb whose frames ask for its object.
    pub(super) fn has_object_role(&self, verb: PredId) -> bool {
        let lexeme = self.s.preds[verb].lexeme;
        self.g.operator(lexeme).is_some_and(|o| o.carries)
            || self.g.frames_of.get(lexeme).iter().any(|&(pos, frame)| {
                let frame = &self.g.frames[frame as usize];
                pos == TriggerPos::Verb
                    && (frame.source.contains(&Slot::Object)
                        || frame.target.contains(&Slot::Object)
                        || frame.needs.iter().any(|need| matches!(need, Need::Object(_))))
            })
    }

    /// `وافقت على أن ترسل قوات`, `أن يكون قد قصف المستشفى`: what is not named
    /// does not act where somebody is spoken of who can, nor does a building.
    fn is_done_to(&self, id: NpId) -> bool {
        use NounClass as N;
        let people = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Outlet, N::Title];
        let parts = &self.s.nps[id].parts;
        let named = parts.iter().any(|p| matches!(self.s.units[p.0].what, What::Name(_) | What::Unknown));
        let head = &self.s.units[self.s.nps[id].head()];
        let person = head.what != What::Word || phrase::has_class(self.g, head, &people);
        !(named || person && self.is_definite(id))
    }

    /// The accusative participle right before a phrase: داعيا الدول.
    pub(super) fn manner_before(&self, id: NpId) -> Option<PredId> {
        let before = self.s.nps[id].first().checked_sub(1)?;
        // محملا الشمال المسؤولية: its second object.
        let last = self.last_np.filter(|&l| self.s.nps[l].last() == before).and_then(|l| self.s.nps[l].governor);
        if let Some((manner, Rel::Object)) = last
            && self.s.preds[manner].pos == Pos::Active
            && is_manner(&self.s.units, self.s.preds[manner].unit)
        {
            return Some(manner);
        }
        let manner = is_manner(&self.s.units, before);
        self.s.pred_of_unit[before].filter(|_| manner)
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
        let force = [N::Force, N::Body, N::Org, N::Vehicle, N::Fighter, N::Settlement];
        if phrase::has_class(self.g, &self.s.units[this.unit], &force)
            && self.head_pred(id).is_some_and(|p| self.is_happening(p))
        {
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

    /// A verb before its subject agrees with it in gender.
    pub(super) fn verb_agrees(&self, verb: PredId, id: NpId) -> bool {
        let v = self.s.units[self.s.preds[verb].unit].morph;
        let head = &self.s.units[self.s.nps[id].head()];
        // A verb in the plural or dual has its subject before it.
        if v.person() != 3 || matches!(v.number(), Number::Plural | Number::Dual) {
            return false;
        }
        let counted = self.s.nps[id].parts.iter().any(|p| p.1 == Part::Count && p.0 != self.s.nps[id].head());
        if head.morph.is_oblique() && !counted {
            return false;
        }
        if head.morph.is_accusative() && !counted {
            return false;
        }
        // يشن فيه غارات: what tells when or where stands between.
        let between = &self.s.units[(self.s.preds[verb].unit + 1).min(self.s.nps[id].first())..self.s.nps[id].first()];
        let adjacent = self.s.preds[verb].unit < self.s.nps[id].first()
            && (between.is_empty() || matches!(between, [told] if told.is_particle() && told.pronoun.is_some()));
        match head.what {
            What::Name(n) if self.g.named(n).kind == Kind::Person => true,
            What::Name(n) => {
                let masculine = crate::mention::resolve::is_masculine_name(&self.g.named(n).name);
                // اتهمت كييف: every town is feminine.
                let town = self.g.named(n).kind == Kind::Place;
                let clash = match v.gender() {
                    Gender::Masculine => !masculine,
                    Gender::Feminine => masculine && !town,
                    Gender::Any => false,
                };
                !(adjacent && clash && matches!(self.g.named(n).kind, Kind::State | Kind::Place))
            }
            What::Word => {
                let singular = head.morph.number() == Number::Singular;
                let clash_before =
                    v.gender() == Gender::Feminine && head.morph.gender() == Gender::Masculine && singular;
                // أجرى محادثات: right behind it the subject agrees in gender.
                let clash_behind = v.gender() == Gender::Masculine
                    && (head.morph.gender() == Gender::Feminine || self.are_things(head))
                    && adjacent
                    && !phrase::has_class(self.g, head, &[NounClass::Measure])
                    && !v.is_passive();
                if counted {
                    // وقتلت أربعة جنود: they are what she killed.
                    let number = self.s.nps[id].parts.iter().any(|p| self.s.units[p.0].what == What::Number);
                    let men = head.morph.gender() == Gender::Masculine;
                    return !(number && v.gender() == Gender::Feminine && men && adjacent);
                }
                !(clash_before || clash_behind)
            }
            // كما دعا الحكومة: whom he called on.
            What::Head(_) if !counted && adjacent => {
                // تعمد الحركة: the verb may be misread where it only carries.
                let carries = self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.carries);
                !(v.gender() == Gender::Masculine
                    && !v.is_passive()
                    && !carries
                    && head.morph.gender() == Gender::Feminine
                    && head.morph.number() == Number::Singular)
            }
            // وقتلت ثلاثة فلسطينيين
            What::Nisba(_) | What::Head(_) if counted && adjacent => {
                let number = self.s.nps[id].parts.iter().any(|p| self.s.units[p.0].what == What::Number);
                !(number
                    && v.gender() == Gender::Feminine
                    && !v.is_passive()
                    && head.morph.gender() == Gender::Masculine)
            }
            // وقتلت أربعة منهم: a number of men.
            What::Number => !(adjacent && head.feminine && v.gender() == Gender::Feminine && !v.is_passive()),
            _ => true,
        }
    }
}

/// A participle that tells how: داعيا, متهما, متهمين; behind a comma محملة.
pub(super) fn is_manner(units: &[Unit], at: usize) -> bool {
    let unit = &units[at];
    let behind_comma = at > 0 && matches!(units[at - 1].what, What::Sign(_));
    let woman = || {
        let next = units.get(at + 1).filter(|next| !phrase::begins_anew(next) || next.proclitics.is_prep());
        unit.morph.gender() == Gender::Feminine
            && unit.morph.number() == Number::Singular
            && next.is_some_and(|n| n.is_particle() || n.article || n.is_name() || n.proclitics.is_prep())
    };
    unit.what == What::Word
        && unit.morph.pos() == Pos::Active
        && !unit.article
        && (unit.morph.is_accusative() || behind_comma && (unit.morph.is_oblique() || woman()))
        && !unit.proclitics.is_prep()
}
