//! The name behind a noun that is the thing's own: titles, offices, towns and
//! the like.

use super::Joint;
use crate::clause::Part;
use crate::clause::adjective::{is_adjectival, suits_name};
use crate::clause::phrase::{abbreviates, has_class, is_open, is_person, is_title};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::NamedId;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::lang::ar::analyse::Proclitics;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// د, آية الله: a title that stands without the article before a name.
fn is_form_of_address(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    let word = unit.what == What::Word && is_title(gazetteer, unit);
    word && (unit.last > unit.first + 1 || abbreviates(gazetteer, unit))
}

/// The state that somebody known serves, by what he belongs to.
fn state_served(gazetteer: &Gazetteer, mut at: NamedId) -> Option<NamedId> {
    use crate::gazetteer::schema::names::StandingKind as S;
    for _ in 0..4 {
        if gazetteer.named(at).kind == Kind::State {
            return Some(at);
        }
        let serves = |is: S| matches!(is, S::OfficeOf | S::Leads | S::PartOf | S::SpokespersonOf);
        at = gazetteer.named(at).relations.iter().find(|r| serves(r.is))?.of;
    }
    None
}

impl Joint<'_> {
    /// Titles, offices, cities and the like are followed by the name itself.
    pub(super) fn wants_name(&self) -> bool {
        let unit = self.unit();
        if unit.what == What::Unknown && unit.article {
            return false;
        }
        self.names_its_holder()
            || match (self.relation_to(), unit.what) {
                (Some(own), _) => own,
                (None, What::Name(id)) => self.is_called(self.gazetteer.named(id).kind),
                (None, What::Unknown) => self.is_called_by_shape(),
                _ => false,
            }
    }

    fn head(&self) -> &Unit {
        self.parts.iter().find(|p| p.1 == Part::Head).map_or(self.before(), |p| &self.units[p.0])
    }

    /// الرئيس سالم, المعارض سالم: who holds the title, or is told of.
    fn names_its_holder(&self) -> bool {
        let Self { gazetteer, units, parts, .. } = *self;
        let (unit, before, head) = (self.unit(), self.before(), self.head());
        // مبعوث سالم, نجل سالم: whose he is; لورد سالم, د. سالم: what he is called.
        let closed = !is_open(before) || unit.what == What::Unknown || is_form_of_address(gazetteer, before);
        // رئيس الشمال جنرالات الجنوب: several officers are no second title of one.
        let second = || {
            is_title(gazetteer, unit)
                && (unit.article || unit.morph.number() != Number::Plural || head.morph.number() != Number::Singular)
        };
        let person = is_person(gazetteer, unit) || unit.what == What::Unknown || second();
        // معارضون الرئيس: people have no title in common.
        let people = |noun: &Unit| has_class(gazetteer, noun, &[C::Human, C::Fighter]) && !is_title(gazetteer, unit);
        // زيارة الرئيس الروسي فلاديمير بوتين: the title stands behind a masdar.
        let noun = parts.iter().rev().find(|p| p.1 != Part::Mod).map_or(before, |p| &units[p.0]);
        let titled = is_title(gazetteer, head)
            || is_title(gazetteer, before)
            || people(head) && !self.is_one_behind_several()
            // مقتل الإرهابي سالم: one man in the article.
            || noun.article && noun.what == What::Word && noun.morph.number() == Number::Singular && people(noun)
            // المعارض البارز سالم: one man by what he is told of alone.
            || parts.iter().all(|p| units[p.0].article && is_adjectival(&units[p.0])) && head.what == What::Word
                && head.morph.number() == Number::Singular && !is_title(gazetteer, unit)
            // مقتل قائد كتيبة الوادي سالم هادي: of the title behind what befell him.
            || parts.get(1).is_some_and(|&(of, part)| part == Part::Of && is_title(gazetteer, &units[of]))
                && head.morph.pos() == Pos::Masdar
                && (unit.what == What::Unknown && unit.last > unit.first + 1
                    || is_person(gazetteer, unit)
                        && (gazetteer.is_marked(head.lexeme, Mark::Befalls) || self.names_man_of()))
            // رئاسة رئيس المجلس الانتقالي سالم
            || ((noun.article || noun.last > noun.first + 1) && is_title(gazetteer, noun));
        // والشمالي سالم الجبلي: the adjective stands for an office named before.
        let elliptic =
            matches!(before.what, What::Nisba(_)) && before.article && before.morph.number() == Number::Singular;
        (titled || (elliptic && parts.len() == 1)) && person && closed
    }

    /// `يحتجز ضباط الحرس سالم`: one man is not all of those before him, as a list may be.
    fn is_one_behind_several(&self) -> bool {
        let head = self.head();
        let unit = self.unit();
        let lists = |next: &Unit| next.proclitics.is_and() && (next.is_name() || next.what == What::Unknown);
        head.morph.number() == Number::Plural
            && !head.article
            && self.parts.iter().any(|p| p.1 == Part::Of)
            && (unit.what == What::Unknown || is_person(self.gazetteer, unit))
            && !self.next().is_some_and(lists)
    }

    /// مبعوث سالم هادي الجبلي: behind the one whose envoy he is, his own name, where both
    /// are known to stand in the same state or body.
    pub(super) fn names_man_of(&self) -> bool {
        let Self { gazetteer, units, parts, .. } = *self;
        let [.., (title, Part::Head | Part::Of), (whose, Part::Of)] = *parts else { return false };
        let (What::Name(whose), What::Name(name)) = (units[whose].what, self.unit().what) else { return false };
        let theirs = |of| of == whose || gazetteer.named(whose).relations.iter().any(|r| r.of == of);
        let same = || {
            let state = state_served(gazetteer, whose);
            state.is_some() && state == state_served(gazetteer, name)
        };
        is_title(gazetteer, &units[title]) && (gazetteer.named(name).relations.iter().any(|r| theirs(r.of)) || same())
    }

    /// جارتها قطر, حليفها العراق, عاصمتها دمشق: whose they are stands in the
    /// pronoun; whether the name is theirs, where there is one.
    fn relation_to(&self) -> Option<bool> {
        // جارتها الكبرى قطر
        let before = self.parts.iter().rev().find(|p| p.1 != Part::Mod).map_or(self.before(), |p| &self.units[p.0]);
        let one = before.what == What::Word && before.morph.number() == Number::Singular;
        let What::Name(id) = self.unit().what else { return None };
        before.pronoun.filter(|_| one)?;
        let named = self.gazetteer.named(id);
        let human = has_class(self.gazetteer, before, &[C::Human]) && !has_class(self.gazetteer, before, &[C::Title]);
        // حليفها المحلي جيش الوادي
        if human && matches!(named.kind, Kind::ArmedGroup | Kind::Organization) {
            return Some(self.unit().headed_by == 0 || before.morph.gender() != Gender::Feminine);
        }
        if before.morph.gender() != Gender::Feminine {
            // يدعم حليفها قطر: he may visit it; behind other words it is who he is.
            let first = self.parts[0].0;
            let told = first > 0 && self.units[first - 1].morph.pos() != Pos::Verb;
            let masculine = self.gazetteer.is_masculine_name(&named.name);
            let his = human && named.kind == Kind::State && (told || masculine);
            return his.then_some(true);
        }
        Some(
            named.kind == Kind::State && human && suits_name(self.gazetteer, id, before)
                || named.kind == Kind::Place && has_class(self.gazetteer, before, &[C::Settlement]),
        )
    }

    /// المدينة السد: a noun for what a name of this kind is.
    fn is_called(&self, kind: Kind) -> bool {
        let (head, before) = (self.head(), self.before());
        let head_is_class = |classes: &[C]| has_class(self.gazetteer, head, classes);
        match kind {
            Kind::Place | Kind::Facility => head_is_class(&[C::Settlement, C::Facility]) && before.article,
            // قوات النظام المعارضة: two, for the head has no article.
            // المنظمات الحقوقية جماعة: nor have several one name.
            // ناشدت الحكومة مجلس الأمن: nor does one that says itself what it is follow.
            Kind::Organization | Kind::ArmedGroup | Kind::Media => {
                head.article
                    && self.unit().headed_by == 0
                    && before.article
                    && head.morph.number() != Number::Plural
                    && head_is_class(&[C::Org, C::Outlet, C::Body])
            }
            // الدول الثلاث مصر والسودان: several by their names.
            Kind::State => {
                head.article
                    && self.unit().proclitics == Proclitics::default()
                    && matches!(head.morph.number(), Number::Plural | Number::Dual)
                    && head.what == What::Word
                    && [Mark::Polity, Mark::Several].iter().any(|&mark| self.gazetteer.is_marked(head.lexeme, mark))
            }
            _ => false,
        }
    }

    /// A name told by its shape is a person's, but for one word behind a thing.
    fn is_called_by_shape(&self) -> bool {
        let (unit, head) = (self.unit(), self.head());
        let head_is_class = |classes: &[C]| has_class(self.gazetteer, head, classes);
        self.before().article
            && !unit.article
            && unit.last - unit.first == 1
            && (head_is_class(&[C::Force, C::Org, C::Outlet, C::Vehicle])
                // عمدة المدينة X Y: two words are a person's name.
                || head_is_class(&[C::Settlement]) && self.next().is_none_or(|next| next.what != What::Unknown))
    }
}
