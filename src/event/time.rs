//! When: the date expression nearest to an event in its sentence.

use crate::lang::ar::analyse::{Analyzer, FormId, flag};
use crate::lang::ar::date::{self, DateExpr};
use crate::mention::unit::Unit;
use crate::text::sentence::Sentence;
use jiff::civil::Date;

/// No date is longer than this many words.
const LONGEST: usize = 10;
/// A date that tells of the future stands within so many words of its event.
const NEAR: u32 = 7;
/// Within so many behind its verb, or the noun of a headline.
const HEADLINE: u32 = 10;

/// A date expression and the tokens it covers.
#[derive(Debug, Clone, Copy)]
pub struct Dated {
    /// First token.
    pub first: u32,
    /// One past the last.
    pub last: u32,
    /// What it says.
    pub expr: DateExpr,
}

/// Finds the date expressions of a sentence.
pub fn find(analyzer: &Analyzer<'_>, forms: &[FormId], sentence: &Sentence, out: &mut Vec<Dated>) {
    out.clear();
    let mut at = sentence.first;
    while at < sentence.last {
        if !can_start(analyzer, &forms[at as usize..sentence.last as usize]) {
            at += 1;
            continue;
        }
        let mut words = [""; LONGEST];
        let count = LONGEST.min((sentence.last - at) as usize);
        for (word, &form) in words.iter_mut().zip(&forms[at as usize..at as usize + count]) {
            *word = analyzer.text(form);
        }
        match date::parse(&words[..count]) {
            Some((expr, used)) if used > 0 => {
                out.push(Dated { first: at, last: at + used as u32, expr });
                at += used as u32;
            }
            _ => at += 1,
        }
    }
}

/// A quick test that keeps most words away from the date reader.
fn can_start(analyzer: &Analyzer<'_>, forms: &[FormId]) -> bool {
    let flags = |at: usize| forms.get(at).map_or(0, |&f| analyzer.form(f).flags);
    let first = flags(0);
    let behind = match () {
        () if first & flag::DATE == 0 => return false,
        () if first & flag::DATE_PREP != 0 => flag::DATE,
        () if first & flag::DATE_OPEN != 0 => flag::DATE | flag::DATE_NEXT | flag::NUMBER | flag::SIGN,
        () => return true,
    };
    flags(1) & behind != 0
}

/// The ISO date of an event whose trigger is at `token`: of the expression
/// nearest to it within its clause.
pub fn resolve(dates: &[Dated], token: u32, clause: (u32, u32), reference: Option<Date>, past: bool) -> Option<String> {
    nearest(dates, token, clause).and_then(|d| d.expr.resolve(reference, past))
}

fn nearest(dates: &[Dated], token: u32, clause: (u32, u32)) -> Option<&Dated> {
    dates.iter().filter(|d| d.first >= clause.0 && d.last <= clause.1).min_by_key(|d| d.first.abs_diff(token))
}

/// Whether the words beside the trigger at `token` put it into the future:
/// يزور غدا, اجتماع الأسبوع المقبل; right behind
/// the verb at `present` also يزور الأحد, يزور في 15 سبتمبر.
pub fn is_to_come(
    dates: &[Dated],
    units: &[Unit],
    token: u32,
    clause: (u32, u32),
    present: Option<u32>,
    is_soon: impl Fn(&Unit) -> bool,
) -> bool {
    let soon = |verb: u32| units.iter().any(|u| u.first > verb && u.first - verb <= NEAR && is_soon(u));
    if present.is_some_and(soon) {
        return true;
    }
    let apart = |date: &Dated| units.iter().any(|u| u.is_verb() && u.first > token && u.first < date.first);
    nearest(dates, token, clause).is_some_and(|d| {
        let behind = |verb: u32| d.first > verb && d.first - verb <= HEADLINE;
        let ahead = d.expr.is_to_come() || d.expr.awaits_the_present() && present.is_some_and(behind);
        // اجتماع بين الوفدين في القاهرة الأحد: a headline of nothing else.
        let near = if present == Some(token) { HEADLINE } else { NEAR };
        ahead && d.first.abs_diff(token) <= near && !apart(d)
    })
}
