//! What the vowel marks of a token tell, where its writer gave some.

use super::{Analysis, Analyzer};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::lists::Mark;
use crate::lang::morph::Pos;

/// The three marks that only an indefinite noun bears.
const TANWIN: [char; 3] = ['\u{64b}', '\u{64c}', '\u{64d}'];
const FATHA: char = '\u{64e}';
const DAMMA: char = '\u{64f}';
const SHADDA: char = '\u{651}';

/// A letter as written, with its marks.
#[derive(Default)]
struct Letter {
    alef: bool,
    round: bool,
    flat: bool,
    double: bool,
}

impl Analyzer<'_> {
    /// Forgets the readings, from this one on, that the marks of `token` speak
    /// against, unless they all are such.
    pub(super) fn hold_to_marks(&mut self, token: &str, from: usize) {
        // Marks are the exception, and no folded spelling has them.
        let mark = |c: char| matches!(c, '\u{64b}'..='\u{651}');
        if !self.letters.is_empty() && token.contains(mark) {
            if token.contains(TANWIN) {
                self.forget(from, |_, a| a.morph.pos() == Pos::Verb);
            }
            if token.contains([FATHA, DAMMA, SHADDA]) {
                let mut letters = letters(token);
                // طالبّ: a slip, where no reading has anything doubled.
                if !self.analyses[from..].iter().any(|a| a.morph.is_double()) {
                    letters.iter_mut().for_each(|letter| letter.double = false);
                }
                self.forget(from, |gazetteer, a| speaks_against(gazetteer, a, &letters));
            }
        }
        for a in &mut self.analyses[from..] {
            a.morph = a.morph.unsounded();
        }
    }

    fn forget(&mut self, from: usize, bad: impl Fn(&Gazetteer, &Analysis) -> bool) {
        let gazetteer = self.gazetteer;
        if !self.analyses[from..].iter().all(|a| bad(gazetteer, a)) {
            let kept: Vec<Analysis> = self.analyses.drain(from..).filter(|a| !bad(gazetteer, a)).collect();
            self.analyses.extend(kept);
        }
    }
}

fn letters(token: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for c in token.chars() {
        match (c, letters.last_mut()) {
            (DAMMA, Some(last)) => last.round = true,
            (FATHA, Some(last)) => last.flat = true,
            (SHADDA, Some(last)) => last.double = true,
            ('\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}', _) => {}
            _ => letters.push(Letter { alef: c == 'ا', ..Letter::default() }),
        }
    }
    letters
}

/// قُتل is no verb in the active and no قَتل, قدّم no form of قدم.
fn speaks_against(gazetteer: &Gazetteer, a: &Analysis, letters: &[Letter]) -> bool {
    let Some(stem) = letters.get(a.proclitics.letters()..) else { return false };
    let Some(first) = stem.first() else { return false };
    let doubled = || stem[1..].iter().any(|letter| letter.double);
    // اعتُقل, استُهدف: behind an alef that bears no mark.
    let round = first.round || first.alef && stem[1..].iter().take(2).any(|letter| letter.round);
    match a.morph.pos() {
        Pos::Verb => {
            round && !a.morph.is_round() || first.flat && a.morph.is_round() || !a.morph.is_double() && doubled()
        }
        // حُكم: a few verbal nouns have that vowel too.
        Pos::Masdar | Pos::Noun if first.round && stem.len() == 3 && gazetteer.lexeme(a.lexeme).base != a.lexeme => {
            !gazetteer.is_marked(a.lexeme, Mark::Round)
        }
        // سُجّل is no سجلّ either.
        Pos::Noun if first.round && stem.len() == 3 => doubled(),
        Pos::Masdar => a.pronoun.is_none() && !a.morph.is_double() && doubled(),
        // A doubled ي may be that of an adjective, and the ending of a noun.
        _ => false,
    }
}
