//! Whose the places and arms are that have no name of their own.

use super::Resolver;
use crate::clause::phrase::has_class;
use crate::clause::{Filler, NpId, Part, Rel};
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Resolver<'_> {
    /// `مواقع لقوات الشمال`, `مخازن تابعة للحركة`: they are called by their owner, whose last word
    /// this is; not `سلم مدرعات للجيش`, which is handed over.
    pub(super) fn owner_behind(&self, np: NpId, head: usize, to: usize) -> Option<usize> {
        let here = &self.syntax.nps[np];
        let thing = &self.syntax.units[here.parts[head].0];
        let owned = [C::Facility, C::Settlement, C::Vehicle];
        let next = np + 1;
        let whose = self.syntax.nps.get(next).filter(|whose| whose.prep == Some(self.gazetteer.well_known.li))?;
        let plain = thing.what == What::Word && !thing.article && whose.parts.len() <= 3;
        if !plain || self.syntax.gap(np, next) > 0 || !has_class(self.gazetteer, thing, &owned) {
            return None;
        }
        let word = match here.parts[to + 1..] {
            [] => None,
            [(word, Part::Mod)] => Some(word),
            _ => return None,
        };
        let of_word = match (whose.governor, word) {
            (Some((pred, _)), Some(word)) => self.syntax.pred_of_unit[word] == Some(pred),
            (Some((verb, _)), None) => self.has_to_object(verb, np),
            (None, word) => word.is_none(),
        };
        let owner = &self.syntax.units[whose.head()];
        (of_word && self.is_body(owner)).then_some(whose.last())
    }

    /// `مقاتلين تابعين للحركة`: they are hers, by a participle that tells what part of what
    /// somebody is; not `الموالين لها`.
    pub(super) fn belongs(&self, np: NpId, head: usize) -> bool {
        let Some(&(word, Part::Mod)) = self.syntax.nps[np].parts.get(head + 1) else { return false };
        let lexeme = self.syntax.units[word].lexeme;
        lexeme != 0
            && !self.gazetteer.takes_sides(lexeme)
            && self.gazetteer.frames_of.get(lexeme).iter().any(|&(_, frame)| {
                self.gazetteer.types[usize::from(self.gazetteer.frames[frame as usize].event)].relation
            })
    }

    /// `قصف مواقع للحركة`: a verb that does something to the phrase and asks for no ل.
    fn has_to_object(&self, verb: usize, np: NpId) -> bool {
        let this = &self.syntax.preds[verb];
        let object = |a: &(Rel, Filler)| a.0 == Rel::Object && matches!(a.1, Filler::Phrase(arg) if arg.np == np);
        let lexeme = self.gazetteer.lexeme(this.lexeme);
        let asks = (lexeme.preps | self.gazetteer.lexeme(lexeme.base).preps) & 1 << self.gazetteer.well_known.li != 0;
        !asks && this.args.iter().any(object)
    }

    /// A force, state or group that has such things.
    fn is_body(&self, owner: &Unit) -> bool {
        let kind = match owner.what {
            What::Name(id) => self.gazetteer.named(id).kind,
            What::Head(rule) => self.gazetteer.compose[rule as usize].kind,
            What::Word => return has_class(self.gazetteer, owner, &[C::Force, C::Fighter, C::Org]),
            _ => return false,
        };
        matches!(kind, Kind::ArmedGroup | Kind::State | Kind::Government | Kind::Organization)
    }
}
