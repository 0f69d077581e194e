//! How large a poster's words can be, so that it fits on one A4 page.

/// How large the words are, and in how many columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Few words: large, in one column.
    Large,
    /// One column.
    Middle,
    /// Two columns.
    Columns,
    /// Two columns of small type. From further away it is read on A3, which printers make of it.
    Small,
    /// The same, and smaller: as large as the words of a letter once it is on A3.
    Smallest,
    /// It takes more pages than one.
    Pages,
}

/// Each fit that is one page, with its type in points and its columns. Style sheets hold the same.
const FITS: [(Fit, f64, f64); 5] = [
    (Fit::Large, 17.0, 1.0),
    (Fit::Middle, 13.5, 1.0),
    (Fit::Columns, 11.5, 2.0),
    (Fit::Small, 9.0, 2.0),
    (Fit::Smallest, 8.0, 2.0),
];

/// What is left of a page, in millimetres, without margins, head and foot.
const WIDTH: f64 = 179.0;
const HEIGHT: f64 = 243.0;
const MILLIMETRES_A_POINT: f64 = 0.353;
/// A line takes so many times the size of its type, the room between blocks shared out: 1.16 was
/// measured on a full page of long lines, 1.23 on one of short lines.
const LINE: f64 = 1.25;
/// Lists stand in by so many times the size of their type.
const INDENT: f64 = 1.5;
/// A letter is so many times as wide as its type is high, on the average, with what is lost at the end of lines.
const LETTER: f64 = 0.54;

/// The largest type with which texts of these lengths, each a block of its own, fit on a page.
/// An estimate: it leaves some room rather than begin a second page.
pub fn fit(lengths: &[usize]) -> Fit {
    let fits = |(_, points, columns): &&(Fit, f64, f64)| {
        let type_size = points * MILLIMETRES_A_POINT;
        let width = WIDTH / columns - INDENT * type_size;
        let letters = whole(width / (type_size * LETTER)).max(1);
        let lines: usize = lengths.iter().map(|n| n.div_ceil(letters).max(1)).sum();
        lines <= whole(columns * HEIGHT / (type_size * LINE))
    };
    FITS.iter().find(fits).map_or(Fit::Pages, |(fit, _, _)| *fit)
}

/// The whole part of a small number that is not negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small, and above zero"
)]
fn whole(number: f64) -> usize {
    number as usize
}

impl Fit {
    /// The class that style sheets know it by.
    pub fn class(self) -> &'static str {
        match self {
            Self::Large => "st-poster st-poster--large",
            Self::Middle => "st-poster st-poster--middle",
            Self::Columns => "st-poster st-poster--columns",
            Self::Small => "st-poster st-poster--small",
            Self::Smallest => "st-poster st-poster--smallest",
            Self::Pages => "st-poster",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_words_never_get_larger_type() {
        let place = |fit: Fit| FITS.iter().position(|(f, _, _)| *f == fit).unwrap_or(FITS.len());
        let places: Vec<usize> = (0..400).map(|n| place(fit(&vec![60; n]))).collect();
        assert!(places.is_sorted(), "{places:?}");
        assert_eq!((places.first(), places.last()), (Some(&0), Some(&FITS.len())));
    }

    #[test]
    fn one_endless_text_takes_more_pages() {
        assert_eq!(fit(&[100_000]), Fit::Pages);
        assert_eq!(fit(&[300]), Fit::Large);
    }
}
