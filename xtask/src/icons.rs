//! The icons of the app among a device's own: pictures of several sizes, made from one drawing.

use anyhow::{Context, Result, ensure};
use resvg::render;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// In `public/`.
pub(crate) const DRAWING: &str = "icon.svg";
/// What the drawing says of its plane.
const OWN_EDGE: [&str; 2] = ["viewBox=\"0 0 48 48\"", "<rect width=\"48\" height=\"48\" rx=\"8\""];
/// A plane to the edges, with the drawing in the middle 80 %: devices cut `maskable` icons to a circle of that width or
/// more (W3C, Web Application Manifest), and Apple's cut the corners.
const CUT_EDGE: [&str; 2] =
    ["viewBox=\"-6 -6 60 60\"", "<rect x=\"-6\" y=\"-6\" width=\"60\" height=\"60\""];
/// Name, and width in pixels.
const WHOLE: [(&str, u16); 2] = [("192", 192), ("512", 512)];
const CUT: [(&str, u16); 3] = [("maskable-192", 192), ("maskable-512", 512), ("apple-180", 180)];

/// All of them, by their path in the site.
pub(crate) fn all(drawing: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let mut cut = drawing.to_owned();
    for (own, other) in OWN_EDGE.iter().zip(CUT_EDGE) {
        ensure!(drawing.matches(own).count() == 1, "public/{DRAWING} should say once: {own}");
        cut = cut.replace(own, other);
    }
    let whole = WHOLE.iter().map(|icon| (drawing, icon));
    let icons = whole.chain(CUT.iter().map(|icon| (cut.as_str(), icon)));
    icons.map(|(svg, (name, width))| Ok((format!("icons/{name}.png"), png(svg, *width)?))).collect()
}

fn png(svg: &str, width: u16) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut picture =
        Pixmap::new(width.into(), width.into()).context("a picture without a size")?;
    let scale = f32::from(width) / tree.size().width();
    render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    Ok(picture.encode_png()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\">\
        <rect width=\"48\" height=\"48\" rx=\"8\" fill=\"#ffffff\"/><circle cx=\"24\" cy=\"24\" r=\"24\"/></svg>";

    fn drawn(name: &str) -> Result<Pixmap> {
        let all = all(DRAWN)?;
        let icon = all.iter().find(|(path, _)| *path == format!("icons/{name}.png"));
        Ok(Pixmap::decode_png(&icon.context("not drawn")?.1)?)
    }

    fn at(picture: &Pixmap, x: u32, y: u32) -> Option<[u8; 4]> {
        let colour = picture.pixel(x, y)?;
        Some([colour.red(), colour.green(), colour.blue(), colour.alpha()])
    }

    #[test]
    fn an_icon_has_its_size_and_round_corners() -> Result<()> {
        let picture = drawn("192")?;
        assert_eq!((picture.width(), picture.height()), (192, 192));
        assert_eq!(at(&picture, 0, 0), Some([0; 4]));
        assert_eq!(at(&picture, 96, 2), Some([0, 0, 0, 255]));
        Ok(())
    }

    #[test]
    fn what_is_cut_off_is_plane_and_nothing_drawn() -> Result<()> {
        let picture = drawn("maskable-512")?;
        let white = Some([255; 4]);
        assert_eq!([at(&picture, 0, 0), at(&picture, 256, 40)], [white, white]);
        assert_eq!(at(&picture, 256, 60), Some([0, 0, 0, 255]));
        Ok(())
    }

    #[test]
    fn a_drawing_of_another_plane_is_refused() {
        assert!(all(&DRAWN.replace("0 0 48 48", "0 0 64 64")).is_err());
    }
}
