//! Files to the browser's downloads, and files from the person.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FilePropertyBag, HtmlAnchorElement, Url};

use super::js;
use crate::ports::files::{InFile, InFileError, OutFile};

/// Some browsers ask before they fetch the address, so it must live a while.
const ADDRESS_LIVES_MILLIS: u32 = 60_000;

/// How large files may be, in bytes. Larger ones are not read.
#[derive(Debug, Clone, Copy)]
pub struct Sizes {
    /// Any file.
    pub any: u64,
    /// One that says that it is ours,
    pub own: u64,
    /// in so many bytes at one of its ends,
    pub edge: u16,
    /// as this tells.
    pub says_it_is_own: fn(&[u8]) -> bool,
}

/// The browser's own object for a file to hand over.
pub(super) fn make(file: &OutFile) -> Result<File, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(file.media_type);
    let parts = Array::of1(&JsValue::from_str(&file.text));
    File::new_with_str_sequence_and_options(&parts, &file.name, &options)
}

/// Hands a file to the browser's downloads.
pub(super) fn download(file: &OutFile) -> bool {
    try_download(file).is_ok()
}

fn try_download(file: &OutFile) -> Result<(), JsValue> {
    let made = make(file)?;
    let url = Url::create_object_url_with_blob(&made)?;
    let revoke = url.clone();
    Timeout::new(ADDRESS_LIVES_MILLIS, move || {
        let _ = Url::revoke_object_url(&revoke);
    })
    .forget();
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
    // Never put on the page: so its click reaches none of the page's own click handlers.
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(&file.name);
    link.click();
    Ok(())
}

/// Reads files in order; those that are too large are not read.
pub(super) async fn read(files: Vec<File>, sizes: Sizes) -> Vec<InFile> {
    let mut read = Vec::with_capacity(files.len());
    for file in files {
        let content = content(&file, sizes).await;
        read.push(InFile { name: file.name(), content });
    }
    read
}

async fn content(file: &File, sizes: Sizes) -> Result<Vec<u8>, InFileError> {
    let size = size(file);
    if size > sizes.any && !is_own(file, sizes).await {
        return Err(InFileError::TooLarge(size));
    }
    match bytes(file).await {
        Ok(bytes) => Ok(bytes),
        Err(error) if is_gone(&error) => Err(InFileError::Gone),
        Err(_) => Err(InFileError::Unreadable),
    }
}

/// Whether one of its ends says that it is ours. No more than those are read for that.
async fn is_own(file: &File, sizes: Sizes) -> bool {
    if size(file) > sizes.own {
        return false;
    }
    let edge = f64::from(sizes.edge);
    for from in [0.0, file.size() - edge] {
        let Ok(part) = file.slice_with_f64_and_f64(from, from + edge) else { return false };
        if bytes(&part).await.is_ok_and(|bytes| (sizes.says_it_is_own)(&bytes)) {
            return true;
        }
    }
    false
}

async fn bytes(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    let promise: Promise = js::call(blob, "arrayBuffer", &[])?.dyn_into()?;
    Ok(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
}

/// The file is no longer where it was.
fn is_gone(error: &JsValue) -> bool {
    js::get(error, "name").is_ok_and(|name| name == "NotFoundError")
}

/// JavaScript counts in floating point; a file's size is a whole number well inside it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above zero")]
fn size(file: &File) -> u64 {
    file.size().max(0.0) as u64
}
