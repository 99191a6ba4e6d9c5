//! Whom a pronoun means.

use super::Resolver;
use crate::clause::phrase::has_class;
use crate::clause::{Arg, Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::kind_bit;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::names::StandingKind;
use crate::gazetteer::schema::nouns::NounClass as C;
use crate::gazetteer::schema::operators::Control;
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Gender;
use crate::lang::morph::Number;
use crate::lang::morph::Pos;
use crate::mention::entity::{DocEntity, EntityId};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl<'a> Resolver<'a> {
    /// Who we are: the speaker, or those he leads, or his state.
    pub fn we(&mut self, kinds: u16) -> Option<EntityId> {
        let speaker = self.roster.speaker?;
        if kind_bit(self.roster.list[speaker].kind) & kinds != 0 {
            return Some(speaker);
        }
        let known = self.roster.list[speaker].known?;
        let of = self.gazetteer.named(known).relations.iter().find(|r| {
            matches!(r.is, StandingKind::Leads | StandingKind::OfficeOf | StandingKind::SpokespersonOf)
                && kind_bit(self.gazetteer.named(r.of).kind) & kinds != 0
        })?;
        Some(self.roster.named(self.gazetteer, of.of))
    }

    /// Whom an attached pronoun means: the subject of its clause if it agrees,
    /// else the nearest phrase before it that does.
    pub fn pronoun(&mut self, pronoun: Pronoun, unit: usize, kinds: u16) -> Option<EntityId> {
        match pronoun {
            Pronoun::You => return None,
            Pronoun::Me => return self.we(kinds & kind_bit(Kind::Person)),
            Pronoun::Us => return self.we(kinds),
            _ => {}
        }
        let own_np = self.syntax.nps.iter().position(|np| np.first() <= unit && unit <= np.last());
        // اشتبكت معها: never the subject of its own verb.
        let at = &self.syntax.units[unit];
        let of_prep = own_np.is_none() && at.is_particle() && self.gazetteer.lexeme(at.lexeme).prep.is_some();
        // دعاه إلى زيارة: nor the one who asks him.
        let own_verb = self.syntax.pred_of_unit.get(unit).copied().flatten();
        // نفت الدولة اتهامات الحركة لها: of the accusers and the accused she is not the former.
        let others = if of_prep { self.whose_deed_to(unit) } else { None };
        // أغلقت الدولة الحدود مع الشمال متهمة إياه: nor the one who does what the participle tells.
        let alone = own_np.is_none() && !of_prep && at.is_particle();
        let doer = if alone { self.doer_with(unit) } else { None };
        let own_subject = match own_verb.filter(|&v| self.syntax.preds[v].pos == Pos::Verb) {
            _ if others.is_some() => others,
            _ if of_prep && self.is_between_deed(unit) => None,
            _ if of_prep => self.done_by_another(unit).unwrap_or_else(|| self.subject_of_last_verb(unit)),
            _ if alone => doer,
            Some(verb) => self.subject_of(verb).or_else(|| self.subject_left_out(verb)),
            None => None,
        };
        let judged = own_verb.is_some_and(|verb| {
            let operator = self.gazetteer.operator(self.syntax.preds[verb].lexeme);
            self.syntax.preds[verb].pos == Pos::Verb && operator.is_some_and(|o| o.of_facts || o.says)
        });
        // أدان الغارات على المدينة واعتبرها جريمة: the deed that is judged, not where it was.
        let judged_before = || {
            let object =
                (0..self.syntax.nps.len()).rev().find(|&np| self.syntax.nps[np].last() < unit && self.is_object(np));
            object.is_some_and(|np| self.names_happening(np) && self.agrees(pronoun, Arg { np, part: 0 }))
        };
        // هجمات اعتبرتها المنظمة جرائم: nor is it what a clause describes.
        let described = || {
            own_verb.is_some_and(|v| matches!(self.syntax.clauses[self.syntax.preds[v].clause].link, Link::Relative(_)))
        };
        if judged && !described() && judged_before() {
            return None;
        }
        if let Some(victim) =
            own_np.and_then(|own| self.victim_before(pronoun, own)).and_then(|v| self.fitting(v, kinds))
        {
            return Some(victim);
        }
        if let Some(object) = own_np
            .and_then(|own| self.object_of_sister(pronoun, own, 3).or_else(|| self.object_just_before(pronoun, own)))
            .and_then(|o| self.fitting(o, kinds))
        {
            return Some(object);
        }
        let told = match own_np {
            Some(own) => self
                .made_doer(pronoun, own)
                .or_else(|| self.who_shot(pronoun, own))
                .or_else(|| self.laid_on(pronoun, own)),
            None => self.sayer(pronoun, unit),
        };
        if let Some(told) = told.and_then(|arg| self.fitting(arg, kinds)) {
            return Some(told);
        }
        let nps = &self.syntax.nps;
        let before = || (0..nps.len()).rev().filter(|&np| nps[np].last() < unit && Some(np) != own_np);
        let mut subject_first = self.subjects_above(unit, own_np);
        // قال المتحدث إن الرئيس التقى الوزير وناقش معه: not with the one who says so.
        if of_prep {
            subject_first.retain(|&np| !self.says_so(np));
        }
        if doer.is_some() {
            subject_first.extend(before().take(Self::MOST_TRIED));
        }
        subject_first.extend(before().filter(|&np| self.is_subject(np) && !(of_prep && self.says_so(np))).take(2));
        subject_first.extend(before().take(Self::MOST_TRIED));
        for np in subject_first.into_iter().take(Self::MOST_TRIED) {
            // بعد دخول الدولة الحملة بغاراتها: whose happening it is.
            let happens = self.names_happening(np);
            // أدان القتل، واصفا إياه بالجريمة: the deed itself.
            if happens && doer.is_some() && self.is_object(np) && self.agrees(pronoun, Arg { np, part: 0 }) {
                return None;
            }
            let part = if happens { self.doer_in(np) } else { Some(0) };
            let Some(part) = part else { continue };
            // أعلن الناطق باسم الحركة رفضها: hers for whom he speaks.
            if own_np.is_some()
                && pronoun == Pronoun::Her
                && Some(np) != own_subject
                && self.says_so(np)
                && let Some(part) = self.spoken_for(np)
                && let Some(entity) = self.fitting(Arg { np, part }, kinds)
            {
                return Some(entity);
            }
            if Some(np) == own_subject
                || self.is_whereabouts(np)
                || kinds & kind_bit(Kind::State) == 0 && self.is_acting_capital(np)
                || (own_np.is_some() && part == 0 && self.names_paper(np))
                || !self.agrees(pronoun, Arg { np, part })
            {
                continue;
            }
            // تصر أنقرة على دعمها: a capital that acts is its state.
            if let Some(entity) = self.fitting(Arg { np, part }, kinds)
                // السيطرة عليه: where no person is asked for, a place as well.
                && (pronoun != Pronoun::Him
                    || kinds & kind_bit(Kind::Person) == 0 && self.roster.list[entity].kind == Kind::Facility
                    || !matches!(self.roster.list[entity].kind, Kind::Group | Kind::Media | Kind::Facility)
                    || own_np.is_none() && self.is_one_man(np))
            {
                return Some(entity);
            }
        }
        if pronoun == Pronoun::Him
            && kinds & kind_bit(Kind::Person) != 0
            && !self.names_person_here()
            && let Some(entity) = self.man_in_genitive(unit, own_np).and_then(|arg| self.fitting(arg, kinds))
        {
            return Some(entity);
        }
        match pronoun {
            Pronoun::Him => {
                // والتقى به الرئيس: not the president himself.
                let verb = unit.checked_sub(1).is_some_and(|before| self.syntax.units[before].is_verb());
                let own = own_subject.filter(|_| verb).and_then(|np| self.fitting(Arg { np, part: 0 }, kinds));
                let own = own.map(|e| self.roster.list[e].id.clone());
                let person = |e: &DocEntity| e.kind == Kind::Person && kind_bit(e.kind) & kinds != 0;
                self.roster.last(|e| person(e) && own.as_ref() != Some(&e.id))
            }
            _ => self.subject_before(pronoun, kinds),
        }
    }

    /// `قوات النظام`: by the words that stand here, where they are several, whatever else the
    /// body is called.
    fn is_masculine_here(&self, unit: &Unit, name: &str) -> bool {
        let here = self.unit_span(unit).of(self.text);
        self.gazetteer.is_masculine_name(if here.contains(' ') { here } else { name })
    }

    /// `من المخيم شمالي الضفة، بعد اقتحامه`, `في المحافظة بغرب البلاد لاستعادتها`: what only
    /// tells where a place lies.
    fn is_whereabouts(&self, np: usize) -> bool {
        let this = &self.syntax.nps[np];
        let head = &self.syntax.units[this.head()];
        let within = this.prep.is_some_and(|p| p == self.gazetteer.well_known.bi || p == self.gazetteer.well_known.fi);
        let place = match head.what {
            What::Name(n) => self.gazetteer.named(n).kind == Kind::Place,
            _ => head.lexeme != 0 && self.gazetteer.is_marked(head.lexeme, Mark::Region),
        };
        if within && place {
            let before = np.checked_sub(1).filter(|&b| self.syntax.gap(b, np) <= 1);
            return before.is_some_and(|b| self.heads_with_place(b));
        }
        let loose = this.governor.is_none() && this.prep.is_none() && this.circumstance.is_none();
        let alone = loose
            && self.syntax.clauses[this.clause].topic.is_none_or(|t| !matches!(t, Filler::Phrase(a) if a.np == np));
        alone && head.what == What::Word && !head.article && self.gazetteer.is_marked(head.lexeme, Mark::Region)
    }

    fn heads_with_place(&self, np: usize) -> bool {
        let head = &self.syntax.units[self.syntax.nps[np].head()];
        match head.what {
            What::Name(n) => matches!(self.gazetteer.named(n).kind, Kind::Place | Kind::Facility),
            _ => has_class(self.gazetteer, head, &[C::Settlement, C::Facility]),
        }
    }

    /// `ترفض أنقرة التنسيق`: a capital that acts is no place to be taken.
    fn is_acting_capital(&self, np: usize) -> bool {
        let this = &self.syntax.nps[np];
        let Some((verb, Rel::Subject)) = this.governor else { return false };
        let acts =
            self.gazetteer.operator(self.syntax.preds[verb].lexeme).is_some_and(|o| o.control == Control::Subject);
        acts && matches!(self.syntax.units[this.head()].what, What::Name(n) if self.gazetteer.named(n).capital_of.is_some())
    }

    /// So many phrases before it are held against a pronoun.
    const MOST_TRIED: usize = 14;

    /// `وبعد سيطرتها على المدينة`: with nobody before it in its sentence, a pronoun
    /// means the subject of the sentence before.
    fn subject_before(&self, pronoun: Pronoun, kinds: u16) -> Option<EntityId> {
        let subject = self.roster.subject?;
        let entity = &self.roster.list[subject];
        let masculine = self.roster.subject_masculine.unwrap_or_else(|| self.gazetteer.is_masculine_name(&entity.name));
        let acts = matches!(entity.kind, Kind::State | Kind::Government | Kind::ArmedGroup | Kind::Organization);
        let agrees = match pronoun {
            Pronoun::Her => !masculine && acts,
            Pronoun::Them => entity.kind == Kind::ArmedGroup && self.roster.subject_masculine != Some(false),
            _ => false,
        };
        (agrees && kind_bit(entity.kind) & kinds != 0).then_some(subject)
    }

    /// The name in the genitive of a happening.
    fn doer_in(&self, np: usize) -> Option<usize> {
        let parts = &self.syntax.nps[np].parts;
        // احتمال تصعيد موسكو لضرباتها: though a happening of a happening.
        let deed = |unit: usize| {
            self.syntax.pred_of_unit[unit].is_some() && self.syntax.units[unit].morph.pos() == Pos::Masdar
        };
        let genitive = |p: &(usize, Part)| p.1 == Part::Of && !deed(p.0);
        let part = parts.iter().position(genitive)?;
        matches!(self.syntax.units[parts[part].0].what, What::Name(_)).then_some(part)
    }

    /// `القرار الذي يلوم القائد عندما زحفت قواته`: a paper may act for the body
    /// behind it, but nothing is its own.
    fn names_paper(&self, np: usize) -> bool {
        let unit = &self.syntax.units[self.syntax.nps[np].head()];
        unit.what == What::Word
            && has_class(self.gazetteer, unit, &[C::Document])
            && !has_class(self.gazetteer, unit, &[C::Human, C::Force, C::Body, C::Org, C::Outlet])
    }

    /// The subject of the last verb before a unit.
    fn subject_of_last_verb(&self, unit: usize) -> Option<usize> {
        let preds = &self.syntax.preds;
        let verbs = (0..preds.len()).filter(|&p| preds[p].pos == Pos::Verb && preds[p].unit < unit);
        let last = verbs.max_by_key(|&p| preds[p].unit)?;
        // مسلحون ألقي القبض عليهم: of a passive that has its own, the topic is no subject.
        let told = |a: &(Rel, Filler)| matches!(a, (Rel::Object, Filler::Phrase(arg)) if self.names_happening(arg.np));
        let passive = self.syntax.units[preds[last].unit].morph.is_passive();
        self.subject_of(last).filter(|_| !(passive && preds[last].args.iter().any(told)))
    }

    /// `سيطرت القوات على المدينة بعد أن حاصرتها`: the subject of the verb before, where
    /// one in a side clause has none and agrees with it.
    fn subject_left_out(&self, verb: PredId) -> Option<usize> {
        let preds = &self.syntax.preds;
        let clause = &self.syntax.clauses[preds[verb].clause];
        let before = preds[verb].clause.checked_sub(1).filter(|_| clause.link == Link::Side)?;
        let before = self.syntax.clauses[before].verb?;
        let (this, other) = (self.syntax.units[preds[verb].unit].morph, self.syntax.units[preds[before].unit].morph);
        let alike = (this.person(), this.number(), this.gender()) == (other.person(), other.number(), other.gender());
        self.subject_of(before).filter(|_| alike)
    }

    /// The phrase that is the subject of a verb.
    pub(super) fn subject_of(&self, verb: PredId) -> Option<usize> {
        let preds = &self.syntax.preds;
        let subject = preds[verb].args.iter().find(|a| a.0 == Rel::Subject).map(|a| a.1);
        match subject.or(self.syntax.clauses[preds[verb].clause].topic)? {
            Filler::Phrase(arg) => Some(arg.np),
            Filler::Pronoun(..) => None,
        }
    }

    /// Subjects of the clause a pronoun stands in and of those around it.
    pub(super) fn subjects_above(&self, unit: usize, own: Option<usize>) -> Vec<usize> {
        let mut out = Vec::new();
        let mut clause = match (own, self.syntax.pred_of_unit.get(unit).copied().flatten()) {
            (Some(np), _) => Some(self.syntax.nps[np].clause),
            (None, Some(pred)) => Some(self.syntax.preds[pred].clause),
            (None, None) => None,
        };
        while let Some(c) = clause {
            let this = &self.syntax.clauses[c];
            let subject = this
                .verb
                .and_then(|v| self.syntax.preds[v].args.iter().find(|a| a.0 == Rel::Subject).map(|a| a.1))
                .or(this.topic);
            if let Some(Filler::Phrase(arg)) = subject
                && Some(arg.np) != own
                && self.syntax.nps[arg.np].first() < unit
            {
                out.push(arg.np);
            }
            clause = this.outer;
            if out.len() > 4 {
                break;
            }
        }
        out
    }

    fn is_object(&self, np: usize) -> bool {
        matches!(self.syntax.nps[np].governor, Some((_, Rel::Object)))
    }

    pub(super) fn is_subject(&self, np: usize) -> bool {
        matches!(self.syntax.nps[np].governor, Some((_, Rel::Subject)))
            || self.syntax.clauses.iter().any(|c| matches!(c.topic, Some(Filler::Phrase(arg)) if arg.np == np))
    }

    /// The genitive in the feminine of a man who speaks: she for whom he does.
    pub(super) fn spoken_for(&self, np: usize) -> Option<usize> {
        let of = (1..self.syntax.nps[np].parts.len()).rev().find(|&p| self.syntax.nps[np].parts[p].1 == Part::Of)?;
        let head = &self.syntax.units[self.syntax.nps[np].head()];
        let man = matches!(head.what, What::Head(_) | What::Word) && !self.agrees(Pronoun::Her, Arg { np, part: 0 });
        (man && self.agrees(Pronoun::Her, Arg { np, part: of })).then_some(of)
    }

    /// Whether it is the subject of a word of saying.
    fn says_so(&self, np: usize) -> bool {
        let verb = self.syntax.nps[np].governor.filter(|g| g.1 == Rel::Subject).map(|g| g.0);
        verb.and_then(|v| self.gazetteer.operator(self.syntax.preds[v].lexeme)).is_some_and(|o| o.says)
    }

    /// The gender that a verb gives its subject.
    fn told_masculine(&self, np: usize) -> Option<bool> {
        let verb = match self.syntax.nps[np].governor {
            Some((verb, Rel::Subject)) => verb,
            _ => {
                let about = |c: &&crate::clause::Clause| matches!(c.topic, Some(Filler::Phrase(a)) if a.np == np && a.part == 0);
                self.syntax.clauses.iter().find(about)?.verb?
            }
        };
        let unit = &self.syntax.units[self.syntax.preds[verb].unit];
        let tells = unit.is_verb() && unit.morph.person() == 3 && unit.morph.number() == Number::Singular;
        tells.then(|| unit.morph.gender() == Gender::Masculine)
    }

    /// Agreement in gender and number, as far as the head shows them.
    pub fn agrees(&self, pronoun: Pronoun, arg: Arg) -> bool {
        let np = arg.np;
        let this = &self.syntax.nps[np];
        let unit = &self.syntax.units[if arg.part == 0 { this.head() } else { this.parts[arg.part].0 }];
        let coordinated = self.syntax.nps.iter().any(|other| other.and_of == Some(np));
        match unit.what {
            What::Name(id) => {
                let named = self.gazetteer.named(id);
                // وصف البيت الأبيض ... وتعهد: the verb tells the gender of its subject.
                let told =
                    || self.told_masculine(np).filter(|_| arg.part == 0 && named.kind != Kind::Person && !named.plural);
                if let (Pronoun::Him | Pronoun::Her, Some(masculine)) = (pronoun, told()) {
                    return masculine == (pronoun == Pronoun::Him);
                }
                // قالت المستشارة ... خلال لقائها: a verb tells of a woman.
                if let (Kind::Person, Pronoun::Him | Pronoun::Her, false) = (named.kind, pronoun, coordinated) {
                    let woman = self.told_masculine(np).filter(|_| arg.part == 0) == Some(false);
                    return woman == (pronoun == Pronoun::Her);
                }
                match (named.kind, pronoun) {
                    (Kind::Person, Pronoun::Him) => !coordinated,
                    (Kind::Person, Pronoun::Her) => false,
                    (Kind::Person, Pronoun::Both) => coordinated,
                    (Kind::State | Kind::Place, Pronoun::Her) => true,
                    // حي النهر, مخيم السد: by the noun that heads it here.
                    (Kind::State | Kind::Place, Pronoun::Him) => {
                        self.gazetteer.is_masculine_name(&named.name)
                            || unit.headed_by != 0 && self.gazetteer.is_marked(unit.headed_by, Mark::MasculineBody)
                    }
                    (_, Pronoun::Her) => !self.is_masculine_here(unit, &named.name),
                    (_, Pronoun::Him) => self.is_masculine_here(unit, &named.name),
                    (_, Pronoun::Them) => matches!(named.kind, Kind::ArmedGroup) || coordinated,
                    _ => coordinated,
                }
            }
            What::Unknown => {
                let woman = || self.told_masculine(np).filter(|_| arg.part == 0) == Some(false);
                !unit.article
                    && match pronoun {
                        Pronoun::Him => !woman(),
                        Pronoun::Her => woman(),
                        _ => false,
                    }
            }
            What::Head(_) | What::Word | What::Nisba(_) => {
                let (gender, number) = (unit.morph.gender(), unit.morph.number());
                // وزير خارجية: its first word tells its gender.
                let lemma = if unit.lexeme != 0 { &*self.gazetteer.lexeme(unit.lexeme).lemma } else { "" };
                let head_word = lemma.split(' ').next().unwrap_or_default();
                // المسلحون: men, though the word is an adjective as well.
                let men = matches!(unit.what, What::Head(rule) if matches!(
                    self.gazetteer.compose[rule as usize].kind,
                    Kind::ArmedGroup | Kind::Person | Kind::Group
                )) && number != Number::Singular
                    && gender == Gender::Masculine;
                // المتورطون: only people take the sound plural of a participle.
                let sound = matches!(unit.morph.pos(), Pos::Active | Pos::Passive)
                    && (number, gender) == (Number::Plural, Gender::Masculine);
                let human = men || sound || has_class(self.gazetteer, unit, &[C::Human, C::Fighter, C::Title]);
                // 20 طفلا: several, though the noun behind the number is one.
                let counted = arg.part == 0 && self.syntax.units[this.parts[0].0].what == What::Number;
                let number = if counted && human { Number::Plural } else { number };
                // مسلحين: as many as there may be.
                let several = number == Number::Plural || men && unit.morph.is_oblique();
                // أعلنت الخارجية دعمها: the verb tells what the head does not show.
                let body = matches!(unit.what, What::Head(rule) if matches!(
                    self.gazetteer.compose[rule as usize].kind,
                    Kind::Government | Kind::Organization | Kind::ArmedGroup
                ));
                let she = || arg.part == 0 && body && self.told_masculine(np) == Some(false);
                match pronoun {
                    Pronoun::Him => {
                        number != Number::Plural && gender != Gender::Feminine && !head_word.ends_with('ة') && !she()
                    }
                    Pronoun::Her => {
                        she()
                            || (number == Number::Plural && !human)
                            || gender == Gender::Feminine
                            || head_word.ends_with('ة')
                            || head_word == "قوات"
                    }
                    Pronoun::Them => several && (human || gender == Gender::Any) || coordinated,
                    Pronoun::Both => number == Number::Dual || coordinated,
                    Pronoun::Us | Pronoun::Me | Pronoun::You => false,
                }
            }
            // عشرة من المقاتلين
            What::Number => {
                let min = Some(self.gazetteer.well_known.min);
                let men = arg.np + 1;
                let of = self.syntax.nps.get(men).is_some_and(|of| of.prep == min && of.first() == this.last() + 2);
                pronoun == Pronoun::Them && of && self.agrees(pronoun, Arg { np: men, part: 0 })
            }
            What::Sign(_) | What::Time => false,
        }
    }
}
