//! Hard words are explained on the page that uses them first.

use shared_table::content::hard;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{POWER, tool};
use crate::support::world::run;
use crate::support::{Result, ensure, words};

#[tokio::test]
async fn a_hard_word_is_explained_where_it_is_first_used_and_only_there() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let power = tool(POWER)?;
        let way = power.variants.first().ok_or("no way")?;
        let pages = power.pages(&way.id);
        let terms = hard::first_used(&pages);
        let with = terms.iter().position(|terms| !terms.is_empty()).ok_or("no hard word")?;
        let without = terms.iter().position(Vec::is_empty).ok_or("every page has hard words")?;
        let place = |n: usize| pages[n].id().map(ToString::to_string).unwrap_or_default();
        world.start_sheet(POWER, way.id.as_str(), "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/{}", place(with))).await?;
        let (word, means) = terms[with][0];
        world.sees_not(means).await?;
        world.press(w.words_here).await?;
        world.sees(word).await?;
        world.sees(means).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.follow(w.words_all).await?;
        world.sees(means).await?;
        world.goto(&format!("#/sheet/{id}/page/{}", place(without))).await?;
        world.has_no(Kind::Button, w.words_here, "").await
    })
    .await
}
