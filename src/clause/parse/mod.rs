//! One walk over the units of a sentence that builds its clauses. Each file
//! below holds one step of the walk.

mod afar;
mod agree;
mod amount;
mod antecedent;
mod appose;
mod around;
mod aside;
mod asked;
mod asking;
mod awaited;
mod backing;
mod bare;
mod between;
mod beyond;
mod carry;
mod cognate;
mod coordinate;
mod described;
mod displace;
mod epithet;
mod govern;
mod hand;
mod impersonal;
mod manner;
mod naming;
mod near;
mod own_object;
mod particles;
mod phrases;
mod posted;
mod preds;
mod relative;
mod resume;
mod right_before;
mod second_side;
mod settle;
mod signs;
mod struck;
#[cfg(test)]
mod tests;
mod twice;
mod verbs;
mod whereabouts;

use super::{Clause, ClauseId, Filler, Link, NpId, PredId, Rel, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, PrepId};
use crate::gazetteer::schema::particles::ParticleClass;
use crate::mention::unit::{Unit, What};

/// Builds the clauses of the sentence whose units stand in `syntax`. Where
/// `open_quote` is set, it begins inside the quotation of the one before.
pub fn parse(gazetteer: &Gazetteer, syntax: &mut Syntax) {
    let mut walk = Walk {
        g: gazetteer,
        at: 0,
        clause: 0,
        pending: Pending::default(),
        last_np: None,
        comma: true,
        quote: usize::from(syntax.open_quote),
        recent: std::mem::take(&mut syntax.recent),
        s: syntax,
        consequence: None,
        twins: None,
        pair: None,
        aside_end: None,
        dashed: None,
    };
    walk.s.pred_of_unit.resize(walk.s.units.len(), None);
    walk.s.quoted.resize(walk.s.units.len(), false);
    walk.open(Link::Root, None);
    while walk.at < walk.s.units.len() {
        walk.s.quoted[walk.at] = walk.quote > 0;
        walk.step();
    }
    walk.s.open_quote = walk.quote > 0;
    walk.settle_topics();
    walk.settle_relatives();
    walk.settle_struck();
    walk.settle_met();
    walk.settle_fronted();
    walk.settle_duties();
    walk.settle_backers();
    walk.s.recent = super::emptied(walk.recent);
}

/// Words that wait for what they govern.
#[derive(Default)]
struct Pending {
    prep: Option<PrepId>,
    circumstance: Option<LexemeId>,
    according: bool,
    and: bool,
    negated: bool,
    future: bool,
    qad: bool,
    without: bool,
    demonstrative: bool,
    /// بينهم, منهم: what follows is part of what came before.
    aside: bool,
    /// وهي عضو: what follows tells who somebody is.
    identity: bool,
    /// ما وصفه بـ: the ب before the name counts for nothing.
    named: bool,
}

struct Walk<'a> {
    g: &'a Gazetteer,
    s: &'a mut Syntax,
    at: usize,
    clause: ClauseId,
    pending: Pending,
    last_np: Option<NpId>,
    /// True right behind a comma or at a beginning.
    comma: bool,
    quote: usize,
    /// Predicates that can still take complements, oldest first.
    recent: Vec<PredId>,
    /// A condition that waits for what holds under it.
    consequence: Option<ClauseId>,
    /// Two verbs side by side that share what follows: قتل وجرح.
    twins: Option<(PredId, PredId)>,
    /// Where an aside ended: بينهم نساء.
    aside_end: Option<usize>,
    /// Where an aside between dashes closes, and what it tells of.
    dashed: Option<(usize, NpId)>,
    /// Two masdars side by side, likewise: قتل واعتقال.
    pair: Option<(PredId, PredId)>,
}

impl Walk<'_> {
    fn unit(&self) -> Unit {
        self.s.units[self.at]
    }

    fn open(&mut self, link: Link, parent: Option<PredId>) -> ClauseId {
        let outer = (!self.s.clauses.is_empty()).then_some(self.clause);
        if let Link::Relative(np) = link {
            self.s.nps[np].told_of = true;
        }
        self.s.clauses.push(Clause {
            link,
            parent,
            outer,
            verb: None,
            topic: None,
            conditional: false,
            parenthetical: false,
            described: None,
        });
        self.clause = self.s.clauses.len() - 1;
        self.clause
    }

    fn step(&mut self) {
        let unit = self.unit();
        match unit.what {
            What::Sign(sign) => self.sign(sign),
            What::Word if unit.is_particle() && self.passes_naming() => {}
            What::Word if unit.is_particle() => self.particle(),
            What::Word if unit.is_verb() => self.verb(),
            What::Time => self.time(),
            _ => self.noun_phrase(),
        }
    }

    /// A date takes no part in the clause; words that wait for a noun go on.
    fn time(&mut self) {
        (self.pending.prep, self.pending.circumstance) = (None, None);
        self.pending.and = false;
        self.at += 1;
    }

    /// Forgets words that wait, at the end of what they could govern.
    fn flush(&mut self) {
        self.pending = Pending::default();
    }

    fn argument(&self, pred: PredId, rel: Rel) -> Option<Filler> {
        self.s.preds[pred].args.iter().find(|a| a.0 == rel).map(|a| a.1)
    }

    fn subject_of(&self, pred: PredId) -> Option<Filler> {
        self.argument(pred, Rel::Subject).or_else(|| self.s.clauses[self.s.preds[pred].clause].topic)
    }

    fn says(&self, pred: PredId) -> bool {
        self.g.operator(self.s.preds[pred].lexeme).is_some_and(|o| o.says)
    }
}
