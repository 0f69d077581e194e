//! Signals that others read and only their owner writes.

use leptos::prelude::*;

/// A signal to read. It is the owner's own, so that it weighs nothing: each further kind of signal brings its
/// code once more for every type in it.
#[derive(Debug)]
pub struct Reading<T: 'static>(RwSignal<T>);

impl<T> Clone for Reading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Reading<T> {}

impl<T: Send + Sync + 'static> Reading<T> {
    pub(in crate::state) fn of(signal: RwSignal<T>) -> Self {
        Self(signal)
    }

    /// Looks at the value; whoever asks hears when it changes.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.0.with(look)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.0.with_untracked(look)
    }

    /// Whoever asks hears when the value changes.
    pub fn track(&self) {
        self.0.track();
    }
}

impl<T: Clone + Send + Sync + 'static> Reading<T> {
    /// The value; whoever asks hears when it changes.
    pub fn get(&self) -> T {
        self.0.get()
    }

    /// The value as it is now.
    pub fn get_untracked(&self) -> T {
        self.0.get_untracked()
    }
}

impl<T: Send + Sync + 'static> From<Reading<T>> for Signal<T> {
    fn from(reading: Reading<T>) -> Self {
        reading.0.into()
    }
}
