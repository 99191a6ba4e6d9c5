//! What names of persons are built with in Arabic.

/// A word that is no name by itself: more of the name follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Builder {
    /// `بن` and its like.
    Son,
    /// `أبو`.
    Father,
    /// `عبد`: a name of God follows.
    Servant,
}

/// What a lightly folded word builds.
///
/// `آل` is `ال` once folded, and no word but that is only an article.
pub fn builder(folded: &str) -> Option<Builder> {
    match folded {
        "بن" | "بنت" | "ابن" | "ولد" | "ال" => Some(Builder::Son),
        "ابو" | "ابي" | "ابا" | "بو" => Some(Builder::Father),
        "عبد" => Some(Builder::Servant),
        _ => None,
    }
}
