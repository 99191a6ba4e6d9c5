//! What happens to each kind of odd input, from bytes to what is found in them.

mod common;

use assert_cmd::Command;
use hudna::{Article, Extraction, Extractor, Gazetteer, input};
use std::{fs, io::Read, path::Path, time::Instant};

/// A sentence with one event, whatever is done to its letters.
const VISIT: &str = "وصل وزير الخارجية المصري سامح شكري إلى العاصمة الليبية طرابلس.";

fn extract(text: &str) -> Extraction {
    let article = Article { doc: "a.txt", text, date: None, source: None, title: None };
    Extractor::new(Gazetteer::builtin().unwrap()).extract(&article)
}

/// Type, sources, targets and trigger of all events.
fn events(text: &str) -> Vec<(String, String, String, String)> {
    let of =
        |e: &hudna::record::Event| (e.kind.clone(), e.source.join("+"), e.target.join("+"), e.trigger.text.clone());
    extract(text).events.iter().map(of).collect()
}

/// The visit is found, once for each trigger.
fn visits(text: &str, triggers: &[&str]) {
    let all: Vec<_> =
        triggers.iter().map(|t| ("visit".into(), "sameh-shoukry".into(), "tripoli".into(), (*t).into())).collect();
    assert_eq!(events(text), all, "{text}");
}

/// Exit code, documents, notices of `hudna extract` on files.
fn run(files: &[(&str, &[u8])], more: &[&str]) -> (i32, Vec<Extraction>, String) {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(dir.path().join(name), bytes).unwrap();
    }
    run_in(dir.path(), &[&["."], more].concat())
}

fn run_in(dir: &Path, arguments: &[&str]) -> (i32, Vec<Extraction>, String) {
    let mut command = Command::new(common::program());
    let output = command.current_dir(dir).arg("extract").args(arguments).output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    let docs = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (output.status.code().unwrap(), docs, String::from_utf8(output.stderr).unwrap())
}

fn utf16(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to).collect()
}

fn windows(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1256.encode(text).0.into_owned()
}

fn line(text: &str) -> String {
    format!("{}\n", serde_json::json!({"id": "d", "text": text}))
}

#[test]
fn nothing_and_nearly_nothing() {
    for text in ["", " ", "\t\r\n\u{a0}\u{3000}", "ا", "x", "7", ".", "\u{feff}", "\u{200f}", "\u{64e}", "\u{fffd}"] {
        let found = extract(text);
        assert!(found.events.is_empty() && found.entities.is_empty() && found.relations.is_empty(), "{text:?}");
    }
    let (code, docs, err) =
        run(&[("a.txt", b""), ("b.txt", b" \n"), ("c.txt", b"\xef\xbb\xbf"), ("d.jsonl", b"\n \n")], &[]);
    assert_eq!((code, docs.len(), err.as_str()), (0, 3, ""));
}

#[test]
fn utf16_and_windows_1256_are_decoded_with_a_notice() {
    let marked = format!("\u{feff}{VISIT}");
    let all = [
        ("UTF-16LE", utf16(VISIT, u16::to_le_bytes)),
        ("UTF-16BE", utf16(VISIT, u16::to_be_bytes)),
        ("UTF-16LE", utf16(&marked, u16::to_le_bytes)),
        ("UTF-16BE", utf16(&marked, u16::to_be_bytes)),
        ("windows-1256", windows(VISIT)),
    ];
    for (name, bytes) in all {
        let (code, docs, err) = run(&[("a.txt", &bytes)], &[]);
        assert_eq!((code, docs.len(), docs[0].events.len()), (0, 1, 1), "{name}: {err}");
        assert!(err.contains(&format!("a.txt: read as {name}; offsets are those of the text in UTF-8")), "{err}");
        assert_eq!(docs[0].events[0].trigger.text, "وصل");
    }
}

