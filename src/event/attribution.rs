//! Who says so: the speakers above an event, the inner one first.

use super::slots::Args;
use crate::clause::{Filler, PredId};
use crate::gazetteer::compiled::kind_bit;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::record::Kind;

/// Kinds that can speak.
fn speakers() -> u16 {
    [Kind::Person, Kind::State, Kind::Government, Kind::ArmedGroup, Kind::Organization, Kind::Media, Kind::Group]
        .into_iter()
        .map(kind_bit)
        .fold(0, |a, b| a | b)
}

/// The speakers above `pred`.
pub fn attribution(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    under: Option<PredId>,
    carried: Option<EntityId>,
) -> Vec<EntityId> {
    let mut out = Vec::new();
    let mut here = pred;
    for _ in 0..6 {
        let Some(verb) = saying_above(args, here) else { break };
        if Some(verb) == under {
            // Saying it is the event itself.
            here = verb;
            continue;
        }
        match speaker(args, resolver, verb) {
            Some(entity) if !out.contains(&entity) => out.push(entity),
            None if out.is_empty() => out.extend(carried),
            _ => {}
        }
        here = verb;
    }
    for &verb in &args.syntax.according_verbs {
        if verb != pred
            && let Some(entity) = speaker(args, resolver, verb)
            && !out.contains(&entity)
        {
            out.push(entity);
        }
    }
    for &arg in &args.syntax.according {
        let mut found = Vec::new();
        resolver.fillers(Filler::Phrase(arg), speakers(), &mut found);
        found.retain(|e| !out.contains(e));
        out.extend(found);
    }
    out
}

/// The nearest word of saying that governs `pred`, itself not counted.
fn saying_above(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let mut here = pred;
    for _ in 0..10 {
        let this = &args.syntax.preds[here];
        let clause = &args.syntax.clauses[this.clause];
        let next = match this.governor {
            Some((governor, _)) => Some(governor),
            None if clause.verb.is_some_and(|v| v != here) && clause.verb != Some(pred) => clause.verb.filter(|_| !is_said(args, clause.verb)),
            None => clause.parent,
        }
        .or(clause.parent)?;
        if next == here {
            return None;
        }
        if args.gazetteer.operator(args.syntax.preds[next].lexeme).is_some_and(|o| o.says) {
            return Some(next);
        }
        here = next;
    }
    None
}

fn is_said(_args: Args<'_>, _verb: Option<PredId>) -> bool {
    false
}

/// Who speaks by a word of saying.
pub fn speaker(args: Args<'_>, resolver: &mut Resolver<'_>, verb: PredId) -> Option<EntityId> {
    let mut out = Vec::new();
    let filler = args.subject(verb).or_else(|| args.speaker_of_noun(verb))?;
    resolver.fillers(filler, speakers(), &mut out);
    out.first().copied()
}

impl Args<'_> {
    fn speaker_of_noun(&self, pred: PredId) -> Option<Filler> {
        use crate::clause::Rel;
        self.get(pred, Rel::Of).or_else(|| self.head(pred)).or_else(|| {
            let clause = &self.syntax.clauses[self.syntax.preds[pred].clause];
            clause.verb.filter(|&v| v != pred).and_then(|v| self.subject(v)).or(clause.topic)
        })
    }
}
