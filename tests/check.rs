//! `hudna check`, `hudna init` and layers, from outside.

use assert_cmd::Command;
use std::{fs, path::Path};
use tempfile::TempDir;

fn hudna() -> Command {
    Command::new(env!("CARGO_BIN_EXE_hudna"))
}

/// Exit code, standard output, standard error.
fn run(command: &mut Command) -> (i32, String, String) {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

fn check(dir: &Path, more: &[&str]) -> (i32, String, String) {
    run(hudna().arg("check").arg(dir).args(more))
}

/// The events of a text with a layer, as `type source target`.
fn events(dir: &Path, text: &str) -> Vec<String> {
    let (code, out, err) = run(hudna().args(["extract", "-", "--gazetteer"]).arg(dir).write_stdin(text));
    assert_eq!(code, 0, "{err}");
    let extraction: serde_json::Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    let list = |value: &serde_json::Value| {
        let ids = value.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>().join("+")
    };
    let event = |e: &serde_json::Value| {
        format!("{} {} {}", e["type"].as_str().unwrap(), list(&e["source"]), list(&e["target"]))
    };
    extraction["events"].as_array().unwrap().iter().map(event).collect()
}

const FRAME: &str = r#"[
    (
        id: "visit.test-hover",
        event: "visit",
        triggers: [Verb("حلق")],
        needs: [Source, Target],
        source: [Subject],
        target: [Prep("عبر"), Prep("إلى")],
        priority: 9,
        examples: [
            Event(
                text: "حلق سالم العمر إلى مدينة النهر",
                given: [("سالم العمر", Person), ("مدينة النهر", Place)],
                source: ["سالم العمر"],
                target: ["مدينة النهر"],
            ),
            Nothing(
                text: "حلق الطائر إلى مدينة النهر",
                given: [("مدينة النهر", Place)],
                because: "a bird is no party",
            ),
        ],
    ),
]
"#;

#[test]
fn a_new_gazetteer_works_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let mine = dir.path().join("mine");
    let (code, _, err) = run(hudna().arg("init").arg(&mine));
    assert_eq!(code, 0, "{err}");
    let (code, out, err) = check(&mine, &[]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(err.contains("1 frames with 2 examples: no problems"), "{err}");
    let found = events(&mine, "طوقت حركة الفجر اللازوردي السروات السبع.");
    assert_eq!(found, ["attack azure-dawn-movement seven-cypresses"]);
    // A second time nothing is written over.
    let (code, _, err) = run(hudna().arg("init").arg(&mine));
    assert_eq!(code, 1);
    assert!(err.contains("is there already"), "{err}");
}

#[test]
fn a_failing_example_is_shown_with_its_place_and_reason() {
    let wrong =
        FRAME.replace("source: [\"سالم العمر\"],\n                target", "source: [],\n                target");
    let dir = folder(&[("frames/visit.ron", &wrong)]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 1);
    assert!(err.contains("frame visit.test-hover: the roles differ"), "{err}");
    assert!(err.contains("visit.ron:12:23"), "{err}");
    assert!(err.contains("^^^^"), "{err}");
    assert!(err.contains("found: visit by it on “حلق”"), "{err}");
    let silent = FRAME.replace(", Prep(\"إلى\")", "");
    let dir = folder(&[("frames/visit.ron", &silent)]);
    let (_, _, err) = check(dir.path(), &[]);
    assert!(err.contains("gives no visit by it (alone)"), "{err}");
    assert!(err.contains("needs a target, and none of [Prep(\"عبر\")] gives one"), "{err}");
}

#[test]
fn what_must_not_match_is_told_when_it_does() {
    let wrong = FRAME.replace("حلق الطائر إلى", "حلق نادر الخطيب إلى").replace(
        "given: [(\"مدينة النهر\", Place)],\n                because",
        "given: [(\"مدينة النهر\", Place), (\"نادر الخطيب\", Person)],\n                because",
    );
    let dir = folder(&[("frames/visit.ron", &wrong)]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 1);
    assert!(err.contains("though it must not: a bird is no party"), "{err}");
}

#[test]
fn names_are_given_to_their_own_example_only() {
    // The second example would match if the name of the first held there too.
    let moon = FRAME.replace("سالم العمر", "القمر الأخضر").replace("الطائر", "القمر الأخضر");
    let dir = folder(&[("frames/visit.ron", &moon)]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 0, "{err}");
    // A name that the gazetteer knows as another kind is what the example says.
    let known = FRAME.replace("سالم العمر", "فرنسا").replace("مدينة النهر", "باريس");
    let dir = folder(&[("frames/visit.ron", &known)]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 0, "{err}");
}

