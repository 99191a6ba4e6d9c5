//! RDF: SEM for events, PROV-O for where a fact comes from, NIF for the
//! words, schema.org beside.
//!
//! What was denied or planned must not become a plain triple between two
//! parties: deeds are always nodes with a status. NIF counts characters of a
//! context; the context here is the sentence, and the bytes in the document
//! stand beside as `h:beginByte`.

use super::Options;
use crate::graph::{Edge, EventNode, Evidence, KnowledgeGraph, Node, Party, RoleKind};
use oxrdf::{Literal, NamedNode, Term, Triple};
use serde_json::{Map, Value, json};
use std::{
    fmt::Write as _,
    io::{Result, Write},
};

/// Prefixes; the first is our own.
const PREFIXES: [(&str, &str); 9] = [
    ("h", "urn:hudna:term:"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"),
    ("schema", "https://schema.org/"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

fn iri(prefixed: &str) -> NamedNode {
    let (prefix, local) = prefixed.split_once(':').unwrap_or(("h", prefixed));
    let base = PREFIXES.iter().find(|(p, _)| *p == prefix).map_or(PREFIXES[0].1, |(_, base)| base);
    NamedNode::new_unchecked(format!("{base}{}", encode(local)))
}

/// An id as part of an IRI: all but letters, digits and `-._~` in percent.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte as char);
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn thing(class: &str, id: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("urn:hudna:{class}:{}", encode(id)))
}

fn node_iri(node: &Node) -> NamedNode {
    thing(if node.as_event().is_some() { "event" } else { "party" }, node.id())
}

fn words(text: &str) -> Literal {
    if text.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}')) {
        Literal::new_language_tagged_literal_unchecked(text, "ar")
    } else {
        Literal::new_simple_literal(text)
    }
}

fn number(n: usize) -> Literal {
    Literal::new_typed_literal(n.to_string(), iri("xsd:integer"))
}

fn date(text: &str) -> Literal {
    let kind = match text.len() {
        4 => "xsd:gYear",
        7 => "xsd:gYearMonth",
        10 => "xsd:date",
        _ => return Literal::new_simple_literal(text),
    };
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        Literal::new_typed_literal(text, iri(kind))
    } else {
        Literal::new_simple_literal(text)
    }
}

/// All statements about one thing.
struct About {
    subject: NamedNode,
    facts: Vec<(NamedNode, Term)>,
}

impl About {
    fn new(subject: NamedNode) -> Self {
        Self { subject, facts: Vec::new() }
    }

    fn says(&mut self, predicate: &str, object: impl Into<Term>) {
        self.facts.push((iri(predicate), object.into()));
    }

    fn maybe(&mut self, predicate: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.says(predicate, Literal::new_simple_literal(text));
        }
    }
}

fn party(p: &Party, node: &Node) -> About {
    let mut about = About::new(node_iri(node));
    about.says("rdf:type", iri(if matches!(node, Node::Place(_)) { "sem:Place" } else { "sem:Actor" }));
    let schema = match p.kind {
        crate::record::Kind::Person => "schema:Person",
        crate::record::Kind::State => "schema:Country",
        crate::record::Kind::Place | crate::record::Kind::Facility => "schema:Place",
        _ => "schema:Organization",
    };
    about.says("rdf:type", iri(schema));
    about.says("h:kind", Literal::new_simple_literal(super::rows::kind_name(p.kind)));
    about.says("rdfs:label", words(&p.name));
    about.says("rdfs:label", Literal::new_language_tagged_literal_unchecked(&*p.id, "en"));
    for name in p.names.iter().filter(|n| **n != p.name) {
        about.says("schema:alternateName", words(name));
    }
    about.maybe("h:iso3166", p.iso.as_deref());
    if let Some(item) = &p.wikidata {
        about.says("owl:sameAs", NamedNode::new_unchecked(format!("http://www.wikidata.org/entity/{}", encode(item))));
    }
    if let Some((latitude, longitude)) = p.coordinates.filter(|(a, b)| a.is_finite() && b.is_finite()) {
        about.says("schema:latitude", Literal::new_typed_literal(format!("{latitude}"), iri("xsd:decimal")));
        about.says("schema:longitude", Literal::new_typed_literal(format!("{longitude}"), iri("xsd:decimal")));
    }
    if let Some(side) = &p.side {
        about.says("h:side", thing("party", side));
    }
    about
}

