//! The built-in gazetteer: nothing is wrong in it, and it knows the world.

use hudna::check;
use hudna::gazetteer::schema::names::NameEntry;
use hudna::record::Kind;
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
