//! Every page but the first. In a release they are a file of their own, which comes after the first
//! page is shown, or at once if one of them is wanted.
#![cfg_attr(
    split_app,
    allow(
        unsafe_code,
        reason = "the macro that marks where to split names a function of another file"
    )
)]

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

#[cfg(feature = "component-page")]
use super::components;
use super::home::come;
use super::home::later::{Later, MakeLater};
use super::{
    about, actions, bin, changed, copy, erase, find, finish, give, help, hide, invited, not_found,
    open, plan, print, programme, project, rounds, second_window, session, sheet, start, terms,
};
use crate::content::{tools, words};
use crate::format::tool;
use crate::state::app::App;
use crate::state::catalogue::Catalogue;
use crate::state::page::parts::LateParts;
use crate::state::page::supplies::Arrival;
use crate::state::route::Route;
use crate::state::store::held::Merger;
use crate::state::store::library::Library;
use crate::state::store::loader::SessionForm;
use crate::state::wings::LateWings;
use crate::ui::components::anew::anew;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::parts::example;
use crate::ui::parts::heading::FirstHeading;

/// The first page is on the screen by then.
const FIRST_PAGE_SHOWN: u32 = 100;
/// Nobody needs to be told of a shorter wait.
const NOTICEABLE: u32 = 200;

/// Makes the page of a route.
type MakePage = fn(Route, LateWings) -> AnyView;

/// What comes after the first page.
struct LoadedRest {
    show: MakePage,
    parts: LateParts,
    /// Opens the wings that only these pages have.
    open: fn(App) -> LateWings,
    /// What begins when these are here.
    begin: fn(App),
    /// Shows what of the first page comes with them.
    of_home: MakeLater,
}

/// The pages beside the first, wherever they are by now.
#[derive(Clone, Copy)]
pub(super) struct Rest {
    app: App,
    state: RwSignal<RestState>,
    of_home: Later,
}

#[derive(Clone, Copy)]
#[expect(clippy::large_enum_variant, reason = "there is one")]
enum RestState {
    /// Nobody asked for them yet, or nobody is told that they did not come.
    Away,
    /// On their way.
    Coming,
    /// They are here.
    Here(MakePage, fn(App), LateWings),
    /// They did not come, and somebody is told so.
    Missing,
}

impl Rest {
    /// Lets them come soon, so that the app goes on without a network.
    pub(super) fn soon(app: App, of_home: Later) -> Self {
        let rest = Self { app, state: RwSignal::new(RestState::Away), of_home };
        let ask = move || {
            let is_away = matches!(rest.state.try_get_untracked(), Some(RestState::Away));
            // Names of what is here are read with them.
            if is_away
                && !(app.device().saves_data() && app.library.with_untracked(Library::is_empty))
            {
                rest.fetch();
            }
        };
        StoredValue::new_local(app.device().after(FIRST_PAGE_SHOWN, Box::new(ask)));
        rest
    }

    /// The first page is shown again: what did not come quietly may come now.
    pub(super) fn go_on(self) {
        if let RestState::Here(_, begin, _) = self.state.get_untracked() {
            begin(self.app);
        }
    }

    /// The page of a route, or what there is to say as long as it is not here.
    pub(super) fn page(self, route: Route) -> AnyView {
        match self.state.get() {
            RestState::Here(show, _, wings) => return show(route, wings),
            RestState::Missing => {
                let state = self.state;
                return missing(self.app, move || {
                    if let Some(mut state) = state.try_write_untracked() {
                        *state = RestState::Away;
                    }
                });
            }
            RestState::Away => self.fetch(),
            RestState::Coming => {}
        }
        coming(self.app)
    }

    fn fetch(self) {
        // Untracked: whoever asks shows that they are coming already.
        *self.state.write_untracked() = RestState::Coming;
        leptos::task::spawn_local(async move {
            let state = match pages().await {
                Ok(later) => {
                    self.app.take_parts(later.parts);
                    (later.begin)(self.app);
                    self.of_home.0.set(Some(later.of_home));
                    RestState::Here(later.show, later.begin, (later.open)(self.app))
                }
                Err(_) if self.app.route.with_untracked(is_elsewhere) => RestState::Missing,
                Err(_) => RestState::Away,
            };
            self.state.set(state);
        });
    }
}

/// Where the app is split.
#[cfg(split_app)]
#[allow(clippy::unnecessary_wraps, reason = "what the macro makes of it can fail")]
#[leptos::wasm_split::wasm_split(rest, fallible, wasm_split_path = leptos::wasm_split)]
fn pages() -> Result<LoadedRest, SplitLoaderError> {
    Ok(later())
}

#[cfg(not(split_app))]
#[expect(clippy::unused_async, reason = "it waits where the app is split")]
async fn pages() -> Result<LoadedRest, SplitLoaderError> {
    Ok(later())
}

fn later() -> LoadedRest {
    let read = |json: &str, people: Option<&str>| tool::read_in(json, people).ok();
    let catalogue = Catalogue::new(&tools::IDS, read);
    let (sessions, merger) = (SessionForm::current(), Merger::current());
    let parts = LateParts { catalogue, sessions, merger };
    LoadedRest {
        show,
        parts,
        open: LateWings::open,
        begin: |app| app.supply_quietly(),
        of_home: come::show,
    }
}

/// Whether a page is one of these.
fn is_elsewhere(route: &Route) -> bool {
    !matches!(route, Route::Home | Route::Unknown)
}

