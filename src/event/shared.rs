//! What words beside each other share: the doer of what came before or beside
//! another act, `حاصر المدينة قبل البدء باقتحام البلدة`, and a complement,
//! `غارات وقصفا على المدينة`.

use super::args::Args;
use crate::clause::phrase::has_class;
use crate::clause::{Filler, Link, PredId, Rel};
use crate::gazetteer::compiled::{Operator, PrepId, Slot};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::Tells;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::Status;

/// `انسحب الجيش من المخيم بعد محاصرته`: whoever acts besieges not himself, but what
/// the verb is told of beside him.
pub(super) fn struck_by_subject(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    kinds: u16,
    doer: &[EntityId],
) -> Vec<EntityId> {
    let mut out = Vec::new();
    let (Some(Filler::Pronoun(pronoun, _)), Some((verb, _))) = (args.get(pred, Rel::Of), args.hangs_on(pred)) else {
        return out;
    };
    for &(rel, filler) in &args.syntax.preds[verb].args {
        let Filler::Phrase(arg) = filler else { continue };
        let told =
            matches!(rel, Rel::Object | Rel::Prep(_)) && args.syntax.nps[arg.np].last() < args.syntax.preds[pred].unit;
        if told && out.is_empty() && resolver.agrees(pronoun, arg) && !args.is_happening(filler) {
            resolver.fillers(filler, kinds, &mut out);
            out.retain(|e| !doer.contains(e));
        }
    }
    out
}

