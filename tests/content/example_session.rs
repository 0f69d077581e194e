//! The made-up session shows what the app would show of it.

use shared_table::content;
use shared_table::domain::counts::Counts;
use shared_table::domain::protect::protect;
use shared_table::domain::session::{Revealed, asked};
use shared_table::format::copy::{Copy, read_json, write_json};
use shared_table::format::tool;

/// The made-up copy with what may be shown of its session worked out anew.
fn with_shown() -> Copy {
    let mut copy = read_json(content::example()).unwrap();
    for session in &mut copy.sessions {
        let tools = content::tools().iter().map(|json| tool::read(json).unwrap());
        let tool = tools.into_iter().find(|tool| tool.id == session.tool).unwrap();
        let counts = Counts::of(session, &asked(&tool, &session.variant));
        let shown = protect(&counts, session.least, &[]);
        session.revealed = Some(Revealed { when: session.changed, is_out: true, shown });
    }
    copy
}

#[test]
fn the_made_up_session_shows_what_it_would() {
    let copy = with_shown();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/content/en/example.json");
        std::fs::write(path, write_json(&copy)).unwrap();
    }
    assert!(read_json(content::example()).unwrap().sessions == copy.sessions);
    let shown = &copy.sessions[0].revealed.as_ref().unwrap().shown;
    assert_eq!(shown.people, 14);
    assert!(shown.groups.len() > 1, "groups are seen apart: {:?}", shown.groups);
    assert!(copy.sessions[0].entries.values().all(|entry| !entry.is_blank()));
}
