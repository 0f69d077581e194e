//! Rows and cells as spreadsheets like them: UTF-8 with a mark in front, CRLF, every cell in quotes, nothing
//! that a spreadsheet could take for a formula, and words that stay as they were written.
//!
//! A spreadsheet that opens a table takes "007" for a number, "1/2" for a day and "TRUE" for a truth, quotes or
//! not. A tab in front keeps it from guessing: `LibreOffice` and Excel show the words alone, and programs that trim
//! cells take it off. An apostrophe would be seen in both, an invisible letter would stay in the data
//! unseen, and a formula that gives the text is a formula.
//!
//! Whatever begins with a tab or an apostrophe got it here: whoever takes that one letter off has what was
//! written.

use csv_core::{QuoteStyle, Terminator, WriteResult, Writer, WriterBuilder};

/// So many bytes are written at a time.
const BUFFER: usize = 256;
/// What keeps words from being guessed at.
const MARK: char = '\t';
/// What may stand before a formula.
const BLANKS: [char; 4] = [' ', '\u{a0}', '\u{3000}', '\u{feff}'];
/// What is in no number and no day.
const NEVER_GUESSED: [char; 8] = ['\n', '\r', '"', '=', '|', '?', '!', '_'];
/// The most words with letters that a day takes up, as in "miércoles, 5 de mayo de 2026".
const WORDS_OF_A_DAY: usize = 5;
/// What spreadsheets call true and false, in the languages that have their own words.
const TRUTHS: [&str; 35] = [
    "true",
    "false",
    "wahr",
    "falsch",
    "vrai",
    "faux",
    "vero",
    "falso",
    "verdadero",
    "verdadeiro",
    "waar",
    "onwaar",
    "sant",
    "falskt",
    "sand",
    "falsk",
    "sann",
    "usann",
    "tosi",
    "epätosi",
    "prawda",
    "fałsz",
    "pravda",
    "nepravda",
    "igaz",
    "hamis",
    "doğru",
    "yanlış",
    "yanliş",
    "истина",
    "ложь",
    "αληθης",
    "ψευδης",
    "adevărat",
    "fals",
];

/// What a cell holds.
#[derive(Debug, Clone)]
pub(in crate::format) enum CsvCell {
    /// A number, a name in files or a day, written by us: spreadsheets may know it for what it is.
    Data(String),
    /// Words: they stay as they were written.
    Words(String),
}

impl CsvCell {
    /// A number, a name in files or a day.
    pub(in crate::format) fn data(value: impl ToString) -> Self {
        Self::Data(value.to_string())
    }

    /// Words.
    pub(in crate::format) fn words(words: impl Into<String>) -> Self {
        Self::Words(words.into())
    }

    /// The cell as it stands in the file. NUL ends a text for some programs, so it goes.
    fn written(self) -> String {
        let (Self::Data(text) | Self::Words(text)) = &self;
        let text = if text.contains('\0') { text.replace('\0', "") } else { text.clone() };
        match self {
            Self::Words(_) if is_signed(&text) => format!("{MARK}{text}"),
            Self::Data(_) | Self::Words(_) if opens_formula(&text) => format!("'{text}"),
            Self::Words(_) if is_guessed_at(&text) => format!("{MARK}{text}"),
            Self::Data(_) | Self::Words(_) => text,
        }
    }
}

/// A table that grows row by row.
pub(in crate::format) struct CsvTable {
    writer: Writer,
    bytes: Vec<u8>,
}

impl Default for CsvTable {
    fn default() -> Self {
        let mut builder = WriterBuilder::new();
        builder.quote_style(QuoteStyle::Always).terminator(Terminator::CRLF);
        Self { writer: builder.build(), bytes: Vec::new() }
    }
}