#[test]
fn lines_in_other_encodings_too() {
    let lines = line(VISIT).repeat(3);
    let marked = format!("\u{feff}{lines}");
    let all = [
        ("UTF-16LE", utf16(&lines, u16::to_le_bytes)),
        ("UTF-16BE", utf16(&lines, u16::to_be_bytes)),
        ("UTF-16LE", utf16(&marked, u16::to_le_bytes)),
        ("UTF-16BE", utf16(&marked, u16::to_be_bytes)),
        ("windows-1256", windows(&lines)),
    ];
    for (name, bytes) in all {
        for file in ["n.jsonl", "n.ndjson"] {
            let (code, docs, err) = run(&[(file, &bytes)], &[]);
            assert_eq!((code, docs.len()), (0, 3), "{name}: {err}");
            assert!(docs.iter().all(|doc| doc.doc == "d" && doc.events.len() == 1), "{name}");
            assert_eq!(err.matches(&format!("read as {name}")).count(), 1, "{err}");
        }
    }
}

#[test]
fn long_streams_in_utf16_are_cut_where_lines_end() {
    let lines: String = (0..3_000).map(|n| line(&format!("{VISIT} {}", "نص 😀 ".repeat(n % 50)))).collect();
    let (code, docs, err) = run(&[("n.jsonl", &utf16(&lines, u16::to_le_bytes))], &[]);
    assert_eq!((code, docs.len()), (0, 3_000), "{err}");
    assert!(docs.iter().all(|doc| doc.events.len() == 1));
}

#[test]
fn broken_encodings_are_left_out_and_named() {
    let mut cut = utf16(VISIT, u16::to_le_bytes);
    cut.pop();
    let (code, docs, err) = run(&[("a.txt", &cut)], &[]);
    assert_eq!((code, docs.len()), (1, 0), "half of a character is no text");
    assert!(err.contains("a.txt: looks like UTF-16LE, but is broken; left out"), "{err}");
    assert_eq!(run(&[("a.txt", &cut)], &["--lossy"]).1[0].events.len(), 1);
    let mut lone = utf16(&line(VISIT), u16::to_le_bytes);
    lone.extend([0x00, 0xd8, b'\n', 0]);
    let (code, docs, err) = run(&[("n.jsonl", &lone)], &[]);
    assert!(code == 1 && docs.len() <= 1 && err.contains("broken UTF-16"), "{err}");
    let bad = [VISIT.as_bytes(), b"\n\xff\xfe\xfd", VISIT.as_bytes()].concat();
    let (code, docs, err) = run(&[("a.txt", &bad)], &[]);
    assert_eq!((code, docs.len()), (1, 0));
    assert!(err.contains("a.txt:2: not UTF-8; left out"), "{err}");
    let (code, docs, err) = run(&[("a.txt", &bad)], &["--lossy"]);
    assert_eq!((code, docs[0].events.len()), (0, 2));
    assert!(err.contains("were replaced"), "{err}");
}

#[test]
fn nuls_are_blanks() {
    visits(&VISIT.replacen(' ', "\0", 1), &["وصل"]);
    assert_eq!(events(&"\0".repeat(1000)), []);
    let (code, docs, _) = run(&[("a.txt", &[VISIT.as_bytes(), &[0; 99]].concat())], &[]);
    assert_eq!((code, docs[0].events.len()), (0, 1));
}

