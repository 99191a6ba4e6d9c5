//! Prepositional phrases: the predicate each hangs on.

use super::Walk;
use crate::clause::{ClauseId, Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::PrepId;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::What;

/// Who has a phrase with its preposition, where that is settled.
pub(super) enum Claim {
    By(PredId),
    /// It belongs to the noun before it.
    Nobody,
}

impl Walk<'_> {
    pub(super) fn attach_prep(&mut self, id: NpId) {
        // وفقا لمصدر في الوزارة: belongs to the one who speaks.
        let speaker = self.s.according.last().map(|arg| arg.np);
        if speaker.is_some()
            && speaker == self.last_np
            && speaker.is_some_and(|s| self.s.nps[s].last() + 1 == self.s.nps[id].first())
        {
            return;
        }
        let np = &self.s.nps[id];
        let (prep, circumstance) = (np.prep, np.circumstance);
        let rel = match (prep, circumstance) {
            (_, Some(_)) => Rel::Circumstance,
            (Some(prep), _) => Rel::Prep(prep),
            _ => Rel::Circumstance,
        };
        if prep == Some(self.g.well_known.min)
            && let Some(share) = self.share_before(id)
        {
            self.s.nps[share].apposition = Some(id);
            return;
        }
        if let Some(same) = self.counted_from(id, prep) {
            self.hang(id, same, Rel::Circumstance);
            return;
        }
        if let Some(light) = self.carrying_out(id, prep) {
            return self.hang(id, light, Rel::Object);
        }
        let again = || self.with_same_prep(id, rel);
        let Some(pred) = again().or_else(|| self.governor_for(id, rel)) else { return };
        if let Some(harm) = self.harm_around(pred, id, rel) {
            self.hang(id, harm, rel);
            // Before the wounds: what brought them about tells more.
            if let Some(hung) = self.s.preds[harm].args.pop() {
                self.s.preds[harm].args.insert(0, hung);
            }
            return;
        }
        self.s.nps[id].and_of = self.on_both(id, pred, rel);
        self.hang(id, pred, rel);
        if let Some(first) = self.joined_verb(id, pred, rel) {
            self.s.preds[first].args.push((rel, Filler::Phrase(phrase::whole(id))));
        }
    }

    /// `نفذ غارات في المدينة والقرية وفي الجبل`: on what the same preposition right before it,
    /// with those that are joined there, hangs.
    fn with_same_prep(&self, id: NpId, rel: Rel) -> Option<PredId> {
        let last = self.last_np.filter(|_| rel == Rel::Prep(self.g.well_known.fi) && self.is_joined(id))?;
        let first = &self.s.nps[self.first_of_list(last)];
        let (pred, governed) = first.governor?;
        let place = |np: NpId| !self.is_told(np) && self.head_pred(np).is_none();
        let near = self.s.gap(last, id) <= 2 && first.clause == self.clause;
        (near && governed == rel && place(last) && place(id)).then_some(pred)
    }

    /// و stands before it, or before its preposition.
    fn is_joined(&self, id: NpId) -> bool {
        let at = self.s.nps[id].first();
        self.s.units[at].proclitics.is_and()
            || at > 0 && self.s.units[at - 1].is_particle() && self.s.units[at - 1].proclitics.is_and()
    }

    /// `غارات على المدينة وعلى القرية`: what has the same preposition behind و is one more
    /// of those that the first brings.
    fn on_both(&self, id: NpId, pred: PredId, rel: Rel) -> Option<NpId> {
        let w = &self.g.well_known;
        let Rel::Prep(prep) = rel else { return None };
        if !self.is_joined(id)
            || ![w.ala, w.ila, w.li, w.min, w.with, w.against, w.fi].contains(&prep)
            || self.is_told(id)
        {
            return None;
        }
        let before = self.s.preds[pred].args.iter().rev().find(|a| a.0 == rel)?;
        match before.1 {
            Filler::Phrase(arg) if arg.np < id && arg.part == 0 && !self.is_told(arg.np) => Some(arg.np),
            _ => None,
        }
    }

    /// `قتل جندي وأصيب آخرون في قصف`: what happened in it is told by two verbs.
    fn joined_verb(&self, id: NpId, verb: PredId, rel: Rel) -> Option<PredId> {
        let w = &self.g.well_known;
        let cause = match rel {
            Rel::Circumstance => true,
            Rel::Prep(prep) => prep == w.by || ((prep == w.fi || prep == w.bi) && self.is_told(id)),
            _ => false,
        };
        let this = &self.s.preds[verb];
        let unit = &self.s.units[this.unit];
        if !cause || this.pos != Pos::Verb || !unit.proclitics.is_and() || this.args.iter().any(|a| a.0 == Rel::Object)
        {
            return None;
        }
        let outer = self.s.clauses[this.clause].outer?;
        let first = self.s.clauses[outer].verb?;
        let before = &self.s.preds[first];
        // لقي جندي مصرعه وأصيب آخرون في قصف
        let within = |filler: Filler| matches!(filler, Filler::Phrase(arg) if self.s.nps[arg.np].last() < this.unit);
        let mut own = before.args.iter().filter(|a| within(a.1));
        let alone = own.clone().all(|a| matches!(a.0, Rel::Subject | Rel::Object))
            && matches!(own.next_back(), Some((_, Filler::Phrase(arg))) if self.s.nps[arg.np].last() + 1 == this.unit);
        alone.then_some(first)
    }

    /// True where a phrase names a happening.
    pub(super) fn is_told(&self, id: NpId) -> bool {
        self.head_pred(id).is_some_and(|p| self.is_happening(p))
    }

    /// The nearest predicate that asks for this preposition, else the nearest.
    pub(super) fn governor_for(&self, id: NpId, rel: Rel) -> Option<PredId> {
        if let Some(around) = self.verb_around_name() {
            return Some(around);
        }
        let relieved = self.relieved_auxiliary(rel);
        let claim = match rel {
            Rel::Prep(prep) => self.claimed_near(id, prep).or_else(|| self.claimed_by_asking(id, prep, relieved)),
            _ => None,
        };
        match claim {
            Some(Claim::By(pred)) => return Some(pred),
            Some(Claim::Nobody) => return None,
            None => {}
        }
        let verb = self.s.clauses[self.clause].verb;
        if rel == Rel::Circumstance && verb.is_some() {
            return verb;
        }
        let nearest = self.recent.iter().rev().copied().find(|&p| self.can_take(p, id, rel, relieved));
        // طلب مزيدا من الأسلحة في اتصال مع الرئيس: when it was, of the verb.
        if rel == Rel::Prep(self.g.well_known.fi)
            && verb.is_some()
            && nearest.is_some_and(|p| self.s.preds[p].pos == Pos::Noun && !self.is_happening(p))
            && self.is_told(id)
        {
            return verb;
        }
        // خرقت الدولة الهدنة بقصف المدينة: by what she did it, where the object asks for no ب.
        let by = |p: PredId| {
            let lexeme = self.g.lexeme(self.s.preds[p].lexeme);
            let object = matches!(self.s.preds[p].governor, Some((v, Rel::Object)) if Some(v) == verb);
            object
                && self.s.preds[p].pos == Pos::Masdar
                && self.s.units[self.s.preds[p].unit].article
                && lexeme.preps & (1 << self.g.well_known.bi) == 0
        };
        let known = id < self.s.nps.len();
        if rel == Rel::Prep(self.g.well_known.bi) && nearest.is_some_and(by) && known && self.is_told(id) {
            return verb;
        }
        nearest.map(|p| self.around_modifier(p, rel)).or(verb)
    }

    /// `قتل رجل يدعى سالم برصاص الجيش`: a clause that has told his name tells no more.
    fn verb_around_name(&self) -> Option<PredId> {
        let clause = &self.s.clauses[self.clause];
        let (Link::Relative(_), Some(verb), Some(outer)) = (clause.link, clause.verb, clause.outer) else {
            return None;
        };
        let named =
            self.g.is_marked(self.s.preds[verb].lexeme, Mark::Called) && self.argument(verb, Rel::Object).is_some();
        self.s.clauses[outer].verb.filter(|_| named)
    }

    /// True for a predicate on which a phrase can still hang by `rel`; an
    /// auxiliary that is `relieved` leaves it to the verb behind it.
    pub(super) fn can_take(&self, pred: PredId, id: NpId, rel: Rel, relieved: Option<PredId>) -> bool {
        // محادثات برعاية الوزير مع الشمال: sides are those of the talks.
        let w = &self.g.well_known;
        let joins = rel == Rel::Prep(w.between) || rel == Rel::Prep(w.with);
        let this = &self.s.preds[pred];
        relieved != Some(pred)
            && !(joins && phrase::is_beside(self.g, &self.s.units[this.unit]))
            && self.reaches(this.clause)
            && this.arg.is_none_or(|a| a.np != id)
    }

    /// The verb takes this preposition and has nothing behind it yet.
    pub(super) fn asks_for(&self, verb: PredId, prep: PrepId) -> bool {
        let this = &self.s.preds[verb];
        let lexeme = self.g.lexeme(this.lexeme);
        // في محافظة الشمال على: a place, though a masdar is written like it.
        let place = this.pos == Pos::Noun && phrase::is_class(lexeme, NounClass::Settlement);
        !place
            && (lexeme.preps | self.g.lexeme(lexeme.base).preps) & (1 << prep) != 0
            && !this.args.iter().any(|a| a.0 == Rel::Prep(prep))
    }

    /// True when a complement read now can still hang in that clause.
    pub(super) fn reaches(&self, clause: ClauseId) -> bool {
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

    pub(super) fn hang(&mut self, id: NpId, pred: PredId, rel: Rel) {
        if rel == Rel::Object {
            self.hand_over(pred, id);
        }
        self.s.nps[id].governor = Some((pred, rel));
        self.s.preds[pred].args.push((rel, Filler::Phrase(phrase::whole(id))));
        if let Some(first) = self.joined_stance(pred, rel) {
            self.s.preds[first].args.push((rel, Filler::Phrase(phrase::whole(id))));
        }
        // قتل وجرح العشرات: both verbs have it.
        if let Some((first, second)) = self.twins
            && second == pred
            && (rel == Rel::Object && self.is_of_both(first, id)
                || rel == Rel::Subject && self.s.clauses[self.s.preds[first].clause].topic.is_none())
        {
            self.s.preds[first].args.push((rel, Filler::Phrase(phrase::whole(id))));
        }
        // قتل واعتقال العشرات على يد الجيش: so have both masdars.
        if let Some((first, second)) = self.pair
            && second == pred
            && match rel {
                Rel::Object => true,
                Rel::Prep(p) => [self.g.well_known.by, self.g.well_known.bi, self.g.well_known.ala].contains(&p),
                _ => false,
            }
            && self.argument(first, rel).is_none()
        {
            self.s.preds[first].args.push((rel, Filler::Phrase(phrase::whole(id))));
        }
        if let Some(own) = self.head_pred(id).or_else(|| self.carried_pred(id))
            && own != pred
            && self.s.preds[own].governor.is_none()
        {
            self.s.preds[own].governor = Some((pred, rel));
        }
    }

    /// `وقتل وأسر عددا منهم`: both verbs behind one subject have it; not `جنديا قتل وجرح اثنان`,
    /// which may tell of others.
    fn is_of_both(&self, first: PredId, id: NpId) -> bool {
        let this = &self.s.preds[first];
        let morph = self.s.units[this.unit].morph;
        let accusative = || self.s.nps[id].parts.iter().any(|p| self.s.units[p.0].morph.is_accusative());
        self.s.clauses[this.clause].topic.is_none()
            || morph.number() == Number::Plural
            || morph.gender() == Gender::Feminine
            || accusative()
    }

    pub(super) fn pronoun_argument(&mut self, prep: Option<PrepId>, pronoun: Pronoun) {
        let Some(prep) = prep else { return };
        let rel = Rel::Prep(prep);
        // مقتل أربعة منهم: the number has told who.
        let counted = self.last_np.map(|l| &self.s.nps[l]).filter(|np| np.parts.len() > 1 && np.last() + 2 == self.at);
        if prep == self.g.well_known.min && counted.is_some_and(|np| self.s.units[np.last()].what == What::Number) {
            return;
        }
        // يسيطر عليها: already read as the noun that the clause describes.
        if let (Link::Relative(head), Some(verb)) = (self.s.clauses[self.clause].link, self.s.clauses[self.clause].verb)
            && self.s.preds[verb]
                .args
                .iter()
                .any(|a| matches!(a, (r, Filler::Phrase(arg)) if *r == rel && arg.np == head))
        {
            return;
        }
        // السيطرة على أجزاء منها: of what is held in part.
        let part = self.last_np.filter(|&l| {
            let np = &self.s.nps[l];
            let head = &self.s.units[np.parts.first().map_or(np.head(), |p| p.0)];
            prep == self.g.well_known.min
                && np.last() + 2 == self.at
                && !self.is_definite(l)
                && phrase::has_class(self.g, head, &[NounClass::Measure])
        });
        // دورية تابعة له: of the adjective that asks for it.
        let adjective = self.last_np.map(|l| self.s.nps[l].last()).filter(|&last| last + 2 == self.at);
        let asks = |&p: &PredId| {
            let lexeme = self.g.lexeme(self.s.preds[p].lexeme);
            matches!(self.s.preds[p].pos, Pos::Adjective | Pos::Active | Pos::Passive)
                && (lexeme.preps | self.g.lexeme(lexeme.base).preps) & 1 << prep != 0
        };
        let described = adjective.and_then(|last| self.s.pred_of_unit[last]).filter(asks);
        let held =
            part.and_then(|l| self.s.nps[l].governor).filter(|&(_, rel)| rel == Rel::Prep(self.g.well_known.ala));
        if let Some(pred) = described.or(held.map(|g| g.0)).or_else(|| self.governor_for(usize::MAX, rel)) {
            let at = self.at - 1;
            if !self.s.preds[pred].args.iter().any(|a| a.0 == rel) {
                let filler = self.resumed_by(pred, pronoun).unwrap_or(Filler::Pronoun(pronoun, at));
                self.s.preds[pred].args.push((rel, filler));
            }
        }
    }

    /// `القاعدة التي تم الاستيلاء عليها`: where nothing else in a relative clause stands for
    /// the noun that it describes, the pronoun of a deed in it does.
    fn resumed_by(&self, deed: PredId, pronoun: Pronoun) -> Option<Filler> {
        let clause = &self.s.clauses[self.clause];
        let Link::Relative(head) = clause.link else { return None };
        let feminine = match pronoun {
            Pronoun::Her => true,
            Pronoun::Him => false,
            _ => return None,
        };
        let own = self.s.preds[deed].clause == self.clause && self.s.preds[deed].pos == Pos::Masdar;
        let told = |a: &(Rel, Filler)| matches!(a.1, Filler::Phrase(arg) if arg.np == head);
        let stands = self.s.preds.iter().filter(|p| p.clause == self.clause).any(|p| p.args.iter().any(told));
        let agrees = clause.described.is_none() && !self.gender_clashes(head, feminine);
        (own && clause.topic.is_none() && !stands && agrees).then_some(Filler::Phrase(phrase::whole(head)))
    }

    /// A pronoun attached to a happening is its genitive: هجومه.
    pub(super) fn attached_pronoun(&mut self, id: NpId) {
        for part in 0..self.s.nps[id].parts.len() {
            let u = self.s.nps[id].parts[part].0;
            if let (Some(pronoun), Some(pred)) = (self.s.units[u].pronoun, self.s.pred_of_unit[u]) {
                // الوزير المنتظر وصوله: the noun that is described.
                let described = self.s.preds[pred]
                    .governor
                    .filter(|g| part == 0 && g.1 == Rel::Object && self.s.preds[g.0].pos != Pos::Verb)
                    .and_then(|g| self.s.preds[g.0].arg)
                    .filter(|a| a.part > 0 && self.s.nps[a.np].parts[a.part].1 == Part::Mod);
                let filler = match described {
                    Some(arg) => Filler::Phrase(phrase::whole(arg.np)),
                    None => Filler::Pronoun(pronoun, u),
                };
                self.s.preds[pred].args.push((Rel::Of, filler));
            }
        }
    }
}
