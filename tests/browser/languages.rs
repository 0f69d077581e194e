//! Browsers in other languages, and clocks of twelve hours: times and days are the ones that were meant.

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

/// A browser's language, where it is, and a day. There the day is another one for half of each day.
const PLACES: [(&str, &str, &str, &str); 2] = [
    ("de", "Pacific/Kiritimati", "2150-03-01", "1 March 2150"),
    ("ar", "America/Los_Angeles", "2028-02-29", "29 February 2028"),
];
const TIME: &str = "return [...document.querySelectorAll('.st-status-line')]
    .map((line) => line.textContent.replace(/\\s/g, ' ')).join(' ');";

/// The line that says how saving stands, once it tells a time of this form.
async fn tells_a_time(world: &World, form: &str) -> Result {
    let is = async || {
        let line: String = world.driver().execute(TIME, Vec::new()).await?.convert()?;
        let numbers = line.chars().map(|c| if c.is_ascii_digit() { '0' } else { c });
        Ok(numbers.collect::<String>().contains(form).then_some(()))
    };
    world.until(&format!("a time like “{form}”"), is).await
}

async fn a_day_comes_back(world: &World, day: &str, in_words: &str) -> Result {
    let actions = &words().actions;
    world.goto("#/actions").await?;
    world.press(actions.add).await?;
    world.write(actions.what, "Send papers").await?;
    world.press_in(actions.what, actions.add).await?;
    world.hears(actions.added).await?;
    world.set_day(actions.by_when, day).await?;
    world.press(actions.done_editing).await?;
    world.is_stored(day).await?;
    world.sees(in_words).await?;
    world.reload().await?;
    world.sees(in_words).await
}

#[tokio::test]
async fn in_other_languages_times_and_days_are_the_ones_that_were_meant() -> Result {
    for (language, zone, day, in_words) in PLACES {
        run_with_tools(Setup { language, ..Setup::WIDE }, async |world| {
            let far = json!({ "timezoneId": zone });
            world.tools("Emulation.setTimezoneOverride", far).await?;
            world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
            let speaks = "return navigator.language === arguments[0];";
            let is = world.driver().execute(speaks, vec![json!(language)]).await?;
            ensure(is.convert()?, format!("the browser does not speak {language}"))?;
            world.choose("Often").await?;
            tells_a_time(world, "Saved on this device, 00:00").await?;
            a_day_comes_back(world, day, in_words).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_clock_of_twelve_hours_says_which_half_of_the_day_it_is() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        // As a browser does that translates the page.
        let american = "document.documentElement.lang = 'en-US';";
        world.driver().execute(american, Vec::new()).await?;
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        world.write(&note, "Words").await?;
        let half = "return /\\d\\d:\\d\\d [AP]M/.test(document.querySelector('.st-status-line')
            ?.textContent.replace(/\\s/g, ' '));";
        let told = async || Ok(world.holds(half).await?.then_some(()));
        world.until("a time with its half of the day", told).await
    })
    .await
}
