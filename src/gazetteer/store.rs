//! Flat, read-only containers that load fast and look up fast.

use super::compiled::Words;
use super::packed::{self, Packed};
use rustc_hash::{FxHashMap, FxHasher};
use serde::{Deserialize, Serialize};
use std::hash::Hasher;

/// Number of a word in a [`WordTable`].
pub type WordId = u32;

/// Interned words: string to number by an open-addressed table.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct WordTable {
    #[serde(with = "packed::text")]
    text: String,
    /// `ends[i]` is one past the last byte of word `i` in `text`.
    #[serde(with = "packed")]
    ends: Vec<u32>,
    /// Word number plus one, with some bits of its hash above; 0 is free. A
    /// power of two long.
    #[serde(with = "packed")]
    slots: Vec<u32>,
}

/// Bits of a slot that hold the word number; the others hold a part of the
/// hash, so that look-ups seldom compare with a word that is not meant.
const NUMBER_BITS: u32 = 24;
const NUMBER: u32 = (1 << NUMBER_BITS) - 1;

/// Where to begin, and the bits of the hash that a slot keeps.
#[inline]
fn hash(word: &str) -> (usize, u32) {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    let h = hasher.finish();
    ((h ^ (h >> 29)) as usize, (h >> 32) as u32 & !NUMBER)
}

