//! Of whom a participle in the accusative tells: `رفض الوزير العرض داعيا`.

use super::args::Args;
use super::{happening, slots};
use crate::clause::phrase::has_class;
use crate::clause::{Filler, Link, PredId, Rel};
use crate::gazetteer::compiled::Slot;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Args<'_> {
    /// A participle in the accusative has the subject of its clause; one of
    /// saying (مؤكدا) goes on from the word of saying above it. With the article
    /// and no noun before it, it is people by itself: ضد المطالبين بالإصلاح.
    pub fn clause_subject(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        let unit = &self.syntax.units[this.unit];
        if let Some(arg) = this.arg.filter(|a| a.part == 0 && unit.article && unit.last == unit.first + 1) {
            return Some(Filler::Phrase(arg)).filter(|_| matches!(this.pos, Pos::Active | Pos::Passive));
        }
        let clause = &self.syntax.clauses[this.clause];
        let nearest = clause.verb.and_then(|v| self.subject(v)).or(clause.topic);
        // قالت الوزارة إن الوضع خطير، رافضة: not the situation.
        let other = this.pos == Pos::Active && nearest.is_some_and(|subject| !self.can_be(pred, subject));
        let mut here = this.clause;
        // مهدد بالحظر: whoever says so, he does not.
        if self.says(pred) && this.pos != Pos::Passive || other {
            for _ in 0..8 {
                let clause = &self.syntax.clauses[here];
                let verb = clause.verb.filter(|&v| v != pred && self.says(v));
                if let Some(speaking) = verb.or(clause.parent.filter(|&p| p != pred && self.says(p))) {
                    let subject = match self.pred(speaking).pos {
                        Pos::Verb => self.subject(speaking),
                        _ => self.get(speaking, Rel::Of).or_else(|| self.head(speaking)),
                    };
                    // أعلن المبعوث أن الحكومة رفضت الخطة، متهمة: not he, but she.
                    if subject.is_some_and(|s| nearest.is_none() || self.goes_with(pred, s)) {
                        return subject;
                    }
                    // نقلت وكالة عن الوزير أن الرئيس سيصل، مضيفا: whose words they are.
                    let from = self.get(speaking, Rel::Prep(self.gazetteer.well_known.about));
                    if subject.is_some() && from.is_some_and(|f| self.can_be(pred, f)) {
                        return from;
                    }
                    // وأشاد بالجهود التي تبذلها الدول، مطالبا: whoever goes on speaking.
                    if subject.is_none() && here != this.clause && self.goes_on(speaking, pred) {
                        return None;
                    }
                }
                match clause.outer {
                    Some(outer) => here = outer,
                    None => break,
                }
            }
        }
        // دخلت مصر على خط الانتقادات التي تبادلوها، رافضة: whoever the clause around is about.
        if other && let (Link::Relative(_), Some(outer)) = (clause.link, clause.outer) {
            let outer = &self.syntax.clauses[outer];
            let around = outer.verb.and_then(|v| self.subject(v)).or(outer.topic);
            if around.is_none_or(|f| self.can_be(pred, f)) {
                return around;
            }
        }
        if !other {
            return nearest;
        }
        // What a name is called tells no gender for sure; a word for people does.
        let name = |f: &Filler| match f {
            Filler::Phrase(arg) => match self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0].what {
                What::Word => !tells_how(unit),
                What::Head(rule) => self.gazetteer.compose[rule as usize].kind != Kind::Group,
                _ => true,
            },
            Filler::Pronoun(..) => true,
        };
        self.agreeing_before(pred).filter(|_| tells_how(unit)).or(nearest.filter(name))
    }

    /// `التقى الوزير قادة الفصائل، مطالبين`, `هدد بالرد إن انهار الاتفاق، داعيا`: the
    /// nearest before it of whom the participle can tell, verb by verb.
    fn agreeing_before(&self, pred: PredId) -> Option<Filler> {
        let verbs = (0..pred).rev().filter(|&p| self.pred(p).pos == Pos::Verb).take(6);
        verbs.flat_map(|v| [self.get(v, Rel::Subject), self.get(v, Rel::Object)]).flatten().find(|&f| {
            let Filler::Phrase(arg) = f else { return false };
            let head = &self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
            let acts = [NounClass::Human, NounClass::Fighter, NounClass::Force, NounClass::Body, NounClass::Org];
            let named = matches!(head.what, What::Name(_) | What::Head(_));
            let actor = named || has_class(self.gazetteer, head, &acts);
            actor && self.can_be(pred, f)
        })
    }

    /// The participles of its clause that tell how its subject does what the verb says.
    pub(super) fn manners(&self, verb: PredId) -> impl Iterator<Item = PredId> {
        let (this, subject) = (self.pred(verb), self.subject(verb));
        let verbal = this.pos == Pos::Verb && subject.is_some();
        let behind = if verbal { verb + 1..self.syntax.preds.len() } else { 0..0 };
        behind.filter(move |&p| {
            let other = self.pred(p);
            let unit = &self.syntax.units[other.unit];
            other.pos == Pos::Active
                && other.clause == this.clause
                && other.unit > this.unit
                && tells_how(unit)
                && (unit.morph.is_accusative() || unit.morph.is_oblique())
                && !unit.proclitics.is_prep()
                && self.clause_subject(p) == subject
        })
    }

    /// Whether a verb that opens the sentence leaves out its subject, and a participle
    /// agrees with it.
    fn goes_on(&self, verb: PredId, participle: PredId) -> bool {
        let morph = |p: PredId| self.syntax.units[self.pred(p).unit].morph;
        let (first, second) = (morph(verb), morph(participle));
        self.pred(verb).pos == Pos::Verb
            && self.pred(verb).unit <= 1
            && (first.person(), first.gender(), first.number()) == (3, second.gender(), second.number())
            && !first.is_passive()
    }

    /// Whether a participle in the accusative can tell of this subject.
    fn can_be(&self, participle: PredId, subject: Filler) -> bool {
        let Filler::Phrase(arg) = subject else { return true };
        let head = &self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
        self.goes_with(participle, subject) && (head.is_name() || !self.is_happening(subject))
    }

    /// Whether it agrees with this subject in gender and number.
    fn goes_with(&self, participle: PredId, subject: Filler) -> bool {
        let Filler::Phrase(arg) = subject else { return true };
        let morph = self.syntax.units[self.pred(participle).unit].morph;
        let head = &self.syntax.units[self.syntax.nps[arg.np].parts[arg.part].0];
        // أفادت مصادر، مشيرة: the head of a composed name of people tells no number.
        let people = |rule: u32| self.gazetteer.compose[rule as usize].kind == Kind::Group;
        let several = matches!(morph.number(), Number::Plural | Number::Dual);
        let fits = match head.what {
            What::Name(_) if !tells_how(&self.syntax.units[self.pred(participle).unit]) => true,
            // قوات التحالف ملتزمة: a name may be of another gender than it looks.
            What::Name(id) if !several && self.gazetteer.named(id).kind != Kind::State => true,
            What::Head(rule) if people(rule) && morph.gender() == Gender::Feminine => true,
            _ => self.agrees(head, morph.gender(), morph.number()),
        };
        if fits {
            return true;
        }
        // دعا الوزير والسفير، مطالبين: two of them; طالب حشد من السكان، داعين: many.
        several
            && (has_class(self.gazetteer, head, &[NounClass::Measure, NounClass::Org])
                || self.syntax.coordinated(arg.np).nth(1).is_some())
    }
}

/// `خرجوا منددين بالدولة`, `سار العمال تنديدا بالغارات الشمالية`: at whom a participle
/// that tells how is directed, else who does what it speaks of.
pub(super) fn aimed_at(args: Args<'_>, resolver: &mut Resolver<'_>, verb: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    for how in args.manners(verb) {
        happening::deed(args, resolver, how, kinds, out);
        for slot in [Slot::Prep(args.gazetteer.well_known.bi), Slot::Object] {
            if out.is_empty() {
                slots::fill(args, resolver, how, None, slot, kinds, out);
            }
        }
        if !out.is_empty() {
            return;
        }
    }
}

/// One that tells how something is done, no noun: داعيا, not الداعين or داعميها.
fn tells_how(participle: &Unit) -> bool {
    !participle.article && participle.pronoun.is_none()
}
