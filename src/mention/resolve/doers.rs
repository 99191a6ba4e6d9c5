//! What others do or have done to them, and so whom a pronoun beside it means or not.

use super::Resolver;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Clause, Filler, Part, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::gazetteer::schema::operators::Control;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::entity::DocEntity;
use crate::mention::unit::What;
use crate::record::Kind;

impl Resolver<'_> {
    /// `العقوبات المفروضة عليها`, `اتهمت الدولة الحركة بشن هجمات عليها`: where another than the
    /// subject of the verb before does it, who that is, as far as he is told.
    pub(super) fn done_by_another(&self, unit: usize) -> Option<Option<usize>> {
        let on = |a: &(Rel, Filler)| matches!(*a, (Rel::Prep(_), Filler::Pronoun(_, at)) if at == unit);
        let here = self.syntax.preds.iter().position(|p| p.args.iter().any(on))?;
        match self.syntax.preds[here].pos {
            Pos::Passive if self.syntax.preds[here].arg.is_some() => return Some(None),
            Pos::Masdar if self.comes_about(here) => return Some(None),
            Pos::Masdar => {}
            _ => return None,
        }
        self.whom_it_makes_do(here).map(|arg| Some(arg.np))
    }

    /// `المدينة التي تمت السيطرة عليها`: a deed that a verb of coming about has for its subject is
    /// nobody's whom that verb tells of.
    fn comes_about(&self, deed: PredId) -> bool {
        let Some((verb, Rel::Subject | Rel::Object)) = self.syntax.preds[deed].governor else { return false };
        let this = &self.syntax.preds[verb];
        let lexeme = self.gazetteer.lexeme(this.lexeme);
        this.pos == Pos::Verb && lexeme.intransitive && self.gazetteer.operator(this.lexeme).is_some_and(|o| o.light)
    }

    /// `اتهمت الدولة الحركة بشن هجمات`: the object of the verb above a deed that lays it upon
    /// somebody or asks it of him.
    fn whom_it_makes_do(&self, deed: PredId) -> Option<Arg> {
        let mut here = deed;
        for _ in 0..4 {
            let (governor, rel) = self.syntax.preds[here].governor?;
            let this = &self.syntax.preds[governor];
            if this.pos != Pos::Verb {
                here = governor;
                continue;
            }
            let made = self.gazetteer.operator(this.lexeme).is_some_and(|o| o.control == Control::Object);
            let object = this.args.iter().find(|a| a.0 == Rel::Object).map(|a| a.1);
            return match object {
                Some(Filler::Phrase(arg)) if made && matches!(rel, Rel::Prep(_)) => Some(arg),
                _ => None,
            };
        }
        None
    }

    /// Whether the sentence has told of a person already.
    pub(super) fn names_person_here(&self) -> bool {
        let start = self.syntax.units.first().map_or(0, |unit| self.unit_span(unit).start);
        let here = |e: &DocEntity| e.kind == Kind::Person && e.mentions.last().is_some_and(|m| m.start >= start);
        self.roster.list.iter().any(here)
    }

    /// `داهمت الشرطة منزل النائب واعتقلته`: with no man before it but in the genitive of a
    /// thing or of others, him.
    pub(super) fn man_in_genitive(&self, unit: usize, own: Option<usize>) -> Option<Arg> {
        let nps = &self.syntax.nps;
        let before = (0..nps.len()).rev().filter(|&np| nps[np].last() < unit && Some(np) != own).take(6);
        let man = |&(at, part): &(usize, Part)| {
            let noun = &self.syntax.units[at];
            part == Part::Of
                && match noun.what {
                    What::Name(id) => self.gazetteer.named(id).kind == Kind::Person,
                    What::Head(rule) => self.gazetteer.compose[rule as usize].kind == Kind::Person,
                    What::Word => {
                        (noun.morph.number(), noun.morph.gender()) == (Number::Singular, Gender::Masculine)
                            && has_class(self.gazetteer, noun, &[C::Human, C::Title])
                    }
                    _ => false,
                }
        };
        before.into_iter().find_map(|np| nps[np].parts.iter().position(man).map(|part| Arg { np, part }))
    }

    /// `متهما إياها`, `سلمه إياها`: who does to whom the pronoun means.
    pub(super) fn doer_with(&self, unit: usize) -> Option<usize> {
        let has = |a: &(Rel, Filler)| a.0 == Rel::Object && matches!(a.1, Filler::Pronoun(_, at) if at == unit);
        let pred = self.syntax.preds.iter().position(|p| p.args.iter().any(has))?;
        let clause = &self.syntax.clauses[self.syntax.preds[pred].clause];
        self.subject_of(if self.syntax.preds[pred].pos == Pos::Verb { pred } else { clause.verb? })
    }

    /// `اتهامات الحركة لها`: the phrase of the verbal noun that `ل` with a pronoun hangs on,
    /// where it tells whose deed that is.
    pub(super) fn whose_deed_to(&self, unit: usize) -> Option<usize> {
        let to = |a: &(Rel, Filler)| {
            a.0 == Rel::Prep(self.gazetteer.well_known.li) && matches!(a.1, Filler::Pronoun(_, at) if at == unit)
        };
        let deed = self.syntax.preds.iter().find(|p| p.pos == Pos::Masdar && p.args.iter().any(to))?;
        deed.args.iter().find_map(|a| match *a {
            (Rel::Of, Filler::Phrase(arg)) => Some(arg.np),
            _ => None,
        })
    }

    /// `خطفوا ناشطا واقتادوه`: somebody of whom nothing but the noun tells.
    pub(super) fn is_one_man(&self, np: usize) -> bool {
        let this = &self.syntax.nps[np];
        let head = &self.syntax.units[this.head()];
        this.parts[0].1 != Part::Count
            && head.what == What::Word
            && (head.morph.number(), head.morph.gender()) == (Number::Singular, Gender::Masculine)
            && has_class(self.gazetteer, head, &[C::Human, C::Fighter])
    }

    /// `اتهمت الدولة الحركة باستخدام المدنيين في هجماتها`: what somebody does who is accused
    /// of it or asked for it is his.
    pub(super) fn made_doer(&self, pronoun: Pronoun, own: usize) -> Option<Arg> {
        if !self.names_happening(own) {
            return None;
        }
        let deed = self.syntax.pred_of_unit[self.syntax.nps[own].head()]?;
        let before = |arg: &Arg| self.syntax.nps[arg.np].last() < self.syntax.nps[own].first();
        self.whom_it_makes_do(deed).filter(|arg| before(arg) && self.agrees(pronoun, *arg))
    }

    /// `أدانت الوزارة ما قامت به الدولة، مضيفة أنها أرسلت`: of whom the clause behind a
    /// participle of saying tells is who says it.
    pub(super) fn sayer(&self, pronoun: Pronoun, unit: usize) -> Option<Arg> {
        let opens = |c: &&Clause| matches!(c.topic, Some(Filler::Pronoun(_, at)) if at == unit);
        let word = &self.syntax.preds[self.syntax.clauses.iter().find(opens)?.parent?];
        let gender = self.syntax.units[word.unit].morph.gender();
        let own = gender == if pronoun == Pronoun::Her { Gender::Feminine } else { Gender::Masculine };
        let mut clause = Some(word.clause).filter(|_| word.pos == Pos::Active && own);
        while let Some(c) = clause {
            let this = &self.syntax.clauses[c];
            let says = |&v: &PredId| self.gazetteer.operator(self.syntax.preds[v].lexeme).is_some_and(|o| o.says);
            if let Some(verb) = this.verb.filter(says) {
                let subject = self.syntax.preds[verb].args.iter().find(|a| a.0 == Rel::Subject).map(|a| a.1);
                return match subject.or(this.topic)? {
                    Filler::Phrase(arg) if self.syntax.nps[arg.np].last() < unit => {
                        self.agrees(pronoun, arg).then_some(arg)
                    }
                    _ => None,
                };
            }
            clause = this.outer;
        }
        None
    }

    /// `حملت الحكومة الدولة مسؤولية رفضها`: she on whom it is laid.
    pub(super) fn laid_on(&self, pronoun: Pronoun, own: usize) -> Option<Arg> {
        let np = &self.syntax.nps[own];
        let (verb, _) = np.governor.filter(|g| g.1 == Rel::Object)?;
        let head = self.syntax.units[np.head()].lexeme;
        if np.parts.len() < 2 || head == 0 || !self.gazetteer.is_marked(head, Mark::Responsibility) {
            return None;
        }
        let whom = self.syntax.preds[verb].args.iter().find_map(|a| match *a {
            (Rel::Object, Filler::Phrase(arg)) if arg.np != own => Some(arg),
            _ => None,
        });
        whom.filter(|&arg| self.syntax.nps[arg.np].last() < np.first() && self.agrees(pronoun, arg))
    }

    /// `أكد المرصد مقتل القائد إثر استهدافه`: what befell whoever is told to be dead.
    pub(super) fn victim_before(&self, pronoun: Pronoun, own: usize) -> Option<Arg> {
        let this = &self.syntax.nps[own];
        this.circumstance?;
        let nps = self.syntax.nps[..own].iter().rev().take_while(|np| np.clause == this.clause);
        let dead = nps.flat_map(|np| &np.parts).filter_map(|part| self.syntax.pred_of_unit[part.0]).find(|&p| {
            let frames = self.gazetteer.frames_of.get(self.syntax.preds[p].lexeme);
            frames.iter().any(|&(_, frame)| self.gazetteer.frames[frame as usize].count.is_some())
        })?;
        let dead = &self.syntax.preds[dead];
        let whom = dead.args.iter().find(|a| a.0 == Rel::Of).map(|a| a.1).filter(|_| dead.pos != Pos::Verb)?;
        match whom {
            Filler::Phrase(arg) if arg.np < own && self.agrees(pronoun, arg) => Some(arg),
            _ => None,
        }
    }

    /// `اتهمت الوزارة الحركة بأنها قصفت المدينة`, `وصف الوزير الحركة بأنها تقاتل`: of whom
    /// the complement that the pronoun opens tells, as far as it agrees with them.
    pub(super) fn told_of(&self, pronoun: Pronoun, unit: usize) -> Option<Filler> {
        // ذكر الوزير أنه سيزور: who says so is told of, not whom he names.
        let particle = &self.gazetteer.lexeme(self.syntax.units[unit].lexeme);
        let opens = |c: &&Clause| matches!(c.topic, Some(Filler::Pronoun(_, at)) if at == unit);
        let verb = self.syntax.clauses.iter().find(opens)?.parent?;
        if matches!(particle.lemma.as_ref(), "أن" | "إن") {
            return self.quoted_behind(pronoun, unit, verb);
        }
        let this = &self.syntax.preds[verb];
        let of_object = self.gazetteer.operator(this.lexeme).is_some_and(|o| o.control == Control::Object);
        let object = this.args.iter().find(|a| of_object && a.0 == Rel::Object)?.1;
        match object {
            Filler::Phrase(arg) => {
                (self.syntax.nps[arg.np].last() < unit && self.agrees(pronoun, arg)).then_some(object)
            }
            Filler::Pronoun(other, at) => (other == pronoun && at < unit).then_some(object),
        }
    }

    /// `نقلت المنظمة عن الحركة أنها قتلت`: she who is quoted, not who passes it on; behind
    /// him who speaks for her, `عن الناطق باسم الحركة أنها`, she as well.
    fn quoted_behind(&self, pronoun: Pronoun, unit: usize, verb: PredId) -> Option<Filler> {
        let this = &self.syntax.preds[verb];
        let tells = this.pos == Pos::Verb
            && self.gazetteer.operator(this.lexeme).is_some_and(|o| o.says && o.status.is_none() && !o.of_facts);
        let about = |a: &&(Rel, Filler)| a.0 == Rel::Prep(self.gazetteer.well_known.about);
        // ذكرت الوكالة نقلا عن الشرطة أنها
        let by_way = || {
            let cited = self.syntax.according.iter().find(|a| self.syntax.nps[a.np].first() > this.unit + 1);
            cited.filter(|_| self.subject_of(verb).is_some_and(|np| self.is_outlet(np)))
        };
        let told = this.args.iter().find(about).map(|a| a.1).or_else(|| by_way().map(|&a| Filler::Phrase(a)));
        let Filler::Phrase(arg) = told.filter(|_| tells)? else { return None };
        if self.syntax.nps[arg.np].last() >= unit || self.names_happening(arg.np) {
            return None;
        }
        if self.agrees(pronoun, arg) {
            return Some(Filler::Phrase(arg));
        }
        let for_her = if pronoun == Pronoun::Her { self.spoken_for(arg.np) } else { None };
        for_her.map(|part| Filler::Phrase(Arg { np: arg.np, part }))
    }

    /// A paper or a station, which only tells.
    fn is_outlet(&self, np: usize) -> bool {
        let head = &self.syntax.units[self.syntax.nps[np].head()];
        match head.what {
            What::Name(name) => self.gazetteer.named(name).kind == Kind::Media,
            What::Head(rule) => self.gazetteer.compose[rule as usize].kind == Kind::Media,
            _ => has_class(self.gazetteer, head, &[C::Outlet]),
        }
    }

    /// `أصيب فلاح برصاص الجيش خلال اقتحامه المدينة`: whose arms struck somebody is who takes
    /// a place meanwhile.
    pub(super) fn who_shot(&self, pronoun: Pronoun, own: usize) -> Option<Arg> {
        let this = &self.syntax.nps[own];
        let verb = &self.syntax.preds[self.syntax.clauses[this.clause].verb.filter(|_| this.circumstance.is_some())?];
        let counts = |&(_, frame): &(_, u32)| self.gazetteer.frames[frame as usize].count.is_some();
        let struck = verb.args.iter().all(|a| a.0 != Rel::Object)
            && self.gazetteer.frames_of.get(verb.lexeme).iter().any(counts);
        let place = |filler: Filler| match filler {
            Filler::Phrase(arg) => {
                let unit = &self.syntax.units[self.syntax.nps[arg.np].head()];
                matches!(unit.what, What::Name(n) if self.gazetteer.named(n).kind == Kind::Place)
                    || has_class(self.gazetteer, unit, &[C::Settlement])
            }
            Filler::Pronoun(..) => false,
        };
        let deed = self.syntax.pred_of_unit[this.head()].filter(|_| struck)?;
        let takes = self.syntax.preds[deed].args.iter().any(|a| a.0 == Rel::Object && place(a.1));
        let arms = verb.args.iter().find(|a| a.0 == Rel::Prep(self.gazetteer.well_known.bi)).filter(|_| takes)?.1;
        let Filler::Phrase(arms) = arms else { return None };
        let whose = self.syntax.nps[arms.np].parts.iter().position(|p| p.1 == Part::Of);
        let whose = whose.map(|part| Arg { np: arms.np, part })?;
        (arms.np < own && self.agrees(pronoun, whose)).then_some(whose)
    }
}
