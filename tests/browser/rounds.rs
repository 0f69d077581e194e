//! Answers round by round: people on a scale, and too few that are not shown.

use serde_json::{Value, json};

use crate::support::browser::Setup;
use crate::support::world::{World, run, run_with_paper};
use crate::support::{Result, data, ensure, words};

/// A copy of the example's project with a mood pulse of so many people in each round.
fn pulses(feelings: [&[&str]; 2]) -> Result<Value> {
    let mut copy: Value = serde_json::from_str(data::example())?;
    let sheets = copy["sheets"].as_array().cloned().unwrap_or_default();
    let mood = sheets.iter().find(|s| s["tool"] == "mood").ok_or("no mood pulse")?;
    let mut made = Vec::new();
    for (round, feelings) in
        copy["projects"][0]["rounds"].as_array().into_iter().flatten().zip(feelings)
    {
        for (n, feeling) in feelings.iter().enumerate() {
            let mut sheet = mood.clone();
            sheet["id"] = json!(format!("pulse-{}-{n}", round["id"].as_str().unwrap_or_default()));
            sheet["round"] = round["id"].clone();
            sheet["answers"] = json!([{ "item": "md_feeling", "chosen": feeling }]);
            sheet["picks"] = json!([]);
            sheet["actions"] = json!([]);
            made.push(sheet);
        }
    }
    copy["sheets"] = json!(made);
    copy["sessions"] = json!([]);
    copy["projects"][0]["id"] = json!("ridge");
    copy["projects"][0]["example"] = json!(false);
    for sheet in copy["sheets"].as_array_mut().into_iter().flatten() {
        sheet["project"] = json!("ridge");
    }
    Ok(copy)
}

async fn take(world: &World, copy: &Value, n: usize) -> Result {
    let file = world.make_file("pulses.json", copy.to_string())?;
    world.goto("#/").await?;
    world.open_files(&[file]).await?;
    world.take_in(n).await
}

#[tokio::test]
async fn moods_show_as_people_on_a_scale_round_by_round() -> Result {
    run_with_paper(Setup::PHONE, async |world| {
        let w = &words().rounds;
        let start: &[&str] = &["fed_up", "uneasy", "uneasy", "quite_good", "not_sure", "uneasy"];
        let later: &[&str] = &["really_good", "quite_good", "quite_good"];
        take(world, &pulses([start, later])?, 10).await?;
        world.goto("#/project/ridge").await?;
        world.follow(&format!("{}: Mood pulse", w.link)).await?;
        world.sees("6 people answered").await?;
        world.sees("Fewer than 5 people answered").await?;
        world.sees_not("3 people answered").await?;
        world.sees(words().differ.too_few).await?;
        world.sees("Not sure").await?;
        world.sees(w.first_step).await?;
        let marks = "return [...document.querySelectorAll('.st-people-marks__mark')]
            .filter((mark) => mark.checkVisibility()).length";
        let marks = world.driver().execute(marks, vec![]).await?.convert::<usize>()?;
        ensure(marks == 6, format!("{marks} marks"))?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        let paper = world.print().await?;
        paper.has("6 people answered")
    })
    .await
}

#[tokio::test]
async fn what_moved_since_the_first_time_is_said_in_a_sentence() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().rounds;
        let start: &[&str] = &["fed_up", "uneasy", "uneasy", "fed_up", "uneasy", "uneasy"];
        let later: &[&str] =
            &["really_good", "quite_good", "quite_good", "quite_good", "quite_good", "quite_good"];
        take(world, &pulses([start, later])?, 13).await?;
        world.goto("#/project/ridge").await?;
        world.follow(&format!("{}: Mood pulse", w.link)).await?;
        world.sees("answers moved towards “Really good”.").await
    })
    .await
}
