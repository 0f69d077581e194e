//! Words that stand on many pages.

use super::words;

words! {
    /// Words that stand on many pages.
    Common, COMMON {
        app: "Shared Table",
        skip_to_content: "Skip to the page",
        nav_label: "Main menu",
        nav_home: "Home",
        nav_actions: "Actions",
        nav_open: "Open a file",
        nav_help: "Help",
        footer_promise: "Nothing leaves this page unless you send it.",
        footer_about: "About Shared Table",
        footer_bin: "Bin",
        title: "{page} – Shared Table",
        back: "Back",
        go_on: "Continue",
        cancel: "Cancel",
        close: "Close",
        undo: "Undo",
        redo: "Redo",
        print: "Print",
        remove: "Remove",
        problem: "Problem: ",
        optional: "You can leave this out.",
        private: "Private",
        example: "Example",
        not_found_title: "This page is not here",
        not_found: "The address may be old, or the sheet may be on another device.",
        not_found_sheet: "This sheet is not on this device. It may be in the bin, or on another device.",
        to_home: "Go to the first page",
        sources: "Where this comes from",
        sheets: "one:{n} sheet|other:{n} sheets",
        perspective_lived_experience: "Lived experience",
        perspective_family_or_carer: "Family, friend or carer",
        perspective_works_in_service: "Works in a service",
        perspective_commissions: "Commissions or makes policy",
        perspective_volunteer: "Volunteer",
        perspective_rather_not_say: "Rather not say",
        by_person: "One person",
        by_pair: "Two people together",
        by_group: "A group together",
        no_round: "No round",
        no_name: "No name",
    }
}
