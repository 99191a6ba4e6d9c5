//! What has been, whatever the words around say of it: what is pointed at, what
//! is only spoken of, what moved somebody to act.

use super::args::Args;
use super::form::is_whichever;
use super::status::Done;
use crate::clause::{Filler, Link, Np, Part, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::Tells;
use crate::lang::morph::Pos;
use crate::mention::unit::What;

fn phrase<'a>(args: Args<'a>, pred: PredId) -> Option<&'a Np> {
    args.syntax.preds[pred].arg.filter(|arg| arg.part == 0).map(|arg| &args.syntax.nps[arg.np])
}

/// `هذه الضربات`: pointed at, so told of before.
pub(super) fn is_pointed_at(args: Args<'_>, pred: PredId) -> bool {
    phrase(args, pred).is_some_and(|np| np.demonstrative)
}

/// `سيؤدي مقتله إلى`, `سيكون لهذه الضربات أثر`: fighting that is pointed at and
/// the death of somebody, whatever may come of them.
pub(super) fn has_befallen(args: Args<'_>, pred: PredId, done: Done) -> bool {
    let this = &args.syntax.preds[pred];
    let befalls =
        || this.lexeme != 0 && args.gazetteer.is_marked(this.lexeme, Mark::Befalls) && is_definite(args, pred);
    this.pos != Pos::Verb && (done.tried && is_pointed_at(args, pred) || !done.tried && befalls())
}

/// With the article, a pronoun, or somebody whose it is.
fn is_definite(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let unit = &args.syntax.units[this.unit];
    let known = |u: usize| {
        let owner = &args.syntax.units[u];
        owner.article || owner.pronoun.is_some() || owner.is_name() || matches!(owner.what, What::Head(_))
    };
    unit.article
        || unit.pronoun.is_some()
        || this.arg.is_some_and(|arg| {
            let parts = &args.syntax.nps[arg.np].parts[arg.part + 1..];
            parts.iter().take_while(|p| matches!(p.1, Part::Of | Part::Mod)).any(|p| known(p.0))
        })
}

/// `حظر نشر معلومات عن الهجوم`, `معاقبة منفذي الهجوم`: fighting that a plain word
/// is about, and that word alone is ruled out, planned or asked for.
pub(super) fn is_spoken_of(args: Args<'_>, (pred, here): (PredId, PredId), governor: PredId) -> bool {
    let this = &args.syntax.preds[governor];
    let about = Rel::Prep(args.gazetteer.well_known.about);
    let takes = match args.syntax.preds[here].governor {
        // منفذو الهجوم; but نشوب الحرب is itself to come.
        Some((_, Rel::Of)) => this.pos == Pos::Noun || here != pred,
        Some((_, rel)) => rel == about && matches!(this.pos, Pos::Masdar | Pos::Noun | Pos::Active | Pos::Passive),
        None => false,
    };
    // أنباء عن قصف: these add nothing; نشر معلومات عن قصف is itself ruled out.
    let operator = args.gazetteer.operator(this.lexeme);
    takes
        && operator.is_none_or(|o| o.says && o.status.is_none() && this.pos == Pos::Masdar)
        && args.syntax.preds[pred].pos != Pos::Verb
        && is_definite(args, pred)
        && !is_whichever(args, pred)
}

/// `لأن القوات قصفت المدينة`: a clause that tells why.
pub(super) fn is_reason(args: Args<'_>, pred: PredId) -> bool {
    let clause = &args.syntax.clauses[args.syntax.preds[pred].clause];
    if clause.link != Link::That {
        return false;
    }
    let tells = |unit: usize| {
        let unit = &args.syntax.units[unit];
        unit.is_particle() && args.gazetteer.lexeme(unit.lexeme).tells == Some(Tells::Cause)
    };
    let verb = args.syntax.preds[clause.verb.unwrap_or(pred)].unit;
    match clause.topic {
        Some(Filler::Pronoun(_, unit)) => tells(unit),
        Some(Filler::Phrase(arg)) => args.syntax.nps[arg.np].first().checked_sub(1).is_some_and(tells),
        None => verb.checked_sub(1).is_some_and(tells),
    }
}

/// `جمدت أمواله التزاما بالعقوبات`: a masdar behind the object of a verb that
/// has but one, for it tells why.
pub(super) fn is_motive(args: Args<'_>, pred: PredId, verb: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let Some(np) = phrase(args, pred).filter(|_| this.pos == Pos::Masdar) else { return false };
    let unit = &args.syntax.units[this.unit];
    let above = &args.syntax.preds[verb];
    let first = |&(rel, filler): &(Rel, Filler)| {
        rel == Rel::Object && matches!(filler, Filler::Phrase(arg) if args.syntax.nps[arg.np].last() < np.first())
    };
    above.pos == Pos::Verb
        && np.and_of.is_none()
        && !args.syntax.units[np.first()].proclitics.is_and()
        && !unit.article
        && unit.pronoun.is_none()
        && !args.gazetteer.is_marked(above.lexeme, Mark::Bestowing)
        && above.args.iter().any(first)
        && args.gazetteer.operator(above.lexeme).is_none_or(|o| !o.carries && !o.says)
}

/// `نتائج زيارة الوفد`, `صور قصف المدينة`: what shows or tells of it could not
/// be if it had not been.
pub(super) fn is_what_is_shown(args: Args<'_>, pred: PredId) -> bool {
    let Some(arg) = args.syntax.preds[pred].arg.filter(|a| a.part > 0) else { return false };
    let (before, part) = args.syntax.nps[arg.np].parts[arg.part - 1];
    let unit = &args.syntax.units[before];
    // دون تسجيل إصابات: nothing is shown.
    let denied = args.syntax.pred_of_unit[before].is_some_and(|p| args.pred(p).negated);
    part != Part::Mod && !denied && unit.lexeme != 0 && args.gazetteer.is_marked(unit.lexeme, Mark::Shows)
}

/// `دعا إلى فرض عقوبات عليها لتمديدها الحظر`: a masdar with its doer and its
/// object behind ل is why.
pub(super) fn is_ground_given(args: Args<'_>, pred: PredId, governor: PredId, link: Option<Rel>) -> bool {
    let unit = &args.syntax.units[args.syntax.preds[pred].unit];
    link == Some(Rel::Prep(args.gazetteer.well_known.li))
        && unit.pronoun.is_some()
        && args.syntax.preds[governor].pos == Pos::Verb
        && matches!(args.get(pred, Rel::Object), Some(Filler::Phrase(_)))
}

/// `غرمت لقيامها بالتجسس`, `لضمها الجزيرة`: with its doer it is what has been
/// done, no aim.
pub(super) fn is_ground(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let lexeme = args.gazetteer.lexeme(this.lexeme);
    let base = args.gazetteer.lexeme(lexeme.base);
    let own = args.syntax.units[this.unit].pronoun.is_some();
    own && (args.get(pred, Rel::Object).is_some() || lexeme.intransitive || base.intransitive)
}
