//! Signs: quotations, colons, parentheses, commas.

use super::Walk;
use crate::clause::{Filler, Link, Rel, phrase};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    pub(super) fn sign(&mut self, sign: char) {
        self.at += 1;
        match sign {
            '-' | '–' | '—' if self.dash() => {}
            '،' | ',' | ';' | '؛' | '-' | '–' | '—' => {
                let clause = &self.s.clauses[self.clause];
                if clause.parenthetical
                    && clause.verb.is_some()
                    && let Some(outer) = clause.outer
                {
                    self.clause = outer;
                    self.last_np = None;
                }
                self.comma = true;
            }
            ':' => self.colon(),
            '«' | '“' => self.open_quote(),
            '»' | '”' => self.quote = self.quote.saturating_sub(1),
            '"' => {
                if self.quote > 0 {
                    self.quote = 0;
                } else {
                    self.open_quote();
                }
            }
            '(' | '[' => self.parenthesis(),
            _ => {}
        }
    }

    /// `اتهم سالم -المعارض ورئيس الحزب- الدولة`: two dashes hold what somebody is;
    /// true at the one that closes such an aside.
    fn dash(&mut self) -> bool {
        let here = self.at - 1;
        if let Some((close, before)) = self.dashed {
            if here >= close {
                self.dashed = None;
            }
            if here == close {
                (self.last_np, self.comma) = (Some(before), false);
                self.flush();
            }
            return here == close;
        }
        let Some(before) = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == here) else { return false };
        let told = matches!(self.s.nps[before].governor, Some((_, Rel::Subject | Rel::Object)));
        let rest = &self.s.units[self.at..];
        let close = rest.iter().take(12).position(|u| matches!(u.what, What::Sign(_)) || u.is_verb());
        let closes = |&n: &usize| n > 0 && matches!(rest[n].what, What::Sign('-' | '–' | '—'));
        let named = rest.first().is_some_and(|u| {
            matches!(u.what, What::Word | What::Head(_)) && u.article && !phrase::begins_anew(u) && u.is_nominal()
        });
        if let Some(close) = close.filter(closes).filter(|_| told && named) {
            self.dashed = Some((self.at + close, before));
        }
        false
    }

    /// A parenthesis of a few words only adds to what stands before it.
    pub(super) fn parenthesis(&mut self) {
        if phrase::is_bracketed_name(&self.s.units, self.at - 1) {
            return;
        }
        let end = self.s.units.len().min(self.at + 10);
        if let Some(close) = (self.at..end).find(|&i| matches!(self.s.units[i].what, What::Sign(')' | ']'))) {
            self.at = close + 1;
        }
    }

    /// A quotation behind a word of saying is its complement, where it is no mere
    /// name: a long one, or one that begins with its own verb.
    pub(super) fn open_quote(&mut self) {
        self.quote += 1;
        let speaking = self.s.clauses[self.clause].verb.filter(|&v| self.says(v));
        let long = self.quote_length() > 6;
        let sentence = self.s.units.get(self.at).is_some_and(Unit::is_verb);
        if let (Some(verb), true) = (speaking, long || sentence) {
            self.flush();
            self.open(Link::That, Some(verb));
            self.comma = true;
        }
    }

    pub(super) fn quote_length(&self) -> usize {
        self.s.units[self.at..].iter().take_while(|u| !matches!(u.what, What::Sign('"' | '»' | '”'))).count()
    }

    /// `X: ...` and `قال X: ...`: what follows is what X says.
    pub(super) fn colon(&mut self) {
        let clause = &self.s.clauses[self.clause];
        let verb = clause.verb;
        if let Some(verb) = verb.filter(|&v| self.says(v)) {
            self.flush();
            self.open(Link::That, Some(verb));
        } else if let (None, Some(np)) = (verb, self.last_np) {
            // الناطق باسم الجيش لصحيفتنا: the first phrase speaks, not the last.
            let speaker = match self.s.clauses[self.clause].topic {
                Some(Filler::Phrase(topic)) => topic.np,
                _ => np,
            };
            // بيروت: is rather where it comes from.
            let place = matches!(self.s.units[self.s.nps[speaker].head()].what,
                What::Name(n) if matches!(self.g.named(n).kind, Kind::Place | Kind::Facility));
            if self.s.clauses.len() == 1 && self.s.nps[speaker].prep.is_none() && !place {
                self.s.according.push(phrase::whole(speaker));
            }
            self.flush();
            self.open(Link::Root, None);
            self.last_np = None;
        }
        self.comma = true;
    }
}
