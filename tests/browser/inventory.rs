//! A project's map leads to everything that the source documents offer.

#[path = "../support/inventory.rs"]
mod rows;

use crate::support::browser::Setup;
use crate::support::world::run;
use crate::support::{Result, ensure};
use rows::{Place, ROWS};

#[tokio::test]
async fn a_projects_map_leads_to_every_row_of_the_inventory() -> Result {
    run(Setup::PHONE, async |world| {
        world.add_example().await?;
        world.goto("#/project/example-willow-lane").await?;
        let links = "return [...document.querySelectorAll('#main a[href]')]
            .filter((a) => a.checkVisibility()).map((a) => a.getAttribute('href'));";
        let links = world.driver().execute(links, vec![]).await?.convert::<Vec<String>>()?;
        for (row, place, _) in ROWS {
            let wanted = match place {
                Place::Tool(id) => format!("#/start/{id}/"),
                Place::Help(topic) => format!("#/help/{topic}"),
                Place::Page(page) => format!("#/{page}/"),
            };
            let leads = links.iter().any(|to| to.starts_with(&wanted));
            ensure(leads, format!("row {row}: nothing leads to {wanted}"))?;
        }
        Ok(())
    })
    .await
}
