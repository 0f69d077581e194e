//! Barriers that a program can find: axe on every page and state, narrow and wide, light and dark.

use crate::support::axe::Look;
use crate::support::browser::Setup;
use crate::support::tour::{Stop, empty_places};
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

/// Everything that axe finds at these places.
async fn barriers_at(world: &World, stops: &[Stop]) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for stop in stops {
        world.visit(stop).await?;
        world.look(Look::Light).await?;
        all.extend(named(stop, world.barriers().await?));
        world.look(Look::Dark).await?;
        all.extend(
            named(stop, world.pale_words().await?).map(|barrier| format!("dark: {barrier}")),
        );
    }
    Ok(all)
}

fn named(stop: &Stop, found: Vec<String>) -> impl Iterator<Item = String> {
    let place = format!("{} {:?}", stop.route, stop.state);
    found.into_iter().map(move |barrier| format!("{place}: {barrier}"))
}

fn none(found: &[String]) -> Result {
    ensure(found.is_empty(), format!("{} barriers:\n{}", found.len(), found.join("\n")))
}

async fn furnished(setup: Setup) -> Result {
    run_with_tools(setup, async |world| {
        let stops = world.furnish().await?;
        none(&barriers_at(world, &stops).await?)
    })
    .await
}

async fn unfurnished(setup: Setup) -> Result {
    run_with_tools(setup, async |world| none(&barriers_at(world, &empty_places()).await?)).await
}

#[tokio::test]
async fn pages_with_sheets_on_a_phone() -> Result {
    furnished(Setup::PHONE).await
}

#[tokio::test]
async fn pages_with_sheets_on_a_wide_screen() -> Result {
    furnished(Setup::WIDE).await
}

#[tokio::test]
async fn pages_without_sheets_on_a_phone() -> Result {
    unfurnished(Setup::PHONE).await
}

#[tokio::test]
async fn pages_without_sheets_on_a_wide_screen() -> Result {
    unfurnished(Setup::WIDE).await
}

#[tokio::test]
async fn pages_that_say_what_went_wrong() -> Result {
    run(Setup::PHONE, async |world| {
        world.leave_app().await?;
        world.store("shared-table.sheet.bad", "{ this is no sheet").await?;
        let newer = r#"{"kind":"shared-table-sheet","version":99,"rev":7,"content":{}}"#;
        world.store("shared-table.sheet.newer", newer).await?;
        world.goto("#/help").await?;
        world.sees(words().keeping.unreadable_title).await?;
        let mut found = world.barriers().await?;
        world.start_sheet("self-assessment", "quick", "Ridge Street").await?;
        world.fill_storage().await?;
        world.choose("Often").await?;
        world.sees(words().keeping.full_title).await?;
        found.extend(world.barriers().await?);
        none(&found)
    })
    .await
}

#[tokio::test]
async fn axe_finds_what_is_wrong() -> Result {
    run(Setup::PHONE, async |world| {
        world.goto("#/help").await?;
        let spoil = "const b = document.createElement('button'); b.style.color = '#eee';
            b.style.background = '#fff'; document.getElementById('main').append(b);
            document.querySelector('#main p').style.color = '#f0efe9';";
        world.driver().execute(spoil, Vec::new()).await?;
        let found = world.barriers().await?.join(" ");
        let both = found.contains("button-name") && found.contains("color-contrast");
        ensure(both, format!("axe found only: {found}"))
    })
    .await
}
