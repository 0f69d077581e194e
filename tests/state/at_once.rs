//! Several tabs save at the same moment, in any order that a browser may bring them in: writing to the journal
//! takes its turn, and each tab sees the store as it was some time ago. Nothing that was written is lost.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use leptos::prelude::*;
use shared_table::domain::base::id::{ProjectId, SessionId, SheetId};
use shared_table::domain::base::map::Map;
use shared_table::domain::room::entry::{Entry, EntrySource};
use shared_table::domain::sheet::Perspective;
use shared_table::ports::BoxFuture;
use shared_table::ports::journal::{Journal, SettleFn};
use shared_table::ports::keys;
use shared_table::ports::store::{Store, StoreError};
use shared_table::state::room::sessions::NewSession;

use crate::chance::Chance;
use crate::support::item;
use crate::world::World;

const SHORT: u64 = 60;
const LONG: u64 = 5_000;
/// In this one a tab used the number of a save again, and the sheet it counted last was lost.
const SEEN: [u64; 1] = [1_105];
const TABS: usize = 3;
const MOST_TEXTS: usize = 4;

/// A step of a tab's that waits for its turn.
type Step = Box<dyn FnOnce(&mut BTreeMap<String, String>)>;

/// The journal that all tabs share: steps are done one by one, when the test says so.
#[derive(Default)]
struct Database {
    texts: RefCell<BTreeMap<String, String>>,
}

/// A tab's way to the journal. Its steps keep their order; those of other tabs may come in between.
#[derive(Default)]
struct Turns {
    database: Rc<Database>,
    steps: RefCell<VecDeque<Step>>,
}

impl Turns {
    fn next(&self) -> bool {
        let step = self.steps.borrow_mut().pop_front();
        let Some(step) = step else { return false };
        let mut texts = self.database.texts.borrow().clone();
        step(&mut texts);
        *self.database.texts.borrow_mut() = texts;
        true
    }
}

impl Journal for Turns {
    fn settle(&self, keys: Vec<String>, answer: SettleFn) {
        self.steps.borrow_mut().push_back(Box::new(move |texts| {
            let there: Vec<_> = keys.iter().map(|key| texts.get(key).cloned()).collect();
            texts.extend(answer(&there));
        }));
    }

    fn put(&self, key: &str, text: &str) {
        let (key, text) = (key.to_owned(), text.to_owned());
        self.steps.borrow_mut().push_back(Box::new(move |texts| drop(texts.insert(key, text))));
    }

    fn remove(&self, key: &str) {
        let key = key.to_owned();
        self.steps.borrow_mut().push_back(Box::new(move |texts| drop(texts.remove(&key))));
    }

    fn erase(&self, _key: &str, _text: &str) -> BoxFuture<bool> {
        Box::pin(std::future::ready(true))
    }
}

/// Local storage as one tab sees it: what others wrote comes through some time later, key by key.
#[derive(Default)]
struct Cached {
    all: Rc<RefCell<BTreeMap<String, String>>>,
    seen: RefCell<BTreeMap<String, String>>,
    is_stale: Cell<bool>,
}

impl Cached {
    fn catch_up(&self) {
        *self.seen.borrow_mut() = self.all.borrow().clone();
    }
}

impl Store for Cached {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        if !self.is_stale.get() {
            self.catch_up();
        }
        Ok(self.seen.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.seen.borrow_mut().insert(key.to_owned(), text.to_owned());
        self.all.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.seen.borrow_mut().remove(key);
        self.all.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.all.borrow().keys().cloned().collect())
    }
}

struct Tab {
    world: World<Cached, Turns>,
}

struct Browser {
    chance: Chance,
    tabs: Vec<Tab>,
    project: ProjectId,
    sheet: SheetId,
    session: SessionId,
    written: BTreeSet<String>,
    handed_in: usize,
}

impl Browser {
    fn new(seed: u64) -> Self {
        let (all, database) = (Rc::default(), Rc::<Database>::default());
        let tab = || Tab {
            world: World::on(
                Rc::new(Cached { all: Rc::clone(&all), ..Cached::default() }),
                Rc::new(Turns { database: Rc::clone(&database), ..Turns::default() }),
                &database.texts.borrow(),
            ),
        };
        let first = tab();
        let project = first.world.turn().add_project("Ridge Street").unwrap();
        let sheet = first.world.start_in(project.clone(), "goals", "whole");
        let tool = shared_table::domain::base::id::ToolId::new("self-assessment").unwrap();
        let variant = shared_table::domain::base::id::VariantId::new("quick").unwrap();
        let new = NewSession {
            project: project.clone(),
            tool,
            variant,
            round: None,
            least: Default::default(),
            late_for: None,
            expected: None,
        };
        let session = first.world.turn().add_session(new).unwrap();
        while first.world.journal.next() {}
        let mut tabs = vec![first];
        tabs.extend((1..TABS).map(|_| tab()));
        for tab in &tabs {
            tab.world.open(&sheet);
        }
        let (chance, written) = (Chance(seed), BTreeSet::new());
        Self { chance, tabs, project, sheet, session, written, handed_in: 0 }
    }

    fn word(&mut self) -> String {
        let word = format!("word{}.", self.written.len());
        self.written.insert(word.clone());
        word
    }

