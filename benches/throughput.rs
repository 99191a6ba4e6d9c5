//! How fast the stages and the whole are, against what a pass over the text
//! costs at least: a bare scan for the same names and triggers, and a bare
//! cut into words.
//!
//! ```sh
//! cargo bench --bench throughput
//! HUDNA_CORPUS=news.jsonl cargo bench --bench throughput
//! ```
//!
//! Without `HUDNA_CORPUS` (JSON Lines with `text`, also `.gz` and `.zst`) the
//! text is the project's own: the seeds, and generated articles. Criterion
//! keeps figures for comparison from run to run; the table at the end takes
//! turns between the rows, so that their ratios hold on a busy machine too.

use criterion::{Criterion, Throughput};
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder};
use hudna::clause::choose::Chooser;
use hudna::clause::{Syntax, parse};
use hudna::graph::{BuildOptions, KnowledgeGraph};
use hudna::lang::ar::analyse::{Analyzer, FormId};
use hudna::mention::names::{Match, NameFinder};
use hudna::mention::unit;
use hudna::text::fold;
use hudna::text::sentence::{self, Sentence};
use hudna::text::token::{self, Token};
use hudna::{Article, Extractor, Gazetteer};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use unicode_segmentation::UnicodeSegmentation;

/// The program's own.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Rounds of the table; each row's median counts.
const ROUNDS: usize = 7;

fn main() {
    let gazetteer = Gazetteer::builtin().expect("the built-in gazetteer");
    let texts = corpus(gazetteer);
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut rows = rows(gazetteer, &texts);
    let mut criterion =
        Criterion::default().sample_size(10).measurement_time(Duration::from_secs(5)).configure_from_args();
    let mut group = criterion.benchmark_group("throughput");
    group.throughput(Throughput::Bytes(bytes as u64));
    for row in &mut rows {
        group.bench_function(row.name, |bencher| bencher.iter(&mut row.work));
    }
    group.finish();
    criterion.final_summary();
    // `cargo test --benches` only asks whether everything runs.
    if !std::env::args().any(|argument| argument == "--test") {
        table(&mut rows, texts.len(), bytes);
    }
}

/// Something to time over the whole corpus.
struct Row<'a> {
    name: &'static str,
    work: Box<dyn FnMut() -> usize + 'a>,
}

fn rows<'a>(gazetteer: &'a Gazetteer, texts: &'a [String]) -> Vec<Row<'a>> {
    let forms = gazetteer.surface_forms();
    let scanners = Scanners::new(&forms);
    let count = move |scan: fn(&Scanners, &str) -> usize| {
        let scanners = scanners.clone();
        move || texts.iter().map(|text| scan(&scanners, text)).sum::<usize>()
    };
    let mut rows = vec![
        row(AHO_CORASICK, count(|s, text| s.aho.find_iter(text).count())),
        row(DAACHORSE, count(|s, text| s.daachorse.leftmost_find_iter(text).count())),
        row(UNICODE_WORDS, move || texts.iter().map(|text| text.unicode_words().count()).sum()),
        row("fold alone", move || texts.iter().map(|text| fold::fold_light(text).len()).sum()),
    ];
    for upto in [Stage::Tokens, Stage::LookUp, Stage::Names, Stage::Clauses] {
        let mut stages = Stages::new(gazetteer);
        rows.push(row(upto.name(), move || texts.iter().map(|text| stages.run(text, upto)).sum()));
    }
    let mut extractor = Extractor::new(gazetteer);
    rows.push(row(WHOLE, move || texts.iter().map(|text| extractor.extract(&article(text)).events.len()).sum()));
    let mut extractor = Extractor::new(gazetteer);
    let json = move |text: &String| serde_json::to_string(&extractor.extract(&article(text))).map_or(0, |s| s.len());
    let mut json = json;
    rows.push(row("extraction and JSON", move || texts.iter().map(&mut json).sum()));
    let mut extractor = Extractor::new(gazetteer);
    let graph = move || {
        let extractions: Vec<_> = texts.iter().map(|text| extractor.extract(&article(text))).collect();
        KnowledgeGraph::build(extractions, &BuildOptions::default()).graph().edge_count()
    };
    rows.push(row("extraction and graph", graph));
    rows
}

