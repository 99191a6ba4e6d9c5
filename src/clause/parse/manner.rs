//! Participles that tell how: داعيا, متهما, ، محملة.

use super::Walk;
use crate::clause::{Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::Proclitics;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};

impl Walk<'_> {
    /// The accusative participle right before a phrase: داعيا الدول.
    pub(super) fn manner_before(&self, id: NpId) -> Option<PredId> {
        let before = self.s.nps[id].first().checked_sub(1)?;
        // داعيا في الوقت نفسه الدول, متهما «الحزب»: what tells when, and marks, stand between;
        // but مضيفا «الحركة تقاوم» opens what is said.
        let passed = |u: &Unit| match u.what {
            What::Time | What::Sign('«' | '"' | '“') => true,
            _ => phrase::particle(self.g, u) == Some(ParticleClass::Adverb) && u.pronoun.is_none(),
        };
        let between = self.s.units[..=before].iter().rev().take(2.min(before)).take_while(|u| passed(u)).count();
        let speech = |p: PredId| {
            self.g.operator(self.s.preds[p].lexeme).is_some_and(|o| o.says && o.control == Control::Subject)
        };
        let takes_object = |at: usize| self.s.pred_of_unit[at].is_some_and(|p| self.has_object_role(p) && !speech(p));
        let before = if between > 0 && takes_object(before - between) { before - between } else { before };
        // محملا الشمال المسؤولية: its second object.
        // مؤكدا دعمه الشمال: but that of what he has done himself is not his words'.
        let own = |l: NpId| {
            let head = &self.s.units[self.s.nps[l].head()];
            head.pronoun.is_some() && head.morph.pos() == Pos::Masdar
        };
        let last = self.last_np.filter(|&l| self.s.nps[l].last() == before && !own(l));
        let last = last.and_then(|l| self.s.nps[l].governor);
        if let Some((manner, Rel::Object)) = last
            && self.s.preds[manner].pos == Pos::Active
            && is_manner(self.g, &self.s.units, self.s.preds[manner].unit)
        {
            return Some(manner);
        }
        let manner = is_manner(self.g, &self.s.units, before);
        self.s.pred_of_unit[before].filter(|_| manner)
    }

    /// `رفض الحزب الاتفاق الذي وقعه الوزير، محملا إياه المسؤولية`: behind a
    /// comma a participle tells of the clause around, or of the one whose verb
    /// agrees with it.
    pub(super) fn leave_for_manner(&mut self, id: NpId) {
        let Some(manner) = self.head_pred(id) else { return };
        let gender = self.s.units[self.s.preds[manner].unit].morph.gender();
        let verb = |walk: &Self, c: usize| walk.s.clauses[c].verb.map(|v| walk.s.units[walk.s.preds[v].unit].morph);
        let mut here = self.clause;
        while let (Link::Relative(_), Some(outer)) = (self.s.clauses[here].link, self.s.clauses[here].outer) {
            if verb(self, outer).is_none() {
                break;
            }
            here = outer;
        }
        let clashes = |c: usize| {
            verb(self, c).is_some_and(|m| {
                m.person() == 3 && m.number() == Number::Singular && gender != Gender::Any && m.gender() != gender
            })
        };
        // اتهم الوزير الحركة، وهو ما نفته، منددة: hers is the clause that it would leave.
        if clashes(here) && !clashes(self.clause) && verb(self, self.clause).is_some() {
            here = self.clause;
        }
        let mut around = here;
        while clashes(around) {
            match self.s.clauses[around].outer {
                Some(outer) => around = outer,
                None => break,
            }
        }
        if !clashes(around) && verb(self, around).is_some() {
            here = around;
        }
        self.clause = here;
        self.s.nps[id].clause = here;
        self.s.preds[manner].clause = here;
    }

    /// `طالب بتحقيق دولي محملا الشمال المسؤولية`: behind a preposition no
    /// adjective stands in the accusative; such a participle tells how.
    pub(super) fn cut_manner(&self, parts: &mut Vec<(usize, Part)>) {
        // ، محملة الحكومة المسؤولية: what it does to whom is no genitive.
        if let [(first, _), _, ..] = parts[..]
            && is_manner(self.g, &self.s.units, first)
        {
            parts.truncate(1);
            return;
        }
        let [(first, _), .., (last, Part::Mod)] = parts[..] else { return };
        let governed = self.pending.prep.is_some() || self.s.units[first].proclitics.is_prep();
        let before = &self.s.units[parts[parts.len() - 2].0];
        if governed && is_manner(self.g, &self.s.units, last) && !before.morph.is_accusative() {
            parts.pop();
        }
    }
}

