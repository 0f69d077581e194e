//! Statements that are asked no more: what was answered to them stays readable wherever it is, and nobody is
//! asked them again.

use std::fs;
use std::path::Path;

use leptos::prelude::*;
use shared_table::domain::base::id::{SheetId, ToolId, VariantId};
use shared_table::domain::room::differ::statements;
use shared_table::domain::room::entry::{Entry, EntrySource, asked};
use shared_table::domain::room::session::Session;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::progress::{self, Progress};
use shared_table::domain::sheet::{Details, Sheet};
use shared_table::domain::tool::Tool;
use shared_table::format::code;
use shared_table::format::open::{Opened, open};
use shared_table::ports::files::InFile;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::exchange::import::Accepted;
use shared_table::state::exchange::opening::OpenedFile;
use shared_table::state::room::programme::{GroupOutcome, Groups};
use shared_table::state::route::CopyOf;
use shared_table::state::sheet::sheets::NewSheet;

use crate::support::item;
use crate::world::World;

/// A statement of the first release, and the one that is asked in its place.
const RETIRED: &str = "sa_told_what_changed";
const IN_ITS_PLACE: &str = "sa_hear_what_changed";

fn file() -> Vec<u8> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v1/first-statements.json");
    fs::read(path).unwrap()
}

/// A device that took in a copy of the first release.
fn device() -> World {
    let world = World::new();
    let in_file = InFile { name: "first.json".to_owned(), content: Ok(file()) };
    world.exchange().receive(vec![in_file]);
    assert_eq!(world.exchange().accept_import(), Accepted::Done);
    world
}

fn tool(world: &World) -> std::sync::Arc<Tool> {
    world.turn().tool(&ToolId::new("self-assessment").unwrap()).unwrap()
}

fn sheet(world: &World) -> Sheet {
    let id = SheetId::new("first-sheet-kestrel").unwrap();
    world.turn().library.with_untracked(|l| l.sheet(&id).cloned()).unwrap()
}

fn session(world: &World) -> Session {
    let app = world.turn();
    app.library.with_untracked(|l| l.sessions.values().next().map(|kept| kept.doc.clone())).unwrap()
}

