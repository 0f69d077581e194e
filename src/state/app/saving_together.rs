//! Saving several documents at once: all of them, or none.

use leptos::prelude::*;

use crate::ports::keys;
use crate::state::app::App;
use crate::state::store::held::KeptDocument;
use crate::state::store::keeper::Saving;

impl App {
    /// Keeps several documents, and a text beside them: all of it, or nothing. Then says how many bytes more
    /// are needed.
    pub(in crate::state) fn keep_together(
        &self,
        all: Vec<KeptDocument>,
        beside: (&str, &str),
    ) -> Result<(), usize> {
        let mut next = Vec::new();
        for mut held in all {
            let key = held.key();
            let before = self.held(&key);
            if let Some(rev) = self.rev_to_keep(&key, held.saved().0) {
                let (kept_rev, saves) = held.saved_mut();
                if let Some(before) = &before {
                    *saves = before.saved().1.clone();
                }
                *kept_rev = saves.add(self.keeper.writer.get_value(), rev);
                next.push((key, before, held));
            }
        }
        let mut texts = vec![(beside.0.to_owned(), beside.1.to_owned())];
        let form = self.session_form();
        texts.extend(
            next.iter().filter_map(|(key, _, held)| Some((key.clone(), held.write(form)?))),
        );
        self.put_together(&texts)?;
        self.keeper.past.update_value(|past| {
            for (_, before, held) in &next {
                if let Some(before) = before {
                    past.remember(before);
                }
                past.remember(held);
            }
        });
        let keys: Vec<String> = next.iter().map(|(key, ..)| key.clone()).collect();
        self.library.update(|l| next.into_iter().for_each(|(_, _, held)| held.put_into(l)));
        self.settle_with(&keys, vec![(beside.0.to_owned(), beside.1.to_owned())]);
        self.keeper.saving.set(Saving::Saved(self.now()));
        Ok(())
    }

    /// Puts texts into the store. If one does not fit, all is as it was.
    fn put_together(&self, texts: &[(String, String)]) -> Result<(), usize> {
        let store = self.services().store;
        let before: Vec<Option<String>> =
            texts.iter().map(|(key, _)| store.get(key).ok().flatten()).collect();
        let new: usize = texts.iter().map(|(key, text)| key.len() + text.len()).sum();
        let old: usize = before.iter().flatten().map(String::len).sum();
        let needed = new.saturating_sub(old);
        // Other tabs hear of every text at once, so room is tried out with one that says nothing.
        let has_room = store.put(keys::ROOM, &" ".repeat(needed)).is_ok();
        let _ = store.remove(keys::ROOM);
        if has_room && !self.finds_cleared() {
            self.begin_epoch();
            let failed = texts.iter().position(|(key, text)| store.put(key, text).is_err());
            let Some(failed) = failed else {
                self.keeper.forgetting.has_kept.set_value(true);
                for (key, _) in texts {
                    let _ = store.remove(&keys::deleted(key));
                }
                return Ok(());
            };
            for ((key, _), before) in texts.iter().zip(&before).take(failed + 1) {
                let _ = match before {
                    Some(text) => store.put(key, text),
                    None => store.remove(key),
                };
            }
        }
        Err(needed)
    }
}
