//! Scoring: the figures of the reference scorer on a fixture of our own, and
//! the schemas of the records.

use assert_cmd::Command;
use serde_json::{Value, json};
use std::fs;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/score");

/// Runs the program, which must succeed.
fn hudna(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_hudna")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn score(more: &[&str]) -> String {
    let predictions = format!("{FIXTURE}/predictions.jsonl");
    hudna(&[&["score", FIXTURE, "--predictions", &predictions], more].concat())
}

#[test]
fn the_figures_are_those_of_the_reference() {
    let figures = |p: f64, r: f64, f1: f64, gold: u64, predicted: u64| json!({"p": p, "r": r, "f1": f1, "gold": gold, "predicted": predicted});
    let right = |gold: u64, predicted: u64| figures(1.0, 1.0, 1.0, gold, predicted);
    let wrong = |gold: u64, predicted: u64| figures(0.0, 0.0, 0.0, gold, predicted);
    let got: Value = serde_json::from_str(&score(&["--format", "json"])).unwrap();
    assert_eq!(got["trigger"], figures(0.8, 0.727, 0.762, 11, 10));
    assert_eq!(got["event"], figures(0.7, 0.636, 0.667, 11, 10));
    assert_eq!(got["full"], figures(0.5, 0.455, 0.476, 11, 10));
    assert_eq!(got["attribution_accuracy"], json!(0.857));
    assert_eq!(got["status_accuracy"], json!(0.857));
    let by_type = json!({
        "accusation": wrong(1, 2), "agreement": wrong(1, 0), "attack": right(3, 3), "casualties": right(1, 1),
        "meeting": right(1, 1), "request": wrong(1, 0), "support": wrong(1, 0), "threat": wrong(0, 1),
        "visit": right(1, 1), "withdrawal": right(1, 1),
    });
    assert_eq!(got["by_type"], by_type);
    assert_eq!(got["entities"], json!({"found": 0.714, "kind": 0.8, "gold": 14}));
    assert_eq!(got["confusion"], json!([{"gold": "request", "predicted": "accusation", "count": 1}]));
}

#[test]
fn misses_are_told_with_their_sentence() {
    let out = score(&["--misses"]);
    let lines: Vec<&str> = out.lines().take(6).collect();
    assert_eq!(
        lines[0],
        "ROLES a.txt accusation ['south-government'] -> ['north-forces'] | واتهمت حكومة الجنوب قوات الشمال \
         | got ['quwwat-north'] -> ['south-gov']"
    );
    assert_eq!(lines[1], "MISS a.txt agreement ['north-forces'] -> ['south'] | إذا وقع الطرفان اتفاقا");
    assert!(lines[2].starts_with("EXTRA a.txt threat ['salim-leader'] -> [] | أعلن | أعلن المشير"));
    assert!(lines[5].starts_with("EXTRA b.txt accusation ['council'] -> ['south'] | طالب"));
}

#[test]
fn a_gold_file_scores_as_a_prediction() {
    let out = hudna(&["score", FIXTURE, "--predictions", FIXTURE, "--format", "json"]);
    let got: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(got["full"]["f1"], json!(1.0));
    assert_eq!(got["full"]["gold"], json!(11));
}

#[test]
fn other_shapes_of_the_report() {
    assert!(score(&["--format", "markdown"]).contains("| event | 0.700 | 0.636 | 0.667 | 11 | 10 |"));
    let outlets = score(&["--by", "outlet"]);
    assert!(outlets.contains("صحيفة النهر") && outlets.contains("unknown"));
    let confused = |line: &str| line.split_whitespace().eq(["request", "accusation", "1"]);
    assert!(score(&[]).lines().any(confused), "confusion of types: {}", score(&[]));
}

#[test]
fn two_extractions_side_by_side() {
    let dir = tempfile::tempdir().unwrap();
    let before = format!("{FIXTURE}/predictions.jsonl");
    let after = dir.path().join("after.jsonl");
    let mut lines: Vec<Value> =
        fs::read_to_string(&before).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    lines[0]["events"].as_array_mut().unwrap().remove(0);
    lines[1]["events"][0]["status"] = json!("negated");
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    fs::write(&after, text).unwrap();
    let after = after.to_str().unwrap();
    let out = hudna(&["score", "--compare", &before, after]);
    assert!(out.starts_with("lost     a.txt visit asserted [south-state] -> [city] | زار |"), "{out}");
    assert!(out.contains("altered  b.txt attack/offensive negated [battalion] -> [airport] | status changed, was"));
    assert!(out.ends_with("0 gained, 1 lost, 1 altered\n"));
    assert!(hudna(&["score", "--compare", after, &before]).contains("gained   a.txt visit"));
    assert_eq!(hudna(&["score", "--compare", after, after]), "0 gained, 0 lost, 0 altered\n");
}

#[test]
fn folders_of_gold_have_their_own_figures() {
    let dir = tempfile::tempdir().unwrap();
    for (name, folder) in [("a", "north"), ("b", "south/river")] {
        fs::create_dir_all(dir.path().join(folder)).unwrap();
        for ending in ["gold.json", "txt"] {
            let file = format!("{name}.{ending}");
            fs::copy(format!("{FIXTURE}/{file}"), dir.path().join(folder).join(file)).unwrap();
        }
    }
    let predictions = format!("{FIXTURE}/predictions.jsonl");
    let gold = dir.path().to_str().unwrap();
    let out = hudna(&["score", gold, "--predictions", &predictions, "--by", "folder", "--format", "json"]);
    let got: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(got["event"]["gold"], json!(11));
    let folders: Vec<u64> =
        ["north", "south/river"].map(|name| got["by_folder"][name]["gold"].as_u64().unwrap()).into();
    assert_eq!(folders.iter().sum::<u64>(), 11);
    assert!(hudna(&["score", gold, "--by", "folder"]).contains("south/river"), "extracted anew, texts beside the gold");
}

