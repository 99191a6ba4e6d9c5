//! What merges, what must not, and what views and filters leave.

mod common;

use common::{article, event, war};
use hudna::{
    graph::{BuildOptions, Edge, Filter, KnowledgeGraph, Standing, View},
    record::{Event, Extraction, Status},
};

fn build(articles: Vec<Extraction>) -> KnowledgeGraph {
    KnowledgeGraph::build(articles, &BuildOptions::default())
}

fn with(mut event: Event, change: impl FnOnce(&mut Event)) -> Event {
    change(&mut event);
    event
}

/// How many nodes two events of two articles make.
fn across(a: Event, b: Event) -> usize {
    build(vec![article("a", None, vec![a]), article("b", None, vec![b])]).events().count()
}

/// How many nodes two events of one article make.
fn within(a: Event, b: Event) -> usize {
    build(vec![article("a", None, vec![a, b])]).events().count()
}

fn visit() -> Event {
    event("visit", &["general-salim"], &["east"])
}

fn attack() -> Event {
    event("attack", &["north-army"], &["south-army"])
}

#[test]
fn told_twice_is_one_event() {
    assert_eq!(across(visit(), visit()), 1, "the same words");
    let dated = |date: &str| with(visit(), |e| e.date = Some(date.into()));
    assert_eq!(across(dated("2031-05-04"), visit()), 1, "a date and none");
    assert_eq!(across(dated("2031-05-04"), dated("2031-05")), 1, "a day of that month");
    assert_eq!(across(attack(), event("attack", &["general-salim"], &["south"])), 1, "members of the same sides");
    assert_eq!(
        across(event("meeting", &["north"], &["east"]), event("meeting", &["east"], &["north"])),
        1,
        "talks have no direction"
    );
    assert_eq!(
        across(event("meeting", &["north", "east"], &[]), event("meeting", &["east"], &["north"])),
        1,
        "one list of sides"
    );
    let mode = |mode: &str| with(attack(), |e| e.mode = Some(mode.into()));
    assert_eq!(across(mode("shelling"), attack()), 1, "a mode and none");
    assert_eq!(within(with(visit(), |e| e.target.clear()), visit()), 1, "a role left out in the same article");
    let place = |id: &str| with(attack(), |e| e.location = Some(id.into()));
    assert_eq!(across(place("river-city"), attack()), 1, "a place and none");
    assert_eq!(
        within(visit(), with(visit(), |e| (e.source.clear(), e.target.clear()).0)),
        1,
        "a bare word points back"
    );
    let planned = with(visit(), |e| e.status = Status::Planned);
    assert_eq!(across(planned, visit()), 1, "planned, then done");
}

#[test]
fn different_things_stay_apart() {
    let dated = |date: &str| with(visit(), |e| e.date = Some(date.into()));
    assert_eq!(across(dated("2031-05-04"), dated("2031-05-05")), 2, "another day");
    assert_eq!(across(dated("2031-05-04"), dated("2031-06")), 2, "another month");
    assert_eq!(across(attack(), event("attack", &["south-army"], &["north-army"])), 2, "the other direction");
    assert_eq!(across(visit(), event("visit", &["general-salim"], &["south"])), 2, "another host");
    assert_eq!(across(visit(), event("support", &["general-salim"], &["east"])), 2, "another type");
    let mode = |mode: &str| with(attack(), |e| e.mode = Some(mode.into()));
    assert_eq!(across(mode("shelling"), mode("airstrike")), 2, "another mode");
    let place = |id: &str| with(attack(), |e| e.location = Some(id.into()));
    assert_eq!(across(place("river-city"), place("hill-city")), 2, "another place");
    let requested = with(attack(), |e| e.status = Status::Requested);
    assert_eq!(across(requested, attack()), 2, "asked for is not done");
    let lone = with(visit(), |e| e.target.clear());
    assert_eq!(across(lone.clone(), lone.clone()), 2, "one role is too little across articles");
    assert_eq!(across(lone, visit()), 2, "a role left out in another article");
    let clash = |place: Option<&str>, date: Option<&str>| {
        let mut clash = event("attack", &["north-army"], &["south-army"]);
        (clash.mode, clash.location, clash.date) = (Some("clash".into()), place.map(Into::into), date.map(Into::into));
        clash
    };
    assert_eq!(across(clash(None, None), clash(None, None)), 2, "two armies that fight, and fight again");
    assert_eq!(across(clash(Some("river-city"), None), clash(Some("river-city"), None)), 1, "in one place");
    let day = Some("2031-05-04");
    assert_eq!(across(clash(None, day), clash(None, day)), 1, "on one day");
    assert_eq!(within(clash(None, None), clash(None, None)), 1, "in one article, by the same word");
    let killed = |n: u64| {
        with(event("casualties", &["north"], &["south"]), |e| e.count = Some([("killed".to_owned(), n)].into()))
    };
    assert_eq!(across(killed(3), killed(300)), 2, "counts far apart");
    let asks = |what: &str| with(event("request", &["north"], &["east"]), |e| e.sentence.text = what.into());
    assert_eq!(
        within(asks("طلب الشمال من الشرق أسلحة ثقيلة"), asks("ثم طلب فتح الحدود أمام القوافل")),
        2,
        "two requests"
    );
}

