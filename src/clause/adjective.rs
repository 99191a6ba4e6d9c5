//! Adjectives: which words of a phrase describe the noun before them.

use super::Part;
use super::phrase::{begins_anew, has_class, is_definite, is_title, keeps_its_n};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

pub(super) fn pairs_nisbas(units: &[Unit], at: usize) -> bool {
    let (Some(before), Some(next)) = (at.checked_sub(1).map(|b| &units[b]), units.get(at + 1)) else { return false };
    let nisba = |u: &Unit| matches!(u.what, What::Nisba(_));
    nisba(before) && nisba(next) && before.article == next.article && !begins_anew(next)
}

/// فرقت الشرطة المتظاهرين: a sound plural describes no singular; شن غارات
/// مستهدفا: nor does an accusative participle what stands in another form.
pub(super) fn agrees_in_number(gazetteer: &Gazetteer, units: &[Unit], parts: &[(usize, Part)], unit: &Unit) -> bool {
    use crate::lang::morph::Gender;
    let Some(before) = parts.last().map(|p| &units[p.0]) else { return false };
    let men = unit.morph.number() == Number::Plural && unit.morph.gender() == Gender::Masculine;
    // هاجم مسلحون حافلة: several men are not one of the other gender.
    let hers = (unit.morph.gender(), unit.morph.number()) == (Gender::Feminine, Number::Singular);
    let theirs = (before.morph.gender(), before.morph.number()) == (Gender::Masculine, Number::Plural);
    let words = matches!(before.what, What::Word | What::Head(_)) && unit.what == What::Word;
    if hers && theirs && words && keeps_its_n(before) {
        return false;
    }
    // قتلت الشرطة المهاجم: a masculine describes no word that is feminine for certain.
    let his = (unit.morph.gender(), unit.morph.number()) == (Gender::Masculine, Number::Singular);
    let participle = matches!(unit.morph.pos(), Pos::Active | Pos::Passive);
    let her = |noun: &Unit| {
        matches!(noun.what, What::Word | What::Head(_) | What::Nisba(_))
            && noun.morph.gender() == Gender::Feminine
            && matches!(noun.morph.number(), Number::Singular | Number::Plural)
    };
    // اعتقلت قوات الأمن الناشط
    let man = || his && unit.article && has_class(gazetteer, unit, &[NounClass::Human]);
    if his && unit.what == What::Word && (participle || man()) && parts.iter().all(|p| her(&units[p.0])) {
        return false;
    }
    // هاجمت القوات الأكراد: nor forces, which are feminine.
    if men && matches!(unit.what, What::Word | What::Nisba(_)) {
        return parts.iter().any(|&(u, part)| {
            let noun = &units[u];
            let forces = unit.what != What::Word
                && matches!(noun.what, What::Head(_))
                && noun.morph.gender() == Gender::Feminine
                && noun.article;
            if forces {
                return false;
            }
            part == Part::Count
                || !matches!(noun.what, What::Word | What::Head(_))
                || matches!(noun.morph.number(), Number::Plural | Number::Dual | Number::Any)
        });
    }
    // استنكر عدد من الأساتذة الحادث: nor what is one several people.
    let men = |noun: &Unit| {
        noun.what == What::Word
            && (noun.morph.number(), noun.morph.gender()) == (Number::Plural, Gender::Masculine)
            && has_class(gazetteer, noun, &[NounClass::Human, NounClass::Fighter])
    };
    let described = matches!(unit.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive);
    if his && described && unit.article && unit.what == What::Word && parts.iter().all(|p| men(&units[p.0])) {
        return false;
    }
    // زار الرئيس الجرحى: nor several people one.
    let people = unit.article && unit.what == What::Word && unit.morph.number() == Number::Plural;
    let one = |noun: &Unit| {
        matches!(noun.what, What::Word | What::Head(_))
            && (noun.morph.number(), noun.morph.gender()) == (Number::Singular, Gender::Masculine)
    };
    if people && unit.morph.gender() != Gender::Feminine && parts.iter().all(|p| one(&units[p.0])) {
        return false;
    }
    !(unit.morph.pos() == Pos::Active
        && unit.morph.is_accusative()
        && matches!(before.what, What::Word | What::Head(_))
        && before.morph.number() == Number::Plural)
}

