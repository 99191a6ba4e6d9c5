//! Datelines and bylines: `بيروت - سالم الهادي:` tells where a report was written
//! and by whom, and nothing of what it tells.

use super::unit::{Unit, What};
use crate::gazetteer::Gazetteer;
use crate::lang::ar::analyse::{Analyzer, FormId};
use crate::lang::morph::Pos;
use crate::record::Kind;

/// No dateline has more units.
const MOST_UNITS: usize = 16;

/// How many units at the beginning of a sentence are its dateline.
pub fn length(analyzer: &Analyzer<'_>, forms: &[FormId], units: &[Unit]) -> usize {
    let verb = |unit: &Unit| {
        let readings = || analyzer.analyses(forms[unit.first as usize]).iter();
        unit.what == What::Word && readings().any(|a| a.morph.pos() == Pos::Verb)
    };
    let mut line = Line::default();
    for (at, unit) in units.iter().enumerate().take(MOST_UNITS) {
        match unit.what {
            What::Sign(':') if line.is_dateline() && line.open == 0 => return at + 1 + photographer(&units[at + 1..]),
            What::Sign(sign) => {
                if !line.sign(sign) {
                    return 0;
                }
            }
            _ if line.closed() && verb(unit) && line.precedes_verb() => return at,
            _ => {
                if !line.group(analyzer.gazetteer(), unit) {
                    return 0;
                }
            }
        }
    }
    0
}

/// `الخرطوم - تصوير: سالم الهادي:`
fn photographer(units: &[Unit]) -> usize {
    match units {
        [who, colon, ..] if who.what == What::Unknown && colon.what == What::Sign(':') => 2,
        _ => 0,
    }
}

/// What has been read of it.
#[derive(Default)]
struct Line {
    /// Parentheses that are open.
    open: u8,
    /// A dash, stroke or parenthesis has been read.
    apart: bool,
    /// The last unit closes a group for good: a sign, a whole date.
    shut: bool,
    /// Units since the last sign.
    units: u8,
    /// Groups: towns, outlets; states; persons that nobody knows; others.
    towns: u8,
    states: u8,
    writers: u8,
    others: u8,
    /// It begins with a town or an outlet.
    from_town: bool,
}

impl Line {
    fn sign(&mut self, sign: char) -> bool {
        match sign {
            '(' => self.open += 1,
            ')' if self.open > 0 => {
                self.open -= 1;
                self.shut = true;
            }
            '-' | '–' | '—' | 'ـ' | '/' => self.shut = true,
            '«' | '»' | '"' | '“' | '”' | '،' | ',' => {
                self.units = 0;
                return true;
            }
            _ => return false,
        }
        self.apart = true;
        self.units = 0;
        true
    }

    fn group(&mut self, gazetteer: &Gazetteer, unit: &Unit) -> bool {
        if unit.proclitics.is_and_or_prep() {
            return false;
        }
        self.shut = false;
        if unit.what == What::Time || unit.what == What::Number {
            // الخرطوم 5 أغسطس وصل الوزير
            self.shut = unit.what == What::Time && unit.last > unit.first + 1;
            return true;
        }
        self.units += 1;
        match unit.what {
            What::Name(name) => match gazetteer.named(name).kind {
                Kind::Place | Kind::Media => {
                    self.from_town |= self.groups() == 0;
                    self.towns += 1;
                }
                Kind::State => self.states += 1,
                _ => return false,
            },
            What::Unknown if unit.last > unit.first + 1 => self.writers += 1,
            // أ ف ب, وكالات: one word that stands alone, or letters.
            What::Unknown | What::Word => {
                self.others += 1;
                return self.units == 1 || unit.what == What::Unknown && self.units <= 3;
            }
            _ => return false,
        }
        true
    }

    fn groups(&self) -> u8 {
        self.towns + self.states + self.writers + self.others
    }

    fn closed(&self) -> bool {
        self.shut && self.open == 0
    }

    /// `بيروت - سالم الهادي:`, `سالم الهادي - بيروت:`; but `الشمال - الجنوب: قمة`
    /// tells of two states.
    fn is_dateline(&self) -> bool {
        self.apart && self.groups() > 1 && (self.towns > 0 || self.writers > 0 && self.states + self.others > 0)
    }

    /// `كابول، أفغانستان (CNN) -- لقي`, `سالم الهادي (بيروت) أعلن`: no more than that
    /// stands before a verb without a colon.
    fn precedes_verb(&self) -> bool {
        self.from_town && self.writers == 0 || self.is_dateline() && self.writers == 1 && self.towns > 0
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Article, Extractor};
    use crate::gazetteer::Gazetteer;

    /// The names of those who attack and of those who say so.
    fn sides(text: &str) -> (String, String) {
        let article = Article { doc: "a", text, date: None, source: None, title: None };
        let out = Extractor::new(Gazetteer::builtin().expect("the gazetteer is whole")).extract(&article);
        let attack = out.events.iter().find(|e| e.kind == "attack").expect(text);
        let name = |id: &String| out.entities.iter().find(|e| &e.id == id).map_or("", |e| e.name.as_str());
        let names = |ids: &[String]| ids.iter().map(name).collect::<Vec<_>>().join(" ");
        (names(&attack.source), names(&attack.attribution))
    }

    #[test]
    fn where_and_by_whom_a_report_was_written_is_no_speaker() {
        for dateline in [
            "رويترز - بنغازي (ليبيا): ",
            "سالم الهادي - بيروت: ",
            "بيروت - سالم الهادي: ",
            "سالم الهادي (بيروت) ",
            "بيروت، لبنان (CNN) -- ",
            "دمشق 5 أغسطس (رويترز) - ",
            "دمشق 5 أغسطس ",
            "واشنطن - أ ف ب: ",
            "بيروت - تصوير: سالم الهادي: ",
        ] {
            let text = format!("{dateline}قصف مسلحون قاعدة للجيش.");
            assert_eq!(sides(&text), ("مسلحون".into(), String::new()), "{text}");
        }
    }

    #[test]
    fn who_speaks_before_a_colon_still_does() {
        let said = |speaker: &str| sides(&format!("{speaker}: مسلحون قصفوا قاعدة للجيش")).1;
        assert_eq!(said("وزير الدفاع الفرنسي"), "وزير دفاع فرنسا");
        assert_eq!(said("سالم الهادي"), "سالم الهادي");
        assert_eq!(said("رويترز"), "رويترز");
        assert_eq!(said("سالم الهادي (قائد)"), "سالم الهادي");
    }
}
