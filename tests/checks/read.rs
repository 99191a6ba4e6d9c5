//! Every format read back by a parser of its own, and held against the graph.

use hudna::{
    export::Format,
    graph::{Edge, KnowledgeGraph, Node},
};
use oxrdf::{NamedOrBlankNode, Triple};
use petgraph::visit::EdgeRef;
use quick_xml::{Reader, escape, events::Event as Xml};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Nodes by id with their label, and edges by their ends.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape {
    pub nodes: BTreeSet<String>,
    pub edges: Vec<(String, String)>,
}

impl Shape {
    /// The graph's own.
    pub fn of(graph: &KnowledgeGraph) -> Self {
        let inner = graph.graph();
        let nodes = inner.node_weights().map(|node| node.id().to_owned());
        let ends = |e: petgraph::graph::EdgeReference<'_, Edge>| (inner[e.source()].id(), inner[e.target()].id());
        let edges = inner.edge_references().map(ends).map(|(a, b)| (a.to_owned(), b.to_owned()));
        let shape = Self::new(nodes, edges);
        assert_eq!(shape.nodes.len(), inner.node_count(), "two nodes with one id");
        shape
    }

    fn new(nodes: impl IntoIterator<Item = String>, edges: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut edges: Vec<_> = edges.into_iter().collect();
        edges.sort();
        Self { nodes: nodes.into_iter().collect(), edges }
    }
}

/// Names of parties, by id.
fn names(graph: &KnowledgeGraph) -> BTreeMap<String, String> {
    graph.parties().map(|party| (party.id.to_string(), party.name.to_string())).collect()
}

/// What a format of one file says.
pub fn file(graph: &KnowledgeGraph, format: Format, text: &str, expected: &Shape) {
    match format {
        Format::Json | Format::Cytoscape => {
            inert(text);
            let (shape, labels) = json(format, &serde_json::from_str(text).unwrap());
            assert!(shape == *expected, "{format}: {shape:?}\n{expected:?}");
            hold(format, &names(graph), &labels);
        }
        Format::GraphMl | Format::Gexf => {
            let (shape, labels) = xml(text);
            assert!(shape == *expected, "{format}: {shape:?}\n{expected:?}");
            hold(format, &names(graph), &labels);
        }
        Format::Dot => dot(graph, text, expected),
        Format::Mermaid => mermaid(text, expected),
        Format::Table => table(text),
        Format::NTriples | Format::Turtle => rdf(graph, &triples(format, text)),
        Format::JsonLd => {
            inert(text);
            rdf(graph, &triples(format, text));
        }
        _ => {}
    }
}

fn hold(format: Format, names: &BTreeMap<String, String>, labels: &BTreeMap<String, String>) {
    for (id, name) in names {
        assert_eq!(labels.get(id), Some(name), "{format}: the name of {id:?}");
    }
}

/// JSON may stand inside of a page: nothing in it ends or opens an element.
fn inert(text: &str) {
    for bad in ["</", "<!--", "<script"] {
        assert!(!text.to_ascii_lowercase().contains(bad), "{bad} in JSON");
    }
}

fn json(format: Format, value: &Value) -> (Shape, BTreeMap<String, String>) {
    let root = if format == Format::Json { value } else { &value["elements"] };
    let list = |name: &str| {
        let rows = root[name].as_array().unwrap().iter();
        rows.map(|row| if format == Format::Json { row } else { &row["data"] }).collect::<Vec<_>>()
    };
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    let (nodes, edges) = (list("nodes"), list("edges"));
    let labels = nodes.iter().map(|n| (text(n, "id"), text(n, "label"))).collect();
    let ends = edges.iter().map(|e| (text(e, "source"), text(e, "target")));
    (Shape::new(nodes.iter().map(|n| text(n, "id")), ends), labels)
}

