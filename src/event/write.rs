//! An event as it goes into the record: ids for numbers, quotes for places,
//! and what dates and counts say of it.

use super::args::Args;
use super::beside::{described_happening, there_behind};
use super::complement::is_running_out;
use super::finder::Found;
use super::{count, time};
use crate::clause::{Link, PredId};
use crate::extract::Article;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::Tells;
use crate::lang::ar::analyse::{Analyzer, FormId};
use crate::lang::morph::{Pos, Tense};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::Unit;
use crate::record::{Event, Status};
use crate::span::Span;
use crate::text::sentence::Sentence;
use std::collections::BTreeMap;

/// The sentence that an event was found in.
pub(crate) struct Within<'a, 'g> {
    pub(crate) article: &'a Article<'a>,
    pub(crate) analyzer: &'a Analyzer<'g>,
    pub(crate) forms: &'a [FormId],
    pub(crate) sentence: Sentence,
    pub(crate) dates: &'a [time::Dated],
}

/// What the other stages found out about an event.
pub(crate) struct Told<'a> {
    pub(crate) attribution: &'a [EntityId],
    pub(crate) location: Option<EntityId>,
    pub(crate) confidence: f64,
}

/// The record of an event; its id is given when all of the article's events
/// are known.
pub(crate) fn event(at: &Within<'_, '_>, resolver: &Resolver<'_>, found: &Found, told: &Told<'_>) -> Event {
    let article = at.article;
    let gazetteer = resolver.gazetteer;
    let frame = &gazetteer.frames[found.frame as usize];
    let kind = &gazetteer.types[frame.event as usize];
    let mode = found.mode.map(|m| &kind.modes[m as usize]);
    let ids = |list: &[EntityId]| list.iter().map(|&e| resolver.roster.list[e].id.clone()).collect::<Vec<_>>();
    let unit = resolver.syntax.units[resolver.syntax.preds[found.pred].unit];
    let tokens = resolver.tokens;
    let sentence = Span::new(tokens[at.sentence.first as usize].start, tokens[at.sentence.last as usize - 1].end);
    let within = (at.sentence.first, at.sentence.last);
    let told_past = unit.morph.pos() == Pos::Verb && unit.morph.tense() == Tense::Past;
    let args = Args { gazetteer, syntax: resolver.syntax };
    let to_come = !told_past && !is_running_out(args, found.pred) && found.status == Status::Asserted && {
        let soon = |u: &Unit| u.is_particle() && gazetteer.lexeme(u.lexeme).tells == Some(Tells::Soon);
        let units = &resolver.syntax.units;
        let to_come = |pred: PredId| {
            let first = units[resolver.syntax.preds[pred].unit].first;
            let present = told_in_present(resolver, found, pred);
            time::is_to_come(at.dates, units, first, within, present, soon)
        };
        // يصل الأحد في زيارة يلتقي خلالها: what is done on it comes with it.
        to_come(found.pred) || kind.arranged && journey(args, found.pred).is_some_and(to_come)
    };
    let status = if to_come { Status::Planned } else { found.status };
    let past = unit.morph.tense() != Tense::Present && found.status == Status::Asserted;
    let reference = article.date.and_then(|d| d.get(..10)).and_then(|d| d.parse().ok());
    let mut counts = BTreeMap::new();
    for (pred, frame) in std::iter::once((found.pred, found.frame)).chain(found.joined.iter().copied()) {
        if let Some(what) = &gazetteer.frames[frame as usize].count
            && let Some(n) = count::count(at.analyzer, at.forms, resolver.syntax, pred)
        {
            counts.entry(what.clone()).or_insert(n);
        }
    }
    let count = (!counts.is_empty()).then_some(counts);
    Event {
        id: String::new(),
        kind: kind.id.clone(),
        mode: mode.map(|m| m.id.clone()),
        status,
        source: ids(&found.source),
        target: ids(&found.target),
        location: told.location.map(|e| resolver.roster.list[e].id.clone()),
        attribution: ids(told.attribution),
        date: time::resolve(at.dates, unit.first, within, reference, past),
        count,
        trigger: resolver.unit_span(&unit).quote(article.text),
        sentence: sentence.quote(article.text),
        plover: mode.and_then(|m| m.plover.clone()).or_else(|| kind.plover.clone()),
        cameo: frame.cameo.clone().or_else(|| mode.and_then(|m| m.cameo.clone())).or_else(|| kind.cameo.clone()),
        confidence: Some(told.confidence),
        rule: frame.id.clone(),
    }
}

/// Neither definite nor anybody's own.
fn is_new(resolver: &Resolver<'_>, pred: usize) -> bool {
    let unit = &resolver.syntax.units[resolver.syntax.preds[pred].unit];
    !unit.article && unit.pronoun.is_none()
}

/// The verb above a journey that a present verb tells more of: `يصل الأحد في
/// زيارة يلتقي خلالها`, `يصل الأحد حيث يلتقي`.
fn journey(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let carrier = args.syntax.preds[pred].governor.map(|g| g.0);
    let verb = |&p: &PredId| args.syntax.preds[p].pos == Pos::Verb;
    let tells = Some(pred).filter(verb).or(carrier.filter(verb))?;
    let above = || described_happening(args, tells).and_then(|visit| args.governors(visit).find(verb));
    there_behind(args, tells).or_else(above)
}

/// Where the verb stands that tells of a visit or talks in the present, or the
/// noun of a headline without a verb; fighting told so is going on.
fn told_in_present(resolver: &Resolver<'_>, found: &Found, pred: PredId) -> Option<u32> {
    let (gazetteer, syntax) = (resolver.gazetteer, resolver.syntax);
    let kind = &gazetteer.types[gazetteer.frames[found.frame as usize].event as usize];
    if !kind.arranged {
        return None;
    }
    let host = syntax.preds[pred].governor.map(|g| g.0).filter(|&verb| {
        let operator = gazetteer.operator(syntax.preds[verb].lexeme);
        // يواصل الاجتماع: what is known is going on.
        operator.is_some_and(|o| o.carries && (o.control == Control::None || is_new(resolver, pred)))
    });
    let verb = &syntax.preds[host.unwrap_or(pred)];
    let unit = &syntax.units[verb.unit];
    // قمة في القاهرة الخميس
    if verb.pos != Pos::Verb && is_new(resolver, pred) && !syntax.units.iter().any(Unit::is_verb) {
        return Some(unit.first);
    }
    let described = matches!(syntax.clauses[verb.clause].link, Link::Relative(_));
    let present = verb.pos == Pos::Verb && unit.morph.tense() == Tense::Present;
    (present && !described).then_some(unit.first)
}
