//! Copies: exactly what was chosen goes in, and what was copied is remembered.

use shared_table::domain::base::map::Set;

use leptos::prelude::*;
use shared_table::domain::base::id::{OptionId, SheetId, ToolId, VariantId};
use shared_table::domain::sheet::Details;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::edit::Change;
use shared_table::format::copy::CopyDocument;
use shared_table::state::exchange::copies::{CopyChoice, CopyFormat, HandOverOutcome};
use shared_table::state::route::{CopyOf, Route};
use shared_table::state::sheet::sheets::NewSheet;

use crate::data;
use crate::support::item;
use crate::world::World;

/// A sheet with a secret in its private part, written by Sam.
fn secret_sheet(world: &World, project: &str) -> SheetId {
    let app = world.turn();
    let project = app.add_project(project).unwrap();
    let details = Details { name: "Sam Secretname".to_owned(), ..Details::default() };
    let (tool, variant) = (ToolId::new("power").unwrap(), VariantId::new("whole").unwrap());
    let id = app.start_sheet(NewSheet { tool, variant, project, details }).unwrap();
    world.open(&id);
    world.write("pw_situation_words", "Open words");
    let mut age = Answer::of(Value::Chosen(OptionId::new("more").unwrap()));
    age.note = "Private words".to_owned();
    world.turn().edit(Change::Answer(item("pw_place_age"), Some(age)), false);
    world.turn().flush();
    id
}

#[test]
fn private_parts_and_names_go_in_only_when_they_are_ticked_in_every_form() {
    let world = World::new();
    secret_sheet(&world, "Ridge Street");
    let app = world.turn();
    let usual = app.choice(CopyOf::All);
    assert!(
        usual.private.is_empty() && !app.private_parts(&usual).is_empty() && app.has_names(&usual)
    );
    let nameless = CopyChoice { names: false, ..usual.clone() };
    let private = CopyChoice { private: app.private_parts(&usual), ..usual.clone() };
    for form in CopyFormat::ALL {
        let has = |choice: &CopyChoice, words: &str| app.file(choice, form).text.contains(words);
        assert!(has(&usual, "Open words"), "{form:?}");
        assert!(!has(&usual, "Private words"), "{form:?}");
        assert!(has(&usual, "Sam Secretname") && !has(&nameless, "Sam Secretname"), "{form:?}");
        assert!(form == CopyFormat::CsvBySheet || has(&private, "Private words"), "{form:?}");
    }
}

#[test]
fn a_copy_of_a_project_holds_that_project_and_its_sheets_only() {
    let world = World::new();
    let (one, other) = (secret_sheet(&world, "One"), secret_sheet(&world, "Other"));
    let app = world.turn();
    let project = world.stored(&one).unwrap().project;
    let copy = app.copy_of(&app.choice(CopyOf::Project(project.clone())));
    assert_eq!(copy.sheets.iter().map(|s| &s.id).collect::<Vec<_>>(), [&one]);
    assert_eq!(copy.projects.iter().map(|p| &p.id).collect::<Vec<_>>(), [&project]);
    let copy = app.copy_of(&app.choice(CopyOf::Sheet(other.clone())));
    assert_eq!((copy.sheets[0].id.clone(), copy.projects[0].name.as_str()), (other, "Other"));
}

#[test]
fn sheets_in_the_bin_stay_out() {
    let world = World::new();
    let id = secret_sheet(&world, "One");
    world.turn().bin_sheet(&id);
    assert_eq!(world.turn().choice(CopyOf::All).sheets, Set::new());
}

#[test]
fn a_copy_that_left_something_out_leaves_that_uncopied() {
    let world = World::new();
    let id = secret_sheet(&world, "One");
    let app = world.turn();
    let kept = || app.library.with_untracked(|l| l.sheets.get(&id).cloned().unwrap());
    let usual = app.choice(CopyOf::All);
    app.download(&usual, CopyFormat::CsvByAnswer);
    assert_eq!(kept().handed, None, "a spreadsheet can't be opened again");
    assert_eq!(app.download(&usual, CopyFormat::Json), HandOverOutcome::Download);
    assert!(app.has_arrived(app.now()));
    assert!(kept().copied.is_some() && kept().uncopied_since.is_some());
    let private = app.private_parts(&usual);
    app.download(&CopyChoice { private, ..usual }, CopyFormat::Text);
    assert!(app.has_arrived(app.now()));
    assert_eq!(kept().uncopied_since, None);
    assert_eq!(world.device.downloads.borrow().len(), 3);
}

/// A sheet of a worksheet of which all is private, with these words in it, if any.
fn journal_sheet(world: &World, project: &str, words: &str) -> SheetId {
    let id = world.start("learned", "whole");
    let app = world.turn();
    let name = Details { name: project.to_owned(), ..Details::default() };
    app.edit(Change::Details(name), false);
    if !words.is_empty() {
        world.write("ln_done", words);
    }
    app.flush();
    id
}

