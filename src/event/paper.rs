//! Papers that speak for those who issued them: البيان, التقرير, مشروع القرار.

use super::args::Args;
use crate::clause::phrase::is_class;
use crate::clause::{Arg, Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::Kind;

/// `قالت الوزارة ... وأضاف البيان`: the body that spoke last, where the paper is no
/// plan or accord of others.
pub(super) fn speaking_body(args: Args<'_>, resolver: &Resolver<'_>, paper: Filler) -> Option<EntityId> {
    let lexeme = args.head_lexeme(paper);
    let plan = [Mark::Proposal, Mark::Accord].into_iter().any(|mark| args.gazetteer.is_marked(lexeme, mark));
    let body = |kind| matches!(kind, Kind::State | Kind::Government | Kind::ArmedGroup | Kind::Organization);
    resolver.roster.speaker.filter(|&e| !plan && body(resolver.roster.list[e].kind))
}

/// الاتفاق, المعاهدة: a paper that has two sides.
pub(super) fn is_accord(args: Args<'_>, filler: Filler) -> bool {
    let frames = args.gazetteer.frames_of.get(args.head_lexeme(filler));
    frames.iter().any(|&(_, f)| args.gazetteer.types[usize::from(args.gazetteer.frames[f as usize].event)].symmetric)
}

/// البيان, التقرير, مشروع القرار.
pub(super) fn is_document(args: Args<'_>, filler: Filler) -> bool {
    let lexeme = args.head_lexeme(filler);
    lexeme != 0 && is_class(args.gazetteer.lexeme(lexeme), NounClass::Document)
}

/// Who made a document: `بيان للجيش`, `بيان صادر عن الوزارة`, `قرار اقترحته
/// الدولة`, `بيان الوزارة`.
pub(super) fn issuer(args: Args<'_>, resolver: &mut Resolver<'_>, document: Arg, kinds: u16, out: &mut Vec<EntityId>) {
    let np = &args.syntax.nps[document.np];
    for &(unit, part) in &np.parts[document.part..] {
        if part == Part::Mod
            && let Some(participle) = args.syntax.pred_of_unit[unit]
        {
            for &(rel, filler) in &args.syntax.preds[participle].args {
                if matches!(rel, Rel::Prep(_)) && out.is_empty() {
                    resolver.fillers(filler, kinds, out);
                }
            }
        }
    }
    let made = args.syntax.clauses.iter().filter(|c| c.link == Link::Relative(document.np)).filter_map(|c| c.verb);
    for verb in made {
        if out.is_empty()
            && let Some(subject @ Filler::Phrase(arg)) = args.get(verb, Rel::Subject)
            && arg.np != document.np
        {
            resolver.fillers(subject, kinds, out);
        }
    }
    let behind = args.syntax.nps.get(document.np + 1).filter(|next| next.first() == np.last() + 1);
    let w = &args.gazetteer.well_known;
    if out.is_empty() && behind.is_some_and(|next| next.prep == Some(w.li) || next.prep == Some(w.min)) {
        resolver.fillers(Filler::Phrase(Arg { np: document.np + 1, part: 0 }), kinds, out);
    }
    // تضمنت مبادرته: his.
    let head = np.parts[document.part].0;
    if let (true, Some(pronoun)) = (out.is_empty(), args.syntax.units[head].pronoun) {
        resolver.fillers(Filler::Pronoun(pronoun, head), kinds, out);
    }
    // تقرير أممي, بيان خليجي
    for &(unit, _) in np.parts[document.part + 1..].iter().take_while(|p| p.1 == Part::Mod) {
        if let (true, What::Nisba(id)) = (out.is_empty(), args.syntax.units[unit].what) {
            let body = resolver.roster.named(args.gazetteer, id);
            out.extend(Some(body).filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
        }
    }
    let genitive = (document.part + 1..np.parts.len()).filter(|&p| np.parts[p].1 == Part::Of);
    for part in genitive {
        if out.is_empty() {
            let owner = resolver.phrase(Arg { np: document.np, part }, kinds);
            out.extend(owner.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
        }
    }
    // أصدر المجلس قرارا يدعو إلى: who puts it forward.
    let carries = |verb: PredId| args.gazetteer.operator(args.syntax.preds[verb].lexeme).is_some_and(|o| o.carries);
    if let Some((verb, rel)) = np.governor
        && out.is_empty()
        && (rel == Rel::Prep(w.bi) || rel == Rel::Object && carries(verb))
        && let Some(subject) = args.subject(verb)
    {
        resolver.fillers(subject, kinds, out);
    }
    if let [issuer] = out[..] {
        resolver.roster.issuer = Some(issuer);
    }
}
