//! Whose act or thing it is by an adjective: الغارات الشمالية.

use super::args::Args;
use super::happening;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Filler, Part, PredId, Rel};
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;

/// States and groups whose adjective stands on the trigger, or also on what it is
/// about: `تحدي السياسات الشمالية`.
pub(super) fn nisba(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    kinds: u16,
    all: bool,
    out: &mut Vec<EntityId>,
) {
    let borne = || borne_by_arms(args, pred);
    let Some(arg) = args.syntax.preds[pred].arg.or_else(borne) else { return };
    let parts = &args.syntax.nps[arg.np].parts;
    // سقطت صواريخ الحركة على المدينة: whose they are.
    if args.syntax.preds[pred].arg.is_none()
        && let Some(&(u, Part::Of)) = parts.get(arg.part + 1)
        && matches!(args.syntax.units[u].what, What::Name(_) | What::Head(_))
    {
        resolver.fillers(Filler::Phrase(Arg { part: arg.part + 1, ..arg }), kinds, out);
    }
    let mut thing = None;
    for (at, &(u, part)) in parts.iter().enumerate().skip(arg.part + 1) {
        if part == Part::Of && is_thing(args, u) && !(is_hit(args, pred) && is_vehicle(args, u)) {
            // شحنة أسلحة روسية: whose the arms are.
            thing = Some(u);
            continue;
        }
        if part != Part::Mod {
            break;
        }
        if let What::Nisba(id) = args.syntax.units[u].what {
            // النزاع الشمالي الجنوبي: two of them are the sides.
            let pair = parts.get(at + 1).is_some_and(|p| matches!(args.syntax.units[p.0].what, What::Nisba(_)));
            if out.is_empty() && !pair && !all && thing.is_some_and(|thing| describes(args, pred, u, thing)) {
                break;
            }
            let entity = resolver.roster.named(args.gazetteer, id);
            if kind_bit(resolver.roster.list[entity].kind) & kinds != 0 && !out.contains(&entity) {
                let span = resolver.unit_span(&args.syntax.units[u]);
                resolver.roster.mention(entity, span, span.of(resolver.text));
                out.push(entity);
            }
        }
    }
    // تعرضت لقصف بصواريخ شمالية: whose arms it was done with.
    if out.is_empty() && !all && args.is_happening(Filler::Phrase(arg)) {
        happening::by_weapon(args, resolver, pred, kinds, out);
    }
}

/// `سقطت صواريخ شمالية على المدينة`, `مسيرات شمالية استهدفت`: the arms that do what a
/// verb tells.
fn borne_by_arms(args: Args<'_>, pred: PredId) -> Option<Arg> {
    let Filler::Phrase(arg) = args.subject(pred)? else { return None };
    let at = args.syntax.nps[arg.np].parts[arg.part..].iter().position(|p| p.1 != Part::Count)?;
    let head = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part + at].0];
    let arms = [NounClass::Weapon, NounClass::Vehicle];
    (head.what == What::Word && has_class(args.gazetteer, head, &arms)).then_some(Arg { part: arg.part + at, ..arg })
}

/// `دعم القضية الفلسطينية`, `أكد البرلمان رفض التدخل التركي`: the adjective tells
/// of what is spoken of; in `حملة القصف الروسية` it is that of the trigger.
fn describes(args: Args<'_>, pred: PredId, adjective: usize, genitive: usize) -> bool {
    let units = &args.syntax.units;
    let feminine = |unit: usize| {
        let morph = units[unit].morph;
        morph.gender() == Gender::Feminine || morph.number() == Number::Plural
    };
    let abstracts = [NounClass::Eventive, NounClass::Abstract, NounClass::Document];
    // قصف مسيرة شمالية: a craft rather than a march.
    let arms = [NounClass::Weapon, NounClass::Vehicle];
    let of_it = feminine(adjective) == feminine(genitive)
        && has_class(args.gazetteer, &units[genitive], &abstracts)
        && !has_class(args.gazetteer, &units[genitive], &arms);
    of_it && (feminine(adjective) != feminine(args.syntax.preds[pred].unit) || args.agent(pred).is_some())
}

/// `استهداف السفن الروسية`: what is not handed over is hit, and the adjective
/// tells whose it was.
fn is_hit(args: Args<'_>, pred: PredId) -> bool {
    let w = &args.gazetteer.well_known;
    let handed = [w.li, w.ila].into_iter().any(|prep| args.get(pred, Rel::Prep(prep)).is_some());
    args.syntax.preds[pred].pos == Pos::Masdar && !handed
}

fn is_vehicle(args: Args<'_>, unit: usize) -> bool {
    has_class(args.gazetteer, &args.syntax.units[unit], &[NounClass::Vehicle])
}

/// Arms, vehicles, money, papers: what never acts by itself.
pub(super) fn is_thing(args: Args<'_>, unit: usize) -> bool {
    use NounClass as C;
    let unit = &args.syntax.units[unit];
    let things = [C::Weapon, C::Vehicle, C::Money, C::Document, C::Eventive, C::Abstract];
    // القواعد: bases rather than rules.
    let places = [C::Facility, C::Settlement];
    unit.what == What::Word && has_class(args.gazetteer, unit, &things) && !has_class(args.gazetteer, unit, &places)
}
