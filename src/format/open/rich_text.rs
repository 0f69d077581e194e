//! Rich text, as word processors and some mail programs save it (RTF 1.9.1): its letters alone.

use std::iter::Peekable;
use std::str::Chars;

const BEGINS: &str = "{\\rtf";

/// Groups that hold no words of the text.
const NOT_WORDS: [&str; 8] =
    ["fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer", "listtable"];

/// What stands for the bytes from 0x80 on in Windows' own code page, which such files mostly use.
const CP1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The words of a rich text; `None` for any other text.
pub(super) fn words(text: &str) -> Option<String> {
    let text = text.trim_start_matches(super::guess::is_nothing);
    text.starts_with(BEGINS).then(|| RtfReader::read(text))
}

struct RtfReader<'a> {
    chars: Peekable<Chars<'a>>,
    /// For each open group: how many letters stand in for a character by number, and whether it is left out.
    groups: Vec<(usize, bool)>,
    /// So many letters still stand in for the character before them.
    stand_in: usize,
    /// Half of a character that takes two numbers.
    half: Option<u16>,
    out: String,
}

impl<'a> RtfReader<'a> {
    fn read(text: &'a str) -> String {
        let chars = text.chars().peekable();
        let mut reader =
            Self { chars, groups: Vec::new(), stand_in: 0, half: None, out: String::new() };
        while let Some(letter) = reader.chars.next() {
            match letter {
                '{' => {
                    let group = reader.groups.last().copied().unwrap_or((1, false));
                    reader.groups.push(group);
                }
                '}' => {
                    reader.groups.pop();
                    reader.stand_in = 0;
                }
                '\\' => reader.control(),
                '\r' | '\n' => {}
                letter => reader.letter(letter),
            }
        }
        reader.out
    }

    fn letter(&mut self, c: char) {
        if self.stand_in > 0 {
            self.stand_in -= 1;
        } else if !self.groups.last().is_some_and(|(_, is_left_out)| *is_left_out) {
            self.out.push(c);
        }
    }

    fn control(&mut self) {
        match self.chars.peek().copied() {
            Some(c) if c.is_ascii_alphabetic() => self.word(),
            Some('\'') => {
                self.chars.next();
                let hex: String = self.chars.by_ref().take(2).collect();
                let byte = u8::from_str_radix(&hex, 16).unwrap_or(b'?');
                let high = usize::from(byte).checked_sub(0x80);
                let letter = high.and_then(|at| CP1252.chars().nth(at)).unwrap_or(char::from(byte));
                self.letter(letter);
            }
            Some('*') => {
                self.chars.next();
                self.leave_out();
            }
            Some(c) => {
                self.chars.next();
                match c {
                    '~' => self.letter('\u{a0}'),
                    '_' => self.letter('-'),
                    '\r' | '\n' => self.letter('\n'),
                    '\\' | '{' | '}' => self.letter(c),
                    _ => {}
                }
            }
            None => {}
        }
    }

    fn word(&mut self) {
        let name = self.while_is(|c| c.is_ascii_alphabetic());
        let number = self.while_is(|c| c.is_ascii_digit() || c == '-');
        self.chars.next_if_eq(&' ');
        let letter = match name.as_str() {
            "u" => return self.by_number(&number),
            "uc" => {
                if let Some((stand_ins, _)) = self.groups.last_mut() {
                    *stand_ins = number.parse().unwrap_or(1);
                }
                return;
            }
            "par" | "line" | "row" | "sect" | "page" => '\n',
            "tab" | "cell" => '\t',
            "lquote" => '‘',
            "rquote" => '’',
            "ldblquote" => '“',
            "rdblquote" => '”',
            "endash" => '–',
            "emdash" => '—',
            "bullet" => '•',
            other => {
                if NOT_WORDS.contains(&other) {
                    self.leave_out();
                }
                return;
            }
        };
        self.letter(letter);
    }

    fn by_number(&mut self, number: &str) {
        // Numbers above 32767 are written as if they were negative.
        let unit = number.parse::<i32>().ok().and_then(|n| u16::try_from(n & 0xFFFF).ok());
        let units: Vec<u16> = self.half.take().into_iter().chain(unit).collect();
        self.stand_in = 0;
        match char::decode_utf16(units.iter().copied()).next() {
            Some(Ok(c)) => self.letter(c),
            Some(Err(_)) if units.len() == 1 => self.half = units.first().copied(),
            Some(Err(_)) | None => self.letter(char::REPLACEMENT_CHARACTER),
        }
        self.stand_in = self.groups.last().map_or(1, |(stand_ins, _)| *stand_ins);
    }

    fn leave_out(&mut self) {
        if let Some((_, is_left_out)) = self.groups.last_mut() {
            *is_left_out = true;
        }
    }

    fn while_is(&mut self, is: impl Fn(char) -> bool) -> String {
        let mut out = String::new();
        while let Some(letter) = self.chars.next_if(|letter| is(*letter)) {
            out.push(letter);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: Option<&str>) {
        assert_eq!(words(text).as_deref(), wanted, "{text}");
    }

    #[test]
    fn the_letters_of_a_rich_text_are_read() {
        check(
            "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 One\\par\ntwo\\tab three}",
            Some("One\ntwo\tthree"),
        );
        check(
            "{\\rtf1 caf\\'e9 \\'93no\\'94 \\\\ \\{\\}{\\*\\x left out} \\emdash}",
            Some("café “no” \\ {} —"),
        );
        check("{\\rtf1 \\u1506?\\u-10179?\\u-8821?{\\uc0 \\u233}!}", Some("ע🖋é!"));
    }

    #[test]
    fn other_texts_are_not_rich() {
        check("Dear all", None);
        check("{\"kind\":1}", None);
        check("{\\rtf", Some(""));
        check("{\\rtf}}\\", Some(""));
    }
}