/// A page; as long as files of its tools are not here, what there is to say.
fn show(route: Route, wings: LateWings) -> AnyView {
    provide_context(wings.arrivals);
    provide_context(wings.programme);
    provide_context(wings.projector);
    provide_context(wings.drafts);
    let app = App::expect();
    let of = route.clone();
    // Not each file that comes is a new state of the page.
    match Memo::new(move |_| app.supply(&of)).get() {
        Arrival::Whole => app.supply_quietly(),
        Arrival::Partly => {
            on_cleanup(move || app.forget_missing());
            return view! { {not_all(app)} {whole(route)} }.into_any();
        }
        Arrival::Coming => return coming(app),
        Arrival::Missing => return missing(app, move || app.forget_missing()),
    }
    whole(route)
}

/// A page, with what belongs around every sheet.
fn whole(route: Route) -> AnyView {
    // A question has these in a frame of its own, and giving in its first line.
    let has_own = match &route {
        Route::Sheet(_, view) => view.is_asked(),
        route => matches!(route, Route::Give(_)),
    };
    if has_own {
        return page(route);
    }
    let (above, below) = (hide::above(&route), hide::below(&route));
    view! { {above} {page(route)} {below} }.into_any()
}

fn page(route: Route) -> AnyView {
    if let Some(binned) = project::in_bin(&route) {
        return binned;
    }
    match route {
        Route::Start(tool) => view! { <start::StartPage tool/> }.into_any(),
        Route::StartIn(tool, project, way) => {
            view! { <start::StartPage tool=Some(tool) project=Some(project) way/> }.into_any()
        }
        Route::Terms(project) => view! { <terms::TermsPage project/> }.into_any(),
        Route::Changed(project) => view! { <changed::ChangedPage project/> }.into_any(),
        Route::Rounds(tool, project) => {
            view! { <rounds::RoundsPage tool project is_large=false/> }.into_any()
        }
        Route::RoundsScreen(tool, project) => {
            view! { <rounds::RoundsPage tool project is_large=true/> }.into_any()
        }
        Route::Plan => view! { <plan::PlanPage/> }.into_any(),
        Route::Project(id) => view! { <project::ProjectPage id/> }.into_any(),
        Route::Sheet(id, view) => view! { <sheet::SheetPage id view/> }.into_any(),
        Route::Print(id) => view! { <print::PrintPage id/> }.into_any(),
        Route::Blank(tool, variant) => view! { <print::BlankPage tool variant/> }.into_any(),
        Route::NewSession(project) => view! { <session::NewSessionPage project/> }.into_any(),
        Route::Programme(view) => view! { <programme::ProgrammePage view/> }.into_any(),
        Route::Session(id, room) => view! { <session::SessionPage id room/> }.into_any(),
        Route::Invited(invitation) => view! { <invited::InvitedPage invitation/> }.into_any(),
        Route::Actions(project) => view! { <actions::ActionsPage project/> }.into_any(),
        Route::Copy(of) => view! { <copy::CopyPage of/> }.into_any(),
        Route::Give(id) => view! { <give::GivePage id/> }.into_any(),
        Route::Finish => view! { <finish::FinishPage/> }.into_any(),
        Route::SecondWindow => view! { <second_window::SecondWindowPage/> }.into_any(),
        Route::Find => view! { <find::FindPage/> }.into_any(),
        Route::Open => view! { <open::OpenPage/> }.into_any(),
        Route::Bin => view! { <bin::BinPage/> }.into_any(),
        Route::Erase => view! { <erase::ErasePage/> }.into_any(),
        Route::Example => view! { <example::ExamplePage/> }.into_any(),
        Route::Help(topic) => view! { <help::HelpPage topic/> }.into_any(),
        Route::About => view! { <about::AboutPage/> }.into_any(),
        #[cfg(feature = "component-page")]
        Route::Components => view! { <components::ComponentsPage/> }.into_any(),
        Route::Home | Route::Unknown => view! { <not_found::NotFoundPage/> }.into_any(),
    }
}

fn coming(app: App) -> AnyView {
    let is_late = RwSignal::new(false);
    let tell = move || {
        is_late.try_set(true);
    };
    // Kept as long as this is on the screen.
    StoredValue::new_local(app.device().after(NOTICEABLE, Box::new(tell)));
    let words = move || {
        let w = &words().common;
        is_late.get().then(|| view! { <span class="st-opening__status">{w.coming}</span> })
    };
    view! { <p role="status">{anew(words)}</p> }.into_any()
}

/// What stands above a page that can do without a file that did not come.
fn not_all(app: App) -> impl IntoView {
    let w = &words().common;
    let again = move |_| app.arrive(app.route.get_untracked());
    view! {
        <Notice
            id="not-all"
            title=w.missing_part.into_any()
            is_heading=true
            texts=vec![w.missing_some.to_owned(), w.missing.to_owned()]
        >
            <div class="st-button-row">
                <button class="st-button" type="button" on:click=again>{w.try_again}</button>
            </div>
        </Notice>
    }
}

/// Whatever comes next, it is another try.
fn missing(app: App, forget: impl FnOnce() + Send + Sync + 'static) -> AnyView {
    on_cleanup(forget);
    let w = &words().common;
    let more = if app.keeps() { w.missing_else } else { w.missing_else_unkept };
    let texts = [w.missing, more].map(str::to_owned).to_vec();
    let again = move |_| app.arrive(app.route.get_untracked());
    view! {
        <FirstHeading title=w.missing_title>{w.missing_title}</FirstHeading>
        <Notice
            id="missing"
            kind=NoticeKind::Error
            title=w.missing_part.into_any()
            is_heading=true
            texts
        >
            <div class="st-button-row">
                <button class="st-button" type="button" on:click=again>{w.try_again}</button>
            </div>
        </Notice>
    }
    .into_any()
}