const AHO_CORASICK: &str = "aho-corasick scan";
const DAACHORSE: &str = "daachorse scan";
const UNICODE_WORDS: &str = "unicode_words";
const WHOLE: &str = "whole extraction";

fn row<'a>(name: &'static str, work: impl FnMut() -> usize + 'a) -> Row<'a> {
    Row { name, work: Box::new(work) }
}

fn article(text: &str) -> Article<'_> {
    Article { doc: "article", text, date: None, source: None, title: None }
}

/// The bare scans: leftmost-longest over all names and trigger forms.
#[derive(Clone)]
struct Scanners {
    aho: aho_corasick::AhoCorasick,
    daachorse: std::rc::Rc<CharwiseDoubleArrayAhoCorasick<u32>>,
}

impl Scanners {
    fn new(forms: &[String]) -> Self {
        let aho =
            aho_corasick::AhoCorasick::builder().match_kind(aho_corasick::MatchKind::LeftmostLongest).build(forms);
        let daachorse =
            CharwiseDoubleArrayAhoCorasickBuilder::new().match_kind(daachorse::MatchKind::LeftmostLongest).build(forms);
        eprintln!("scanning for {} names and trigger forms", forms.len());
        Self { aho: aho.expect("an automaton"), daachorse: std::rc::Rc::new(daachorse.expect("an automaton")) }
    }
}

/// How far to go; each stage includes those before it.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Stage {
    Tokens,
    LookUp,
    Names,
    Clauses,
}

impl Stage {
    fn name(self) -> &'static str {
        match self {
            Self::Tokens => "tokens and sentences",
            Self::LookUp => "... with look-up",
            Self::Names => "... with names",
            Self::Clauses => "... with clauses of all",
        }
    }
}

/// The stages by hand, as `extract.rs` strings them together.
struct Stages<'g> {
    analyzer: Analyzer<'g>,
    names: NameFinder,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    forms: Vec<FormId>,
    matches: Vec<Match>,
    chooser: Chooser,
    syntax: Syntax,
}

impl<'g> Stages<'g> {
    fn new(gazetteer: &'g Gazetteer) -> Self {
        Self {
            analyzer: Analyzer::new(gazetteer),
            names: NameFinder::default(),
            tokens: Vec::new(),
            sentences: Vec::new(),
            forms: Vec::new(),
            matches: Vec::new(),
            chooser: Chooser::default(),
            syntax: Syntax::default(),
        }
    }

    fn run(&mut self, text: &str, upto: Stage) -> usize {
        self.tokens.clear();
        self.sentences.clear();
        self.forms.clear();
        self.matches.clear();
        token::tokenize(text, &mut self.tokens);
        sentence::split(text, &self.tokens, &mut self.sentences);
        if upto >= Stage::LookUp {
            self.analyzer.trim();
            self.analyzer.look_up(text, &self.tokens, &mut self.forms);
        }
        if upto >= Stage::Names {
            self.names.find(&self.analyzer, &self.forms, &self.tokens, &self.sentences, &mut self.matches);
        }
        if upto >= Stage::Clauses {
            self.clauses();
        }
        self.tokens.len() + self.matches.len()
    }

    fn clauses(&mut self) {
        for sentence in &self.sentences {
            let units = &mut self.syntax;
            units.clear();
            unit::units(&self.analyzer, &self.forms, &self.matches, sentence, std::iter::empty(), &mut units.units);
            self.chooser.choose(&self.analyzer, &self.forms, &mut units.units);
            parse::parse(self.analyzer.gazetteer(), units);
            black_box(&units.preds);
        }
    }
}

