//! Where the site lies does not matter: under a path, with the server gone, or at a wrong address.

use std::path::Path;

use thirtyfour::By;

use crate::support::browser::{Setup, needed};
use crate::support::server::{Server, site_files};
use crate::support::start::{ASSESSMENT, item};
use crate::support::watch;
use crate::support::world::{run, run_with_tools};
use crate::support::{Result, ensure, words};

#[tokio::test]
async fn it_works_under_a_path_asks_only_for_its_own_files_and_goes_on_without_the_server() -> Result
{
    run(Setup::WIDE, async |world| {
        let mut server = Server::of_site("/a/b/")?;
        world.move_site(&server.url());
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.sees_title(&item("sa_plan_from_start")?.text).await?;
        world.has_all().await?;
        let asked = server.asked();
        let own = own_files()?;
        let strange: Vec<_> = asked.iter().filter(|path| !own.contains(path)).collect();
        ensure(strange.is_empty(), format!("it asked for {strange:?}"))?;
        ensure(asked.len() >= 5, format!("it started with {asked:?} alone"))?;

        server.stop();
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        for route in ["#/help", "#/about", "#/actions", "#/open", "#/"] {
            world.goto(route).await?;
        }
        world.sees("Ridge Street").await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        world.open_files(&[file.path]).await?;
        world.sees(words().open.all_same).await?;
        ensure(server.asked() == asked, format!("it asked for more: {:?}", server.asked()))
    })
    .await
}

/// The paths of the built site's files, under the path they are served at.
fn own_files() -> Result<Vec<String>> {
    let mut own = vec!["/a/b/".to_owned()];
    own.extend(site_files()?.into_iter().map(|name| format!("/a/b/{name}")));
    Ok(own)
}

#[tokio::test]
async fn what_is_kept_is_there_under_another_path_and_comes_with_a_copy_to_another_address()
-> Result {
    run(Setup::WIDE, async |world| {
        let server = Server::of_site("/a/b/")?;
        world.move_site(&server.url());
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        server.move_under("/elsewhere/");
        world.move_site(&server.url());
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.is_chosen("", "Often", true).await?;
        world.goto("#/").await?;
        let copy = world.save_copy(words().copy.form_json, "json").await?;

        // What was asked for so far is judged by where the page was.
        world.reopen().await?;
        let other = Server::of_site("/a/b/")?;
        world.move_site(&other.url());
        world.goto("#/").await?;
        world.sees(words().home.none_title).await?;
        world.sees_not("Ridge Street").await?;
        world.open_files(&[copy.path]).await?;
        world.take_in(2).await?;
        world.goto("#/").await?;
        world.sees("Ridge Street").await?;
        world.sees("1 of 8 answered").await
    })
    .await
}

#[tokio::test]
async fn a_page_that_is_opened_as_a_file_says_why_it_does_not_start() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.note("open it as a file");
        let page = Path::new(&needed("SHARED_TABLE_DIST")?).join("index.html");
        world.driver().goto(format!("file://{}", page.display())).await?;
        world.sees_title("Work together as equals").await?;
        world.sees("Shared Table can't open here").await?;
        world.sees("This page was opened as a file.").await?;
        world.sees_not("Opening…").await?;
        world.sees_not("Download what is stored here").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn without_scripts_the_page_says_so() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let off = serde_json::json!({ "value": true });
        world.tools("Emulation.setScriptExecutionDisabled", off).await?;
        world.note("open it without scripts");
        world.driver().goto(world.site()).await?;
        world.sees_title("Work together as equals").await?;
        world.sees("JavaScript is switched off").await?;
        world.sees("This page needs JavaScript to work.").await
    })
    .await
}

/// Keeps the program from starting where the address asks for it, and what is said then.
const NOT_STARTED: &str = "
    if (location.search === '?old') { delete window.BigInt64Array; }
    if (location.search === '?off') { delete window.WebAssembly; }
    if (location.search === '?breaks') {
        window.TextDecoder = function () { throw new Error('broken before the program is there'); };
    }";

#[tokio::test]
async fn what_is_kept_is_offered_where_the_program_does_not_start() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.write(&note, "Nobody told the night staff – 茶").await?;
        world.is_stored("Nobody told the night staff – 茶").await?;
        let kept = world.stored().await?;
        world.run_first(NOT_STARTED).await?;
        for (why, said) in [
            ("?old", "This browser is too old for it."),
            ("?off", "This browser has WebAssembly switched off"),
            ("?breaks", "Something stopped it."),
        ] {
            world.note(format!("open it with {why}"));
            world.driver().goto(format!("{}{why}", world.site())).await?;
            world.sees("Shared Table can't open here").await?;
            world.sees(said).await?;
            world.sees("There are words from before on this device.").await?;
            world.press("Download what is stored here").await?;
            let file = world.downloaded("txt").await?.text;
            let whole = kept.iter().all(|(key, text)| file.contains(key) && file.contains(text));
            ensure(whole && !kept.is_empty(), format!("not all of it is in the file: {file}"))?;
            ensure(world.stored().await? == kept, "what is kept was changed")?;
        }
        world.forgive_complaints().await?;
        world.goto("#/").await?;
        world.sees("Ridge Street").await
    })
    .await
}

