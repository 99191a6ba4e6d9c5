//! The lexicon: particles, verbs with all their forms, nouns, phrases.

use super::{Builder, operators};
use crate::gazetteer::compiled::{Entry, Lexeme, LexemeId, Reading};
use crate::gazetteer::limits;
use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounEntry;
use crate::gazetteer::schema::particles::{ParticleClass, ParticleEntry};
use crate::gazetteer::schema::words::{Form, VerbEntry, VerbTag};
use crate::gazetteer::source::Sources;
use crate::lang::ar::{conjugate, noun};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};

pub(super) fn add(builder: &mut Builder, sources: &Sources, report: &mut Report) {
    // Lexeme 0 stands for "no lexeme known".
    builder.gazetteer.lexemes.push(Lexeme::default());
    for located in &sources.particles {
        if located.entry.class == ParticleClass::Prep && located.entry.counts_as.is_none() {
            builder.gazetteer.preps.push(located.entry.word.clone());
        }
    }
    for located in &sources.particles {
        builder.particle(&located.entry, &sources.files[located.file].path, report);
    }
    let problems: Vec<_> = sources.verbs.iter().map(|located| conjugate::problem(&located.entry)).collect();
    for (located, problem) in sources.verbs.iter().zip(&problems) {
        if let Some(problem) = problem {
            let path = &sources.files[located.file].path;
            let lemma = &located.entry.lemma;
            report.push(Problem::new(path, format!("verb {lemma}: {problem}")).near(lemma.as_str()));
        }
    }
    // Nothing will be made of such a file: its forms need not be built.
    if report.count() > limits::PROBLEMS {
        return;
    }
    for (located, _) in sources.verbs.iter().zip(&problems).filter(|(_, problem)| problem.is_none()) {
        let path = &sources.files[located.file].path;
        let operator = operators::of_tags(sources, &located.entry.tags);
        builder.verb(&located.entry, operator, path, report);
    }
    for located in &sources.nouns {
        builder.noun(&located.entry);
    }
}

impl Builder {
    fn lexeme(&mut self, lemma: &str, mut lexeme: Lexeme) -> LexemeId {
        let id = self.gazetteer.lexemes.len() as LexemeId;
        lexeme.lemma = lemma.into();
        (lexeme.ends_in_ya, lexeme.ends_in_alef) = (lemma.ends_with('ي'), lemma.ends_with(['ى', 'ا']));
        if lexeme.base == 0 {
            lexeme.base = id;
        }
        self.gazetteer.lexemes.push(lexeme);
        self.by_lemma.entry(lemma.to_owned()).or_default().push(id);
        id
    }

    fn particle(&mut self, entry: &ParticleEntry, path: &str, report: &mut Report) {
        let name = entry.counts_as.as_ref().unwrap_or(&entry.word);
        let prep = self.gazetteer.preps.iter().position(|p| p == name).map(|p| p as u8);
        if prep.is_none() && entry.counts_as.is_some() {
            report.push(
                Problem::new(path, format!("{} counts as {name}, which is no preposition", entry.word))
                    .near(entry.word.as_str()),
            );
        }
        if let Some(prep) = prep.filter(|_| entry.sided) {
            self.gazetteer.well_known.sided |= 1 << prep;
        }
        let lexeme = Lexeme {
            particle: Some(entry.class),
            prep,
            tells: entry.tells,
            agrees: entry.agrees,
            estimates: entry.estimates,
            same_subject: entry.same_subject,
            before_verb: entry.before_verb,
            contrasts: entry.contrasts,
            waits: entry.waits,
            judges: entry.judges,
            ..Lexeme::default()
        };
        let lexeme = self.lexeme(&entry.word, lexeme);
        let morph = Morph::new(Pos::Particle);
        for word in std::iter::once(&entry.word).chain(&entry.variants) {
            self.form(word, Reading { lexeme, morph });
        }
        if let Some(stem) = &entry.before_pronoun {
            self.form(stem, Reading { lexeme, morph: morph.before_pronoun() });
        }
    }

    /// A form of one word is a reading; one of several words goes to the trie.
    fn form(&mut self, form: &str, reading: Reading) {
        if form.contains(' ') {
            let payload = self.entry(Entry::Phrase(reading.lexeme, reading.morph));
            self.sequence(form, payload);
        } else {
            self.read_as(form, reading);
        }
    }

    fn prep_set(&self, names: &[String], path: &str, report: &mut Report) -> u64 {
        let mut set = 0;
        for name in names {
            match self.gazetteer.preps.iter().position(|p| p == name) {
                Some(prep) => set |= 1 << prep,
                // بعد and its like govern circumstances, not roles.
                None if self.by_lemma.contains_key(name) => {}
                None => report.push(
                    Problem::new(path, format!("no preposition {name}"))
                        .near(name.as_str())
                        .help("use one of class Prep in words/particles.ron"),
                ),
            }
        }
        set
    }

