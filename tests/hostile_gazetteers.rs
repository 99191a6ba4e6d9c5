//! Gazetteers from strangers: each ends in a clear error, and soon.

mod common;

use assert_cmd::Command;
use std::fs;
use std::time::{Duration, Instant};

/// Far more than is needed (well under a second), for slow machines.
const LONG: Duration = Duration::from_secs(8);

/// What the program may take in memory to refuse a gazetteer, in MiB.
const MOST: u64 = 100;

/// Puts `text` into a file and reads news with it.
fn refuse(name: &str, text: &str, expected: &str) {
    refuse_all(&[(name, text)], expected);
}

fn refuse_all(files: &[(&str, &str)], expected: &str) {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    fs::write(dir.path().join("news"), "نص").unwrap();
    let news = dir.path().join("news");
    for arguments in [&["extract", news.to_str().unwrap(), "--gazetteer"][..], &["check"][..]] {
        let mut command = std::process::Command::new(common::program());
        let common::Measured { code, err, peak, seconds } =
            common::run_measured(command.args(arguments).arg(dir.path()));
        let shown: String = err.chars().take(600).collect();
        assert_eq!(code, Some(1), "{shown}");
        assert!(err.contains(expected), "{expected} in {shown}");
        assert!(err.len() < 2_000_000, "{} bytes of errors", err.len());
        // Without optimisation the built-in files alone take longer.
        let most = if common::is_fast() { 1.0 } else { 8.0 };
        println!("{expected}: {peak} MiB, {seconds:.2} s");
        assert!(seconds < most, "{expected}: {seconds} s");
        assert!(peak < MOST, "{expected}: {peak} MiB");
    }
}

#[test]
fn files_beyond_a_limit_are_refused() {
    refuse("names/a.ron", &" ".repeat((2 << 20) + 1), "a gazetteer file has at most 2097152");
    refuse("names/a.ron", &"[".repeat(1 << 20), "brackets are nested deeper than 16");
    refuse("names/a.ron", &"[(".repeat(1 << 19), "brackets are nested deeper than 16");
    refuse("names/a.ron", &format!("[(id: \"{}\")]", "x".repeat(1 << 20)), "a string is longer than 8000 bytes");
    refuse("names/a.ron", &format!("[(id: \"{}", "x".repeat(1 << 20)), "a string is longer than 8000 bytes");
    refuse("names/a.ron", &format!("[{}]", "(id:\"\",kind:State),".repeat(80_000)), "more than 12000 entries");
    refuse(
        "names/a.ron",
        &format!("[(id: \"a\", kind: State, names: [{}])]", "\"\",".repeat(1 << 18)),
        "more than 120000 items",
    );
    refuse(
        "names/a.ron",
        &format!("[(id: \"a\", kind: State, names: [{}])]", "\"ب\",".repeat(100_000)),
        "a list of a is too long",
    );
}

/// The largest that the limits of one file let pass, and many such files.
#[test]
fn bombs_end_within_a_second_and_a_hundred_megabytes() {
    let empty = format!("[{}]", "(id:\"\",kind:State),".repeat(11_900));
    refuse("names/a.ron", &empty, "error");
    let unknown = format!("[{}]", "(id:\"a\",kind:State,names:[\"ب\"],x:1),".repeat(11_900));
    refuse("names/a.ron", &unknown, "Unexpected field");
    let lists = format!("[{}]", format!("(id:\"a\",kind:State,names:[{}]),", "\"ب\",".repeat(1_900)).repeat(60));
    refuse("names/a.ron", &lists, "error");
    let many: String = (0..11_900).map(|n| format!("(id:\"n{n}\",kind:Nothing,names:[\"دولة رقم{n}\"]),\n")).collect();
    refuse("names/a.ron", &format!("[{many}]"), "error");
    let good: Vec<(String, String)> = (0..4)
        .map(|file| {
            let entry = |n| format!("(id:\"n{file}-{n}\",kind:State,names:[\"دولة تجريبية رقم{file}{n}\"]),\n");
            (format!("names/{file}.ron"), format!("[{}]", (0..11_000).map(entry).collect::<String>()))
        })
        .collect();
    let files: Vec<(&str, &str)> = good.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    refuse_all(&files, "the folder has more than 40000 entries");
    let wide = format!("[(id: \"a\", kind: State, names: [{}])]", "\"ب\",".repeat(119_000));
    let files: Vec<(String, &str)> = (0..4).map(|n| (format!("names/{n}.ron"), wide.as_str())).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    refuse_all(&files, "400000 items");
}

