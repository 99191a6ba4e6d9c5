//! The conditions of frames.

use super::antecedent::antecedents;
use super::args::Args;
use super::purpose;
use crate::clause::phrase::{has_class, is_beside};
use crate::clause::{Arg, Filler, Link, Part, PredId, Rel};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Frame, LexemeId, Lexemes, Need, TriggerPos, Words, prep_bit};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Number as Count, Pos};
use crate::mention::unit::What;
use crate::record::Kind;
use std::cell::OnceCell;

/// A predicate that the conditions of many frames are held against. What they
/// ask for is looked up once: for the first that asks.
pub struct Asked<'a> {
    /// The sentence.
    pub(super) args: Args<'a>,
    /// The predicate.
    pub(super) pred: PredId,
    /// The forms that its word stands in, a bit for each [`TriggerPos`].
    forms: u8,
    /// Whether a masdar is told of with the one who does it.
    done: OnceCell<bool>,
    /// The prepositions that hang on it, a bit for each.
    preps: u64,
    /// Its object, or its genitive, and what that is headed by.
    object: OnceCell<Option<Object>>,
    /// What heads its subject.
    subject: OnceCell<Option<Heads>>,
    /// What governs it, the nearest first, and at the end what describes it.
    above: OnceCell<Above>,
    /// The words beside it.
    beside: OnceCell<Beside>,
}

/// A dictionary word, and the verb that it is the masdar of; else itself.
#[derive(Clone, Copy, Default)]
struct Word {
    lexeme: LexemeId,
    base: LexemeId,
}

impl Word {
    fn of(gazetteer: &Gazetteer, lexeme: LexemeId) -> Self {
        Self { lexeme, base: gazetteer.lexeme(lexeme).base }
    }

    fn is_among(self, lexemes: &Lexemes) -> bool {
        lexemes.have(self.lexeme) || self.base != self.lexeme && lexemes.have(self.base)
    }

    fn add_to(self, words: &mut Words) {
        words.add(self.lexeme);
        words.add(self.base);
    }
}

/// What heads a phrase, and what it counts where it is a measure.
type Heads = [Option<Word>; 2];

struct Object {
    filler: Filler,
    heads: Heads,
    /// Its heads, and the measures before them.
    words: Words,
}

/// At most eight governors and one verb that describes.
#[derive(Default)]
struct Above {
    preds: [Option<(PredId, Word)>; 9],
    words: Words,
}

/// The words beside a predicate, with their units.
struct Beside {
    list: Vec<(usize, Word)>,
    /// What is aboard of what stands there.
    loads: Vec<Word>,
    words: Words,
}

impl<'a> Asked<'a> {
    /// Nothing has been asked of it yet.
    pub fn new(args: Args<'a>, pred: PredId) -> Self {
        let mut preps = 0;
        for &(rel, _) in &args.syntax.preds[pred].args {
            if let Rel::Prep(prep) = rel {
                preps |= prep_bit(prep);
            }
        }
        // أشاد بما تبذله الدولة
        if let Some((_, Some(prep))) = args.what_is_done(pred) {
            preps |= prep_bit(prep);
        }
        Self {
            args,
            pred,
            forms: forms(args, pred),
            done: OnceCell::new(),
            preps,
            object: OnceCell::new(),
            subject: OnceCell::new(),
            above: OnceCell::new(),
            beside: OnceCell::new(),
        }
    }

    /// Whether the trigger stands in the form that a frame asks for.
    pub(super) fn stands_as(&self, form: TriggerPos) -> bool {
        let Self { args, pred, .. } = *self;
        match form {
            TriggerPos::Deed => {
                let done = || args.doer_in_genitive(pred).is_some() || args.agent(pred).is_some();
                args.syntax.preds[pred].pos == Pos::Masdar && *self.done.get_or_init(done)
            }
            _ => self.forms >> form as u8 & 1 != 0,
        }
    }

    /// False where a frame wants something that is not there: most frames on
    /// a word need no closer look.
    pub(super) fn may_suit(&self, frame: u32) -> bool {
        let Some(wants) = self.args.gazetteer.wants.get(frame as usize) else { return true };
        wants.has_preps(self.preps)
            && wants.object.is_none_or(|words| self.object().is_some_and(|object| words.meet(object.words)))
            && wants.subject.is_none_or(|words| self.subject().is_some_and(|subject| words.meet(all(subject))))
            && wants.under.is_none_or(|words| words.meet(self.above().words))
            && wants.with.is_none_or(|words| words.meet(self.beside().words))
    }