#[test]
fn html_pages_are_read_by_their_main_text_or_left_out() {
    let paragraph = format!("<p>{VISIT} {}</p>", "وقال بيان إن الزيارة تستغرق يومين كاملين. ".repeat(8));
    let page = format!(
        "\u{feff}\n<!doctype HTML><html><head><title>خبر</title><script>var a = \"قصف الجيش المدينة\";</script></head>\
         <body><nav><a href=x>قصف الجيش مدينة حلب</a></nav><article>{}</article></body></html>",
        paragraph.repeat(4)
    );
    let (code, docs, err) = run(&[("p.html", page.as_bytes()), ("q.txt", page.as_bytes())], &[]);
    // A program that is given to be looked at has all features.
    if cfg!(feature = "html") || common::is_fast() {
        assert_eq!((code, docs.len()), (0, 2), "{err}");
        assert!(docs.iter().all(|doc| doc.events.iter().filter(|e| e.kind == "visit").count() == 4));
        assert!(docs.iter().all(|doc| doc.events.iter().all(|e| !e.sentence.text.contains("var a"))));
        assert!(err.contains("its main text was taken"), "{err}");
    } else {
        assert_eq!((code, docs.len()), (1, 0));
        assert_eq!(err.matches("an HTML page; left out").count(), 2, "{err}");
    }
    let deep = |tag: &str, times: usize| format!("<html>{}{VISIT}", tag.repeat(times));
    for broken in [
        "<html".to_owned(),
        "<html><".to_owned(),
        "<!doctype html>".to_owned(),
        "<html><body></body></html>".to_owned(),
        deep("<div>", 20_000),
        deep("<div>", 390),
        deep("<b>", 390),
        deep("<p>", 20_000),
        deep("<table><tr><td>", 390),
        deep("<li>", 20_000),
    ] {
        let start = Instant::now();
        let (code, docs, err) = run(&[("p.html", broken.as_bytes())], &[]);
        assert!(code == 0 || (docs.is_empty() && err.contains("p.html: an HTML page")), "{err}");
        assert!(start.elapsed().as_secs() < 30);
    }
}

#[test]
fn line_breaks_of_any_system() {
    let two = |between: &str| format!("{VISIT}{between}{VISIT}{between}");
    for between in ["\n", "\r\n", "\r", "\r\n\r\n", "\u{2028}", "\u{85}"] {
        visits(&two(between), &["وصل", "وصل"]);
    }
}

#[test]
fn letters_in_other_shapes() {
    // Forms of single letters, as some old programs wrote them.
    let shapes = [('و', 'ﻭ'), ('ص', 'ﺹ'), ('ل', 'ﻝ'), ('م', 'ﻡ'), ('ر', 'ﺭ'), ('س', 'ﺱ'), ('ا', 'ﺍ'), ('ي', 'ﻱ')];
    let shaped: String = VISIT.chars().map(|c| shapes.iter().find(|s| s.0 == c).map_or(c, |s| s.1)).collect();
    visits(&shaped, &["ﻭﺹﻝ"]);
    visits(&VISIT.replace("الا", "ﺍﻻ"), &["وصل"]);
    let marks = "وَصَلَ وَزِيرُ الخَارِجِيَّةِ المِصْرِيُّ سَامِحُ شُكْرِي إِلَى العَاصِمَةِ اللِّيبِيَّةِ طَرَابُلُسَ.";
    visits(marks, &["وَصَلَ"]);
    visits(&VISIT.replacen("وصل", "وصــــل", 1), &["وصــــل"]);
    visits(&VISIT.replace('ي', "ی").replace('ك', "ک"), &["وصل"]);
    visits(&VISIT.replacen(' ', " \u{200f}\u{202b}", 2), &["وصل"]);
}

#[test]
fn other_languages_say_nothing() {
    for text in [
        "وزیر خارجه ایران به ترکیه رفت و گفت چهار پل ویران شد.",
        "وزیرِ خارجہ نے کہا کہ فوج نے ٹھکانے پر حملہ کیا ۔",
        "هێزەکانی پێشمەرگە گەیشتنە شارەکە و ڕایانگەیاند.",
        "The army shelled the city and the minister flew to Cairo.",
        "הצבא תקף את העיר.",
        "軍隊襲擊了城市。",
        "1234567890 ٣٤٥ ۴۵۶ 12.5 2020-03-09 1/2/3:4",
        "😀🔥👨‍👩‍👧‍👦🇱🇾",
    ] {
        assert_eq!(events(text), [], "{text}");
    }
}

#[test]
fn mixed_text_keeps_its_arabic() {
    visits(&format!("😀🔥 {VISIT} 👨‍👩‍👧‍👦 The minister left. 2020-03-09"), &["وصل"]);
    let found = events("زار John Kerry القاهرة.");
    assert_eq!(found[0].2, "cairo");
}

#[test]
fn a_sentence_of_a_million_words() {
    let text = "كلمة ".repeat(1_000_000);
    let start = Instant::now();
    assert_eq!(events(&text), []);
    assert!(start.elapsed().as_secs() < 90, "{:?}", start.elapsed());
}