/// Each verb becomes hundreds of words: too many are refused before that.
#[test]
fn a_bomb_of_verbs() {
    let verb = |n: usize| {
        let root: String =
            [n, n / 20, n / 400].map(|n| "بتجحخدرزسشصطعفقكلمنه".chars().nth(n % 20).unwrap()).iter().collect();
        format!("(lemma: \"{root}\", root: \"{root}\", form: I, masdar: [\"{root}\"]),\n")
    };
    let file = format!("[{}]", (0..4_100).map(verb).collect::<String>());
    refuse_all(&[("words/verbs-a.ron", &file), ("words/verbs-b.ron", &file)], "verbs, but at most 8000");
    refuse("words/verbs.ron", &file, "error");
}

#[test]
fn too_many_files_and_folders_are_refused() {
    let deep = format!("names/{}a.ron", "x/".repeat(20));
    refuse(&deep, "[]", "folders are nested too deep");
    let names: Vec<String> = (0..4_001).map(|n| format!("names/{n}.ron")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "[]")).collect();
    refuse_all(&files, "at most 4000 files");
    let full = " ".repeat(2 << 20);
    let files: Vec<(&str, &str)> = names[..9].iter().map(|name| (name.as_str(), full.as_str())).collect();
    refuse_all(&files, "with 16777216 bytes");
}

#[test]
fn lists_that_would_multiply_are_refused() {
    let masdars = "\"قتل\",".repeat(50_000);
    let verb = format!("[(lemma: \"قتل\", root: \"قتل\", form: I, masdar: [{masdars}])]");
    refuse("words/verbs.ron", &verb, "a list of قتل is too long");
    let triggers = "Verb(\"قتل\"),".repeat(50_000);
    let frame = format!("[(id: \"a.b\", event: \"attack\", triggers: [{triggers}])]");
    refuse("frames/a.ron", &frame, "a list of a.b is too long");
    let types: String =
        (0..400).map(|n| format!("(id: \"t{n}\", label: \"t\", arabic: \"ت\", source: [], target: []),")).collect();
    refuse("x/ontology-more.ron", &format!("[{types}]"), "event types, but at most 250");
}

#[test]
fn thousands_of_problems_do_not_flood() {
    let names: String =
        (0..11_000).map(|n| format!("(id: \"n{n}\", kind: State, capital: \"missing-{n}\"),\n")).collect();
    refuse("names/a.ron", &format!("[{names}]"), "more problems");
    let circle: String = (0..10_000)
        .map(|n| format!("(id: \"n{n:05}\", kind: State, names: [\"دولة تجريبية رقم{n}\"], relations: [(is: PartOf, of: \"n{:05}\")]),\n", (n + 1) % 10_000))
        .collect();
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("names")).unwrap();
    fs::write(dir.path().join("names/a.ron"), format!("[{circle}]")).unwrap();
    let start = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_hudna")).arg("check").arg(dir.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("is PartOf itself"));
    assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
}

#[test]
fn what_is_no_text_or_no_list_is_refused() {
    refuse("names/a.ron", "", "a.ron");
    refuse("names/a.ron", "nonsense", "a.ron:1:1");
    refuse("other.ron", "[]", "nothing is read from a file of this name");
    refuse("names/a.ron", "[(id: \"a\", kind: State, names: [\"\\u{202e}\"])", "a.ron");
}

#[cfg(unix)]
#[test]
fn no_file_outside_of_the_folder_is_read() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.ron"), "not ron at all").unwrap();
    let dir = tempfile::tempdir().unwrap();
    let names = dir.path().join("names");
    fs::create_dir_all(&names).unwrap();
    fs::write(names.join("mine.ron"), "[(id: \"a-a\", kind: Place, names: [\"بلدة ألف التجربة\"])]").unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.ron"), names.join("link.ron")).unwrap();
    std::os::unix::fs::symlink(outside.path(), names.join("folder")).unwrap();
    std::os::unix::fs::symlink(dir.path(), names.join("circle")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_hudna")).arg("check").arg(dir.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}