    fn verb(&mut self, entry: &VerbEntry, operator: u16, path: &str, report: &mut Report) {
        let preps = self.prep_set(&entry.prepositions, path, report);
        let motion = entry.tags.contains(&VerbTag::Motion);
        let verb = self.lexeme(
            &entry.lemma,
            Lexeme { preps, operator, motion, intransitive: !entry.passive, seldom: entry.seldom, ..Lexeme::default() },
        );
        let mut forms = Vec::new();
        let double = conjugate::is_double(entry);
        conjugate::conjugate(entry, &mut |form, features| {
            let round = conjugate::is_round(entry, &features);
            forms.push((form.to_owned(), finite(&features).sounding(round, double)));
        });
        conjugate::participles(entry, &mut |form, features| {
            if let Some(morph) = nominal(&features) {
                forms.push((form.to_owned(), morph.sounding(false, double)));
            }
        });
        for (form, morph) in forms {
            self.read_as(&form, Reading { lexeme: verb, morph });
        }
        let singles: Vec<VerbEntry> = match entry.masdar.as_slice() {
            [] => vec![entry.clone()],
            many => many.iter().map(|m| VerbEntry { masdar: vec![m.clone()], ..entry.clone() }).collect(),
        };
        for single in &singles {
            self.masdar(single, verb, Lexeme { preps, motion, base: verb, ..Lexeme::default() });
        }
    }

    fn masdar(&mut self, entry: &VerbEntry, verb: LexemeId, lexeme: Lexeme) {
        let mut forms = Vec::new();
        let mut lemma = None;
        // تقدّم, but تقديم
        let double = entry.form != Form::II && conjugate::is_double(entry);
        conjugate::masdars(entry, &mut |form, features| {
            if features.state == conjugate::State::Free && features.number == conjugate::Number::Singular {
                lemma.get_or_insert_with(|| form.to_owned());
            }
            if let Some(morph) = nominal(&features) {
                forms.push((form.to_owned(), morph.sounding(false, double)));
            }
        });
        let Some(lemma) = entry.masdar.first().cloned().or(lemma) else { return };
        // Two verbs can share a masdar (قتال of قاتل and قتل): one lexeme each.
        let id = self.lexeme(&lemma, Lexeme { base: verb, ..lexeme });
        for (form, morph) in forms {
            self.read_as(&form, Reading { lexeme: id, morph });
        }
    }

    fn noun(&mut self, entry: &NounEntry) {
        let classes = entry.class.iter().fold(0, |set, &class| set | 1 << class as u32);
        // A noun that is also a masdar adds its classes to that lexeme, so
        // that `Noun("قصف")` means one word.
        let known: Vec<_> = self
            .lexemes(&entry.lemma)
            .iter()
            .copied()
            .filter(|&id| self.gazetteer.lexemes[id as usize].base != id)
            .collect();
        for &id in &known {
            self.gazetteer.lexemes[id as usize].classes |= classes;
        }
        let lexeme = match known.first() {
            Some(&id) => id,
            None => {
                let preps = self.preps_of_head(&entry.lemma);
                self.lexeme(&entry.lemma, Lexeme { classes, preps, ..Lexeme::default() })
            }
        };
        let mut forms = Vec::new();
        if entry.lemma.contains(' ') {
            let pos = if classes & (1 << crate::gazetteer::schema::nouns::NounClass::Adjective as u32) != 0 {
                Pos::Adjective
            } else {
                Pos::Noun
            };
            let singular = Morph::new(pos).with(Gender::Any, Number::Singular);
            self.phrase_forms(&entry.lemma, lexeme, singular);
            if pos == Pos::Adjective {
                for form in std::iter::once(&entry.lemma).chain(&entry.feminine) {
                    self.qualified_forms(form, lexeme, singular);
                }
                for plural in &entry.plural {
                    self.qualified_forms(plural, lexeme, singular.with(Gender::Any, Number::Plural));
                }
                return;
            }
            if let Some((head, _)) = entry.lemma.split_once(' ').filter(|_| pos == Pos::Noun) {
                self.compounds.entry(head.to_owned()).or_default().push(lexeme);
            }
            for plural in &entry.plural {
                self.phrase_forms(plural, lexeme, Morph::new(pos).with(Gender::Any, Number::Plural));
            }
            return;
        }
        noun::forms(entry, &mut |form, morph| forms.push((form.to_owned(), morph)));
        for (form, morph) in forms {
            self.read_as(&form, Reading { lexeme, morph });
        }
    }

