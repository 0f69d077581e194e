//! The bin.

use super::words;

words! {
    /// The bin.
    Bin, BIN {
        title: "Bin",
        lead: "Sheets in the bin are still on this device. Anybody who uses this browser can find them.",
        none_title: "The bin is empty",
        none: "Sheets you put in the bin will show here. You can take them out again.",
        binned_on: "Put in the bin",
        restore: "Take it out",
        restored: "The sheet is back with your sheets.",
        delete: "Delete for good",
        delete_title: "Delete this sheet for good?",
        delete_text: "{sheet}. It can not be brought back. A copy you saved stays as it is.",
        deleted: "The sheet is deleted.",
        not_deleted: "It could not be deleted. Please try again.",
        empty: "Empty the bin",
        empty_title: "Empty the bin?",
        empty_text: "one:{n} sheet will be deleted for good. It can not be brought back.|other:{n} sheets will be deleted for good. They can not be brought back.",
        emptied: "one:{n} sheet is deleted.|other:{n} sheets are deleted.",
        cancel: "Keep it",
        cancel_all: "Keep them",
        to_sheets: "Go to my sheets",
    }
}
