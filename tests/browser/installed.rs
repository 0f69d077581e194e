//! The app among a device's own: what a device is told of it, files that are opened with it, and how it comes there.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::browser::{Setup, needed};
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

const COPY: &str = include_str!("../fixtures/v1/by-hand.json");
/// A browser that opens files with the app: the first is there, the second has gone.
const OPENS_FILES: &str = "const queue = { setConsumer(take) {
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const file = () => Promise.resolve(new File([COPY], 'room.json'));
    take({ files: [{ name: 'room.json', getFile: file }, { name: 'away.json', getFile: gone }] });
} };
Object.defineProperty(window, 'launchQueue', { value: queue });";
/// A browser that makes no offer of its own.
const NO_OFFER: &str = "addEventListener('beforeinstallprompt', (event) => {
    if (event.isTrusted) { event.stopImmediatePropagation(); }
}, true);";
/// What Apple's phones and tablets have.
const APPLE: &str = "navigator.standalone = false;";
/// A browser offers to install the app.
const OFFERS: &str = "const offer = new Event('beforeinstallprompt', { cancelable: true });
    offer.prompt = () => { window.prompted = true; };
    offer.userChoice = Promise.resolve({ outcome: 'accepted' });
    window.dispatchEvent(offer);
    return offer.defaultPrevented;";

/// A part of the manifest that is a list.
fn list<'a>(manifest: &'a Value, name: &str) -> Result<&'a [Value]> {
    let list = manifest[name].as_array().ok_or_else(|| format!("the manifest has no {name}"))?;
    ensure(!list.is_empty(), format!("the manifest has no {name}"))?;
    Ok(list)
}

/// Width and height, as a PNG begins with them after its signature and the first part's name.
fn size_of_png(bytes: &[u8]) -> Result<String> {
    ensure(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "not a PNG")?;
    let number = |at: usize| -> Result<u32> {
        let bytes = bytes.get(at..at + 4).ok_or("a PNG that ends early")?;
        Ok(u32::from_be_bytes(bytes.try_into()?))
    };
    Ok(format!("{}x{}", number(16)?, number(20)?))
}

#[tokio::test]
async fn a_device_can_install_it() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        world.goto("#/").await?;
        let told = world.tools("Page.getAppManifest", json!({})).await?;
        ensure(told["errors"] == json!([]), format!("the manifest: {}", told["errors"]))?;
        let manifest: Value = serde_json::from_str(told["data"].as_str().unwrap_or_default())?;
        ensure(manifest["name"] == words().common.app, "it has another name")?;
        let dist = needed("SHARED_TABLE_DIST")?;
        for picture in [list(&manifest, "icons")?, list(&manifest, "screenshots")?].concat() {
            let src = picture["src"].as_str().unwrap_or_default();
            let bytes = fs::read(Path::new(&dist).join(src))?;
            if picture["type"] == "image/png" {
                let size = size_of_png(&bytes)?;
                ensure(picture["sizes"] == size, format!("{src} is {size}"))?;
            }
        }
        let errors = world.tools("Page.getInstallabilityErrors", json!({})).await?;
        ensure(errors["installabilityErrors"] == json!([]), errors.to_string())
    })
    .await
}

#[tokio::test]
async fn each_shortcut_leads_to_a_page() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.goto("#/").await?;
        let told = world.tools("Page.getAppManifest", json!({})).await?;
        let manifest: Value = serde_json::from_str(told["data"].as_str().unwrap_or_default())?;
        let ways = [list(&manifest, "shortcuts")?, list(&manifest, "file_handlers")?].concat();
        for way in ways {
            let to = way["url"].as_str().or(way["action"].as_str()).unwrap_or_default();
            let route = to.strip_prefix("./").ok_or_else(|| format!("{to} is elsewhere"))?;
            world.goto(route).await?;
            world.sees_not(words().common.missing_title).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn files_opened_with_the_app_are_looked_into() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        let w = &words().open;
        world.run_first(&OPENS_FILES.replace("COPY", &json!(COPY).to_string())).await?;
        world.goto("#/").await?;
        world.sees("It holds 4 sheets.").await?;
        world.sees("room.json").await?;
        world.sees("away.json").await?;
        world.press(w.leave).await?;
        world.hears(w.left).await
    })
    .await
}

async fn at_the_hint(world: &World) -> Result {
    world.run_first(NO_OFFER).await?;
    world.goto("#/about").await?;
    world.sees(words().install.title).await
}

#[tokio::test]
async fn where_only_a_menu_installs_it_the_page_says_so() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        at_the_hint(world).await?;
        world.sees(words().install.menu).await
    })
    .await
}

#[tokio::test]
async fn on_an_iphone_it_says_that_the_app_there_keeps_its_own_answers() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let w = &words().install;
        world.run_first(APPLE).await?;
        at_the_hint(world).await?;
        world.sees(w.home_screen).await?;
        world.sees(w.apart).await?;
        world.follow(w.copy).await?;
        world.sees_title(words().copy.title).await
    })
    .await
}

#[tokio::test]
async fn a_browser_asks_only_when_somebody_presses() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let w = &words().install;
        at_the_hint(world).await?;
        world.sees(w.menu).await?;
        ensure(world.holds(OFFERS).await?, "the browser asks by itself")?;
        world.sees(w.why).await?;
        ensure(!world.holds("return Boolean(window.prompted);").await?, "it asked by itself")?;
        world.press(w.ask).await?;
        world.sees(w.done).await?;
        ensure(world.holds("return window.prompted;").await?, "it did not ask")
    })
    .await
}
