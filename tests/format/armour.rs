//! The block of letters that carries data through mail.

use proptest::prelude::*;
use shared_table::format::armour::{ArmourBlock, BlockState, find, wrap};

use crate::any;
use crate::mail::{Harm, harms};

fn whole(data: &str) -> ArmourBlock {
    ArmourBlock { data: data.to_owned(), state: BlockState::Whole }
}

/// Data that gives every letter of base64.
fn data() -> String {
    (0..3_000_u32).filter_map(|n| char::from_u32(n * 37 % 0x3000)).collect()
}

proptest! {
    #[test]
    fn any_data_comes_back(data in any::text()) {
        prop_assert_eq!(find(&wrap(&data)), [whole(&data)]);
    }

    #[test]
    fn several_harms_in_a_row_are_survived(data in any::text(), harms in harms()) {
        let harmed = harms.iter().fold(wrap(&data), |text, harm| harm.befall(&text));
        prop_assert_eq!(find(&harmed), [whole(&data)], "{:?}\n{}", harms, harmed);
    }

    #[test]
    fn any_text_can_be_looked_through(text in any::<String>()) {
        find(&text);
    }
}

#[test]
fn each_harm_alone_is_survived() {
    for harm in Harm::all() {
        assert_eq!(find(&harm.befall(&wrap(&data()))), [whole(&data())], "{harm:?}");
    }
}

#[test]
fn all_blocks_of_a_text_are_found() {
    let text = format!("One\n{}Two\n> {}", wrap("a"), wrap("b").replace('\n', "\n> "));
    assert_eq!(find(&text), [whole("a"), whole("b")]);
}

#[test]
fn a_changed_letter_is_noticed_and_the_rest_handed_on() {
    let text = wrap("abcdefghi").replace("YWJj", "YWJk");
    assert_eq!(
        find(&text),
        [ArmourBlock { data: "abddefghi".to_owned(), state: BlockState::Changed }]
    );
}

#[test]
fn a_block_that_breaks_off_gives_what_is_there() {
    let text = wrap(&"a".repeat(200));
    let (start, _) = text.split_at(text.len() - 120);
    let [ArmourBlock { data, state: BlockState::CutShort }] = &find(start)[..] else { panic!() };
    assert!(data.len() > 100 && data.bytes().all(|b| b == b'a'));
}

#[test]
fn a_block_whose_first_lines_were_not_copied_is_found() {
    let json = r#"{"kind":"shared-table-copy","version":1}"#;
    let text = wrap(json);
    let (_, letters) = text.split_once("\n\n").unwrap();
    assert_eq!(find(letters), [ArmourBlock { data: json.to_owned(), state: BlockState::Changed }]);
}

#[test]
fn talk_about_blocks_is_no_block() {
    for text in ["", "BEGIN SHARED TABLE DATA", "BEGIN SHARED TABLE DATA Length: x Check: y"] {
        assert_eq!(find(text), []);
    }
    assert_eq!(find("BEGIN SHARED TABLE DATA Length: 9 Check: 0"), []);
    assert_eq!(find("BEGIN SHARED TABLE DATA Length: 99999999999999999999 Check: 00000000"), []);
}
