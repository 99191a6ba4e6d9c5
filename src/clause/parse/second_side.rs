//! `اشتباكات بين القوات الموالية ل أ وقوات ب`: what stands behind "and" is the
//! second side, though other names stand between.

use super::Walk;
use crate::clause::{Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::{PrepId, Slot};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// The phrase behind بين that still waits for the second side, where `id`
    /// is rather like it than like `of`, the nearest before `id`.
    pub(super) fn waits_for_second_side(&self, id: NpId, of: NpId) -> Option<NpId> {
        let first = (0..of).rev().take(4).find(|&b| self.s.nps[b].prep == Some(self.g.well_known.between))?;
        let side = &self.s.nps[first];
        // مسلحين is written like two of them.
        let head = &self.s.units[side.head()];
        let several = head.morph.number() == Number::Dual && (head.article || head.morph.gender() == Gender::Feminine);
        let told = (first + 1..id).any(|b| self.s.nps[b].and_of == Some(first));
        if several || told || side.clause != self.s.nps[of].clause {
            return None;
        }
        // بين قوات تابعة للحكومة وأخرى موالية للقائد: others of the first sort.
        let other = &self.s.units[self.s.nps[id].head()];
        if other.lexeme != 0 && !other.article && self.g.is_marked(other.lexeme, Mark::Other) && !head.article {
            return Some(first);
        }
        if self.tells_how_it_fights(first, of, id) && self.may_be_side(first) && self.may_be_side(id) {
            return Some(first);
        }
        let own = self.sort(id)?;
        let nearest = self.sort(of);
        (nearest != Some(own) && self.sort(first) == Some(own)).then_some(first)
    }

    /// `بين الجيش مدعوما بالطيران`, `بين الجيش، بمساندة الطيران`: whether `of` is in what
    /// tells how the side before it fights.
    fn tells_how_it_fights(&self, first: NpId, of: NpId, id: NpId) -> bool {
        let behind = |np: NpId, before: NpId| self.s.nps[np].first() <= self.s.nps[before].last() + 2;
        let head = &self.s.units[self.s.nps[of].head()];
        if of == first + 1 {
            // بين القوات المدعومة من الدولة والحركة
            let last = self.s.nps[first].parts.last().filter(|p| p.1 == Part::Mod);
            let told = last.and_then(|p| self.s.pred_of_unit[p.0]).filter(|&p| {
                matches!(self.s.preds[p].pos, Pos::Passive | Pos::Adjective)
                    && matches!(self.s.nps[of].governor, Some((how, Rel::Prep(_))) if how == p)
            });
            if told.is_some() && behind(of, first) {
                return !self.one_more_joined(id);
            }
            return self.s.nps[of].prep == Some(self.g.well_known.bi)
                && head.morph.pos() == Pos::Masdar
                && self.s.nps[of].first() <= self.s.nps[first].last() + 3;
        }
        let described = &self.s.nps[of - 1];
        let how = &self.s.units[described.head()];
        of == first + 2
            && described.prep.is_none()
            && !how.article
            && matches!(how.morph.pos(), Pos::Passive | Pos::Adjective)
            && self.s.nps[of].prep.is_some()
            && behind(of - 1, first)
            && behind(of, of - 1)
    }

    /// `بين الجيش المدعوم من أ وب والحركة`: one more that is joined, but for what is
    /// somebody's own (والحركة وحلفائها).
    fn one_more_joined(&self, id: NpId) -> bool {
        let ahead = self.s.units[self.s.nps[id].last() + 1..].iter().take(10);
        let mut ahead = ahead.take_while(|u| !u.is_verb() && !u.is_particle());
        ahead.any(|u| u.is_nominal() && u.proclitics.is_and() && !u.proclitics.is_prep() && u.pronoun.is_none())
    }

    /// `بين الجيش مدعوما بالطيران وبين الحركة`: what has the first بين has the second.
    pub(super) fn second_between(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let np = self.s.nps.get(id).filter(|_| prep == self.g.well_known.between)?;
        let and = np.first().checked_sub(1).is_some_and(|at| self.s.units[at].proclitics.is_and());
        let first = (0..id).rev().take(6).find(|&b| and && self.s.nps[b].prep == Some(prep))?;
        let same = self.s.nps[first].clause == self.clause;
        self.s.nps[first].governor.filter(|g| same && g.1 == Rel::Prep(prep)).map(|g| g.0)
    }

    /// True for a happening that a frame asks for its two sides: بين.
    pub(super) fn has_sides(&self, pred: PredId) -> bool {
        let frames = self.g.frames_of.get(self.s.preds[pred].lexeme);
        frames.iter().any(|&(_, frame)| self.g.frames[frame as usize].source.contains(&Slot::Between))
    }

    /// `هدنة خلال الأيام المقبلة بين`, `القتال المستمر لليوم الخامس بين`: a time joins
    /// nobody, the happening before it does.
    pub(super) fn sides_over_time(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let last = self.last_np.filter(|_| prep == self.g.well_known.between && id < self.s.nps.len())?;
        // على عقد اجتماع قريب: no decade.
        let holds = |np: NpId| {
            let deed = |u: usize| self.s.pred_of_unit[u].is_some_and(|p| self.is_happening(p));
            self.s.nps[np].parts.iter().any(|p| p.1 == Part::Of && deed(p.0))
        };
        let when = |np: NpId| {
            let this = &self.s.nps[np];
            let head = &self.s.units[this.head()];
            let hangs = this.prep.is_some() || this.circumstance.is_some();
            // لليوم الخامس تواليا
            let adverb = || this.parts.len() == 1 && head.morph.is_accusative() && !head.article;
            hangs && phrase::has_class(self.g, head, &[NounClass::Time]) && !holds(np)
                || this.prep.is_none() && adverb()
        };
        let alone = |np: NpId| self.s.nps[np].parts.iter().all(|p| matches!(p.1, Part::Head | Part::Mod | Part::Count));
        let before = (0..=last).rev().find(|&np| !when(np)).filter(|&np| np < last && alone(np))?;
        let pred = self.head_pred(before).filter(|&p| self.is_happening(p) && self.reaches(self.s.preds[p].clause))?;
        (self.has_sides(pred) && self.argument(pred, Rel::Prep(prep)).is_none()).then_some(pred)
    }

    /// `اشتباكات أدت إلى مقتل مدنيين بين الجيش والحركة`: whom harm befell stands between
    /// nobody, who fight each other do.
    pub(super) fn sides_beyond_harm(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let known = prep == self.g.well_known.between && id < self.s.nps.len() && self.can_act(id);
        let last = self.last_np.filter(|&l| known && self.s.gap(l, id) <= 1)?;
        let harm = self.s.nps[last].parts.iter().filter_map(|p| self.s.pred_of_unit[p.0]);
        let befell = |p: PredId| {
            let frames = self.g.frames_of.get(self.s.preds[p].lexeme);
            let counts = frames.iter().any(|&(_, f)| self.g.frames[f as usize].count.is_some());
            // القتلى في صفوف القوات: nobody has been named yet.
            counts && !self.has_sides(p) && self.argument(p, Rel::Of).is_some()
        };
        if !harm.clone().any(befell) {
            return None;
        }
        let bare = |p: PredId| self.argument(p, Rel::Prep(prep)).is_none() && self.reaches(self.s.preds[p].clause);
        self.recent.iter().rev().copied().take(8).find(|&p| self.is_happening(p) && self.has_sides(p) && bare(p))
    }

    /// `بين القوات التي تدعم القائد ومسلحي الحركة`: likewise beyond a relative clause
    /// on the first, which ends there.
    pub(super) fn second_side_told(&mut self, id: NpId, of: NpId) -> Option<NpId> {
        let first = (0..of).rev().take(4).find(|&b| self.s.nps[b].prep == Some(self.g.well_known.between))?;
        let here = &self.s.clauses[self.clause];
        let clause = self.s.nps[first].clause;
        let verb = here.verb.filter(|_| here.outer == Some(clause) && here.link == Link::Relative(first))?;
        // بين الطرفين: both of them.
        let head = self.s.units[self.s.nps[first].head()];
        let both = head.morph.number() == Number::Dual || head.lexeme != 0 && self.g.is_marked(head.lexeme, Mark::Side);
        let near = (first + 1..id).all(|n| {
            let np = &self.s.nps[n];
            let start = self.s.nps[n - 1].last().max(self.s.preds[verb].unit);
            np.and_of != Some(first) && np.circumstance.is_none() && np.first() <= start + 2
        });
        if both || !near || !self.may_be_side(first) || !self.may_be_side(id) {
            return None;
        }
        self.clause = clause;
        Some(first)
    }

    /// What sort of side a phrase can be.
    fn sort(&self, np: NpId) -> Option<Kind> {
        use NounClass as N;
        let head = &self.s.units[self.s.nps[np].head()];
        match head.what {
            What::Name(name) => Some(self.g.named(name).kind),
            What::Head(rule) => Some(self.g.compose[rule as usize].kind),
            What::Nisba(_) => Some(Kind::Group),
            What::Word => {
                let sorts = [
                    (&[N::Fighter, N::Force][..], Kind::ArmedGroup),
                    (&[N::Human, N::Title], Kind::Person),
                    (&[N::Body, N::Org], Kind::Organization),
                    (&[N::Settlement, N::Facility], Kind::Place),
                ];
                sorts.iter().find(|(classes, _)| phrase::has_class(self.g, head, classes)).map(|sort| sort.1)
            }
            _ => None,
        }
    }
}
