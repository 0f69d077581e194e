//! Days as files and fields hold them: `2026-11-22`, by ISO 8601.

use crate::domain::Day;

/// A day as text.
pub fn iso(day: Day) -> String {
    // `Debug` is documented to be the ISO form, and needs none of the formatting machinery.
    format!("{day:?}")
}

/// Reads a day. Years outside of four digits carry a sign. A day's own `FromStr` bears more than ISO 8601 allows.
///
/// ```
/// use shared_table::domain::base::day::{iso, read};
///
/// assert_eq!(read("2026-11-22").map(iso).as_deref(), Some("2026-11-22"));
/// assert_eq!(read("2026-2-30"), None);
/// ```
pub fn read(text: &str) -> Option<Day> {
    let (text, sign, longest) = match text.as_bytes().first()? {
        b'-' => (&text[1..], -1, 6),
        b'+' => (&text[1..], 1, 6),
        _ => (text, 1, 4),
    };
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let fits = (4..=longest).contains(&year.len()) && month.len() == 2 && day.len() == 2;
    let year = i32::try_from(digits(year)?).ok()? * sign;
    if fits { Day::from_ymd_opt(year, digits(month)?, digits(day)?) } else { None }
}

/// A whole number of plain digits.
pub(crate) fn digits(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_any_year_come_back() {
        for text in ["2026-11-22", "0001-01-01", "+12345-02-28", "-0044-03-15"] {
            assert_eq!(read(text).map(iso).as_deref(), Some(text));
        }
        for text in ["", "-", "2026-2-30", "2026-02-30", "26-02-03", "2026-02-03 ", "é026-01-01"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
