//! What finds codes in a picture, where the browser can't. In a release it is a file of its own: only
//! devices whose camera reads for a room have a use for it.
#![cfg_attr(
    split_app,
    allow(
        unsafe_code,
        reason = "the macro that marks where to split names a function of another file"
    )
)]

use leptos::wasm_split::SplitLoaderError;

use crate::format::qr;

/// The texts of all codes in a picture of that width, in shades of grey.
pub(super) type Decode = fn(usize, &[u8]) -> Vec<String>;

/// Fetches what finds codes in a picture; an error if it does not come.
#[cfg(split_app)]
#[allow(clippy::unnecessary_wraps, reason = "what the macro makes of it can fail")]
#[leptos::wasm_split::wasm_split(decoder, fallible, wasm_split_path = leptos::wasm_split)]
pub(super) fn decoder() -> Result<Decode, SplitLoaderError> {
    Ok(qr::read)
}

/// Finds codes in a picture.
#[cfg(not(split_app))]
pub(super) async fn decoder() -> Result<Decode, SplitLoaderError> {
    Ok(qr::read)
}
