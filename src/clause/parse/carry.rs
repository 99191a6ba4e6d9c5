//! Subjects that a clause has from the one before it, and when they give way.

use super::Walk;
use crate::clause::choose::is_then;
use crate::clause::{ClauseId, Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::Slot;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    /// `وصل الوزير حيث التقى الرئيس`: behind a clause with its subject, the only
    /// person beside a verb of two sides is the other side.
    pub(super) fn is_met(&self, verb: PredId, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let person = self.denotes_person(&self.s.units[np.head()]) || self.denotes_person(&self.s.units[np.last()]);
        let this = &self.s.units[self.s.preds[verb].unit];
        // وفد الحزب: a body that has come to meet him.
        let meets = |unit: &Unit| {
            self.denotes_person(unit)
                || matches!(unit.what, What::Head(_)) && unit.morph.gender() == this.morph.gender()
        };
        let second = || {
            self.s.clauses[..self.clause].iter().any(|c| {
                let subject = c.verb.and_then(|v| self.argument(v, Rel::Subject)).or(c.topic);
                matches!(subject, Some(Filler::Phrase(arg)) if meets(&self.s.units[self.s.nps[arg.np].head()]))
            })
        };
        // زيارة التقى خلالها الرئيس والوزير: both of whom he met there.
        let there = || {
            let next = self.s.units.get(self.s.preds[verb].unit + 1);
            next.is_some_and(|next| next.is_particle() && next.pronoun.is_some())
        };
        let ends = || {
            self.s.units.get(np.last() + 1).is_none_or(|next| {
                // يلتقي نائبه للمرة الأولى, يلتقي الرئيس قبل عودته
                let particle = || {
                    let prep = self.g.lexeme(next.lexeme).prep;
                    let other = [self.g.well_known.with, self.g.well_known.bi].map(Some).contains(&prep);
                    next.is_particle() && !other && !next.proclitics.is_prep()
                };
                matches!(next.what, What::Sign(_) | What::Time)
                    || particle()
                    || (next.is_nominal() && next.proclitics.has(Proclitics::LI))
                    || (next.is_nominal() && next.proclitics.is_and() && there())
                    || (next.proclitics.is_and() && next.is_verb())
            })
        };
        let lexeme = self.s.preds[verb].lexeme;
        person
            && second()
            && ends()
            && self.directly_behind(verb, id)
            && self.g.frames_of.get(lexeme).iter().any(|&(_, frame)| {
                let frame = &self.g.frames[frame as usize];
                frame.target.first() == Some(&Slot::Object) && self.g.types[usize::from(frame.event)].symmetric
            })
    }

    /// التقى: a verb for nothing but what two do together; not طالب.
    pub(super) fn is_mutual(&self, verb: PredId) -> bool {
        let frames = self.g.frames_of.get(self.s.preds[verb].lexeme);
        frames.iter().all(|&(_, f)| self.g.types[usize::from(self.g.frames[f as usize].event)].symmetric)
    }

    /// `هاجمت القوات المدينة ودمرت منازل`: a verb that takes an object goes on
    /// with the subject before it, where that agrees and what stands behind it
    /// is neither definite nor marked as a subject.
    pub(super) fn goes_on(&self, verb: PredId, id: NpId) -> bool {
        let unit = &self.s.units[self.s.preds[verb].unit];
        let joined = unit.proclitics.is_and()
            || self.s.preds[verb].unit > 0 && is_then(self.g, &self.s.units[self.s.preds[verb].unit - 1]);
        let clause = self.s.preds[verb].clause;
        let Some(Filler::Phrase(topic)) = self.s.clauses[clause].topic else { return false };
        let first = &self.s.units[self.s.nps[topic.np].head()];
        let np = &self.s.nps[id];
        let head = &self.s.units[np.head()];
        let counted = np.parts.iter().any(|p| p.1 == Part::Count);
        let acts = !self.head_pred(topic.np).is_some_and(|p| self.is_happening(p));
        // The verb before tells the gender of a subject that both have.
        let told = match self.s.nps[topic.np].governor {
            Some((before, Rel::Subject)) => Some(before),
            _ => self.s.clauses[self.s.nps[topic.np].clause].verb.filter(|&v| v != verb),
        };
        let told = told.map(|v| self.s.units[self.s.preds[v].unit].morph).filter(|m| m.person() == 3);
        let several = are_men(first) || matches!(first.what, What::Name(n) if self.g.named(n).plural);
        let agrees = unit.morph.person() == 3
            && unit.morph.number() == Number::Singular
            && !several
            && told.is_some_and(|m| m.gender() == unit.morph.gender() && m.number() == Number::Singular);
        // وشنت غارات: a light verb has no frame of its own.
        let takes_object = || {
            let lexeme = self.s.preds[verb].lexeme;
            self.g.operator(lexeme).is_some_and(|o| o.light)
                || self
                    .g
                    .frames_of
                    .get(lexeme)
                    .iter()
                    .any(|&(_, frame)| self.g.frames[frame as usize].target.contains(&Slot::Object))
        };
        joined
            && acts
            && agrees
            && !self.is_nominative(verb, id)
            && !unit.morph.is_passive()
            && (!self.is_definite(id)
                || self.is_brought_about(verb, id)
                || self.is_spoken_to(verb, id)
                || (counted && !np.parts.iter().any(|p| self.s.units[p.0].is_name())))
            && !self.denotes_person(head)
            && takes_object()
    }

    /// جندي, مدنيون: no accusative looks like this.
    pub(super) fn is_nominative(&self, verb: PredId, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let head = &self.s.units[np.head()];
        let counted = np.parts.iter().any(|p| p.1 == Part::Count);
        let bare = head.morph.number() == Number::Singular
            && head.morph.gender() == Gender::Masculine
            && !head.morph.is_accusative()
            && !counted
            && !np.parts.iter().any(|p| p.1 == Part::Of);
        let marked = matches!(head.what, What::Word | What::Head(_) | What::Nisba(_))
            && !counted
            && ((are_men(head) && keeps_n(head))
                || (head.morph.number() == Number::Dual && !head.morph.is_oblique())
                || bare);
        // وقتلت أربعة منهم, وجرح 15 آخرون: a number alone may be either.
        let others = head.what == What::Word
            && head.morph.pos() == Pos::Adjective
            && head.morph.number() == Number::Plural
            && !head.morph.is_oblique();
        let alone = np.parts.iter().all(|p| self.s.units[p.0].what == What::Number) && self.verb_agrees(verb, id);
        marked || alone || others
    }

    /// `اعتقلت الشرطة رجلا وأطلقت النار`: behind a verb that only carries, what can
    /// act as little as fire.
    fn is_brought_about(&self, verb: PredId, id: NpId) -> bool {
        use NounClass as N;
        let head = &self.s.units[self.s.nps[id].head()];
        let things = [N::Abstract, N::Weapon];
        let actors = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Outlet, N::Title, N::Vehicle];
        head.what == What::Word
            && self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.light)
            && phrase::has_class(self.g, head, &things)
            && !phrase::has_class(self.g, head, &actors)
    }

    /// `رفضت الدولة المقترح وطالبت الحركة بالانسحاب`: the only noun between a verb of addressing
    /// somebody and the preposition that it asks for.
    fn is_spoken_to(&self, verb: PredId, id: NpId) -> bool {
        let this = &self.s.preds[verb];
        let lexeme = self.g.lexeme(this.lexeme);
        let Some(next) = self.s.units.get(self.s.nps[id].last() + 1) else { return false };
        let prep = if next.is_particle() { self.g.lexeme(next.lexeme).prep } else { None };
        let asked = prep.is_some_and(|p| lexeme.preps & 1 << p != 0)
            || next.proclitics.has(Proclitics::BI) && lexeme.preps & 1 << self.g.well_known.bi != 0
            // وحملت السلطات مسؤولية الهجوم: what is laid on her.
            || next.lexeme != 0 && next.is_nominal() && self.g.is_marked(next.lexeme, Mark::Responsibility);
        // دعت فرنسا إلى الحوار ودعت ألمانيا إلى التهدئة: each says her own.
        let again = || self.s.preds[..verb].iter().any(|p| p.lexeme == this.lexeme && p.pos == Pos::Verb);
        asked
            && self.g.is_marked(this.lexeme, Mark::Addressing)
            && self.directly_behind(verb, id)
            && (self.can_act(id) || self.is_capital(id))
            && !again()
    }

    /// True when the clause took its topic over from its sister.
    pub(super) fn inherited_topic(&self, clause: ClauseId) -> bool {
        match self.s.clauses[clause].topic {
            Some(Filler::Phrase(arg)) => {
                let np = &self.s.nps[arg.np];
                // كان الوزير قد اتهم: one clause, one subject.
                let own = |(before, rel): (PredId, Rel)| rel == Rel::Subject && self.s.preds[before].clause == clause;
                if np.governor.is_some_and(own) {
                    return false;
                }
                let sister = !matches!(self.s.clauses[clause].link, Link::Relative(h) if h == arg.np);
                if sister && np.clause != clause && self.s.clauses[np.clause].verb.is_none() {
                    return true;
                }
                let verb = self.s.clauses[clause].verb.map_or(0, |v| self.s.preds[v].unit);
                !matches!(self.s.clauses[clause].link, Link::Relative(h) if h == arg.np)
                    && (np.governor.is_some() || verb.saturating_sub(np.last()) > 12)
            }
            // أنه للمرة الثانية قصفت القوات: the pronoun stands for nobody.
            Some(Filler::Pronoun(Pronoun::Him, _)) => {
                let verb = self.s.clauses[clause].verb.map(|v| self.s.units[self.s.preds[v].unit].morph);
                verb.is_some_and(|v| v.gender() == Gender::Feminine && v.number() == Number::Singular)
            }
            Some(Filler::Pronoun(..)) | None => false,
        }
    }

    /// `الحي الذي يسيطر الثوار على جزء منه`, `إن الهدنة جاءت بعد الزيارة، ووافق الرئيس`: right
    /// behind a verb that takes no object stands who acts, where the topic is the noun
    /// described, a deed, or what a verb of another gender tells of; but `معركة استمرت ساعات`.
    pub(super) fn is_anothers_verb(&self, verb: PredId, id: NpId) -> bool {
        let clause = &self.s.clauses[self.clause];
        let Some(Filler::Phrase(topic)) = clause.topic else { return false };
        let sister = self.s.nps[topic.np].clause;
        let unit = &self.s.units[self.s.preds[verb].unit];
        let told = self.s.clauses[sister].verb.map(|v| self.s.units[self.s.preds[v].unit].morph);
        let other = || {
            told.is_some_and(|m| m.person() == 3 && m.number() == Number::Singular && m.gender() != unit.morph.gender())
        };
        let deed = || self.head_pred(topic.np).is_some_and(|p| self.is_happening(p));
        let apart = match clause.link {
            Link::Relative(head) => head == topic.np && !self.says(verb) && !self.is_place(id),
            _ => sister != self.clause && unit.proclitics.is_and() && (other() || deed()),
        };
        apart
            && self.can_act(id)
            && self.s.nps[id].first() == self.s.preds[verb].unit + 1
            && !self.has_object_role(verb)
            // جولة تشمل المدينتين
            && !self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.contains)
            && self.fits_subject(verb, id)
    }

    /// `1974 - السلطات تعتقل الأسقف`: a number apart from the rest of the sentence.
    pub(super) fn opens_with_year(&self, id: NpId) -> bool {
        let Some(Filler::Phrase(arg)) = self.s.clauses[self.clause].topic else { return false };
        let (year, next) = (&self.s.nps[arg.np], &self.s.nps[id]);
        let number = year.parts.len() == 1 && self.s.units[year.head()].what == What::Number;
        let between = self.s.units.get(year.last() + 1..next.first());
        let apart = matches!(between, Some([one]) if matches!(one.what, What::Sign('-' | '–' | '—' | ':')));
        number && year.first() == 0 && year.prep.is_none() && apart
    }

    /// `كابول - أعلن الحلف`: a place apart from the verb by a sign.
    pub(super) fn dateline_topic(&self, clause: ClauseId) -> bool {
        let Some(Filler::Phrase(arg)) = self.s.clauses[clause].topic else { return false };
        let head = &self.s.units[self.s.nps[arg.np].head()];
        let verb = self.s.clauses[clause].verb.map_or(0, |v| self.s.preds[v].unit);
        let between = self.s.nps[arg.np].last() + 1..verb.max(self.s.nps[arg.np].last() + 1);
        let apart = self.s.units[between].iter().any(|u| matches!(u.what, What::Sign('-' | '–' | '—' | ':' | '/')));
        apart
            && matches!(head.what, What::Name(n) if matches!(self.g.named(n).kind, Kind::Place | Kind::State | Kind::Media))
    }
}

fn are_men(unit: &Unit) -> bool {
    unit.morph.number() == Number::Plural && unit.morph.gender() == Gender::Masculine
}

/// مسلحون: a sound plural in the nominative.
fn keeps_n(unit: &Unit) -> bool {
    !unit.morph.is_oblique() && !unit.morph.is_construct()
}
