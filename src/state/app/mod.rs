//! The app's state: one small bundle of handles that every page gets through context.

pub mod binning;
pub(in crate::state) mod cleared;
pub mod dates;
pub mod deleted;
pub mod erase;
pub mod keeping;
pub(in crate::state) mod saving;
pub(in crate::state) mod saving_together;
pub mod shared;
pub(in crate::state) mod tabs;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::base::fnv;
use crate::domain::base::id::{ItemId, SessionId, SheetId, ToolId};
use crate::domain::base::map;
use crate::domain::document::saves::Writer;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::history::History;
use crate::domain::tool::Tool;
use crate::domain::{Day, Stamp};
use crate::ports::device::Device;
use crate::ports::journal::Journal;
use crate::ports::store::Store;
use crate::state::catalogue::Catalogue;
use crate::state::reading::Reading;
use crate::state::route::Route;
use crate::state::store::keeper::Keeper;
use crate::state::store::library::Library;
use crate::state::store::loader::Start;
use crate::state::wing::Wing;

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

/// Handles to all state. `Copy`, so that every closure can have its own.
#[derive(Clone, Copy)]
pub struct App {
    services: StoredValue<Places, LocalStorage>,
    visit: Visit,
    wings: StoredValue<Vec<Rc<dyn Wing>>, LocalStorage>,
    /// How saving stands, and what it needs.
    pub(super) keeper: Keeper,
    /// The tools that the app knows. None at first: they come after the first page.
    pub catalogue: RwSignal<Catalogue>,
    /// Where somebody is.
    pub route: RwSignal<Route>,
    /// The documents that are here, as last saved.
    pub library: RwSignal<Library>,
    /// The sheet that is being filled in or looked at.
    pub open: RwSignal<Option<Open>>,
}

/// The places that the app works with.
struct Places {
    /// Now: what somebody writes on a shared device is kept in memory only.
    now: Services,
    /// Those of the device itself.
    own: Services,
}

/// What this visit was so far.
#[derive(Clone, Copy)]
struct Visit {
    /// Somebody went from page to page.
    moved: StoredValue<bool>,
    /// The last place with many ways on: a project's map, an invitation, or the first page.
    hub: StoredValue<Option<Route>>,
    /// Somebody changes one answer, and then looks at all of them again.
    changing: StoredValue<bool>,
    /// What was last said to everybody, those who listen among them. Said politely, once.
    said: RwSignal<String>,
    /// What is to be said on the next page.
    to_say: StoredValue<String>,
}

impl Visit {
    fn new() -> Self {
        Self {
            moved: StoredValue::new(false),
            hub: StoredValue::new(None),
            changing: StoredValue::new(false),
            said: RwSignal::new(String::new()),
            to_say: StoredValue::new(String::new()),
        }
    }
}

impl App {
    /// Sets the state up with what was read at the start.
    pub fn new(services: Services, mut start: Start, route: Route) -> Self {
        let chance = fnv::hash(services.device.fresh_id().as_bytes());
        let writer = Writer::try_from(chance & u64::from(Writer::MAX)).unwrap_or_default();
        let keeper = Keeper::new(&mut start, &*services.store, writer);
        let app = Self {
            services: StoredValue::new_local(Places { now: services.clone(), own: services }),
            visit: Visit::new(),
            wings: StoredValue::new_local(Vec::new()),
            keeper,
            catalogue: RwSignal::new(Catalogue::default()),
            route: RwSignal::new(Route::Home),
            library: RwSignal::new(start.library),
            open: RwSignal::new(None),
        };
        app.share_again();
        app.arrive(route);
        app.visit.moved.set_value(false);
        app
    }

    /// The state, from context. Call it at the top of a component, never in a timer.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// From now on this wing hears of what happens to all of the state.
    pub(super) fn add_wing(&self, wing: Rc<dyn Wing>) {
        self.wings.update_value(|wings| wings.push(wing));
    }

    /// Tells all wings something, in the order in which they came.
    pub(in crate::state) fn tell_wings(&self, tell: &dyn Fn(&dyn Wing)) {
        self.wings.with_value(|wings| wings.iter().for_each(|wing| tell(&**wing)));
    }

