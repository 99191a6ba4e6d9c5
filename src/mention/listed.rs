//! Unknown places in a list: `غارات على حاريص وطلوسة`.

use super::unit::{Unit, What};
use crate::clause::phrase::is_class;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Analyzer, FormId, Proclitics};
use crate::record::Kind;

/// An unknown word that begins with و, right behind a place that a preposition or a word
/// for towns brings, is joined to it. Foreign names in و begin with وا, وو, وي or ول.
pub(super) fn cut_and(analyzer: &Analyzer<'_>, forms: &[FormId], units: &mut [Unit]) {
    let gazetteer = analyzer.gazetteer();
    for at in 1..units.len() {
        let unit = &units[at];
        if unit.what != What::Unknown || unit.last != unit.first + 1 || unit.skip != 0 || unit.proclitics.is_and() {
            continue;
        }
        let text = analyzer.text(forms[unit.first as usize]);
        let mut letters = text.chars();
        let joined = letters.next() == Some('و')
            && letters.next().is_some_and(|second| !matches!(second, 'ا' | 'و' | 'ي' | 'ل' | 'أ' | 'إ' | 'آ'))
            && letters.count() >= 3;
        let before = &units[at - 1];
        let place = match before.what {
            What::Unknown => !before.article && before.last == before.first + 1,
            What::Name(id) => gazetteer.named(id).kind == Kind::Place,
            _ => false,
        };
        if !joined || !place {
            continue;
        }
        let brings = |unit: &Unit| {
            unit.what == What::Word
                && analyzer.analyses(forms[unit.first as usize]).iter().any(|a| {
                    let lexeme = gazetteer.lexeme(a.lexeme);
                    lexeme.prep.is_some() || is_class(lexeme, NounClass::Settlement)
                })
        };
        let listed = before.proclitics.is_and() || before.proclitics.is_prep();
        if listed || at > 1 && brings(&units[at - 2]) {
            (units[at].proclitics, units[at].skip) = (Proclitics::AND, 1);
        }
    }
}
