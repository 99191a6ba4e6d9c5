//! What names of persons and of small places are built with in Arabic.

/// A word that is no name by itself: more of the name follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Builder {
    /// `بن` and its like.
    Son,
    /// `أبو`.
    Father,
    /// `عبد`: a name of God follows.
    Servant,
    /// `كفر`, `تل`: the rest of a place's name follows.
    Site,
}

/// What a lightly folded word builds.
///
/// `آل` is `ال` once folded, and no word but that is only an article.
pub fn builder(folded: &str) -> Option<Builder> {
    match folded {
        "بن" | "بنت" | "ابن" | "ولد" | "ال" => Some(Builder::Son),
        "ابو" | "ابي" | "ابا" | "بو" => Some(Builder::Father),
        "عبد" => Some(Builder::Servant),
        "ام" | "كفر" | "دير" | "تل" | "تلة" | "عين" | "بيت" | "خان" | "راس" | "وادي" | "بئر" | "بير" | "بني"
        | "اولاد" | "ذات" | "قصر" | "سيدي" | "شيخ" | "جبل" => Some(Builder::Site),
        _ => None,
    }
}
