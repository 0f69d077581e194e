//! Commands on the open sheet: change, undo, save. Saving lives here, at the root, not with a page.

use crate::domain::base::map;

use leptos::prelude::*;

use crate::domain::base::id::{ActionId, ItemId, SheetId};
use crate::domain::document::kept::Kept;
use crate::domain::document::limits;
use crate::domain::sheet::action::Action;
use crate::domain::sheet::answer::Answer;
use crate::domain::sheet::edit::Change;
use crate::domain::sheet::history::History;
use crate::domain::sheet::progress;
use crate::domain::sheet::{Details, Perspective, Pick, Sheet};
use crate::state::app::{App, Open};
use crate::state::route::{Route, SheetView};

/// How long after the first unsaved change it is saved, in milliseconds. It does not start again
/// with each key, so somebody who types on and on is saved as often.
pub const SAVE_AFTER_MS: u32 = 300;

impl App {
    /// The answer to an item of the open sheet.
    pub fn answer(&self, item: ItemId) -> Memo<Answer> {
        let open = self.open;
        Memo::new(move |_| {
            open.with(|o| o.as_ref().and_then(|o| o.sheet.answer(&item).cloned()))
                .unwrap_or_default()
        })
    }

    /// Changes the open sheet and saves it soon. `typing` joins keystrokes into one step of undo.
    pub fn edit(&self, change: Change, typing: bool) {
        let now = self.now();
        self.open.update(|open| {
            if let Some(open) = open {
                open.history.change(&mut open.sheet, change, typing, now);
                open.dirty = true;
            }
        });
        self.save_soon();
    }

    /// Changes an item's answer from what it is now.
    pub fn edit_answer(&self, item: &ItemId, typing: bool, change: impl FnOnce(&mut Answer)) {
        let Some(mut answer) = self.open.with_untracked(|o| {
            o.as_ref().map(|o| o.sheet.answer(item).cloned().unwrap_or_default())
        }) else {
            return;
        };
        change(&mut answer);
        self.edit(Change::Answer(item.clone(), Some(answer)), typing);
    }

    /// Takes an item's answer and note away.
    pub fn clear_answer(&self, item: &ItemId) {
        self.edit(Change::Answer(item.clone(), None), false);
    }

    /// Sets or clears what was made of an answer.
    pub fn set_pick(&self, item: &ItemId, pick: Option<Pick>) {
        self.edit(Change::Pick(item.clone(), pick), false);
    }

