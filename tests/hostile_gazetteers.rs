//! Gazetteers from strangers: each ends in a clear error, and soon.

use assert_cmd::Command;
use std::fs;
use std::time::{Duration, Instant};

/// Far more than is needed (well under a second), for slow machines.
const LONG: Duration = Duration::from_secs(8);

/// Puts `text` into a names file and reads news with it.
fn refuse(name: &str, text: &str, expected: &str) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    for arguments in [&["extract", "-", "--gazetteer"][..], &["check"][..]] {
        let start = Instant::now();
        let output = Command::new(env!("CARGO_BIN_EXE_hudna"))
            .args(arguments)
            .arg(dir.path())
            .write_stdin("نص")
            .output()
            .unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        let shown: String = err.chars().take(600).collect();
        assert_eq!(output.status.code(), Some(1), "{shown}");
        assert!(err.contains(expected), "{expected} in {shown}");
        assert!(err.len() < 2_000_000, "{} bytes of errors", err.len());
        assert!(start.elapsed() < LONG, "{expected}: {:?}", start.elapsed());
    }
}

#[test]
fn files_beyond_a_limit_are_refused() {
    refuse("names/a.ron", &" ".repeat((8 << 20) + 1), "a gazetteer file has at most 8388608");
    refuse("names/a.ron", &"[".repeat(4 << 20), "brackets are nested deeper than 16");
    refuse("names/a.ron", &"[(".repeat(1 << 20), "brackets are nested deeper than 16");
    refuse("names/a.ron", &format!("[(id: \"{}\")]", "x".repeat(1 << 20)), "a string is longer than 8000 bytes");
    refuse("names/a.ron", &format!("[(id: \"{}", "x".repeat(1 << 20)), "a string is longer than 8000 bytes");
    refuse("names/a.ron", &format!("[{}]", "(id:\"\",kind:State),".repeat(200_000)), "more than 100000 entries");
    refuse(
        "names/a.ron",
        &format!("[(id: \"a\", kind: State, names: [{}])]", "\"\",".repeat(1 << 20)),
        "more than 800000 items",
    );
    refuse(
        "names/a.ron",
        &format!("[(id: \"a\", kind: State, names: [{}])]", "\"ب\",".repeat(100_000)),
        "a list of a is too long",
    );
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
        (0..20_000).map(|n| format!("(id: \"n{n}\", kind: State, capital: \"missing-{n}\"),\n")).collect();
    refuse("names/a.ron", &format!("[{names}]"), "more problems");
    let circle: String = (0..50_000)
        .map(|n| format!("(id: \"n{n:05}\", kind: State, names: [\"دولة تجريبية رقم{n}\"], relations: [(is: PartOf, of: \"n{:05}\")]),\n", (n + 1) % 50_000))
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
