//! `hudna graph`: the graph of many articles, in the formats of others.

use super::{Context, Outcome, inputs::Inputs};
use crate::{
    Error, Result,
    export::{self, Format, Labels},
    extract::Extractor,
    gazetteer::Gazetteer,
    graph::{BuildOptions, Filter, KnowledgeGraph, Standing, View},
    input::Incoming,
    output::Output,
    record::{Extraction, Kind},
};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::{io::BufWriter, io::Write, path::PathBuf};

/// Arguments of `hudna graph`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna graph seeds -o graph.dot && dot -Tsvg graph.dot -o graph.svg
  hudna graph news.jsonl --view actors --format graphml -o graph.graphml
  hudna graph news.jsonl --type attack,ceasefire --since 2020 --top 30
  hudna graph events.jsonl --focus khalifa-haftar --depth 2   from what `hudna extract` wrote")]
pub(crate) struct Graph {
    #[command(flatten)]
    inputs: Inputs,
    /// Write to FILE (a folder for csv and neo4j) instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Format [default: by the ending of FILE, else dot]
    #[arg(long, short, value_parser = formats())]
    format: Option<Format>,
    /// Parties and events joined by roles, or parties alone
    /// [default: actors in pictures, DOT, Mermaid and tables, events in all else]
    #[arg(long, value_parser = views())]
    view: Option<View>,
    /// One node for each event that an article tells, instead of one for each happening
    #[arg(long)]
    no_merge: bool,
    /// Keep parties that take part in nothing
    #[arg(long)]
    isolated: bool,
    /// Show ids instead of Arabic words for types, roles and kinds
    #[arg(long)]
    ids: bool,
    /// Heading of a picture
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Draw no legend
    #[arg(long)]
    no_legend: bool,
    /// Leave the quotations out, keeping how many there are
    #[arg(long)]
    no_evidence: bool,
    /// Key of the edges in JSON: `edges` (NetworkX) or `links` (D3)
    #[arg(long, value_name = "KEY", default_value = "edges")]
    edges_key: String,
    /// GraphML with the drawing data of yEd
    #[arg(long)]
    yed: bool,
    #[command(flatten)]
    choice: Choice,
}

/// Which part of the graph to keep.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Filters")]
struct Choice {
    /// Stay near these ids; may be repeated
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    focus: Vec<String>,
    /// How many parties away from the focus [default: 1]
    #[arg(long, value_name = "N", requires = "focus")]
    depth: Option<usize>,
    /// Event types
    #[arg(long = "type", value_name = "TYPE", value_delimiter = ',')]
    types: Vec<String>,
    /// Statuses: asserted, disputed, planned, requested, conditional, negated
    #[arg(long = "status", value_name = "STATUS", value_delimiter = ',', value_parser = standing)]
    statuses: Vec<Standing>,
    /// Kinds of parties: person, state, government, armed-group ...
    #[arg(long = "kind", value_name = "KIND", value_delimiter = ',', value_parser = kind)]
    kinds: Vec<Kind>,
    /// First day: 2020, 2020-03 or 2020-03-09; undated events go
    #[arg(long, value_name = "DATE", value_parser = date)]
    since: Option<String>,
    /// Last day; undated events go
    #[arg(long, value_name = "DATE", value_parser = date)]
    until: Option<String>,
    /// Least number of sentences that tell of an event, or of a dealing
    #[arg(long, value_name = "N")]
    min_weight: Option<usize>,
    /// Least confidence of an event, from 0 to 1: 0.8 keeps what is rather right
    #[arg(long, value_name = "P", value_parser = probability)]
    min_confidence: Option<f64>,
    /// Only the N parties told of most
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// Show standing relations in the actors view too
    #[arg(long)]
    relations: bool,
    /// Fold persons, offices and forces into their side
    #[arg(long)]
    merge_forces: bool,
}

