//! The app's state: one small bundle of handles that every page gets through context.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::catalogue::Catalogue;
use super::exchange::import::{Import, Looking, Progress};
use super::project::planning::Draft;
use super::route::Route;
use super::store::deleted::Forgetting;
use super::store::held::Merger;
use super::store::library::Library;
use super::store::loader::{Problem, SessionForm, Start, Waiting};
use super::store::past::Past;
use crate::domain::base::fnv;
use crate::domain::base::id::{ItemId, ProjectId, SessionId, SheetId, ToolId};
use crate::domain::base::map;
use crate::domain::document::saves::Writer;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::history::History;
use crate::domain::tool::Tool;
use crate::domain::{Day, Stamp};
use crate::ports::device::Device;
use crate::ports::files::InFile;
use crate::ports::journal::Journal;
use crate::ports::store::Store;
pub use crate::ports::store::StoreError;
use crate::ports::subscription::Subscription;

/// What the app works with; given to it once, at the start.
#[derive(Clone)]
pub struct Services {
    /// The device around the app.
    pub device: Rc<dyn Device>,
    /// Where documents are kept.
    pub store: Rc<dyn Store>,
    /// The second, quicker place for the latest changes.
    pub journal: Rc<dyn Journal>,
    /// Whether the store outlives the page.
    pub keeps: bool,
}

/// The sheet that is being filled in or looked at.
#[derive(Debug, Clone)]
pub struct Open {
    /// As it is on the screen.
    pub sheet: Sheet,
    /// What can be undone.
    pub history: History,
    /// It has changes that are not saved yet.
    pub dirty: bool,
    /// Items where two tabs had written, and both texts were kept.
    pub both: map::Set<ItemId>,
    /// It is filled in on a device that goes round: it is kept nowhere until it is handed in.
    pub passing: Option<SessionId>,
}

/// How saving stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since the app opened.
    Quiet,
    /// The last change is kept on this device, since then.
    Saved(Stamp),
    /// The last change is on the screen only.
    Failed(StoreError),
}

/// Handles to all state. `Copy`, so that every closure can have its own.
#[derive(Clone, Copy)]
pub struct App {
    services: StoredValue<Services, LocalStorage>,
    /// The places of the device itself, also while what somebody writes is kept in memory only.
    own: StoredValue<Services, LocalStorage>,
    pub(super) timer: StoredValue<Option<Subscription>, LocalStorage>,
    moved: StoredValue<bool>,
    pub(super) hub: StoredValue<Option<ProjectId>>,
    /// What was deleted, cleared or erased while the app is open.
    pub forgetting: Forgetting,
    to_say: StoredValue<String>,
    pub(super) asked: StoredValue<bool>,
    pub(super) waiting: StoredValue<Vec<Waiting>>,
    pub(super) session_form: StoredValue<Option<SessionForm>>,
    pub(super) merger: StoredValue<Option<Merger>>,
    /// Names this page among those that save.
    pub(super) writer: StoredValue<Writer>,
    pub(super) past: StoredValue<Past>,
    /// What waits for the part of the app that can merge.
    pub(super) unsettled: StoredValue<map::Set<String>>,
    /// The tools that the app knows. None at first: they come after the first page.
    pub catalogue: RwSignal<Catalogue>,
    /// Where somebody is.
    pub route: RwSignal<Route>,
    /// The documents that are here, as last saved.
    pub library: RwSignal<Library>,
    /// The sheet that is being filled in or looked at.
    pub open: RwSignal<Option<Open>>,
    /// The action that is being changed on the list of actions.
    pub draft: RwSignal<Option<Draft>>,
    /// Words of an action that was begun on the list of actions and is not added yet.
    pub begun_action: RwSignal<String>,
    /// What somebody looks for.
    pub looks_for: RwSignal<String>,
    /// How saving stands.
    pub saving: RwSignal<Saving>,
    /// What was wrong with what is kept here.
    pub problems: RwSignal<Vec<Problem>>,
    /// What was last said to everybody, those who listen among them. Said politely, once.
    pub said: RwSignal<String>,
    /// Files that were brought and not looked into yet.
    pub brought: RwSignal<Vec<InFile>>,
    /// Files that came in and wait for a decision.
    pub import: RwSignal<Import>,
    /// How far looking into files is, while it goes on.
    pub progress: RwSignal<Option<Progress>>,
    pub(super) looking: StoredValue<Looking, LocalStorage>,
    /// The second, quicker place for changes does not work.
    pub journal_failed: RwSignal<bool>,
    /// Other people use this device: nothing is kept on it.
    pub(super) shared: RwSignal<bool>,
}

