//! Whatever goes on until its owner goes: listeners, timers, the camera.

use std::any::Any;

/// A listener, a timer or a camera. Dropping it ends it.
pub struct Subscription {
    _held: Box<dyn Any>,
}

impl Subscription {
    /// Goes on for as long as this is held, and ends when that is dropped.
    pub fn holding(held: impl Any) -> Self {
        Self { _held: Box::new(held) }
    }
}