impl Graph {
    /// What is looked at shows who did what to whom; what is read by programs
    /// has every event with its evidence.
    fn view(&self, format: Format) -> View {
        self.view.unwrap_or(if format.carries_evidence() { View::Events } else { View::Actors })
    }

    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        let format = self.format();
        if format.is_folder() && self.output.is_none() {
            return Err(Error::message(format!("{format} is several files: name a folder with --output")));
        }
        let written = self.output.as_deref();
        let mut articles: Vec<Extraction> = Vec::new();
        let outcome = self.inputs.run(context, written, None, collect, |more: Vec<Extraction>| {
            articles.extend(more);
            Ok(())
        })?;
        let rules = BuildOptions::of(context.gazetteer()?.event_types());
        let options = BuildOptions { merge: !self.no_merge, isolated: self.isolated, ..rules };
        let whole = KnowledgeGraph::build(articles, &options);
        if let Some(id) = self.choice.focus.iter().find(|id| whole.node(id).is_none()) {
            return Err(Error::message(format!("no `{id}` in this graph; `hudna entities` lists the ids")));
        }
        let graph = whole.select(self.view(format), &self.choice.filter());
        if graph.is_empty() {
            context.console.note("the graph is empty");
        }
        if let Some(advice) = self.crowded(&graph, format) {
            context.console.warning(advice);
        }
        let looks = self.options(context.gazetteer()?);
        match &self.output {
            Some(folder) if format.is_folder() => export::write_folder(&graph, format, &looks, folder)?,
            _ => self.write(&graph, format, &looks)?,
        }
        Ok(outcome)
    }

    /// What to do about more than a reader can take in.
    fn crowded(&self, graph: &KnowledgeGraph, format: Format) -> Option<String> {
        let (nodes, limit) = (graph.graph().node_count(), format.readable_up_to()?);
        if nodes <= limit {
            return None;
        }
        let given = |yes: bool, words: &'static str| (!yes).then_some(words);
        let ways = [
            given(self.choice.top.is_some_and(|top| top <= 40), "--top 40"),
            given(self.choice.merge_forces, "--merge-forces"),
            given(self.view(format) == View::Actors, "--view actors"),
            given(self.choice.min_weight.is_some(), "--min-weight 3"),
            given(!self.choice.focus.is_empty(), "--focus ID"),
        ];
        let ways: Vec<&str> = ways.into_iter().flatten().collect();
        let elsewhere = "or write .gexf or .graphml for a program that can move about in it";
        Some(format!("{nodes} nodes are too many to read as {format}; try {}, {elsewhere}", ways.join(", ")))
    }

    /// One file, which appears whole or not at all.
    fn write(&self, graph: &KnowledgeGraph, format: Format, options: &export::Options) -> Result<()> {
        let mut output = Output::create(self.output.as_deref())?;
        let mut out = BufWriter::new(output.writer());
        export::write(graph, format, options, &mut out)?;
        out.flush().map_err(|error| Error::io("output", error))?;
        drop(out);
        output.finish()
    }

    fn format(&self) -> Format {
        let by_name = || Format::from_path(self.output.as_deref()?);
        self.format.or_else(by_name).unwrap_or(Format::Dot)
    }

    fn options(&self, gazetteer: &Gazetteer) -> export::Options {
        export::Options {
            labels: if self.ids { Labels::default() } else { Labels::of(gazetteer) },
            title: self.title.clone(),
            edges_key: self.edges_key.clone(),
            yed: self.yed,
            evidence: !self.no_evidence,
            legend: !self.no_legend,
        }
    }
}

impl Choice {
    fn filter(&self) -> Filter {
        Filter {
            focus: self.focus.clone(),
            depth: self.depth,
            types: self.types.clone(),
            statuses: self.statuses.clone(),
            since: self.since.clone(),
            until: self.until.clone(),
            min_weight: self.min_weight,
            min_confidence: self.min_confidence,
            top: self.top,
            kinds: self.kinds.clone(),
            merge_forces: self.merge_forces,
            relations: self.relations,
        }
    }
}

fn collect(extractor: &mut Extractor<'_>, incoming: Incoming<'_>, out: &mut Vec<Extraction>) {
    out.push(incoming.extraction(extractor));
}

fn probability(text: &str) -> std::result::Result<f64, String> {
    text.parse().ok().filter(|p| (0.0..=1.0).contains(p)).ok_or_else(|| "a number from 0 to 1".to_owned())
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name())).try_map(|name| name.parse::<Format>())
}

fn views() -> impl TypedValueParser<Value = View> {
    PossibleValuesParser::new(View::ALL.map(View::name)).try_map(|name| name.parse::<View>())
}

/// A kind by the name that it has in the records.
fn kind(name: &str) -> Result<Kind, String> {
    let known = "person, state, government, armed-group, organization, media, place, facility, group";
    serde_json::from_value(name.into()).map_err(|_| format!("one of {known}"))
}

fn standing(name: &str) -> Result<Standing, String> {
    let found = Standing::ALL.into_iter().find(|standing| standing.name() == name);
    found.ok_or_else(|| format!("one of {}", Standing::ALL.map(Standing::name).join(", ")))
}

/// An ISO date of any precision.
fn date(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    let good = match parts[..] {
        [year] => digits(year, 4),
        [year, month] => digits(year, 4) && digits(month, 2),
        [year, month, day] => digits(year, 4) && digits(month, 2) && digits(day, 2),
        _ => false,
    };
    if good { Ok(text.to_owned()) } else { Err("write 2020, 2020-03 or 2020-03-09".to_owned()) }
}
