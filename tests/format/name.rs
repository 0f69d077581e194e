//! File names.

use proptest::prelude::*;
use shared_table::format::name::{file_name, table_name};

use crate::any;
use crate::made::day;

fn check(project: &str, wanted: &str) {
    assert_eq!(file_name(project, day("2026-11-22"), "json"), wanted);
}

proptest! {
    #[test]
    fn a_name_is_short_plain_and_safe_for_any_project(project in any::text()) {
        let name = file_name(&project, day("2026-11-22"), "json");
        prop_assert!(name.len() <= 80, "{}", name);
        prop_assert!(name.starts_with("shared-table_") && name.ends_with("2026-11-22.json"));
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b);
        prop_assert!(name.bytes().all(plain), "{}", name);
        prop_assert!(name.matches('.').count() == 1);
        let name = table_name(&project, day("2026-11-22"), "code-book");
        prop_assert!(name.len() <= 80, "{}", name);
        prop_assert!(name.ends_with("2026-11-22_code-book.csv") && name.bytes().all(plain), "{}", name);
    }
}

#[test]
fn a_name_says_what_and_when() {
    check("Ridge Street", "shared-table_ridge-street_2026-11-22.json");
    check("Anne's café, Größe & Łódź", "shared-table_annes-cafe-grosse-lodz_2026-11-22.json");
    // The same name with accents that are signs of their own.
    check("Anne's cafe\u{301}, Gro\u{308}ße", "shared-table_annes-cafe-grosse_2026-11-22.json");
    check("  A -- b  ", "shared-table_a-b_2026-11-22.json");
}

#[test]
fn a_name_that_can_not_be_plain_is_left_out() {
    for project in ["", "   ", "👩🏽‍🤝‍👩🏼", "مشروع", "../..", "."] {
        check(project, "shared-table_2026-11-22.json");
    }
    check("CON", "shared-table_con_2026-11-22.json");
}

#[test]
fn a_long_name_is_cut() {
    let name = file_name(&"ßø ".repeat(100), day("2026-11-22"), "json");
    assert!(name.len() <= 80 && name.ends_with("_2026-11-22.json"), "{name}");
    assert!(file_name("x", "+12026-11-22".parse().unwrap(), "csv").ends_with("_12026-11-22.csv"));
}

#[test]
fn a_table_says_what_its_rows_are() {
    let name = table_name("Ridge Street", day("2026-11-22"), "sheets");
    assert_eq!(name, "shared-table_ridge-street_2026-11-22_sheets.csv");
    let longest = table_name(&"x".repeat(100), "+12026-11-22".parse().unwrap(), "code-book");
    assert!(longest.len() <= 80 && longest.ends_with("_12026-11-22_code-book.csv"), "{longest}");
}
