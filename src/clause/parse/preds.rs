//! Predicates: the words that head a clause or name a happening.

use super::Walk;
use crate::clause::{Arg, Filler, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::Pos;
use crate::mention::unit::Unit;
use crate::mention::unit::What;

impl Walk<'_> {
    pub(super) fn add_pred(&mut self, unit: Unit, arg: Option<Arg>) -> PredId {
        let at = arg.map_or(self.at, |a| self.s.nps[a.np].parts[a.part].0);
        let args = self.s.spare_args.pop().unwrap_or_default();
        self.s.preds.push(crate::clause::Pred {
            unit: at,
            pos: unit.morph.pos(),
            lexeme: unit.lexeme,
            arg,
            clause: self.clause,
            args,
            governor: None,
            negated: false,
            future: false,
            perhaps: false,
        });
        let id = self.s.preds.len() - 1;
        self.s.pred_of_unit[at] = Some(id);
        id
    }

    /// Every part of a phrase that can name a happening becomes a predicate;
    /// each governs the rest of the phrase as its genitive.
    pub(super) fn add_nominal_preds(&mut self, id: NpId) {
        let mut outer: Option<PredId> = None;
        for part in 0..self.s.nps[id].parts.len() {
            let (u, kind) = self.s.nps[id].parts[part];
            let unit = self.s.units[u];
            if unit.what != What::Word || !self.can_govern(&unit) {
                // سقوط عشرات القتلى, رفض مشروع اتفاق: the measure or paper stands
                // for what it is of.
                if matches!(kind, Part::Of | Part::App) && !self.stands_for_genitive(&unit) {
                    outer = None;
                }
                continue;
            }
            let pred = self.add_pred(unit, Some(Arg { np: id, part }));
            if part == 0 || outer.is_none() {
                self.s.preds[pred].negated = self.s.nps[id].without && kind != Part::Mod;
            }
            if kind == Part::Of
                && let Some(outer) = outer
            {
                self.s.preds[pred].governor = Some((outer, Rel::Of));
            }
            let parts = &self.s.nps[id].parts;
            if let Some(&(_, next)) = parts.get(part + 1)
                && matches!(next, Part::Of | Part::Count)
            {
                let arg = Arg { np: id, part: part + 1 };
                self.s.preds[pred].args.push((Rel::Of, Filler::Phrase(arg)));
            } else if kind != Part::Mod
                && let Some(genitive) = (part + 1..parts.len()).find(|&p| parts[p].1 == Part::Of)
                && parts[part + 1..genitive].iter().all(|p| p.1 == Part::Mod)
            {
                let arg = Arg { np: id, part: genitive };
                self.s.preds[pred].args.push((Rel::Of, Filler::Phrase(arg)));
            }
            if kind != Part::Mod {
                outer = Some(pred);
            }
            self.recent.push(pred);
        }
    }

    fn stands_for_genitive(&self, unit: &Unit) -> bool {
        unit.what == What::Word && phrase::has_class(self.g, unit, &[NounClass::Measure, NounClass::Document])
    }

    /// The happening that a head without a predicate of its own stands for:
    /// مقترح هدنة.
    pub(super) fn carried_pred(&self, id: NpId) -> Option<PredId> {
        let parts = &self.s.nps[id].parts;
        let carried = |&&(u, kind): &&(usize, Part)| match self.s.pred_of_unit[u] {
            Some(_) => kind == Part::Of,
            None => false,
        };
        let stop = parts.iter().find(carried)?.0;
        let through = parts.iter().take_while(|p| p.0 != stop);
        through
            .filter(|p| matches!(p.1, Part::Head | Part::Of | Part::App))
            .all(|p| self.stands_for_genitive(&self.s.units[p.0]))
            .then(|| self.s.pred_of_unit[stop])?
    }

    pub(super) fn can_govern(&self, unit: &Unit) -> bool {
        if unit.lexeme == 0 {
            return false;
        }
        let lexeme = self.g.lexeme(unit.lexeme);
        lexeme.operator != 0
            || lexeme.base != unit.lexeme
            || !self.g.frames_of.get(unit.lexeme).is_empty()
            || matches!(unit.morph.pos(), Pos::Active | Pos::Passive | Pos::Masdar)
    }

    /// The head's predicate, if the head is one.
    pub(super) fn head_pred(&self, id: NpId) -> Option<PredId> {
        if id >= self.s.nps.len() {
            return None;
        }
        self.s.pred_of_unit[self.s.nps[id].head()]
    }

    pub(super) fn is_happening(&self, pred: PredId) -> bool {
        matches!(self.s.preds[pred].pos, Pos::Masdar) || {
            let unit = &self.s.units[self.s.preds[pred].unit];
            phrase::has_class(self.g, unit, &[NounClass::Eventive])
        }
    }
}
