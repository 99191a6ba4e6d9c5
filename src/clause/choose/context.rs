//! What stands around a word whose reading is open.

use super::expect::is_aside;
use super::follower::{Follower, gender_of, is_thing, resumes};
use super::homograph::{self, Behind};
use super::subject::{Waits, is_relative, is_then, relative_gender};
use super::{Expect, Goes, Told};
use crate::clause::adjective::is_adjectival;
use crate::clause::phrase;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::PrepId;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, flag};
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;
use std::cell::OnceCell;

/// What stands around a word. Fields are what nearly every reading is held
/// against; the rest is looked up when a reading asks for it.
pub(super) struct Context<'u> {
    analyzer: &'u Analyzer<'u>,
    forms: &'u [FormId],
    units: &'u [Unit],
    at: usize,
    told: &'u Told,
    pub(super) expect: Expect,
    pub(super) follower: Follower,
    /// The word before.
    pub(super) before: Option<&'u Unit>,
    next: Option<&'u Unit>,
    behind: OnceCell<Behind>,
    gender: OnceCell<Gender>,
}

impl<'u> Context<'u> {
    /// Around the unit at `at`, behind words that tell so much.
    pub(super) fn new(
        analyzer: &'u Analyzer<'u>,
        forms: &'u [FormId],
        units: &'u [Unit],
        at: usize,
        told: &'u Told,
    ) -> Self {
        let before = at.checked_sub(1).map(|before| &units[before]);
        let readings = || analyzer.analyses(forms[units[at].first as usize]).iter();
        let complete = || match before {
            // قتل اثنان وأسر ثلاثة: behind و the number is complete.
            Some(b) if b.what == What::Number => readings().all(|a| a.proclitics.is_and()),
            // ردا على ذلك قال الوزير: so is what is pointed at without its noun.
            Some(b) if phrase::particle(analyzer.gazetteer(), b) == Some(ParticleClass::Demonstrative) => {
                !units[at].article && readings().any(|a| a.morph.pos() == Pos::Verb && a.morph.number() != Number::Dual)
            }
            _ => false,
        };
        let expect = match told.expect {
            Expect::AfterNoun if told.has_verb => Expect::AfterVerb,
            Expect::Noun if complete() => {
                if told.has_verb {
                    Expect::AfterVerb
                } else {
                    Expect::AfterNoun
                }
            }
            expect => expect,
        };
        let next = if is_aside(units, at + 1) { at + 4 } else { at + 1 };
        Self {
            analyzer,
            forms,
            units,
            at,
            told,
            expect,
            follower: Follower::of(analyzer, forms, units, next),
            before,
            next: units.get(next),
            behind: OnceCell::new(),
            gender: OnceCell::new(),
        }
    }