impl WordTable {
    /// Builds the table from words in the order of their numbers, each of
    /// which occurs once.
    pub fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut table = Self::default();
        words.for_each(|word| _ = table.add(word));
        table
    }

    /// The number of `word`, new or old.
    pub fn intern(&mut self, word: &str) -> WordId {
        self.find(word).unwrap_or_else(|| self.add(word))
    }

    /// Puts a word in that is not there.
    fn add(&mut self, word: &str) -> WordId {
        let id = self.ends.len() as WordId;
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        assert!(id + 1 < NUMBER, "more words than a table can hold");
        // At most every second slot is taken.
        if self.slots.len() < self.ends.len() * 2 {
            self.slots = vec![0; self.ends.len().next_power_of_two() * 2];
            (0..=id).for_each(|id| self.take_slot(id));
        } else {
            self.take_slot(id);
        }
        id
    }

    fn take_slot(&mut self, id: WordId) {
        let mask = self.slots.len() - 1;
        let (start, tag) = hash(self.get(id));
        let mut slot = start & mask;
        while self.slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = tag | (id + 1);
    }

    /// The words in the order of their numbers.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len() as WordId).map(|id| self.get(id))
    }

    /// The word with this number.
    #[inline]
    pub fn get(&self, id: WordId) -> &str {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] as usize };
        &self.text[start..self.ends[id] as usize]
    }

    /// The number of this word.
    #[inline]
    pub fn find(&self, word: &str) -> Option<WordId> {
        let mask = self.slots.len().checked_sub(1)?;
        let (start, tag) = hash(word);
        let mut slot = start & mask;
        loop {
            let found = self.slots[slot];
            if found == 0 {
                return None;
            }
            let id = (found & NUMBER).wrapping_sub(1);
            if found & !NUMBER == tag && self.get(id) == word {
                return Some(id);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// Lists by number, all in one piece of memory.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound = "T: Packed")]
pub struct Lists<T> {
    #[serde(with = "packed")]
    starts: Vec<u32>,
    #[serde(with = "packed")]
    items: Vec<T>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { starts: vec![0], items: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// From `(list number, item)` pairs; items keep their order within a list.
    pub fn new(count: usize, mut pairs: Vec<(u32, T)>) -> Self {
        pairs.sort_by_key(|(list, _)| *list);
        let mut starts = vec![0; count + 1];
        for (list, _) in &pairs {
            starts[*list as usize + 1] += 1;
        }
        for i in 0..count {
            starts[i + 1] += starts[i];
        }
        Self { starts, items: pairs.into_iter().map(|(_, item)| item).collect() }
    }

    /// The list with this number; empty for numbers it does not know.
    #[inline]
    pub fn get(&self, list: u32) -> &[T] {
        let list = list as usize;
        match (self.starts.get(list), self.starts.get(list + 1)) {
            (Some(&a), Some(&b)) => &self.items[a as usize..b as usize],
            _ => &[],
        }
    }
}

/// Of more words a set of a few bits tells nothing.
const MOST_TOLD_APART: usize = 64;

/// Stands for any one word inside a phrase.
pub const ANY_WORD: WordId = u32::MAX - 1;

/// Where the edges and ends of a node begin; those of the next one follow.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    edges: u32,
    ends: u32,
}

impl Packed for Node {
    const SIZE: usize = 8;

    fn put(&self, out: &mut Vec<u8>) {
        (self.edges, self.ends).put(out);
    }

    fn take(bytes: &[u8]) -> Self {
        let (edges, ends) = <(u32, u32)>::take(bytes);
        Self { edges, ends }
    }
}

/// A trie over word numbers; node 0 is the root.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Trie {
    /// By node; one more stands at the end.
    #[serde(with = "packed")]
    nodes: Vec<Node>,
    /// Outgoing edges, sorted by node and word.
    #[serde(with = "packed")]
    edges: Vec<(WordId, u32)>,
    /// What ends at a node, by node.
    #[serde(with = "packed")]
    ends: Vec<u32>,
    /// Root edges by word number: node, or 0.
    #[serde(with = "packed")]
    root: Vec<u32>,
}

impl Trie {
    /// The node reached from the root by `word`, or 0.
    #[inline]
    pub fn enter(&self, word: WordId) -> u32 {
        self.root.get(word as usize).copied().unwrap_or(0)
    }

    /// The node reached from `node` by `word`.
    #[inline]
    pub fn step(&self, node: u32, word: WordId) -> Option<u32> {
        follow(self.edges(node), word)
    }

    /// The node reached from `node` by `word`, or else by any word.
    #[inline]
    pub fn step_or_any(&self, node: u32, word: WordId) -> Option<u32> {
        let edges = self.edges(node);
        let any = || edges.last().filter(|edge| edge.0 == ANY_WORD).map(|edge| edge.1);
        follow(edges, word).or_else(any)
    }

    /// The words that lead on from `node`.
    pub fn ahead(&self, node: u32) -> Words {
        let edges = self.edges(node);
        if edges.len() > MOST_TOLD_APART || edges.last().is_some_and(|edge| edge.0 == ANY_WORD) {
            return Words::ALL;
        }
        let mut words = Words::default();
        edges.iter().for_each(|edge| words.add(edge.0));
        words
    }

    /// True when nothing leads on from `node`.
    #[inline]
    pub fn is_leaf(&self, node: u32) -> bool {
        self.edges(node).is_empty()
    }

    /// The node that these words lead to.
    pub fn find(&self, words: impl IntoIterator<Item = WordId>) -> Option<u32> {
        let mut words = words.into_iter();
        let first = words.next().map(|word| self.enter(word)).filter(|&node| node != 0)?;
        words.try_fold(first, |node, word| self.step(node, word))
    }

    /// Puts other payloads at the end of `node`; slow, for trials only.
    pub fn set_ends(&mut self, node: u32, payloads: &[u32]) {
        let node = node as usize;
        let old = self.nodes[node].ends as usize..self.nodes[node + 1].ends as usize;
        let (gone, come) = (old.len(), payloads.len());
        self.ends.splice(old, payloads.iter().copied());
        for later in &mut self.nodes[node + 1..] {
            later.ends = (later.ends as usize + come - gone) as u32;
        }
    }

    /// Calls `each` with every sequence of words that ends somewhere.
    pub fn sequences(&self, each: &mut impl FnMut(&[WordId])) {
        let entries = self.root.iter().enumerate().filter(|(_, node)| **node != 0);
        for (word, &node) in entries {
            self.below(node, &mut vec![word as WordId], each);
        }
    }

    fn below(&self, node: u32, path: &mut Vec<WordId>, each: &mut impl FnMut(&[WordId])) {
        if !self.ends(node).is_empty() {
            each(path);
        }
        for &(word, next) in self.edges(node) {
            path.push(word);
            self.below(next, path, each);
            path.pop();
        }
    }

    /// The payloads that end at `node`.
    #[inline]
    pub fn ends(&self, node: u32) -> &[u32] {
        let (from, to) = self.pair(node);
        &self.ends[from.ends as usize..to.ends as usize]
    }

    #[inline]
    fn edges(&self, node: u32) -> &[(WordId, u32)] {
        let (from, to) = self.pair(node);
        &self.edges[from.edges as usize..to.edges as usize]
    }

    #[inline]
    fn pair(&self, node: u32) -> (Node, Node) {
        match self.nodes.get(node as usize..) {
            Some(&[from, to, ..]) => (from, to),
            _ => (Node::default(), Node::default()),
        }
    }
}

/// Where an edge of `word` leads to.
#[inline]
fn follow(edges: &[(WordId, u32)], word: WordId) -> Option<u32> {
    edges.binary_search_by_key(&word, |edge| edge.0).ok().map(|at| edges[at].1)
}

/// Gathers sequences for a [`Trie`].
#[derive(Debug)]
pub struct TrieBuilder {
    steps: FxHashMap<(u32, WordId), u32>,
    ends: Vec<(u32, u32)>,
    nodes: u32,
}

impl Default for TrieBuilder {
    fn default() -> Self {
        Self { steps: FxHashMap::default(), ends: Vec::new(), nodes: 1 }
    }
}

impl TrieBuilder {
    /// Adds a sequence that carries `payload`; the same pair twice counts once.
    pub fn add(&mut self, words: &[WordId], payload: u32) {
        let mut node = 0;
        for &word in words {
            let nodes = &mut self.nodes;
            node = *self.steps.entry((node, word)).or_insert_with(|| {
                *nodes += 1;
                *nodes - 1
            });
        }
        self.ends.push((node, payload));
    }

    /// The finished trie over `words` word numbers.
    pub fn finish(self, words: usize) -> Trie {
        let mut root = vec![0; words];
        let mut edges: Vec<_> = self.steps.into_iter().map(|((from, word), to)| (from, (word, to))).collect();
        edges.sort_unstable();
        for &(from, (word, to)) in &edges {
            if from == 0 {
                root[word as usize] = to;
            }
        }
        let mut ends = self.ends;
        ends.sort_unstable();
        ends.dedup();
        edges.retain(|edge| edge.0 != 0);
        let mut nodes = vec![Node::default(); self.nodes as usize + 1];
        for (edge, _) in &edges {
            nodes[*edge as usize + 1].edges += 1;
        }
        for (node, _) in &ends {
            nodes[*node as usize + 1].ends += 1;
        }
        for next in 1..nodes.len() {
            nodes[next].edges += nodes[next - 1].edges;
            nodes[next].ends += nodes[next - 1].ends;
        }
        Trie {
            nodes,
            edges: edges.into_iter().map(|(_, edge)| edge).collect(),
            ends: ends.into_iter().map(|(_, end)| end).collect(),
            root,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_number_and_by_text() {
        let table = WordTable::new(["أ", "بب", ""].into_iter());
        assert_eq!((table.find("بب"), table.get(1)), (Some(1), "بب"));
        assert_eq!(table.find("ج"), None);
    }

    #[test]
    fn words_keep_their_numbers_while_the_table_grows() {
        let mut table = WordTable::default();
        for round in 0..2 {
            for n in 0..1_000 {
                assert_eq!(table.intern(&n.to_string()), n, "round {round}");
            }
        }
        assert_eq!((table.len(), table.find("999"), table.find("1000")), (1_000, Some(999), None));
        assert!(table.words().eq((0..1_000).map(|n| n.to_string())));
    }

    #[test]
    fn any_word_stands_in_for_one() {
        let mut builder = TrieBuilder::default();
        builder.add(&[1, ANY_WORD], 7);
        builder.add(&[1, 2], 8);
        let trie = builder.finish(3);
        let ends = |word| trie.step_or_any(trie.enter(1), word).map(|node| trie.ends(node));
        assert_eq!((ends(0), ends(2)), (Some(&[7][..]), Some(&[8][..])));
    }

    #[test]
    fn tries_walk_sequences() {
        let mut builder = TrieBuilder::default();
        builder.add(&[1, 2], 7);
        builder.add(&[1], 8);
        let trie = builder.finish(3);
        let one = trie.enter(1);
        assert_eq!(trie.ends(one), [8]);
        assert_eq!(trie.ends(trie.step(one, 2).unwrap()), [7]);
        assert_eq!((trie.step(one, 1), trie.enter(2)), (None, 0));
        assert_eq!(trie.step_or_any(one, 9), None);
        let mut all = Vec::new();
        trie.sequences(&mut |words| all.push(words.to_vec()));
        assert_eq!(all, [vec![1], vec![1, 2]]);
    }
}
