//! Whom a pronoun means on a deed that is joined to another: محاصرة المدينة وقصفها.

use super::Resolver;
use crate::clause::{Arg, Filler, Part, Rel};
use crate::gazetteer::compiled::Slot;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use crate::record::Kind;

impl Resolver<'_> {
    /// `محاصرة المدينة وقصفها`, `الوقوف إلى جانب الحكومة ودعمها`: to what the deed before is
    /// done is done what is joined to it, unless that has an object besides.
    pub(super) fn object_of_sister(&self, pronoun: Pronoun, own: usize, depth: u8) -> Option<Arg> {
        let (syntax, w) = (self.syntax, &self.gazetteer.well_known);
        let deed = |np: usize| {
            let happens = self.names_happening(np);
            syntax.pred_of_unit[syntax.nps[np].head()].filter(|_| happens).map(|p| &syntax.preds[p])
        };
        let first = syntax.nps[own].and_of.filter(|_| depth > 0 && pronoun != Pronoun::Both)?;
        let (this, other) = (deed(own)?, deed(first)?);
        let alone = this.args.iter().all(|a| a.0 != Rel::Object && a.0 != Rel::Prep(w.li));
        let frames = || self.gazetteer.frames_of.get(this.lexeme).iter();
        let acts = self.gazetteer.lexeme(self.gazetteer.lexeme(this.lexeme).base).object_role
            || frames().any(|&(_, frame)| self.gazetteer.frames[frame as usize].target.contains(&Slot::Of));
        let happens = |arg: Arg| {
            let unit = syntax.nps[arg.np].parts[arg.part].0;
            syntax.pred_of_unit[unit].is_some() && syntax.units[unit].morph.pos() == Pos::Masdar
        };
        if this.governor != other.governor {
            return None;
        }
        // سيطرة المتمردين على المدينة ومحاصرتهم للميناء: who does the one does the other.
        if !alone {
            let doer = other.args.iter().find(|a| a.0 == Rel::Of).map(|a| a.1);
            return match doer {
                Some(Filler::Phrase(arg)) if self.agrees(pronoun, arg) && !happens(arg) => Some(arg),
                Some(Filler::Pronoun(p, _)) if p == pronoun => self.object_of_sister(pronoun, first, depth - 1),
                _ => None,
            };
        }
        if !acts {
            return None;
        }
        let phrase = |rel: Rel| {
            other.args.iter().filter(|a| a.0 == rel).find_map(|a| match a.1 {
                Filler::Phrase(arg) if self.agrees(pronoun, arg) && !happens(arg) => Some(arg),
                _ => None,
            })
        };
        // اعتقالهم وتعذيبهم: as of the one before it.
        let again = || {
            let same = |a: &(Rel, Filler)| a.0 == Rel::Of && matches!(a.1, Filler::Pronoun(p, _) if p == pronoun);
            other.args.iter().any(same).then(|| self.object_of_sister(pronoun, first, depth - 1))?
        };
        let preps = [w.ala, w.li, w.ila, w.with, w.against].map(Rel::Prep);
        let object = phrase(Rel::Object).or_else(|| preps.into_iter().find_map(phrase));
        object.or_else(|| phrase(Rel::Of)).or_else(again)
    }

    /// `تستعد لاقتحام المدينة بعد محاصرتها`: the place right before it to which a deed is done.
    pub(super) fn object_just_before(&self, pronoun: Pronoun, own: usize) -> Option<Arg> {
        let syntax = self.syntax;
        let masdar = |unit: usize| syntax.pred_of_unit[unit].filter(|&p| syntax.preds[p].pos == Pos::Masdar);
        let takes_object = |unit: usize| {
            masdar(unit)
                .is_some_and(|p| self.gazetteer.lexeme(self.gazetteer.lexeme(syntax.preds[p].lexeme).base).object_role)
        };
        let this = &syntax.nps[own];
        let np = own.checked_sub(1).filter(|&np| syntax.gap(np, own) <= 1)?;
        let later = matches!(this.governor, Some((_, Rel::Circumstance))) || this.circumstance.is_some();
        if !later || this.parts.len() > 1 || !takes_object(this.head()) {
            return None;
        }
        let parts = &syntax.nps[np].parts;
        let part = parts.iter().rposition(|p| p.1 == Part::Of)?;
        let place =
            matches!(syntax.units[parts[part].0].what, What::Name(n) if self.gazetteer.named(n).kind == Kind::Place);
        let arg = Arg { np, part };
        (place && takes_object(parts[part - 1].0) && self.agrees(pronoun, arg)).then_some(arg)
    }

    /// `هاجمت الحركة القرية بعد اشتباكات بينها وبين الجيش`: one of those between whom a deed is
    /// may be the subject of the verb before.
    pub(super) fn is_between_deed(&self, unit: usize) -> bool {
        let between = Rel::Prep(self.gazetteer.well_known.between);
        let has = |a: &(Rel, Filler)| a.0 == between && matches!(a.1, Filler::Pronoun(_, at) if at == unit);
        self.syntax.preds.iter().any(|p| p.pos != Pos::Verb && p.args.iter().any(has))
    }
}
