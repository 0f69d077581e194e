//! Rust text without comments and without string contents, line for line.

/// Two views of one file, each with the line ends and columns of the original.
pub(super) struct Views {
    /// Without comments and without what stands in texts.
    pub(super) code: String,
    /// Without comments only.
    pub(super) texts: String,
}

/// Makes both views.
pub(super) fn views(source: &str) -> Views {
    let mut reader = Reader { source: source.chars().collect(), at: 0, views: Views::empty() };
    while reader.at < reader.source.len() {
        reader.step();
    }
    reader.views
}

/// The words of Rust code, each with its line.
pub(super) fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(code.lines()).flat_map(|(number, line)| {
        line.split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|word| !word.is_empty())
            .map(move |word| (number, word))
    })
}

impl Views {
    fn empty() -> Self {
        Self { code: String::new(), texts: String::new() }
    }
}

/// What one character is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Text,
    Comment,
}

struct Reader {
    source: Vec<char>,
    at: usize,
    views: Views,
}

impl Reader {
    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            (Some('/'), Some('/')) => self.line_comment(),
            (Some('/'), Some('*')) => self.block_comment(),
            (Some('"'), _) => self.text(),
            (Some('r'), _) if self.starts_word() && self.raw_hashes().is_some() => self.raw_text(),
            (Some('b' | 'c'), Some('r')) if self.starts_word() => self.take(1, Kind::Code),
            (Some('\''), _) => self.letter(),
            _ => self.take(1, Kind::Code),
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.source.get(self.at + ahead).copied()
    }

    /// Moves on, keeping in each view what belongs there and a blank for the rest.
    fn take(&mut self, count: usize, kind: Kind) {
        for _ in 0..count {
            let Some(c) = self.peek(0) else { return };
            let blank = if c == '\n' { '\n' } else { ' ' };
            self.views.code.push(if kind == Kind::Code { c } else { blank });
            self.views.texts.push(if kind == Kind::Comment { blank } else { c });
            self.at += 1;
        }
    }

    fn line_comment(&mut self) {
        while self.peek(0).is_some_and(|c| c != '\n') {
            self.take(1, Kind::Comment);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while let Some(c) = self.peek(0) {
            match (c, self.peek(1)) {
                ('/', Some('*')) => depth += 1,
                ('*', Some('/')) => depth -= 1,
                _ => {
                    self.take(1, Kind::Comment);
                    continue;
                }
            }
            self.take(2, Kind::Comment);
            if depth == 0 {
                return;
            }
        }
    }

    fn text(&mut self) {
        self.take(1, Kind::Code);
        while let Some(c) = self.peek(0) {
            match c {
                '"' => return self.take(1, Kind::Code),
                '\\' => self.take(2, Kind::Text),
                _ => self.take(1, Kind::Text),
            }
        }
    }

    /// Whether the last character was no part of a name. `br"` counts as the start of one.
    fn starts_word(&self) -> bool {
        let before = |back| self.at.checked_sub(back).and_then(|at| self.source.get(at)).copied();
        let in_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !in_name(before(1)) || (matches!(before(1), Some('b' | 'c')) && !in_name(before(2)))
    }

    /// The number of `#` in an opening such as `r#"`, if this is one.
    fn raw_hashes(&self) -> Option<usize> {
        let after = &self.source[self.at + 1..];
        let hashes = after.iter().take_while(|c| **c == '#').count();
        (self.peek(1 + hashes) == Some('"')).then_some(hashes)
    }

    fn raw_text(&mut self) {
        let Some(hashes) = self.raw_hashes() else { return };
        self.take(hashes + 2, Kind::Code);
        while let Some(c) = self.peek(0) {
            if c == '"' && (1..=hashes).all(|ahead| self.peek(ahead) == Some('#')) {
                return self.take(hashes + 1, Kind::Code);
            }
            self.take(1, Kind::Text);
        }
    }

    /// A character such as 'a' or '\n'; a lifetime has no closing mark.
    fn letter(&mut self) {
        let closing = match self.peek(1) {
            Some('\\') => (3..12).find(|ahead| self.peek(*ahead) == Some('\'')),
            _ => (self.peek(2) == Some('\'')).then_some(2),
        };
        self.take(1, Kind::Code);
        if let Some(closing) = closing {
            self.take(closing - 1, Kind::Text);
            self.take(1, Kind::Code);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_lines_stay() {
        let views = views("a // b\n/* c /* d\n */ e */ f\n");
        let lines: Vec<_> = views.code.lines().map(str::trim).collect();
        assert_eq!(lines, ["a", "", "f"]);
        assert_eq!(views.code, views.texts);
    }

    #[test]
    fn texts_go_from_code_only() {
        let source = r##"x("// \" a"); y(r#"b " c"#); z(br"d\"); 'e'; '\''; '"'; "f""##;
        let views = views(source);
        assert_eq!(views.texts, source);
        for letter in ["a", "b ", " c", "d", "e", "f"] {
            let quoted = format!("{letter}\"");
            assert!(!views.code.contains(&quoted), "{letter} in {}", views.code);
        }
        assert!(views.code.contains("z("));
        assert_eq!(views.code.chars().count(), source.chars().count());
    }

    #[test]
    fn a_lifetime_is_no_letter() {
        assert_eq!(views("fn f<'a>(x: &'a str) {}").code, "fn f<'a>(x: &'a str) {}");
    }

    #[test]
    fn words_know_their_line() {
        let found: Vec<_> = words("use a::b_c;\n  d!()").collect();
        assert_eq!(found, [(1, "use"), (1, "a"), (1, "b_c"), (2, "d")]);
    }
}
