//! What somebody says he does, words about when or where between commas:
//! أعلن الرئيس، في مؤتمر صحفي، رفضه المقترح.

use crate::clause::phrase::{begins_anew, particle};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};

/// How far back the word of saying may stand.
const FAR: usize = 16;

/// Whether these units, a comma the last of them, tell that somebody says or shows
/// something that is still to be named.
pub(super) fn is_still_told(gazetteer: &Gazetteer, ahead: &[Unit]) -> bool {
    let comma = |unit: &Unit| matches!(unit.what, What::Sign('،' | ','));
    if !ahead.last().is_some_and(comma) {
        return false;
    }
    for unit in ahead.iter().rev().take(FAR) {
        let says = || gazetteer.operator(unit.lexeme).is_some_and(|o| o.says);
        match unit.what {
            What::Sign('،' | ',' | '(' | ')') => {}
            What::Sign(_) => return false,
            What::Word if unit.is_verb() => return says() && unit.pronoun.is_none(),
            // بعد إعلان قائد الجيش، رفضه
            What::Word if unit.morph.pos() == Pos::Masdar && unit.pronoun.is_none() && says() => return true,
            What::Word if unit.is_particle() => {
                use ParticleClass as C;
                if !matches!(particle(gazetteer, unit), Some(C::Prep | C::Circumstance | C::According | C::Adverb)) {
                    return false;
                }
            }
            // قصفت الحركة، وأعلن: another thing is told.
            _ if begins_anew(unit) && unit.is_nominal() && unit.morph.is_accusative() => return false,
            _ => {}
        }
    }
    false
}

/// `أكد رئيس الوزراء، سالم الهادي،`: whether these units are a word of saying, the title of
/// who says something, and his name between commas.
pub(super) fn names_who_says(gazetteer: &Gazetteer, ahead: &[Unit]) -> bool {
    let comma = |unit: &Unit| matches!(unit.what, What::Sign('،' | ','));
    let who = |unit: &Unit| unit.is_nominal() && !begins_anew(unit) && !unit.proclitics.is_and();
    let mut rest = ahead;
    for _ in 0..2 {
        let Some((last, before)) = rest.split_last() else { return false };
        let name = before.iter().rev().take(FAR).take_while(|u| who(u)).count();
        if !comma(last) || name == 0 {
            return false;
        }
        rest = &before[..before.len() - name];
    }
    let Some((verb, before)) = rest.split_last() else { return false };
    let says = |u: &Unit| gazetteer.operator(u.lexeme).is_some_and(|o| o.says);
    let relative = |u: &Unit| particle(gazetteer, u) == Some(ParticleClass::Relative);
    verb.is_verb() && verb.pronoun.is_none() && says(verb) && !before.last().is_some_and(relative)
}
