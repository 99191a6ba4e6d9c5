//! Verbs that are written alike in one and the same form: يضرب of ضرب and
//! أضرب, يصدر of صدر and أصدر. What stands behind them tells which is meant.

use super::Context;
use crate::clause::phrase::begins_anew;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, PrepId};
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics};
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// What stands behind a verb.
#[derive(Clone, Copy)]
pub(super) struct Behind {
    /// The preposition right behind it.
    prep: Option<PrepId>,
    /// Whether it has an object, as far as its neighbours tell.
    object: bool,
    /// Whether that is a deed or somebody's own: يحكم الجيش سيطرته.
    deed: bool,
}

impl Behind {
    /// Looks behind the unit at `at`; `told` is true where its subject stands
    /// before it.
    pub(super) fn of(analyzer: &Analyzer<'_>, forms: &[FormId], units: &[Unit], at: usize, told: bool) -> Self {
        let Some(next) = units.get(at + 1) else { return Self { prep: None, object: false, deed: false } };
        if !is_noun(analyzer, forms, next) {
            return Self { prep: prep_of(analyzer, forms, next), object: false, deed: false };
        }
        let second = second(analyzer, forms, units, at + 2).filter(|_| next.article || next.is_name());
        let object = told
            || second.is_some_and(|unit| {
                let place = |gazetteer: &Gazetteer| match unit.what {
                    // أخلت القوات قاعدة التنف
                    What::Name(name) => matches!(gazetteer.named(name).kind, Kind::Place | Kind::Facility),
                    _ => !unit.is_name(),
                };
                // تواصل القوات قصف المدينة: a masdar, for as a verb it would not agree with her.
                let hers = next.morph.gender() == Gender::Feminine && next.morph.number() != Number::Dual;
                let masdar = |a: &Analysis| a.morph.pos() == Pos::Masdar && a.proclitics == Proclitics::default();
                let readings = || analyzer.analyses(forms[unit.first as usize]);
                let deed = || hers && unit.what == What::Word && readings().iter().any(masdar);
                (is_noun(analyzer, forms, unit) || deed())
                    && place(analyzer.gazetteer())
                    && !is_adjectival(analyzer, forms, unit)
            });
        let deed = |unit: &Unit| {
            let deed = |a: &Analysis| a.morph.pos() == Pos::Masdar || a.morph.is_nominal() && a.pronoun.is_some();
            unit.what == What::Word && analyzer.analyses(forms[unit.first as usize]).iter().any(deed)
        };
        let deed = object && if told { deed(next) } else { second.is_some_and(deed) };
        Self { prep: second.filter(|_| !told).and_then(|unit| prep_of(analyzer, forms, unit)), object, deed }
    }

    /// يحكم الجيش سيطرته: with a deed for its object a verb that is seldom used
    /// otherwise.
    pub(super) fn is_done_with(self, gazetteer: &Gazetteer, verb: LexemeId) -> bool {
        self.deed && gazetteer.lexeme(verb).seldom && gazetteer.operator(verb).is_some_and(|o| o.light)
    }

    /// True when it has an object.
    pub(super) fn has_object(self) -> bool {
        self.object
    }

    /// True when this preposition follows.
    pub(super) fn has(self, prep: PrepId) -> bool {
        self.prep == Some(prep)
    }

    /// True when the verb asks for the preposition that follows.
    pub(super) fn asked_by(self, gazetteer: &Gazetteer, verb: LexemeId) -> bool {
        self.prep.is_some_and(|prep| gazetteer.lexeme(verb).preps & 1 << prep != 0)
    }
}

/// What stands behind the definite noun at `at - 1` and its adjectives:
/// تصدر الدولة بيانا, يقدم المسلحون على.
fn second<'u>(analyzer: &Analyzer<'_>, forms: &[FormId], units: &'u [Unit], at: usize) -> Option<&'u Unit> {
    let described = |unit: &&Unit| match unit.what {
        What::Nisba(_) => true,
        What::Word => unit.article && is_adjectival(analyzer, forms, unit),
        What::Unknown => unit.article,
        _ => false,
    };
    units[at.min(units.len())..].iter().find(|unit| !described(unit))
}

