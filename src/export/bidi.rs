//! Direction in pictures: isolates around runs, so that Latin letters, digits
//! and dates stay where they belong. Data formats get none of this.

/// True for Arabic and Hebrew letters.
fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Isolates a line by the direction of its letters.
pub(super) fn isolate(line: &str) -> String {
    if line.chars().any(right_to_left) { format!("\u{2067}{line}\u{2069}") } else { line.to_owned() }
}

/// Isolates digits and dates as left to right.
pub(super) fn number(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

/// Breaks a text into lines of about `width` letters, four at most.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let word: String = if word.chars().count() > width * 2 {
            word.chars().take(width * 2).chain(['…']).collect()
        } else {
            word.to_owned()
        };
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if !line.is_empty() && line.chars().count() + word.chars().count() >= width {
            if lines.len() == 4 {
                lines[last].push('…');
                break;
            }
            lines.push(word);
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_break() {
        assert_eq!(wrap("وزارة الخارجية في حكومة الوفاق الوطني", 20).len(), 2);
        assert_eq!(wrap(&"س".repeat(10_000), 20)[0].chars().count(), 41);
        assert!(wrap(&"س ".repeat(10_000), 20).len() <= 4);
    }
}
