//! Every format under hostile names, and all formats against each other.

mod common;

use common::{article, entity, hostile, war};
use hudna::{
    export::{self, Format, Options},
    graph::{BuildOptions, Filter, KnowledgeGraph, View},
    record::Kind,
};
use quick_xml::{Reader, events::Event as Xml};

/// Graphs that writers stumble over.
fn graphs() -> Vec<(&'static str, KnowledgeGraph)> {
    let all = BuildOptions { isolated: true, ..BuildOptions::default() };
    let build = |articles| KnowledgeGraph::build(articles, &all);
    let mut lone = article("one", None, Vec::new());
    lone.entities = vec![entity("only", Kind::Person, "وحيد")];
    lone.relations.clear();
    let actors = |graph: &KnowledgeGraph| graph.select(View::Actors, &Filter { relations: true, ..Filter::default() });
    vec![
        ("empty", build(Vec::new())),
        ("one node", build(vec![lone])),
        ("war", build(war())),
        ("war, actors", actors(&build(war()))),
        ("hostile", build(hostile())),
        ("hostile, actors", actors(&build(hostile()))),
    ]
}

fn text(graph: &KnowledgeGraph, format: Format, options: &Options) -> String {
    let mut out = Vec::new();
    export::write(graph, format, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn counts(graph: &KnowledgeGraph) -> (usize, usize) {
    (graph.graph().node_count(), graph.graph().edge_count())
}

/// Reads XML to its end, and counts `node` and `edge` elements.
fn xml_counts(xml: &str) -> (usize, usize) {
    let illegal =
        |c: &char| !matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert_eq!(xml.chars().find(illegal), None, "a character that XML cannot hold");
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut nodes, mut edges) = (0, 0);
    loop {
        match reader.read_event().unwrap() {
            Xml::Start(tag) | Xml::Empty(tag) => {
                tag.attributes().for_each(|a| assert!(a.is_ok()));
                match tag.name().as_ref() {
                    "node" => nodes += 1,
                    "edge" => edges += 1,
                    _ => {}
                }
            }
            Xml::Eof => return (nodes, edges),
            _ => {}
        }
    }
}

#[test]
fn xml_is_well_formed_and_complete() {
    for (name, graph) in graphs() {
        let yed = Options { yed: true, ..Options::default() };
        for (format, options) in
            [(Format::GraphMl, Options::default()), (Format::GraphMl, yed), (Format::Gexf, Options::default())]
        {
            assert_eq!(xml_counts(&text(&graph, format, &options)), counts(&graph), "{name} in {format}");
        }
    }
}

#[test]
fn json_is_complete() {
    for (name, graph) in graphs() {
        let size = |value: &serde_json::Value| value.as_array().unwrap().len();
        for key in ["edges", "links"] {
            let options = Options { edges_key: key.into(), ..Options::default() };
            let json: serde_json::Value = serde_json::from_str(&text(&graph, Format::Json, &options)).unwrap();
            assert_eq!((size(&json["nodes"]), size(&json[key])), counts(&graph), "{name}");
        }
        let json: serde_json::Value =
            serde_json::from_str(&text(&graph, Format::Cytoscape, &Options::default())).unwrap();
        let elements = &json["elements"];
        assert_eq!((size(&elements["nodes"]), size(&elements["edges"])), counts(&graph), "{name}");
    }
}

#[test]
fn dot_names_every_edge() {
    for (name, graph) in graphs() {
        let dot = text(&graph, Format::Dot, &Options { legend: false, ..Options::default() });
        let ids: usize = dot
            .lines()
            .filter_map(|l| l.split_once(" [id=\""))
            .map(|(_, rest)| rest.split('"').next().unwrap().split('+').count())
            .sum();
        let nodes = dot.lines().filter(|l| l.starts_with("  \"") && !l.contains(" [id=\"")).count();
        assert_eq!((nodes, ids), counts(&graph), "{name}");
    }
}

#[test]
fn mermaid_is_complete() {
    for (name, graph) in graphs() {
        let chart = text(&graph, Format::Mermaid, &Options::default());
        let nodes = chart.lines().filter(|l| l.starts_with("  style ")).count();
        assert_eq!((nodes, chart.lines().count() - 1 - 2 * nodes), counts(&graph), "{name}");
    }
}

/// Records of a CSV text; quotes as in RFC 4180.
fn records(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty());
    rows
}

#[test]
fn folders_are_complete() {
    for (name, graph) in graphs() {
        let folder = tempfile::tempdir().unwrap();
        let read = |file: &str| {
            let rows = records(&std::fs::read_to_string(folder.path().join(file)).unwrap());
            assert!(rows.iter().all(|r| r.len() == rows[0].len()), "{name}: {file}");
            rows.len() - 1
        };
        export::write_folder(&graph, Format::Csv, &Options::default(), folder.path()).unwrap();
        assert_eq!((read("nodes.csv"), read("edges.csv")), counts(&graph), "{name}");
        assert_eq!(read("events.csv"), graph.events().count());
        assert_eq!(read("evidence.csv"), graph.events().map(|e| e.evidence.len()).sum::<usize>());
        export::write_folder(&graph, Format::Neo4j, &Options::default(), folder.path()).unwrap();
        let edges = read("sources.csv") + read("roles.csv") + read("between.csv");
        assert_eq!((read("parties.csv") + read("events.csv"), edges), counts(&graph), "{name}");
    }
}

