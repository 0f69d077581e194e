//! Several tabs save at the same instant, a document of every kind: each word is in both places afterwards,
//! and on the screen again. `cargo xtask test --soak` has many more rounds.

use shared_table::content::count;
use shared_table::format::code::{key_of, write};

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::room::{LIVED, sheet};
use crate::support::start::{ASSESSMENT, items, tool};
use crate::support::together::{Deed, Step, Together, Word};
use crate::support::world::{World, run};
use crate::support::{Result, words};

/// So many rounds with two tabs, and as many with three.
const SHORT: usize = 3;
const LONG: usize = 63;
/// Set for the long form.
const SOAK: &str = "SHARED_TABLE_SOAK";
/// So many sheets are handed in at once, in all tabs together.
const AT_ONCE: usize = 20;
/// So many rounds belong to one room, which is as large a room as there is. The next ones are of another.
const ROOM: usize = 6;

fn rounds() -> usize {
    if std::env::var_os(SOAK).is_some() { LONG } else { SHORT }
}

/// Names a round and a tab; no other mark is a part of it.
fn mark(round: usize, tab: usize) -> String {
    format!("words {round:03} of tab {tab}")
}

fn word(text: &str) -> Word {
    Word { kept: text.to_owned(), shown: text.to_owned() }
}

/// A project with a sheet in it; gives back its id.
async fn project(world: &World) -> Result<String> {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.goto("#/").await?;
    world.follow(&format!("{}…", words().home.project_map)).await?;
    Ok(world.route().await?.replace("#/project/", ""))
}

/// A note is written on; each tab is at a question of its own.
async fn writes_on(world: &World, label: &str, text: &str) -> Result<Deed> {
    let field = world.find(Kind::Field, label).await?;
    let all = format!("{}{text}; ", world.value(label).await?);
    Ok(Deed { steps: vec![Step::Write(field, all)], words: vec![word(text)], replaces: false })
}

#[tokio::test]
async fn answers_of_one_sheet() -> Result {
    run(Setup::WIDE, async |world| {
        let questions = items(ASSESSMENT, "quick")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let mut routes = vec![world.route().await?];
        for _ in 0..2 {
            world.follow(words().sheet.next).await?;
            routes.push(world.route().await?);
        }
        let note = |tab: usize| {
            let asked = questions.get(tab).and_then(|item| item.note.clone());
            asked.ok_or("no note")
        };
        let mut tabs = Together::begin(world, &routes[0]).await?;
        for route in &routes[1..] {
            tabs.add(route).await?;
            for _ in 0..rounds() {
                let round = tabs.rounds();
                tabs.meet(async |tab| writes_on(world, &note(tab)?, &mark(round, tab)).await)
                    .await?;
            }
        }
        tabs.end().await
    })
    .await
}

/// An action is added to the project whose actions are listed.
async fn adds_action(world: &World, what: &str) -> Result<Deed> {
    let w = &words().actions;
    // The form of the one before is closed, and the short one is open.
    if !world.all(Kind::Button, w.done_editing, "").await?.is_empty() {
        world.press(w.done_editing).await?;
    }
    if world.all(Kind::Field, w.what, w.add).await?.is_empty() {
        world.press(w.add).await?;
    }
    let field = world.find_in(Kind::Field, w.what, w.add).await?;
    let add = world.find_in(Kind::Button, w.add, w.what).await?;
    let steps = vec![Step::Write(field, what.to_owned()), Step::Press(add)];
    Ok(Deed { steps, words: vec![word(what)], replaces: false })
}

#[tokio::test]
async fn actions_of_one_project() -> Result {
    run(Setup::WIDE, async |world| {
        let list = format!("#/actions/{}", project(world).await?);
        let mut tabs = Together::begin(world, &list).await?;
        for _ in 0..2 {
            tabs.add(&list).await?;
            for _ in 0..rounds() {
                let round = tabs.rounds();
                tabs.meet(async |tab| adds_action(world, &mark(round, tab)).await).await?;
            }
        }
        tabs.end().await
    })
    .await
}

