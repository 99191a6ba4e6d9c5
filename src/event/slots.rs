//! Filling the roles of a frame from the clause of its trigger.

use super::args::Args;
use super::carried::{self, carried_speaker, carried_subject};
use super::paper::{is_accord, is_document, issuer, speaking_body};
use super::{amount, happening, inside, manner, modified, nisba, sides};
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::{PrepId, Slot, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Number, Pos};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::{Kind, Status};

/// `قصفتها مسيرة تابعة للجيش`: whose the arms are that do it.
fn whose_arms(args: Args<'_>, arms: Filler) -> Option<Filler> {
    let Filler::Phrase(arg) = arms else { return None };
    let parts = &args.syntax.nps[arg.np].parts[arg.part..];
    let is = |classes: &[NounClass]| has_class(args.gazetteer, &args.syntax.units[parts[0].0], classes);
    let arms = is(&[NounClass::Vehicle, NounClass::Weapon]);
    let of = Rel::Prep(args.gazetteer.well_known.li);
    // But القوات الموالية للدولة are not hers.
    let tells = |&(at, &(_, part)): &(usize, &(usize, Part))| at == 0 || arms && part == Part::Mod;
    let words = parts.iter().enumerate().filter(tells).filter_map(|(_, &(unit, _))| args.syntax.pred_of_unit[unit]);
    let whose = words.filter(|&word| args.is_noun(word)).find_map(|word| args.get(word, of));
    whose.filter(|_| arms || is(&[NounClass::Force]))
}

/// `خرجت دفعة من المقاتلين من المدينة`: where the first phrase behind من names nobody that
/// fits, the next one does.
pub(super) fn fill_further(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let min = Rel::Prep(args.gazetteer.well_known.min);
    let such = |a: &&(Rel, Filler)| a.0 == min && !args.is_happening(a.1);
    for &(_, filler) in args.syntax.preds[pred].args.iter().filter(such).skip(1) {
        resolver.fillers_before(usize::MAX, filler, kinds, out);
        if !out.is_empty() {
            break;
        }
    }
}

/// The phrase that the trigger itself heads.
fn is_own_phrase(args: Args<'_>, pred: PredId, filler: Filler) -> bool {
    let Filler::Phrase(arg) = filler else { return false };
    args.syntax.nps[arg.np].parts[arg.part].0 == args.syntax.preds[pred].unit
}