/// A participle that tells how: داعيا, متهما, متهمين; behind a comma محملة.
pub(super) fn is_manner(gazetteer: &Gazetteer, units: &[Unit], at: usize) -> bool {
    let unit = &units[at];
    if unit.what != What::Word || unit.morph.pos() != Pos::Active {
        return false;
    }
    // اتهم الشمال محذرا إياه: such a pronoun stands behind no adjective.
    let whom = units.get(at + 1).is_some_and(|next| {
        next.is_particle() && gazetteer.lexeme(next.lexeme).particle == Some(ParticleClass::Pronoun)
    });
    if whom && !unit.article && unit.proclitics == Proclitics::default() {
        return true;
    }
    let behind_comma = at > 0 && matches!(units[at - 1].what, What::Sign(_));
    let woman = || {
        let next = units.get(at + 1).filter(|next| !phrase::begins_anew(next) || next.proclitics.is_prep());
        unit.morph.gender() == Gender::Feminine
            && unit.morph.number() == Number::Singular
            && next.is_some_and(|n| {
                // ، مشترطة انسحاب القوات
                let deed = n.morph.pos() == Pos::Masdar
                    && n.pronoun.is_none()
                    && gazetteer.operator(unit.lexeme).is_some_and(|o| o.says);
                n.is_particle() || n.article || n.is_name() || n.proclitics.is_prep() || deed
            })
    };
    // قبلت الدولة الخطة مشترطة الانسحاب: nor does one that says something describe what
    // is known, behind what she does.
    let she_says = || {
        let before = at.checked_sub(1).map(|b| &units[b]);
        let does = |u: &Unit| {
            u.is_verb()
                && u.morph.person() == 3
                && (u.morph.number(), u.morph.gender()) == (Number::Singular, Gender::Feminine)
                && gazetteer.operator(u.lexeme).is_none_or(|o| !o.auxiliary)
        };
        before.is_some_and(|b| b.article || b.is_name() || b.pronoun.is_some())
            && !unit.proclitics.is_and_or_prep()
            && phrase::speaks_to(gazetteer, unit.lexeme)
            && units[..at].iter().rev().take(8).find(|u| u.is_verb()).is_some_and(does)
            && woman()
    };
    // أن عشرة جنود قتلوا مشيرة إلى: right behind a verb it is no object of what was done.
    let behind_verb = || {
        let before = at.checked_sub(1).map(|b| &units[b]).filter(|b| b.is_verb() && b.pronoun.is_none());
        before.is_some_and(|b| gazetteer.operator(b.lexeme).is_none_or(|o| !o.auxiliary))
            && gazetteer.operator(unit.lexeme).is_some_and(|o| o.says)
            && woman()
    };
    // تظاهر السكان مطالبين الحكومة: several, behind what no adjective without the
    // article describes.
    let several = || {
        let before = at.checked_sub(1).map(|b| &units[b]);
        let closed = before.is_some_and(|b| b.article || b.is_name() || b.pronoun.is_some());
        let next = units.get(at + 1);
        closed
            && !unit.proclitics.is_and_or_prep()
            && gazetteer.operator(unit.lexeme).is_some()
            && next.is_some_and(|n| n.article || n.is_name() || n.is_particle() || n.proclitics.is_prep())
    };
    !unit.article
        && (unit.morph.is_accusative()
            || unit.morph.is_oblique() && (behind_comma || several())
            || behind_comma && woman()
            || she_says()
            || behind_verb())
        && !unit.proclitics.is_prep()
}
