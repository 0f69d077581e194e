//! The frame around every page: name, menu, notices, foot, and the one line that speaks.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::page::release::{KeptRelease, Release};
use crate::state::route::{ProgrammeView, Route, SessionView, SheetView};
use crate::ui::parts::heading::HEADING;

/// The frame around every page.
#[component]
pub fn Frame(
    /// What is wrong with keeping.
    notices: AnyView,
    /// The page.
    children: Children,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().common;
    // At a meeting nothing but the words is on the screen, and nothing behind them takes the focus.
    let is_bare = move || app.route.with(is_bare);
    // Who was invited reads few words before they begin, and gives their answers in one view.
    let is_slim = move || app.route.with(is_slim);
    let has_own_line = move || app.route.with(has_own_line);
    view! {
        <div class="st-page">
            // A button, not a link: the part of the address after # is the route.
            <button
                class="st-skip-link"
                type="button"
                hidden=has_own_line
                on:click=move |_| app.device().focus(HEADING)
            >
                {w.skip_to_content}
            </button>
            <header class="st-header" hidden=has_own_line>
                <div class="st-header__inner">
                    <a class="st-wordmark" href=Route::Home.to_hash()>
                        <span class="st-wordmark__mark" aria-hidden="true"></span>
                        <span class="st-wordmark__name">{w.app}</span>
                    </a>
                    {menu(app, is_slim)}
                </div>
            </header>
            <div class="st-notices" hidden=is_bare>{notices}</div>
            <main class="st-main" id="main" tabindex="-1">{children()}</main>
            {foot(is_slim)}
            <p class="st-visually-hidden" role="status" prop:textContent=move || app.said().get()></p>
        </div>
    }
}

/// The main pages, and what they are called.
pub(super) fn main_links() -> [(Route, &'static str); 5] {
    let w = &words().common;
    [
        (Route::Home, w.nav_home),
        (Route::Actions(None), w.nav_actions),
        (Route::Find, w.nav_find),
        (Route::Open, w.nav_open),
        (Route::Help(None), w.nav_help),
    ]
}

fn menu(app: App, is_slim: impl Fn() -> bool + Copy + Send + Sync + 'static) -> impl IntoView {
    let w = &words().common;
    let link = move |(route, label): (Route, &'static str)| {
        let hash = route.to_hash();
        let current = move || app.route.with(|r| is_same_page(r, &route)).then_some("page");
        view! {
            <li class="st-nav__item">
                <a class="st-nav__link" href=hash aria-current=current>{label}</a>
            </li>
        }
    };
    view! {
        <nav class="st-nav" aria-label=w.nav_label hidden=is_slim>
            <ul class="st-nav__list" role="list">{main_links().map(link).into_iter().collect_view()}</ul>
        </nav>
    }
}

/// At a meeting, and on a device that goes round, nothing leads away from the page by accident.
fn is_bare(route: &Route) -> bool {
    matches!(
        route,
        Route::SecondWindow
            | Route::Sheet(_, SheetView::Screen)
            | Route::RoundsScreen(..)
            | Route::Programme(ProgrammeView::Screen(_))
            | Route::Session(
                _,
                SessionView::Screen(_) | SessionView::CardScreen | SessionView::Pass
            )
    )
}

/// Its page has a line of its own in place of the header.
fn has_own_line(route: &Route) -> bool {
    is_bare(route) || matches!(route, Route::Give(_))
}

/// No menu and no foot: what is on the page is enough.
fn is_slim(route: &Route) -> bool {
    has_own_line(route) || matches!(route, Route::Invited(_))
}

fn is_same_page(a: &Route, b: &Route) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

fn foot(is_slim: impl Fn() -> bool + Copy + Send + Sync + 'static) -> impl IntoView {
    let w = &words().common;
    let links = [(Route::About, w.footer_about), (Route::Bin, w.footer_bin)];
    let link = |(route, label): (Route, &'static str)| {
        view! {
            <li class="st-footer__item">
                <a class="st-footer__link" href=route.to_hash()>{label}</a>
            </li>
        }
    };
    let release = Release::expect();
    // It stays ready while the next one waits.
    let is_ready = move || release.kept().is_some_and(KeptRelease::is_whole);
    view! {
        <footer class="st-footer" hidden=is_slim>
            <div class="st-footer__inner">
                <p class="st-footer__promise">
                    {w.footer_promise} " "
                    <span role="status" prop:textContent=move || if is_ready() { w.footer_ready } else { "" }></span>
                </p>
                <ul class="st-footer__list" role="list">{links.map(link).into_iter().collect_view()}</ul>
            </div>
        </footer>
    }
}
