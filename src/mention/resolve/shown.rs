//! What kind an entity is shown as, where the rules take it for another: some
//! men of a force are people, though they fight as the force does.

use super::Resolver;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Part};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::lang::ar::number;
use crate::lang::morph::{Gender, Number};
use crate::mention::entity::EntityId;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;
use crate::text::fold::fold_light;

impl<'a> Resolver<'a> {
    /// Notes what a described entity is shown as: `ثلاثة مقاتلين`, `جنود`,
    /// `القوى الكبرى` are groups, `قافلة عسكرية` is an armed group.
    pub(super) fn show(&mut self, entity: EntityId, arg: Arg, head: usize) {
        let this = &self.roster.list[entity];
        if this.known.is_some() || this.proper {
            return;
        }
        let g = self.gazetteer;
        let parts = &self.syntax.nps[arg.np].parts;
        let unit = &self.syntax.units[parts[head].0];
        let is = |classes: &[C]| has_class(g, unit, classes);
        let number = unit.morph.number();
        let marked = |mark| unit.lexeme != 0 && g.is_marked(unit.lexeme, mark);
        let counted = || {
            let number =
                |&&(u, part): &&(usize, Part)| part == Part::Count && self.syntax.units[u].what == What::Number;
            let mut numbers = parts[arg.part..head].iter().filter(number).peekable();
            numbers.peek().is_some().then(|| numbers.all(|&(u, _)| self.is_small(&self.syntax.units[u])))
        };
        let several = matches!(number, Number::Dual | Number::Plural);
        // مسلحين alone can be many, مسلحان are two.
        let two = number == Number::Dual && !unit.morph.is_oblique() && !unit.morph.is_construct();
        let one = !unit.article && (number == Number::Singular || two);
        let few = || counted().unwrap_or(one);
        // مسلحون: heads of composed names lack the class of the noun.
        let men = || matches!(unit.what, What::Head(_)) && several && unit.morph.gender() == Gender::Masculine;
        // أربعة من رجال الشرطة
        let of_police = || matches!(unit.what, What::Head(_)) && marked(Mark::Men);
        let group = match this.kind {
            Kind::ArmedGroup => {
                (marked(Mark::Soldier) && counted() != Some(false))
                    || (this.composed.is_none() && (is(&[C::Fighter]) || men()) && few())
            }
            Kind::Government => (marked(Mark::Several) && number == Number::Plural) || of_police(),
            Kind::Person => this.composed.is_none() && several,
            _ => false,
        };
        let military = |u: &Unit| u.lexeme != 0 && g.is_marked(u.lexeme, Mark::Military);
        let force = this.kind == Kind::Facility
            && is(&[C::Vehicle])
            && (military(unit) || parts[head + 1..].iter().any(|&(u, _)| military(&self.syntax.units[u])));
        // رئيس هيئة الأركان, نائب: one who holds an office is no group.
        let officer = this.kind == Kind::Group && is(&[C::Title]) && number == Number::Singular && arg.part == head;
        if officer {
            self.roster.list[entity].shown = Some(Kind::Person);
        } else if group {
            self.roster.list[entity].shown = Some(Kind::Group);
        } else if force {
            self.roster.list[entity].shown = Some(Kind::ArmedGroup);
        }
    }

    /// Below a thousand: 1900 fighters are a force.
    fn is_small(&self, unit: &Unit) -> bool {
        let written = fold_light(self.unit_span(unit).of(self.text));
        let words: Vec<_> = written.split_whitespace().collect();
        let value = number::parse(&words).map(|(number, _)| number.value);
        let value = value.or_else(|| number::vague(words.first()?).map(|value| value as f64));
        value.is_none_or(|value| value < 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Article, Extractor};
    use crate::gazetteer::Gazetteer;
    use crate::record::Kind;

    #[test]
    fn some_men_are_a_group_and_many_a_force() {
        for (text, kind) in [
            ("قتل ثلاثة مسلحين.", Kind::Group),
            ("قتل جنود.", Kind::Group),
            ("أصيب مسلح بجروح.", Kind::Group),
            ("قتل مسلحون.", Kind::ArmedGroup),
            ("قتل 1900 مقاتل.", Kind::ArmedGroup),
            ("دمر الانفجار قافلة عسكرية.", Kind::ArmedGroup),
        ] {
            let article = Article { doc: "a", text, date: None, source: None, title: None };
            let extraction = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
            assert_eq!(extraction.entities[0].kind, kind, "{text}");
        }
    }
}
