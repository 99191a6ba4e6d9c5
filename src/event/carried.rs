//! Subjects that a verb leaves out because who they are was told before.

use super::args::Args;
use crate::clause::phrase::{are_several_men, has_class};
use crate::clause::{Arg, ClauseId, Filler, Link, NpId, Part, PredId, Rel};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// Who goes on speaking with a word of saying at the head of a sentence.
pub(super) fn carried_speaker(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    verb: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let this = &args.syntax.preds[verb];
    // وأقر الاجتماع: it has one of its own, happening though it is.
    if args.says(verb) && args.get(verb, Rel::Subject).is_some() {
        return;
    }
    let opens = this.pos == Pos::Verb && this.unit <= 2 && args.says(verb);
    match resolver.roster.speaker.filter(|_| opens && args.syntax.units[this.unit].morph.person() == 3) {
        Some(speaker) => out.extend(Some(speaker).filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0)),
        None => carried_subject(args, resolver, verb, kinds, out),
    }
}

/// A subject left out at the head of a sentence is that of the one before.
pub(super) fn carried_subject(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let this = &args.syntax.preds[pred];
    let unit = &args.syntax.units[this.unit];
    let clause = &args.syntax.clauses[this.clause];
    if this.pos == Pos::Verb && unit.morph.person() == 1 {
        // نحن: the speaker's side, or he himself where nothing tells which it is.
        let person = resolver.roster.speaker.filter(|&e| resolver.roster.list[e].kind == Kind::Person);
        out.extend(resolver.we(kinds).or(person));
        return;
    }
    // من المقرر أن يلتقي نظيره: whoever was spoken of.
    let outlook = clause.link == Link::That && clause.parent.is_some_and(|p| args.is_outlook(p));
    let that = clause.link == Link::That && !outlook;
    if this.pos != Pos::Verb || unit.morph.person() != 3 || unit.morph.is_passive() || that {
        return;
    }
    // ما يدعو, بما يتوافق: the word before is its subject.
    let before = this.unit.checked_sub(1).map(|before| &args.syntax.units[before]);
    if before.is_some_and(|u| u.lexeme != 0 && args.gazetteer.is_marked(u.lexeme, Mark::Which)) {
        return;
    }
    // قتل الوقت: it has a subject of its own, nobody though it is; شنوا فجرا هجوما: not when.
    let own = |np: &crate::clause::Np| {
        let head = &args.syntax.units[np.head()];
        np.first() == this.unit + 1
            && np.prep.is_none()
            && np.circumstance.is_none()
            && np.governor.is_none()
            && !(head.morph.is_accusative() && has_class(args.gazetteer, head, &[NounClass::Time]))
    };
    if args.syntax.nps.iter().any(own) {
        return;
    }
    let alone = outlook && !(0..this.clause).any(|c| subject_of(args, c).is_some());
    if this.unit <= 2 || alone {
        if unit.morph.number() == Number::Dual {
            return both_sides(resolver, kinds, out);
        }
        // At the head of a sentence it is that of the sentence before.
        let goes_on = unit.morph.tense() == Tense::Past || unit.proclitics.is_and() || this.unit > 0;
        let fits = |e: EntityId, masculine: Option<bool>| {
            agrees(resolver, unit, &Before { head: None, masculine }, &[e])
                && kind_bit(resolver.roster.list[e].kind) & kinds != 0
        };
        let subject = resolver.roster.subject.filter(|&e| fits(e, resolver.roster.subject_masculine));
        // قال الوزير إن بلاده ترفض الخطة. ودعا: else, with a word of saying, who spoke last.
        let past = unit.morph.tense() == Tense::Past && args.says(pred);
        let speaker = || resolver.roster.speaker.filter(|&e| past && fits(e, None));
        if goes_on {
            out.extend(subject.or_else(speaker));
        }
        return;
    }
    if let Link::Relative(np) = clause.link {
        // في زيارة يلتقي خلالها الرئيس: whose visit it is.
        let within = args.is_happening(Filler::Phrase(Arg { np, part: 0 })) && unit.morph.tense() != Tense::Past;
        if within || suffers(args, pred, np) {
            return around(args, resolver, pred, np, kinds, out);
        }
        if unit.morph.tense() == Tense::Past && described(args, resolver, pred, np, kinds, out) {
            return;
        }
    }
    if unit.morph.tense() != Tense::Past && clause.link != Link::Side && !outlook {
        return;
    }
    // وناقشا الأزمة وأدانا الهجوم: nobody before in the sentence.
    let dual = unit.morph.number() == Number::Dual;
    if dual && !(0..this.clause).any(|c| subject_of(args, c).is_some()) {
        return both_sides(resolver, kinds, out);
    }
    // Inside a sentence it is the nearest subject before that agrees.
    let mut last = None;
    // لفت إلى أنه لم يتم اتخاذ إجراءات، ودعا: what happens does nothing else.
    let acting = |&(_, filler): &(ClauseId, Filler)| !args.is_happening(filler);
    let subjects = (0..this.clause).rev().filter_map(|c| Some((c, subject_of(args, c)?)));
    for (clause, filler) in subjects.filter(acting).take(4) {
        let Filler::Phrase(arg) = filler else { continue };
        if last.replace(arg) == Some(arg) {
            continue;
        }
        let mut found = Vec::new();
        resolver.fillers(filler, kinds, &mut found);
        if found.is_empty() {
            continue;
        }
        if let Some(verb) = args.syntax.clauses[clause].verb.filter(|_| dual && found.len() == 1) {
            other_side(args, resolver, verb, kinds, &mut found);
        }
        if agrees(resolver, unit, &Before::of(args, clause, arg.np, arg.part), &found) {
            out.extend(found);
        }
        return;
    }
}

