//! Entries of `gazetteer/<language>/lists.ron`: lemmas that several frames
//! ask for.

use super::names::Overlay;
use serde::{Deserialize, Serialize};

/// Lemmas under one name. Where a frame or a mode lists lemmas, `@force`
/// stands for all those of the list `force`; single lemmas may stand beside.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListEntry {
    /// Name of the list, without `@`.
    pub id: String,
    /// Lemmas of the lexicon.
    pub lemmas: Vec<String>,
    /// What it does with a list of the same id in a layer below.
    #[serde(default)]
    pub overlay: Option<Overlay>,
    /// What they have in common, where the name does not say it.
    #[serde(default)]
    pub note: Option<String>,
}
