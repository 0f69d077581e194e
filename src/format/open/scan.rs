//! One pass over JSON that looks at brackets and quote marks only. It copes with text that breaks off,
//! and with nesting of any depth.

use std::ops::Range;

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
    pub(super) open: Vec<Bracket>,
}

/// A bracket that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bracket {
    /// Where it stands.
    pub(super) at: usize,
    byte: u8,
    /// Where the name of its field stands, if it is the value of one.
    name: Range<usize>,
}

impl Bracket {
    /// The name of the field that it is the value of; empty in a list.
    pub(super) fn name<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.name.clone()).unwrap_or_default()
    }
}

/// Passes over a value that begins with a bracket.
pub(super) fn scan(text: &str) -> Scan {
    let mut pass = ScanState::default();
    for (at, byte) in text.bytes().enumerate() {
        if pass.step(at, byte) {
            return pass.done(Some(at + 1));
        }
    }
    pass.done(None)
}

#[derive(Default)]
struct ScanState {
    open: Vec<Bracket>,
    deepest: usize,
    cut: usize,
    open_at_cut: usize,
    in_text: bool,
    escaped: bool,
    /// The text that was passed last,
    last: Range<usize>,
    /// and whether it is the name of what comes now.
    is_named: bool,
}

impl ScanState {
    /// Takes one byte; says whether the value ends with it.
    fn step(&mut self, at: usize, byte: u8) -> bool {
        if self.in_text {
            self.in_text = self.escaped || byte != b'"';
            self.escaped = !self.escaped && byte == b'\\';
            self.last.end = at;
            return false;
        }
        match byte {
            b'"' => {
                self.in_text = true;
                self.last = at + 1..at + 1;
            }
            b'{' | b'[' => {
                let name = if self.is_named { self.last.clone() } else { 0..0 };
                self.open.push(Bracket { at, byte, name });
                self.deepest = self.deepest.max(self.open.len());
                self.is_named = false;
            }
            b'}' | b']' => {
                self.open.pop();
                self.mark(at + 1);
                return self.open.is_empty();
            }
            b',' => self.mark(at),
            b':' => self.is_named = true,
            _ => {}
        }
        false
    }

    /// Between two marks brackets only open, so their number is enough to go back to here.
    fn mark(&mut self, at: usize) {
        self.is_named = false;
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
    closed.extend(scan.open.iter().rev().map(|b| if b.byte == b'{' { '}' } else { ']' }));
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
    fn what_is_open_has_its_name() {
        let text = r#"{"a":1,"b":{"c\"":["x",{"d":[{"e":1,"#;
        let names: Vec<&str> = scan(text).open.iter().map(|b| b.name(text)).collect();
        assert_eq!(names, ["", "b", "c\\\"", "", "d", ""]);
    }

    #[test]
    fn a_whole_value_ends_where_it_ends() {
        let found = scan(r#"{"a":["}"]} and more"#);
        assert_eq!((found.end, found.deepest), (Some(11), 2));
    }
}
