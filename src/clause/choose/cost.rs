//! What a reading costs by its own form, and in the place where it stands.

use super::{Expect, Follower};
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, Proclitics, Traits};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};

/// What readings cost, by their traits, in each place: told once.
#[derive(Debug, Default)]
pub(super) struct Costs(Vec<[[u8; Follower::ALL.len()]; Expect::ALL.len()]>);

impl Costs {
    /// Takes in traits that have not been met before.
    pub(super) fn learn(&mut self, analyzer: &Analyzer<'_>) {
        let place = |a, expect| Follower::ALL.map(|follower| cost(a, expect, follower) as u8);
        let new = &analyzer.traits()[self.0.len()..];
        self.0.extend(new.iter().map(|a| Expect::ALL.map(|expect| place(a, expect))));
    }

    /// The lower the better; the order of analyses breaks ties.
    pub(super) fn of(&self, a: &Analysis, expect: Expect, follower: Follower) -> u32 {
        let place = self.0[a.traits as usize][expect as usize][follower as usize];
        u32::from(a.rarity) + u32::from(place)
    }
}

/// By its form and place, whatever else the word tells; below 64.
fn cost(a: &Traits, expect: Expect, follower: Follower) -> u32 {
    let form = match a.morph.pos() {
        Pos::Verb => 0,
        Pos::Particle => particle_cost(a, follower),
        // محافظتي النهر: two things rather than two doings.
        Pos::Masdar => 2 + u32::from(a.morph.number() == Number::Dual),
        // المفاوضات: talks rather than women who talk.
        Pos::Noun if a.morph.gender() == Gender::Feminine && a.morph.number() == Number::Plural => {
            2 + 2 * u32::from(a.human)
        }
        // طرفا النزاع: no accusative stands before its genitive; قدم كتابا: a book
        // rather than writers.
        Pos::Noun if a.morph.is_accusative() => {
            let has_genitive = follower == Follower::Definite && expect != Expect::Noun;
            2 + 2 * u32::from(has_genitive) + u32::from(a.morph.number() == Number::Plural)
        }
        Pos::Noun => 2,
        // رئيس المجلس الشائعات: a thing seldom has one in ات.
        Pos::Adjective => 3 + 3 * u32::from((a.morph.gender(), a.morph.number()) == (Gender::Feminine, Number::Plural)),
        // داعيا الدول, محذرا من: a participle of manner has complements.
        Pos::Active
            if (a.morph.is_accusative() || (a.morph.is_oblique() && expect == Expect::Start))
                && expect != Expect::Topic
                && matches!(follower, Follower::Definite | Follower::Prep | Follower::Doer) =>
        {
            1
        }
        // المفاوضات: only women are described in this form.
        Pos::Active | Pos::Passive if a.morph.gender() == Gender::Feminine && a.morph.number() == Number::Plural => 7,
        // غادر آخر جندي: seldom does one open a clause.
        Pos::Active | Pos::Passive => 4 + 2 * u32::from(expect == Expect::Start && !a.morph.is_accusative()),
    };
    mood_cost(a, expect) + form + fit(a, expect, follower)
}

/// A shortened form stands behind لم and its like only; one that lost its ن
/// also behind أن: يصل is rather وصل than صلى.
fn mood_cost(a: &Traits, expect: Expect) -> u32 {
    if a.morph.pos() != Pos::Verb || !a.morph.is_accusative() {
        return 0;
    }
    match (a.morph.number() == Number::Singular, expect) {
        (true, Expect::Verb) => 1,
        (true, _) => 6,
        // تبدأ: she, rather than two of them.
        (false, Expect::Verb | Expect::Start | Expect::Topic | Expect::Predicate) => {
            u32::from(a.morph.number() == Number::Dual)
        }
        (false, _) => 3,
    }
}

