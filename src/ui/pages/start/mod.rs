//! Starting a sheet: choosing a worksheet, then saying what it is for and whose answers it holds.

mod form;
mod tool_form;
mod tool_list;

use leptos::prelude::*;

use super::not_found::NotFoundPage;
use crate::domain::base::id::{ProjectId, ToolId, VariantId};
use crate::state::app::App;

/// The worksheets to choose from, or the page that starts one of them.
#[component]
pub fn StartPage(
    /// The worksheet that was chosen.
    tool: Option<ToolId>,
    /// The project that it was chosen in.
    #[prop(default = None)]
    project: Option<ProjectId>,
    /// The way of using it that was chosen already.
    #[prop(default = None)]
    way: Option<VariantId>,
) -> impl IntoView {
    let app = App::expect();
    match tool.map(|id| app.tool(&id)) {
        None => view! { <tool_list::ToolList/> }.into_any(),
        Some(Some(tool)) => view! { <tool_form::ToolForm tool project way/> }.into_any(),
        Some(None) => view! { <NotFoundPage/> }.into_any(),
    }
}