fn ids_of(pages: &[shared_table::domain::tool::ToolPage<'_>]) -> Vec<String> {
    pages.iter().flat_map(|page| &page.items).map(|item| item.id.to_string()).collect()
}

#[test]
fn a_new_sheet_asks_none_and_an_old_one_shows_what_it_answered() {
    let world = device();
    let (tool, old) = (tool(&world), sheet(&world));
    for variant in &tool.variants {
        let pages = tool.pages(&variant.id);
        assert!(pages.iter().flat_map(|page| &page.items).all(|item| !item.is_retired()));
    }
    let shown = ids_of(&old.pages(&tool));
    assert!(old.answers.keys().all(|id| shown.contains(&id.to_string())), "an answer is gone");
    let unanswered = tool.items().filter(|(_, i)| i.is_retired() && !old.is_answered(&i.id));
    let unanswered: Vec<String> = unanswered.map(|(_, item)| item.id.to_string()).collect();
    assert!(!unanswered.is_empty() && unanswered.iter().all(|id| !shown.contains(id)));
}

/// The first release asked thirty-two questions, as the worksheet does now: thirteen of them are others.
#[test]
fn an_old_sheet_is_no_less_full_than_it_was_and_can_be_filled_in_further() {
    let world = device();
    let (tool, mut sheet) = (tool(&world), sheet(&world));
    let progress = |sheet: &Sheet| {
        let Progress { answered, total } = progress::of_sheet(sheet, &tool);
        (answered, total)
    };
    assert_eq!(progress(&sheet), (27, 32));
    let open: Vec<_> =
        tool.pages(&sheet.variant).iter().flat_map(|page| &page.items).copied().cloned().collect();
    let open: Vec<_> = open.into_iter().filter(|item| !sheet.is_answered(&item.id)).collect();
    assert_eq!(open.len(), 17);
    for (n, item) in open.iter().enumerate() {
        sheet.answers.insert(item.id.clone(), Answer::of(Value::Text("Words".to_owned())));
        let answered = 28 + n;
        assert_eq!(progress(&sheet), (answered, answered.max(32)));
    }
    // A new sheet counts all that it is asked.
    let new = world.start("self-assessment", "full");
    assert_eq!(progress(&world.stored(&new).unwrap()), (0, 32));
}

#[test]
fn what_was_answered_is_in_every_copy_with_its_question() {
    let world = device();
    let app = world.turn();
    let old = sheet(&world);
    let choice = app.choice(CopyOf::Sheet(old.id.clone()));
    for form in [CopyFormat::Text, CopyFormat::CsvBySheet, CopyFormat::CsvByAnswer] {
        let text = app.file(&choice, form).text;
        assert!(text.contains("We tell people what changed because of them."), "{form:?}");
        assert!(text.contains("We hear things by luck, in the lunch queue."), "{form:?}");
    }
}

#[test]
fn a_table_has_no_column_for_what_nobody_was_asked() {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let new = NewSheet {
        project,
        tool: ToolId::new("self-assessment").unwrap(),
        variant: VariantId::new("full").unwrap(),
        details: Details::default(),
    };
    let id = world.turn().start_sheet(new).unwrap();
    let choice = world.turn().choice(CopyOf::Sheet(id));
    let table = world.turn().file(&choice, CopyFormat::CsvBySheet).text;
    assert!(table.contains(IN_ITS_PLACE) && !table.contains(RETIRED), "{table}");
}

/// What a room has seen stays what it has seen, and counts of another group's session can be added to it.
#[test]
fn what_a_room_has_seen_of_them_stays_and_adds_up() {
    let world = device();
    let (tool, session) = (tool(&world), session(&world));
    let shown = &session.revealed.as_ref().unwrap().shown;
    let seen = statements(&session.statements(&tool), shown);
    assert_eq!(seen.len(), shown.items.len(), "a statement is gone");
    assert!(seen.iter().any(|s| s.item.id == item(RETIRED)));
    let groups = RwSignal::new(Groups::new());
    let file = OpenedFile { name: "first.json".to_owned(), content: Ok(open(&file())) };
    let became = world.turn().take_groups(groups, &[file]).remove(0).became;
    assert_eq!(became, Ok(vec![GroupOutcome::New]));
}

#[test]
fn over_time_they_are_there_beside_what_is_asked_now() {
    let world = device();
    let (tool, session) = (tool(&world), session(&world));
    let seen = world.turn().show_rounds(&tool, &session.project);
    assert!(seen.iter().any(|round| round.shown.items.contains_key(&item(RETIRED))));
}

/// A code has no room for them; the statements that are asked still come over.
#[test]
fn a_code_of_an_old_sheet_is_read_by_the_worksheet_as_it_is_now() {
    let world = device();
    let (tool, old) = (tool(&world), sheet(&world));
    let code = world.turn().code_of(&old).unwrap();
    let read = code::read(&code, &tool).unwrap();
    let asked: Vec<_> = asked(&tool, &old.variant).iter().map(|(i, _)| i.id.clone()).collect();
    let mut wanted = Entry::of(&old, &tool, EntrySource::Code).answers;
    assert!(wanted.contains_key(&item(RETIRED)));
    wanted.retain(|id, _| asked.contains(id));
    assert_eq!(read.answers, wanted);
    let only_retired = Sheet {
        answers: old
            .answers
            .iter()
            .filter(|(id, _)| **id == item(RETIRED))
            .map(|(id, a)| (id.clone(), a.clone()))
            .collect(),
        ..old
    };
    assert_eq!(world.turn().code_of(&only_retired), None, "a code of nothing");
}

#[test]
fn a_copy_of_the_first_release_opens_whole() {
    let Opened::Good(copy) = open(&file()) else { panic!("something was noted") };
    assert_eq!((copy.sheets.len(), copy.sessions.len()), (1, 1));
    assert_eq!(copy.sheets[0].answers.len(), 27);
}
