//! What the engine holds as numbers, in words.

use super::words;
use super::{Clause, Mention, Phrase, Predicate, Word};
use crate::clause::{Arg, Clause as Parsed, Filler, Link, Part, PredId, Rel};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};
use crate::mention::resolve::Resolver;
use crate::mention::unit::{Unit, What};
use crate::span::Span;

/// A sentence as the engine holds it.
pub(super) struct View<'v, 'r> {
    pub(super) resolver: &'v Resolver<'r>,
}

impl View<'_, '_> {
    fn unit(&self, unit: usize) -> String {
        self.resolver.unit_span(&self.resolver.syntax.units[unit]).of(self.resolver.text).to_owned()
    }

    fn pred(&self, pred: PredId) -> String {
        self.unit(self.resolver.syntax.preds[pred].unit)
    }

    fn arg(&self, arg: Arg) -> String {
        let np = &self.resolver.syntax.nps[arg.np];
        let Some(&(first, _)) = np.parts.get(arg.part) else { return String::new() };
        let span = |unit: usize| self.resolver.unit_span(&self.resolver.syntax.units[unit]);
        span(first).join(span(np.last())).of(self.resolver.text).to_owned()
    }

    fn filler(&self, filler: Filler) -> String {
        match filler {
            Filler::Phrase(arg) => self.arg(arg),
            Filler::Pronoun(pronoun, unit) => format!("{pronoun:?} ({})", self.unit(unit)),
        }
    }

    fn relation(&self, rel: Rel) -> String {
        match rel {
            Rel::Prep(prep) => format!("Prep(\"{}\")", words::prep(self.resolver.gazetteer, prep)),
            other => format!("{other:?}"),
        }
    }

    fn lemma(&self, lexeme: u32) -> Option<String> {
        (lexeme != 0).then(|| self.resolver.gazetteer.lexeme(lexeme).lemma.to_string())
    }

    pub(super) fn word(&self, unit: &Unit) -> Word {
        let gazetteer = self.resolver.gazetteer;
        let (is, of) = match unit.what {
            What::Name(id) => ("name", Some(gazetteer.named(id).id.clone())),
            What::Nisba(id) => ("nisba", Some(gazetteer.named(id).id.clone())),
            What::Head(rule) => ("head", Some(gazetteer.compose[rule as usize].id.clone())),
            What::Word => ("word", self.lemma(unit.lexeme)),
            What::Unknown => ("unknown", None),
            What::Number => ("number", None),
            What::Time => ("date", None),
            What::Sign(_) => ("sign", None),
        };
        let tokens = self.resolver.tokens;
        let span = Span::new(tokens[unit.first as usize].start, tokens[unit.last as usize - 1].end);
        let mut form = if unit.what == What::Word && unit.lexeme != 0 { form(unit.morph) } else { String::new() };
        if let Some(pronoun) = unit.pronoun {
            form.push_str(&format!(" + {pronoun:?}"));
        }
        let form = (!form.is_empty()).then_some(form);
        Word { text: span.of(self.resolver.text).to_owned(), is, of, form }
    }

    pub(super) fn mentions(&self, within: Span) -> Vec<Mention> {
        let inside = |span: &&Span| span.start >= within.start && span.end <= within.end;
        let mut out: Vec<(Span, Mention)> = Vec::new();
        for entity in &self.resolver.roster.list {
            for &span in entity.mentions.iter().filter(inside) {
                let text = span.of(self.resolver.text).to_owned();
                let start = span.start as usize;
                out.push((span, Mention { text, start, id: entity.id.clone(), kind: entity.kind }));
            }
        }
        out.sort_by_key(|(span, _)| *span);
        out.into_iter().map(|(_, mention)| mention).collect()
    }

    pub(super) fn phrase(&self, np: usize) -> Phrase {
        let this = &self.resolver.syntax.nps[np];
        let prep = this.prep.map(|prep| words::prep(self.resolver.gazetteer, prep).to_owned());
        Phrase {
            text: self.arg(Arg { np, part: 0 }),
            behind: prep.or_else(|| this.circumstance.and_then(|lexeme| self.lemma(lexeme))),
            on: this.governor.map(|(pred, _)| self.pred(pred)),
            relation: this.governor.map(|(_, rel)| self.relation(rel)),
            joined_to: this.and_of.map(|np| self.arg(Arg { np, part: 0 })),
        }
    }

    pub(super) fn clause(&self, clause: &Parsed) -> Clause {
        Clause {
            is: match clause.link {
                Link::Root => "main",
                Link::That => "complement",
                Link::Relative(_) => "relative",
                Link::Side => "side",
            },
            verb: clause.verb.map(|pred| self.pred(pred)),
            topic: clause.topic.map(|filler| self.filler(filler)),
            of: match clause.link {
                Link::Relative(np) => Some(self.arg(Arg { np, part: 0 })),
                _ => clause.parent.map(|pred| self.pred(pred)),
            },
            conditional: clause.conditional,
        }
    }

    pub(super) fn predicate(&self, pred: PredId) -> Predicate {
        let this = &self.resolver.syntax.preds[pred];
        let marks = [(this.negated, "negated"), (this.future, "future"), (this.perhaps, "perhaps")];
        let part = this.arg.and_then(|arg| self.resolver.syntax.nps[arg.np].parts.get(arg.part)).map(|p| p.1);
        let mut marks: Vec<_> = marks.into_iter().filter(|m| m.0).map(|m| m.1).collect();
        if part == Some(Part::Mod) {
            marks.push("modifies its noun");
        }
        Predicate {
            text: self.pred(pred),
            lemma: self.lemma(this.lexeme).unwrap_or_default(),
            pos: format!("{:?}", this.pos).to_lowercase(),
            arguments: this.args.iter().map(|(rel, filler)| (self.relation(*rel), self.filler(*filler))).collect(),
            under: this.governor.map(|(governor, rel)| (self.relation(rel), self.pred(governor))),
            operator: self.resolver.gazetteer.operator(this.lexeme).map(|o| o.id.clone()),
            marks,
        }
    }
}

/// A form in words.
fn form(morph: Morph) -> String {
    let mut out = format!("{:?}", morph.pos()).to_lowercase();
    if morph.pos() == Pos::Verb {
        if morph.tense() != Tense::None {
            out.push_str(&format!(" {}", format!("{:?}", morph.tense()).to_lowercase()));
        }
        out.push_str(&format!(" {}.", morph.person()));
        if morph.is_passive() {
            out.push_str(" passive");
        }
    }
    if morph.gender() != Gender::Any {
        out.push_str(if morph.gender() == Gender::Masculine { " m." } else { " f." });
    }
    match morph.number() {
        Number::Any => {}
        Number::Singular => out.push_str(" sg."),
        Number::Dual => out.push_str(" du."),
        Number::Plural => out.push_str(" pl."),
    }
    out
}
