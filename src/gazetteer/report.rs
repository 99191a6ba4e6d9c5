//! Problems in gazetteer files, gathered and shown all at once.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// One thing that is wrong, with its place and its remedy.
#[derive(Debug, Clone)]
pub struct Problem {
    /// File as shown to people.
    pub path: String,
    /// Line and column, counted from one, where known.
    pub at: Option<(usize, usize)>,
    /// Text to look for in the file to find the place, where no position is known.
    pub needle: Option<String>,
    /// Text behind which the needle is looked for.
    pub within: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Problem {
    /// A problem of a whole file.
    pub fn new(path: &str, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), at: None, needle: None, within: None, message: message.into(), help: None }
    }

    /// A problem that the RON parser found.
    pub fn ron(path: &str, error: &ron::error::SpannedError) -> Self {
        use ron::Error as E;
        let at = (error.span.start.line, error.span.start.col);
        let problem = Self { at: Some(at), ..Self::new(path, error.code.to_string()) };
        match error.code {
            E::ExpectedComma | E::ExpectedArrayEnd | E::ExpectedStructLikeEnd | E::ExpectedMapEnd => {
                problem.help("is a comma missing at the end of the line above, or a bracket not closed?")
            }
            E::ExpectedString | E::ExpectedStringEnd => problem.help("texts stand in double quotes: \"...\""),
            E::ExpectedArray => problem.help("a list stands in square brackets, also one of a single text: [\"...\"]"),
            _ => problem,
        }
    }

    /// Adds the remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says by which words in the file the place is found.
    #[must_use]
    pub fn near(mut self, needle: impl Into<String>) -> Self {
        self.needle = Some(needle.into());
        self
    }

    /// Says behind which words the place is looked for: the id of the entry.
    #[must_use]
    pub fn within(mut self, entry: impl Into<String>) -> Self {
        self.within = Some(entry.into());
        self
    }

    /// Says where it is: line and column, counted from one.
    #[must_use]
    pub fn at(mut self, line: usize, column: usize) -> Self {
        self.at = Some((line, column));
        self
    }

    /// Line and column in the file's text, counted from one, where known.
    pub fn position(&self, text: &str) -> Option<(usize, usize)> {
        let before = &text[..self.range(text)?.start];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
        Some((line, column))
    }

    fn range(&self, text: &str) -> Option<Range<usize>> {
        if let Some((line, column)) = self.at {
            let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
            let rest = &text[start.min(text.len())..];
            let offset = rest.char_indices().nth(column.saturating_sub(1)).map_or(0, |(i, _)| i);
            let from = start + offset;
            let width = text[from..].chars().next().map_or(0, char::len_utf8);
            return Some(from..from + width);
        }
        let needle = self.needle.as_deref()?;
        let from = self.within.as_deref().and_then(|entry| text.find(&format!("\"{entry}\""))).unwrap_or(0);
        let quoted = format!("\"{needle}\"");
        let found = match text[from..].find(&quoted) {
            Some(at) => Some(at..at + quoted.len()),
            None => text[from..].find(needle).map(|at| at..at + needle.len()),
        };
        found.map(|range| range.start + from..range.end + from)
    }
}

/// All problems found so far.
#[derive(Debug, Default)]
pub struct Report {
    problems: Vec<Problem>,
    more: usize,
}

/// Longer lines are not shown, in bytes.
const LONGEST_LINE: usize = 2_000;

/// The line in which a range begins.
fn around(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.start..].find('\n').map_or(text.len(), |at| range.start + at);
    start..end
}

/// Nobody reads more problems than this at once.
const MOST: usize = 300;

impl Report {
    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        if self.problems.len() < MOST {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// True when nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// How many problems there are, those not kept included.
    pub fn count(&self) -> usize {
        self.problems.len() + self.more
    }

    /// The first problems, in the order found.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Takes over the problems of another report.
    pub fn extend(&mut self, other: Self) {
        other.problems.into_iter().for_each(|problem| self.push(problem));
        self.more += other.more;
    }

    /// Renders every problem in the manner of rustc.
    ///
    /// `text_of` gives the text of a file by its path.
    pub fn render<'t>(&self, text_of: impl Fn(&str) -> Option<&'t str>, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let mut out = String::new();
        for problem in &self.problems {
            let title = Level::ERROR.primary_title(problem.message.as_str());
            let range = text_of(&problem.path).and_then(|text| problem.range(text).map(|range| (text, range)));
            let mut group = Group::with_title(title);
            group = match range.map(|(text, range)| (around(text, range.clone()), text, range)) {
                // Only the line itself is handed over: files can be large.
                Some((lines, text, range)) if lines.len() <= LONGEST_LINE => {
                    let number = text[..lines.start].matches('\n').count() + 1;
                    let range = range.start - lines.start..(range.end.min(lines.end)) - lines.start;
                    group.element(
                        Snippet::source(&text[lines])
                            .line_start(number)
                            .path(problem.path.as_str())
                            .annotation(AnnotationKind::Primary.span(range)),
                    )
                }
                Some((lines, text, range)) => {
                    let number = text[..lines.start].matches('\n').count() + 1;
                    let column = text[lines.start..range.start].chars().count() + 1;
                    let origin = annotate_snippets::Origin::path(problem.path.as_str());
                    group.element(origin.line(number).char_column(column))
                }
                None => group.element(annotate_snippets::Origin::path(problem.path.as_str())),
            };
            if let Some(help) = &problem.help {
                group = group.element(Level::HELP.message(help.as_str()));
            }
            out.push_str(&renderer.render(&[group]));
            out.push_str("\n\n");
        }
        if self.more > 0 {
            out.push_str(&format!("and {} more problems\n\n", self.more));
        }
        out
    }
}
