//! What the clause of a predicate holds: its arguments, wherever they stand.

use crate::clause::phrase::{has_class, is_class, is_title};
use crate::clause::{Arg, Filler, Link, Part, Pred, PredId, Rel, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, PrepId};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::{ParticleClass, Tells};
use crate::lang::morph::{Number, Pos};
use crate::mention::unit::What;
use crate::record::Status;

/// Reads the arguments of predicates.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// Rules and names.
    pub gazetteer: &'a Gazetteer,
    /// The sentence.
    pub syntax: &'a Syntax,
}

impl<'a> Args<'a> {
    pub(super) fn pred(&self, id: PredId) -> &'a Pred {
        &self.syntax.preds[id]
    }

    /// The first argument in this relation.
    pub fn get(&self, pred: PredId, rel: Rel) -> Option<Filler> {
        self.pred(pred).args.iter().find(|a| a.0 == rel).map(|a| a.1)
    }

    /// Grammatical subject: behind the verb, before it, or taken over.
    pub fn subject(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        if this.pos != Pos::Verb {
            return None;
        }
        let own = || self.get(pred, Rel::Subject).or_else(|| self.topic(pred)).or_else(|| self.dropped(pred));
        self.issued_by(pred).or_else(own)
    }

    pub(super) fn topic(&self, pred: PredId) -> Option<Filler> {
        let clause = &self.syntax.clauses[self.pred(pred).clause];
        // مهددة الحركة التي تسيطر: what a participle is directed at is described.
        if let (Link::Relative(np), Some(Filler::Phrase(Arg { part: 0, .. }))) = (clause.link, clause.topic)
            && let Some(head) = self.syntax.pred_of_unit[self.syntax.nps[np].first()]
            && self.pred(head).pos == Pos::Active
            && let Some(of) = self.get(head, Rel::Of)
        {
            return Some(of);
        }
        clause.topic
    }

    /// `قال الوزير: أوقف مئة شخص`: in his own words he calls himself `I`.
    fn is_in_his_words(&self, parent: PredId, pred: PredId) -> bool {
        let (told, verb) = (self.pred(parent).unit, self.pred(pred).unit);
        self.says(parent)
            && told < verb
            && self.syntax.units[verb].morph.person() == 3
            && self.syntax.units[told..verb].iter().any(|u| u.what == What::Sign(':'))
            && !self.syntax.units[told..verb]
                .iter()
                .any(|u| u.is_particle() && self.gazetteer.lexeme(u.lexeme).particle == Some(ParticleClass::That))
    }

    /// A subject left out: that of the governing verb, by what kind it is.
    pub(super) fn dropped(&self, pred: PredId) -> Option<Filler> {
        let clause = &self.syntax.clauses[self.pred(pred).clause];
        if let Some((governor, rel)) = self.pred(pred).governor {
            return self.controlled(governor, Some(rel), 4);
        }
        match (clause.link, clause.parent) {
            // زار المدينة دون أن يلتقي: behind a plain verb it has the same subject.
            (Link::That, Some(parent))
                if self.gazetteer.operator(self.pred(parent).lexeme).is_none() && clause.verb == Some(pred) =>
            {
                self.get(parent, Rel::Subject).or_else(|| self.topic(parent)).or_else(|| self.for_whom(parent))
            }
            (Link::That, Some(parent)) if self.is_outlook(parent) || self.is_in_his_words(parent, pred) => None,
            (Link::That, Some(parent)) => self.controlled(parent, None, 4).or_else(|| self.for_whom(parent)),
            _ => None,
        }
    }

    /// `سبق للدولة أن`, `يحق لها أن`: of a verb with no other subject than what أن
    /// opens, who is to do it.
    fn for_whom(&self, verb: PredId) -> Option<Filler> {
        let this = self.pred(verb);
        let alone = this.pos == Pos::Verb
            && !self.says(verb)
            && !this.args.iter().any(|a| matches!(a.0, Rel::Subject | Rel::Object));
        let whom = self.get(verb, Rel::Prep(self.gazetteer.well_known.li)).filter(|_| alone)?;
        (!self.is_happening(whom)).then_some(whom)
    }

    /// `من المقرر أن`, `من المنتظر أن`: what is foreseen, of nobody in particular.
    pub(super) fn is_outlook(&self, pred: PredId) -> bool {
        let this = self.pred(pred);
        let min = |np: usize| self.syntax.nps[np].prep == Some(self.gazetteer.well_known.min);
        matches!(this.pos, Pos::Active | Pos::Passive)
            && this.arg.is_some_and(|arg| arg.part == 0 && min(arg.np))
            && self.gazetteer.operator(this.lexeme).is_some_and(|o| o.status == Some(Status::Planned))
    }

    /// Behind بهدف and its like.
    pub fn is_purpose(&self, pred: PredId) -> bool {
        let circumstance = self.pred(pred).arg.and_then(|a| self.syntax.nps[a.np].circumstance);
        circumstance.is_some_and(|c| self.gazetteer.lexeme(c).tells == Some(Tells::Purpose))
    }

    /// The object of a preposition on the word, on the light verb that carries
    /// it, or on the verb of the relative clause that describes it.
    pub fn prep(&self, pred: PredId, prep: PrepId) -> Option<Filler> {
        let w = &self.gazetteer.well_known;
        // بحث مع نظيره الأزمة بين الشمال والجنوب: those do not meet.
        if prep == w.between && self.pred(pred).pos == Pos::Verb && self.get(pred, Rel::Prep(w.with)).is_some() {
            return None;
        }
        // الدعم المقدم للدولة ... لمنظمة: what the participle on the noun has comes first.
        if prep == w.li
            && self.is_noun(pred)
            && let Some((given, _)) = self.described_by(pred)
            && matches!(self.pred(given).pos, Pos::Active | Pos::Passive)
            && let Some(filler) = self.get(given, Rel::Prep(prep))
        {
            return Some(filler);
        }
        if let Some(filler) = self.get(pred, Rel::Prep(prep)) {
            return Some(filler);
        }
        if self.pred(pred).pos == Pos::Verb {
            return self.on_object(pred, prep).or_else(|| self.with_next_verb(pred, prep));
        }
        // تعليق تعاونها مع الدولة: what is broken off tells with whom.
        if prep == w.with
            && let Some(filler) = self.get(pred, Rel::Of).and_then(|of| self.happening(of))
            && let Some(other) = self.get(filler, Rel::Prep(prep))
        {
            return Some(other);
        }
        // قطع علاقاتها بالدولة: likewise of ties.
        if prep == w.bi
            && let Some(Filler::Phrase(of)) = self.get(pred, Rel::Of)
            && let Some(ties) = self.syntax.pred_of_unit[self.syntax.nps[of.np].parts[of.part].0]
            && let Some(other) = self.get(ties, Rel::Prep(prep))
        {
            return Some(other);
        }
        if let Some(filler) = self.on_carrier(pred, prep) {
            return Some(filler);
        }
        self.by_neighbour(pred, prep).or_else(|| self.with_joined(pred, prep)).or_else(|| {
            let (verb, is_object) = self.described_by(pred)?;
            self.get(verb, Rel::Prep(prep)).filter(|_| is_object || !self.stands_there(verb, prep))
        })
    }

    /// `قام بتفجير في المدينة`, `منح الجيش مزيدا من الدعم`: what stands behind the
    /// words that carry a happening is about it.
    fn on_carrier(&self, pred: PredId, prep: PrepId) -> Option<Filler> {
        let w = &self.gazetteer.well_known;
        let mut here = pred;
        for _ in 0..3 {
            let (governor, rel) = self.pred(here).governor?;
            let hung = || self.object(governor).or_else(|| self.get(governor, Rel::Of)).is_none();
            let carried = matches!(rel, Rel::Object | Rel::Subject | Rel::Of)
                || rel == Rel::Prep(w.bi) && hung()
                || rel == Rel::Prep(w.min) && self.pred(governor).pos == Pos::Noun;
            if !carried || !self.gazetteer.operator(self.pred(governor).lexeme).is_some_and(|o| o.carries) {
                return None;
            }
            // لقي ثلاثة من الحركة حتفهم بغارة: nor are they of the raid.
            let of_it = !matches!(rel, Rel::Prep(p) if p == w.min || p == w.bi);
            let found = self.get(governor, Rel::Prep(prep)).filter(|_| of_it || prep != w.min);
            // Only a measure stands between the word and what carries it.
            if found.is_some() || rel != Rel::Prep(w.min) {
                return found;
            }
            here = governor;
        }
        None
    }

    /// `غارات استهدفت مواقع الحزب في المدينة`, `غارة استهدفت موقعا للحزب`: in it
    /// are the positions, his is what was hit; not
    /// `هجوم أوقع قتلى في المدينة`.
    pub(super) fn stands_there(&self, verb: PredId, prep: PrepId) -> bool {
        let w = &self.gazetteer.well_known;
        let counted = |&(_, frame): &(_, u32)| self.gazetteer.frames[frame as usize].count.is_some();
        let place = prep == w.fi || prep == w.ala || prep == w.li;
        let (Some(Filler::Phrase(object)), Some(Filler::Phrase(there))) =
            (self.get(verb, Rel::Object), self.get(verb, Rel::Prep(prep)))
        else {
            return false;
        };
        let head = self.head_lexeme(Filler::Phrase(object));
        place && object.np < there.np && !self.gazetteer.frames_of.get(head).iter().any(counted)
    }

    /// `استهدف القصف مواقع للحركة`, `استهدف الهجوم عناصر من الجيش`: whose is what the verb
    /// does, which its subject has no part in.
    pub(super) fn is_of_struck(&self, verb: PredId, subject: PredId, prep: PrepId) -> bool {
        let w = &self.gazetteer.well_known;
        let (Some(Filler::Phrase(object)), Some(Filler::Phrase(whose))) =
            (self.get(verb, Rel::Object), self.get(verb, Rel::Prep(prep)))
        else {
            return false;
        };
        (prep == w.li || prep == w.min)
            && self.pred(subject).governor == Some((verb, Rel::Subject))
            && whose.np == object.np + 1
            && self.syntax.nps[whose.np].first() <= self.syntax.nps[object.np].last() + 2
    }

    /// `خفضت الدولة تمثيلها في المدينة`: a complement of a verb that hangs on
    /// its object.
    pub(super) fn on_object(&self, verb: PredId, prep: PrepId) -> Option<Filler> {
        let Filler::Phrase(arg) = self.object(verb)? else { return None };
        let np = &self.syntax.nps[arg.np];
        np.parts[arg.part..]
            .iter()
            .filter_map(|p| self.syntax.pred_of_unit[p.0])
            .find_map(|p| self.get(p, Rel::Prep(prep)))
    }

    /// `سقط قتلى من القوات`: a complement right behind the noun that hangs on
    /// its verb; `العقوبات المفروضة على`: one of a participle on the noun.
    pub(super) fn by_neighbour(&self, pred: PredId, prep: PrepId) -> Option<Filler> {
        let arg = self.pred(pred).arg?;
        let np = &self.syntax.nps[arg.np];
        for &(u, part) in &np.parts[arg.part + 1..] {
            if part != Part::Mod {
                break;
            }
            // هجوم منسوب إلى الحركة: no target of it.
            if let Some(p) = self.syntax.pred_of_unit[u]
                && !self.gazetteer.is_marked(self.pred(p).lexeme, Mark::Ascribing)
                && let Some(filler) = self.get(p, Rel::Prep(prep))
            {
                return Some(filler);
            }
        }
        let (governor, rel) = self.pred(pred).governor?;
        let next = arg.np + 1;
        let adjacent = self.syntax.nps.get(next).is_some_and(|n| n.prep == Some(prep) && n.first() <= np.last() + 2);
        let right_behind =
            |above: PredId| self.get(above, Rel::Prep(prep)).filter(|f| matches!(f, Filler::Phrase(a) if a.np == next));
        let ascribes = self.gazetteer.is_marked(self.pred(governor).lexeme, Mark::Ascribing);
        if !adjacent || ascribes || !matches!(rel, Rel::Object | Rel::Subject | Rel::Of) {
            return None;
        }
        right_behind(governor).or_else(|| {
            // فشل جولة المفاوضات بين الدولتين: also on the head of the phrase.
            let w = &self.gazetteer.well_known;
            let (head, Rel::Of) = self.pred(governor).governor? else { return None };
            let inside = rel == Rel::Of && self.pred(head).arg.is_some_and(|a| a.np == arg.np);
            right_behind(head).filter(|_| inside && (prep == w.between || prep == w.with))
        })
    }

    /// The verb of the relative clause on this noun, and whether the noun is
    /// its object: هجوم شنته القوات, هجوم قامت به.
    pub fn described_by(&self, pred: PredId) -> Option<(PredId, bool)> {
        let arg = self.pred(pred).arg.filter(|arg| self.syntax.nps[arg.np].told_of)?;
        let own = |filler: &Filler| matches!(filler, Filler::Phrase(a) if a.np == arg.np);
        let bi = Rel::Prep(self.gazetteer.well_known.bi);
        let light = |verb: PredId| self.gazetteer.operator(self.pred(verb).lexeme).is_some_and(|o| o.light);
        let is_object = |verb: PredId| {
            let args = &self.pred(verb).args;
            args.iter().any(|(rel, f)| (*rel == Rel::Object || *rel == bi && light(verb)) && own(f))
        };
        let verbs = || {
            let here = |c: &&crate::clause::Clause| {
                c.link == Link::Relative(arg.np) && c.described.is_none_or(|described| described.part == arg.part)
            };
            self.syntax.clauses.iter().filter(here).filter_map(|c| c.verb)
        };
        verbs().find(|&v| is_object(v)).or_else(|| verbs().next()).map(|verb| (verb, is_object(verb)))
    }

    /// The noun that the pronoun on a verb stands for, where it is the one
    /// that the clause is about: صواريخ أطلقها الحزب.
    pub fn meant(&self, verb: PredId, object: Filler) -> Filler {
        let clause = &self.syntax.clauses[self.pred(verb).clause];
        match (object, clause.link) {
            (Filler::Pronoun(..), Link::Relative(np)) => {
                Filler::Phrase(clause.described.unwrap_or(Arg { np, part: 0 }))
            }
            (Filler::Pronoun(..), _) => {
                clause.topic.filter(|&topic| self.subject(verb) != Some(topic)).unwrap_or(object)
            }
            _ => object,
        }
    }

    /// Direct object.
    pub fn object(&self, pred: PredId) -> Option<Filler> {
        self.get(pred, Rel::Object).or_else(|| self.issued_by(pred).and_then(|_| self.get(pred, Rel::Subject)))
    }

    /// `جولة تشمل المدينتين`: what a relative clause says that it takes in.
    pub fn taken_in(&self, pred: PredId) -> Option<Filler> {
        let (verb, false) = self.described_by(pred).filter(|_| self.is_noun(pred))? else { return None };
        let contains = self.gazetteer.operator(self.pred(verb).lexeme).is_some_and(|o| o.contains);
        self.object(verb).filter(|_| contains && self.pred(verb).pos == Pos::Verb)
    }

    /// `إغراق الجيش السفينة`, `تغلب الجيش على`: who does it, in the genitive of a masdar
    /// that has an object beside it or can have none.
    pub(super) fn doer_in_genitive(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        let of = self.get(pred, Rel::Of).filter(|_| this.pos == Pos::Masdar)?;
        let base = self.gazetteer.lexeme(self.gazetteer.lexeme(this.lexeme).base);
        let acts = !base.object_role || self.get(pred, Rel::Object).is_some();
        // قررت الدولة تزويد الجيش صواريخ: she herself does it.
        (acts && self.agent(pred).is_none()).then_some(of)
    }

    /// The one spoken to: طالب من, دعا له.
    pub(super) fn addressee(&self, pred: PredId) -> Option<Filler> {
        let w = &self.gazetteer.well_known;
        let lexeme = self.gazetteer.lexeme(self.pred(pred).lexeme);
        let own = lexeme.preps | self.gazetteer.lexeme(lexeme.base).preps;
        // دان المبعوث الخاص للمنظمة القصف: nobody is spoken to.
        let has_object = self.pred(pred).pos == Pos::Verb && self.object(pred).is_some();
        // أهاب بالطرفين وقف القتال
        [w.min, w.li, w.ala, w.ila, w.bi]
            .into_iter()
            .filter(|&prep| if has_object { own & (1 << prep) != 0 } else { prep != w.bi })
            .find_map(|prep| self.get(pred, Rel::Prep(prep)).filter(|f| !self.is_happening(*f)))
    }

    /// The happening that a phrase names.
    pub(super) fn happening(&self, filler: Filler) -> Option<PredId> {
        match filler {
            Filler::Phrase(arg) if self.is_happening(filler) => {
                self.syntax.pred_of_unit[self.syntax.nps[arg.np].parts[arg.part].0]
            }
            _ => None,
        }
    }

    /// True when a phrase names a happening, not an actor.
    pub fn is_happening(&self, filler: Filler) -> bool {
        match filler {
            Filler::Pronoun(..) => false,
            Filler::Phrase(arg) => {
                // إجراء أول لقاء, شن ثلاث غارات: what is counted.
                let parts = &self.syntax.nps[arg.np].parts[arg.part..];
                let unit = parts.iter().find(|p| p.1 != Part::Count).unwrap_or(&parts[0]).0;
                let eventive = || {
                    let lexeme = self.syntax.units[unit].lexeme;
                    lexeme != 0 && is_class(self.gazetteer.lexeme(lexeme), NounClass::Eventive)
                };
                let acts =
                    self.syntax.pred_of_unit[unit].is_some_and(|p| self.pred(p).pos == Pos::Masdar || eventive());
                acts && (eventive() || !self.is_body(unit))
            }
        }
    }

    /// `غارة للتحالف`, `استهدف تجمعا من المقاتلين`: those who have come together,
    /// where the word is a masdar as well; not `الدفاع عن المدينة`.
    fn is_body(&self, unit: usize) -> bool {
        let w = &self.gazetteer.well_known;
        let (this, pred) = (&self.syntax.units[unit], self.syntax.pred_of_unit[unit]);
        let has = |classes: &[NounClass]| has_class(self.gazetteer, this, classes);
        let place = has(&[NounClass::Settlement]);
        if this.pronoun.is_some() || !(place || has(&[NounClass::Force, NounClass::Org])) {
            return false;
        }
        let args = pred.map_or(&[][..], |p| &self.pred(p).args);
        let lexeme = self.gazetteer.lexeme(this.lexeme);
        let own = lexeme.preps | self.gazetteer.lexeme(lexeme.base).preps;
        let acts = |rel: Rel| match rel {
            Rel::Prep(prep) => own & (1 << prep) != 0,
            // محافظة النهر: a place.
            rel => rel == Rel::Object || rel == Rel::Of && !place,
        };
        let of_whom = |rel: Rel| matches!(rel, Rel::Prep(prep) if prep == w.min || prep == w.li);
        let whose = args.iter().any(|a| of_whom(a.0));
        !args.iter().any(|a| acts(a.0)) && (place || whose || this.article && has(&[NounClass::Force]))
    }

    /// The noun that a participle modifies; `مناطق تحت سيطرة الحركة`: the noun
    /// right before.
    pub fn head(&self, pred: PredId) -> Option<Filler> {
        let arg = self.pred(pred).arg?;
        let np = &self.syntax.nps[arg.np];
        if np.circumstance.is_some_and(|word| self.gazetteer.is_marked(word, Mark::Beneath)) && arg.part == 0 {
            let before = arg.np.checked_sub(1)?;
            let near = self.syntax.gap(before, arg.np) == 1;
            return near.then_some(Filler::Phrase(Arg { np: before, part: 0 }));
        }
        if np.parts[arg.part].1 != Part::Mod {
            return None;
        }
        Some(Filler::Phrase(Arg { np: arg.np, part: self.modified(pred, np, arg.part) }))
    }

    /// Subject of the clause that `pred` has as its complement: ضرورة أن تسعى الدول.
    pub(super) fn complement_subject(&self, pred: PredId) -> Option<Filler> {
        let clause = self.syntax.clauses.iter().find(|c| c.link == Link::That && c.parent == Some(pred))?;
        // طالب بأن تنسحب الدولة: whom the verb right behind أن tells of, for طالب بأنه يحق لها asks
        // nobody.
        let operator = self.gazetteer.operator(self.pred(pred).lexeme);
        let asks = operator.is_some_and(|o| o.says && o.status == Some(Status::Requested) && !o.insists);
        let wanted = |verb: PredId| {
            let before = self.pred(verb).unit.checked_sub(1).map(|at| &self.syntax.units[at]);
            before.is_some_and(|b| b.is_particle() && self.gazetteer.lexeme(b.lexeme).before_verb)
        };
        if asks && !clause.verb.is_some_and(wanted) {
            return None;
        }
        clause.verb.and_then(|v| self.get(v, Rel::Subject)).or(clause.topic)
    }

    /// Lexeme of the head noun of a filler.
    pub fn head_lexeme(&self, filler: Filler) -> LexemeId {
        match filler {
            Filler::Pronoun(..) => 0,
            Filler::Phrase(arg) => {
                let np = &self.syntax.nps[arg.np];
                let noun = |p: &&(usize, Part)| !matches!(p.1, Part::Count | Part::Mod);
                let lexeme = |p: &(usize, Part)| {
                    let unit = &self.syntax.units[p.0];
                    if unit.lexeme == 0 { unit.headed_by } else { unit.lexeme }
                };
                let mut nouns = np.parts[arg.part..].iter().filter(noun);
                let Some(head) = nouns.next() else { return np.parts.get(arg.part).map_or(0, lexeme) };
                // سمو الأمير, معالي الوزير: what he is.
                let honours = |&word: &LexemeId| word != 0 && self.gazetteer.is_marked(word, Mark::Honorific);
                let titled = |p: &(usize, Part)| is_title(self.gazetteer, &self.syntax.units[p.0]);
                let mut honoured = || nouns.next().filter(|p| p.1 == Part::Of && titled(p)).map(lexeme);
                let word = lexeme(head);
                if honours(&word) { honoured().unwrap_or(word) } else { word }
            }
        }
    }

    /// What a measure measures: الصواريخ of عدد من الصواريخ.
    pub fn counted(&self, filler: Filler) -> Option<Filler> {
        let Filler::Phrase(arg) = filler else { return None };
        let np = &self.syntax.nps[arg.np];
        if np.parts[arg.part..].iter().any(|p| !matches!(p.1, Part::Count | Part::Mod)) {
            return None;
        }
        let next = self.syntax.nps.get(arg.np + 1)?;
        let adjacent = || next.first() <= np.last() + 2 || self.syntax.stands_behind(arg.np, arg.np + 1);
        let behind = next.prep == Some(self.gazetteer.well_known.min) && adjacent();
        behind.then_some(Filler::Phrase(Arg { np: arg.np + 1, part: 0 }))
    }

    /// `ثلاثة جنود`, `دبابتين`: so many of a kind.
    pub(super) fn is_counted(&self, filler: Filler) -> bool {
        let Filler::Phrase(arg) = filler else { return false };
        let parts = &self.syntax.nps[arg.np].parts[arg.part..];
        let head = &self.syntax.units[parts[0].0];
        let two = head.morph.number() == Number::Dual && !head.article && head.pronoun.is_none();
        two || parts.iter().any(|&(u, part)| part == Part::Count || self.syntax.units[u].what == What::Number)
    }

    /// Predicates that govern `pred`, nearest first, through words that only
    /// carry it or say it.
    pub fn governors(&self, pred: PredId) -> impl Iterator<Item = PredId> + use<'a> {
        let (mut list, mut count) = ([0; 8], 0);
        let mut here = pred;
        while count < list.len() {
            let this = self.pred(here);
            let next = match this.governor {
                Some((governor, _)) => Some(governor),
                None => {
                    let clause = &self.syntax.clauses[this.clause];
                    // أن يكون قد وصل: the first of two verbs stands for both.
                    let verb = clause.verb;
                    let first = || verb.is_some_and(|v| self.pred(v).governor == Some((here, Rel::Complement)));
                    match clause.link {
                        Link::That if verb == Some(here) || this.pos != Pos::Verb || first() => clause.parent,
                        _ => None,
                    }
                }
            };
            match next {
                Some(next) if next != here && !list[..count].contains(&next) => {
                    list[count] = next;
                    count += 1;
                    here = next;
                }
                _ => break,
            }
        }
        list.into_iter().take(count)
    }
}