    /// `رفيع المستوى`, `الرفيعة المستوى`: an adjective with the noun in which it
    /// holds takes the article by its first word alone.
    fn qualified_forms(&mut self, phrase: &str, lexeme: LexemeId, morph: Morph) {
        let payload = self.entry(Entry::Phrase(lexeme, morph));
        self.sequence(phrase, payload);
        self.sequence(&format!("ال{phrase}"), payload);
    }

    fn phrase_forms(&mut self, phrase: &str, lexeme: LexemeId, morph: Morph) {
        let payload = self.entry(Entry::Phrase(lexeme, morph));
        self.sequence_with_article(phrase, payload);
    }

    /// True for a preposition, and for a noun that has one written to it.
    fn begins_with_preposition(&self, word: &str) -> bool {
        // وبرعاية: برعاية may be such a phrase already.
        let known = |&l: &LexemeId| self.gazetteer.lexemes[l as usize].marks & Mark::Beside.bit() == 0;
        let joined = |word: &str| {
            let noun = word.strip_prefix('ب').or_else(|| word.strip_prefix('ل'));
            !self.lexemes(word).iter().any(known) && noun.is_some_and(|noun| !self.lexemes(noun).is_empty())
        };
        let preposition = |word: &str| {
            self.lexemes(word)
                .iter()
                .map(|&l| &self.gazetteer.lexemes[l as usize])
                .any(|lexeme| lexeme.prep.is_some() || lexeme.particle == Some(ParticleClass::Circumstance))
        };
        [Some(word), word.strip_prefix('و')].into_iter().flatten().any(|word| joined(word) || preposition(word))
    }

    /// `هجوم مسلح`: a phrase takes the complements of its head word; a word by itself none here.
    fn preps_of_head(&self, phrase: &str) -> u64 {
        let head = phrase.split_once(' ').map_or(&[][..], |(head, _)| self.lexemes(head));
        head.iter().fold(0, |set, &id| set | self.gazetteer.lexemes[id as usize].preps)
    }

    /// The lexeme of a phrase trigger, new or old.
    pub(super) fn phrase(&mut self, phrase: &str) -> LexemeId {
        if let Some(&id) = self.lexemes(phrase).first() {
            return id;
        }
        let head = phrase.split(' ').next().unwrap_or_default();
        let preps = self.preps_of_head(phrase);
        let marks = if self.begins_with_preposition(head) { Mark::Beside.bit() } else { 0 };
        let id = self.lexeme(phrase, Lexeme { preps, marks, ..Lexeme::default() });
        self.phrase_forms(phrase, id, Morph::new(Pos::Masdar).with(Gender::Any, Number::Singular));
        id
    }
}

fn finite(f: &conjugate::VerbFeatures) -> Morph {
    let tense = match f.tense {
        conjugate::Tense::Past => Tense::Past,
        conjugate::Tense::Present => Tense::Present,
        conjugate::Tense::Imperative => Tense::Imperative,
    };
    let person = match f.person {
        conjugate::Person::First => 1,
        conjugate::Person::Second => 2,
        conjugate::Person::Third => 3,
    };
    let morph = Morph::new(Pos::Verb)
        .finite(tense, person)
        .with(gender(f.gender), number(f.number))
        .passive(f.voice == conjugate::Voice::Passive);
    // For verbs the accusative bit marks a form that needs لم, أن and the like.
    let morph = if f.jussive_or_subj { morph.accusative() } else { morph };
    if f.before_pronoun { morph.before_pronoun() } else { morph }
}

fn nominal(f: &conjugate::NounFeatures) -> Option<Morph> {
    let pos = match f.kind {
        conjugate::NounKind::ActiveParticiple => Pos::Active,
        conjugate::NounKind::PassiveParticiple => Pos::Passive,
        conjugate::NounKind::Masdar => Pos::Masdar,
    };
    let morph = Morph::new(pos).with(gender(f.gender), number(f.number)).passive(pos == Pos::Passive);
    let morph = if f.case == conjugate::Case::Oblique { morph.oblique() } else { morph };
    Some(match f.state {
        conjugate::State::Free | conjugate::State::Indefinite => morph,
        conjugate::State::Tanween => morph.accusative(),
        conjugate::State::Construct => morph.construct(),
        conjugate::State::BeforePronoun => morph.before_pronoun(),
    })
}

fn gender(g: conjugate::Gender) -> Gender {
    match g {
        conjugate::Gender::Masculine => Gender::Masculine,
        conjugate::Gender::Feminine => Gender::Feminine,
    }
}

fn number(n: conjugate::Number) -> Number {
    match n {
        conjugate::Number::Singular => Number::Singular,
        conjugate::Number::Dual => Number::Dual,
        conjugate::Number::Plural => Number::Plural,
    }
}
