//! How one word more continues a noun phrase, or ends it.

mod adjective;
mod named;

use super::{
    begins_anew, goes_on, has_class, head_or_count, is_any, is_definite, is_open, is_person, is_time, is_title,
    keeps_its_n,
};
use crate::clause::Part;
use crate::clause::adjective::{is_adjectival, is_described, is_other};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::Proclitics;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// A phrase so far, and the word behind it.
pub(super) struct Joint<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) units: &'a [Unit],
    pub(super) parts: &'a [(usize, Part)],
    /// The word at hand.
    pub(super) at: usize,
    /// Whether a word of the phrase is definite.
    pub(super) definite: bool,
}

/// What a rule says of the word at hand; most say nothing.
enum Verdict {
    Joins(Part),
    Ends,
}
use Verdict::{Ends, Joins};

impl Joint<'_> {
    /// How the word continues the phrase, or `None` when it does not. The
    /// first rule that knows it tells.
    pub(super) fn part(&self) -> Option<Part> {
        let verdict = self
            .counted()
            .or_else(|| self.number())
            .or_else(|| self.measure_or_time())
            .or_else(|| self.adjective())
            .or_else(|| self.next_person())
            .or_else(|| self.rank())
            .or_else(|| self.name())
            .or_else(|| self.dwelling())
            .or_else(|| self.no_genitive());
        match verdict {
            Some(Joins(part)) => Some(part),
            Some(Ends) => None,
            None => self.genitive(),
        }
    }

    fn unit(&self) -> &Unit {
        &self.units[self.at]
    }

    fn next(&self) -> Option<&Unit> {
        self.units.get(self.at + 1)
    }

    /// Where the last word of the phrase stands, and what it is there.
    fn last(&self) -> (usize, Part) {
        self.parts[self.parts.len() - 1]
    }

    fn before(&self) -> &Unit {
        &self.units[self.last().0]
    }

    /// Behind a number or measure: دفعة جديدة, مقتل 5 جنود.
    fn counted(&self) -> Option<Verdict> {
        let Self { gazetteer, units, at, .. } = *self;
        let (unit, before) = (self.unit(), self.before());
        if self.last().1 != Part::Count {
            return None;
        }
        if !self.parts.iter().any(|p| p.1 == Part::Head) {
            // على الحدود دعما, على الحدود مواقع: a definite measure counts nothing
            // indefinite.
            let noun = !unit.article && matches!(unit.morph.pos(), Pos::Noun | Pos::Masdar);
            // دعم البعض حزب الشمال: nor anybody by name.
            let no_genitive = noun || unit.morph.is_accusative() || unit.is_name();
            if before.article && before.what == What::Word && no_genitive {
                return Some(Ends);
            }
            // دفعة جديدة: a measure with its adjective.
            let described = before.what == What::Word && unit.what == What::Word && unit.morph.pos() == Pos::Adjective;
            return Some(Joins(if described { Part::Mod } else { head_or_count(gazetteer, unit) }));
        }
        // مقتل 5 جنود: the number stands between a noun and its genitive.
        Some(Joins(if head_or_count(gazetteer, unit) == Part::Count {
            Part::Count
        } else if is_adjectival(unit) && (unit.article || is_other(gazetteer, unit) || is_described(units, at)) {
            Part::Mod
        } else {
            // مقتل ستة عراقيين, 13 نازحا: people, though the word is an adjective.
            Part::Of
        }))
    }

    /// A number behind a noun.
    fn number(&self) -> Option<Verdict> {
        let (unit, before) = (self.unit(), self.before());
        if unit.what != What::Number {
            return None;
        }
        // الدول الثلاث: a number with the article is an adjective.
        if unit.article && is_definite(before) {
            return Some(Joins(Part::Mod));
        }
        // مقاتلات ميغ 29: the number is part of what the thing is called.
        let ends = self.next().is_none_or(|next| !next.is_nominal() || begins_anew(next));
        if before.what == What::Unknown && self.last().1 != Part::Head && ends {
            return Some(Joins(Part::App));
        }
        // القرار 2254: what a paper is numbered by counts nothing.
        let paper = before.article && has_class(self.gazetteer, before, &[NounClass::Document]);
        if paper && ends && before.morph.number() == Number::Singular {
            return Some(Joins(Part::App));
        }
        // قطاع طرق 20 تلميذا: what has its genitive within counts nothing.
        if before.what == What::Word && before.last > before.first + 1 && before.morph.pos() == Pos::Noun {
            return Some(Ends);
        }
        // قتل مسلح 38 سائحا: one fighter is nobody else's, nor theirs.
        let one = has_class(self.gazetteer, before, &[NounClass::Fighter])
            && (before.morph.number(), before.morph.pos()) == (Number::Singular, Pos::Noun);
        if one && !before.article && !ends {
            return Some(Ends);
        }
        // مسلحين اثنين: the number behind its noun.
        let behind = ends && keeps_its_n(before) && !before.article && self.last().1 == Part::Head;
        (is_open(before) || behind).then_some(Joins(Part::Count))
    }

    /// Measures, and words of time.
    fn measure_or_time(&self) -> Option<Verdict> {
        let Self { gazetteer, units, at, definite, .. } = *self;
        let (unit, before) = (self.unit(), self.before());
        let measure = has_class(gazetteer, unit, &[NounClass::Measure]);
        // مقتل عشرات المدنيين: a measure stands like a number.
        if measure
            && is_definite(unit) == unit.is_name()
            && !unit.morph.is_accusative()
            && is_open(before)
            && self.last().1 != Part::Mod
            && self.next().is_some_and(|next| next.is_nominal() && !begins_anew(next))
        {
            return Some(Joins(Part::Count));
        }
        // خسر التنظيم الكثير من: such a measure begins a phrase.
        if measure && unit.article && is_definite(before) && is_min(gazetteer, units, at) {
            return Some(Ends);
        }
        let time = is_time(gazetteer, unit) && !is_time(gazetteer, before);
        (time && (is_definite(before) || definite)).then_some(Ends)
    }

    /// Names and titles of somebody else.
    fn next_person(&self) -> Option<Verdict> {
        let gazetteer = self.gazetteer;
        let (unit, before) = (self.unit(), self.before());
        // هادي الملك سلمان: a whole name behind a name is the next person's.
        if is_person(gazetteer, unit)
            && is_person(gazetteer, before)
            && self.last().1 == Part::Of
            && self.names_man_of()
        {
            return Some(Joins(Part::App));
        }
        if is_person(gazetteer, unit)
            && unit.last - unit.first > 1
            && (before.what == What::Unknown || is_person(gazetteer, before))
        {
            return Some(Ends);
        }
        // التقى دونالد ترامب بوتين: nor is another known man the one whose whole name stands there.
        if let (What::Name(one), What::Name(other)) = (before.what, unit.what)
            && one != other
            && before.last - before.first > 1
            && is_person(gazetteer, before)
            && is_person(gazetteer, unit)
        {
            return Some(Ends);
        }
        if !is_title(gazetteer, unit) {
            return None;
        }
        // نعت مديرية الأمن العريف سالم: a body bears no rank.
        let body = matches!(before.what, What::Head(rule) if {
            let head = &gazetteer.compose[rule as usize];
            !head.office && !matches!(head.kind, Kind::Person | Kind::Group)
        });
        let ranked = |&(u, _): &(usize, Part)| is_title(gazetteer, &self.units[u]);
        let named = |next: &Unit| is_person(gazetteer, next) || next.what == What::Unknown;
        if body && before.article && unit.article && self.next().is_some_and(named) && !self.parts.iter().any(ranked) {
            return Some(Ends);
        }
        // الرئيس نظيره: a title with a pronoun is the next person's.
        let anothers = unit.pronoun.is_some() && unit.what == What::Word && is_definite(before);
        // So is one behind a person's name.
        (anothers || is_person(gazetteer, before)).then_some(Ends)
    }

    /// العقيد الركن, الفريق أول ركن: ranks of several words.
    fn rank(&self) -> Option<Verdict> {
        let gazetteer = self.gazetteer;
        let (unit, before) = (self.unit(), self.before());
        let is_tail = |unit: &Unit| unit.lexeme != 0 && gazetteer.is_marked(unit.lexeme, Mark::RankTail);
        if !is_tail(unit) {
            return None;
        }
        let ranked = before.article && (is_title(gazetteer, before) || is_tail(before))
            || (self.parts.len() > 1 && is_tail(before));
        let goes_on =
            self.next().is_some_and(|next| is_person(gazetteer, next) || next.what == What::Unknown || is_tail(next));
        (ranked && (unit.article || goes_on)).then_some(Joins(Part::App))
    }

    /// The name behind a noun: الرئيس, مدينة.
    fn name(&self) -> Option<Verdict> {
        let gazetteer = self.gazetteer;
        let (unit, before) = (self.unit(), self.before());
        let unknown = unit.what == What::Unknown;
        let title = is_title(gazetteer, unit);
        if !unit.is_name() && !unknown && !title {
            return None;
        }
        // المبعوث رئيس الحكومة: two persons; الملك in العاهل الملك X is one.
        let named = |next: &Unit| next.what == What::Unknown || is_person(gazetteer, next);
        if matches!(unit.what, What::Head(_)) && title && !(unit.article && self.next().is_some_and(named)) {
            return None;
        }
        // أردوغان المالكي: a surname alone is complete, two of them are two.
        let complete = before.last - before.first == 1 && unit.article;
        let joins = self.wants_name()
            || self.ends_town()
            || unknown
                && (before.what == What::Unknown || before.is_name() && is_person(gazetteer, before) && !complete);
        joins.then_some(Joins(Part::App))
    }

    /// `قرية تل الزيتون`: the name of a place that ends the unknown name of another.
    fn ends_town(&self) -> bool {
        let place = matches!(self.unit().what, What::Name(id)
            if matches!(self.gazetteer.named(id).kind, Kind::Place | Kind::Facility));
        let (before, unit) = (self.before(), self.unit());
        let [.., (town, _), (_, _)] = *self.parts else { return false };
        place
            && before.what == What::Unknown
            && !before.article
            && unit.last == unit.first + 1
            && unit.proclitics == Proclitics::default()
            && before.last == unit.first
            && has_class(self.gazetteer, &self.units[town], &[NounClass::Settlement])
            && !self.gazetteer.is_marked(self.units[town].lexeme, Mark::Region)
    }

    /// عدن العاصمة المؤقتة: what kind of place the one named before is.
    fn dwelling(&self) -> Option<Verdict> {
        let (unit, before) = (self.unit(), self.before());
        let What::Name(place) = before.what else { return None };
        let kind = unit.article && unit.lexeme != 0 && self.gazetteer.is_marked(unit.lexeme, Mark::Dwelling);
        // عدن العاصمة المؤقتة, where that is a name of its own.
        let again = unit.what == What::Name(place) && !unit.proclitics.is_and();
        let of_place = self.gazetteer.named(place).kind == Kind::Place;
        (of_place && (kind || again)).then_some(Joins(Part::Mod))
    }

    /// Nouns that are no genitive of the noun before them.
    fn no_genitive(&self) -> Option<Verdict> {
        let Self { gazetteer, units, parts, at, .. } = *self;
        let (unit, before) = (self.unit(), self.before());
        if unit.pronoun.is_some() && self.is_anothers() {
            return Some(Ends);
        }
        // لم تعلن أي جهة المسؤولية: whoever it is, nothing more tells whose.
        if parts.len() > 1 && is_any(gazetteer, &units[parts[0].0]) && is_definite(unit) && unit.what == What::Word {
            return Some(Ends);
        }
        // يحاول منذ سنوات السيطرة: a stretch of time has no masdar as its genitive.
        let last = self.last().0;
        let since = parts.len() == 1 && last > 0 && units[last - 1].is_particle() && is_time(gazetteer, before);
        // ينفذ منذ شهور عملية: nor what is done since then.
        let deed = match unit.article {
            true => unit.morph.pos() == Pos::Masdar,
            false => unit.what == What::Word && unit.pronoun.is_none() && !is_time(gazetteer, unit),
        };
        if since && before.morph.number() == Number::Plural && deed {
            return Some(Ends);
        }
        // مسؤولون غربيون: the plural behind it agrees with it.
        let agrees = unit.what == What::Word
            && unit.morph.number() == Number::Plural
            && unit.morph.gender() == Gender::Masculine;
        if agrees && matches!(before.what, What::Head(_)) && before.morph.pos() == Pos::Adjective && !unit.article {
            return Some(Joins(Part::Of));
        }
        // فجر انتحاري سيارة, أطلق مسلح النار: one fighter is nobody else's.
        let fighter = has_class(gazetteer, before, &[NounClass::Fighter]) && before.morph.number() == Number::Singular;
        // هاجم تنظيم متطرف قاعدة: nor is the kind of a band.
        let kind = self.last().1 == Part::Mod
            && before.what == What::Word
            && before.morph.pos() == Pos::Noun
            && !before.article
            && has_class(gazetteer, before, &[NounClass::Human, NounClass::Fighter]);
        let word = unit.what == What::Word && unit.pronoun.is_none();
        if fighter && self.last().1 == Part::Head && word || kind && (word || unit.is_name()) {
            return Some(Ends);
        }
        if self.is_what_a_man_did() {
            return Some(Ends);
        }
        // استهداف عدة مواقع: a measure stands like a number.
        let measures = !unit.article && unit.pronoun.is_none() && has_class(gazetteer, unit, &[NounClass::Measure]);
        let counts = measures && is_open(before) && goes_on(units, at) && !before.morph.is_accusative();
        counts.then_some(Joins(Part::Count))
    }

    /// `نفذ شاب عملية طعن`: behind a verb and one man of whom nothing is known, a happening is
    /// what he did.
    fn is_what_a_man_did(&self) -> bool {
        let Self { gazetteer, units, parts, .. } = *self;
        let (unit, before) = (self.unit(), self.before());
        let &[(man, Part::Head)] = parts else { return false };
        let one = (before.morph.number(), before.morph.gender()) == (Number::Singular, Gender::Masculine);
        man > 0
            && units[man - 1].is_verb()
            && one
            && before.what == What::Word
            && !before.article
            && before.pronoun.is_none()
            && has_class(gazetteer, before, &[NounClass::Human])
            && !is_title(gazetteer, before)
            && unit.what == What::Word
            && !unit.article
            && unit.pronoun.is_none()
            && unit.morph.gender() == Gender::Feminine
            && has_class(gazetteer, unit, &[NounClass::Eventive])
    }

    /// A noun with a pronoun that is not told of the noun before it.
    fn is_anothers(&self) -> bool {
        let gazetteer = self.gazetteer;
        let (unit, before) = (self.unit(), self.before());
        let says = || gazetteer.operator(unit.lexeme).is_some_and(|o| o.says);
        let number = |&(u, part): &(usize, Part)| part == Part::Count && self.units[u].what == What::Number;
        let someone = || has_class(gazetteer, before, &[NounClass::Human, NounClass::Fighter, NounClass::Title]);
        // فجر انتحاري نفسه: himself, not his.
        unit.lexeme != 0 && gazetteer.is_marked(unit.lexeme, Mark::Oneself)
            // عن مصدر قوله إن: a word of saying with its own speaker and what he says.
            || unit.morph.pos() == Pos::Masdar && says() && self.next().is_some_and(|next| says_what(gazetteer, next))
            // ثلاثة جنود مصرعهم: what is counted takes no genitive with a pronoun.
            || self.last().1 == Part::Head && self.parts.iter().any(number)
            // لقي جندي مصرعه: what befell him is no genitive of his.
            || someone() && has_class(gazetteer, unit, &[NounClass::Eventive])
    }

    /// `500 مستوطن باحات المسجد`, `أربع دول انقلاب الجنوب`: what is counted by a number
    /// has no definite genitive.
    fn is_counted(&self) -> bool {
        let Self { gazetteer, units, parts, at, .. } = *self;
        let [.., (number, Part::Count), (noun, _)] = *parts else { return false };
        let (noun, unit) = (&units[noun], self.unit());
        if units[number].what != What::Number || noun.what != What::Word || noun.article {
            return false;
        }
        let definite = |unit: &Unit| unit.article || unit.is_name() || unit.pronoun.is_some();
        let whole = |u: &&Unit| u.is_nominal() && !begins_anew(u);
        let chain = units[at + 1..].iter().take(2).take_while(whole);
        let word = unit.what == What::Word && !gazetteer.is_marked(unit.lexeme, Mark::Region);
        let place = matches!(unit.what, What::Name(id)
            if matches!(gazetteer.named(id).kind, Kind::Place | Kind::Facility | Kind::State));
        match noun.morph.number() {
            Number::Singular if has_class(gazetteer, noun, &[NounClass::Human, NounClass::Fighter]) => {
                place || word && (unit.article || chain.clone().any(definite))
            }
            Number::Plural => word && unit.morph.pos() == Pos::Masdar && (unit.article || chain.clone().any(definite)),
            _ => false,
        }
    }

    /// `شمال المدينة`: a side of some place.
    fn is_region(&self) -> bool {
        let unit = self.unit();
        let head = if unit.is_name() { unit.headed_by } else { unit.lexeme };
        !unit.article && head != 0 && self.gazetteer.is_marked(head, Mark::Region)
    }

    /// A noun that is not closed takes a genitive.
    fn genitive(&self) -> Option<Part> {
        let (last, part) = self.last();
        if self.is_counted() {
            return None;
        }
        // في مؤتمر صحفي سوريا: a noun with its adjective takes no genitive; جنوب
        // شرقي البلاد does.
        let noun = self.before().lexeme;
        let described = part == Part::Head
            && self.before().what == What::Word
            && self.gazetteer.lexeme(noun).described
            && !self.gazetteer.is_marked(noun, Mark::Region)
            && (self.unit().is_name() || self.unit().article || self.unit().what == What::Word);
        // انفجار سيارة شرقي المدينة: where it was.
        let thing = [NounClass::Vehicle, NounClass::Weapon];
        let lies = self.before().what == What::Word
            && !self.before().article
            && has_class(self.gazetteer, self.before(), &thing)
            && self.is_region();
        let closed = part == Part::Mod && self.units[last].article || described || lies;
        (is_open(self.before()) && !self.unit().morph.is_accusative() && !closed).then_some(Part::Of)
    }
}

/// شمالي: one man, where no noun is described.
pub fn is_one_of_a_people(unit: &Unit) -> bool {
    matches!(unit.what, What::Nisba(_))
        && !unit.article
        && unit.proclitics == Proclitics::default()
        && (unit.morph.number(), unit.morph.gender()) == (Number::Singular, Gender::Masculine)
        && !unit.morph.is_accusative()
}

/// مقتل, استشهاد: an open noun for what befalls somebody.
fn befalls(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.what == What::Word && is_open(unit) && gazetteer.is_marked(unit.lexeme, Mark::Befalls)
}

/// أن, إن, a colon or the mark that opens a quotation.
fn says_what(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    match unit.what {
        What::Sign(sign) => matches!(sign, ':' | '"' | '«' | '“'),
        _ => unit.is_particle() && gazetteer.lexeme(unit.lexeme).particle == Some(ParticleClass::That),
    }
}

/// True when من stands behind the unit at `at`.
fn is_min(gazetteer: &Gazetteer, units: &[Unit], at: usize) -> bool {
    units
        .get(at + 1)
        .is_some_and(|next| next.is_particle() && gazetteer.lexeme(next.lexeme).prep == Some(gazetteer.well_known.min))
}
