//! Opening files: nothing changes unasked, nothing is lost, and one step takes it back.

use leptos::prelude::*;
use shared_table::domain::base::id::{OptionId, SheetId, ToolId, VariantId};
use shared_table::domain::document::compare::{Resolution, Standing};
use shared_table::domain::sheet::Details;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::edit::Change;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::ports::files::InFile;
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::exchange::import::{Accepted, Import};
use shared_table::state::route::CopyOf;
use shared_table::state::sheet::sheets::NewSheet;

use crate::support::item;
use crate::world::World;

pub const OPEN: &str = "pw_situation_words";
pub const PRIVATE: &str = "pw_place_age";

/// A device with a power sheet: one open answer, one private one, and a name.
pub fn power_sheet(world: &World) -> SheetId {
    let app = world.turn();
    let project = app.add_project("Ridge Street").unwrap();
    let details = Details { name: "Sam".to_owned(), ..Details::default() };
    let (tool, variant) = (ToolId::new("power").unwrap(), VariantId::new("whole").unwrap());
    let id = app.start_sheet(NewSheet { tool, variant, project, details }).unwrap();
    world.open(&id);
    world.write(OPEN, "Mine");
    let age = Answer::of(Value::Chosen(OptionId::new("more").unwrap()));
    world.turn().edit(Change::Answer(item(PRIVATE), Some(age)), false);
    world.turn().flush();
    id
}

pub fn copy_of_all(world: &World) -> CopyDocument {
    let app = world.turn();
    app.copy_of(&app.choice(CopyOf::All))
}

fn file(copy: &CopyDocument) -> InFile {
    InFile { name: "a.json".to_owned(), content: Ok(write_json(copy).into_bytes()) }
}

pub fn receive(world: &World, copy: &CopyDocument) -> Import {
    world.exchange().receive(vec![file(copy)]);
    world.exchange.import().get_untracked()
}

/// The same copy with other words in the open answer.
pub fn changed(mut copy: CopyDocument, words: &str) -> CopyDocument {
    for sheet in &mut copy.sheets {
        sheet.answers.insert(item(OPEN), crate::support::text(words));
        sheet.changed += chrono::Duration::minutes(5);
    }
    copy
}

pub fn texts(world: &World) -> Vec<String> {
    let mut keys = world.store.keys().unwrap();
    keys.sort();
    keys.retain(|key| key != keys::SAFETY && keys::deleted_from(key).is_none());
    keys.iter().map(|key| world.store.get(key).unwrap().unwrap()).collect()
}

#[test]
fn a_copy_without_names_and_private_parts_is_nothing_new_where_it_was_made() {
    let world = World::new();
    power_sheet(&world);
    let app = world.turn();
    let mut choice = app.choice(CopyOf::All);
    choice.names = false;
    let copy = app.copy_of(&choice);
    assert!(copy.sheets[0].details.name.is_empty() && copy.sheets[0].answers.len() == 1);
    let import = receive(&world, &copy);
    assert!(import.is_settled(), "{import:?}");
}

#[test]
fn opening_the_same_file_twice_changes_nothing_also_after_an_undo() {
    let (from, to) = (World::new(), World::new());
    power_sheet(&from);
    let copy = copy_of_all(&from);
    for _ in 0..2 {
        let import = receive(&to, &copy);
        assert_eq!((import.wanted(), import.sheets[0].standing), (2, Standing::New));
        assert_eq!(to.exchange().accept_import(), Accepted::Done);
        let before = texts(&to);
        assert_eq!(before.len(), 2);
        assert!(receive(&to, &copy).is_settled());
        assert_eq!(to.exchange().accept_import(), Accepted::Nothing);
        assert_eq!(texts(&to), before);
        assert_eq!(to.exchange().undo_import().map(|u| u.in_bin), Some(0));
        assert!(texts(&to).is_empty());
        assert!(!to.exchange().can_undo_import());
    }
}