#[test]
fn deep_quotes_and_parentheses() {
    let start = Instant::now();
    visits(&format!("{}{VISIT}{}", "«(".repeat(100_000), ")»".repeat(100_000)), &["وصل"]);
    visits(&format!("{}{VISIT}", "قال «(".repeat(50_000)), &["وصل"]);
    visits(&format!("{}\n{VISIT}", "إن الذي قال إن ".repeat(20_000)), &["وصل"]);
    visits(&format!("{}\n{VISIT}", "رئيس وزراء ".repeat(20_000)), &["وصل"]);
    visits(&format!("{}\n{VISIT}", "و".repeat(100_000)), &["وصل"]);
    assert!(start.elapsed().as_secs() < 90, "{:?}", start.elapsed());
}

#[test]
fn deep_json_is_left_out_or_passed_over() {
    let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
    let visit = VISIT;
    let lines = [
        format!("{{\"id\":\"a\",\"text\":\"{visit}\",\"more\":{open}{close}}}"),
        format!("{{\"id\":\"b\",\"text\":{open}{close}}}"),
        format!("{{\"doc\":\"c\",\"events\":{open}{close}}}"),
        open.clone(),
        format!("{{\"id\":\"d\",\"text\":\"{visit}\"}}"),
    ];
    let (code, docs, err) = run(&[("n.jsonl", lines.join("\n").as_bytes())], &[]);
    let names: Vec<&str> = docs.iter().map(|doc| doc.doc.as_str()).collect();
    assert!(code == 1 && names.contains(&"d"), "{names:?} {err}");
    for line in 2..=4 {
        assert!(err.contains(&format!("n.jsonl:{line}: ")), "{err}");
    }
    assert!(names.contains(&"a") || err.contains("n.jsonl:1: "), "{err}");
}

#[test]
fn duplicates_stay_and_tell_one_happening() {
    let lines = line(VISIT).repeat(3) + &line(&format!("{VISIT} {VISIT}"));
    let (code, docs, err) = run(&[("n.jsonl", lines.as_bytes()), ("d", b""), ("d.txt", VISIT.as_bytes())], &[]);
    assert_eq!((code, err.as_str()), (0, ""), "equal ids are no error");
    let names: Vec<&str> = docs.iter().map(|doc| doc.doc.as_str()).collect();
    assert_eq!(names, ["d.txt", "d", "d", "d", "d"], "each document has its line");
    let graph = hudna::graph::KnowledgeGraph::build(docs, &hudna::graph::BuildOptions::default());
    let ids: std::collections::BTreeSet<_> = graph.events().map(|e| e.id.clone()).collect();
    assert_eq!(ids.len(), graph.events().count(), "each event has an id of its own");
    let dated = |doc: &str| {
        let article = Article { doc, text: VISIT, date: Some("2020-03-09"), source: None, title: None };
        Extractor::new(Gazetteer::builtin().unwrap()).extract(&article)
    };
    let twice = [dated("d"), dated("d")];
    let graph = hudna::graph::KnowledgeGraph::build(twice, &hudna::graph::BuildOptions::default());
    let told: Vec<usize> = graph.events().map(|e| e.evidence.len()).collect();
    assert_eq!(told, [1], "an article given twice says nothing twice");
}

/// A document beyond the limit: one visit at each end of it, and filling
/// between them, most of it blanks for the sake of time.
fn large() -> String {
    let filling = format!("كان الطقس جميلا أمس.{}\n", " ".repeat(900));
    let text = format!("{VISIT}\n{}\n{VISIT}\n", filling.repeat(input::LARGEST / filling.chars().count() + 1));
    assert!(text.chars().count() > input::LARGEST, "in any encoding");
    text
}

