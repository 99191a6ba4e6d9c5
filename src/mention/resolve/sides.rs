//! Two sides spoken of together: الطرفان, هما, بينهما.

use super::Resolver;
use crate::clause::Arg;
use crate::clause::Filler;
use crate::lang::morph::Number;

impl<'a> Resolver<'a> {
    /// `الطرفان`, `الجانبين` alone: those whom the last event brought together.
    pub(super) fn two_sides(&self, arg: Arg) -> bool {
        let np = &self.syntax.nps[arg.np];
        let unit = &self.syntax.units[np.parts[arg.part].0];
        if arg.part + 1 < np.parts.len() || !unit.article || unit.lexeme == 0 || self.roster.sides.len() < 2 {
            return false;
        }
        let lemma = self.gazetteer.lexeme(unit.lexeme).lemma.as_str();
        let dual = unit.morph.number() == Number::Dual
            || self.tokens.get(unit.first as usize).is_some_and(|t| {
                let word = &self.text[t.start as usize..t.end as usize];
                word.ends_with("ان") || word.ends_with("ين")
            });
        dual && matches!(
            lemma,
            "طرف"
                | "جانب"
                | "بلد"
                | "رئيس"
                | "وزير"
                | "زعيم"
                | "مسؤول"
                | "جيش"
                | "دولة"
                | "حكومة"
                | "حليف"
        )
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
