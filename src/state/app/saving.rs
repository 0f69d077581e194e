//! The one way in which documents of every kind are saved, with other tabs doing the same at the same
//! moment. Two places: local storage, which is written at once, since nothing can be awaited when a page
//! goes; and the journal, where one step looks at what stands there, joins it and writes (see
//! [`Journal::settle`](crate::ports::journal::Journal::settle)). That step decides: no other tab comes in
//! between. What comes of it goes to local storage and to the page.
//!
//! A document's saves name their writers ([`Saves`](crate::domain::document::saves::Saves)), so that two seventh
//! saves differ, and whoever finds a text knows whether it came from what is here.

use leptos::prelude::*;

use crate::domain::base::id::ItemId;
use crate::domain::base::map;
use crate::domain::document::kept::Kept;
use crate::domain::document::saves::Relation;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::ports::keys;
use crate::ports::store::StoreError;
use crate::state::app::{App, Open};
use crate::state::store::held::KeptDocument;
use crate::state::store::keeper::Saving;
use crate::state::store::tombstone::{Tombstone, is_of_newer_form};

impl App {
    /// Keeps a sheet: store, journal, and the list of what is here. Says whether it is kept.
    pub(in crate::state) fn keep_sheet(&self, kept: Kept<Sheet>) -> bool {
        self.keep_document(KeptDocument::Sheet(kept))
    }

    /// Keeps a project.
    pub(in crate::state) fn keep_project(&self, kept: Kept<Project>) -> bool {
        self.keep_document(KeptDocument::Project(kept))
    }

    /// Keeps a session.
    pub(in crate::state) fn keep_session(&self, kept: Kept<Session>) -> bool {
        self.keep_document(KeptDocument::Session(Box::new(kept)))
    }

    /// Keeps a document that was changed from what is here, with what others saved meanwhile.
    fn keep_document(&self, changed: KeptDocument) -> bool {
        let key = changed.key();
        let before = self.held(&key);
        let mut changed = changed;
        if let Some(before) = &before {
            // Whatever it was made of, it goes on from what is here.
            *changed.saved_mut().1 = before.saved().1.clone();
        }
        let (mut next, both) = self.with_stored(&key, before.as_ref(), changed);
        let Some(rev) = self.rev_to_keep(&key, next.saved().0) else { return false };
        let (kept_rev, saves) = next.saved_mut();
        *kept_rev = saves.add(self.keeper.writer.get_value(), rev);
        self.keeper.past.update_value(|past| {
            if let Some(before) = &before {
                past.remember(before);
            }
            past.remember(&next);
        });
        if let KeptDocument::Sheet(kept) = &next {
            self.show_if_open(&kept.doc, &both);
        }
        let text = next.write(self.session_form());
        self.library.update(|l| next.put_into(l));
        text.is_some_and(|text| self.keep(&key, &text))
    }

    /// A changed form, with what stands in the store if that has something new.
    fn with_stored(
        &self,
        key: &str,
        before: Option<&KeptDocument>,
        changed: KeptDocument,
    ) -> (KeptDocument, map::Set<ItemId>) {
        let nothing = map::Set::new();
        let stored = self.services().store.get(key).ok().flatten();
        let Some(text) = stored else { return (changed, nothing) };
        let form = self.session_form();
        let (theirs, merger) = match changed.relation_to_text(&text) {
            Some(Relation::Older | Relation::Forked) => {
                (KeptDocument::read(key, &text, form), self.keeper.merger.get_value())
            }
            Some(Relation::Same | Relation::Newer) | None => return (changed, nothing),
        };
        let (Some(theirs), Some(merger)) = (theirs, merger) else { return (changed, nothing) };
        let common = self.keeper.past.with_value(|past| past.common_with(&theirs).cloned());
        let came_from = before.filter(|before| theirs.relation(before) == Relation::Newer);
        let base = came_from.cloned().or(common);
        let (mut joined, both) = (merger.join)(base.as_ref(), &changed, &theirs);
        *joined.saved_mut().0 += 1;
        (joined, both)
    }

    /// Keeps a text and tells how it went. In a browser that keeps nothing it stays in memory.
    pub(in crate::state) fn keep(&self, key: &str, text: &str) -> bool {
        let services = self.services();
        let before = services.store.get(key);
        let is_new = matches!(before, Ok(None));
        let kept = if self.is_cleared() || is_new && self.finds_cleared() {
            Err(StoreError::Cleared)
        } else if matches!(&before, Ok(Some(text)) if is_of_newer_form(text)) {
            // Another tab is of a newer version.
            Err(StoreError::Newer)
        } else {
            self.begin_epoch();
            let kept = services.store.put(key, text);
            self.settle(&[key.to_owned()]);
            kept
        };
        let ok = kept.is_ok();
        if ok {
            self.keeper.forgetting.has_kept.set_value(true);
            if is_new {
                // It is here again, on purpose.
                let _ = services.store.remove(&keys::deleted(key));
            }
        }
        self.keeper.saving.set(match kept {
            Ok(()) => Saving::Saved(self.now()),
            Err(why) => Saving::Failed(why),
        });
        ok
    }

