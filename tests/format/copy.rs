//! Copies as JSON.

use proptest::prelude::*;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::open::{Opened, open};
use shared_table::format::versions::VERSION;

use crate::{any, golden, made};

fn check(copy: &CopyDocument) {
    let text = write_json(copy);
    assert_eq!(open(text.as_bytes()), Opened::Good(copy.clone()), "{text}");
}

proptest! {
    #[test]
    fn whatever_can_be_written_can_be_read_back_equal(copy in any::copy()) {
        check(&copy);
    }

    #[test]
    fn writing_what_was_read_gives_the_same_text(copy in any::copy()) {
        let text = write_json(&copy);
        let Opened::Good(again) = open(text.as_bytes()) else { panic!("{text}") };
        prop_assert_eq!(write_json(&again), text);
    }
}

#[test]
fn a_copy_with_nothing_in_it_is_a_good_copy() {
    check(&CopyDocument::default());
}

#[test]
fn fractions_of_seconds_are_kept() {
    check(&CopyDocument { made: made::odd_stamp(), ..CopyDocument::default() });
}

#[test]
fn the_written_form_is_the_golden_one() {
    golden::check("copy.json", &write_json(&made::copy()));
}

#[test]
fn a_copy_is_written_line_by_line_and_ends_with_a_line_break() {
    let text = write_json(&made::copy());
    let head = "{\n  \"kind\": \"shared-table-copy\",\n  \"version\": ";
    assert!(text.starts_with(&format!("{head}{VERSION},\n  \"app\": ")));
    assert!(text.ends_with("\n}\n"));
}

#[test]
fn empty_things_are_left_out_and_markup_is_plain_text() {
    let text = write_json(&made::copy());
    assert!(!text.contains("null") && !text.contains("\"note\": \"\""));
    assert!(text.contains("<script>window.x=1</script>"));
}
