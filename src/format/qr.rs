//! A text as a QR code (ISO/IEC 18004), at error correction level M.

use std::fmt::Write;

use fast_qr::ECL;
use fast_qr::qr::QRBuilder;

/// How much room is around a code, in modules: the standard asks for four.
const QUIET: usize = 4;

/// A QR code as a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// How wide and high it is, in modules, with the room around it.
    pub size: usize,
    /// The dark modules, as an SVG path.
    pub path: String,
}

/// The texts of all QR codes in a picture in shades of grey, row by row.
pub fn read(width: usize, grey: &[u8]) -> Vec<String> {
    let height = grey.len().checked_div(width).unwrap_or_default();
    let shade = |x: usize, y: usize| grey.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, shade);
    let found = picture.detect_grids();
    found.iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}

/// A text as a QR code of the smallest size that holds it; `None` if none does.
pub fn draw(text: &str) -> Option<Qr> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let run = (column..code.size).take_while(|at| code[row][*at].value()).count();
            if run > 0 {
                // Writing to a text can't fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", column + QUIET, row + QUIET);
            }
            column += run.max(1);
        }
    }
    Some(Qr { size: code.size + 2 * QUIET, path })
}
