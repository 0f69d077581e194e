//! Rows and cells as spreadsheets like them: UTF-8 with a mark in front, CRLF, every cell in quotes, and
//! nothing that a spreadsheet could take for a formula.

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

/// A table that grows row by row.
pub(in crate::format) struct Table(Writer<Vec<u8>>);

impl Default for Table {
    fn default() -> Self {
        let mut builder = WriterBuilder::new();
        builder.quote_style(QuoteStyle::Always).terminator(Terminator::CRLF);
        Self(builder.from_writer(Vec::new()))
    }
}

impl Table {
    /// Adds a row.
    pub(in crate::format) fn row(&mut self, cells: impl Iterator<Item = String>) {
        // Writing to memory can't fail, and all rows have the same number of cells.
        let written = self.0.write_record(cells.map(safe));
        debug_assert!(written.is_ok(), "{written:?}");
    }

    /// The table as text.
    pub(in crate::format) fn finish(self) -> String {
        let bytes = self.0.into_inner().unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        format!("\u{feff}{text}")
    }
}

/// A cell that no spreadsheet reads as a formula: what could be one gets an apostrophe in front, which
/// spreadsheets take as "this is text". NUL ends a text for some programs, so it goes.
fn safe(cell: String) -> String {
    let cell = if cell.contains('\0') { cell.replace('\0', "") } else { cell };
    let first = cell.trim_start_matches([' ', '\u{a0}', '\u{3000}', '\u{feff}']).chars().next();
    let opens =
        |c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if first.is_some_and(opens) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, wanted: &str) {
        assert_eq!(safe(cell.to_owned()), wanted);
    }

    #[test]
    fn what_could_be_a_formula_is_made_text() {
        for cell in
            ["=1+2", "+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"]
        {
            check(cell, &format!("'{cell}"));
            check(&format!("  {cell}"), &format!("'  {cell}"));
        }
        check("\0=1", "'=1");
    }

    #[test]
    fn other_cells_stay_as_they_are() {
        for cell in ["", "a=1", "'=1", "a\r\n=1", "\",=1", "½", "1"] {
            check(cell, cell);
        }
    }
}
