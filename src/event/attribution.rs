//! Who says so: the speakers above an event, the inner one first.

use super::args::Args;
use super::carried;
use super::finder::Found;
use super::paper::{self, is_document};
use super::quoted::{quotes, said_behind};
use super::scope::{Source, covers};
use super::speakers::is_the_same;
use crate::clause::phrase::{is_class, particle};
use crate::clause::{Arg, Filler, Link, Part, Pred, PredId, Rel};
use crate::gazetteer::compiled::{PrepId, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::{ParticleClass, Tells};
use crate::lang::morph::{Pos, Tense};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::{Unit, What};
use crate::record::{Kind, Status};

/// Kinds that can speak.
fn kinds() -> u16 {
    [Kind::Person, Kind::State, Kind::Government, Kind::ArmedGroup, Kind::Organization, Kind::Media, Kind::Group]
        .into_iter()
        .map(kind_bit)
        .fold(0, |a, b| a | b)
}

/// The speakers above `pred`.
///
/// `carried` are those who spoke last: the speakers of وأضاف without a subject, and
/// who issued البيان.
///
/// `quoting` is whose quotation the sentence begins in.
pub fn attribution(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    found: &Found,
    carried: &[EntityId],
    quoting: &[EntityId],
) -> Vec<EntityId> {
    let (pred, under) = (found.pred, found.under);
    let mut out = Vec::new();
    let mut here = pred;
    for _ in 0..6 {
        let Some(verb) = saying_above(args, here) else { break };
        here = verb;
        // Saying it can be the event itself, but not where it asks for another.
        if Some(verb) != under || only_says(args, verb) || found.status == Status::Requested {
            speakers(args, resolver, verb, carried, &mut out);
        }
    }
    let unit = args.syntax.preds[pred].unit;
    if !quoting.is_empty() && args.syntax.quoted[..=unit].iter().all(|&quoted| quoted) {
        add(quoting.to_vec(), &mut out);
    }
    // مؤكدا أن الحرب انتهت، وداعيا إلى: who demands beside what he says demands it himself.
    let participle = args.syntax.preds[pred].pos == Pos::Active && args.syntax.units[unit].morph.is_accusative();
    if participle && under.is_none_or(|u| u == pred) {
        out.retain(|speaker| !found.source.contains(speaker));
    }
    // شدد على ضرورة الانسحاب: to say so is to ask for it.
    if [Some(pred), under].into_iter().flatten().any(|p| is_need(args, p)) {
        out.retain(|speaker| !found.source.contains(speaker));
    }
    let says = |verb: PredId| args.gazetteer.operator(args.syntax.preds[verb].lexeme).is_some_and(|o| o.says);
    for &verb in &args.syntax.according_verbs {
        if verb != pred && says(verb) && covers(args, Source::verb(args, verb), pred) {
            speakers(args, resolver, verb, carried, &mut out);
        }
    }
    // هاجمت القوات المدينة، كما قال مسؤول; "..."، قال المتحدث.
    if out.is_empty()
        && let Some(speaker) = said_behind(args, pred)
    {
        resolver.fillers(speaker, kinds(), &mut out);
    }
    // قال الجيش في بيان "قتل جنود".
    if out.is_empty()
        && let Some(verb) = quotes(args, pred).filter(|&verb| Some(verb) != under)
    {
        speakers(args, resolver, verb, carried, &mut out);
    }
    // للمطالبة برحيل القوات: whose demand it is.
    if found.status == Status::Requested
        && let Some(asker) = args.governors(pred).find(|&g| is_need(args, g)).and_then(|g| asker(args, g))
    {
        let mut askers = Vec::new();
        resolver.fillers(asker, kinds(), &mut askers);
        add(askers, &mut out);
    }
    // حمل الوزير الحركة مسؤولية القصف: he says that it was them.
    if out.is_empty()
        && let Some(blamer) = args.blamer(pred)
    {
        resolver.fillers(blamer, kinds(), &mut out);
    }
    // وأن القوات انسحبت: what was said before goes on.
    if out.is_empty() && goes_on(args, pred) {
        add(carried.to_vec(), &mut out);
    }
    named_speakers(args, resolver, carried, Some(pred), &mut out);
    out
}

/// Whose need or demand a noun of asking names.
fn asker(args: Args<'_>, need: PredId) -> Option<Filler> {
    args.own_doer(need).or_else(|| args.agent(need))
}

/// Whether `pred` stands in a complement that opens the sentence.
fn goes_on(args: Args<'_>, pred: PredId) -> bool {
    let first = args.syntax.units.iter().find(|u| !matches!(u.what, What::Sign(_)));
    let that = |u: &Unit| particle(args.gazetteer, u) == Some(ParticleClass::That);
    let clause = &args.syntax.clauses[args.syntax.preds[pred].clause];
    clause.link == Link::That && clause.parent.is_none() && first.is_some_and(|u| u.proclitics.is_and() && that(u))
}

/// Those whom a phrase names as the source of the sentence: وفقا ل, or before
/// a colon.
///
/// Of the event that `of` tells, or of the whole sentence.
pub fn named_speakers(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    carried: &[EntityId],
    of: Option<PredId>,
    out: &mut Vec<EntityId>,
) {
    for &arg in &args.syntax.according {
        let source = Source::phrase(args, arg);
        if !can_speak(args, arg) || of.is_some_and(|pred| !covers(args, source, pred)) {
            continue;
        }
        // شجبت الدولة على لسان الناطق: who speaks for her says what she says, and does
        // not say that she does.
        if source.is_voice(args) && of.is_some() && out.is_empty() {
            continue;
        }
        let mut named = Vec::new();
        if is_document(args, Filler::Phrase(arg)) {
            paper::issuer(args, resolver, arg, kinds(), &mut named);
            if named.is_empty() {
                named.extend_from_slice(carried);
            }
        } else if !carried.is_empty() && is_the_same(args, Filler::Phrase(arg)) {
            named.extend_from_slice(carried);
        } else {
            resolver.fillers(Filler::Phrase(arg), kinds(), &mut named);
        }
        let place = |e: &EntityId| resolver.roster.list[*e].kind == Kind::State;
        if !(is_dateline(args, arg) && named.iter().all(place)) {
            add(named, out);
        }
    }
}

/// `لبنان: جولة جديدة من الحوار`: where it happened, as long as nobody says
/// we or is quoted.
fn is_dateline(args: Args<'_>, arg: Arg) -> bool {
    let units = &args.syntax.units;
    let np = &args.syntax.nps[arg.np];
    let colon = np.first() == 0 && units.get(np.last() + 1).is_some_and(|u| u.what == What::Sign(':'));
    let own = |u: &Unit| u.is_verb() && u.morph.person() == 1;
    let stands = |p: &Pred| p.future || p.negated;
    // الكونغو: مسلحو "الحركة" ينسحبون: a name in marks is nobody's words.
    let quoted = |p: &Pred| args.syntax.quoted.get(p.unit).copied().unwrap_or(false);
    colon && !args.syntax.preds.iter().any(|p| stands(p) || quoted(p)) && !units.iter().any(own)
}

/// ضرورة, أهمية: a noun of asking.
fn is_need(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    // قال إنه لا بد من: what is said in a clause of its own has its speaker.
    this.pos != Pos::Verb
        && !(this.governor.is_none() && matches!(args.syntax.clauses[this.clause].topic, Some(Filler::Pronoun(..))))
        && args.gazetteer.operator(this.lexeme).is_some_and(|o| !o.says && o.status == Some(Status::Requested))
}

/// قال, أعلن: a word of saying that is no event by itself.
fn only_says(args: Args<'_>, verb: PredId) -> bool {
    let lexeme = args.syntax.preds[verb].lexeme;
    let operator = args.gazetteer.operator(lexeme).filter(|o| o.status.is_none() && !o.of_facts);
    operator.is_some_and(|o| o.control == Control::Subject || args.gazetteer.frames_of.get(lexeme).is_empty())
}

/// A word of saying that neither asks, denies nor judges.
pub(super) fn only_tells(args: Args<'_>, verb: PredId) -> bool {
    let operator = args.gazetteer.operator(args.syntax.preds[verb].lexeme);
    operator.is_some_and(|o| o.says && o.status.is_none() && !o.of_facts)
}

fn add(entities: Vec<EntityId>, out: &mut Vec<EntityId>) {
    for entity in entities {
        if !out.contains(&entity) {
            out.push(entity);
        }
    }
}

/// `وفق خطط`, `حسب الظروف`: a plain word that is nobody says nothing.
fn can_speak(args: Args<'_>, arg: Arg) -> bool {
    let unit = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
    unit.what != What::Word || unit.lexeme == 0 || {
        use NounClass as C;
        let people = [C::Human, C::Fighter, C::Force, C::Body, C::Org, C::Outlet, C::Title, C::Measure];
        let is = |class| is_class(args.gazetteer.lexeme(unit.lexeme), class);
        // وفق البيان, حسب بيان; but not وفق خطط محكمة.
        let (np, w) = (&args.syntax.nps[arg.np], &args.gazetteer.well_known);
        let behind = || args.syntax.nps.get(arg.np + 1).filter(|next| next.first() == np.last() + 1);
        let told = || {
            unit.article
                || arg.part + 1 == np.parts.len()
                || np.parts.iter().any(|&(u, part)| {
                    let owner = &args.syntax.units[u];
                    part == Part::Of && (owner.article || owner.is_name())
                })
                || behind().is_some_and(|next| {
                    let party = !args.is_happening(Filler::Phrase(Arg { np: arg.np + 1, part: 0 }));
                    party && (next.prep == Some(w.li) || next.prep == Some(w.min))
                })
        };
        people.into_iter().any(is) || (is(C::Document) && !names_event(args, arg) && told())
    }
}

/// `وفقا لاتفاقية`: the accord that a frame finds there says nothing itself.
fn names_event(args: Args<'_>, arg: Arg) -> bool {
    let pred = args.syntax.pred_of_unit[args.syntax.nps[arg.np].parts[arg.part].0];
    pred.is_some_and(|p| !args.gazetteer.frames_of.get(args.syntax.preds[p].lexeme).is_empty())
}

/// Who said it to those who pass it on: نقلت الوكالة عن مصدر أن. Only where
/// they tell what was said: تحدث عن الوزير is about him.
fn first_teller(args: Args<'_>, verb: PredId) -> Option<Filler> {
    let this = &args.syntax.preds[verb];
    let told = this.args.iter().find(|a| this.pos == Pos::Verb && matches!(a.0, Rel::Prep(p) if about(args, p)))?.1;
    let what = args.syntax.clauses.iter().any(|c| c.link == Link::That && c.parent == Some(verb))
        || (0..args.syntax.preds.len()).any(|p| told_by_another(args, p) == Some(verb));
    (what && only_tells(args, verb) && !args.is_happening(told)).then_some(told)
}

/// The verb of passing on that `masdar` (قوله) belongs to.
fn told_by_another(args: Args<'_>, masdar: PredId) -> Option<PredId> {
    let this = &args.syntax.preds[masdar];
    let clause = &args.syntax.clauses[this.clause];
    let verb = clause.verb.or(clause.parent)?;
    let his = this.pos == Pos::Masdar
        && args.says(masdar)
        && matches!(args.get(masdar, Rel::Of), Some(Filler::Pronoun(..)))
        && this.governor.is_none_or(|g| g.1 == Rel::Object);
    let passes_on = args.syntax.preds[verb].args.iter().any(|a| matches!(a.0, Rel::Prep(p) if about(args, p)));
    (his && passes_on && args.says(verb) && args.syntax.preds[verb].unit < this.unit).then_some(verb)
}

fn about(args: Args<'_>, prep: PrepId) -> bool {
    prep == args.gazetteer.well_known.about
}

/// The nearest word of saying that has `pred` in what it says.
fn saying_above(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let mut here = pred;
    for _ in 0..10 {
        let this = &args.syntax.preds[here];
        let (next, said) = match this.governor {
            Some((governor, rel)) => (governor, is_content(args, here, governor, rel)),
            None => out_of_clause(args, here)?,
        };
        if next == here {
            return None;
        }
        let directly = matches!(this.governor, Some((_, Rel::Object | Rel::Of)));
        if said && args.gazetteer.operator_over(args.syntax.preds[next].lexeme, directly).is_some_and(|o| o.says) {
            return Some(next);
        }
        here = next;
    }
    None
}

/// What a clause hangs on, and whether as what is said.
fn out_of_clause(args: Args<'_>, pred: PredId) -> Option<(PredId, bool)> {
    let clause = &args.syntax.clauses[args.syntax.preds[pred].clause];
    if let Link::Relative(np) = clause.link
        && let Some((governor, rel)) = args.syntax.nps[np].governor
        && (rel == Rel::Subject || matches!(rel, Rel::Prep(prep) if about(args, prep)))
        && governor != pred
    {
        // أكد مصدر حضر الاجتماع أن, نقلت عن الوزير الذي يزور: who speaks is
        // described, not said.
        return Some((governor, false));
    }
    // أعلنت الحكومة ...، فيما أفادت مصادر: another speaks there.
    if clause.link == Link::Side && clause.verb == Some(pred) && only_tells(args, pred) {
        return None;
    }
    let parent = clause.parent?;
    Some((who_tells(args, parent).unwrap_or(parent), true))
}

/// The verb whose subject speaks where the parse stops at a word that only
/// describes him or his paper: `قال مصدر طلب عدم ذكر اسمه إن`, `قال بيان اطلعت
/// عليه الصحيفة إن`.
fn who_tells(args: Args<'_>, nearest: PredId) -> Option<PredId> {
    let this = &args.syntax.preds[nearest];
    let clause = &args.syntax.clauses[this.clause];
    let said_of = |np: usize| {
        let (verb, rel) = args.syntax.nps[np].governor?;
        (rel == Rel::Subject && verb != nearest && args.says(verb)).then_some(verb)
    };
    if this.pos == Pos::Verb {
        // The verb has the paper for its topic, and another subject.
        let Some(Filler::Phrase(paper)) = clause.topic else { return None };
        let read = clause.link == Link::Side
            && args.get(nearest, Rel::Subject).is_some()
            && is_document(args, Filler::Phrase(paper));
        return read.then(|| said_of(paper.np)).flatten();
    }
    // ذكرت تقارير أن: what reports say the verb says.
    if let Some((verb, Rel::Subject)) = this.governor
        && args.syntax.preds[verb].pos == Pos::Verb
        && only_tells(args, verb)
        && !args.syntax.units[args.syntax.preds[verb].unit].morph.is_passive()
    {
        return Some(verb);
    }
    // قال في تصريح الاثنين، إن: where he said it.
    let w = &args.gazetteer.well_known;
    if let Some((verb, rel)) = this.governor
        && (rel == Rel::Prep(w.fi) || rel == Rel::Circumstance)
        && args.syntax.preds[verb].pos == Pos::Verb
        && only_tells(args, verb)
    {
        return Some(verb);
    }
    let told = args.get(nearest, Rel::Of).or_else(|| args.get(nearest, Rel::Prep(w.about)))?;
    let Filler::Phrase(name) = told else { return None };
    let unit = &args.syntax.units[args.syntax.nps[name.np].parts[name.part].0];
    let hides = unit.pronoun.is_some() && args.gazetteer.is_marked(unit.lexeme, Mark::Identity);
    let tells = |p: &PredId| args.syntax.preds[*p].unit < this.unit && args.says(*p);
    hides.then(|| clause.verb.filter(tells)).flatten()
}

/// `وذلك في عملية`: a phrase that tells more of what has just been told.
fn is_told_of_that(args: Args<'_>, pred: PredId) -> bool {
    let units = &args.syntax.units;
    let Some(np) = args.syntax.preds[pred].arg.map(|a| &args.syntax.nps[a.np]) else { return false };
    let Some(that) = np.first().checked_sub(2).map(|at| &units[at]) else { return false };
    that.proclitics.is_and() && particle(args.gazetteer, that) == Some(ParticleClass::Demonstrative)
}

/// Whether what hangs in this relation is what a word of saying is about.
pub(super) fn is_content(args: Args<'_>, here: PredId, governor: PredId, rel: Rel) -> bool {
    let directly = !matches!(rel, Rel::Prep(_));
    let above = args.gazetteer.operator_over(args.syntax.preds[governor].lexeme, directly);
    let of_facts = above.is_some_and(|o| o.of_facts);
    match rel {
        // أعلنوا مقتله، وذلك في عملية شنوها: how it came about is told with it.
        Rel::Prep(_) if !of_facts && is_told_of_that(args, here) && only_tells(args, governor) => true,
        // ندد بالغارات: there have been raids, whoever says so.
        Rel::Object | Rel::Of | Rel::Prep(_) if of_facts => false,
        Rel::Object | Rel::Of | Rel::Complement => true,
        Rel::Subject => args.syntax.units[args.syntax.preds[governor].unit].morph.is_passive(),
        // خلال اجتماع is when it was said, جراء قصف is part of it.
        Rel::Circumstance => {
            let word = args.syntax.preds[here].arg.and_then(|a| args.syntax.nps[a.np].circumstance);
            word.is_some_and(|c| matches!(args.gazetteer.lexeme(c).tells, Some(Tells::Purpose | Tells::Cause)))
        }
        Rel::Prep(prep) => {
            let lexeme = args.gazetteer.lexeme(args.syntax.preds[governor].lexeme);
            prep != args.gazetteer.well_known.fi
                && (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) != 0
        }
    }
}

/// Who speaks by a word of saying.
pub fn speakers(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    verb: PredId,
    carried: &[EntityId],
    out: &mut Vec<EntityId>,
) {
    let this = &args.syntax.preds[verb];
    if let Some(first) = first_teller(args, verb) {
        let mut named = Vec::new();
        resolver.fillers(first, kinds(), &mut named);
        add(named, out);
    }
    // نقلت عن مصدر، قوله: his who stands behind عن.
    if let Some(above) = told_by_another(args, verb) {
        if this.governor.is_none() && args.syntax.clauses[this.clause].verb.is_some() {
            speakers(args, resolver, above, carried, out);
        }
        return;
    }
    // تُتهم الدولة بدعم الحركة: who is accused does not say so.
    if this.pos == Pos::Verb
        && args.syntax.units[this.unit].morph.is_passive()
        && args.get(verb, Rel::Subject).is_some()
    {
        return;
    }
    // حزب مهدد بالحظر: nor who is threatened.
    if this.pos == Pos::Passive {
        return;
    }
    let Some(filler) = args.subject(verb).or_else(|| args.speaker_of_noun(verb)) else {
        // يذكر أن, يشار إلى أن, الإعلان عن: nobody in particular.
        let morph = args.syntax.units[this.unit].morph;
        let goes_on = match this.pos {
            Pos::Verb => morph.tense() == Tense::Past && !morph.is_passive(),
            Pos::Active => true,
            _ => false,
        };
        if goes_on {
            // أثار المبعوث القضية حيث طالب: of this sentence first.
            let mut here = Vec::new();
            if this.pos == Pos::Verb && this.unit > 2 {
                carried::carried_subject(args, resolver, verb, kinds(), &mut here);
            }
            add(if here.is_empty() { carried.to_vec() } else { here }, out);
        }
        return;
    };
    if !carried.is_empty() && is_the_same(args, filler) {
        add(carried.to_vec(), out);
        return;
    }
    if let Some(reports) = resolver.reports(filler) {
        return add(vec![reports], out);
    }
    let mut named = Vec::new();
    resolver.fillers(filler, kinds(), &mut named);
    if named.is_empty()
        && let Filler::Phrase(arg) = filler
        && is_document(args, filler)
    {
        paper::issuer(args, resolver, arg, kinds(), &mut named);
        if named.is_empty() {
            named.extend_from_slice(carried);
        }
    }
    add(named, out);
}

impl Args<'_> {
    /// Genitive, head or clause of a participle or noun of saying.
    fn speaker_of_noun(&self, pred: PredId) -> Option<Filler> {
        let pos = self.syntax.preds[pred].pos;
        match self.get(pred, Rel::Of) {
            Some(of) if !self.is_happening(of) => Some(of),
            _ if matches!(pos, Pos::Active | Pos::Passive) => {
                // مشيرة إلى أن ...: a sentence that only goes on from the one before.
                let own = |f: &Filler| matches!(f, Filler::Phrase(a) if Some(*a) == self.syntax.preds[pred].arg);
                self.head(pred).or_else(|| self.clause_subject(pred).filter(|f| !own(f)))
            }
            _ => self.agent(pred),
        }
    }
}
