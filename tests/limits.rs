//! Memory and time of the worst documents, as the README states them. Times
//! are those of the processor; in a build without optimisation everything
//! takes longer, so that most are held for an optimised program alone:
//! `HUDNA_PROGRAM=target/release/hudna cargo test --test limits`.

mod common;

use std::{fs, process::Command};

/// Peak in MiB and seconds of `extract` on one document; it must go through.
fn cost(name: &str, text: &str) -> (u64, f64) {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join(name), text).unwrap();
    let mut command = Command::new(common::program());
    command.current_dir(dir.path()).args(["extract", name, "-o", "out"]);
    let run = common::run_measured(&mut command);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(fs::metadata(dir.path().join("out")).unwrap().len() > 0);
    (run.peak, run.seconds)
}

/// What is repeated until a document is as large as may be.
const WORST: [(&str, &str); 10] = [
    ("one word", "كلمة "),
    ("events without a stop", "قصف الجيش السوري حلب و"),
    ("events in sentences", "وصل وزير الخارجية المصري سامح شكري إلى طرابلس. "),
    ("speakers of speakers", "قال الوزير إن "),
    ("titles", "رئيس وزراء "),
    ("open quotes", "«("),
    ("names never seen", "قصفت كتائب الفجر "),
    ("lines", "قال\n"),
    ("events without a doer", "اقتحام مدينة حلب.\n"),
    ("one group in ever new words", "هاجم الجيش جنودا من "),
];

/// Bytes of each document.
const SIZE: usize = 1_000_000;

#[test]
fn the_worst_documents_stay_within_the_limits() {
    for (name, piece) in WORST {
        // Names that differ, or every one would be known from the second on.
        let numbered = |n: usize| {
            if name == "names never seen" || name.ends_with("new words") {
                format!("{piece}{} ", letters(n))
            } else {
                piece.to_owned()
            }
        };
        let mut text = String::new();
        for n in 0.. {
            text += &numbered(n);
            if text.len() >= SIZE {
                break;
            }
        }
        let (peak, seconds) = cost("a.txt", &text);
        println!("{name}: {peak} MiB, {seconds:.2} s for {} bytes", text.len());
        assert!(peak < 200, "{name}: {peak} MiB a MB");
        let most = if common::is_fast() { 2.0 } else { 60.0 };
        assert!(seconds < most, "{name}: {seconds:.1} s a MB");
    }
}

/// A number in Arabic letters, as a made-up name.
fn letters(mut n: usize) -> String {
    let alphabet: Vec<char> = "بتثجحخدرزسشصضطعغفقكلمنه".chars().collect();
    let mut out = String::from("ال");
    for _ in 0..4 {
        out.push(alphabet[n % alphabet.len()]);
        n /= alphabet.len();
    }
    out
}

/// The largest document there may be, of the kind that takes most.
#[test]
fn the_largest_document_takes_less_than_a_gigabyte() {
    let text = WORST[1].1.repeat(hudna::input::LARGEST / WORST[1].1.len() - 1);
    let (peak, seconds) = cost("a.txt", &text);
    println!("{peak} MiB, {seconds:.2} s for {} bytes", text.len());
    assert!(peak < 900, "{peak} MiB");
    assert!(!common::is_fast() || seconds < 20.0, "{seconds:.1} s");
}

#[test]
fn twice_the_text_takes_twice_the_time() {
    for (name, piece) in WORST {
        let of = |size: usize| piece.repeat(size / piece.len());
        let once = cost("a.txt", &of(SIZE / 4)).1.max(0.1);
        let four = cost("a.txt", &of(SIZE)).1;
        assert!(four < once * 8.0, "{name}: {once:.2} s, then {four:.2} s for four times the text");
    }
}

/// Records that others wrote, of about a megabyte, each made to multiply.
#[test]
fn records_do_not_multiply() {
    let event = |id: &str, source: &str, target: &str, n: usize| {
        let quote = format!("{{\"start\":{n},\"end\":{},\"text\":\"x\"}}", n + 1);
        format!(
            "{{\"id\":\"{id}\",\"type\":\"attack\",\"mode\":null,\"status\":\"asserted\",\"source\":[{source}],\"target\":[{target}],\"location\":null,\"attribution\":[],\"date\":null,\"count\":null,\"trigger\":{quote},\"sentence\":{quote},\"plover\":null,\"cameo\":null,\"rule\":\"r\"}}"
        )
    };
    let record = |events: Vec<String>| format!("{{\"doc\":\"d\",\"entities\":[],\"events\":[{}]}}\n", events.join(","));
    let ids = |letter: &str, n: usize| (0..n).map(|n| format!("\"{letter}{n}\"")).collect::<Vec<_>>().join(",");
    let cases = [
        ("one id for all", record((0..4_000).map(|n| event("same", "\"a\"", "\"b\"", n)).collect())),
        ("all sides in one", record(vec![event("e", &ids("a", 50_000), &ids("b", 50_000), 0)])),
        ("many with many sides", record((0..900).map(|n| event("e", &ids("a", 60), &ids("b", 60), n)).collect())),
        ("the same line", record(vec![event("e", "\"a\"", "\"b\"", 0)]).repeat(4_000)),
    ];
    for (name, text) in cases {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("r.jsonl"), &text).unwrap();
        for view in ["actors", "events"] {
            let mut command = Command::new(common::program());
            command.current_dir(dir.path()).args(["graph", "r.jsonl", "--view", view, "-o", "out.json"]);
            let common::Measured { code, err, peak, seconds } = common::run_measured(&mut command);
            println!("{name}, {view}: {peak} MiB, {seconds:.2} s for {} bytes", text.len());
            assert_eq!(code, Some(0), "{name}: {err}");
            assert!(peak < 700, "{name}, {view}: {peak} MiB");
            assert!(!common::is_fast() || seconds < 10.0, "{name}, {view}: {seconds:.1} s");
        }
    }
}

/// Beyond the limit a document is read in parts: more of them take no more.
#[test]
fn a_document_in_parts_takes_no_more_memory_than_one_of_a_few() {
    let text = |size: usize| WORST[2].1.repeat(size / WORST[2].1.len());
    let line = |size: usize| format!("{{\"text\":\"{}\",\"id\":\"d\"}}\n", text(size));
    let largest = hudna::input::LARGEST;
    // Every sentence of it tells of an event: it takes what 1 MiB does, for each part on its way.
    let peaks = [("a.txt", text(largest * 3)), ("n.jsonl", line(largest * 3)), ("n.jsonl", line(largest * 9 / 8))];
    let peaks = peaks.map(|(name, text)| cost(name, &text).0);
    println!("{peaks:?} MiB");
    assert!(peaks.iter().all(|&peak| peak < 300 && peak < peaks[2] + peaks[2] / 4 + 40), "{peaks:?} MiB");
}

#[test]
fn a_stream_takes_no_more_memory_than_its_part() {
    let line = |n: usize| format!("{}\n", serde_json::json!({"id": n, "text": WORST[2].1.repeat(20)}));
    let small: String = (0..2_000).map(line).collect();
    let large: String = (0..20_000).map(line).collect();
    let (small, large) = (cost("n.jsonl", &small).0, cost("n.jsonl", &large).0);
    assert!(large < small + small / 2 + 40, "{small} MiB for one part, {large} MiB for ten");
}
