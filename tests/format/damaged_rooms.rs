//! Copies with sessions that came to harm: whole sessions and people's answers are saved, as sessions, each
//! under its own name.

use proptest::prelude::*;
use shared_table::domain::base::id::SessionId;
use shared_table::domain::document::kept::Kept;
use shared_table::domain::room::entry::{Entry, EntryKey};
use shared_table::domain::room::session::{Revealed, Session};
use shared_table::domain::room::shown::Shown;
use shared_table::format::ProblemKind;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::kept::write_session;
use shared_table::format::open::{Opened, open};

use crate::damage::{is_part_of_copy, kinds, partly};
use crate::made;
use crate::support::item;

/// A session of that name in which many people answered, and what it shows, if it shows anything.
fn room(id: &str, people: u64, revealed: bool) -> Session {
    let whole = made::session();
    let words = [(item("ek_listen"), "Not \"each\" time, {5}.".to_owned())].into_iter().collect();
    let entry = Entry { words, ..whole.entries.values().next().unwrap().clone() };
    let entries = (0..people).map(|n| (EntryKey::new(n * 77_777 + 5), entry.clone()));
    Session {
        id: SessionId::new(id).unwrap(),
        entries: entries.collect(),
        revealed: whole.revealed.clone().filter(|_| revealed),
        ..whole
    }
}

/// Two rooms, behind projects and sheets.
fn rooms() -> CopyDocument {
    CopyDocument {
        sessions: vec![room("first", 4, true), room("second", 3, false)],
        sheets: vec![made::full_sheet(), made::pair_sheet()],
        ..made::copy()
    }
}

fn is_part_of_entry(entry: &Entry, whole: &Entry) -> bool {
    entry.way == whole.way
        && entry.perspective == whole.perspective
        && entry.answers.iter().all(|(item, option)| whole.answers.get(item) == Some(option))
        && entry.words.iter().all(|(item, said)| whole.words.get(item) == Some(said))
        && entry.choices.iter().all(|item| whole.choices.contains(item))
}

fn is_part_of_shown(shown: &Shown, whole: &Shown) -> bool {
    shown.groups.iter().all(|group| whole.groups.contains(group))
        && shown.items.iter().all(|(id, item)| {
            [whole, &whole.without_words()].iter().any(|whole| whole.items.get(id) == Some(item))
        })
        && shown.choices.iter().all(|(id, n)| whole.choices.get(id) == Some(n))
}

/// Whether everything in a session was in the whole one.
fn is_part_of_session(session: &Session, whole: &Session) -> bool {
    let entry = |(key, entry): (&EntryKey, &Entry)| {
        whole.entries.get(key).is_some_and(|whole| is_part_of_entry(entry, whole))
    };
    let shown = |revealed: &Revealed| {
        whole.revealed.as_ref().is_some_and(|w| is_part_of_shown(&revealed.shown, &w.shown))
    };
    session.entries.iter().all(entry)
        && session.tallies.iter().all(|(from, tally)| whole.tallies.get(from) == Some(tally))
        && session.notes.iter().all(|(id, note)| whole.notes.get(id) == Some(note))
        && session.hands.iter().all(|(id, n)| whole.hands.get(id) == Some(n))
        && session.together.iter().all(|(id, of)| whole.together.get(id) == Some(of))
        && session.revealed.iter().all(shown)
}

/// Whether what was opened of a copy with sessions is part of it, each session under its name, and none of
/// them a sheet.
fn check_rooms(opened: &Opened, whole: &CopyDocument, why: &str) {
    assert!(is_part_of_copy(opened, whole), "{why}");
    let (Opened::Good(copy) | Opened::Partly { copy, .. }) = opened else { return };
    for session in &copy.sessions {
        let there = whole.sessions.iter().find(|w| w.id == session.id);
        assert!(there.is_some_and(|w| is_part_of_session(session, w)), "{why}: {session:?}");
    }
}

#[test]
fn a_file_with_sessions_that_breaks_off_anywhere_gives_only_what_was_in_it() {
    let whole = rooms();
    let text = write_json(&whole);
    let from = text.find("\"sessions\"").unwrap();
    let ends = text.trim_end().char_indices().filter(|(at, _)| *at > from);
    for (end, _) in ends.step_by(7) {
        let opened = open(&text.as_bytes()[..end]);
        check_rooms(&opened, &whole, near(&text, end));
        let (copy, _) = partly(&text.as_bytes()[..end]);
        assert_eq!(copy.sheets, whole.sheets);
        let keys = text[from..end].matches("\"answers\": {").count();
        let saved: usize = copy.sessions.iter().map(|s| s.entries.len()).sum();
        assert!(saved + 1 >= keys, "{saved} of {keys}: {}", near(&text, end));
    }
}

/// The places in a text between two others at which something stands that JSON is held together by.
fn marks(text: &str, from: usize, to: usize) -> Vec<usize> {
    let (mut in_text, mut escaped) = (false, false);
    let mut is_mark = |byte: u8| {
        let is_quote = byte == b'"' && !escaped;
        let is_mark = is_quote || !in_text && b"{}[]:,".contains(&byte);
        in_text ^= is_quote;
        escaped = in_text && byte == b'\\' && !escaped;
        is_mark
    };
    let all = text.bytes().enumerate().filter(|(_, byte)| is_mark(*byte)).map(|(at, _)| at);
    all.filter(|at| (from..to).contains(at)).collect()
}

