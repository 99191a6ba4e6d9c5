//! What can only be told when the whole sentence has been read.

use super::Walk;
use crate::clause::phrase::{self, has_class, whole};
use crate::clause::{Filler, Link, PredId, Rel};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    /// A happening before its verb is that verb's subject.
    pub(super) fn settle_topics(&mut self) {
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
        // الهدنة التي أعلنتها موسكو: nothing else governs it.
        for clause in 0..self.s.clauses.len() {
            if let (Link::Relative(np), Some(verb)) = (self.s.clauses[clause].link, self.s.clauses[clause].verb)
                && let Some(&(rel, _)) = self.s.preds[verb].args.iter().find(|(rel, filler)| {
                    matches!(rel, Rel::Object | Rel::Prep(_)) && *filler == Filler::Phrase(whole(np))
                })
                && let Some(pred) = self.head_pred(np)
                && self.s.preds[pred].governor.is_none()
            {
                self.s.preds[pred].governor = Some((verb, rel));
            }
        }
    }

    /// `قال إن على الدولة سحب قواتها`, `أن على الدولة أن تنسحب`: the preposition is what
    /// somebody asks of her, where whoever says so is known.
    pub(super) fn settle_duties(&mut self) {
        let ala = self.g.well_known.ala;
        for id in 0..self.s.nps.len() {
            let np = &self.s.nps[id];
            let Some(at) = np.first().checked_sub(1).filter(|_| np.prep == Some(ala) && np.governor.is_none()) else {
                continue;
            };
            let clause = &self.s.clauses[np.clause];
            let (Link::That, Some(parent)) = (clause.link, clause.parent) else { continue };
            let particle = |at: usize| self.s.units.get(at).and_then(|u| phrase::particle(self.g, u));
            let that = at > 0 && particle(at - 1) == Some(ParticleClass::That);
            // «على الدولة أن تنسحب», لن نقبل وعلى الدولة أن تنسحب
            let quoted = at > 0 && matches!(self.s.units[at - 1].what, What::Sign('«' | '"' | '“' | ':'));
            let joined = self.s.units[at].proclitics.is_and();
            let opens = particle(at) == Some(ParticleClass::Prep) && self.s.pred_of_unit[at].is_none();
            // الدول والمنظمات: all of those who owe it.
            let end = self.s.coordinated(id).map(|np| self.s.nps[np].last()).max().unwrap_or(np.last()) + 1;
            // الأمين العام، سالم الهادي، أن يشرح: his name stands between.
            let named = self.s.nps[id].apposition.map(|name| self.s.nps[name].last() + 1);
            let comma = |at: usize| matches!(self.s.units.get(at).map(|u| u.what), Some(What::Sign('،' | ',')));
            let end = named.filter(|&at| at > end).map_or(end, |at| at + usize::from(comma(at)));
            let behind = self.s.units.get(end);
            let behind_that = particle(end) == Some(ParticleClass::That);
            let owed = behind_that && (that || quoted || joined)
                || that
                    && behind.is_some_and(|u| {
                        u.morph.pos() == Pos::Masdar && u.what == What::Word && !phrase::begins_anew(u)
                    });
            if !(opens && owed && self.says(parent)) {
                continue;
            }
            let (clause, unit) = (self.s.nps[id].clause, self.s.units[at]);
            self.at = at;
            let pred = self.add_pred(unit, None);
            let pred = &mut self.s.preds[pred];
            (pred.pos, pred.clause, pred.governor) = (Pos::Noun, clause, Some((parent, Rel::Object)));
            pred.args.push((Rel::Of, Filler::Phrase(whole(id))));
        }
    }

    /// `هاجمت القوات المدينة التي تحاصرها`: who does what a relative clause
    /// tells of its noun is who acts in the clause around, if the verbs agree.
    pub(super) fn settle_relatives(&mut self) {
        for clause in 0..self.s.clauses.len() {
            let this = &self.s.clauses[clause];
            let (Link::Relative(np), Some(verb), None, Some(outer)) = (this.link, this.verb, this.topic, this.outer)
            else {
                continue;
            };
            let own = |f: &Filler| matches!(f, Filler::Phrase(arg) if arg.np == np);
            let resumed =
                self.s.preds[verb].args.iter().any(|(rel, f)| own(f) && matches!(rel, Rel::Object | Rel::Prep(_)));
            let Some(above) = self.s.clauses[outer].verb else { continue };
            if !resumed || self.argument(verb, Rel::Subject).is_some() {
                continue;
            }
            let morph = |pred: PredId| self.s.units[self.s.preds[pred].unit].morph;
            let (here, there) = (morph(verb), morph(above));
            let Some(Filler::Phrase(subject)) = self.subject_of(above) else { continue };
            let several = self.s.nps[subject.np].parts.first().is_some_and(|p| {
                let unit = &self.s.units[p.0];
                unit.morph.number() == Number::Plural || matches!(unit.what, What::Name(n) if self.g.named(n).plural)
            });
            let agrees = here.person() == there.person()
                && here.gender() == there.gender()
                && !here.is_passive()
                && match here.number() {
                    Number::Plural => several || there.number() == Number::Plural,
                    Number::Singular => there.number() == Number::Singular,
                    // سيحتفظان بالمواقع التي يسيطران عليها
                    Number::Dual => there.number() == Number::Dual,
                    Number::Any => false,
                };
            if agrees && subject.np != np && self.s.nps[subject.np].last() < self.s.preds[verb].unit {
                self.s.clauses[clause].topic = Some(Filler::Phrase(subject));
            }
        }
    }

    /// `تخوض الحركة حربا وغالبا ما تستهدف الفنادق`: the subject of the verb before is
    /// the topic, and both verbs agree.
    fn goes_on_from(&self, verb: PredId) -> bool {
        let clause = self.s.preds[verb].clause;
        let Some(Filler::Phrase(topic)) = self.s.clauses[clause].topic else { return false };
        let Some((before, Rel::Subject)) = self.s.nps[topic.np].governor else { return false };
        let morph = |p: PredId| self.s.units[self.s.preds[p].unit].morph;
        let acts = !self.head_pred(topic.np).is_some_and(|p| self.is_happening(p));
        let alike = morph(before).gender() == morph(verb).gender() && morph(verb).number() == Number::Singular;
        let at = self.s.preds[verb].unit;
        let adverb = |u: &Unit| u.is_particle() && self.g.lexeme(u.lexeme).particle == Some(ParticleClass::Adverb);
        let joined = self.s.units[at].proclitics.is_and()
            || at > 0 && adverb(&self.s.units[at - 1]) && self.s.units[at - 1].proclitics.is_and();
        acts && alike && joined && self.s.preds[before].clause != clause
    }

    /// `ودمرت عشرات المنازل`: a house destroys nothing; without an object it is
    /// what was destroyed.
    pub(super) fn settle_struck(&mut self) {
        use NounClass as N;
        let acts = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Outlet, N::Title, N::Weapon, N::Vehicle];
        for verb in 0..self.s.preds.len() {
            let this = &self.s.preds[verb];
            let morph = self.s.units[this.unit].morph;
            if this.pos != Pos::Verb || morph.person() != 3 || this.args.iter().any(|a| a.0 == Rel::Object) {
                continue;
            }
            let subject = this.args.iter().position(|a| a.0 == Rel::Subject);
            let Some((at, Filler::Phrase(arg))) = subject.map(|at| (at, this.args[at].1)) else { continue };
            let head = &self.s.units[self.s.nps[arg.np].head()];
            // بعدما قصفت مدينة السد: nor does a town, unless it stands for its state.
            let town = |n| self.g.named(n).kind == Kind::Place && self.g.named(n).capital_of.is_none();
            let place = match head.what {
                What::Word => has_class(self.g, head, &[N::Facility, N::Settlement]) && !has_class(self.g, head, &acts),
                What::Name(n) => town(n) && self.strikes_places(verb) && self.is_of_doer_before(verb),
                _ => false,
            };
            if place
                && self.g.operator(this.lexeme).is_none()
                && self.has_object_role(verb)
                && (self.s.clauses[this.clause].topic.is_none() || self.goes_on_from(verb))
            {
                self.s.preds[verb].args[at].0 = Rel::Object;
                self.s.nps[arg.np].governor = Some((verb, Rel::Object));
            }
        }
    }

    /// True where somebody who acted before agrees with the verb: انسحبت الحركة بعدما قصفت.
    fn is_of_doer_before(&self, verb: PredId) -> bool {
        let morph = |p: PredId| self.s.units[self.s.preds[p].unit].morph;
        let acts = |p: &PredId| {
            self.argument(*p, Rel::Subject).is_some() || self.s.clauses[self.s.preds[*p].clause].topic.is_some()
        };
        let alike = |p: PredId| morph(p).person() == 3 && morph(p).gender() == morph(verb).gender();
        self.s.clauses[..self.s.preds[verb].clause].iter().filter_map(|c| c.verb).any(|p| acts(&p) && alike(p))
    }

    /// `نفذ الهجوم مسلحون`, `وقعت الاتفاق الحكومة`: an act or a paper is not carried out
    /// by itself; whoever stands behind it and agrees with the verb did so.
    pub(super) fn settle_fronted(&mut self) {
        for verb in 0..self.s.preds.len() {
            let this = &self.s.preds[verb];
            let morph = self.s.units[this.unit].morph;
            if this.pos != Pos::Verb || morph.person() != 3 || morph.number() != Number::Singular {
                continue;
            }
            let light =
                self.g.operator(this.lexeme).is_some_and(|o| o.light && !o.contains && o.control == Control::Subject);
            if !light {
                continue;
            }
            let at = |rel: Rel| this.args.iter().position(|a| a.0 == rel);
            let (Some(subject), Some(object)) = (at(Rel::Subject), at(Rel::Object)) else { continue };
            let (Filler::Phrase(act), Filler::Phrase(doer)) = (this.args[subject].1, this.args[object].1) else {
                continue;
            };
            let right_behind = self.s.nps[act.np].first() == this.unit + 1 && act.np < doer.np;
            let happens = self.head_pred(act.np).is_some_and(|p| self.is_happening(p));
            if right_behind && happens && self.is_definite(act.np) && self.acts_by(verb, doer.np) {
                let args = &mut self.s.preds[verb].args;
                (args[subject].0, args[object].0) = (Rel::Object, Rel::Subject);
                for (np, rel) in [(act.np, Rel::Object), (doer.np, Rel::Subject)] {
                    self.s.nps[np].governor = Some((verb, rel));
                    if let Some(head) = self.head_pred(np) {
                        self.s.preds[head].governor = Some((verb, rel));
                    }
                }
            }
        }
    }

    /// Whether the phrase means people or a body that the verb agrees with.
    fn acts_by(&self, verb: PredId, np: usize) -> bool {
        use NounClass as N;
        let people = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Title];
        let crafts = [N::Vehicle, N::Force];
        let unit = &self.s.units[self.s.nps[np].head()];
        let actor = match unit.what {
            What::Name(id) => !matches!(self.g.named(id).kind, Kind::Place | Kind::Facility),
            What::Head(_) => true,
            _ => has_class(self.g, unit, &people) || has_class(self.g, unit, &crafts),
        };
        let feminine = self.s.units[self.s.preds[verb].unit].morph.gender() == Gender::Feminine;
        let agrees = match (unit.what, unit.morph.number()) {
            (What::Name(id), _) => {
                let named = self.g.named(id);
                named.plural || named.kind == Kind::Person || self.g.is_masculine_name(&named.name) != feminine
            }
            (_, Number::Singular) => (unit.morph.gender() == Gender::Feminine) == feminine,
            _ => true,
        };
        actor && agrees && !unit.morph.is_oblique() && !unit.morph.is_accusative()
    }
}
