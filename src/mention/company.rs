//! Names that are ordinary words too, told by where they stand: في كسب, «فتح»,
//! قال بري.

use super::names::Match;
use crate::clause::phrase::is_class;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::Entry;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, flag};
use crate::lang::morph::{Gender, Pos};
use crate::record::Kind;
use crate::text::sentence::Sentence;

/// True where one of the names that end at a node is of these kinds.
pub(super) fn names_kind(gazetteer: &Gazetteer, node: u32, kinds: &[Kind]) -> bool {
    gazetteer.trie.ends(node).iter().any(|&entry| match gazetteer.entries[entry as usize] {
        Entry::Name(id) | Entry::Short(id) | Entry::Claim(id, _) => kinds.contains(&gazetteer.named(id).kind),
        _ => false,
    })
}

/// True for a single word of the lexicon: كسب, فتح.
pub(super) fn is_ordinary(analyzer: &Analyzer<'_>, forms: &[FormId], found: &Match) -> bool {
    found.last == found.first + 1 && !analyzer.analyses(forms[found.first as usize]).is_empty()
}

/// So many words back at most a thing is told that its noun in the article means.
const BACK: usize = 150;

/// `قاعدة عسكرية ... داخل القاعدة`: the thing that the article has told of, where its noun
/// was heard later than the name.
pub(super) fn is_spoken_of(analyzer: &Analyzer<'_>, forms: &[FormId], found: &Match, before: &[Match]) -> bool {
    let own = forms[found.first as usize];
    if analyzer.form(own).flags & flag::ARTICLE == 0 {
        return false;
    }
    let nouns = |form: FormId| analyzer.analyses(form).iter().filter(|a| a.morph.pos() == Pos::Noun);
    let same = |form: FormId| nouns(form).any(|a| a.pronoun.is_none() && nouns(own).any(|b| a.lexeme == b.lexeme));
    let start = (found.first as usize).saturating_sub(BACK);
    let within = |at: u32| before[..before.partition_point(|m| m.first <= at)].last().filter(|m| at < m.last);
    let last =
        (start as u32..found.first).rev().filter(|&at| same(forms[at as usize])).find_map(|at| match within(at) {
            Some(m) => Some(matches!(analyzer.gazetteer().entries[m.entry as usize], Entry::Phrase(..))),
            // Told with its article it may be either.
            None => (analyzer.form(forms[at as usize]).flags & flag::ARTICLE == 0).then_some(true),
        });
    last == Some(true)
}

/// `اتهمت مالي`, `مع مالي`: behind a feminine verb no masculine adjective stands, and
/// behind a preposition none alone.
pub(super) fn acts(analyzer: &Analyzer<'_>, forms: &[FormId], found: &Match) -> bool {
    let before = found.first.checked_sub(1).map_or(&[][..], |at| analyzer.analyses(forms[at as usize]));
    let governs = |a: &Analysis| {
        a.pronoun.is_none() && analyzer.gazetteer().lexeme(a.lexeme).particle == Some(ParticleClass::Prep)
    };
    before.iter().any(|a| a.morph.pos() == Pos::Verb && a.morph.gender() == Gender::Feminine || governs(a))
}

/// `أعلنت سيول`, `يزور سيول`: a capital that says something for its state, behind its verb,
/// and where somebody goes.
pub(super) fn speaks_or_is_gone_to(analyzer: &Analyzer<'_>, forms: &[FormId], found: &Match) -> bool {
    let before = found.first.checked_sub(1).map_or(&[][..], |at| analyzer.analyses(forms[at as usize]));
    let says = |a: &Analysis| analyzer.gazetteer().operator(a.lexeme).is_some_and(|o| o.says || o.status.is_some());
    let hers = |a: &Analysis| a.morph.pos() == Pos::Verb && a.morph.gender() == Gender::Feminine;
    let goes = |a: &Analysis| a.morph.pos() == Pos::Verb && analyzer.gazetteer().lexeme(a.lexeme).motion;
    before.iter().any(|a| a.pronoun.is_none() && (hers(a) && says(a) || goes(a)))
}

/// `ستدمر الحرب`, `كسرت القوات`: no name stands behind the س of what is to come, nor
/// behind ك where the whole is a verb.
pub(super) fn is_verb_rather(analyzer: &Analyzer<'_>, form: FormId, cut: Proclitics) -> bool {
    let whole = |a: &Analysis| a.morph.pos() == Pos::Verb && a.proclitics == Proclitics::default();
    cut.has(Proclitics::FUTURE) || cut == Proclitics::KA && analyzer.analyses(form).iter().any(whole)
}

/// `قال بري`: where somebody is spoken of, behind a verb or `أن`.
pub(super) fn does(analyzer: &Analyzer<'_>, forms: &[FormId], sentences: &[Sentence], found: &Match) -> bool {
    let gazetteer = analyzer.gazetteer();
    let sentence = &sentences[sentences.partition_point(|s| s.first <= found.first).saturating_sub(1)];
    found.first > sentence.first && {
        let before = analyzer.analyses(forms[found.first as usize - 1]);
        let that = |a: &Analysis| gazetteer.lexeme(a.lexeme).particle == Some(ParticleClass::That);
        before.iter().any(|a| a.morph.pos() == Pos::Verb || that(a)) && !before.iter().any(|a| a.pronoun.is_some())
    }
}

