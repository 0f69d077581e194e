//! About the app.

use super::words;

words! {
    /// About the app.
    About {
        title,
        lead,
        version,
        licence,
        licence_text,
        file_form,
        file_form_link,
        own_file,
        own_file_hash,
        stays_title,
        stays_1,
        stays_2,
        stays_3,
        check_title,
        check_1,
        check_2,
        check_3,
        never_title,
        never_1,
        never_2,
        never_3,
        never_4,
        keeping,
        sources_title,
        sources_lead,
    }
}
