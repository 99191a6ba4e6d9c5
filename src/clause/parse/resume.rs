//! Who goes on speaking behind what he has said: قال الوزير إن الوضع خطير ودعا إلى الحوار.

use super::Walk;
use crate::clause::{ClauseId, Filler, Link, NpId, PredId, phrase};
use crate::gazetteer::schema::nouns::NounClass as N;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::What;
use crate::record::{Kind, Status};

impl Walk<'_> {
    /// The clause of the verb of saying to which the verb at hand is joined: it agrees
    /// with that and not with whom the complement tells of, or speaks and that cannot.
    pub(super) fn speaker_goes_on(&self) -> Option<ClauseId> {
        let unit = self.unit();
        let morph = unit.morph;
        let joined = unit.proclitics.has(Proclitics::AND) && self.quote == 0;
        if !joined || morph.person() != 3 || morph.is_passive() {
            return None;
        }
        let operator = self.g.operator(unit.lexeme);
        let speaks = operator.is_some_and(|o| o.says || o.status == Some(Status::Requested));
        let auxiliary = operator.is_some_and(|o| o.auxiliary || o.keeps);
        let (that, said) = self.said_around(speaks)?;
        let above = self.s.units[self.s.preds[said].unit].morph;
        let alike = (above.person(), above.gender(), above.number(), above.tense())
            == (3, morph.gender(), morph.number(), morph.tense());
        let told = self.told_in(that).filter(|_| alike)?;
        let goes_back = match self.clashes_with(told, that) {
            true => speaks || !auxiliary && self.has_no_subject_behind(),
            false => speaks && !self.may_speak(told),
        };
        goes_back.then_some(self.s.preds[said].clause)
    }

    /// Whether the clause goes on with who spoke right before.
    pub(super) fn is_resumed(&self) -> bool {
        let this = &self.s.clauses[self.clause];
        let before = self.clause.checked_sub(1).map(|c| &self.s.clauses[c]);
        let said = before.filter(|c| matches!(c.link, Link::That | Link::Relative(_))).and_then(|c| c.parent);
        this.link == Link::Side && said.is_some_and(|p| self.says(p) && this.outer == Some(self.s.preds[p].clause))
    }

    fn told_in(&self, clause: ClauseId) -> Option<Filler> {
        let this = &self.s.clauses[clause];
        this.verb.and_then(|v| self.subject_of(v)).or(this.topic)
    }

    /// The complement that the walk is in, and its verb of saying; out of a relative
    /// clause in it only where the verb at hand is not told of what that describes.
    fn said_around(&self, speaks: bool) -> Option<(ClauseId, PredId)> {
        let mut here = self.clause;
        while let Link::Relative(_) = self.s.clauses[here].link {
            let told = self.told_in(here);
            if !speaks || !told.is_none_or(|told| self.clashes_with(told, here) || !self.may_speak(told)) {
                return None;
            }
            here = self.s.clauses[here].outer?;
        }
        let clause = &self.s.clauses[here];
        let (Link::That, Some(parent)) = (clause.link, clause.parent) else { return None };
        // قال الوزير ...، مشيرا إلى أن القوات انسحبت، ودعا إلى الحوار
        let said = match self.s.preds[parent].pos {
            Pos::Verb => Some(parent),
            Pos::Active => self.s.clauses[self.s.preds[parent].clause].verb,
            _ => None,
        };
        said.filter(|_| self.says(parent)).map(|said| (here, said))
    }

    /// الحوثيون ... وطالبت, القوات انسحبت ... وهدد: whom the verb at hand does not tell of,
    /// as the verb before it shows or the noun.
    fn clashes_with(&self, told: Filler, clause: ClauseId) -> bool {
        let feminine = self.unit().morph.gender() == Gender::Feminine;
        if self.unit().morph.number() != Number::Singular {
            return false;
        }
        let verb = self.s.clauses[clause].verb.map(|v| self.s.units[self.s.preds[v].unit].morph);
        match (told, verb.filter(|m| m.person() == 3)) {
            (_, Some(m)) if matches!(m.number(), Number::Plural | Number::Dual) => true,
            (Filler::Phrase(arg), Some(m)) => {
                // قصف المسلحون القرية ونفى; but الميليشيات قصفت القرية وقامت
                let at = self.s.clauses[clause].verb.map_or(0, |v| self.s.preds[v].unit);
                let several = self.s.nps[arg.np].first() > at && self.several_men(arg.np);
                several || (m.gender() == Gender::Feminine) != feminine
            }
            (Filler::Pronoun(..), Some(m)) => (m.gender() == Gender::Feminine) != feminine,
            (Filler::Pronoun(p, _), None) => match p {
                Pronoun::Him => feminine,
                Pronoun::Her => !feminine,
                Pronoun::Them | Pronoun::Both => true,
                _ => false,
            },
            (Filler::Phrase(arg), None) => self.several_men(arg.np) || self.is_feminine(arg.np) != feminine,
        }
    }

    fn is_feminine(&self, np: NpId) -> bool {
        let head = &self.s.units[self.s.nps[np].head()];
        match head.what {
            What::Name(name) => {
                let named = self.g.named(name);
                named.kind != Kind::Person && !self.g.is_masculine_name(&named.name)
            }
            _ => head.morph.gender() == Gender::Feminine || head.morph.number() == Number::Plural,
        }
    }

    fn several_men(&self, np: NpId) -> bool {
        let head = &self.s.units[self.s.nps[np].head()];
        match head.what {
            What::Name(name) => self.g.named(name).plural,
            _ => {
                head.morph.number() == Number::Dual
                    || head.morph.number() == Number::Plural && head.morph.gender() == Gender::Masculine
            }
        }
    }

    /// `وهدد بشن هجوم`, `واعتقلت ثلاثة`: nothing behind the verb can be its subject.
    fn has_no_subject_behind(&self) -> bool {
        let next = self.s.units.get(self.at + 1);
        next.is_none_or(|u| {
            phrase::begins_anew(u)
                || u.is_particle() && u.what == What::Word
                || u.what == What::Number
                || u.morph.is_accusative()
        })
    }

    /// Somebody or a body of men, not what is only spoken of; behind a comma neither an
    /// army nor its men: إن الجيش تقدم، ودعا.
    fn may_speak(&self, told: Filler) -> bool {
        let Filler::Phrase(arg) = told else { return true };
        let head = &self.s.units[self.s.nps[arg.np].head()];
        let apart = self.comma;
        let speaks = |kind: Kind| kind != Kind::Facility && !(apart && kind == Kind::ArmedGroup);
        match head.what {
            What::Name(name) => speaks(self.g.named(name).kind),
            What::Head(rule) => speaks(self.g.compose[rule as usize].kind),
            What::Word if self.head_pred(arg.np).is_some_and(|p| self.is_happening(p)) => false,
            What::Word => {
                let speakers = [N::Human, N::Body, N::Org, N::Outlet, N::Title, N::Document, N::Fighter, N::Force];
                phrase::has_class(self.g, head, if apart { &speakers[..6] } else { &speakers })
            }
            _ => true,
        }
    }
}