    /// Brings the journal and this page together, for these documents, in one step.
    pub(in crate::state) fn settle(&self, keys: &[String]) {
        self.settle_with(keys, Vec::new());
    }

    /// The same, with texts that are put beside them.
    pub(in crate::state) fn settle_with(&self, keys: &[String], beside: Vec<(String, String)>) {
        let app = *self;
        let mut all = vec![keys::ERASED.to_owned()];
        all.extend(keys.iter().cloned());
        let asked = all.clone();
        let answer = move |there: &[Option<String>]| {
            let mut texts = app.answer_journal(&asked, there);
            texts.extend(beside);
            texts
        };
        self.services().journal.settle(all, Box::new(answer));
    }

    /// What is to stand in the journal, after what stands there was taken in.
    fn answer_journal(&self, keys: &[String], there: &[Option<String>]) -> Vec<(String, String)> {
        let Some(Some(erased)) = there.first() else { return self.answer_all(keys, there) };
        let epoch = self.keeper.forgetting.epoch.try_get_value().flatten();
        let is_known =
            epoch.as_ref().is_none_or(|epoch| epoch == crate::state::store::loader::UNKNOWN);
        if !is_known && epoch.as_ref() != Some(erased) {
            // Another tab erased everything at this moment.
            self.on_erased(erased);
            return Vec::new();
        }
        self.answer_all(keys, there)
    }

    fn answer_all(&self, keys: &[String], there: &[Option<String>]) -> Vec<(String, String)> {
        // The page may be gone by now.
        if self.library.try_with_untracked(|_| ()).is_none() || self.is_cleared() {
            return Vec::new();
        }
        let pairs = keys.iter().zip(there).skip(1);
        pairs
            .filter_map(|(key, text)| Some((key.clone(), self.answer_one(key, text.as_deref())?)))
            .collect()
    }

    fn answer_one(&self, key: &str, there: Option<&str>) -> Option<String> {
        let mine = self.held(key)?;
        let Some(text) = there else { return mine.write(self.session_form()) };
        if let Some(mark) = Tombstone::read(text) {
            if mark.rev >= mine.saved().0 {
                self.drop_deleted(key);
                return None;
            }
            return mine.write(self.session_form());
        }
        match mine.relation_to_text(text) {
            Some(Relation::Newer) | None => self.unless_newer_form(text, &mine),
            Some(Relation::Same) => None,
            Some(Relation::Older | Relation::Forked) => {
                let Some(theirs) = KeptDocument::read(key, text, self.session_form()) else {
                    return self.unless_newer_form(text, &mine);
                };
                let is_more = self.take_in(theirs);
                let now = self.held(key)?;
                let text = now.write(self.session_form())?;
                let _ = self.services().store.put(key, &text);
                is_more.then_some(text)
            }
        }
    }

    /// What a newer version of the app wrote is left alone.
    fn unless_newer_form(&self, text: &str, mine: &KeptDocument) -> Option<String> {
        if is_of_newer_form(text) { None } else { mine.write(self.session_form()) }
    }

    /// The document under a key, as it is here.
    pub(in crate::state) fn held(&self, key: &str) -> Option<KeptDocument> {
        self.library.with_untracked(|l| KeptDocument::at(l, key))
    }

    /// Takes in a form of a document that another tab saved. Says whether what is here now holds more than
    /// that form, so that it is to be saved.
    pub(in crate::state) fn take_in(&self, theirs: KeptDocument) -> bool {
        let key = theirs.key();
        let Some(mine) = self.held(&key) else {
            self.library.update(|l| theirs.put_into(l));
            return false;
        };
        match mine.relation(&theirs) {
            Relation::Same | Relation::Newer => false,
            Relation::Older => {
                self.put_in_place(&mine, theirs, &map::Set::new());
                false
            }
            Relation::Forked if mine.says_the_same(&theirs) => {
                let (their_rev, others) = theirs.saved();
                let (others, mut joined) = (others.clone(), mine);
                let (rev, saves) = joined.saved_mut();
                *rev = their_rev.max(*rev);
                saves.join(&others);
                self.library.update(|l| joined.put_into(l));
                false
            }
            Relation::Forked => {
                let Some(merger) = self.keeper.merger.get_value() else {
                    self.keeper.unsettled.update_value(|keys| {
                        keys.insert(key);
                    });
                    return false;
                };
                let base = self.keeper.past.with_value(|past| past.common_with(&theirs).cloned());
                let (mut joined, both) = (merger.join)(base.as_ref(), &mine, &theirs);
                let is_more = !joined.says_the_same(&theirs);
                if is_more {
                    let (rev, saves) = joined.saved_mut();
                    *rev = saves.add(self.keeper.writer.get_value(), *rev + 1);
                }
                self.put_in_place(&mine, joined, &both);
                is_more
            }
        }
    }

