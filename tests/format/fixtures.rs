//! Documents of version 1 open for ever, with the same content.

use shared_table::domain::base::map::Map;
use shared_table::domain::document::kept::Kept;
use shared_table::domain::project::Project;
use shared_table::domain::project::terms::Term;
use shared_table::domain::room::session::Session;
use shared_table::domain::room::shown::Shown;
use shared_table::domain::sheet::Perspective;
use shared_table::format::copy::CopyDocument;
use shared_table::format::kept::{Loaded, read_project, read_session, read_sheet, rev_of};
use shared_table::format::open::{Opened, open};
use shared_table::format::versions::FORMS;

use crate::golden::{fixture, fixture_text, fixtures_in, schema_text};
use crate::made;
use crate::support::item;

const WORKS_HERE: Term = Term::Perspective(Perspective::WorksInService);

fn check(name: &str, copy: &CopyDocument) {
    assert_eq!(open(&fixture(&format!("v1/{name}"))), Opened::Good(copy.clone()), "{name}");
}

#[test]
fn every_form_of_the_whole_copy_opens() {
    for name in ["every-kind.json", "every-kind.txt", "mail.txt", "by-hand.json"] {
        check(name, &made::copy());
    }
}

#[test]
fn own_words_open_with_their_project() {
    let copy = made::copy();
    let own = [(Term::People, "experts by experience"), (WORKS_HERE, "Works here")];
    let terms = own.map(|(term, own)| (term, own.to_owned())).into_iter().collect();
    let project = Project { terms, ..made::project() };
    check("own-words.json", &CopyDocument { projects: vec![project], sheets: Vec::new(), ..copy });
}

/// Before words to open-ended questions were shown, and before it was counted who was asked to choose.
fn first_session() -> Session {
    let mut session = made::session();
    let revealed = session.revealed.as_mut().unwrap();
    revealed.shown = Shown { asked_to_choose: None, texts: Map::new(), ..revealed.shown.clone() };
    session
}

#[test]
fn a_kept_session_opens_by_itself_and_as_a_copy() {
    for (name, session) in
        [("kept-session.json", first_session()), ("open-ended.json", made::session())]
    {
        let text = fixture_text(&format!("v1/{name}"));
        let kept = Kept { rev: 3, ..Kept::new(session.clone()) };
        assert_eq!(read_session(&text), Ok(Loaded { kept, problems: Vec::new() }));
        check(name, &CopyDocument { sessions: vec![session], ..CopyDocument::default() });
    }
}

#[test]
fn own_words_for_something_unknown_are_left_out_and_said_so() {
    let text = fixture_text("v1/own-words.json").replace("works_in_service", "neighbours");
    let Opened::Partly { copy, .. } = open(text.as_bytes()) else { panic!("nothing was noted") };
    assert_eq!(copy.projects[0].terms.len(), 1);
}

#[test]
fn kept_documents_open() {
    let text = fixture_text("v1/kept-sheet.json");
    let kept = Kept { rev: 12, place: Some(item("ek_try")), ..Kept::new(made::full_sheet()) };
    assert_eq!(rev_of(&text), Some(12));
    assert_eq!(read_sheet(&text), Ok(Loaded { kept, problems: Vec::new() }));
    let kept = Kept { copied: Some(made::odd_stamp()), ..Kept::new(made::project()) };
    let text = fixture_text("v1/kept-project.json");
    assert_eq!(read_project(&text), Ok(Loaded { kept, problems: Vec::new() }));
}

#[test]
fn what_a_device_keeps_opens_as_a_copy() {
    let (sheets, projects) = (vec![made::full_sheet()], vec![made::project()]);
    let made = sheets[0].changed;
    let one = CopyDocument { made, sheets: sheets.clone(), ..CopyDocument::default() };
    check("kept-sheet.json", &one);
    check(
        "kept-project.json",
        &CopyDocument {
            made: projects[0].changed,
            projects: projects.clone(),
            ..CopyDocument::default()
        },
    );
    check("safety.txt", &CopyDocument { projects, ..one });
}

#[test]
fn every_version_says_what_it_is_and_has_fixtures_and_a_schema() {
    for form in &FORMS {
        assert!(!form.about.is_empty());
        assert!(!fixtures_in(&format!("v{}", form.version)).is_empty());
        assert!(schema_text(form.version).contains(&format!("version {}\"", form.version)));
    }
}

#[test]
fn no_fixture_is_forgotten() {
    let names = ["by-hand.json", "every-kind.json", "every-kind.txt", "first-statements.json"];
    let more = ["kept-project.json", "kept-session.json", "kept-sheet.json", "mail.txt"];
    let rest = ["open-ended.json", "own-words.json", "safety.txt"];
    assert_eq!(fixtures_in("v1"), [&names[..], &more[..], &rest[..]].concat());
}
