//! What can go wrong at the doors: reading, loading, writing.

use std::{fmt, io, path::PathBuf};

/// An error with its place and, where one exists, its remedy.
///
/// The kinds are private, so that a new cause is not a breaking change; the
/// text is made for people.
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("{path}: {source}", path = path.display())]
    Io { path: PathBuf, source: io::Error },
    #[error("{0}")]
    Message(String),
    #[error("{0}")]
    Gazetteer(String),
    #[error("{path}:{line}: {message}")]
    Line { path: String, line: u64, message: String },
}

impl Error {
    /// An operating-system error on a file.
    pub fn io(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self(Box::new(Kind::Io { path: path.into(), source }))
    }

    /// A failure that its text says in full.
    pub fn message(text: impl Into<String>) -> Self {
        Self(Box::new(Kind::Message(text.into())))
    }

    /// The rendered problems of a gazetteer that was refused.
    pub fn gazetteer(report: impl Into<String>) -> Self {
        Self(Box::new(Kind::Gazetteer(report.into())))
    }

    /// A bad line of a text file, counted from one.
    pub fn line(path: impl Into<String>, line: u64, message: impl Into<String>) -> Self {
        Self(Box::new(Kind::Line { path: path.into(), line, message: message.into() }))
    }

    /// True when the reader of our output has gone away.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(&*self.0, Kind::Io { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Shorthand for what fails with [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;
