//! Filling the roles of a frame from the clause of its trigger.

use crate::clause::phrase::is_class;
use crate::clause::{Arg, Filler, Link, Np, Part, Pred, PredId, Rel, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, PrepId, Slot, kind_bit};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::Tells;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::{Unit, What};

/// Reads the arguments of predicates.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// Rules and names.
    pub gazetteer: &'a Gazetteer,
    /// The sentence.
    pub syntax: &'a Syntax,
}

impl<'a> Args<'a> {
    fn pred(&self, id: PredId) -> &'a Pred {
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
        self.get(pred, Rel::Subject).or_else(|| self.topic(pred)).or_else(|| self.dropped(pred))
    }

    fn topic(&self, pred: PredId) -> Option<Filler> {
        self.syntax.clauses[self.pred(pred).clause].topic
    }

    /// A subject left out: that of the governing verb, by what kind it is.
    fn dropped(&self, pred: PredId) -> Option<Filler> {
        let clause = &self.syntax.clauses[self.pred(pred).clause];
        if let Some((governor, rel)) = self.pred(pred).governor {
            return self.controlled(governor, Some(rel), 4);
        }
        match (clause.link, clause.parent) {
            (Link::That, Some(parent)) => self.controlled(parent, None, 4),
            _ => None,
        }
    }

    /// Who does what `governor` governs when it names nobody itself.
    pub fn controlled(&self, governor: PredId, rel: Option<Rel>, depth: u8) -> Option<Filler> {
        if depth == 0 {
            return None;
        }
        let operator = self.gazetteer.operator(self.pred(governor).lexeme);
        // صرح بعد الهجوم, أكد في اجتماع: when it was said is nobody's act.
        let apart = match rel {
            Some(Rel::Circumstance) => true,
            Some(Rel::Prep(prep)) => prep == self.gazetteer.well_known.fi && operator.is_some_and(|o| o.says),
            // دفع القصف السكان إلى النزوح: what is done to them is not theirs.
            Some(Rel::Subject) => operator.is_some_and(|o| o.control == Control::Object),
            _ => false,
        };
        if apart {
            return None;
        }
        match operator.map(|o| o.control) {
            Some(Control::Object) => {
                self.object(governor).filter(|filler| !self.is_happening(*filler)).or_else(|| self.addressee(governor))
            }
            Some(Control::Subject) => self.doer(governor, depth - 1),
            Some(Control::None) => None,
            // A plain verb with a purpose or means: its subject has it.
            None if self.pred(governor).pos == Pos::Verb && self.is_means(governor, rel) => self.subject(governor),
            // وصوله للقاء الرئيس: who came is who meets him.
            None if self.is_noun(governor) && rel == Some(Rel::Prep(self.gazetteer.well_known.li)) => {
                self.get(governor, Rel::Of).filter(|of| !self.is_happening(*of))
            }
            None => None,
        }
    }

    /// `استخدم الطائرات في قصف`, `أقدم على تفجير`: done by the same subject;
    /// not `قتل في قصف`.
    fn is_means(&self, governor: PredId, rel: Option<Rel>) -> bool {
        let w = &self.gazetteer.well_known;
        match rel {
            Some(Rel::Prep(prep)) if prep == w.fi => self.object(governor).is_some(),
            Some(Rel::Prep(prep)) => prep == w.bi || prep == w.ala || prep == w.li,
            _ => false,
        }
    }

    fn says(&self, pred: PredId) -> bool {
        self.gazetteer.operator(self.pred(pred).lexeme).is_some_and(|o| o.says)
    }

    /// Subject of a verb, genitive of a noun, head of a participle.
    fn own_doer(&self, pred: PredId) -> Option<Filler> {
        let this = self.pred(pred);
        if this.pos == Pos::Verb {
            return self.subject(pred);
        }
        match self.get(pred, Rel::Of) {
            Some(filler) if !self.is_happening(filler) => Some(filler),
            _ if matches!(this.pos, Pos::Active | Pos::Passive) => {
                self.head(pred).or_else(|| self.clause_subject(pred))
            }
            _ => None,
        }
    }

    /// Whose act it is: its own doer, else whom its governor makes one.
    fn doer(&self, pred: PredId, depth: u8) -> Option<Filler> {
        self.own_doer(pred).or_else(|| {
            let (governor, rel) = self.pred(pred).governor.filter(|_| self.is_noun(pred))?;
            self.controlled(governor, Some(rel), depth)
        })
    }

    /// Whose word it is: its own doer, else that of what governs it in turn
    /// (توصية المجلس بضرورة ...).
    pub fn asker(&self, pred: PredId, depth: u8) -> Option<Filler> {
        self.own_doer(pred).or_else(|| {
            let (governor, rel) = self.pred(pred).governor.filter(|_| self.is_noun(pred))?;
            if depth == 0 || rel == Rel::Circumstance { None } else { self.asker(governor, depth - 1) }
        })
    }

    fn is_noun(&self, pred: PredId) -> bool {
        !matches!(self.pred(pred).pos, Pos::Verb | Pos::Active | Pos::Passive)
    }

    /// Who does what a noun names, by the word that carries or describes it.
    pub fn agent(&self, pred: PredId) -> Option<Filler> {
        if let Some((verb, true)) = self.described_by(pred)
            && self.gazetteer.operator(self.pred(verb).lexeme).is_some_and(|o| o.carries)
            && let Some(subject) = self.subject(verb)
        {
            return Some(subject);
        }
        match self.pred(pred).governor {
            // بهدف السيطرة: a purpose is that of the one who acts.
            Some((governor, Rel::Circumstance)) if self.is_purpose(pred) => {
                self.controlled(governor, Some(Rel::Prep(self.gazetteer.well_known.li)), 4)
            }
            // أكد خلال اجتماع مع X: who speaks is who met him.
            Some((governor, rel))
                if self.is_beside(rel) && self.is_with_another(pred) && self.pred(governor).pos == Pos::Verb =>
            {
                self.doer(governor, 4)
            }
            Some((governor, rel)) => self.controlled(governor, Some(rel), 4),
            None => {
                let clause = &self.syntax.clauses[self.pred(pred).clause];
                // القوات في مرحلة انسحاب: a clause without a verb.
                if clause.verb.is_none()
                    && let Some(Filler::Phrase(topic)) = clause.topic
                    && self.pred(pred).arg.is_some_and(|a| {
                        a.np != topic.np && self.syntax.nps[a.np].prep == Some(self.gazetteer.well_known.fi)
                    })
                {
                    return clause.topic;
                }
                match (clause.link, clause.parent, clause.verb) {
                    (Link::That, Some(parent), None) if !self.says(parent) => self.controlled(parent, None, 4),
                    _ => None,
                }
            }
        }
    }

    /// `بعدما أجرى محادثات`: the verb whose subject would be the agent, had it one.
    fn carrier_without_subject(&self, pred: PredId) -> Option<PredId> {
        let mut here = pred;
        for _ in 0..4 {
            let (governor, rel) = self.pred(here).governor?;
            let operator = self.gazetteer.operator(self.pred(governor).lexeme);
            let own = match (rel, operator.map(|o| o.control)) {
                (Rel::Circumstance | Rel::Subject, _) => false,
                (_, Some(control)) => control == Control::Subject,
                (_, None) => self.is_means(governor, Some(rel)),
            };
            if !own {
                return None;
            }
            if self.pred(governor).pos == Pos::Verb {
                return self.subject(governor).is_none().then_some(governor);
            }
            if self.own_doer(governor).is_some() {
                return None;
            }
            here = governor;
        }
        None
    }

    /// When or where it was said, not what.
    fn is_beside(&self, rel: Rel) -> bool {
        rel == Rel::Circumstance || rel == Rel::Prep(self.gazetteer.well_known.fi)
    }

    fn is_with_another(&self, pred: PredId) -> bool {
        self.pred(pred).args.iter().any(|(rel, _)| matches!(rel, Rel::Prep(p) if self.gazetteer.prep_name(*p) == "مع"))
    }

    /// Behind بهدف and its like.
    pub fn is_purpose(&self, pred: PredId) -> bool {
        let circumstance = self.pred(pred).arg.and_then(|a| self.syntax.nps[a.np].circumstance);
        circumstance.is_some_and(|c| self.gazetteer.lexeme(c).tells == Some(Tells::Purpose))
    }

    /// The object of a preposition on the word, on the light verb that carries
    /// it, or on the verb of the relative clause that describes it.
    pub fn prep(&self, pred: PredId, prep: PrepId) -> Option<Filler> {
        if let Some(filler) = self.get(pred, Rel::Prep(prep)) {
            return Some(filler);
        }
        if self.pred(pred).pos == Pos::Verb {
            return self.on_object(pred, prep);
        }
        if let Some((governor, Rel::Object | Rel::Subject | Rel::Of)) = self.pred(pred).governor
            && (self.gazetteer.operator(self.pred(governor).lexeme).is_some_and(|o| o.carries))
            && let Some(filler) = self.get(governor, Rel::Prep(prep))
        {
            return Some(filler);
        }
        self.by_neighbour(pred, prep)
            .or_else(|| self.described_by(pred).and_then(|(verb, _)| self.get(verb, Rel::Prep(prep))))
    }

    /// `خفضت الدولة تمثيلها في المدينة`: a complement of a verb that hangs on
    /// its object.
    fn on_object(&self, verb: PredId, prep: PrepId) -> Option<Filler> {
        let Filler::Phrase(arg) = self.object(verb)? else { return None };
        let np = &self.syntax.nps[arg.np];
        np.parts[arg.part..]
            .iter()
            .filter_map(|p| self.syntax.pred_of_unit[p.0])
            .find_map(|p| self.get(p, Rel::Prep(prep)))
    }

    /// `سقط قتلى من القوات`: a complement right behind the noun that hangs on
    /// its verb; `العقوبات المفروضة على`: one of a participle on the noun.
    fn by_neighbour(&self, pred: PredId, prep: PrepId) -> Option<Filler> {
        let arg = self.pred(pred).arg?;
        let np = &self.syntax.nps[arg.np];
        for &(u, part) in &np.parts[arg.part + 1..] {
            if part != Part::Mod {
                break;
            }
            if let Some(p) = self.syntax.pred_of_unit[u]
                && let Some(filler) = self.get(p, Rel::Prep(prep))
            {
                return Some(filler);
            }
        }
        let (governor, rel) = self.pred(pred).governor?;
        let next = arg.np + 1;
        let adjacent = self.syntax.nps.get(next).is_some_and(|n| n.prep == Some(prep) && n.first() <= np.last() + 2);
        (matches!(rel, Rel::Object | Rel::Subject | Rel::Of) && adjacent)
            .then(|| self.get(governor, Rel::Prep(prep)).filter(|f| matches!(f, Filler::Phrase(a) if a.np == next)))?
    }

    /// The verb of the relative clause on this noun, and whether the noun is
    /// its object: هجوم شنته القوات.
    pub fn described_by(&self, pred: PredId) -> Option<(PredId, bool)> {
        let arg = self.pred(pred).arg?;
        let own = |filler: &Filler| matches!(filler, Filler::Phrase(a) if a.np == arg.np);
        let is_object = |verb: PredId| self.pred(verb).args.iter().any(|(rel, f)| *rel == Rel::Object && own(f));
        let verbs = || self.syntax.clauses.iter().filter(|c| c.link == Link::Relative(arg.np)).filter_map(|c| c.verb);
        verbs().find(|&v| is_object(v)).or_else(|| verbs().next()).map(|verb| (verb, is_object(verb)))
    }

    /// A participle in the accusative has the subject of its clause; one of
    /// saying (مؤكدا) goes on from the word of saying above it.
    pub fn clause_subject(&self, pred: PredId) -> Option<Filler> {
        let mut here = self.pred(pred).clause;
        if self.says(pred) {
            for _ in 0..8 {
                let clause = &self.syntax.clauses[here];
                let verb = clause.verb.filter(|&v| v != pred && self.says(v));
                if let Some(speaking) = verb.or(clause.parent.filter(|&p| p != pred && self.says(p))) {
                    let subject = match self.pred(speaking).pos {
                        Pos::Verb => self.subject(speaking),
                        _ => self.get(speaking, Rel::Of).or_else(|| self.head(speaking)),
                    };
                    if subject.is_some() {
                        return subject;
                    }
                }
                match clause.outer {
                    Some(outer) => here = outer,
                    None => break,
                }
            }
        }
        let clause = &self.syntax.clauses[self.pred(pred).clause];
        clause.verb.and_then(|v| self.subject(v)).or(clause.topic)
    }

    /// Direct object.
    pub fn object(&self, pred: PredId) -> Option<Filler> {
        self.get(pred, Rel::Object)
    }

    /// The one spoken to: طالب من, دعا له.
    fn addressee(&self, pred: PredId) -> Option<Filler> {
        let w = &self.gazetteer.well_known;
        [w.min, w.li, w.ala, w.ila]
            .into_iter()
            .find_map(|prep| self.get(pred, Rel::Prep(prep)).filter(|f| !self.is_happening(*f)))
    }

    /// True when a phrase names a happening, not an actor.
    pub fn is_happening(&self, filler: Filler) -> bool {
        match filler {
            Filler::Pronoun(..) => false,
            Filler::Phrase(arg) => {
                let unit = self.syntax.nps[arg.np].parts[arg.part].0;
                let eventive = || {
                    let lexeme = self.syntax.units[unit].lexeme;
                    lexeme != 0
                        && crate::clause::phrase::is_class(
                            self.gazetteer.lexeme(lexeme),
                            crate::gazetteer::schema::nouns::NounClass::Eventive,
                        )
                };
                self.syntax.pred_of_unit[unit].is_some_and(|p| self.pred(p).pos == Pos::Masdar || eventive())
            }
        }
    }

    /// The noun that a participle modifies.
    pub fn head(&self, pred: PredId) -> Option<Filler> {
        let arg = self.pred(pred).arg?;
        let np = &self.syntax.nps[arg.np];
        if np.parts[arg.part].1 != Part::Mod {
            return None;
        }
        Some(Filler::Phrase(Arg { np: arg.np, part: modified(np, arg.part) }))
    }

    /// Subject of the clause that `pred` has as its complement: ضرورة أن تسعى الدول.
    fn complement_subject(&self, pred: PredId) -> Option<Filler> {
        let clause = self.syntax.clauses.iter().find(|c| c.link == Link::That && c.parent == Some(pred))?;
        clause.verb.and_then(|v| self.get(v, Rel::Subject)).or(clause.topic)
    }

    /// Lexeme of the head noun of a filler.
    pub fn head_lexeme(&self, filler: Filler) -> LexemeId {
        match filler {
            Filler::Pronoun(..) => 0,
            Filler::Phrase(arg) => {
                let np = &self.syntax.nps[arg.np];
                let noun = |p: &&(usize, Part)| !matches!(p.1, Part::Count | Part::Mod);
                let head = np.parts[arg.part..].iter().find(noun).or(np.parts.get(arg.part));
                head.map_or(0, |p| self.syntax.units[p.0].lexeme)
            }
        }
    }

    /// Predicates that govern `pred`, nearest first, through words that only
    /// carry it or say it.
    pub fn governors(&self, pred: PredId) -> Vec<PredId> {
        let mut out = Vec::new();
        let mut here = pred;
        while out.len() < 8 {
            let this = self.pred(here);
            let next = match this.governor {
                Some((governor, _)) => Some(governor),
                None => {
                    let clause = &self.syntax.clauses[this.clause];
                    match clause.link {
                        Link::That if clause.verb == Some(here) || this.pos != Pos::Verb => clause.parent,
                        _ => None,
                    }
                }
            };
            match next {
                Some(next) if next != here && !out.contains(&next) => {
                    out.push(next);
                    here = next;
                }
                _ => break,
            }
        }
        out
    }
}

