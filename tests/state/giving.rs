//! Giving answers: what a room counts goes, and nothing else; the page shows each part of it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value as Json;
use shared_table::content::{fill, words};
use shared_table::domain::base::id::{ActionId, OptionId, SessionId, SheetId};
use shared_table::domain::document::kept::Kept;
use shared_table::domain::project::terms::Term;
use shared_table::domain::sheet::action::Action;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::edit::Change;
use shared_table::domain::sheet::{Perspective, Pick, Respondent, Sheet};
use shared_table::domain::tool::Tool;
use shared_table::domain::tool::kind::Kind;
use shared_table::format::code;
use shared_table::format::open::{Opened, open};
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::exchange::giving::{GivenPart, Giving, NotGiven};
use shared_table::state::exchange::opening::OpenedFile;
use shared_table::state::room::codes::CodeOutcome;
use shared_table::state::room::files::{RoomFileResult, SheetOutcome};
use shared_table::state::room::sessions::NewSession;
use shared_table::state::route::CopyOf;

use crate::support::{at, item};
use crate::world::World;

const FIRST: &str = "sa_plan_from_start";

/// What somebody did with one question: which option, whether there is a note and a tick, which pick.
type Done = (Option<usize>, bool, bool, Option<usize>);

fn done() -> impl Strategy<Value = Vec<Done>> {
    let pick = proptest::option::of(0..3_usize);
    vec((proptest::option::of(0..7_usize), any::<bool>(), any::<bool>(), pick), 60)
}

/// Fills in a sheet as somebody might. What must stay at home is marked.
fn fill_in(sheet: &mut Sheet, tool: &Tool, done: &[Done]) {
    for ((section, item), (option, noted, ticked, pick)) in tool.items().zip(done.iter().cycle()) {
        let options = item.kind.options();
        let chosen = option.and_then(|at| options.get(at)).map(|o| Value::Chosen(o.id.clone()));
        let is_open_ended = matches!(item.kind, Kind::Text);
        let mark = if *ticked && !section.private && is_open_ended { "Told" } else { "ATHOME" };
        let text = Value::Text(format!("{mark} words of {}", item.id));
        let value = if options.is_empty() { option.map(|_| text) } else { chosen };
        let goes = *ticked && !section.private && item.kind.scale().is_some();
        let mark = if goes { "Told" } else { "ATHOME" };
        let note = if *noted { format!("{mark} of {}", item.id) } else { String::new() };
        sheet.answers.insert(item.id.clone(), Answer { value, note, may_show: *ticked });
        if let Some(pick) = pick {
            sheet.picks.insert(item.id.clone(), Pick::ALL[*pick]);
        }
    }
    // A later version of the worksheet may ask more.
    sheet.answers.insert(item("later"), crate::support::text("ATHOME of a later version"));
    let action = Action::new(ActionId::new("a1").unwrap(), None, "ATHOME: call".to_owned());
    sheet.actions.push(Action { who: "ATHOME: Sorrel".to_owned(), ..action });
    sheet.details.name = "ATHOME: Bramble".to_owned();
    sheet.details.perspective = Some(Perspective::Volunteer);
}

/// A sheet of a worksheet, filled in, in a project with words of its own.
fn filled(world: &World, tool: &str, way: &str, done: &[Done]) -> (SheetId, Sheet) {
    let app = world.turn();
    let project = app.add_project("ATHOME Ridge Street").unwrap();
    let round = app.add_round(&project, "ATHOME Start", None).unwrap();
    app.change_project(&project, |p| {
        p.terms.insert(Term::Perspective(Perspective::Volunteer), "ATHOME helper".to_owned());
        p.terms.insert(Term::People, "ATHOME experts".to_owned());
    });
    let id = world.start_in(project, tool, way);
    let tool = app.tool(&world.stored(&id).unwrap().tool).unwrap();
    app.change_sheet(&id, |sheet| {
        sheet.details.round = Some(round);
        fill_in(sheet, &tool, done);
    });
    world.device.minutes.set(125);
    (id.clone(), world.stored(&id).unwrap())
}

