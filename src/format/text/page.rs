//! A text page: headings, labelled lines and wrapped paragraphs.

/// How wide lines are; mail programs break longer ones.
const WIDTH: usize = 72;

/// A text that grows line by line.
#[derive(Default)]
pub(super) struct TextPage {
    text: String,
}

impl TextPage {
    /// An empty line, unless there is one.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A line across.
    pub(super) fn rule(&mut self) {
        self.text.push_str(&"-".repeat(WIDTH));
        self.text.push('\n');
    }

    /// A heading with a line under it.
    pub(super) fn heading(&mut self, text: &str, under: char) {
        self.gap();
        let start = self.text.len();
        self.line(text, 0);
        let longest = self.text[start..].lines().map(|line| line.chars().count()).max();
        self.text.extend(std::iter::repeat_n(under, longest.unwrap_or(0)));
        self.text.push('\n');
        self.gap();
    }

    /// A paragraph with an empty line after it.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.line(text, 0);
        self.gap();
    }

    /// A text, wrapped, so many characters in from the edge.
    pub(super) fn line(&mut self, text: &str, indent: usize) {
        self.hanging("", text, indent);
    }

    /// A text behind its label.
    pub(super) fn labelled(&mut self, label: &str, text: &str, indent: usize) {
        self.line(&format!("{label}: {text}"), indent);
    }

    /// A text behind a mark such as a number, with later lines standing under its first word.
    pub(super) fn hanging(&mut self, mark: &str, text: &str, indent: usize) {
        let inner = indent + mark.chars().count();
        let mut edge = format!("{}{mark}", " ".repeat(indent));
        for line in text.lines() {
            for part in wrap(line, WIDTH.saturating_sub(inner)) {
                self.text.push_str(format!("{edge}{part}").trim_end());
                self.text.push('\n');
                edge = " ".repeat(inner);
            }
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// Breaks a line at spaces. A word that is longer than the line stands alone.
fn wrap(line: &str, width: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut used = 0;
    for word in line.split_whitespace() {
        let word: String = word.chars().filter(|c| is_shown(*c)).collect();
        let length = word.chars().count();
        if let Some(part) = parts.last_mut().filter(|_| used == 0 || used + 1 + length <= width) {
            if used > 0 {
                part.push(' ');
                used += 1;
            }
            part.push_str(&word);
            used += length;
        } else {
            parts.push(word);
            used = length;
        }
    }
    parts
}

/// Control characters would make the text look like no text; marks that turn the direction of writing
/// around could hide what it says. The data below keeps both.
fn is_shown(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{202d}' | '\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_wrapped_under_their_first_word() {
        let mut page = TextPage::default();
        page.hanging("1. ", &format!("{}end\n\nnext", "word ".repeat(14)), 2);
        let wanted = format!("  1. {}\n     word end\n\n     next\n", ["word"; 13].join(" "));
        assert_eq!(page.finish(), wanted);
    }

    #[test]
    fn a_heading_is_underlined_as_far_as_it_goes() {
        let mut page = TextPage::default();
        page.heading("Größe", '=');
        page.line("a\u{202e}b\u{0}", 0);
        assert_eq!(page.finish(), "Größe\n=====\n\nab\n");
    }
}
