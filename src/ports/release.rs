//! The port to the release of the app that the device has: kept for days without a network, or not, and what comes next.

use std::rc::Rc;

use super::subscription::Subscription;

/// What is kept of this release on the device, for days without a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptRelease {
    /// All of it.
    Ready,
    /// The next release is here, as a whole, and waits until somebody asks for it.
    Next,
    /// All of it. The next release is there and could not be kept, for want of room or since something changed it.
    Stuck,
    /// Not all of it, any more: the browser made room.
    Lost,
    /// A file came otherwise than it was made. The network or the host put something in its place.
    Changed,
    /// There is no room for it.
    Full,
    /// Not all of it came.
    Away,
    /// This browser keeps none, or none from this address.
    Never,
}

/// What the device does with releases.
pub trait Releases {
    /// What tells this release from others; empty where it has no name.
    fn release(&self) -> String {
        String::new()
    }

    /// Keeps this release on the device. Tells what becomes of that until the answer is dropped.
    fn keep_release(&self, _on: Rc<dyn Fn(KeptRelease)>) -> Subscription {
        Subscription::holding(())
    }

    /// Loads the page anew with the next release, which waits.
    fn take_next_release(&self) {}
}
