//! From entries to the compiled gazetteer, with every cross-check.

mod frames;
mod lexicon;
pub(crate) mod names;
mod operators;

use super::compiled::{Entry, Gazetteer, Lexeme, LexemeId, Named, NamedId, Reading, WellKnown};
use super::limits;
use super::report::Report;
use super::source::Sources;
use super::store::{Lists, TrieBuilder, WordId, WordTable};
use crate::lang::morph::{Gender, Morph, Number, Pos};
use crate::record::Kind;
use crate::text::fold;
use rustc_hash::FxHashMap;

/// Compiles checked sources. The result is whole only if the report stays
/// empty; a gazetteer with problems must not be used.
pub fn compile(sources: &Sources, report: &mut Report) -> Gazetteer {
    compile_with(sources, &[], report).0
}

/// The same with further names, as the examples of frames give them. They are
/// not held against the entries; the second value is the payload of each.
pub fn compile_with(sources: &Sources, given: &[(String, Kind)], report: &mut Report) -> (Gazetteer, Vec<u32>) {
    let mut beyond = Report::default();
    limits::check(sources, &mut beyond);
    if !beyond.is_empty() {
        report.extend(beyond);
        return (Gazetteer::default(), vec![0; given.len()]);
    }
    let mut builder = Builder::default();
    operators::add(&mut builder, sources, report);
    lexicon::add(&mut builder, sources, report);
    if report.count() > limits::PROBLEMS {
        return (Gazetteer::default(), vec![0; given.len()]);
    }
    operators::resolve(&mut builder, sources, report);
    names::add(&mut builder, sources, report);
    frames::add(&mut builder, sources, report);
    let payloads = given.iter().map(|(name, kind)| builder.given(name, *kind)).collect();
    (builder.finish(sources), payloads)
}

/// What the compile steps build up together.
#[derive(Default)]
struct Builder {
    words: WordTable,
    readings: Vec<(WordId, Reading)>,
    /// Lexemes by lemma, for those who refer to them by name.
    by_lemma: FxHashMap<String, Vec<LexemeId>>,
    /// Compound nouns by their first word: حل سياسي by حل.
    compounds: FxHashMap<String, Vec<LexemeId>>,
    trie: TrieBuilder,
    entries: Vec<Entry>,
    ids: FxHashMap<String, NamedId>,
    gazetteer: Gazetteer,
}

impl Builder {
    fn intern(&mut self, word: &str) -> WordId {
        self.words.intern(&fold::fold_light(word))
    }

    fn read_as(&mut self, form: &str, reading: Reading) {
        let word = self.intern(form);
        let reading = Reading { morph: reading.morph.spelt(form), ..reading };
        self.readings.push((word, reading));
    }

    fn entry(&mut self, entry: Entry) -> u32 {
        self.entries.push(entry);
        self.entries.len() as u32 - 1
    }

    /// Adds a sequence of words to the trie; `*` stands for any one word.
    fn sequence(&mut self, phrase: &str, payload: u32) {
        // Tokens end at signs: 5+1 is three of them, أ.ف.ب five.
        let mut spaced = String::with_capacity(phrase.len() + 8);
        for c in phrase.chars() {
            match c {
                '+' | '.' => spaced.extend([' ', c, ' ']),
                // كيم جونغ-أون: the hyphen may be left out.
                '-' if !spaced.ends_with(' ') => spaced.push(' '),
                _ => spaced.push(c),
            }
        }
        let phrase = spaced;
        let words: Vec<_> = phrase
            .split_whitespace()
            .map(|word| if word == "*" { super::store::ANY_WORD } else { self.intern(word) })
            .collect();
        if !words.is_empty() {
            self.trie.add(&words, payload);
        }
    }

    /// The same, and once more with the article on every word that can take it.
    fn sequence_with_article(&mut self, phrase: &str, payload: u32) {
        self.sequence(phrase, payload);
        let mut parts = phrase.split_whitespace();
        if parts.clone().any(|w| w.starts_with("ال") && w.chars().count() > 3 || w == "*") {
            // An idafa whose last noun is definite: only the head of a
            // one-word phrase could take the article.
            return;
        }
        let with: Vec<_> = parts.by_ref().map(|w| format!("ال{w}")).collect();
        self.sequence(&with.join(" "), payload);
    }

    fn lexemes(&self, lemma: &str) -> &[LexemeId] {
        self.by_lemma.get(lemma).map_or(&[], Vec::as_slice)
    }

