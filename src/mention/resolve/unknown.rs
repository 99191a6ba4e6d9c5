//! Names that the gazetteer does not know, told by their place and shape.

use super::Resolver;
use super::span::one_line;
use crate::clause::{Arg, Clause, Filler, Part, Rel};
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::Pos;
use crate::mention::entity::{DocEntity, EntityId};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;
use crate::span::Span;

impl<'a> Resolver<'a> {
    /// The person named behind a title or office in the same phrase.
    pub(super) fn named_person(&mut self, np: usize, from: usize) -> Option<EntityId> {
        let syntax = self.syntax;
        let parts = &syntax.nps[np].parts;
        let outer = from.checked_sub(1).map_or(0, |at| syntax.units[parts[at].0].lexeme);
        let honours = outer != 0 && self.gazetteer.is_marked(outer, Mark::Honorific);
        for (p, &(u, part)) in parts.iter().enumerate().skip(from) {
            let unit = &syntax.units[u];
            match unit.what {
                // مبعوث سالم: whose he is; سمو سالم: he himself.
                What::Name(id)
                    if self.gazetteer.named(id).kind == Kind::Person
                        && (part != Part::Of || honours)
                        && !self.is_of_inner_title(np, from, p) =>
                {
                    return Some(self.name(np, p, id));
                }
                What::Unknown if part == Part::App => {
                    let end = (p..parts.len())
                        .take_while(|&q| {
                            let next = self.syntax.units[parts[q].0];
                            next.what == What::Unknown
                                || (matches!(next.what, What::Name(_)) && next.last - next.first == 1)
                        })
                        .last()?;
                    let span = self.parts_span(np, p, end);
                    return Some(self.unknown_entity(span, Kind::Person));
                }
                _ => {}
            }
        }
        None
    }

    /// `مبعوث الرئيس سالم`: the name of who holds the office behind the title, not of whom
    /// the title means.
    pub(super) fn is_of_inner_title(&self, np: usize, from: usize, at: usize) -> bool {
        let (g, syntax) = (self.gazetteer, self.syntax);
        let parts = &syntax.nps[np].parts;
        let What::Name(name) = syntax.units[parts[at].0].what else { return false };
        let outer = syntax.units[parts[from - 1].0];
        let outer = matches!(outer.what, What::Word | What::Head(_)) && !outer.article;
        let inner = parts[from..at].iter().rev().find(|p| p.1 != Part::Mod).filter(|p| outer && p.1 == Part::Of);
        let Some(&(inner, _)) = inner else { return false };
        let What::Head(rule) = syntax.units[inner].what else { return false };
        let office = &g.compose[rule as usize].id;
        g.named(name).relations.iter().any(|r| r.office.as_ref() == Some(office))
    }

    pub(super) fn unknown_entity(&mut self, span: Span, kind: Kind) -> EntityId {
        let name = one_line(span.of(self.text));
        // A last name alone means the person introduced in full before.
        let earlier = self
            .roster
            .last(|e| is_called_after(e) && e.kind == kind && e.names.iter().any(|n| ends_with_name(n, &name)));
        let entity = earlier.unwrap_or_else(|| self.roster.called(&name, kind));
        self.roster.mention(entity, span, &name);
        // A lone first name or a lone word in the article is no full name.
        if is_full(&name, kind) {
            self.roster.list[entity].proper = true;
        }
        entity
    }

    /// Words that nobody knows: a name when two stand together, or when the
    /// place asks for one.
    pub(super) fn unknown(&mut self, arg: Arg, head: usize, kinds: u16) -> Option<EntityId> {
        let np = &self.syntax.nps[arg.np];
        let unit = self.syntax.units[np.parts[head].0];
        let last = np.parts.len() - 1;
        let person = kinds & kind_bit(Kind::Person) != 0;
        let place = kinds & kind_bit(Kind::Place) != 0;
        let own = self.unit_span(&unit).of(self.text);
        // الجنود إلى X: whoever stands right before it is called so with it, and is not X.
        let start = self.unit_span(&unit).start;
        let between =
            |end: u32| self.text.get(end as usize..start as usize).map_or(0, |text| text.split_whitespace().count());
        let apart = |e: &DocEntity| e.mentions.last().is_none_or(|last| between(last.end) != 1);
        let bears = |e: &DocEntity| is_called_after(e) && e.names.iter().any(|n| ends_with_name(n, own));
        if let Some(earlier) = self.roster.last(|e| bears(e) && apart(e)) {
            let span = self.unit_span(&unit);
            self.mention(earlier, span, &unit);
            return Some(earlier);
        }
        if (last > head || unit.last - unit.first > 1) && person && !unit.article {
            let span = self.parts_span(arg.np, head, last);
            return Some(self.unknown_entity(span, Kind::Person));
        }
        if person && last == head && (self.acts(arg.np, &unit) || self.is_quoted(arg.np, &unit)) {
            return Some(self.unknown_entity(self.unit_span(&unit), Kind::Person));
        }
        let w = &self.gazetteer.well_known;
        // على حاريص وطلوسة: of what is joined to a place too.
        let prep = np.prep.or_else(|| np.and_of.and_then(|of| self.syntax.nps[of].prep));
        let local = prep.is_some_and(|p| p == w.fi || p == w.ila || p == w.bi || p == w.ala);
        if place && local {
            let span = self.parts_span(arg.np, head, last);
            return Some(self.unknown_entity(span, Kind::Place));
        }
        None
    }

