//! Frames: names of lemmas, prepositions, types and modes become numbers.

use super::Builder;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Frame, LexemeId, Need, Slot, TriggerPos, Wants, kind_bit};
use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::schema::frames::{self as file, FrameEntry, Trigger};
use crate::gazetteer::schema::lists::{ListEntry, Mark};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::source::{Located, Sources};
use crate::gazetteer::store::Lists;
use crate::record::Kind;
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) fn add(builder: &mut Builder, sources: &Sources, report: &mut Report) {
    check_lists(builder, sources, report);
    let mut pairs = Vec::new();
    for located in &sources.frames {
        let mut step = Step {
            builder,
            lists: &sources.lists,
            path: &sources.files[located.file].path,
            id: &located.entry.id,
            report,
        };
        let Some(frame) = step.frame(sources, located) else { continue };
        let number = step.builder.gazetteer.frames.len() as u32;
        for trigger in &located.entry.triggers {
            for (lexeme, pos) in step.trigger(trigger) {
                pairs.push((lexeme, (pos, number)));
            }
        }
        builder.gazetteer.wants.push(Wants::of(&frame.needs));
        builder.gazetteer.frames.push(frame);
    }
    modes(builder, sources, report);
    deeds(&builder.gazetteer, sources, &mut pairs);
    let count = builder.gazetteer.lexemes.len();
    builder.gazetteer.frames_of = Lists::new(count, pairs);
    object_roles(&mut builder.gazetteer);
}

/// What a frame says of a verb and its subject it says of the masdar and its doer,
/// where no frame of the type names the masdar itself: أغرق الجيش السفينة, إغراق الجيش
/// السفينة.
fn deeds(gazetteer: &Gazetteer, sources: &Sources, pairs: &mut Vec<(LexemeId, (TriggerPos, u32))>) {
    // قيادة, سجن, نسبة: rather a body, a place, a share than what is done.
    let thing = |classes: u32| classes & !(1 << NounClass::Eventive as u32) != 0;
    let things: FxHashSet<_> = gazetteer.lexemes.iter().filter(|l| thing(l.classes)).map(|l| &l.lemma).collect();
    let mut masdars: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for (id, lexeme) in gazetteer.lexemes.iter().enumerate() {
        if lexeme.base != id as LexemeId && !things.contains(&lexeme.lemma) {
            masdars.entry(lexeme.base).or_default().push(id as LexemeId);
        }
    }
    let frame = |number: u32| &gazetteer.frames[number as usize];
    let nouns = pairs.iter().filter(|(_, (pos, _))| *pos == TriggerPos::Noun);
    let named: FxHashSet<_> = nouns.map(|&(lexeme, (_, number))| (lexeme, frame(number).event)).collect();
    let stands = |number: u32| sources.types[usize::from(frame(number).event)].entry.relation;
    // رحل, left or sent away: the masdars differ, and the frame may mean either.
    let mut verbs: FxHashMap<(u32, &str), Vec<LexemeId>> = FxHashMap::default();
    for &(verb, (pos, number)) in pairs.iter().filter(|(verb, _)| masdars.contains_key(verb)) {
        if pos == TriggerPos::Verb && !stands(number) && frame(number).source.contains(&Slot::Subject) {
            verbs.entry((number, &gazetteer.lexemes[verb as usize].lemma)).or_default().push(verb);
        }
    }
    let sure = verbs.iter().filter(|(_, spelt_so)| spelt_so.len() == 1);
    let all = sure.flat_map(|(&(number, _), verb)| masdars[&verb[0]].iter().map(move |&masdar| (masdar, number)));
    let mut new: Vec<_> = all.filter(|&(masdar, number)| !named.contains(&(masdar, frame(number).event))).collect();
    new.sort_unstable();
    pairs.extend(new.into_iter().map(|(masdar, number)| (masdar, (TriggerPos::Deed, number))));
}

/// Notes the verbs whose frames ask for their object.
fn object_roles(gazetteer: &mut Gazetteer) {
    let asks = |frame: &Frame| {
        frame.source.contains(&Slot::Object)
            || frame.target.contains(&Slot::Object)
            || frame.needs.iter().any(|need| matches!(need, Need::Object(_)))
    };
    for (id, lexeme) in gazetteer.lexemes.iter_mut().enumerate() {
        let frames = gazetteer.frames_of.get(id as LexemeId);
        lexeme.object_role =
            frames.iter().any(|&(pos, frame)| pos == TriggerPos::Verb && asks(&gazetteer.frames[frame as usize]));
    }
}

