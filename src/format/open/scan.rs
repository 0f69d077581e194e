//! One pass over JSON that looks at brackets and quote marks only. It copes with text that breaks off,
//! and with nesting of any depth.

/// What a pass over a value found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scan {
    /// Where the value ends, if it does.
    pub(super) end: Option<usize>,
    /// How deeply it is nested.
    pub(super) deepest: usize,
    /// The last place where it could end if the open brackets were closed.
    pub(super) cut: usize,
    /// The brackets that are open at that place, outermost first.
    pub(super) open: Vec<u8>,
}

/// Passes over a value that begins with a bracket.
pub(super) fn scan(text: &str) -> Scan {
    let mut pass = Pass::default();
    for (at, byte) in text.bytes().enumerate() {
        if pass.step(at, byte) {
            return pass.done(Some(at + 1));
        }
    }
    pass.done(None)
}

#[derive(Default)]
struct Pass {
    open: Vec<u8>,
    deepest: usize,
    cut: usize,
    open_at_cut: usize,
    in_text: bool,
    escaped: bool,
}

impl Pass {
    /// Takes one byte; says whether the value ends with it.
    fn step(&mut self, at: usize, byte: u8) -> bool {
        if self.in_text {
            self.in_text = self.escaped || byte != b'"';
            self.escaped = !self.escaped && byte == b'\\';
            return false;
        }
        match byte {
            b'"' => self.in_text = true,
            b'{' | b'[' => {
                self.open.push(byte);
                self.deepest = self.deepest.max(self.open.len());
            }
            b'}' | b']' => {
                self.open.pop();
                self.mark(at + 1);
                return self.open.is_empty();
            }
            b',' => self.mark(at),
            _ => {}
        }
        false
    }

    /// Between two marks brackets only open, so their number is enough to go back to here.
    fn mark(&mut self, at: usize) {
        self.cut = at;
        self.open_at_cut = self.open.len();
    }

    fn done(mut self, end: Option<usize>) -> Scan {
        self.open.truncate(self.open_at_cut);
        Scan { end, deepest: self.deepest, cut: self.cut, open: self.open }
    }
}

/// The text up to the last place where it could end, with the open brackets closed.
pub(super) fn closed(text: &str, scan: &Scan) -> String {
    let mut closed = text[..scan.cut].to_owned();
    closed.extend(scan.open.iter().rev().map(|b| if *b == b'{' { '}' } else { ']' }));
    closed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &str) {
        assert_eq!(closed(text, &scan(text)), wanted, "{text}");
    }

    #[test]
    fn a_broken_value_is_closed_after_its_last_whole_part() {
        check(r#"{"a":1,"b":[{"c":"},","d":2},{"e"#, r#"{"a":1,"b":[{"c":"},","d":2}]}"#);
        check(r#"{"a":1,"b":12"#, r#"{"a":1}"#);
        check(r#"{"a":"\"","b":"x"#, r#"{"a":"\""}"#);
        check(r#"{"a"#, "");
    }

    #[test]
    fn a_whole_value_ends_where_it_ends() {
        let found = scan(r#"{"a":["}"]} and more"#);
        assert_eq!((found.end, found.deepest), (Some(11), 2));
    }
}
