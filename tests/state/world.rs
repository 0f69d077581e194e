//! The app on a device that the test holds in its hand.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use shared_table::content::tools::IDS;
use shared_table::domain::base::id::{ProjectId, SheetId, ToolId, VariantId};
use shared_table::domain::sheet::edit::Change;
use shared_table::domain::sheet::{Details, Sheet};
use shared_table::format::kept;
use shared_table::format::tool;
use shared_table::ports::BoxFuture;
use shared_table::ports::journal::{Journal, JournalEntry, SettleFn};
use shared_table::ports::keys;
use shared_table::ports::memory::MemoryStore;
use shared_table::ports::store::Store;
use shared_table::state::app::{App, Services};
use shared_table::state::catalogue::{Catalogue, Supply};
use shared_table::state::exchange::Exchange;
use shared_table::state::page::finding::Finding;
use shared_table::state::page::parts::LateParts;
use shared_table::state::project::planning::Planning;
use shared_table::state::route::Route;
use shared_table::state::sheet::sheets::NewSheet;
use shared_table::state::store::held::Merger;
use shared_table::state::store::loader;
use shared_table::state::wings::{LateWings, Wings};

use crate::data;
use crate::device::FakeDevice;
use crate::support::{item, text};

/// A catalogue to which nothing came yet.
pub fn no_tools() -> Catalogue {
    Catalogue::new(&IDS, |json, people| tool::read_in(json, people).ok())
}

/// A journal that remembers.
#[derive(Default)]
pub struct MemoryJournal(pub RefCell<BTreeMap<String, String>>);

impl Journal for MemoryJournal {
    fn settle(&self, keys: Vec<String>, answer: SettleFn) {
        let there: Vec<_> = keys.iter().map(|key| self.0.borrow().get(key).cloned()).collect();
        for (key, text) in answer(&there) {
            self.put(&key, &text);
        }
    }

    fn put(&self, key: &str, text: &str) {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    fn remove(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }

    fn erase(&self, key: &str, text: &str) -> BoxFuture<bool> {
        self.0.borrow_mut().clear();
        self.put(key, text);
        Box::pin(std::future::ready(true))
    }
}

/// The app, and all that it stands on.
pub struct World<S = MemoryStore, J = MemoryJournal> {
    pub app: App,
    late: LateWings,
    pub exchange: Exchange,
    pub planning: Planning,
    pub finding: Finding,
    pub device: Rc<FakeDevice>,
    pub store: Rc<S>,
    pub journal: Rc<J>,
    owner: Owner,
}

impl World {
    /// An app that starts with nothing.
    pub fn new() -> Self {
        Self::with(Rc::default(), Rc::default())
    }

    /// An app that starts on what was kept.
    pub fn with(store: Rc<MemoryStore>, journal: Rc<MemoryJournal>) -> Self {
        let texts = journal.0.borrow().clone();
        Self::on(store, journal, &texts)
    }

    /// The page is loaded again, in the same tab.
    pub fn loaded_again(&self) -> Self {
        let device: Rc<FakeDevice> = Rc::default();
        *device.tab.borrow_mut() = self.device.tab.borrow().clone();
        let texts = self.journal.0.borrow().clone();
        Self::in_tab(device, self.store.clone(), self.journal.clone(), &texts)
    }

    /// A second tab on the same store.
    pub fn second_tab(&self) -> Self {
        Self::with(self.store.clone(), Rc::default())
    }

    /// The sheet as it stands in the store.
    pub fn stored(&self, id: &SheetId) -> Option<Sheet> {
        let text = self.store.get(&keys::sheet(id)).unwrap()?;
        Some(kept::read_sheet(&text).unwrap().kept.doc)
    }

    /// What an item's text is in the store.
    pub fn stored_text(&self, id: &SheetId, of: &str) -> String {
        let sheet = self.stored(id).unwrap();
        sheet.answer(&item(of)).map(|a| a.text().to_owned()).unwrap_or_default()
    }
}

impl<S: Store + 'static, J: Journal + 'static> World<S, J> {
    /// An app on these places. The journal has these texts.
    pub fn on(store: Rc<S>, journal: Rc<J>, texts: &BTreeMap<String, String>) -> Self {
        Self::in_tab(Rc::default(), store, journal, texts)
    }