    /// Whether words are on the screen that are kept nowhere.
    pub(super) fn has_typed_words(&self) -> bool {
        self.wings.with_value(|wings| wings.iter().any(|wing| wing.has_words()))
    }

    pub(super) fn has_brought(&self) -> bool {
        self.wings.with_value(|wings| wings.iter().any(|wing| wing.has_brought()))
    }

    pub(super) fn services(&self) -> Services {
        self.services.with_value(|places| places.now.clone())
    }

    /// Where the device itself keeps things, whoever uses it now.
    pub(super) fn own_services(&self) -> Services {
        self.services.with_value(|places| places.own.clone())
    }

    pub(super) fn services_mut(&self, change: impl FnOnce(&mut Services)) {
        self.services.update_value(|places| change(&mut places.now));
    }

    /// What was last said to everybody.
    pub fn said(&self) -> Reading<String> {
        Reading::of(self.visit.said)
    }

    /// The last place with many ways on.
    pub(super) fn hub(&self) -> StoredValue<Option<Route>> {
        self.visit.hub
    }

    /// Whether somebody changes one answer, and then looks at all of them again.
    pub(super) fn changing(&self) -> StoredValue<bool> {
        self.visit.changing
    }

    pub(super) fn forget_what_to_say(&self) {
        self.visit.to_say.set_value(String::new());
        self.visit.said.set(String::new());
    }

    /// The device around the app.
    pub fn device(&self) -> Rc<dyn Device> {
        self.services.with_value(|places| places.now.device.clone())
    }

    /// A text as texts are compared, however a device writes its accents. It is not kept.
    pub fn composed(&self, text: &str) -> String {
        self.device().composed(text)
    }

    /// Whether what is written here outlives the page.
    pub fn keeps(&self) -> bool {
        self.services.with_value(|places| places.now.keeps)
    }

    /// All tools, in the order they are offered.
    pub fn tools(&self) -> Vec<Arc<Tool>> {
        self.catalogue.with_untracked(Catalogue::all)
    }

    /// The tool of that name.
    pub fn tool(&self, id: &ToolId) -> Option<Arc<Tool>> {
        self.catalogue.with_untracked(|c| c.get(id))
    }

    /// The made-up project, as a copy in JSON, if it is here.
    pub fn example(&self) -> Option<Arc<str>> {
        self.catalogue.with_untracked(Catalogue::example)
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
        if self.visit.said.with_untracked(|said| *said == words) {
            words.push('\u{a0}');
        }
        self.visit.said.set(words);
    }

    /// Goes to another page; the browser's Back leads back here.
    pub fn go(&self, route: &Route) {
        self.device().go(&route.to_hash(), false);
    }

    /// Goes to another page in place of this one, and says something there.
    pub fn go_instead_and_say(&self, route: &Route, words: &str) {
        self.visit.to_say.set_value(words.to_owned());
        self.go_instead(route);
    }

    /// Goes to another page in place of this one.
    pub fn go_instead(&self, route: &Route) {
        self.device().go(&route.to_hash(), true);
    }

    /// The address changed: saves what is open, opens what is wanted, shows the page.
    pub fn arrive(&self, route: Route) {
        if self.wings.with_value(|wings| wings.iter().any(|wing| wing.holds(&route))) {
            return;
        }
        if self.is_over(&route) {
            return self.go_instead(&Route::Finish);
        }
        self.flush();
        let route = if self.is_cleared_from(&route) { Route::Finish } else { route };
        self.visit.moved.set_value(true);
        let mut words = String::new();
        self.visit.to_say.update_value(|to_say| std::mem::swap(to_say, &mut words));
        self.visit.said.set(words);
        self.leave_lost(&route);
        self.tell_wings(&|wing| wing.leave(&route));
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
        self.visit.moved.get_value()
    }

    /// Somebody went on where all steps have one address.
    pub fn step_on(&self) {
        self.visit.moved.set_value(true);
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
