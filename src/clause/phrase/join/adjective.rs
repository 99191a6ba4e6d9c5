//! Adjectives behind a noun, and what looks like one but is not.

use super::Verdict::{Ends, Joins};
use super::{Joint, Verdict, befalls, begins_anew, has_class, is_one_of_a_people, is_person};
use crate::clause::Part;
use crate::clause::adjective::{
    agrees_in_article, agrees_in_number, is_adjectival, is_adjective_in_form, is_body_adjective, is_by_whom, is_non,
    is_other, is_people_adjective, is_unknown_adjective, narrows_adjective, suits_name,
};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Proclitics;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Joint<'_> {
    /// Whether the word describes what stands before it.
    pub(super) fn adjective(&self) -> Option<Verdict> {
        let Self { gazetteer, units, parts, definite, .. } = *self;
        let (unit, before) = (self.unit(), self.before());
        // مقتل شمالي: somebody of that people.
        let struck =
            || self.next().is_some_and(|next| next.proclitics.has(Proclitics::LI) && !next.proclitics.is_and());
        // استهداف شمالي لمخيم: whose deed it is.
        if self.last().1 == Part::Head && is_one_of_a_people(unit) && befalls(gazetteer, before) && !struck() {
            return Some(Joins(Part::Of));
        }
        // شمالي آخر: another one.
        if is_other(gazetteer, unit) && is_one_of_a_people(before) {
            return Some(Joins(Part::Mod));
        }
        // صواريخ بعيدة المدى: the genitive belongs to the adjective.
        if self.last().1 == Part::Mod && !definite && narrows_adjective(gazetteer, before, unit) {
            return Some(Joins(Part::Mod));
        }
        // هجمات غير مسبوقة
        if self.next().is_some_and(is_adjectival) && is_non(gazetteer, unit)
            || is_adjectival(unit) && is_non(gazetteer, before)
            || is_by_whom(before, unit)
        {
            return Some(Joins(Part::Mod));
        }
        // دراجة نارية ضابطا: no adjective of a feminine.
        if unit.what == What::Word
            && unit.morph.is_accusative()
            && before.what == What::Word
            && before.morph.gender() == Gender::Feminine
            && before.morph.number() == Number::Singular
        {
            return Some(Ends);
        }
        // اتهم الحوثيون السعودية: a state, for the adjective would agree; but
        // جماعة الحزب اللبنانية, for no state is called so.
        if let What::Nisba(state) = unit.what
            && let What::Name(name) = before.what
            && !suits_name(gazetteer, name, unit)
            && is_adjective_in_form(&gazetteer.named(state).name)
        {
            return Some(Ends);
        }
        // دعت مصر الفلسطينيين, دعا ماكرون الأوروبيين, دعت الأمم المتحدة الأتراك: people, for one
        // state, person or body is not several.
        if let (What::Nisba(_), What::Name(name)) = (unit.what, before.what)
            && (unit.morph.number(), unit.morph.gender()) == (Number::Plural, Gender::Masculine)
            && !matches!(gazetteer.named(name).kind, Kind::ArmedGroup | Kind::Group)
            && !gazetteer.named(name).plural
        {
            return Some(Ends);
        }
        // حث مارك كاتس المتحاربين: several men, whom no name of one describes.
        let men = (unit.morph.number(), unit.morph.gender()) == (Number::Plural, Gender::Masculine);
        let several = |&(u, part): &(usize, Part)| {
            let noun = &units[u];
            match noun.what {
                What::Name(name) => gazetteer.named(name).plural,
                What::Head(_) => matches!(noun.morph.number(), Number::Plural | Number::Dual),
                _ => part == Part::Count || noun.morph.number() != Number::Singular,
            }
        };
        // اعتقلت الشرطة المتورطين: nor a body.
        let one = before.is_name() || matches!(before.what, What::Unknown | What::Head(_));
        if men
            && unit.what == What::Word
            && unit.article
            && matches!(unit.morph.pos(), Pos::Active | Pos::Passive | Pos::Adjective)
            && one
            && !parts.iter().any(several)
        {
            return Some(Ends);
        }
        let agrees = || agrees_in_article(units, parts, unit) && agrees_in_number(gazetteer, units, parts, unit);
        if self.is_man_by_name() {
            return Some(Ends);
        }
        let describes = is_adjectival(unit) && agrees()
            // سياستها الخارجية, الشؤون الداخلية: no ministry.
            || is_body_adjective(gazetteer, before, unit)
            || is_people_adjective(gazetteer, before, unit)
            || is_unknown_adjective(before, unit);
        describes.then_some(Joins(Part::Mod))
    }

    /// `اعتقلت قوات الأمن الناشط سالم الهادي`, `أسر التنظيم الطيار سالم الهادي`: one man whose
    /// name follows is no adjective of a body that is feminine for certain, nor what he is of
    /// an armed one.
    fn is_man_by_name(&self) -> bool {
        let Self { gazetteer, units, parts, at, .. } = *self;
        let one = |u: &Unit| (u.morph.number(), u.morph.gender()) == (Number::Singular, Gender::Masculine);
        let his = |u: &Unit| u.what == What::Word && u.article && is_adjectival(u) && one(u) && !begins_anew(u);
        let her = |&(u, _): &(usize, Part)| {
            let noun = &units[u];
            let (gender, number) = (noun.morph.gender(), noun.morph.number());
            match noun.what {
                // قوات الأمن: of several words nothing tells the gender.
                What::Head(rule) if noun.last > noun.first + 1 => {
                    gazetteer.compose[rule as usize].kind == Kind::ArmedGroup
                }
                What::Head(_) => gender == Gender::Feminine || number == Number::Plural,
                What::Word => gender == Gender::Feminine && number != Number::Dual,
                _ => false,
            }
        };
        let unit = self.unit();
        let armed = || match *parts {
            [(head, Part::Head)] => {
                matches!(units[head].what, What::Head(rule) if gazetteer.compose[rule as usize].kind == Kind::ArmedGroup)
            }
            _ => false,
        };
        let man = |u: &Unit| {
            u.what == What::Word
                && u.article
                && one(u)
                && has_class(gazetteer, u, &[NounClass::Human, NounClass::Fighter])
        };
        if !(his(unit) && parts.iter().all(her) || armed() && man(unit)) {
            return false;
        }
        let name = |u: &Unit| is_person(gazetteer, u) || u.what == What::Unknown && !u.article && u.last > u.first + 1;
        let behind = units[at + 1..].iter().take(3).find(|u| !his(u) && !man(u) && !matches!(u.what, What::Nisba(_)));
        behind.is_some_and(|u| name(u) && !begins_anew(u))
    }
}
