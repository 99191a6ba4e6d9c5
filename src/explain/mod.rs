//! How the engine sees a sentence, and why frames fire on it or do not.

mod show;
mod view;
pub(crate) mod words;

use crate::clause::PredId;
use crate::event::again;
use crate::event::args::Args;
use crate::event::finder;
use crate::extract::{Article, Extractor, Seen};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::Slot;
use crate::mention::resolve::Resolver;
use crate::record::{Event, Kind, Status};
use crate::span::Span;
use rustc_hash::FxHashMap;
use serde::Serialize;
use view::View;

/// One sentence as the engine sees it.
#[derive(Debug, Clone, Serialize)]
pub struct Explanation {
    /// The article.
    pub doc: String,
    /// Its number in the article, from 1.
    pub number: usize,
    /// Its first byte in the article.
    pub start: usize,
    /// The sentence.
    pub text: String,
    /// Words and names, each with the reading that was chosen.
    pub words: Vec<Word>,
    /// Who and what is named.
    pub mentions: Vec<Mention>,
    /// Noun phrases.
    pub phrases: Vec<Phrase>,
    /// Clauses.
    pub clauses: Vec<Clause>,
    /// Words that head a clause or name a happening.
    pub predicates: Vec<Predicate>,
    /// Frames that fired.
    pub fired: Vec<Fired>,
    /// Frames whose trigger stood there and that did not fire.
    pub silent: Vec<Silent>,
}

/// A word or name.
#[derive(Debug, Clone, Serialize)]
pub struct Word {
    /// As written.
    pub text: String,
    /// `name`, `nisba`, `head`, `word`, `unknown`, `number` or `sign`.
    pub is: &'static str,
    /// Dictionary word, or the id of the name.
    pub of: Option<String>,
    /// Its form.
    pub form: Option<String>,
}

/// An entity named in the sentence.
#[derive(Debug, Clone, Serialize)]
pub struct Mention {
    /// The words.
    pub text: String,
    /// Their first byte in the article.
    pub start: usize,
    /// Id of the entity.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
}

/// A noun phrase.
#[derive(Debug, Clone, Serialize)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Preposition, or word of circumstance, before it.
    pub behind: Option<String>,
    /// The predicate it hangs on.
    pub on: Option<String>,
    /// How it hangs there.
    pub relation: Option<String>,
    /// The phrase it is joined to by "and".
    pub joined_to: Option<String>,
}

/// A clause.
#[derive(Debug, Clone, Serialize)]
pub struct Clause {
    /// `main`, `complement`, `relative` or `side`.
    pub is: &'static str,
    /// Its verb.
    pub verb: Option<String>,
    /// Phrase before the verb.
    pub topic: Option<String>,
    /// The predicate that it completes.
    pub of: Option<String>,
    /// Whether it is a condition or holds under one.
    pub conditional: bool,
}

/// A predicate with its arguments.
#[derive(Debug, Clone, Serialize)]
pub struct Predicate {
    /// As written.
    pub text: String,
    /// Dictionary word.
    pub lemma: String,
    /// Part of speech.
    pub pos: String,
    /// What hangs on it: relation and words.
    pub arguments: Vec<(String, String)>,
    /// The predicate it hangs on, with the relation.
    pub under: Option<(String, String)>,
    /// Operator that it is.
    pub operator: Option<String>,
    /// Negated, future, perhaps.
    pub marks: Vec<&'static str>,
}

/// A frame that fired.
#[derive(Debug, Clone, Serialize)]
pub struct Fired {
    /// Its id.
    pub frame: String,
    /// What it found.
    pub event: Event,
    /// Slot that gave the source, or the event of another sentence that did.
    pub source_slot: Option<String>,
    /// Slot that gave the target.
    pub target_slot: Option<String>,
}

/// A frame that did not fire.
#[derive(Debug, Clone, Serialize)]
pub struct Silent {
    /// Its id.
    pub frame: String,
    /// The word that can be its trigger.
    pub trigger: String,
    /// The first condition that failed.
    pub because: String,
}

/// Explains every sentence of an article.
pub fn explain(gazetteer: &Gazetteer, article: &Article<'_>) -> Vec<Explanation> {
    let mut out = Vec::new();
    let extraction = Extractor::new(gazetteer).extract_seen(article, Some(&mut |seen| out.push(sentence(seen))));
    number_events(&mut out, &extraction.events);
    for sentence in &mut out {
        sentence.doc = article.doc.to_owned();
    }
    out
}

/// Events get their ids when the whole article is read.
fn number_events(sentences: &mut [Explanation], events: &[Event]) {
    let key = |event: &Event| (event.trigger.start, event.trigger.end, event.rule.clone());
    let numbered: FxHashMap<_, &Event> = events.iter().map(|event| (key(event), event)).collect();
    for fired in sentences.iter_mut().flat_map(|sentence| &mut sentence.fired) {
        if let Some(event) = numbered.get(&key(&fired.event)) {
            fired.event.id.clone_from(&event.id);
            // Who did it may be told in another sentence.
            if fired.event.source != event.source {
                fired.event.source.clone_from(&event.source);
                fired.source_slot = again::told_in(events, event).map(|told| format!("event {}", told.id));
            }
        }
    }
}