impl Args<'_> {
    /// `دعمها للوساطة`, `دعمها الحكومة`: what stands right behind a noun with a pronoun, as
    /// its object or behind ل.
    pub(super) fn done_to(&self, noun: PredId) -> Option<Filler> {
        let this = self.pred(noun);
        // منعه السفر: whom one keeps from something is no doer.
        let prevents = |o: &Operator| o.status == Some(Status::Negated) && o.control == Control::Object;
        let theirs = matches!(self.get(noun, Rel::Of), Some(Filler::Pronoun(..)))
            && !self.gazetteer.operator(this.lexeme).is_some_and(prevents);
        let right_behind = |filler: Filler| match filler {
            Filler::Phrase(arg) => arg.part == 0 && self.syntax.nps[arg.np].first() == this.unit + 1,
            Filler::Pronoun(..) => false,
        };
        let li = Rel::Prep(self.gazetteer.well_known.li);
        [Rel::Object, li]
            .into_iter()
            .filter(|_| theirs)
            .find_map(|rel| self.get(noun, rel).filter(|&f| right_behind(f)))
    }

    /// `حاصر المدينة قبل البدء باقتحام البلدة`, `بعد السيطرة على المدينة، تقدم الجيش`:
    /// whoever acts before or behind what the masdar tells, where this is known
    /// (its own article, or what it touches) and nobody only speaks of it.
    pub(super) fn shared_subject(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        let deed = || this.arg.is_some_and(|arg| self.is_happening(Filler::Phrase(arg)));
        if !(this.pos == Pos::Masdar || this.pos == Pos::Noun && deed())
            || !(self.syntax.units[this.unit].article || self.get(pred, Rel::Of).is_some())
        {
            return None;
        }
        // عاد السكان بعد القصف الذي استهدف البلدة: what it did is told of it, not of them.
        if self.described_by(pred).is_some() {
            return None;
        }
        let mut here = pred;
        for _ in 0..3 {
            let (governor, rel) = self.hangs_on(here)?;
            let operator = self.gazetteer.operator(self.pred(governor).lexeme);
            if rel == Rel::Circumstance && self.pred(governor).pos == Pos::Verb {
                let acts =
                    operator.is_none_or(|o| o.light) && !self.syntax.units[self.pred(governor).unit].morph.is_passive();
                let since = self.pred(here).arg.is_some_and(|arg| {
                    let word = self.syntax.nps[arg.np].circumstance;
                    word.is_some_and(|c| self.gazetteer.lexeme(c).tells == Some(Tells::Since))
                });
                // قصف المدينة ردا على اغتيال القائد: what is answered is another's act.
                let answered = self.pred(here).arg.is_some_and(|arg| {
                    let word = self.syntax.nps[arg.np].circumstance;
                    word.is_some_and(|c| self.gazetteer.is_marked(c, Mark::Answering))
                });
                // قتل جنود إثر تفجير سيارة: nor have those done it who fell by it.
                let own = acts && !since && !answered && !self.suffers_it(governor);
                return self.subject(governor).filter(|f| own && !self.is_happening(*f) && !self.rides(*f));
            }
            if operator.is_none_or(|o| o.control != Control::Subject) {
                return None;
            }
            here = governor;
        }
        None
    }

    /// `زحف المتمردين إلى المدينة والسيطرة عليها`: of a deed joined to another that tells
    /// whose it is, beside what that was done to.
    pub(super) fn joined_doer(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        let np = &self.syntax.nps[this.arg.filter(|a| a.part == 0)?.np];
        let apart = |sign| matches!(sign, What::Sign(s) if !matches!(s, '،' | ','));
        let apart = np.first().checked_sub(1).is_some_and(|at| apart(self.syntax.units[at].what));
        let first = &self.syntax.nps[np.and_of.filter(|_| !apart)?];
        // استمرار قصف الجيش للمدينة واعتقال السكان: of what goes on.
        let carries = |p: PredId| self.gazetteer.operator(self.pred(p).lexeme).is_some_and(|o| o.carries);
        let mut masdars = first.parts.iter().map_while(|p| self.syntax.pred_of_unit[p.0]);
        let before = masdars.find(|&p| !carries(p)).filter(|&p| self.pred(p).pos == Pos::Masdar)?;
        let doer = self.get(before, Rel::Of).filter(|f| !self.is_happening(*f))?;
        let beside = self.pred(before).args.iter().any(|a| matches!(a.0, Rel::Object | Rel::Prep(_)));
        let acts = |&(_, frame): &(_, u32)| self.gazetteer.frames[frame as usize].source.contains(&Slot::Of);
        let told = beside && self.gazetteer.frames_of.get(self.pred(before).lexeme).iter().any(acts);
        let own = self.syntax.units[this.unit].pronoun.is_some();
        (told && !own && self.is_happening(Filler::Phrase(this.arg?))).then_some(doer)
    }

    /// `القصف والهجمات التي شنتها الحركة`: who waged the second of two definite deeds,
    /// as a relative clause behind both tells.
    pub(super) fn told_of_both(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        let arg = this.arg.filter(|_| self.syntax.units[this.unit].article && self.get(pred, Rel::Of).is_none())?;
        let (np, second) = (&self.syntax.nps[arg.np], arg.np + 1);
        let next = self.syntax.nps.get(second).filter(|next| next.told_of && next.and_of == Some(arg.np))?;
        let bare = np.last() == this.unit && next.first() == np.last() + 1;
        let on_it = |f: Filler| matches!(f, Filler::Phrase(a) if a.np == second);
        let waged = |v: &PredId| {
            let light = self.gazetteer.operator(self.pred(*v).lexeme).is_some_and(|o| o.light);
            light && self.pred(*v).args.iter().any(|&(rel, f)| rel == Rel::Object && on_it(f))
        };
        let mut clauses = self.syntax.clauses.iter().filter(|c| bare && c.link == Link::Relative(second));
        clauses.find_map(|c| c.verb.filter(waged)).and_then(|verb| self.subject(verb))
    }

    /// `الحكومة بحاجة إلى دعم`: who is in need, in a clause without a verb.
    pub(super) fn in_need(&self, need: PredId) -> Option<Filler> {
        let this = self.pred(need);
        let clause = &self.syntax.clauses[this.clause];
        let np = &self.syntax.nps[this.arg.filter(|arg| arg.part == 0)?.np];
        let w = &self.gazetteer.well_known;
        let within = np.governor.is_none() && np.prep.is_some_and(|prep| prep == w.bi || prep == w.fi);
        let needs =
            self.gazetteer.operator(this.lexeme).is_some_and(|o| o.status == Some(Status::Requested) && !o.says);
        clause.topic.filter(|_| within && needs && clause.verb.is_none())
    }

    /// `قال خلال زيارة إلى العاصمة`: a journey of nobody's that leads somewhere.
    pub(super) fn leads_there(&self, pred: PredId) -> bool {
        let unit = &self.syntax.units[self.pred(pred).unit];
        let journey = |prep: PrepId| {
            self.gazetteer.frames_of.get(self.pred(pred).lexeme).iter().any(|&(_, frame)| {
                let frame = &self.gazetteer.frames[frame as usize];
                let kind = &self.gazetteer.types[usize::from(frame.event)];
                kind.arranged && frame.target.contains(&Slot::Prep(prep)) && !frame.source.contains(&Slot::Prep(prep))
            })
        };
        let own = !unit.article && self.is_noun(pred) && self.get(pred, Rel::Of).is_none();
        let w = &self.gazetteer.well_known;
        let told = |prep: PrepId| self.get(pred, Rel::Prep(prep)).is_some();
        // خلال زيارة للوزير إلى العاصمة: his.
        own && told(w.ila) != told(w.li) && [w.ila, w.li].into_iter().any(|prep| told(prep) && journey(prep))
    }

    /// Whether it stands in a phrase that only tells when or why something else is done.
    pub(super) fn is_opening(&self, pred: PredId) -> bool {
        matches!(self.hangs_on(pred), Some((_, Rel::Circumstance)))
    }

    /// وصلت طائرة بعد تحرير المدينة: what carries others.
    fn rides(&self, filler: Filler) -> bool {
        let Filler::Phrase(arg) = filler else { return false };
        self.syntax.nps[arg.np].parts[arg.part..]
            .iter()
            .any(|&(unit, _)| has_class(self.gazetteer, &self.syntax.units[unit], &[NounClass::Vehicle]))
    }

    /// `قتلى وجرحى من الجنود`, `دعما ومساندة للحكومة`: what stands behind the second
    /// of two bare words for events of one type is about both.
    pub(super) fn with_joined(&self, pred: PredId, prep: PrepId) -> Option<Filler> {
        let arg = self.pred(pred).arg?;
        let np = &self.syntax.nps[arg.np];
        let next = self.syntax.nps.get(arg.np + 1).filter(|next| next.and_of == Some(arg.np))?;
        let other = self.syntax.pred_of_unit[next.head()].filter(|&p| self.is_noun(p))?;
        // عن سقوط قتلى وجرحى: the preposition counts for both.
        let bare = (next.prep.is_none() || next.prep == np.prep)
            && np.last() == self.pred(pred).unit
            && next.first() <= np.last() + 2;
        (bare && self.are_alike(pred, other)).then(|| self.get(other, Rel::Prep(prep)))?
    }

    /// `التقى الوزير وتشاور مع نظيره`: with whom, where the second of two verbs for events
    /// of one type says so.
    pub(super) fn with_next_verb(&self, verb: PredId, prep: PrepId) -> Option<Filler> {
        if prep != self.gazetteer.well_known.with || self.get(verb, Rel::Object).is_some() {
            return None;
        }
        let last = match self.get(verb, Rel::Subject) {
            Some(Filler::Phrase(arg)) => self.syntax.nps[arg.np].last(),
            _ => self.pred(verb).unit,
        };
        let next = self.syntax.pred_of_unit.get(last + 1).copied().flatten()?;
        let joined = self.pred(next).pos == Pos::Verb && self.syntax.units[last + 1].proclitics.is_and();
        (joined && self.are_alike(verb, next)).then(|| self.get(next, Rel::Prep(prep)))?
    }

    /// Whether two words can tell of events of one type.
    fn are_alike(&self, one: PredId, other: PredId) -> bool {
        let types = |pred: PredId| {
            let frames = self.gazetteer.frames_of.get(self.pred(pred).lexeme).iter();
            frames.map(|&(_, frame)| self.gazetteer.frames[frame as usize].event)
        };
        types(one).any(|event| types(other).any(|e| e == event))
    }
}
