//! Phrases that only tell on which side of a place something is: شمال المدينة.

use super::Walk;
use crate::clause::{Filler, Link, NpId, PredId, Rel, phrase};
use crate::gazetteer::compiled::{LexemeId, Slot, TriggerPos, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::Gender;
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// `قتل جندي شمال المدينة`, `اندلعت معارك غرب النهر`: where it was, of a verb that does
    /// nothing to a place.
    pub(super) fn tells_where(&self, verb: PredId, id: NpId) -> bool {
        // قصفت ضاحية السد شمال المدينة: where that place lies.
        let of_place = |l: NpId| {
            let np = &self.s.nps[l];
            matches!(np.governor, Some((v, Rel::Subject | Rel::Object)) if v == verb)
                && np.last() + 1 == self.s.nps[id].first()
                && (self.is_place(l) || self.is_named_place(l))
        };
        if self.is_side(id) && self.last_np.is_some_and(of_place) {
            return true;
        }
        // أغارت على مواقع شمالي البلاد: whom she strikes is told of already.
        let upon = self.g.well_known.ala;
        let struck = |a: &(Rel, Filler)| a.0 == Rel::Prep(upon) && self.casts_on(verb, upon);
        if self.is_named_place(id) && !self.is_capital(id) && self.s.preds[verb].args.iter().any(struck) {
            return true;
        }
        // أصيب جنود في هجوم شمال المدينة: nor has a passive another object.
        let passive = self.s.units[self.s.preds[verb].unit].morph.is_passive();
        self.is_side(id)
            && self.g.operator(self.s.preds[verb].lexeme).is_none()
            && (passive || !self.strikes_places(verb))
    }

    /// True for a verb with a place for its object.
    pub(super) fn strikes_places(&self, verb: PredId) -> bool {
        self.g.frames_of.get(self.s.preds[verb].lexeme).iter().any(|&(pos, frame)| {
            let frame = &self.g.frames[frame as usize];
            matches!(pos, TriggerPos::Verb | TriggerPos::PassiveVerb)
                && frame.target.contains(&Slot::Object)
                && frame.target_kinds & kind_bit(Kind::Place) != 0
        })
    }

    /// `الفرقة التي انتزعت النهر`, `سيطرت القوات على السد فدخلت مدينة النهر`: a town right
    /// behind a verb of taking is what those told of before took.
    pub(super) fn is_taken(&self, verb: PredId, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let unit = &self.s.units[self.s.preds[verb].unit];
        let town = || match self.s.units[np.head()].what {
            What::Name(n) => {
                let named = self.g.named(n);
                matches!(named.kind, Kind::Place | Kind::Facility) && named.capital_of.is_none()
            }
            _ => self.is_place(id),
        };
        let alone = np.first() == self.s.preds[verb].unit + 1 && np.prep.is_none() && unit.pronoun.is_none();
        if !alone || unit.morph.person() != 3 || !self.strikes_places(verb) || !town() {
            return false;
        }
        let feminine = unit.morph.gender() == Gender::Feminine;
        let clause = &self.s.clauses[self.s.preds[verb].clause];
        let before = match (clause.link, clause.topic) {
            (Link::Relative(head), _) => Some(head),
            (_, Some(Filler::Phrase(topic))) if unit.proclitics.is_and() => Some(topic.np),
            _ => None,
        };
        let acts = |b: NpId| !self.head_pred(b).is_some_and(|p| self.is_happening(p)) && !self.is_place(b);
        before.is_some_and(|b| b != id && acts(b) && !self.is_named_place(b) && !self.gender_clashes(b, feminine))
    }

    /// `في هجوم شنه جنوب المدينة`: nor does a side of a town do what only somebody does.
    pub(super) fn tells_where_it_was(&self, verb: PredId, id: NpId) -> bool {
        self.is_side(id) && self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.light)
    }

    fn is_named_place(&self, id: NpId) -> bool {
        matches!(self.s.units[self.s.nps[id].head()].what, What::Name(n) if self.g.named(n).kind == Kind::Place)
    }

    /// شمال المدينة: a side of something, in a phrase of its own.
    fn is_side(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let head = &self.s.units[np.head()];
        let side = |lexeme: LexemeId| lexeme != 0 && self.g.is_marked(lexeme, Mark::Region);
        let region = match head.what {
            What::Word => side(head.lexeme) && np.parts.len() > 1,
            What::Name(n) => self.g.named(n).kind == Kind::Place && side(head.headed_by),
            _ => false,
        };
        // شمال الجزائر: the article is of the name.
        let article = head.article && head.what == What::Word;
        region && !article && np.and_of.is_none()
    }

    /// `من بلدة السد شرق النهر`, `في السد، شرقي النهر، قصف`: where that place lies.
    pub(super) fn is_whereabouts(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let head = &self.s.units[np.head()];
        if head.what != What::Word || !self.g.is_marked(head.lexeme, Mark::Region) {
            return false;
        }
        let comma = matches!(self.s.units[np.first().saturating_sub(1)].what, What::Sign('،' | ','));
        let end = np.first() - usize::from(comma);
        let Some(last) = self.last_np.filter(|&l| l < id && self.s.nps[l].last() + 1 == end) else {
            return false;
        };
        if comma && np.parts.len() > 1 && !head.article && np.and_of.is_none() {
            return true;
        }
        let before = &self.s.nps[last];
        let end = &self.s.units[before.last()];
        let place = matches!(end.what, What::Name(n) if matches!(self.g.named(n).kind, Kind::Place | Kind::State | Kind::Facility))
            || before
                .parts
                .iter()
                .any(|p| phrase::has_class(self.g, &self.s.units[p.0], &[NounClass::Settlement, NounClass::Facility]))
            || before.prep == Some(self.g.well_known.fi);
        place && np.parts.len() > 1 && !head.article && before.prep.is_some()
    }
}
