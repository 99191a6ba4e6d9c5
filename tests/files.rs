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
    let root = fs::read(path("in/shut.txt")).is_ok();
    let output = run(dir.path(), &["extract", "in"]);
    fs::set_permissions(path("in/closed"), fs::Permissions::from_mode(0o755)).unwrap();
    let (err, lines) = (said(&output), String::from_utf8_lossy(&output.stdout).lines().count());
    assert_eq!(output.status.code(), Some(1), "{err}");
    assert!(err.contains("leads back") && err.contains("in/self.txt: ") && err.contains("in/z.txt: "), "{err}");
    if root {
        let _ = writeln!(std::io::stderr(), "skipped: root reads what is closed to others");
        assert_eq!(lines, 3);
    } else {
        assert!(
            err.contains("in/shut.txt: Permission denied") && err.contains("in/closed: Permission denied"),
            "{err}"
        );
        assert_eq!(lines, 1);
    }
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
