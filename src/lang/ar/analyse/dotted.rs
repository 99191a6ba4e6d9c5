//! The spelling of papers that dot every final ya: `علي` for على, `الي` for إلى.
//!
//! Elsewhere `علي` is a man's name, so the whole article decides: one that
//! writes إلى with dots, and never على or إلى without.

use super::{Analyzer, FormId, flag};
use crate::text::token::{Gap, Token, TokenKind};

/// Words that are others with dots, and what they are without.
const DOTTED: [(&str, &str); 8] = [
    ("علي", "على"),
    ("الي", "الى"),
    ("إلي", "إلى"),
    ("وعلي", "وعلى"),
    ("لدي", "لدى"),
    ("أدي", "أدى"),
    ("ادي", "ادى"),
    ("وأدي", "وأدى"),
];

/// True for an article in that spelling; the first على or إلى says no.
pub fn is_dotted(text: &str, tokens: &[Token]) -> bool {
    let mut told = false;
    for token in tokens {
        match word(text, token) {
            Some("على" | "إلى" | "الى") => return false,
            Some("الي" | "إلي" | "حتي") => told = true,
            _ => {}
        }
    }
    told
}

/// Gives these words of such an article their own spelling. `named` says
/// whether a token is part of a known name of several words: علي خامنئي.
pub fn undot(
    analyzer: &mut Analyzer<'_>,
    text: &str,
    tokens: &[Token],
    forms: &mut [FormId],
    named: impl Fn(usize) -> bool,
) {
    for at in 0..tokens.len() {
        let written = word(text, &tokens[at]);
        let Some(&(dotted, plain)) = DOTTED.iter().find(|(dotted, _)| Some(*dotted) == written) else { continue };
        let ali = dotted.ends_with("علي");
        if ali && (named(at) || stands_in_a_name(analyzer, forms, at, &named)) {
            continue;
        }
        let alone = Token { start: 0, end: plain.len() as u32, kind: TokenKind::Word, gap: Gap::None };
        let mut form = Vec::with_capacity(1);
        analyzer.look_up(plain, &[alone], &mut form);
        forms[at] = form[0];
    }
}

/// `محمد علي`, `بن علي`, `علي حسن`: beside a first name that nobody known bears here.
fn stands_in_a_name(analyzer: &Analyzer<'_>, forms: &[FormId], at: usize, named: &impl Fn(usize) -> bool) -> bool {
    let beside = |at: usize, flags: u32| analyzer.form(forms[at]).flags & flags != 0 && !named(at);
    at > 0 && (analyzer.form(forms[at - 1]).flags & flag::SON != 0 || beside(at - 1, flag::GIVEN))
        || at + 1 < forms.len() && beside(at + 1, flag::GIVEN | flag::SON | flag::SERVANT)
}

/// The token where it has the length of one of these words.
fn word<'t>(text: &'t str, token: &Token) -> Option<&'t str> {
    let (start, end) = (token.start as usize, token.end as usize);
    matches!(end - start, 6 | 8).then(|| &text[start..end])
}

#[cfg(test)]
mod tests {
    use crate::extract::{Article, Extractor};
    use crate::gazetteer::Gazetteer;

    fn targets(text: &str) -> Vec<Vec<String>> {
        let article = Article { doc: "a", text, date: None, source: None, title: None };
        Extractor::new(Gazetteer::builtin().expect("it loads"))
            .extract(&article)
            .events
            .into_iter()
            .map(|e| e.target)
            .collect()
    }

    #[test]
    fn dotted_articles_hold_prepositions() {
        let text = "وصل الوزير الي القاهرة. سيطرت قوات المعارضة علي مدينة حلب";
        assert!(targets(text).contains(&vec!["aleppo".to_owned()]), "{:?}", targets(text));
    }

    #[test]
    fn elsewhere_it_is_a_name() {
        let text = "وصل الوزير إلى القاهرة. سيطرت قوات المعارضة علي مدينة حلب";
        assert!(!targets(text).contains(&vec!["aleppo".to_owned()]));
    }

    #[test]
    fn men_of_that_name_keep_it() {
        let text = "وصل علي عبد الله صالح الي القاهرة. واستقبل الوزير محمد علي";
        let said = targets(text);
        assert!(said.contains(&vec!["cairo".to_owned()]), "{said:?}");
    }
}