fn is_adjectival(analyzer: &Analyzer<'_>, forms: &[FormId], unit: &Unit) -> bool {
    let analyses = analyzer.analyses(forms[unit.first as usize]);
    let adjectival = |a: &Analysis| matches!(a.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive);
    unit.what == What::Word && analyses.iter().all(adjectival)
}

/// A noun without a preposition or conjunction.
pub(super) fn is_noun(analyzer: &Analyzer<'_>, forms: &[FormId], unit: &Unit) -> bool {
    match unit.what {
        What::Sign(_) | What::Time => false,
        What::Word if unit.lexeme == 0 => {
            let analyses = analyzer.analyses(forms[unit.first as usize]);
            let noun = |a: &Analysis| a.morph.is_nominal() && !a.proclitics.is_prep() && !a.proclitics.is_and();
            analyses.first().is_some_and(noun) || analyses.iter().any(|a| a.pronoun.is_some() && noun(a))
        }
        _ => unit.is_nominal() && !begins_anew(unit),
    }
}

fn prep_of(analyzer: &Analyzer<'_>, forms: &[FormId], unit: &Unit) -> Option<PrepId> {
    let gazetteer = analyzer.gazetteer();
    let first = || analyzer.analyses(forms[unit.first as usize]).first();
    let proclitics = match unit.what {
        What::Word if unit.lexeme == 0 => {
            let first = first()?;
            if first.morph.pos() == Pos::Particle {
                return gazetteer.lexeme(first.lexeme).prep;
            }
            first.proclitics
        }
        _ => unit.proclitics,
    };
    let known = &gazetteer.well_known;
    match () {
        () if proclitics.has(Proclitics::BI) => Some(known.bi),
        () if proclitics.has(Proclitics::LI) => Some(known.li),
        () => None,
    }
}

/// The lower the better; only verbs of one form are told apart by it.
pub(super) fn strangeness(gazetteer: &Gazetteer, a: &Analysis, behind: Behind) -> u32 {
    let lexeme = gazetteer.lexeme(a.lexeme);
    let asked = behind.asked_by(gazetteer, a.lexeme);
    let object = behind.object || a.pronoun.is_some();
    let suits = match (behind.prep, object) {
        // تخرج القوات من المدينة: whom else would they bring out of it?
        (Some(_), _) if a.pronoun.is_none() => 3 * u32::from(!asked) + u32::from(!lexeme.intransitive && !object),
        (_, true) => {
            let is = || gazetteer.operator(a.lexeme).is_some_and(|o| o.auxiliary);
            4 * u32::from(lexeme.intransitive && !is())
        }
        // يصدر القرار غدا
        _ => u32::from(!lexeme.intransitive),
    };
    let rather = match behind.deed {
        true if behind.is_done_with(gazetteer, a.lexeme) => 0,
        true => 1 + u32::from(lexeme.seldom),
        false => 2 * u32::from(lexeme.seldom),
    };
    suits + rather
}

/// تدخل القوات المدينة: a verb that takes no object gives way to one that
/// does.
pub(super) fn objectless(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    // سيكون خطيرا: what is said of the subject is like an object.
    let is = |a: &Analysis| gazetteer.operator(a.lexeme).is_some_and(|o| o.auxiliary);
    let takes_none = |a: &Analysis| gazetteer.lexeme(a.lexeme).intransitive && !is(a);
    let another = |b: &Analysis| b.morph.pos() == Pos::Verb && b.proclitics == a.proclitics && !takes_none(b);
    if takes_none(a) && context.behind().object && all.iter().any(another) { 3 } else { 0 }
}
