//! What came to harm: all that is whole is saved, nothing is made up, nothing fails worse than that.

use proptest::prelude::*;
use shared_table::domain::base::id::ItemId;
use shared_table::domain::document::kept::Kept;
use shared_table::domain::project::Project;
use shared_table::domain::sheet::Sheet;
use shared_table::domain::sheet::action::Action;
use shared_table::domain::sheet::answer::{Answer, Row, Value};
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::kept::write_sheet;
use shared_table::format::open::{Opened, Refusal, open};
use shared_table::format::{Problem, ProblemKind};

use crate::golden::{fixture, fixture_text};
use crate::support::item;
use crate::{golden, made, support};

pub fn partly(bytes: &[u8]) -> (CopyDocument, Vec<Problem>) {
    match open(bytes) {
        Opened::Partly { copy, problems } => (copy, problems),
        other => panic!("{other:?}"),
    }
}

pub fn kinds(problems: &[Problem]) -> Vec<ProblemKind> {
    problems.iter().map(|p| p.kind).collect()
}

fn saved(name: &str) -> (CopyDocument, Vec<ProblemKind>) {
    let (copy, problems) = partly(&fixture(&format!("damaged/{name}")));
    (copy, kinds(&problems))
}

fn answers(sheet: &Sheet) -> Vec<&str> {
    sheet.answers.keys().map(ItemId::as_str).collect()
}

/// Whether everything in a sheet was in the whole one.
fn is_part(sheet: &Sheet, whole: &Sheet) -> bool {
    let answer =
        |(id, a): (&ItemId, &Answer)| whole.answer(id).is_some_and(|w| is_part_of_answer(a, w));
    let action = |a: &Action| {
        whole
            .actions
            .iter()
            .any(|w| w.id == a.id && part(&a.what, &w.what) && part(&a.told, &w.told))
    };
    sheet.answers.iter().all(answer)
        && sheet.picks.iter().all(|(id, pick)| whole.picks.get(id) == Some(pick))
        && sheet.actions.iter().all(action)
        && part(&sheet.details.name, &whole.details.name)
}

fn part(text: &str, whole: &str) -> bool {
    text.is_empty() || text == whole
}

fn is_part_of_answer(answer: &Answer, whole: &Answer) -> bool {
    let value = match (&answer.value, &whole.value) {
        (None, _) => true,
        (Some(Value::Ticked(ticked)), Some(Value::Ticked(whole))) => {
            ticked.iter().all(|id| whole.contains(id))
        }
        (Some(Value::Lines(lines)), Some(Value::Lines(whole))) => lines
            .iter()
            .all(|line| whole.iter().any(|w| w.id == line.id && part(&line.text, &w.text))),
        (Some(Value::Rows(rows)), Some(Value::Rows(whole))) => rows.iter().all(|row| {
            let same = |w: &Row| row.cells.iter().all(|(id, text)| w.cells.get(id) == Some(text));
            whole.iter().any(|w| w.id == row.id && same(w))
        }),
        (value, whole) => value == whole,
    };
    value && part(&answer.note, &whole.note)
}

/// Whether everything that was opened was in the whole copy.
pub fn is_part_of_copy(opened: &Opened, whole: &CopyDocument) -> bool {
    let (Opened::Good(copy) | Opened::Partly { copy, .. }) = opened else { return true };
    let sheet = |s: &Sheet| whole.sheets.iter().any(|w| w.id == s.id && is_part(s, w));
    let project =
        |p: &Project| whole.projects.iter().any(|w| w.id == p.id && part(&p.name, &w.name));
    copy.sheets.iter().all(sheet) && copy.projects.iter().all(project)
}

fn every_start_is_part(text: &str, whole: &CopyDocument) {
    for end in 0..text.trim_end().len() {
        let opened = open(&text.as_bytes()[..end]);
        assert!(!matches!(opened, Opened::Good(_)), "{end}");
        assert!(is_part_of_copy(&opened, whole), "{end}: {opened:?}");
    }
}

#[test]
fn a_file_that_breaks_off_anywhere_gives_only_what_was_in_it() {
    every_start_is_part(&fixture_text("v1/every-kind.json"), &made::copy());
    every_start_is_part(&fixture_text("v1/kept-sheet.json"), &made::copy());
}

