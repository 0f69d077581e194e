//! Several files, looks at files that were left, killed browsers, full storage: what becomes of copies.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use shared_table::domain::base::id::SheetId;
use shared_table::domain::document::compare::Resolution;
use shared_table::domain::document::join::Decision;
use shared_table::domain::document::leaves::of_sheet;
use shared_table::domain::document::lineage::sum;
use shared_table::domain::sheet::Sheet;
use shared_table::domain::sheet::action::ActionStatus;
use shared_table::domain::sheet::answer::Answer;
use shared_table::domain::sheet::edit::Change;
use shared_table::ports::files::InFile;
use shared_table::ports::keys;
use shared_table::ports::memory::MemoryStore;
use shared_table::ports::store::{Store, StoreError};
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::exchange::import::{Accepted, Import};
use shared_table::state::route::{CopyOf, Route};

use crate::import::{OPEN, changed, copy_of_all, power_sheet, receive, texts};
use crate::world::{MemoryJournal, World};

/// A store of which other tabs hear: every key that something was put under.
#[derive(Default)]
struct Heard {
    store: MemoryStore,
    keys: RefCell<Vec<String>>,
}

impl Store for Heard {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.store.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.keys.borrow_mut().push(key.to_owned());
        self.store.put(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.store.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.store.keys()
    }
}

#[test]
fn a_file_that_nobody_decided_on_is_forgotten_when_somebody_goes_on() {
    let (from, to) = (World::new(), World::new());
    power_sheet(&from);
    let copy = copy_of_all(&from);
    to.turn().arrive(Route::Open);
    receive(&to, &copy);
    to.turn().arrive(Route::Home);
    assert!(
        to.exchange.import().with_untracked(|i| i.files.is_empty()),
        "the next file begins anew"
    );
}

#[test]
fn a_file_that_somebody_decided_on_waits_but_joins_no_other() {
    let world = World::new();
    let id = power_sheet(&world);
    let copy = changed(copy_of_all(&world), "Theirs");
    world.turn().arrive(Route::Open);
    receive(&world, &copy);
    world.exchange().take_sheet(&id, Resolution::Theirs);
    world.turn().arrive(Route::Home);
    world.turn().arrive(Route::Open);
    assert_eq!(world.exchange.import().with_untracked(|i| i.sheets[0].take), Resolution::Theirs);
    let other = changed(copy, "Another file");
    let import = receive(&world, &other);
    assert_eq!((import.files.len(), import.sheets[0].forms.len()), (1, 1));
    assert_eq!(import.sheets[0].take, Resolution::Joined);
}

#[test]
fn an_action_of_a_sheet_that_is_kept_twice_is_listed_once() {
    let world = World::new();
    let id = power_sheet(&world);
    world.turn().add_action(None, "Ask for a ramp");
    world.turn().flush();
    let mut copy = changed(copy_of_all(&world), "Theirs");
    copy.sheets[0].actions[0].state = ActionStatus::Done;
    receive(&world, &copy);
    world.exchange().take_sheet(&id, Resolution::Both);
    world.exchange().accept_import();
    let all = world.app.library.with_untracked(|l| (l.sheets.len(), l.actions(None)));
    assert_eq!((all.0, all.1.len()), (2, 1));
    assert_eq!((all.1[0].sheet.as_ref(), all.1[0].action.state), (Some(&id), ActionStatus::ToDo));
}

#[test]
fn what_does_not_fit_changes_nothing_and_says_how_much_it_needs() {
    let (from, to) = (World::new(), World::new());
    power_sheet(&from);
    power_sheet(&from);
    let copy = copy_of_all(&from);
    receive(&to, &copy);
    let before = texts(&to);
    to.store.set_room(Some(1_500));
    let accepted = to.exchange().accept_import();
    assert!(matches!(accepted, Accepted::NoRoom(bytes) if bytes > 500), "{accepted:?}");
    assert_eq!(texts(&to), before, "no part of it is here");
    assert!(to.app.library.with_untracked(|l| l.sheets.is_empty() && l.projects.is_empty()));
    assert!(to.journal.0.borrow().is_empty() && !to.exchange().can_undo_import());
    to.store.set_room(None);
    assert_eq!(to.exchange().accept_import(), Accepted::Done);
}

