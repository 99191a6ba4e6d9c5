//! What holds for all texts and all graphs, on generated ones.

mod checks;
mod common;

use hudna::{
    Article, Extraction, Extractor, Gazetteer,
    export::{self, Format, Options},
    graph::{BuildOptions, Edge, Filter, KnowledgeGraph, Standing, View},
    input::{self, Incoming},
    pipeline::{self, Run},
    record::{Event, Kind, Status},
    text::fold::fold_wide,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::{collections::BTreeSet, num::NonZero};

/// Words that names, frames, quotations and dates are made of.
const WORDS: [&str; 60] = [
    "وصل",
    "زار",
    "قصف",
    "نفى",
    "أعلن",
    "قال",
    "إن",
    "أن",
    "الجيش",
    "الليبي",
    "الوطني",
    "السوري",
    "رئيس",
    "وزير",
    "الخارجية",
    "الدفاع",
    "المصري",
    "سامح",
    "شكري",
    "خليفة",
    "حفتر",
    "قوات",
    "حكومة",
    "الوفاق",
    "مدينة",
    "طرابلس",
    "سرت",
    "إلى",
    "في",
    "من",
    "على",
    "مع",
    "بعد",
    "قبل",
    "أمس",
    "اليوم",
    "و",
    "،",
    ".",
    "«",
    "»",
    "(",
    ")",
    ":",
    "؟",
    "\n",
    "\n\n",
    "2020",
    "9",
    "مارس",
    "20",
    "قتيلا",
    "الولايات",
    "المتحدة",
    "للأمم",
    "بالقاهرة",
    "وقف",
    "إطلاق",
    "النار",
    "الطرفان",
];

fn news() -> impl Strategy<Value = String> {
    vec(select(&WORDS[..]), 0..60).prop_map(|words| words.join(" "))
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![news(), any::<String>(), "[\\u{600}-\\u{6ff}\\u{fe70}-\\u{fefc}\\u{200b}-\\u{200f} .\"\\n]{0,80}"]
}

/// Sentences with events, as news has them.
fn sentences() -> impl Strategy<Value = String> {
    select(
        &[
            "وصل وزير الخارجية المصري سامح شكري إلى العاصمة الليبية طرابلس.",
            "نفى الجيش السوري قصف مدينة حلب.",
            "أعلنت الأمم المتحدة أن الطرفين اتفقا على وقف إطلاق النار في 9 مارس 2020.",
            "قال رئيس الوزراء التركي إن بلاده ستدعم حكومة الوفاق الوطني.",
            "قتل عشرون شخصا في غارة جوية للتحالف على صنعاء.",
        ][..],
    )
    .prop_map(str::to_owned)
}

fn extract(text: &str) -> Extraction {
    checks::extract(text)
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 2_000, ..ProptestConfig::default() }
}

/// Ids that could be anyone's, and some that nobody should have.
const IDS: [&str; 9] = ["north", "south", "east", "a \"b\"", "<c>&", "d\u{1}e", "", "=f", "north-army"];

fn event() -> impl Strategy<Value = Event> {
    let ids = || vec(select(&IDS[..]), 0..3);
    let statuses = [Status::Asserted, Status::Planned, Status::Requested, Status::Conditional, Status::Negated];
    let what = (select(vec!["attack", "visit", "meeting", "support", "x</y>"]), select(statuses.to_vec()));
    let when = option::of(select(vec!["2031", "2031-05", "2031-05-04", "2031-05-06", "=now"]));
    let count = option::of((select(vec!["killed", "\"w\""]), 0..30u64));
    (what, ids(), ids(), option::of(select(&IDS[..])), ids(), when, count, any::<bool>()).prop_map(
        |((kind, status), source, target, location, speakers, date, count, shelled)| {
            let mut event = common::event(kind, &source, &target);
            event.status = status;
            event.mode = shelled.then(|| "shelling".into());
            event.location = location.map(Into::into);
            event.attribution = speakers.into_iter().map(Into::into).collect();
            event.date = date.map(Into::into);
            event.count = count.map(|(what, n)| [(what.to_owned(), n)].into());
            event
        },
    )
}