/// `التقى الرئيس نظيره وبحثا الأزمة`: with the subject before, whom he met.
fn other_side(args: Args<'_>, resolver: &mut Resolver<'_>, verb: PredId, kinds: u16, found: &mut Vec<EntityId>) {
    let with = Rel::Prep(args.gazetteer.well_known.with);
    let mut others = Vec::new();
    for rel in [Rel::Object, with] {
        if let Some(filler) = args.get(verb, rel).filter(|f| others.is_empty() && !args.is_happening(*f)) {
            resolver.fillers(filler, kinds, &mut others);
        }
    }
    found.extend(others.into_iter().filter(|e| !found.contains(e)).collect::<Vec<_>>());
}

/// `وأدانا الهجوم`: a dual at the head of a sentence means those who met before.
fn both_sides(resolver: &Resolver<'_>, kinds: u16, out: &mut Vec<EntityId>) {
    let fits = |e: &EntityId| kind_bit(resolver.roster.list[*e].kind) & kinds != 0;
    if resolver.roster.sides.len() == 2 && resolver.roster.sides.iter().all(fits) {
        out.extend(resolver.roster.sides.iter().copied());
    }
}

/// A dual whose clause has but one of the two as its topic: whom that one met.
pub(super) fn both_of(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    subject: Filler,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let this = &args.syntax.preds[pred];
    let dual = this.pos == Pos::Verb && args.syntax.units[this.unit].morph.number() == Number::Dual;
    let Filler::Phrase(arg) = subject else { return };
    if let Some((verb, Rel::Subject)) = args.syntax.nps[arg.np].governor
        && dual
        && verb != pred
        && out.len() == 1
    {
        other_side(args, resolver, verb, kinds, out);
    }
}

/// `زوجة القائد الذي قتل`: of a phrase whose first noun cannot be meant, the
/// last that agrees is.
fn described(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    np: NpId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) -> bool {
    let verb = &args.syntax.units[args.syntax.preds[pred].unit];
    let parts = &args.syntax.nps[np].parts;
    for part in (1..parts.len()).rev().filter(|&p| matches!(parts[p].1, Part::Of | Part::App)) {
        let mut found = Vec::new();
        resolver.fillers(Filler::Phrase(Arg { np, part }), kinds, &mut found);
        let before = Before { head: Some(&args.syntax.units[parts[part].0]), masculine: None };
        if agrees(resolver, verb, &before, &found) {
            out.extend(found);
            return true;
        }
    }
    false
}

/// Whether a relative clause on `described` says what is done to that.
fn suffers(args: Args<'_>, verb: PredId, described: NpId) -> bool {
    let is_it = |filler: Filler| match filler {
        Filler::Phrase(arg) => arg.np == described,
        Filler::Pronoun(..) => true,
    };
    let own = &args.syntax.preds[verb].args;
    own.iter().any(|&(rel, filler)| matches!(rel, Rel::Object | Rel::Prep(_)) && is_it(filler))
}

