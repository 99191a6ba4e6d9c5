//! Explanations for people: lines that begin with a Latin label, so that
//! terminals with and without bidirectional display keep them readable.

use super::{Explanation, Fired, status};
use crate::draw;
use crate::record::{Event, Quote};
use std::fmt::Write;

/// Paints words when colours are wanted.
#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.0 { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn title(self, text: &str) -> String {
        self.with("1;36", text)
    }

    fn good(self, text: &str) -> String {
        self.with("1;32", text)
    }

    fn bad(self, text: &str) -> String {
        self.with("33", text)
    }

    fn quiet(self, text: &str) -> String {
        self.with("2", text)
    }
}

impl Explanation {
    /// The explanation as text.
    pub fn render(&self, colours: bool) -> String {
        let paint = Paint(colours);
        let mut out = String::new();
        let _ = writeln!(out, "{} {}", paint.title(&format!("sentence {}:", self.number)), self.text);
        self.words(paint, &mut out);
        self.mentions(paint, &mut out);
        self.phrases(paint, &mut out);
        self.clauses(paint, &mut out);
        self.predicates(paint, &mut out);
        self.frames(paint, &mut out);
        out
    }

    fn words(&self, paint: Paint, out: &mut String) {
        let _ = writeln!(out, "\n{}", paint.title("words"));
        for word in self.words.iter().filter(|w| w.is != "sign") {
            let of = word.of.as_deref().map(|of| format!(" = {of}")).unwrap_or_default();
            let form = word.form.as_deref().map(|form| paint.quiet(&format!(" ({form})"))).unwrap_or_default();
            let _ = writeln!(out, "  {:<8}{}{of}{form}", word.is, word.text);
        }
    }

    fn mentions(&self, paint: Paint, out: &mut String) {
        if self.mentions.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n{}", paint.title("named"));
        for mention in &self.mentions {
            let kind = serde_json::to_value(mention.kind).ok();
            let kind = kind.as_ref().and_then(|k| k.as_str()).unwrap_or_default();
            let _ = writeln!(out, "  {:<14}{} = {}", kind, mention.text, mention.id);
        }
    }

    fn phrases(&self, paint: Paint, out: &mut String) {
        let _ = writeln!(out, "\n{}", paint.title("phrases"));
        for phrase in &self.phrases {
            let behind = phrase.behind.as_deref().map(|word| format!("{word} + ")).unwrap_or_default();
            let hangs = match (&phrase.relation, &phrase.on, &phrase.joined_to) {
                (Some(relation), Some(on), _) => format!("{relation} of {on}"),
                (_, _, Some(other)) => format!("and, with {other}"),
                _ => "-".into(),
            };
            let _ = writeln!(out, "  {behind}{}  {}", phrase.text, paint.quiet(&format!("<- {hangs}")));
        }
    }

    fn clauses(&self, paint: Paint, out: &mut String) {
        let _ = writeln!(out, "\n{}", paint.title("clauses"));
        for clause in &self.clauses {
            let _ = write!(out, "  {:<11}", clause.is);
            let parts = [("verb", &clause.verb), ("topic", &clause.topic), ("of", &clause.of)];
            let parts: Vec<_> = parts.iter().filter_map(|(l, v)| v.as_ref().map(|v| format!("{l}: {v}"))).collect();
            let _ = writeln!(out, "{}{}", parts.join(" | "), if clause.conditional { " | conditional" } else { "" });
        }
    }

    fn predicates(&self, paint: Paint, out: &mut String) {
        let _ = writeln!(out, "\n{}", paint.title("predicates"));
        for predicate in &self.predicates {
            let operator = predicate.operator.as_deref().map(|o| format!(", operator {o}")).unwrap_or_default();
            let marks: String = predicate.marks.iter().map(|mark| format!(", {mark}")).collect();
            let about = paint.quiet(&format!("({} {}{operator}{marks})", predicate.pos, predicate.lemma));
            let _ = writeln!(out, "  {} {about}", predicate.text);
            for (relation, words) in &predicate.arguments {
                let _ = writeln!(out, "    {relation}: {words}");
            }
            if let Some((relation, governor)) = &predicate.under {
                let _ = writeln!(out, "    {relation} of: {governor}");
            }
        }
    }

