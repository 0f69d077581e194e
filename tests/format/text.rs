//! Copies as a text for email.

use proptest::prelude::*;
use shared_table::domain::base::id::SheetId;
use shared_table::domain::project::Project;
use shared_table::domain::sheet::Sheet;
use shared_table::format::armour;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::open::{Opened, open};
use shared_table::format::text::write;

use crate::mail::{Harm, harms};
use crate::tongue::{English, WORDS};
use crate::{any, golden, made, support};

fn text_of(copy: &CopyDocument) -> String {
    write(copy, &WORDS, &English)
}

fn opens_as(text: &str, copy: &CopyDocument) {
    assert_eq!(open(text.as_bytes()), Opened::Good(copy.clone()), "{text}");
}

proptest! {
    #[test]
    fn whatever_can_be_written_can_be_read_back_equal(copy in any::copy()) {
        opens_as(&text_of(&copy), &copy);
    }

    #[test]
    fn a_mail_that_was_mangled_is_read_all_the_same(copy in any::copy(), harms in harms()) {
        let harmed = harms.iter().fold(text_of(&copy), |text, harm| harm.befall(&text));
        prop_assert_eq!(open(harmed.as_bytes()), Opened::Good(copy), "{:?}\n{}", harms, harmed);
    }
}

#[test]
fn the_written_form_is_the_golden_one() {
    golden::check("copy.txt", &text_of(&made::copy()));
}

#[test]
fn each_harm_alone_is_survived() {
    let text = text_of(&made::copy());
    for harm in Harm::all() {
        opens_as(&harm.befall(&text), &made::copy());
    }
}

#[test]
fn two_mails_in_one_paste_are_both_read() {
    let one = CopyDocument { sheets: vec![made::full_sheet()], ..made::copy() };
    let other = Sheet { id: SheetId::new("other").unwrap(), ..support::sheet() };
    let two = CopyDocument { sheets: vec![other], projects: Vec::new(), ..made::copy() };
    let both = [one.sheets.clone(), two.sheets.clone()].concat();
    let paste = format!("{}\n\nFrom: Sam\n{}", text_of(&one), Harm::Quote.befall(&text_of(&two)));
    opens_as(&paste, &CopyDocument { sheets: both, ..one });
}

#[test]
fn a_copy_inside_an_answer_is_only_an_answer() {
    let mut sheet = support::sheet();
    for inner in [text_of(&made::copy()), write_json(&made::copy())] {
        sheet.answers.insert(support::item("zz"), support::text(&inner));
        let copy = CopyDocument { sheets: vec![sheet.clone()], ..CopyDocument::default() };
        opens_as(&text_of(&copy), &copy);
        assert_eq!(armour::find(&text_of(&copy)).len(), 1);
        opens_as(&write_json(&copy), &copy);
    }
}

#[test]
fn lines_are_short_enough_for_mail() {
    let text = text_of(&made::copy());
    for line in text.lines().filter(|line| line.contains(' ')) {
        assert!(line.chars().count() <= 72, "{line}");
    }
}

#[test]
fn nothing_in_it_makes_it_look_like_no_text() {
    let name = "a\u{0}\u{8}\u{1b}[31m\u{202e}b".to_owned();
    let project = Project { name, ..made::project() };
    let text = text_of(&CopyDocument { projects: vec![project], ..CopyDocument::default() });
    assert!(text.contains("Project: a[31mb\n"));
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
}

#[test]
fn every_answer_stands_in_it_in_words() {
    let text = text_of(&made::copy());
    for words in
        ["    Sometimes\n", "    - Papers come late\n    - Hard words\n", "    In a café\n"]
    {
        assert!(text.contains(words), "{words}");
    }
    for words in ["- We notice: Long gaps; We try: A call each week\n", "Could not be done\n"] {
        assert!(text.contains(words), "{words}");
    }
    assert!(text.contains("zz_one\n    blue\n"));
}

#[test]
fn skipped_questions_are_named_at_the_end_and_private_ones_not() {
    let quick = made::copy().sheets[1].clone();
    let text = text_of(&CopyDocument { sheets: vec![quick], ..CopyDocument::default() });
    assert!(text.contains("\nNo answer yet:\n2. What will we do?\n\n---"), "{text}");
    let blank = made::copy().sheets[3].clone();
    let text = text_of(&CopyDocument { sheets: vec![blank], ..CopyDocument::default() });
    assert!(text.contains("\n7. What will we do?\n\n---"), "{text}");
    assert!(!text.contains("I have a say."), "{text}");
}
