//! An interrupted run goes on where it stopped: no document twice, none lost.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Articles with equal names, empty ones, and lines that are none.
fn input(dir: &Path, lines: usize) {
    let text = "وصل وزير الشمال أمس إلى مدينة النهر. ".repeat(20);
    let line = |n: usize| match n % 41 {
        7 => "{\"id\": \"no text\"}\n".to_owned(),
        20 => "not json\n".to_owned(),
        30 => "{\"id\": \"same\", \"text\": \"\"}\n".to_owned(),
        _ => format!("{{\"id\": \"d{n}\", \"text\": \"{text}\"}}\n"),
    };
    fs::write(dir.join("n.jsonl"), (0..lines).map(line).collect::<String>()).unwrap();
    fs::write(dir.join("z.txt"), &text).unwrap();
}

fn hudna(dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hudna"));
    command.current_dir(dir).args(["extract", "n.jsonl", "z.txt", "-o"]).args(arguments);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// The uninterrupted result, and how long it takes.
fn whole(dir: &Path) -> (Vec<u8>, Duration) {
    let start = Instant::now();
    assert_eq!(hudna(dir, &["whole"]).status().unwrap().code(), Some(1));
    (fs::read(dir.join("whole")).unwrap(), start.elapsed())
}

/// A small generator, so that the points are the same in each run.
fn random(state: &mut u64, below: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % below.max(1)
}

/// Kills runs at random points until `kills` have been, then lets one end.
fn kill(kills: u32, lines: usize) {
    let dir = tempfile::tempdir().unwrap();
    input(dir.path(), lines);
    let (expected, time) = whole(dir.path());
    let mut state = 7;
    for round in 0..kills {
        let mut child = hudna(dir.path(), &["out", "--resume"]).spawn().unwrap();
        thread::sleep(Duration::from_micros(random(&mut state, time.as_micros() as u64)));
        // It may have ended by itself: then the next round starts afresh.
        let _ = child.kill();
        if child.wait().unwrap().code().is_some() {
            assert!(fs::read(dir.path().join("out")).unwrap() == expected, "round {round}");
            fs::remove_file(dir.path().join("out")).unwrap();
        }
    }
    assert_eq!(hudna(dir.path(), &["out", "--resume"]).status().unwrap().code(), Some(1));
    assert!(fs::read(dir.path().join("out")).unwrap() == expected);
    assert!(!dir.path().join("out.part").exists());
}

#[test]
fn killed_at_a_hundred_points() {
    kill(100, 900);
}

#[test]
#[ignore = "minutes"]
fn killed_at_a_hundred_points_of_a_longer_run() {
    kill(100, 30_000);
}

#[test]
fn a_stream_is_gone_on_with() {
    let dir = tempfile::tempdir().unwrap();
    input(dir.path(), 1_000);
    let stream = |out: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hudna"));
        command.current_dir(dir.path()).args(["extract", "-", "--resume", "-o", out]);
        command.stdin(fs::File::open(dir.path().join("n.jsonl")).unwrap());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let start = Instant::now();
    assert_eq!(stream("whole").status().unwrap().code(), Some(1));
    let (expected, time) = (fs::read(dir.path().join("whole")).unwrap(), start.elapsed());
    let mut state = 11;
    for _ in 0..10 {
        let mut child = stream("out").spawn().unwrap();
        thread::sleep(Duration::from_micros(random(&mut state, time.as_micros() as u64 / 4)));
        let _ = child.kill();
        child.wait().unwrap();
    }
    assert_eq!(stream("out").status().unwrap().code(), Some(1));
    assert!(fs::read(dir.path().join("out")).unwrap() == expected);
}

#[test]
fn cut_at_any_byte() {
    let dir = tempfile::tempdir().unwrap();
    input(dir.path(), 300);
    let (expected, _) = whole(dir.path());
    let (out, part) = (dir.path().join("out"), dir.path().join("out.part"));
    let mut state = 3;
    let points = (0..28).map(|_| random(&mut state, expected.len() as u64) as usize);
    for cut in points.chain([0, 1, expected.len() - 1, expected.len()]) {
        fs::write(&part, &expected[..cut]).unwrap();
        assert_eq!(hudna(dir.path(), &["out", "--resume"]).status().unwrap().code(), Some(1));
        assert!(fs::read(&out).unwrap() == expected, "cut at {cut}");
    }
}

#[test]
fn a_finished_file_is_gone_on_with() {
    let dir = tempfile::tempdir().unwrap();
    input(dir.path(), 100);
    whole(dir.path());
    fs::rename(dir.path().join("whole"), dir.path().join("out")).unwrap();
    input(dir.path(), 100);
    fs::write(dir.path().join("y.txt"), "نص").unwrap();
    let status = hudna(dir.path(), &["out", "--resume", "y.txt"]).status().unwrap();
    assert_eq!(status.code(), Some(1));
    let out = fs::read_to_string(dir.path().join("out")).unwrap();
    assert_eq!(out.matches("\"y.txt\"").count(), 1);
    assert_eq!(out.matches("\"z.txt\"").count(), 1);
    assert!(out.lines().last().unwrap().contains("\"y.txt\""));
}

#[test]
fn other_input_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    input(dir.path(), 10);
    fs::write(dir.path().join("out.part"), "{\"doc\":\"another\"}\n").unwrap();
    let output = hudna(dir.path(), &["out", "--resume"]).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("out.part:1: holds “another”"));
    assert!(!dir.path().join("out").exists());
}

/// All parts of a document have one name: what tells them apart is the number.
#[test]
fn a_part_that_was_left_out_is_missed() {
    let dir = tempfile::tempdir().unwrap();
    let filling = format!("كان الطقس جميلا أمس.{}\n", " ".repeat(4000));
    let mut bytes = filling.repeat((9 << 20) / filling.len()).into_bytes();
    let line_in_part_3 = (5 << 19) / filling.len() * filling.len();
    bytes[line_in_part_3] = 0xff;
    fs::write(dir.path().join("big.txt"), &bytes).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hudna"));
        command.current_dir(dir.path()).args(["extract", "big.txt", "-o", "out"]).args(arguments);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).output().unwrap()
    };
    assert_eq!(run(&[]).status.code(), Some(1));
    let before = fs::read_to_string(dir.path().join("out")).unwrap();
    assert!(before.contains("\"part\":2,") && !before.contains("\"part\":3,"));
    // The same again is the same input, with a part to spare it is not.
    assert_eq!(run(&["--resume"]).status.code(), Some(1));
    assert_eq!(fs::read_to_string(dir.path().join("out")).unwrap(), before);
    let other = run(&["--resume", "--lossy"]);
    let err = String::from_utf8(other.stderr).unwrap();
    assert_eq!(other.status.code(), Some(1), "{err}");
    assert!(err.contains("holds part 4 of “big.txt” where the input has part 3 of “big.txt”"), "{err}");
    assert_eq!(fs::read_to_string(dir.path().join("out")).unwrap(), before);
}