#[test]
fn keeping_mine_changes_nothing() {
    let world = World::new();
    let id = power_sheet(&world);
    // What a device knows about a document beside it is told apart from what it says.
    let said = |world: &World| -> Vec<String> {
        texts(world).iter().map(|t| t.split_once(",\"content\":").unwrap().1.to_owned()).collect()
    };
    let before = said(&world);
    let import = receive(&world, &changed(copy_of_all(&world), "Theirs"));
    assert_eq!(
        (import.sheets[0].standing, import.sheets[0].take),
        (Standing::Changed, Resolution::Joined)
    );
    world.exchange().take_sheet(&id, Resolution::Mine);
    assert_eq!(world.exchange().accept_import(), Accepted::Nothing);
    assert_eq!(said(&world), before);
}

#[test]
fn taking_theirs_keeps_my_private_answers_and_undo_brings_mine_back() {
    let world = World::new();
    let id = power_sheet(&world);
    let before = world.stored(&id).unwrap();
    let copy = changed(copy_of_all(&world), "Theirs");
    assert!(!copy.sheets[0].answers.contains_key(&item(PRIVATE)));
    receive(&world, &copy);
    world.exchange().take_sheet(&id, Resolution::Theirs);
    assert_eq!(world.exchange().accept_import(), Accepted::Done);
    let now = world.stored(&id).unwrap();
    assert_eq!(now.answers.get(&item(OPEN)).unwrap().text(), "Theirs");
    assert_eq!(now.answers.get(&item(PRIVATE)), before.answers.get(&item(PRIVATE)));
    assert_eq!(world.shown_text(OPEN), "Theirs", "the open sheet shows it at once");
    assert!(receive(&world, &copy).is_settled());
    world.exchange().undo_import();
    assert_eq!(world.stored(&id), Some(before));
    assert_eq!(world.shown_text(OPEN), "Mine");
}

#[test]
fn keeping_both_adds_theirs_beside_once_and_without_my_private_answers() {
    let world = World::new();
    let id = power_sheet(&world);
    let copy = changed(copy_of_all(&world), "Theirs");
    receive(&world, &copy);
    world.exchange().take_sheet(&id, Resolution::Both);
    world.exchange().accept_import();
    let other = world.exchange.import().get_untracked().done.unwrap().sheets[0].clone();
    assert_ne!(other, id);
    assert_eq!(
        (world.stored_text(&id, OPEN), world.stored_text(&other, OPEN)),
        ("Mine".into(), "Theirs".into())
    );
    let other = world.stored(&other).unwrap();
    assert!(!other.answers.contains_key(&item(PRIVATE)));
    assert_eq!(other.details.name, "Sam (other copy)");
    assert!(receive(&world, &copy).is_settled(), "it is here already, beside mine");
}

#[test]
fn what_was_written_since_an_import_goes_to_the_bin_when_it_is_taken_back() {
    let (from, to) = (World::new(), World::new());
    let id = power_sheet(&from);
    receive(&to, &copy_of_all(&from));
    to.exchange().accept_import();
    to.device.minutes.set(10);
    to.open(&id);
    to.write(OPEN, "An hour of work");
    assert_eq!(to.exchange().undo_import().map(|u| u.in_bin), Some(1));
    assert_eq!(to.stored_text(&id, OPEN), "An hour of work");
    assert!(to.stored(&id).unwrap().binned.is_some());
    assert_eq!(to.app.library.with_untracked(|l| l.projects.len()), 1, "its project stays with it");
}

#[test]
fn what_was_written_over_a_replaced_sheet_goes_to_the_bin_too() {
    let world = World::new();
    let id = power_sheet(&world);
    receive(&world, &changed(copy_of_all(&world), "Theirs"));
    world.exchange().take_sheet(&id, Resolution::Theirs);
    world.exchange().accept_import();
    world.device.minutes.set(60);
    world.write(OPEN, "Theirs, and more");
    assert_eq!(world.exchange().undo_import().map(|u| u.in_bin), Some(1));
    assert_eq!(world.stored_text(&id, OPEN), "Mine");
    let bin = world.app.library.with_untracked(|l| l.binned()[0].doc.clone());
    assert_eq!(bin.answers.get(&item(OPEN)).unwrap().text(), "Theirs, and more");
}

