//! Documents as a device keeps them.

use proptest::prelude::*;
use shared_table::domain::document::kept::Kept;
use shared_table::format::kept::{
    Loaded, read_project, read_session, read_sheet, rev_of, write_project, write_session,
    write_sheet,
};
use shared_table::format::versions::VERSION;
use shared_table::format::{LoadError, ProblemKind};

use crate::{any, golden, made};

fn kept_sheet() -> Kept<shared_table::domain::sheet::Sheet> {
    Kept { rev: 12, place: Some(crate::support::item("ek_try")), ..Kept::new(made::full_sheet()) }
}

fn kinds(text: &str) -> Vec<ProblemKind> {
    read_sheet(text).unwrap().problems.iter().map(|p| p.kind).collect()
}

proptest! {
    #[test]
    fn a_kept_sheet_comes_back_as_it_was(kept in any::kept(any::sheet())) {
        let loaded = read_sheet(&write_sheet(&kept)).unwrap();
        prop_assert_eq!(loaded, Loaded { kept, problems: Vec::new() });
    }

    #[test]
    fn a_kept_project_comes_back_as_it_was(kept in any::kept(any::project())) {
        let loaded = read_project(&write_project(&kept)).unwrap();
        prop_assert_eq!(loaded, Loaded { kept, problems: Vec::new() });
    }

    #[test]
    fn a_kept_session_comes_back_as_it_was(kept in any::kept(any::session())) {
        let text = write_session(&kept);
        prop_assert_eq!(rev_of(&text), Some(kept.rev));
        let loaded = read_session(&text).unwrap();
        prop_assert_eq!(loaded, Loaded { kept, problems: Vec::new() });
    }

    #[test]
    fn the_number_of_saves_is_known_from_the_first_characters(kept in any::kept(any::sheet())) {
        let text = write_sheet(&kept);
        let cut: String = text.chars().take(80).collect();
        prop_assert_eq!(rev_of(&cut), Some(kept.rev));
    }

    #[test]
    fn no_text_at_all_makes_reading_fail_worse_than_an_error(text in ".{0,80}") {
        let _ = read_sheet(&text);
        let _ = rev_of(&text);
    }
}

#[test]
fn the_kept_forms_are_the_golden_ones() {
    golden::check("kept-sheet.json", &write_sheet(&kept_sheet()));
    let project = Kept { copied: Some(made::odd_stamp()), ..Kept::new(made::project()) };
    golden::check("kept-project.json", &write_project(&project));
    let session = Kept { rev: 3, ..Kept::new(made::session()) };
    golden::check("kept-session.json", &write_session(&session));
}

#[test]
fn a_changed_letter_opens_with_a_warning() {
    let text = write_sheet(&kept_sheet()).replace("Each time.", "Each tine.");
    assert_eq!(kinds(&text), [ProblemKind::Checksum]);
    let loaded = read_sheet(&text).unwrap();
    assert_eq!(
        loaded.kept.doc.answer(&crate::support::item("ek_signs")).unwrap().note,
        "Each tine."
    );
}

#[test]
fn a_missing_checksum_is_noticed() {
    let text = write_sheet(&kept_sheet());
    let at = text.find("\"check\"").unwrap();
    let end = text.find("\"content\"").unwrap();
    assert_eq!(kinds(&format!("{}{}", &text[..at], &text[end..])), [ProblemKind::Checksum]);
}

#[test]
fn a_cut_text_is_damaged_at_every_length() {
    let text = write_sheet(&kept_sheet());
    for (at, _) in text.char_indices() {
        let result = read_sheet(&text[..at]);
        assert!(matches!(result, Err(LoadError::Damaged { .. })), "{at}: {result:?}");
    }
}

#[test]
fn other_texts_are_not_ours() {
    let project = write_project(&Kept::new(made::project()));
    for text in ["null", "[]", "3", "{}", r#"{"kind":"todo","version":1}"#, &project] {
        assert_eq!(read_sheet(text).unwrap_err(), LoadError::NotOurs, "{text}");
        assert_eq!(rev_of(text), if text == project { Some(0) } else { None });
    }
    let sheet = write_sheet(&kept_sheet());
    assert_eq!(read_project(&sheet).unwrap_err(), LoadError::NotOurs);
}

/// A kept sheet that says another version.
fn in_version(other: &str) -> String {
    let version = |number: &str| format!("\"version\":{number},\"rev\"");
    let text = write_sheet(&kept_sheet());
    let wanted = text.replacen(&version(&VERSION.to_string()), &version(other), 1);
    assert_ne!(wanted, text);
    wanted
}

#[test]
fn a_newer_version_is_told_apart() {
    let version = u64::from(VERSION) + 1;
    let text = in_version(&version.to_string());
    assert_eq!(read_sheet(&text).unwrap_err(), LoadError::Newer { version });
}

#[test]
fn the_number_of_saves_is_known_whatever_the_version() {
    let next = (VERSION + 1).to_string();
    for version in [&next, "17", "4294967296"] {
        assert_eq!(rev_of(&in_version(version)), Some(12), "{version}");
    }
    for other in ["", "-1", "\"1\""] {
        assert_eq!(rev_of(&in_version(other)), None, "{other}");
    }
}
