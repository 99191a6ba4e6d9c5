//! One article in, one extraction out: the whole way on one page.

use crate::clause::choose::Chooser;
use crate::clause::{Rel, Syntax, parse};
use crate::event::args::Args;
use crate::event::finder::{self, Found};
use crate::event::speakers::{self, Speakers};
use crate::event::write::{self, Told, Within};
use crate::event::{again, attribution, confidence, mode, place, quiet, time};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::names::StandingKind;
use crate::lang::ar::analyse::{Analyzer, FormId, dotted, flag};
use crate::lang::morph::Gender;
use crate::mention::dateline;
use crate::mention::entity::{DocEntity, EntityId, Roster};
use crate::mention::names::{Match, NameFinder};
use crate::mention::resolve::{Resolver, hides_article};
use crate::mention::unit;
use crate::record::{Entity, Event, Extraction, Kind, Relation};
use crate::span::Span;
use crate::text::sentence::{self, Sentence};
use crate::text::token::{self, Token};
use std::borrow::Cow;

/// One article as it comes in.
#[derive(Debug, Clone, Copy)]
pub struct Article<'a> {
    /// Name of the article.
    pub doc: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Its own date, ISO 8601.
    pub date: Option<&'a str>,
    /// Its outlet.
    pub source: Option<&'a str>,
    /// Its headline, where it is not part of the text.
    pub title: Option<&'a str>,
}

/// Extracts articles one after the other; one for each thread.
///
/// What it remembers between articles (analysed spellings) makes it faster
/// and never changes a result.
pub struct Extractor<'g> {
    analyzer: Analyzer<'g>,
    names: NameFinder,
    tokens: Vec<Token>,
    forms: Vec<FormId>,
    sentences: Vec<Sentence>,
    matches: Vec<Match>,
    chooser: Chooser,
    syntax: Syntax,
    roster: Roster,
    found: Vec<Found>,
    dates: Vec<time::Dated>,
    /// Events of the article whose mode is a vague one.
    vague: Vec<usize>,
}

impl<'g> Extractor<'g> {
    /// An extractor by these rules and names.
    pub fn new(gazetteer: &'g Gazetteer) -> Self {
        Self {
            analyzer: Analyzer::new(gazetteer),
            names: NameFinder::default(),
            tokens: Vec::new(),
            forms: Vec::new(),
            sentences: Vec::new(),
            matches: Vec::new(),
            chooser: Chooser::default(),
            syntax: Syntax::default(),
            roster: Roster::default(),
            found: Vec::new(),
            dates: Vec::new(),
            vague: Vec::new(),
        }
    }

    /// What an article says.
    pub fn extract(&mut self, article: &Article<'_>) -> Extraction {
        self.extract_seen(article, None)
    }

    /// The same, showing each sentence on the way to those who explain.
    pub(crate) fn extract_seen(&mut self, article: &Article<'_>, mut see: Option<See<'_>>) -> Extraction {
        self.read(article.text);
        let mut events = Vec::new();
        let mut speakers = Speakers::default();
        self.vague.clear();
        for number in 0..self.sentences.len() {
            self.sentence(article, number, &mut speakers, &mut events, &mut see);
        }
        mode::carry_over(self.analyzer.gazetteer(), &mut events, &self.vague);
        if !events.is_empty() {
            quiet::keep_conflict(self.analyzer.gazetteer(), self.topic(), &mut events);
        }
        let relations = self.relations(article.text, &mut events);
        again::take_doers(&mut events);
        let stem = article.doc.strip_suffix(".txt").unwrap_or(article.doc);
        for (number, event) in events.iter_mut().enumerate() {
            event.id = [stem, "#", &number.to_string()].concat();
        }
        Extraction {
            doc: article.doc.to_owned(),
            date: article.date.map(str::to_owned),
            source: article.source.map(str::to_owned),
            title: article.title.map(str::to_owned),
            part: None,
            entities: self.entities(article.text),
            events,
            relations,
        }
    }