fn xml(text: &str) -> (Shape, BTreeMap<String, String>) {
    let legal = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert_eq!(text.chars().find(|&c| !legal(c)), None, "a character that XML cannot hold");
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let (mut nodes, mut edges, mut labels, mut open) = (Vec::new(), Vec::new(), BTreeMap::new(), None);
    let (mut inside, mut depth) = (false, 0);
    loop {
        let event = reader.read_event().unwrap();
        if let Xml::Start(tag) | Xml::Empty(tag) = &event {
            let attributes: BTreeMap<String, String> = tag
                .attributes()
                .map(|a| a.unwrap())
                .map(|a| {
                    let value = escape::unescape(&a.value).unwrap().into_owned();
                    (a.key.as_ref().to_owned(), value)
                })
                .collect();
            match tag.name().as_ref() {
                "node" => {
                    nodes.push(attributes["id"].clone());
                    open = Some(attributes["id"].clone());
                    if let Some(label) = attributes.get("label") {
                        labels.insert(attributes["id"].clone(), label.clone());
                    }
                }
                "edge" => {
                    edges.push((attributes["source"].clone(), attributes["target"].clone()));
                    open = None;
                }
                "data" => inside = attributes["key"] == "n_label",
                _ => {}
            }
        }
        match event {
            Xml::Start(_) => depth += 1,
            Xml::End(tag) => {
                depth -= 1;
                if tag.name().as_ref() == "data" {
                    inside = false;
                }
            }
            Xml::Text(said) if inside => {
                if let Some(id) = &open {
                    labels.entry(id.clone()).or_insert_with(String::new).push_str(&said);
                }
            }
            Xml::GeneralRef(name) if inside => {
                let said = escape::unescape(&format!("&{};", &*name)).unwrap().into_owned();
                if let Some(id) = &open {
                    labels.entry(id.clone()).or_insert_with(String::new).push_str(&said);
                }
            }
            Xml::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "an element without end");
    (Shape::new(nodes, edges), labels)
}

/// A word of DOT.
#[derive(Debug, Clone, PartialEq)]
enum Word {
    /// A name, bare, quoted or of markup.
    Name(String),
    Sign(char),
    Arrow,
}

/// The words of a DOT text, as Graphviz cuts it.
fn dot_words(text: &str) -> Vec<Word> {
    let mut chars = text.chars().peekable();
    let mut words = Vec::new();
    while let Some(c) = chars.next() {
        match c {
            c if c.is_whitespace() => {}
            '"' => {
                let mut name = String::new();
                loop {
                    match chars.next().expect("a string without end") {
                        '"' => break,
                        // Graphviz itself undoes this one alone; the rest is the label's business.
                        '\\' if chars.peek() == Some(&'"') => name.extend(chars.next()),
                        '\\' => name.extend(['\\'].into_iter().chain(chars.next())),
                        c => name.push(c),
                    }
                }
                words.push(Word::Name(name));
            }
            '<' => {
                let (mut depth, mut markup) = (1, String::from("<"));
                while depth > 0 {
                    let c = chars.next().expect("markup without end");
                    depth += match c {
                        '<' => 1,
                        '>' => -1,
                        _ => 0,
                    };
                    markup.push(c);
                }
                markup_is_xml(&markup[1..markup.len() - 1]);
                words.push(Word::Name(markup));
            }
            '-' if chars.peek() == Some(&'>') => {
                chars.next();
                words.push(Word::Arrow);
            }
            '{' | '}' | '[' | ']' | ';' | ',' | '=' => words.push(Word::Sign(c)),
            c if c.is_ascii_alphanumeric() || "_.-".contains(c) => {
                let mut name = String::from(c);
                while let Some(c) = chars.next_if(|c| c.is_ascii_alphanumeric() || "_.".contains(*c)) {
                    name.push(c);
                }
                words.push(Word::Name(name));
            }
            c => panic!("{c:?} stands free in DOT"),
        }
    }
    words
}

fn markup_is_xml(markup: &str) {
    let mut reader = Reader::from_str(markup);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event().unwrap() {
            Xml::Start(tag) | Xml::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                assert!(["S", "FONT", "BR"].contains(&name.as_str()), "{name} in a label");
            }
            Xml::Eof => return,
            _ => {}
        }
    }
}