    /// Sets the position that the open sheet is answered from, or leaves it out.
    pub fn set_position(&self, from: Option<Perspective>) {
        let details = self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.details.clone()));
        if let Some(details) = details {
            self.edit(Change::Details(Details { perspective: from, ..details }), false);
        }
    }

    /// Adds an action to the open sheet; gives back its name. `None` where no more fit in.
    pub fn add_action(&self, from: Option<&ItemId>, what: &str) -> Option<ActionId> {
        let id = ActionId::new(&self.device().fresh_id()).ok()?;
        let len = self.open.with_untracked(|o| o.as_ref().map_or(0, |o| o.sheet.actions.len()));
        if limits::room(len) == 0 {
            self.say(crate::content::words().common.list_full);
            return None;
        }
        let action = Action::new(id.clone(), from.cloned(), what.to_owned());
        self.edit(Change::Action(id.clone(), Some((usize::MAX, action))), false);
        Some(id)
    }

    /// Changes an action of the open sheet.
    pub fn edit_action(&self, id: &ActionId, typing: bool, change: impl FnOnce(&mut Action)) {
        let found = self.open.with_untracked(|o| {
            let actions = &o.as_ref()?.sheet.actions;
            let at = actions.iter().position(|a| a.id == *id)?;
            Some((at, actions[at].clone()))
        });
        if let Some((at, mut action)) = found {
            change(&mut action);
            self.edit(Change::Action(id.clone(), Some((at, action))), typing);
        }
    }

    /// Takes an action out of the open sheet.
    pub fn remove_action(&self, id: &ActionId) {
        self.edit(Change::Action(id.clone(), None), false);
    }

    /// Ends a step of undo, such as when somebody leaves a field.
    pub fn seal(&self) {
        self.open.update_untracked(|o| o.iter_mut().for_each(|o| o.history.seal()));
    }

    /// Undoes the last step and shows where; says whether there was one.
    pub fn undo(&self) -> bool {
        let words = &crate::content::words().sheet;
        self.show_step(self.step(History::undo), words.undone)
    }

    /// Does again what was undone last and shows where; says whether there was something.
    pub fn redo(&self) -> bool {
        let words = &crate::content::words().sheet;
        self.show_step(self.step(History::redo), words.redone)
    }

    /// Goes to the page that a step changed, unless it is on the screen, and says what happened.
    fn show_step(&self, change: Option<Change>, said: &str) -> bool {
        let Some(change) = change else { return false };
        let route = self.route.get_untracked();
        if let (Route::Sheet(id, SheetView::Page(at)), Some(item)) = (&route, change.item()) {
            let page = self.page_of(item);
            if page.as_ref().is_some_and(|page| page != at) {
                let view = page.map_or(SheetView::Continue, SheetView::Page);
                self.go(&Route::Sheet(id.clone(), view));
            }
        }
        self.say(said);
        true
    }

    /// The page that asks an item, named by its first item.
    fn page_of(&self, item: &ItemId) -> Option<ItemId> {
        let sheet = self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.clone()))?;
        let tool = self.tool(&sheet.tool)?;
        let pages = sheet.pages(&tool);
        let at = progress::position(&pages, item)?;
        pages[at].id().cloned()
    }

    fn step(
        &self,
        step: impl FnOnce(&mut History, &mut Sheet, crate::domain::Stamp) -> Option<Change>,
    ) -> Option<Change> {
        let now = self.now();
        let done = self.open.try_update(|open| {
            let open = open.as_mut()?;
            let done = step(&mut open.history, &mut open.sheet, now)?;
            open.dirty = true;
            Some(done)
        });
        let done = done.flatten()?;
        self.save_soon();
        Some(done)
    }

    /// Saves a moment from now, unless that is on its way already.
    pub(in crate::state) fn save_soon(&self) {
        if self.keeper.timer.with_value(Option::is_some) {
            return;
        }
        let app = *self;
        let timer = self.device().after(SAVE_AFTER_MS, Box::new(move || app.flush()));
        self.keeper.timer.set_value(Some(timer));
    }

    /// Saves the open sheet now, and the action that is being changed, if they have unsaved changes.
    /// What another tab saved meanwhile is kept.
    pub fn flush(&self) {
        self.keeper.timer.set_value(None);
        self.tell_wings(&|wing| wing.keep());
        let Some(open) = self.open.get_untracked().filter(|o| o.dirty && o.passing.is_none())
        else {
            return;
        };
        let base = self.library.with_untracked(|l| l.sheets.get(&open.sheet.id).cloned());
        let mut next = base.unwrap_or_else(|| Kept::new(open.sheet.clone()));
        next.doc = open.sheet;
        next.rev += 1;
        next.uncopied_since = next.uncopied_since.or(Some(next.doc.changed));
        let is_answered = !next.doc.is_blank();
        self.keep_sheet(next);
        // Only now is there something to lose, and a reason to ask.
        if is_answered
            && self.keeps()
            && !self.keeper.asked.try_update_value(|a| std::mem::replace(a, true)).unwrap_or(true)
        {
            self.device().ask_to_persist();
        }
    }

    /// What is on the screen is now what was saved. Only tells the page when that changed a word.
    pub(in crate::state) fn show_saved(&self, sheet: &Sheet, both: &map::Set<ItemId>) {
        let same = self.open.with_untracked(|o| o.as_ref().is_some_and(|o| o.sheet == *sheet));
        let settle = |o: &mut Option<Open>| {
            if let Some(open) = o {
                open.sheet = sheet.clone();
                open.dirty = false;
                open.both.add(both.iter().cloned());
            }
        };
        if same {
            self.open.update_untracked(settle);
        } else {
            self.open.update(settle);
        }
    }

    pub(in crate::state) fn remember_place(&self, id: &SheetId, view: &SheetView) {
        let (SheetView::Page(item) | SheetView::Whole(Some(item))) = view else { return };
        self.library.update_untracked(|l| {
            if let Some(kept) = l.sheets.get_mut(id) {
                kept.place = Some(item.clone());
            }
        });
    }
}
