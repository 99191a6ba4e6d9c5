//! Relative clauses: the noun each describes, and what stands for it inside.

use super::Walk;
use crate::clause::{Arg, Filler, Link, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::compiled::Need;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::{Agrees, ParticleClass};
use crate::lang::ar::analyse::Pronoun;
use crate::lang::morph::Gender;
use crate::lang::morph::Number;
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    /// `قال X في بيان نقلته الوكالة إن`: a relative clause that has all it
    /// needs does not take what the verb of saying around it waits for.
    pub(super) fn leave_told_relative(&mut self) {
        let clause = &self.s.clauses[self.clause];
        let (head, verb) = match (clause.link, clause.verb) {
            (Link::Relative(head), Some(verb)) => (Some(head), verb),
            (Link::Side, Some(verb)) => (None, verb),
            _ => return,
        };
        // مصدر حضر الاجتماع أن: its verb governs no clause, unless أن stands
        // right behind it.
        let operator = self.g.operator(self.s.preds[verb].lexeme);
        // معلومات لا يمكن التحقق منها إن: only a word of saying takes إن.
        let word = self.g.lexeme(self.s.units[self.at - 1].lexeme);
        let told = !word.before_verb
            && self.s.units.get(self.at).is_some_and(|next| !next.is_verb())
            && self.s.preds[verb].args.iter().any(|a| a.0 == Rel::Object);
        let says = operator.is_some_and(|o| o.says);
        let alone =
            operator.is_none_or(|o| !o.says && (told || o.status.is_none())) && self.s.preds[verb].unit + 2 != self.at;
        let complete = match head {
            None => told && !says,
            Some(head) => {
                let object = |a: &(Rel, Filler)| matches!(a, (Rel::Object, Filler::Phrase(arg)) if arg.np == head);
                self.comma || alone || self.s.preds[verb].args.iter().any(object)
            }
        };
        let mut outer = clause.outer;
        while let (true, Some(c)) = (complete, outer) {
            let around = &self.s.clauses[c];
            if around.verb.is_some_and(|v| self.says(v)) {
                self.clause = c;
                return;
            }
            outer = match around.link {
                Link::Relative(_) => around.outer,
                _ => None,
            };
        }
    }

    pub(super) fn relative(&mut self) {
        let agrees = self.g.lexeme(self.s.units[self.at - 1].lexeme).agrees;
        let feminine = agrees == Some(Agrees::Feminine);
        // الهجوم الذي نفذه مسلحون والذي استهدف مسجدا: one more clause on that noun.
        if std::mem::take(&mut self.pending.and)
            && let Some(head) = self.described_before(agrees)
        {
            let parent = self.s.clauses[self.clause].parent;
            self.flush();
            self.open(Link::Relative(head), parent);
            return;
        }
        let head = self.one_of_them(agrees).or_else(|| {
            self.last_np.map(|np| match agrees {
                Some(Agrees::Several) => self.s.nps[np].and_of.unwrap_or(np),
                Some(Agrees::Feminine | Agrees::Masculine) => match self.modified_around(np, feminine) {
                    Some(whole) => whole,
                    None => self.agreeing_head(np, feminine),
                },
                None => np,
            })
        });
        let parent = self.s.clauses[self.clause].parent;
        self.flush();
        if let Some(np) = head {
            let parenthetical = self.comma;
            self.open(Link::Relative(np), parent);
            self.s.clauses[self.clause].parenthetical = parenthetical;
            let owner = if parenthetical && feminine { self.named_owner(np) } else { None };
            self.s.clauses[self.clause].described = owner.or_else(|| self.agreeing_part(np, agrees));
        }
    }

    /// `رهائن بينهم الضابط الذي خطف`: the one of them named last.
    fn one_of_them(&self, agrees: Option<Agrees>) -> Option<NpId> {
        let before = self.at - 1;
        let feminine = match agrees? {
            Agrees::Masculine => false,
            Agrees::Feminine => true,
            Agrees::Several => return None,
        };
        let id = self.s.nps.len().checked_sub(1).filter(|_| self.aside_end == Some(before))?;
        let one = self.s.units[self.s.nps[id].head()].morph.number() == Number::Singular;
        let right_before = self.s.nps[id].last() + 1 == before;
        (one && right_before && self.is_definite(id) && !self.gender_clashes(id, feminine)).then_some(id)
    }

    /// `مطالب الصين، التي أرسلت سفنا`: behind a comma the state told of, whose demands
    /// or stances send nothing.
    fn named_owner(&self, np: NpId) -> Option<Arg> {
        use NounClass as N;
        let parts = &self.s.nps[np].parts;
        let part = parts.len().checked_sub(1).filter(|&part| part > 0 && parts[part].1 == Part::Of)?;
        let head = &self.s.units[self.s.nps[np].head()];
        let acts = [N::Human, N::Fighter, N::Force, N::Body, N::Org, N::Outlet, N::Title, N::Weapon, N::Vehicle];
        let thing = head.what == What::Word
            && head.morph.pos() == Pos::Noun
            && !phrase::has_class(self.g, head, &acts)
            && !phrase::has_class(self.g, head, &[N::Eventive, N::Settlement, N::Facility, N::Document]);
        let state = matches!(self.s.units[parts[part].0].what, What::Name(n)
            if self.g.named(n).kind == Kind::State && !self.g.is_masculine_name(&self.g.named(n).name));
        (thing && state).then_some(Arg { np, part })
    }

    /// The noun of the relative clause that is open, where a second relative
    /// pronoun agrees with it, and leaves that clause.
    fn described_before(&mut self, agrees: Option<Agrees>) -> Option<NpId> {
        let clause = &self.s.clauses[self.clause];
        let (Link::Relative(head), Some(_), Some(outer)) = (clause.link, clause.verb, clause.outer) else {
            return None;
        };
        let fits = match agrees? {
            Agrees::Several => {
                self.s.nps[head].parts.iter().any(|p| self.s.units[p.0].morph.number() == Number::Plural)
            }
            Agrees::Feminine => !self.gender_clashes(head, true),
            Agrees::Masculine => !self.gender_clashes(head, false),
        };
        let joined = self.s.units[self.at - 1].proclitics.is_and() && self.is_definite(head);
        // السياسات التي يتبعها في المدينة، والتي يسيطر عليها: of the town.
        let town = || {
            let near = self.last_np.map(|l| &self.s.units[self.s.nps[l].last()]);
            let place = near.is_some_and(|u| matches!(u.what, What::Name(n) if self.g.named(n).kind == Kind::Place));
            place && self.s.units.get(self.at + 1).is_some_and(|u| u.is_particle() && u.pronoun.is_some())
        };
        (fits && joined && !town()).then(|| {
            self.clause = outer;
            head
        })
    }

    /// الاجتماع الذي جمعهما, الدولة التي تدعمه: the pronoun does not agree with
    /// the head, which is the subject.
    fn means_another(&self, verb: PredId, head: NpId) -> bool {
        if self.s.nps[head].and_of.is_some() {
            return false;
        }
        // تعرض الكتيبة التي استقبلته لهجوم: nor does it with the genitive described.
        if let Some(described) = self.s.clauses[self.clause].described {
            let genitive = &self.s.units[self.s.nps[described.np].parts[described.part].0];
            return self.s.units[self.s.preds[verb].unit].pronoun == Some(Pronoun::Him)
                && genitive.what == What::Word
                && genitive.morph.gender() == Gender::Feminine;
        }
        let unit = &self.s.units[self.s.nps[head].head()];
        let singular = unit.morph.number() == Number::Singular && matches!(unit.what, What::Word);
        // لقاء جمعه بالوزير: a happening that the frames of the verb ask for as its subject.
        let asked = |need: &Need| matches!(need, Need::SubjectNoun(of) if of.have(unit.lexeme));
        let frames = self.g.frames_of.get(self.s.preds[verb].lexeme);
        // but خطاب ألقاه: what one gives.
        use NounClass as N;
        let acts = [N::Human, N::Fighter, N::Force, N::Weapon, N::Vehicle, N::Document];
        if !phrase::has_class(self.g, unit, &acts)
            && frames.iter().any(|&(_, frame)| self.g.frames[frame as usize].needs.iter().any(asked))
        {
            return true;
        }
        match self.s.units[self.s.preds[verb].unit].pronoun {
            Some(Pronoun::Both | Pronoun::Them) => singular,
            Some(Pronoun::Him) => singular && unit.morph.gender() == Gender::Feminine,
            Some(Pronoun::Her) => {
                singular && unit.morph.gender() == Gender::Masculine && self.s.nps[head].parts.len() == 1
            }
            _ => false,
        }
    }

    /// Leaves a relative clause that has its verb; true when it did.
    pub(super) fn leave_relative(&mut self) -> bool {
        let mut left = false;
        while let (Link::Relative(_), Some(outer)) =
            (self.s.clauses[self.clause].link, self.s.clauses[self.clause].outer)
        {
            if self.s.clauses[self.clause].verb.is_none() {
                break;
            }
            self.clause = outer;
            left = true;
        }
        left
    }

    /// الهجوم الذي شنته القوات: the pronoun stands for the head, the noun
    /// behind the verb is its subject. الذي دعت إليه: likewise.
    pub(super) fn relative_resumption(&mut self, verb: PredId) {
        let Link::Relative(head) = self.s.clauses[self.clause].link else { return };
        if self.s.clauses[self.clause].topic.is_some() {
            return;
        }
        let filler = Filler::Phrase(self.s.clauses[self.clause].described.unwrap_or(phrase::whole(head)));
        let number = self.s.units[self.s.preds[verb].unit].morph.number();
        let several = matches!(number, Number::Dual | Number::Plural);
        let single = self.s.preds[verb]
            .args
            .iter()
            .any(|a| matches!(a, (Rel::Object, Filler::Pronoun(Pronoun::Him | Pronoun::Her, _))));
        let listener =
            matches!(self.s.units[self.s.preds[verb].unit].pronoun, Some(Pronoun::Us | Pronoun::Me | Pronoun::You));
        if listener {
            // دولة تزودنا: we are no noun's pronoun.
            self.s.clauses[self.clause].topic = Some(self.said_of(head).unwrap_or(filler));
            return;
        }
        if (several && single) || self.means_another(verb, head) {
            // اللتان تدعمانه: the pronoun is another than the head.
            self.s.clauses[self.clause].topic = Some(filler);
            return;
        }
        if self.s.preds[verb].args.iter().any(|a| a.0 == Rel::Object) {
            self.s.preds[verb].args.retain(|a| a.0 != Rel::Object);
            self.s.preds[verb].args.push((Rel::Object, filler));
            return;
        }
        for offset in 0..4 {
            let Some(unit) = self.s.units.get(self.at + offset) else { break };
            if matches!(unit.what, What::Sign(_)) || unit.is_verb() {
                break;
            }
            if unit.is_particle()
                && unit.pronoun.is_some()
                && let Some(prep) = self.g.lexeme(unit.lexeme).prep
                && self.g.lexeme(self.s.preds[verb].lexeme).preps & (1 << prep) != 0
            {
                self.s.preds[verb].args.push((Rel::Prep(prep), filler));
                return;
            }
        }
        if self.is_resumed_by_prep(verb, head, filler) {
            return;
        }
        let unit = self.s.units[self.s.preds[verb].unit];
        let described = self.s.clauses[self.clause].described;
        let head_unit =
            self.s.units[described.map_or(self.s.nps[head].head(), |arg| self.s.nps[arg.np].parts[arg.part].0)];
        // البلدة التي نجح الثوار: nor is it told of a town.
        let town = unit.morph.gender() == Gender::Masculine
            && matches!(head_unit.what, What::Name(n) if self.g.named(n).kind == Kind::Place)
            && self.s.nps[head].parts.len() == 1
            && self.s.nps[head].and_of.is_none();
        if town
            || clash(unit.morph.gender(), head_unit.morph.gender()) && unit.morph.number() == head_unit.morph.number()
        {
            self.s.clauses[self.clause].topic = self.told_genitive(verb, head).map(Filler::Phrase);
            return;
        }
        self.s.clauses[self.clause].topic = Some(self.said_of(head).unwrap_or(filler));
    }

    /// `المنطقة التي قصف منها الجيش المدينة`: a preposition right behind the
    /// verb has the noun for its pronoun; who acts follows.
    fn is_resumed_by_prep(&mut self, verb: PredId, head: NpId, filler: Filler) -> bool {
        let (Some(unit), Some(next)) = (self.s.units.get(self.at), self.s.units.get(self.at + 1)) else { return false };
        let prep = self.g.lexeme(unit.lexeme).prep.filter(|_| unit.is_particle());
        let noun = self.s.units[self.s.nps[head].head()].morph;
        let feminine = noun.gender() == Gender::Feminine || noun.number() == Number::Plural;
        let agrees = match unit.pronoun {
            Some(Pronoun::Her) => feminine,
            Some(Pronoun::Him) => noun.gender() == Gender::Masculine && noun.number() == Number::Singular,
            _ => false,
        };
        let doer = next.is_nominal() && (next.article || next.is_name() || next.headed_by != 0);
        let Some(prep) = prep.filter(|_| agrees && doer && !phrase::begins_anew(next)) else { return false };
        self.s.preds[verb].args.push((Rel::Prep(prep), filler));
        true
    }

    /// `مسؤولية الهجوم الذي استهدف`: the definite genitive of which the verb is
    /// told, since its noun does not agree; `انفجار سيارة استهدفت`: the weapon.
    fn told_genitive(&self, verb: PredId, head: NpId) -> Option<Arg> {
        let morph = self.s.units[self.s.preds[verb].unit].morph;
        let this = &self.s.nps[head];
        let part = this.parts.iter().rposition(|&(u, part)| {
            let unit = &self.s.units[u];
            let agrees = unit.morph.gender() == morph.gender() && unit.morph.number() == morph.number();
            let weapon = || {
                phrase::has_class(self.g, unit, &[NounClass::Weapon, NounClass::Vehicle])
                    && !clash(unit.morph.gender(), morph.gender())
            };
            part == Part::Of && unit.what == What::Word && (unit.article && agrees || weapon())
        })?;
        Some(Arg { np: head, part })
    }

    /// `المناطق التي كانت القوات تحاصرها`: in a relative clause the phrase
    /// between كان or ما زال and a verb that has the noun as its pronoun acts.
    pub(super) fn is_doer_behind_auxiliary(&self, verb: PredId, id: NpId) -> bool {
        let clause = &self.s.clauses[self.clause];
        let Link::Relative(head) = clause.link else { return false };
        let told = matches!(clause.topic, Some(Filler::Phrase(arg)) if arg.np == head);
        let auxiliary = self.is_auxiliary(verb);
        let end = self.s.nps[id].last() + 1;
        // كانت القوات قد حاصرتها
        let done = |u: &Unit| phrase::particle(self.g, u) == Some(ParticleClass::Qad) && !u.proclitics.is_and();
        let end = end + usize::from(self.s.units.get(end).is_some_and(done));
        let Some(next) = self.s.units.get(end).filter(|next| next.is_verb() && !next.proclitics.is_and()) else {
            return false;
        };
        let resumed = next.pronoun.is_some()
            || self.s.units.get(end + 1).is_some_and(|behind| behind.is_particle() && behind.pronoun.is_some());
        told && auxiliary
            && resumed
            && self.directly_behind(verb, id)
            && self.is_definite(id)
            && self.verb_agrees(verb, id)
    }

    /// كان, ما زال: a second verb tells what its subject does.
    pub(super) fn is_auxiliary(&self, verb: PredId) -> bool {
        self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.auxiliary || o.keeps)
    }

    /// `بلدة تحاول القوات التقدم نحوها`, `المدينة التي تقدمت القوات إليها`: a place tries
    /// nothing; who can act stands right behind the verb. `الحركة التي ترفض الدولة التفاوض
    /// معها`: nor does she with whom it would be done refuse it.
    pub(super) fn is_doer_at_place(&self, verb: PredId, id: NpId) -> bool {
        let clause = &self.s.clauses[self.clause];
        let (Link::Relative(head), Some(Filler::Phrase(topic))) = (clause.link, clause.topic) else { return false };
        let place = || match self.s.units[self.s.nps[topic.np].parts[topic.part].0].what {
            What::Name(n) => matches!(self.g.named(n).kind, Kind::Place | Kind::Facility),
            What::Word => {
                let unit = &self.s.units[self.s.nps[topic.np].parts[topic.part].0];
                phrase::has_class(self.g, unit, &[NounClass::Settlement, NounClass::Facility])
                    && !phrase::has_class(self.g, unit, &[NounClass::Org, NounClass::Body, NounClass::Force])
            }
            _ => false,
        };
        let tries = self
            .g
            .operator(self.s.preds[verb].lexeme)
            .is_some_and(|o| o.control == Control::Subject && !o.says && !o.auxiliary);
        let end = self.s.nps[id].last() + 1;
        let resumed = |at: usize| self.s.units.get(at).is_some_and(|u| u.is_particle() && u.pronoun.is_some());
        let deed = |u: &Unit| u.what == What::Word && u.morph.pos() == Pos::Masdar && !phrase::begins_anew(u);
        let done_to = || tries && self.s.units.get(end).is_some_and(deed) && resumed(end + 1);
        topic.np == head
            && (self.can_act(id) || self.is_capital(id))
            && self.directly_behind(verb, id)
            && (place() && (tries || resumed(end)) || done_to())
            && self.verb_agrees(verb, id)
    }

    /// كان الشمال أول دولة تدعم: what is said of the subject is the subject.
    fn said_of(&self, head: NpId) -> Option<Filler> {
        let (verb, rel) = self.s.nps[head].governor?;
        let is = rel == Rel::Object && self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.auxiliary);
        if is { self.subject_of(verb) } else { None }
    }
}

pub(super) fn clash(a: Gender, b: Gender) -> bool {
    matches!((a, b), (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine))
}
