//! What must hold for any bytes at all: shared by the fuzz targets in `fuzz/`
//! and by the tests that try the same on fixed seeds. Each function takes
//! bytes at one door of the program and panics where a promise is broken.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each user takes what it needs")]

pub mod read;

use hudna::{
    Article, Extraction, Extractor, Gazetteer,
    export::{self, Format, Options},
    gazetteer::source::SourceFile,
    graph::{BuildOptions, Filter, KnowledgeGraph, View},
    input::{self, Incoming},
    score::{Score, gold, report, validate},
    text::{sentence, token},
};
use std::{cell::RefCell, collections::HashSet};

thread_local! {
    static OPTIONS: RefCell<Options> =
        RefCell::new(Options { title: Some("</title> \"]; \\".into()), ..Options::default() });
    static EXTRACTOR: RefCell<Extractor<'static>> = RefCell::new(Extractor::new(Gazetteer::builtin().unwrap()));
}

/// Any bytes as a text file: decoded or refused with a notice; then read,
/// drawn, made a graph and written in every format.
pub fn text(bytes: &[u8]) {
    let turn = turn(bytes);
    let lossy = bytes.len().is_multiple_of(2);
    let mut notices = Vec::new();
    let Some(text) = input::decode(bytes, "f.txt", input::Options { lossy }, &mut notices) else {
        assert!(!notices.is_empty(), "left out in silence");
        return;
    };
    tiles(&text);
    let extraction = extract(&text);
    offsets(&text, &extraction);
    ids(&extraction);
    draw(&extraction);
    let line = serde_json::to_vec(&extraction).unwrap();
    assert!(serde_json::from_slice::<Extraction>(&line).unwrap() == extraction, "not the same from JSON");
    if text.len() < 2_000 && turn.is_multiple_of(16) {
        let article = Article { doc: "a.txt", text: &text, date: None, source: None, title: None };
        for explanation in hudna::explain::explain(Gazetteer::builtin().unwrap(), &article) {
            explanation.render(false);
        }
    }
    graph(vec![extraction], Some(turn));
}

/// A number of the input's own, by which inputs share out what takes long:
/// each is tried with a few formats, all together with all of them.
fn turn(bytes: &[u8]) -> usize {
    bytes.iter().fold(bytes.len(), |sum, &byte| sum.wrapping_mul(31).wrapping_add(byte.into()))
}

/// What the built-in rules find in a text.
pub fn extract(text: &str) -> Extraction {
    let article = Article { doc: "a.txt", text, date: Some("2020-03-09"), source: None, title: None };
    EXTRACTOR.with_borrow_mut(|extractor| extractor.extract(&article))
}

/// Tokens and sentences cover the text: between tokens is nothing but what is
/// passed over, between sentences no token.
pub fn tiles(text: &str) {
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    token::tokenize(text, &mut tokens);
    sentence::split(text, &tokens, &mut sentences);
    let mut at = 0;
    for token in &tokens {
        assert!(token.start as usize >= at && token.end > token.start);
        blank(&text[at..token.start as usize]);
        at = token.end as usize;
        assert!(text.is_char_boundary(at));
    }
    blank(&text[at..]);
    let mut next = 0;
    for sentence in &sentences {
        assert!(sentence.first == next && sentence.last > next, "{sentence:?} after {next}");
        assert!(sentence.range().len() <= sentence::LONGEST);
        next = sentence.last;
    }
    assert_eq!(next as usize, tokens.len());
}

/// White space, controls, and marks with no letter before them; or markup,
/// which is passed over by itself too.
fn blank(between: &str) {
    if between.contains(['>', ';']) {
        let mut tokens = Vec::new();
        token::tokenize(between, &mut tokens);
        return assert!(tokens.is_empty(), "passed over in {between:?}");
    }
    let letter = between.chars().find(|c| c.is_alphanumeric() && !('\u{610}'..='\u{6ed}').contains(c));
    assert_eq!(letter, None, "passed over in {between:?}");
}

