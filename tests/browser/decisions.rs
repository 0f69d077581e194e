//! What came in was changed by others: what can be joined is joined, the person decides the rest, and can take
//! it back.

use std::path::PathBuf;

use crate::support::browser::Setup;
use crate::support::copies::content_of;
use crate::support::find::Kind;
use crate::support::room;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

/// A copy in which somebody else chose “Sometimes” where “Often” had been sent, on a device that says “Never”
/// by now.
async fn two_versions(world: &mut World) -> Result<PathBuf> {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Often").await?;
    world.is_stored("\"often\"").await?;
    let sent = world.save_copy(words().copy.form_json, "json").await?;
    world.move_to_fresh_browser().await?;
    take_in_all(world, &sent.path).await?;
    open_sheet(world).await?;
    world.choose("Sometimes").await?;
    world.is_stored("\"sometimes\"").await?;
    let back = world.save_copy(words().copy.form_json, "json").await?;
    world.move_to_fresh_browser().await?;
    take_in_all(world, &sent.path).await?;
    open_sheet(world).await?;
    world.choose("Never").await?;
    world.is_stored("\"never\"").await?;
    Ok(back.path)
}

async fn take_in_all(world: &World, file: &std::path::Path) -> Result {
    world.open_files(&[file.to_owned()]).await?;
    world.take_in(2).await
}

/// Goes to the first question, which has the same address on every device.
async fn open_sheet(world: &World) -> Result {
    let (key, _) = world.stored_sheet().await?;
    let id = key.trim_start_matches("shared-table.sheet.");
    world.goto(&format!("#/sheet/{id}/page/sa_plan_from_start")).await?;
    world.sees_title(&item("sa_plan_from_start")?.text).await
}

async fn says(world: &World, answer: &str) -> Result {
    open_sheet(world).await?;
    world.is_chosen("", answer, true).await
}

#[tokio::test]
async fn opening_the_same_file_twice_changes_nothing() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().open;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        // The first time it shows that the file arrived.
        world.open_files(std::slice::from_ref(&file.path)).await?;
        world.sees(w.all_same).await?;
        world.press(w.put_away).await?;
        let before = world.stored_under("shared-table.").await?;
        for _ in 0..2 {
            world.open_files(&[file.path.clone(), file.path.clone()]).await?;
            world.sees(w.all_same).await?;
            world.sees("Already here: 1").await?;
            world.has_no(Kind::Button, w.accept_none, "").await?;
            world.press(w.put_away).await?;
            world.hears(w.left).await?;
        }
        let after = world.stored_under("shared-table.").await?;
        ensure(before == after, "opening the file changed what is kept")
    })
    .await
}

#[tokio::test]
async fn what_was_sent_before_is_nothing_new_after_a_change() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        open_sheet(world).await?;
        world.choose("Never").await?;
        world.is_stored("\"never\"").await?;
        world.open_files(&[file.path]).await?;
        world.sees(words().open.all_same).await?;
        says(world, "Never").await
    })
    .await
}

#[tokio::test]
async fn leaving_it_changes_nothing() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().open;
        let file = two_versions(world).await?;
        world.open_files(&[file]).await?;
        world.sees(w.changed).await?;
        world.press(w.another_way).await?;
        world.choose(w.take_mine).await?;
        world.press(w.accept_none).await?;
        world.hears(w.none_chosen).await?;
        says(world, "Never").await
    })
    .await
}

#[tokio::test]
async fn two_answers_stand_side_by_side_and_somebody_decides() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().open;
        let file = two_versions(world).await?;
        let before = world.save_copy(words().copy.form_json, "json").await?;
        world.open_files(&[file]).await?;
        world.sees("Two people changed this.").await?;
        world.sees(&item("sa_plan_from_start")?.text).await?;
        world.sees("Never").await?;
        world.sees("Sometimes").await?;
        world.press("Add it").await?;
        world.sees(w.undecided_title).await?;
        world.choose("Take what is in…").await?;
        world.take_in(1).await?;
        world.sees("1 sheet was changed.").await?;
        says(world, "Sometimes").await?;
        world.goto("#/open").await?;
        world.press(w.undo).await?;
        world.hears(w.undone).await?;
        world.sees(w.undone).await?;
        says(world, "Never").await?;
        let after = world.save_copy(words().copy.form_json, "json").await?;
        let same = content_of(&before.text)? == content_of(&after.text)?;
        ensure(same, format!("not as before:\n{}\n{}", before.text, after.text))
    })
    .await
}

#[tokio::test]
async fn keeping_both_makes_a_second_sheet() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().open;
        let file = two_versions(world).await?;
        world.open_files(&[file]).await?;
        world.press(w.another_way).await?;
        world.choose(w.take_both).await?;
        world.take_in(1).await?;
        world.sees("1 sheet was added.").await?;
        let sheets = world.stored_under("shared-table.sheet.").await?;
        let with = |answer: &str| sheets.iter().filter(|(_, t)| t.contains(answer)).count();
        let both = sheets.len() == 2 && with("\"sometimes\"") == 1 && with("\"never\"") == 1;
        ensure(both, format!("not one of each: {sheets:?}"))
    })
    .await
}