#[test]
fn a_sheet_of_which_all_is_private_is_in_no_copy_and_no_copy_tells_of_it() {
    let world = World::new();
    let shared = secret_sheet(&world, "Ridge Street");
    let app = world.turn();
    let blank = world.start_sheet();
    let full = journal_sheet(&world, "Sam Diaryname", "Dear diary");
    let bare = journal_sheet(&world, "Sam Emptyname", "");
    let usual = app.choice(CopyOf::All);
    assert_eq!(usual.sheets.len(), 4);
    let copy = app.copy_of(&usual);
    let ids = |copy: &CopyDocument| copy.sheets.iter().map(|s| s.id.clone()).collect::<Set<_>>();
    assert_eq!(ids(&copy), [shared.clone(), blank.clone()].into_iter().collect());
    let staying = app.staying(&usual).into_iter().map(|s| s.id).collect::<Set<_>>();
    assert_eq!(staying, [full.clone(), bare.clone()].into_iter().collect());
    for form in CopyFormat::ALL {
        let text = app.file(&usual, form).text;
        for gone in ["learned", "Diaryname", "Emptyname", full.as_str(), bare.as_str()] {
            assert!(!text.contains(gone), "{form:?}: {gone}");
        }
    }
    assert!(!app.readable(&usual).contains("Diaryname"));
    let things = app.things_in(&usual, CopyFormat::Json);
    assert!(things.iter().all(|(_, value)| *value != full.to_string()));

    // Ticked in, it goes; the one with nothing in it still stays.
    let ticked = CopyChoice { private: app.private_parts(&usual), ..usual.clone() };
    assert_eq!(ids(&app.copy_of(&ticked)), [shared, blank, full.clone()].into_iter().collect());
    assert!(app.file(&ticked, CopyFormat::Json).text.contains("Dear diary"));
    assert_eq!(app.staying(&ticked).len(), 1);
    // By itself it leaves a copy with nothing in it at all.
    let alone = app.copy_of(&app.choice(CopyOf::Sheet(full.clone())));
    assert!(alone.sheets.is_empty() && alone.projects.is_empty());
    assert!(!app.has_names(&app.choice(CopyOf::Sheet(full))));
}

#[test]
fn the_file_is_named_after_the_project_and_the_day() {
    let world = World::new();
    let id = secret_sheet(&world, "Ridge Street");
    let app = world.turn();
    let name = |of| app.file_name(&app.choice(of), CopyFormat::Json);
    assert_eq!(name(CopyOf::Sheet(id)), "shared-table_ridge-street_2026-11-22.json");
    secret_sheet(&world, "Other");
    assert_eq!(name(CopyOf::All), "shared-table_2026-11-22.json");
}

#[test]
fn tables_have_names_of_their_own_and_a_code_book_tells_no_answer() {
    let world = World::new();
    let id = secret_sheet(&world, "Ridge Street");
    let app = world.turn();
    let choice = app.choice(CopyOf::All);
    let private = CopyChoice { private: app.private_parts(&choice), ..choice.clone() };
    let start = "shared-table_ridge-street_2026-11-22_";
    for (form, rows) in [(CopyFormat::CsvBySheet, "sheets"), (CopyFormat::CsvByAnswer, "answers")] {
        assert_eq!(app.file(&choice, form).name, format!("{start}{rows}.csv"));
    }
    let book = app.code_book(&private);
    assert_eq!((book.name, book.media_type), (format!("{start}code-book.csv"), "text/csv"));
    assert_eq!(book.text, app.code_book(&choice).text);
    for words in ["Open words", "Private words", "Sam Secretname", "Ridge Street"] {
        assert!(app.file(&private, CopyFormat::CsvByAnswer).text.contains(words));
        assert!(!book.text.contains(words), "{words}");
    }
    assert!(app.save_code_book(&choice));
    assert_eq!(world.device.downloads.borrow().last().unwrap().text, book.text);
    let handed = app.library.with_untracked(|l| l.sheets.get(&id).unwrap().handed.clone());
    assert_eq!(handed, None, "a code book is no copy");
}

#[test]
fn what_is_read_on_the_page_has_every_word_and_no_data() {
    let world = World::new();
    secret_sheet(&world, "Ridge Street");
    let app = world.turn();
    let choice = app.choice(CopyOf::All);
    let readable = app.readable(&choice);
    assert!(readable.contains("Open words") && readable.contains("Sam Secretname"));
    let whole = app.file(&choice, CopyFormat::Text).text;
    assert!(whole.starts_with(&readable) && whole.len() > readable.len() + 200);
}

#[test]
fn the_example_is_no_part_of_everything_unless_there_is_nothing_else() {
    let world = World::new();
    let app = world.turn();
    world.exchange.add_example(data::example());
    let examples = app.choice(CopyOf::All).sheets.len();
    assert!(examples > 0);
    let id = secret_sheet(&world, "Ridge Street");
    let copy = app.copy_of(&app.choice(CopyOf::All));
    assert_eq!(copy.sheets.iter().map(|s| &s.id).collect::<Vec<_>>(), [&id]);
    assert_eq!(copy.projects.len(), 1);
}

#[test]
fn private_parts_go_in_one_by_one() {
    let world = World::new();
    let id = secret_sheet(&world, "Ridge Street");
    let app = world.turn();
    // A question that nobody here knows counts as private, as a part of its own.
    app.arrive(Route::Print(id.clone()));
    let unknown = Answer::of(Value::Text("Unknown words".to_owned()));
    app.edit(Change::Answer(item("of_a_later_version"), Some(unknown)), false);
    app.flush();
    let usual = app.choice(CopyOf::Sheet(id));
    let parts = app.private_parts(&usual);
    assert_eq!(parts.len(), 2);
    for part in parts.iter() {
        let choice = CopyChoice { private: [part.clone()].into_iter().collect(), ..usual.clone() };
        let text = app.file(&choice, CopyFormat::Json).text;
        let is_place = part.section.is_some();
        assert_eq!(text.contains("Private words"), is_place, "{part:?}");
        assert_eq!(text.contains("Unknown words"), !is_place, "{part:?}");
    }
}
