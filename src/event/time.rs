//! When: the date expression nearest to an event in its sentence.

use crate::lang::ar::analyse::{Analyzer, FormId};
use crate::lang::ar::date::{self, DateExpr};
use crate::text::sentence::Sentence;
use jiff::civil::Date;

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
    let mut words: Vec<&str> = Vec::new();
    while at < sentence.last {
        if !date::can_start(analyzer.text(forms[at as usize])) {
            at += 1;
            continue;
        }
        words.clear();
        let end = sentence.last.min(at + 10);
        words.extend((at..end).map(|i| analyzer.text(forms[i as usize])));
        match date::parse(&words) {
            Some((expr, used)) if used > 0 => {
                out.push(Dated { first: at, last: at + used as u32, expr });
                at += used as u32;
            }
            _ => at += 1,
        }
    }
}

/// The ISO date of an event whose trigger is at `token`: of the expression
/// nearest to it within its clause.
pub fn resolve(dates: &[Dated], token: u32, clause: (u32, u32), reference: Option<Date>, past: bool) -> Option<String> {
    dates
        .iter()
        .filter(|d| d.first >= clause.0 && d.last <= clause.1)
        .min_by_key(|d| d.first.abs_diff(token))
        .and_then(|d| d.expr.resolve(reference, past))
}
