//! Adjectives that stand apart from the noun phrase they describe, because a
//! name stands between.

use super::Walk;
use crate::clause::{Arg, NpId, Part, PredId, phrase};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    /// `جماعة الشمال المسلحة`, `علاقات الحركة الخارجية`: the definite phrase right
    /// before that such adjectives describe; they are nobody's object.
    pub(super) fn epithet_of(&self, parts: &[(usize, Part)]) -> Option<NpId> {
        let &(first, _) = parts.first()?;
        let unit = &self.s.units[first];
        if !unit.article || phrase::begins_anew(unit) || self.pending.prep.is_some() || !self.is_epithet(unit) {
            return None;
        }
        let before = self.last_np?;
        let np = &self.s.nps[before];
        let near = self.s.units.get(np.last() + 1..first)?;
        let quote = |u: &Unit| matches!(u.what, What::Sign('"' | '»' | '”'));
        let described = parts[1..].iter().all(|p| p.1 == Part::Mod);
        (near.iter().all(quote) && described && self.takes_epithet(before, unit)).then_some(before)
    }

    /// `غوما، الخاضعة للمتمردين`, `تقدمت الحركة، المدعومة من إيران، نحو`: behind a comma what
    /// describes the noun before it, with the preposition that it asks for.
    pub(super) fn epithet_apart(&self, parts: &[(usize, Part)]) -> Option<NpId> {
        use NounClass as N;
        let (&(first, _), &(last, _)) = (parts.first()?, parts.last()?);
        let unit = &self.s.units[first];
        let adjective = matches!(unit.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive)
            && unit.what == What::Word
            && unit.morph.number() == Number::Singular
            && !phrase::has_class(self.g, unit, &[N::Human, N::Fighter, N::Title, N::Body, N::Org, N::Force]);
        let open = self.pending.prep.is_none() && self.pending.circumstance.is_none() && unit.pronoun.is_none();
        if !self.comma || !unit.article || !adjective || !open || phrase::begins_anew(unit) {
            return None;
        }
        let prep = |u: &Unit| u.proclitics.is_prep() || u.is_particle() && self.g.lexeme(u.lexeme).prep.is_some();
        let governs = self.s.units.get(last + 1).is_some_and(prep) && parts[1..].iter().all(|p| p.1 == Part::Mod);
        let before = self.last_np.filter(|_| governs)?;
        let near = self.s.units.get(self.s.nps[before].last() + 1..first)?;
        if !matches!(near, [sign] if matches!(sign.what, What::Sign('،' | ','))) {
            return None;
        }
        let feminine = unit.morph.gender() == Gender::Feminine;
        let np = self.agreeing_head(before, feminine);
        let head = &self.s.units[self.s.nps[np].head()];
        let person = self.names_person(np)
            || self.denotes_person(head)
            || self.head_pred(np).is_some_and(|p| self.is_happening(p));
        (!person && self.is_definite(np) && !self.gender_clashes(np, feminine)).then_some(np)
    }

    /// An adjective that is no noun as well: الخارجية, المسلحة, but not المعارضة.
    fn is_epithet(&self, unit: &Unit) -> bool {
        if self.describes_men(unit) {
            return true;
        }
        if unit.what != What::Word || unit.pronoun.is_some() {
            return false;
        }
        if unit.morph.number() != Number::Singular {
            return self.describes_both(unit);
        }
        let people = 1 << NounClass::Human as u32 | 1 << NounClass::Fighter as u32;
        let classes = self.g.lexeme(unit.lexeme).classes;
        let adjective = matches!(unit.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive);
        match unit.morph.gender() {
            Gender::Feminine => classes & !people == 0 && (adjective || classes & people != 0),
            _ => adjective && classes == 0,
        }
    }

    /// `عن موظفي المنظمة المحتجزين`: several men behind a name, in the case of the
    /// open plural before it.
    fn describes_men(&self, unit: &Unit) -> bool {
        let men = |u: &Unit| {
            (u.morph.number(), u.morph.gender()) == (Number::Plural, Gender::Masculine)
                && matches!(u.what, What::Word | What::Head(_))
        };
        let people = [NounClass::Human, NounClass::Fighter];
        let participle = matches!(unit.morph.pos(), Pos::Active | Pos::Passive);
        // Of a composed head no form is known.
        let band = match unit.what {
            What::Head(rule) => {
                let kind = self.g.compose[rule as usize].kind;
                unit.morph.number() != Number::Singular
                    && unit.morph.gender() != Gender::Feminine
                    && kind == Kind::Group
            }
            _ => men(unit) && unit.morph.is_oblique() && (participle || phrase::has_class(self.g, unit, &people)),
        };
        let Some(np) = self.last_np.map(|l| &self.s.nps[l]).filter(|_| band && unit.pronoun.is_none()) else {
            return false;
        };
        let head = np.parts.iter().rev().map(|p| &self.s.units[p.0]).find(|u| men(u) && u.morph.is_construct());
        let behind_prep = np.prep.is_some() || np.circumstance.is_some();
        behind_prep && self.s.units[np.last()].is_name() && head.is_some_and(|h| !h.article)
    }

    /// `إدانتها واستنكارها الشديدين الهجوم`: what describes two deeds that are joined.
    fn describes_both(&self, unit: &Unit) -> bool {
        let deeds = |np: NpId| {
            let first = self.s.nps[np].and_of.and_then(|of| self.head_pred(of));
            let own = |p: Option<PredId>| p.is_some_and(|p| self.is_happening(p) || self.s.preds[p].pos == Pos::Noun);
            first.is_some()
                && own(first)
                && own(self.head_pred(np))
                && self.s.units[self.s.nps[np].last()].pronoun.is_some()
        };
        unit.morph.pos() == Pos::Adjective && self.g.lexeme(unit.lexeme).classes == 0 && self.last_np.is_some_and(deeds)
    }

    /// A body, or a thing of a body, that such an adjective agrees with.
    fn takes_epithet(&self, before: NpId, adjective: &Unit) -> bool {
        let np = &self.s.nps[before];
        let feminine = adjective.morph.gender() == Gender::Feminine;
        if adjective.morph.number() != Number::Singular {
            return true;
        }
        let last = &self.s.units[np.last()];
        let definite = last.article || last.is_name() || last.pronoun.is_some();
        let fits = |&(u, part): &(usize, Part)| {
            let unit = &self.s.units[u];
            let (gender, number) = (unit.morph.gender(), unit.morph.number());
            part != Part::Mod
                && part != Part::Count
                && match unit.what {
                    What::Name(n) => matches!(
                        self.g.named(n).kind,
                        Kind::ArmedGroup | Kind::Organization | Kind::Government | Kind::Media
                    ),
                    What::Word if feminine => {
                        number == Number::Plural && unit.morph.pos() != Pos::Adjective
                            || gender == Gender::Feminine && number == Number::Singular
                    }
                    What::Word => {
                        gender == Gender::Masculine && number == Number::Singular && unit.morph.pos() != Pos::Adjective
                    }
                    _ => false,
                }
        };
        definite && np.parts.iter().any(fits)
    }

    /// Adds adjectives to a phrase; what they govern follows.
    pub(super) fn add_epithets(&mut self, np: NpId, parts: &[(usize, Part)]) {
        for &(u, _) in parts {
            self.s.nps[np].add(u, Part::Mod);
            let unit = self.s.units[u];
            if unit.what == What::Word && self.can_govern(&unit) {
                let part = self.s.nps[np].parts.len() - 1;
                let pred = self.add_pred(unit, Some(Arg { np, part }));
                self.recent.push(pred);
            }
        }
    }
}