/// The part that a modifier belongs to: the nearest noun before it.
fn modified(np: &Np, part: usize) -> usize {
    // مواقع لقوات ... the whole phrase up to the modifier is meant, from its
    // head on: القوات المدعومة.
    (0..part).rev().find(|&p| matches!(np.parts[p].1, Part::Head)).unwrap_or(0)
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
                None => return carried_subject(args, resolver, pred, kinds, out),
                subject => subject,
            }
        }
        Slot::Object => args.object(pred),
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
            head => head,
        },
        Slot::Prep(prep) => args.prep(pred, prep).or_else(|| under.and_then(|u| args.get(u, Rel::Prep(prep)))),
        Slot::Complement => args.complement_subject(pred),
        Slot::GovernorSubject => under.and_then(|u| args.asker(u, 4)),
        Slot::GovernorObject => {
            under.and_then(|u| args.object(u).filter(|f| !args.is_happening(*f)).or_else(|| args.addressee(u)))
        }
        Slot::Nisba => return nisba(args, resolver, pred, kinds, out),
        Slot::Between => return between(args, resolver, pred, kinds, out),
        Slot::Inside => return inside(args, resolver, pred, kinds, out),
        Slot::Cause => return cause(args, resolver, pred, kinds, out),
        Slot::Purpose => return purpose(args, resolver, pred, kinds, out),
        // Known when all events of the sentence are.
        Slot::Sides => return,
    };
    if let Some(filler) = filler
        && !args.is_happening(filler)
    {
        resolver.fillers(filler, kinds, out);
        // قرار للمجلس يدعو, البيان يدين: whose document it is.
        if out.is_empty()
            && matches!(slot, Slot::Subject | Slot::GovernorSubject | Slot::Head)
            && let Filler::Phrase(document) = filler
            && is_document(args, filler)
        {
            issuer(args, resolver, document, kinds, out);
        }
    }
}

