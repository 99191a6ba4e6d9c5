//! Who else a sentence with an event tells of: those named or described in it
//! whom no role asked for.

use super::Resolver;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Part};
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::lang::morph::Number;
use crate::mention::unit::What;

impl<'a> Resolver<'a> {
    /// Notes the persons, groups, forces and sites that took no role: `10 قتلى
    /// بينهم 6 جنود`. No later pronoun or definite noun points to them.
    pub fn bystanders(&mut self) {
        self.roster.hold = true;
        for np in 0..self.syntax.nps.len() {
            let parts = self.syntax.nps[np].parts.len();
            let mut first = 0;
            for part in 0..parts {
                match self.syntax.nps[np].parts[part].1 {
                    Part::Count => continue,
                    Part::Head | Part::Of | Part::App if first < part || self.is_told_of(np, part) => {
                        self.phrase(Arg { np, part: first }, u16::MAX);
                    }
                    _ => {}
                }
                first = part + 1;
            }
        }
        self.roster.hold = false;
    }

    fn is_told_of(&self, np: usize, part: usize) -> bool {
        let parts = &self.syntax.nps[np].parts;
        let unit = &self.syntax.units[parts[part].0];
        let several = unit.morph.number() != Number::Singular;
        // المنطقة, الحكومة: what has been told of already; مشيرا: no noun.
        let known = unit.article && !several && unit.pronoun.is_none() && part + 1 == parts.len();
        let happens = self.syntax.pred_of_unit[parts[part].0].is_some() && !several;
        let told = [C::Human, C::Fighter, C::Force, C::Facility, C::Vehicle, C::Settlement, C::Org];
        match unit.what {
            What::Unknown => unit.last - unit.first > 1,
            _ if known || happens => false,
            What::Head(_) => true,
            What::Word => has_class(self.gazetteer, unit, &told),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Article, Extractor};
    use crate::gazetteer::Gazetteer;

    #[test]
    fn those_without_a_role_are_told_of_but_not_pointed_to() {
        let text = "قصف الجيش الفنلندي مدينة الزعفران. والتقى مسؤول عددا من التجار. وأعلن الجيش أنه انسحب.";
        let article = Article { doc: "a", text, date: None, source: None, title: None };
        let extraction = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
        let merchants = extraction.entities.iter().find(|e| e.names.iter().any(|n| n == "التجار")).unwrap();
        assert!(merchants.described && !merchants.mentions.is_empty());
        let withdrawal = extraction.events.iter().find(|e| e.kind == "withdrawal").unwrap();
        assert_eq!(withdrawal.source, ["finland-army"]);
    }

    #[test]
    fn a_description_that_gives_way_to_a_name_leaves_its_words() {
        let article =
            Article {
                doc: "a", text: "قتيلا بالقاهرة وزير وصل ، رئيس", date: None, source: None, title: None
            };
        let extraction = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
        let head = extraction.entities.iter().find(|e| e.mentions.len() == 2).unwrap();
        assert_eq!(head.names, ["رئيس", "وزير"]);
    }
}
