//! One page a task, each command of which is run by a test.
//!
//! The pages take it that `hudna` is installed and that a folder `news` holds
//! articles as `.txt` files; a file of JSON lines (`news.jsonl`) does as well.
//!
//! | to | see |
//! |---|---|
//! | draw the graph of a folder | [`folder`] |
//! | list who backs whom | [`backers`] |
//! | put events on a map | [`map`] |
//! | go on in Gephi | [`gephi`] |
//! | go on in Cytoscape | [`cytoscape`] |
//! | go on in Python | [`networkx`] |
//! | go on in Neo4j | [`neo4j`] |
//! | go on in R | [`r`] |
//! | teach it names and offices | [`names`] |
//! | teach it a new wording of an event | [`frame`] |
//! | measure how right it is on your articles | [`gold`] |
//! | hold your articles still in snapshot tests | [`snapshots`] |
//! | read a million articles | [`million`] |

macro_rules! pages {
    ($($name:ident)*) => {
        $(#[doc = include_str!(concat!(stringify!($name), ".md"))] pub mod $name {})*
    };
}

pages! { folder backers map gephi cytoscape networkx neo4j r names frame gold snapshots million }
