//! What a file says was shown: earlier showings of the first release, and files that were made by hand.

use serde_json::{Value, json};

use shared_table::domain::room::differ::statements;
use shared_table::domain::room::entry::asked_anywhere;
use shared_table::domain::room::session::Session;
use shared_table::domain::room::shown::{Shown, ShownItem};
use shared_table::format::ProblemKind;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::open::{Opened, Refusal, open};
use shared_table::format::tool;

use crate::data;

fn block(of: &[&str], counts: &[usize]) -> Value {
    json!({ "of": of, "counts": counts })
}

fn shown(people: usize, blocks: &[Value]) -> Value {
    json!({
        "least": 5, "people": people, "groups": [], "choices": {},
        "items": { "sa_plan_from_start": { "blocks": blocks } },
    })
}

/// A copy with a session that has these fields too.
fn copy(more: &Value) -> String {
    let mut session = json!({
        "id": "room", "project": "p1", "tool": "self-assessment", "tool_version": 1,
        "variant": "quick", "least": 5,
        "created": "2026-11-20T10:00:00Z", "changed": "2026-11-21T10:00:00Z",
    });
    for (key, value) in more.as_object().unwrap() {
        session[key] = value.clone();
    }
    let copy = json!({
        "kind": "shared-table-copy", "version": 1, "app": "x", "made": "2026-11-20T10:00:00Z",
        "projects": [], "sheets": [], "sessions": [session],
    });
    copy.to_string()
}

fn revealed(shown: &Value) -> Value {
    json!({ "revealed": { "when": "2026-11-20T11:00:00Z", "shown": shown } })
}

fn session(text: &str) -> Option<Session> {
    match open(text.as_bytes()) {
        Opened::Good(copy) | Opened::Partly { copy, .. } => copy.sessions.into_iter().next(),
        Opened::Refused(_) => None,
    }
}

fn total(shown: &Shown) -> Vec<usize> {
    shown.items.values().next().and_then(ShownItem::total).unwrap_or_default()
}

#[test]
fn a_group_of_one_is_not_taken_from_a_file() {
    let text = copy(&revealed(&shown(1, &[block(&["commissions"], &[1, 0])])));
    assert_eq!(open(text.as_bytes()), Opened::Refused(Refusal::TooSmallGroup));
    let project = json!({
        "id": "p1", "name": "Ridge Street",
        "created": "2026-11-20T10:00:00Z", "changed": "2026-11-20T10:00:00Z",
    });
    let text = text.replace("\"projects\":[]", &format!("\"projects\":[{project}]"));
    let Opened::Partly { copy: rest, problems } = open(text.as_bytes()) else { panic!("{text}") };
    assert!(rest.sessions.is_empty() && rest.projects.len() == 1);
    assert_eq!(problems[0].kind, ProblemKind::TooSmallGroup);
    // Nor people who stand in two groups at once.
    let twice = [block(&["volunteer"], &[6, 0]), block(&["volunteer", "commissions"], &[0, 7])];
    assert!(session(&copy(&revealed(&shown(7, &twice)))).is_none());
    let good = [block(&["volunteer"], &[6, 0]), block(&["commissions"], &[0, 7])];
    assert!(session(&copy(&revealed(&shown(13, &good)))).is_some());
}

#[test]
fn words_of_nobody_are_left_out() {
    let mut nobody = block(&["commissions", "rather_not_say"], &[0, 0]);
    nobody["said"] = json!(["I cut the budget"]);
    let text = copy(&revealed(&shown(7, &[block(&["lived_experience"], &[6, 0]), nobody])));
    let shown = session(&text).unwrap().revealed.unwrap().shown;
    let blocks = shown.items.values().next().unwrap().blocks();
    assert!(blocks.len() == 2 && blocks.iter().all(|block| block.said.is_empty()));
}

#[test]
fn of_two_showings_the_last_counts_and_both_are_remembered() {
    let first = shown(6, &[block(&["lived_experience"], &[6, 0])]);
    let last = shown(12, &[block(&["lived_experience"], &[6, 6])]);
    let mut more = revealed(&last);
    more["seen"] = json!([first]);
    let session = session(&copy(&more)).unwrap();
    assert_eq!(total(session.in_view().unwrap()), [6, 6]);
    assert_eq!(session.all_seen().map(total).collect::<Vec<_>>(), [vec![6, 0], vec![6, 6]]);
    assert!(session.what_was_seen().seen.is_empty(), "others get the last alone");
}

#[test]
fn what_the_first_release_hid_again_stays_the_one_showing() {
    let first = shown(6, &[block(&["lived_experience"], &[6, 0])]);
    let session = session(&copy(&json!({ "seen": [first] }))).unwrap();
    assert!(session.in_view().is_none() && session.seen.is_empty());
    assert_eq!(total(&session.revealed.unwrap().shown), [6, 0]);
}

#[test]
fn a_statement_that_nobody_here_knows_is_kept_and_not_shown() {
    let mut shown = shown(6, &[block(&["lived_experience"], &[6, 0])]);
    shown["items"]["from_elsewhere"] = shown["items"]["sa_plan_from_start"].clone();
    let session = session(&copy(&revealed(&shown))).unwrap();
    let kept =
        write_json(&CopyDocument { sessions: vec![session.clone()], ..CopyDocument::default() });
    assert!(kept.contains("from_elsewhere"));
    let tool = tool::read(&data::tools()[0]).unwrap();
    let all = statements(&asked_anywhere(&tool), session.in_view().unwrap());
    assert!(all.iter().any(|s| s.item.id.as_str() == "sa_plan_from_start"));
    assert!(all.iter().all(|s| s.item.id.as_str() != "from_elsewhere"));
}
