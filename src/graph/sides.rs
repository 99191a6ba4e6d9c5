//! Who acts for whom, and what lies in what: the ground of merging.
//!
//! A party's *side* is found by following one parent at a time: a person to
//! the force or body he leads, holds an office of or speaks for; a force to
//! the body that leads it; a part to its whole. A state is nobody's part
//! here, however many councils it sits in, and a loose group of people is
//! nobody's whole. Loyalty is no membership. Where parents compete, the one
//! said most often wins, then the smaller id.

use crate::record::Kind;
use rustc_hash::FxHashMap;

/// The result: side and surroundings of each party, by number.
pub(super) struct Sides {
    side: Vec<u32>,
    within: Vec<Option<u32>>,
    place: Vec<bool>,
}

/// Votes for parents.
#[derive(Default)]
pub(super) struct Votes {
    parent: FxHashMap<(u32, u32), usize>,
    within: FxHashMap<(u32, u32), usize>,
}

/// What the caller says outweighs any article.
const CALLER: usize = usize::MAX / 2;

impl Votes {
    /// Counts one statement of a relation.
    pub(super) fn relation(&mut self, kind: &str, source: u32, target: u32, kinds: &[Kind]) {
        let (child, parent) = match kind {
            "leads" if kinds[source as usize] != Kind::Person => (target, source),
            "leads" | "office-of" | "part-of" | "spokesperson-of" => (source, target),
            "located-in" => {
                *self.within.entry((source, target)).or_default() += 1;
                return;
            }
            _ => return,
        };
        let whole = !matches!(kinds[parent as usize], Kind::Group | Kind::Media | Kind::Place | Kind::Facility);
        if kinds[child as usize] != Kind::State && whole {
            *self.parent.entry((child, parent)).or_default() += 1;
        }
    }

    /// A side that the caller gives.
    pub(super) fn side(&mut self, child: u32, parent: u32) {
        self.parent.insert((child, parent), CALLER);
    }

    /// A surrounding place that the caller gives.
    pub(super) fn within(&mut self, child: u32, parent: u32) {
        self.within.insert((child, parent), CALLER);
    }

    /// Settles the votes.
    pub(super) fn settle(self, kinds: &[Kind]) -> Sides {
        let parties = kinds.len();
        let parent = elect(self.parent, parties);
        let side = (0..parties as u32).map(|p| *chain(&parent, p).last().unwrap_or(&p)).collect();
        let place = kinds.iter().map(|k| matches!(k, Kind::Place | Kind::Facility)).collect();
        Sides { side, within: elect(self.within, parties), place }
    }
}

/// The most voted parent of each; ties go to the smaller number, that is, id.
fn elect(votes: FxHashMap<(u32, u32), usize>, parties: usize) -> Vec<Option<u32>> {
    let mut best: Vec<Option<(usize, u32)>> = vec![None; parties];
    for ((child, parent), count) in votes {
        let slot = &mut best[child as usize];
        let better = slot.is_none_or(|(c, p)| count > c || (count == c && parent < p));
        if child != parent && better {
            *slot = Some((count, parent));
        }
    }
    best.into_iter().map(|b| b.map(|(_, parent)| parent)).collect()
}

/// A party and its parents; a circle ends at its smallest member, so that all
/// in it agree.
fn chain(parent: &[Option<u32>], from: u32) -> Vec<u32> {
    let mut line = vec![from];
    while let Some(up) = parent[line[line.len() - 1] as usize] {
        if let Some(at) = line.iter().position(|&p| p == up) {
            let least = line[at..].iter().copied().min().unwrap_or(up);
            line.push(least);
            break;
        }
        line.push(up);
    }
    line
}

impl Sides {
    /// The side of a party, itself if it acts for none.
    pub(super) fn of(&self, party: u32) -> u32 {
        self.side[party as usize]
    }

    /// True for places and facilities.
    pub(super) fn is_place(&self, party: u32) -> bool {
        self.place[party as usize]
    }

    /// A place and all that it lies in.
    pub(super) fn surroundings(&self, place: u32) -> Vec<u32> {
        let mut line = chain(&self.within, place);
        line.dedup();
        line
    }

    /// True when the places are one, or one lies in the other.
    pub(super) fn same_place(&self, a: u32, b: u32) -> bool {
        a == b || self.surroundings(a).contains(&b) || self.surroundings(b).contains(&a)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leader_and_his_force_are_one_side() {
        // 0 person, 1 force, 2 state, 3 state, 4 organization
        let kinds = [Kind::Person, Kind::ArmedGroup, Kind::State, Kind::State, Kind::Organization];
        let mut votes = Votes::default();
        votes.relation("leads", 0, 1, &kinds);
        votes.relation("part-of", 2, 4, &kinds);
        votes.relation("part-of", 3, 4, &kinds);
        votes.relation("loyal-to", 1, 2, &kinds);
        let sides = votes.settle(&kinds);
        assert_eq!(sides.of(0), sides.of(1));
        assert_ne!(sides.of(2), sides.of(3), "two members of a council are two sides");
        assert_ne!(sides.of(1), sides.of(2), "loyalty is no membership");
    }

    #[test]
    fn circles_end() {
        let kinds = [Kind::Organization; 3];
        let mut votes = Votes::default();
        votes.relation("part-of", 0, 1, &kinds);
        votes.relation("part-of", 1, 2, &kinds);
        votes.relation("part-of", 2, 1, &kinds);
        let sides = votes.settle(&kinds);
        assert_eq!([0, 1, 2].map(|p| sides.of(p)), [1, 1, 1]);
    }
}
