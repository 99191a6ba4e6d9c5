//! What the next word looks like, before its own reading is settled.

use crate::clause::phrase::is_class;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, flag};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// What the next word looks like, before its own reading is settled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Follower {
    End,
    Definite,
    Prep,
    /// ل or من: who did what a noun names.
    Doer,
    Adjective,
    Number,
    /// قتل أمس ثلاثة جنود: a noun behind a date, which parts a verb from its
    /// subject but no noun from its genitive.
    Dated,
    Other,
}

impl Follower {
    /// In the order of their numbers.
    pub(super) const ALL: [Self; 8] =
        [Self::End, Self::Definite, Self::Prep, Self::Doer, Self::Adjective, Self::Number, Self::Dated, Self::Other];

    /// What the unit at `at` looks like.
    pub(super) fn of(analyzer: &Analyzer<'_>, forms: &[FormId], units: &[Unit], at: usize) -> Self {
        let Some(unit) = units.get(at) else { return Self::End };
        if unit.proclitics.is_prep() {
            return if unit.proclitics.has(Proclitics::LI) { Self::Doer } else { Self::Prep };
        }
        match unit.what {
            What::Sign('"' | '«' | '“') => Self::Other,
            What::Time => Self::behind_date(analyzer, forms, units, at + 1),
            What::Sign(_) => Self::End,
            What::Number => Self::Number,
            What::Name(_) | What::Head(_) => Self::Definite,
            // قتل فلسطينيان: two who were killed.
            // طعن فلسطيني جنديا: one who did it.
            What::Nisba(_) if !unit.article && is_object(analyzer, forms, units.get(at + 1)) => Self::Other,
            What::Nisba(_) if !unit.article && !names_men(unit.morph) => Self::Adjective,
            // للذخيرة, بالمدفعية: the article behind its preposition.
            What::Word
                if unit.article
                    && unit.lexeme == 0
                    && analyzer
                        .analyses(forms[unit.first as usize])
                        .first()
                        .is_some_and(|a| a.proclitics.is_prep() && a.morph.is_nominal()) =>
            {
                let li = analyzer.analyses(forms[unit.first as usize])[0].proclitics.has(Proclitics::LI);
                if li { Self::Doer } else { Self::Prep }
            }
            _ if unit.article => Self::Definite,
            _ => {
                let analyses = analyzer.analyses(forms[unit.first as usize]);
                // نحو ثلث الأراضي: an estimated part.
                let estimated = || {
                    let before =
                        at.checked_sub(1).map_or(&[][..], |at| analyzer.analyses(forms[units[at].first as usize]));
                    before.iter().any(|a| a.particle == Some(ParticleClass::About))
                };
                match analyses.first() {
                    Some(a) if measures(analyzer, a) && !a.proclitics.is_and_or_prep() && estimated() => Self::Number,
                    Some(a) if a.proclitics.is_prep() && a.morph.is_nominal() && a.proclitics.has(Proclitics::LI) => {
                        Self::Doer
                    }
                    Some(a) if a.proclitics.is_prep() => Self::Prep,
                    Some(a) if a.morph.pos() == Pos::Particle => match a.particle {
                        Some(ParticleClass::Prep) => {
                            let prep = analyzer.gazetteer().lexeme(a.lexeme).prep;
                            if prep == Some(analyzer.gazetteer().well_known.min) { Self::Doer } else { Self::Prep }
                        }
                        _ => Self::Other,
                    },
                    // أمر غير مرجح
                    _ if analyzer.form(forms[unit.first as usize]).flags & flag::UN != 0 => Self::Adjective,
                    // طالب كثير من المنظمات: as many as there are.
                    Some(a) if a.morph.pos() == Pos::Adjective && analyses.iter().any(|b| measures(analyzer, b)) => {
                        Self::Other
                    }
                    Some(a) if a.morph.pos() == Pos::Adjective && !names_men(a.morph) => Self::Adjective,
                    // قصف متبادل: nobody is called so.
                    Some(a)
                        if matches!(a.morph.pos(), Pos::Active | Pos::Passive)
                            && !names_men(a.morph)
                            && analyses.iter().any(|b| b.morph.pos() == Pos::Adjective)
                            && analyses.iter().all(|b| b.morph.pos() != Pos::Noun) =>
                    {
                        Self::Adjective
                    }
                    _ => Self::Other,
                }
            }
        }
    }

