//! Tells from what a browser throws why something could not be kept.

use wasm_bindgen::JsValue;

use super::js;
use crate::ports::store::StoreError;

/// Reads an error by its name: the class of a full storage's error differs between browsers.
pub(super) fn store_error(thrown: &JsValue) -> StoreError {
    let text = |property| js::get(thrown, property).ok().and_then(|value| value.as_string());
    let code = js::get(thrown, "code").ok().and_then(|value| value.as_f64()).unwrap_or(0.0);
    sort(&text("name").unwrap_or_default(), code, &text("message").unwrap_or_default())
}

pub(super) fn sort(name: &str, code: f64, message: &str) -> StoreError {
    // The numbers are those of browsers that name the error otherwise.
    let full = |code: f64| [22.0, 1014.0].iter().any(|known| (code - known).abs() < 0.5);
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        _ if full(code) => StoreError::Full,
        "SecurityError" => StoreError::Blocked,
        "" => StoreError::Other("an error without a name".to_owned()),
        _ => StoreError::Other(format!("{name}: {message}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_storage_is_told_by_name_or_number() {
        assert_eq!(sort("QuotaExceededError", 0.0, ""), StoreError::Full);
        assert_eq!(sort("NS_ERROR_DOM_QUOTA_REACHED", 0.0, ""), StoreError::Full);
        assert_eq!(sort("Error", 22.0, ""), StoreError::Full);
        assert_eq!(sort("Error", 1014.0, ""), StoreError::Full);
    }

    #[test]
    fn other_errors_are_not_taken_for_a_full_storage() {
        assert_eq!(sort("SecurityError", 18.0, "no"), StoreError::Blocked);
        assert_eq!(
            sort("UnknownError", 0.0, "broken"),
            StoreError::Other("UnknownError: broken".to_owned())
        );
    }
}
