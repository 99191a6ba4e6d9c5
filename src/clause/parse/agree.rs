//! Whether a phrase behind a verb has the form of its subject.

use super::Walk;
use crate::clause::{Link, NpId, Part, PredId, phrase};
use crate::gazetteer::compiled::NamedId;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::{Kind, Status};

impl Walk<'_> {
    /// بحث القضايا: things in the plural are feminine.
    fn are_things(&self, noun: &Unit) -> bool {
        use NounClass as N;
        let things = [N::Weapon, N::Vehicle, N::Money, N::Document, N::Eventive, N::Abstract];
        let people = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Outlet, N::Title, N::Measure];
        noun.morph.number() == Number::Plural
            && phrase::has_class(self.g, noun, &things)
            && !phrase::has_class(self.g, noun, &people)
    }

    /// `وهاجم القوات`, `دعا الفصائل`: several bodies or things, never people one by
    /// one, are feminine.
    fn are_feminine(&self, noun: &Unit) -> bool {
        use NounClass as N;
        let people = [N::Human, N::Fighter, N::Title, N::Measure];
        let bodies = [N::Force, N::Body, N::Org, N::Settlement, N::Facility];
        // الفصائل المسلحة: what it is told by the noun that heads it.
        let lexeme = if noun.headed_by == 0 { noun.lexeme } else { noun.headed_by };
        let is = |classes: &[N]| lexeme != 0 && classes.iter().any(|&c| phrase::is_class(self.g.lexeme(lexeme), c));
        // يجري البلدان: rather two of them.
        noun.morph.number() == Number::Plural
            && !(lexeme != 0 && self.g.is_marked(lexeme, Mark::Polity))
            && !is(&people)
            && (noun.morph.gender() == Gender::Feminine || is(&bodies))
    }

    /// `مزقته الحرب`: behind an attached object a definite noun is the subject,
    /// whatever the lexicon says of its gender.
    pub(super) fn fits_but_for_gender(&self, verb: PredId, id: NpId) -> bool {
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

    /// `ودعا في كلمته الفصائل`, `وطالب كذلك الدولة`: nor does a verb that takes an
    /// object lose its gender before a body or state that stands further on.
    fn clashes_further_on(&self, verb: PredId, id: NpId) -> bool {
        use NounClass as N;
        let v = self.s.units[self.s.preds[verb].unit].morph;
        let head = &self.s.units[self.s.nps[id].head()];
        let feminine = match head.what {
            What::Name(n) => self.g.named(n).kind == Kind::State && !self.g.is_masculine_name(&self.g.named(n).name),
            What::Word | What::Head(_) => {
                let lexeme = if head.headed_by == 0 { head.lexeme } else { head.headed_by };
                let body = [N::Force, N::Body, N::Org, N::Settlement];
                let she = head.morph.gender() == Gender::Feminine && head.morph.number() == Number::Singular;
                let is_body = lexeme != 0 && body.iter().any(|&c| phrase::is_class(self.g.lexeme(lexeme), c));
                she && is_body || self.are_feminine(head)
            }
            _ => false,
        };
        feminine
            && v.gender() == Gender::Masculine
            && !v.is_passive()
            && self.is_definite(id)
            && self.s.preds[verb].unit + 1 < self.s.nps[id].first()
            && self.has_object_role(verb)
    }

    /// `واقتحمت الحركة القرية وهجرت السكان`: several men are not the subject of a
    /// feminine verb that can go on from the one before.
    fn are_men(&self, verb: PredId, id: NpId) -> bool {
        let head = &self.s.units[self.s.nps[id].head()];
        let people = match head.what {
            What::Word => phrase::has_class(self.g, head, &[NounClass::Human]),
            What::Head(rule) => self.g.compose[rule as usize].kind == Kind::Group,
            _ => false,
        };
        people
            && head.article
            && (head.morph.gender(), head.morph.number()) == (Gender::Masculine, Number::Plural)
            && self.s.units[self.s.preds[verb].unit].morph.gender() == Gender::Feminine
            && self.inherited_topic(self.clause)
            && self.has_object_role(verb)
    }

    /// `ودعا المؤسسة الوطنية إلى`, `ودعا الأمم المتحدة`, `وطالبت مجلس الأمن`: a verb does
    /// not have a body of the other gender for its subject.
    fn is_body_called(&self, verb: PredId, id: NpId, name: NamedId) -> bool {
        let named = self.g.named(name);
        let v = self.s.units[self.s.preds[verb].unit].morph;
        // طائرات التحالف: the word that heads it here tells, not how it is called elsewhere.
        let first = self.s.units[self.s.nps[id].head()].headed_by;
        let woman = || named.name.split(' ').next().is_some_and(|first| first.ends_with('ة'));
        matches!(named.kind, Kind::Organization | Kind::ArmedGroup | Kind::Government)
            && match v.gender() {
                Gender::Masculine => {
                    first != 0 && self.g.lexeme(first).lemma.ends_with('ة')
                        || woman() && !self.g.is_masculine_name(&named.name) && self.inherited_topic(self.clause)
                }
                Gender::Feminine => first != 0 && self.g.is_marked(first, Mark::MasculineBody),
                Gender::Any => false,
            }
            && !v.is_passive()
            && self.has_object_role(verb)
    }

    /// `ورفضت الاتهامات`, `وأدانت الجريمة`: what is done or said judges and refuses nothing; a
    /// paper judges, but refuses nothing either.
    fn judges_nothing(&self, verb: PredId, head: &Unit) -> bool {
        use NounClass as N;
        let Some(operator) = self.g.operator(self.s.preds[verb].lexeme) else { return false };
        let refuses =
            operator.opens && operator.status == Some(Status::Negated) && operator.control == Control::Subject;
        let judges = operator.says && operator.of_facts;
        let speakers = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Outlet, N::Title, N::Measure];
        // رفض الإرهاب: at the head of a line it may be but a heading.
        let at = self.s.preds[verb].unit;
        let joined =
            self.s.units[at].proclitics.is_and() || at > 0 && !matches!(self.s.units[at - 1].what, What::Sign(_));
        let act = head.morph.pos() == Pos::Masdar
            || head.morph.pos() == Pos::Noun && phrase::has_class(self.g, head, &[N::Eventive, N::Abstract]);
        // موقف: what is thought no less than what is written.
        let paper = phrase::has_class(self.g, head, &[N::Document]) && !phrase::has_class(self.g, head, &[N::Abstract]);
        // وأدان الاجتماع: those who meet judge.
        let gathers = || {
            let frames = self.g.frames_of.get(head.lexeme);
            frames.iter().any(|&(_, frame)| self.g.types[usize::from(self.g.frames[frame as usize].event)].symmetric)
        };
        (refuses || judges && !paper && !gathers())
            && act
            && joined
            && !phrase::has_class(self.g, head, &speakers)
            && self.has_object_role(verb)
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
        if !counted && (head.morph.is_accusative() || self.clashes_further_on(verb, id) || self.are_men(verb, id)) {
            return false;
        }
        // يشن فيه غارات: what tells when or where stands between.
        let between = &self.s.units[(self.s.preds[verb].unit + 1).min(self.s.nps[id].first())..self.s.nps[id].first()];
        let adjacent = self.s.preds[verb].unit < self.s.nps[id].first()
            && (between.is_empty() || matches!(between, [told] if told.is_particle() && told.pronoun.is_some()));
        match head.what {
            What::Name(n) if self.g.named(n).kind == Kind::Person => true,
            What::Name(n) => {
                // سقط شمال مالي: a part of a land is masculine; but جنوب أفريقيا is a state.
                let side = head.headed_by != 0
                    && self.g.is_marked(head.headed_by, Mark::Region)
                    && !self.g.named(n).name.starts_with(&*self.g.lexeme(head.headed_by).lemma);
                // واصل الاحتلال الشمالي قصفه: by the noun that heads it here.
                let headed = head.headed_by != 0 && self.g.is_marked(head.headed_by, Mark::MasculineBody);
                let masculine = side || headed || self.g.is_masculine_name(&self.g.named(n).name);
                // اتهمت كييف: every town is feminine.
                let town = self.g.named(n).kind == Kind::Place;
                let clash = match v.gender() {
                    Gender::Masculine => !masculine,
                    Gender::Feminine => masculine && !town,
                    Gender::Any => false,
                };
                let land = matches!(self.g.named(n).kind, Kind::State | Kind::Place);
                !adjacent || !(clash && land || self.is_body_called(verb, id, n))
            }
            What::Word => {
                let singular = head.morph.number() == Number::Singular;
                let clash_before =
                    v.gender() == Gender::Feminine && head.morph.gender() == Gender::Masculine && singular;
                // أجرى محادثات: right behind it the subject agrees in gender.
                let clash_behind = v.gender() == Gender::Masculine
                    && (head.morph.gender() == Gender::Feminine || self.are_things(head) || self.are_feminine(head))
                    && adjacent
                    && !phrase::has_class(self.g, head, &[NounClass::Measure])
                    && !v.is_passive();
                // وحملتها المسؤولية: what is laid upon somebody.
                let laid = self.s.units[self.s.preds[verb].unit].pronoun.is_some()
                    && self.g.is_marked(head.lexeme, Mark::Responsibility);
                if !counted && !v.is_passive() && (laid || self.judges_nothing(verb, head)) {
                    return false;
                }
                if counted {
                    // وقتلت أربعة جنود: they are what she killed.
                    let number = self.s.nps[id].parts.iter().any(|p| self.s.units[p.0].what == What::Number);
                    let men = head.morph.gender() == Gender::Masculine;
                    return !(number && v.gender() == Gender::Feminine && men && adjacent);
                }
                !(clash_before || clash_behind)
            }
            // ودعت الاحتلال إلى: whom she called on; but ذكرت مصادر, several.
            What::Head(rule)
                if !counted
                    && !matches!(self.g.compose[rule as usize].kind, Kind::Person | Kind::Group)
                    && adjacent
                    && v.gender() == Gender::Feminine
                    && (head.morph.gender(), head.morph.number()) == (Gender::Masculine, Number::Singular) =>
            {
                v.is_passive() || !self.has_object_role(verb)
            }
            // كما دعا الحكومة: whom he called on.
            What::Head(_) if !counted && adjacent => {
                // تعمد الحركة: the verb may be misread where it only carries.
                let carries = self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.carries);
                !(v.gender() == Gender::Masculine
                    && !v.is_passive()
                    && !carries
                    && (head.morph.gender() == Gender::Feminine && head.morph.number() == Number::Singular
                        || self.are_feminine(head)))
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