/// What the page must show, worked out from the sheet.
fn wanted(tool: &Tool, sheet: &Sheet) -> Vec<GivenPart> {
    let w = &words().give;
    let mut picks = 0;
    let mut parts = Vec::new();
    for page in sheet.pages(tool).iter().filter(|page| !page.section.private) {
        for item in page.items.iter().filter(|item| item.kind.scale().is_some()) {
            let mut said = Vec::new();
            let answer = sheet.answers.get(&item.id).unwrap();
            said.extend(
                answer.chosen().and_then(|id| item.kind.option_label(id)).map(str::to_owned),
            );
            if answer.may_show && !answer.note.is_empty() {
                said.push(fill(w.said, &[("words", &answer.note)]));
            }
            if sheet.picks.get(&item.id) == Some(&Pick::WorkOn) && picks < 3 {
                picks += 1;
                said.push(w.pick.to_owned());
            }
            if !said.is_empty() {
                parts.push((item.text.clone(), said));
            }
        }
    }
    for page in sheet.pages(tool).iter().filter(|page| !page.section.private) {
        for item in page.items.iter().filter(|item| matches!(item.kind, Kind::Text)) {
            let answer = sheet.answers.get(&item.id).unwrap();
            if answer.may_show && !answer.text().is_empty() {
                parts.push((item.text.clone(), vec![fill(w.said, &[("words", answer.text())])]));
            }
        }
    }
    parts
}

/// Every text, number and flag of a file, with the name of its field.
fn leaves(at: &str, json: &Json, out: &mut Vec<(String, String)>) {
    match json {
        Json::Object(fields) => fields.iter().for_each(|(name, one)| leaves(name, one, out)),
        Json::Array(all) => all.iter().for_each(|one| leaves(at, one, out)),
        Json::String(text) => out.push((at.to_owned(), text.clone())),
        other => out.push((at.to_owned(), other.to_string())),
    }
}

fn leaves_of(json: &Json) -> Vec<(String, String)> {
    let mut out = Vec::new();
    leaves("", json, &mut out);
    out
}

/// Each thing in the file is on the page: answers with their questions, all else in the list below.
fn is_accounted_for(world: &World, giving: &Giving, tool: &Tool) {
    let mut file: Json =
        serde_json::from_str(&world.app.given_file(giving, CopyFormat::Json).text).unwrap();
    let sheet = file["sheets"][0].as_object_mut().unwrap();
    let mut shown: Vec<String> = giving.parts.iter().flat_map(|(_, said)| said.clone()).collect();
    for (name, list) in [("answers", sheet.remove("answers")), ("picks", sheet.remove("picks"))] {
        for one in list.iter().flat_map(|list| list.as_array().unwrap()) {
            let item = tool.item(&item(one["item"].as_str().unwrap())).unwrap().1;
            let part = giving.parts.iter().find(|(question, _)| *question == item.text).unwrap();
            for (field, value) in leaves_of(one) {
                let said = match field.as_str() {
                    // That words may be shown is what they begin with on the page.
                    "item" | "may_show" => continue,
                    "chosen" => {
                        item.kind.option_label(&OptionId::new(&value).unwrap()).unwrap().to_owned()
                    }
                    "note" | "text" => fill(words().give.said, &[("words", &value)]),
                    "pick" => words().give.pick.to_owned(),
                    other => panic!("{name}: nothing shows {other}"),
                };
                assert!(part.1.contains(&said), "{said} is not shown");
                shown.remove(shown.iter().position(|one| *one == said).unwrap());
            }
        }
    }
    let mut in_file: Vec<String> = leaves_of(&file).into_iter().map(|(_, value)| value).collect();
    let mut listed: Vec<String> =
        world.app.things_given(giving).into_iter().map(|(_, value)| value).collect();
    in_file.sort();
    listed.sort();
    assert_eq!(in_file, listed);
    // What is left on the page says the same as the list, in words.
    let rest: BTreeSet<String> = shown.into_iter().collect();
    let day = "2026-11-22".to_owned();
    let way = tool.variant(&giving.copy.sheets[0].variant).unwrap().title.clone();
    assert_eq!(rest, [tool.title.clone(), way, "Volunteer".to_owned(), day].into_iter().collect());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_given_is_what_the_page_shows_and_nothing_else(
        done in done(),
        (tool, way) in prop_oneof![
            Just(("self-assessment", "whole")), Just(("self-assessment", "quick")),
            Just(("power", "whole")), Just(("review", "whole")), Just(("inclusion", "whole")),
        ],
    ) {
        let world = World::new();
        let way = world.turn().tools().iter().find(|t| t.id.as_str() == tool)
            .and_then(|t| t.variants.iter().find(|v| v.id.as_str() == way).or(t.variants.first()))
            .map(|v| v.id.to_string()).unwrap();
        let (id, sheet) = filled(&world, tool, &way, &done);
        let tool = world.app.tool(&sheet.tool).unwrap();
        let wanted = wanted(&tool, &sheet);
        let giving = match world.app.giving(&id) {
            Ok(giving) => giving,
            Err(why) => {
                prop_assert_eq!(why, NotGiven::Blank);
                prop_assert!(wanted.is_empty());
                return Ok(());
            }
        };
        let shown = &giving.parts[2..giving.parts.len() - 1];
        prop_assert_eq!(shown, &wanted[..]);
        is_accounted_for(&world, &giving, &tool);
        for form in [CopyFormat::Text, CopyFormat::Json] {
            let file = world.app.given_file(&giving, form);
            prop_assert!(!file.name.contains("ridge"), "{}", file.name);
            let Opened::Good(copy) = open(file.text.as_bytes()) else { panic!("{}", file.text) };
            prop_assert_eq!(&copy, &giving.copy);
            let json = shared_table::format::copy::write_json(&copy);
            for text in [&json, &file.text] {
                prop_assert!(!text.contains("ATHOME"), "{text}");
                prop_assert!(!text.contains(sheet.id.as_str()) || sheet.id.as_str().len() < 4);
            }
            // Nothing is told of the time of day.
            let sheet = &copy.sheets[0];
            for stamp in [copy.made, sheet.created, sheet.changed] {
                prop_assert_eq!(stamp, at(0).date().and_time(Default::default()));
            }
        }
    }
}