/// الجماعات الإرهابية, التنظيم المتطرف: a noun for people that agrees with the
/// definite noun before it is its adjective.
pub(super) fn is_people_adjective(gazetteer: &Gazetteer, before: &Unit, unit: &Unit) -> bool {
    use crate::lang::morph::Gender;
    let men = |u: &Unit| u.morph.number() == Number::Plural && u.morph.gender() == Gender::Masculine;
    // المتظاهرين المدنيين, متعاقدين عسكريين: two plurals in one case.
    if men(before)
        && (men(unit)
            // المسلحون القوات: two of them.
            || matches!(unit.what, What::Head(_))
                && unit.morph.number() != Number::Singular
                && unit.morph.gender() != Gender::Feminine)
        && before.article == unit.article
        && (before.morph.is_oblique() == unit.morph.is_oblique() || matches!(unit.what, What::Head(_)))
        && (has_class(gazetteer, unit, &[NounClass::Human, NounClass::Fighter]) || matches!(unit.what, What::Head(_)))
        && matches!(before.what, What::Word)
    {
        return true;
    }
    // هجومين انتحاريين: two of them, both in ين.
    let two = before.morph.number() == Number::Dual && before.morph.is_oblique() && !before.morph.is_construct();
    if two
        && men(unit)
        && unit.morph.is_oblique()
        && before.article == unit.article
        && before.morph.pos() == Pos::Masdar
        && has_class(gazetteer, unit, &[NounClass::Human, NounClass::Fighter])
    {
        return true;
    }
    if is_kind_of_band(gazetteer, before, unit) {
        return true;
    }
    let title = has_class(gazetteer, unit, &[NounClass::Title]) && unit.morph.gender() == Gender::Feminine;
    let people =
        (title || has_class(gazetteer, unit, &[NounClass::Human, NounClass::Fighter])) && unit.what == What::Word;
    // المجلس المجتمع الدولي: a set phrase is no adjective.
    if !people
        || unit.last > unit.first + 1
        || !unit.article
        || !is_definite(before)
        || unit.morph.number() != Number::Singular
        || is_title(gazetteer, before)
        || (before.is_name() && is_title(gazetteer, unit))
    {
        return false;
    }
    // حركة الشباب الإرهابية
    if let What::Name(name) = before.what {
        return unit.morph.gender() == Gender::Feminine && suits_name(gazetteer, name, unit);
    }
    let things = before.morph.number() == Number::Plural || before.morph.gender() == Gender::Feminine;
    (unit.morph.gender() == Gender::Feminine) == things
}

/// `تنظيم متطرف`, `تحالف مسلح`: one indefinite word for people behind one for a
/// band of them.
fn is_kind_of_band(gazetteer: &Gazetteer, before: &Unit, unit: &Unit) -> bool {
    let band = match before.what {
        What::Head(rule) => gazetteer.compose[rule as usize].kind == Kind::ArmedGroup,
        What::Word => has_class(gazetteer, before, &[NounClass::Force, NounClass::Org]),
        _ => false,
    };
    let one = |u: &Unit| !u.article && u.pronoun.is_none() && u.morph.number() == Number::Singular;
    band && one(before)
        && one(unit)
        && before.morph.gender() == unit.morph.gender()
        && unit.what == What::Word
        && has_class(gazetteer, unit, &[NounClass::Human, NounClass::Fighter])
        && !has_class(gazetteer, unit, &[NounClass::Title])
}

/// `سياستها الخارجية`: the short name of a ministry behind a definite noun that
/// it would agree with is the adjective that it comes from.
pub(super) fn is_body_adjective(gazetteer: &Gazetteer, before: &Unit, unit: &Unit) -> bool {
    use crate::lang::morph::Gender;
    let feminine = before.morph.number() == Number::Plural && before.morph.gender() != Gender::Masculine
        || before.morph.number() == Number::Singular && before.morph.gender() == Gender::Feminine;
    matches!(unit.what, What::Head(_))
        && unit.article
        && unit.last - unit.first == 1
        && has_class(gazetteer, unit, &[NounClass::Adjective])
        && unit.pronoun.is_none()
        && before.what == What::Word
        && matches!(before.morph.pos(), Pos::Noun | Pos::Masdar)
        && (before.article || before.pronoun.is_some())
        && feminine
}