/// Prints megabytes a second, and the ratios that the project holds itself to.
fn table(rows: &mut [Row<'_>], documents: usize, bytes: usize) {
    let mut times = vec![Vec::new(); rows.len()];
    for _ in 0..ROUNDS {
        for (row, times) in rows.iter_mut().zip(&mut times) {
            let start = Instant::now();
            black_box((row.work)());
            times.push(start.elapsed());
        }
    }
    let rates: Vec<(&str, f64)> = rows
        .iter()
        .zip(&mut times)
        .map(|(row, times)| {
            times.sort();
            (row.name, bytes as f64 / 1e6 / times[ROUNDS / 2].as_secs_f64())
        })
        .collect();
    let rate = |name: &str| rates.iter().find(|(n, _)| *n == name).map_or(f64::NAN, |(_, rate)| *rate);
    let scan = rate(AHO_CORASICK).max(rate(DAACHORSE));
    println!("\n{documents} documents, {:.1} MB, one thread, median of {ROUNDS}\n", bytes as f64 / 1e6);
    println!("| stage | MB/s | × faster scan | × unicode_words |");
    println!("|---|---:|---:|---:|");
    for (name, rate_) in &rates {
        println!("| {name} | {rate_:.1} | {:.2} | {:.2} |", rate_ / scan, rate_ / rate(UNICODE_WORDS));
    }
    let whole = rate(WHOLE);
    println!(
        "\nwhole extraction: {:.2} of the faster scan, {:.2} of unicode_words",
        whole / scan,
        whole / rate(UNICODE_WORDS)
    );
}

fn corpus(gazetteer: &Gazetteer) -> Vec<String> {
    if let Some(path) = std::env::var_os("HUDNA_CORPUS") {
        let bytes = hudna::input::read_to_end(Path::new(&path)).expect("HUDNA_CORPUS can be read");
        let lines = bytes.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        return lines.map(text_of).collect();
    }
    let mut texts = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("seeds").filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "txt")) {
        texts.push(std::fs::read_to_string(path).expect("a seed"));
    }
    let seeds = texts.clone();
    for _ in 1..20 {
        texts.extend(seeds.iter().cloned());
    }
    texts.extend((0..200).map(|number| generated(gazetteer, number)));
    texts
}

fn text_of(line: &[u8]) -> String {
    let value: serde_json::Value = serde_json::from_slice(line).expect("a line of JSON");
    value["text"].as_str().expect("a text in the line").to_owned()
}

/// Sentences with (`A`, `B`) and without parties.
const SENTENCES: [&str; 12] = [
    "أعلن A أمس الأحد أن B وافق على وقف إطلاق النار في المدينة.",
    "وقال متحدث باسم A إن القوات قصفت مواقع تابعة لـB خلال الليل.",
    "زار وفد من A مقر B لبحث الأوضاع الأمنية والإنسانية.",
    "وتشهد الأسواق المحلية ارتفاعا في أسعار المواد الغذائية منذ بداية الشهر الجاري.",
    "ودعا A إلى الحوار، مؤكدا دعمه الكامل لجهود B من أجل السلام.",
    "وأضاف المصدر أن الطرق المؤدية إلى الجبال مغلقة بسبب تراكم الثلوج.",
    "نفى A الأنباء التي تحدثت عن انسحاب B من الاتفاق الموقع العام الماضي.",
    "افتتحت الجامعة معرض الكتاب السنوي بمشاركة واسعة من دور النشر والطلاب.",
    "واتهم A كلا من B وحلفائه بإرسال تعزيزات عسكرية إلى خطوط التماس.",
    "وبحسب التقرير فإن عدد المسافرين زاد بنسبة عشرة في المئة مقارنة بالعام السابق.",
    "التقى رئيس A نظيره في B على هامش القمة، واتفقا على مواصلة المشاورات.",
    "وأسفرت الاشتباكات بين A وB عن مقتل 12 شخصا وإصابة 30 آخرين.",
];

/// An article of thirty sentences about parties of the gazetteer.
fn generated(gazetteer: &Gazetteer, number: u64) -> String {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut roll = |sides: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % sides
    };
    let mut text = String::new();
    for n in 0..30 {
        let mut name = || gazetteer.named(roll(gazetteer.names()) as u32).name.clone();
        let (a, b) = (name(), name());
        let sentence = SENTENCES[roll(SENTENCES.len())].replace('A', &a).replace('B', &b);
        text += &sentence;
        text.push(if n % 4 == 3 { '\n' } else { ' ' });
    }
    text
}
