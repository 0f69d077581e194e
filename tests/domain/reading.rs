//! What can be told from a sheet: pages, progress, privacy, questions to talk about.

use shared_table::domain::base::id::{ActionId, VariantId};
use shared_table::domain::document::compare::{self, Standing};
use shared_table::domain::sheet::Sheet;
use shared_table::domain::sheet::action::Action;
use shared_table::domain::sheet::answer::Answer;
use shared_table::domain::sheet::progress::{self, Progress};
use shared_table::domain::sheet::{privacy, talk};
use shared_table::domain::tool::kind::{Choice, Kind, Suggestion};

use crate::support::{at, chosen, item, option, sheet, text, tool};

fn answered(answers: &[(&str, shared_table::domain::sheet::answer::Answer)]) -> Sheet {
    let mut sheet = sheet();
    sheet.answers = answers.iter().map(|(id, a)| (item(id), a.clone())).collect();
    sheet
}

fn page_ids(variant: &str) -> Vec<String> {
    let tool = tool();
    let pages = tool.pages(&VariantId::new(variant).unwrap());
    pages
        .iter()
        .map(|p| p.items.iter().map(|i| i.id.as_str()).collect::<Vec<_>>().join("+"))
        .collect()
}

#[test]
fn a_section_is_one_page_or_one_page_per_item() {
    assert_eq!(page_ids("all"), ["a", "b", "c+d", "e"]);
    assert_eq!(page_ids("quick"), ["b", "d"]);
    assert_eq!(page_ids("gone"), page_ids("all"));
}

#[test]
fn progress_counts_pages_where_anything_was_said() {
    let sheet = answered(&[("a", chosen("not_sure")), ("d", text("  ")), ("e", chosen("often"))]);
    assert_eq!(progress::of_sheet(&sheet, &tool()), Progress { answered: 2, total: 4 });
    let pages = tool();
    let pages = pages.pages(&sheet.variant);
    assert_eq!(progress::next_open(&sheet, &pages).and_then(|p| p.id().cloned()), Some(item("b")));
    assert_eq!(progress::position(&pages, &item("d")), Some(2));
}

#[test]
fn an_action_counts_as_an_answer_to_its_question() {
    let mut sheet = sheet();
    let id = ActionId::new("x").unwrap();
    sheet.actions.push(Action::new(id, Some(item("c")), "Ask the council".to_owned()));
    assert_eq!(progress::of_sheet(&sheet, &tool()).answered, 1);
}

#[test]
fn private_parts_stay_at_home() {
    let mut sheet = answered(&[("a", chosen("often")), ("e", chosen("never"))]);
    let id = ActionId::new("x").unwrap();
    sheet.actions.push(Action::new(id, Some(item("e")), "Mine alone".to_owned()));
    let tool = tool();
    assert!(privacy::has_private(Some(&tool), &sheet));
    let open = privacy::without_private(Some(&tool), &sheet);
    assert_eq!(open, answered(&[("a", chosen("often"))]));
    assert!(!privacy::has_private(Some(&tool), &open));
}

#[test]
fn what_nobody_can_tell_counts_as_private() {
    let sheet = answered(&[("a", chosen("often")), ("unknown", text("?"))]);
    assert_eq!(privacy::without_private(None, &sheet), answered(&[]));
    assert_eq!(
        privacy::without_private(Some(&tool()), &sheet),
        answered(&[("a", chosen("often"))])
    );
}

#[test]
fn questions_to_talk_about_follow_the_answer() {
    let tool = tool();
    let asked = |option: &str| {
        let sheet = answered(&[("a", chosen(option))]);
        talk::questions(&tool, &sheet).first().map(|(_, text)| (*text).to_owned())
    };
    for (option, question) in [
        ("never", Some("Low?")),
        ("rarely", Some("Low?")),
        ("sometimes", Some("Low?")),
        ("often", Some("High?")),
        ("always", Some("High?")),
        ("not_sure", Some("Unsure?")),
        ("rather_not_say", None),
        ("unheard_of", None),
    ] {
        assert_eq!(asked(option).as_deref(), question, "{option}");
    }
}

#[test]
fn ideas_follow_what_was_noticed_not_what_was_merely_answered() {
    let mut tool = tool();
    if let Kind::Rating(scale) = &mut tool.sections[0].items[0].kind {
        scale.options[0].is_none = true;
    }
    let always = Suggestion { text: "Always".to_owned(), when: vec![] };
    let fitting = Suggestion { text: "When noticed".to_owned(), when: vec![item("a")] };
    let all = [always, fitting];
    let offered = |answers: &[(&str, Answer)]| talk::ideas(&tool, &answered(answers), &all).len();
    assert_eq!(offered(&[]), 1);
    assert_eq!(offered(&[("a", chosen("never"))]), 1, "it says there is nothing");
    assert_eq!(offered(&[("a", chosen("not_sure"))]), 1);
    assert_eq!(offered(&[("a", chosen("rarely"))]), 2);
    assert_eq!(offered(&[("b", chosen("rarely"))]), 1);
}

#[test]
fn none_of_these_and_the_others_exclude_each_other() {
    let choice = |id: &str| Choice {
        id: option(id),
        label: id.to_owned(),
        picture: String::new(),
        is_none: id == "none",
        says: String::new(),
        nearer: String::new(),
    };
    let options = ["x", "y", "none"].map(choice);
    let mut answer = Answer::default();
    let mut tick = |id: &str, on| {
        answer.set_tick(&options, option(id), on);
        ["x", "y", "none"].map(|id| answer.is_ticked(&option(id)))
    };
    assert_eq!(tick("x", true), [true, false, false]);
    assert_eq!(tick("y", true), [true, true, false]);
    assert_eq!(tick("none", true), [false, false, true]);
    assert_eq!(tick("x", true), [true, false, false]);
    assert_eq!(tick("x", false), [false, false, false]);
    assert_eq!(answer, Answer::default(), "nothing is left behind");
}

#[test]
fn what_arrives_is_new_the_same_or_changed() {
    let here = answered(&[("a", chosen("often"))]);
    let touched = Sheet { changed: at(90), ..here.clone() };
    let other = answered(&[("a", chosen("never"))]);
    assert_eq!(compare::sheet(None, &here), Standing::New);
    assert_eq!(compare::sheet(Some(&here), &touched), Standing::Same);
    assert_eq!(compare::sheet(Some(&here), &other), Standing::Changed);
}
