//! The camera: shown in a video of the page, and looked at a few times a second. Nothing of it is kept or
//! sent. Where the browser can find codes by itself it does; elsewhere the picture is handed over.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Interval;
use js_sys::{Array, Object, Promise, Reflect, Uint8ClampedArray};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{crash, js};
use crate::ports::sensors::{Camera, CameraImage};
use crate::ports::subscription::Subscription;

/// So long between two looks, in milliseconds.
const EVERY: u32 = 150;
/// Pictures are this wide at most: enough for our codes, and quick to read on old devices.
const WIDTH: f64 = 640.0;

type OnCamera = Rc<dyn Fn(Camera)>;

/// Ends the camera when it goes.
struct CameraGuard(CameraState);

impl Drop for CameraGuard {
    fn drop(&mut self) {
        self.0.is_over.set(true);
        self.0.interval.borrow_mut().take();
        if let Some(stream) = self.0.stream.borrow_mut().take() {
            stop(&stream);
        }
    }
}

/// What a camera that runs and its end both know.
#[derive(Clone, Default)]
struct CameraState {
    stream: Rc<RefCell<Option<JsValue>>>,
    interval: Rc<RefCell<Option<Interval>>>,
    is_over: Rc<Cell<bool>>,
}

/// A camera that is to be opened.
pub(super) struct CameraRequest {
    video: String,
    shared: CameraState,
    on: OnCamera,
}

/// A camera for the video of that id, and what keeps it on.
pub(super) fn prepared(video: &str, on: OnCamera) -> (CameraRequest, Subscription) {
    let shared = CameraState::default();
    let seeing = CameraRequest { video: video.to_owned(), shared: shared.clone(), on };
    (seeing, Subscription::holding(CameraGuard(shared)))
}

/// Opens the camera, and tells what it sees until it is over.
pub(super) async fn open_and_look(CameraRequest { video, shared, on }: CameraRequest) {
    match open(&video).await {
        Err(_) if shared.is_over.get() => {}
        Err(why) => on(why_not(&why)),
        // It went while the person was asked.
        Ok(eye) if shared.is_over.get() => stop(&eye.stream),
        Ok(eye) => {
            *shared.stream.borrow_mut() = Some(eye.stream.clone());
            on(Camera::Started);
            *shared.interval.borrow_mut() = Some(look_often(eye, shared.is_over.clone(), on));
        }
    }
}

/// Looks a few times a second; never again before the last look has ended.
fn look_often(eye: LiveCamera, is_over: Rc<Cell<bool>>, on: OnCamera) -> Interval {
    let is_looking = Rc::new(Cell::new(false));
    Interval::new(EVERY, move || {
        if crash::crashed() || is_looking.replace(true) {
            return;
        }
        let (eye, on) = (eye.clone(), on.clone());
        let (is_looking, is_over) = (is_looking.clone(), is_over.clone());
        spawn_local(async move {
            let seen = eye.look().await;
            is_looking.set(false);
            if let Some(seen) = seen.filter(|_| !is_over.get()) {
                on(seen);
            }
        });
    })
}

/// What looks.
#[derive(Clone)]
struct LiveCamera {
    stream: JsValue,
    video: JsValue,
    canvas: JsValue,
    /// The browser's own reader of codes, where it has one.
    detector: Option<JsValue>,
}

async fn open(video: &str) -> Result<LiveCamera, JsValue> {
    let global = js_sys::global();
    let devices = js::get(&js::get(&global, "navigator")?, "mediaDevices")?;
    let wanted = Object::new();
    let facing = js::object(&[("facingMode", "environment")]);
    Reflect::set(&wanted, &"video".into(), &facing)?;
    let stream = promised(js::call(&devices, "getUserMedia", &[wanted.into()])?).await?;
    let seeing = see(video, &stream).await;
    match seeing {
        Ok((video, canvas)) => {
            Ok(LiveCamera { detector: detector().await.ok(), stream, video, canvas })
        }
        Err(why) => {
            stop(&stream);
            Err(why)
        }
    }
}

