//! The bin.

use super::words;

words! {
    /// The bin.
    Bin, BIN {
        title: "Bin",
        lead: "What is in the bin is still on this device. Anybody who uses this browser can find it.",
        none_title: "The bin is empty",
        none: "Sheets and projects you put in the bin will show here. You can take them out again.",
        binned_on: "Put in the bin",
        restore: "Take it out",
        restored: "The sheet is back with your sheets.",
        delete: "Delete for good",
        delete_title: "Delete this sheet for good?",
        delete_text: "{sheet}. It can not be brought back. A copy you saved stays as it is.",
        deleted: "The sheet is deleted.",
        not_deleted: "It could not be deleted. Please try again.",
        projects_title: "Projects in the bin",
        sheets_title: "Sheets in the bin",
        belongs: "What belongs to it",
        n_sheets: "one:{n} sheet|other:{n} sheets",
        n_sessions: "one:{n} session|other:{n} sessions",
        n_actions: "one:{n} action|other:{n} actions",
        belongs_nothing: "Nothing yet",
        project_restored: "The project is back, with all that belongs to it.",
        project_copy: "Save a copy first",
        project_delete_title: "Delete this project for good?",
        project_delete_text: "{project}. This goes with it: {belongs}. Names in its actions go too. It can not be brought back.",
        project_deleted: "The project is deleted, with all that belonged to it.",
        bin_project: "Put this project in the bin",
        bin_project_text: "All that belongs to it goes along. You can take it out again.",
        project_binned: "The project is in the bin, with all that belongs to it.",
        project_is_in: "This project is in the bin",
        project_is_in_text: "All that belongs to it is in the bin too.",
        empty: "Empty the bin",
        empty_title: "Empty the bin?",
        empty_text: "one:{n} sheet will be deleted for good. It can not be brought back.|other:{n} sheets will be deleted for good. They can not be brought back.",
        empty_text_projects: "one:{n} project will be deleted for good, with all that belongs to it.|other:{n} projects will be deleted for good, with all that belongs to them.",
        emptied: "The bin is empty. What was in it is deleted.",
        largest_title: "Where the room goes",
        largest: "These sheets are the largest. Save a copy of one before you put it in the bin.",
        size: "{size} kB",
        cancel: "Keep it",
        cancel_all: "Keep them",
        to_sheets: "Go to my sheets",
    }
}
