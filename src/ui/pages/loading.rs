//! The later files of the app: which are here, and what is to be seen instead while they are not.

use leptos::prelude::*;

use super::fill::{self, FillPages, MakePage};
use super::home::later::{Later, LaterState};
use super::rest::{self, RestPages};
use super::waiting::{coming, missing};
use crate::state::app::App;
use crate::state::page::release::Release;
use crate::state::route::Route;
use crate::state::store::library::Library;
use crate::state::wings::LateWings;
use crate::ui::components::anew::anew;

/// The first page is on the screen by then.
const FIRST_PAGE_SHOWN: u32 = 100;

/// A later file of the app.
#[derive(Clone, Copy)]
enum FileState<T> {
    /// Nobody asked for it yet, or nobody is told that it did not come.
    Away,
    /// On its way.
    Coming,
    /// It is here.
    Here(T),
    /// It did not come, and somebody is told so.
    Missing,
}

/// The later files, wherever they are by now.
#[derive(Clone, Copy)]
pub(super) struct Loading {
    app: App,
    release: Release,
    fill: RwSignal<FileState<FillPages>>,
    rest: RwSignal<FileState<(RestPages, LateWings)>>,
}

impl Loading {
    /// Lets them come soon, so that the app goes on without a network.
    pub(super) fn soon(app: App) -> Self {
        let (fill, rest) = (RwSignal::new(FileState::Away), RwSignal::new(FileState::Away));
        let loading = Self { app, release: Release::expect(), fill, rest };
        let ask = move || {
            if app.route.try_with_untracked(waits_for_none) == Some(true) {
                loading.go_on();
            }
        };
        StoredValue::new_local(app.device().after(FIRST_PAGE_SHOWN, Box::new(ask)));
        loading
    }

    /// A page is whole: what is not here yet may come quietly, one file after another.
    pub(super) fn go_on(self) {
        // Where a browser is to save data, names of what is here are read all the same.
        let is_frugal = self.app.device().saves_data() && !self.lists_what_is_here();
        match (self.fill.get_untracked(), self.rest.get_untracked()) {
            (FileState::Here(_), FileState::Here(_)) => {
                self.app.supply_quietly();
                self.release.keep();
            }
            (FileState::Away, _) if !is_frugal => self.fetch_fill(),
            (FileState::Here(_), FileState::Away) if !is_frugal => self.fetch_rest(),
            (FileState::Away | FileState::Coming | FileState::Missing, _)
            | (FileState::Here(_), FileState::Away | FileState::Coming | FileState::Missing) => {}
        }
    }

    /// The page of a route, or what there is to say as long as it is not here.
    pub(super) fn page(self, route: Route) -> AnyView {
        let fill = self.fill.get();
        // What is on the screen is not made anew when what it can do without comes.
        let rest = (!fill::has(self.app, &route)).then(|| self.rest.get());
        if matches!(fill, FileState::Missing) || matches!(rest, Some(FileState::Missing)) {
            return missing(self.app, move || self.forget_missing());
        }
        if matches!(fill, FileState::Away) {
            self.fetch_fill();
        }
        if matches!(rest, Some(FileState::Away)) {
            self.fetch_rest();
        }
        let FileState::Here(fill) = fill else { return coming(self.app) };
        let page: MakePage = match rest {
            None => Box::new(fill.page),
            Some(FileState::Here((rest, wings))) => {
                Box::new(move |route| (rest.page)(route, wings))
            }
            Some(FileState::Away | FileState::Coming | FileState::Missing) => {
                return coming(self.app);
            }
        };
        (fill.show)(route, page, Callback::new(move |()| self.go_on()))
    }

    /// What is wrong with keeping, above every page.
    pub(super) fn notices(self) -> AnyView {
        anew(move || match self.fill.get() {
            FileState::Here(fill) => Some((fill.notices)()),
            FileState::Away | FileState::Coming | FileState::Missing => None,
        })
    }

    /// What of the first page comes later.
    pub(super) fn of_home(self) -> Later {
        let state = Signal::derive(move || match (self.fill.get(), self.rest.get()) {
            (_, FileState::Here((rest, _))) => LaterState::Here(rest.of_home),
            (FileState::Missing, _) | (_, FileState::Missing) => LaterState::Missing,
            (_, FileState::Away | FileState::Coming) => LaterState::Coming,
        });
        Later { state, forget: Callback::new(move |()| self.forget_missing()) }
    }

    /// Whatever comes next, it is another try.
    fn forget_missing(self) {
        if let Some(mut fill) = self.fill.try_write_untracked()
            && matches!(*fill, FileState::Missing)
        {
            *fill = FileState::Away;
        }
        if let Some(mut rest) = self.rest.try_write_untracked()
            && matches!(*rest, FileState::Missing)
        {
            *rest = FileState::Away;
        }
    }

    fn fetch_fill(self) {
        // Untracked: whoever asks shows that it is coming already.
        *self.fill.write_untracked() = FileState::Coming;
        leptos::task::spawn_local(async move {
            let state = match fill::load().await {
                Ok(loaded) => {
                    self.app.catalogue.set(loaded.catalogue);
                    FileState::Here(loaded.pages)
                }
                Err(_) => self.not_here(|_, route| !waits_for_none(route)),
            };
            self.fill.set(state);
            if matches!(state, FileState::Here(_)) && self.app.route.with_untracked(waits_for_none)
            {
                self.go_on();
            }
        });
    }

    fn fetch_rest(self) {
        *self.rest.write_untracked() = FileState::Coming;
        leptos::task::spawn_local(async move {
            let state = match rest::load().await {
                Ok(loaded) => {
                    self.app.take_parts(loaded.parts);
                    FileState::Here((loaded.pages, (loaded.pages.open)(self.app)))
                }
                Err(_) => {
                    self.not_here(|app, route| !waits_for_none(route) && !fill::has(app, route))
                }
            };
            self.rest.set(state);
            if matches!(state, FileState::Here(_)) {
                self.go_on();
            }
        });
    }

    /// A file did not come. Somebody is told so who waits for it.
    fn not_here<T>(self, is_waited_for: fn(App, &Route) -> bool) -> FileState<T> {
        if self.app.route.with_untracked(|route| is_waited_for(self.app, route))
            || self.lists_what_is_here()
        {
            FileState::Missing
        } else {
            FileState::Away
        }
    }

    /// Whether the page on the screen lists what is kept.
    fn lists_what_is_here(self) -> bool {
        self.app.route.with_untracked(|route| *route == Route::Home)
            && !self.app.library.with_untracked(Library::is_empty)
    }
}

/// Whether a page is there without the later files.
fn waits_for_none(route: &Route) -> bool {
    matches!(route, Route::Home | Route::Unknown)
}