fn article() -> impl Strategy<Value = Extraction> {
    let dates = option::of(select(vec!["2031-05-05", "2031-05-06", "never"]));
    let bonds = vec((select(vec!["part-of", "leads", "loyal-to", "\"k\""]), select(&IDS[..]), select(&IDS[..])), 0..3);
    (select(vec!["a", "b", "c", "d\n"]), dates, vec(event(), 0..5), bonds).prop_map(|(doc, date, events, bonds)| {
        let mut article = common::article(doc, date, events);
        article.relations = bonds.into_iter().map(|(kind, a, b)| common::relation(kind, a, b)).collect();
        article.entities.push(common::entity("a \"b\"", Kind::ArmedGroup, "-1\u{202e}|<b>\n"));
        article
    })
}

fn articles() -> impl Strategy<Value = Vec<Extraction>> {
    vec(article(), 0..5)
}

fn build(articles: Vec<Extraction>) -> KnowledgeGraph {
    KnowledgeGraph::build(articles, &BuildOptions::default())
}

fn json(graph: &KnowledgeGraph) -> String {
    let mut out = Vec::new();
    export::write(graph, Format::Json, &Options::default(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What tells edges apart, without weights.
fn edges(graph: &KnowledgeGraph) -> BTreeSet<(String, String, String, String)> {
    let inner = graph.graph();
    let of = |e: petgraph::graph::EdgeIndex| {
        let (a, b) = inner.edge_endpoints(e).unwrap();
        let status = match &inner[e] {
            Edge::Dealing(d) => d.status.name(),
            other => other.class(),
        };
        (inner[a].id().into(), inner[b].id().into(), inner[e].name().into(), status.to_owned())
    };
    inner.edge_indices().map(of).collect()
}

fn nodes(graph: &KnowledgeGraph) -> BTreeSet<&str> {
    graph.graph().node_weights().map(|node| node.id()).collect()
}

fn filter() -> impl Strategy<Value = Filter> {
    let days = || option::of(select(vec!["2031", "2031-05-04", "2031-05-06"]));
    let statuses = vec(select(Standing::ALL.to_vec()), 0..3);
    let kinds = vec(select(vec![Kind::State, Kind::ArmedGroup, Kind::Group]), 0..3);
    let types = vec(select(vec!["attack", "visit", "meeting"]), 0..3);
    let focus = vec(select(&IDS[..]), 0..2);
    (types, statuses, days(), days(), option::of(0..3usize), option::of(0..5usize), kinds, focus, any::<bool>())
        .prop_map(|(types, statuses, since, until, min_weight, top, kinds, focus, relations)| Filter {
            types: types.into_iter().map(Into::into).collect(),
            statuses,
            since: since.map(Into::into),
            until: until.map(Into::into),
            min_weight,
            top,
            kinds,
            focus: focus.into_iter().map(Into::into).collect(),
            relations,
            ..Filter::default()
        })
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn tokens_and_sentences_tile_the_text(text in any_text()) {
        checks::tiles(&text);
    }

    #[test]
    fn offsets_are_boundaries_and_what_stands_there_was_matched(text in any_text()) {
        let extraction = extract(&text);
        checks::offsets(&text, &extraction);
        for entity in &extraction.entities {
            let names: Vec<String> = entity.names.iter().map(|name| plain(name)).collect();
            for mention in &entity.mentions {
                let found = plain(&text[mention.start..mention.end]);
                // ل and ال melt into لل: the name has the article, the text has not.
                let same = names.iter().any(|name| *name == found || name.strip_prefix('ا') == Some(&found));
                prop_assert!(same, "{found:?} is none of {names:?}");
            }
        }
    }
}

/// Sentences whose men and measures other sentences name again, so that what
/// stands for one of them gives way to another.
fn told_again() -> impl Strategy<Value = String> {
    select(
        &[
            "قصفت قوات المشير حفتر مدينة طرابلس.",
            "وأعلن المشير أن قواته سيطرت على المدينة.",
            "اعتقل الجيش رجلا يدعى سالم الزعفراني في حلب.",
            "وقتل الزعفراني وثلاثة جنود في الغارة.",
            "وأعلن وزير الدفاع مقتلهم ونفى الوزير قصف المدينة.",
            "واتفق الجانبان على هدنة بينهما برعاية رئيس تركيا.",
            "ثم التقاه مبعوث الأمم المتحدة غسان سلامة ونظيره المصري.",
        ][..],
    )
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn every_id_is_an_entity_of_the_record(
        text in prop_oneof![any_text(), vec(prop_oneof![told_again(), sentences()], 2..9).prop_map(|all| all.join(" "))],
    ) {
        checks::ids(&extract(&text));
    }
}

/// Folded, on one line, without quotes.
fn plain(text: &str) -> String {
    let folded = fold_wide(text).replace(['"', '«', '»', '“', '”'], "");
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ").trim_matches(['\'', ' ']).to_owned()
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn a_sentence_before_changes_nothing(
        before in vec(select(vec!["كان الجو صحوا.", "هذا نص قصير جدا.", "Hello, world.", "١٢٣.", "..."]), 1..4),
        text in vec(sentences(), 1..3),
    ) {
        let (before, text) = (before.join("\n\n") + "\n\n", text.join(" "));
        let (alone, behind) = (extract(&text), extract(&(before.clone() + &text)));
        let moved = |quote: &hudna::record::Quote| (quote.start - before.len(), quote.end - before.len());
        prop_assert_eq!(alone.events.len(), behind.events.len());
        for (a, b) in alone.events.iter().zip(&behind.events) {
            prop_assert_eq!((a.trigger.start, a.trigger.end), moved(&b.trigger));
            prop_assert_eq!((a.sentence.start, a.sentence.end), moved(&b.sentence));
            prop_assert_eq!(
                (&a.kind, &a.mode, a.status, &a.source, &a.target, &a.location, &a.attribution, &a.date, &a.count, &a.rule),
                (&b.kind, &b.mode, b.status, &b.source, &b.target, &b.location, &b.attribution, &b.date, &b.count, &b.rule)
            );
        }
        let ids = |e: &Extraction| e.entities.iter().map(|e| e.id.clone()).collect::<Vec<_>>();
        prop_assert_eq!(ids(&alone), ids(&behind));
    }

    #[test]
    fn an_extractor_remembers_nothing(texts in vec(prop_oneof![news(), sentences()], 1..5)) {
        let mut used = Extractor::new(Gazetteer::builtin().unwrap());
        for text in &texts {
            let article = Article { doc: "a.txt", text, date: None, source: None, title: None };
            let fresh = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
            prop_assert!(used.extract(&article) == fresh, "{text}");
        }
    }

    #[test]
    fn merging_does_not_depend_on_the_order(
        (given, shuffled) in articles().prop_flat_map(|a| (Just(a.clone()), Just(a).prop_shuffle())),
    ) {
        let doubled = given.iter().chain(&given).cloned().collect();
        prop_assert_eq!(json(&build(given)), json(&build(shuffled)));
        build(doubled);
    }

    #[test]
    fn filters_only_remove(given in articles(), filter in filter()) {
        let whole = build(given);
        let part = whole.select(View::Events, &filter);
        prop_assert!(nodes(&part).is_subset(&nodes(&whole)));
        prop_assert!(edges(&part).is_subset(&edges(&whole)));
        let all = whole.select(View::Actors, &Filter { relations: filter.relations, ..Filter::default() });
        let part = whole.select(View::Actors, &filter);
        prop_assert!(nodes(&part).is_subset(&nodes(&whole)));
        // A dispute may be none when one side of it is filtered away.
        let ends = |graph: &KnowledgeGraph| edges(graph).into_iter().map(|(a, b, kind, _)| (a, b, kind)).collect::<BTreeSet<_>>();
        prop_assert!(ends(&part).is_subset(&ends(&all)));
    }

    #[test]
    fn formats_agree_on_nodes_and_edges(given in articles()) {
        checks::graph(given, None);
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn parallel_and_serial_runs_give_the_same_bytes(texts in vec(prop_oneof![news(), sentences(), any::<String>()], 0..1500)) {
        let file = tempfile::Builder::new().suffix(".jsonl").tempfile().unwrap();
        let line = |(n, text): (usize, &String)| format!("{}\n", serde_json::json!({"id": n, "text": text}));
        std::fs::write(file.path(), texts.iter().enumerate().map(line).collect::<String>()).unwrap();
        let sources = input::sources(&[file.path().to_owned()]);
        let run = |threads| {
            let options = input::Options::default();
            let run = Run { gazetteer: Gazetteer::builtin().unwrap(), threads: NonZero::new(threads), options, resume: None };
            let mut out = Vec::new();
            let work = |extractor: &mut Extractor<'_>, incoming: Incoming<'_>, out: &mut Vec<u8>| {
                serde_json::to_writer(&mut *out, &extractor.extract(&incoming.article().unwrap())).unwrap();
            };
            pipeline::run(&sources, run, work, |done| {
                out.extend(done.output);
                Ok(())
            })
            .unwrap();
            out
        };
        let serial = run(1);
        prop_assert!(run(2) == serial && run(7) == serial);
    }
}
