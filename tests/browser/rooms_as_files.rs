//! Files of many rooms on their way to being put together: what became of each, and from where they can be taken along.

use crate::programme::copies;
use crate::support::browser::Setup;
use crate::support::world::{run, run_with_tools};
use crate::support::{Result, ensure, words};

/// And who left a statement out is counted, since all people and all its answers are told.
#[tokio::test]
async fn results_that_are_opened_as_files_are_carried_over_and_put_together() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, open) = (&words().programme, &words().open);
        world.open_files(&copies(world, 3)?[..3]).await?;
        world.sees("It holds what 1 room has seen.").await?;
        world.press(open.put_together).await?;
        world.sees_title(w.title).await?;
        world.sees("3 rooms were added now.").await?;
        world.sees("3 rooms, 54 people in all").await?;
        world.follow("We ask what people need before we start.").await?;
        world.sees("3 people gave no answer to this.").await?;
        world.sees_not("Not on their own here").await?;
        world.goto("#/programme").await?;
        world.sees(words().agree.told_furthest).await?;
        world.follow("We turn our ideas into action.").await?;
        world.sees("Not on their own here: Lived experience. They count with the others.").await
    })
    .await
}

#[tokio::test]
async fn the_link_below_opened_results_takes_them_along_too() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().programme;
        world.open_files(&copies(world, 2)?[..2]).await?;
        world.sees("It holds what 1 room has seen.").await?;
        world.follow(w.link).await?;
        world.sees_title(w.title).await?;
        world.sees("2 rooms were added now.").await
    })
    .await
}

#[tokio::test]
async fn what_became_of_files_is_in_sight() -> Result {
    const IN_SIGHT: &str =
        "const at = document.querySelector('#programme-brought').getBoundingClientRect();
        return at.height > 0 && at.top >= 0 && at.bottom <= innerHeight;";
    run_with_tools(Setup { viewport: (1280, 800), ..Setup::WIDE }, async |world| {
        let w = &words().programme;
        let all = copies(world, 3)?;
        let in_sight = async |what: &str| {
            let is = async || Ok(world.holds(IN_SIGHT).await?.then_some(()));
            world.until(what, is).await
        };
        world.goto("#/programme").await?;
        world.drop_on_page(&all[5..]).await?;
        world.sees("letter.txt:").await?;
        in_sight("what became of a letter").await?;
        let is_problem =
            "return !!document.querySelector('#programme-brought .st-status-line--problem');";
        ensure(world.holds(is_problem).await?, "a file that is not taken looks like one that is")?;
        world.give_files(&all[..3]).await?;
        world.sees("3 rooms were added now.").await?;
        world.press(w.more).await?;
        let down = "scrollTo(0, document.body.scrollHeight); return true;";
        world.holds(down).await?;
        world.give_files(&all[..1]).await?;
        world.sees("1 room was in already. It counts once.").await?;
        in_sight("what became of a copy").await
    })
    .await
}