/// All parts are there, in order, nothing is lost between them, and every
/// quote stands where it says.
fn are_parts(docs: &[Extraction], name: &str, text: &str) {
    assert!(docs.len() > 8, "{}", docs.len());
    for (doc, number) in docs.iter().zip(1..) {
        assert_eq!((doc.doc.as_str(), doc.part), (name, Some(number)));
        let mentions = doc.entities.iter().flat_map(|entity| &entity.mentions);
        for quote in mentions.chain(doc.events.iter().flat_map(|event| [&event.trigger, &event.sentence])) {
            assert_eq!(text[quote.start..quote.end], quote.text);
        }
        for relation in &doc.relations {
            assert_eq!(text[relation.start..relation.end], relation.text);
        }
    }
    let stem = name.trim_end_matches(".txt");
    let ids: Vec<_> = docs.iter().flat_map(|doc| &doc.events).map(|event| event.id.clone()).collect();
    assert_eq!(ids, [format!("{stem}#1.0"), format!("{stem}#{}.0", docs.len())]);
    let places: Vec<_> = docs.iter().flat_map(|doc| &doc.events).map(|event| event.sentence.start).collect();
    assert_eq!(places, text.match_indices(VISIT).map(|(at, _)| at).collect::<Vec<_>>());
}

#[test]
fn a_large_document_is_read_in_parts() {
    let text = large();
    let gzip = |bytes: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut encoder, bytes).unwrap();
        encoder.finish().unwrap()
    };
    // The text may stand before the fields that say whose it is.
    let json = format!("{{\"text\":{},\"date\":\"2020-03-09\",\"id\":\"d\"}}\n", serde_json::json!(text));
    let lines = [line(VISIT), json, line(VISIT)].concat();
    let escaped = lines.replace('ج', "\\u062c");
    for (name, bytes) in [
        ("a.txt", text.clone().into_bytes()),
        ("a.txt.gz", gzip(text.as_bytes())),
        ("n.jsonl", lines.clone().into_bytes()),
        ("n.jsonl.gz", gzip(lines.as_bytes())),
        ("n.jsonl.zst", zstd::encode_all(escaped.as_bytes(), 1).unwrap()),
    ] {
        let (code, docs, err) = run(&[(name, &bytes)], &[]);
        assert_eq!((code, err.as_str()), (0, ""), "{name}");
        if name.starts_with('a') {
            are_parts(&docs, "a.txt", &text);
            continue;
        }
        let [first, parts @ .., last] = &docs[..] else { panic!("{name}: {}", docs.len()) };
        assert!(first.part.is_none() && last.part.is_none());
        are_parts(parts, "d", &text);
        assert!(parts.iter().all(|doc| doc.date.as_deref() == Some("2020-03-09")));
        let graph = hudna::graph::KnowledgeGraph::build(docs.clone(), &hudna::graph::BuildOptions::default());
        let ids: std::collections::BTreeSet<_> = graph.events().map(|e| e.id.clone()).collect();
        assert_eq!(ids.len(), graph.events().count(), "each event has an id of its own");
    }
}

#[test]
fn large_documents_in_other_encodings() {
    let text = large();
    for (name, bytes, note) in [
        ("a.txt", utf16(&text, u16::to_le_bytes), "a.txt: read as UTF-16LE"),
        ("a.txt", windows(&text), "a.txt: read as windows-1256"),
    ] {
        let (code, docs, err) = run(&[(name, &bytes)], &[]);
        assert_eq!((code, err.contains(note)), (0, true), "{err}");
        are_parts(&docs, "a.txt", &text);
    }
    // A single bad byte costs its part alone, or nothing if that is asked for.
    let mut bytes = text.clone().into_bytes();
    let middle = text.floor_char_boundary(text.len() / 2);
    bytes[middle] = 0xff;
    let whole = run(&[("a.txt", text.as_bytes())], &[]).1.len();
    let (code, docs, err) = run(&[("a.txt", &bytes)], &[]);
    assert_eq!((code, docs.len()), (1, whole - 1), "{err}");
    assert!(err.contains(&format!("a.txt: not UTF-8 at byte {middle}; part ")), "{err}");
    let (code, docs, err) = run(&[("a.txt", &bytes)], &["--lossy"]);
    assert_eq!((code, docs.len()), (0, whole), "{err}");
}

