//! `ما وصفه بأوكار المسلحين`, `ما يسمى قوات الشمال`: whoever is meant is told
//! by somebody's word for it, which stands where `ما` stands.

use super::Walk;
use crate::clause::phrase;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::Tense;
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    /// At a particle: passes over it and the verb of naming behind it, where
    /// the word for what is meant follows at once; false if it does not.
    pub(super) fn passes_naming(&mut self) -> bool {
        let verb = self.s.units.get(self.at + 1);
        let Some(&verb) = verb.filter(|u| u.is_verb() && self.g.is_marked(u.lexeme, Mark::Naming)) else {
            return false;
        };
        let Some(with) = self.named_behind(&verb) else { return false };
        let unit = self.unit();
        self.pending.and |= unit.proclitics.is_and();
        // بما وصفه ب: the first ب is the one that counts.
        if unit.lexeme != 0 && self.g.lexeme(unit.lexeme).particle != Some(super::ParticleClass::Prep) {
            self.pending.prep = self.g.lexeme(unit.lexeme).prep.or(self.pending.prep);
        }
        self.pending.named = with;
        self.at += 2;
        true
    }

    /// Whether the word for what is meant follows, and with ب.
    fn named_behind(&self, verb: &Unit) -> Option<bool> {
        let by = |u: &Unit| {
            u.is_particle() && u.pronoun.is_none() && self.g.lexeme(u.lexeme).prep == Some(self.g.well_known.bi)
        };
        let quote = |u: &Unit| matches!(u.what, What::Sign('"' | '«' | '“'));
        let behind = &self.s.units[self.at + 2..];
        let passed = behind.iter().take_while(|u| quote(u) || by(u)).count();
        let name = behind.get(passed).filter(|u| u.is_nominal())?;
        let with = name.proclitics.has(Proclitics::BI) || behind[..passed].iter().any(by);
        let them = matches!(verb.pronoun, Some(Pronoun::Him | Pronoun::Her | Pronoun::Them | Pronoun::Both));
        let passive =
            verb.pronoun.is_none() && (verb.morph.is_passive() || (with && verb.morph.tense() == Tense::Present));
        if with {
            return (them || passive).then_some(true);
        }
        // ما أسماه الرئيس العدوان: who names comes first.
        let subject = || {
            name.what != What::Word
                || phrase::is_title(self.g, name)
                || phrase::has_class(self.g, name, &[NounClass::Title])
        };
        let direct = self.g.lexeme(verb.lexeme).preps & (1 << self.g.well_known.bi) == 0;
        (direct && (passive || (them && (passed > 0 || !subject())))).then_some(false)
    }
}
