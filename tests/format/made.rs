//! A copy made by hand that has everything in it: every kind of answer, every word, every optional part,
//! and texts that files find hard. The fixtures of version 1 hold this copy.

use shared_table::domain::base::map::{Map, Set};

use shared_table::domain::base::id::{
    ActionId, ColumnId, ProjectId, RoundId, RowId, SessionId, SheetId, ToolId, VariantId,
};
use shared_table::domain::project::terms::Terms;
use shared_table::domain::project::{Project, Round};
use shared_table::domain::room::entry::{Entry, EntryKey, EntrySource, Tally};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::session::{Revealed, Session};
use shared_table::domain::room::shown::{GroupAnswers, Shown, ShownItem};
use shared_table::domain::sheet::action::{Action, ActionStatus};
use shared_table::domain::sheet::answer::{Answer, Row, Value};
use shared_table::domain::sheet::{Details, Perspective, Pick, Respondent, Sheet};
use shared_table::domain::{Day, Stamp};
use shared_table::format::copy::CopyDocument;

use crate::support::{at, chosen, item, lines, option, text};

/// Texts that files find hard.
pub const HARD: &str = "=1+2\nA \"quoted\" word; a comma, a tab\t, ‘smart’ quotes, 5 > 4 & 3 < 4.\r\n\
    \r\nעברית, العربية, 👩🏽‍🤝‍👩🏼 and <script>window.x=1</script> \\ / \u{202e}reversed\u{202c}";

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn copy() -> CopyDocument {
    CopyDocument {
        app: "Shared Table 0.1.0".to_owned(),
        made: at(125),
        projects: vec![project(), bare_project()],
        sheets: vec![full_sheet(), pair_sheet(), unknown_sheet(), blank_sheet()],
        ..CopyDocument::default()
    }
}

pub fn project() -> Project {
    let round = |id: &str, label: &str, date| Round {
        id: RoundId::new(id).unwrap(),
        label: label.to_owned(),
        date,
    };
    Project {
        id: ProjectId::new("p1").unwrap(),
        name: "Ridge Street".to_owned(),
        rounds: vec![round("r1", "Start", Some(day("2026-05-04"))), round("r2", "Later", None)],
        actions: vec![action("a1", None, "Find a room with a ramp.", ActionStatus::ToDo)],
        terms: Terms::default(),
        example: false,
        binned: None,
        created: at(0),
        changed: at(1),
        unknown: Default::default(),
    }
}

fn bare_project() -> Project {
    Project {
        id: ProjectId::new("p2").unwrap(),
        name: "Made up".to_owned(),
        rounds: Vec::new(),
        actions: Vec::new(),
        terms: Terms::default(),
        example: true,
        binned: None,
        created: at(2),
        changed: at(3),
        unknown: Default::default(),
    }
}

fn action(id: &str, from: Option<&str>, what: &str, state: ActionStatus) -> Action {
    Action { state, ..Action::new(ActionId::new(id).unwrap(), from.map(item), what.to_owned()) }
}

fn sheet(id: &str, perspective: Perspective, by: Respondent) -> Sheet {
    let details = Details { perspective: Some(perspective), by, ..Details::default() };
    Sheet {
        id: SheetId::new(id).unwrap(),
        tool: ToolId::new("every-kind").unwrap(),
        tool_version: 3,
        variant: VariantId::new("full").unwrap(),
        details,
        changed: at(60),
        ..crate::support::sheet()
    }
}

/// Every question is answered.
pub fn full_sheet() -> Sheet {
    let cells = |notice: &str, attempt: &str| {
        let cells = [("notice", notice), ("try", attempt)];
        cells.into_iter().map(|(id, text)| (ColumnId::new(id).unwrap(), text.to_owned())).collect()
    };
    let rows = vec![
        Row { id: RowId::new("w1").unwrap(), cells: cells("Long gaps", "A call each week") },
        Row { id: RowId::new("w2").unwrap(), cells: cells("", "Tea") },
        Row { id: RowId::new("w3").unwrap(), cells: Map::new() },
    ];
    let ticked = ["papers_late", "hard_words"].map(option).into_iter().collect();
    let noted = |answer: Answer, note: &str| Answer { note: note.to_owned(), ..answer };
    let answers = [
        ("ek_listen", noted(chosen("sometimes"), HARD)),
        ("ek_place", chosen("cafe")),
        ("ek_signs", noted(Answer::of(Value::Ticked(ticked)), "Each time.")),
        ("ek_proud", text(HARD)),
        ("ek_party", lines(&[("l1", "Bread\nand soup"), ("l2", "")])),
        ("ek_try", Answer::of(Value::Rows(rows))),
        ("ek_say", chosen("rather_not_say")),
    ];
    let full = sheet("s1", Perspective::LivedExperience, Respondent::Person);
    Sheet {
        details: Details {
            name: "Anne".to_owned(),
            round: Some(RoundId::new("r1").unwrap()),
            from_paper: true,
            ..full.details
        },
        binned: Some(at(90)),
        answers: answers.into_iter().map(|(id, answer)| (item(id), answer)).collect(),
        picks: [
            ("ek_listen", Pick::WorkOn),
            ("ek_place", Pick::Strength),
            ("ek_say", Pick::FindOut),
        ]
        .into_iter()
        .map(|(id, pick)| (item(id), pick))
        .collect(),
        actions: full_actions(),
        ..full
    }
}

