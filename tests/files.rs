//! Files and disks that misbehave: the old file stays or the new one is whole,
//! and the exit code says which.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
    time::Duration,
};

const TEXT: &str = "وصل وزير الخارجية المصري سامح شكري إلى العاصمة الليبية طرابلس.\n";

fn hudna(dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hudna"));
    command.current_dir(dir).args(arguments).stdin(Stdio::null());
    command
}

fn run(dir: &Path, arguments: &[&str]) -> Output {
    hudna(dir, arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn stream(lines: usize) -> String {
    let line =
        |n| format!("{}\n", serde_json::json!({"id": format!("d{n}"), "text": TEXT.repeat(4), "date": "2020-03-09"}));
    (0..lines).map(line).collect()
}

fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("n.jsonl"), stream(1_000)).unwrap();
    dir
}

/// Names of all files in a folder, hidden ones too.
fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A file system of its own, as small as asked for; unmounted at the end.
#[cfg(target_os = "linux")]
struct Disk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl Disk {
    /// None, with a line that says so, where mounting is not allowed.
    fn new(size: &str) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let size = format!("size={size}");
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(dir.path()).output();
        if mount.is_ok_and(|output| output.status.success()) {
            return Some(Self(dir));
        }
        let _ = writeln!(std::io::stderr(), "skipped: a small disk can only be made by root");
        None
    }
}

