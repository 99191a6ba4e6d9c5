//! Reads conflict news, in Arabic first, and turns it into a knowledge graph
//! of actors, states and events.
//!
//! An [`Extractor`] reads one [`Article`] after the other by the rules and
//! names of a [`Gazetteer`], and says what each of them tells: an
//! [`Extraction`], with the bytes of the text behind every word of it. Many
//! extractions make one [`graph::KnowledgeGraph`], which [`export`] writes for
//! other programs. No model is loaded and no network used; the same articles
//! give the same bytes, whatever the number of threads.
//!
//! ```
//! use hudna::graph::{BuildOptions, Edge, KnowledgeGraph};
//! use hudna::{Article, Extractor, Gazetteer};
//!
//! let mut extractor = Extractor::new(Gazetteer::builtin()?);
//! let text = "زارت أنغيلا ميركل القاهرة يوم 2 مارس 2017.";
//! let article = Article { doc: "visit.txt", text, date: None, source: None, title: None };
//! let extraction = extractor.extract(&article);
//!
//! let event = &extraction.events[0];
//! assert_eq!((&*event.kind, event.date.as_deref()), ("visit", Some("2017-03-02")));
//! assert_eq!(&text[event.trigger.start..event.trigger.end], "زارت");
//!
//! // From the visitor over the event to the place: all of petgraph is at hand.
//! let graph = KnowledgeGraph::build([extraction], &BuildOptions::default());
//! let visitor = graph.node("angela-merkel").expect("she is named");
//! let walk = petgraph::visit::Bfs::new(graph.graph(), visitor);
//! let reached: Vec<&str> = petgraph::visit::Walker::iter(walk, graph.graph())
//!     .map(|node| graph.graph()[node].id())
//!     .collect();
//! assert!(reached.contains(&"cairo"));
//! assert!(graph.graph().edge_weights().any(|edge| matches!(edge, Edge::Role(_))));
//! # Ok::<(), hudna::Error>(())
//! ```
//!
//! | to | see |
//! |---|---|
//! | read files, folders and streams | [`input`], and [`pipeline`] for all cores |
//! | lay names and rules of one's own over the built-in ones | [`Gazetteer::load`] |
//! | choose a part of a graph | [`graph::Filter`] |
//! | write a graph | [`export::write`] |
//! | hold extractions against gold files | [`score`] |
//! | put one's own articles into snapshot tests | [`draw`] |
//! | do a task, step by step | [`cookbook`] |
//!
//! The stages stand in the order in which a text goes through them: [`text`],
//! [`lang`], [`mention`], [`clause`], [`event`]; [`extract`] strings them
//! together. `ARCHITECTURE.md` tells more.

#[path = "gazetteer/builtin.rs"]
mod builtin;
#[path = "gazetteer/check/mod.rs"]
pub mod check;
pub mod clause;
pub mod cli;
pub mod cookbook;
pub mod draw;
pub mod error;
pub mod event;
pub mod explain;
pub mod export;
pub mod extract;
pub mod gazetteer;
pub mod graph;
pub mod input;
pub mod lang;
pub mod mention;
pub mod output;
pub mod pipeline;
pub mod record;
pub mod score;
pub mod span;
pub mod text;

pub use error::{Error, Result};
pub use extract::{Article, Extractor};
pub use gazetteer::Gazetteer;
pub use record::Extraction;