/// `تقدمت القوات نحو المدينة التي تحاصرها`: a verb whose relative clause is about
/// what suffers has the subject of the clause around it.
fn around(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    described: NpId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let verb = &args.syntax.units[args.syntax.preds[pred].unit];
    // معركة الجيش التي يخوضها: whose it is.
    let np = &args.syntax.nps[described];
    if args.is_happening(Filler::Phrase(Arg { np: described, part: 0 }))
        && let Some(part) = np.parts.iter().position(|p| p.1 == Part::Of)
    {
        let mut owner = Vec::new();
        resolver.fillers(Filler::Phrase(Arg { np: described, part }), kinds, &mut owner);
        let before = Before { head: Some(&args.syntax.units[np.parts[part].0]), masculine: None };
        if agrees(resolver, verb, &before, &owner) {
            return out.extend(owner);
        }
    }
    // مطالبا بإلزام الدولة سحب قواتها من القرى التي تحتلها: who does what the phrase is told in.
    let told_in = args.syntax.nps[described].governor.map(|g| g.0).filter(|&g| args.is_noun(g));
    let doer = told_in.and_then(|g| args.agent(g).or_else(|| args.get(g, Rel::Of)));
    if let Some(filler @ Filler::Phrase(arg)) = doer.filter(|f| !args.is_happening(*f))
        && arg.np != described
    {
        let mut found = Vec::new();
        resolver.fillers(filler, kinds, &mut found);
        let before =
            Before { head: Some(&args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0]), masculine: None };
        if agrees(resolver, verb, &before, &found) {
            return out.extend(found);
        }
    }
    let mut outer = args.syntax.clauses[args.syntax.preds[pred].clause].outer;
    for _ in 0..4 {
        let Some(clause) = outer else { break };
        outer = args.syntax.clauses[clause].outer;
        let Some(filler @ Filler::Phrase(arg)) = subject_of(args, clause) else { continue };
        if arg.np == described || args.is_happening(filler) {
            continue;
        }
        let mut found = Vec::new();
        resolver.fillers(filler, kinds, &mut found);
        if agrees(resolver, verb, &Before::of(args, clause, arg.np, arg.part), &found) {
            return out.extend(found);
        }
    }
    // انسحاب المتمردين من المناطق التي سيطروا عليها: men told of before.
    if outer.is_none() && verb.morph.number() == Number::Plural && verb.morph.gender() == Gender::Masculine {
        men_before(args, resolver, pred, kinds, out);
    }
}

/// Whether a verb in the plural has one man for a subject that it does not name
/// itself.
pub(super) fn is_other_number(args: Args<'_>, resolver: &Resolver<'_>, pred: PredId, subjects: &[EntityId]) -> bool {
    let this = &args.syntax.preds[pred];
    let morph = args.syntax.units[this.unit].morph;
    let [one] = subjects else { return false };
    let one = &resolver.roster.list[*one];
    this.pos == Pos::Verb
        && morph.person() == 3
        && morph.number() == Number::Plural
        && one.kind == Kind::Person
        && (one.known.is_some() || one.proper)
        && args.get(pred, Rel::Subject).is_none()
}

/// `قتل 12 جنديا في هجوم تبنته الحركة، واستهدف حافلة`: a verb in the singular has not so many
/// men for a subject that stands before it.
pub(super) fn are_too_many(args: Args<'_>, pred: PredId, subject: Filler) -> bool {
    let this = &args.syntax.preds[pred];
    let morph = args.syntax.units[this.unit].morph;
    let Filler::Phrase(arg) = subject else { return false };
    let np = &args.syntax.nps[arg.np];
    let parts = || np.parts[arg.part..].iter().map(|p| &args.syntax.units[p.0]);
    this.pos == Pos::Verb
        && morph.person() == 3
        && morph.number() == Number::Singular
        && np.last() < this.unit
        && args.get(pred, Rel::Subject).is_none()
        && !args.suffers_it(pred)
        && parts().next().is_some_and(|unit| unit.what == What::Number)
        && parts().any(|unit| has_class(args.gazetteer, unit, &[NounClass::Human, NounClass::Fighter]))
}