    /// Tokens, sentences, spellings and names of the whole text.
    fn read(&mut self, text: &str) {
        self.analyzer.trim();
        self.tokens.clear();
        self.forms.clear();
        self.sentences.clear();
        self.matches.clear();
        self.roster.clear();
        token::tokenize(text, &mut self.tokens);
        sentence::split(text, &self.tokens, &mut self.sentences);
        self.analyzer.look_up(text, &self.tokens, &mut self.forms);
        self.names.find(&self.analyzer, &self.forms, &self.tokens, &self.sentences, &mut self.matches);
        if dotted::is_dotted(text, &self.tokens) {
            let matches = &self.matches;
            let named = |at: usize| {
                let at = at as u32;
                matches.iter().any(|m| m.first <= at && at < m.last && m.last - m.first > 1)
            };
            dotted::undot(&mut self.analyzer, text, &self.tokens, &mut self.forms, named);
            self.matches.clear();
            self.names.find(&self.analyzer, &self.forms, &self.tokens, &self.sentences, &mut self.matches);
        }
        self.register_names(text);
    }

    /// What the words of the page are about.
    fn topic(&self) -> quiet::Topic {
        let mut topic = quiet::Topic { words: self.forms.len(), ..quiet::Topic::default() };
        for &form in &self.forms {
            let flags = self.analyzer.form(form).flags;
            topic.sport += usize::from(flags & flag::SPORT != 0);
            topic.everyday += usize::from(flags & flag::EVERYDAY != 0);
            topic.war += usize::from(flags & flag::WAR != 0);
        }
        let is_force = |e: &&DocEntity| e.kind == Kind::ArmedGroup && e.known.is_some();
        topic.forces = self.roster.list.iter().filter(is_force).count();
        topic
    }

    /// Every name in the text is an entity of the article.
    fn register_names(&mut self, text: &str) {
        use crate::gazetteer::compiled::Entry;
        let gazetteer = self.analyzer.gazetteer();
        for found in &self.matches {
            let entry = &gazetteer.entries[found.entry as usize];
            if let &(Entry::Name(id) | Entry::Short(id) | Entry::Surname(id) | Entry::Claim(id, _)) = entry {
                let entity = self.roster.named(gazetteer, id);
                let start = self.tokens[found.first as usize].start;
                let end = self.tokens[found.last as usize - 1].end;
                let raw = &text[start as usize..end as usize];
                let skip: usize = raw.chars().take(found.skip as usize).map(char::len_utf8).sum();
                let span = Span::new(start + skip as u32, end);
                let words = span.of(text);
                let article = self.analyzer.form(self.forms[found.first as usize]).flags & flag::ARTICLE != 0;
                let melted = hides_article(words, &gazetteer.named(id).name, found.proclitics, article);
                let whole = if melted { Cow::from(["ا", words].concat()) } else { words.into() };
                self.roster.mention(entity, span, &whole);
            }
        }
    }

