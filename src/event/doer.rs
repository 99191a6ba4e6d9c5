//! Whose act it is where the word itself names nobody: subjects of the verbs
//! that carry or govern it, by the kind of verb.

use super::above::operator_over;
use super::args::Args;
use crate::clause::phrase::has_class;
use crate::clause::{Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::{Operator, Slot, TriggerPos};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Status;

impl Args<'_> {
    /// Who does what `governor` governs when it names nobody itself.
    pub fn controlled(&self, governor: PredId, rel: Option<Rel>, depth: u8) -> Option<Filler> {
        if depth == 0 {
            return None;
        }
        let w = &self.gazetteer.well_known;
        // ساعد الجيش على استعادة المدينة; but بحث الرئيس الحرب: he only speaks of it.
        let operator = operator_over(*self, governor, rel.filter(|rel| matches!(rel, Rel::Prep(_))));
        // أعاد الجيش احتلال المدينة: he does it again.
        let operator = operator.or_else(|| {
            let direct = operator_over(*self, governor, rel.filter(|&rel| rel == Rel::Object));
            direct.filter(|o| o.light)
        });
        // لم تتبن الحركة الهجوم: she does not own up to it.
        if operator.is_some_and(|o| o.claims) && self.pred(governor).negated {
            return None;
        }
        // صرح بعد الهجوم, أكد في اجتماع: when it was said is nobody's act.
        let apart = match rel {
            Some(Rel::Circumstance) => true,
            // أدوا الصلاة في هجوم: what a light verb does not ask for is where it was.
            Some(Rel::Prep(prep)) if prep == w.fi => {
                let lexeme = self.gazetteer.lexeme(self.pred(governor).lexeme);
                let own = lexeme.preps | self.gazetteer.lexeme(lexeme.base).preps;
                operator.is_some_and(|o| o.says || o.light && own != 0 && own & (1 << prep) == 0)
            }
            // توعد بالرد على اغتيال القائد: what is answered is another's act.
            Some(Rel::Prep(prep)) if prep == w.ala || prep == w.li => {
                self.gazetteer.is_marked(self.pred(governor).lexeme, Mark::Answering)
            }
            Some(rel) if self.comes_about(governor, rel) => true,
            // دفع القصف السكان إلى النزوح: what is done to them is not theirs.
            Some(Rel::Subject) => operator.is_some_and(|o| o.control == Control::Object),
            _ => false,
        };
        if apart {
            return None;
        }
        let charged = operator.filter(|o| o.control == Control::Object).and_then(|_| self.charged(governor, rel));
        if charged.is_some() {
            return charged;
        }
        match operator.map(|o| o.control) {
            Some(Control::Object) => {
                // أدين المتهم بالمشاركة: of a passive it is the subject.
                let passive = self.syntax.units[self.pred(governor).unit].morph.is_passive();
                let whom = self.object(governor).or_else(|| self.get(governor, Rel::Subject).filter(|_| passive));
                // دفع بالحركة إلى الانسحاب
                let pushed = || {
                    let asks = self.gazetteer.lexeme(self.pred(governor).lexeme).preps & 1 << w.bi != 0;
                    let verb =
                        asks && whom.is_none() && self.pred(governor).pos == Pos::Verb && rel != Some(Rel::Prep(w.bi));
                    self.get(governor, Rel::Prep(w.bi)).filter(|f| verb && !self.is_happening(*f))
                };
                whom.filter(|filler| !self.is_happening(*filler)).or_else(|| self.addressee(governor)).or_else(pushed)
            }
            Some(Control::Subject) => self.doer(governor, depth - 1),
            Some(Control::Either) => {
                let told = self.object(governor).or_else(|| self.addressee(governor));
                told.filter(|filler| !self.is_happening(*filler)).or_else(|| self.doer(governor, depth - 1))
            }
            // ردت الدولة بقصف المدينة: what she answers with is her act.
            Some(Control::None)
                if rel == Some(Rel::Prep(w.bi))
                    && self.pred(governor).pos == Pos::Verb
                    && self.gazetteer.is_marked(self.pred(governor).lexeme, Mark::Answering) =>
            {
                self.subject(governor).filter(|f| !self.is_happening(*f))
            }
            // شن الجيش حملة شملت توقيف العشرات: what a deed takes in is of whoever does it.
            Some(Control::None) if operator.is_some_and(|o| o.contains) => {
                self.subject(governor).filter(|&f| self.happening(f).is_some_and(|h| h != governor))
            }
            Some(Control::None) => None,
            // A plain verb with a purpose or means: its subject has it.
            None if self.pred(governor).pos == Pos::Verb && self.is_means(governor, rel) => {
                self.subject(governor).filter(|_| !self.suffers_it(governor))
            }
            // وصوله للقاء الرئيس: who came is who meets him.
            None if self.is_noun(governor) && rel == Some(Rel::Prep(self.gazetteer.well_known.li)) => {
                // القوات في طريقها لتحرير المدينة
                self.get(governor, Rel::Of).filter(|of| !self.is_happening(*of)).or_else(|| {
                    let said = self.said_of(governor);
                    let at = self.pred(governor).arg.map(|arg| arg.np);
                    let said = said.filter(|f| matches!(f, Filler::Phrase(about) if Some(about.np + 1) == at));
                    // أبرمت الدولة صفقة لشراء أسلحة: who made the deal buys them.
                    said.or_else(|| {
                        let (verb, rel) = self.pred(governor).governor?;
                        let light = self.gazetteer.operator(self.pred(verb).lexeme).is_some_and(|o| o.light);
                        self.subject(verb).filter(|f| light && rel == Rel::Object && !self.is_happening(*f))
                    })
                })
            }
            None => None,
        }
    }

    /// `اتهام الدولة بدعم الحركة`, `دولة متهمة بدعمها`: whom a word of charging lays an act
    /// upon, in its genitive or as what the participle describes.
    fn charged(&self, word: PredId, rel: Option<Rel>) -> Option<Filler> {
        let this = self.pred(word);
        if rel != Some(Rel::Prep(self.gazetteer.well_known.bi)) {
            return None;
        }
        // اتهام الدولة للحركة بالقصف: she is not charged who charges another.
        let another = || self.object(word).is_some() || self.addressee(word).is_some();
        if this.pos == Pos::Passive {
            return self.head(word).or_else(|| self.clause_subject(word)).filter(|f| !self.is_happening(*f));
        }
        // تعد الدولة متهمة بالقصف, اعتقل المتهم بالقصف
        if this.pos == Pos::Noun {
            let thinks = |g: &(PredId, Rel)| {
                let operator = self.gazetteer.operator(self.pred(g.0).lexeme);
                g.1 == Rel::Object && operator.is_some_and(|o| o.auxiliary || o.says && o.control == Control::Subject)
            };
            let held_so = this.governor.filter(thinks).and_then(|g| self.subject(g.0));
            return held_so.or_else(|| self.head(word)).or_else(|| this.arg.map(Filler::Phrase));
        }
        let of = self.get(word, Rel::Of).filter(|f| this.pos == Pos::Masdar && !self.is_happening(*f))?;
        let operator = self.gazetteer.operator(this.lexeme)?;
        let aims = |&(_, frame): &(TriggerPos, u32)| self.gazetteer.frames[frame as usize].target.contains(&Slot::Of);
        let charges = operator.says && operator.status.is_none() && !operator.of_facts;
        (charges && self.gazetteer.frames_of.get(this.lexeme).iter().any(aims) && !another()).then_some(of)
    }

    /// `استخدم الطائرات في قصف`, `أقدم على تفجير`: done by the same subject;
    /// not `قتل في قصف`.
    pub(super) fn is_means(&self, governor: PredId, rel: Option<Rel>) -> bool {
        let w = &self.gazetteer.well_known;
        match rel {
            Some(Rel::Prep(prep)) if prep == w.fi => self.object(governor).is_some(),
            Some(Rel::Prep(prep)) => prep == w.bi || prep == w.ala || prep == w.li,
            _ => false,
        }
    }

    /// `أصيب في قصف`, `استهدفت مواقع بهجمات`: the subject of a passive has not done
    /// it, nor that of a verb which hits somebody and has no object.
    pub(super) fn suffers_it(&self, verb: PredId) -> bool {
        let this = self.pred(verb);
        let passive = |&(pos, _): &(TriggerPos, u32)| pos == TriggerPos::PassiveVerb;
        // استهدف الطيران بعدة غارات مواقع الجيش: the object stands behind the raids.
        let hits = || {
            !self.falls_by_it(verb)
                && this.args.iter().any(|&(rel, filler)| match (rel, filler) {
                    (Rel::Prep(_), Filler::Phrase(arg)) => self.syntax.nps[arg.np].parts[arg.part..]
                        .iter()
                        .filter_map(|&(unit, _)| self.syntax.pred_of_unit[unit])
                        .any(|inner| self.get(inner, Rel::Of).is_some()),
                    _ => false,
                })
        };
        // لقي جنود مصرعهم بغارة: what befell them.
        let fell = || match self.object(verb) {
            Some(Filler::Phrase(arg)) if arg.part == 0 => {
                let unit = self.syntax.nps[arg.np].head();
                let counts = |&(_, frame): &(TriggerPos, u32)| self.gazetteer.frames[frame as usize].count.is_some();
                self.syntax.units[unit].pronoun.is_some()
                    && self.gazetteer.frames_of.get(self.syntax.units[unit].lexeme).iter().any(counts)
            }
            _ => false,
        };
        self.syntax.units[this.unit].morph.is_passive()
            || fell()
            || self.object(verb).is_none() && self.gazetteer.frames_of.get(this.lexeme).iter().any(passive) && !hits()
    }

    /// `قتل مدنيان بقصف الجيش`, `قتل جندي بغارات التحالف`: some people, of whom nothing else is
    /// told than the harm.
    fn falls_by_it(&self, verb: PredId) -> bool {
        let counts = |&(_, frame): &(TriggerPos, u32)| self.gazetteer.frames[frame as usize].count.is_some();
        let Some(Filler::Phrase(arg)) = self.get(verb, Rel::Subject) else { return false };
        let parts = &self.syntax.nps[arg.np].parts;
        let people = |unit: &Unit| has_class(self.gazetteer, unit, &[NounClass::Human, NounClass::Fighter]);
        parts.iter().all(|&(u, part)| part != Part::Of && !self.syntax.units[u].article)
            && parts.iter().any(|p| people(&self.syntax.units[p.0]))
            && self.gazetteer.frames_of.get(self.pred(verb).lexeme).iter().any(counts)
    }

    /// `أصدرت الوزارة بيانا طالبت فيه الدولة`: who says in a paper or a speech
    /// what it says is who gives it; what stands behind the verb is its object.
    pub(super) fn issued_by(&self, verb: PredId) -> Option<Filler> {
        let this = self.pred(verb);
        let Link::Relative(np) = self.syntax.clauses[this.clause].link else { return None };
        let within = Rel::Prep(self.gazetteer.well_known.fi);
        let in_it =
            |filler: Filler| matches!(filler, Filler::Phrase(a) if a.np == np) || matches!(filler, Filler::Pronoun(..));
        let (giver, rel) = self.syntax.nps[np].governor?;
        let gender = |p: PredId| self.syntax.units[self.pred(p).unit].morph.gender();
        let given = rel == Rel::Object || rel == Rel::Prep(self.gazetteer.well_known.bi);
        let tells = this.pos == Pos::Verb
            && self.gazetteer.operator(this.lexeme).is_some_and(|o| !o.carries)
            && this.args.iter().any(|a| a.0 == within && in_it(a.1));
        if !tells || !given || giver == verb || self.pred(giver).pos != Pos::Verb || gender(giver) != gender(verb) {
            return None;
        }
        self.get(giver, Rel::Subject).or_else(|| self.topic(giver)).filter(|f| !self.is_happening(*f))
    }

    /// `بعد سيطرتها على المدينة، حشدت القوات`: whom the pronoun in a phrase before
    /// the verb means is named behind it.
    pub(super) fn named_behind(&self, pred: PredId, pronoun: Pronoun) -> Option<Filler> {
        let this = self.pred(pred);
        let clause = &self.syntax.clauses[this.clause];
        let np = &self.syntax.nps[this.arg?.np];
        let verb = clause.verb?;
        let unit = &self.syntax.units[self.pred(verb).unit];
        let feminine = unit.morph.gender() == Gender::Feminine;
        let agrees = match pronoun {
            Pronoun::Him => !feminine,
            Pronoun::Her => feminine,
            Pronoun::Them => matches!(self.get(verb, Rel::Subject), Some(men) if self.are_men(men)),
            _ => false,
        };
        let opens = clause.link == Link::Root
            && np.first() <= Self::OPENING
            && (np.circumstance.is_some() || np.prep.is_some());
        let subject = self.get(verb, Rel::Subject)?;
        let behind = matches!(subject, Filler::Phrase(a) if self.syntax.nps[a.np].first() > self.pred(verb).unit);
        (agrees && opens && behind && self.pred(verb).unit > this.unit && !self.is_happening(subject))
            .then_some(subject)
    }

    /// `غادر مقاتلو الحركة`, `أعلن المتمردون`: those whom هم can mean.
    fn are_men(&self, filler: Filler) -> bool {
        let Filler::Phrase(arg) = filler else { return false };
        let unit = &self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
        let men = [NounClass::Human, NounClass::Fighter, NounClass::Title];
        match unit.what {
            What::Name(name) => self.gazetteer.named(name).plural,
            What::Head(_) => unit.morph.number() == Number::Plural && unit.morph.gender() == Gender::Masculine,
            _ => unit.morph.number() == Number::Plural && has_class(self.gazetteer, unit, &men),
        }
    }

    /// A phrase that opens a sentence begins within so many units of its head.
    pub(super) const OPENING: usize = 4;

    pub(super) fn says(&self, pred: PredId) -> bool {
        self.gazetteer.operator(self.pred(pred).lexeme).is_some_and(|o| o.says)
    }

    /// Subject of a verb, genitive of a noun, head of a participle.
    pub(super) fn own_doer(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        if this.pos == Pos::Verb {
            return self.subject(pred);
        }
        // مهددة الحركة بهجوم: the genitive of a participle is whom it touches.
        match self.get(pred, Rel::Of).filter(|_| this.pos != Pos::Active) {
            Some(filler)
                if !self.is_happening(filler) && !self.is_measure(filler) && !self.is_light_object(pred, filler) =>
            {
                Some(filler)
            }
            _ if matches!(this.pos, Pos::Active | Pos::Passive) => {
                self.head(pred).or_else(|| self.clause_subject(pred))
            }
            _ => None,
        }
    }

    /// Whose act it is: its own doer, else whom its governor makes one.
    pub(super) fn doer(&self, pred: PredId, depth: u8) -> Option<Filler> {
        self.own_doer(pred).or_else(|| {
            if !self.is_noun(pred) {
                return self.on_whom(pred);
            }
            // الجهود التي تبذلها الدولة لمحاربة الجماعة: she who makes them.
            let made = self.described_by(pred).filter(|d| d.1).map(|d| d.0);
            let carries = |verb: PredId| self.gazetteer.operator(self.pred(verb).lexeme).is_some_and(|o| o.carries);
            if let Some(maker) = made.filter(|&verb| carries(verb)).and_then(|verb| self.subject(verb)) {
                return Some(maker);
            }
            if let Some(doer) = self.done_by_way(pred, depth) {
                return Some(doer);
            }
            match self.pred(pred).governor.or_else(|| self.measured_in(pred)) {
                Some((governor, rel)) => {
                    self.controlled(governor, Some(rel), depth).or_else(|| self.considers(pred, governor, rel))
                }
                None => self.on_whom(pred).or_else(|| self.said_of(pred)).or_else(|| self.tries_first(pred)),
            }
        })
    }

    /// `تدرس الدولة إمكانية إرسال قوات`: the possibility is hers who has it before her.
    fn considers(&self, possible: PredId, verb: PredId, rel: Rel) -> Option<Filler> {
        let operator = |p: PredId| self.gazetteer.operator(self.pred(p).lexeme);
        // استضافت الدولة جولات من المحادثات: the host is no side.
        let weighs = rel == Rel::Object
            && self.pred(verb).pos == Pos::Verb
            && operator(verb).is_none()
            && self.gazetteer.operator_over(self.pred(verb).lexeme, true).is_none_or(|o| o.control == Control::Subject)
            && operator(possible).is_some_and(|o| o.control == Control::Subject);
        self.subject(verb).filter(|f| weighs && !self.is_happening(*f))
    }

    /// `تدرس الدولة إرسال قوات`: what one alone weighs would be his own deed; what two talk
    /// over, or what there is already (`بحثت الهجوم`), need not be.
    pub(super) fn weighed(&self, deed: PredId, verb: PredId, rel: Rel) -> Option<Filler> {
        let this = self.pred(deed);
        let unit = &self.syntax.units[this.unit];
        let own = this.pos == Pos::Masdar && !unit.article && unit.pronoun.is_none();
        let over = || self.gazetteer.operator_over(self.pred(verb).lexeme, true);
        let weighs = rel == Rel::Object
            && self.pred(verb).pos == Pos::Verb
            && over().is_some_and(|o| o.weighs && o.control == Control::Subject);
        let subject = self.subject(verb).filter(|_| own && weighs)?;
        let Filler::Phrase(arg) = subject else { return None };
        let noun = &self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
        let one = !matches!(noun.morph.number(), Number::Plural | Number::Dual)
            && self.syntax.coordinated(arg.np).nth(1).is_none();
        (one && !self.is_happening(subject)).then_some(subject)
    }

    /// `إقامة علاقات`: the trigger behind a light masdar is what is done.
    fn is_light_object(&self, masdar: PredId, filler: Filler) -> bool {
        let Filler::Phrase(arg) = filler else { return false };
        let (unit, _) = self.syntax.nps[arg.np].parts[arg.part];
        self.syntax.pred_of_unit[unit].is_some()
            && self.syntax.units[unit].what == What::Word
            && self.gazetteer.operator(self.pred(masdar).lexeme).is_some_and(|o| o.light)
    }

    /// `شن مزيد من الغارات`: a word that only carries what stands behind it.
    fn is_measure(&self, filler: Filler) -> bool {
        let Filler::Phrase(arg) = filler else { return false };
        let word = self.syntax.pred_of_unit[self.syntax.nps[arg.np].parts[arg.part].0];
        word.is_some_and(|p| self.gazetteer.operator(self.pred(p).lexeme).is_some_and(|o| o.carries))
    }

    /// `شنت خمس موجات من الغارات`, `بشن مزيد من الغارات`: what a measure stands in
    /// governs what it measures.
    fn measured_in(&self, measure: PredId) -> Option<(PredId, Rel)> {
        let this = self.pred(measure);
        if !self.gazetteer.operator(this.lexeme).is_some_and(|o| o.carries) {
            return None;
        }
        let arg = this.arg?;
        let np = &self.syntax.nps[arg.np];
        let before = np.parts[..arg.part].iter().rev().find_map(|p| self.syntax.pred_of_unit[p.0]);
        before.map(|p| (p, Rel::Of)).or(np.governor)
    }

    /// `القوات في مرحلة انسحاب`, `القوات بصدد السيطرة`: whom a clause without a
    /// verb is about.
    pub(super) fn said_of(&self, pred: PredId) -> Option<Filler> {
        let w = &self.gazetteer.well_known;
        let this = self.pred(pred);
        let clause = &self.syntax.clauses[this.clause];
        let (np, Some(topic @ Filler::Phrase(about)), None) = (this.arg?.np, clause.topic, clause.verb) else {
            return None;
        };
        let prep = self.syntax.nps[np].prep?;
        let intends = || self.gazetteer.operator(this.lexeme).is_some_and(|o| o.control == Control::Subject);
        let stands = prep == w.fi || prep == w.ala || prep == w.bi && intends();
        (np != about.np && stands).then_some(topic)
    }

    /// `السماح للقافلة`, `منح الدولة قرضا`: what somebody is granted.
    pub(super) fn grants(&self, pred: PredId) -> bool {
        let lexeme = self.pred(pred).lexeme;
        let allows = || {
            let permits = |o: &Operator| o.status == Some(Status::Planned) && o.control == Control::Object && !o.says;
            self.gazetteer.operator(lexeme).is_some_and(permits)
        };
        self.gazetteer.is_marked(lexeme, Mark::Bestowing) || allows()
    }

    /// Whose word it is: its own doer, else that of what governs it in turn
    /// (توصية المجلس بضرورة ...).
    pub fn asker(&self, pred: PredId, depth: u8) -> Option<Filler> {
        self.own_doer(pred).or_else(|| {
            let (governor, rel) = self.pred(pred).governor.filter(|_| self.is_noun(pred))?;
            // جرحوا في تبادل للقصف: not theirs; فشلت في تثبيت الهدنة: hers.
            let operator = self.gazetteer.operator(self.pred(governor).lexeme);
            let beside = rel == Rel::Circumstance || self.is_beside(rel) && operator.is_none();
            if depth == 0 || beside {
                return None;
            }
            // اتهم الدولة برفض توقيع الاتفاق: she refuses; who calls for a need is who speaks.
            let act = self.gazetteer.operator(self.pred(pred).lexeme).is_none_or(|o| o.control == Control::Subject);
            match operator.filter(|o| act && o.control == Control::Object && self.pred(governor).pos == Pos::Verb) {
                Some(_) => self.controlled(governor, Some(rel), depth),
                None => self.asker(governor, depth - 1),
            }
        })
    }

    pub(super) fn is_noun(&self, pred: PredId) -> bool {
        !matches!(self.pred(pred).pos, Pos::Verb | Pos::Active | Pos::Passive)
    }
}
