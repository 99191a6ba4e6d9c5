//! What a pronoun can stand for in its sentence, as far as a frame asks what kind
//! of thing it is: `الجيش الذي اتهمته بعد أن أرسلته الدولة`. Whom it means, the roles
//! ask elsewhere.

use super::args::Args;
use crate::clause::phrase::{has_class, whole};
use crate::clause::{Filler, NpId, PredId, Rel};
use crate::gazetteer::compiled::LexemeId;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Gender, Number};
use crate::mention::unit::Unit;

/// The heads of the two nearest phrases before it that agree.
pub(super) fn antecedents(args: Args<'_>, pred: PredId, pronoun: Pronoun, unit: usize) -> [Option<LexemeId>; 2] {
    let syntax = args.syntax;
    let own = |np: NpId| {
        let hangs = |a: &(Rel, Filler)| matches!(a.1, Filler::Phrase(arg) if arg.np == np);
        syntax.nps[np].last() >= unit || syntax.preds[pred].args.iter().any(hangs)
    };
    let mut before = (0..syntax.nps.len()).rev().filter(|&np| !own(np) && agrees(args, pronoun, np));
    let mut next = || before.next().map(|np| args.head_lexeme(Filler::Phrase(whole(np)))).filter(|&l| l != 0);
    [next(), next()]
}

/// Things in the plural are she.
fn agrees(args: Args<'_>, pronoun: Pronoun, np: NpId) -> bool {
    let np = &args.syntax.nps[np];
    let head = np.parts.iter().map(|p| &args.syntax.units[p.0]).find(|u| u.lexeme != 0 || u.headed_by != 0);
    let Some(unit) = head else { return false };
    let people = |u: &Unit| has_class(args.gazetteer, u, &[NounClass::Human, NounClass::Fighter, NounClass::Title]);
    match (pronoun, unit.morph.number(), unit.morph.gender()) {
        (Pronoun::Him, Number::Singular, gender) => gender == Gender::Masculine,
        (Pronoun::Her, Number::Singular, gender) => gender == Gender::Feminine,
        (Pronoun::Her, Number::Plural, _) => !people(unit),
        (Pronoun::Them, Number::Plural, _) => people(unit),
        (Pronoun::Both, Number::Dual, _) => true,
        _ => false,
    }
}