/// A word that nobody knows, in the article behind a definite noun or in ة
/// behind an indefinite one, is an adjective rather than a name.
pub(super) fn is_unknown_adjective(before: &Unit, unit: &Unit) -> bool {
    use crate::lang::morph::Gender;
    if unit.what != What::Unknown || before.is_name() || before.what == What::Unknown {
        return false;
    }
    (unit.article && (before.article || before.pronoun.is_some()))
        || (!unit.article
            && !before.article
            && before.what == What::Word
            && before.morph.gender() == Gender::Feminine
            && unit.feminine)
}

/// A definite noun of no class that could act, behind an indefinite adjective.
pub(super) fn narrows_adjective(gazetteer: &Gazetteer, before: &Unit, unit: &Unit) -> bool {
    use NounClass as C;
    let acts = [C::Human, C::Fighter, C::Force, C::Body, C::Org, C::Outlet, C::Title, C::Settlement, C::Facility];
    let things = [C::Weapon, C::Vehicle, C::Money, C::Document, C::Time, C::Eventive, C::Measure];
    before.what == What::Word
        && before.morph.pos() == Pos::Adjective
        && !before.article
        && before.morph.number() == Number::Singular
        && !before.morph.is_accusative()
        && unit.what == What::Word
        && unit.article
        && unit.morph.pos() == Pos::Noun
        && !has_class(gazetteer, unit, &acts)
        && !has_class(gazetteer, unit, &things)
}

/// `المدعوم تركيا`, `المدعومة إيرانيا`: an adverb of whose help it is.
pub(super) fn is_by_whom(before: &Unit, unit: &Unit) -> bool {
    matches!(unit.what, What::Nisba(_))
        && unit.morph.is_accusative()
        && unit.morph.number() == Number::Singular
        && !unit.article
        && before.what == What::Word
        && before.morph.pos() == Pos::Passive
}

pub(super) fn is_non(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.what == What::Word && unit.lexeme != 0 && unit.pronoun.is_none() && gazetteer.is_marked(unit.lexeme, Mark::Un)
}

/// Adjectives, participles and nisbas.
pub(super) fn is_adjectival(unit: &Unit) -> bool {
    match unit.what {
        What::Nisba(_) => true,
        What::Word => matches!(unit.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive) && unit.pronoun.is_none(),
        _ => false,
    }
}

/// An adjective has the article exactly when its phrase is definite.
pub(super) fn agrees_in_article(units: &[Unit], parts: &[(usize, Part)], unit: &Unit) -> bool {
    // قاعدة فلفول الجوية: a name that nobody knows makes its noun definite.
    let named = |noun: &Unit, part: Part| {
        noun.what == What::Unknown && matches!(part, Part::Of | Part::App) && unit.morph.number() == Number::Singular
    };
    let definite = parts.iter().any(|&(u, part)| {
        let noun = &units[u];
        part != Part::Count && (is_definite(noun) || named(noun, part))
    });
    unit.article == definite || (!unit.article && parts.iter().all(|&(u, _)| !units[u].article && !units[u].is_name()))
}

/// False for a feminine adjective behind a name that is masculine or plural.
pub(super) fn suits_name(gazetteer: &Gazetteer, name: crate::gazetteer::compiled::NamedId, unit: &Unit) -> bool {
    let named = gazetteer.named(name);
    let feminine = unit.morph.gender() == crate::lang::morph::Gender::Feminine
        && unit.morph.number() == Number::Singular
        && unit.article;
    let men = named.plural || gazetteer.is_masculine_name(&named.name);
    !(feminine && men && named.kind != Kind::Person)
}

/// A state called by an adjective: السعودية.
pub(super) fn is_adjective_in_form(state: &str) -> bool {
    state.starts_with("ال") && state.ends_with("ية")
}

/// آخر, آخرون
pub(super) fn is_other(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.lexeme != 0 && gazetteer.is_marked(unit.lexeme, Mark::Other)
}

/// True before a noun that the adjective at `at` would describe: عدة كبيرة من.
pub(super) fn is_described(units: &[Unit], at: usize) -> bool {
    let unit = &units[at];
    unit.morph.gender() == crate::lang::morph::Gender::Feminine
        && unit.morph.number() == Number::Singular
        && !matches!(unit.what, What::Nisba(_))
}