/// Where a link leads whose `#` was written as something else on its way. The page that leads on may do just that.
#[tokio::test]
async fn a_link_that_was_written_anew_leads_to_its_page() -> Result {
    run(Setup::PHONE, async |world| {
        let server = Server::of_site("/a/b/")?;
        world.move_site(&server.url());
        let title = words().help.title;
        for link in ["%23/help", "%2523/help", "%2523%2Fhelp", "%23/help?fbclid=a1"] {
            world.note(format!("open {link}"));
            world.driver().goto(format!("{}{link}", server.url())).await?;
            world.is_ready().await?;
            world.sees_title(title).await?;
            ensure(world.route().await? == "#/help", format!("{link}: {}", world.route().await?))?;
        }
        for link in ["nowhere", "nowhere/"] {
            world.driver().goto(format!("{}{link}", server.url())).await?;
            world.driver().find(By::Id("first")).await?.click().await?;
            world.is_ready().await?;
        }
        if world.is_chromium() {
            // It complains of the addresses that were not there, and of nothing that was kept from running.
            let told = watch::complaints(world.driver()).await?;
            ensure(told.iter().all(|told| told.contains("404")), format!("{told:#?}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_wrong_address_leads_home() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().common;
        for route in ["#/nowhere", "#/sheet/x/nowhere", "#/start/no-such-tool", "#/blank/no/way"] {
            world.goto(route).await?;
            world.sees_title(w.not_found_title).await?;
        }
        for route in ["#/sheet/gone", "#/sheet/gone/page/sa_honest_limits", "#/print/gone"] {
            world.goto(route).await?;
            world.sees_title(w.not_found_title).await?;
            world.sees(w.not_found_sheet).await?;
        }
        world.follow(w.to_home).await?;
        world.sees_title(words().home.title).await
    })
    .await
}

#[tokio::test]
async fn words_are_on_the_screen_before_the_program_runs() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        let blocked = serde_json::json!({ "urls": ["*.wasm"] });
        world.tools("Network.enable", serde_json::json!({})).await?;
        world.tools("Network.setBlockedURLs", blocked).await?;
        world.note("open it while the program can't arrive");
        world.driver().goto(world.site()).await?;
        world.sees_title("Work together as equals").await?;
        world.sees("Shared Table can't open here").await?;
        world.sees("A part of it did not arrive.").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        world.forgive_complaints().await
    })
    .await
}

/// Stands in for what keeps the program from running, and what is said then.
const STOPPED: [(&str, &str); 4] = [
    // A page of the network's own in place of a file.
    (
        "const own = fetch;
        window.fetch = (what, ...more) => String(what.url ?? what).includes('.wasm')
            ? Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } }))
            : own(what, ...more);",
        "A part of it did not arrive.",
    ),
    ("delete window.WebAssembly;", "This browser has WebAssembly switched off"),
    (
        "for (const name of ['instantiate', 'instantiateStreaming']) {
            WebAssembly[name] = async () => {
                throw new WebAssembly.CompileError('Refused to compile: unsafe-eval is not allowed');
            };
        }",
        "This browser has WebAssembly switched off",
    ),
    (
        "for (const name of ['instantiate', 'instantiateStreaming']) {
            WebAssembly[name] = async () => { throw new Error('out of memory'); };
        }",
        "Something stopped it.",
    ),
];

#[tokio::test]
async fn what_keeps_the_program_from_running_is_told_apart() -> Result {
    for (script, said) in STOPPED {
        run_with_tools(Setup::PHONE, async |world| {
            world.run_first(script).await?;
            world.note(format!("open it, and read “{said}”"));
            world.driver().goto(world.site()).await?;
            world.sees("Shared Table can't open here").await?;
            world.sees(said).await?;
            world.sees_not("Opening…").await?;
            world.forgive_complaints().await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_slow_line_is_told_and_a_blocked_start_is_told_by_styles_alone() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let slow = "const own = fetch; const later = setTimeout;
            window.fetch = (what, ...more) =>
                String(what.url ?? what).includes('.wasm') ? new Promise(() => {}) : own(what, ...more);
            window.setTimeout = (then, after, ...more) => later(then, after === 20000 ? 10 : after, ...more);";
        world.run_first(slow).await?;
        world.driver().goto(world.site()).await?;
        world.sees("It is still coming.").await?;
        world.sees("Opening…").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        let blocked = serde_json::json!({ "urls": ["*boot-*"] });
        world.tools("Network.enable", serde_json::json!({})).await?;
        world.tools("Network.setBlockedURLs", blocked).await?;
        world.driver().refresh().await?;
        world.sees("Opening…").await?;
        world.sees_not("It does not start.").await?;
        // As it is after a while.
        let later = "document.getElementById('silent').getAnimations().forEach((a) => a.finish());";
        world.driver().execute(later, Vec::new()).await?;
        world.sees("It does not start.").await?;
        world.forgive_complaints().await
    })
    .await
}
