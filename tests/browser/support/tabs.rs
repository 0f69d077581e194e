//! A second tab on the same page.

use thirtyfour::WindowHandle;

use super::Result;
use super::browser::Setup;
use super::world::World;

/// Opens the page once more, in a tab that is in front then.
pub(crate) async fn other_tab(world: &World) -> Result<WindowHandle> {
    let first = world.driver().window().await?;
    let address = world.driver().current_url().await?;
    // Empty at first: what watches over a page is to be there before it.
    world.driver().execute("window.open('about:blank');", Vec::new()).await?;
    let opened = async || {
        let tabs = world.driver().windows().await?;
        Ok(tabs.into_iter().find(|tab| *tab != first))
    };
    let other = world.until("a second tab", opened).await?;
    show(world, &other).await?;
    world.prepare().await?;
    world.resize(Setup::WIDE.viewport).await?;
    world.driver().goto(address.as_str()).await?;
    world.is_ready().await?;
    Ok(other)
}

/// Turns to a tab.
pub(crate) async fn show(world: &World, tab: &WindowHandle) -> Result {
    world.note("in another tab");
    Ok(world.driver().switch_to_window(tab.clone()).await?)
}