#[test]
fn a_text_that_breaks_off_anywhere_gives_only_what_was_in_it() {
    let text = fixture_text("v1/every-kind.txt");
    let (before_end, _) = text.split_once("\n-----END").unwrap();
    every_start_is_part(before_end, &made::copy());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_flipped_bit_never_makes_opening_fail(at in any::<prop::sample::Index>(), bit in 0..8_u32) {
        for name in ["v1/every-kind.json", "v1/kept-sheet.json", "v1/every-kind.txt", "v1/safety.txt"] {
            let mut bytes = fixture(name);
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            open(&bytes);
        }
    }

    #[test]
    fn no_changed_letter_of_a_json_copy_goes_unnoticed(
        at in any::<prop::sample::Index>(),
        letter in "[ a-z0-9\"é\n,:]",
    ) {
        let text = write_json(&made::copy());
        let at = at.index(text.len());
        prop_assume!(text.is_char_boundary(at) && text.is_char_boundary(at + 1));
        let changed = format!("{}{letter}{}", &text[..at], &text[at + 1..]);
        if let Opened::Good(copy) = open(changed.as_bytes()) {
            prop_assert_eq!(copy, made::copy());
        }
    }

    #[test]
    fn any_bytes_can_be_opened(bytes in any::<Vec<u8>>()) {
        open(&bytes);
    }

    #[test]
    fn a_broken_bracket_or_quote_mark_costs_one_answer_at_most(at in any::<prop::sample::Index>()) {
        let text = fixture_text("v1/every-kind.json");
        let start = text.find("\"answers\"").unwrap() + 20;
        let end = text.find("\"picks\"").unwrap();
        let marks: Vec<usize> = text[start..end].match_indices(['"', '{', '}', '[', ']', ':'])
            .map(|(at, _)| start + at).filter(|at| !text[..*at].ends_with('\\')).collect();
        let at = marks[at.index(marks.len())];
        let broken = format!("{}!{}", &text[..at], &text[at + 1..]);
        let (copy, _) = partly(broken.as_bytes());
        prop_assert!(is_part_of_copy(&open(broken.as_bytes()), &made::copy()));
        prop_assert!(copy.sheets[0].answers.len() >= 6, "{:?}\n{}", answers(&copy.sheets[0]), broken);
        prop_assert_eq!(&copy.sheets[1..], &made::copy().sheets[1..]);
    }
}

#[test]
fn an_answer_that_breaks_off_is_saved_as_far_as_it_goes() {
    let (copy, problems) = saved("cut-in-an-answer.json");
    assert_eq!(problems, [ProblemKind::CutShort]);
    assert_eq!(copy.projects, made::copy().projects);
    assert_eq!(
        answers(&copy.sheets[0]),
        ["ek_listen", "ek_party", "ek_place", "ek_proud", "ek_say", "ek_signs", "ek_try"]
    );
    assert_eq!(copy.sheets.len(), 1);
}

#[test]
fn what_stands_after_a_break_is_saved_too() {
    let (copy, problems) = saved("broken-in-an-answer.json");
    assert_eq!(problems, [ProblemKind::CutShort]);
    let whole = made::copy();
    assert_eq!(answers(&copy.sheets[0]), answers(&whole.sheets[0]));
    assert_eq!(copy.sheets[0].actions, whole.sheets[0].actions);
    assert_eq!(copy.sheets[0].picks, whole.sheets[0].picks);
    assert_eq!(copy.sheets[1..], whole.sheets[1..]);
}

#[test]
fn a_mail_that_was_clipped_gives_what_is_there() {
    let (copy, problems) = saved("cut.txt");
    assert_eq!(problems, [ProblemKind::CutShort, ProblemKind::CutShort]);
    assert_eq!(copy.projects, made::copy().projects);
    assert!(is_part_of_copy(&Opened::Good(copy), &made::copy()));
}

#[test]
fn a_letter_that_changed_on_the_way_is_noticed() {
    let (copy, problems) = saved("changed-letter.txt");
    assert!(problems.contains(&ProblemKind::Checksum), "{problems:?}");
    assert_eq!(copy.sheets.len(), made::copy().sheets.len());
}

#[test]
fn a_changed_letter_in_a_json_copy_is_told_and_another_layout_is_not() {
    let text = write_json(&made::copy());
    let (copy, problems) = partly(text.replacen("Each time.", "Each times", 1).as_bytes());
    assert_eq!(kinds(&problems), [ProblemKind::Checksum]);
    assert_eq!(copy.sheets.len(), made::copy().sheets.len());
    let narrow = text.replace('\n', " ").replace("  ", "");
    for same in [text.replace('\n', "\r\n"), text.replace("  ", "\t"), narrow] {
        assert_eq!(open(same.as_bytes()), Opened::Good(made::copy()), "{same}");
    }
}