    fn has_prep(&self, prep: u8) -> bool {
        self.preps & prep_bit(prep) != 0
    }

    fn object(&self) -> Option<&Object> {
        let Self { args, pred, .. } = *self;
        let object = || args.object(pred).map(|f| args.meant(pred, f)).or_else(|| args.get(pred, Rel::Of));
        self.object
            .get_or_init(|| {
                let filler = object()?;
                let heads = heads(args, pred, filler);
                let mut words = all(&heads);
                joined(args, filler).for_each(|word| word.add_to(&mut words));
                if args.is_noun(pred) {
                    measures(args, filler).for_each(|word| word.add_to(&mut words));
                }
                Some(Object { filler, heads, words })
            })
            .as_ref()
    }

    fn subject(&self) -> Option<&Heads> {
        let Self { args, pred, .. } = *self;
        let subject = || args.subject(pred).or_else(|| args.doer_in_genitive(pred));
        self.subject.get_or_init(|| subject().map(|filler| heads(args, pred, filler))).as_ref()
    }

    fn above(&self) -> &Above {
        self.above.get_or_init(|| {
            let Self { args, pred, .. } = *self;
            // بدأت التوسط لإنهاء القتال: it has begun something else.
            let aim = purpose::is_aim(args, pred);
            // أعلن زيارة لبحث الهدنة: nor does what it is talked of for stand above it.
            let mut talked = aim;
            let governors = args.governors(pred).filter(move |&g| {
                let above = talked;
                let over = args.gazetteer.operator_over(args.syntax.preds[g].lexeme, true);
                let aimed = args.syntax.preds[g]
                    .governor
                    .is_some_and(|(_, rel)| rel == Rel::Prep(args.gazetteer.well_known.li));
                talked |= aimed && over.is_some_and(|o| o.weighs);
                !(above && args.syntax.preds[g].pos == Pos::Verb)
            });
            let mut above = Above::default();
            // بالإضافة إلى غارة استهدفت المنزل: beside a deed, its own verb is nearest.
            let own = args.described_by(pred).map(|d| d.0);
            let aside = own.filter(|_| matches!(args.syntax.preds[pred].governor, Some((_, Rel::Circumstance))));
            let all = aside.into_iter().chain(governors).chain(own.filter(|_| aside.is_none()));
            for (place, pred) in above.preds.iter_mut().zip(all) {
                let word = Word::of(args.gazetteer, args.syntax.preds[pred].lexeme);
                word.add_to(&mut above.words);
                *place = Some((pred, word));
            }
            above
        })
    }

    /// The nearest governor whose word is in the list, else the verb that
    /// describes it: قصف تعرضت له المدينة.
    fn under(&self, lexemes: &Lexemes) -> Option<PredId> {
        let above = self.above().preds.iter().map_while(|&above| above);
        above.into_iter().find(|above| above.1.is_among(lexemes)).map(|above| above.0)
    }

    fn beside(&self) -> &Beside {
        self.beside.get_or_init(|| {
            let mut beside = Beside { list: Vec::with_capacity(16), loads: Vec::new(), words: Words::default() };
            let gather = |unit, lexeme| {
                let word = Word::of(self.args.gazetteer, lexeme);
                word.add_to(&mut beside.words);
                beside.list.push((unit, word));
                false
            };
            stands_beside(self.args, self.pred, |_, _| false, gather);
            // خرج السكان منددين: how they did so.
            for how in self.args.manners(self.pred) {
                let how = &self.args.syntax.preds[how];
                let word = Word::of(self.args.gazetteer, how.lexeme);
                word.add_to(&mut beside.words);
                beside.list.push((how.unit, word));
            }
            self.gather_loads(&mut beside);
            beside
        })
    }

    /// `وصلت سفينة محملة بالمساعدات`, `بمئة طن من المواد الغذائية`: what the participle of a
    /// noun that stands there has behind ب, and what that is made of.
    fn gather_loads(&self, beside: &mut Beside) {
        let (args, w) = (self.args, &self.args.gazetteer.well_known);
        let aboard = |&(unit, _): &(usize, Word)| {
            let p = args.syntax.pred_of_unit[unit]?;
            let loaded = matches!(args.syntax.preds[p].pos, Pos::Active | Pos::Passive);
            let load = args.get(p, Rel::Prep(w.bi)).filter(|_| loaded)?;
            Some((load, args.get(p, Rel::Prep(w.min))))
        };
        let loads: Vec<_> = beside.list.iter().filter_map(aboard).collect();
        let mut load = |word: Word| {
            word.add_to(&mut beside.words);
            beside.loads.push(word);
        };
        for (filler, made_of) in loads {
            heads(args, self.pred, filler).into_iter().flatten().for_each(&mut load);
            let Some(Filler::Phrase(arg)) = made_of else { continue };
            let parts = args.syntax.nps[arg.np].parts[arg.part..].iter();
            let lexemes = parts.map(|p| args.syntax.units[p.0].lexeme).filter(|&lexeme| lexeme != 0);
            lexemes.map(|lexeme| Word::of(args.gazetteer, lexeme)).for_each(&mut load);
        }
    }