#[test]
fn two_gazetteers_side_by_side() {
    let dir = tempfile::tempdir().unwrap();
    let (mine, news) = (dir.path().join("mine"), dir.path().join("news"));
    let (mine, news) = (mine.to_str().unwrap(), news.to_str().unwrap());
    hudna(&["init", mine]);
    fs::create_dir(news).unwrap();
    fs::write(format!("{news}/a.txt"), "طوقت حركة الفجر اللازوردي بلدة السروات السبع.").unwrap();
    let out = hudna(&["score", "--compare", "built-in", mine, news]);
    assert!(out.contains("[azure-dawn-movement] -> [seven-cypresses]"), "{out}");
    let table = hudna(&["score", "--compare", "built-in", mine, news, "--format", "markdown"]);
    assert!(table.starts_with("|  | article | event |") && table.contains("azure-dawn-movement"), "{table}");
    let changes: Value =
        serde_json::from_str(&hudna(&["score", "--compare", "built-in", mine, news, "--format", "json"])).unwrap();
    assert_eq!(changes[0]["after"]["rule"], "attack.encircle");
    assert_eq!(hudna(&["score", "--compare", mine, mine, news]), "0 gained, 0 lost, 0 altered\n");
    let output =
        Command::new(env!("CARGO_BIN_EXE_hudna")).args(["score", "--compare", "built-in", mine]).output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("name the articles to try it on"));
}

#[test]
fn gold_files_know_the_types_of_the_gazetteer_in_use() {
    let dir = tempfile::tempdir().unwrap();
    let mine = dir.path().join("mine");
    fs::create_dir(&mine).unwrap();
    let kind = r#"[(id: "boycott", label: "boycott", arabic: "مقاطعة", source: [State], target: [State])]"#;
    fs::write(mine.join("ontology.ron"), kind).unwrap();
    let gold = fs::read_to_string(format!("{FIXTURE}/b.gold.json")).unwrap();
    fs::write(dir.path().join("b.gold.json"), gold.replacen("\"type\": \"request\"", "\"type\": \"boycott\"", 1))
        .unwrap();
    fs::copy(format!("{FIXTURE}/b.txt"), dir.path().join("b.txt")).unwrap();
    let file = dir.path().join("b.gold.json");
    let annotate = |more: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_hudna")).arg("annotate").arg(&file).args(more).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(annotate(&[]).contains("unknown type `boycott`: one of visit"));
    assert_eq!(annotate(&["--gazetteer", mine.to_str().unwrap()]), "");
}

#[test]
fn gold_files_are_checked() {
    let files = ["a", "b"].map(|name| format!("{FIXTURE}/{name}.gold.json"));
    assert_eq!(hudna(&["annotate", &files[0], &files[1]]), "");
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("b.gold.json");
    fs::copy(format!("{FIXTURE}/b.txt"), dir.path().join("b.txt")).unwrap();
    let good = fs::read_to_string(&files[1]).unwrap();
    for (from, to, says) in [
        ("\"trigger\": \"هاجمت\"", "\"trigger\": \"قصفت\"", "event 1: its trigger “قصفت” is not inside its evidence"),
        ("\"evidence\": \"بدعمه\"", "\"evidence\": \"ا\"", "event 3: its evidence occurs"),
        ("\"evidence\": \"بدعمه\"", "\"evidence\": \"ليس هنا\"", "event 3: its evidence is not in the article"),
        ("\"mode\": \"offensive\"", "\"mode\": \"verbal\"", "event 1: `verbal` is no mode of `attack`"),
        ("\"type\": \"request\"", "\"type\": \"demand\"", "event 2: unknown type `demand`"),
        ("\"status\": \"requested\"", "\"status\": \"maybe\"", "event 3: unknown status `maybe`"),
        ("\"id\": \"council\"", "\"id\": \"south\"", "entity `south` is declared twice"),
        ("\"id\": \"council\"", "\"id\": \"other\"", "event 2: `council` is not declared"),
        ("\"kind\": \"facility\"", "\"kind\": \"airport\"", "the unknown kind `airport`"),
        ("\"attribution\"", "\"atribution\"", "event 1: unknown field `atribution`"),
    ] {
        assert!(good.contains(from), "{from}");
        fs::write(&path, good.replacen(from, to, 1)).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_hudna")).arg("annotate").arg(&path).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{to}");
        assert!(err.contains(says) && err.contains("b.gold.json:"), "{to}: {err}");
    }
}

#[test]
fn records_keep_to_their_schemas() {
    let schema = |of: &str| jsonschema::validator_for(&serde_json::from_str(&hudna(&["schema", of])).unwrap()).unwrap();
    let (extraction, gold) = (schema("extraction"), schema("gold"));
    let lines = hudna(&["extract", "seeds"]) + &fs::read_to_string(format!("{FIXTURE}/predictions.jsonl")).unwrap();
    for line in lines.lines() {
        let mut value: Value = serde_json::from_str(line).unwrap();
        assert!(extraction.is_valid(&value), "{:?}", extraction.validate(&value));
        value["events"] = json!([{"type": "visit", "status": "maybe"}]);
        assert!(!extraction.is_valid(&value));
    }
    for dir in [FIXTURE, "seeds"] {
        for file in fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()) {
            if file.to_string_lossy().ends_with(".gold.json") {
                let value: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
                assert!(gold.is_valid(&value), "{file:?}");
            }
        }
    }
}
