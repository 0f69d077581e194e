//! Components alone, on the page for developers: all of them are there, and in every look, size and direction there
//! is nothing that axe finds, and nothing stands out to the side.

use std::fs;

use thirtyfour::By;

use crate::support::axe::Look;
use crate::support::browser::{Setup, needed};
use crate::support::find::Kind;
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

/// The page's own words, which only builds with the page have.
const SIZES: [&str; 2] = ["Usual", "Twice as large"];
const DIRECTIONS: [&str; 2] = ["Left to right", "Right to left"];
const NAMES: &str =
    "return [...document.querySelectorAll('[data-shown]')].map((e) => e.dataset.shown);";
/// Whether each number of the people's tables is on one line, before the marks.
const UNBROKEN: &str = r"
const beside = (mark, n) => mark.left > n.right || mark.top >= n.bottom - 1;
const numbers = [...document.querySelectorAll('.st-people-table__cell > .st-people-table__n')];
const marks = (n) => n.nextElementSibling.firstElementChild;
return numbers.some((n) => n.textContent.length > 2) && numbers.every((n) =>
  n.scrollWidth <= n.clientWidth && n.offsetHeight < 40
  && (!marks(n) || beside(marks(n).getBoundingClientRect(), n.getBoundingClientRect())));";
/// What opens a dialog.
const OPENERS: &str = "button:has(+ dialog)";
/// What stands out to the side, if the page can be moved there.
const SIDEWAYS: &str = r"
const root = document.documentElement;
const most = root.clientWidth + (document.dir === 'rtl' ? 1 : 0);
if (root.scrollWidth <= most && document.body.scrollWidth <= most) { return ''; }
const wide = [...document.querySelectorAll('#app *')].filter((e) => {
  const box = e.getBoundingClientRect();
  return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
});
return root.scrollWidth + ' wide: ' + wide.slice(-3).map((e) => e.className || e.tagName).join(', ');";

/// Runs a test on the page.
async fn on_the_page(setup: Setup, test: impl AsyncFnOnce(&mut World) -> Result) -> Result {
    run_with_tools(setup, async |world| {
        let site = needed("SHARED_TABLE_COMPONENTS")?;
        world.move_site(&format!("{}/", site.trim_end_matches('/')));
        world.goto("#/components").await?;
        test(world).await
    })
    .await
}

/// The names of the files that begin and end so and have a text in them.
fn files(folder: &str, ending: &str, with: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(ending)
            && fs::read_to_string(entry.path())?.contains(with)
        {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

/// Everything wrong with the page as it stands.
async fn faults(world: &World, state: &str) -> Result<Vec<String>> {
    let mut found = world.barriers().await?;
    let off: String = world.driver().execute(SIDEWAYS, Vec::new()).await?.convert()?;
    found.extend((!off.is_empty()).then_some(off));
    Ok(found.into_iter().map(|fault| format!("{state}: {fault}")).collect())
}

async fn are_sound(setup: Setup) -> Result {
    on_the_page(setup, async |world| {
        world.look(Look::Dark).await?;
        let mut found = faults(world, "dark").await?;
        world.look(Look::Light).await?;
        for size in SIZES {
            world.choose_in("Size", size).await?;
            for direction in DIRECTIONS {
                world.choose_in("Direction", direction).await?;
                found.extend(faults(world, &format!("{size}, {direction}")).await?);
            }
        }
        ensure(found.is_empty(), found.join("\n"))
    })
    .await
}

#[tokio::test]
async fn on_a_phone() -> Result {
    are_sound(Setup::PHONE).await
}

#[tokio::test]
async fn on_a_wide_screen() -> Result {
    are_sound(Setup::WIDE).await
}

#[tokio::test]
async fn every_component_every_part_with_a_style_and_every_pattern_is_there() -> Result {
    on_the_page(Setup::WIDE, async |world| {
        let mut wanted = files("src/ui/components", ".rs", "#[component]")?;
        wanted.extend(files("style/parts", ".css", "")?);
        wanted.extend(files("style/patterns", ".css", "")?);
        let mut shown: Vec<String> = world.driver().execute(NAMES, Vec::new()).await?.convert()?;
        wanted.sort();
        shown.sort();
        ensure(shown == wanted, format!("shown: {shown:?}\nthere are: {wanted:?}"))
    })
    .await
}

#[tokio::test]
async fn each_dialog_opens_and_closes_and_axe_finds_nothing_in_it() -> Result {
    on_the_page(Setup::PHONE, async |world| {
        let openers = world.driver().find_all(By::Css(OPENERS)).await?;
        for (n, opener) in openers.iter().enumerate() {
            opener.click().await?;
            let found = faults(world, &format!("dialog {n}")).await?;
            ensure(found.is_empty(), found.join("\n"))?;
            world.press(words().common.cancel).await?;
            world.has_no(Kind::Button, words().common.cancel, "").await?;
        }
        ensure(openers.len() == 3, format!("{} dialogs", openers.len()))
    })
    .await
}

#[tokio::test]
async fn another_script_is_read_from_its_side_and_no_number_is_broken() -> Result {
    on_the_page(Setup::WIDE, async |world| {
        for field in ["line-script", "area-script"] {
            let is = format!("return document.getElementById('{field}').matches(':dir(rtl)');");
            ensure(world.holds(&is).await?, format!("{field} is read from left to right"))?;
        }
        ensure(world.holds(UNBROKEN).await?, "a number is broken, or a mark stands on it")
    })
    .await
}

#[tokio::test]
async fn the_page_leaves_nothing_behind() -> Result {
    on_the_page(Setup::PHONE, async |world| {
        world.choose_in("Size", SIZES[1]).await?;
        world.choose_in("Direction", DIRECTIONS[1]).await?;
        let is_changed =
            "return document.dir === 'rtl' && document.documentElement.style.fontSize !== '';";
        ensure(world.holds(is_changed).await?, "the controls change nothing")?;
        world.goto("#/help").await?;
        let is_usual =
            "return document.dir !== 'rtl' && document.documentElement.style.fontSize === '';";
        ensure(world.holds(is_usual).await?, "the page stays as it was made")
    })
    .await
}
