//! Pages that report no conflict: sport, and what fills the local pages
//! (traffic, fires, ordinary crime, illness, farming, schools, markets).

use crate::gazetteer::Gazetteer;
use crate::record::Event;

/// How many words of a page tell what it is about.
#[derive(Debug, Clone, Copy, Default)]
pub struct Topic {
    /// All words.
    pub words: usize,
    /// Of sport.
    pub sport: usize,
    /// Of everyday life.
    pub everyday: usize,
    /// Of war and unrest.
    pub war: usize,
    /// Armed groups that it names.
    pub forces: usize,
}

impl Topic {
    /// Five words of sport and more, one in thirty: its attacks, defeats and
    /// talks are no conflict.
    fn is_sport(self) -> bool {
        self.sport >= 5 && self.sport * 30 >= self.words
    }

    /// Four words of everyday life and more, one in thirty, or three on a short
    /// page, and hardly one of war: who is hurt there has had an accident.
    fn is_everyday(self) -> bool {
        let many = self.everyday >= 4 && self.everyday * 30 >= self.words
            || self.everyday >= 3 && self.everyday * 15 >= self.words;
        many && self.forces == 0 && self.war * 12 <= self.everyday
    }

    /// Not one word of war in a hundred, and no armed group: a page of trade, schools
    /// or offices, whose talks, calls and deals are seldom of a conflict.
    fn is_peaceful(self) -> bool {
        self.forces == 0 && self.war * 100 < self.words
    }
}

/// A page from so many words on can be told by what it is sure of.
const PAGE: usize = 80;
/// One event of a page is this sure at least, or all are told in passing; a page of
/// peaceful things is believed in nothing less.
const SURE: f64 = 0.5;
/// What is told in passing elsewhere is kept from here on.
const LIKELY: f64 = 0.35;

/// Takes away what a page of this topic cannot have reported, and guesses where
/// the page has nothing else or is of peaceful things.
pub fn keep_conflict(gazetteer: &Gazetteer, topic: Topic, events: &mut Vec<Event>) {
    // Where people are counted among the victims, sport is not all of it.
    if topic.is_sport() && events.iter().all(|event| event.count.is_none()) {
        events.clear();
    }
    if topic.is_everyday() {
        let of_war = |id: &str| gazetteer.event_types().iter().any(|kind| kind.id == id && kind.of_war);
        events.retain(|event| !of_war(&event.kind));
    }
    let relation = |event: &Event| gazetteer.event_types().iter().any(|kind| kind.id == event.kind && kind.relation);
    let below = |event: &Event, bar: f64| !relation(event) && event.confidence.is_some_and(|sure| sure < bar);
    let sure = events.iter().filter(|event| !below(event, SURE) && !relation(event)).count();
    let peaceful = topic.is_peaceful() && sure * 100 < topic.words;
    if topic.words >= PAGE && (sure == 0 || peaceful) {
        let bar = if peaceful { SURE } else { LIKELY };
        events.retain(|event| !below(event, bar));
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Article, Extractor};
    use crate::gazetteer::Gazetteer;

    #[test]
    fn guesses_alone_make_no_page_of_conflict() {
        let plain = "وتابع الحضور عرضا عن تاريخ المكتبات وطرق حفظ الكتب فيها عبر العصور. ".repeat(8);
        let found = |text: &str| {
            let article = Article { doc: "test", text, date: None, source: None, title: None };
            Extractor::new(Gazetteer::builtin().unwrap()).extract(&article).events.len()
        };
        let guess = "تطرق الكتاب إلى الاتفاق. ";
        assert_eq!(found(guess), 1);
        assert_eq!(found(&[guess, &plain].concat()), 0);
        let strike = "قصفت تركيا دمشق في الحرب. ";
        assert_eq!(found(&[guess, strike, &plain].concat()), 2);
        // Where the page is longer, one deed makes it no page of conflict.
        assert_eq!(found(&[guess, strike, &plain, &plain, &plain].concat()), 1);
    }
}
