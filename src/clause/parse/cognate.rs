//! A verb's own masdar behind it, which tells how the thing was done.

use super::Walk;
use crate::clause::{NpId, Part, PredId};
use crate::lang::morph::Pos;
use crate::mention::unit::What;

impl Walk<'_> {
    /// `أصيب ثلاثة برصاص الجيش إصابة خطيرة`: behind a passive no object, but how it was done.
    pub(super) fn repeats_itself(&self, verb: PredId, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let noun = &self.s.units[np.head()];
        noun.what == What::Word
            && noun.morph.pos() == Pos::Masdar
            && !noun.article
            && noun.pronoun.is_none()
            && self.g.lexeme(noun.lexeme).base == self.s.preds[verb].lexeme
            && matches!(np.parts[..], [_, (_, Part::Mod), ..])
            && self.s.units[self.s.preds[verb].unit].morph.is_passive()
    }
}
