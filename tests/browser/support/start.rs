//! The way into a sheet that most tests begin with, and the tools' own words.

use shared_table::domain::tool::{Item, Tool, Variant};
use shared_table::format::tool;

use super::world::World;
use super::{Result, data, words};

/// The id of the self-assessment.
pub(crate) const ASSESSMENT: &str = "self-assessment";
/// The id of the power worksheets.
pub(crate) const POWER: &str = "power";
/// The id of the review checklist.
pub(crate) const REVIEW: &str = "review";

/// A built-in tool.
pub(crate) fn tool(id: &str) -> Result<Tool> {
    let mut tools = data::tools().iter().filter_map(|json| tool::read(json).ok());
    tools.find(|tool| tool.id.as_str() == id).ok_or(format!("no tool {id}").into())
}

/// Every built-in tool.
pub(crate) fn tools() -> Vec<Tool> {
    data::tools().iter().filter_map(|json| tool::read(json).ok()).collect()
}

/// The item of that name, in whatever tool.
pub(crate) fn item(id: &str) -> Result<Item> {
    let items = tools()
        .into_iter()
        .flat_map(|tool| tool.items().map(|(_, item)| item.clone()).collect::<Vec<_>>());
    items.into_iter().find(|item| item.id.as_str() == id).ok_or(format!("no item {id}").into())
}

/// The items of a way of using a tool, in order.
pub(crate) fn items(id: &str, way: &str) -> Result<Vec<Item>> {
    let tool = tool(id)?;
    let pages = tool.pages(&variant(&tool, way)?.id);
    Ok(pages.iter().flat_map(|page| page.items.iter().copied().cloned()).collect())
}

fn variant<'a>(tool: &'a Tool, id: &str) -> Result<&'a Variant> {
    let found = tool.variants.iter().find(|variant| variant.id.as_str() == id);
    found.ok_or(format!("no way {id}").into())
}

impl World {
    /// Starts a sheet of a tool used in one of its ways, in a project; ends on its first question.
    pub(crate) async fn start_sheet(&self, id: &str, way: &str, project: &str) -> Result {
        self.choose_tool(id, way).await?;
        self.write(words().start.project_name, project).await?;
        self.begin().await
    }

    /// Starts another sheet, in the project of the last one.
    pub(crate) async fn start_sheet_again(&self, id: &str, way: &str) -> Result {
        self.choose_tool(id, way).await?;
        self.begin().await
    }

    async fn choose_tool(&self, id: &str, way: &str) -> Result {
        let tool = tool(id)?;
        self.goto(&format!("#/start/{id}")).await?;
        let title = &variant(&tool, way)?.title;
        if tool.variants.len() > 1 {
            self.choose_in(words().start.way, &format!("{title}…")).await?;
        }
        Ok(())
    }

    async fn begin(&self) -> Result {
        self.press(words().start.start).await?;
        let first = async || {
            let route = self.route().await?;
            Ok((route.starts_with("#/sheet/") && route.contains("/page/")).then_some(()))
        };
        self.until("the first question", first).await?;
        self.settle().await
    }

    /// Adds the made-up project, from the first page.
    pub(crate) async fn add_example(&self) -> Result {
        let w = &words().home;
        self.goto("#/").await?;
        self.follow(&format!("{}…", w.door_example)).await?;
        self.hears(w.example_added).await?;
        self.goto("#/").await
    }

    /// The id of the sheet that the address names.
    pub(crate) async fn sheet_id(&self) -> Result<String> {
        let route = self.route().await?;
        let id = route.split('/').nth(2).map(str::to_owned);
        id.ok_or(format!("no sheet in {route}").into())
    }
}
