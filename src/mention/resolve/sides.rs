//! Two sides spoken of together: الطرفان, هما, بينهما.

use super::Resolver;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Filler, Link, Part};
use crate::gazetteer::compiled::{LexemeId, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Number, Pos};
use crate::mention::entity::EntityId;
use crate::mention::unit::What;
use crate::record::Kind;

impl<'a> Resolver<'a> {
    /// `الطرفان`, `الجانبين` alone: those whom the last event brought together;
    /// `البلدان` their states, `الوزيران` the two persons spoken of last.
    pub(super) fn two_sides(&mut self, arg: Arg) -> Option<Vec<EntityId>> {
        if self.is_assembly(arg) && self.roster.sides.len() > 1 {
            return Some(self.roster.sides.clone());
        }
        let noun = self.pair(arg)?;
        let is = |mark| self.gazetteer.is_marked(noun, mark);
        let sides = self.pair_before(arg).or_else(|| (self.roster.sides.len() == 2).then(|| self.roster.sides.clone()));
        if is(Mark::Polity) {
            // العلاقات بين البلدين: nobody has met, so those of whom the article tells.
            let Some(sides) = sides else { return self.roster.main_two_states().map(|two| two.to_vec()) };
            let states: Vec<_> = sides.iter().filter_map(|&side| self.state_of(side)).collect();
            return Some(if states.len() == 2 && states[0] != states[1] { states } else { sides });
        }
        if is(Mark::Leader) {
            let person = |e: &EntityId| self.roster.list[*e].kind == Kind::Person;
            if let Some(sides) = sides.as_ref().filter(|sides| sides.iter().all(person)) {
                return Some(sides.clone());
            }
            let last = self.roster.last(|e| e.kind == Kind::Person)?;
            let id = &self.roster.list[last].id;
            let before = self.roster.last(|e| e.kind == Kind::Person && e.id != *id)?;
            return Some(vec![before, last]);
        }
        // طرفا النزاع: no envoy who met somebody.
        let bare = self.syntax.nps[arg.np].parts.len() == arg.part + 1;
        let fits = |sides: &Vec<EntityId>| bare || sides.iter().all(|&e| self.roster.list[e].kind != Kind::Person);
        sides.filter(|sides| is(Mark::Side) && fits(sides))
    }

    /// `المجتمعون`, `المتفاوضين` alone: those who met.
    fn is_assembly(&self, arg: Arg) -> bool {
        let np = &self.syntax.nps[arg.np];
        let unit = &self.syntax.units[np.parts[arg.part].0];
        np.parts.len() == 1
            && unit.article
            && unit.morph.pos() == Pos::Active
            && unit.morph.number() == Number::Plural
            && unit.lexeme != 0
            && self.gazetteer.is_marked(unit.lexeme, Mark::Side)
    }

    /// `بين الطرفين`, `بين البلدين` name nobody where it is not known who they are.
    pub fn is_open_pair(&mut self, filler: Filler) -> bool {
        let Filler::Phrase(arg) = filler else { return false };
        self.is_pair(filler) && self.two_sides(arg).is_none()
    }

    /// Whether it is one of the words for two who deal with each other.
    pub fn is_pair(&mut self, filler: Filler) -> bool {
        let Filler::Phrase(arg) = filler else { return false };
        let is = |noun| self.gazetteer.is_marked(noun, Mark::Side) || self.gazetteer.is_marked(noun, Mark::Polity);
        self.pair(arg).is_some_and(is)
    }

    /// `قرارات الحكومة والحركة، التي أفرج فيها الطرفان`: two that are joined right
    /// before, in the clause that this one describes.
    fn pair_before(&mut self, arg: Arg) -> Option<Vec<EntityId>> {
        let acts = kind_bit(Kind::State) | kind_bit(Kind::Government) | kind_bit(Kind::ArmedGroup);
        let acts = acts | kind_bit(Kind::Organization);
        let clause = &self.syntax.clauses[self.syntax.nps[arg.np].clause];
        let Link::Relative(described) = clause.link else { return None };
        let last =
            (described..arg.np).rev().find(|&np| self.syntax.nps[np].clause == self.syntax.nps[described].clause)?;
        let first = self.syntax.nps[last].and_of.filter(|&first| self.syntax.coordinated(first).count() == 2)?;
        let of = |this: &mut Self, np: usize| {
            (0..this.syntax.nps[np].parts.len())
                .rev()
                .filter(|&part| this.syntax.nps[np].parts[part].1 != Part::Mod)
                .collect::<Vec<_>>()
                .into_iter()
                .find_map(|part| this.fitting(Arg { np, part }, acts))
        };
        let two = [of(self, first)?, of(self, last)?];
        (two[0] != two[1]).then(|| two.to_vec())
    }