/// `جعل المتمردين ينسحبون`: the last fighters named before a verb in the plural.
pub(super) fn men_before(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let unit = args.syntax.preds[pred].unit;
    let fighters = |head: &Unit| match head.what {
        What::Name(name) => args.gazetteer.named(name).plural && args.gazetteer.named(name).kind == Kind::ArmedGroup,
        What::Head(_) => are_several_men(args.gazetteer, head),
        _ => head.morph.number() == Number::Plural && has_class(args.gazetteer, head, &[NounClass::Fighter]),
    };
    let men = |np: &NpId| {
        let np = &args.syntax.nps[*np];
        let &(at, _) = np.parts.iter().rev().find(|p| fighters(&args.syntax.units[p.0])).unwrap_or(&np.parts[0]);
        let head = &args.syntax.units[at];
        np.last() < unit && fighters(head)
    };
    if let Some(np) = (0..args.syntax.nps.len()).rev().take(12).find(men) {
        let part = args.syntax.nps[np].parts.iter().rposition(|p| fighters(&args.syntax.units[p.0])).unwrap_or(0);
        resolver.fillers(Filler::Phrase(Arg { np, part }), kinds, out);
    }
}

/// What a clause has for its subject.
fn subject_of(args: Args<'_>, clause: ClauseId) -> Option<Filler> {
    let clause = &args.syntax.clauses[clause];
    clause.verb.and_then(|verb| args.get(verb, Rel::Subject)).or(clause.topic)
}

/// What a subject that was told before shows of itself.
struct Before<'a> {
    /// Its noun.
    head: Option<&'a Unit>,
    /// The gender that its own verb gave it.
    masculine: Option<bool>,
}

impl<'a> Before<'a> {
    fn of(args: Args<'a>, clause: ClauseId, np: NpId, part: usize) -> Self {
        let head = &args.syntax.units[args.syntax.nps[np].parts[part].0];
        // وصف البيت الأبيض ... وتعهد: the verb before tells the gender.
        let verb = args.syntax.clauses[clause].verb.map(|verb| args.syntax.units[args.syntax.preds[verb].unit].morph);
        let told = verb.filter(|m| m.person() == 3 && m.number() == Number::Singular);
        Self { head: Some(head), masculine: told.map(|m| m.gender() == Gender::Masculine) }
    }
}

/// Whether a verb without a subject can have these for one.
fn agrees(resolver: &Resolver<'_>, verb: &Unit, before: &Before<'_>, subjects: &[EntityId]) -> bool {
    let [first, ..] = subjects else { return false };
    let entity = &resolver.roster.list[*first];
    match verb.morph.number() {
        Number::Singular => {
            let by_name = entity.kind == Kind::Person || resolver.gazetteer.is_masculine_name(&entity.name);
            // قوات الشمال is feminine, whatever the name of those it means.
            let plain = |h: &Unit| matches!(h.what, What::Head(_) | What::Word) && entity.kind != Kind::Person;
            let masculine = before.masculine.unwrap_or_else(|| match before.head {
                Some(head) if plain(head) => {
                    head.morph.number() != Number::Plural && head.morph.gender() != Gender::Feminine
                }
                _ => by_name,
            });
            // خاضت القوات والمقاومة معارك بعد أن سيطرت: bands, with a verb in the feminine.
            let band = |&e: &EntityId| resolver.roster.list[e].kind == Kind::ArmedGroup;
            let forces = || {
                before.head.is_some_and(|h| h.morph.gender() != Gender::Masculine && plain(h))
                    && before.masculine == Some(false)
                    && subjects.iter().all(band)
            };
            (subjects.len() == 1 || forces())
                // الميليشيات التي انسحبت: with a verb in the feminine they are one.
                && (before.masculine == Some(false)
                    || !before.head.is_some_and(|head| is_several_men(resolver.gazetteer, head)))
                && (verb.morph.gender() == Gender::Masculine) == masculine
        }
        Number::Dual => subjects.len() == 2,
        _ => {
            // A sentence before leaves no word to look at, only whom it meant.
            let several = before.head.is_none_or(|h| match h.what {
                // مقاتلو الحركة: men, though she is one.
                What::Name(name) => {
                    resolver.gazetteer.named(name).plural
                        || resolver.gazetteer.lexeme(h.headed_by).classes & (1 << NounClass::Fighter as u32) != 0
                }
                _ => h.morph.number() == Number::Plural,
            });
            subjects.len() > 1
                || (several && matches!(entity.kind, Kind::ArmedGroup | Kind::Group | Kind::Organization))
        }
    }
}

/// `الجنود ... قصفوا`: a verb behind men is in the plural.
fn is_several_men(gazetteer: &Gazetteer, head: &Unit) -> bool {
    match head.what {
        What::Name(name) => gazetteer.named(name).plural,
        _ => {
            head.morph.number() == Number::Plural
                && has_class(gazetteer, head, &[NounClass::Human, NounClass::Fighter, NounClass::Title])
        }
    }
}