/// The words of each mode become numbers.
fn modes(builder: &mut Builder, sources: &Sources, report: &mut Report) {
    for (event, located) in sources.types.iter().enumerate() {
        let path = &sources.files[located.file].path;
        let entry = &located.entry;
        for (number, mode) in entry.modes.iter().enumerate() {
            for other in [&mode.several, &mode.joint, &mode.like].into_iter().flatten() {
                if entry.modes.iter().all(|m| m.id != *other) {
                    let message = format!("{} has no mode {other}", entry.id);
                    report.push(Problem::new(path, message).near(other).help("use the id of one of its modes"));
                }
            }
            if mode.words.is_empty() {
                continue;
            }
            let mut step = Step { builder, lists: &sources.lists, path, id: &mode.id, report };
            let words = step.all(&mode.words);
            builder.gazetteer.mode_words.push((event as u8, number as u8, words));
        }
    }
}

/// Lists hold lemmas of the lexicon, and have one name each.
fn check_lists(builder: &mut Builder, sources: &Sources, report: &mut Report) {
    for (number, located) in sources.lists.iter().enumerate() {
        let (path, id) = (sources.files[located.file].path.as_str(), located.entry.id.as_str());
        if sources.lists[..number].iter().any(|other| other.entry.id == id) {
            let problem = Problem::new(path, format!("there are two lists with the id {id}")).near(id);
            report.push(problem.help("make one of them, or give one another id"));
        }
        for lemma in &located.entry.lemmas {
            if let Some(mark) = located.entry.mark {
                for lexeme in builder.lexemes(lemma).to_vec() {
                    builder.gazetteer.lexemes[lexeme as usize].marks |= mark.bit();
                }
            }
            let in_lexicon = located.entry.mark != Some(Mark::GivenName);
            if in_lexicon && builder.lexemes(lemma).is_empty() {
                let message = format!("list {id}: no word of the lexicon has the lemma {lemma}");
                let problem = Problem::new(path, message).near(lemma.as_str());
                report.push(problem.help("add it to words/verbs.ron or words/nouns.ron, or mend its spelling"));
            }
        }
    }
}

struct Step<'s> {
    builder: &'s mut Builder,
    lists: &'s [Located<ListEntry>],
    path: &'s str,
    id: &'s str,
    report: &'s mut Report,
}

