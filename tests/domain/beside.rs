//! The names of what is kept beside another form: the same in every version of the app.

use shared_table::domain::base::id::{ActionId, ColumnId, MAX_LEN, RoundId, RowId, SheetId};
use shared_table::domain::document::beside;
use shared_table::domain::sheet::action::{Action, ActionStatus};
use shared_table::domain::sheet::answer::{Answer, Row, Value};
use shared_table::domain::sheet::{Details, Perspective, Pick, Respondent, Sheet};

use crate::support::{at, chosen, item, lines, option, sheet, text};

fn action() -> Action {
    Action {
        who: "Anne".to_owned(),
        told: "Papers come a week before.".to_owned(),
        by_when: "2026-12-01".parse().ok(),
        state: ActionStatus::CouldNot,
        tell: Some(true),
        ..Action::new(ActionId::new("a1").unwrap(), Some(item("a")), "Send papers.".to_owned())
    }
}

/// Has something in every place.
fn full() -> Sheet {
    let cells = [(ColumnId::new("notice").unwrap(), "Long gaps".to_owned())];
    let rows = vec![Row { id: RowId::new("w1").unwrap(), cells: cells.into_iter().collect() }];
    let ticked = [option("x"), option("y")].into_iter().collect();
    let answers = [
        ("a", text("Ours \u{1f44b}")),
        ("b", Answer { note: "A note".to_owned(), may_show: true, ..chosen("often") }),
        ("c", Answer::of(Value::Ticked(ticked))),
        ("d", lines(&[("l1", "Bread"), ("l2", "")])),
        ("e", Answer::of(Value::Rows(rows))),
        ("f", Answer::default()),
    ];
    Sheet {
        details: Details {
            name: "Sam".to_owned(),
            perspective: Some(Perspective::Volunteer),
            by: Respondent::Pair,
            round: RoundId::new("r1").ok(),
            from_paper: true,
        },
        binned: Some(at(9)),
        answers: answers.into_iter().map(|(id, answer)| (item(id), answer)).collect(),
        picks: [(item("b"), Pick::FindOut)].into_iter().collect(),
        actions: vec![action()],
        ..sheet()
    }
}

#[test]
fn a_name_beside_never_changes() {
    let names = [beside::sheet(&sheet()), beside::sheet(&full())];
    let names = [names[0].as_str(), names[1].as_str()].join(" ");
    assert_eq!(names, "s1-787db99c2b917438 s1-7e366ce6fe0707b6");
}

#[test]
fn a_name_beside_is_no_longer_than_a_name_may_be() {
    let long = Sheet { id: SheetId::new(&"s".repeat(MAX_LEN)).unwrap(), ..full() };
    assert_eq!(beside::sheet(&long).as_str().len(), MAX_LEN);
    assert_eq!(beside::sheet(&long), beside::sheet(&Sheet { changed: at(1), ..long.clone() }));
}

#[test]
fn whatever_a_sheet_says_counts() {
    let with = |change: fn(&mut Sheet)| {
        let mut sheet = full();
        change(&mut sheet);
        beside::sheet(&sheet)
    };
    let all = [
        with(|_| {}),
        with(|s| s.details.name = "Sa".to_owned()),
        with(|s| s.details.round = None),
        with(|s| drop(s.answers.insert(item("a"), text("Ours")))),
        with(|s| drop(s.answers.insert(item("d"), lines(&[("l1", ""), ("l2", "Bread")])))),
        with(|s| s.actions[0].from = None),
        with(|s| s.actions[0].tell = None),
        with(|s| s.picks = Default::default()),
    ];
    let different: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(different.len(), all.len());
}

#[test]
fn who_left_out_where_they_stand_has_the_name_that_the_first_release_gives() {
    let said = full();
    let of = |perspective| Sheet {
        details: Details { perspective, ..said.details.clone() },
        ..said.clone()
    };
    let left_out = beside::sheet(&of(None));
    assert_eq!(left_out, beside::sheet(&of(Some(Perspective::RatherNotSay))));
    assert_ne!(left_out, beside::sheet(&said));
}