#[test]
fn a_thousand_sheets_are_taken_in_by_one_step_and_taken_back_by_one() {
    const MANY: usize = 1_000;
    let (from, to) = (World::new(), World::new());
    power_sheet(&from);
    let own = power_sheet(&to);
    let before = texts(&to);
    let mut copy = copy_of_all(&from);
    let sheet = copy.sheets.remove(0);
    let of = |n| Sheet { id: SheetId::new(&format!("many{n}")).unwrap(), ..sheet.clone() };
    copy.sheets = (0..MANY).map(of).collect();
    assert_eq!(receive(&to, &copy).wanted(), MANY + 1);
    assert_eq!(to.exchange().accept_import(), Accepted::Done);
    let again = World::with(to.store.clone(), to.journal.clone());
    assert_eq!(again.app.library.with_untracked(|l| l.sheets.len()), MANY + 1);
    assert_eq!(again.stored_text(&of(MANY - 1).id, OPEN), "Mine");
    assert!(receive(&again, &copy).is_settled(), "opened twice, nothing is new");
    assert!(to.exchange().undo_import().is_some());
    assert_eq!(texts(&to), before);
    assert!(to.stored(&own).is_some());
}

#[test]
fn a_killed_browser_keeps_what_was_taken_in_and_the_way_back() {
    let world = World::new();
    let id = power_sheet(&world);
    let (store, before) = (world.store.snapshot(), world.stored(&id).unwrap());
    receive(&world, &changed(copy_of_all(&world), "Theirs"));
    world.exchange().take_sheet(&id, Resolution::Theirs);
    world.exchange().accept_import();
    // What went to the store since did not reach the disk.
    let again = World::with(store, world.journal.clone());
    assert_eq!(again.stored_text(&id, OPEN), "Theirs");
    assert!(again.exchange().can_undo_import());
    again.exchange().undo_import();
    assert_eq!(again.stored(&id).unwrap().answers, before.answers);
    // Once taken back it is taken back, also where only the journal reached the disk.
    let later = World::with(Rc::default(), again.journal.clone());
    assert!(!later.exchange().can_undo_import());
}

/// Everything that is here, as a file for somebody else.
fn give(world: &World) -> InFile {
    let app = world.turn();
    app.download(&app.choice(CopyOf::All), CopyFormat::Json);
    let file = world.device.downloads.borrow().last().unwrap().clone();
    InFile { name: file.name, content: Ok(file.text.into_bytes()) }
}

/// Three people: X sends, Y and Z each write in another question, X opens both files together.
#[test]
fn what_two_people_wrote_in_different_questions_joins_by_itself() {
    let (x, y, z) = (World::new(), World::new(), World::new());
    let id = x.start("goals", "whole");
    x.write("gp_learned", "What X wrote");
    x.turn().flush();
    let sent = give(&x);
    for (world, item, words) in
        [(&y, "gp_learned", "What Y wrote"), (&z, "gp_note", "What Z wrote")]
    {
        world.exchange().receive(vec![sent.clone()]);
        assert_eq!(world.exchange().accept_import(), Accepted::Done);
        world.open(&id);
        if item == "gp_learned" {
            world.write(item, words);
        } else {
            let note = Answer { note: words.to_owned(), ..crate::support::text("What X wrote") };
            let at = crate::support::item("gp_learned");
            world.turn().edit(Change::Answer(at, Some(note)), false);
        }
        world.turn().flush();
    }
    let files = [give(&z), give(&y)];
    x.exchange().receive(files.to_vec());
    let import = x.exchange.import().get_untracked();
    assert_eq!((import.sheets.len(), import.undecided()), (1, 0), "{:?}", import.sheets[0].clashes);
    assert_eq!(x.exchange().accept_import(), Accepted::Done);
    let answer =
        x.stored(&id).unwrap().answer(&crate::support::item("gp_learned")).cloned().unwrap();
    assert_eq!((answer.text(), answer.note.as_str()), ("What Y wrote", "What Z wrote"));
    x.exchange().receive(files.to_vec());
    assert!(x.exchange.import().with_untracked(Import::is_settled), "opened twice, nothing is new");
    assert!(x.exchange().undo_import().is_some());
    assert_eq!(x.stored_text(&id, "gp_learned"), "What X wrote");
}

