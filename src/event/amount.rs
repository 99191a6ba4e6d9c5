//! Amounts beside what they are of: العشرات من الدبابات, بعضها.

use super::args::Args;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Filler, Part};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Pronoun;
use crate::mention::unit::What;

/// Arms behind the amount of them: العشرات من الدبابات.
pub(super) fn is_counted_thing(args: Args<'_>, filler: Filler) -> bool {
    let Filler::Phrase(arg) = filler else { return false };
    let Some(before) = arg.np.checked_sub(1).map(|at| &args.syntax.nps[at]) else { return false };
    let amount = before.parts.iter().all(|p| p.1 == Part::Count);
    let unit = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
    let arms = has_class(args.gazetteer, unit, &[NounClass::Weapon, NounClass::Vehicle]);
    amount && arms && before.last() + 2 == args.syntax.nps[arg.np].first()
}

/// بعضها, معظمها: the pronoun of an amount that stands alone.
pub(super) fn whole_of(args: Args<'_>, arg: Arg) -> Option<Filler> {
    let &[(at, _)] = &args.syntax.nps[arg.np].parts[..] else { return None };
    let unit = &args.syntax.units[at];
    let amount = has_class(args.gazetteer, unit, &[NounClass::Measure]) && unit.what == What::Word;
    unit.pronoun.filter(|&p| amount && p == Pronoun::Her).map(|pronoun| Filler::Pronoun(pronoun, at))
}
