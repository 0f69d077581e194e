//! What is kept on this device, and what goes wrong with it.

use super::words;

words! {
    /// What is kept on this device, and what goes wrong with it.
    Keeping, KEEPING {
        saved: "Saved on this device, {time}",
        not_saved_full: "Not saved: this device's storage is full",
        not_saved_blocked: "Not saved: this browser keeps nothing",
        not_saved: "Not saved on this device",
        blocked_title: "This browser keeps nothing here",
        blocked: "You can go on. Your words last until you close this page. Save a copy before that.",
        blocked_why: "A setting may block storage. Your browser's privacy settings can allow it.",
        full_title: "There is no room left on this device",
        full: "Your words are still on the screen. Save a copy now. Then empty the bin to make room.",
        other_title: "Your last words are not saved yet",
        other: "They are still on the screen. Save a copy, then try again.",
        save_copy: "Save a copy",
        try_again: "Try to save again",
        to_bin: "Go to the bin",
        unreadable_title: "Something here could not be read",
        unreadable: "A part of what is kept here is damaged. It was set aside, not deleted. The rest is fine.",
        doubtful_title: "Please read one sheet through",
        doubtful: "Something in it may be wrong or missing. The text as it was found is set aside.",
        part: "Part {n}",
        newer_title: "Something here is from a newer Shared Table",
        newer: "It was left as it is. Open it with the newer version.",
        recovered_title: "Your last words are back",
        recovered: "The page closed before they were saved. They were kept in a second place.",
        download_it: "Download it",
        remove_it: "Remove it from this device",
        remove_title: "Remove it for good?",
        remove_it_sure: "It is the damaged text that was set aside. Download it first if you may need it.",
        remove_cancel: "Keep it",
        removed: "It is removed.",
        not_removed: "It could not be removed. Please try again.",
        downloaded: "Your browser took the file. Look for it in your downloads.",
        not_downloaded: "The browser would not take the file.",
        still_not_saved: "It could not be saved this time either.",
        damaged_name: "damaged part",
        both_title: "Two tabs wrote at the same time",
        dismiss: "All right",
        copy_due_title: "Time for a copy",
        copy_due: "You have changes that are only on this device. A browser can lose them.",
        cleared: "Somebody cleared this browser's storage. What you see was saved again.",
        journal_off: "The second safety place does not work in this browser. Save copies more often.",
    }
}
