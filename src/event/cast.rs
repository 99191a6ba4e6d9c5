//! Who has the roles of a frame: each from the first slot that gives anyone.

use super::args::Args;
use super::{needs, slots};
use crate::clause::{Filler, PredId, Rel};
use crate::gazetteer::compiled::{Frame, Slot, TriggerPos, kind_bit};
use crate::gazetteer::schema::operators::Control;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::{Kind, Status};

/// The sides of an event, and where they were found.
#[derive(Debug)]
pub(super) struct Cast {
    /// Who acts.
    pub(super) source: Vec<EntityId>,
    /// Who is acted upon.
    pub(super) target: Vec<EntityId>,
    /// Where source and target stand.
    pub(super) slots: (Option<Slot>, Option<Slot>),
}

/// One frame held against one predicate.
#[derive(Clone, Copy)]
pub(super) struct Casting<'a> {
    pub(super) args: Args<'a>,
    pub(super) frame: &'a Frame,
    pub(super) pred: PredId,
    pub(super) pos: TriggerPos,
    /// The governor that belongs to the event.
    pub(super) under: Option<PredId>,
    /// Both sides do what the frame tells.
    pub(super) mutual: bool,
}

impl Casting<'_> {
    /// Fills both roles, the second with nobody who has the first.
    pub(super) fn cast(&self, resolver: &mut Resolver<'_>) -> Cast {
        let (mut source, mut target) = (resolver.roster.room(), resolver.roster.room());
        let (of_source, of_target);
        if self.frame.target_first {
            of_target = self.fill_target(resolver, &[], &mut target);
            of_source = self.fill_source(resolver, &target, &mut source);
        } else {
            of_source = self.fill_source(resolver, &[], &mut source);
            of_target = self.fill_target(resolver, &source, &mut target);
        }
        let mut cast = Cast { source, target, slots: (of_source, of_target) };
        self.recast(resolver, &mut cast);
        cast
    }

    fn fill_source(&self, resolver: &mut Resolver<'_>, taken: &[EntityId], out: &mut Vec<EntityId>) -> Option<Slot> {
        self.role(resolver, &self.frame.source, self.frame.source_kinds, taken, out)
    }

    fn fill_target(&self, resolver: &mut Resolver<'_>, taken: &[EntityId], out: &mut Vec<EntityId>) -> Option<Slot> {
        self.role(resolver, &self.frame.target, self.frame.target_kinds, taken, out)
    }

    /// Fills a role from the first slot that gives anyone not taken yet.
    fn role(
        &self,
        resolver: &mut Resolver<'_>,
        slots: &[Slot],
        kinds: u16,
        taken: &[EntityId],
        out: &mut Vec<EntityId>,
    ) -> Option<Slot> {
        let as_masdar = |&slot| [Some(slot), self.of_masdar(slot).filter(|_| self.pos == TriggerPos::Deed)];
        for slot in slots.iter().flat_map(as_masdar).flatten() {
            self.fill(resolver, slot, kinds, out);
            // هدد الرئيس بضرب القواعد: who threatens or promises it for a state has its men do it.
            let state = kinds & kind_bit(Kind::State) != 0 && kinds & kind_bit(Kind::Person) == 0;
            if out.is_empty() && slot == Slot::Agent && state && self.is_vowed() {
                self.fill(resolver, slot, kind_bit(Kind::Person), out);
            }
            out.retain(|e| !taken.contains(e) && !is_state_of(resolver, *e, taken));
            if !out.is_empty() {
                return Some(slot);
            }
        }
        None
    }

    /// What one slot gives.
    pub(super) fn fill(&self, resolver: &mut Resolver<'_>, slot: Slot, kinds: u16, out: &mut Vec<EntityId>) {
        if slot == Slot::Of && self.is_where_they_meet() || self.is_handed_over(slot) {
            return;
        }
        slots::fill(self.args, resolver, self.pred, self.under, slot, kinds, out);
        if slot == Slot::Prep(self.args.gazetteer.well_known.min) && out.is_empty() {
            slots::fill_further(self.args, resolver, self.pred, kinds, out);
        }
    }

    /// `قام الجيش بإغراق السفينة`: where a masdar has what the verb has as its subject or
    /// object.
    fn of_masdar(&self, slot: Slot) -> Option<Slot> {
        match slot {
            Slot::Subject => Some(Slot::Agent),
            Slot::Object => Some(Slot::Of).filter(|_| self.args.doer_in_genitive(self.pred).is_none()),
            _ => None,
        }
    }

    /// `قمة لندن`, `محادثات باريس`: the city in which they meet is no side.
    fn is_where_they_meet(&self) -> bool {
        let Self { args, .. } = *self;
        let symmetric = args.gazetteer.types[usize::from(self.frame.event)].symmetric;
        let Some(Filler::Phrase(arg)) = args.get(self.pred, Rel::Of).filter(|_| symmetric) else { return false };
        let unit = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
        let city = |n| args.gazetteer.named(n).kind == Kind::Place;
        // قمة لندن وباريس: but two of them may be the sides.
        matches!(unit.what, What::Name(n) if city(n)) && args.syntax.coordinated(arg.np).nth(1).is_none()
    }

    /// `شراء مقاتلات من الدولة`: what is bought or given does not receive it.
    fn is_handed_over(&self, slot: Slot) -> bool {
        let Self { args, .. } = *self;
        let filler = match slot {
            Slot::Of => args.get(self.pred, Rel::Of),
            Slot::Object => args.object(self.pred),
            _ => return false,
        };
        let goods = args.gazetteer.types[usize::from(self.frame.event)].goods;
        filler.is_some_and(|filler| goods && needs::is_asked_object(args, self.frame, self.pred, filler))
    }

    /// `هدد بضرب القواعد`: whether somebody says that he will do it.
    fn is_vowed(&self) -> bool {
        let vows = |g: PredId| {
            let operator = self.args.gazetteer.operator(self.args.syntax.preds[g].lexeme);
            operator.is_some_and(|o| o.status == Some(Status::Planned) && o.control == Control::Subject)
        };
        self.args.governors(self.pred).take(2).any(vows)
    }

    /// Whether all of them are of kinds that a role takes.
    pub(super) fn are_of(resolver: &Resolver<'_>, entities: &[EntityId], kinds: u16) -> bool {
        entities.iter().all(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0)
    }

    /// Whether the trigger stands below a verb that does not only tell its circumstance.
    pub(super) fn is_below_a_deed(&self) -> bool {
        let governor = self.args.syntax.preds[self.pred].governor;
        governor.is_some_and(|(g, rel)| rel != Rel::Circumstance && !self.args.says(g))
    }
}

/// بتزويد كييف بالصواريخ: the same city is not its own state's partner; تدعم الدولة الحكومة:
/// nor is her own government.
fn is_state_of(resolver: &Resolver<'_>, entity: EntityId, taken: &[EntityId]) -> bool {
    let known = |e: EntityId| resolver.roster.list[e].known;
    let this = &resolver.roster.list[entity];
    if this.kind == Kind::Government && this.composed.is_some_and(|(_, base)| taken.contains(&base)) {
        return true;
    }
    let capital_of = |e: &EntityId| known(*e).and_then(|id| resolver.gazetteer.named(id).capital_of);
    known(entity).is_some() && taken.iter().any(|e| capital_of(e) == known(entity))
}