/// Tells of every frame that has a trigger in the text whether it matches.
pub(crate) fn attempts(
    gazetteer: &Gazetteer,
    article: &Article<'_>,
    mut tell: impl FnMut(&str, u32, Result<(), String>),
) {
    Extractor::new(gazetteer).extract_seen(
        article,
        Some(&mut |seen| {
            let syntax = seen.resolver.syntax;
            let args = Args { gazetteer, syntax };
            for pred in 0..syntax.preds.len() {
                let word = seen.resolver.unit_span(&syntax.units[syntax.preds[pred].unit]).of(seen.resolver.text);
                let asked = finder::Asked::new(args, pred);
                for &(pos, frame) in gazetteer.frames_of.get(syntax.preds[pred].lexeme) {
                    let tried = finder::attempt(&asked, seen.resolver, pos, frame);
                    let why = |reason| words::why(args, pred, &gazetteer.frames[frame as usize], reason);
                    tell(word, frame, tried.map(|_| ()).map_err(why));
                }
            }
        }),
    );
}

fn sentence(seen: Seen<'_, '_>) -> Explanation {
    let first = seen.resolver.tokens[seen.sentence.first as usize].start;
    let last = seen.resolver.tokens[seen.sentence.last as usize - 1].end;
    let whole = Span::new(first, last);
    let fired = fired(&seen);
    let view = View { resolver: seen.resolver };
    let syntax = view.resolver.syntax;
    let mut explanation = Explanation {
        doc: String::new(),
        number: seen.number + 1,
        start: first as usize,
        text: whole.of(view.resolver.text).to_owned(),
        words: syntax.units.iter().map(|unit| view.word(unit)).collect(),
        mentions: view.mentions(whole),
        phrases: (0..syntax.nps.len()).map(|np| view.phrase(np)).collect(),
        clauses: syntax.clauses.iter().map(|clause| view.clause(clause)).collect(),
        predicates: (0..syntax.preds.len()).map(|pred| view.predicate(pred)).collect(),
        fired,
        silent: Vec::new(),
    };
    explanation.silent = silent(&seen.found.iter().map(|f| (f.pred, f.frame)).collect::<Vec<_>>(), seen.resolver);
    explanation
}

fn fired(seen: &Seen<'_, '_>) -> Vec<Fired> {
    let gazetteer = seen.resolver.gazetteer;
    let name = |slot: Option<Slot>| slot.map(|slot| words::slot(gazetteer, slot));
    let pairs = seen.found.iter().zip(seen.events);
    pairs
        .map(|(found, event)| Fired {
            frame: event.rule.clone(),
            event: event.clone(),
            source_slot: name(found.slots.0),
            target_slot: name(found.slots.1),
        })
        .collect()
}

/// Frames whose trigger stands in the sentence and that gave no event.
fn silent(found: &[(PredId, u32)], resolver: &mut Resolver<'_>) -> Vec<Silent> {
    let (gazetteer, syntax) = (resolver.gazetteer, resolver.syntax);
    let args = Args { gazetteer, syntax };
    let mut trial = resolver.roster.clone();
    let mut resolver =
        Resolver { gazetteer, text: resolver.text, tokens: resolver.tokens, syntax, roster: &mut trial, depth: 0 };
    let mut out: Vec<Silent> = Vec::new();
    for (pred, this) in syntax.preds.iter().enumerate() {
        let trigger = resolver.unit_span(&syntax.units[this.unit]).of(resolver.text).to_owned();
        let asked = finder::Asked::new(args, pred);
        for &(pos, number) in gazetteer.frames_of.get(this.lexeme) {
            if found.contains(&(pred, number)) {
                continue;
            }
            let frame = &gazetteer.frames[number as usize];
            let winner = found.iter().find(|f| f.0 == pred).map(|f| &gazetteer.frames[f.1 as usize].id);
            let because = match (finder::attempt(&asked, &mut resolver, pos, number), winner) {
                (Err(reason), _) => words::why(args, pred, frame, reason),
                (Ok(_), Some(winner)) => format!("it matches, but {winner} fits better"),
                (Ok(_), None) => "it matches, but another event has taken this word in".into(),
            };
            out.push(Silent { frame: frame.id.clone(), trigger: trigger.clone(), because });
        }
    }
    out.dedup_by(|a, b| a.frame == b.frame && a.trigger == b.trigger && a.because == b.because);
    out
}

/// A status as it is printed.
fn status(status: Status) -> &'static str {
    match status {
        Status::Asserted => "asserted",
        Status::Planned => "planned",
        Status::Requested => "requested",
        Status::Conditional => "conditional",
        Status::Negated => "negated",
    }
}