#[cfg(target_os = "linux")]
impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_leaves_the_old_file() {
    let dir = folder();
    let Some(disk) = Disk::new("256k") else { return };
    let place = |name: &str| disk.0.path().join(name).to_string_lossy().into_owned();
    for (name, old) in [("old", Some("old")), ("new", None)] {
        for arguments in [
            &["extract", "n.jsonl"][..],
            &["graph", "n.jsonl", "--no-merge", "--format", "json"],
            &["graph", "n.jsonl", "--no-merge", "--format", "dot", "--view", "events"],
            &["graph", "n.jsonl", "--no-merge", "--format", "turtle"],
        ] {
            let out = place(name);
            if let Some(old) = old {
                fs::write(&out, old).unwrap();
            }
            let output = run(dir.path(), &[arguments, &["-o", &out]].concat());
            assert_eq!(output.status.code(), Some(1), "{arguments:?}");
            assert!(said(&output).contains("No space left"), "{arguments:?}: {}", said(&output));
            assert_eq!(fs::read_to_string(&out).ok().as_deref(), old, "{arguments:?}");
            let _ = fs::remove_file(place(&format!("{name}.part")));
        }
    }
    // Several files: none of the new ones takes its place.
    fs::create_dir(place("csv")).unwrap();
    for file in ["nodes.csv", "edges.csv", "events.csv", "evidence.csv"] {
        fs::write(Path::new(&place("csv")).join(file), "old").unwrap();
    }
    for format in ["csv", "neo4j"] {
        let output = run(dir.path(), &["graph", "n.jsonl", "--no-merge", "--format", format, "-o", &place("csv")]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        for file in ["nodes.csv", "events.csv", "evidence.csv"] {
            assert_eq!(fs::read_to_string(Path::new(&place("csv")).join(file)).unwrap(), "old", "{format}: {file}");
        }
    }
    assert_eq!(names(Path::new(&place("csv"))), ["edges.csv", "events.csv", "evidence.csv", "nodes.csv"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_survived_by_resuming() {
    let dir = folder();
    let Some(disk) = Disk::new("256k") else { return };
    let out = disk.0.path().join("out").to_string_lossy().into_owned();
    assert_eq!(run(dir.path(), &["extract", "n.jsonl", "-o", &out]).status.code(), Some(1));
    // What is whole in the part file can be gone on with elsewhere.
    fs::copy(format!("{out}.part"), dir.path().join("out.part")).unwrap();
    assert_eq!(run(dir.path(), &["extract", "n.jsonl", "-o", "out", "--resume"]).status.code(), Some(0));
    assert_eq!(run(dir.path(), &["extract", "n.jsonl", "-o", "whole"]).status.code(), Some(0));
    assert!(fs::read(dir.path().join("out")).unwrap() == fs::read(dir.path().join("whole")).unwrap());
}

#[cfg(target_os = "linux")]
#[test]
fn standard_output_that_is_full_is_an_error() {
    let dir = folder();
    for arguments in [
        &["extract", "n.jsonl"][..],
        &["graph", "n.jsonl"],
        &["graph", "n.jsonl", "--format", "table"],
        &["entities", "n.jsonl"],
        &["schema", "extraction"],
        &["man"],
        &["completions", "bash"],
        &["explain", "وصل الوزير"],
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = hudna(dir.path(), arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains("No space left"), "{arguments:?}: {}", said(&output));
    }
}

#[test]
fn a_closed_pipe_ends_every_command_quietly() {
    let dir = folder();
    for arguments in [
        &["extract", "n.jsonl"][..],
        &["graph", "n.jsonl", "--no-merge", "--format", "json"],
        &["entities", "n.jsonl"],
        &["schema", "extraction"],
        &["man"],
        &["completions", "bash"],
        &["explain", "وصل الوزير إلى المدينة"],
    ] {
        let mut child = hudna(dir.path(), arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_signal_leaves_the_old_file() {
    let dir = folder();
    fs::write(dir.path().join("big.jsonl"), stream(20_000)).unwrap();
    for signal in ["-INT", "-TERM", "-KILL"] {
        for format in ["json", "turtle"] {
            fs::write(dir.path().join("out"), "old").unwrap();
            let arguments = ["graph", "big.jsonl", "--no-merge", "--format", format, "-o", "out"];
            let mut child = hudna(dir.path(), &arguments).stderr(Stdio::null()).spawn().unwrap();
            thread::sleep(Duration::from_millis(60));
            let killed = Command::new("kill").arg(signal).arg(child.id().to_string()).status();
            let ended = child.wait().unwrap();
            assert!(killed.is_ok(), "{signal}");
            let out = fs::read_to_string(dir.path().join("out")).unwrap();
            assert!(out == "old" || ended.success(), "{signal}");
        }
    }
}

/// Files beside the output that a killed run could not take away.
#[cfg(target_os = "linux")]
#[test]
fn what_a_killed_run_left_is_swept_away() {
    let dir = folder();
    let minutes_ago = std::time::SystemTime::now() - Duration::from_secs(600);
    let put = |name: &str, old: bool| {
        fs::write(dir.path().join(name), "x").unwrap();
        if old {
            fs::File::options().write(true).open(dir.path().join(name)).unwrap().set_modified(minutes_ago).unwrap();
        }
    };
    // No process has so high a number; the test's own lives.
    let living = format!(".hudna-{}-abcdef", std::process::id());
    put(".hudna-4194999-abcdef", true);
    put(".hudna-4194998-abcdef", false);
    put(&living, true);
    put(".hudna-notes", true);
    assert!(run(dir.path(), &["graph", "n.jsonl", "-o", "out.json"]).status.success());
    let mut left = [".hudna-4194998-abcdef", &living, ".hudna-notes", "n.jsonl", "out.json"];
    left.sort_unstable();
    assert_eq!(names(dir.path()), left);
    // And so what a real one leaves behind.
    fs::write(dir.path().join("big.jsonl"), stream(20_000)).unwrap();
    let arguments = ["graph", "big.jsonl", "--no-merge", "--format", "turtle", "-o", "out.json"];
    let mut child = hudna(dir.path(), &arguments).stderr(Stdio::null()).spawn().unwrap();
    let own = format!(".hudna-{}-", child.id());
    let of_child = || names(dir.path()).into_iter().find(|name| name.starts_with(&own));
    while of_child().is_none() && child.try_wait().unwrap().is_none() {
        thread::sleep(Duration::from_millis(1));
    }
    let _ = child.kill();
    child.wait().unwrap();
    if let Some(name) = of_child() {
        put(&name, true);
        assert!(run(dir.path(), &["graph", "n.jsonl", "-o", "out.json"]).status.success());
        assert_eq!(of_child(), None);
    }
}

#[cfg(unix)]
#[test]
fn files_and_folders_that_cannot_be_read() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    fs::create_dir_all(path("in/closed")).unwrap();
    fs::write(path("in/a.txt"), TEXT).unwrap();
    fs::write(path("in/shut.txt"), TEXT).unwrap();
    fs::write(path("in/closed/b.txt"), TEXT).unwrap();
    fs::create_dir(path("in/folder.txt")).unwrap();
    fs::set_permissions(path("in/shut.txt"), fs::Permissions::from_mode(0o000)).unwrap();
    fs::set_permissions(path("in/closed"), fs::Permissions::from_mode(0o000)).unwrap();
    symlink("..", path("in/up")).unwrap();
    symlink("self.txt", path("in/self.txt")).unwrap();
    symlink("gone.txt", path("in/z.txt")).unwrap();
    symlink("one", path("in/two")).unwrap();
    symlink("two", path("in/one")).unwrap();
    let output = as_nobody(dir.path(), &["extract", "in"]).output().unwrap();
    let (err, lines) = (said(&output), String::from_utf8_lossy(&output.stdout).lines().count());
    assert_eq!(output.status.code(), Some(1), "{err}");
    assert!(err.contains("leads back") && err.contains("in/self.txt: ") && err.contains("in/z.txt: "), "{err}");
    let denied = ["in/shut.txt: Permission denied", "in/closed: Permission denied"];
    assert!(denied.iter().all(|said| err.contains(said)), "{err}");
    assert_eq!(lines, 1);
    // Named one by one, and as a gazetteer, a base, gold or a place to write to.
    fs::create_dir_all(path("mine/names")).unwrap();
    fs::write(path("mine/names/a.ron"), "[]").unwrap();
    fs::set_permissions(path("mine/names/a.ron"), fs::Permissions::from_mode(0o000)).unwrap();
    for arguments in [
        &["extract", "in/shut.txt"][..],
        &["extract", "in/closed"],
        &["extract", "in/a.txt", "--gazetteer", "mine"],
        &["extract", "in/a.txt", "--base", "in/closed"],
        &["extract", "in/a.txt", "-o", "out"],
        &["graph", "in/a.txt", "-o", "out.json"],
        &["graph", "in/a.txt", "--format", "csv", "-o", "tables"],
        &["graph", "in/shut.txt"],
        &["entities", "in/shut.txt"],
        &["explain", "in/shut.txt"],
        &["score", "in/closed"],
        &["check", "mine"],
        &["annotate", "in/shut.txt"],
        &["init", "new"],
    ] {
        let output = as_nobody(dir.path(), arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains("Permission denied"), "{arguments:?}: {}", said(&output));
    }
    for closed in ["in/closed", "in/shut.txt", "mine/names/a.ron"] {
        fs::set_permissions(path(closed), fs::Permissions::from_mode(0o755)).unwrap();
    }
    assert_eq!(names(dir.path()), ["hudna", "in", "mine"], "nothing is left half made");
}

/// The program as a user who may not read or write everything: root would.
#[cfg(unix)]
fn as_nobody(dir: &Path, arguments: &[&str]) -> Command {
    use std::os::unix::{fs::MetadataExt, fs::PermissionsExt, process::CommandExt};
    // Out of folders that only their owner may enter.
    let program = dir.join("hudna");
    if !program.exists() {
        fs::copy(env!("CARGO_BIN_EXE_hudna"), &program).unwrap();
    }
    fs::set_permissions(dir, fs::Permissions::from_mode(0o555)).unwrap();
    let mut command = Command::new(program);
    command.current_dir(dir).args(arguments).stdin(Stdio::null());
    if fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0) {
        command.uid(65_534).gid(65_534);
    }
    command
}

/// What opens and then cannot be read, or never was a file.
#[cfg(target_os = "linux")]
#[test]
fn what_is_no_file_is_named() {
    use std::os::unix::fs::symlink;
    let dir = folder();
    fs::create_dir_all(dir.path().join("d.txt")).unwrap();
    symlink("/proc/self/mem", dir.path().join("m.txt")).unwrap();
    symlink("gone", dir.path().join("g.txt")).unwrap();
    fs::write(dir.path().join("a.txt"), TEXT).unwrap();
    for (arguments, code, words) in [
        (&["extract", "/proc/self/mem"][..], 1, "/proc/self/mem"),
        (&["extract", "m.txt", "a.txt"], 1, "m.txt"),
        (&["extract", "g.txt", "a.txt"], 1, "g.txt"),
        (&["extract", "a.txt", "-o", "d.txt"], 1, "is a folder"),
        (&["graph", "a.txt", "-o", "d.txt"], 1, "is a folder"),
        (&["graph", "a.txt", "--format", "csv", "-o", "n.jsonl"], 1, "n.jsonl"),
        (&["extract", "a.txt", "-o", "no/such/out"], 1, "no/such/out"),
        (&["extract", "a.txt", "--gazetteer", "a.txt"], 1, "a.txt"),
        (&["extract", "a.txt", "--gazetteer", "gone"], 1, "gone"),
        (&["check", "a.txt"], 1, "a.txt"),
        (&["score", "a.txt"], 1, "a.txt"),
    ] {
        let output = run(dir.path(), arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains(words), "{arguments:?}: {}", said(&output));
    }
}

/// A pipe with a name is read like any stream, and written like a device.
#[cfg(unix)]
#[test]
fn pipes_with_a_name() {
    let dir = folder();
    for name in ["in.jsonl", "out"] {
        assert!(Command::new("mkfifo").arg(dir.path().join(name)).status().unwrap().success());
    }
    let feed = dir.path().join("in.jsonl");
    let feeder = thread::spawn(move || fs::write(feed, stream(50)).unwrap());
    let drain = dir.path().join("out");
    let drainer = thread::spawn(move || fs::read_to_string(drain).unwrap().lines().count());
    let output = run(dir.path(), &["extract", "in.jsonl", "-o", "out"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    feeder.join().unwrap();
    assert_eq!(drainer.join().unwrap(), 50);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_utf8_or_hostile() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
    let dir = tempfile::tempdir().unwrap();
    for name in [&b"\xff\xfe.txt"[..], b"-.txt", b"--help.txt", b"a\nb.txt", b"\x1b[31mred.txt", b"\xd9\x86.jsonl"] {
        fs::write(dir.path().join(OsStr::from_bytes(name)), TEXT).unwrap();
    }
    let output = run(dir.path(), &["extract", "."]);
    // The line of text in the .jsonl file is no JSON, and its file is named.
    assert_eq!(output.status.code(), Some(1));
    let lines = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!(lines.lines().count(), 5);
    assert!(lines.contains("\\u001b[31mred.txt") && !lines.contains('\x1b'), "{lines}");
    assert!(said(&output).contains("ن.jsonl:1: not JSON"), "{}", said(&output));
    let output = run(dir.path(), &["extract", "missing\x1b[2J\u{202e}.txt"]);
    assert!(!said(&output).contains(['\x1b', '\u{202e}']), "a terminal would obey: {:?}", said(&output));
    assert!(said(&output).contains("missing\\u{1b}[2J\\u{202e}.txt"), "{}", said(&output));
    // A name for the output that is no UTF-8.
    let out = OsStr::from_bytes(b"\xffout");
    let status = hudna(dir.path(), &["extract", "./-.txt", "-o"]).arg(out).status().unwrap();
    assert!(status.success() && dir.path().join(out).exists());
}

#[test]
fn a_terminal_is_shown_no_control_characters() {
    let dir = tempfile::tempdir().unwrap();
    let text = "قصف \x1b[2Jالجيش \u{202e}مدينة \u{9b}حلب.";
    fs::write(dir.path().join("a.txt"), text).unwrap();
    let record = r#"{"doc":"d","entities":[{"id":"a\u001b[2J\tb","kind":"person","name":"n\u001b]0;x\u0007\nm\u202e"}],"events":[]}"#;
    fs::write(dir.path().join("r.jsonl"), record).unwrap();
    for arguments in [
        &["explain", "a.txt"][..],
        &["graph", "a.txt", "--format", "table"],
        &["entities", "a.txt"],
        &["entities", "r.jsonl"],
        &["entities", "r.jsonl", "--unknown"],
    ] {
        let output = run(dir.path(), arguments);
        let out = String::from_utf8_lossy(&output.stdout).into_owned() + &said(&output);
        let bad = out.chars().find(|&c| (c.is_control() && c != '\n' && c != '\t') || c == '\u{202e}');
        assert_eq!(bad, None, "{arguments:?}: {out:?}");
    }
    let table = run(dir.path(), &["entities", "r.jsonl"]).stdout;
    let table = String::from_utf8(table).unwrap();
    assert!(table.lines().all(|line| line.matches('\t').count() == 5), "{table:?}");
}

#[test]
fn patterns_cannot_blow_up() {
    let dir = folder();
    let output = run(dir.path(), &["entities", "n.jsonl", "--matching", "((a{1,1000}){1,1000}){1,1000}"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    let output = run(dir.path(), &["entities", "n.jsonl", "--matching", "(.*)*(.*)*(.*)*(.*)*x$"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

/// Standard error that is full or closed: nothing is said, the work is done.
#[cfg(target_os = "linux")]
#[test]
fn errors_that_nobody_can_be_told() {
    let dir = folder();
    fs::write(dir.path().join("bad.txt"), b"\xff\xff").unwrap();
    for (arguments, code) in [
        (&["extract", "missing.txt"][..], 1),
        (&["extract", "bad.txt", "n.jsonl"], 1),
        (&["extract", "n.jsonl", "--verbose"], 0),
        (&["graph", "bad.txt"], 1),
        (&["entities", "bad.txt"], 1),
        (&["explain", "bad.txt"], 1),
        (&["score", "missing"], 1),
        (&["annotate", "missing.gold.json"], 1),
        (&["check", "missing"], 1),
        (&["init", "n.jsonl"], 1),
    ] {
        let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = hudna(dir.path(), arguments).stderr(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let documents = output.stdout.iter().filter(|&&byte| byte == b'\n').count();
        assert!(arguments[0] != "extract" || !arguments.contains(&"n.jsonl") || documents == 1_000, "{documents}");
    }
}

/// What is read is not written over, and what an earlier run wrote into the
/// folder that is read does not come back.
#[test]
fn output_among_the_input() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    fs::write(path("n.jsonl"), stream(3)).unwrap();
    fs::write(path("a.txt"), TEXT).unwrap();
    for arguments in [
        &["extract", "n.jsonl", "-o", "n.jsonl"][..],
        &["extract", "a.txt", "./n.jsonl", "-o", "n.jsonl", "--resume"],
        &["graph", "a.txt", "-o", "./a.txt"],
        &["entities", "a.txt", "-o", "a.txt"],
        &["annotate", "a.txt", "-o", "a.txt"],
    ] {
        let output = run(dir.path(), arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains("is read and cannot be written at once"), "{}", said(&output));
        assert_eq!(names(dir.path()), ["a.txt", "n.jsonl"], "{arguments:?}");
        assert_eq!(fs::read_to_string(path("a.txt")).unwrap(), TEXT);
    }
    for more in [&[][..], &["--resume"], &[]] {
        let output = run(dir.path(), &[&["extract", ".", "-o", "out.jsonl"], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert_eq!(fs::read_to_string(path("out.jsonl")).unwrap().lines().count(), 4);
    }
}