#[test]
fn all_problems_come_at_once_and_as_json() {
    let names = "[
    (
        id: \"b-town\",
        kind: Place,
        names: [\"بلدة باء التجربة\", \"بلدة بـاء التجربة\"],
        relations: [(is: LocatedIn, of: \"a-land\")],
    ),
    (
        id: \"a-land\",
        kind: Place,
        names: [\"أرض ألف التجربة\u{200f}\"],
        relations: [(is: LocatedIn, of: \"b-town\"), (is: PartOf, of: \"nowhere-at-all\")],
    ),
]
";
    let dir =
        folder(&[("names/mine.ron", names), ("frames/visit.ron", &FRAME.replace("Verb(\"حلق\")", "Verb(\"بلبلبل\")"))]);
    let (code, out, _) = check(dir.path(), &["--format", "json"]);
    assert_eq!(code, 1);
    let problems: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let has = |words: &str| problems.iter().any(|p| p["message"].as_str().unwrap().contains(words));
    for words in [
        "tatweel U+0640",
        "invisible character U+200F",
        "entries are sorted",
        "twice",
        "LocatedIn itself",
        "nowhere-at-all",
        "بلبلبل",
    ] {
        assert!(has(words), "{words} in {out}");
    }
    assert!(problems.iter().all(|p| p["line"].is_u64() && p["column"].is_u64()), "{out}");
}

#[test]
fn what_cannot_be_read_hides_nothing_of_the_other_files() {
    let doubled = "[
    (
        id: \"a-army\",
        kind: ArmedGroup,
        names: [\"جيش الزعفران\"],
        relations: [(is: PartOf, of: \"b-army\")],
    ),
    (
        id: \"b-army\",
        kind: ArmedGroup,
        names: [\"جيش الزعفران\"],
        relations: [(is: PartOf, of: \"a-army\")],
    ),
    (
        id: \"c-town\",
        kind: Place,
        names: [\"بلدة\u{202e} الزعفران\"],
    ),
]
";
    let dir = folder(&[
        ("names/a.ron", doubled),
        ("names/b.ron", "[(id: \"x\", kind: Spaceship, names: [\"مركب الزعفران\"])]"),
        ("names/c.ron", "[(id: \"y\", kind: Place, name: [\"وادي الزعفران\"])]"),
    ]);
    let (code, out, _) = check(dir.path(), &["--format", "json"]);
    assert_eq!(code, 1);
    for words in ["claimed by a-army too", "PartOf itself", "U+202E", "Spaceship", "field named `name`"] {
        assert!(out.contains(words), "{words} in {out}");
    }
    let problems: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(problems.iter().all(|p| p["line"].is_u64() && p["column"].is_u64()), "{out}");
}

#[test]
fn a_file_that_is_no_ron_is_shown_with_its_place() {
    let dir = folder(&[("names/mine.ron", "[\n    (id: \"x\", kind: Place, nmaes: []),\n]\n")]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 1);
    assert!(err.contains("mine.ron:2:") && err.contains("nmaes"), "{err}");
}

#[test]
fn what_people_forget_in_ron_comes_with_a_remedy() {
    let slips = [
        ("[(id: \"x\", kind: Place, names: [\"ا ب\" \"ا ج\"])]", "is a comma missing"),
        ("[(id: \"x\", kind: Place names: [\"ا ب\"])]", "is a comma missing"),
        ("[(id: \"x\", kind: Place, names: \"ا ب\")]", "a list stands in square brackets"),
        ("[(id: x, kind: Place, names: [\"ا ب\"])]", "texts stand in double quotes"),
    ];
    for (text, remedy) in slips {
        let dir = folder(&[("names/mine.ron", text)]);
        let (code, _, err) = check(dir.path(), &[]);
        assert!(code == 1 && err.contains(remedy), "{text}: {err}");
    }
}

#[test]
fn a_file_need_not_stand_in_a_folder() {
    let name = "[(id: \"salim-omar\", kind: Person, names: [\"سالم العمر\"])]";
    let dir = folder(&[("names.ron", name), ("frames-of-mine.ron", FRAME)]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(events(dir.path(), "حلق سالم العمر إلى دمشق."), ["visit salim-omar damascus"]);
    let dir = folder(&[("mine.ron", name)]);
    let (code, _, err) = check(dir.path(), &[]);
    assert!(code == 1 && err.contains("nothing is read from a file of this name"), "{err}");
}

#[test]
fn an_example_that_fails_tells_what_stood_there_instead() {
    let needs = FRAME.replace("needs: [Source, Target]", "needs: [Object([\"طريق\"]), Source]");
    let needs = needs.replace("حلق سالم العمر إلى", "حلق سالم العمر مدرسة إلى");
    let dir = folder(&[("frames/a.ron", &needs)]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 1);
    // Set phrases that طريق heads are listed with it.
    let reason = err.lines().find(|line| line.contains("Object([طريق")).expect("the condition that failed");
    assert!(reason.ends_with("]) does not hold: the head of the object is read as مدرسة"), "{err}");
    assert!(err.contains("`hudna explain --frame visit.test-hover` shows how its examples are read"), "{err}");
}

#[test]
fn frames_that_can_never_fire_are_named() {
    let second = FRAME.replace("visit.test-hover", "visit.test-weak").replace("priority: 9", "priority: -90");
    let first = FRAME.replace("needs: [Source, Target],\n", "").replace("حلق الطائر إلى", "طار الطائر إلى");
    let none = FRAME.replace("visit.test-hover", "visit.test-none").replace("Verb(\"حلق\")", "");
    let dir = folder(&[("frames/a.ron", &first), ("frames/b.ron", &second), ("frames/c.ron", &none)]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 1);
    assert!(err.contains("visit.test-weak can never fire: visit.test-hover always wins"), "{err}");
    assert!(err.contains("visit.test-none can never fire: it has no trigger"), "{err}");
}

#[test]
fn a_corpus_names_the_frames_without_a_hit() {
    let dir = folder(&[
        ("frames/visit.ron", FRAME),
        ("names/a.ron", "[(id: \"salim-omar\", kind: Person, names: [\"سالم العمر\"])]"),
        ("news.txt", "طقس جميل."),
    ]);
    let news = dir.path().join("news.txt");
    let (code, out, err) = check(dir.path(), &["--corpus", news.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (0, "visit.test-hover has no hit\n"), "{err}");
    fs::write(&news, "حلق سالم العمر إلى دمشق.").unwrap();
    let (code, out, err) = check(dir.path(), &["--corpus", news.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
}

#[test]
fn fixing_sorts_and_keeps_comments() {
    let names = "// mine\n[\n    // the second\n    (id: \"b-b\", kind: Place, names: [\"بلدة باء التجربة\"]), // to stay\n\n    // the first\n    (id: \"a-a\", kind: Place, names: [\"بلدة ألف التجربة\"])\n]\n";
    let dir = folder(&[("names/mine.ron", names)]);
    let (code, _, err) = check(dir.path(), &["--fix"]);
    assert_eq!(code, 0, "{err}");
    let text = fs::read_to_string(dir.path().join("names/mine.ron")).unwrap();
    let expected = "// mine\n[\n\n    // the first\n    (id: \"a-a\", kind: Place, names: [\"بلدة ألف التجربة\"]),\n    // the second\n    (id: \"b-b\", kind: Place, names: [\"بلدة باء التجربة\"]), // to stay\n]\n";
    assert_eq!(text, expected);
    let (_, _, err) = check(dir.path(), &["--fix"]);
    assert!(!err.contains("is in order now"), "{err}");
}

#[test]
fn a_layer_extends_replaces_and_disables() {
    let dir = folder(&[(
        "names/mine.ron",
        "[\n(id: \"damascus\", kind: Place, names: [\"مدينة الياسمين التجريبية\"], overlay: Extends),\n]",
    )]);
    let text = "زار وزير الخارجية الفرنسي مدينة الياسمين التجريبية.";
    assert!(events(dir.path(), text).iter().any(|e| e.ends_with("damascus")), "{:?}", events(dir.path(), text));
    let dir = folder(&[(
        "names/mine.ron",
        "[\n(id: \"damascus\", kind: Place, names: [\"مدينة الياسمين التجريبية\"], overlay: Replaces),\n]",
    )]);
    assert!(events(dir.path(), text).iter().any(|e| e.ends_with("damascus")));
    let gone = events(dir.path(), "زار وزير الخارجية الفرنسي دمشق.");
    assert!(!gone.iter().any(|e| e.ends_with(" damascus")), "{gone:?}");
    let dir = folder(&[("names/mine.ron", "[(id: \"atomic-dawn\", kind: Place, names: [\"بلدة ألف التجربة\"])]")]);
    let upper = folder(&[("names/mine.ron", "[(id: \"atomic-dawn\", kind: Place, overlay: Disable)]")]);
    let (code, out, _) = run(hudna()
        .args(["extract", "-", "--gazetteer"])
        .arg(dir.path())
        .arg("--gazetteer")
        .arg(upper.path())
        .write_stdin("زار سالم بلدة ألف التجربة."));
    assert_eq!(code, 0);
    assert!(!out.contains("atomic-dawn"), "{out}");
}

#[test]
fn frames_are_extended_and_disabled_by_id() {
    let below = folder(&[("frames/visit.ron", FRAME)]);
    let more = "[(id: \"visit.test-hover\", event: \"visit\", triggers: [Verb(\"رفرف\")], overlay: Extends, examples: [
        Event(
            text: \"رفرف سالم العمر إلى مدينة النهر\",
            given: [(\"سالم العمر\", Person), (\"مدينة النهر\", Place)],
            source: [\"سالم العمر\"],
            target: [\"مدينة النهر\"],
        ),
    ])]";
    let verb = "[(lemma: \"رفرف\", root: \"رفرف\", form: QI)]";
    let above = folder(&[("frames/mine.ron", more), ("words/verbs.ron", verb)]);
    let (code, _, err) = run(hudna().arg("check").arg(above.path()).arg("--gazetteer").arg(below.path()));
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("1 frames with 3 examples"), "{err}");
    let off = folder(&[("frames/mine.ron", "[(id: \"visit.test-hover\", event: \"visit\", overlay: Disable)]")]);
    let (code, out, _) = run(hudna()
        .args(["explain", "حلق سالم العمر إلى دمشق", "--gazetteer"])
        .arg(below.path())
        .arg("--gazetteer")
        .arg(off.path()));
    assert_eq!(code, 0);
    assert!(!out.contains("visit.test-hover"), "{out}");
}

#[test]
fn lists_stand_for_their_lemmas() {
    let frame = |list: &str| {
        format!(
            "[(id: \"visit.test-band\", event: \"visit\", triggers: [Verb(\"حلق\")], needs: [Object([\"@{list}\"])],
            source: [Subject], target: [Prep(\"إلى\")], examples: [
            Event(
                text: \"حلق سالم العمر كتابا إلى مدينة النهر\",
                given: [(\"سالم العمر\", Person), (\"مدينة النهر\", Place)],
                source: [\"سالم العمر\"],
                target: [\"مدينة النهر\"],
            ),
            Nothing(
                text: \"حلق سالم العمر قلما إلى مدينة النهر\",
                given: [(\"سالم العمر\", Person), (\"مدينة النهر\", Place)],
                because: \"not on the list\",
            ),
        ])]"
        )
    };
    let list = ("lists.ron", "[(id: \"test-books\", lemmas: [\"كتاب\"])]");
    let dir = folder(&[list, ("frames/mine.ron", &frame("test-books"))]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 0, "{err}");
    let dir = folder(&[list, ("frames/mine.ron", &frame("test-boks"))]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("no list test-boks") && err.contains("test-books"), "{err}");
    let dir = folder(&[("lists.ron", "[(id: \"test-books\", lemmas: [\"كتابثثث\"])]")]);
    let (code, _, err) = check(dir.path(), &[]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("list test-books: no word of the lexicon has the lemma"), "{err}");
}

#[test]
fn overlays_that_make_no_sense_name_both_places() {
    let cases = [
        (
            "[(id: \"damascus\", kind: Place, names: [\"بلدة ألف\"])]",
            &["damascus stands in ar/names/capitals.ron already", "overlay: Replaces"][..],
        ),
        (
            "[(id: \"damascus\", kind: Person, overlay: Extends)]",
            &["cannot extend the one in ar/names/capitals.ron", "another kind"][..],
        ),
        ("[(id: \"no-such-thing\", kind: Place, overlay: Disable)]", &["lies over nothing"][..]),
        ("[(id: \"my-town\", kind: Place, names: [\"دمشق\"])]", &["is claimed by", "ar/names/capitals.ron"][..]),
    ];
    for (names, expected) in cases {
        let dir = folder(&[("names/mine.ron", names)]);
        let (code, _, err) = check(dir.path(), &[]);
        assert_eq!(code, 1, "{names}");
        for words in expected {
            assert!(err.contains(words), "{words} in {err}");
        }
        assert!(err.contains("mine.ron:1:"), "{err}");
        // Reading news with it is refused in the same words.
        let (code, _, refused) = run(hudna().args(["extract", "-", "--gazetteer"]).arg(dir.path()).write_stdin("نص"));
        assert_eq!(code, 1);
        assert!(refused.contains(expected[0]), "{refused}");
    }
}