/// Statements are `name [..];`, `name -> name [..];`, defaults and one
/// cluster, the legend; nothing else.
fn dot(graph: &KnowledgeGraph, text: &str, expected: &Shape) {
    let words = dot_words(text);
    let name = |id: &str| id.replace('\\', "\\\\").replace('&', "&amp;");
    let (mut nodes, mut edges) = (BTreeSet::new(), Vec::new());
    let (mut at, mut depth) = (0, 0);
    let get = |at: usize| words.get(at).unwrap_or_else(|| panic!("DOT without end"));
    let legend = |name: &str| name.starts_with("legend\t");
    while at < words.len() {
        match get(at) {
            Word::Sign('{') => depth += 1,
            Word::Sign('}') => depth -= 1,
            Word::Sign(';') => {}
            Word::Name(keyword) if ["digraph", "subgraph"].contains(&keyword.as_str()) => at += 1,
            Word::Name(first) => {
                let keyword = ["graph", "node", "edge"].contains(&first.as_str());
                let mut ends = vec![first.clone()];
                at += 1;
                while *get(at) == Word::Arrow {
                    let Word::Name(next) = get(at + 1) else { panic!("an arrow to nothing") };
                    ends.push(next.clone());
                    at += 2;
                }
                let mut ids = 0;
                match get(at) {
                    Word::Sign('[') => {
                        at += 1;
                        while *get(at) != Word::Sign(']') {
                            let (Word::Name(key), Word::Sign('='), Word::Name(value)) =
                                (get(at), get(at + 1), get(at + 2))
                            else {
                                panic!("{:?} is no attribute", &words[at..(at + 3).min(words.len())]);
                            };
                            assert!(key.chars().all(|c| c.is_ascii_lowercase()), "{key} as a key");
                            assert!(!["URL", "href", "image", "shapefile"].contains(&key.as_str()));
                            if key == "id" {
                                ids = value.split('+').count();
                            }
                            at += 3;
                            if *get(at) == Word::Sign(',') {
                                at += 1;
                            }
                        }
                    }
                    // `label="..";` inside of the legend.
                    Word::Sign('=') => {
                        assert_eq!(depth, 2);
                        at += 1;
                        continue;
                    }
                    other => assert_eq!(*other, Word::Sign(';'), "after {first}"),
                }
                match &ends[..] {
                    _ if keyword || legend(first) || depth == 2 => {}
                    [one] => assert!(nodes.insert(one.clone()), "{one} twice"),
                    [a, b] => edges.extend(std::iter::repeat_n((a.clone(), b.clone()), ids)),
                    _ => panic!("{ends:?}"),
                }
            }
            other => panic!("{other:?} in DOT"),
        }
        at += 1;
    }
    assert_eq!(depth, 0);
    let wanted =
        Shape::new(expected.nodes.iter().map(|n| name(n)), expected.edges.iter().map(|(a, b)| (name(a), name(b))));
    assert!(Shape::new(nodes, edges) == wanted, "dot of {} nodes", graph.graph().node_count());
}

fn mermaid(text: &str, expected: &Shape) {
    let (mut nodes, mut edges, mut styles) = (0, 0, 0);
    for line in text.lines().skip(1) {
        let quotes = line.matches('"').count();
        assert!(!line.chars().any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}')), "{line:?}");
        match line {
            _ if line.starts_with("  style n") => styles += 1,
            _ if line.trim_start().trim_start_matches(|c: char| c.is_ascii_alphanumeric()).starts_with(' ') => {
                assert!(line.starts_with("  n") && quotes == 2, "{line}");
                edges += 1;
            }
            _ => {
                assert!(line.starts_with("  n") && quotes == 2, "{line}");
                nodes += 1;
            }
        }
        let inside = line.split('"').nth(1).unwrap_or_default().replace("<br/>", "");
        assert!(!inside.contains(['<', '>', '`', '\\']), "{line}");
    }
    assert_eq!((nodes, styles, edges), (expected.nodes.len(), expected.nodes.len(), expected.edges.len()), "{text}");
}

fn table(text: &str) {
    let bad = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!text.contains(bad), "a terminal would obey {:?}", text.chars().find(|&c| bad(c)));
    let mut lines = text.lines();
    let (header, rule) = (lines.next().unwrap(), lines.next().unwrap());
    assert!(header.contains("status") && rule.chars().all(|c| c == '-' || c == ' '));
}

/// Records of a CSV text; quotes as in RFC 4180.
pub fn records(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty());
    rows
}

/// A cell as it was before it was kept from being a formula.
fn plain(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) => {
            rest.to_owned()
        }
        _ => cell.to_owned(),
    }
}