#[test]
fn the_scripts_for_neo4j_fit_its_tables() {
    for (name, graph) in graphs() {
        let folder = tempfile::tempdir().unwrap();
        export::write_folder(&graph, Format::Neo4j, &Options::default(), folder.path()).unwrap();
        let read = |file: &str| std::fs::read_to_string(folder.path().join(file)).unwrap();
        let (cypher, admin) = (read("load.cypher"), read("load.sh"));
        for file in ["parties.csv", "events.csv", "sources.csv", "roles.csv", "between.csv"] {
            let table = read(file);
            // By default LOAD CSV reads a backslash before a quote as an escape.
            assert!(!table.contains("\\\""), "{name}: {file}");
            let rows = records(&table);
            assert!(admin.contains(file), "{file} is not imported");
            let is_edges = rows[0][0].starts_with(":START_ID");
            let statements: Vec<&str> =
                cypher.split(";\n").filter(|s| s.contains(&format!("file:///{file}'"))).collect();
            assert!(is_edges || !statements.is_empty(), "{name}: {file}");
            for column in statements.iter().flat_map(|s| s.split("row['").skip(1)).filter_map(|s| s.split_once("']")) {
                assert!(rows[0].iter().any(|head| head == column.0), "{name}: {file} has no {}", column.0);
            }
            for row in rows.iter().skip(1).filter(|_| is_edges) {
                let made = |s: &&str| s.contains(&format!("[r:`{}`]", row[2]));
                assert_eq!(statements.iter().filter(|s| made(s)).count(), 1, "{name}: {} in {file}", row[2]);
            }
            let json = rows[0].iter().position(|head| head == "evidence");
            for cell in rows.iter().skip(1).filter_map(|row| row.get(json?)).filter(|cell| !cell.is_empty()) {
                assert!(serde_json::from_str::<serde_json::Value>(cell).is_ok(), "{name}: {cell}");
            }
        }
        assert_eq!(cypher.matches('\'').count() % 2, 0);
    }
}

#[test]
fn rdf_formats_say_the_same() {
    use std::collections::BTreeSet;
    for (name, graph) in graphs() {
        let lines = text(&graph, Format::NTriples, &Options::default());
        let n: BTreeSet<String> =
            oxttl::NTriplesParser::new().for_slice(lines.as_bytes()).map(|t| t.unwrap().to_string()).collect();
        let turtle = text(&graph, Format::Turtle, &Options::default());
        let t: BTreeSet<String> =
            oxttl::TurtleParser::new().for_slice(turtle.as_bytes()).map(|t| t.unwrap().to_string()).collect();
        let json = text(&graph, Format::JsonLd, &Options::default());
        let j: BTreeSet<String> = oxjsonld::JsonLdParser::new()
            .for_slice(json.as_bytes())
            .map(|q| {
                let quad = q.unwrap();
                oxrdf::Triple::new(quad.subject, quad.predicate, quad.object).to_string()
            })
            .collect();
        assert_eq!(n, t, "{name}");
        assert_eq!(n, j, "{name}");
        assert_eq!(n.is_empty(), graph.is_empty());
    }
}

#[test]
fn pictures_alone_carry_isolates() {
    let graph = KnowledgeGraph::build(war(), &BuildOptions::default());
    for &format in Format::ALL.iter().filter(|f| f.carries_evidence() && !f.is_folder()) {
        assert!(!text(&graph, format, &Options::default()).contains(['\u{2066}', '\u{2067}', '\u{2069}']), "{format}");
    }
    assert!(text(&graph, Format::Dot, &Options::default()).contains('\u{2067}'));
}

#[test]
fn a_folder_format_asks_for_a_folder() {
    let error =
        export::write(&KnowledgeGraph::default(), Format::Csv, &Options::default(), &mut Vec::new()).unwrap_err();
    assert!(error.to_string().contains("folder"), "{error}");
}

#[test]
fn formats_are_known_by_name_and_extension() {
    for &format in Format::ALL {
        assert_eq!(format.name().parse::<Format>().unwrap(), format);
        if !format.is_folder() {
            let path = std::path::PathBuf::from(format!("graph.{}", format.extension()));
            assert_eq!(Format::from_path(&path), Some(format));
        }
    }
    assert!("xls".parse::<Format>().unwrap_err().to_string().contains("graphml"));
}

#[test]
fn the_table_shows_both_views() {
    let graph = KnowledgeGraph::build(war(), &BuildOptions::default());
    let table = text(&graph, Format::Table, &Options::default());
    assert!(table.contains("هجوم") && table.contains("2031-05-04"), "{table}");
    let actors = graph.select(View::Actors, &Filter::default());
    assert!(text(&actors, Format::Table, &Options::default()).contains("مختلف فيه"));
}
