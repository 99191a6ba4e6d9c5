//! Who speaks by a word of saying that only stands beside what is said: before
//! a quotation, or behind a comma.

use super::args::Args;
use super::attribution::{is_content, only_tells};
use crate::clause::{Filler, Link, PredId, Rel};
use crate::lang::morph::{Pos, Tense};
use crate::mention::unit::What;

/// The word of saying right before the quotation that `pred` stands in: no
/// other verb comes between.
pub(super) fn quotes(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let syntax = args.syntax;
    let quoted = |unit: usize| syntax.quoted.get(unit).copied().unwrap_or(false);
    let unit = syntax.preds[pred].unit;
    let opens = (0..=unit).rev().take_while(|&u| quoted(u)).last()?;
    let before = (0..opens).rev().take(12).filter_map(|u| syntax.pred_of_unit[u]);
    let verb = before.into_iter().find(|&p| syntax.preds[p].pos == Pos::Verb)?;
    let asked = syntax.clauses[syntax.preds[verb].clause].link;
    (only_tells(args, verb) && matches!(asked, Link::Root | Link::Side) && verb != pred).then_some(verb)
}

/// Who speaks by a verb of saying behind what is said: it has its speaker and
/// nothing else, and stands behind a comma, a quotation or كما.
pub(super) fn said_behind(args: Args<'_>, pred: PredId) -> Option<Filler> {
    let syntax = args.syntax;
    (0..syntax.preds.len()).filter(|&verb| syntax.preds[verb].unit > syntax.preds[pred].unit).find_map(|verb| {
        let this = &syntax.preds[verb];
        let clause = &syntax.clauses[this.clause];
        let unit = &syntax.units[this.unit];
        let tells = this.pos == Pos::Verb
            && matches!(clause.link, Link::Side | Link::Root)
            && clause.verb == Some(verb)
            && !this.negated
            && !unit.proclitics.is_and()
            && unit.morph.tense() == Tense::Past
            && !unit.morph.is_passive()
            && only_tells(args, verb)
            && this.unit > 0
            && sets_apart(args, this.unit - 1);
        if !tells {
            return None;
        }
        let says_more =
            this.args.iter().any(|&(rel, _)| matches!(rel, Rel::Prep(_)) && is_content(args, verb, verb, rel))
                || syntax.clauses.iter().any(|c| c.parent == Some(verb));
        // Behind a clause of another the parse may take the speaker for an object.
        let mut bare = this.args.iter().filter(|a| matches!(a.0, Rel::Subject | Rel::Object));
        let (_, speaker) = bare.next().filter(|_| !says_more)?;
        let behind = matches!(speaker, Filler::Phrase(a) if syntax.nps[a.np].first() == this.unit + 1);
        (behind && bare.next().is_none()).then_some(*speaker)
    })
}

/// A comma, the end of a quotation, or كما; what happened بعد أن somebody spoke is not
/// what he said.
fn sets_apart(args: Args<'_>, unit: usize) -> bool {
    let unit = &args.syntax.units[unit];
    match unit.what {
        What::Sign(sign) => matches!(sign, '،' | ',' | '-' | '–' | '"' | '»' | '”'),
        _ => unit.is_particle() && args.gazetteer.lexeme(unit.lexeme).same_subject,
    }
}