#[test]
fn what_another_tab_writes_while_it_is_planned_stays() {
    let (one, two) = (World::new(), World::new());
    let id = one.start("agreement", "whole");
    one.turn().flush();
    two.exchange().receive(vec![give(&one)]);
    assert_eq!(two.exchange().accept_import(), Accepted::Done);
    two.open(&id);
    two.write("ag_aim", "What Y wrote");
    two.turn().flush();
    one.exchange().receive(vec![give(&two)]);
    let plan = one.exchange().planned_import().map_err(|why| format!("{why:?}")).unwrap();
    let tab = one.second_tab();
    tab.open(&id);
    tab.write("ag_problem_contact", "Written meanwhile");
    tab.turn().flush();
    assert_eq!(one.exchange().accept_planned(plan), Accepted::Done);
    let there = ["ag_aim", "ag_problem_contact"].map(|of| one.stored_text(&id, of));
    assert_eq!(there, ["What Y wrote", "Written meanwhile"]);
}

#[test]
fn what_goes_out_with_a_copy_tells_nothing_of_what_stays() {
    let world = World::new();
    let id = power_sheet(&world);
    let file = || {
        let app = world.turn();
        app.download(&app.choice(CopyOf::All), CopyFormat::Json);
        world.device.downloads.borrow().last().unwrap().text.clone()
    };
    let first = file();
    world.open(&id);
    world.write(OPEN, "Mine, and more");
    world.turn().flush();
    let json: serde_json::Value = serde_json::from_str(&file()).unwrap();
    let lineage = &json["lineages"][format!("sheet/{id}")];
    let is_mark = |text: &str| text.len() <= 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
    assert_eq!(lineage["marks"].as_array().unwrap().len(), 2, "{lineage}");
    assert!(lineage["leaves"].as_object().unwrap().values().all(|v| is_mark(v.as_str().unwrap())));
    let sheet = world.stored(&id).unwrap();
    for text in [first, json.to_string()] {
        assert!(!text.contains(crate::import::PRIVATE), "no path of what was held back");
        for said in of_sheet(&sheet).values() {
            assert!(!text.contains(&format!("{:x}", sum(said))), "no number of what it says");
        }
    }
}

#[test]
fn a_project_in_the_bin_does_not_come_back_with_a_sheet_unasked() {
    let (from, to) = (World::new(), World::new());
    let id = power_sheet(&from);
    let copy = copy_of_all(&from);
    receive(&to, &copy);
    to.exchange().accept_import();
    let project = to.stored(&id).unwrap().project;
    to.turn().bin_project(&project);
    let mut more = copy;
    more.sheets[0].id = shared_table::domain::base::id::SheetId::new("another").unwrap();
    let import = receive(&to, &more);
    assert!(import.sheets[0].in_bin && import.wanted() == 0 && !import.is_settled());
    assert_eq!(to.exchange().accept_import(), Accepted::Nothing);
    assert!(to.app.library.with_untracked(|l| l.is_binned(&project)));
    to.exchange().take_sheet(&more.sheets[0].id, Resolution::Theirs);
    assert_eq!(to.exchange().accept_import(), Accepted::Done);
    assert!(!to.app.library.with_untracked(|l| l.is_binned(&project)));
}

#[test]
fn no_other_tab_hears_of_what_does_not_fit() {
    let from = World::new();
    power_sheet(&from);
    let store = Rc::<Heard>::default();
    let to = World::on(Rc::clone(&store), Rc::<MemoryJournal>::default(), &BTreeMap::new());
    let content = Ok(shared_table::format::copy::write_json(&copy_of_all(&from)).into_bytes());
    to.exchange().receive(vec![InFile { name: "a.json".to_owned(), content }]);
    store.store.set_room(Some(1_000));
    store.keys.borrow_mut().clear();
    assert!(matches!(to.exchange().accept_import(), Accepted::NoRoom(_)));
    let heard = store.keys.borrow().clone();
    assert!(heard.iter().all(|key| key == keys::ROOM), "{heard:?}");
    assert!(to.journal.0.borrow().is_empty());
}

