//! A drawn QR code as points, for programs and cameras to look at.

use shared_table::format::qr::Qr;

/// A picture in shades of grey, row by row.
#[derive(Debug, Clone)]
pub struct Grey {
    /// How wide and high it is, in points.
    pub side: usize,
    /// The shade of each point, from black to white.
    pub points: Vec<u8>,
}

/// The code as a picture, each of its modules so many points wide.
pub fn raster(code: &Qr, module: usize) -> Grey {
    let side = code.size * module;
    let mut points = vec![u8::MAX; side * side];
    for run in code.path.split('M').skip(1) {
        // Each run of dark modules is drawn as `x yhNv1h-Nz`.
        let mut numbers = run.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok());
        let mut next = || numbers.next().unwrap_or(0_usize);
        let (x, y, n) = (next(), next(), next());
        for row in y * module..(y + 1) * module {
            points[row * side + x * module..row * side + (x + n) * module].fill(0);
        }
    }
    Grey { side, points }
}
