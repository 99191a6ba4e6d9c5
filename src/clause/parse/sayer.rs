//! Who goes on behind what he has said: `قال الوزير إن الجيش تقدم، ودعا الدولة`.

use super::Walk;
use super::relative::clash;
use crate::clause::{ClauseId, Filler, Link, PredId, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::{Number, Pos};
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// The clause of the sayer, where a joined verb of saying is rather his than theirs
    /// of whom he speaks: they do not agree with it, or do but things of which he tells.
    pub(super) fn sayer_goes_on(&self) -> Option<ClauseId> {
        let unit = self.unit();
        let morph = unit.morph;
        let says = self.g.operator(unit.lexeme).is_some_and(|o| o.says);
        if !says || morph.person() != 3 || morph.is_passive() || !unit.proclitics.has(Proclitics::AND) {
            return None;
        }
        let mut here = self.clause;
        loop {
            let clause = &self.s.clauses[here];
            if let (Link::That, Some(sayer)) = (clause.link, clause.parent) {
                let apart = self.quote > 0 && !self.s.quoted[self.s.preds[sayer].unit];
                let goes_on =
                    !apart && self.speaks_like(sayer) && (self.differs_from(here) || self.is_spoken_of(here, sayer));
                return goes_on.then(|| self.s.preds[sayer].clause);
            }
            here = clause.outer?;
        }
    }

    /// The verb at hand has the form of the one that told, whose subject is known.
    fn speaks_like(&self, sayer: PredId) -> bool {
        let told = &self.s.preds[sayer];
        // استقبل الوزير الوفد مؤكدا أن: the verb of his clause tells the time.
        let verb = if told.pos == Pos::Active { self.s.clauses[told.clause].verb } else { Some(sayer) };
        let Some(verb) = verb.filter(|&v| self.s.preds[v].pos == Pos::Verb && self.says(sayer)) else { return false };
        let (here, there) = (self.unit().morph, self.s.units[self.s.preds[verb].unit].morph);
        there.person() == 3
            && there.tense() == here.tense()
            && there.gender() == here.gender()
            && there.number() == here.number()
            && !there.is_passive()
            && !clash(self.s.units[told.unit].morph.gender(), here.gender())
            && self.subject_of(verb).is_some()
    }

    /// `إن القوات انسحبت، ودعا`, `إنهم عادوا، ودعا`: nobody of whom he tells agrees with it.
    fn differs_from(&self, told: ClauseId) -> bool {
        let clause = &self.s.clauses[told];
        let here = self.unit().morph;
        let several = |n: Number| matches!(n, Number::Plural | Number::Dual);
        let verb = clause.verb.map(|v| self.s.units[self.s.preds[v].unit].morph).filter(|m| m.person() == 3);
        let pronoun = match clause.topic {
            Some(Filler::Pronoun(Pronoun::Them | Pronoun::Both, _)) => !several(here.number()),
            _ => false,
        };
        pronoun
            || verb.is_some_and(|m| clash(m.gender(), here.gender()) || several(m.number()) != several(here.number()))
    }

    /// Behind a comma, what those of whom he tells did or are: nobody who might say so as
    /// well (a person, a body), and no word of another, which a paper goes on to tell.
    fn is_spoken_of(&self, told: ClauseId, sayer: PredId) -> bool {
        let Some(verb) = self.s.clauses[told].verb.filter(|&v| self.comma && !self.says(v)) else { return false };
        let outlet = |f| self.speaks(f, &[NounClass::Outlet], &[Kind::Media]);
        let classes = [NounClass::Human, NounClass::Title, NounClass::Body, NounClass::Org, NounClass::Outlet];
        let kinds = [Kind::Person, Kind::Government, Kind::Organization, Kind::Media];
        self.subject_of(verb).is_some_and(|f| matches!(f, Filler::Phrase(_)) && !self.speaks(f, &classes, &kinds))
            && !self.subject_of(sayer).is_some_and(outlet)
    }

    /// A phrase whose first or last word is of one of these classes or kinds.
    fn speaks(&self, filler: Filler, classes: &[NounClass], kinds: &[Kind]) -> bool {
        let Filler::Phrase(arg) = filler else { return false };
        let np = &self.s.nps[arg.np];
        [np.head(), np.last()].iter().any(|&at| {
            let unit = &self.s.units[at];
            match unit.what {
                What::Name(n) => kinds.contains(&self.g.named(n).kind),
                What::Head(rule) => kinds.contains(&self.g.compose[rule as usize].kind),
                _ => phrase::has_class(self.g, unit, classes),
            }
        })
    }
}