/// البيان, التقرير, مشروع القرار.
pub fn is_document(args: Args<'_>, filler: Filler) -> bool {
    let lexeme = args.head_lexeme(filler);
    lexeme != 0 && is_class(args.gazetteer.lexeme(lexeme), NounClass::Document)
}

/// Who made a document: `بيان للجيش`, `بيان صادر عن الوزارة`, `قرار اقترحته
/// الدولة`, `بيان الوزارة`.
pub fn issuer(args: Args<'_>, resolver: &mut Resolver<'_>, document: Arg, kinds: u16, out: &mut Vec<EntityId>) {
    let np = &args.syntax.nps[document.np];
    for &(unit, part) in &np.parts[document.part..] {
        if part == Part::Mod
            && let Some(participle) = args.syntax.pred_of_unit[unit]
        {
            for &(rel, filler) in &args.syntax.preds[participle].args {
                if matches!(rel, Rel::Prep(_)) && out.is_empty() {
                    resolver.fillers(filler, kinds, out);
                }
            }
        }
    }
    let made = args.syntax.clauses.iter().filter(|c| c.link == Link::Relative(document.np)).filter_map(|c| c.verb);
    for verb in made {
        if out.is_empty()
            && let Some(subject @ Filler::Phrase(arg)) = args.get(verb, Rel::Subject)
            && arg.np != document.np
        {
            resolver.fillers(subject, kinds, out);
        }
    }
    let behind = args.syntax.nps.get(document.np + 1).filter(|next| next.first() == np.last() + 1);
    let w = &args.gazetteer.well_known;
    if out.is_empty() && behind.is_some_and(|next| next.prep == Some(w.li) || next.prep == Some(w.min)) {
        resolver.fillers(Filler::Phrase(Arg { np: document.np + 1, part: 0 }), kinds, out);
    }
    let genitive = (document.part + 1..np.parts.len()).filter(|&p| np.parts[p].1 == Part::Of);
    for part in genitive {
        if out.is_empty() {
            let owner = resolver.phrase(Arg { np: document.np, part }, kinds);
            out.extend(owner.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
        }
    }
}

/// A subject left out at the head of a sentence is that of the one before.
fn carried_subject(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    use crate::lang::morph::Tense;
    let this = &args.syntax.preds[pred];
    let unit = &args.syntax.units[this.unit];
    let clause = &args.syntax.clauses[this.clause];
    if this.pos == Pos::Verb && unit.morph.person() == 1 {
        // نحن: the speaker's side.
        out.extend(resolver.roster.speaker.filter(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0));
        return;
    }
    if this.pos != Pos::Verb || unit.morph.person() != 3 || unit.morph.is_passive() || clause.link == Link::That {
        return;
    }
    if this.unit <= 2 {
        // At the head of a sentence it is that of the sentence before.
        if unit.morph.tense() == Tense::Past
            && let Some(subject) = resolver.roster.subject
            && agrees(resolver, unit, None, &[subject])
            && kind_bit(resolver.roster.list[subject].kind) & kinds != 0
        {
            out.push(subject);
        }
        return;
    }
    if unit.morph.tense() != Tense::Past && clause.link != Link::Side {
        return;
    }
    // Inside a sentence it is the nearest subject before that agrees.
    let subjects = (0..this.clause).rev().filter_map(|c| {
        args.syntax.clauses[c].verb.and_then(|v| args.get(v, Rel::Subject)).or(args.syntax.clauses[c].topic)
    });
    let mut last = None;
    for filler in subjects.take(4) {
        let Filler::Phrase(arg) = filler else { continue };
        if last.replace(arg) == Some(arg) {
            continue;
        }
        let mut found = Vec::new();
        resolver.fillers(filler, kinds, &mut found);
        if found.is_empty() {
            continue;
        }
        let head = args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
        if agrees(resolver, unit, Some(&head), &found) {
            out.extend(found);
        }
        return;
    }
}

/// Whether a verb without a subject can have these for one.
fn agrees(resolver: &Resolver<'_>, verb: &Unit, head: Option<&Unit>, subjects: &[EntityId]) -> bool {
    use crate::lang::morph::{Gender, Number};
    use crate::record::Kind;
    let [first, ..] = subjects else { return false };
    let entity = &resolver.roster.list[*first];
    match verb.morph.number() {
        Number::Singular => {
            let masculine = entity.kind == Kind::Person || crate::mention::resolve::is_masculine_name(&entity.name);
            subjects.len() == 1 && (verb.morph.gender() == Gender::Masculine) == masculine
        }
        Number::Dual => subjects.len() == 2,
        _ => {
            let several = head.is_some_and(|h| h.morph.number() == Number::Plural);
            subjects.len() > 1
                || (several && matches!(entity.kind, Kind::ArmedGroup | Kind::Group | Kind::Organization))
        }
    }
}

/// States and groups whose adjective stands on the trigger.
fn nisba(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let Some(arg) = args.syntax.preds[pred].arg else { return };
    let parts = &args.syntax.nps[arg.np].parts;
    for &(u, part) in &parts[arg.part + 1..] {
        if part != Part::Mod {
            break;
        }
        if let What::Nisba(id) = args.syntax.units[u].what {
            let entity = resolver.roster.named(args.gazetteer, id);
            if kind_bit(resolver.roster.list[entity].kind) & kinds != 0 && !out.contains(&entity) {
                let span = resolver.unit_span(&args.syntax.units[u]);
                resolver.roster.mention(entity, span, span.of(resolver.text));
                out.push(entity);
            }
        }
    }
}

/// The doer of the happening that a casualty is told to come from.
fn cause(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    use crate::record::Kind;
    let w = &args.gazetteer.well_known;
    let own = [Rel::Subject, Rel::Prep(w.fi), Rel::Prep(w.bi), Rel::Circumstance];
    let own = own.into_iter().filter_map(|rel| args.get(pred, rel));
    let above = args.governors(pred).into_iter().take(2).flat_map(|g| {
        [args.subject(g), args.get(g, Rel::Prep(w.fi)), args.get(g, Rel::Prep(w.bi)), args.get(g, Rel::Circumstance)]
    });
    let fillers: Vec<_> = own.chain(above.flatten()).collect();
    for filler in fillers {
        let Filler::Phrase(arg) = filler else { continue };
        let unit = args.syntax.nps[arg.np].parts[arg.part].0;
        let Some(happening) = args.syntax.pred_of_unit[unit].filter(|&h| h != pred) else { continue };
        // جروح, مقتل: harm done is no cause of harm.
        let counted = |&(_, frame): &(_, u32)| args.gazetteer.frames[frame as usize].count.is_some();
        if args.gazetteer.frames_of.get(args.syntax.preds[happening].lexeme).iter().any(counted) {
            continue;
        }
        let armed =
            kinds & [Kind::State, Kind::Government, Kind::ArmedGroup].map(kind_bit).iter().fold(0, |a, b| a | b);
        let slots = [
            (Slot::Nisba, kinds),
            (Slot::Prep(w.by), kinds),
            (Slot::Agent, kinds),
            (Slot::Of, kinds),
            (Slot::Prep(w.li), armed),
        ];
        for (slot, kinds) in slots {
            if slot == Slot::Agent && args.agent(happening).is_some_and(|doer| suffers(args, pred, doer)) {
                continue;
            }
            fill(args, resolver, happening, None, slot, kinds, out);
            if !out.is_empty() {
                return;
            }
        }
    }
}

/// The one who suffers what `pred` tells is not the one who did it.
fn suffers(args: Args<'_>, pred: PredId, filler: Filler) -> bool {
    let Filler::Phrase(arg) = filler else { return false };
    [args.subject(pred), args.object(pred), args.get(pred, Rel::Of)]
        .into_iter()
        .flatten()
        .any(|own| matches!(own, Filler::Phrase(a) if a.np == arg.np))
}

/// What the purpose is about: هجوما للسيطرة على X.
fn purpose(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
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
            fill(args, resolver, goal, None, slot, kinds, out);
            if !out.is_empty() {
                return;
            }
        }
    }
}