/// What the group calls people stands in the place of what it called them before.
async fn names_people(world: &World, text: &str) -> Result<Deed> {
    let field = world.find(Kind::Field, words().terms.people).await?;
    let steps = vec![Step::Write(field, text.to_owned())];
    Ok(Deed { steps, words: vec![word(text)], replaces: true })
}

/// A day to look back is set, which is a round of asking.
async fn sets_a_day(world: &World, round: usize) -> Result<Deed> {
    let w = &words().project;
    let (year, month) = (2100 + round / 12, round % 12 + 1);
    let day = format!("{year}-{month:02}-28");
    let field = world.find(Kind::Field, w.review_label).await?;
    let set = world.find(Kind::Button, w.review_set).await?;
    let words = vec![Word { kept: day.clone(), shown: String::new() }];
    Ok(Deed { steps: vec![Step::Write(field, day), Step::Press(set)], words, replaces: false })
}

#[tokio::test]
async fn words_days_and_actions_of_one_project() -> Result {
    run(Setup::WIDE, async |world| {
        let id = project(world).await?;
        let mut tabs = Together::begin(world, &format!("#/words/{id}")).await?;
        for page in ["project", "actions"] {
            tabs.add(&format!("#/{page}/{id}")).await?;
            for _ in 0..rounds() {
                let round = tabs.rounds();
                let deed = async |tab| match tab {
                    0 => names_people(world, &mark(round, tab)).await,
                    1 => sets_a_day(world, round).await,
                    _ => adds_action(world, &mark(round, tab)).await,
                };
                tabs.meet(deed).await?;
            }
        }
        let all = tabs.rounds();
        tabs.end().await?;
        // The first and the last day that was set are there to be chosen.
        world.goto(&format!("#/session/new/{id}")).await?;
        for round in [0, all - 1] {
            world.sees(&day_in_words(round)).await?;
        }
        Ok(())
    })
    .await
}

/// A day as people read it.
fn day_in_words(round: usize) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    format!("28 {} {}", MONTHS[round % 12], 2100 + round / 12)
}

/// Codes are typed and counted, one right after the other.
async fn hands_in(world: &World, project: &str, names: &[String]) -> Result<Deed> {
    let w = &words().room_codes;
    let tool = tool(ASSESSMENT)?;
    let mut deed = Deed { steps: Vec::new(), words: Vec::new(), replaces: false };
    for name in names {
        let sheet = sheet(name, project, LIVED, 1)?;
        let code = write(&tool, &sheet).ok_or("no code")?;
        deed.steps.push(Step::Write(world.find(Kind::Field, w.typed).await?, code));
        deed.steps.push(Step::Press(world.find(Kind::Button, w.count).await?));
        let kept = format!("{:010x}", key_of(&sheet.id).bits());
        deed.words.push(Word { kept, shown: String::new() });
    }
    Ok(deed)
}

#[tokio::test]
async fn sheets_handed_in_to_one_session() -> Result {
    run(Setup::WIDE, async |world| {
        let (session, project) = world.open_session().await?;
        let codes = format!("{session}/codes");
        let mut tabs = Together::begin(world, &codes).await?;
        for _ in 0..2 {
            let codes = tabs.route().to_owned();
            tabs.add(&codes).await?;
            for _ in 0..rounds() {
                let (round, n) = (tabs.rounds(), tabs.len());
                if round > 0 && round.is_multiple_of(ROOM) {
                    let room = async || Ok(format!("{}/codes", world.session_in(&project).await?));
                    tabs.move_on(room).await?;
                }
                let deed = async |tab| {
                    let of_tab = (0..AT_ONCE).filter(|i| i % n == tab);
                    let names: Vec<_> = of_tab.map(|i| format!("r{round}-s{i}")).collect();
                    hands_in(world, &project, &names).await
                };
                tabs.meet(deed).await?;
            }
        }
        // Both forms end with a whole room.
        let all = ROOM * AT_ONCE;
        tabs.end().await?;
        world
            .sees(&count(words().session.n_in, "other", all).replace("{n}", &all.to_string()))
            .await
    })
    .await
}
