//! A page's heading: names the page in the title bar, and takes the focus when the page opens.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::state::app::App;

/// The id of the heading on every page.
pub const HEADING: &str = "title";

/// Sets the page's title and, unless it is the first page since the app opened, moves the focus to
/// the heading: the place that screen readers and magnifiers follow best.
pub fn announce(app: App, title: &str) {
    let title = fill(words().common.title, &[("page", title)]);
    let device = app.device();
    device.set_title(&title);
    if app.has_moved() {
        device.focus(HEADING);
    }
}

/// The page's `h1`.
#[component]
pub fn Heading(
    /// Its words; also the page's title.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    announce(App::expect(), &text);
    view! { <h1 id=HEADING tabindex="-1">{text}</h1> }
}
