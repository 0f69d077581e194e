//! One call-back after a while.

use gloo_timers::callback::Timeout;

use super::crash;
use crate::storage::device::Timer;

struct Once(#[expect(dead_code, reason = "held for its drop, which stops the timer")] Timeout);

impl Timer for Once {}

/// Calls back once, unless what it returns is dropped before.
pub(super) fn after(millis: u32, then: Box<dyn FnOnce()>) -> Box<dyn Timer> {
    Box::new(Once(Timeout::new(millis, move || {
        if !crash::crashed() {
            then();
        }
    })))
}
