//! What somebody prefers on this device: small, and no loss if it goes.

use leptos::prelude::*;

use crate::domain::base::id::SheetId;

const WHOLE_SHEET: &str = "whole_sheet";
const LAST_STARTED: &str = "last_started";
const PICTURES: &str = "pictures";
const HIDE_NOW: &str = "hide_now";

/// How a preference is kept: its name and its value.
type Keep = Box<dyn Fn(&str, &str)>;

/// What somebody prefers on this device.
#[derive(Clone, Copy)]
pub struct Preferences {
    whole_sheet: RwSignal<bool>,
    last_started: RwSignal<Option<SheetId>>,
    pictures: RwSignal<bool>,
    hide_now: RwSignal<bool>,
    keep: StoredValue<Option<Keep>, LocalStorage>,
}

impl Preferences {
    /// Reads the preferences by name.
    pub fn new(read: &dyn Fn(&str) -> Option<String>) -> Self {
        Self {
            whole_sheet: RwSignal::new(read(WHOLE_SHEET).as_deref() == Some("yes")),
            last_started: RwSignal::new(read(LAST_STARTED).and_then(|id| SheetId::new(&id).ok())),
            pictures: RwSignal::new(read(PICTURES).as_deref() == Some("yes")),
            hide_now: RwSignal::new(read(HIDE_NOW).as_deref() != Some("no")),
            keep: StoredValue::new_local(None),
        }
    }

    /// Says how a changed preference is kept.
    pub fn on_change(&self, keep: impl Fn(&str, &str) + 'static) {
        self.keep.set_value(Some(Box::new(keep)));
    }

    /// The preferences, from context.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// Whether sheets are shown whole rather than one question at a time.
    pub fn is_whole_sheet(&self) -> bool {
        self.whole_sheet.get_untracked()
    }

    /// Sets whether sheets are shown whole.
    pub fn set_whole_sheet(&self, whole: bool) {
        self.whole_sheet.set(whole);
        self.keep(WHOLE_SHEET, if whole { "yes" } else { "no" });
    }

    /// Whether pictures stand beside words where there are some.
    pub fn has_pictures(&self) -> bool {
        self.pictures.get()
    }

    /// Sets whether pictures stand beside words.
    pub fn set_pictures(&self, pictures: bool) {
        self.pictures.set(pictures);
        self.keep(PICTURES, if pictures { "yes" } else { "no" });
    }

    /// Whether every sheet can be hidden at once, not only private ones.
    pub fn has_hide_now(&self) -> bool {
        self.hide_now.get()
    }

    /// Sets whether every sheet can be hidden at once.
    pub fn set_hide_now(&self, wanted: bool) {
        self.hide_now.set(wanted);
        self.keep(HIDE_NOW, if wanted { "yes" } else { "no" });
    }

    /// The sheet that was started last on this device. A sheet from a file never is: its writer is
    /// somebody else.
    pub fn last_started(&self) -> Option<SheetId> {
        self.last_started.get_untracked()
    }

    /// Remembers the sheet that was started last, so that the next one asks less.
    pub fn set_last_started(&self, id: &SheetId) {
        self.last_started.set(Some(id.clone()));
        self.keep(LAST_STARTED, id.as_str());
    }

    /// Forgets that a sheet was started last, if it is one of those.
    pub fn forget_sheet(&self, is_gone: impl Fn(&SheetId) -> bool) {
        if self.last_started().is_some_and(|id| is_gone(&id)) {
            self.last_started.set(None);
            self.keep(LAST_STARTED, "");
        }
    }

    /// Forgets what somebody preferred. What is kept of it is erased with everything.
    pub fn forget_all(&self) {
        self.whole_sheet.set(false);
        self.last_started.set(None);
        self.pictures.set(false);
    }

    fn keep(&self, name: &str, value: &str) {
        self.keep.with_value(|keep| {
            if let Some(keep) = keep {
                keep(name, value);
            }
        });
    }
}
