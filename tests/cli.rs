//! The program from outside: what goes in, what comes out, and what it says
//! of bad input.

use assert_cmd::Command;
use std::{fs, io::Write, path::Path};

const TEXT: &str = "وصل وزير الشمال أمس إلى مدينة النهر.\n";

fn hudna() -> Command {
    Command::new(env!("CARGO_BIN_EXE_hudna"))
}

/// Exit code, standard output, standard error.
fn run(command: &mut Command) -> (i32, String, String) {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Runs `extract` in a folder.
fn extract(dir: &Path, arguments: &[&str]) -> (i32, String, String) {
    run(hudna().current_dir(dir).arg("extract").args(arguments))
}

fn docs(output: &str) -> Vec<String> {
    let doc = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["doc"].as_str().unwrap().to_owned();
    output.lines().map(doc).collect()
}

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    dir
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Many short articles, with some lines that are none.
fn stream(lines: usize) -> String {
    let line = |n: usize| match n % 97 {
        13 => "{\"id\": \"no text\"}\n".to_owned(),
        50 => "not json\n".to_owned(),
        _ => format!("{{\"id\": \"d{n}\", \"text\": \"{}\", \"more\": [1]}}\n", TEXT.trim().repeat(1 + n % 40)),
    };
    (0..lines).map(line).collect()
}

#[test]
fn a_path_that_is_not_there() {
    let dir = folder(&[("a.txt", TEXT.as_bytes())]);
    let (code, out, err) = extract(dir.path(), &["missing.txt", "a.txt"]);
    assert_eq!((code, docs(&out)), (1, vec!["a.txt".to_owned()]));
    assert!(err.starts_with("warning: missing.txt: "), "{err}");
}

#[test]
fn a_folder_with_nothing_to_read() {
    let dir = folder(&[("empty/picture.png", b"x"), ("a.txt", TEXT.as_bytes())]);
    let (code, out, err) = extract(dir.path(), &["empty", "a.txt"]);
    assert_eq!((code, docs(&out)), (1, vec!["a.txt".to_owned()]));
    assert!(err.starts_with("warning: empty: nothing to read"), "{err}");
}

#[test]
fn bad_lines_are_named_and_left_out() {
    let lines = "{\"id\":\"a\",\"text\":\"نص\"}\n{\"id\":1}\n\n{oops\n{\"text\":7}\n{\"id\":2,\"text\":\"\"}\r\n";
    let dir = folder(&[("n.jsonl", lines.as_bytes())]);
    let (code, out, err) = extract(dir.path(), &["n.jsonl"]);
    assert_eq!((code, docs(&out)), (1, vec!["a".to_owned(), "2".to_owned()]));
    let said: Vec<&str> = err.lines().collect();
    assert!(said[0].starts_with("warning: n.jsonl:2: no `text`"), "{err}");
    assert!(said[1].starts_with("warning: n.jsonl:4: not JSON"), "{err}");
    assert!(said[2].starts_with("warning: n.jsonl:5: invalid type"), "{err}");
    assert_eq!(said.len(), 3);
}

#[test]
fn bytes_that_are_no_utf8() {
    let broken = [TEXT.as_bytes(), TEXT.as_bytes(), b"\xd9\xff"].concat();
    let line = [b"{\"id\":\"x\",\"text\":\"".as_slice(), b"\xff", b"\"}\n{\"id\":\"y\",\"text\":\"\"}"].concat();
    let dir = folder(&[("a.txt", &broken), ("b.jsonl", &line), ("c.txt", TEXT.as_bytes())]);
    let (code, out, err) = extract(dir.path(), &["."]);
    assert_eq!((code, docs(&out)), (1, vec!["y".to_owned(), "c.txt".to_owned()]));
    assert!(err.contains("a.txt:3: not UTF-8") && err.contains("b.jsonl:1: not UTF-8"), "{err}");
    let (code, out, err) = extract(dir.path(), &["--lossy", "."]);
    assert_eq!((code, docs(&out).len()), (0, 4));
    assert_eq!(err.matches("were replaced").count(), 2, "{err}");
}

#[test]
fn other_encodings_come_with_a_note() {
    let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (windows, _, _) = encoding_rs::WINDOWS_1256.encode(TEXT);
    let dir = folder(&[("u.txt", &utf16), ("w.txt", &windows)]);
    let (code, out, err) = extract(dir.path(), &["."]);
    assert_eq!((code, docs(&out).len()), (0, 2));
    assert!(err.contains("u.txt: read as UTF-16LE") && err.contains("w.txt: read as windows-1256"), "{err}");
    let (_, _, err) = extract(dir.path(), &["--quiet", "."]);
    assert_eq!(err, "");
}

#[test]
fn odd_texts_go_through() {
    let deep = "(".repeat(5000) + &"«".repeat(5000);
    let long = "كلمة ".repeat(100_000);
    let texts = ["", " ", "\n\r\n", "ا", "\u{feff}", "\0\0\0\0\0\0\0\0\0", "1234", "😀 mixed نص", "ﷺ ﻻ", &deep, &long];
    let names: Vec<String> = (0..texts.len()).map(|n| format!("{n:02}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(String::as_str).zip(texts.map(str::as_bytes)).collect();
    let dir = folder(&files);
    let (code, out, err) = extract(dir.path(), &["."]);
    assert_eq!((code, docs(&out), err.as_str()), (0, names, ""));
}

#[test]
fn html_is_never_taken_for_text() {
    let page =
        format!("<!DOCTYPE html><html><head><title>x</title></head><body><p>{}</p></body></html>", TEXT.repeat(30));
    let dir = folder(&[("p.html", page.as_bytes())]);
    let (code, out, err) = extract(dir.path(), &["."]);
    if cfg!(feature = "html") {
        assert_eq!((code, docs(&out).len()), (0, 1));
        assert!(err.contains("its main text was taken"), "{err}");
    } else {
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(err.contains("p.html: an HTML page; left out"), "{err}");
    }
}

#[test]
fn compressed_files_and_streams() {
    let text = TEXT.as_bytes();
    let line = b"{\"id\":\"line\",\"text\":\"\"}\n";
    let two = [gzip(line), gzip(line)].concat();
    let cut = &gzip(&stream(500).into_bytes())[..1500];
    let zst = zstd::encode_all(text, 1).unwrap();
    let dir = folder(&[("a.txt.gz", &gzip(text)), ("b.jsonl.gz", &two), ("c.txt.zst", &zst), ("d/plain", line)]);
    let (code, out, _) = extract(dir.path(), &[".", "d/plain"]);
    assert_eq!((code, docs(&out)), (0, ["a.txt", "line", "line", "c.txt", "line"].map(str::to_owned).to_vec()));
    let (code, out, err) = run(hudna().args(["extract", "-"]).write_stdin(cut.to_vec()));
    assert_eq!(code, 1);
    assert!(!out.is_empty() && err.contains("reading stopped here"), "{err}");
}

#[test]
fn standard_input_is_text_or_lines() {
    let (code, out, _) = run(hudna().arg("extract").write_stdin(TEXT));
    assert_eq!((code, docs(&out)), (0, vec!["stdin".to_owned()]));
    let (code, out, _) =
        run(hudna().args(["extract", "-"]).write_stdin("\u{feff} {\"text\":\"\"}\n{\"id\":\"b\",\"text\":\"\"}"));
    assert_eq!((code, docs(&out)), (0, vec!["stdin-1".to_owned(), "b".to_owned()]));
}

#[test]
fn the_order_and_bytes_are_the_same_for_any_number_of_threads() {
    let lines = stream(20_000);
    let dir = folder(&[("n.jsonl", lines.as_bytes()), ("z.txt", TEXT.as_bytes())]);
    let one = extract(dir.path(), &["-j", "1", "."]);
    assert_eq!(one.0, 1);
    for threads in ["2", "3", "8"] {
        assert!(extract(dir.path(), &["-j", threads, "."]) == one, "{threads} threads");
    }
    let expected = (0..20_000).filter(|n| n % 97 != 13 && n % 97 != 50).map(|n| format!("d{n}"));
    assert!(docs(&one.1).into_iter().eq(expected.chain(["z.txt".to_owned()])));
}

#[test]
fn a_long_line_is_one_document() {
    let line = format!("{{\"id\":\"long\",\"text\":\"{}\"}}\n", "a".repeat(8_000_000));
    let (code, out, _) = run(hudna().args(["extract", "-"]).write_stdin(line));
    assert_eq!((code, docs(&out)), (0, vec!["long".to_owned()]));
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end() {
    let dir = folder(&[("a/b/x.txt", TEXT.as_bytes())]);
    std::os::unix::fs::symlink("../..", dir.path().join("a/b/up")).unwrap();
    std::os::unix::fs::symlink("nowhere.txt", dir.path().join("a/z.txt")).unwrap();
    let (code, out, err) = extract(dir.path(), &["a"]);
    assert_eq!((code, docs(&out)), (1, vec!["x.txt".to_owned()]));
    assert!(err.contains("leads back") && err.contains("a/z.txt: No such file"), "{err}");
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_utf8() {
    use std::os::unix::ffi::OsStrExt;
    let dir = folder(&[]);
    fs::write(dir.path().join(std::ffi::OsStr::from_bytes(b"\xff.txt")), TEXT).unwrap();
    let (code, out, _) = extract(dir.path(), &["."]);
    assert_eq!((code, docs(&out)), (0, vec!["\u{fffd}.txt".to_owned()]));
}

#[test]
fn a_file_appears_whole_or_not_at_all() {
    let dir = folder(&[("a.txt", TEXT.as_bytes()), ("out.jsonl", b"old")]);
    assert_eq!(extract(dir.path(), &["a.txt", "-o", "out.jsonl"]).0, 0);
    assert_eq!(docs(&fs::read_to_string(dir.path().join("out.jsonl")).unwrap()), ["a.txt"]);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
    let (code, _, err) = extract(dir.path(), &["a.txt", "-o", "no/such/out.jsonl"]);
    assert_eq!(code, 1);
    assert!(err.starts_with("error: no/such/out.jsonl"), "{err}");
    assert_eq!(extract(dir.path(), &["a.txt", "-o", "."]).0, 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let dir = folder(&[("a.txt", TEXT.as_bytes())]);
    let (code, _, err) = extract(dir.path(), &["a.txt", "-o", "/dev/full"]);
    assert_eq!(code, 1);
    assert!(err.contains("No space left"), "{err}");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let dir = folder(&[("n.jsonl", stream(20_000).replace("not json\n", "").as_bytes())]);
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_hudna"))
        .current_dir(dir.path())
        .args(["extract", "n.jsonl"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn wrong_usage_has_its_own_code() {
    for arguments in [&[][..], &["extract", "--resume", "a.txt"], &["nonsense"], &["extract", "-j", "0"], &["score"]] {
        assert_eq!(run(hudna().args(arguments)).0, 2, "{arguments:?}");
    }
}

#[test]
fn help_is_at_hand() {
    let (_, out, _) = run(hudna().arg("--help"));
    let list = out.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap();
    let commands: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() >= 12 && out.contains("Exit codes"), "{out}");
    for command in commands.into_iter().filter(|command| *command != "help") {
        let (code, out, _) = run(hudna().args([command, "--help"]));
        assert!(code == 0 && out.contains("Example"), "{command}");
        for flag in ["--quiet", "--verbose", "--color", "--gazetteer", "--base"] {
            assert!(out.contains(flag), "{command} has no {flag}");
        }
    }
    assert!(run(hudna().args(["completions", "bash"])).1.contains("hudna"));
    assert!(run(hudna().arg("man")).1.contains(".TH"));
}

/// A run of each command that works, in a folder with `a.txt`.
const RUNS: [&[&str]; 12] = [
    &["extract", "a.txt"],
    &["graph", "a.txt", "--format", "table"],
    &["score", "gold"],
    &["entities", "a.txt"],
    &["annotate", "a.txt"],
    &["explain", "a.txt"],
    &["check", "mine"],
    &["schema"],
    &["completions", "bash"],
    &["man"],
    &["score", "--compare", "e.jsonl", "e.jsonl"],
    &["init", "yours"],
];

fn kitchen() -> tempfile::TempDir {
    let gold = br#"{"doc": "b.txt", "entities": [], "events": []}"#;
    let text = TEXT.as_bytes();
    let dir = folder(&[("a.txt", text), ("gold/b.txt", text), ("gold/b.gold.json", gold), ("e.jsonl", b"")]);
    assert_eq!(run(hudna().current_dir(dir.path()).args(["init", "mine", "-q"])), (0, String::new(), String::new()));
    dir
}

#[test]
fn quiet_and_verbose_mean_the_same_everywhere() {
    let dir = kitchen();
    for arguments in RUNS {
        let fresh = || drop(fs::remove_dir_all(dir.path().join("yours")));
        let with = |flag: &str| {
            fresh();
            run(hudna().current_dir(dir.path()).args(arguments).arg(flag))
        };
        let (code, quiet, err) = with("--quiet");
        assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
        let (code, verbose, err) = with("-v");
        assert!(code == 0 && err.contains("done: in "), "{arguments:?}: {err}");
        assert_eq!(quiet, verbose, "{arguments:?}: what is asked for goes to standard output, whatever is said beside");
    }
    assert_eq!(run(hudna().current_dir(dir.path()).args(["extract", "a.txt", "-q", "-v"])).0, 2);
}

#[test]
fn what_fails_has_code_one_and_says_so() {
    let dir = kitchen();
    let failing: [&[&str]; 8] = [
        &["extract", "none.txt"],
        &["graph", "none.txt", "--format", "table"],
        &["graph", "a.txt", "--focus", "nobody"],
        &["score", "mine"],
        &["entities", "none.txt"],
        &["annotate", "none.txt"],
        &["explain", "none.txt"],
        &["check", "gold"],
    ];
    for arguments in failing {
        let (code, _, err) = run(hudna().current_dir(dir.path()).args(arguments).arg("-q"));
        assert!(code == 1 && !err.is_empty(), "{arguments:?}: {code} {err}");
        assert!(!err.contains("panicked"), "{err}");
    }
    let (code, _, err) = run(hudna().current_dir(dir.path()).args(["init", "mine"]));
    assert!(code == 1 && err.contains("is there already"), "{err}");
}

#[test]
fn no_color_is_heeded_and_an_empty_one_is_none() {
    let dir = kitchen();
    for arguments in RUNS.iter().filter(|run| run[0] != "init") {
        let mut command = hudna();
        let (_, out, err) = run(command.current_dir(dir.path()).args(*arguments).env("NO_COLOR", "1"));
        assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'), "{arguments:?}");
    }
    let coloured = |arguments: &[&str]| {
        let mut command = hudna();
        let command = command.current_dir(dir.path()).args(arguments).args(["--color", "always"]).env("NO_COLOR", "1");
        let (_, out, err) = run(command);
        out.contains('\u{1b}') || err.contains('\u{1b}')
    };
    assert!(coloured(&["explain", "a.txt"]) && coloured(&["extract", "none.txt"]), "the flag wins over the variable");
}

#[test]
fn numbers_and_words_do_not_follow_the_locale() {
    let dir = kitchen();
    for arguments in RUNS.iter().filter(|run| !["init", "check", "completions"].contains(&run[0])) {
        let with = |locale: &str| {
            let mut command = hudna();
            run(command.current_dir(dir.path()).args(*arguments).env("LC_ALL", locale).env("LANG", locale))
        };
        assert_eq!(with("C"), with("de_DE.UTF-8"), "{arguments:?}");
    }
}

#[test]
fn a_graph_of_extractions_is_the_graph_of_the_articles() {
    let dir = kitchen();
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    assert_eq!(extract(dir.path(), &[seeds, "-o", "seeds.jsonl", "-q"]).0, 0);
    let graph = |input: &str, more: &[&str]| {
        let (code, out, err) = run(hudna().current_dir(dir.path()).args(["graph", input, "-q"]).args(more));
        assert_eq!(code, 0, "{err}");
        out
    };
    let filter = ["--view", "actors", "--top", "9", "--merge-forces", "--type", "support,attack"];
    for (format, filter) in [
        ("dot", &filter[..]),
        ("graphml", &[]),
        ("gexf", &filter),
        ("json", &[]),
        ("cytoscape", &filter),
        ("ntriples", &[]),
        ("jsonld", &filter),
        ("table", &[]),
    ] {
        let more = [&["--format", format], filter].concat();
        assert!(graph(seeds, &more) == graph("seeds.jsonl", &more), "{more:?}");
    }
    let lines = fs::read_to_string(dir.path().join("seeds.jsonl")).unwrap();
    let turned: Vec<&str> = lines.lines().rev().collect();
    fs::write(dir.path().join("turned.jsonl"), turned.join("\n")).unwrap();
    assert!(graph("turned.jsonl", &["--format", "json"]) == graph(seeds, &["--format", "json"]), "in any order");
}

#[test]
fn filters_leave_the_same_in_every_format() {
    let dir = kitchen();
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let filters: [&[&str]; 6] = [
        &["--view", "events", "--type", "attack", "--status", "asserted,disputed"],
        &["--view", "events", "--focus", "khalifa-haftar", "--depth", "1", "--min-weight", "2"],
        &["--view", "actors", "--top", "7", "--merge-forces"],
        &["--view", "actors", "--kind", "state", "--relations"],
        &["--view", "events", "--since", "2019", "--until", "2019-12"],
        &["--view", "actors", "--type", "support", "--top", "5", "--min-weight", "2", "--focus", "egypt"],
    ];
    for filter in filters {
        let write = |format: &str| {
            let (code, out, err) =
                run(hudna().current_dir(dir.path()).args(["graph", seeds, "-q", "--format", format]).args(filter));
            assert_eq!(code, 0, "{err}");
            out
        };
        let json: serde_json::Value = serde_json::from_str(&write("json")).unwrap();
        let size = |value: &serde_json::Value| value.as_array().unwrap().len();
        let (nodes, edges) = (size(&json["nodes"]), size(&json["edges"]));
        assert!(nodes > 0, "{filter:?} leaves nothing");
        let count = |text: &str, what: &str| text.matches(what).count();
        let (graphml, gexf) = (write("graphml"), write("gexf"));
        assert_eq!((count(&graphml, "<node "), count(&graphml, "<edge ")), (nodes, edges), "{filter:?}");
        assert_eq!((count(&gexf, "<node "), count(&gexf, "<edge ")), (nodes, edges), "{filter:?}");
        let cytoscape: serde_json::Value = serde_json::from_str(&write("cytoscape")).unwrap();
        let elements = &cytoscape["elements"];
        assert_eq!((size(&elements["nodes"]), size(&elements["edges"])), (nodes, edges), "{filter:?}");
        assert_eq!(count(&write("mermaid"), "\n  style "), nodes, "{filter:?}");
    }
}

#[test]
fn a_crowded_picture_comes_with_advice() {
    let dir = kitchen();
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let graph =
        |more: &[&str]| run(hudna().current_dir(dir.path()).args(["graph", seeds, "--format", "mermaid"]).args(more));
    let (code, out, err) = graph(&["--view", "events"]);
    assert!(code == 0 && out.starts_with("flowchart"), "it is drawn all the same");
    assert!(err.contains("too many to read as mermaid; try --top 40") && err.contains("--view actors"), "{err}");
    assert_eq!(graph(&["--view", "actors", "--top", "10"]).2, "");
}

#[test]
fn what_is_described_is_left_out_with_a_word() {
    let dir = folder(&[("a.txt", "قتل ثلاثة جنود في دمشق واتهم مصدر أمني المتمردين.".as_bytes())]);
    let entities =
        |more: &[&str]| run(hudna().current_dir(dir.path()).args(["entities", "a.txt", "--unknown"]).args(more));
    let (code, out, err) = entities(&[]);
    assert!(code == 0 && err.contains("--described lists them too"), "{out}{err}");
    let (_, more, err) = entities(&["--described"]);
    assert!(more.len() > out.len() && err.is_empty(), "{more}{err}");
}

#[test]
fn colours_only_when_asked_for() {
    let (_, _, err) = run(hudna().args(["extract", "missing"]));
    assert!(!err.contains('\u{1b}'));
    let (_, _, err) = run(hudna().args(["extract", "missing", "--color", "always"]));
    assert!(err.contains('\u{1b}'));
}