/// One action in each state, one of them with all there can be.
fn full_actions() -> Vec<Action> {
    vec![
        Action {
            who: "Anne and Sam".to_owned(),
            by_when: Some(day("2026-12-01")),
            look_again: Some(day("2027-01-15")),
            told: "Papers come a week before now.".to_owned(),
            ..action("a2", Some("ek_plan"), "Send papers a week before.", ActionStatus::Done)
        },
        action("a3", Some("ek_plan"), "Ask who is missing.", ActionStatus::Doing),
        action("a4", Some("ek_signs"), "A break after an hour.", ActionStatus::CouldNot),
        action("a5", None, "", ActionStatus::ToDo),
    ]
}

/// The quick variant; what was emptied again is still there, empty.
pub fn pair_sheet() -> Sheet {
    let answers =
        [("ek_listen", chosen("never")), ("ek_proud", text("")), ("ek_party", lines(&[]))];
    Sheet {
        variant: VariantId::new("quick").unwrap(),
        answers: answers.into_iter().map(|(id, answer)| (item(id), answer)).collect(),
        ..sheet("s2", Perspective::WorksInService, Respondent::Pair)
    }
}

/// A tool, items and options that nobody here knows.
fn unknown_sheet() -> Sheet {
    let noted = Answer { note: "Only a note.".to_owned(), ..Answer::default() };
    let none = Answer::of(Value::Ticked(Set::new()));
    let answers = [("zz_one", chosen("blue")), ("zz_two", noted), ("zz_three", none)];
    let group = sheet("s3", Perspective::Commissions, Respondent::Group);
    Sheet {
        project: ProjectId::new("elsewhere").unwrap(),
        tool: ToolId::new("of-a-group").unwrap(),
        details: Details { round: Some(RoundId::new("r9").unwrap()), ..group.details },
        answers: answers.into_iter().map(|(id, answer)| (item(id), answer)).collect(),
        ..group
    }
}

fn blank_sheet() -> Sheet {
    sheet("s4", Perspective::RatherNotSay, Respondent::Person)
}

/// A moment with a fraction of a second, as clocks give them.
pub fn odd_stamp() -> Stamp {
    at(7) + chrono::Duration::milliseconds(250)
}

/// What a room saw of six people.
fn what_was_shown() -> Shown {
    let everybody: Set<Perspective> = Perspective::ALL.into_iter().collect();
    let block =
        GroupAnswers { of: everybody.clone(), counts: vec![1, 0, 4], said: vec![HARD.to_owned()] };
    let items = [
        ("ek_listen", ShownItem::Blocks(vec![block])),
        ("ek_say", ShownItem::TooFew),
        ("ek_time", ShownItem::Alike),
    ];
    Shown {
        least: MinGroupSize::Three,
        people: 6,
        groups: vec![(everybody, 6)],
        items: items.into_iter().map(|(id, shown)| (item(id), shown)).collect(),
        choices: [(item("ek_say"), 1)].into_iter().collect(),
        asked_to_choose: Some(5),
        texts: [(item("ek_proud"), vec![HARD.to_owned()])].into_iter().collect(),
    }
}

/// A session with all there can be: people's answers, a tally, notes, and what was shown.
pub fn session() -> Session {
    let entry = Entry {
        way: EntrySource::Code,
        perspective: Perspective::LivedExperience,
        answers: [(item("ek_listen"), option("never"))].into_iter().collect(),
        words: [(item("ek_listen"), HARD.to_owned())].into_iter().collect(),
        choices: [item("ek_say")].into_iter().collect(),
    };
    let counts = [(option("often"), 4)].into_iter().collect();
    let tally = Tally { sheets: 5, counts: [(item("ek_listen"), counts)].into_iter().collect() };
    let shown = what_was_shown();
    Session {
        id: SessionId::new("room").unwrap(),
        project: ProjectId::new("p1").unwrap(),
        tool: ToolId::new("every-kind").unwrap(),
        tool_version: 3,
        variant: VariantId::new("full").unwrap(),
        round: Some(RoundId::new("r1").unwrap()),
        least: MinGroupSize::Three,
        created: at(0),
        changed: at(40),
        entries: [(EntryKey::new(0x12_3456_789a), entry)].into_iter().collect(),
        tallies: [(Perspective::WorksInService, tally)].into_iter().collect(),
        together: [(item("ek_listen"), option("often"))].into_iter().collect(),
        notes: [(item("ek_say"), HARD.to_owned())].into_iter().collect(),
        hands: [(item("ek_say"), 4)].into_iter().collect(),
        late_for: None,
        expected: None,
        has_taken_out: false,
        run_sheet: Default::default(),
        seen: Vec::new(),
        revealed: Some(Revealed { when: at(30), is_hidden: false, shown }),
        is_memory: false,
        unknown: Default::default(),
    }
}
