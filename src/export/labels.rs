//! What ids are called in pictures and tables.

use crate::gazetteer::Gazetteer;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Ids of types, modes, statuses, kinds and relations to words for people.
///
/// An empty table shows the ids themselves.
#[derive(Debug, Clone, Default)]
pub struct Labels(BTreeMap<String, String>);

/// One line of the table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
}

impl Labels {
    /// The Arabic table, with the event types and modes of a gazetteer.
    pub fn of(gazetteer: &Gazetteer) -> Self {
        let entries: Vec<Entry> = ron::from_str(include_str!("labels-ar.ron")).unwrap_or_default();
        let mut labels = Self::new(entries.into_iter().map(|e| (e.id, e.name)));
        for kind in gazetteer.event_types() {
            let modes = kind.modes.iter().map(|mode| (&mode.id, &mode.arabic));
            for (id, name) in modes.chain([(&kind.id, &kind.arabic)]) {
                labels.0.entry(id.clone()).or_insert_with(|| name.clone());
            }
        }
        labels
    }

    /// A table of the caller.
    pub fn new(entries: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(entries.into_iter().collect())
    }

    /// The built-in Arabic table.
    pub fn arabic() -> Self {
        Gazetteer::builtin().map(Self::of).unwrap_or_default()
    }

    /// Adds to the table, or replaces in it.
    pub fn set(&mut self, id: impl Into<String>, name: impl Into<String>) {
        self.0.insert(id.into(), name.into());
    }

    /// The words for an id, or the id.
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.0.get(id).map_or(id, String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arabic_table_loads() {
        assert_eq!(Labels::arabic().get("visit"), "زيارة");
        assert_eq!(Labels::arabic().get("planned"), "مخطط");
        assert_eq!(Labels::default().get("visit"), "visit");
    }
}
