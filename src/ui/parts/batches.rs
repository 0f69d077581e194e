//! Files that are looked into some at a time, so that a page can show how far it is.

use leptos::prelude::*;

use super::as_written::as_written;
use crate::content::{fill, words};
use crate::state::app::App;
use crate::state::exchange::import::InFile;
use crate::state::exchange::opening::{OpenedFile, Opener};
use crate::state::page::debounce::Debounce;
use crate::state::wings::Wings;

/// So many files are looked into before the page may show how far it is.
const AT_ONCE: usize = 50;

/// Looks into some files, and tells what came of each.
type Look<T> = dyn Fn(&[OpenedFile]) -> Vec<T>;

/// Files on their way, and what came of those before them.
pub(in crate::ui) struct Batches<T: 'static> {
    app: App,
    opener: StoredValue<Opener>,
    total: RwSignal<usize>,
    /// What came of the files so far.
    pub(in crate::ui) done: RwSignal<Vec<T>>,
    soon: Debounce,
    look: StoredValue<Box<Look<T>>, LocalStorage>,
}

impl<T> Clone for Batches<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Batches<T> {}

impl<T: Send + Sync + 'static> Batches<T> {
    /// Looks into the files that are dropped or chosen from now on.
    pub(in crate::ui) fn new(app: App, look: impl Fn(&[OpenedFile]) -> Vec<T> + 'static) -> Self {
        let exchange = Wings::expect().exchange;
        let batches = Self {
            app,
            opener: StoredValue::new(Opener::default()),
            total: RwSignal::new(0),
            done: RwSignal::new(Vec::new()),
            soon: Debounce::new(app),
            look: StoredValue::new_local(Box::new(look)),
        };
        Effect::new(move |_| {
            let files = exchange.take_brought();
            if !files.is_empty() {
                batches.begin(files);
            }
        });
        batches
    }

    /// Looks into these files; what came of earlier ones is not told any more.
    pub(in crate::ui) fn begin(self, files: Vec<InFile>) {
        if self.opener.with_value(Opener::is_empty) {
            self.total.set(0);
            self.done.set(Vec::new());
        }
        self.total.update(|total| *total += files.len());
        self.opener.update_value(|opener| opener.add(files));
        self.some();
    }

    /// Looks into some of the files, and into more a moment later.
    fn some(self) {
        let mut now = Vec::new();
        let is_more = self.opener.try_update_value(|opener| {
            self.app.take_turn(|| {
                now.extend(opener.step());
                !opener.is_empty() && now.len() < AT_ONCE
            });
            !opener.is_empty()
        });
        if !now.is_empty() {
            let found = self.look.with_value(|look| look(&now));
            self.done.update(|done| done.extend(found));
        }
        if is_more == Some(true) {
            self.soon.after(0, move || self.some());
        }
    }

    /// How far it is; nothing once all is done.
    pub(in crate::ui) fn progress(self) -> String {
        let (done, total) = (self.done.with(Vec::len), self.total.get());
        if done >= total {
            return String::new();
        }
        so_far(done, total)
    }
}

/// So many files of so many are read.
pub(in crate::ui) fn so_far(done: usize, total: usize) -> String {
    let gaps = [("n", &*done.to_string()), ("total", &*total.to_string())];
    fill(words().room_files.progress, &gaps)
}

/// A line on what came of some files.
pub(in crate::ui) fn line(text: String) -> AnyView {
    view! { <li dir="auto">{text}</li> }.into_any()
}

/// A line on a file of which nothing counts, and why.
pub(in crate::ui) fn wrong_line(name: &str, why: &str) -> AnyView {
    let w = &words().room_files;
    let sentence = fill(w.wrong, &[("why", why)]);
    let name = if name.is_empty() { w.pasted } else { name };
    view! {
        <li class="st-status-line st-status-line--problem" dir="auto">
            <span>{as_written(&sentence, "file", name)}</span>
        </li>
    }
    .into_any()
}
