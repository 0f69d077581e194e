//! A QR code as a drawing. Dark on light on every screen: readers need it so.

use leptos::prelude::*;

/// A QR code.
#[component]
pub fn QrDrawing(
    /// What it is, for those who can't see it.
    #[prop(into)]
    name: String,
    /// How many modules wide and high it is, with the room around it.
    size: usize,
    /// Its dark modules, as an SVG path.
    path: String,
) -> impl IntoView {
    let view_box = format!("0 0 {size} {size}");
    view! {
        <svg class="st-qr" role="img" aria-label=name viewBox=view_box shape-rendering="crispEdges">
            <rect class="st-qr__light" width="100%" height="100%"></rect>
            <path class="st-qr__dark" d=path></path>
        </svg>
    }
}
