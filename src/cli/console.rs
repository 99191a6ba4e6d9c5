//! What is said on standard error: warnings, notes, and the progress bar.

use crate::{
    Error,
    input::{Level, Notice},
    text::visible::visible,
};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{
    cell::RefCell,
    fmt::Display,
    io::{IsTerminal, Write},
};

/// A line on standard error. Where nobody can be told, the work goes on, and
/// the exit code alone tells.
pub(crate) fn print(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Standard error, with the user's wishes.
#[derive(Debug)]
pub(crate) struct Console {
    quiet: bool,
    verbose: bool,
    colors: bool,
    bar: RefCell<Option<ProgressBar>>,
}

impl Console {
    pub(crate) fn new(quiet: bool, verbose: bool, colors: bool) -> Self {
        Self { quiet, verbose, colors, bar: RefCell::new(None) }
    }

    /// Something failed.
    pub(crate) fn error(&self, error: &Error) {
        let text = visible(&error.to_string()).into_owned();
        match text.starts_with("error") {
            // The problems of a gazetteer come with their own titles.
            true => print(text.trim_end()),
            false => self.say("error", "31", text),
        }
    }

    /// Something was left out.
    pub(crate) fn warning(&self, text: impl Display) {
        self.say("warning", "33", text);
    }

    /// Something worth knowing.
    pub(crate) fn note(&self, text: impl Display) {
        if !self.quiet {
            self.say("note", "36", text);
        }
    }

    /// Something for the curious.
    pub(crate) fn detail(&self, text: impl Display) {
        if self.verbose {
            self.say("done", "32", text);
        }
    }

    pub(crate) fn notice(&self, notice: &Notice) {
        match notice.level {
            Level::LeftOut => self.warning(notice),
            Level::Note => self.note(notice),
        }
    }

    fn say(&self, label: &str, color: &str, text: impl Display) {
        // Names of files and pieces of input may hold anything.
        let text = text.to_string();
        let text = visible(&text);
        let line = match self.colors {
            true => format!("\x1b[1;{color}m{label}\x1b[0m: {text}"),
            false => format!("{label}: {text}"),
        };
        match &*self.bar.borrow() {
            Some(bar) => bar.suspend(|| print(&line)),
            None => print(&line),
        }
    }

    /// Shows a bar when someone is looking. `total` is in bytes, if known.
    pub(crate) fn start_bar(&self, total: Option<u64>) {
        if self.quiet || !std::io::stderr().is_terminal() {
            return;
        }
        let (bar, template) = match total {
            Some(total) => (ProgressBar::new(total), "{bar:30} {percent:>3} % {msg} {bytes_per_sec}, {eta} left"),
            None => (ProgressBar::no_length(), "{spinner} {bytes} {msg} {bytes_per_sec}"),
        };
        bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(8));
        bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
        *self.bar.borrow_mut() = Some(bar);
    }

    /// Moves the bar on.
    pub(crate) fn advance(&self, position: u64, documents: u64) {
        if let Some(bar) = &*self.bar.borrow() {
            bar.set_position(position);
            bar.set_message(format!("{documents} documents"));
        }
    }

    /// Takes the bar away.
    pub(crate) fn end_bar(&self) {
        if let Some(bar) = self.bar.borrow_mut().take() {
            bar.finish_and_clear();
        }
    }
}
