//! Keeping the screen awake. Browsers let go of it whenever the page is not seen, so it is asked for again then.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{js, listener};
use crate::ports::subscription::Subscription;

/// What the browser holds; nothing before it answered, and nothing any more once nobody needs it.
#[derive(Clone, Default)]
pub(super) struct WakeLock(Rc<RefCell<LockState>>);

#[derive(Default)]
struct LockState {
    lock: Option<JsValue>,
    is_over: bool,
    ear: Option<Subscription>,
}

struct LockGuard(WakeLock);

impl Drop for LockGuard {
    fn drop(&mut self) {
        let mut state = self.0.0.borrow_mut();
        state.is_over = true;
        state.ear = None;
        release(state.lock.take());
    }
}

/// Something to begin, and what keeps it up.
pub(super) fn prepared() -> (WakeLock, Subscription) {
    let lock = WakeLock::default();
    (lock.clone(), Subscription::holding(LockGuard(lock)))
}

impl WakeLock {
    pub(super) fn begin(self) {
        if self.0.borrow().is_over {
            return;
        }
        let again = self.clone();
        let ear = listener::hear("visibilitychange", move |_| again.ask());
        self.0.borrow_mut().ear = Some(ear);
        self.ask();
    }

    /// A browser without it, or that says no, goes on as it is: nobody can do anything about it.
    fn ask(&self) {
        let lock = self.clone();
        spawn_local(async move {
            let Ok(new) = request().await else { return };
            let mut state = lock.0.borrow_mut();
            let old = if state.is_over { Some(new) } else { state.lock.replace(new) };
            release(old);
        });
    }
}

async fn request() -> Result<JsValue, JsValue> {
    let navigator = js::get(&js_sys::global(), "navigator")?;
    let locks = js::get(&navigator, "wakeLock")?;
    js::wait(js::call(&locks, "request", &[JsValue::from_str("screen")])?).await
}

fn release(lock: Option<JsValue>) {
    let Some(lock) = lock else { return };
    spawn_local(async move {
        if let Ok(promise) = js::call(&lock, "release", &[]) {
            let _ = js::wait(promise).await;
        }
    });
}