    /// Puts a form in place of the one here. What is typed on the page and not saved yet stays.
    fn put_in_place(&self, before: &KeptDocument, next: KeptDocument, both: &map::Set<ItemId>) {
        self.keeper.past.update_value(|past| {
            past.remember(before);
            past.remember(&next);
        });
        if let (KeptDocument::Sheet(before), KeptDocument::Sheet(next)) = (before, &next) {
            self.show_under_typing(before, next, both);
        }
        self.library.update(|l| next.put_into(l));
    }

    fn show_under_typing(&self, before: &Kept<Sheet>, next: &Kept<Sheet>, both: &map::Set<ItemId>) {
        let open = self.open.get_untracked();
        let open = open.filter(|o| o.sheet.id == next.doc.id && o.passing.is_none());
        let Some(Open { sheet, dirty: true, .. }) = open else {
            return self.show_if_open(&next.doc, both);
        };
        let Some(merger) = self.keeper.merger.get_value() else { return };
        let both_forms = (merger.sheet)(&before.doc, &sheet, &next.doc);
        self.open.update(|open| {
            if let Some(open) = open {
                open.sheet = both_forms.sheet;
                open.both.add(both_forms.both);
                open.both.add(both.iter().cloned());
            }
        });
    }

    fn show_if_open(&self, sheet: &Sheet, both: &map::Set<ItemId>) {
        let is_open = |o: &Option<Open>| {
            o.as_ref().is_some_and(|o| o.sheet.id == sheet.id && o.passing.is_none())
        };
        if self.open.with_untracked(is_open) {
            self.show_saved(sheet, both);
        }
    }

    /// The document that stands in the store under a key, if it is good.
    pub(in crate::state) fn stored(&self, key: &str) -> Option<KeptDocument> {
        let text = self.services().store.get(key).ok()??;
        KeptDocument::read(key, &text, self.session_form())
    }

    /// Takes in what stands in the store under a key, if it is newer than what is here.
    pub(in crate::state) fn take_in_stored(&self, key: &str) {
        let stored = self.services().store.get(key).ok().flatten();
        if let Some(text) = stored {
            self.take_in_text(key, &text);
        }
    }

    /// Takes in a text that another tab saved. What is here is saved if it holds more.
    pub(in crate::state) fn take_in_text(&self, key: &str, text: &str) {
        if let Some(mine) = self.held(key) {
            match mine.relation_to_text(text) {
                Some(Relation::Same) => return,
                Some(Relation::Newer) => return self.catch_up(key, text, &mine),
                Some(Relation::Older | Relation::Forked) | None => {}
            }
        }
        let Some(theirs) = KeptDocument::read(key, text, self.session_form()) else { return };
        let is_more = self.take_in(theirs);
        if self.open.with_untracked(|o| o.as_ref().is_some_and(|o| o.dirty)) {
            // What is typed here goes on from what came in just now.
            self.flush();
        }
        if is_more
            && let Some(text) = self.held(key).and_then(|held| held.write(self.session_form()))
        {
            self.keep(key, &text);
        }
    }

    /// The journal stopped working, or works again. Then all that is here goes into it: it may be a new one.
    pub fn on_journal(&self, failed: bool) {
        if self.keeper.journal_failed.try_set(failed).is_some() || failed {
            return;
        }
        // Somebody may have cleared both places.
        if self.finds_cleared() {
            return;
        }
        let all = self.library.with_untracked(KeptDocument::keys);
        self.settle(&all);
        let services = self.services();
        if let Ok(Some(safety)) = services.store.get(keys::SAFETY) {
            services.journal.put(keys::SAFETY, &safety);
        }
    }

    /// Browsers don't keep the order in which tabs write to local storage: what another tab wrote later can be
    /// followed by what this one wrote before. The newer form goes there again.
    fn catch_up(&self, key: &str, older: &str, mine: &KeptDocument) {
        let store = self.services().store;
        let stands = store.get(key).ok().flatten();
        if stands.as_deref() == Some(older)
            && let Some(text) = mine.write(self.session_form())
        {
            let _ = store.put(key, &text);
        }
    }

    /// Forgets a document here: store and journal.
    pub(in crate::state) fn forget(&self, key: &str) -> bool {
        let services = self.services();
        services.journal.remove(key);
        services.store.remove(key).is_ok()
    }
}
