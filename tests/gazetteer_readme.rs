//! `gazetteer/README.md` says what the schema says, and what it tells people
//! to copy works.
//!
//! `HUDNA_UPDATE=1 cargo test --test gazetteer_readme` writes the fields anew.

use hudna::gazetteer::source::SourceFile;
use hudna::record::Status;
use hudna::{Article, Extractor, Gazetteer};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const MARK: &str = "<!-- fields -->\n";

/// Files of the schema, in the order of the page.
const FILES: [&str; 9] = [
    "gazetteer/schema/names.rs",
    "gazetteer/schema/frames.rs",
    "gazetteer/schema/lists.rs",
    "gazetteer/schema/compose.rs",
    "gazetteer/schema/operators.rs",
    "gazetteer/schema/words.rs",
    "gazetteer/schema/nouns.rs",
    "gazetteer/schema/particles.rs",
    "gazetteer/schema/ontology.rs",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> PathBuf {
    root().join("gazetteer/README.md")
}

/// A struct or an enum, with its fields or variants.
#[derive(Default)]
struct Item {
    name: String,
    docs: String,
    is_enum: bool,
    members: Vec<Member>,
}

#[derive(Default)]
struct Member {
    name: String,
    /// Type of a field, arguments of a variant.
    of: String,
    docs: String,
    optional: bool,
    /// 1 inside the item, 2 inside a variant.
    depth: usize,
}

/// What the public structs and enums of a source file say about themselves.
/// It reads what rustfmt writes, one member a line, and nothing more.
fn items(source: &str) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let (mut docs, mut optional, mut depth) = (String::new(), false, 0);
    for line in source.lines().map(str::trim) {
        if depth >= SKIPPED {
            depth = skip(line, depth);
            continue;
        }
        if let Some(doc) = line.strip_prefix("///") {
            docs += doc;
            continue;
        }
        if line.starts_with("#[") {
            optional |= line.contains("serde(default");
            continue;
        }
        let open = line.ends_with('{');
        let head = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "));
        if let (0, Some(head), true) = (depth, head, open) {
            let name = head.trim_end_matches(" {").to_owned();
            let is_enum = line.starts_with("pub enum ");
            items.push(Item { name, docs: std::mem::take(&mut docs), is_enum, ..Item::default() });
            depth = 1;
        } else if depth > 0 && line.starts_with('}') {
            depth -= 1;
        } else if depth > 0 && !line.is_empty() {
            let docs = std::mem::take(&mut docs);
            let item = items.last_mut().expect("an item is open");
            item.members.push(Member { docs, optional, depth, ..member(line) });
            depth += usize::from(open);
        } else if open {
            depth = skip(line, SKIPPED);
        }
        (docs, optional) = (String::new(), false);
    }
    items
}

/// Depth in functions and impls, which are skipped with all they hold.
const SKIPPED: usize = 100;

/// Counts braces of what is skipped; 0 behind its end.
fn skip(line: &str, depth: usize) -> usize {
    let depth = depth + line.matches('{').count() - line.matches('}').count();
    if depth == SKIPPED { 0 } else { depth }
}

/// `pub id: String,`, `Verb(String),` or `Event {`.
fn member(line: &str) -> Member {
    let line = line.trim_start_matches("pub ").trim_end_matches([',', '{', ' ']);
    let (name, of) = match (line.split_once(": "), line.split_once('(')) {
        (Some((name, of)), _) => (name, of),
        (None, Some((name, of))) => (name, of.trim_end_matches(')')),
        (None, None) => (line, ""),
    };
    Member { name: name.to_owned(), of: of.to_owned(), ..Member::default() }
}

/// A type as RON writes its values.
fn ron(of: &str) -> String {
    if let Some(inner) = of.strip_prefix("Vec<").and_then(|s| s.strip_suffix('>')) {
        return format!("[{}]", ron(inner));
    }
    if let Some(inner) = of.strip_prefix("Option<").and_then(|s| s.strip_suffix('>')) {
        return ron(inner);
    }
    if let Some(inner) = of.strip_prefix('(').and_then(|s| s.strip_suffix(')')) {
        return format!("({})", list(inner));
    }
    match of {
        "String" => "\"text\"".to_owned(),
        "bool" => "true or false".to_owned(),
        "f64" => "number".to_owned(),
        "i8" => "whole number".to_owned(),
        name => {
            let name = name.rsplit("::").next().unwrap_or(name);
            format!("[{name}](#{})", name.to_lowercase())
        }
    }
}