#[test]
fn a_broken_bracket_or_quote_mark_costs_one_entry_of_one_session_at_most() {
    let whole = rooms();
    for text in [write_json(&whole), write_json(&whole).replace('\n', "")] {
        let from = text.find("\"entries\"").unwrap();
        let next = from + text[from..].find("\"second\"").unwrap();
        let to = from + text[from..].find("\"tallies\"").unwrap();
        assert!(to < next);
        for at in marks(&text, from, to) {
            let broken = format!("{}!{}", &text[..at], &text[at + 1..]);
            let opened = open(broken.as_bytes());
            check_rooms(&opened, &whole, near(&broken, at));
            let (copy, _) = partly(broken.as_bytes());
            assert_eq!(copy.sheets, whole.sheets, "{}", near(&broken, at));
            if copy.sessions.len() == 1 {
                // The name of the list is broken: nobody knows that it is one.
                assert_eq!(copy.sessions[0], whole.sessions[1]);
                continue;
            }
            assert_eq!(copy.sessions[1], whole.sessions[1], "{}", near(&broken, at));
            assert!(copy.sessions[0].entries.len() >= 3, "{}", near(&broken, at));
            assert_eq!(
                copy.sessions[0].revealed,
                whole.sessions[0].revealed,
                "{}",
                &broken[from..]
            );
            assert_eq!(copy.sessions[0].tallies.len(), 1, "{}", near(&broken, at));
        }
    }
}

#[test]
fn a_break_anywhere_before_a_session_leaves_it_whole() {
    let whole = rooms();
    let text = write_json(&whole);
    let second = text.rfind("\"id\": \"second\"").unwrap();
    for at in marks(&text, text.find("\"projects\"").unwrap(), second - 10) {
        let broken = format!("{}!{}", &text[..at], &text[at + 1..]);
        check_rooms(&open(broken.as_bytes()), &whole, near(&broken, at));
        let (copy, _) = partly(broken.as_bytes());
        assert!(copy.sessions.contains(&whole.sessions[1]), "{}", near(&broken, at));
        let in_sessions = broken[..at].contains("\"sessions\"");
        assert!(in_sessions || copy.sessions == whole.sessions, "{}", near(&broken, at));
    }
}

#[test]
fn a_broken_head_of_a_session_does_not_cost_what_people_answered() {
    let whole = rooms();
    let text = write_json(&whole);
    let from =
        text.find("\"tool_version\": 3,\n      \"variant\": \"full\",\n      \"round\"").unwrap();
    let to = from + text[from..].find("\"entries\"").unwrap();
    for at in marks(&text, from, to) {
        let broken = format!("{}!{}", &text[..at], &text[at + 1..]);
        check_rooms(&open(broken.as_bytes()), &whole, near(&broken, at));
        let (copy, _) = partly(broken.as_bytes());
        assert_eq!(copy.sessions[0].entries, whole.sessions[0].entries, "{}", near(&broken, at));
        assert_eq!(copy.sessions[1], whole.sessions[1]);
    }
}

#[test]
fn a_session_that_has_shown_something_does_not_show_a_second_time() {
    let whole = rooms();
    let text = write_json(&whole);
    let from = text.find("\"revealed\"").unwrap() + 10;
    let next = from + text[from..].find("\"second\"").unwrap() - 20;
    for at in marks(&text, from, next - 20) {
        let broken = format!("{}!{}", &text[..at], &text[at + 1..]);
        check_rooms(&open(broken.as_bytes()), &whole, near(&broken, at));
        let (copy, _) = partly(broken.as_bytes());
        assert_eq!(copy.sessions[0].entries, whole.sessions[0].entries);
        assert!(copy.sessions[0].revealed.is_some(), "{}", near(&broken, at));
        assert_eq!(copy.sessions[1], whole.sessions[1]);
    }
}

#[test]
fn results_of_too_small_groups_behind_a_break_refuse_their_session() {
    let whole = rooms();
    let text = write_json(&whole);
    let at = text.find("\"way\"").unwrap();
    let unsound =
        format!("{}!{}", &text[..at], &text[at + 1..]).replace("\"people\": 6", "\"people\": 1");
    let (copy, problems) = partly(unsound.as_bytes());
    assert!(kinds(&problems).contains(&ProblemKind::TooSmallGroup), "{problems:?}");
    assert_eq!(copy.sessions, whole.sessions[1..]);
    assert_eq!(copy.sheets, whole.sheets);
}

#[test]
fn a_kept_session_that_is_broken_is_saved_as_a_session() {
    let whole = rooms();
    let text = write_session(&Kept::new(whole.sessions[0].clone()));
    let from = text.find("\"entries\"").unwrap();
    let to = text.find("\"tallies\"").unwrap();
    for at in marks(&text, from + 20, to - 3) {
        let broken = format!("{}!{}", &text[..at], &text[at + 1..]);
        check_rooms(&open(broken.as_bytes()), &whole, near(&broken, at));
        let (copy, _) = partly(broken.as_bytes());
        assert!(copy.sheets.is_empty());
        assert!(copy.sessions[0].entries.len() >= 3, "{}", near(&broken, at));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_changed_byte_of_a_file_with_sessions_makes_no_session_a_sheet(
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = write_json(&rooms()).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Opened::Good(copy) | Opened::Partly { copy, .. } = open(&bytes) {
            let ids = ["first", "second"];
            prop_assert!(copy.sheets.iter().all(|s| !ids.contains(&s.id.as_str())));
        }
    }
}

/// What stands around a place, for messages.
fn near(text: &str, at: usize) -> &str {
    let start = text[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    let end = text[at..].char_indices().nth(60).map_or(text.len(), |(after, _)| at + after);
    &text[start..end]
}
