//! One walk over the units of a sentence that builds its clauses.

use super::phrase;
use super::{Arg, Clause, ClauseId, Filler, Link, Np, NpId, Part, PredId, Rel, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, PrepId};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass as C;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// Builds the clauses of the sentence whose units stand in `syntax`.
pub fn parse(gazetteer: &Gazetteer, syntax: &mut Syntax) {
    let mut walk = Walk {
        g: gazetteer,
        s: syntax,
        at: 0,
        clause: 0,
        pending: Pending::default(),
        last_np: None,
        comma: true,
        quote: 0,
        recent: Vec::new(),
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
}

impl Walk<'_> {
    /// A happening before its verb is that verb's subject.
    fn settle_topics(&mut self) {
        for clause in 0..self.s.clauses.len() {
            let (Some(verb), Some(Filler::Phrase(arg))) = (self.s.clauses[clause].verb, self.s.clauses[clause].topic)
            else {
                continue;
            };
            if self.s.nps[arg.np].clause == clause
                && let Some(pred) = self.head_pred(arg.np)
                && self.s.preds[pred].governor.is_none()
            {
                self.s.preds[pred].governor = Some((verb, Rel::Subject));
            }
        }
    }

    fn unit(&self) -> Unit {
        self.s.units[self.at]
    }

    fn open(&mut self, link: Link, parent: Option<PredId>) -> ClauseId {
        let outer = (!self.s.clauses.is_empty()).then_some(self.clause);
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

    fn sign(&mut self, sign: char) {
        self.at += 1;
        match sign {
            '،' | ',' | ';' | '؛' | '-' | '–' | '—' => {
                let clause = &self.s.clauses[self.clause];
                if clause.parenthetical
                    && clause.verb.is_some()
                    && let Some(outer) = clause.outer
                {
                    self.clause = outer;
                    self.last_np = None;
                }
                self.comma = true;
            }
            ':' => self.colon(),
            '«' | '“' => self.open_quote(),
            '»' | '”' => self.quote = self.quote.saturating_sub(1),
            '"' => {
                if self.quote > 0 {
                    self.quote = 0;
                } else {
                    self.open_quote();
                }
            }
            '(' | '[' => self.parenthesis(),
            _ => {}
        }
    }

    /// A parenthesis of a few words only adds to what stands before it.
    fn parenthesis(&mut self) {
        let end = self.s.units.len().min(self.at + 10);
        if let Some(close) = (self.at..end).find(|&i| matches!(self.s.units[i].what, What::Sign(')' | ']'))) {
            self.at = close + 1;
        }
    }

    /// A quotation behind a word of saying is its complement.
    fn open_quote(&mut self) {
        self.quote += 1;
        let speaking = self.s.clauses[self.clause].verb.filter(|&v| self.says(v));
        let long = self.quote_length() > 6;
        if let (Some(verb), true) = (speaking, long) {
            self.flush();
            self.open(Link::That, Some(verb));
            self.comma = true;
        }
    }

    fn quote_length(&self) -> usize {
        self.s.units[self.at..].iter().take_while(|u| !matches!(u.what, What::Sign('"' | '»' | '”'))).count()
    }

    /// `X: ...` and `قال X: ...`: what follows is what X says.
    fn colon(&mut self) {
        let clause = &self.s.clauses[self.clause];
        let verb = clause.verb;
        if let Some(verb) = verb.filter(|&v| self.says(v)) {
            self.flush();
            self.open(Link::That, Some(verb));
        } else if let (None, Some(np)) = (verb, self.last_np) {
            if self.s.clauses.len() == 1 && self.s.nps[np].prep.is_none() {
                self.s.according.push(phrase::whole(np));
            }
            self.flush();
            self.open(Link::Root, None);
        }
        self.comma = true;
    }

    fn says(&self, pred: PredId) -> bool {
        self.g.operator(self.s.preds[pred].lexeme).is_some_and(|o| o.says)
    }

    /// Forgets words that wait, at the end of what they could govern.
    fn flush(&mut self) {
        self.pending = Pending::default();
    }

    fn particle(&mut self) {
        let unit = self.unit();
        let lexeme = self.g.lexeme(unit.lexeme);
        let class = lexeme.particle;
        let prep = lexeme.prep;
        if unit.proclitics.is_and() {
            self.pending.and = true;
        }
        self.at += 1;
        match class {
            Some(C::Prep) => match unit.pronoun {
                Some(Pronoun::Them | Pronoun::Her)
                    if matches!(prep, Some(p) if p == self.g.well_known.between || p == self.g.well_known.min)
                        && self.s.units.get(self.at).is_some_and(|u| u.is_nominal() && u.what != What::Unknown)
                        && self.last_np.is_some() =>
                {
                    self.pending.aside = true;
                }
                Some(pronoun) => self.pronoun_argument(prep, pronoun),
                None => self.pending.prep = prep,
            },
            Some(C::Circumstance) if unit.pronoun.is_none() => self.pending.circumstance = Some(unit.lexeme),
            Some(C::According) => {
                self.pending.according = true;
                // حسب ما قال X: the verb that follows names the speaker.
                self.pending.prep = None;
            }
            Some(C::That) => self.that(unit),
            Some(C::Relative) => self.relative(),
            Some(C::Subordinator) => self.side(false),
            Some(C::Condition) => self.side(true),
            Some(C::And) => self.pending.and = true,
            Some(C::But) => {
                self.side(false);
            }
            Some(C::Negation) => self.pending.negated = true,
            Some(C::NegatedFuture) => (self.pending.negated, self.pending.future) = (true, true),
            Some(C::Future) => self.pending.future = true,
            Some(C::Qad) => self.pending.qad = true,
            Some(C::Without) => {
                self.pending.without = true;
                if unit.proclitics.has(Proclitics::BI) {
                    self.pending.prep = Some(self.g.well_known.bi);
                } else if unit.proclitics.has(Proclitics::LI) {
                    self.pending.prep = Some(self.g.well_known.li);
                }
            }
            Some(C::About) => {}
            Some(C::Demonstrative) => {
                self.pending.demonstrative = true;
                self.proclitic_prep(unit);
            }
            _ => {}
        }
    }

    fn proclitic_prep(&mut self, unit: Unit) {
        let w = &self.g.well_known;
        if unit.proclitics.has(Proclitics::BI) {
            self.pending.prep = Some(w.bi);
        } else if unit.proclitics.has(Proclitics::LI) {
            self.pending.prep = Some(w.li);
        } else if unit.proclitics.has(Proclitics::KA) {
            self.pending.prep = Some(w.ka);
        }
    }

    /// أن and its like open the complement of the word before them.
    fn that(&mut self, unit: Unit) {
        let parent = self
            .recent
            .iter()
            .rev()
            .copied()
            .find(|&p| self.s.preds[p].clause == self.clause && self.g.operator(self.s.preds[p].lexeme).is_some())
            .or(self.s.clauses[self.clause].verb)
            .or_else(|| self.outer_verb());
        if self.pending.according {
            self.pending.according = false;
            return;
        }
        let circumstance = self.pending.circumstance.is_some();
        // و + أن continues the complement that is already open.
        if self.pending.and
            && let Some(parent) = self.enclosing_that()
        {
            self.flush();
            self.open(Link::That, Some(parent));
        } else {
            self.flush();
            let link = if circumstance { Link::Side } else { Link::That };
            self.open(link, parent);
        }
        if let Some(pronoun) = unit.pronoun {
            self.s.clauses[self.clause].topic = Some(Filler::Pronoun(pronoun, self.at - 1));
        }
        self.comma = true;
        self.last_np = None;
    }

    fn enclosing_that(&self) -> Option<PredId> {
        let mut clause = Some(self.clause);
        while let Some(c) = clause {
            let this = &self.s.clauses[c];
            if this.link == Link::That {
                return this.parent;
            }
            clause = this.outer;
        }
        None
    }

    fn outer_verb(&self) -> Option<PredId> {
        let mut clause = self.s.clauses[self.clause].outer;
        while let Some(c) = clause {
            if let Some(verb) = self.s.clauses[c].verb {
                return Some(verb);
            }
            clause = self.s.clauses[c].outer;
        }
        None
    }

    fn relative(&mut self) {
        let feminine = self.g.lexeme(self.s.units[self.at - 1].lexeme).lemma == "التي";
        let dual = {
            let lemma = &self.g.lexeme(self.s.units[self.at - 1].lexeme).lemma;
            matches!(lemma.as_str(), "اللتين" | "اللتان" | "اللذين" | "اللذان" | "الذين")
        };
        let head = match self.last_np {
            Some(np) if dual => Some(self.s.nps[np].and_of.unwrap_or(np)),
            np => np,
        };
        let parent = self.s.clauses[self.clause].parent;
        self.flush();
        if let Some(np) = head {
            let parenthetical = self.comma;
            self.open(Link::Relative(np), parent);
            self.s.clauses[self.clause].parenthetical = parenthetical;
            self.s.clauses[self.clause].described = self.agreeing_part(np, feminine);
        }
    }

    /// Behind a masculine happening التي describes its genitive.
    fn agreeing_part(&self, np: NpId, feminine: bool) -> Option<Arg> {
        let this = &self.s.nps[np];
        let head = &self.s.units[this.head()];
        let happening = self.head_pred(np).is_some_and(|p| self.is_happening(p));
        if !feminine || !happening || head.morph.gender() == Gender::Feminine || head.morph.number() == Number::Plural {
            return None;
        }
        this.parts.iter().rposition(|p| p.1 == Part::Of).map(|part| Arg { np, part })
    }

    /// A side clause keeps the speaker of the clause it stands beside.
    fn side(&mut self, conditional: bool) {
        self.flush();
        let here = self.clause;
        let parent = self.parent_beside();
        let had_verb = self.s.clauses[here].verb.is_some();
        let outer = self.open(Link::Side, parent);
        if conditional {
            self.s.clauses[outer].conditional = true;
            if had_verb {
                self.s.clauses[here].conditional = true;
            }
        }
        self.comma = true;
        self.last_np = None;
    }

    /// The predicate whose complement a clause beside this one would share.
    fn parent_beside(&self) -> Option<PredId> {
        let mut clause = self.clause;
        loop {
            let this = &self.s.clauses[clause];
            match (this.link, this.outer) {
                (Link::Relative(_), Some(outer)) => clause = outer,
                _ => return this.parent,
            }
        }
    }

    // ---- verbs -------------------------------------------------------

    fn verb(&mut self) {
        let unit = self.unit();
        let and = std::mem::take(&mut self.pending.and) || unit.proclitics.is_and();
        self.place_verb(and);
        let clause = self.clause;
        let id = self.add_pred(unit, None);
        let future = std::mem::take(&mut self.pending.future) || unit.proclitics.has(Proclitics::FUTURE);
        let pred = &mut self.s.preds[id];
        pred.future = future;
        // لا يزال: the negation belongs to the verb.
        pred.negated =
            std::mem::take(&mut self.pending.negated) && !self.g.operator(unit.lexeme).is_some_and(|o| o.keeps);
        pred.perhaps = std::mem::take(&mut self.pending.qad) && unit.morph.tense() == Tense::Present;
        if std::mem::take(&mut self.pending.according) {
            self.s.according_verbs.push(id);
        }
        self.flush();
        let verb_before = self.s.clauses[clause].verb;
        if let Some(before) = verb_before {
            // كان ... قد وصل, بدأ يقصف: the second verb is the complement.
            self.s.preds[id].governor = Some((before, Rel::Complement));
            if self.s.clauses[clause].topic.is_none() {
                let subject = self.argument(before, Rel::Subject);
                self.s.clauses[clause].topic = subject;
            }
        }
        self.s.clauses[clause].verb = Some(id);
        if let Some(pronoun) = unit.pronoun {
            self.s.preds[id].args.push((Rel::Object, Filler::Pronoun(pronoun, self.at)));
        }
        self.recent.push(id);
        self.comma = false;
        self.at += 1;
        self.relative_resumption(id);
    }

    /// Finds or opens the clause that a verb belongs to.
    fn place_verb(&mut self, and: bool) {
        let Some(before) = self.s.clauses[self.clause].verb else {
            return;
        };
        let governs = self.g.operator(self.s.preds[before].lexeme).is_some_and(|o| o.carries || o.status.is_some());
        let adjacent = self.last_np.is_none_or(|np| {
            self.s.nps[np].first() < self.s.preds[before].unit
                || self.s.nps[np].governor == Some((before, Rel::Subject))
        });
        if !and && governs && adjacent && self.s.preds[before].pos == Pos::Verb && !self.says(before) {
            return;
        }
        if !and && let Some(np) = self.fresh_np() {
            // An indefinite noun directly before a verb is described by it;
            // a definite one behind a comma begins a clause of its own.
            let definite = self.is_definite(np);
            let parent = self.s.clauses[self.clause].parent;
            if definite {
                self.detach(np);
                self.leave_relative();
                let outer_open = self.s.clauses[self.clause].verb.is_none();
                if !outer_open {
                    let parent = self.parent_beside();
                    self.open(Link::Side, parent);
                }
                self.s.clauses[self.clause].topic = Some(Filler::Phrase(phrase::whole(np)));
            } else {
                self.open(Link::Relative(np), parent);
            }
            return;
        }
        if let (false, Link::Relative(head), Some(Pronoun::Him | Pronoun::Her)) =
            (and, self.s.clauses[self.clause].link, self.unit().pronoun)
            && !self.is_definite(head)
        {
            // اجتماعا عقد في المدينة حضره الوفد: one more clause on the noun.
            let parent = self.s.clauses[self.clause].parent;
            self.open(Link::Relative(head), parent);
            return;
        }
        if !and && let Some(np) = self.described_behind_complement() {
            let parent = self.s.clauses[self.clause].parent;
            self.open(Link::Relative(np), parent);
            return;
        }
        if self.leave_relative() && self.s.clauses[self.clause].verb.is_none() {
            return;
        }
        // Coordinated: a sister clause with the same topic.
        let topic =
            self.s.clauses[self.clause].verb.and_then(|v| self.subject_of(v)).or(self.s.clauses[self.clause].topic);
        let (link, parent) = match self.s.clauses[self.clause].link {
            Link::Root => (Link::Side, None),
            link => (link, self.s.clauses[self.clause].parent),
        };
        let conditional = false;
        let fresh = if and { self.fresh_coordinated() } else { None };
        self.open(link, parent);
        self.s.clauses[self.clause].conditional = conditional;
        self.s.clauses[self.clause].topic = match fresh {
            Some(np) => {
                self.detach(np);
                Some(Filler::Phrase(phrase::whole(np)))
            }
            None => topic,
        };
    }

    /// `قرار للمجلس يدعو إلى`: an indefinite noun whose complements stand
    /// between it and the verb that describes it.
    fn described_behind_complement(&self) -> Option<NpId> {
        let mut np = self.last_np?;
        if self.s.nps[np].last() + 1 != self.at {
            return None;
        }
        for _ in 0..3 {
            let this = &self.s.nps[np];
            if !self.is_definite(np) && this.parts.iter().all(|p| p.1 != Part::Of) {
                return Some(np);
            }
            this.prep?;
            let before = np.checked_sub(1)?;
            if self.s.nps[before].last() + 2 < this.first() {
                return None;
            }
            np = before;
        }
        None
    }

    /// Leaves a relative clause that has its verb; true when it did.
    fn leave_relative(&mut self) -> bool {
        let mut left = false;
        while let (Link::Relative(_), Some(outer)) =
            (self.s.clauses[self.clause].link, self.s.clauses[self.clause].outer)
        {
            if self.s.clauses[self.clause].verb.is_none() {
                break;
            }
            self.clause = outer;
            left = true;
        }
        left
    }

    /// The bare noun phrase that ends right before the current unit.
    fn fresh_np(&self) -> Option<NpId> {
        let np = self.last_np?;
        let this = &self.s.nps[np];
        let adjacent = self.at > 0
            && (this.last() + 1 == self.at
                || (this.last() + 2 == self.at
                    && matches!(self.s.units[self.at - 1].what, What::Sign(s) if !matches!(s, '،' | ','))));
        (adjacent && this.prep.is_none() && this.circumstance.is_none()).then_some(np)
    }

    fn fresh_coordinated(&self) -> Option<NpId> {
        self.fresh_np().filter(|&np| self.s.nps[np].and_of.is_some())
    }

    fn detach(&mut self, np: NpId) {
        self.s.nps[np].and_of = None;
        if let Some((pred, _)) = self.s.nps[np].governor.take() {
            self.s.preds[pred].args.retain(|(_, filler)| !matches!(filler, Filler::Phrase(arg) if arg.np == np));
        }
    }

    fn is_definite(&self, np: NpId) -> bool {
        self.s.nps[np].parts.iter().any(|&(u, part)| {
            let unit = &self.s.units[u];
            part != Part::Count && (unit.article || unit.is_name() || unit.pronoun.is_some())
        })
    }

    fn argument(&self, pred: PredId, rel: Rel) -> Option<Filler> {
        self.s.preds[pred].args.iter().find(|a| a.0 == rel).map(|a| a.1)
    }

    fn subject_of(&self, pred: PredId) -> Option<Filler> {
        self.argument(pred, Rel::Subject).or_else(|| self.s.clauses[self.s.preds[pred].clause].topic)
    }

    /// الهجوم الذي شنته القوات: the pronoun stands for the head, the noun
    /// behind the verb is its subject. الذي دعت إليه: likewise.
    fn relative_resumption(&mut self, verb: PredId) {
        let Link::Relative(head) = self.s.clauses[self.clause].link else { return };
        if self.s.clauses[self.clause].topic.is_some() {
            return;
        }
        let filler = Filler::Phrase(self.s.clauses[self.clause].described.unwrap_or(phrase::whole(head)));
        let number = self.s.units[self.s.preds[verb].unit].morph.number();
        let several = matches!(number, crate::lang::morph::Number::Dual | crate::lang::morph::Number::Plural);
        let single = self.s.preds[verb]
            .args
            .iter()
            .any(|a| matches!(a, (Rel::Object, Filler::Pronoun(Pronoun::Him | Pronoun::Her, _))));
        if several && single {
            // اللتان تدعمانه: the pronoun is another than the head.
            self.s.clauses[self.clause].topic = Some(filler);
            return;
        }
        if self.s.preds[verb].args.iter().any(|a| a.0 == Rel::Object) {
            self.s.preds[verb].args.retain(|a| a.0 != Rel::Object);
            self.s.preds[verb].args.push((Rel::Object, filler));
            return;
        }
        for offset in 0..4 {
            let Some(unit) = self.s.units.get(self.at + offset) else { break };
            if matches!(unit.what, What::Sign(_)) || unit.is_verb() {
                break;
            }
            if unit.is_particle()
                && unit.pronoun.is_some()
                && let Some(prep) = self.g.lexeme(unit.lexeme).prep
                && self.g.lexeme(self.s.preds[verb].lexeme).preps & (1 << prep) != 0
            {
                self.s.preds[verb].args.push((Rel::Prep(prep), filler));
                return;
            }
        }
        let unit = self.s.units[self.s.preds[verb].unit];
        let described = self.s.clauses[self.clause].described;
        let head_unit =
            self.s.units[described.map_or(self.s.nps[head].head(), |arg| self.s.nps[arg.np].parts[arg.part].0)];
        if clash(unit.morph.gender(), head_unit.morph.gender()) && unit.morph.number() == head_unit.morph.number() {
            return;
        }
        self.s.clauses[self.clause].topic = Some(filler);
    }

    // ---- noun phrases --------------------------------------------------

    fn noun_phrase(&mut self) {
        let unit = self.unit();
        let spare = self.s.spare_parts.pop().unwrap_or_default();
        let parts = phrase::read(self.g, &self.s.units, self.at, spare);
        if parts.is_empty() {
            self.at += 1;
            return;
        }
        let end = parts.last().map_or(self.at, |p| p.0) + 1;
        if unit.proclitics.is_prep() {
            self.proclitic_prep(unit);
        }
        let and = std::mem::take(&mut self.pending.and) || unit.proclitics.is_and();
        let np = Np {
            parts,
            prep: self.pending.prep.take(),
            circumstance: self.pending.circumstance.take(),
            and_of: None,
            apposition: None,
            without: std::mem::take(&mut self.pending.without) || std::mem::take(&mut self.pending.negated),
            demonstrative: std::mem::take(&mut self.pending.demonstrative),
            governor: None,
            clause: self.clause,
        };
        self.s.nps.push(np);
        let id = self.s.nps.len() - 1;
        for u in self.at..end {
            self.s.quoted[u] = self.quote > 0;
            // Quotes that the phrase passes over still open and close.
            match self.s.units[u].what {
                What::Sign('«' | '“') => self.quote += 1,
                What::Sign('»' | '”') => self.quote = self.quote.saturating_sub(1),
                What::Sign('"') => self.quote = usize::from(self.quote == 0),
                _ => {}
            }
        }
        let according = std::mem::take(&mut self.pending.according);
        if std::mem::take(&mut self.pending.aside) {
            self.add_nominal_preds(id);
            self.at = end;
            return;
        }
        if according {
            self.s.according.push(phrase::whole(id));
            self.add_nominal_preds(id);
        } else {
            self.attach(id, and);
        }
        self.last_np = Some(id);
        self.comma = false;
        self.at = end;
        self.attached_pronoun(id);
    }

    fn attach(&mut self, id: NpId, and: bool) {
        let comma = self.comma;
        self.add_nominal_preds(id);
        let has_prep = self.s.nps[id].prep.is_some() || self.s.nps[id].circumstance.is_some();
        if self.is_time(id) && !has_prep {
            return;
        }
        if !has_prep && and && self.coordinate(id) {
            return;
        }
        if has_prep {
            self.attach_prep(id);
            return;
        }
        if comma && self.appose(id) {
            return;
        }
        // داعيا, متهما: a participle of manner has its own complements.
        let head = &self.s.units[self.s.nps[id].head()];
        if head.morph.pos() == Pos::Active && head.morph.is_accusative() {
            return;
        }
        self.attach_bare(id);
    }

    fn is_time(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let time = |u: usize| phrase::has_class(self.g, &self.s.units[u], &[NounClass::Time]);
        // مطلع الشهر: what ends in a time is one, unless it names somebody.
        time(np.head())
            || (time(np.last())
                && np.parts.iter().all(|p| matches!(self.s.units[p.0].what, What::Word | What::Number))
                && self.head_pred(id).is_none())
    }

    /// The head's predicate, if the head is one.
    fn head_pred(&self, id: NpId) -> Option<PredId> {
        if id >= self.s.nps.len() {
            return None;
        }
        self.s.pred_of_unit[self.s.nps[id].head()]
    }

    fn coordinate(&mut self, id: NpId) -> bool {
        let happening = self.head_pred(id).is_some_and(|p| self.is_happening(p));
        if happening && self.join_sister(id) {
            return true;
        }
        let mut of = None;
        for before in (0..id).rev().take(8) {
            let happening_before = self.head_pred(before).is_some_and(|p| self.is_happening(p));
            if happening == happening_before {
                of = Some(before);
                break;
            }
            if !happening {
                of = Some(before);
                break;
            }
        }
        let Some(of) = of else { return false };
        if self.s.nps[of].governor.is_none()
            && self.s.clauses[self.clause].topic != Some(Filler::Phrase(phrase::whole(of)))
            && self.s.nps[of].and_of.is_none()
            && self.s.nps[of].prep.is_none()
            && !self.tail_of(of)
        {
            return false;
        }
        self.s.nps[id].and_of = Some(of);
        // An entity joins the last noun inside the phrase; a happening hangs
        // where its sister hangs.
        if let Some(pred) = self.head_pred(id)
            && self.s.preds[pred].governor.is_none()
        {
            let sister = self.s.nps[of].governor;
            self.s.preds[pred].governor = sister;
            self.s.nps[id].governor = sister;
            self.s.nps[id].prep = self.s.nps[of].prep;
            self.s.nps[id].circumstance = self.s.nps[of].circumstance;
        }
        true
    }

    /// A happening joins the nearest one before it that heads its phrase or
    /// hangs on an operator: على ضرورة وقف القتال، وسحب القوات.
    fn join_sister(&mut self, id: NpId) -> bool {
        let Some(own) = self.head_pred(id) else { return false };
        let fits = |p: &PredId| {
            let pred = &self.s.preds[*p];
            pred.clause == self.clause
                && pred.arg.is_some_and(|a| a.np != id)
                && self.is_happening(*p)
                && pred
                    .governor
                    .is_some_and(|(g, rel)| rel != Rel::Of || self.g.operator(self.s.preds[g].lexeme).is_some())
        };
        // A masdar joins a masdar rather than another noun: التدخل في الصراع ودعم.
        let before = || self.recent.iter().rev().copied().filter(|&p| p != own).take(8).filter(fits);
        let sister = before().find(|&p| self.s.preds[p].pos == Pos::Masdar).or_else(|| before().next());
        let Some(sister) = sister else { return false };
        let governor = self.s.preds[sister].governor;
        self.s.preds[own].governor = governor;
        self.s.nps[id].governor = governor;
        let of = self.s.preds[sister].arg.map_or(id, |a| a.np);
        self.s.nps[id].and_of = Some(of);
        self.s.nps[id].prep = self.s.nps[of].prep;
        self.s.nps[id].circumstance = self.s.nps[of].circumstance;
        true
    }

    fn tail_of(&self, of: NpId) -> bool {
        self.s.nps[of].parts.len() > 1
    }

    fn is_happening(&self, pred: PredId) -> bool {
        matches!(self.s.preds[pred].pos, Pos::Masdar) || {
            let unit = &self.s.units[self.s.preds[pred].unit];
            phrase::has_class(self.g, unit, &[NounClass::Eventive])
        }
    }

    /// `..., فائز السراج، ...`: a name behind a comma renames the person or
    /// body before it.
    fn appose(&mut self, id: NpId) -> bool {
        let Some(before) = self.last_np else { return false };
        let a = &self.s.units[self.s.nps[before].head()];
        let b = &self.s.units[self.s.nps[id].first()];
        let renames = self.denotes_person(a) && (self.denotes_person(b) || b.what == What::Unknown)
            || matches!((a.what, b.what), (What::Head(_) | What::Word, What::Name(_))
                if phrase::has_class(self.g, a, &[NounClass::Settlement]) && !self.denotes_person(b));
        let one_is_title = !(a.is_name() && b.is_name());
        if renames && one_is_title && self.s.nps[before].apposition.is_none() {
            self.s.nps[before].apposition = Some(id);
            return true;
        }
        false
    }

    fn denotes_person(&self, unit: &Unit) -> bool {
        match unit.what {
            What::Name(id) => self.g.named(id).kind == Kind::Person,
            What::Head(rule) => {
                self.g.compose[rule as usize].office || self.g.compose[rule as usize].kind == Kind::Person
            }
            What::Word => phrase::has_class(self.g, unit, &[NounClass::Title]),
            _ => false,
        }
    }

    fn attach_prep(&mut self, id: NpId) {
        let np = &self.s.nps[id];
        let (prep, circumstance) = (np.prep, np.circumstance);
        let rel = match (prep, circumstance) {
            (_, Some(_)) => Rel::Circumstance,
            (Some(prep), _) => Rel::Prep(prep),
            _ => Rel::Circumstance,
        };
        let Some(pred) = self.governor_for(id, rel) else { return };
        self.hang(id, pred, rel);
    }

    /// The nearest predicate that asks for this preposition, else the nearest.
    fn governor_for(&self, id: NpId, rel: Rel) -> Option<PredId> {
        let here = |&p: &PredId| self.reaches(self.s.preds[p].clause) && self.s.preds[p].arg.is_none_or(|a| a.np != id);
        if let Rel::Prep(prep) = rel {
            if let Some(pred) = self.right_before(id, prep).or_else(|| self.modifier_before(id, rel)) {
                return Some(pred);
            }
            if prep == self.g.well_known.li && id < self.s.nps.len() {
                let last = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first());
                let own = self.head_pred(id).is_some_and(|p| self.is_happening(p));
                // مسعى لإقناع: a noun that wants what follows.
                if own
                    && let Some(wanting) = last.and_then(|l| self.s.pred_of_unit[self.s.nps[l].last()])
                    && self.g.operator(self.s.preds[wanting].lexeme).is_some_and(|o| o.status.is_some())
                {
                    return Some(wanting);
                }
            }
            let wanting = self.recent.iter().rev().copied().take(12).filter(here).find(|&p| {
                let lexeme = self.g.lexeme(self.s.preds[p].lexeme);
                (lexeme.preps | self.g.lexeme(lexeme.base).preps) & (1 << prep) != 0
                    && !self.s.preds[p].args.iter().any(|a| a.0 == rel)
            });
            if wanting.is_some() {
                return wanting;
            }
            if prep == self.g.well_known.li && id < self.s.nps.len() {
                let last = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first());
                let happens = |np: NpId| self.head_pred(np).is_some_and(|p| self.is_happening(p));
                // مواقع للتنظيم: belongs to the noun it follows.
                if !happens(id) && last.is_some_and(|l| self.s.nps[l].prep.is_some() && !happens(l)) {
                    return None;
                }
            }
            if prep == self.g.well_known.li {
                // دعمه للحكومة: ل before the object of a masdar; before a
                // happening it tells a purpose, which hangs on the verb.
                let of = self.recent.iter().rev().copied().take(3).filter(here).find(|&p| {
                    self.s.preds[p].pos == Pos::Masdar
                        && self.s.preds[p].arg.is_some_and(|a| Some(a.np) == self.last_np)
                });
                if of.is_some() && !self.head_pred(id).is_some_and(|p| self.is_happening(p)) {
                    return of;
                }
                if let Some(verb) = self.s.clauses[self.clause].verb {
                    return Some(verb);
                }
            }
        }
        if rel == Rel::Circumstance
            && let Some(verb) = self.s.clauses[self.clause].verb
        {
            return Some(verb);
        }
        self.recent.iter().rev().copied().find(here).or(self.s.clauses[self.clause].verb)
    }

    /// `معركته ضد`, `محادثاته مع`: the happening right before such a
    /// preposition takes it.
    fn right_before(&self, id: NpId, prep: PrepId) -> Option<PredId> {
        let w = &self.g.well_known;
        let sided = prep == w.between
            || prep == w.by
            || prep == w.ala
            || matches!(self.g.prep_name(prep), "ضد" | "مع" | "لصالح");
        let before = self.last_np.filter(|_| sided && id < self.s.nps.len())?;
        let adjacent = self.s.nps[before].last() + 2 >= self.s.nps[id].first();
        let pred = self.head_pred(before).filter(|&p| adjacent && self.is_happening(p))?;
        (!self.s.preds[pred].args.iter().any(|a| a.0 == Rel::Prep(prep))).then_some(pred)
    }

    /// `الموالية لـ`, `المدعومة من`: an adjective takes the complement right
    /// behind it.
    fn modifier_before(&self, id: NpId, rel: Rel) -> Option<PredId> {
        let before = self.last_np.filter(|_| id < self.s.nps.len())?;
        let &(unit, part) = self.s.nps[before].parts.last()?;
        let apart = self.s.units[self.s.nps[id].first()].first.saturating_sub(self.s.units[unit].last);
        let pred = self.s.pred_of_unit[unit].filter(|_| part == Part::Mod && apart <= 1)?;
        (!self.s.preds[pred].args.iter().any(|a| a.0 == rel)).then_some(pred)
    }

    /// True when a complement read now can still hang in that clause.
    fn reaches(&self, clause: ClauseId) -> bool {
        let mut here = self.clause;
        loop {
            if here == clause {
                return true;
            }
            let this = &self.s.clauses[here];
            match (this.link, this.outer) {
                (Link::Relative(_), Some(outer)) => here = outer,
                _ => return false,
            }
        }
    }

    fn hang(&mut self, id: NpId, pred: PredId, rel: Rel) {
        self.s.nps[id].governor = Some((pred, rel));
        self.s.preds[pred].args.push((rel, Filler::Phrase(phrase::whole(id))));
        if let Some(own) = self.head_pred(id)
            && own != pred
            && self.s.preds[own].governor.is_none()
        {
            self.s.preds[own].governor = Some((pred, rel));
        }
    }

    fn attach_bare(&mut self, id: NpId) {
        let clause = self.clause;
        if let Some(manner) = self.manner_before(id) {
            self.hang(id, manner, Rel::Object);
            return;
        }
        let Some(verb) = self.s.clauses[clause].verb else {
            let topic = self.s.clauses[clause].topic;
            if let Some(topic) = topic
                && self.names_title(topic, id)
            {
                return;
            }
            let headless = topic.is_none();
            if headless {
                self.s.clauses[clause].topic = Some(Filler::Phrase(phrase::whole(id)));
            } else if let Some(pred) = self.open_noun(id) {
                // A masdar with its subject in the genitive takes an object:
                // دعم تركيا حكومة ...
                self.hang(id, pred, Rel::Object);
            }
            return;
        };
        // `وردت أخبار عن تسليم تركيا مدرعات`: right behind a masdar that has its
        // genitive, where the verb has its subject.
        if (self.argument(verb, Rel::Subject).is_some() || self.s.clauses[clause].topic.is_some())
            && let Some(pred) = self.open_noun(id)
            && self.s.preds[pred].arg.is_some_and(|a| Some(a.np) == self.last_np)
            && self.last_np.is_some_and(|l| self.s.nps[l].last() + 1 == self.s.nps[id].first())
        {
            self.hang(id, pred, Rel::Object);
            return;
        }
        let has = |rel: Rel| self.s.preds[verb].args.iter().any(|a| a.0 == rel);
        let has_topic = self.s.clauses[clause].topic.is_some();
        let fits_subject = self.verb_agrees(verb, id);
        let rel = match (has(Rel::Subject), has(Rel::Object)) {
            (false, _) if !has_topic && fits_subject => Rel::Subject,
            // A dropped topic taken over from the clause before gives way to
            // a noun that agrees and stands right behind the verb.
            (false, _) if self.inherited_topic(clause) && fits_subject && self.directly_behind(verb, id) => {
                Rel::Subject
            }
            // كابول - أعلن الحلف: a dateline is no subject.
            (false, _) if self.dateline_topic(clause) && fits_subject && self.directly_behind(verb, id) => {
                self.s.clauses[clause].topic = None;
                Rel::Subject
            }
            (_, false) => Rel::Object,
            _ => {
                if self.names_the_subject(verb, id) {
                    return;
                }
                let pred = self.open_noun(id).unwrap_or(verb);
                self.hang(id, pred, Rel::Object);
                return;
            }
        };
        if rel == Rel::Object && self.names_the_subject(verb, id) {
            return;
        }
        self.hang(id, verb, rel);
    }

    /// No phrase stands between a verb and this one.
    fn directly_behind(&self, verb: PredId, id: NpId) -> bool {
        self.last_np.is_none_or(|l| l == id || self.s.nps[l].last() < self.s.preds[verb].unit)
    }

    fn dateline_topic(&self, clause: ClauseId) -> bool {
        let Some(Filler::Phrase(arg)) = self.s.clauses[clause].topic else { return false };
        let head = &self.s.units[self.s.nps[arg.np].head()];
        let verb = self.s.clauses[clause].verb.map_or(0, |v| self.s.preds[v].unit);
        let apart = self.s.nps[arg.np].last() + 1 < verb;
        apart
            && matches!(head.what, What::Name(n) if matches!(self.g.named(n).kind, Kind::Place | Kind::State | Kind::Media))
    }

    /// The accusative participle right before a phrase: داعيا الدول.
    fn manner_before(&self, id: NpId) -> Option<PredId> {
        let before = self.s.nps[id].first().checked_sub(1)?;
        let unit = &self.s.units[before];
        let manner = unit.morph.pos() == Pos::Active && unit.morph.is_accusative() && unit.what == What::Word;
        self.s.pred_of_unit[before].filter(|_| manner)
    }

    /// True when the clause took its topic over from its sister.
    fn inherited_topic(&self, clause: ClauseId) -> bool {
        match self.s.clauses[clause].topic {
            Some(Filler::Phrase(arg)) => {
                let np = &self.s.nps[arg.np];
                let verb = self.s.clauses[clause].verb.map_or(0, |v| self.s.preds[v].unit);
                !matches!(self.s.clauses[clause].link, Link::Relative(h) if h == arg.np)
                    && (np.governor.is_some() || verb.saturating_sub(np.last()) > 12)
            }
            Some(Filler::Pronoun(..)) | None => false,
        }
    }

    /// `المبعوث الخاص إلى الشمال سالم الهادي`: a name behind the complements
    /// of a title without a name says who holds it.
    fn names_the_subject(&mut self, verb: PredId, id: NpId) -> bool {
        self.argument(verb, Rel::Subject).is_some_and(|subject| self.names_title(subject, id))
    }

    fn names_title(&mut self, filler: Filler, id: NpId) -> bool {
        let Filler::Phrase(subject) = filler else { return false };
        let np = &self.s.nps[subject.np];
        let title = self.s.units[np.head()];
        let named = np
            .parts
            .iter()
            .any(|&(u, _)| matches!(self.s.units[u].what, What::Name(n) if self.g.named(n).kind == Kind::Person))
            || np.parts.iter().any(|p| p.1 == Part::App);
        let first = self.s.units[self.s.nps[id].first()];
        let is_name = matches!(first.what, What::Name(n) if self.g.named(n).kind == Kind::Person)
            || (first.what == What::Unknown && !first.article && self.s.nps[id].parts.len() > 1);
        let behind_complement = self.last_np.is_some_and(|l| {
            l > subject.np && self.s.nps[l].prep.is_some() && self.s.nps[l].last() + 1 == self.s.nps[id].first()
        });
        if self.denotes_person(&title)
            && !title.is_name()
            && !named
            && is_name
            && behind_complement
            && np.apposition.is_none()
        {
            self.s.nps[subject.np].apposition = Some(id);
            return true;
        }
        false
    }

    fn open_noun(&self, id: NpId) -> Option<PredId> {
        let pred = *self.recent.iter().rev().find(|&&p| self.s.preds[p].arg.is_none_or(|a| a.np != id))?;
        let this = &self.s.preds[pred];
        (this.clause == self.clause
            && this.pos == Pos::Masdar
            && this.args.iter().any(|a| a.0 == Rel::Of)
            && !this.args.iter().any(|a| a.0 == Rel::Object))
        .then_some(pred)
    }

    /// A verb before its subject agrees with it in gender.
    fn verb_agrees(&self, verb: PredId, id: NpId) -> bool {
        let v = self.s.units[self.s.preds[verb].unit].morph;
        let head = &self.s.units[self.s.nps[id].head()];
        // A verb in the plural or dual has its subject before it.
        if v.person() != 3
            || matches!(v.number(), crate::lang::morph::Number::Plural | crate::lang::morph::Number::Dual)
        {
            return false;
        }
        let counted = self.s.nps[id].parts.iter().any(|p| p.1 == Part::Count);
        if head.morph.is_oblique() {
            return false;
        }
        if head.morph.is_accusative() && !counted {
            return false;
        }
        let adjacent = self.s.preds[verb].unit + 1 == self.s.nps[id].first();
        match head.what {
            What::Name(n) if self.g.named(n).kind == Kind::Person => true,
            What::Name(n) => {
                !(adjacent
                    && v.gender() == Gender::Masculine
                    && matches!(self.g.named(n).kind, Kind::State | Kind::Place)
                    && !crate::mention::resolve::is_masculine_name(&self.g.named(n).name))
            }
            What::Word => {
                use crate::lang::morph::Number;
                !(head.morph.number() == Number::Singular
                    && v.gender() == Gender::Feminine
                    && head.morph.gender() == Gender::Masculine
                    && v.number() == Number::Singular)
                    && !(head.morph.number() == Number::Singular
                        && v.gender() == Gender::Masculine
                        && head.morph.gender() == Gender::Feminine
                        && self.s.preds[verb].unit + 1 == self.s.nps[id].first()
                        && self.s.clauses[self.clause].topic.is_some())
            }
            _ => true,
        }
    }

    fn pronoun_argument(&mut self, prep: Option<PrepId>, pronoun: Pronoun) {
        let Some(prep) = prep else { return };
        let rel = Rel::Prep(prep);
        if let Some(pred) = self.governor_for(usize::MAX, rel) {
            let at = self.at - 1;
            if !self.s.preds[pred].args.iter().any(|a| a.0 == rel) {
                self.s.preds[pred].args.push((rel, Filler::Pronoun(pronoun, at)));
            }
        }
    }

    /// A pronoun attached to a happening is its genitive: هجومه.
    fn attached_pronoun(&mut self, id: NpId) {
        for part in 0..self.s.nps[id].parts.len() {
            let u = self.s.nps[id].parts[part].0;
            if let (Some(pronoun), Some(pred)) = (self.s.units[u].pronoun, self.s.pred_of_unit[u]) {
                self.s.preds[pred].args.push((Rel::Of, Filler::Pronoun(pronoun, u)));
            }
        }
    }

    // ---- predicates ----------------------------------------------------

    fn add_pred(&mut self, unit: Unit, arg: Option<Arg>) -> PredId {
        let at = arg.map_or(self.at, |a| self.s.nps[a.np].parts[a.part].0);
        let args = self.s.spare_args.pop().unwrap_or_default();
        self.s.preds.push(super::Pred {
            unit: at,
            pos: unit.morph.pos(),
            lexeme: unit.lexeme,
            arg,
            clause: self.clause,
            args,
            governor: None,
            negated: false,
            future: false,
            perhaps: false,
        });
        let id = self.s.preds.len() - 1;
        self.s.pred_of_unit[at] = Some(id);
        id
    }

    /// Every part of a phrase that can name a happening becomes a predicate;
    /// each governs the rest of the phrase as its genitive.
    fn add_nominal_preds(&mut self, id: NpId) {
        let mut outer: Option<PredId> = None;
        for part in 0..self.s.nps[id].parts.len() {
            let (u, kind) = self.s.nps[id].parts[part];
            let unit = self.s.units[u];
            if unit.what != What::Word || !self.can_govern(&unit) {
                if matches!(kind, Part::Of | Part::App) {
                    outer = None;
                }
                continue;
            }
            let pred = self.add_pred(unit, Some(Arg { np: id, part }));
            if part == 0 || outer.is_none() {
                self.s.preds[pred].negated = self.s.nps[id].without && kind != Part::Mod;
            }
            if kind == Part::Of
                && let Some(outer) = outer
            {
                self.s.preds[pred].governor = Some((outer, Rel::Of));
            }
            let parts = &self.s.nps[id].parts;
            if let Some(&(_, next)) = parts.get(part + 1)
                && matches!(next, Part::Of | Part::Count)
            {
                let arg = Arg { np: id, part: part + 1 };
                self.s.preds[pred].args.push((Rel::Of, Filler::Phrase(arg)));
            } else if kind != Part::Mod
                && let Some(genitive) = (part + 1..parts.len()).find(|&p| parts[p].1 == Part::Of)
                && parts[part + 1..genitive].iter().all(|p| p.1 == Part::Mod)
            {
                let arg = Arg { np: id, part: genitive };
                self.s.preds[pred].args.push((Rel::Of, Filler::Phrase(arg)));
            }
            if kind != Part::Mod {
                outer = Some(pred);
            }
            self.recent.push(pred);
        }
    }

    fn can_govern(&self, unit: &Unit) -> bool {
        if unit.lexeme == 0 {
            return false;
        }
        let lexeme = self.g.lexeme(unit.lexeme);
        lexeme.operator != 0
            || lexeme.base != unit.lexeme
            || !self.g.frames_of.get(unit.lexeme).is_empty()
            || matches!(unit.morph.pos(), Pos::Active | Pos::Passive | Pos::Masdar)
    }
}

fn clash(a: Gender, b: Gender) -> bool {
    matches!((a, b), (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine))
}