/// كان is no ك + أن, فتحت no ف + تحت, and فقد before a noun no ف + قد.
fn particle_cost(a: &Traits, follower: Follower) -> u32 {
    match a.particle {
        Some(ParticleClass::That) if a.proclitics.has(Proclitics::KA) => 10,
        Some(ParticleClass::Prep | ParticleClass::Circumstance) if a.proclitics.has(Proclitics::THEN) => 4,
        Some(ParticleClass::Qad) if follower == Follower::Definite => 10,
        _ => 0,
    }
}

/// A past verb that is written like its masdar: قصف, دعم.
pub(super) fn bare_past(a: &Analysis) -> bool {
    of_one_in_the_past(a.morph) && a.pronoun.is_none()
}

fn of_one_in_the_past(m: Morph) -> bool {
    m.tense() == Tense::Past && (m.person(), m.number(), m.gender()) == (3, Number::Singular, Gender::Masculine)
}

/// How badly a reading fits its place.
fn fit(a: &Traits, expect: Expect, follower: Follower) -> u32 {
    let verb = a.morph.pos() == Pos::Verb;
    let particle = a.morph.pos() == Pos::Particle;
    let bare_past = of_one_in_the_past(a.morph) && !a.has_pronoun;
    if particle && a.particle == Some(ParticleClass::About) {
        return if follower == Follower::Number { 0 } else { 30 };
    }
    if particle && follower == Follower::Number && a.estimates {
        return 20;
    }
    match expect {
        // و and ف can still open a clause behind anything.
        _ if verb && a.proclitics.is_and() && expect != Expect::Noun => {
            u32::from(follower == Follower::Doer && bare_past) * 2
        }
        Expect::Noun => match () {
            () if verb => 20,
            // من بينهم: a preposition with its pronoun stands like a noun.
            () if particle
                && a.particle == Some(ParticleClass::Prep)
                && follower != Follower::Number
                && !a.has_pronoun =>
            {
                6
            }
            () => 0,
        },
        Expect::Verb => {
            if verb {
                0
            } else if particle {
                // ليست هناك مفاوضات
                3
            } else {
                10
            }
        }
        // هجوم شنه الجيش: a verb with a pronoun describes the noun before it.
        Expect::Genitive if verb && a.has_pronoun && follower == Follower::Definite => 0,
        Expect::Genitive => {
            if verb {
                6
            } else {
                0
            }
        }
        // أن وفدا: behind أن no verb in the dual.
        Expect::Topic if verb && a.morph.number() == Number::Dual && a.morph.tense() == Tense::Past => 8,
        Expect::Start | Expect::Topic => match follower {
            Follower::Adjective if verb => 4,
            // قصف للحزب, قصف من الطيران: a bare past verb would want a subject.
            Follower::Doer if verb && bare_past => 2 + u32::from(!a.proclitics.is_and()),
            Follower::End if verb => 2,
            _ if verb || particle => 0,
            // وتواصل أنقرة: behind و a verb is likelier still.
            _ => 2 + u32::from(a.proclitics.is_and()),
        },
        // إنه قصف المدينة
        Expect::Predicate if a.morph.pos() == Pos::Masdar && a.proclitics == Proclitics::default() => 4,
        // إنه أمر غريب
        Expect::Predicate if verb && bare_past && follower == Follower::Adjective => 4,
        Expect::AfterNoun | Expect::Predicate => {
            if verb || particle {
                0
            } else {
                2
            }
        }
        Expect::AfterVerb => {
            if verb {
                5
            } else if a.proclitics.is_and() && a.morph.pos() == Pos::Masdar {
                // قتل وجرح العشرات
                3
            } else if a.proclitics == Proclitics::AND
                && matches!(a.morph.pos(), Pos::Active | Pos::Passive)
                && a.morph.gender() == Gender::Feminine
                && follower == Follower::Definite
            {
                // ومهاجمة المدينة: what is done to it, rather than who does it.
                3
            } else {
                0
            }
        }
    }
}
