//! Every page of the cookbook, from top to bottom: files are written, shell
//! blocks run, Python and R run where their packages are installed. There is
//! no Neo4j to run Cypher with: it is held against the tables that are loaded.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A fenced block: what stands behind the fence, and its lines.
struct Block {
    about: String,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let (mut found, mut open): (Vec<Block>, Option<Block>) = (Vec::new(), None);
    for line in page.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some(about), None) => open = Some(Block { about: about.to_owned(), text: String::new() }),
            (None, Some(block)) => block.text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

fn works(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|output| output.status.success())
}

fn pages() -> Vec<(String, String)> {
    let files = fs::read_dir(root().join("src/cookbook")).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    pages.sort();
    pages
}

/// A folder with the articles that the pages speak of.
fn kitchen() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("news")).unwrap();
    for entry in fs::read_dir(root().join("seeds")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            fs::write(folder.path().join("news").join(path.file_name().unwrap()), fs::read(&path).unwrap()).unwrap();
        }
    }
    folder
}

#[test]
fn every_page_works_from_top_to_bottom() {
    let bin = Path::new(env!("CARGO_BIN_EXE_hudna")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let graphviz = works("dot", &["-V"]);
    let mut commands = 0;
    for (name, page) in pages() {
        let folder = kitchen();
        let run = |program: &str, arguments: &[&str]| {
            let mut command = Command::new(program);
            command.args(arguments).env("PATH", &path).current_dir(folder.path());
            let output = command.output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{name}: {}\n{said}", arguments[1]);
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        for block in blocks(&page) {
            match block.about.split_once(' ').unwrap_or((&block.about, "")) {
                ("sh", "") => {
                    let drawn = |line: &&str| !line.contains(".svg") || graphviz;
                    for line in block.text.lines().filter(drawn) {
                        let said = run("sh", &["-c", line]);
                        assert!(!said.is_empty() || !line.contains("explain"), "{name}: {line} says nothing");
                        commands += 1;
                    }
                }
                ("ron" | "json", file) if !file.is_empty() => {
                    let file = folder.path().join(file);
                    fs::create_dir_all(file.parent().unwrap()).unwrap();
                    fs::write(file, block.text).unwrap();
                }
                ("python", "") => {
                    let imports: String =
                        block.text.lines().filter(|line| line.starts_with("import ")).collect::<Vec<_>>().join("\n");
                    if works("python3", &["-c", &imports]) {
                        assert!(!run("python3", &["-c", &block.text]).is_empty(), "{name}: Python prints nothing");
                    }
                }
                ("r", "") => {
                    let imports: String = block.text.lines().filter(|line| line.starts_with("library(")).collect();
                    if works("Rscript", &["-e", &format!("0; {imports}")]) {
                        assert!(!run("Rscript", &["-e", &block.text]).is_empty(), "{name}: R prints nothing");
                    } else {
                        let _ = writeln!(std::io::stderr(), "skipped: Rscript with igraph is not installed");
                    }
                }
                ("text", "") if block.text.starts_with("MATCH") => cypher(&block.text, folder.path()),
                // Checked by rustdoc, or no commands.
                ("no_run" | "text", "") => {}
                (about, file) => panic!("{name}: a block of {about} {file}"),
            }
        }
    }
    assert!(commands >= 40, "{commands}");
}

/// What a query names is there: labels, kinds of relationships and properties.
fn cypher(query: &str, folder: &Path) {
    let import = folder.join("import");
    let read = |file: &str| fs::read_to_string(import.join(file)).unwrap();
    let load = read("load.cypher");
    let names = |before: &str| {
        let behind = query.split(before).skip(1);
        behind.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap()).collect::<Vec<_>>()
    };
    let (parties, events) = (read("parties.csv"), read("events.csv"));
    let head = |table: &str| table.lines().next().unwrap().replace('"', "");
    let kinds: Vec<_> = query.split("-[:").skip(1).map(|rest| rest.split(']').next().unwrap()).collect();
    assert!(kinds.len() > 1, "{query}");
    for kind in kinds {
        assert!(load.contains(&format!("`{kind}`")), "nothing makes relationships {kind}");
    }
    for label in ["Party", "Event"] {
        assert!(query.contains(&format!(":{label}")) && load.contains(label), "nothing makes nodes {label}");
    }
    for (letter, table) in [("a.", &parties), ("b.", &parties), ("e.", &events)] {
        for property in names(letter) {
            let known = head(table).split(',').any(|column| column.split(':').next() == Some(property));
            assert!(known, "{letter}{property} is no column of {}", head(table));
        }
    }
    let filter = query.split('{').nth(1).unwrap().split(':').next().unwrap();
    assert!(head(&events).contains(filter), "{filter}");
}

#[test]
fn what_the_pages_promise_comes_true() {
    let folder = kitchen();
    let page = |name: &str| fs::read_to_string(root().join(format!("src/cookbook/{name}.md"))).unwrap();
    let write = |name: &str| {
        for block in blocks(&page(name)) {
            if let Some(file) = block.about.strip_prefix("ron ") {
                let file = folder.path().join(file);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, block.text).unwrap();
            }
        }
    };
    write("names");
    write("frame");
    let text = "اتهم المنسق الأعلى الفرنسي كتائب الساحل الشمالي بقصف المدينة. وزار سالم الحربي باريس. \
                وقطعت فرنسا طرق الإمداد عن قوات الساحل الشمالي.";
    fs::write(folder.path().join("new.txt"), text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_hudna"))
        .args(["graph", "new.txt", "--gazetteer", "mine", "--view", "events", "--format", "json"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let graph = String::from_utf8(output.stdout).unwrap();
    for id in ["france-high-coordinator", "salem-harbi", "north-coast-union", "attack.cut-routes"] {
        assert!(graph.contains(id), "{id} is not in {graph}");
    }
}

#[test]
fn every_page_is_named() {
    let list = fs::read_to_string(root().join("src/cookbook/mod.rs")).unwrap();
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for (name, _) in pages() {
        assert!(list.contains(&format!("[`{name}`]")), "{name} is not in the list");
        assert!(readme.contains(&format!("(src/cookbook/{name}.md)")), "the README does not link to {name}");
    }
}
