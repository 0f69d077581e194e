//! The page as a whole: its address, its title, its print-out.

use wasm_bindgen::JsCast;

use super::{js, listener, release};
use crate::ports::page::EarlyStart;
use crate::ports::subscription::Subscription;

/// Where the page's first script notes what was pressed before the app was here.
const PRESSED: &str = "data-pressed";

/// The part of the address after and with `#`, as it is now.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a route. The browser tells of it a little later, as it does of a click on a link.
pub(super) fn go(route: &str, replace: bool) {
    let Some(window) = web_sys::window() else { return };
    // Always a place on this page: never another address, whatever the text is.
    let hash = format!("#{}", route.trim_start_matches('#'));
    // A browser may refuse after very many calls; the page then stays where it is.
    let _ =
        if replace { window.location().replace(&hash) } else { window.location().set_hash(&hash) };
}

/// The address of a route for others. A page that was opened as a file has one only if somebody said where the same app
/// is hosted.
pub(super) fn address(route: &str) -> Option<String> {
    match release::hosted() {
        Some(page) => Some(at(&page, route)),
        None => Some(own_address(route)).filter(|own| own.starts_with("http")),
    }
}

/// The page's own address with another route. What others put behind it to follow people stays out.
pub(super) fn own_address(route: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    at(href.split(['?', '#']).next().unwrap_or_default(), route)
}

/// The address of the folder that the page is in.
pub(super) fn folder() -> String {
    let own = own_address("");
    own.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

fn at(page: &str, route: &str) -> String {
    format!("{page}#{}", route.trim_start_matches('#'))
}

pub(super) fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The style of print reads it from here: page margins are not in the document.
pub(super) fn set_paper_foot(text: &str) {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    let quoted = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let value = if text.is_empty() { "" } else { &quoted };
    // Without it the foot has the app's name.
    let _ = root.style().set_property("--paper-foot", value);
    // Where the browser knows margins of pages it stands there, and not once more below the last words.
    let has_margins = js::get(&js_sys::global(), "CSSMarginRule").is_ok();
    let below = if has_margins && !text.is_empty() { "none" } else { "" };
    let _ = root.style().set_property("--paper-foot-below", below);
}

/// Not every browser tells.
pub(super) fn saves_data() -> bool {
    let connection =
        js::get(&js_sys::global(), "navigator").and_then(|n| js::get(&n, "connection"));
    connection.and_then(|c| js::get(&c, "saveData")).is_ok_and(|saves| saves.is_truthy())
}

/// The page's first script notes it on its own element.
pub(super) fn early_start() -> Option<EarlyStart> {
    let document = web_sys::window()?.document()?;
    let noted = document.query_selector(&format!("[{PRESSED}]")).ok()??;
    let how = noted.get_attribute(PRESSED)?;
    noted.remove_attribute(PRESSED).ok()?;
    match how.as_str() {
        "own" => Some(EarlyStart::Own),
        "shared" => Some(EarlyStart::Shared),
        _ => None,
    }
}

pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        // Where printing is not allowed there is nothing to say that the browser does not say.
        let _ = window.print();
    }
}

/// Loads the page anew when its address changes, until the answer is dropped.
pub fn load_anew_elsewhere() -> Subscription {
    listener::hear("hashchange", |_| {
        if let Some(window) = web_sys::window() {
            // A browser that does not load it leaves it as it is.
            let _ = window.location().reload();
        }
    })
}

/// Runs something that waits, such as for the browser's answer. It goes on by itself.
pub fn run(later: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(later);
}

/// Empties the element of that id, so that the app can take its place. `None` if it is not there.
pub fn take_over(id: &str) -> Option<web_sys::HtmlElement> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    element.set_text_content(None);
    element.dyn_into().ok()
}