    /// A tab does something, or what was written somewhere comes through.
    fn step(&mut self) {
        let at = self.chance.below(TABS);
        match self.chance.below(8) {
            0 => {
                let field = ["gp_learned", "gp_real"][self.chance.below(2)];
                let word = self.word();
                let tab = &self.tabs[at];
                let before = tab.world.shown_text(field);
                tab.world.write(field, format!("{before} {word}").trim());
            }
            1 => self.tabs[at].world.turn().flush(),
            2 => {
                let word = self.word();
                self.tabs[at].world.turn().add_project_action(&self.project, &word);
            }
            3 => {
                let word = self.word();
                self.tabs[at].world.turn().add_round(&self.project, &word, None);
            }
            4 => self.hand_in(at),
            5 => {
                let is_stale = self.chance.below(2) == 0;
                self.tabs[at].world.store.is_stale.set(is_stale);
            }
            6 => self.hear(at),
            _ => {
                self.tabs[at].world.turn();
                self.tabs[at].world.journal.next();
            }
        }
    }

    /// A tab counts a sheet that is handed in, or what was counted somewhere comes through.
    fn step_of_a_room(&mut self) {
        let at = self.chance.below(TABS);
        match self.chance.below(8) {
            0..3 => self.hand_in(at),
            3..5 => self.hear(at),
            5 => {
                let is_stale = self.chance.below(2) == 0;
                self.tabs[at].world.store.is_stale.set(is_stale);
            }
            _ => {
                self.tabs[at].world.turn();
                self.tabs[at].world.journal.next();
            }
        }
    }

    fn hand_in(&mut self, at: usize) {
        let perspective = Perspective::LivedExperience;
        let entry = Entry {
            way: EntrySource::Passed,
            perspective,
            answers: Map::new(),
            words: [(item("sa_time_to_know"), self.handed_in.to_string())].into_iter().collect(),
            choices: Default::default(),
        };
        self.handed_in += 1;
        let app = self.tabs[at].world.turn();
        app.add_entries(&self.session, vec![(app.fresh_key(), entry)]);
    }

    /// A tab hears what stands in the store, for one of the documents.
    fn hear(&mut self, at: usize) {
        let keys =
            [keys::sheet(&self.sheet), keys::project(&self.project), keys::session(&self.session)];
        let key = &keys[self.chance.below(keys.len())];
        let tab = &self.tabs[at];
        let text = tab.world.store.all.borrow().get(key).cloned();
        tab.world.turn().on_stored(key, text.as_deref());
    }

    /// All tabs save, every step is done, and each looks at what the others did.
    fn come_to_rest(&mut self) {
        for _ in 0..4 {
            for tab in &self.tabs {
                tab.world.store.is_stale.set(false);
                tab.world.turn().flush();
                while tab.world.journal.next() {}
            }
            for tab in &self.tabs {
                tab.world.turn().look_again();
                while tab.world.journal.next() {}
            }
        }
    }

    fn words_in(&self, text: &str, place: &str, seed: u64) {
        let lost: Vec<_> = self.written.iter().filter(|word| !text.contains(*word)).collect();
        assert!(lost.is_empty(), "{seed}: {lost:?} not in {place}: {text}");
        // Where several typed in one place at one moment each of their texts stands there once.
        let most = self.written.iter().map(|word| text.matches(word.as_str()).count()).max();
        assert!(most.unwrap_or_default() <= MOST_TEXTS, "{seed}: {most:?} in {place}: {text}");
    }

    fn check(&self, seed: u64) {
        let key = [keys::sheet(&self.sheet), keys::project(&self.project)];
        let session = keys::session(&self.session);
        let database = &self.tabs[0].world.journal.database;
        let journal = database.texts.borrow();
        self.words_in(&format!("{}{}", journal[&key[0]], journal[&key[1]]), "journal", seed);
        let store = self.tabs[0].world.store.all.borrow();
        self.words_in(&format!("{}{}", store[&key[0]], store[&key[1]]), "store", seed);
        for tab in &self.tabs {
            let shown = tab.world.turn().library.with_untracked(|l| {
                let people = l.session(&self.session).unwrap().people();
                assert_eq!(people, self.handed_in, "{seed}: handed in");
                format!("{:?}{:?}", l.sheet(&self.sheet), l.project(&self.project))
            });
            self.words_in(&shown, "the page", seed);
        }
        assert_eq!(journal[&session].matches("\"key\"").count(), self.handed_in, "{seed}");
    }
}

#[test]
fn tabs_that_save_at_the_same_moment_lose_nothing() {
    let rounds = if std::env::var_os("SHARED_TABLE_SOAK").is_some() { LONG } else { SHORT };
    let (mut words, mut entries) = (0, 0);
    for seed in (0..rounds).chain(SEEN) {
        let mut browser = Browser::new(seed);
        for _ in 0..60 {
            if seed % 2 == 0 { browser.step() } else { browser.step_of_a_room() }
        }
        browser.come_to_rest();
        browser.check(seed);
        words += browser.written.len();
        entries += browser.handed_in;
    }
    println!("{rounds} rounds, {words} words and {entries} sheets handed in, nothing lost");
}
