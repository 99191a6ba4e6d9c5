//! The noun that a participle describes: of a chain of genitives the one that
//! agrees with it.

use super::args::Args;
use crate::clause::{Arg, Filler, Np, Part, PredId};
use crate::lang::morph::{Gender, Number};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Args<'_> {
    /// `مواقع القوات المدعومة`: the head of the phrase; `قائد الحركة المدعومة`, `إلغاء
    /// المجلس المدعوم`: the nearest genitive that agrees, where the head does not
    /// or is no actor but a happening.
    pub(super) fn modified(&self, participle: PredId, np: &Np, part: usize) -> usize {
        let morph = self.syntax.units[self.pred(participle).unit].morph;
        let head = (0..part).rev().find(|&p| matches!(np.parts[p].1, Part::Head)).unwrap_or(0);
        let agrees = |p: usize| self.agrees(&self.syntax.units[np.parts[p].0], morph.gender(), morph.number());
        let arg = self.pred(participle).arg;
        let happens = arg.is_some_and(|arg| self.is_happening(Filler::Phrase(Arg { part: head, ..arg })));
        if agrees(head) && !happens {
            return head;
        }
        let genitives = (head + 1..part).rev().filter(|&p| matches!(np.parts[p].1, Part::Of | Part::App));
        genitives.into_iter().find(|&p| agrees(p)).unwrap_or(head)
    }

    /// Whether an adjective of this gender and number can describe the noun.
    pub(super) fn agrees(&self, noun: &Unit, gender: Gender, number: Number) -> bool {
        let several = matches!(number, Number::Plural | Number::Dual);
        let fits = |masculine: bool| gender == Gender::Any || (gender == Gender::Masculine) == masculine;
        match noun.what {
            What::Name(id) => {
                let named = self.gazetteer.named(id);
                match named.kind {
                    Kind::Person => !several,
                    _ if named.plural => several || gender != Gender::Masculine,
                    _ => !several && fits(self.gazetteer.is_masculine_name(&named.name)),
                }
            }
            What::Word | What::Head(_) => match noun.morph.number() {
                Number::Singular => {
                    !several && (noun.morph.gender() == Gender::Any || fits(noun.morph.gender() == Gender::Masculine))
                }
                // القوات المدعومة, المسلحين المدعومين
                Number::Plural => number == Number::Plural || gender != Gender::Masculine,
                _ => true,
            },
            _ => true,
        }
    }
}

/// `مواقع الفصائل المدعومة`: whose the sites are, where no site is asked for.
pub(super) fn owner(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    participle: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let Some(arg) = args.syntax.preds[participle].arg else { return };
    let morph = args.syntax.units[args.syntax.preds[participle].unit].morph;
    let np = &args.syntax.nps[arg.np];
    for part in (0..arg.part).rev().filter(|&p| np.parts[p].1 == Part::Of) {
        let fits = args.agrees(&args.syntax.units[np.parts[part].0], morph.gender(), morph.number());
        if fits && out.is_empty() {
            resolver.fillers(Filler::Phrase(Arg { part, ..arg }), kinds, out);
        }
    }
}