    fn sentence(
        &mut self,
        article: &Article<'_>,
        number: usize,
        speakers: &mut Speakers,
        events: &mut Vec<Event>,
        see: &mut Option<See<'_>>,
    ) {
        let sentence = self.sentences[number];
        let forms = &self.forms[sentence.range()];
        let before = events.len();
        let (first, last) = (self.tokens[sentence.first as usize], self.tokens[sentence.last as usize - 1]);
        let words = &article.text[first.start as usize..last.end as usize];
        let quiet = !forms.iter().any(|&f| self.analyzer.form(f).flags & (flag::TRIGGER | flag::SAYS) != 0)
            && !self.phrase_in(&sentence);
        if quiet && see.is_none() {
            speakers.go_on(Vec::new(), words);
            return;
        }
        let gazetteer = self.analyzer.gazetteer();
        self.syntax.clear();
        time::find(&self.analyzer, &self.forms, &sentence, &mut self.dates);
        let dates = self.dates.iter().map(|d| (d.first, d.last));
        unit::units(&self.analyzer, &self.forms, &self.matches, &sentence, dates, &mut self.syntax.units);
        let dateline = dateline::length(&self.analyzer, &self.forms, &self.syntax.units);
        self.syntax.units.drain(..dateline);
        self.chooser.choose(&self.analyzer, &self.forms, &mut self.syntax.units);
        self.syntax.open_quote = !speakers.quoting.is_empty();
        parse::parse(gazetteer, &mut self.syntax);
        self.found.clear();
        let mut resolver = Resolver {
            gazetteer,
            text: article.text,
            tokens: &self.tokens,
            syntax: &self.syntax,
            roster: &mut self.roster,
            depth: 0,
        };
        let args = Args { gazetteer, syntax: &self.syntax };
        speakers.break_off(args);
        let spoke = speakers::first(args, &mut resolver, &speakers.last);
        let we = speakers.quoting.first().or(spoke.first()).or(speakers.last.first());
        resolver.roster.speaker = we.copied();
        finder::find(gazetteer, &self.syntax, &mut resolver, &mut self.found);
        let within = Within { article, analyzer: &self.analyzer, forms: &self.forms, sentence, dates: &self.dates };
        for found in &self.found {
            let attribution = attribution::attribution(args, &mut resolver, found, &speakers.last, &speakers.quoting);
            let location = place::location(args, &mut resolver, found);
            if found.vague {
                self.vague.push(events.len());
            }
            let confidence = confidence::confidence(args, &resolver, found);
            let told = Told { attribution: &attribution, location, confidence };
            events.push(write::event(&within, &resolver, found, &told));
        }
        if let Some(see) = see {
            see(Seen { number, sentence, found: &self.found, events: &events[before..], resolver: &mut resolver });
        }
        if quiet {
            self.roster.end_sentence();
            return;
        }
        if !self.found.is_empty() {
            resolver.bystanders();
        }
        if let Some(subject) = main_subject(args, &mut resolver) {
            resolver.roster.subject = Some(subject);
            resolver.roster.subject_masculine = main_gender(args);
        }
        speakers.go_on(spoke, words);
        self.roster.end_sentence();
    }

    /// Standing relations: those that phrases state, which come out of
    /// `events`, those of composed names, and known places in their states.
    fn relations(&self, text: &str, events: &mut Vec<Event>) -> Vec<Relation> {
        let gazetteer = self.analyzer.gazetteer();
        let mut out = Vec::new();
        let is_standing = |kind: &str| gazetteer.types.iter().any(|t| t.relation && t.id == kind);
        let stated: Vec<Event> = events.extract_if(.., |event| is_standing(&event.kind)).collect();
        for event in &stated {
            for (source, target) in event.source.iter().flat_map(|s| event.target.iter().map(move |t| (s, t))) {
                let span = Span::new(event.trigger.start as u32, event.trigger.end as u32);
                out.push(Standing { span, kind: &event.kind, source, target, rule: ["", &event.rule] });
            }
        }
        let list = &self.roster.list;
        for fact in &self.roster.facts {
            let rule = ["compose.", &gazetteer.compose[fact.rule as usize].id];
            let (source, target) = (&list[fact.source].id, &list[fact.target].id);
            out.push(Standing { span: fact.span, kind: fact.is.name(), source, target, rule });
        }
        for place in list {
            let (Some(known), Some(&span)) = (place.known, place.mentions.first()) else { continue };
            for standing in &gazetteer.named(known).relations {
                if standing.is == StandingKind::LocatedIn
                    && let Some(state) = self.roster.find(&gazetteer.named(standing.of).id)
                {
                    let (source, target) = (&place.id, &list[state].id);
                    let rule = ["gazetteer.", "located-in"];
                    out.push(Standing { span, kind: standing.is.name(), source, target, rule });
                }
            }
        }
        out.sort_by(|a, b| (a.span.start, a.span.end, a.told()).cmp(&(b.span.start, b.span.end, b.told())));
        out.dedup_by(|a, b| a.told() == b.told());
        out.iter().map(|standing| standing.record(text)).collect()
    }

