//! All other pages, and what of the first page comes after it. In a release they are a file of their own.
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
use super::home::kept;
use super::home::later::MakeLater;
use super::{
    about, actions, bin, changed, copy, erase, find, finish, give, help, not_found, open, plan,
    print, programme, project, rounds, second_window, session, sheet, start, terms,
};
use crate::state::app::App;
use crate::state::page::parts::LateParts;
use crate::state::route::Route;
use crate::state::store::held::Merger;
use crate::state::store::loader::SessionForm;
use crate::state::wings::LateWings;
use crate::ui::parts::example;

/// What these pages bring.
pub(super) struct LoadedRest {
    pub(super) pages: RestPages,
    pub(super) parts: LateParts,
}

/// How to show them.
#[derive(Clone, Copy)]
pub(super) struct RestPages {
    /// A page of these.
    pub(super) page: fn(Route, LateWings) -> AnyView,
    /// Opens the wings that only these pages have.
    pub(super) open: fn(App) -> LateWings,
    /// Shows what of the first page comes with them.
    pub(super) of_home: MakeLater,
}

/// Where the app is split.
#[cfg(split_app)]
#[allow(clippy::unnecessary_wraps, reason = "what the macro makes of it can fail")]
#[leptos::wasm_split::wasm_split(rest, fallible, wasm_split_path = leptos::wasm_split)]
pub(super) fn load() -> Result<LoadedRest, SplitLoaderError> {
    Ok(loaded())
}

#[cfg(not(split_app))]
#[expect(clippy::unused_async, reason = "it waits where the app is split")]
pub(super) async fn load() -> Result<LoadedRest, SplitLoaderError> {
    Ok(loaded())
}

fn loaded() -> LoadedRest {
    LoadedRest {
        pages: RestPages { page, open: LateWings::open, of_home: kept::show },
        parts: LateParts { sessions: SessionForm::current(), merger: Merger::current() },
    }
}

fn page(route: Route, wings: LateWings) -> AnyView {
    provide_context(wings.arrivals);
    provide_context(wings.programme);
    provide_context(wings.projector);
    provide_context(wings.drafts);
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
        Route::Home | Route::Unknown | Route::Invited(_) => {
            view! { <not_found::NotFoundPage/> }.into_any()
        }
    }
}