#[test]
fn a_sheet_in_two_files_is_listed_once_and_holds_what_either_says() {
    let (from, to) = (World::new(), World::new());
    power_sheet(&from);
    let app = from.turn();
    let choice = app.choice(CopyOf::All);
    let private = app.private_parts(&choice);
    let whole =
        app.copy_of(&shared_table::state::exchange::copies::CopyChoice { private, ..choice });
    let later = changed(copy_of_all(&from), "Later");
    for files in [[&whole, &later], [&later, &whole]] {
        to.exchange().receive(files.map(file).to_vec());
        let import = to.exchange.import().get_untracked();
        assert_eq!((import.files.len(), import.sheets.len(), import.projects.len()), (2, 1, 1));
        let sheet = to.exchange.sheet_if_taken(&import.sheets[0]).unwrap();
        let both = sheet.answers.get(&item(OPEN)).unwrap().text().to_owned();
        assert!(both.contains("Later") && both.contains("Mine"), "{both}");
        assert_eq!(import.sheets[0].clashes.len(), 1, "nobody knows which came first");
        assert!(sheet.answers.contains_key(&item(PRIVATE)), "the other file had it");
        to.exchange().forget_import();
    }
}

#[test]
fn a_sheet_without_its_project_gets_one_that_gives_way_to_the_real_one() {
    let (from, to) = (World::new(), World::new());
    let id = power_sheet(&from);
    let whole = copy_of_all(&from);
    let alone = CopyDocument { projects: Vec::new(), ..whole.clone() };
    receive(&to, &alone);
    assert_eq!(to.exchange().accept_import(), Accepted::Done);
    let name = |world: &World| {
        let project = world.stored(&id).unwrap().project;
        world.app.library.with_untracked(|l| l.project(&project).map(|p| p.name.clone()))
    };
    assert_eq!(name(&to).as_deref(), Some("Project without a name"));
    let import = receive(&to, &whole);
    assert_eq!(import.projects[0].standing, Standing::New);
    to.exchange().accept_import();
    assert_eq!(name(&to).as_deref(), Some("Ridge Street"));
}

#[test]
fn a_round_that_a_new_sheet_needs_is_added_to_my_project() {
    let world = World::new();
    let id = power_sheet(&world);
    let mut copy = copy_of_all(&world);
    let round = shared_table::domain::project::Round {
        id: shared_table::domain::base::id::RoundId::new("r1").unwrap(),
        label: "After six months".to_owned(),
        date: None,
    };
    copy.projects[0].rounds.push(round.clone());
    copy.projects[0].name = "Renamed by them".to_owned();
    copy.sheets[0].id = SheetId::new("theirs").unwrap();
    copy.sheets[0].details.round = Some(round.id.clone());
    receive(&world, &copy);
    world.exchange().accept_import();
    let project = world.stored(&id).unwrap().project;
    let project = world.app.library.with_untracked(|l| l.project(&project).cloned()).unwrap();
    assert_eq!((project.name.as_str(), project.rounds), ("Ridge Street", vec![round]));
}

#[test]
fn a_sheet_in_the_bin_stays_there_unless_it_is_wanted_back() {
    let world = World::new();
    let id = power_sheet(&world);
    let copy = copy_of_all(&world);
    world.turn().bin_sheet(&id);
    let import = receive(&world, &copy);
    assert!(import.sheets[0].in_bin && !import.is_settled() && import.wanted() == 0);
    world.exchange().take_sheet(&id, Resolution::Theirs);
    assert_eq!(world.exchange().accept_import(), Accepted::Done);
    assert_eq!(world.stored(&id).unwrap().binned, None);
    assert!(world.stored(&id).unwrap().answers.contains_key(&item(PRIVATE)));
}