#[test]
fn what_stood_before_a_break_in_a_large_document_is_kept() {
    let text = large();
    let whole = run(&[("a.txt", text.as_bytes())], &[]).1.len();
    let mut bytes = utf16(&text, u16::to_le_bytes);
    let middle = bytes.len() / 4 * 2;
    bytes[middle..middle + 2].copy_from_slice(&[0x00, 0xd8]);
    let (code, docs, err) = run(&[("a.txt", &bytes)], &[]);
    assert_eq!((code, docs[0].events.len()), (1, 1), "{err}");
    assert!(docs.len() >= whole / 2 && docs.len() < whole, "{}", docs.len());
    let (_, up_to) = err.split_once("a.txt: read up to byte ").unwrap();
    let (up_to, why) = up_to.split_once(": ").unwrap();
    let (up_to, units) = (up_to.parse::<usize>().unwrap(), text.encode_utf16().count());
    let good = String::from_utf16_lossy(&text.encode_utf16().take(middle / 2).collect::<Vec<_>>()).len();
    assert!(up_to <= good && good - up_to < 2_000 && units > middle / 2, "{up_to} of {good}");
    assert!(why.starts_with("broken UTF-16LE; convert the file, or use --lossy"), "{why}");
    let (code, docs, err) = run(&[("a.txt", &bytes)], &["--lossy"]);
    assert_eq!((code, docs.len(), docs[whole - 1].events.len()), (0, whole, 1), "{err}");
    // The same of an archive that ends too early.
    let packed = zstd::encode_all(text.as_bytes(), 1).unwrap();
    let (code, docs, err) = run(&[("a.txt.zst", &packed[..packed.len() - 9])], &[]);
    assert!(code == 1 && docs.len() > 8 && err.contains("a.txt.zst: read up to byte "), "{} {err}", docs.len());
    let page = utf16(&format!("\u{feff}<html>{text}</html>"), u16::to_le_bytes);
    let (code, docs, err) = run(&[("a.txt", &page)], &[]);
    assert_eq!((code, docs.len(), err.contains("HTML is not read in parts")), (1, 0, true), "{err}");
}

#[test]
fn large_lines_that_are_no_documents_are_left_out_and_the_rest_read() {
    let spaces = " ".repeat(input::LARGEST + 1);
    let text = large();
    for (bad, why) in [
        (spaces.clone(), "larger than 8 MiB besides its text"),
        (format!("{{\"id\":\"d\",\"title\":\"{spaces}\",\"text\":\"\"}}"), "larger than 8 MiB besides its text"),
        (format!("{{\"id\":[],\"text\":\"{}\"}}", text.replace('\n', " ")), "a string or a whole number"),
        (format!("{{\"id\":\"d\",\"text\":\"{}\\q\"}}", text.replace('\n', " ")), "not JSON"),
        (format!("{{\"id\":\"d\",\"text\":\"{}", text.replace('\n', " ")), "not JSON"),
    ] {
        let lines = [line("نص"), bad + "\n", line(VISIT)].concat();
        let (code, docs, err) = run(&[("n.jsonl", lines.as_bytes())], &[]);
        assert_eq!((code, docs.len(), docs[1].events.len()), (1, 2, 1), "{err}");
        assert!(err.contains("n.jsonl:2: ") && err.contains(why), "{why}: {err}");
    }
    let page = format!("<html>{text}</html>");
    let (code, docs, err) = run(&[("a.txt", page.as_bytes()), ("b.txt", VISIT.as_bytes())], &[]);
    assert_eq!((code, docs.len()), (1, 1), "{err}");
    assert!(err.contains("HTML is not read in parts"), "{err}");
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one() {
    let bomb = |size: u64| zstd::encode_all(std::io::repeat(b' ').take(size), 1).unwrap();
    let files = [("a.txt.zst", bomb(64 << 20)), ("b.jsonl.zst", bomb(1 << 30)), ("c.txt", VISIT.into())];
    let start = Instant::now();
    let (code, docs, err) = run(&files.each_ref().map(|(name, bytes)| (*name, &bytes[..])), &[]);
    assert_eq!((code, docs.len()), (1, 66), "{err}");
    assert!(err.contains("b.jsonl.zst:1: larger than"), "{err}");
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