impl CsvTable {
    /// Adds a row.
    pub(in crate::format) fn row(&mut self, cells: impl IntoIterator<Item = CsvCell>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.write(&[], |writer, _, out| nothing_read(writer.delimiter(out)));
            }
            self.write(cell.written().as_bytes(), Writer::field);
        }
        self.write(&[], |writer, _, out| nothing_read(writer.terminator(out)));
    }

    /// Lets the writer take all of the input, one buffer after another.
    fn write(
        &mut self,
        mut input: &[u8],
        step: impl Fn(&mut Writer, &[u8], &mut [u8]) -> (WriteResult, usize, usize),
    ) {
        loop {
            let mut out = [0; BUFFER];
            let (result, read, written) = step(&mut self.writer, input, &mut out);
            self.bytes.extend(out.iter().take(written));
            input = input.get(read..).unwrap_or_default();
            match result {
                WriteResult::InputEmpty => return,
                WriteResult::OutputFull => {}
            }
        }
    }

    /// The table as text.
    pub(in crate::format) fn finish(self) -> String {
        let text = String::from_utf8(self.bytes).unwrap_or_default();
        format!("\u{feff}{text}")
    }
}

/// What the writer says of the ends of cells and rows, which read nothing.
fn nothing_read((result, written): (WriteResult, usize)) -> (WriteResult, usize, usize) {
    (result, 0, written)
}

/// Whether a spreadsheet could read it as a formula. An apostrophe in front is what all of them take as "this
/// is text".
fn opens_formula(text: &str) -> bool {
    let opens =
        |c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    text.trim_start_matches(BLANKS).starts_with(opens)
}

/// Whether it is one number with a sign in front, such as "-5" or that of a telephone: at worst a number, never
/// a formula. So it needs no apostrophe, which would be seen.
fn is_signed(text: &str) -> bool {
    let unsigned = text.trim_start_matches(BLANKS).strip_prefix(['+', '-']);
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '.' | ',');
    unsigned.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit()) && rest.chars().all(is_plain)
    })
}

/// Whether a spreadsheet could take it for something else than words. What it takes for a number or a day follows from
/// its language, so one line with a digit in it counts, unless it has more words than any day.
fn is_guessed_at(text: &str) -> bool {
    let inner = text.trim();
    if text.starts_with('\'') || inner.starts_with('#') {
        return true;
    }
    if inner.contains(NEVER_GUESSED) {
        return false;
    }
    let words = inner.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
    if inner.chars().any(char::is_numeric) {
        return words.count() <= WORDS_OF_A_DAY;
    }
    TRUTHS.contains(&inner.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, wanted: &str) {
        assert_eq!(CsvCell::words(cell).written(), wanted, "{cell:?}");
    }

    #[test]
    fn what_could_be_a_formula_is_made_text() {
        for cell in
            ["=1+2", "+x", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"]
        {
            for cell in [cell.to_owned(), format!("  {cell}")] {
                check(&cell, &format!("'{cell}"));
                assert_eq!(CsvCell::data(&cell).written(), format!("'{cell}"));
            }
        }
        check("\0=1", "'=1");
        for sum in ["+1-2", "-1+A1", "-5%", "-", "+", "--5", "+1*2", "-A1", "+1(2)"] {
            check(sum, &format!("'{sum}"));
        }
        assert_eq!(CsvCell::data("+1").written(), "'+1");
    }

    #[test]
    fn what_a_spreadsheet_would_change_gets_a_mark() {
        for cell in [
            "007",
            "3.10",
            "1e5",
            "1E+5",
            "12345678901234567890",
            "1/2",
            "10-12",
            "2026",
            "May 5",
            "5. Mai",
            "0044 7700 900123",
            "3 de mayo de 2026",
            "Wednesday, 5 May 2026",
            "10:30 am",
            "5 %",
            "£3",
            "1,000",
            "(5)",
            "½",
            "٣",
            "２０２６",
            " 7",
            "7 ",
            "1 234 567 890 123 456 789",
            "-5",
            "+44 7700 900123",
            "TRUE",
            "wahr",
            "Faux",
            "#N/A",
            "'007",
            "'tis",
            "Group 3/4",
            "7\n",
        ] {
            check(cell, &format!("\t{cell}"));
        }
    }

    #[test]
    fn other_cells_stay_as_they_are() {
        for cell in [
            "",
            "a=1",
            "a\r\n=1",
            "½\nhalf",
            "\",=1",
            "Ramp | 2026",
            "How many? 3",
            "May",
            "Anne",
            "truth",
            "7\n8",
            "We met 3 times last year, then no more",
        ] {
            check(cell, cell);
        }
        for cell in ["", "1", "2026-11-22T13:00:00Z", "1e5", "TRUE"] {
            assert_eq!(CsvCell::data(cell).written(), cell);
        }
    }
}