/// Every offset is on a character boundary of the text, and what stands there
/// is what is quoted.
pub fn offsets(text: &str, extraction: &Extraction) {
    let same = |start: usize, end: usize, quoted: &str| {
        assert!(start < end, "an empty quotation at {start}");
        assert_eq!(text.get(start..end), Some(quoted));
    };
    for entity in &extraction.entities {
        entity.mentions.iter().for_each(|m| same(m.start, m.end, &m.text));
    }
    for event in &extraction.events {
        same(event.trigger.start, event.trigger.end, &event.trigger.text);
        same(event.sentence.start, event.sentence.end, &event.sentence.text);
        assert!(event.sentence.start <= event.trigger.start && event.trigger.end <= event.sentence.end);
    }
    for relation in &extraction.relations {
        same(relation.start, relation.end, &relation.text);
    }
}

/// Whoever takes part in events and relations is an entity of the record, and
/// each of them once.
pub fn ids(extraction: &Extraction) {
    let ids: HashSet<&str> = extraction.entities.iter().map(|entity| &*entity.id).collect();
    assert_eq!(ids.len(), extraction.entities.len(), "two entities with one id");
    let known = |id: &String| assert!(ids.contains(&**id), "{id} is not among the entities");
    for event in &extraction.events {
        event.source.iter().chain(&event.target).chain(&event.attribution).chain(&event.location).for_each(known);
    }
    for relation in &extraction.relations {
        known(&relation.source);
        known(&relation.target);
    }
}

/// Drawings of what came from anywhere.
fn draw(extraction: &Extraction) {
    hudna::draw::article(extraction);
}

/// Extractions as a graph, whole and in part, in every format, read back; on a
/// `turn` one part of it in a few formats.
pub fn graph(articles: Vec<Extraction>, turn: Option<usize>) {
    let isolated = BuildOptions { isolated: true, ..BuildOptions::default() };
    let apart = BuildOptions { merge: false, ..isolated.clone() };
    let whole = KnowledgeGraph::build(articles.clone(), &isolated);
    let single = KnowledgeGraph::build(articles, &apart);
    assert!(whole.events().count() <= single.events().count());
    hudna::draw::edges(&whole);
    let folded = Filter { merge_forces: true, relations: true, ..Filter::default() };
    let related = Filter { relations: true, ..Filter::default() };
    let part = Filter { top: Some(3), min_weight: Some(1), ..Filter::default() };
    for way in turn.map_or(0..5, |turn| turn % 5..turn % 5 + 1) {
        let looked_at = match way {
            0 => whole.select(View::Actors, &folded),
            1 => whole.select(View::Events, &part),
            2 => whole.select(View::Actors, &related),
            3 => single.clone(),
            _ => whole.clone(),
        };
        OPTIONS.with_borrow_mut(|options| exports(&looked_at, turn.map(|turn| turn / 5), options));
    }
}

/// Every format holds the same nodes and edges, by the format's own parser.
pub fn exports(graph: &KnowledgeGraph, turn: Option<usize>, options: &mut Options) {
    let expected = read::Shape::of(graph);
    let texts = Format::ALL.iter().copied().filter(|format| !format.is_picture()).map(|format| (format, false));
    for (n, (format, yed)) in texts.chain([(Format::GraphMl, true)]).enumerate() {
        if turn.is_some_and(|turn| turn % 4 != n % 4) {
            continue;
        }
        options.yed = yed;
        if format.is_folder() {
            let parts = format.files().iter().map(|file| {
                let mut out = Vec::new();
                export::write_part(graph, format, file, options, &mut out).unwrap();
                ((*file).to_owned(), String::from_utf8(out).unwrap())
            });
            read::folder(graph, format, &parts.collect(), &expected);
        } else {
            let mut out = Vec::new();
            export::write(graph, format, options, &mut out).unwrap();
            read::file(graph, format, &String::from_utf8(out).unwrap(), &expected);
        }
    }
}