fn event(e: &EventNode, options: &Options) -> Vec<About> {
    let mut about = About::new(thing("event", &e.id));
    about.says("rdf:type", iri("sem:Event"));
    about.says("rdf:type", iri("schema:Event"));
    about.says("sem:eventType", thing("type", &e.kind));
    about.says("rdfs:label", words(&super::rows::event_label(e, options)));
    about.says("h:status", Literal::new_simple_literal(e.status.name()));
    about.maybe("h:mode", e.mode.as_deref());
    about.maybe("h:plover", e.plover.as_deref());
    about.maybe("h:cameo", e.cameo.as_deref());
    if let Some(day) = &e.date {
        about.says("sem:hasTimeStamp", date(day));
    }
    for (what, count) in &e.counts {
        about.says(&format!("h:count-{what}"), Literal::new_simple_literal(count.to_string()));
    }
    let mut all = Vec::new();
    if options.evidence {
        for (n, piece) in e.evidence.iter().enumerate() {
            let name = format!("{}/{n}", e.id);
            about.says("prov:wasDerivedFrom", thing("evidence", &name));
            all.extend(evidence(piece, &name));
        }
    }
    all.insert(0, about);
    all
}

fn evidence(e: &Evidence, name: &str) -> [About; 2] {
    let (sentence, document) = (thing("sentence", name), thing("document", &e.doc));
    let mut about = About::new(thing("evidence", name));
    about.says("rdf:type", iri("nif:Phrase"));
    about.says("rdf:type", iri("prov:Entity"));
    about.says("nif:anchorOf", words(&e.trigger));
    about.says("nif:referenceContext", sentence.clone());
    let inside = e.start.checked_sub(e.sentence_start).and_then(|at| e.sentence.get(..at));
    if let Some(before) = inside {
        let begin = before.chars().count();
        about.says("nif:beginIndex", number(begin));
        about.says("nif:endIndex", number(begin + e.trigger.chars().count()));
    }
    about.says("h:beginByte", number(e.start));
    about.says("h:endByte", number(e.end));
    about.says("h:status", Literal::new_simple_literal(crate::graph::Standing::from(e.status).name()));
    about.says("h:rule", Literal::new_simple_literal(&*e.rule));
    about.says("prov:hadPrimarySource", document.clone());
    for speaker in &e.speaker {
        about.says("prov:wasAttributedTo", thing("party", speaker));
    }
    let mut context = About::new(sentence);
    context.says("rdf:type", iri("nif:Context"));
    context.says("nif:isString", words(&e.sentence));
    context.says("nif:sourceUrl", document);
    [about, context]
}

fn edge(row: &super::rows::EdgeRow, a: &Node, b: &Node) -> Vec<About> {
    let (from, to) = (node_iri(a), node_iri(b));
    match row.edge {
        Edge::Role(role) => {
            let (event, party) = if role.role == RoleKind::Source { (to, from) } else { (from, to) };
            let mut about = About::new(event);
            let broad = match role.role {
                RoleKind::Source | RoleKind::Target => Some("sem:hasActor"),
                RoleKind::Location => Some("sem:hasPlace"),
                RoleKind::Attribution => None,
            };
            if let Some(broad) = broad {
                about.says(broad, party.clone());
            }
            about.says(&format!("h:{}", role.role.name()), party);
            vec![about]
        }
        Edge::Relation(relation) => {
            let name = format!("h:{}", relation.kind);
            let mut plain = About::new(from.clone());
            plain.says(&name, to.clone());
            let mut about = About::new(thing("statement", &row.id));
            about.says("rdf:type", iri("rdf:Statement"));
            about.says("rdf:subject", from);
            about.says("rdf:predicate", iri(&name));
            about.says("rdf:object", to);
            for saying in &relation.evidence {
                about.says("prov:value", words(&saying.text));
                about.says("prov:hadPrimarySource", thing("document", &saying.doc));
            }
            vec![plain, about]
        }
        Edge::Dealing(d) => {
            let mut about = About::new(thing("dealing", &row.id));
            about.says("rdf:type", iri("h:Dealing"));
            about.says("h:source", from);
            about.says("h:target", to);
            about.says("sem:eventType", thing("type", &d.kind));
            about.says("h:status", Literal::new_simple_literal(d.status.name()));
            about.says("h:weight", number(d.weight));
            vec![about]
        }
    }
}

