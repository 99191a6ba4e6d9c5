//! Roles that another happening tells: the raid behind the dead, the attack
//! that is condemned, the sanctions that are threatened.

use super::args::Args;
use super::{nisba, paper, pointed, slots};
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::{PrepId, Slot, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::Tells;
use crate::lang::morph::Pos;
use crate::mention::entity::{DocEntity, EntityId};
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::Kind;

/// The doer of the happening that a casualty is told to come from.
pub fn cause(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let w = &args.gazetteer.well_known;
    // حملت تركيا روسيا مسؤولية مقتل الجنود
    if let Some(blamed) = args.blamed(pred) {
        return resolver.fillers(blamed, kinds, out);
    }
    // قتلى القصف: harm named by what it came of.
    let own = [Rel::Subject, Rel::Of, Rel::Prep(w.fi), Rel::Prep(w.bi), Rel::Circumstance];
    // غارة تقتل ثلاثة: the happening can stand before its verb.
    // خلال يومين جراء القصف: all that stands there.
    let all = |p: PredId, rel: Rel| args.syntax.preds[p].args.iter().filter(move |a| a.0 == rel).map(|a| a.1);
    let own = own.into_iter().flat_map(|rel| all(pred, rel)).chain(args.subject(pred));
    // القتلى الذين سقطوا جراء القصف: what the verb tells of them.
    let told = args.described_by(pred).map(|d| d.0);
    let above = args.governors(pred).take(2).chain(told).flat_map(|g| {
        // قال في اتصال إن جنديا قتل: where it was said is nothing of it.
        let beside = [Rel::Circumstance, Rel::Prep(w.fi), Rel::Prep(w.bi)];
        let beside = if args.says(g) { &beside[..1] } else { &beside[..] }.to_vec();
        args.subject(g).filter(|_| !args.says(g)).into_iter().chain(beside.into_iter().flat_map(move |rel| all(g, rel)))
    });
    let fillers: Vec<_> = own.chain(above).collect();
    for filler in fillers {
        let Filler::Phrase(arg) = filler else { continue };
        if is_no_cause(args, arg) {
            continue;
        }
        let unit = args.syntax.nps[arg.np].parts[arg.part].0;
        // مقتل طفل بلغم زرعه الحزب: who laid it.
        let weapon = has_class(args.gazetteer, &args.syntax.units[unit], &[NounClass::Weapon]);
        // إثر زورق أطلقه الحزب: who sent it.
        let arms = weapon || has_class(args.gazetteer, &args.syntax.units[unit], &[NounClass::Vehicle]);
        if let Some(verb) = doing(args, arg).filter(|_| arms) {
            slots::fill(args, resolver, verb, None, Slot::Subject, kinds, out);
            if !out.is_empty() {
                return;
            }
        }
        // قضى جندي بصاروخ مسيرة شمالية, برصاص شمالي: whose weapon it was.
        if weapon && arg.part == 0 {
            // برصاص الجيش الشمالي: rather that army's.
            let of_thing = |&&(u, part): &&(usize, Part)| part != Part::Of || nisba::is_thing(args, u);
            let parts = args.syntax.nps[arg.np].parts.iter().take_while(of_thing);
            let whose = parts.into_iter().find_map(|&(u, part)| match args.syntax.units[u].what {
                What::Nisba(state) if part == Part::Mod => Some(state),
                _ => None,
            });
            if let Some(state) = whose.filter(|&s| kind_bit(args.gazetteer.named(s).kind) & kinds != 0) {
                return out.push(resolver.roster.named(args.gazetteer, state));
            }
        }
        let Some(happening) = args.syntax.pred_of_unit[unit].filter(|&h| h != pred) else { continue };
        if brings_thing(args, happening) {
            continue;
        }
        // جروح, مقتل: harm done is no cause of harm.
        let counted = |&(_, frame): &(_, u32)| args.gazetteer.frames[frame as usize].count.is_some();
        if args.gazetteer.frames_of.get(args.syntax.preds[happening].lexeme).iter().any(counted) {
            continue;
        }
        // تزايد عدد القتلى: that they are more has killed nobody.
        let own = args.syntax.preds[pred].arg.map(|own| own.np);
        if own.is_some() && matches!(args.get(happening, Rel::Of), Some(Filler::Phrase(of)) if Some(of.np) == own) {
            continue;
        }
        // بعد إدانته مقتل طفل: what is said of the dead has killed nobody.
        let speaks = |p: PredId| args.gazetteer.operator(args.syntax.preds[p].lexeme).is_some_and(|o| o.says);
        if args.governors(pred).any(|g| g == happening) && speaks(happening) {
            continue;
        }
        doer_of(args, resolver, pred, happening, kinds, out);
        if out.is_empty() {
            against(args, resolver, pred, happening, kinds, out);
        }
        if out.is_empty() {
            sent_by(args, resolver, happening, kinds, out);
        }
        if !out.is_empty() {
            return;
        }
    }
}

/// `قتل 19 بعد تلقي الجيش معلومات`: a masdar that only carries something, where this is
/// no deed.
fn brings_thing(args: Args<'_>, masdar: PredId) -> bool {
    args.gazetteer.operator(args.syntax.preds[masdar].lexeme).is_some_and(|o| o.light)
        && args.get(masdar, Rel::Object).is_some_and(|object| !args.is_happening(object))
}

/// What was at another time; `المدينة الواقعة تحت سيطرة التنظيم`: who holds a town has not
/// harmed anybody by that.
pub(super) fn is_no_cause(args: Args<'_>, arg: Arg) -> bool {
    let beneath = |c| args.gazetteer.is_marked(c, Mark::Beneath);
    is_other_time(args, arg) || args.syntax.nps[arg.np].circumstance.is_some_and(beneath)
}

/// `أعنف تفجير منذ الغزو`, `قتل قبل الهجوم`: what was before or came after.
pub(super) fn is_other_time(args: Args<'_>, arg: Arg) -> bool {
    let word = args.syntax.nps[arg.np].circumstance;
    word.is_some_and(|c| matches!(args.gazetteer.lexeme(c).tells, Some(Tells::Since | Tells::Before)))
}

/// `قتل جنود في اشتباكات مع الحزب`: the side that those who suffer have fought.
fn against(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    happening: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let w = &args.gazetteer.well_known;
    let with = |rel: Rel| matches!(rel, Rel::Prep(prep) if prep == w.with || prep == w.against);
    let other = args.syntax.preds[happening].args.iter().find(|a| with(a.0)).map(|a| a.1);
    if let Some(other) = other.filter(|&other| !suffers(args, pred, other)) {
        resolver.fillers(other, kinds, out);
    }
}

/// `سقوط قذائف أطلقها الحزب`: who sent what fell.
fn sent_by(args: Args<'_>, resolver: &mut Resolver<'_>, happening: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let Some(Filler::Phrase(thing)) = args.get(happening, Rel::Of) else { return };
    let described = |c: &&crate::clause::Clause| c.link == Link::Relative(thing.np);
    for verb in args.syntax.clauses.iter().filter(described).filter_map(|c| c.verb) {
        if args.object(verb).is_some_and(|o| matches!(args.meant(verb, o), Filler::Phrase(a) if a.np == thing.np)) {
            slots::fill(args, resolver, verb, None, Slot::Subject, kinds, out);
        }
    }
}

/// Who did what `happening` names, as `pred` speaks of it.
pub(super) fn doer_of(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    happening: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let w = &args.gazetteer.well_known;
    let armed = kinds & [Kind::State, Kind::Government, Kind::ArmedGroup].map(kind_bit).iter().fold(0, |a, b| a | b);
    let slots = [
        (Slot::Nisba, kinds),
        (Slot::Prep(w.by), kinds),
        (Slot::Agent, kinds),
        (Slot::Of, kinds),
        (Slot::Prep(w.li), armed),
    ];
    // غارات من التحالف: of words that have their doer so.
    let from = Slot::Prep(w.min);
    let frames = args.gazetteer.frames_of.get(args.syntax.preds[happening].lexeme);
    let sent = frames.iter().any(|&(_, frame)| args.gazetteer.frames[frame as usize].source.contains(&from));
    let sent = (sent && args.get(happening, Rel::Prep(w.min)).is_some()).then_some((from, armed));
    by_weapon(args, resolver, happening, kinds, out);
    if !out.is_empty() {
        return;
    }
    for (slot, kinds) in slots.into_iter().chain(sent) {
        if slot == Slot::Agent && args.agent(happening).is_some_and(|doer| suffers(args, pred, doer)) {
            continue;
        }
        if slot == Slot::Of && strikes_place(args, happening) {
            continue;
        }
        slots::fill(args, resolver, happening, None, slot, kinds, out);
        if !out.is_empty() {
            return;
        }
    }
}

/// `قتل مدنيان في قصف دمشق`: the town in the genitive is what was struck, though a capital
/// can act for its state.
pub(super) fn strikes_place(args: Args<'_>, happening: PredId) -> bool {
    let Some(Filler::Phrase(of)) = args.get(happening, Rel::Of) else { return false };
    let unit = &args.syntax.units[args.syntax.nps[of.np].parts[of.part].0];
    let town = matches!(unit.what, What::Name(id) if args.gazetteer.named(id).kind == Kind::Place);
    let frames = args.gazetteer.frames_of.get(args.syntax.preds[happening].lexeme);
    town && frames.iter().any(|&(_, frame)| args.gazetteer.frames[frame as usize].target.contains(&Slot::Of))
}

/// `استهدافهم بنيران الجيش`: whose arms they were.
pub(super) fn by_weapon(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    happening: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let w = &args.gazetteer.well_known;
    let Some(Filler::Phrase(arms)) = args.get(happening, Rel::Prep(w.bi)) else { return };
    let parts = &args.syntax.nps[arms.np].parts;
    let unit = &args.syntax.units[parts[arms.part].0];
    // نيران: fire is what acts of fighting are told by.
    let fire = |&(_, frame): &(_, u32)| {
        let kind = &args.gazetteer.types[usize::from(args.gazetteer.frames[frame as usize].event)];
        kind.tried && kind.of_war
    };
    let weapon = has_class(args.gazetteer, unit, &[NounClass::Weapon])
        || unit.morph.pos() == Pos::Noun && args.gazetteer.frames_of.get(unit.lexeme).iter().any(fire);
    // قصف بالمدفعية الشمالية: a force itself.
    if matches!(unit.what, What::Head(_)) && weapon {
        resolver.fillers(Filler::Phrase(arms), kinds, out);
        // هجوم بطائرات مسيرة: nobody's in particular.
        return out.retain(|&e| is_somebody(&resolver.roster.list[e]));
    }
    if let Some(&(unit, part)) = parts.get(arms.part + 1).filter(|_| weapon) {
        match (part, args.syntax.units[unit].what) {
            (Part::Of, _) => resolver.fillers(Filler::Phrase(Arg { np: arms.np, part: arms.part + 1 }), kinds, out),
            // بصواريخ شمالية الصنع: that is where they were made.
            (Part::Mod, What::Nisba(id)) if !is_narrowed(args, unit) => {
                let body = resolver.roster.named(args.gazetteer, id);
                out.extend(Some(body).filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
            }
            _ => {}
        }
    }
}

/// Arms of a state or body rather than any.
fn is_somebody(arms: &DocEntity) -> bool {
    arms.known.is_some() || arms.composed.is_some()
}

/// An adjective without the article, which the noun behind it narrows.
fn is_narrowed(args: Args<'_>, adjective: usize) -> bool {
    let units = &args.syntax.units;
    !units[adjective].article
        && units
            .get(adjective + 1)
            .is_some_and(|u| u.what == What::Word && u.article && u.morph.pos() != Pos::Adjective)
}

/// The happenings that a word speaks of: its object or genitive, else what its
/// own prepositions bring; through words that only carry them.
fn spoken_of(args: Args<'_>, pred: PredId) -> Vec<PredId> {
    let this = &args.syntax.preds[pred];
    let lexeme = args.gazetteer.lexeme(this.lexeme);
    let own = lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps;
    let names = |&(rel, filler): &(Rel, Filler)| {
        let spoken = match rel {
            Rel::Object => true,
            Rel::Of => this.pos != Pos::Verb,
            // إدانة الرئيس للهجوم: ل before what a masdar takes for its object.
            Rel::Prep(prep) => {
                own & (1 << prep) != 0 || (prep == args.gazetteer.well_known.li && this.pos == Pos::Masdar)
            }
            _ => false,
        };
        let Filler::Phrase(arg) = filler else { return None };
        let happening = args.syntax.pred_of_unit[args.syntax.nps[arg.np].parts[arg.part].0]?;
        (spoken && happening != pred && args.is_happening(filler)).then_some(happening)
    };
    let mut out: Vec<PredId> = this.args.iter().filter_map(names).collect();
    // هدد بفرض عقوبات, ندد بمواصلة القصف, هدد بالقيام بضربة: the inner one is meant.
    let bi = Rel::Prep(args.gazetteer.well_known.bi);
    for at in 0..out.len() {
        let outer = &args.syntax.preds[out[at]];
        // فرض مزيد من العقوبات: what there is more of.
        let more = args.get(out[at], Rel::Of).map_or(0, |of| args.head_lexeme(of));
        let measured = more != 0 && args.gazetteer.operator(more).is_some_and(|o| o.carries);
        let min = Rel::Prep(args.gazetteer.well_known.min);
        if args.gazetteer.operator(outer.lexeme).is_some_and(|o| o.carries)
            && let Some(inner) = outer.args.iter().find_map(|&(rel, filler)| match (rel, filler) {
                (rel, Filler::Phrase(arg))
                    if (matches!(rel, Rel::Of | Rel::Object) || rel == bi || measured && rel == min)
                        && args.is_happening(filler) =>
                {
                    args.syntax.pred_of_unit[args.syntax.nps[arg.np].parts[arg.part].0]
                }
                _ => None,
            })
        {
            out.insert(at, inner);
        }
    }
    out
}

/// Who does what the trigger speaks of: أدانت الدولة هجوم الجماعة.
pub fn deed(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    for happening in spoken_of(args, pred) {
        // The one who speaks of it has not done it.
        let own = args.agent(happening).filter(|&doer| args.subject(pred) == Some(doer));
        if own.is_some() {
            nisba::nisba(args, resolver, happening, kinds, true, out);
            if out.is_empty() && !befalls(args, happening) {
                slots::fill(args, resolver, happening, None, Slot::Of, kinds, out);
            }
        } else {
            doer_of(args, resolver, pred, happening, kinds, out);
        }
        // رفضت السماح للقافلة: to whom it would have been granted.
        if out.is_empty() && args.grants(happening) {
            slots::fill(args, resolver, happening, None, Slot::Prep(args.gazetteer.well_known.li), kinds, out);
        }
        if let (true, Some((verb, true))) = (out.is_empty(), args.described_by(happening))
            && verb != pred
        {
            slots::fill(args, resolver, verb, None, Slot::Subject, kinds, out);
        }
        if !out.is_empty() {
            return;
        }
    }
    // رفضت الدولة مشروعا اقترحته أخرى: or whose paper it is.
    let own = |prep: PrepId| {
        let lexeme = args.gazetteer.lexeme(args.syntax.preds[pred].lexeme);
        (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) != 0
            || prep == args.gazetteer.well_known.against
    };
    for &(rel, filler) in &args.syntax.preds[pred].args {
        let spoken = rel == Rel::Object || matches!(rel, Rel::Prep(prep) if own(prep));
        if let Filler::Phrase(paper) = filler
            && spoken
            && out.is_empty()
            && paper::is_document(args, filler)
        {
            paper::issuer(args, resolver, paper, kinds, out);
        }
        if let Filler::Phrase(done) = filler
            && spoken
            && out.is_empty()
            && let Some(verb) = doing(args, done).filter(|&verb| verb != pred)
        {
            slots::fill(args, resolver, verb, None, Slot::Subject, kinds, out);
        }
        if let Filler::Phrase(said) = filler
            && spoken
            && out.is_empty()
            && let Some(from) = came_from(args, said)
        {
            resolver.fillers(from, kinds, out);
        }
    }
    // أشاد بما تبذله الدولة: who does it.
    if let (true, Some((verb, prep))) = (out.is_empty(), args.what_is_done(pred))
        && prep.is_none_or(own)
    {
        slots::fill(args, resolver, verb, None, Slot::Subject, kinds, out);
    }
    if out.is_empty() {
        pointed::doer(args, resolver, pred, kinds, out);
    }
}

/// `رفضت تهجير السكان`: harm to its genitive, where nobody else is named whom it befalls.
fn befalls(args: Args<'_>, happening: PredId) -> bool {
    let frames = args.gazetteer.frames_of.get(args.syntax.preds[happening].lexeme);
    let harms = frames.iter().map(|&(_, frame)| &args.gazetteer.frames[frame as usize]);
    let other = [Rel::Object, Rel::Prep(args.gazetteer.well_known.li)];
    let named = other.into_iter().any(|rel| args.get(happening, rel).is_some());
    !named && harms.into_iter().any(|frame| frame.count.is_some() && frame.target.contains(&Slot::Of))
}

/// `التصريحات التي صدرت عن الوزير`: from whom what is spoken of has come.
fn came_from(args: Args<'_>, said: Arg) -> Option<Filler> {
    let about = Rel::Prep(args.gazetteer.well_known.about);
    let told = args.syntax.clauses.iter().filter(|c| c.link == Link::Relative(said.np)).filter_map(|c| c.verb);
    let mut from = told.filter_map(|verb| {
        let itself = matches!(args.subject(verb), Some(Filler::Phrase(subject)) if subject.np == said.np);
        args.get(verb, about).filter(|f| itself && !args.is_happening(*f))
    });
    from.next()
}

/// `استهدفت السفينة بزورق أطلقه الحزب`: who sent or laid the arms that a passive tells of.
pub(super) fn sender(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let Filler::Phrase(arms) = args.get(pred, Rel::Prep(args.gazetteer.well_known.bi))? else { return None };
    let this = &args.syntax.preds[pred];
    let unit = &args.syntax.units[args.syntax.nps[arms.np].parts[arms.part].0];
    let arms_of = this.pos == Pos::Verb
        && args.suffers_it(pred)
        && has_class(args.gazetteer, unit, &[NounClass::Weapon, NounClass::Vehicle]);
    doing(args, arms).filter(|_| arms_of)
}

/// `الدور الذي تقوم به الدولة`, `الجهود التي تبذلها`, `التصريحات التي أدلى بها`:
/// the verb that says who does what is spoken of.
fn doing(args: Args<'_>, done: Arg) -> Option<PredId> {
    let bi = Rel::Prep(args.gazetteer.well_known.bi);
    let is_it = |filler: &Filler| match filler {
        Filler::Phrase(arg) => arg.np == done.np,
        Filler::Pronoun(..) => true,
    };
    let told = args.syntax.clauses.iter().filter(|c| c.link == Link::Relative(done.np)).filter_map(|c| c.verb);
    let mut does = told.filter(|&verb| {
        let own = &args.syntax.preds[verb].args;
        let other = args.get(verb, Rel::Subject).is_some_and(|subject| !is_it(&subject));
        other && own.iter().any(|(rel, filler)| (*rel == Rel::Object || *rel == bi) && is_it(filler))
    });
    does.next()
}

/// Whom it is aimed at: هدد بفرض عقوبات على الدولة.
pub fn aimed(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let w = &args.gazetteer.well_known;
    for happening in spoken_of(args, pred) {
        let object = args.get(happening, Rel::Object).is_some();
        let against = args.syntax.preds[happening].args.iter().find_map(|&(rel, _)| match rel {
            Rel::Prep(prep) if prep == args.gazetteer.well_known.against => Some(Slot::Prep(prep)),
            _ => None,
        });
        let last = if object { Slot::Object } else { Slot::Of };
        for slot in [Some(Slot::Prep(w.ala)), against, Some(last)].into_iter().flatten() {
            slots::fill(args, resolver, happening, None, slot, kinds, out);
            if !out.is_empty() {
                return;
            }
        }
        // هدد بتجميد المحادثات مع الدولة: with whom they are held.
        if let Some(inner) = args.get(happening, Rel::Of).and_then(|of| args.happening(of)) {
            slots::fill(args, resolver, inner, None, Slot::Prep(w.with), kinds, out);
        }
        if !out.is_empty() {
            return;
        }
    }
}

/// The one who suffers what `pred` tells is not the one who did it.
fn suffers(args: Args<'_>, pred: PredId, filler: Filler) -> bool {
    let Filler::Phrase(arg) = filler else { return false };
    // لقي جندي مصرعه: his is the death.
    let above = args.syntax.preds[pred].governor.filter(|g| g.1 == Rel::Object).and_then(|g| args.subject(g.0));
    let itself = args.syntax.preds[pred].arg.map(Filler::Phrase);
    [args.subject(pred), args.object(pred), args.get(pred, Rel::Of), above, itself]
        .into_iter()
        .flatten()
        // قيام الدولة بقصف المدينة: she is no part of what suffers.
        .any(
            |own| matches!(own, Filler::Phrase(a) if a.np == arg.np && (a.part == arg.part || !args.is_happening(own))),
        )
}

/// What the purpose is about: هجوما للسيطرة على X.
pub fn purpose(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let w = &args.gazetteer.well_known;
    let carrier = args.syntax.preds[pred].governor.map(|g| g.0);
    let above = [
        Some(pred),
        carrier.filter(|&c| args.gazetteer.operator(args.syntax.preds[c].lexeme).is_some_and(|o| o.carries)),
    ];
    for goal in 0..args.syntax.preds.len() {
        let this = &args.syntax.preds[goal];
        let Some((governor, rel)) = this.governor else { continue };
        let for_it = rel == Rel::Prep(w.li) || (rel == Rel::Circumstance && args.is_purpose(goal));
        if !for_it || this.pos != Pos::Masdar || !above.contains(&Some(governor)) || goal == pred {
            continue;
        }
        for slot in [Slot::Prep(w.ala), Slot::Prep(w.between), Slot::Of, Slot::Object] {
            slots::fill(args, resolver, goal, None, slot, kinds, out);
            if !out.is_empty() {
                return;
            }
        }
    }
}