/// Any bytes as a stream: each line a document, a notice, or both.
pub fn lines(bytes: &[u8]) {
    let mut extractions = Vec::new();
    let owned = std::io::Cursor::new(bytes.to_vec());
    let options = input::Options { lossy: bytes.len().is_multiple_of(2) };
    input::read_stream("stream", owned, options, |batch| {
        for item in batch.items() {
            let mut notices = Vec::new();
            match batch.open(item, options, &mut notices) {
                None => assert!(!notices.is_empty(), "left out in silence"),
                Some(Incoming::Extraction(extraction)) => extractions.push(*extraction),
                Some(incoming) => {
                    let article = incoming.article().unwrap();
                    let extraction = EXTRACTOR.with_borrow_mut(|extractor| extractor.extract(&article));
                    assert_eq!(extraction.doc, article.doc);
                    offsets(article.text, &extraction);
                    ids(&extraction);
                    extractions.push(extraction);
                }
            }
        }
        true
    });
    graph(extractions, Some(turn(bytes)));
}

/// Any bytes as records that someone else wrote.
pub fn records(bytes: &[u8]) {
    let records = bytes.split(|&b| b == b'\n').filter_map(|line| serde_json::from_slice::<Extraction>(line).ok());
    let records: Vec<Extraction> = records.take(50).collect();
    records.iter().take(5).for_each(draw);
    let map = |list: &[Extraction]| list.iter().map(|e| (e.doc.clone(), e.clone())).collect();
    let (before, after) = records.split_at(records.len() / 2);
    let changes = hudna::score::compare::compare(&map(before), &map(after));
    hudna::score::compare::render(&changes, report::Format::Table);
    graph(records, Some(turn(bytes)));
}

/// Any bytes as a gold file, checked and scored against the program and
/// against itself.
pub fn gold(bytes: &[u8]) {
    const TEXT: &str = "أعلن الجيش أنه قصف مواقع المسلحين قرب مدينة النهر. نفى الوزير وصول الوفد إلى القاهرة.";
    let Ok(json) = std::str::from_utf8(bytes) else { return };
    let Ok(annotation) = gold::parse_gold(json, "a.gold.json") else { return };
    for problem in validate::validate(Gazetteer::builtin().unwrap(), &annotation, json, TEXT) {
        assert!(!problem.message.is_empty());
    }
    let found = gold::Annotation::from(&extract(TEXT));
    let mut score = Score::default();
    score.add(&annotation, &found, TEXT);
    score.add(&annotation, &annotation, TEXT);
    score.add(&found, &annotation, TEXT);
    for format in [report::Format::Table, report::Format::Markdown, report::Format::Json] {
        report::render(&score, format, report::By::Type, true);
    }
    let again = serde_json::to_string(&annotation).unwrap();
    gold::parse_gold(&again, "again").unwrap();
}

/// Stands before each file of a gazetteer that is given as one text.
pub const FILE: &str = "//// ";

/// Any text as a gazetteer of its own: loaded or refused, checked, and, when
/// it loads, used. Files begin with a line `//// path`.
pub fn gazetteer(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut files: Vec<SourceFile> = Vec::new();
    for line in text.split_inclusive('\n') {
        match (line.strip_prefix(FILE), files.last_mut()) {
            (Some(path), _) => {
                files.push(SourceFile {
                    path: path.trim().to_owned(),
                    text: String::new().into(),
                    layer: files.len() as u8 / 4,
                });
            }
            (None, Some(file)) => file.text.to_mut().push_str(line),
            (None, None) => {
                files.push(SourceFile { path: "names/a.ron".to_owned(), text: line.to_owned().into(), layer: 0 });
            }
        }
    }
    let checked = hudna::check::check(files.clone(), 0);
    checked.render(false);
    match Gazetteer::from_files(files) {
        Err(error) => assert!(!error.to_string().trim().is_empty()),
        Ok(gazetteer) => {
            let text = "أعلن الجيش أنه قصف مواقع المسلحين قرب مدينة النهر، ونفى الوزير وصول الوفد إلى القاهرة أمس.";
            let article = Article { doc: "a.txt", text, date: None, source: None, title: None };
            let extraction = Extractor::new(&gazetteer).extract(&article);
            offsets(text, &extraction);
            ids(&extraction);
        }
    }
}