/// Both sides of بين; `الطرفين` alone is not resolved here.
fn between(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let prep: PrepId = args.gazetteer.well_known.between;
    if let Some(filler) = args.prep(pred, prep) {
        resolver.fillers(filler, kinds, out);
    }
}

/// Known names anywhere inside the object, genitive or prepositional phrase.
fn inside(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    let fillers: Vec<_> = args.syntax.preds[pred].args.iter().map(|a| (a.0, a.1)).collect();
    // The genitive of a noun is rather its doer: it is looked into last.
    let (of, others): (Vec<_>, Vec<_>) = fillers.into_iter().partition(|a| a.0 == Rel::Of);
    for (rel, filler) in others.into_iter().chain(of) {
        let Filler::Phrase(arg) = filler else { continue };
        if rel == Rel::Subject || rel == Rel::Circumstance {
            continue;
        }
        for part in arg.part..args.syntax.nps[arg.np].parts.len() {
            let unit = args.syntax.units[args.syntax.nps[arg.np].parts[part].0];
            let entity = match unit.what {
                What::Name(id) | What::Nisba(id) => resolver.roster.named(args.gazetteer, id),
                What::Head(_) => match resolver.phrase(Arg { np: arg.np, part }, kinds) {
                    // Its nisba is part of its name.
                    Some(entity) if kind_bit(resolver.roster.list[entity].kind) & kinds != 0 => {
                        out.push(entity);
                        break;
                    }
                    _ => continue,
                },
                _ => continue,
            };
            if kind_bit(resolver.roster.list[entity].kind) & kinds != 0 && !out.contains(&entity) {
                out.push(entity);
            }
        }
        if !out.is_empty() {
            return;
        }
    }
}
