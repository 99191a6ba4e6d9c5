//! Sides that stand anywhere inside what a trigger speaks of.

use super::args::Args;
use super::happening;
use crate::clause::phrase::{has_class, is_one_of_a_people};
use crate::clause::{Arg, Filler, Part, PredId, Rel};
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::Kind;

/// Known names anywhere inside what the trigger speaks of: its object, else
/// what its own preposition brings, else whatever hangs on it.
pub(super) fn fill(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let this = &args.syntax.preds[pred];
    let lexeme = args.gazetteer.lexeme(this.lexeme);
    let own = lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps;
    let phrase = |filler: Filler| match filler {
        Filler::Phrase(arg) => Some(arg),
        Filler::Pronoun(..) => None,
    };
    let w = &args.gazetteer.well_known;
    let harm = || {
        let frames = args.gazetteer.frames_of.get(this.lexeme);
        frames.iter().any(|&(_, frame)| args.gazetteer.frames[frame as usize].count.is_some())
    };
    let is_bare_place = |arg: Arg| {
        let head = args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0].what;
        matches!(head, What::Name(n) if matches!(args.gazetteer.named(n).kind, Kind::State | Kind::Place)) && harm()
    };
    let object = args.object(pred).and_then(phrase);
    let asked = this.args.iter().any(|a| matches!(a.0, Rel::Prep(p) if own & (1 << p) != 0));
    // دان المبعوث إلى سوريا القصف: what stands before the object belongs to
    // the subject; ندد مبعوث المنظمة بالقصف: nor is he inside it.
    let counts = |rel: Rel, arg: Arg| match rel {
        Rel::Subject | Rel::Circumstance => false,
        // قتل في العراق بنيران الجيش: where it was is not what it speaks of.
        Rel::Prep(prep) if prep == w.fi && is_bare_place(arg) => false,
        Rel::Prep(prep) if this.pos == Pos::Verb => match object {
            Some(object) => arg.np > object.np,
            None => !asked || own & (1 << prep) != 0,
        },
        _ => true,
    };
    let fillers = this.args.iter().filter_map(|&(rel, filler)| Some((rel, phrase(filler)?)));
    let fillers: Vec<_> = fillers.filter(|&(rel, arg)| counts(rel, arg)).collect();
    // The genitive of a noun is rather its doer: it is looked into last.
    let (of, others): (Vec<_>, Vec<_>) = fillers.into_iter().partition(|a| a.0 == Rel::Of);
    // اتفاقية تبادل السجناء مع الشمال: people count where nobody else is named.
    let mut people_of = None;
    for (_, arg) in others.into_iter().chain(of) {
        let parts = &args.syntax.nps[arg.np].parts;
        for part in arg.part..parts.len() {
            let unit = args.syntax.units[parts[part].0];
            // أودى بحياة سبعة أشخاص; بحياة رجل, where nobody but people is asked for.
            let of = parts[part].1 == Part::Of && part > 0;
            let people = of && (parts[part - 1].1 == Part::Count || kinds & kind_bit(Kind::State) == 0);
            let entity = match unit.what {
                // مقتل شمالي: somebody of that people is not that people.
                _ if is_one_of_a_people(&unit) && parts[part].1 == Part::Of => continue,
                What::Word if people && has_class(args.gazetteer, &unit, &[NounClass::Human, NounClass::Fighter]) => {
                    match resolver.phrase(Arg { np: arg.np, part }, kinds) {
                        Some(entity) if kind_bit(resolver.roster.list[entity].kind) & kinds != 0 => {
                            out.push(entity);
                            break;
                        }
                        _ => continue,
                    }
                }
                What::Name(id) | What::Nisba(id) => {
                    let entity = resolver.roster.named(args.gazetteer, id);
                    let of_what = parts[..part].last().filter(|_| parts[part].1 == Part::Of);
                    let struck = || {
                        of_what
                            .and_then(|p| args.syntax.pred_of_unit[p.0])
                            .is_some_and(|h| happening::strikes_place(args, h))
                    };
                    // شروط واشنطن: a capital is its state, unless it is what was struck.
                    match args.gazetteer.named(id).capital_of {
                        Some(state) if kind_bit(resolver.roster.list[entity].kind) & kinds == 0 && !struck() => {
                            resolver.roster.named(args.gazetteer, state)
                        }
                        _ => entity,
                    }
                }
                What::Head(_) => match resolver.phrase(Arg { np: arg.np, part }, kinds) {
                    // Its nisba is part of its name.
                    Some(entity)
                        if resolver.roster.list[entity].kind == Kind::Group
                            && kinds & kind_bit(Kind::State) != 0
                            && resolver.roster.list[entity].composed.is_none() =>
                    {
                        people_of = people_of.or(Some(entity).filter(|_| kinds & kind_bit(Kind::Group) != 0));
                        continue;
                    }
                    Some(entity) if kind_bit(resolver.roster.list[entity].kind) & kinds != 0 => {
                        out.push(entity);
                        break;
                    }
                    _ => continue,
                },
                _ => continue,
            };
            if kind_bit(resolver.roster.list[entity].kind) & kinds != 0 && !out.contains(&entity) {
                out.push(entity);
            }
        }
        if !out.is_empty() {
            // باتفاق الشمال والجنوب: those joined to the name that closes the phrase.
            let closes = matches!(args.syntax.units[args.syntax.nps[arg.np].last()].what, What::Name(_));
            for np in args.syntax.coordinated(arg.np).skip(1).take(if closes { 4 } else { 0 }) {
                let head = args.syntax.units[args.syntax.nps[np].head()].what;
                if matches!(head, What::Name(_)) && args.syntax.nps[np].parts.len() == 1 {
                    let joined = resolver.phrase(Arg { np, part: 0 }, kinds);
                    let fits = joined.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0);
                    if let Some(other) = fits.filter(|e| !out.contains(e)) {
                        out.push(other);
                    }
                }
            }
            return;
        }
    }
    out.extend(people_of);
}
