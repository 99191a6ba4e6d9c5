//! Masdars that another can join: وقف القتال وسحب القوات.

use crate::clause::phrase::begins_anew;
use crate::gazetteer::Gazetteer;
use crate::lang::morph::{Number, Pos};
use crate::mention::unit::{Unit, What};

/// Whether the clause has a masdar that another could join.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Goes {
    Not,
    /// One with a pronoun: انسحابه.
    Own,
    /// One with its genitive: وقف القتال.
    On,
}

impl Goes {
    /// What it is behind the unit at `at`, whose reading is settled.
    #[inline]
    pub(super) fn after(self, gazetteer: &Gazetteer, units: &[Unit], at: usize) -> Self {
        let unit = &units[at];
        match unit.what {
            What::Sign('"' | '«' | '“' | '”' | '»' | '(' | ')') => self,
            What::Sign(_) => Self::Not,
            What::Word if unit.is_verb() => Self::Not,
            What::Word => self.after_noun(gazetteer, unit, units.get(at + 1)),
            _ => self,
        }
    }

    fn after_noun(self, gazetteer: &Gazetteer, unit: &Unit, next: Option<&Unit>) -> Self {
        let pos = unit.morph.pos();
        if !matches!(pos, Pos::Masdar | Pos::Noun) || unit.article || unit.morph.is_accusative() {
            return self;
        }
        let phrase = pos == Pos::Noun
            && unit.last > unit.first + 1
            && !gazetteer.frames_of.get(gazetteer.lexeme(unit.lexeme).base).is_empty();
        let one = unit.morph.number() == Number::Singular
            && (pos == Pos::Masdar || !gazetteer.frames_of.get(unit.lexeme).is_empty());
        let governs = || next.is_some_and(|next| next.is_nominal() && !begins_anew(next));
        match phrase || one {
            true if unit.pronoun.is_some() => Self::Own.max(self),
            true if phrase || governs() => Self::On,
            _ => self,
        }
    }
}