    /// The noun of a definite dual without anything else, or with the fighting
    /// that it is two sides of: الجانبين, طرفا النزاع.
    fn pair(&self, arg: Arg) -> Option<LexemeId> {
        let np = &self.syntax.nps[arg.np];
        let unit = &self.syntax.units[np.parts[arg.part].0];
        let of_happening = np.parts.get(arg.part + 1).is_some_and(|&(of, part)| {
            let of = &self.syntax.units[of];
            let happens = of.morph.pos() == Pos::Masdar || has_class(self.gazetteer, of, &[NounClass::Eventive]);
            part == Part::Of && of.what == What::Word && of.article && happens
        });
        let definite = if of_happening { !unit.article } else { unit.article && arg.part + 1 == np.parts.len() };
        if !definite || unit.lexeme == 0 {
            return None;
        }
        let dual = unit.morph.number() == Number::Dual
            || self.tokens.get(unit.first as usize).is_some_and(|t| {
                let word = &self.text[t.start as usize..t.end as usize];
                let construct = of_happening && (word.ends_with('ا') || word.ends_with('ي'));
                construct || word.ends_with("ان") || word.ends_with("ين")
            });
        dual.then_some(unit.lexeme)
    }

    /// `حث الوزير نظيره خلال لقائهما`, `قال الوزير للسفير أثناء لقائهما`: who tells somebody
    /// something before the pronoun in its clause, and whom.
    pub(super) fn addressed_above(&self, unit: usize) -> Option<(Arg, Arg)> {
        use crate::clause::Rel;
        let own = self.syntax.nps.iter().find(|np| np.first() <= unit && unit <= np.last())?;
        let clause = &self.syntax.clauses[own.clause];
        let args = &self.syntax.preds[clause.verb?].args;
        let w = &self.gazetteer.well_known;
        let lone = |filler: Filler| match filler {
            Filler::Phrase(arg) if self.syntax.nps[arg.np].last() < unit => {
                (self.syntax.coordinated(arg.np).count() == 1).then_some(arg)
            }
            _ => None,
        };
        let subject = args.iter().find(|a| a.0 == Rel::Subject).map(|a| a.1).or(clause.topic).and_then(lone)?;
        let told = |rel: Rel| rel == Rel::Object || rel == Rel::Prep(w.li);
        let other = args.iter().find(|a| told(a.0)).and_then(|a| lone(a.1))?;
        Some((subject, other))
    }

    /// Both of them, where they are persons.
    pub(super) fn two_persons(&mut self, one: Arg, other: Arg) -> Option<Vec<EntityId>> {
        let person = kind_bit(Kind::Person);
        let (one, other) = (self.fitting(one, person)?, self.fitting(other, person)?);
        (one != other).then(|| vec![one, other])
    }

    /// The coordinated subject above a pronoun of two.
    pub(super) fn pair_above(&self, unit: usize) -> Option<usize> {
        let own = self.syntax.nps.iter().position(|np| np.first() <= unit && unit <= np.last());
        let clause = own.map(|np| self.syntax.nps[np].clause).or_else(|| {
            self.syntax.clauses.iter().rposition(|c| {
                matches!(c.topic, Some(Filler::Pronoun(_, u)) if u == unit)
                    || c.verb.is_some_and(|v| self.syntax.preds[v].unit == unit)
            })
        })?;
        let mut clause = Some(clause);
        while let Some(c) = clause {
            let this = &self.syntax.clauses[c];
            let subject = this.verb.and_then(|v| {
                self.syntax.preds[v].args.iter().find(|a| a.0 == crate::clause::Rel::Subject).map(|a| a.1)
            });
            for filler in [subject, this.topic].into_iter().flatten() {
                if let Filler::Phrase(arg) = filler
                    && self.syntax.coordinated(arg.np).count() == 2
                {
                    return Some(arg.np);
                }
            }
            clause = this.outer;
        }
        None
    }
}
