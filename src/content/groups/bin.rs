//! The bin.

use super::words;

words! {
    /// The bin.
    Bin {
        title,
        lead,
        none_title,
        none,
        binned_on,
        restore,
        restored,
        delete,
        delete_title,
        delete_text,
        deleted,
        not_deleted,
        projects_title,
        sheets_title,
        belongs,
        n_sheets,
        n_sessions,
        n_actions,
        belongs_nothing,
        project_restored,
        project_copy,
        project_delete_title,
        project_delete_text,
        project_deleted,
        bin_project,
        bin_project_text,
        project_binned,
        project_is_in,
        project_is_in_text,
        empty,
        empty_title,
        empty_text,
        empty_text_projects,
        emptied,
        largest_title,
        largest,
        size,
        cancel,
        cancel_all,
        to_sheets,
    }
}