    fn given(&mut self, name: &str, kind: Kind) -> u32 {
        let id = self.gazetteer.named.len() as NamedId;
        self.gazetteer.named.push(Named {
            id: format!("given-{id}"),
            kind,
            name: name.to_owned(),
            wikidata: None,
            iso: None,
            at: None,
            capital_of: None,
            office: false,
            contested: false,
            plural: names::names_several(kind, name),
            relations: Vec::new(),
        });
        let payload = self.entry(Entry::Name(id));
        self.sequence(name, payload);
        payload
    }

    fn finish(self, sources: &Sources) -> Gazetteer {
        let mut gazetteer = self.gazetteer;
        let mut readings = self.readings;
        readings.sort_by_key(|(word, reading)| (*word, reading.lexeme));
        readings.dedup();
        let mut wide = WordTable::default();
        let mut wide_to_word = Vec::new();
        for (id, word) in self.words.words().enumerate() {
            let folded = fold::fold_wide(word);
            if folded != *word {
                let known = wide.len();
                if wide.intern(&folded) as usize == known {
                    wide_to_word.push(id as WordId);
                }
            }
        }
        gazetteer.ids = WordTable::new(gazetteer.named.iter().map(|n| n.id.as_str()));
        gazetteer.words = self.words;
        gazetteer.wide = wide;
        gazetteer.wide_to_word = wide_to_word;
        mark_described(&mut gazetteer.lexemes, &gazetteer.words, &readings);
        gazetteer.readings = Lists::new(gazetteer.words.len(), readings);
        gazetteer.trie = self.trie.finish(gazetteer.words.len());
        gazetteer.entries = self.entries;
        gazetteer.compose = sources.compose.iter().map(|c| c.entry.clone()).collect();
        gazetteer.types = sources.types.iter().map(|t| t.entry.clone()).collect();
        let sided = gazetteer.well_known.sided;
        gazetteer.well_known = WellKnown { sided, ..well_known(&gazetteer.preps) };
        inherit_operators(&mut gazetteer.lexemes);
        gazetteer
    }
}

/// Marks nouns of two words of which the second is the adjective of the first:
/// مؤتمر صحفي, but not وزير خارجية.
fn mark_described(lexemes: &mut [Lexeme], words: &WordTable, readings: &[(WordId, Reading)]) {
    let of = |word: &str| {
        let id = words.find(&fold::fold_light(word));
        let first = id.map_or(0, |id| readings.partition_point(|(word, _)| *word < id));
        readings[first..].iter().take_while(move |(word, _)| Some(*word) == id).map(|(_, reading)| reading.morph)
    };
    for lexeme in lexemes {
        let Some((noun, adjective)) = lexeme.lemma.split_once(' ') else { continue };
        lexeme.described = of(adjective).filter(|a| a.pos() == Pos::Adjective).any(|a| {
            let feminine = a.gender() == Gender::Feminine;
            let agrees = |n: Morph| match n.number() {
                Number::Plural => feminine,
                _ => (n.gender() == Gender::Feminine) == feminine,
            };
            of(noun).any(|n| matches!(n.pos(), Pos::Noun | Pos::Masdar) && agrees(n))
        });
    }
}

/// A masdar without an operator of its own has that of its verb.
fn inherit_operators(lexemes: &mut [Lexeme]) {
    let own: Vec<_> = lexemes.iter().map(|lexeme| (lexeme.operator, lexeme.direct, lexeme.indirect)).collect();
    for lexeme in lexemes {
        let (operator, direct, indirect) = own[lexeme.base as usize];
        if lexeme.operator == 0 {
            lexeme.operator = operator;
        }
        if lexeme.direct == 0 {
            lexeme.direct = direct;
        }
        if lexeme.indirect == 0 {
            lexeme.indirect = indirect;
        }
    }
}

fn well_known(preps: &[String]) -> WellKnown {
    let find = |name: &str| preps.iter().position(|p| p == name).unwrap_or(0) as u8;
    WellKnown {
        bi: find("ب"),
        li: find("ل"),
        ka: find("ك"),
        between: find("بين"),
        by: find("BY"),
        fi: find("في"),
        ala: find("على"),
        ila: find("إلى"),
        min: find("من"),
        about: find("عن"),
        with: find("مع"),
        against: find("ضد"),
        through: find("عبر"),
        facing: find("أمام"),
        sided: 0,
    }
}
