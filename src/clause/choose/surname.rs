//! Surnames that are adjectives: دعا العمري إلى, قال السعيد إن.

use super::subject::bare_past_of_one;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics};
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// An adjective in the article right behind what only a person does, where no
/// name follows that it would describe, is what that person is called.
pub(super) fn is_surname(analyzer: &Analyzer<'_>, forms: &[FormId], units: &[Unit], at: usize) -> bool {
    let unit = &units[at];
    if at == 0 || !units[at - 1].is_verb() || unit.what != What::Word || unit.lexeme != 0 || !unit.article {
        return false;
    }
    let gazetteer = analyzer.gazetteer();
    let verb = &units[at - 1];
    let one_did = verb.pronoun.is_none()
        && bare_past_of_one(verb.morph)
        && (gazetteer.is_marked(verb.lexeme, Mark::Personal)
            || gazetteer.operator(verb.lexeme).is_some_and(|o| o.says));
    let called = |a: &Analysis| {
        a.morph.pos() == Pos::Adjective
            && a.proclitics == Proclitics::ARTICLE
            && (a.morph.number(), a.morph.gender()) == (Number::Singular, Gender::Masculine)
            && !gazetteer.is_marked(a.lexeme, Mark::Pointing)
    };
    one_did
        && analyzer.analyses(forms[unit.first as usize]).iter().all(called)
        && units.get(at + 1).is_none_or(|next| ends_it(analyzer, forms, next))
}

/// What can stand behind the name of who speaks.
fn ends_it(analyzer: &Analyzer<'_>, forms: &[FormId], next: &Unit) -> bool {
    let gazetteer = analyzer.gazetteer();
    match next.what {
        What::Sign(_) | What::Time => true,
        What::Name(id) => gazetteer.named(id).kind != Kind::Person,
        What::Head(_) => true,
        What::Unknown => false,
        _ => analyzer.analyses(forms[next.first as usize]).first().is_some_and(|a| {
            matches!(a.particle, Some(ParticleClass::That | ParticleClass::Prep))
                || a.proclitics.is_prep()
                || a.morph.pos() != Pos::Adjective && a.proclitics == Proclitics::ARTICLE
        }),
    }
}
