//! Wires the app: finds out what the device can do, reads what is kept, shows the first page.
//! The only place that knows `platform`.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::pages::Shell;
use crate::format::open;
use crate::platform::device::BrowserDevice;
use crate::platform::events::{Handlers, Shortcut, Sizes, listen};
use crate::platform::journal::{ClosedJournal, IdbJournal};
use crate::platform::local_store::LocalStore;
use crate::platform::settings::Settings;
use crate::platform::{crash, page};
use crate::ports::device::Device;
use crate::ports::journal::{Journal, JournalEntry};
use crate::ports::memory::MemoryStore;
use crate::ports::store::Store;
use crate::state::app::{App, Services};
use crate::state::exchange::Exchange;
use crate::state::page::release::Release;
use crate::state::route::Route;
use crate::state::store::loader;
use crate::state::store::loader::{LoadProblem, Start};
use crate::state::store::preferences::Preferences;
use crate::state::wings::Wings;

/// How the journal does, told to the app as soon as there is one.
#[derive(Clone, Default)]
struct JournalState(Rc<Cell<Option<App>>>, Rc<Cell<bool>>);

impl JournalState {
    fn set(&self, failed: bool) {
        self.1.set(failed);
        if let Some(app) = self.0.get() {
            app.on_journal(failed);
        }
    }

    fn tell(&self, app: App) {
        self.0.set(Some(app));
        if self.1.get() {
            app.on_journal(true);
        }
    }
}

/// Starts the app in the page. The page's first words stay until it is ready.
pub fn start() {
    crash::install();
    if Route::from(page::hash().as_str()) == Route::SecondWindow {
        return follow();
    }
    page::run(async {
        let state = JournalState::default();
        let on_state = state.clone();
        let opened = IdbJournal::open(Box::new(move |error| on_state.set(error.is_some()))).await;
        let is_open = opened.is_ok();
        let (journal, entries): (Rc<dyn Journal>, Vec<JournalEntry>) = match opened {
            Ok((journal, entries)) => (Rc::new(journal), entries),
            Err(_) => {
                state.set(true);
                (Rc::new(ClosedJournal), Vec::new())
            }
        };
        mount(journal, &entries, state, is_open);
    });
}

/// A second window knows what the first one sends. It opens no place where things are kept, and hears of nothing
/// that is kept there.
fn follow() {
    let services = Services {
        device: Rc::new(BrowserDevice::new()),
        store: Rc::new(MemoryStore::default()),
        journal: Rc::new(ClosedJournal),
        keeps: false,
    };
    show(services, Start::default(), |app, _| {
        provide_context(preferences(app, None));
        // As any other page it is the whole app, with what is kept here.
        StoredValue::new_local(page::load_anew_elsewhere());
    });
}

/// Shows the page of the address, once what belongs to it is opened.
fn show(services: Services, start: Start, open: impl FnOnce(App, Wings) + 'static) {
    let Some(place) = page::take_over("app") else { return };
    leptos::mount::mount_to(place, move || {
        let app = App::new(services, start, Route::from(page::hash().as_str()));
        let wings = Wings::open(app);
        provide_context(app);
        provide_context(wings);
        provide_context(Release::new(app));
        open(app, wings);
        view! { <Shell/> }
    })
    .forget();
}

fn mount(journal: Rc<dyn Journal>, entries: &[JournalEntry], state: JournalState, is_open: bool) {
    let device: Rc<dyn Device> = Rc::new(BrowserDevice::new());
    let local = LocalStore::probe().ok();
    let keeps = local.is_some();
    let settings = local.as_ref().map(Settings::new);
    let store: Rc<dyn Store> = match local {
        Some(local) => Rc::new(local),
        None => Rc::new(MemoryStore::default()),
    };
    let mut start = loader::read_all(&*store, entries, &|| device.fresh_id());
    if !keeps {
        // The second place is the only one here: what comes from it was not lost before.
        start.problems.retain(|problem| !matches!(problem, LoadProblem::Recovered { .. }));
    }
    let services = Services { device, store, journal, keeps };
    show(services, start, move |app, wings| {
        state.tell(app);
        if !is_open {
            app.doubt_epoch();
        }
        provide_context(preferences(app, settings));
        hear(app, wings.exchange);
    });
}

/// Preferences live in the device's settings; where there are none, or where other people use the device,
/// they last as long as the page.
fn preferences(app: App, settings: Option<Settings>) -> Preferences {
    let read = |name: &str| settings.as_ref().and_then(|s| s.get(name));
    let preferences = Preferences::new(&read);
    let settings = StoredValue::new_local(settings);
    preferences.on_change(move |name, value| {
        if untrack(|| app.is_shared()) {
            return;
        }
        // A preference that can't be kept is no reason to bother anybody.
        if !app.is_cleared() {
            settings.with_value(|s| s.as_ref().map(|s| s.set(name, value)));
        }
    });
    app.use_preferences(preferences);
    preferences
}

fn hear(app: App, exchange: Exchange) {
    listen(Handlers {
        on_route: Box::new(move |hash| app.arrive(hash.as_str().into())),
        on_hide: Box::new(move || app.flush()),
        on_left: Box::new(move || app.on_left()),
        on_show: Box::new(move || app.look_again()),
        on_stored: Box::new(move |key, text| app.on_stored(&key, text.as_deref())),
        on_cleared: Box::new(move || app.on_cleared()),
        on_key: Box::new(move |shortcut| {
            // Elsewhere nobody would see what is undone.
            let on_sheet = matches!(app.route.get_untracked(), Route::Sheet(..));
            on_sheet
                && match shortcut {
                    Shortcut::Undo => app.undo(),
                    Shortcut::Redo => app.redo(),
                }
        }),
        on_files: Rc::new(move |files| exchange.bring(files)),
        on_unsaved: Box::new(move || app.would_lose_words()),
        sizes: Sizes {
            any: open::MAX_BYTES as u64,
            own: open::MAX_OWN_BYTES as u64,
            edge: open::EDGE_BYTES,
            says_it_is_own: open::says_it_is_ours,
        },
    });
}