    /// Whether a noun stands behind a date, and no verb: اجتماع اليوم يبحث الأزمة.
    fn behind_date(analyzer: &Analyzer<'_>, forms: &[FormId], units: &[Unit], at: usize) -> Self {
        match Self::of(analyzer, forms, units, at) {
            Self::Definite | Self::Number | Self::Dated => Self::Dated,
            Self::Other
                if units[at].what != What::Word
                    || analyzer.analyses(forms[units[at].first as usize]).iter().all(|a| {
                        a.morph.pos() != Pos::Particle && (a.morph.pos() != Pos::Verb || a.morph.tense() == Tense::Past)
                    }) =>
            {
                Self::Dated
            }
            _ => Self::End,
        }
    }
}

fn measures(analyzer: &Analyzer<'_>, a: &Analysis) -> bool {
    a.morph.pos() == Pos::Noun && is_class(analyzer.gazetteer().lexeme(a.lexeme), NounClass::Measure)
}

/// جنديا, ثلاثة: an accusative or a number.
fn is_object(analyzer: &Analyzer<'_>, forms: &[FormId], unit: Option<&Unit>) -> bool {
    unit.is_some_and(|unit| match unit.what {
        What::Number => !unit.proclitics.is_and(),
        What::Head(_) => unit.morph.is_accusative(),
        What::Word if unit.lexeme == 0 => {
            let analyses = analyzer.analyses(forms[unit.first as usize]);
            let people = |a: &Analysis| {
                let lexeme = analyzer.gazetteer().lexeme(a.lexeme);
                [NounClass::Human, NounClass::Fighter, NounClass::Title].iter().any(|&class| is_class(lexeme, class))
            };
            analyses.iter().any(|a| a.morph.pos() == Pos::Noun && a.morph.is_accusative() && people(a))
        }
        _ => false,
    })
}

/// مدنيان, عسكريون: several, in the nominative.
pub(super) fn names_men(morph: Morph) -> bool {
    let several =
        morph.number() == Number::Dual || (morph.number() == Number::Plural && morph.gender() == Gender::Masculine);
    several && !morph.is_oblique()
}

/// السلاح, قواته: nobody who speaks.
pub(super) fn is_thing(analyzer: &Analyzer<'_>, forms: &[FormId], unit: &Unit) -> bool {
    use NounClass as C;
    let first = || analyzer.analyses(forms[unit.first as usize]).iter().find(|a| a.morph.pos() == Pos::Noun);
    unit.what == What::Word
        && unit.lexeme == 0
        && first().is_some_and(|a| {
            let lexeme = analyzer.gazetteer().lexeme(a.lexeme);
            a.pronoun.is_some()
                || [C::Weapon, C::Vehicle, C::Money, C::Document].iter().any(|&class| is_class(lexeme, class))
        })
}

/// Gender of a name or of a noun that has but one.
pub(super) fn gender_of(analyzer: &Analyzer<'_>, forms: &[FormId], unit: &Unit) -> Gender {
    let gazetteer = analyzer.gazetteer();
    match unit.what {
        What::Name(id) => {
            let named = gazetteer.named(id);
            match named.kind {
                Kind::Person => Gender::Any,
                _ if gazetteer.is_masculine_name(&named.name) => Gender::Masculine,
                Kind::State | Kind::Place => Gender::Feminine,
                // مجلس الوزراء may be written for a name that begins with حكومة.
                _ if analyzer.text(forms[unit.first as usize]).ends_with('ة') || named.name.starts_with("قوات ") => {
                    Gender::Feminine
                }
                _ => Gender::Any,
            }
        }
        // لفت الوزير إلى: he, not she.
        What::Head(_) if (unit.morph.number(), unit.morph.gender()) == (Number::Singular, Gender::Masculine) => {
            Gender::Masculine
        }
        // تحشد الحكومة, تخرج القوات: she.
        What::Head(_) if unit.article && unit.morph.gender() == Gender::Feminine => Gender::Feminine,
        What::Word if unit.lexeme == 0 => match analyzer.analyses(forms[unit.first as usize]).first() {
            // تبدأ هجوما: what she begins, not who does.
            Some(a) if a.morph.is_nominal() && a.morph.number() == Number::Singular && !a.morph.is_accusative() => {
                a.morph.gender()
            }
            _ => Gender::Any,
        },
        _ => Gender::Any,
    }
}

/// التي تحدث فيها: the pronoun of a preposition means the noun described.
pub(super) fn resumes(analyzer: &Analyzer<'_>, forms: &[FormId], next: Option<&Unit>) -> bool {
    next.filter(|next| next.what == What::Word && next.lexeme == 0).is_some_and(|next| {
        let prep = |a: &Analysis| a.particle == Some(ParticleClass::Prep) && a.pronoun.is_some();
        analyzer.analyses(forms[next.first as usize]).iter().any(prep)
    })
}