    fn in_tab(
        device: Rc<FakeDevice>,
        store: Rc<S>,
        journal: Rc<J>,
        texts: &BTreeMap<String, String>,
    ) -> Self {
        let owner = Owner::new();
        owner.set();
        let entries: Vec<JournalEntry> = texts.iter().map(entry).collect();
        let start = loader::read_all(&*store, &entries, &|| "aside1".to_owned());
        let catalogue = no_tools();
        assert!(catalogue.take(Supply::Example, data::example().to_owned()));
        for (at, json) in data::tools().iter().enumerate() {
            assert!(catalogue.take(Supply::Tool(at), json.clone()));
        }
        let services = Services {
            device: device.clone(),
            store: store.clone(),
            journal: journal.clone(),
            keeps: true,
        };
        let app = App::new(services, start, Route::Home);
        let Wings { exchange, planning, finding, .. } = Wings::open(app);
        let late = LateWings::open(app);
        let (sessions, merger) = (loader::SessionForm::current(), Merger::current());
        app.catalogue.set(catalogue);
        app.take_parts(LateParts { sessions, merger });
        Self { app, late, exchange, planning, finding, device, store, journal, owner }
    }

    /// Makes this app's signals the current ones again.
    pub fn turn(&self) -> &App {
        self.owner.set();
        &self.app
    }

    /// The same, for when answers came in.
    pub fn late(&self) -> LateWings {
        self.owner.set();
        self.late
    }

    /// The same, for what comes in.
    pub fn exchange(&self) -> &Exchange {
        self.owner.set();
        &self.exchange
    }

    /// The same, for the list of actions.
    pub fn planning(&self) -> &Planning {
        self.owner.set();
        &self.planning
    }

    /// Starts a sheet of the quick check and opens it.
    pub fn start_sheet(&self) -> SheetId {
        self.start("self-assessment", "quick")
    }

    /// Starts a sheet in a project of its own and opens it.
    pub fn start(&self, tool: &str, variant: &str) -> SheetId {
        let project = self.turn().add_project("Ridge Street").unwrap();
        self.start_in(project, tool, variant)
    }

    /// Starts a sheet in a project and opens it.
    pub fn start_in(&self, project: ProjectId, tool: &str, variant: &str) -> SheetId {
        let app = self.turn();
        let new = NewSheet {
            tool: ToolId::new(tool).unwrap(),
            variant: VariantId::new(variant).unwrap(),
            project,
            details: Details::default(),
        };
        let id = app.start_sheet(new).unwrap();
        self.open(&id);
        id
    }

    pub fn open(&self, id: &SheetId) {
        self.turn().arrive(Route::Print(id.clone()));
    }

    /// Types a note-like answer, as one keystroke of many.
    pub fn write(&self, into: &str, words: &str) {
        self.turn().edit(Change::Answer(item(into), Some(text(words))), true);
    }

    /// What an item's text is on the screen.
    pub fn shown_text(&self, of: &str) -> String {
        self.turn().open.with_untracked(|o| {
            let answer = o.as_ref().and_then(|o| o.sheet.answer(&item(of)).cloned());
            answer.map(|a| a.text().to_owned()).unwrap_or_default()
        })
    }

    /// Hands what one tab saved to this one, as a browser does.
    pub fn hear(&self, key: &str) {
        let text = self.store.get(key).unwrap();
        self.turn().on_stored(key, text.as_deref());
    }
}

fn entry((key, text): (&String, &String)) -> JournalEntry {
    JournalEntry { key: key.clone(), text: text.clone() }
}

impl World {
    /// The sheet's text as it stands in the store.
    pub fn store_text(&self, id: &SheetId) -> Option<String> {
        self.store.get(&keys::sheet(id)).unwrap()
    }
}