fn each(graph: &KnowledgeGraph, options: &Options, mut sink: impl FnMut(About) -> Result<()>) -> Result<()> {
    for node in graph.graph().node_weights() {
        match node {
            Node::Event(e) => event(e, options).into_iter().try_for_each(&mut sink)?,
            Node::Actor(p) | Node::State(p) | Node::Place(p) => sink(party(p, node))?,
        }
    }
    let inner = graph.graph();
    for row in super::rows::edges(graph) {
        if let (Some(a), Some(b)) = (graph.node(row.source), graph.node(row.target)) {
            edge(&row, &inner[a], &inner[b]).into_iter().try_for_each(&mut sink)?;
        }
    }
    Ok(())
}

pub(super) fn ntriples(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    each(graph, options, |about| {
        for (predicate, object) in about.facts {
            writeln!(out, "{} .", Triple::new(about.subject.clone(), predicate, object))?;
        }
        Ok(())
    })
}

/// `prefix:local` where the local part is plain.
fn short(node: &NamedNode) -> Option<String> {
    let (prefix, base) = PREFIXES.iter().find(|(_, base)| node.as_str().starts_with(base))?;
    let local = &node.as_str()[base.len()..];
    let plain = local.starts_with(|c: char| c.is_ascii_alphabetic())
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    plain.then(|| format!("{prefix}:{local}"))
}

fn turtle_name(node: &NamedNode) -> String {
    short(node).unwrap_or_else(|| node.to_string())
}

pub(super) fn turtle(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    for (prefix, base) in PREFIXES {
        writeln!(out, "@prefix {prefix}: <{base}> .")?;
    }
    each(graph, options, |about| {
        write!(out, "\n{}", turtle_name(&about.subject))?;
        for (n, (predicate, object)) in about.facts.iter().enumerate() {
            let object = match object {
                Term::NamedNode(node) => turtle_name(node),
                other => other.to_string(),
            };
            write!(out, "{}\n  {} {object}", if n == 0 { "" } else { " ;" }, turtle_name(predicate))?;
        }
        writeln!(out, " .")
    })
}

fn compact(object: &Term) -> Value {
    match object {
        Term::NamedNode(node) => {
            json!({"@id": short(node).unwrap_or_else(|| node.as_str().to_owned())})
        }
        Term::Literal(text) => match text.language() {
            Some(language) => json!({"@value": text.value(), "@language": language}),
            None if text.datatype().as_str().ends_with("#string") => {
                json!({"@value": text.value()})
            }
            None => json!({"@value": text.value(), "@type": text.datatype().as_str()}),
        },
        _ => Value::Null,
    }
}

pub(super) fn jsonld(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    let context: Map<String, Value> =
        PREFIXES.iter().map(|(prefix, base)| ((*prefix).to_owned(), json!({"@id": base, "@prefix": true}))).collect();
    write!(out, "{{\"@context\":{},\n\"@graph\":[", Value::Object(context))?;
    let mut first = true;
    each(graph, options, |about| {
        let mut object = Map::new();
        object.insert("@id".into(), json!(about.subject.as_str()));
        for (predicate, term) in &about.facts {
            let name = short(predicate).unwrap_or_else(|| predicate.as_str().to_owned());
            let list = object.entry(name).or_insert_with(|| json!([]));
            if let Value::Array(list) = list {
                list.push(compact(term));
            }
        }
        write!(out, "{}{}", if first { "\n" } else { ",\n" }, super::json::inert(&Value::Object(object)))?;
        first = false;
        Ok(())
    })?;
    writeln!(out, "\n]}}")
}
