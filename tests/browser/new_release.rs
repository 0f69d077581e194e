//! A new release comes while the page is open: its files have other names, and the old ones are gone.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::browser::{Setup, needed};
use crate::support::server::{DATA, Rest, Server, site_files};
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// The built site as its next release: every file whose name tells what is in it has another name.
fn next_release(in_folder: &Path) -> Result<PathBuf> {
    let folder = in_folder.join("next");
    fs::create_dir_all(folder.join(DATA))?;
    let dist = PathBuf::from(needed("SHARED_TABLE_DIST")?);
    let names = site_files()?.into_iter();
    let files = names.map(|name| Ok((name.clone(), fs::read(dist.join(name))?)));
    let files = files.collect::<Result<Vec<_>>>()?;
    let names: Vec<(String, String)> = files.iter().filter_map(|(name, _)| renamed(name)).collect();
    ensure(names.len() >= 6, format!("the files are called otherwise: {names:?}"))?;
    for (name, bytes) in files {
        let new = names.iter().find(|(old, _)| *old == name).map_or(&name, |(_, new)| new);
        let is_text = ["html", "js", "css"].iter().any(|end| name.ends_with(end));
        let bytes = if is_text {
            let text = String::from_utf8(bytes)?;
            names.iter().fold(text, |text, (old, new)| text.replace(old, new)).into_bytes()
        } else {
            bytes
        };
        fs::write(folder.join(new), bytes)?;
    }
    Ok(folder)
}

/// A name with the middle part turned around, if it has such a part.
fn renamed(name: &str) -> Option<(String, String)> {
    let (start, rest) = name.rsplit_once('-')?;
    let (middle, end) = rest.split_once('.')?;
    let turned: String = middle.chars().rev().collect();
    (middle.len() == 16).then(|| (name.to_owned(), format!("{start}-{turned}.{end}")))
}

/// What the page was made of, as the server was asked for it.
fn first_files(server: &Server) -> Vec<String> {
    server.asked().into_iter().filter(|path| path.starts_with("/app-")).collect()
}

#[tokio::test]
async fn a_page_that_is_whole_goes_on_and_the_next_visit_has_the_new_one() -> Result {
    run(Setup::WIDE, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.has_all().await?;
        let (old, asked) = (first_files(&server), server.asked());
        server.release(next_release(world.desk())?);
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        for route in ["#/help", "#/actions", "#/open", "#/start/power", "#/"] {
            world.goto(route).await?;
        }
        ensure(server.asked() == asked, format!("it asked for more: {:?}", server.asked()))?;
        world.reload().await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.sees_title(&item("sa_plan_from_start")?.text).await?;
        world.is_chosen("", "Often", true).await?;
        let all = first_files(&server);
        ensure(all.len() == 2 * old.len(), format!("not one old and one new release: {all:?}"))
    })
    .await
}

#[tokio::test]
async fn a_page_whose_later_files_are_gone_says_so_and_a_reload_has_the_new_ones() -> Result {
    run(Setup::PHONE, async |world: &mut World| {
        let w = &words().common;
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        let sheet = world.route().await?;
        server.treat_rest(Rest::Refused);
        world.goto("#/").await?;
        world.reload().await?;
        server.release(next_release(world.desk())?);
        server.treat_rest(Rest::Given);
        world.driver().goto(format!("{}{sheet}", world.site())).await?;
        world.sees_title(w.missing_title).await?;
        world.press(w.try_again).await?;
        world.sees_title(w.missing_title).await?;
        // This is what it says helps.
        world.sees(w.missing_else).await?;
        world.reload().await?;
        world.sees_title(&item("sa_plan_from_start")?.text).await?;
        world.is_chosen("", "Often", true).await?;
        world.forgive_complaints().await
    })
    .await
}
