//! A page's heading: takes the focus when the page opens. What the page is called in the title bar is
//! another thing: it follows from the address, and tells nobody what the page says.

use leptos::prelude::*;

use super::titles::{self, Titled};
use crate::content::{fill, words};
use crate::state::app::App;

/// The id of the heading on every page.
pub const HEADING: &str = "title";

/// Sets the page's title and, unless it is the first page since the app opened, moves the focus to
/// the heading: the place that screen readers and magnifiers follow best.
pub fn announce(app: App, titled: Titled) {
    announce_own(app, &app.route.with_untracked(|route| titles::title(route, titled)));
}

/// The same with words of the app's own.
fn announce_own(app: App, title: &str) {
    let title = fill(words().common.title, &[("page", title)]);
    let device = app.device();
    device.set_title(&title);
    if app.has_moved() {
        device.page_came();
        device.focus(HEADING);
    }
}

/// The words of a heading, in an element that is in the accessibility tree for its attribute alone. Where the place of
/// a screen reader went with the page before, Orca sets it in silence to the first text in what has the focus; it says a
/// heading whose words are those of something in it.
pub fn heard(words: AnyView) -> AnyView {
    view! { <span aria-atomic="true">{words}</span> }.into_any()
}

/// The page's `h1`.
#[component]
pub fn Heading(
    /// Its words. They are not the page's title.
    #[prop(into)]
    text: String,
    /// Which part of the page it heads.
    #[prop(optional)]
    titled: Titled,
) -> impl IntoView {
    announce(App::expect(), titled);
    view! { <h1 id=HEADING tabindex="-1">{heard(text.into_any())}</h1> }
}

/// The `h1` of a page that comes first and has a title of its own: the other titles come later.
#[component]
pub fn FirstHeading(
    /// Its words.
    children: Children,
    /// The page's title.
    title: &'static str,
) -> impl IntoView {
    announce_own(App::expect(), title);
    view! { <h1 id=HEADING tabindex="-1">{heard(children().into_any())}</h1> }
}