    /// `اشتباكات قرب القاعدة`, `معارك في محور الشمال`: heads where it was, and tells
    /// nothing of what it was.
    fn lies_there(&self, unit: usize) -> bool {
        let syntax = self.args.syntax;
        let w = &self.args.gazetteer.well_known;
        let here = |&(rel, filler): &(Rel, Filler)| match (rel, filler) {
            (Rel::Prep(prep), Filler::Phrase(arg)) => prep != w.bi && syntax.nps[arg.np].parts[arg.part].0 == unit,
            _ => false,
        };
        let place = [NounClass::Settlement, NounClass::Facility];
        syntax.preds[self.pred].args.iter().any(here) && has_class(self.args.gazetteer, &syntax.units[unit], &place)
    }

    /// True when a word of the list for which `counts` holds is an argument's
    /// head, stands in the predicate's own phrase, or in that of an argument.
    fn has_beside(&self, lexemes: &Lexemes, counts: impl Fn(usize) -> bool) -> bool {
        self.beside().list.iter().any(|&(unit, word)| word.is_among(lexemes) && counts(unit))
    }
}

/// The forms of a trigger that a predicate stands in.
fn forms(args: Args<'_>, pred: PredId) -> u8 {
    use TriggerPos as T;
    let this = &args.syntax.preds[pred];
    let bit = |form: T| 1 << form as u8;
    match this.pos {
        Pos::Verb => match (args.object(pred).is_some(), args.syntax.units[this.unit].morph.is_passive()) {
            (true, _) => bit(T::Verb),
            (false, true) => bit(T::PassiveVerb),
            (false, false) => bit(T::Verb) | bit(T::PassiveVerb),
        },
        Pos::Masdar | Pos::Noun | Pos::Adjective => bit(T::Noun),
        Pos::Active => bit(T::Active),
        Pos::Passive => bit(T::Passive),
        Pos::Particle => 0,
    }
}

/// Whether a condition of a frame holds, `mutual` where both sides do what it tells;
/// `under` becomes the governor it asks for.
pub(super) fn holds(asked: &Asked<'_>, need: &Need, mutual: bool, under: &mut Option<PredId>) -> bool {
    let &Asked { args, pred, .. } = asked;
    match need {
        Need::Source | Need::Target | Need::AnyRole => true,
        Need::Prep(prep) => asked.has_prep(*prep),
        Need::Object(lexemes) => asked.object().is_some_and(|object| {
            let measured = || measures(args, object.filler).any(|word| word.is_among(lexemes));
            let another = || joined(args, object.filler).any(|word| word.is_among(lexemes));
            is_one(&object.heads, lexemes) || another() || args.is_noun(pred) && measured()
        }),
        Need::PrepNoun(prep, lexemes) => {
            // صواريخ بعثت بها الدولة: what the clause is about.
            let brought = |f| is_one(&heads(args, pred, args.meant(pred, f)), lexemes);
            asked.has_prep(*prep) && args.get(pred, Rel::Prep(*prep)).is_some_and(brought)
        }
        Need::SubjectNoun(lexemes) => asked.subject().is_some_and(|heads| is_one(heads, lexemes)),
        Need::Under(lexemes) => {
            *under = asked.under(lexemes);
            under.is_some()
        }
        Need::Without(lexemes) => !asked.has_beside(lexemes, |unit| {
            !(tells_of_another(args, unit)
                || is_town(args, unit)
                || names_place(args, unit)
                || mutual && asked.lies_there(unit))
        }),
        Need::With(lexemes) => {
            asked.has_beside(lexemes, |_| true) || asked.beside().loads.iter().any(|word| word.is_among(lexemes))
        }
        Need::Number => numbered(args, pred),
        Need::Negated => args.syntax.preds[pred].negated,
        Need::Future => args.syntax.preds[pred].future,
        Need::Aim => purpose::is_purpose(args, pred),
        Need::Genitive => {
            let behind = Rel::Prep(args.gazetteer.well_known.li);
            matches!(args.get(pred, Rel::Of), Some(Filler::Phrase(_)))
                && args.get(pred, behind).is_none_or(|f| args.is_happening(f))
        }
        Need::Spoken(lexemes) => {
            let before = &args.syntax.units[..args.syntax.preds[pred].unit];
            before.iter().any(|unit| unit.lexeme != 0 && lexemes.have(unit.lexeme))
        }
    }
}

