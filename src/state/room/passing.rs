//! A device that goes round: one person after the other answers on it. What is being answered is in
//! memory only, until it is handed in; then it is gone from the page.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::base::id::{SessionId, SheetId};
use crate::domain::base::map;
use crate::domain::room::entry::{Entry, EntrySource};
use crate::domain::room::session::{Added, Session};
use crate::domain::sheet::history::History;
use crate::domain::sheet::{Details, Sheet};
use crate::format::code::key_of;
use crate::state::app::{App, Open};
use crate::state::route::{Route, SessionView};
use crate::state::wing::Wing;

/// What became of a person's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandedIn {
    /// They are in, and kept.
    In(Added),
    /// There was nothing to hand in.
    Nothing,
    /// They could not be kept. They are on the page still, and not in.
    NotKept,
}

/// A device that goes round, as the hall knows it.
#[derive(Clone, Copy)]
pub struct Passing {
    app: App,
    /// Somebody is asked whether they stop, with what they answered lost: they chose that, or pressed Back.
    pub stops: RwSignal<bool>,
}

impl Passing {
    pub(in crate::state) fn new(app: App) -> Self {
        let passing = Self { app, stops: RwSignal::new(false) };
        app.add_wing(Rc::new(passing));
        passing
    }
}

impl Wing for Passing {
    /// Until they stop or hand in, no address leads away: neither to a question less, nor to the session's own
    /// pages, which are not theirs to see.
    fn holds(&self, to: &Route) -> bool {
        let app = self.app;
        let of = app.open.with_untracked(|o| o.as_ref().and_then(|o| o.passing.clone()));
        let Some(id) = of else { return false };
        if app.library.with_untracked(|l| l.session(&id).is_none()) {
            app.clear_passing();
            return false;
        }
        let here = Route::Session(id, SessionView::Pass);
        if *to != here {
            if app.is_somebody_answering() {
                self.stops.set(true);
            } else {
                app.clear_passing();
            }
            app.go(&here);
        }
        true
    }

    fn has_words(&self) -> bool {
        self.app.is_somebody_answering()
    }
}

impl App {
    /// Begins a person's answers, with nothing in them.
    pub fn begin_passing(&self, id: &SessionId) {
        self.clear_passing();
        let session = self.library.with_untracked(|l| l.session(id).cloned());
        let sheet = session.and_then(|session| self.fresh_sheet(&session));
        self.open.set(sheet.map(|sheet| Open {
            sheet,
            history: History::default(),
            dirty: false,
            both: map::Set::new(),
            passing: Some(id.clone()),
        }));
    }

    fn fresh_sheet(&self, session: &Session) -> Option<Sheet> {
        let now = self.now();
        Some(Sheet {
            id: SheetId::new(&self.device().fresh_id()).ok()?,
            project: session.project.clone(),
            tool: session.tool.clone(),
            tool_version: session.tool_version,
            variant: session.variant.clone(),
            details: Details { round: session.round.clone(), ..Details::default() },
            created: now,
            changed: now,
            binned: None,
            answers: map::Map::new(),
            picks: map::Map::new(),
            actions: Vec::new(),
            unknown: Default::default(),
        })
    }

    /// Hands a person's answers in and clears them from the page. Where they can't be kept they stay on it,
    /// and can be handed in again.
    pub fn hand_in(&self, id: &SessionId, way: EntrySource) -> HandedIn {
        let open = self.open.get_untracked().filter(|o| o.passing.as_ref() == Some(id));
        let found = open.and_then(|open| Some((self.tool(&open.sheet.tool)?, open.sheet)));
        let Some((tool, sheet)) = found else { return HandedIn::Nothing };
        let entry = Entry::of(&sheet, &tool, way);
        if entry.is_blank() {
            self.clear_passing();
            return HandedIn::Nothing;
        }
        // The key is the same however often it is tried: the sheet counts once.
        let added = self.add_entries(id, vec![(key_of(&sheet.id), entry)]);
        match added.and_then(|mut added| added.pop()) {
            Some(added) => {
                self.open.set(None);
                HandedIn::In(added)
            }
            None => HandedIn::NotKept,
        }
    }

    /// Clears a person's answers that were not handed in, and what stands of them in the journal where they
    /// could not be kept.
    pub fn clear_passing(&self) {
        let of = self.open.with_untracked(|o| o.as_ref().and_then(|o| o.passing.clone()));
        if let Some(of) = of {
            self.open.set(None);
            self.take_back_unkept(&of);
        }
    }

    /// Whether somebody's answers are on the page that were not handed in.
    pub fn is_somebody_answering(&self) -> bool {
        let answering = |o: &Option<Open>| {
            o.as_ref().is_some_and(|o| o.passing.is_some() && !o.sheet.is_blank())
        };
        self.open.with_untracked(answering)
    }
}
