//! The exports, read by the tools that people use. Where a tool is missing
//! the test says so and passes: `.ci` has them all.

mod common;

use common::{hostile, war};
use hudna::{
    export::{self, Format, Options},
    graph::{BuildOptions, Filter, KnowledgeGraph, View},
};
use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

/// True when a command runs; else says that the test is skipped.
fn present(program: &str, arguments: &[&str], what: &str) -> bool {
    let run = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let there = run.is_ok_and(|s| s.success());
    if !there {
        let _ = writeln!(std::io::stderr(), "skipped: {what} is not installed");
    }
    there
}

fn graphs() -> Vec<(&'static str, KnowledgeGraph)> {
    let build = |articles| KnowledgeGraph::build(articles, &BuildOptions::default());
    let actors = |graph: &KnowledgeGraph| graph.select(View::Actors, &Filter { relations: true, ..Filter::default() });
    vec![
        ("empty", build(Vec::new())),
        ("war", build(war())),
        ("war-actors", actors(&build(war()))),
        ("hostile", build(hostile())),
        ("hostile-actors", actors(&build(hostile()))),
    ]
}

fn write(graph: &KnowledgeGraph, format: Format, options: &Options, path: &Path) {
    let mut out = Vec::new();
    export::write(graph, format, options, &mut out).unwrap();
    std::fs::write(path, out).unwrap();
}

#[test]
fn python_tools_read_the_same_graph() {
    let tools = ["-c", "import networkx, igraph, duckdb, pyoxigraph"];
    if !present("python3", &tools, "python3 with networkx, igraph, duckdb and pyoxigraph") {
        return;
    }
    for (name, graph) in graphs() {
        let folder = tempfile::tempdir().unwrap();
        export::write_folder(&graph, Format::Csv, &Options::default(), folder.path()).unwrap();
        for format in [Format::GraphMl, Format::Gexf, Format::Json, Format::NTriples, Format::Turtle, Format::JsonLd] {
            let file = folder.path().join(format!("graph.{}", format.extension()));
            write(&graph, format, &Options::default(), &file);
        }
        let yed = Options { yed: true, ..Options::default() };
        write(&graph, Format::GraphMl, &yed, &folder.path().join("yed.graphml"));
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/read.py");
        let run = Command::new("python3").arg(script).arg(folder.path()).output().unwrap();
        let said = String::from_utf8_lossy(&run.stdout);
        assert!(run.status.success(), "{name}:\n{said}\n{}", String::from_utf8_lossy(&run.stderr));
    }
}

#[test]
fn graphviz_draws_without_a_warning() {
    if !present("dot", &["-V"], "Graphviz (dot)") {
        return;
    }
    for (name, graph) in graphs() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("graph.dot");
        let titled = Options { title: Some("عنوان \"الرسم\" 2031 \\N".into()), ..Options::default() };
        write(&graph, Format::Dot, &titled, &file);
        let run = Command::new("dot").arg("-Tsvg").arg(&file).output().unwrap();
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success() && said.is_empty(), "{name}: {said}");
        let mut svg = Vec::new();
        export::write(&graph, Format::Svg, &titled, &mut svg).unwrap();
        let svg = String::from_utf8(svg).unwrap();
        assert!(svg.contains("</svg>"));
        harmless(&svg);
    }
}

/// A picture opened in a browser runs and loads nothing.
fn harmless(svg: &str) {
    use quick_xml::{Reader, events::Event};
    let mut reader = Reader::from_str(svg);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let known =
                    ["svg", "g", "a", "title", "polygon", "polyline", "path", "ellipse", "text", "tspan", "defs"];
                assert!(known.contains(&name.as_str()), "{name} in a picture");
                for attribute in tag.attributes() {
                    let attribute = attribute.unwrap();
                    let key = attribute.key.as_ref();
                    assert!(!key.starts_with("on") && !key.ends_with("href"), "{key} in a picture");
                }
            }
            Event::Eof => return,
            _ => {}
        }
    }
}