impl Step<'_> {
    fn problem(&mut self, message: String, near: &str, help: &str) {
        let message = format!("frame {}: {message}", self.id);
        self.report.push(Problem::new(self.path, message).near(near).help(help));
    }

    fn frame(&mut self, sources: &Sources, located: &Located<FrameEntry>) -> Option<Frame> {
        let entry = &located.entry;
        let Some(event) = sources.types.iter().position(|t| t.entry.id == entry.event) else {
            self.problem(format!("no event type {}", entry.event), &entry.event, "use an id of ontology.ron");
            return None;
        };
        let kind = &sources.types[event].entry;
        let mode = match &entry.mode {
            None => None,
            Some(mode) => {
                let found = kind.modes.iter().position(|m| m.id == *mode);
                if found.is_none() {
                    let modes: Vec<_> = kind.modes.iter().map(|m| m.id.as_str()).collect();
                    self.problem(
                        format!("{} has no mode {mode}", entry.event),
                        mode,
                        &format!("use one of: {}", modes.join(", ")),
                    );
                }
                found
            }
        };
        self.check_examples(entry);
        Some(Frame {
            id: entry.id.clone(),
            event: event as u8,
            mode: mode.map(|m| m as u8),
            cameo: entry.cameo.clone(),
            needs: entry.needs.iter().map(|need| self.need(need)).collect(),
            source: entry.source.iter().filter_map(|slot| self.slot(slot)).collect(),
            target: entry.target.iter().filter_map(|slot| self.slot(slot)).collect(),
            source_kinds: mask(if entry.source_kinds.is_empty() { &kind.source } else { &entry.source_kinds }),
            target_kinds: mask(if entry.target_kinds.is_empty() { &kind.target } else { &entry.target_kinds }),
            target_first: entry.first == file::First::Target,
            status: entry.status,
            count: entry.count.clone(),
            priority: entry.priority,
            absorbs: entry.absorbs,
        })
    }

    fn check_examples(&mut self, entry: &FrameEntry) {
        let hits = entry.examples.iter().filter(|e| matches!(e, file::Example::Event { .. })).count();
        if hits == 0 || hits == entry.examples.len() {
            self.problem(
                "needs an example that matches and one that does not".into(),
                self.id,
                "add Event(...) and Nothing(..., because: \"...\") to its examples",
            );
        }
    }

    fn trigger(&mut self, trigger: &Trigger) -> Vec<(LexemeId, TriggerPos)> {
        let (lemma, pos) = match trigger {
            Trigger::Verb(lemma) => (lemma, TriggerPos::Verb),
            Trigger::PassiveVerb(lemma) => (lemma, TriggerPos::PassiveVerb),
            Trigger::Active(lemma) => (lemma, TriggerPos::Active),
            Trigger::Passive(lemma) => (lemma, TriggerPos::Passive),
            Trigger::Noun(lemma) if !lemma.contains(' ') => (lemma, TriggerPos::Noun),
            Trigger::Noun(phrase) | Trigger::Phrase(phrase) => {
                return vec![(self.builder.phrase(phrase), TriggerPos::Noun)];
            }
        };
        self.lexemes(lemma).into_iter().map(|lexeme| (lexeme, pos)).collect()
    }

    fn lexemes(&mut self, lemma: &str) -> Vec<LexemeId> {
        let found = self.builder.lexemes(lemma).to_vec();
        if found.is_empty() {
            self.problem(
                format!("no word of the lexicon has the lemma {lemma}"),
                lemma,
                "add it to words/verbs.ron or words/nouns.ron, or mend its spelling",
            );
        }
        found
    }

    fn all(&mut self, lemmas: &[String]) -> Vec<LexemeId> {
        let mut out = Vec::new();
        for lemma in lemmas {
            match lemma.strip_prefix('@') {
                None => {
                    out.extend(self.lexemes(lemma));
                    out.extend(self.compounds(lemma));
                }
                Some(list) => out.extend(self.list(list)),
            }
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    /// `حل سياسي` is a `حل`.
    fn compounds(&self, lemma: &str) -> Vec<LexemeId> {
        self.builder.compounds.get(lemma).cloned().unwrap_or_default()
    }

    /// The lemmas of a list; what is wrong with them is told where it stands.
    fn list(&mut self, id: &str) -> Vec<LexemeId> {
        match self.lists.iter().find(|list| list.entry.id == id) {
            Some(list) => {
                let all = |lemma: &String| [self.builder.lexemes(lemma), &self.compounds(lemma)].concat();
                list.entry.lemmas.iter().flat_map(all).collect()
            }
            None => {
                let ids: Vec<_> = self.lists.iter().map(|list| list.entry.id.as_str()).collect();
                let help = format!("the lists are: {}", ids.join(", "));
                self.problem(format!("no list {id}"), &format!("@{id}"), &help);
                Vec::new()
            }
        }
    }

    fn prep(&mut self, name: &str) -> Option<u8> {
        let found = self.builder.gazetteer.preps.iter().position(|p| p == name);
        if found.is_none() {
            self.problem(format!("no preposition {name}"), name, "use one of class Prep in words/particles.ron");
        }
        found.map(|p| p as u8)
    }

    fn slot(&mut self, slot: &file::Slot) -> Option<Slot> {
        Some(match slot {
            file::Slot::Subject => Slot::Subject,
            file::Slot::Object => Slot::Object,
            file::Slot::Of => Slot::Of,
            file::Slot::Nisba => Slot::Nisba,
            file::Slot::Agent => Slot::Agent,
            file::Slot::Head => Slot::Head,
            file::Slot::By => Slot::Prep(self.prep("BY")?),
            file::Slot::Prep(name) => Slot::Prep(self.prep(name)?),
            file::Slot::Between => Slot::Between,
            file::Slot::GovernorSubject => Slot::GovernorSubject,
            file::Slot::GovernorObject => Slot::GovernorObject,
            file::Slot::Inside => Slot::Inside,
            file::Slot::Cause => Slot::Cause,
            file::Slot::Purpose => Slot::Purpose,
            file::Slot::Complement => Slot::Complement,
            file::Slot::Sides => Slot::Sides,
            file::Slot::Deed => Slot::Deed,
            file::Slot::Aimed => Slot::Aimed,
            file::Slot::Own => Slot::Own,
            file::Slot::Forces => Slot::Forces,
            file::Slot::Manner => Slot::Manner,
        })
    }

    fn need(&mut self, need: &file::Need) -> Need {
        match need {
            file::Need::Source => Need::Source,
            file::Need::Target => Need::Target,
            file::Need::AnyRole => Need::AnyRole,
            file::Need::Prep(name) => Need::Prep(self.prep(name).unwrap_or(0)),
            file::Need::Object(lemmas) => Need::Object(self.all(lemmas).into()),
            file::Need::PrepNoun(name, lemmas) => Need::PrepNoun(self.prep(name).unwrap_or(0), self.all(lemmas).into()),
            file::Need::SubjectNoun(lemmas) => Need::SubjectNoun(self.all(lemmas).into()),
            file::Need::Under(lemmas) => Need::Under(self.all(lemmas).into()),
            file::Need::Without(lemmas) => Need::Without(self.all(lemmas).into()),
            file::Need::With(lemmas) => Need::With(self.all(lemmas).into()),
            file::Need::Number => Need::Number,
            file::Need::Negated => Need::Negated,
            file::Need::Future => Need::Future,
            file::Need::Aim => Need::Aim,
            file::Need::Genitive => Need::Genitive,
            file::Need::Spoken(lemmas) => Need::Spoken(self.all(lemmas).into()),
        }
    }
}

fn mask(kinds: &[Kind]) -> u16 {
    kinds.iter().map(|&kind| kind_bit(kind)).fold(0, |a, b| a | b)
}