/// `زار سليمان`, `مع سليمان`: the last word of a known person's name where it
/// can mean him. One that is a first name too begins no other's (سليمان
/// الجبلي), and one that is an ordinary word stands behind a verb.
pub(super) fn stands_as_surname(
    analyzer: &Analyzer<'_>,
    forms: &[FormId],
    sentences: &[Sentence],
    found: &Match,
) -> bool {
    const BUILDS: u32 = flag::SON | flag::FATHER | flag::SERVANT;
    let gazetteer = analyzer.gazetteer();
    let sentence = &sentences[sentences.partition_point(|s| s.first <= found.first).saturating_sub(1)];
    // A name that is known is no unknown word.
    let flags = |at: u32| {
        let flags = analyzer.form(forms[at as usize]).flags;
        if flags & flag::STARTS != 0 { flags & !flag::UNKNOWN } else { flags }
    };
    let readings = |at: u32| analyzer.analyses(forms[at as usize]);
    let own = flags(found.first);
    let given = own & (flag::GIVEN | flag::SERVANT) != 0;
    if own & flag::NUMBER != 0 {
        return false;
    }
    let before = (found.first > sentence.first).then(|| found.first - 1);
    let others = before.is_some_and(|at| {
        flags(at) & (BUILDS | flag::GIVEN | flag::UNKNOWN) != 0
            && flags(at) & flag::ARTICLE == 0
            && !readings(at).iter().any(|a| a.morph.pos() == Pos::Verb)
    });
    if others {
        return false;
    }
    if found.last < sentence.last {
        let next = flags(found.last);
        let surname = next & flag::ARTICLE != 0 && analyzer.text(forms[found.last as usize]).ends_with('ي');
        if next & (BUILDS | flag::SIGN) == 0 && given && (next & (flag::GIVEN | flag::UNKNOWN) != 0 || surname) {
            return false;
        }
        if next & BUILDS != 0 {
            return false;
        }
    }
    let beside = |a: &Analysis| {
        let lexeme = gazetteer.lexeme(a.lexeme);
        given && a.morph.pos() == Pos::Particle && a.pronoun.is_none() && lexeme.prep.is_some()
    };
    let that = |a: &Analysis| gazetteer.lexeme(a.lexeme).particle == Some(ParticleClass::That);
    let acts = |a: &Analysis| a.pronoun.is_none() && (a.morph.pos() == Pos::Verb || that(a));
    !is_ordinary(analyzer, forms, found)
        || found.skip == 0 && before.is_some_and(|at| readings(at).iter().any(acts))
        || before.is_some_and(|at| readings(at).iter().any(beside))
}

/// `«فتح»`: between quotes.
pub(super) fn is_quoted(analyzer: &Analyzer<'_>, forms: &[FormId], found: &Match) -> bool {
    let quote = |at: Option<u32>| {
        at.and_then(|at| forms.get(at as usize))
            .is_some_and(|&form| analyzer.text(form).starts_with(['"', '«', '“', '”', '»']))
    };
    quote(found.first.checked_sub(1)) && quote(Some(found.last))
}

/// A town whose name is an ordinary word (كسب، الطبقة) is one where a place is
/// spoken of: behind a preposition of place, `مدينة`, `ريف` or `شمال`, and not
/// before an adjective of that word.
pub(super) fn is_placed(analyzer: &Analyzer<'_>, forms: &[FormId], sentences: &[Sentence], found: &Match) -> bool {
    let gazetteer = analyzer.gazetteer();
    let readings = |at: u32| forms.get(at as usize).map_or(&[][..], |&form| analyzer.analyses(form));
    let sentence = &sentences[sentences.partition_point(|s| s.first <= found.first).saturating_sub(1)];
    let definite = |at: u32| analyzer.form(forms[at as usize]).flags & flag::ARTICLE != 0;
    let described = found.last < sentence.last
        && definite(found.last) == definite(found.first)
        && readings(found.last)
            .iter()
            .any(|a| matches!(a.morph.pos(), Pos::Adjective) && !a.proclitics.is_prep() && !a.proclitics.is_and());
    if described {
        return false;
    }
    if found.proclitics.has(Proclitics::BI) {
        return true;
    }
    let w = &gazetteer.well_known;
    found.first > sentence.first
        && readings(found.first - 1).iter().any(|a| {
            let lexeme = gazetteer.lexeme(a.lexeme);
            let prep = lexeme.prep.is_some_and(|p| p == w.fi || p == w.ila || p == w.ala || p == w.min);
            let part = || gazetteer.is_marked(a.lexeme, Mark::Region) || is_class(lexeme, NounClass::Settlement);
            (prep || part()) && a.pronoun.is_none()
        })
}