fn contains(gazetteer: &Gazetteer, lexemes: &[LexemeId], lexeme: LexemeId) -> bool {
    [lexeme, gazetteer.lexeme(lexeme).base].iter().any(|word| lexemes.binary_search(word).is_ok())
}

/// Whether what a frame asks for as its object heads this filler.
pub(super) fn is_asked_object(args: Args<'_>, frame: &Frame, pred: PredId, filler: Filler) -> bool {
    let heads = heads(args, pred, filler);
    frame.needs.iter().any(|need| matches!(need, Need::Object(lexemes) if is_one(&heads, lexemes)))
}

fn is_one(heads: &Heads, lexemes: &Lexemes) -> bool {
    heads.iter().flatten().any(|word| word.is_among(lexemes))
}

fn heads(args: Args<'_>, pred: PredId, filler: Filler) -> Heads {
    // أرسلتها الدولة: what she is.
    if let Filler::Pronoun(pronoun, unit) = filler {
        return antecedents(args, pred, pronoun, unit).map(|l| Some(Word::of(args.gazetteer, l?)));
    }
    let word = |filler| {
        let lexeme = args.head_lexeme(filler);
        (lexeme != 0).then(|| Word::of(args.gazetteer, lexeme))
    };
    [word(filler), args.counted(filler).and_then(word)]
}

/// قدمت المال والسلاح: the heads of what is joined to it.
fn joined(args: Args<'_>, filler: Filler) -> impl Iterator<Item = Word> {
    let phrase = match filler {
        Filler::Phrase(arg) if arg.part == 0 => Some(arg.np),
        _ => None,
    };
    let others = phrase.into_iter().flat_map(move |np| args.syntax.coordinated(np).skip(1));
    let lexemes = others.map(move |np| args.head_lexeme(Filler::Phrase(crate::clause::phrase::whole(np))));
    lexemes.filter(|&lexeme| lexeme != 0).map(move |lexeme| Word::of(args.gazetteer, lexeme))
}

fn all(heads: &Heads) -> Words {
    let mut words = Words::default();
    heads.iter().flatten().for_each(|word| word.add_to(&mut words));
    words
}

/// وصول مئات المقاتلين: the measure counts as well as what it measures.
fn measures(args: Args<'_>, filler: Filler) -> impl Iterator<Item = Word> {
    let parts = match filler {
        Filler::Phrase(arg) => &args.syntax.nps[arg.np].parts[arg.part..],
        Filler::Pronoun(..) => &[],
    };
    let counts = parts.iter().take_while(|p| p.1 == Part::Count);
    let lexemes = counts.map(move |p| args.syntax.units[p.0].lexeme).filter(|&lexeme| lexeme != 0);
    lexemes.map(move |lexeme| Word::of(args.gazetteer, lexeme))
}

/// True when a word of the list is an argument's head, stands in the
/// trigger's own phrase, or in the phrase of an argument; past the arguments
/// that are to be skipped.
pub(super) fn beside_but(
    args: Args<'_>,
    pred: PredId,
    lexemes: &[LexemeId],
    skip: impl Fn(Rel, Filler) -> bool,
) -> bool {
    stands_beside(args, pred, skip, |_, lexeme| contains(args.gazetteer, lexemes, lexeme))
}