    fn phrase_in(&self, sentence: &Sentence) -> bool {
        use crate::gazetteer::compiled::Entry;
        let gazetteer = self.analyzer.gazetteer();
        let from = self.matches.partition_point(|m| m.first < sentence.first);
        self.matches[from..]
            .iter()
            .take_while(|m| m.first < sentence.last)
            .any(|m| matches!(gazetteer.entries[m.entry as usize], Entry::Phrase(..)))
    }

    /// Hands over what the roster holds; it is empty afterwards.
    fn entities(&mut self, text: &str) -> Vec<Entity> {
        let gazetteer = self.analyzer.gazetteer();
        let mut list = std::mem::take(&mut self.roster.list);
        let mut out = Vec::with_capacity(list.len());
        for mut e in list.drain(..).filter(|e| !e.absorbed) {
            e.close();
            let named = e.known.map(|id| gazetteer.named(id));
            out.push(Entity {
                names: if e.names.is_empty() { vec![e.name.clone()] } else { e.names },
                id: e.id,
                kind: e.shown.unwrap_or(e.kind),
                name: e.name,
                wikidata: named.and_then(|n| n.wikidata.clone()),
                iso: named.and_then(|n| n.iso.clone()),
                coordinates: named.and_then(|n| n.at),
                known: e.known.is_some() || e.composed.is_some(),
                described: !e.proper && e.known.is_none() && e.composed.is_none(),
                mentions: e.mentions.iter().map(|&span| span.quote(text)).collect(),
            });
            self.roster.keep(e.mentions);
        }
        self.roster.list = list;
        out
    }
}

/// Whom each sentence is shown to.
pub(crate) type See<'s> = &'s mut dyn FnMut(Seen<'_, '_>);

/// One sentence as the engine sees it, when its events have been found.
pub(crate) struct Seen<'s, 'r> {
    /// Counted from 0.
    pub(crate) number: usize,
    pub(crate) sentence: Sentence,
    pub(crate) found: &'s [Found],
    /// What was written of `found`, in the same order.
    pub(crate) events: &'s [Event],
    pub(crate) resolver: &'s mut Resolver<'r>,
}

/// Subject of the first main verb of a sentence.
fn main_subject(args: Args<'_>, resolver: &mut Resolver<'_>) -> Option<EntityId> {
    let clause = args.syntax.clauses.first()?;
    let filler = match clause.verb {
        Some(verb) => args.subject(verb)?,
        None => clause.topic?,
    };
    let mut out = Vec::new();
    resolver.fillers(filler, u16::MAX, &mut out);
    match out[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// The gender that the first main verb gives the subject behind it.
fn main_gender(args: Args<'_>) -> Option<bool> {
    let verb = args.syntax.clauses.first()?.verb?;
    args.get(verb, Rel::Subject)?;
    Some(args.syntax.units[args.syntax.preds[verb].unit].morph.gender() == Gender::Masculine)
}

/// A standing relation before it goes into the record: most are told more
/// than once.
struct Standing<'a> {
    span: Span,
    kind: &'a str,
    source: &'a str,
    target: &'a str,
    /// The id of its rule, in two pieces.
    rule: [&'a str; 2],
}

impl<'a> Standing<'a> {
    /// Which relation it is, between whom.
    fn told(&self) -> (&'a str, &'a str, &'a str) {
        (self.kind, self.source, self.target)
    }

    fn record(&self, text: &str) -> Relation {
        Relation {
            kind: self.kind.to_owned(),
            source: self.source.to_owned(),
            target: self.target.to_owned(),
            start: self.span.start as usize,
            end: self.span.end as usize,
            text: self.span.of(text).to_owned(),
            rule: self.rule.concat(),
        }
    }
}
