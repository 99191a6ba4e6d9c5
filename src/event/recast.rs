//! What the slots of a frame have given is put right by what stands beside the
//! trigger: a genitive can be the doer or the other side, and a side that nobody
//! names can be told by the clause.

use super::cast::{Cast, Casting};
use super::{shared, sides};
use crate::clause::{Filler, Rel};
use crate::gazetteer::compiled::{Slot, kind_bit};
use crate::lang::morph::Pos;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::Kind;

impl Casting<'_> {
    /// Each step sees what those before it have left.
    pub(super) fn recast(&self, resolver: &mut Resolver<'_>, cast: &mut Cast) {
        self.leave_out_venue(cast);
        self.genitive_is_the_other(resolver, cast);
        self.object_behind_pronoun(resolver, cast);
        self.genitive_acts_on_li(resolver, cast);
        self.part_those_between(resolver, cast);
        self.doer_of_the_clause(resolver, cast);
        self.teller_is_no_doer(resolver, cast);
        if cast.source.is_empty() && cast.target.is_empty() && self.frame.source.contains(&Slot::Between) {
            sides::attending(self.args, resolver, self.pred, self.frame.source_kinds, &mut cast.source);
        }
    }

    /// `محادثات فيينا`: a city alone is where they talk.
    fn leave_out_venue(&self, cast: &mut Cast) {
        // خرق موسكو الهدنة: with an object behind it, she does it.
        let acts = || self.args.object(self.pred).is_some();
        if cast.slots.0 == Some(Slot::Of) && cast.target.is_empty() && !acts() && self.is_venue() {
            cast.source.clear();
            cast.slots.0 = None;
        }
    }

    /// `محادثات فيينا`: one capital alone is where they talk; محادثات موسكو مع, or with
    /// another, is who does.
    fn is_venue(&self) -> bool {
        let (gazetteer, syntax) = (self.args.gazetteer, self.args.syntax);
        let Some(Filler::Phrase(of)) = self.args.get(self.pred, Rel::Of) else { return false };
        let np = &syntax.nps[of.np];
        let unit = &syntax.units[np.parts[of.part].0];
        let capital = matches!(unit.what, What::Name(n) if gazetteer.named(n).capital_of.is_some());
        capital
            && gazetteer.types[self.frame.event as usize].symmetric
            && of.part + 1 == np.parts.len()
            && syntax.coordinated(of.np).nth(1).is_none()
    }

    /// `امتنعت الدولة عن إدانة الجماعة`: with a doer above it, the genitive is the other.
    fn genitive_is_the_other(&self, resolver: &mut Resolver<'_>, cast: &mut Cast) {
        let frame = self.frame;
        let either = cast.slots.0 == Some(Slot::Of)
            && frame.source.contains(&Slot::Agent)
            && frame.target.contains(&Slot::Of)
            && cast.target.is_empty();
        if !either || !self.is_below_a_deed() {
            return;
        }
        let mut agent = Vec::new();
        self.fill(resolver, Slot::Agent, frame.source_kinds, &mut agent);
        let other = Self::are_of(resolver, &cast.source, frame.target_kinds);
        if !agent.is_empty() && other && agent != cast.source {
            cast.target = std::mem::replace(&mut cast.source, agent);
            cast.slots = (Some(Slot::Agent), Some(Slot::Of));
        }
    }

    /// `أعلنت دعمها للوساطة`, `دعمها الحكومة`: with what it is done to right behind it, the
    /// pronoun is who does it.
    fn object_behind_pronoun(&self, resolver: &mut Resolver<'_>, cast: &mut Cast) {
        // مساندتها الحركة: so where nobody else does it.
        let nobody = cast.slots.0.is_none();
        let told = || !self.frame.source.is_empty() && self.args.object(self.pred).is_some();
        if cast.slots.1 == Some(Slot::Of)
            && (cast.slots.0 == Some(Slot::Agent) || nobody && told())
            && let Some(other) = self.args.done_to(self.pred)
        {
            if nobody {
                self.fill(resolver, Slot::Of, self.frame.source_kinds, &mut cast.source);
                cast.slots.0 = Some(Slot::Of).filter(|_| !cast.source.is_empty());
            }
            cast.target.clear();
            resolver.fillers(other, self.frame.target_kinds, &mut cast.target);
            cast.target.retain(|e| !cast.source.contains(e));
            cast.slots.1 = Some(Slot::Object).filter(|_| !cast.target.is_empty());
        }
    }

    /// `قصف الجيش لمنزل`: with ل behind it, the genitive is who does it.
    fn genitive_acts_on_li(&self, resolver: &mut Resolver<'_>, cast: &mut Cast) {
        let masdar = self.args.syntax.preds[self.pred].pos == Pos::Masdar;
        if !masdar || !cast.source.is_empty() || cast.slots.1 != Some(Slot::Of) {
            return;
        }
        let mut hit = Vec::new();
        let li = Slot::Prep(self.args.gazetteer.well_known.li);
        self.fill(resolver, li, self.frame.target_kinds, &mut hit);
        let acts = Self::are_of(resolver, &cast.target, self.frame.source_kinds);
        // But مقتل عشرين عنصرا للجيش: so many of his.
        let bodies = [Kind::ArmedGroup, Kind::State, Kind::Government, Kind::Organization].map(kind_bit);
        let owned = self.args.get(self.pred, Rel::Of).is_some_and(|of| self.args.is_counted(of))
            && Self::are_of(resolver, &hit, bodies.iter().fold(0, |all, bit| all | bit));
        if !hit.is_empty() && !self.frame.source.is_empty() && acts && hit != cast.target && !owned {
            cast.source = std::mem::replace(&mut cast.target, hit);
            cast.slots = (Some(Slot::Of), Some(li));
        }
    }

    /// بين gives all sides in one list: the first acts, the others are met.
    fn part_those_between(&self, resolver: &mut Resolver<'_>, cast: &mut Cast) {
        // معارك بين الجيش والحركة في محاور المدينة: both sides are told.
        let told = cast.source.len() > 1 && cast.slots.0 == Some(Slot::Between);
        if self.mutual && told && matches!(cast.slots.1, Some(Slot::Prep(_))) {
            cast.target.clear();
        }
        if !cast.target.is_empty() || cast.source.len() < 2 || !self.frame.source.contains(&Slot::Between) {
            return;
        }
        let first = match cast.slots.0 {
            Some(Slot::Between) => {
                sides::on_first_side(self.args, resolver, self.pred, self.under, self.frame.source_kinds)
            }
            _ => None,
        };
        cast.target = cast.source.split_off(first.unwrap_or(1).min(cast.source.len() - 1));
        cast.slots.1 = cast.slots.0;
    }

    /// `بعد اتفاق مع الحركة، انسحب الجيش`: a deed that has only its other side is of whoever
    /// acts in the clause.
    fn doer_of_the_clause(&self, resolver: &mut Resolver<'_>, cast: &mut Cast) {
        let (args, pred, frame) = (self.args, self.pred, self.frame);
        if !cast.source.is_empty() || cast.target.is_empty() || frame.source.is_empty() {
            return;
        }
        let met = cast.slots.1 == Some(Slot::Prep(args.gazetteer.well_known.with))
            && !args.syntax.units[args.syntax.preds[pred].unit].article;
        let subject = match frame.source.contains(&Slot::Agent) {
            true => args.shared_subject(pred),
            false => args.agent(pred).filter(|_| met && args.is_opening(pred)),
        };
        let kinds = if met { frame.source_kinds } else { frame.source_kinds & kind_bit(Kind::ArmedGroup) };
        let Some(subject) = subject else { return };
        resolver.fillers(subject, kinds, &mut cast.source);
        if cast.source == cast.target && cast.slots.1 == Some(Slot::Of) {
            let struck = shared::struck_by_subject(args, resolver, pred, frame.target_kinds, &cast.source);
            if !struck.is_empty() {
                cast.target = struck;
            }
        }
        cast.source.retain(|e| !cast.target.contains(e));
        cast.slots.0 = Some(Slot::Agent).filter(|_| !cast.source.is_empty());
    }
}
