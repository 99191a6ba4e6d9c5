//! Amounts and those they count: عدد من المدنيين, قتلى بينهم جنود.

use super::Walk;
use crate::clause::adjective::is_other;
use crate::clause::phrase::{self, has_class, whole};
use crate::clause::{Filler, NpId, Part, PredId, Rel};
use crate::gazetteer::compiled::PrepId;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    /// A number alone behind a verb in the feminine, whose subject was told before.
    pub(super) fn is_number_taken(&self, verb: PredId, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let unit = &self.s.units[self.s.preds[verb].unit];
        self.s.units[np.head()].what == What::Number
            && np.parts.len() == 1
            && unit.morph.gender() == Gender::Feminine
            && !unit.morph.is_passive()
            && self.inherited_topic(self.clause)
            && self.has_object_role(verb)
    }

    /// `قتل 13 جنديا، ثلاثة منهم في كمين`, `قتل اثنان، أحدهما رجل شرطة`: what is told
    /// of some of those is nobody more.
    pub(super) fn tells_of_some(&self, id: NpId) -> bool {
        let theirs = |u: &Unit| matches!(u.pronoun, Some(Pronoun::Them | Pronoun::Both | Pronoun::Her));
        let np = &self.s.nps[id];
        let last = self.last_np;
        // أحدهما شرطي والآخر معارض: the one and the other, and who they are.
        let one = |l: NpId| {
            let some = &self.s.nps[l];
            let head = &self.s.units[some.head()];
            some.governor.is_none()
                && some.prep.is_none()
                && some.last() + 1 == np.first()
                && (theirs(head) && phrase::has_class(self.g, head, &[NounClass::Measure])
                    || head.article && head.proclitics.is_and() && is_other(self.g, head))
        };
        if last.is_some_and(one) {
            return true;
        }
        let min =
            |u: &Unit| u.is_particle() && theirs(u) && self.g.lexeme(u.lexeme).prep == Some(self.g.well_known.min);
        let comma = |u: &Unit| matches!(u.what, What::Sign('،' | ','));
        np.parts.len() == 1
            && last.is_some()
            && self.s.units[np.head()].what == What::Number
            && np.first().checked_sub(1).is_some_and(|before| comma(&self.s.units[before]))
            && self.s.units.get(np.last() + 1).is_some_and(min)
    }

    /// `مقتل عدد من المدنيين`: the measure stands like a number; the noun
    /// follows behind من.
    pub(super) fn count_measure(&self, parts: &mut [(usize, Part)]) {
        let end = parts.last().map_or(0, |p| p.0) + 1;
        let Some(last) = parts.iter().rposition(|p| p.1 != Part::Mod) else { return };
        let (unit, part) = (&self.s.units[parts[last].0], parts[last].1);
        if part == Part::Of && unit.what == What::Word && self.is_measure(unit.lexeme) && self.is_min_at(end) {
            parts[last].1 = Part::Count;
        }
    }

    /// `قصف ثلاث مرات مواقع`: how often ends the phrase.
    pub(super) fn cut_times(&self, parts: &mut Vec<(usize, Part)>) {
        if let [(_, Part::Count), (times, Part::Head), ..] = parts[..]
            && self.s.units[times].what == What::Word
            && self.s.units[times].morph.number() != Number::Singular
            && self.g.is_marked(self.s.units[times].lexeme, Mark::Times)
        {
            parts.truncate(2);
        }
    }

    pub(super) fn is_measure(&self, lexeme: crate::gazetteer::compiled::LexemeId) -> bool {
        lexeme != 0 && phrase::is_class(self.g.lexeme(lexeme), NounClass::Measure)
    }

    fn is_min_at(&self, at: usize) -> bool {
        self.s.units.get(at).is_some_and(|next| {
            next.is_particle()
                && next.pronoun.is_none()
                && self.g.lexeme(next.lexeme).prep == Some(self.g.well_known.min)
        })
    }

    /// What من right behind an amount or people without a name hangs on: the
    /// word that has these, whatever noun before them asks for من.
    pub(super) fn part_of(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        if prep != self.g.well_known.min || id >= self.s.nps.len() {
            return None;
        }
        let last = self.last_np.filter(|&l| self.s.gap(l, id) == 1)?;
        let np = &self.s.nps[last];
        let end = np.parts.iter().rposition(|p| p.1 != Part::Mod)?;
        let (unit, part) = (&self.s.units[np.parts[end].0], np.parts[end].1);
        let own = self.s.pred_of_unit[np.parts[end].0].is_some();
        // بدء جولة ثانية من المحادثات: of the round, not of its beginning.
        let carries = || self.g.operator(unit.lexeme).is_some_and(|o| o.carries && !o.says && o.status.is_none());
        if part == Part::Of && own && !unit.article && unit.pronoun.is_none() && self.is_told(id) && carries() {
            return self.s.pred_of_unit[np.parts[end].0];
        }
        let amount = part == Part::Count && unit.what == What::Word && !own;
        let people = matches!(part, Part::Head | Part::Of)
            && unit.what == What::Word
            && !unit.article
            && unit.pronoun.is_none()
            && unit.morph.number() == Number::Plural
            && end + 1 == np.parts.len()
            && has_class(self.g, unit, &[NounClass::Human, NounClass::Fighter]);
        if !(amount || people) {
            return None;
        }
        // سقط قتلى وجرحى من الجنود: of the noun itself where it tells of victims.
        let first = std::iter::successors(Some(last), |&l| self.s.nps[l].and_of.filter(|&of| of < l)).last()?;
        let told = |l: NpId| {
            self.head_pred(l).filter(|&p| {
                self.s.preds[p].pos == Pos::Noun && !self.g.frames_of.get(self.s.preds[p].lexeme).is_empty()
            })
        };
        if people && first != last && told(first).is_some() {
            return told(first);
        }
        let masdar = np.parts[..end].iter().rev().find(|p| p.1 != Part::Count && p.1 != Part::Mod);
        let masdar = masdar.and_then(|p| self.s.pred_of_unit[p.0]);
        let holder =
            masdar.or(self.s.nps[first].governor.filter(|g| matches!(g.1, Rel::Subject | Rel::Object)).map(|g| g.0))?;
        let asked = self.asks_for(holder, prep);
        (!asked && self.argument(holder, Rel::Prep(prep)).is_none()).then_some(holder)
    }

    /// `السيطرة على أجزاء واسعة من المدينة`: the town of which those are a part, not
    /// the one from whom they are taken.
    pub(super) fn stretch_before(&self, id: NpId) -> bool {
        let Some(last) = self.last_np.filter(|&l| self.s.gap(l, id) == 1) else {
            return false;
        };
        let np = &self.s.nps[last];
        let (head, whole) = (&self.s.units[np.head()], &self.s.units[self.s.nps[id].head()]);
        let described = np.parts.iter().any(|p| p.1 == Part::Mod);
        let place = match whole.what {
            What::Name(n) => match self.g.named(n).kind {
                Kind::Place | Kind::Facility => true,
                Kind::State => described,
                _ => false,
            },
            What::Word => has_class(self.g, whole, &[NounClass::Settlement]),
            _ => false,
        };
        place
            && head.what == What::Word
            && head.morph.number() == Number::Plural
            && !head.article
            && head.pronoun.is_none()
            && np.parts.iter().all(|p| p.1 != Part::Of)
            && has_class(self.g, head, &[NounClass::Settlement, NounClass::Measure, NounClass::Abstract])
    }

    /// `شهدت هدوءا بعد أيام من القتال`, `بعد أسبوع على الهدنة`: what a stretch of time is
    /// counted from stands with that time, whatever else would take its preposition.
    pub(super) fn counted_from(&self, id: NpId, prep: Option<PrepId>) -> Option<PredId> {
        let w = &self.g.well_known;
        let last = self.last_np.filter(|_| prep == Some(w.min) || prep == Some(w.ala))?;
        let np = &self.s.nps[last];
        let stretch = np.circumstance.is_some()
            && self.s.gap(last, id) == 1
            && np.parts.iter().all(|p| p.1 != Part::Of && !self.s.units[p.0].article)
            && np.parts.iter().any(|p| has_class(self.g, &self.s.units[p.0], &[NounClass::Time]))
            && self.is_told(id);
        np.governor.map(|g| g.0).filter(|_| stretch)
    }

    /// `سيطر على 75% من المدينة`, `على 20 في المئة من البلاد`: the phrase stands
    /// for the thing of which it is a share.
    pub(super) fn share_before(&self, id: NpId) -> Option<NpId> {
        let number = |walk: &Self, np: NpId| {
            walk.s.nps[np].parts.iter().all(|p| walk.s.units[p.0].what == What::Number) && walk.s.nps[np].prep.is_some()
        };
        let last = self.last_np.filter(|&l| l < id)?;
        let from = self.s.nps[last].last() + 1;
        let between = self.s.units.get(from..self.s.nps[id].first().checked_sub(1)?)?;
        let percent = matches!(between, [sign] if matches!(sign.what, What::Sign('%' | '٪')));
        let hundred = || {
            let np = &self.s.nps[last];
            let head = &self.s.units[np.head()];
            let counts = head.what == What::Number || self.is_measure(head.lexeme);
            let before = last.checked_sub(1).filter(|&b| self.s.nps[b].last() + 2 >= np.first() && number(self, b));
            before.filter(|_| between.is_empty() && np.parts.len() == 1 && np.prep.is_some() && head.article && counts)
        };
        let share = if percent && number(self, last) { Some(last) } else { hundred() };
        share.filter(|&s| self.s.nps[s].apposition.is_none())
    }

    /// `مقتل عشرة بينهم ستة جنود`, `قتلى بينهم جنود`: an aside tells who those
    /// were of whom only a number or the lot that befell them is told.
    pub(super) fn told_aside(&mut self, id: NpId) {
        let Some(last) = self.last_np else { return };
        let np = &self.s.nps[last];
        let numbered =
            np.parts.last().is_some_and(|&(u, part)| part == Part::Count && self.s.units[u].what == What::Number);
        if numbered && np.apposition.is_none() && np.prep != Some(self.g.well_known.min) {
            self.s.nps[last].apposition = Some(id);
            return;
        }
        let victims = self.head_pred(last).filter(|&p| self.s.preds[p].pos == Pos::Noun);
        let min = Rel::Prep(self.g.well_known.min);
        // عدد من القتلى بينهم جنود: already told of. قتيلا بينهم خمسة: nobody is named.
        let number = self.s.nps[id].parts.iter().all(|p| self.s.units[p.0].what == What::Number);
        if let Some(victims) = victims.filter(|_| !number)
            && np.prep != Some(self.g.well_known.min)
            && np.parts.last().is_some_and(|p| p.0 == self.s.preds[victims].unit)
            && has_class(self.g, &self.s.units[self.s.preds[victims].unit], &[NounClass::Human])
            && !self.g.frames_of.get(self.s.preds[victims].lexeme).is_empty()
            && self.argument(victims, min).is_none()
        {
            self.s.preds[victims].args.push((min, Filler::Phrase(whole(id))));
        }
    }

    /// `قتل بعضهم مدنيا`: a share with its pronoun has no noun behind it.
    pub(super) fn cut_share(&self, parts: &mut Vec<(usize, Part)>) {
        if let [(share, Part::Count), _, ..] = parts[..]
            && self.s.units[share].pronoun.is_some()
            && let Some(noun) = parts.iter().position(|p| matches!(p.1, Part::Head | Part::Of))
        {
            parts.truncate(noun);
        }
    }

    /// `عشرة مدنيين معظمهم أطفال`, `قتلى، غالبيتهم العظمى من الجنود`: most or some
    /// of those before, who are no part of the clause.
    pub(super) fn shares_out(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let share = &self.s.units[np.first()];
        let theirs = matches!(share.pronoun, Some(Pronoun::Them | Pronoun::Her | Pronoun::Both));
        if !theirs || np.prep.is_some() || np.circumstance.is_some() || !self.is_measure(share.lexeme) {
            return false;
        }
        // وأكد بعضهم: who speaks.
        let Some(last) = self.last_np.filter(|_| !share.proclitics.is_and()) else { return false };
        let Some(between) = self.s.units.get(self.s.nps[last].last() + 1..np.first()) else { return false };
        let near = between.iter().all(|u| matches!(u.what, What::Sign('،' | ',' | '-') | What::Time));
        let several = self.s.nps[last].parts.iter().any(|&(u, part)| {
            let unit = &self.s.units[u];
            part == Part::Count || unit.morph.number() == Number::Plural
        });
        // معظمهم قتلوا: a clause of its own.
        let told = self.s.units.get(np.last() + 1).is_some_and(Unit::is_verb);
        near && several && !told
    }

    /// Passes over such an aside, whose first words end before unit `end`, to
    /// who they are.
    pub(super) fn share_aside(&mut self, end: usize) {
        self.at = end + usize::from(self.is_min_at(end));
        self.pending.aside = self.s.units.get(self.at).is_some_and(|u| u.is_nominal() && !phrase::begins_anew(u));
    }
}
