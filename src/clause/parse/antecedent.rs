//! The noun that a relative clause describes: which of those before it agrees.

use super::Walk;
use super::relative::clash;
use crate::clause::{Arg, NpId, Part, Rel, phrase};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::Agrees;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    /// `قوات المنطقة التابعة للحكومة، والتي انسحبت`: behind a comma and و not of
    /// the complement of a participle, but of the phrase that it describes.
    pub(super) fn modified_around(&self, np: NpId, feminine: bool) -> Option<NpId> {
        let joined = self.s.units[self.at - 1].proclitics.is_and();
        if let Some(seated) = self.seated_before(np).filter(|&s| joined && !self.gender_clashes(s, feminine)) {
            return Some(seated);
        }
        // القوات المتحالفة مع الشمال والتي: it goes on telling of those whom the adjective tells of.
        let told = |b: NpId| {
            let &(last, part) = self.s.nps[b].parts.last().unwrap_or(&(0, Part::Head));
            part == Part::Mod
                && self.s.units[last].article
                && self.s.nps[np].prep.is_some()
                && last + 2 >= self.s.nps[np].first()
                && !self.gender_clashes(b, feminine)
        };
        if let Some(before) = np.checked_sub(1).filter(|&b| joined && told(b)) {
            return Some(before);
        }
        let apart = self.comma && joined;
        let (modifier, _) = self.s.nps[np].governor.filter(|_| apart)?;
        let arg = self.s.preds[modifier].arg.filter(|a| a.np < np && self.s.nps[a.np].parts[a.part].1 == Part::Mod)?;
        (!self.gender_clashes(arg.np, feminine)).then_some(arg.np)
    }

    /// `الحكومة، ومقرها المدينة، والتي`: the body whose seat is told in between.
    pub(super) fn seated_before(&self, np: NpId) -> Option<NpId> {
        let seat = np.checked_sub(1)?;
        let this = &self.s.nps[seat];
        let unit = &self.s.units[this.head()];
        let hers = this.parts.len() == 1
            && unit.pronoun.is_some()
            && unit.proclitics.is_and()
            && phrase::has_class(self.g, unit, &[NounClass::Facility]);
        this.and_of.filter(|_| hers && this.prep.is_none() && this.last() + 1 == self.s.nps[np].first())
    }

    /// `الحظر على توريد السلاح إلى ليبيا الذي`, `الاتفاق بين الدول وإيران الذي`: the
    /// nearest phrase of the chain before that agrees.
    pub(super) fn agreeing_head(&self, last: NpId, feminine: bool) -> NpId {
        // الدول ... الذي: he is not several.
        let several = |np: NpId| {
            let head = &self.s.units[self.s.nps[np].head()];
            !feminine && head.what == What::Word && head.morph.number() == Number::Plural
        };
        let mut np = last;
        for _ in 0..4 {
            let this = &self.s.nps[np];
            if !self.gender_clashes(np, feminine) && (np == last || !several(np)) {
                return np;
            }
            // الاتفاق المبرم الشهر الماضي بين: a date between them.
            let words = |b: NpId| self.s.units[self.s.nps[b].last() + 1..this.first()].iter();
            let near = |&b: &NpId| this.prep.is_some() && words(b).filter(|u| u.what != What::Time).nth(1).is_none();
            let Some(before) = this.and_of.or_else(|| np.checked_sub(1).filter(near)) else { return last };
            np = before;
        }
        last
    }

    /// True when no noun of the phrase can have that gender.
    pub(super) fn gender_clashes(&self, np: NpId, feminine: bool) -> bool {
        let wrong = if feminine { Gender::Masculine } else { Gender::Feminine };
        self.s.nps[np].parts.iter().filter(|p| p.1 != Part::Mod).all(|&(u, _)| {
            let unit = &self.s.units[u];
            match unit.what {
                What::Name(n) if matches!(self.g.named(n).kind, Kind::State | Kind::Place) => {
                    // إقليم دارفور: by the noun that stands before it here.
                    let headed = unit.headed_by != 0 && self.g.is_marked(unit.headed_by, Mark::MasculineBody);
                    feminine == (headed || self.g.is_masculine_name(&self.g.named(n).name))
                }
                What::Word => unit.morph.number() == Number::Singular && unit.morph.gender() == wrong,
                _ => false,
            }
        })
    }

    /// The genitive of a happening that the relative pronoun agrees with, where
    /// the happening does not: وقف الحرب التي, استعادة الجندي الذي, مقتل الجنود
    /// الذين.
    pub(super) fn agreeing_part(&self, np: NpId, agrees: Option<Agrees>) -> Option<Arg> {
        let this = &self.s.nps[np];
        let head = self.s.units[this.head()].morph;
        let one = |gender: Gender| head.number() == Number::Singular && head.gender() == gender;
        // أسرة شهيد الواجب سالم الهادي الذي: the man who is named.
        let named = this.parts.last().is_some_and(|&(u, part)| {
            let name = &self.s.units[u];
            part == Part::App && (name.what == What::Unknown || self.denotes_person(name))
        });
        let man = |p: &(usize, Part)| {
            let people = [NounClass::Human, NounClass::Title];
            p.1 == Part::Of && phrase::has_class(self.g, &self.s.units[p.0], &people)
        };
        let genitive = this.parts.iter().position(|p| named && man(p));
        let genitive = genitive.or_else(|| this.parts.iter().rposition(|p| p.1 == Part::Of))?;
        let of = &self.s.units[this.parts[genitive].0];
        let told_of = match agrees? {
            Agrees::Feminine => {
                head.gender() != Gender::Feminine && head.number() != Number::Plural || self.is_place_resumed(of)
            }
            Agrees::Masculine => {
                one(Gender::Feminine)
                    && of.what == What::Word
                    && (of.morph.gender(), of.morph.number()) == (Gender::Masculine, Number::Singular)
            }
            Agrees::Several => {
                head.number() == Number::Singular && matches!(of.morph.number(), Number::Dual | Number::Plural)
            }
        };
        let happening = || self.head_pred(np).is_some_and(|p| self.is_happening(p));
        // المتحدث باسم الحركة التي تسيطر: she whom he speaks for or leads.
        let office = || {
            let body = match of.what {
                What::Name(n) => {
                    matches!(
                        self.g.named(n).kind,
                        Kind::ArmedGroup | Kind::Organization | Kind::Government | Kind::State
                    )
                }
                What::Head(_) => of.morph.gender() == Gender::Feminine,
                _ => false,
            };
            body && agrees == Some(Agrees::Feminine)
                && head.gender() != Gender::Feminine
                && phrase::is_title(self.g, &self.s.units[this.head()])
        };
        // سكان المدينة التي تسيطر عليها: of the town, since they are men.
        let men = || {
            let people = [NounClass::Human, NounClass::Fighter];
            agrees == Some(Agrees::Feminine)
                && head.number() == Number::Plural
                && head.gender() != Gender::Feminine
                && phrase::has_class(self.g, &self.s.units[this.head()], &people)
        };
        (told_of && (named || happening() || office() || men())).then_some(Arg { np, part: genitive })
    }

    /// `استعادة الأراضي التي سيطر عليها المسلحون`: of the land rather than of the taking,
    /// where the verb has its pronoun and says more than that something is done.
    fn is_place_resumed(&self, of: &Unit) -> bool {
        let place = match of.what {
            What::Name(n) => {
                let named = self.g.named(n);
                matches!(named.kind, Kind::Place | Kind::State | Kind::Facility)
                    && !self.g.is_masculine_name(&named.name)
            }
            What::Word => {
                of.article
                    && (of.morph.gender() == Gender::Feminine || of.morph.number() == Number::Plural)
                    && phrase::has_class(self.g, of, &[NounClass::Settlement, NounClass::Facility])
            }
            _ => false,
        };
        let mut behind = self.s.units[self.at..].iter();
        let verb = behind.find(|u| !u.is_particle()).filter(|u| place && u.is_verb());
        let says_more = verb.is_some_and(|v| self.g.operator(v.lexeme).is_none_or(|o| !o.carries));
        let hers = |u: &Unit| u.pronoun == Some(Pronoun::Her);
        says_more && (verb.is_some_and(hers) || behind.next().is_some_and(|u| u.is_particle() && hers(u)))
    }

    /// `سقوط قذائف أطلقها الجيش`: the genitive of a happening that the pronoun
    /// of the verb behind it means, where the happening itself does not agree.
    pub(super) fn resumed_genitive(&self, np: NpId) -> Option<Arg> {
        let she = (self.unit().pronoun == Some(Pronoun::Her)).then_some(Agrees::Feminine);
        let arg = self.agreeing_part(np, she)?;
        let (u, _) = self.s.nps[np].parts[arg.part];
        let morph = self.s.units[u].morph;
        let feminine = morph.gender() == Gender::Feminine || morph.number() == Number::Plural;
        (feminine && !self.is_definite(np)).then_some(arg)
    }

    /// `قرار للمجلس يدعو إلى`: an indefinite noun whose complements stand
    /// between it and the verb that describes it.
    pub(super) fn described_behind_complement(&self) -> Option<NpId> {
        let mut np = self.last_np?;
        if self.s.nps[np].last() + 1 != self.at {
            return None;
        }
        let mut near = None;
        for _ in 0..3 {
            let this = &self.s.nps[np];
            // جرح العشرات في تفجير سيارة استهدف: told of neither the dozens nor
            // the car.
            if near.is_none() && (self.is_deed_by_gender(np) || self.is_weapon_by_gender(np)) {
                return Some(np);
            }
            let dozens = this.parts.iter().all(|p| p.1 == Part::Count && self.s.units[p.0].article);
            if !self.is_definite(np) && !dozens && this.parts.iter().all(|p| p.1 != Part::Of) {
                if near.is_none() && !self.is_struck_place(np) {
                    return Some(self.deeds_of_series(np).unwrap_or(np));
                }
                if near.is_some() && self.may_have_done(np) {
                    return Some(np);
                }
                near = near.or(Some(np));
            }
            let before = np.checked_sub(1).filter(|&b| this.prep.is_some() && self.s.nps[b].last() + 2 >= this.first());
            match before {
                Some(before) => np = before,
                None => break,
            }
        }
        near
    }

    /// `سلسلة من الغارات استهدفت المدينة`, `حزمة من العقوبات تستهدف`: the happenings that a
    /// series right before is made of.
    fn deeds_of_series(&self, series: NpId) -> Option<NpId> {
        let deeds = self.last_np.filter(|&l| l == series + 1 && self.is_told(l))?;
        let (noun, rel) = self.s.nps[deeds].governor?;
        let of = rel == Rel::Prep(self.g.well_known.min) && self.head_pred(series) == Some(noun);
        let carries = self.g.operator(self.s.preds[noun].lexeme).is_some_and(|o| o.carries);
        (of && carries && self.may_have_done(deeds)).then_some(deeds)
    }

    /// `محادثة بين الرئيس ونظيره تناولت`: the indefinite happening before its sides,
    /// where the verb agrees with it and not with the second of them.
    pub(super) fn described_before_sides(&self, np: NpId) -> Option<NpId> {
        let w = &self.g.well_known;
        let first = self.first_of_list(np);
        let sides = self.s.nps[first].prep.filter(|&p| p == w.between || p == w.with);
        let before = first.checked_sub(1).filter(|_| sides.is_some() && first != np && self.differs(np))?;
        let near = self.s.gap(before, first) == 1;
        let told = self.is_told(before) && !self.is_definite(before) && !self.differs(before);
        (near && told).then_some(before)
    }

    /// `عقب وقوع هجوم استهدف القافلة`: the indefinite happening in
    /// the genitive of another that ends right before the verb, with which it
    /// agrees.
    pub(super) fn deed_in_genitive(&self) -> Option<Arg> {
        let np = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.at && !self.is_definite(l))?;
        let parts = &self.s.nps[np].parts;
        let part = parts.iter().rposition(|p| p.1 != Part::Mod)?;
        let deed = self.s.pred_of_unit[parts[part].0].filter(|&p| part > 0 && self.is_happening(p))?;
        let (verb, noun) = (self.unit(), self.s.units[self.s.preds[deed].unit].morph);
        let gender = if noun.number() == Number::Plural { Gender::Feminine } else { noun.gender() };
        let outer = self.head_pred(np).is_some_and(|p| p != deed && self.s.preds[p].pos == Pos::Masdar);
        let agrees = verb.pronoun.is_none() && verb.morph.number() == Number::Singular && verb.morph.gender() == gender;
        (outer && agrees && parts[part].1 == Part::Of).then_some(Arg { np, part })
    }

    /// `غارة على منزل أدت إلى`: a place of which no past verb is told, where a
    /// happening before it could have done it.
    pub(super) fn is_struck_place(&self, np: NpId) -> bool {
        let unit = self.unit();
        self.s.nps[np].prep.is_some()
            && unit.pronoun.is_none()
            && unit.morph.tense() == Tense::Past
            && !unit.morph.is_passive()
            && phrase::has_class(
                self.g,
                &self.s.units[self.s.nps[np].head()],
                &[NounClass::Facility, NounClass::Settlement, NounClass::Vehicle],
            )
    }

    /// A happening with an indefinite genitive, where only the happening agrees
    /// with the verb behind it.
    pub(super) fn is_deed_by_gender(&self, np: NpId) -> bool {
        let this = &self.s.nps[np];
        let Some(&(of, _)) = this.parts.iter().find(|p| p.1 == Part::Of) else { return false };
        let (verb, genitive) = (self.unit(), &self.s.units[of]);
        let other = genitive.what == What::Word
            && genitive.morph.number() == Number::Singular
            && clash(genitive.morph.gender(), verb.morph.gender());
        other
            && verb.pronoun.is_none()
            && verb.morph.number() == Number::Singular
            && !self.is_definite(np)
            && self.may_have_done(np)
    }

    /// `قتل جنود في انفجار سيارة مفخخة استهدفت دورية`: a happening with an
    /// indefinite weapon, where only the weapon agrees with the verb behind it.
    pub(super) fn is_weapon_by_gender(&self, np: NpId) -> bool {
        let this = &self.s.nps[np];
        let Some(&(of, _)) = this.parts.iter().find(|p| p.1 == Part::Of) else { return false };
        let (verb, weapon, head) = (self.unit(), &self.s.units[of], self.s.units[this.head()].morph);
        verb.pronoun.is_none()
            && verb.morph.number() == Number::Singular
            && head.number() == Number::Singular
            && clash(head.gender(), verb.morph.gender())
            && !clash(weapon.morph.gender(), verb.morph.gender())
            && phrase::has_class(self.g, weapon, &[NounClass::Weapon, NounClass::Vehicle])
            && !self.is_definite(np)
            && self.head_pred(np).is_some_and(|p| self.is_happening(p))
    }

    /// An indefinite happening that agrees with the verb behind it.
    pub(super) fn may_have_done(&self, np: NpId) -> bool {
        let (verb, noun) = (self.unit().morph, self.s.units[self.s.nps[np].head()].morph);
        let gender = if noun.number() == Number::Plural { Gender::Feminine } else { noun.gender() };
        self.head_pred(np).is_some_and(|p| self.is_happening(p)) && verb.gender() == gender
    }
}
