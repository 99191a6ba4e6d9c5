//! The built-in gazetteer: nothing is wrong in it, and it knows the world.

use hudna::gazetteer::schema::names::NameEntry;
use hudna::record::Kind;
use hudna::{Article, Extractor, Gazetteer, check};
use std::time::Instant;

fn count(checked: &check::Checked, fits: impl Fn(&NameEntry) -> bool) -> usize {
    checked.sources.names.iter().filter(|located| fits(&located.entry)).count()
}

#[test]
fn the_built_in_gazetteer_has_no_problems() {
    let start = Instant::now();
    let checked = check::check(check::files(None, &[]).unwrap(), 0);
    assert!(checked.report.is_empty(), "{} problems\n{}", checked.report.count(), checked.render(false));
    assert!(start.elapsed().as_secs() < 20, "it took {:?}", start.elapsed());
    assert!(checked.counts.examples >= 2 * checked.counts.frames);
}

#[test]
fn it_knows_the_world() {
    let checked = check::check(check::files(None, &[]).unwrap(), 1);
    let states = count(&checked, |n| n.kind == Kind::State && n.iso.is_some());
    let people = count(&checked, |n| n.kind == Kind::Person);
    let places = count(&checked, |n| matches!(n.kind, Kind::Place | Kind::Facility));
    assert!(states >= 249, "{states} states");
    assert!(people >= 500, "{people} people");
    assert!(places >= 3000, "{places} places");
}

/// `وزارة خارجية مصر`: bodies and offices are made of their heads and the
/// state, for every state there is.
#[test]
fn every_state_has_its_bodies() {
    let heads = ["حكومة", "جيش", "برلمان", "وزارة خارجية", "وزير دفاع"];
    let checked = check::check(check::files(None, &[]).unwrap(), 1);
    let states: Vec<_> = checked
        .sources
        .names
        .iter()
        .map(|located| &located.entry)
        .filter(|n| n.kind == Kind::State && n.iso.is_some())
        .collect();
    let mut extractor = Extractor::new(Gazetteer::builtin().unwrap());
    let mut found = std::collections::BTreeSet::new();
    let mut missed = Vec::new();
    for state in &states {
        for head in heads {
            let text = format!("اتهمت {head} {} منظمة سلام بقتل مدنيين.", state.names[0]);
            let article = Article { doc: "a", text: &text, date: None, source: None, title: None };
            let bodies = extractor.extract(&article).entities;
            let own = format!("{}-", state.id);
            match bodies.into_iter().find(|e| e.id.starts_with(&own)) {
                Some(body) => _ = found.insert(body.id),
                None => missed.push(text),
            }
        }
    }
    assert!(missed.len() * 20 < states.len() * heads.len(), "{missed:#?}");
    assert!(found.len() >= 1000, "{} bodies", found.len());
}