#[test]
fn what_got_lost_in_a_file_is_not_taken_out_here() {
    let world = World::new();
    let id = power_sheet(&world);
    let app = world.turn();
    app.download(&app.choice(CopyOf::All), CopyFormat::Json);
    let sent = world.device.downloads.borrow().last().unwrap().text.clone();
    for (part, instead) in [("\"answers\"", "\"answrs\""), ("\"text\": \"Mine\"", "\"text\": null")]
    {
        let lost = sent.replacen(part, instead, 1);
        assert_ne!(lost, sent, "{part}");
        let content = Ok(lost.into_bytes());
        world.exchange().receive(vec![InFile { name: "a.json".to_owned(), content }]);
        let arrived = world.exchange.import().with_untracked(|i| i.sheets[0].clone());
        let joined = world.exchange().sheet_if_taken(&arrived).unwrap();
        let here = world.stored(&id).unwrap();
        assert_eq!(joined.answers, here.answers, "{part}");
        world.exchange().forget_import();
    }
}

#[test]
fn what_one_took_out_and_another_changed_is_asked_where_it_was_taken_out() {
    let (one, two) = (World::new(), World::new());
    let id = one.start("goals", "whole");
    one.write("gp_learned", "What X wrote");
    one.turn().flush();
    two.exchange().receive(vec![give(&one)]);
    assert_eq!(two.exchange().accept_import(), Accepted::Done);
    two.open(&id);
    two.turn().clear_answer(&crate::support::item("gp_learned"));
    two.turn().flush();
    one.open(&id);
    one.write("gp_learned", "What X wrote, and more");
    one.turn().flush();
    let file = give(&one);
    two.exchange().receive(vec![file.clone()]);
    let clashes = two.exchange.import().with_untracked(|i| i.sheets[0].clashes.clone());
    assert_eq!(clashes.len(), 1, "{clashes:?}");
    assert_eq!(clashes[0].decided, Some(Decision::One(1)), "as it stands, nothing is lost");
    two.exchange().decide_in_sheet(&id, &clashes[0].path, Decision::One(0));
    two.exchange().accept_import();
    assert_eq!(two.stored_text(&id, "gp_learned"), "");
    two.exchange().receive(vec![file]);
    assert!(two.exchange.import().with_untracked(Import::is_settled), "it is asked once");
    // Where it was changed, it stays as it is, unless it hears of the decision.
    one.exchange().receive(vec![give(&two)]);
    one.exchange().accept_import();
    assert_eq!(one.stored_text(&id, "gp_learned"), "");
}

#[test]
fn what_two_people_wrote_alike_is_not_asked_however_their_devices_write_accents() {
    let ways = ["Caf\u{e9}", "Cafe\u{301}"];
    for [mine, theirs] in [ways, [ways[1], ways[0]]] {
        let (one, two) = (World::new(), World::new());
        let id = one.start("goals", "whole");
        one.write("gp_learned", "Before");
        one.turn().flush();
        two.exchange().receive(vec![give(&one)]);
        assert_eq!(two.exchange().accept_import(), Accepted::Done);
        let project = one.stored(&id).unwrap().project;
        for (world, text) in [(&one, mine), (&two, theirs)] {
            world.open(&id);
            world.write("gp_learned", text);
            world.turn().flush();
            world.turn().change_project(&project, |p| p.name = text.to_owned());
        }
        for (from, to, text) in [(&two, &one, mine), (&one, &two, theirs)] {
            to.exchange().receive(vec![give(from)]);
            let import = to.exchange.import().get_untracked();
            assert!(import.is_settled(), "{:?}", import.sheets[0].clashes);
            assert_eq!(to.stored_text(&id, "gp_learned"), text, "it stays as it was typed");
            to.exchange().forget_import();
        }
        // Whoever gets both has one text, and nothing to decide.
        let other = World::new();
        other.exchange().receive(vec![give(&one), give(&two)]);
        let import = other.exchange.import().get_untracked();
        assert_eq!((import.sheets[0].clashes.len(), import.projects[0].clashes.len()), (0, 0));
        assert_eq!(other.exchange().accept_import(), Accepted::Done);
        assert_eq!(other.stored_text(&id, "gp_learned"), mine);
        // What comes after is news everywhere.
        other.open(&id);
        other.write("gp_learned", "Afterwards");
        other.turn().flush();
        for world in [&one, &two] {
            world.exchange().receive(vec![give(&other)]);
            assert_eq!(world.exchange().accept_import(), Accepted::Done);
            assert_eq!(world.stored_text(&id, "gp_learned"), "Afterwards");
        }
    }
}