/// Fills one slot: appends the entities found there.
pub fn fill(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    under: Option<PredId>,
    slot: Slot,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let filler = match slot {
        Slot::Subject => {
            match args.subject(pred).filter(|_| args.syntax.units[args.syntax.preds[pred].unit].morph.person() != 1) {
                None if args.is_noun(pred) => args.doer_in_genitive(pred),
                None => return carried_subject(args, resolver, pred, kinds, out),
                subject => subject,
            }
        }
        Slot::Object => args.object(pred).or_else(|| args.taken_in(pred)),
        Slot::Of => args.get(pred, Rel::Of),
        Slot::Agent => match args.agent(pred) {
            None => match args.carrier_without_subject(pred) {
                Some(verb) => return carried_subject(args, resolver, verb, kinds, out),
                None => return,
            },
            agent => agent,
        },
        Slot::Head => match args.head(pred).or_else(|| args.clause_subject(pred)) {
            // وقال ...، داعيا: who goes on speaking.
            None if args.syntax.preds[pred].pos == Pos::Active => {
                out.extend(resolver.roster.speaker.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
                return;
            }
            // يقول المنتقدون: they are nobody's critics here.
            Some(Filler::Phrase(own)) if args.syntax.nps[own.np].parts[own.part].0 == args.syntax.preds[pred].unit => {
                return;
            }
            head => head,
        },
        Slot::Prep(prep) => match args.prep(pred, prep) {
            Some(with) if is_means(args, pred, prep, with) => return,
            with => with.or_else(|| {
                // غارة استهدفت منزلا لهم: theirs is the house; أرسل شحنة لهم: they get it.
                let own = |f| matches!((f, args.syntax.preds[pred].arg), (Filler::Phrase(a), Some(b)) if a.np == b.np);
                let theirs = |u: PredId| {
                    prep == args.gazetteer.well_known.li
                        && args.is_noun(pred)
                        && !args.object(u).is_some_and(own)
                        && args.described_by(pred).is_some_and(|d| d.0 == u)
                        && args.stands_there(u, prep)
                };
                args.get(under.filter(|&u| !theirs(u) && !args.is_of_struck(u, pred, prep))?, Rel::Prep(prep))
            }),
        },
        Slot::Complement => args.complement_subject(pred),
        Slot::GovernorSubject => under.and_then(|u| args.asker(u, 4).or_else(|| args.in_need(u))),
        // أصيب جنود في قصف: they were hit in it, not it hit them.
        // But أصيب جنود في قصف استهدف المدينة: what describes it tells whom it hit.
        Slot::GovernorObject
            if args.syntax.preds[pred].governor.is_some_and(|(g, rel)| {
                under.is_none_or(|u| u == g)
                    && args.is_beside(rel)
                    && args.syntax.units[args.syntax.preds[g].unit].morph.is_passive()
            }) =>
        {
            None
        }
        Slot::GovernorObject => {
            // وضعت قواتها في حالة تأهب: what a set phrase tells of is not asked for.
            let above = || args.syntax.preds[pred].governor.map(|g| g.0);
            under.or_else(above).and_then(|u| {
                // في إقناع الحركة بوقف القتال: she is brought to it; but دعوة المنظمة إلى وقفه.
                let brought = || {
                    let lexeme = args.syntax.preds[u].lexeme;
                    let asks = args.gazetteer.operator(lexeme).is_some_and(|o| o.status == Some(Status::Requested));
                    let verb = args.gazetteer.lexeme(args.gazetteer.lexeme(lexeme).base);
                    args.syntax.preds[u].pos == Pos::Masdar && verb.object_role && !asks
                };
                let touched = args.object(u).or_else(|| args.get(u, Rel::Of).filter(|_| under.is_none() || brought()));
                touched.filter(|f| !args.is_happening(*f)).or_else(|| args.addressee(u))
            })
        }
        Slot::Nisba => return nisba::nisba(args, resolver, pred, kinds, false, out),
        Slot::Between => return sides::between(args, resolver, pred, under, kinds, out),
        Slot::Inside => return inside::fill(args, resolver, pred, kinds, out),
        Slot::Cause => return happening::cause(args, resolver, pred, kinds, out),
        Slot::Purpose => return happening::purpose(args, resolver, pred, kinds, out),
        Slot::Deed => return happening::deed(args, resolver, pred, kinds, out),
        Slot::Aimed => return happening::aimed(args, resolver, pred, kinds, out),
        Slot::Own => return own(args, resolver, pred, kinds, out),
        Slot::Forces => return forces(args, resolver, pred, kinds, out),
        Slot::Manner => return manner::aimed_at(args, resolver, pred, kinds, out),
        // Known when all events of the sentence are.
        Slot::Sides => return,
    };
    // وأكد على ضرورة وقف القتال: who goes on speaking.
    if let (Slot::GovernorSubject, None, Some(under)) = (slot, filler, under) {
        let verb = std::iter::once(under).chain(args.governors(under)).find(|&g| args.syntax.preds[g].pos == Pos::Verb);
        // ودعا إلى ما تقوم به الدول، مشددا على ضرورة الحوار
        if verb.is_none() && args.syntax.preds[under].pos == Pos::Active && args.says(under) {
            let speaker = resolver.roster.speaker;
            return out.extend(speaker.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
        }
        return verb.into_iter().for_each(|verb| carried_speaker(args, resolver, verb, kinds, out));
    }
    // تلقت العشرات من الدبابات: what there are so many of has not sent them.
    if slot == Slot::Prep(args.gazetteer.well_known.min) && filler.is_some_and(|f| amount::is_counted_thing(args, f)) {
        return;
    }
    // السيطرة على معظمها: on what the pronoun means.
    let filler = filler.map(|filler| match filler {
        Filler::Phrase(arg) => amount::whole_of(args, arg).unwrap_or(filler),
        Filler::Pronoun(..) => filler,
    });
    // صدوا هجوما من ثلاثة محاور: a side of the place acts by nobody.
    if slot == Slot::Prep(args.gazetteer.well_known.min)
        && kinds & kind_bit(Kind::Place) == 0
        && filler.is_some_and(|f| args.gazetteer.is_marked(args.head_lexeme(f), Mark::Region) && !is_called_so(args, f))
    {
        return;
    }
    let filler = filler.map(|filler| match filler {
        Filler::Pronoun(pronoun, _) => args.named_behind(pred, pronoun).unwrap_or(filler),
        Filler::Phrase(_) => filler,
    });
    let Some(filler) = filler else { return };
    // عقدت قمة عربية: what is held does not hold itself.
    let acts_alone = matches!(slot, Slot::Subject | Slot::Agent | Slot::GovernorSubject);
    if acts_alone && args.is_noun(pred) && is_own_phrase(args, pred, filler) {
        return;
    }
    if slot == Slot::Subject && carried::are_too_many(args, pred, filler) {
        return;
    }
    let acts = matches!(slot, Slot::Subject | Slot::GovernorSubject | Slot::Head);
    let document = acts && is_document(args, filler);
    let does = matches!(slot, Slot::Subject | Slot::Agent);
    let arms = does.then(|| whose_arms(args, filler)).flatten();
    if !args.is_happening(filler) || arms.is_some() {
        let end = if slot == Slot::Head || told_before(args, filler, pred) {
            args.syntax.preds[pred].unit
        } else {
            usize::MAX
        };
        if let Some(whose) = arms {
            resolver.fillers(whose, kinds, out);
        }
        if out.is_empty() {
            resolver.fillers_before(end, filler, kinds, out);
        }
        if slot == Slot::Head && out.is_empty() {
            modified::owner(args, resolver, pred, kinds, out);
        }
    } else if !document {
        // قوبل القصف التركي بإدانة, أعلن أن التدخل التركي مرفوض: whoever does that.
        let happening = args.happening(filler).filter(|&h| h != pred);
        if let (Slot::GovernorSubject | Slot::Complement, Some(happening)) = (slot, happening) {
            happening::doer_of(args, resolver, pred, happening, kinds, out);
        }
        return;
    }
    if slot == Slot::Subject && out.is_empty() {
        told_of_owner(args, resolver, pred, filler, kinds, out);
    }
    if slot == Slot::Subject {
        carried::both_of(args, resolver, pred, filler, kinds, out);
    }
    // جعل المتمردين يوقفون: not he.
    if slot == Slot::Subject && carried::is_other_number(args, resolver, pred, out) {
        out.clear();
        carried::men_before(args, resolver, pred, kinds, out);
    }
    // قرار للمجلس يدعو, البيان يدين: whose document it is.
    if let (true, true, Filler::Phrase(paper)) = (document, out.is_empty(), filler) {
        // الاتفاق ينص على: those who made it.
        let np = &args.syntax.nps[paper.np];
        let alone = np.parts.len() == 1 && args.syntax.units[np.head()].article;
        if alone && is_accord(args, filler) && resolver.roster.sides.len() == 2 {
            let fits = |&e: &EntityId| kind_bit(resolver.roster.list[e].kind) & kinds != 0;
            return out.extend(resolver.roster.sides.iter().copied().filter(fits).collect::<Vec<_>>());
        }
        issuer(args, resolver, paper, kinds, out);
        // ودعا البيان: of those who issued it before.
        if out.is_empty() && alone {
            let told = resolver.roster.issuer.or_else(|| speaking_body(args, resolver, filler));
            out.extend(told.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
        }
    }
}

/// `مواقع الحركة التي هاجمت المدينة`, `بصمات الحركة التي`: a thing does nothing; whoever it
/// belongs to is told of in the relative clause.
fn told_of_owner(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    filler: Filler,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let Filler::Phrase(arg) = filler else { return };
    let clause = &args.syntax.clauses[args.syntax.preds[pred].clause];
    // مناطق الحركة التي قصفت: without an object it may well be what was done to them.
    let acts_on = args.object(pred).is_some();
    if clause.link != Link::Relative(arg.np) || arg.part != 0 || !acts_on {
        return;
    }
    let parts = &args.syntax.nps[arg.np].parts;
    let body = |&(unit, part): &(usize, Part)| {
        part == Part::Of && matches!(args.syntax.units[unit].what, What::Name(_) | What::Head(_) | What::Nisba(_))
    };
    let Some(part) = parts.iter().rposition(body) else { return };
    let entity = resolver.phrase(Arg { np: arg.np, part }, kinds);
    let acts = [Kind::ArmedGroup, Kind::Organization, Kind::State, Kind::Government, Kind::Person];
    out.extend(entity.filter(|&e| {
        let kind = resolver.roster.list[e].kind;
        kind_bit(kind) & kinds != 0 && acts.contains(&kind)
    }));
}

/// `جنوب أفريقيا`: a state whose own name begins with a side.
fn is_called_so(args: Args<'_>, filler: Filler) -> bool {
    let Filler::Phrase(arg) = filler else { return false };
    let unit = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
    let side = &args.gazetteer.lexeme(args.head_lexeme(filler)).lemma;
    matches!(unit.what, What::Name(n) if args.gazetteer.named(n).name.starts_with(side.as_ref()))
}

/// `حكومتان تدعمهما الفصائل وبرلمانان`: what a relative clause tells of the first is
/// not told of those joined behind it.
fn told_before(args: Args<'_>, filler: Filler, pred: PredId) -> bool {
    let clause = &args.syntax.clauses[args.syntax.preds[pred].clause];
    matches!((filler, clause.link), (Filler::Phrase(arg), Link::Relative(head)) if head == arg.np)
        && args.syntax.preds[pred].arg.is_none()
}

/// `هجوم بحافلة ملغومة`, `قصف بصواريخ`: what a deed is done with.
fn is_means(args: Args<'_>, pred: PredId, prep: PrepId, with: Filler) -> bool {
    let deed = prep == args.gazetteer.well_known.bi && args.syntax.preds[pred].pos != Pos::Verb;
    let Filler::Phrase(with) = with else { return false };
    if !deed {
        return false;
    }
    let head = &args.syntax.units[args.syntax.nps[with.np].parts[with.part].0];
    head.what == What::Word
        && !head.article
        && has_class(args.gazetteer, head, &[NounClass::Vehicle, NounClass::Weapon])
}

/// `سقط 12 قتيلا`, `أربعة جرحى في غارة`, `سقوط شهيدين`: the victims whom the
/// trigger itself counts; `مقتل ثلاثة`, `41 قتلوا`: those of whom nothing but the
/// number is told. What is not counted is nobody in particular, and `و7 جرحى` is
/// told with those before, `عدد القتلى` is nobody.
fn own(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let this = &args.syntax.preds[pred];
    let victims = this.arg.filter(|arg| {
        let np = &args.syntax.nps[arg.np];
        // عدد القتلى: how many they are, which counts nobody by itself.
        let counted = np.parts.iter().any(|&(at, part)| {
            let unit = &args.syntax.units[at];
            part == Part::Count && (unit.what == What::Number || unit.morph.number() != Number::Singular)
        });
        let two = this.pos == Pos::Noun && args.syntax.units[this.unit].morph.number() == Number::Dual;
        np.and_of.is_none() && (counted || two)
    });
    let on = args.get(pred, Rel::Prep(args.gazetteer.well_known.ala));
    let entity = match victims {
        Some(arg) if this.pos != Pos::Masdar => resolver.phrase(arg, kinds),
        // القبض على ثلاثة
        _ => [args.subject(pred), args.get(pred, Rel::Of), args.get(pred, Rel::Object), on]
            .into_iter()
            .flatten()
            .find_map(|filler| resolver.so_many(filler)),
    };
    out.extend(entity.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
}

/// `حشدت الدولة قواتها`, `عزز من قواته`, `وضعت قواتها في حالة تأهب`: forces that a
/// pronoun gives to whoever acts, apart from him.
fn forces(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let min = Rel::Prep(args.gazetteer.well_known.min);
    let above = args.syntax.preds[pred].governor.map(|g| g.0);
    let places = [Some(pred), above].into_iter().flatten();
    let fillers = places.flat_map(|p| [Rel::Object, Rel::Of, min].map(|rel| args.get(p, rel)));
    for filler in fillers.flatten() {
        let Filler::Phrase(arg) = filler else { continue };
        let unit = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
        // قواتهما: of two, each his own.
        let his = unit.pronoun.is_some_and(|p| p != Pronoun::Both);
        if his && has_class(args.gazetteer, unit, &[NounClass::Force]) {
            let entity = resolver.own_forces(arg);
            return out.extend(entity.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
        }
    }
}