fn stands_beside(
    args: Args<'_>,
    pred: PredId,
    skip: impl Fn(Rel, Filler) -> bool,
    mut is_one: impl FnMut(usize, LexemeId) -> bool,
) -> bool {
    let this = &args.syntax.preds[pred];
    let mut in_phrase = |np: usize, from: usize| {
        args.syntax.nps[np].parts.iter().skip(from).any(|&(u, _)| {
            let unit = &args.syntax.units[u];
            // قوات الشمال is one name, of forces.
            let lexeme = if unit.lexeme == 0 { unit.headed_by } else { unit.lexeme };
            u != this.unit && lexeme != 0 && is_one(u, lexeme)
        })
    };
    let over = over_phrase(args, pred).map(|over| args.pred(over));
    // What stands before it is its own as well; its own phrase is looked at by itself.
    let before = over.and(this.arg).and_then(|own| own.np.checked_sub(1));
    let mut around = before.into_iter().chain(over.into_iter().flat_map(|over| {
        let hung = over.args.iter().filter_map(|&(_, f)| if let Filler::Phrase(arg) = f { Some(arg) } else { None });
        hung.chain(over.arg).map(|arg| arg.np).filter(|&np| this.arg.is_none_or(|own| own.np != np))
    }));
    this.arg.is_some_and(|arg| in_phrase(arg.np, 0))
        || this
            .args
            .iter()
            .filter(|&&(rel, filler)| !skip(rel, filler))
            .any(|(_, filler)| matches!(filler, Filler::Phrase(arg) if in_phrase(arg.np, arg.part)))
        || args.subject(pred).is_some_and(|filler| matches!(filler, Filler::Phrase(arg) if in_phrase(arg.np, arg.part)))
        || told_without_verb(args, pred).any(|np| in_phrase(np, 0))
        || around.any(|np| in_phrase(np, 0))
        || over.is_some_and(|over| is_one(over.unit, over.lexeme))
}

/// `اتفق الطرفان برعاية الدولة على هدنة`: what such a phrase is said of.
fn over_phrase(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let this = args.pred(pred);
    let verb = || args.syntax.clauses[this.clause].verb.filter(|&verb| verb != pred);
    is_beside(args.gazetteer, &args.syntax.units[this.unit]).then(|| this.governor.map(|g| g.0).or_else(verb))?
}

/// `بقوات مدعومة من الدولة`: a participle with a doer of its own tells of another
/// event, and forbids none.
fn tells_of_another(args: Args<'_>, unit: usize) -> bool {
    let participle = args.syntax.pred_of_unit[unit].map(|p| args.pred(p));
    participle.is_some_and(|p| matches!(p.pos, Pos::Active | Pos::Passive) && !p.args.is_empty())
}

/// `سيطر على سوق الجمعة`: the known name of a place, whatever noun it begins with.
fn is_town(args: Args<'_>, unit: usize) -> bool {
    matches!(args.syntax.units[unit].what, What::Name(n) if args.gazetteer.named(n).kind == Kind::Place)
}

/// `حي السوق`, `منازل السكان`: in the genitive of a place, whose name it may be.
fn names_place(args: Args<'_>, unit: usize) -> bool {
    let np = args.syntax.nps.iter().find(|np| np.first() <= unit && unit <= np.last());
    let Some(at) = np.and_then(|np| np.parts.iter().position(|p| p.0 == unit)).filter(|&at| at > 0) else {
        return false;
    };
    let part = |at: usize| np.map(|np| np.parts[at]);
    let place =
        |u: usize| has_class(args.gazetteer, &args.syntax.units[u], &[NounClass::Settlement, NounClass::Facility]);
    part(at).is_some_and(|p| p.1 == Part::Of) && part(at - 1).is_some_and(|p| place(p.0))
}

/// وصفها بأنها دولة مارقة: the phrases of a complement without a verb.
fn told_without_verb(args: Args<'_>, pred: PredId) -> impl Iterator<Item = usize> {
    let clauses = &args.syntax.clauses;
    let told = (0..clauses.len())
        .find(|&c| clauses[c].link == Link::That && clauses[c].parent == Some(pred) && clauses[c].verb.is_none());
    let nps = &args.syntax.nps;
    told.into_iter().flat_map(move |c| (0..nps.len()).filter(move |&np| nps[np].clause == c))
}

fn numbered(args: Args<'_>, pred: PredId) -> bool {
    let counted = |np: usize| {
        args.syntax.nps[np]
            .parts
            .iter()
            .any(|&(u, part)| part == Part::Count || args.syntax.units[u].what == What::Number)
    };
    // أسر عنصرين: two of them are counted by the form.
    let two = |arg: Arg| {
        let unit = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
        unit.morph.number() == Count::Dual
            && !unit.article
            && has_class(args.gazetteer, unit, &[NounClass::Human, NounClass::Fighter])
    };
    let this = &args.syntax.preds[pred];
    let has = |&(rel, filler): &(Rel, Filler)| match filler {
        Filler::Phrase(arg) => counted(arg.np) || matches!(rel, Rel::Of | Rel::Object) && two(arg),
        Filler::Pronoun(..) => false,
    };
    this.arg.is_some_and(|a| counted(a.np))
        || this.args.iter().any(has)
        || args.subject(pred).is_some_and(|f| matches!(f, Filler::Phrase(arg) if counted(arg.np)))
}