    pub(super) fn gazetteer(&self) -> &'u Gazetteer {
        self.analyzer.gazetteer()
    }

    /// True before a phrase with ل that أن follows: سبق للدولة أن.
    pub(super) fn that_behind_li(&self) -> bool {
        let g = self.gazetteer();
        // Words further on may not have been chosen yet.
        let any = |u: &Unit, is: &dyn Fn(&Analysis) -> bool| {
            self.analyzer.analyses(self.forms[u.first as usize]).iter().any(is)
        };
        let li = |a: &Analysis| a.proclitics.has(Proclitics::LI) || g.lexeme(a.lexeme).prep == Some(g.well_known.li);
        let that = |a: &Analysis| a.morph.pos() == Pos::Particle && g.lexeme(a.lexeme).before_verb;
        self.next.is_some_and(|n| n.proclitics.has(Proclitics::LI) || any(n, &li))
            && self.units[self.at + 1..].iter().take(6).any(|u| any(u, &that))
    }

    /// True behind a verb in the feminine, in the same clause.
    pub(super) fn feminine(&self) -> bool {
        self.told.feminine
    }

    /// True where the last verb told of one man.
    pub(super) fn done(&self) -> bool {
        self.told.done
    }

    /// True where the last verb told of us.
    pub(super) fn ours(&self) -> bool {
        self.told.ours
    }

    /// Whether a masdar before can go on behind و.
    pub(super) fn masdar(&self) -> Goes {
        self.told.masdar
    }

    /// The word before, past the mark that opens a quotation.
    pub(super) fn before_word(&self) -> Option<&'u Unit> {
        match self.before {
            Some(sign) if matches!(sign.what, What::Sign('«' | '“' | '"')) => self.second_before(),
            before => before,
        }
    }

    /// The word before the one before.
    pub(super) fn second_before(&self) -> Option<&'u Unit> {
        self.at.checked_sub(2).map(|at| &self.units[at])
    }

    /// The last word before that is no adjective: فصائل in فصائل شيعية مسلحة.
    pub(super) fn noun_ahead(&self) -> Option<&'u Unit> {
        self.units[..self.at].iter().rev().find(|unit| !is_adjectival(unit))
    }

    /// True where nothing but a noun phrase in the feminine stands before in
    /// its clause, its subject so far.
    pub(super) fn is_subject_so_far(&self, gazetteer: &Gazetteer) -> bool {
        let mut first = self.at;
        while first > 0 && self.units[first - 1].is_nominal() {
            first -= 1;
            if phrase::begins_anew(&self.units[first]) {
                break;
            }
        }
        let Some(head) = self.units[..self.at].get(first) else { return false };
        let last = &self.units[self.at - 1];
        let definite = phrase::is_definite(last) || phrase::is_definite(head);
        let hers = match head.what {
            What::Word | What::Head(_) => {
                let feminine = head.morph.gender() == Gender::Feminine;
                (feminine && head.morph.number() != Number::Dual)
                    || head.morph.number() == Number::Plural && head.morph.pos() == Pos::Noun
            }
            _ => gender_of(self.analyzer, self.forms, head) == Gender::Feminine,
        };
        let opens = match first.checked_sub(1).map(|at| &self.units[at]) {
            None => true,
            Some(ahead) => match ahead.what {
                What::Sign(sign) => matches!(sign, '.' | ':' | '،' | ',' | '«' | '"' | '“'),
                _ if ahead.is_verb() => gazetteer.operator(ahead.lexeme).is_some_and(|o| o.auxiliary),
                _ => phrase::particle(gazetteer, ahead) == Some(ParticleClass::That),
            },
        };
        let joined = head.proclitics.is_and() && self.told.expect == Expect::AfterNoun && first == 0;
        definite && hers && !head.proclitics.is_prep() && (opens || joined)
    }

    /// True right behind the mark that opens a quotation.
    pub(super) fn quotes(&self) -> bool {
        self.told.speech && self.before.is_some_and(|b| matches!(b.what, What::Sign('«' | '“' | '"')))
    }

    /// True in a quotation or behind a colon.
    pub(super) fn speech(&self) -> bool {
        self.told.speech
    }

    /// True where two are told of before, and no verb has told what they did.
    pub(super) fn two_before(&self) -> bool {
        let two = |unit: &Unit| match unit.what {
            What::Number => {
                matches!(self.analyzer.text(self.forms[unit.first as usize]), "اثنين" | "اثنان" | "إثنين" | "إثنان")
            }
            What::Word | What::Head(_) => unit.is_nominal() && unit.morph.number() == Number::Dual,
            _ => false,
        };
        let ahead = self.units[..self.at].iter().rev().take(8);
        let mut ahead = ahead.take_while(|u| !u.is_verb() && !matches!(u.what, What::Sign('،' | ',' | '.')));
        ahead.any(two) && !self.told.has_verb
    }

    /// True before a name that another is joined to: النهر والجبل.
    pub(super) fn two_names_follow(&self) -> bool {
        let name = |unit: &Unit| matches!(unit.what, What::Name(_) | What::Unknown);
        let joined = |unit: &Unit| unit.proclitics.is_and() && (name(unit) || unit.what == What::Word);
        self.next.is_some_and(|next| name(next) && !phrase::begins_anew(next))
            && self.units.get(self.at + 2).is_some_and(joined)
    }

    /// هجومي الى: a particle follows, though it is written with an article.
    pub(super) fn particle_follows(&self) -> bool {
        self.next.is_some_and(|next| {
            next.what == What::Word
                && self.analyzer.analyses(self.forms[next.first as usize]).first().is_some_and(|a| a.particle.is_some())
        })
    }

    /// Whether the word behind is one with ب, however it is read.
    pub(super) fn behind_bi(&self) -> bool {
        let readings = |next: &Unit| {
            self.analyzer.analyses(self.forms[next.first as usize]).iter().any(|a| a.proclitics.has(Proclitics::BI))
        };
        self.next.is_some_and(|next| match next.what {
            What::Word => readings(next),
            What::Sign(_) => false,
            _ => next.proclitics.has(Proclitics::BI),
        })
    }

    /// The word behind.
    pub(super) fn next(&self) -> Option<&'u Unit> {
        self.next
    }

    /// True behind `إن على`, or `على` that opens a clause, and whom it lies on:
    /// إن على الدول الشمالية.
    pub(super) fn on_somebody(&self) -> bool {
        let mut ahead =
            self.units[..self.at].iter().rev().skip_while(|unit| unit.is_nominal() && !unit.proclitics.is_prep());
        let ala = self.gazetteer().well_known.ala;
        let on = |unit: &Unit| {
            unit.is_particle() && unit.pronoun.is_none() && self.gazetteer().lexeme(unit.lexeme).prep == Some(ala)
        };
        if !ahead.next().is_some_and(on) {
            return false;
        }
        // على الدولة سحب قواتها
        let owes = || {
            self.before.is_some_and(|b| match b.what {
                What::Name(id) => self.gazetteer().named(id).kind != Kind::Place,
                What::Head(_) => true,
                _ => false,
            })
        };
        match ahead.next() {
            Some(unit) if matches!(unit.what, What::Sign(_)) => owes(),
            Some(unit) => phrase::particle(self.gazetteer(), unit) == Some(ParticleClass::That),
            None => owes(),
        }
    }

    /// True behind `من` and an adjective in the article that opens a clause:
    /// من الضروري.
    pub(super) fn judged(&self, from: PrepId) -> bool {
        let one = |b: &Unit| {
            b.what == What::Word
                && b.article
                && !b.proclitics.is_prep()
                && matches!(b.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive)
                && (b.morph.number(), b.morph.gender()) == (Number::Singular, Gender::Masculine)
        };
        let from = |b: &Unit| b.is_particle() && self.gazetteer().lexeme(b.lexeme).prep == Some(from);
        let opens = |b: &Unit| matches!(b.what, What::Sign(_)) || b.is_particle() && !b.proclitics.is_prep();
        self.before.is_some_and(one)
            && self.at > 1
            && from(&self.units[self.at - 2])
            && (self.at == 2 || self.units[self.at - 2].proclitics.is_and() || opens(&self.units[self.at - 3]))
    }

    /// True behind a masdar of saying with its doer: إعلان الدولة الشمالية.
    pub(super) fn told_by_somebody(&self) -> bool {
        let mut ahead = self.units[..self.at].iter().rev().skip_while(|unit| unit.is_name() || unit.article);
        self.before.is_some_and(|b| b.is_name() || b.article)
            && ahead.next().is_some_and(|unit| {
                unit.morph.pos() == Pos::Masdar
                    && unit.pronoun.is_none()
                    && self.gazetteer().operator(unit.lexeme).is_some_and(|o| o.says)
            })
    }

    /// The words before it, as they have been read.
    pub(super) fn ahead(&self) -> &'u [Unit] {
        &self.units[..self.at]
    }

    /// True of the first word of a sentence.
    pub(super) fn heads_sentence(&self) -> bool {
        self.at == 0
    }

    /// The units before, whose readings are settled.
    pub(super) fn so_far(&self) -> &'u [Unit] {
        &self.units[..self.at]
    }

    /// True where a clause can begin.
    pub(super) fn opens(&self) -> bool {
        matches!(self.expect, Expect::Start | Expect::Predicate)
    }

    /// True when it ends in ي.
    pub(super) fn ends_in_ya(&self) -> bool {
        self.analyzer.form(self.forms[self.units[self.at].first as usize]).flags & flag::ENDS_IN_YA != 0
    }

    /// True behind a noun in the article.
    pub(super) fn after_article(&self) -> bool {
        self.before.is_some_and(|b| b.article && b.is_nominal() && !b.is_name())
    }

    /// The word before, where it is a noun that begins its phrase.
    pub(super) fn alone(&self) -> Option<&'u Unit> {
        let before = self.before.filter(|b| b.is_nominal() && !b.is_name())?;
        let begins = self.at < 2 || {
            let ahead = &self.units[self.at - 2];
            ahead.is_verb() || ahead.is_particle() || matches!(ahead.what, What::Sign(_))
        };
        begins.then_some(before)
    }

    /// Gender of the name right before it that opens the clause, where it is
    /// plain.
    pub(super) fn topic(&self) -> Gender {
        let opens = self.at < 2 || matches!(self.units[self.at - 2].what, What::Sign(_));
        let named = self.before.filter(|b| opens && b.is_name() && !b.proclitics.is_prep());
        named.map_or(Gender::Any, |name| gender_of(self.analyzer, self.forms, name))
    }

    /// Gender of the next word, where it is plain.
    pub(super) fn gender(&self) -> Gender {
        let of = |next| gender_of(self.analyzer, self.forms, next);
        *self.gender.get_or_init(|| self.next.map_or(Gender::Any, of))
    }

    /// True when the next word means a person.
    pub(super) fn person(&self) -> bool {
        self.next.is_some_and(|next| match next.what {
            What::Name(id) => self.gazetteer().named(id).kind == Kind::Person,
            What::Head(_) => phrase::is_title(self.gazetteer(), next),
            _ => false,
        })
    }

    /// True when the next word heads a composed name: القوات.
    pub(super) fn headed(&self) -> bool {
        self.next.is_some_and(|next| matches!(next.what, What::Head(_)))
    }

    /// True when the next word is a name.
    pub(super) fn named(&self) -> bool {
        self.next.is_some_and(|next| matches!(next.what, What::Name(_)) && !next.proclitics.is_prep())
    }

    /// True when the next word is the name of a place.
    pub(super) fn next_place(&self) -> bool {
        self.next.is_some_and(|next| match next.what {
            What::Name(id) => {
                self.gazetteer().named(id).kind == Kind::Place && next.proclitics == Proclitics::default()
            }
            _ => false,
        })
    }

    /// True when a masdar stands before and the next word means what can be
    /// carried or owned.
    pub(super) fn thing(&self) -> bool {
        self.masdar() != Goes::Not && self.next.is_some_and(|next| is_thing(self.analyzer, self.forms, next))
    }

    /// True when an adjective in the article follows.
    pub(super) fn next_adjective(&self) -> bool {
        self.next.is_some_and(|next| {
            let analyses = self.analyzer.analyses(self.forms[next.first as usize]);
            let described = |a: &Analysis| {
                a.proclitics == Proclitics::ARTICLE
                    && matches!(a.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive)
            };
            next.what == What::Word && !analyses.is_empty() && analyses.iter().all(described)
        })
    }

    /// True when a preposition that this verb asks for stands a few words on, behind
    /// nothing but who does it: عبر عدد من السكان عن غضبهم.
    pub(super) fn comes_with(&self, verb: &Analysis) -> bool {
        let asked = self.gazetteer().lexeme(verb.lexeme).preps;
        let from = self.gazetteer().well_known.min;
        let ahead = self.units.iter().skip(self.at + 1).take(7);
        let first = |unit: &Unit| self.analyzer.analyses(self.forms[unit.first as usize]).first().copied();
        let prep = |unit: &Unit| {
            let read = first(unit).filter(|a| unit.what == What::Word && a.particle.is_some())?;
            Some(self.gazetteer().lexeme(read.lexeme).prep)
        };
        let within = |unit: &&Unit| !matches!(unit.what, What::Sign(_)) && prep(unit).is_none_or(|p| p == Some(from));
        let count = ahead.clone().take_while(within).count();
        let found = ahead.clone().nth(count).and_then(prep).flatten();
        count > 0 && found.is_some_and(|p| asked & (1 << p) != 0)
    }

    /// True when a noun without a preposition follows.
    pub(super) fn next_noun(&self) -> bool {
        self.next.is_some_and(|next| homograph::is_noun(self.analyzer, self.forms, next))
    }

    /// True when the next word has such a reading.
    pub(super) fn next_may_be(&self, suits: impl Fn(&Analysis) -> bool) -> bool {
        self.next.is_some_and(|next| {
            next.what == What::Word && self.analyzer.analyses(self.forms[next.first as usize]).iter().any(suits)
        })
    }

    /// True when the next word can only be an indefinite accusative: قتيلا.
    pub(super) fn next_accusative(&self) -> bool {
        self.next.is_some_and(|next| {
            let analyses = self.analyzer.analyses(self.forms[next.first as usize]);
            let accusative = |a: &Analysis| a.morph.pos() != Pos::Verb && a.morph.is_accusative();
            // قتيلا: or two of them, before a genitive.
            let two = |a: &Analysis| a.morph.number() == Number::Dual;
            let fits = |a: &Analysis| accusative(a) || two(a);
            next.what == What::Word && analyses.iter().any(accusative) && analyses.iter().all(fits)
        })
    }

    /// True when several people without the article follow: نواب.
    pub(super) fn next_people(&self) -> bool {
        let Some(next) = self.next.filter(|next| next.what == What::Word && !next.article) else { return false };
        let people = 1 << NounClass::Human as u32 | 1 << NounClass::Title as u32;
        self.analyzer.analyses(self.forms[next.first as usize]).iter().any(|a| {
            a.morph.number() == Number::Plural
                && a.morph.gender() != Gender::Feminine
                && a.morph.pos() == Pos::Noun
                && a.pronoun.is_none()
                && a.proclitics == Proclitics::default()
                && self.gazetteer().lexeme(a.lexeme).classes & people != 0
        })
    }

    /// `بينهم وبين`: the same word with a pronoun stands right before.
    pub(super) fn is_behind_its_like(&self) -> bool {
        self.before.is_some_and(|b| {
            let own = |a: &Analysis| a.lexeme == b.lexeme && a.proclitics.is_and();
            b.is_particle()
                && b.pronoun.is_some()
                && self.analyzer.analyses(self.forms[self.units[self.at].first as usize]).iter().any(own)
        })
    }

    /// True when somebody follows, and another joined by و, and nothing is said.
    pub(super) fn two_follow(&self) -> bool {
        let rest = &self.units[self.at + 1..];
        let end = rest.iter().position(|u| matches!(u.what, What::Sign('،' | ',' | '.' | ':' | '؛')));
        let rest = &rest[..end.unwrap_or(rest.len()).min(12)];
        let who = |u: &Unit| u.is_name() || matches!(u.what, What::Head(_));
        let says = |u: &Unit| {
            let all = self.analyzer.analyses(self.forms[u.first as usize]);
            u.what == What::Word && all.iter().any(|a| a.particle == Some(ParticleClass::That))
        };
        rest.first().is_some_and(who)
            && rest[1.min(rest.len())..].iter().any(|u| who(u) && u.proclitics.is_and())
            && !rest.iter().any(says)
            && end.is_none_or(|at| self.units[self.at + 1 + at].what != What::Sign(':'))
    }

    /// What الذي or التي right before the word agrees with.
    pub(super) fn relative(&self) -> Gender {
        match relative_gender(self.gazetteer(), self.before) {
            Gender::Any => Gender::Any,
            _ if self.resumed() => Gender::Any,
            gender => gender,
        }
    }

    /// True when a pronoun follows that stands alone: إياها.
    pub(super) fn next_is_pronoun(&self) -> bool {
        let first = |next: &Unit| self.analyzer.analyses(self.forms[next.first as usize]).first();
        self.next.and_then(first).is_some_and(|a| a.particle == Some(ParticleClass::Pronoun))
    }

    /// True when the pronoun of a preposition follows: فيها.
    pub(super) fn resumed(&self) -> bool {
        resumes(self.analyzer, self.forms, self.next)
    }

    /// True where a subject named before waits for a verb in the masculine.
    pub(super) fn waits(&self) -> bool {
        self.told.waits == Waits::Aside && self.before.is_some_and(|b| matches!(b.what, What::Sign(_)))
            || self.told.done && self.before.is_some_and(|b| is_then(self.gazetteer(), b))
    }

    /// What tells verbs that are written alike apart.
    pub(super) fn behind(&self) -> Behind {
        *self.behind.get_or_init(|| {
            // يشيعون قائدا: a plural has its subject before it.
            let several = |a: &Analysis| (a.morph.person(), a.morph.number()) == (3, Number::Plural);
            // قافلة تقل جنودا
            let told = matches!(self.expect, Expect::AfterNoun | Expect::Predicate | Expect::Genitive)
                || self.analyzer.analyses(self.forms[self.units[self.at].first as usize]).iter().all(several)
                || self.before.is_some_and(|b| b.is_particle() && is_relative(self.gazetteer(), b));
            Behind::of(self.analyzer, self.forms, self.units, self.at, told)
        })
    }
}