/// What a format of several files says.
pub fn folder(graph: &KnowledgeGraph, format: Format, files: &BTreeMap<String, String>, expected: &Shape) {
    let mut tables: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::new();
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let rows = records(text);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{name}: lines of different length");
        for cell in rows.iter().flatten() {
            assert!(!cell.chars().any(|c| c.is_control() && c != '\n' && c != '\t'), "{name}: {cell:?}");
            let first = cell.trim_start().chars().next();
            let formula = first.is_some_and(|c| "=+-@＝＋－＠".contains(c)) && cell.parse::<f64>().is_err();
            assert!(format == Format::Neo4j || !formula, "{name}: a formula {cell:?}");
            assert!(format != Format::Neo4j || !cell.contains(['\n', '\t']), "{name}: {cell:?}");
        }
        tables.insert(name, rows);
    }
    let column = |file: &str, name: &str| tables[file][0].iter().position(|c| c == name).unwrap();
    let rows = |file: &str| tables[file][1..].to_vec();
    if format == Format::Csv {
        let nodes = rows("nodes.csv");
        let ends = rows("edges.csv").into_iter().map(|row| (plain(&row[1]), plain(&row[2])));
        let shape = Shape::new(nodes.iter().map(|row| plain(&row[0])), ends);
        assert!(shape == *expected, "csv: {shape:?}\n{expected:?}");
        let label = column("nodes.csv", "label");
        let labels = nodes.iter().map(|row| (plain(&row[0]), plain(&row[label]))).collect();
        hold(format, &names(graph), &labels);
        assert_eq!(rows("events.csv").len(), graph.events().count());
        assert_eq!(rows("evidence.csv").len(), graph.events().map(|e| e.evidence.len()).sum::<usize>());
    } else {
        for name in files["load.cypher"].split('`').skip(1).step_by(2) {
            assert!(name.chars().all(|c| c.is_alphanumeric() || c == '_'), "{name} in a statement");
        }
        let nodes = ["parties.csv", "events.csv"].into_iter().flat_map(rows).map(|row| row[0].clone());
        let ends = ["sources.csv", "roles.csv", "between.csv"].into_iter().flat_map(rows);
        let shape = Shape::new(nodes, ends.map(|row| (row[0].clone(), row[1].clone())));
        assert!(shape == *expected, "neo4j: {shape:?}\n{expected:?}");
    }
}

/// The statements of an RDF format.
pub fn triples(format: Format, text: &str) -> HashSet<Triple> {
    let bytes = text.as_bytes();
    match format {
        Format::NTriples => oxttl::NTriplesParser::new().for_slice(bytes).map(|t| t.unwrap()).collect(),
        Format::Turtle => oxttl::TurtleParser::new().for_slice(bytes).map(|t| t.unwrap()).collect(),
        _ => {
            let quads = oxjsonld::JsonLdParser::new().for_slice(bytes).map(|q| q.unwrap());
            quads.map(|q| Triple::new(q.subject, q.predicate, q.object)).collect()
        }
    }
}

/// Each node is a subject, each role a statement about its event, each dealing
/// and each relation a node of its own.
fn rdf(graph: &KnowledgeGraph, triples: &HashSet<Triple>) {
    let subject = |t: &Triple| match &t.subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNode::BlankNode(node) => panic!("{node}"),
    };
    let about = |class: &str, predicate: &str| {
        let of = |t: &&Triple| {
            t.predicate.as_str().ends_with(predicate) && subject(t).starts_with(&format!("urn:hudna:{class}:"))
        };
        triples.iter().filter(of).count()
    };
    let edges = |wanted: fn(&Edge) -> bool| graph.graph().edge_weights().filter(|e| wanted(e)).count();
    let labelled = about("party", "rdf-schema#label") > 0 || graph.parties().count() == 0;
    assert!(labelled);
    let subjects: BTreeSet<String> = triples.iter().map(subject).collect();
    let nodes = |class: &str| subjects.iter().filter(|s| s.starts_with(&format!("urn:hudna:{class}:"))).count();
    assert_eq!(nodes("party"), graph.graph().node_weights().filter(|n| !matches!(n, Node::Event(_))).count());
    assert_eq!(nodes("event"), graph.events().count());
    assert_eq!(nodes("dealing"), edges(|e| matches!(e, Edge::Dealing(_))));
    assert_eq!(nodes("statement"), edges(|e| matches!(e, Edge::Relation(_))));
    let roles: usize = ["source", "target", "location", "attribution"]
        .into_iter()
        .map(|role| about("event", &format!("urn:hudna:term:{role}")))
        .sum();
    assert_eq!(roles, edges(|e| matches!(e, Edge::Role(_))));
}