/// Writes a note to the first question of the quick check, or to the one after it.
async fn write_note(world: &World, is_second: bool, note: &str) -> Result {
    open_sheet(world).await?;
    if is_second {
        world.follow(words().sheet.next).await?;
    }
    let label = item("sa_plan_from_start")?.note.unwrap_or_default();
    world.write(&label, note).await?;
    world.is_stored(note).await
}

/// X sends a project; Y and Z each write in another question; X opens both files together.
#[tokio::test]
async fn what_two_people_wrote_in_different_questions_is_all_there() -> Result {
    run(Setup::WIDE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        let sent = world.save_copy(words().copy.form_json, "json").await?;
        let mut back = Vec::new();
        for (is_second, note) in [(false, "What Yusuf wrote"), (true, "What Zoe wrote")] {
            world.move_to_fresh_browser().await?;
            take_in_all(world, &sent.path).await?;
            write_note(world, is_second, note).await?;
            back.push(world.save_copy(words().copy.form_json, "json").await?.path);
        }
        world.move_to_fresh_browser().await?;
        take_in_all(world, &sent.path).await?;
        world.open_files(&back).await?;
        world.sees(words().open.changed).await?;
        world.take_in(1).await?;
        world.sees("1 sheet was changed.").await?;
        world.is_stored("What Yusuf wrote").await?;
        world.is_stored("What Zoe wrote").await?;
        world.open_files(&back).await?;
        world.sees(words().open.all_same).await
    })
    .await
}

#[tokio::test]
async fn an_import_can_be_undone_later_even_after_the_browser_was_closed() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().open;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        world.move_to_fresh_browser().await?;
        world.open_files(&[file.path]).await?;
        world.take_in(2).await?;
        world.reopen().await?;
        world.goto("#/open").await?;
        world.press(w.undo_late_button).await?;
        world.sees(w.undo_sure).await?;
        world.press_in(w.undo_sure, w.undo_late_button).await?;
        world.hears(w.undone).await?;
        world.goto("#/").await?;
        world.sees(words().home.none_title).await
    })
    .await
}

#[tokio::test]
async fn the_files_of_a_folder_that_is_dropped_are_opened() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        let w = &words().open;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        world.move_to_fresh_browser().await?;
        let folder = world.desk().join("sent");
        std::fs::create_dir_all(folder.join("later"))?;
        std::fs::create_dir_all(world.desk().join("nothing"))?;
        std::fs::write(folder.join("later/copy.json"), &file.text)?;
        std::fs::write(folder.join("letter.txt"), "Dear all")?;
        std::fs::write(folder.join(".hidden"), "x")?;
        world.goto("#/open").await?;
        world.drop_on_page(&[folder, world.desk().join("nothing")]).await?;
        world.sees("copy.json").await?;
        world.sees("letter.txt").await?;
        world.sees_not(".hidden").await?;
        world.sees(w.no_files).await?;
        world.take_in(2).await
    })
    .await
}

#[tokio::test]
async fn files_can_be_dropped_several_at_once() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().open;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        world.move_to_fresh_browser().await?;
        world.goto("#/open").await?;
        let drop = "const files = new DataTransfer();
            files.items.add(new File([arguments[0]], 'one.json'));
            files.items.add(new File(['Hello'], 'two.txt'));
            document.querySelector('[data-drop-files]').dispatchEvent(
                new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));";
        world.note("drop two files");
        world.driver().execute(drop, vec![serde_json::json!(file.text)]).await?;
        world.sees("one.json").await?;
        world.sees("two.txt").await?;
        world.sees(w.refused_text).await?;
        world.take_in(2).await
    })
    .await
}

/// Fewer than these are not shown at once.
const SHOWN: usize = 30;

#[tokio::test]
async fn a_long_list_comes_some_at_a_time_and_what_asks_for_a_decision_stands_first() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let w = &words().open;
        let project = "ridgestreet00001";
        let all = |option: usize| -> Result<String> {
            let one = |at| room::sheet(&format!("sheet{at:03}"), project, room::LIVED, option);
            Ok(room::copy((0..SHOWN + 2).map(one).collect::<Result<Vec<_>>>()?))
        };
        let last = |option: usize| -> Result<String> {
            let last = format!("sheet{:03}", SHOWN + 1);
            Ok(room::copy(vec![room::sheet(&last, project, room::LIVED, option)?]))
        };
        world.open_files(&[world.make_file("mine.json", last(1)?)?]).await?;
        world.take_in(1).await?;
        world.goto("#/open").await?;
        world.give_files(&[world.make_file("all.json", all(2)?)?]).await?;
        world.sees(&format!("You see {SHOWN} of {}.", SHOWN + 2)).await?;
        let rows = "return [...document.querySelectorAll('.st-import-list__item')].map(row => row.innerText);";
        let shown: Vec<String> = world.driver().execute(rows, Vec::new()).await?.convert()?;
        ensure(shown.len() == SHOWN, format!("{} rows", shown.len()))?;
        ensure(shown[0].contains(w.changed), format!("first stands {}", shown[0]))?;
        world.press("Show 2 more").await?;
        world.hears(&format!("You see {} of {}.", SHOWN + 2, SHOWN + 2)).await?;
        let focused = "return document.activeElement.id;";
        let focused: String = world.driver().execute(focused, Vec::new()).await?.convert()?;
        ensure(focused == format!("arrived-{SHOWN}"), format!("focus is at “{focused}”"))?;
        world.sees_not(&format!("You see {SHOWN} of")).await
    })
    .await
}