/// A room on the same device, for the sheet's project.
pub fn room(world: &World, sheet: &Sheet) -> SessionId {
    let new = NewSession {
        project: sheet.project.clone(),
        tool: sheet.tool.clone(),
        variant: sheet.variant.clone(),
        round: sheet.details.round.clone(),
        least: Default::default(),
        late_for: None,
        expected: None,
    };
    world.turn().add_session(new).unwrap()
}

pub fn bring(world: &World, session: &SessionId, text: String) -> RoomFileResult {
    let file = OpenedFile { name: "a.txt".to_owned(), content: Ok(open(text.as_bytes())) };
    world.turn().take_files(session, &[file]).remove(0).became
}

pub fn answered(world: &World) -> SheetId {
    let id = world.start_sheet();
    let often = Answer::of(Value::Chosen(OptionId::new("often").unwrap()));
    world.turn().edit(Change::Answer(item(FIRST), Some(often)), false);
    world.turn().flush();
    id
}

#[test]
fn file_and_code_of_a_person_count_once_and_giving_again_replaces() {
    use shared_table::domain::room::session::Added;
    let world = World::new();
    let id = answered(&world);
    let session = room(&world, &world.stored(&id).unwrap());
    let giving = world.app.giving(&id).unwrap();
    let code = world.app.given_code(&giving).unwrap();
    assert_eq!(world.app.take_code(&session, &code), Some(CodeOutcome::Added(Added::New)));
    let text = world.app.given_file(&giving, CopyFormat::Text).text;
    assert_eq!(
        bring(&world, &session, text),
        RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::Same)])
    );
    let never = Answer::of(Value::Chosen(OptionId::new("never").unwrap()));
    world.turn().edit(Change::Answer(item(FIRST), Some(never)), false);
    let again = world.app.giving(&id).unwrap();
    let text = world.app.given_file(&again, CopyFormat::Json).text;
    assert_eq!(
        bring(&world, &session, text),
        RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::Replaced)])
    );
    let people = world.app.library.with_untracked(|l| l.session(&session).unwrap().people());
    assert_eq!(people, 1);
}

#[test]
fn the_name_that_answers_are_given_under_is_in_nothing_else() {
    let world = World::new();
    let id = answered(&world);
    let giving = world.app.giving(&id).unwrap();
    let given = giving.copy.sheets[0].id.clone();
    assert_ne!(given, id);
    assert_eq!(world.app.giving(&id).unwrap().copy.sheets[0].id, given);
    // It lasts as long as the sheet, through changes and another start.
    world.turn().change_sheet(&id, |s| s.details.perspective = Some(Perspective::Commissions));
    let later = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(later.turn().giving(&id).unwrap().copy.sheets[0].id, given);
    let app = world.turn();
    for form in CopyFormat::ALL {
        let text = app.file(&app.choice(CopyOf::All), form).text;
        assert!(!text.contains(given.as_str()), "{form:?}");
    }
    assert_eq!(app.copy_of(&app.choice(CopyOf::All)).sheets[0].id, id);
    // A second sheet with the same answers is another person's, or another try: it has its own.
    let second = app.duplicate_sheet(&id).unwrap();
    assert_ne!(app.giving(&second).unwrap().copy.sheets[0].id, given);
}