#[test]
fn a_vague_record_bridges_no_dates() {
    let dated = |date: &str| with(visit(), |e| e.date = Some(date.into()));
    let articles = vec![
        article("a", None, vec![dated("2031-05-04")]),
        article("b", None, vec![visit()]),
        article("c", None, vec![dated("2031-05-09")]),
    ];
    let graph = build(articles);
    assert_eq!(graph.events().count(), 2);
    for event in graph.events() {
        let dates: std::collections::BTreeSet<_> = event.evidence.iter().filter_map(|e| e.date.clone()).collect();
        assert_eq!(dates.len(), 1);
    }
}

#[test]
fn articles_far_apart_tell_different_things() {
    let far = [article("a", Some("2031-01-01"), vec![visit()]), article("b", Some("2031-09-01"), vec![visit()])];
    assert_eq!(build(far.to_vec()).events().count(), 2);
    let near = [article("a", Some("2031-01-01"), vec![visit()]), article("b", Some("2031-01-03"), vec![visit()])];
    assert_eq!(build(near.to_vec()).events().count(), 1);
}

#[test]
fn a_denied_attack_is_disputed_and_its_counts_a_range() {
    let graph = build(war());
    let attack = graph.events().find(|e| &*e.kind == "attack").unwrap();
    assert_eq!(attack.status, Standing::Disputed);
    assert_eq!(attack.evidence.len(), 3);
    assert_eq!(attack.counts["killed"].to_string(), "12-15");
    assert_eq!(attack.counts["killed"].sources.len(), 2);
    assert_eq!(attack.documents(), ["a", "b", "c"]);
}

#[test]
fn the_order_of_articles_does_not_matter() {
    let text = |articles: Vec<Extraction>| serde_json::to_string(&build(articles)).unwrap();
    let expected = text(war());
    for turn in 0..6 {
        let mut articles = war();
        let count = articles.len();
        articles.rotate_left(turn % count);
        if turn >= 3 {
            articles.reverse();
        }
        assert_eq!(text(articles), expected);
    }
    let twice: Vec<Extraction> = war().into_iter().chain(war()).collect();
    let (once, twice) = (build(war()), build(twice));
    let pieces = |g: &KnowledgeGraph| g.events().map(|e| e.evidence.len()).sum::<usize>();
    assert_eq!(pieces(&once), pieces(&twice), "an article given twice says nothing twice");
}

#[test]
fn serde_brings_the_graph_back() {
    let graph = build(war());
    let text = serde_json::to_string(&graph).unwrap();
    let back: KnowledgeGraph = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_string(&back).unwrap(), text);
    assert!(back.node("north").is_some());
}

#[test]
fn the_actors_view_adds_up() {
    let graph = build(war()).select(View::Actors, &Filter::default());
    assert_eq!(graph.events().count(), 0);
    let dealings: Vec<_> =
        graph.graph().edge_weights().filter_map(|e| if let Edge::Dealing(d) = e { Some(d) } else { None }).collect();
    let attack = dealings.iter().find(|d| &*d.kind == "attack").unwrap();
    assert_eq!((attack.weight, attack.status), (3, Standing::Disputed));
    assert_eq!(attack.first.as_deref(), Some("2031-05-04"));
    let requested = dealings.iter().find(|d| &*d.kind == "support").unwrap();
    assert_eq!((requested.status, requested.weight), (Standing::Requested, 2));
    assert!(dealings.iter().all(|d| d.share > 0.0 && d.share <= 1.0));
}

#[test]
fn filters_compose() {
    let graph = build(war());
    let only = |filter: Filter| graph.select(View::Events, &filter);
    assert_eq!(only(Filter { types: vec!["attack".into()], ..Filter::default() }).events().count(), 1);
    let statuses = vec![Standing::Planned, Standing::Requested];
    assert_eq!(only(Filter { statuses: statuses.clone(), ..Filter::default() }).events().count(), 2);
    assert_eq!(only(Filter { statuses, types: vec!["visit".into()], ..Filter::default() }).events().count(), 1);
    assert_eq!(
        only(Filter { since: Some("2031-05".into()), ..Filter::default() }).events().count(),
        1,
        "undated events go"
    );
    assert_eq!(only(Filter { until: Some("2031-05-03".into()), ..Filter::default() }).events().count(), 0);
    assert_eq!(only(Filter { min_weight: Some(2), ..Filter::default() }).events().count(), 2);
    let top = only(Filter { top: Some(2), ..Filter::default() });
    assert!(top.parties().count() <= 2);
    let folded = graph.select(View::Actors, &Filter { merge_forces: true, ..Filter::default() });
    assert!(folded.node("north-army").is_none() && folded.node("general-salim").is_none());
    assert!(folded.node("north").is_some());
    let near = graph.select(View::Actors, &Filter { focus: vec!["agency".into()], ..Filter::default() });
    assert_eq!(near.parties().count(), 1, "the agency only speaks");
    let near = graph
        .select(View::Events, &Filter { focus: vec!["general-salim".into()], depth: Some(1), ..Filter::default() });
    assert!(near.node("east").is_some() && near.node("south").is_none());
}

#[test]
fn nothing_makes_an_empty_graph() {
    let graph = build(Vec::new());
    assert!(graph.is_empty());
    for view in View::ALL {
        assert!(graph.select(view, &Filter { top: Some(3), merge_forces: true, ..Filter::default() }).is_empty());
    }
}