    fn frames(&self, paint: Paint, out: &mut String) {
        let _ = writeln!(out, "\n{}", paint.title("frames that fired"));
        if self.fired.is_empty() {
            let _ = writeln!(out, "  none");
        }
        for fired in &self.fired {
            frame(fired, paint, out);
            self.drawn(&fired.event, paint, out);
        }
        let _ = writeln!(out, "\n{}", paint.title("frames that did not"));
        if self.silent.is_empty() {
            let _ = writeln!(out, "  none has its trigger here");
        }
        for silent in &self.silent {
            let _ = writeln!(out, "  {} on {}: {}", paint.bad(&silent.frame), silent.trigger, silent.because);
        }
    }
}

/// Signs under the words that fill a role. None is a letter, for letters
/// would turn the line around where displays run it from right to left.
const SIGNS: [(char, &str); 5] = [('~', "event"), ('^', "source"), ('=', "target"), ('*', "place"), ('"', "said by")];

impl Explanation {
    /// The sentence with the roles of an event drawn under its words.
    fn drawn(&self, event: &Event, paint: Paint, out: &mut String) {
        let sentence = Quote { start: self.start, end: self.start + self.text.len(), text: self.text.clone() };
        let mut spots = vec![(event.trigger.clone(), SIGNS[0].0)];
        let roles = [&event.source, &event.target, &event.location.iter().cloned().collect(), &event.attribution];
        for (ids, (sign, _)) in roles.into_iter().zip(&SIGNS[1..]) {
            spots.extend(ids.iter().filter_map(|id| self.nearest(id, event)).map(|quote| (quote, *sign)));
        }
        let mut lines = String::new();
        draw::lines(&sentence, spots.iter().map(|(quote, sign)| (quote, *sign)), &mut lines);
        // Of a long sentence only the lines that something stands in.
        let lines: Vec<&str> = lines.lines().collect();
        let is_signs =
            |line: &str| line.chars().all(|c| c == ' ' || c == draw::RIGHT_TO_LEFT || SIGNS.iter().any(|s| s.0 == c));
        for pair in lines.windows(2).filter(|pair| is_signs(pair[1])) {
            let _ = writeln!(out, "    {}\n    {}", pair[0], pair[1]);
        }
        let used = SIGNS.iter().filter(|(sign, _)| spots.iter().any(|(_, drawn)| drawn == sign));
        let legend: Vec<String> = used.map(|(sign, name)| format!("{sign} {name}")).collect();
        let _ = writeln!(out, "    {}", paint.quiet(&legend.join("   ")));
    }

    /// Where an entity is named, nearest to the word of the event.
    fn nearest(&self, id: &str, event: &Event) -> Option<Quote> {
        let named = self.mentions.iter().filter(|mention| mention.id == id);
        let mention = named.min_by_key(|mention| mention.start.abs_diff(event.trigger.start))?;
        Some(Quote { start: mention.start, end: mention.start + mention.text.len(), text: mention.text.clone() })
    }
}

fn frame(fired: &Fired, paint: Paint, out: &mut String) {
    let event = &fired.event;
    let mode = event.mode.as_deref().map(|mode| format!(" ({mode})")).unwrap_or_default();
    let head = format!("{}{mode}, {}", event.kind, status(event.status));
    let id = if event.id.is_empty() { String::new() } else { paint.quiet(&format!("  {}", event.id)) };
    let _ = writeln!(out, "  {} on {}: {head}{id}", paint.good(&fired.frame), event.trigger.text);
    for (role, ids, slot) in
        [("source", &event.source, &fired.source_slot), ("target", &event.target, &fired.target_slot)]
    {
        let line = match slot {
            Some(slot) => format!("{} from {slot}", ids.join(", ")),
            None => "nobody".into(),
        };
        let _ = writeln!(out, "    {role}: {line}");
    }
    let more = [
        ("location", event.location.clone()),
        ("date", event.date.clone()),
        ("said by", (!event.attribution.is_empty()).then(|| event.attribution.join(", "))),
        (
            "count",
            event
                .count
                .as_ref()
                .map(|count| count.iter().map(|(what, n)| format!("{n} {what}")).collect::<Vec<_>>().join(", ")),
        ),
    ];
    for (label, value) in more {
        if let Some(value) = value {
            let _ = writeln!(out, "    {label}: {value}");
        }
    }
}
