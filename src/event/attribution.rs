//! Who says so: the speakers above an event, the inner one first.

use super::slots::Args;
use crate::clause::phrase::is_class;
use crate::clause::{Filler, PredId, Rel};
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Pos, Tense};
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
///
/// `carried` is who spoke last: the speaker of وأضاف without a subject, and
/// who issued البيان.
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
        here = verb;
        // Saying it can be the event itself.
        if Some(verb) != under
            && let Some(entity) = speaker(args, resolver, verb, carried)
            && !out.contains(&entity)
        {
            out.push(entity);
        }
    }
    for &verb in &args.syntax.according_verbs {
        if verb != pred
            && let Some(entity) = speaker(args, resolver, verb, carried)
            && !out.contains(&entity)
        {
            out.push(entity);
        }
    }
    for &arg in &args.syntax.according {
        // بحسب البيان: who issued it.
        let issuer = || carried.filter(|_| is_document(args, Filler::Phrase(arg)));
        if let Some(entity) = resolver.phrase(arg, speakers()).or_else(issuer)
            && kind_bit(resolver.roster.list[entity].kind) & speakers() != 0
            && !out.contains(&entity)
        {
            out.push(entity);
        }
    }
    out
}

/// The nearest word of saying that has `pred` in what it says.
fn saying_above(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let mut here = pred;
    for _ in 0..10 {
        let this = &args.syntax.preds[here];
        let clause = &args.syntax.clauses[this.clause];
        let (next, said) = match this.governor {
            // خلال اجتماع is when it was said, not what was said.
            Some((governor, rel)) => (governor, is_content(args, governor, rel)),
            None => (clause.parent?, true),
        };
        if next == here {
            return None;
        }
        if said && says(args, next) {
            return Some(next);
        }
        here = next;
    }
    None
}

fn says(args: Args<'_>, pred: PredId) -> bool {
    args.gazetteer.operator(args.syntax.preds[pred].lexeme).is_some_and(|o| o.says)
}

/// Whether what hangs in this relation is what a word of saying is about.
fn is_content(args: Args<'_>, governor: PredId, rel: Rel) -> bool {
    match rel {
        Rel::Object | Rel::Of | Rel::Complement => true,
        Rel::Subject => args.syntax.units[args.syntax.preds[governor].unit].morph.is_passive(),
        Rel::Circumstance => false,
        Rel::Prep(prep) => {
            let lexeme = args.gazetteer.lexeme(args.syntax.preds[governor].lexeme);
            prep != args.gazetteer.well_known.fi
                && (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) != 0
        }
    }
}

/// Who speaks by a word of saying.
pub fn speaker(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    verb: PredId,
    carried: Option<EntityId>,
) -> Option<EntityId> {
    let this = &args.syntax.preds[verb];
    let morph = args.syntax.units[this.unit].morph;
    let Some(filler) = args.subject(verb).or_else(|| args.speaker_of_noun(verb)) else {
        // يذكر أن, يشار إلى أن: nobody in particular.
        let goes_on = this.pos != Pos::Verb || morph.tense() == Tense::Past;
        return carried.filter(|_| goes_on && !morph.is_passive());
    };
    let mut out = Vec::new();
    resolver.fillers(filler, speakers(), &mut out);
    if out.is_empty() && is_document(args, filler) {
        return carried;
    }
    out.first().copied()
}

/// البيان, التقرير: speaks for who issued it.
fn is_document(args: Args<'_>, filler: Filler) -> bool {
    let lexeme = args.head_lexeme(filler);
    lexeme != 0 && is_class(args.gazetteer.lexeme(lexeme), NounClass::Document)
}

impl Args<'_> {
    fn speaker_of_noun(&self, pred: PredId) -> Option<Filler> {
        self.get(pred, Rel::Of).or_else(|| self.head(pred)).or_else(|| {
            let clause = &self.syntax.clauses[self.syntax.preds[pred].clause];
            clause.verb.filter(|&v| v != pred).and_then(|v| self.subject(v)).or(clause.topic)
        })
    }
}
