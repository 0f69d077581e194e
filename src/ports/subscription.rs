//! Whatever goes on until its owner goes: listeners, timers, the camera.

/// A listener, a timer or a camera. Dropping it ends it.
pub struct Subscription {
    _held: Box<dyn Guard>,
}

impl Subscription {
    /// Goes on for as long as this is held, and ends when that is dropped.
    pub fn holding<T: 'static>(held: T) -> Self {
        Self { _held: Box::new(held) }
    }
}

/// Whatever ends something when it is dropped.
trait Guard {}

impl<T> Guard for T {}
