//! `hudna explain` from outside.

use assert_cmd::Command;
use std::fs;

fn explain(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_hudna")).arg("explain").args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const SENTENCE: &str = "وصل وزير الخارجية الفرنسي إلى دمشق";

#[test]
fn a_sentence_is_shown_with_what_fired_and_what_did_not() {
    let (code, out, err) = explain(&[SENTENCE]);
    assert_eq!(code, 0, "{err}");
    for words in [
        "sentence 1:",
        "damascus",
        "Prep(\"إلى\")",
        "predicates",
        "frames that fired",
        "source: ",
        "target: damascus from",
        "frames that did not",
    ] {
        assert!(out.contains(words), "{words} in {out}");
    }
    assert!(!out.contains('\u{1b}'));
    let (_, out, _) = explain(&["قصف وانتهى"]);
    assert!(out.contains("frames that did not") && out.contains("needs"), "{out}");
}

#[test]
fn colours_only_where_wanted() {
    let (_, out, _) = explain(&[SENTENCE, "--color", "always"]);
    assert!(out.contains("\u{1b}["));
    let (_, out, _) = explain(&[SENTENCE, "--color", "never"]);
    assert!(!out.contains('\u{1b}'));
}

#[test]
fn json_holds_the_same() {
    let (code, out, _) = explain(&[SENTENCE, "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(out.trim()).unwrap();
    assert_eq!((code, value["number"].as_u64(), value["text"].as_str()), (0, Some(1), Some(SENTENCE)));
    assert_eq!(value["fired"][0]["event"]["type"], "visit");
    assert!(value["predicates"][0]["arguments"].as_array().is_some_and(|a| !a.is_empty()));
    assert!(value["silent"].is_array() && value["phrases"].is_array() && value["clauses"].is_array());
}

#[test]
fn one_sentence_of_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.txt");
    fs::write(&path, format!("الطقس معتدل.\n{SENTENCE}.\n")).unwrap();
    let file = path.to_str().unwrap();
    let (code, out, err) = explain(&[file, "--sentence", "2"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("sentence 2:") && !out.contains("sentence 1:"), "{out}");
    let (code, out, _) = explain(&[file]);
    assert!(code == 0 && out.contains("sentence 1:") && out.contains("sentence 2:"), "{out}");
    let (code, _, err) = explain(&[file, "--sentence", "7"]);
    assert_eq!(code, 1);
    assert!(err.contains("no sentence 7, but 2"), "{err}");
    let (code, _, err) = explain(&["missing.txt", "--sentence", "1"]);
    assert_eq!(code, 1);
    assert!(err.contains("missing.txt"), "{err}");
}

#[test]
fn a_doer_told_elsewhere_is_said_to_be_so() {
    let (code, out, err) = explain(&["قصفت تركيا دمشق. وبعد ساعات استمر قصف دمشق."]);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("turkey from Subject") && out.contains("turkey from event "), "{out}");
}

#[test]
fn anything_can_be_explained() {
    for text in ["", " ", "؛", "«", "123", "x y z", "لم", "و و و و", "أن أن أن إن إلى من على"] {
        let (code, _, err) = explain(&[text]);
        assert_eq!(code, 0, "{text:?}: {err}");
    }
}

#[test]
fn the_examples_of_a_frame() {
    let dir = tempfile::tempdir().unwrap();
    let mine = dir.path().join("mine");
    Command::new(env!("CARGO_BIN_EXE_hudna")).arg("init").arg(&mine).assert().success();
    let mine = mine.to_str().unwrap();
    let (code, out, err) = explain(&["--frame", "attack.encircle", "--gazetteer", mine]);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("sentence 1:") && out.contains("sentence 2:") && out.contains("attack.encircle on"), "{out}");
    let (code, _, err) = explain(&["--frame", "no.such"]);
    assert_eq!(code, 1);
    assert!(err.contains("no frame has the id no.such"), "{err}");
}

#[test]
fn roles_are_drawn_under_the_words() {
    let (_, out, _) = explain(&[SENTENCE]);
    let lines: Vec<&str> = out.lines().map(|line| line.trim_matches([' ', '\u{200f}'])).collect();
    let at = lines.iter().rposition(|line| *line == SENTENCE).unwrap();
    let below: Vec<char> = out.lines().nth(at + 1).unwrap().trim_start().trim_matches('\u{200f}').chars().collect();
    let sign = |word: &str| below[SENTENCE[..SENTENCE.find(word).unwrap()].chars().count()];
    assert_eq!((sign("وصل"), sign("وزير"), sign("دمشق")), ('~', '^', '='), "{out}");
    assert!(lines[at + 2].contains("~ event   ^ source   = target"), "{out}");
}

/// Two articles in a file of lines, and what `extract` makes of them.
fn two_articles() -> (tempfile::TempDir, String, String) {
    let dir = tempfile::tempdir().unwrap();
    let (news, events) = (dir.path().join("news.jsonl"), dir.path().join("events.jsonl"));
    let lines = [
        serde_json::json!({"id": "7", "text": "الطقس معتدل."}),
        serde_json::json!({"id": "8", "text": format!("الطقس معتدل. {SENTENCE}.")}),
    ];
    fs::write(&news, format!("{}\n{}\n", lines[0], lines[1])).unwrap();
    Command::new(env!("CARGO_BIN_EXE_hudna")).arg("extract").arg(&news).arg("-o").arg(&events).assert().success();
    let path = |path: std::path::PathBuf| path.to_str().unwrap().to_owned();
    (dir, path(news), path(events))
}

#[test]
fn the_sentence_behind_an_event() {
    let (_dir, news, events) = two_articles();
    let (code, out, err) = explain(&[&news, "--event", "8#0"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("sentence 2:") && out.contains("visit, asserted  8#0"), "{out}");
    let (code, out, err) = explain(&[&events, "--event", "8#0"]);
    assert!(
        code == 0 && out.contains("visit, asserted") && err.contains("without the rest of its article"),
        "{out}{err}"
    );
    for (path, id) in [(&news, "8#9"), (&news, "9#0"), (&events, "8#9")] {
        let (code, _, err) = explain(&[path, "--event", id]);
        assert!(code == 1 && err.contains(&format!("no event {id} in its 2 articles")), "{err}");
    }
    let (code, _, err) = explain(&[&events]);
    assert!(code == 1 && err.contains("name an event of it with --event"), "{err}");
    assert_eq!(explain(&[&news, "--event", "8#0", "--doc", "8"]).0, 2);
}

#[test]
fn one_article_of_many() {
    let (_dir, news, _) = two_articles();
    let (code, out, _) = explain(&[&news, "--doc", "8", "--sentence", "2"]);
    assert!(code == 0 && out.starts_with(&format!("sentence 2: {SENTENCE}")), "{out}");
    let (code, _, err) = explain(&[&news, "--doc", "9"]);
    assert!(code == 1 && err.contains("no article 9 among 2"), "{err}");
    let (_, out, _) = explain(&[&news]);
    assert!(out.contains("article 7:") && out.contains("article 8:"), "{out}");
}

#[test]
fn parts_of_a_document_stand_in_their_place() {
    let dir = tempfile::tempdir().unwrap();
    let filling = format!("الطقس معتدل.{}\n", " ".repeat(8000));
    let text = format!("{SENTENCE}.\n{}{SENTENCE}.\n", filling.repeat((9 << 20) / filling.len()));
    let path = dir.path().join("big.txt");
    fs::write(&path, &text).unwrap();
    let file = path.to_str().unwrap();
    let (code, out, err) = explain(&[file, "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    let sentences: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut at = 0;
    for (sentence, number) in sentences.iter().zip(1..) {
        let words = sentence["text"].as_str().unwrap();
        at += text[at..].find(words).unwrap();
        assert_eq!((sentence["number"].as_u64(), sentence["start"].as_u64()), (Some(number), Some(at as u64)));
        for mention in sentence["mentions"].as_array().unwrap() {
            assert!(text[mention["start"].as_u64().unwrap() as usize..].starts_with(mention["text"].as_str().unwrap()));
        }
        at += words.len();
    }
    let told = || sentences.iter().filter_map(|s| s["fired"].get(0)).map(|fired| &fired["event"]);
    let ids: Vec<_> = told().map(|event| event["id"].as_str().unwrap()).collect();
    assert!(ids.len() == 2 && ids[0] == "big#1.0" && ids[1] == "big#10.0", "{ids:?}");
    assert!(told().all(|event| {
        let (start, words) = (event["trigger"]["start"].as_u64().unwrap(), event["trigger"]["text"].as_str().unwrap());
        text[start as usize..].starts_with(words)
    }));
    let last = sentences.len().to_string();
    let (code, one, err) = explain(&[file, "--sentence", &last]);
    assert!(code == 0 && one.starts_with(&format!("sentence {last}: {SENTENCE}")), "{one}{err}");
    let (code, the_same, err) = explain(&[file, "--event", "big#10.0"]);
    assert!(code == 0 && the_same == one, "{the_same}{err}");
}
