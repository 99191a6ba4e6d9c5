//! Every format under hostile names, and all formats against each other.

mod checks;
mod common;

use common::{article, entity, hostile, war};
use hudna::{
    export::{self, Format, Options},
    graph::{BuildOptions, Filter, KnowledgeGraph, View},
    record::Kind,
};

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

/// Each format by its own parser: every node, every edge, and the names as
/// they were; nothing that a name holds breaks out of it.
#[test]
fn every_format_is_complete() {
    for (_, graph) in graphs() {
        checks::exports(&graph, None, &mut Options::default());
    }
}

#[test]
fn the_edges_of_json_have_the_name_that_is_asked_for() {
    for (name, graph) in graphs() {
        let size = |value: &serde_json::Value| value.as_array().unwrap().len();
        for key in ["edges", "links"] {
            let options = Options { edges_key: key.into(), ..Options::default() };
            let json: serde_json::Value = serde_json::from_str(&text(&graph, Format::Json, &options)).unwrap();
            let (nodes, edges) = (graph.graph().node_count(), graph.graph().edge_count());
            assert_eq!((size(&json["nodes"]), size(&json[key])), (nodes, edges), "{name}");
        }
    }
}

#[test]
fn folders_are_complete() {
    for (name, graph) in graphs() {
        for format in [Format::Csv, Format::Neo4j] {
            let folder = tempfile::tempdir().unwrap();
            export::write_folder(&graph, format, &Options::default(), folder.path()).unwrap();
            let read = |file: &&str| ((*file).to_owned(), std::fs::read_to_string(folder.path().join(file)).unwrap());
            let files = format.files().iter().map(read).collect();
            checks::read::folder(&graph, format, &files, &checks::read::Shape::of(&graph));
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), format.files().len(), "{name}");
        }
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
            let rows = checks::read::records(&table);
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
    for (name, graph) in graphs() {
        let said = |format| checks::read::triples(format, &text(&graph, format, &Options::default()));
        let lines = said(Format::NTriples);
        assert!(lines == said(Format::Turtle) && lines == said(Format::JsonLd), "{name}");
        assert_eq!(lines.is_empty(), graph.is_empty());
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