    /// `نقلت الوكالة عن سندستروم قوله`, `عن سندستروم أن`: he whose words are passed on.
    fn is_quoted(&self, np: usize, unit: &Unit) -> bool {
        let g = self.gazetteer;
        let about = Rel::Prep(g.well_known.about);
        let verb = self.syntax.nps[np].governor.filter(|&(_, rel)| rel == about && !unit.feminine).map(|g| g.0);
        let says = |lexeme| g.operator(lexeme).is_some_and(|o| o.says);
        let Some(next) = self.syntax.units.get(self.syntax.nps[np].last() + 1) else { return false };
        let words = next.pronoun.is_some() && next.morph.pos() == Pos::Masdar && says(next.lexeme)
            || next.is_particle() && g.lexeme(next.lexeme).particle == Some(ParticleClass::That);
        words && verb.is_some_and(|verb| says(self.syntax.preds[verb].lexeme))
    }

    /// قال سندستروم إن, سندستروم يزور: whom a verb that only persons do tells of
    /// by one word.
    fn acts(&self, np: usize, unit: &Unit) -> bool {
        let own = self.unit_span(unit).of(self.text);
        let owned = || ["ها", "هم", "نا", "ه", "ون", "ين", "ات", "ا"].iter().any(|end| own.ends_with(end));
        if unit.feminine || unit.article && owned() || own.chars().count() < 3 {
            return false;
        }
        let beside = |verb: usize| {
            let verb = &self.syntax.units[self.syntax.preds[verb].unit];
            verb.last == unit.first || unit.last == verb.first
        };
        // زار سندستروم, الزعفراني يزور: right beside it.
        let personal = |verb: usize| {
            let surname = if unit.article { own.ends_with('ي') } else { !owned() && !own.starts_with(['و', 'ت']) };
            self.gazetteer.is_marked(self.syntax.preds[verb].lexeme, Mark::Personal)
                && surname
                && own.chars().count() > 3
                && beside(verb)
        };
        let says = |verb: usize| {
            let operator = self.gazetteer.operator(self.syntax.preds[verb].lexeme);
            operator.is_some_and(|o| o.says || !unit.article && o.status.is_some()) && (!unit.article || beside(verb))
        };
        let active = |verb: usize| {
            let verb = &self.syntax.preds[verb];
            verb.pos == Pos::Verb && !self.syntax.units[verb.unit].morph.is_passive()
        };
        let topic = |c: &Clause| {
            matches!(c.topic, Some(Filler::Phrase(arg)) if arg.np == np)
                && c.verb.is_some_and(|verb| active(verb) && personal(verb))
        };
        let governor = self.syntax.nps[np].governor.filter(|&(verb, rel)| rel == Rel::Subject && active(verb));
        governor.is_some_and(|(verb, _)| says(verb) || personal(verb)) || self.syntax.clauses.iter().any(topic)
    }
}

/// True for a name that tells one from others: `سالم الجبلي`, not `عبد الله`.
fn is_full(name: &str, kind: Kind) -> bool {
    if name.starts_with("ال") || name.starts_with(|c: char| c.is_ascii()) {
        return false;
    }
    // بن محمد, محمد بن: the rest stands elsewhere.
    if name.starts_with("بن ") || name.ends_with(" بن") || name.ends_with(" آل") {
        return false;
    }
    let words = name.split(' ').count();
    kind != Kind::Person || (words > 1 && !(name.starts_with("عبد ") && words == 2))
}

/// One whom the article may call by the last word of his name: nobody knows
/// him, or the gazetteer has him without this surname.
fn is_called_after(entity: &DocEntity) -> bool {
    entity.known.is_none() || entity.kind == Kind::Person
}

/// True when `last` is the last name in `name`, not its only one.
pub(super) fn ends_with_name(name: &str, last: &str) -> bool {
    name.strip_suffix(last).is_some_and(|before| before.ends_with(' '))
}