#[test]
fn json_that_was_pasted_into_a_letter_is_put_right() {
    let (copy, problems) = saved("pasted-json.txt");
    assert_eq!(problems, [ProblemKind::Repaired]);
    let answer = copy.sheets[0].answer(&item("ek_proud")).unwrap().text();
    assert_eq!(
        answer,
        "We kept going, even when the room was cold and the kettle was broken. 5 > 4."
    );
}

#[test]
fn words_that_nobody_knows_cost_only_their_field() {
    let (copy, problems) = partly(&fixture("damaged/wrong-words.json"));
    let lines: Vec<String> = problems.iter().map(|p| format!("{:?} {}", p.kind, p.at)).collect();
    golden::check("wrong-words.txt", &(lines.join("\n") + "\n"));
    let (sheet, whole) = (&copy.sheets[0], &made::copy().sheets[0]);
    assert_eq!(sheet.created, whole.changed);
    assert_eq!(sheet.answers.len(), whole.answers.len() - 2);
    assert_eq!(sheet.actions.len(), whole.actions.len());
    assert_eq!(sheet.actions[0].told, whole.actions[0].told);
    assert_eq!((copy.sheets.len(), copy.projects.len()), (3, 2));
}

#[test]
fn a_whole_list_that_can_not_be_read_is_told_as_left_out() {
    let mut copy: serde_json::Value =
        serde_json::from_str(&golden::golden_text("copy.json")).unwrap();
    copy["sheets"][0]["answers"] = "gone".into();
    copy.as_object_mut().unwrap().remove("check");
    let (copy, problems) = partly(copy.to_string().as_bytes());
    assert!(copy.sheets[0].answers.is_empty());
    assert_eq!(kinds(&problems), [ProblemKind::LeftOut], "more than some small thing is missing");
}

#[test]
fn what_is_there_twice_is_joined_or_told_and_never_lost() {
    let (copy, problems) = partly(&fixture("damaged/twice.json"));
    let lines: Vec<String> = problems.iter().map(|p| format!("{:?} {}", p.kind, p.at)).collect();
    golden::check("twice.txt", &(lines.join("\n") + "\n"));
    let sheet = &copy.sheets[0];
    let listen = sheet.answer(&item("ek_listen")).unwrap();
    assert_eq!(listen.chosen(), Some(&support::option("sometimes")));
    assert!(listen.note.starts_with(made::HARD) && listen.note.ends_with("A second note."));
    assert!(sheet.answer(&item("ek_signs")).unwrap().is_ticked(&support::option("no_breaks")));
    assert!(sheet.answer(&item("ek_proud")).unwrap().text().ends_with("More words."));
    let party = sheet.answer(&item("ek_party")).unwrap().lines();
    assert_eq!(party[2].id.as_str(), "l1-2");
    assert_eq!(party[2].text, "Cake");
    let ids: Vec<&str> = sheet.actions.iter().map(|a| a.id.as_str()).collect();
    assert_eq!(ids, ["a2", "a3", "a4", "a5", "a2-2"]);
    assert_eq!(copy.sheets[1..], made::copy().sheets[1..]);
    assert_eq!(copy.projects, made::copy().projects);
}

#[test]
fn a_newer_document_among_others_is_left_out() {
    let (copy, problems) = saved("newer-among-others.txt");
    assert_eq!(problems, [ProblemKind::Newer { version: 7 }]);
    assert_eq!(copy.sheets, [made::full_sheet()]);
}

#[test]
fn a_document_without_content_is_damaged() {
    assert_eq!(open(&fixture("damaged/no-content.json")), Opened::Refused(Refusal::Damaged));
}

#[test]
fn a_kept_sheet_with_a_changed_letter_is_saved() {
    let text = write_sheet(&Kept::new(made::full_sheet()));
    let (copy, problems) = partly(text.replace("Each time.", "Each tine.").as_bytes());
    assert_eq!(kinds(&problems), [ProblemKind::Checksum]);
    assert_eq!(copy.sheets.len(), 1);
}

#[test]
fn bytes_that_are_no_text_are_replaced_and_told() {
    let mut bytes = write_json(&made::copy()).into_bytes();
    let at = bytes.windows(4).position(|w| w == b"Anne").unwrap();
    bytes[at + 1] = 0xE9;
    let (copy, problems) = partly(&bytes);
    assert_eq!(kinds(&problems), [ProblemKind::BadBytes]);
    assert_eq!(copy.sheets[0].details.name, "A\u{fffd}ne");
}
