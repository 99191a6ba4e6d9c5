//! Verbs of two objects and their masdars: سلمت الدولة الجيش طائرات.

use super::Walk;
use crate::clause::{Filler, NpId, PredId, Rel, phrase};
use crate::gazetteer::compiled::{LexemeId, Need};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Proclitics;
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    /// `سلمت الدولة الجيش طائرات`: what a frame of the verb asks for is the
    /// object; the object before it is whom it is given to, as behind ل.
    pub(super) fn hand_over(&mut self, verb: PredId, id: NpId) {
        let this = &self.s.preds[verb];
        let li = self.g.well_known.li;
        if self.g.is_marked(this.lexeme, Mark::Bestowing) {
            return self.bestow(verb, id);
        }
        let lexeme = self.g.lexeme(this.lexeme);
        let gives = (lexeme.preps | self.g.lexeme(lexeme.base).preps) & (1 << li) != 0;
        if !gives || this.pos != Pos::Verb || this.args.iter().any(|a| a.0 == Rel::Prep(li)) {
            return;
        }
        let Some(first) = this.args.iter().position(|a| a.0 == Rel::Object) else { return };
        let receives = match this.args[first].1 {
            Filler::Pronoun(..) => true,
            Filler::Phrase(arg) => arg.np != id && self.is_definite(arg.np) && !self.is_asked_of(verb, arg.np),
        };
        if receives && (self.is_asked_of(verb, id) || self.is_more(id)) {
            self.s.preds[verb].args[first].0 = Rel::Prep(li);
            if let Filler::Phrase(arg) = self.s.preds[verb].args[first].1 {
                self.s.nps[arg.np].governor = Some((verb, Rel::Prep(li)));
            }
        }
    }

    /// `منحت الدولة الجيش دعما`, `قرار منح الجيش دعما`: whom what is bestowed goes to
    /// stands before it, as the object of the verb or the genitive of the masdar
    /// that has no other; not `منح الدولة دعما للجيش`.
    fn bestow(&mut self, giving: PredId, id: NpId) {
        let this = &self.s.preds[giving];
        let li = Rel::Prep(self.g.well_known.li);
        let gift = &self.s.units[self.s.nps[id].head()];
        let behind = self.s.units.get(self.s.nps[id].last() + 1);
        let goes_on = |unit: &Unit| {
            unit.proclitics.has(Proclitics::LI) || self.g.lexeme(unit.lexeme).prep == Some(self.g.well_known.ila)
        };
        let indefinite = !gift.article && !gift.is_name() && gift.pronoun.is_none();
        if !indefinite || this.args.iter().any(|a| a.0 == li) {
            return;
        }
        let at = |rel: Rel| this.args.iter().position(|a| a.0 == rel);
        let receiver = match this.pos {
            Pos::Masdar => at(Rel::Object).or_else(|| at(Rel::Of).filter(|_| !behind.is_some_and(goes_on))),
            _ => at(Rel::Object),
        };
        let receives = |filler: Filler| match filler {
            Filler::Pronoun(..) => true,
            Filler::Phrase(arg) => arg.np != id && self.is_definite(arg.np),
        };
        if let Some(receiver) = receiver.filter(|&r| receives(this.args[r].1)) {
            let (rel, filler) = this.args[receiver];
            self.s.preds[giving].args[receiver].0 = li;
            if let (Rel::Object, Filler::Phrase(arg)) = (rel, filler) {
                self.s.nps[arg.np].governor = Some((giving, li));
            }
        }
    }

    /// `مزيدا من الأسلحة`: what it is more of comes behind.
    fn is_more(&self, id: NpId) -> bool {
        let unit = &self.s.units[self.s.nps[id].head()];
        let more = phrase::has_class(self.g, unit, &[NounClass::Measure])
            || self.g.operator(unit.lexeme).is_some_and(|o| o.status.is_none() && o.carries);
        let min = |unit: &Unit| self.g.lexeme(unit.lexeme).prep == Some(self.g.well_known.min);
        more && unit.morph.is_accusative() && self.s.units.get(self.s.nps[id].last() + 1).is_some_and(min)
    }

    /// A frame of the verb asks for this noun as its object.
    pub(super) fn is_asked_of(&self, verb: PredId, id: NpId) -> bool {
        let unit = &self.s.units[self.s.nps[id].head()];
        let own = if matches!(unit.what, What::Word) { unit.lexeme } else { unit.headed_by };
        let own: LexemeId = if own == 0 { unit.lexeme } else { own };
        own != 0
            && self.g.frames_of.get(self.s.preds[verb].lexeme).iter().any(|&(_, frame)| {
                self.g.frames[frame as usize].needs.iter().any(|need| match need {
                    Need::Object(lexemes) => {
                        lexemes.binary_search(&own).is_ok() || lexemes.binary_search(&self.g.lexeme(own).base).is_ok()
                    }
                    _ => false,
                })
            })
    }
}
