//! Suggested paths: for a group that begins, for one that has run a while, for somebody alone.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::{ProjectId, ToolId, VariantId};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::state::sheet::agreement::Agreement;
use crate::ui::components::details::Details;

/// A step: its words, why, and where it leads.
type PathStep = (&'static str, &'static str, PathTarget);

/// Where a step leads.
#[derive(Clone, Copy)]
enum PathTarget {
    /// A sheet of this tool.
    Tool(&'static str),
    /// A sheet of this tool, in this way.
    Way(&'static str, &'static str),
    /// The agreement that is there, or a new one.
    Agreement,
    /// The list of actions.
    Actions,
    /// What people are told.
    Changed,
}

/// The paths, each folded away.
pub fn paths(app: App, project: &ProjectId) -> impl IntoView + use<> {
    let w = &words().project;
    let starting = [
        (w.new_agreement, w.new_agreement_why, PathTarget::Agreement),
        (w.new_inclusion, w.new_inclusion_why, PathTarget::Tool("inclusion")),
        (w.new_check, w.new_check_why, PathTarget::Way("self-assessment", "quick")),
        (w.new_power, w.new_power_why, PathTarget::Tool("power")),
        (w.new_actions, w.new_actions_why, PathTarget::Actions),
    ];
    let running = [
        (w.while_review, w.while_review_why, PathTarget::Tool("review")),
        (w.while_tell, w.while_tell_why, PathTarget::Changed),
        (w.while_celebrate, w.while_celebrate_why, PathTarget::Tool("celebrate")),
    ];
    let alone = [
        (w.alone_bring, w.alone_bring_why, PathTarget::Tool("bring")),
        (w.alone_reflect, w.alone_reflect_why, PathTarget::Tool("reflection")),
    ];
    view! {
        <section>
            <h2 class="st-rule-title">{w.paths_title}</h2>
            <p>{w.paths_lead}</p>
            {path(app, project, [w.new_title, w.new_lead, w.new_end], &starting)}
            {path(app, project, [w.while_title, w.while_lead, w.while_end], &running)}
            {path(app, project, [w.alone_title, w.alone_lead, w.alone_end], &alone)}
        </section>
    }
}

fn path(
    app: App,
    project: &ProjectId,
    [title, lead, end]: [&'static str; 3],
    steps: &[PathStep],
) -> AnyView {
    let step = |(words, why, to): &PathStep| {
        let to = match to {
            PathTarget::Tool(tool) => start(project, tool, None),
            PathTarget::Way(tool, way) => start(project, tool, Some(way)),
            PathTarget::Agreement => match app.agreement(project) {
                Some(Agreement { sheet, .. }) => Some(Route::Sheet(sheet.id, SheetView::Continue)),
                None => start(project, "agreement", None),
            },
            PathTarget::Actions => Some(Route::Actions(Some(project.clone()))),
            PathTarget::Changed => Some(Route::Changed(project.clone())),
        };
        let to = to.unwrap_or(Route::Start(None));
        view! {
            <li>
                <a href=to.to_hash()>{*words}</a>
                <p>{*why}</p>
            </li>
        }
    };
    let steps = steps.iter().map(step).collect_view();
    view! {
        <Details summary=title>
            <p>{lead}</p>
            <ol>{steps}</ol>
            <p>{end}</p>
        </Details>
    }
    .into_any()
}

/// Starting a sheet in the project.
fn start(project: &ProjectId, tool: &str, way: Option<&str>) -> Option<Route> {
    let way = way.and_then(|way| VariantId::new(way).ok());
    Some(Route::StartIn(ToolId::new(tool).ok()?, project.clone(), way))
}