#[test]
fn two_tabs_give_under_one_name() {
    let world = World::new();
    let id = answered(&world);
    let second = world.second_tab();
    second.open(&id);
    let given = world.turn().giving(&id).unwrap().copy.sheets[0].id.clone();
    let rarely = Answer::of(Value::Chosen(OptionId::new("rarely").unwrap()));
    second.turn().edit(Change::Answer(item(FIRST), Some(rarely)), false);
    assert_eq!(second.turn().giving(&id).unwrap().copy.sheets[0].id, given);
}

#[test]
fn a_sheet_of_several_people_is_given_neither_as_a_file_nor_as_a_code() {
    let world = World::new();
    let id = answered(&world);
    let session = room(&world, &world.stored(&id).unwrap());
    for by in [Respondent::Pair, Respondent::Group] {
        world.turn().change_sheet(&id, |sheet| sheet.details.by = by);
        let sheet = world.stored(&id).unwrap();
        assert_eq!(world.app.giving(&id), Err(NotGiven::OfMany));
        assert!(!world.app.can_give(&sheet));
        assert_eq!(world.app.code_of(&sheet), None);
        assert_eq!(code::write(&world.app.tool(&sheet.tool).unwrap(), &sheet), None);
        let app = world.turn();
        let text = app.file(&app.choice(CopyOf::Sheet(id.clone())), CopyFormat::Json).text;
        assert_eq!(
            bring(&world, &session, text),
            RoomFileResult::Sheets(vec![SheetOutcome::OfGroup])
        );
    }
}

#[test]
fn what_no_room_counts_can_not_be_given() {
    let world = World::new();
    for (tool, way) in [("bring", "all"), ("reflection", "all"), ("mood", "all")] {
        let found = world.turn().tools().into_iter().find(|t| t.id.as_str() == tool).unwrap();
        let way =
            found.variants.iter().find(|v| v.id.as_str() == way).unwrap_or(&found.variants[0]);
        let id = world.start(tool, way.id.as_str());
        let is_for_rooms = shared_table::domain::room::entry::is_for_rooms(&found);
        let wanted = if is_for_rooms { NotGiven::Blank } else { NotGiven::NotForRooms };
        assert_eq!(world.app.giving(&id), Err(wanted), "{tool}");
        // Looking is not giving: nothing was made for it.
        let kept: Kept<Sheet> =
            world.app.library.with_untracked(|l| l.sheets.get(&id).cloned()).unwrap();
        assert_eq!(kept.given, None);
    }
    assert_eq!(world.app.giving(&SheetId::new("gone").unwrap()), Err(NotGiven::Missing));
}

#[test]
fn a_code_has_choices_only() {
    let world = World::new();
    let id = answered(&world);
    let plain = world.app.giving(&id).unwrap();
    let code = world.app.given_code(&plain).unwrap();
    world.turn().edit_answer(&item(FIRST), false, |answer| {
        answer.note = "Words for the room".to_owned();
        answer.may_show = true;
    });
    world.turn().set_pick(&item(FIRST), Some(Pick::WorkOn));
    world.turn().change_sheet(&id, |sheet| sheet.details.name = "Bramble".to_owned());
    let full = world.app.giving(&id).unwrap();
    assert_ne!(full.copy.sheets, plain.copy.sheets);
    assert_eq!(world.app.given_code(&full), Some(code));
}

#[test]
fn who_left_out_what_fits_them_is_not_said_to_keep_it_back() {
    let world = World::new();
    let id = answered(&world);
    let session = room(&world, &world.stored(&id).unwrap());
    world.turn().change_sheet(&id, |sheet| sheet.details.perspective = None);
    let giving = world.turn().giving(&id).unwrap();
    let left_open = (words().give.from.to_owned(), vec![words().sheet.not_answered.to_owned()]);
    assert!(giving.parts.contains(&left_open), "{:?}", giving.parts);
    let json = world.app.given_file(&giving, CopyFormat::Json).text;
    assert!(!json.contains("rather_not_say"), "{json}");
    let became = bring(&world, &session, json);
    assert!(matches!(became, RoomFileResult::Sheets(_)), "{became:?}");
    let kept = world.app.library.with_untracked(|l| l.session(&session).unwrap().clone());
    let from: Vec<_> = kept.entries.values().map(|entry| entry.perspective).collect();
    assert_eq!(from, [Perspective::RatherNotSay], "the room counts both alike");
}