impl App {
    /// Sets the state up with what was read at the start.
    pub fn new(services: Services, start: Start, route: Route) -> Self {
        let forgetting = Forgetting::new(&start, &*services.store);
        let chance = fnv::hash(services.device.fresh_id().as_bytes());
        let writer = Writer::try_from(chance & u64::from(Writer::MAX)).unwrap_or_default();
        let app = Self {
            forgetting,
            own: StoredValue::new_local(services.clone()),
            services: StoredValue::new_local(services),
            timer: StoredValue::new_local(None),
            moved: StoredValue::new(false),
            hub: StoredValue::new(None),
            to_say: StoredValue::new(String::new()),
            asked: StoredValue::new(false),
            waiting: StoredValue::new(start.waiting),
            session_form: StoredValue::new(None),
            merger: StoredValue::new(None),
            writer: StoredValue::new(writer),
            past: StoredValue::new(Past::default()),
            unsettled: StoredValue::new(start.unsettled),
            catalogue: RwSignal::new(Catalogue::default()),
            route: RwSignal::new(Route::Home),
            library: RwSignal::new(start.library),
            open: RwSignal::new(None),
            draft: RwSignal::new(None),
            begun_action: RwSignal::new(String::new()),
            looks_for: RwSignal::new(String::new()),
            saving: RwSignal::new(Saving::Quiet),
            problems: RwSignal::new(start.problems),
            said: RwSignal::new(String::new()),
            brought: RwSignal::new(Vec::new()),
            import: RwSignal::new(Import::default()),
            progress: RwSignal::new(None),
            looking: StoredValue::new_local(Looking::default()),
            journal_failed: RwSignal::new(false),
            shared: RwSignal::new(false),
        };
        app.arrive(route);
        app.moved.set_value(false);
        app
    }

    /// The state, from context. Call it at the top of a component, never in a timer.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    pub(super) fn services(&self) -> Services {
        self.services.get_value()
    }

    /// Where the device itself keeps things, whoever uses it now.
    pub(super) fn own_services(&self) -> Services {
        self.own.get_value()
    }

    pub(super) fn services_mut(&self, change: impl FnOnce(&mut Services)) {
        self.services.update_value(change);
    }

    pub(super) fn forget_what_to_say(&self) {
        self.to_say.set_value(String::new());
        self.said.set(String::new());
    }

    /// The device around the app.
    pub fn device(&self) -> Rc<dyn Device> {
        self.services.with_value(|s| s.device.clone())
    }

    /// A text as texts are compared, however a device writes its accents. It is not kept.
    pub fn composed(&self, text: &str) -> String {
        self.device().composed(text)
    }

    /// Whether what is written here outlives the page.
    pub fn keeps(&self) -> bool {
        self.services.with_value(|s| s.keeps)
    }

    /// All tools, in the order they are offered.
    pub fn tools(&self) -> Vec<Arc<Tool>> {
        self.catalogue.with_untracked(Catalogue::all)
    }

    /// The tool of that name.
    pub fn tool(&self, id: &ToolId) -> Option<Arc<Tool>> {
        self.catalogue.with_untracked(|c| c.get(id))
    }

    /// The present moment.
    pub fn now(&self) -> Stamp {
        self.device().now()
    }

    /// The present day where the person is.
    pub fn today(&self) -> Day {
        self.device().today()
    }

    /// Says something to everybody, in a line that comes and goes. Said twice in a row it differs by
    /// a space at its end, or those who listen would hear it once only.
    pub fn say(&self, words: impl Into<String>) {
        let mut words = words.into();
        if self.said.with_untracked(|said| *said == words) {
            words.push('\u{a0}');
        }
        self.said.set(words);
    }

    /// Goes to another page; the browser's Back leads back here.
    pub fn go(&self, route: &Route) {
        self.device().go(&route.to_hash(), false);
    }

    /// Goes to another page in place of this one, and says something there.
    pub fn go_instead_and_say(&self, route: &Route, words: &str) {
        self.to_say.set_value(words.to_owned());
        self.go_instead(route);
    }

    /// Goes to another page in place of this one.
    pub fn go_instead(&self, route: &Route) {
        self.device().go(&route.to_hash(), true);
    }

    /// The address changed: saves what is open, opens what is wanted, shows the page.
    pub fn arrive(&self, route: Route) {
        self.flush();
        self.end_action();
        self.moved.set_value(true);
        let mut words = String::new();
        self.to_say.update_value(|to_say| std::mem::swap(to_say, &mut words));
        self.said.set(words);
        self.leave_lost(&route);
        self.leave_import(&route);
        self.end_passing(route.session());
        self.remember_hub(&route);
        if let Some(id) = route.sheet() {
            self.open_sheet(id);
        }
        if let Route::Sheet(id, view) = &route {
            self.remember_place(id, view);
        }
        self.route.set(route);
    }

    /// Whether somebody went from page to page since the app opened. Before that the browser's own
    /// focus is left alone.
    pub fn has_moved(&self) -> bool {
        self.moved.get_value()
    }

    pub(super) fn open_sheet(&self, id: &SheetId) {
        if self.open.with_untracked(|o| o.as_ref().is_some_and(|o| o.sheet.id == *id)) {
            self.seal();
            return;
        }
        let sheet = self.library.with_untracked(|l| l.sheet(id).cloned());
        self.open.set(sheet.map(|sheet| Open {
            sheet,
            history: History::default(),
            dirty: false,
            both: map::Set::new(),
            passing: None,
        }));
    }
}
