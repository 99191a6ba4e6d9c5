//! What a spelling shows without the lexicon.

use super::form::flag;
use crate::lang::ar::{date, personal};

/// Whether a date can begin or go on here.
pub(super) fn date_flags(folded: &str) -> u32 {
    let starts = if date::can_start(folded) { flag::DATE } else { 0 };
    let prep = if date::is_in(folded) { flag::DATE_PREP } else { 0 };
    let open = if starts != 0 && date::needs_more(folded) { flag::DATE_OPEN } else { 0 };
    let next = if date::goes_on(folded) { flag::DATE_NEXT } else { 0 };
    starts | prep | open | next
}

/// What the letters alone tell.
pub(super) fn surface_flags(folded: &str) -> u32 {
    let Some(first) = folded.chars().next() else { return flag::SIGN };
    // Nearly all words begin with a plain Arabic letter.
    if !('\u{620}'..='\u{64a}').contains(&first) {
        if first.is_numeric() {
            return flag::NUMBER;
        }
        if !first.is_alphabetic() {
            return flag::SIGN;
        }
    }
    let mut flags = 0;
    if !('\u{600}'..='\u{6ff}').contains(&first) {
        flags |= flag::FOREIGN;
    }
    if folded.strip_prefix(['و', 'ف', 'ب', 'ك']).unwrap_or(folded).starts_with("ال")
        || folded.starts_with("ال")
        || folded.starts_with("لل")
    {
        flags |= flag::ARTICLE;
    }
    if folded.ends_with('ي') {
        flags |= flag::ENDS_IN_YA;
    }
    flags
}

/// Bytes of `اولاد`, the longest word that builds names.
const LONGEST_BUILDER: usize = 10;

/// Flags of words that build names of persons, و before them or not.
pub(super) fn name_flags(folded: &str) -> u32 {
    if folded.len() > LONGEST_BUILDER {
        return 0;
    }
    let kind = |word: &str| match personal::builder(word) {
        Some(personal::Builder::Son) => flag::SON,
        Some(personal::Builder::Father) => flag::FATHER,
        Some(personal::Builder::Servant) => flag::SERVANT,
        Some(personal::Builder::Site) => flag::SITE,
        None => 0,
    };
    match (kind(folded), folded.strip_prefix('و')) {
        (0, Some(rest)) if kind(rest) & (flag::FATHER | flag::SERVANT) != 0 => kind(rest) | flag::GIVEN_CUT,
        (kind, _) => kind,
    }
}
