//! Many groups together: the counted copies of their sessions, added up on one page.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::browser::Setup;
use crate::support::world::{World, run};
use crate::support::{Result, data, ensure, squash, words};

/// The copies of so many groups, each made from the example's session.
pub(crate) fn copies(world: &World, n: usize) -> Result<Vec<PathBuf>> {
    let example: Value = serde_json::from_str(data::example())?;
    let all = example["sessions"].as_array().ok_or("no sessions")?;
    let table = all.iter().find(|s| s["id"] == "example-session-table");
    let mut session = table.ok_or("no such session")?.clone();
    session.as_object_mut().ok_or("no session")?.remove("entries");
    let copy = |session: &Value| {
        let mut copy = json!({ "kind": "shared-table-copy", "version": 1, "app": "test" });
        copy["made"] = example["made"].clone();
        copy["projects"] = json!([]);
        copy["sheets"] = json!([]);
        copy["sessions"] = json!([session]);
        copy.to_string()
    };
    let mut files = Vec::new();
    for at in 0..n {
        session["id"] = json!(format!("group-{at}"));
        files.push(world.make_file(&format!("group-{at}.json"), copy(&session))?);
    }
    files.push(world.make_file("again.json", copy(&session))?);
    session["id"] = json!("early");
    session.as_object_mut().ok_or("no session")?.remove("revealed");
    files.push(world.make_file("early.json", copy(&session))?);
    files.push(world.make_file("letter.txt", "Dear all")?);
    Ok(files)
}

#[tokio::test]
async fn many_groups_are_added_up() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().programme;
        world.goto("#/open").await?;
        world.follow(w.link).await?;
        world.sees_title(w.title).await?;
        world.give_files(&copies(world, 12)?).await?;
        world.sees("12 groups count now.").await?;
        world.sees("1 group was in already. It counts once.").await?;
        world.sees("1 group has not looked at its answers yet. It stays out.").await?;
        world.sees("letter.txt:").await?;
        world.sees("12 groups are in.").await?;
        world.sees("216 people answered").await?;
        world.sees(w.apart).await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        world.press(words().differ.to_csv).await?;
        let table = world.downloaded("csv").await?.text;
        ensure(table.contains("sa_plan_from_start"), table)?;
        world.press(words().agree.report).await?;
        let report = squash(&world.downloaded("html").await?.text);
        ensure(report.contains("216 people") && !report.contains("<script"), &report)?;
        let a = &words().agree;
        let order = [a.who, "12 groups are in.", a.told, a.told_furthest, a.heard, a.method];
        let places: Vec<_> = order.iter().map(|part| report.find(part)).collect();
        ensure(places.iter().all(Option::is_some) && places.is_sorted(), format!("{places:?}"))?;
        // Nothing of it is kept.
        let kept = world.stored().await?;
        ensure(!kept.values().any(|text| text.contains("group-1")), "groups are kept")?;
        world.reload().await?;
        world.sees_not("12 groups are in.").await
    })
    .await
}

#[tokio::test]
async fn a_page_holds_five_hundred_groups_and_no_more() -> Result {
    run(Setup::WIDE, async |world| {
        world.goto("#/programme").await?;
        world.give_files(&copies(world, 503)?).await?;
        world.sees("500 groups are in.").await?;
        // The last of them comes twice.
        world.sees("This page can hold 500 groups. 4 groups stay out.").await?;
        world.sees("9000 people answered").await
    })
    .await
}
