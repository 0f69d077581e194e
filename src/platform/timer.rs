//! One call-back after a while.

use gloo_timers::callback::Timeout;

use super::crash;
use crate::ports::subscription::Subscription;

/// Calls back once, unless what it returns is dropped before.
pub(super) fn after(millis: u32, then: Box<dyn FnOnce()>) -> Subscription {
    Subscription::holding(Timeout::new(millis, move || {
        if !crash::crashed() {
            then();
        }
    }))
}