async fn see(video: &str, stream: &JsValue) -> Result<(JsValue, JsValue), JsValue> {
    let document = js::get(&js_sys::global(), "document")?;
    let video = js::call(&document, "getElementById", &[video.into()])?;
    Reflect::set(&video, &"srcObject".into(), stream)?;
    // A browser that does not play it by itself still has pictures to read.
    let _ = promised(js::call(&video, "play", &[])?).await;
    Ok((video, js::call(&document, "createElement", &["canvas".into()])?))
}

async fn promised(promise: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}

/// The browser's own reader; an error where it has none, or none for our kind of code.
async fn detector() -> Result<JsValue, JsValue> {
    let global = js_sys::global();
    let class = js::get(&global, "BarcodeDetector")?;
    let known: Array = promised(js::call(&class, "getSupportedFormats", &[])?).await?.dyn_into()?;
    let ours = JsValue::from_str("qr_code");
    if !known.includes(&ours, 0) {
        return Err(JsValue::NULL);
    }
    let formats = Object::new();
    Reflect::set(&formats, &"formats".into(), &Array::of1(&ours))?;
    js::make(&global, "BarcodeDetector", &[formats.into()])
}

/// Turns every track of a stream off.
fn stop(stream: &JsValue) {
    let tracks = js::call(stream, "getTracks", &[]).ok().and_then(|t| t.dyn_into().ok());
    let tracks: Array = tracks.unwrap_or_default();
    for track in tracks.iter() {
        let _ = js::call(&track, "stop", &[]);
    }
}

/// The names are those of the standard for getUserMedia (W3C, Media Capture and Streams).
fn why_not(error: &JsValue) -> Camera {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => Camera::Refused,
        Some("NotReadableError" | "AbortError") => Camera::Busy,
        _ => Camera::Missing,
    }
}

impl LiveCamera {
    /// What is seen now; `None` before there is anything to see.
    async fn look(&self) -> Option<Camera> {
        if let Some(detector) = &self.detector
            && let Ok(codes) = self.codes(detector).await
        {
            return Some(Camera::Codes(codes));
        }
        self.picture().ok().flatten().map(Camera::Picture)
    }

    async fn codes(&self, detector: &JsValue) -> Result<Vec<String>, JsValue> {
        let found = js::call(detector, "detect", std::slice::from_ref(&self.video))?;
        let found: Array = promised(found).await?.dyn_into()?;
        let text = |code: JsValue| js::get(&code, "rawValue").ok()?.as_string();
        Ok(found.iter().filter_map(text).collect())
    }

    /// What the video shows, in shades of grey.
    fn picture(&self) -> Result<Option<CameraImage>, JsValue> {
        let size = |name: &str| js::get(&self.video, name).map(|n| n.as_f64().unwrap_or_default());
        let (width, height) = (size("videoWidth")?, size("videoHeight")?);
        if width < 1.0 || height < 1.0 {
            return Ok(None);
        }
        let scale = (WIDTH / width).min(1.0);
        let (width, height) = ((width * scale).floor(), (height * scale).floor());
        Reflect::set(&self.canvas, &"width".into(), &width.into())?;
        Reflect::set(&self.canvas, &"height".into(), &height.into())?;
        let read_often = Object::new();
        Reflect::set(&read_often, &"willReadFrequently".into(), &true.into())?;
        let kind = ["2d".into(), read_often.into()];
        let context = js::call(&self.canvas, "getContext", &kind)?;
        let to = [self.video.clone(), 0.into(), 0.into(), width.into(), height.into()];
        js::call(&context, "drawImage", &to)?;
        let area = [0.into(), 0.into(), width.into(), height.into()];
        let data = js::call(&context, "getImageData", &area)?;
        let wide = js::get(&data, "width")?.as_f64().unwrap_or_default();
        let data: Uint8ClampedArray = js::get(&data, "data")?.dyn_into()?;
        let grey = data.to_vec().chunks_exact(4).map(grey).collect();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a width in points, which is small and whole"
        )]
        Ok(Some(CameraImage { width: wide as usize, grey }))
    }
}

/// The eye's weights for red, green and blue, in 256ths (ITU-R BT.601).
fn grey(colours: &[u8]) -> u8 {
    let weights = [77, 150, 29];
    let sum: u32 = colours.iter().zip(weights).map(|(n, weight)| u32::from(*n) * weight).sum();
    u8::try_from(sum >> 8).unwrap_or(u8::MAX)
}
