//! The pages on which somebody answers, and what stands around every page but the first. In a release they are a
//! file of their own: whoever was invited waits for it, and for none of the other pages.
#![cfg_attr(
    split_app,
    allow(
        unsafe_code,
        reason = "the macro that marks where to split names a function of another file"
    )
)]

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use super::notices::Notices;
use super::waiting::{coming, missing, not_all};
use super::{hide, invited, not_found, project, sheet};
use crate::content::tools;
use crate::format::tool;
use crate::state::app::App;
use crate::state::catalogue::Catalogue;
use crate::state::page::supplies::Arrival;
use crate::state::route::Route;

/// Makes the page of a route.
pub(super) type MakePage = Box<dyn Fn(Route) -> AnyView + Send>;

/// What these pages bring.
pub(super) struct LoadedFill {
    pub(super) pages: FillPages,
    /// The tools.
    pub(super) catalogue: Catalogue,
}

/// How to show them.
#[derive(Clone, Copy)]
pub(super) struct FillPages {
    /// A page of these.
    pub(super) page: fn(Route) -> AnyView,
    /// A page of any part, once the files of its tools are here; until then, what there is to say. Calls the last
    /// when all of it is here.
    pub(super) show: fn(Route, MakePage, Callback<()>) -> AnyView,
    /// What is wrong with keeping.
    pub(super) notices: fn() -> AnyView,
}

/// Whether a page is one of these.
pub(super) fn has(app: App, route: &Route) -> bool {
    match route {
        Route::Sheet(id, view) => sheet::is_answering(app, id, view),
        route => matches!(route, Route::Invited(_)),
    }
}

/// Where the app is split.
#[cfg(split_app)]
#[allow(clippy::unnecessary_wraps, reason = "what the macro makes of it can fail")]
#[leptos::wasm_split::wasm_split(fill, fallible, wasm_split_path = leptos::wasm_split)]
pub(super) fn load() -> Result<LoadedFill, SplitLoaderError> {
    Ok(loaded())
}

#[cfg(not(split_app))]
#[expect(clippy::unused_async, reason = "it waits where the app is split")]
pub(super) async fn load() -> Result<LoadedFill, SplitLoaderError> {
    Ok(loaded())
}

fn loaded() -> LoadedFill {
    let read = |json: &str, people: Option<&str>| tool::read_in(json, people).ok();
    let notices = || view! { <Notices/> }.into_any();
    LoadedFill {
        pages: FillPages { page, show, notices },
        catalogue: Catalogue::new(&tools::IDS, read),
    }
}

fn show(route: Route, page: MakePage, then: Callback<()>) -> AnyView {
    let app = App::expect();
    let of = route.clone();
    // Not each file that comes is a new state of the page.
    match Memo::new(move |_| app.supply(&of)).get() {
        Arrival::Whole => then.run(()),
        Arrival::Partly => {
            on_cleanup(move || app.forget_missing());
            let again = move || app.arrive(app.route.get_untracked());
            return view! { {not_all(again)} {whole(route, &page)} }.into_any();
        }
        Arrival::Coming => return coming(app),
        Arrival::Missing => return missing(app, move || app.forget_missing()),
    }
    whole(route, &page)
}

/// A page, with what belongs around every sheet.
fn whole(route: Route, page: &MakePage) -> AnyView {
    // A question has these in a frame of its own, and giving in its first line.
    let has_own = match &route {
        Route::Sheet(_, view) => view.is_asked(),
        route => matches!(route, Route::Give(_)),
    };
    if has_own {
        return unless_binned(route, page);
    }
    let (above, below) = (hide::above(&route), hide::below(&route));
    view! { {above} {unless_binned(route, page)} {below} }.into_any()
}

fn unless_binned(route: Route, page: &MakePage) -> AnyView {
    project::in_bin(&route).unwrap_or_else(|| page(route))
}

fn page(route: Route) -> AnyView {
    if let Route::Invited(invitation) = route {
        return view! { <invited::InvitedPage invitation/> }.into_any();
    }
    if let Route::Sheet(id, view) = route {
        return view! { <sheet::AnsweringPage id view/> }.into_any();
    }
    view! { <not_found::NotFoundPage/> }.into_any()
}
