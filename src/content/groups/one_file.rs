//! The edition in one file: what its page says before the app is here, or in its place.

use super::words;

words! {
    /// The edition in one file. The build puts these into its page.
    OneFile {
        ask,
        ask_lead,
        keep,
        keep_hint,
        nothing,
        nothing_hint,
        plain_title,
        plain_why,
        plain_open,
        plain_phone,
        plain_address,
        sheets_title,
        sheets_how,
        version,
    }
}
