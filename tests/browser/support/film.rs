//! What a camera sees: codes that people hold in front of it, one after another, as a file that Chromium
//! plays in place of a camera.

use std::io::Write;

use shared_table::format::qr;

use super::Result;
use super::raster::raster;

const WIDTH: usize = 640;
const HEIGHT: usize = 480;
/// Each code is held for so many pictures, at ten a second. Then nothing is, for as long.
const HELD: usize = 6;
/// Points a module: a code fills most of the height.
const MODULE: usize = 7;
const PAPER: u8 = 200;

/// Codes with these texts, one after another, over and over: as Y4M, the simplest form of film.
pub(crate) fn film(texts: &[String]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    writeln!(out, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg")?;
    for text in texts {
        let code = qr::draw(text).ok_or("no code is large enough")?;
        let drawn = raster(&code, MODULE);
        let mut picture = vec![PAPER; WIDTH * HEIGHT];
        let (left, top) = ((WIDTH - drawn.side) / 2, (HEIGHT - drawn.side) / 2);
        for (y, row) in drawn.points.chunks(drawn.side).enumerate() {
            let from = (top + y) * WIDTH + left;
            picture[from..from + drawn.side].copy_from_slice(row);
        }
        for _ in 0..HELD {
            frame(&mut out, &picture)?;
        }
        for _ in 0..HELD {
            frame(&mut out, &vec![PAPER; WIDTH * HEIGHT])?;
        }
    }
    Ok(out)
}

fn frame(out: &mut Vec<u8>, light: &[u8]) -> Result {
    out.write_all(b"FRAME\n")?;
    out.write_all(light)?;
    // Two planes of colour, a quarter of the size each: none.
    out.write_all(&vec![128; WIDTH * HEIGHT / 2])?;
    Ok(())
}