#[test]
fn what_this_app_can_not_read_is_never_overwritten() {
    let (from, to) = (World::new(), World::new());
    let id = power_sheet(&from);
    let newer = r#"{"kind":"shared-table-sheet","version":99}"#;
    to.store.put(&keys::sheet(&id), newer).unwrap();
    let copy = copy_of_all(&from);
    receive(&to, &copy);
    assert_eq!(to.exchange().accept_import(), Accepted::Done);
    assert_eq!(to.store_text(&id).as_deref(), Some(newer));
    assert_eq!(to.app.library.with_untracked(|l| l.listed().len()), 1, "it stands beside it");
    assert!(receive(&to, &copy).is_settled());
}

#[test]
fn without_room_for_a_safety_copy_nothing_changes() {
    let world = World::new();
    let id = power_sheet(&world);
    receive(&world, &changed(copy_of_all(&world), "Theirs"));
    world.exchange().take_sheet(&id, Resolution::Theirs);
    world.store.set_room(Some(0));
    assert!(matches!(world.exchange().accept_import(), Accepted::NoRoom(bytes) if bytes > 0));
    assert_eq!(world.stored_text(&id, OPEN), "Mine");
    assert_eq!(world.exchange.import().get_untracked().wanted(), 1, "the choice is still there");
}

#[test]
fn what_changed_here_meanwhile_is_shown_before_it_is_replaced() {
    let (from, to) = (World::new(), World::new());
    power_sheet(&from);
    let copy = copy_of_all(&from);
    receive(&to, &copy);
    let other_tab = to.second_tab();
    receive(&other_tab, &changed(copy.clone(), "From the other tab"));
    other_tab.exchange().accept_import();
    for key in to.store.keys().unwrap() {
        to.hear(&key);
    }
    assert_eq!(to.exchange().accept_import(), Accepted::LookAgain);
    let import = to.exchange.import().get_untracked();
    assert_eq!(
        (import.sheets[0].standing, import.sheets[0].take),
        (Standing::Changed, Resolution::Joined)
    );
}

#[test]
fn what_came_from_a_good_file_needs_no_copy_and_from_a_damaged_one_it_does() {
    let from = World::new();
    let id = power_sheet(&from);
    let good = write_json(&copy_of_all(&from));
    let damaged = good.trim_end().trim_end_matches('}').to_owned();
    for (text, is_copied) in [(good, true), (damaged, false)] {
        let to = World::new();
        let content = Ok(text.into_bytes());
        to.exchange().receive(vec![InFile { name: "a.json".to_owned(), content }]);
        assert_eq!(to.exchange().accept_import(), Accepted::Done);
        let kept = to.app.library.with_untracked(|l| l.sheets.get(&id).cloned().unwrap());
        assert_eq!((kept.copied.is_some(), kept.uncopied_since.is_none()), (is_copied, is_copied));
    }
}

#[test]
fn of_two_files_of_one_time_the_one_without_damage_stands() {
    let (from, to) = (World::new(), World::new());
    power_sheet(&from);
    let good = write_json(&copy_of_all(&from));
    let cut = good[..good.find("\"answers\"").unwrap()].to_owned();
    let files = [cut, good]
        .map(|text| InFile { name: "a.json".to_owned(), content: Ok(text.into_bytes()) });
    to.exchange().receive(files.to_vec());
    let import = to.exchange.import().get_untracked();
    assert_eq!((import.sheets.len(), import.sheets[0].forms.len()), (1, 2));
    assert_eq!(import.sheets[0].sheet.answers.get(&item(OPEN)).unwrap().text(), "Mine");
}

#[test]
fn the_text_form_is_opened_like_the_other() {
    let (from, to) = (World::new(), World::new());
    power_sheet(&from);
    let text = from.turn().file(&from.app.choice(CopyOf::All), CopyFormat::Text).text;
    to.exchange().receive(vec![InFile { name: String::new(), content: Ok(text.into_bytes()) }]);
    to.exchange().accept_import();
    assert!(receive(&from, &copy_of_all(&to)).is_settled());
}