/// Types separated by commas, outside of brackets.
fn list(of: &str) -> String {
    of.split(", ").map(ron).collect::<Vec<_>>().join(", ")
}

fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|")
}

fn page() -> String {
    let mut out = String::new();
    for file in FILES {
        let source = fs::read_to_string(root().join("src").join(file)).unwrap();
        for item in items(&source) {
            section(&item, &mut out);
        }
    }
    let record = fs::read_to_string(root().join("src/record.rs")).unwrap();
    let shared = items(&record).into_iter().filter(|item| matches!(&*item.name, "Kind" | "Status"));
    shared.for_each(|item| section(&item, &mut out));
    out
}

fn section(item: &Item, out: &mut String) {
    let _ = write!(out, "\n## {}\n\n{}\n\n", item.name, item.docs.trim());
    out.push_str(if item.is_enum { "| value | is |\n|---|---|\n" } else { "| field | holds | is |\n|---|---|---|\n" });
    for member in &item.members {
        let docs = cell(&member.docs);
        if item.is_enum && member.depth == 1 {
            let of = if member.of.is_empty() { String::new() } else { format!(" ({})", list(&member.of)) };
            let _ = writeln!(out, "| `{}`{of} | {docs} |", member.name);
        } else if item.is_enum {
            let _ = writeln!(out, "| … `{}` {} | {docs}{} |", member.name, ron(&member.of), left_out(member));
        } else {
            let _ = writeln!(out, "| `{}` | {} | {docs}{} |", member.name, ron(&member.of), left_out(member));
        }
    }
}

fn left_out(member: &Member) -> &'static str {
    if member.optional { " May be left out." } else { "" }
}

#[test]
fn every_field_is_told() {
    let is = fs::read_to_string(readme()).unwrap();
    let (head, fields) = is.split_once(MARK).expect("the mark above the fields");
    let wanted = page();
    if std::env::var_os("HUDNA_UPDATE").is_some() {
        fs::write(readme(), format!("{head}{MARK}{wanted}")).unwrap();
        return;
    }
    let differs = wanted.lines().zip(fields.lines()).find(|(a, b)| a != b);
    assert!(fields == wanted, "gazetteer/README.md is behind the schema at {differs:?}: HUDNA_UPDATE=1 writes it anew");
}

#[test]
fn nothing_is_left_undocumented() {
    let page = page();
    assert!(!page.contains("|  |") && !page.contains("\n\n\n\n"), "a field without a comment:\n{page}");
    for entry in ["NameEntry", "FrameEntry", "VerbEntry", "NounEntry", "Kind", "Status"] {
        assert!(page.contains(&format!("\n## {entry}\n")), "no {entry}");
    }
}

/// The RON of the page by the file that it should go to.
fn copied() -> Vec<SourceFile> {
    let page = fs::read_to_string(readme()).unwrap();
    let blocks = page.split("```ron ").skip(1);
    let file = |block: &str| {
        let (path, rest) = block.split_once('\n').unwrap();
        let text = rest.split("```").next().unwrap().to_owned();
        SourceFile { path: format!("mine/{path}"), text: text.into(), layer: 1 }
    };
    blocks.map(file).collect()
}

#[test]
fn what_it_tells_people_to_copy_works() {
    let mut files = Gazetteer::builtin_files().unwrap();
    files.extend(copied());
    let gazetteer = Gazetteer::from_files(files).unwrap_or_else(|error| panic!("{error}"));
    assert!(gazetteer.find("north-coast-union").is_some());
    let mut extractor = Extractor::new(&gazetteer);
    let mut said = |text: &str| {
        let article = Article { doc: "a.txt", text, date: None, source: None, title: None };
        extractor.extract(&article).events
    };
    let events = said("علق اتحاد الساحل الشمالي رحلاته إلى بلدة النهر الأبيض أمس.");
    let [event] = &events[..] else { panic!("{events:?}") };
    assert_eq!((&*event.kind, event.status, &*event.rule), ("sanction", Status::Asserted, "sanction.own-flights"));
    assert_eq!(
        (&event.source[..], &event.target[..]),
        (&["north-coast-union".to_owned()][..], &["white-river-town".to_owned()][..])
    );
    assert!(
        said("علق اتحاد الساحل الشمالي على تصريحات بلدة النهر الأبيض.").iter().all(|e| e.rule != "sanction.own-flights")
    );
}
