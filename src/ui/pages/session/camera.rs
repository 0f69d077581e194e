//! The camera that reads codes one after another, off until somebody turns it on.

use leptos::prelude::*;

use super::SessionCtx;
use super::decoder::{Decode, decoder};
use crate::content::words;
use crate::state::room::codes::{Camera, CameraImage, Watching};

/// The id of the video that shows what the camera sees.
const START: &str = "camera-start";
const STOP: &str = "camera-stop";
const VIDEO: &str = "camera";

/// Takes a code; says whether it was one that could be read, or nothing while it has to wait.
type TakeCode = dyn Fn(&str) -> Option<bool>;

/// What the camera needs to go on.
#[derive(Clone, Copy)]
struct CameraCtx {
    of: StoredValue<SessionCtx, LocalStorage>,
    take: StoredValue<Box<TakeCode>, LocalStorage>,
    running: StoredValue<Option<Watching>, LocalStorage>,
    reader: StoredValue<CodeReader>,
    /// The last code: one that is held still is read once.
    last: StoredValue<String>,
    is_on: RwSignal<bool>,
    state: RwSignal<&'static str>,
    /// How many codes were read since it is on.
    n: RwSignal<usize>,
}

/// What finds codes in pictures, where the browser can't.
#[derive(Clone, Copy)]
enum CodeReader {
    Away,
    Coming,
    Here(Decode),
}

/// The camera, and what came of it.
pub(super) fn camera(of: &SessionCtx, take: impl Fn(&str) -> Option<bool> + 'static) -> AnyView {
    let bench = CameraCtx {
        of: StoredValue::new_local(of.clone()),
        take: StoredValue::new_local(Box::new(take)),
        running: StoredValue::new_local(None),
        reader: StoredValue::new(CodeReader::Away),
        last: StoredValue::new(String::new()),
        is_on: RwSignal::new(false),
        state: RwSignal::new(""),
        n: RwSignal::new(0),
    };
    let w = &words().room_codes;
    let is_on = move || bench.is_on.get();
    let count = of.clone();
    let read = move || match bench.n.get() {
        0 => w.camera_dark.to_owned(),
        n => count.count(w.read_n, n),
    };
    view! {
        <div class="st-camera" class:st-camera--read=move || bench.n.get() % 2 == 1>
            <video
                class="st-camera__picture"
                id=VIDEO
                prop:muted=true
                playsinline
                aria-label=w.camera_name
                hidden=move || !is_on()
            ></video>
            <p role="status" prop:textContent=move || bench.state.get()></p>
            <p
                class="st-camera__n"
                class:st-camera__n--read=move || bench.n.get() != 0
                hidden=move || !is_on()
                prop:textContent=read
            ></p>
            {switches(bench)}
        </div>
    }
    .into_any()
}

/// On and off.
fn switches(bench: CameraCtx) -> impl IntoView {
    let w = &words().room_codes;
    let is_on = move || bench.is_on.get();
    view! {
        <button
            class="st-button st-button--secondary"
            type="button"
            id=START
            hidden=is_on
            on:click=move |_| bench.start()
        >
            {w.camera}
        </button>
        <button
            class="st-button st-button--quiet"
            type="button"
            id=STOP
            hidden=move || !is_on()
            on:click=move |_| bench.stop("")
        >
            {w.camera_stop}
        </button>
    }
}

impl CameraCtx {
    fn start(self) {
        self.state.set(words().room_codes.camera_waits);
        self.is_on.set(true);
        self.n.set(0);
        self.last.set_value(String::new());
        let app = self.of.with_value(|of| of.app);
        app.device().focus(STOP);
        self.running.set_value(Some(app.watch(VIDEO, move |seen| self.saw(seen))));
    }

    /// Turns it off and says why. The page may be gone by then.
    fn stop(self, why: &'static str) {
        self.running.try_set_value(None);
        self.state.try_set(why);
        // The button that was pressed is gone: the other stands in its place.
        if self.is_on.try_set(false).is_none() {
            self.of.try_with_value(|of| of.app.device().focus(START));
        }
    }

    fn saw(self, seen: Camera) {
        let w = &words().room_codes;
        match seen {
            Camera::Started => self.state.set(w.camera_on),
            Camera::Codes(texts) => self.read(texts),
            Camera::Picture(picture) => self.look_into(&picture),
            Camera::Refused => self.stop(w.camera_refused),
            Camera::Busy => self.stop(w.camera_busy),
            Camera::Missing => self.stop(w.camera_missing),
        }
    }

    fn look_into(self, picture: &CameraImage) {
        match self.reader.get_value() {
            CodeReader::Here(decode) => self.read(decode(picture.width, &picture.grey)),
            CodeReader::Coming => {}
            CodeReader::Away => {
                self.reader.set_value(CodeReader::Coming);
                leptos::task::spawn_local(async move {
                    match decoder().await {
                        Ok(decode) => {
                            self.reader
                                .try_update_value(|reader| *reader = CodeReader::Here(decode));
                        }
                        Err(_) => {
                            self.reader.try_update_value(|reader| *reader = CodeReader::Away);
                            self.stop(words().room_codes.camera_no_reader);
                        }
                    }
                });
            }
        }
    }

    fn read(self, texts: Vec<String>) {
        for text in texts {
            if self.last.with_value(|last| *last == text) {
                continue;
            }
            let Some(is_read) = self.take.with_value(|take| take(&text)) else { return };
            self.last.set_value(text);
            if is_read {
                self.n.update(|n| *n += 1);
            }
        }
    }
}
