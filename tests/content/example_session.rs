//! The made-up sessions show what the app would show of them.

use shared_table::domain::room::protect::protect;
use shared_table::domain::room::session::Revealed;
use shared_table::domain::room::shown::Shown;
use shared_table::domain::sheet::Perspective;
use shared_table::format::copy::{CopyDocument, read_json, write_json};
use shared_table::format::tool;

use crate::data;

/// The made-up copy with what may be shown of its sessions worked out anew, the earliest first.
fn with_shown() -> CopyDocument {
    let mut copy = read_json(data::example()).unwrap();
    let mut seen: Vec<(shared_table::domain::base::id::ToolId, Shown)> = Vec::new();
    copy.sessions.sort_by_key(|session| session.changed);
    for session in &mut copy.sessions {
        let tools = data::tools().iter().map(|json| tool::read(json).unwrap());
        let tool = tools.into_iter().find(|tool| tool.id == session.tool).unwrap();
        let counts = session.counts(&tool);
        let earlier = seen.iter().filter(|(of, _)| *of == tool.id).map(|(_, shown)| shown);
        let shown = protect(&counts, session.least, &earlier.collect::<Vec<_>>());
        seen.push((tool.id.clone(), shown.clone()));
        session.revealed = Some(Revealed { when: session.changed, is_hidden: false, shown });
    }
    copy
}

#[test]
fn the_made_up_sessions_show_what_they_would() {
    let copy = with_shown();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/content/en/example.json");
        std::fs::write(path, write_json(&copy)).unwrap();
    }
    assert!(read_json(data::example()).unwrap().sessions == copy.sessions);
    assert!(copy.sessions.iter().flat_map(|s| s.entries.values()).all(|e| !e.is_blank()));
    let table = copy.sessions.iter().find(|s| s.id.as_str() == "example-session-table").unwrap();
    let shown = &table.revealed.as_ref().unwrap().shown;
    assert_eq!(shown.people, 18);
    let others = Perspective::ALL.len() - 2;
    let sizes: Vec<_> = shown.groups.iter().map(|(of, n)| (of.len(), *n)).collect();
    assert_eq!(sizes, [(1, 7), (1, 6), (others, 5)], "two groups are seen apart");
    for shown in copy.sessions.iter().map(|s| &s.revealed.as_ref().unwrap().shown) {
        assert!(shown.items.values().all(|item| !item.blocks().is_empty()), "nothing is hidden");
    }
}
