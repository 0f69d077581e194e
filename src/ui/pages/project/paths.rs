//! Suggested paths: for a group that begins, for one that has run a while, for somebody alone.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::id::{ProjectId, ToolId};
use crate::state::route::Route;
use crate::ui::components::details::Details;

/// A step: its words, why, and the tool it uses; without one, the list of actions.
type Step = (&'static str, &'static str, Option<&'static str>);

/// The paths, each folded away.
pub fn paths(project: &ProjectId) -> impl IntoView + use<> {
    let w = &words().project;
    let starting = [
        (w.new_agreement, w.new_agreement_why, Some("agreement")),
        (w.new_inclusion, w.new_inclusion_why, Some("inclusion")),
        (w.new_check, w.new_check_why, Some("self-assessment")),
        (w.new_power, w.new_power_why, Some("power")),
        (w.new_actions, w.new_actions_why, None),
    ];
    let running = [
        (w.while_review, w.while_review_why, Some("review")),
        (w.while_tell, w.while_tell_why, None),
        (w.while_celebrate, w.while_celebrate_why, Some("celebrate")),
    ];
    let alone = [
        (w.alone_bring, w.alone_bring_why, Some("bring")),
        (w.alone_reflect, w.alone_reflect_why, Some("reflection")),
    ];
    view! {
        <section>
            <h2 class="st-rule-title">{w.paths_title}</h2>
            <p>{w.paths_lead}</p>
            {path(project, [w.new_title, w.new_lead, w.new_end], &starting)}
            {path(project, [w.while_title, w.while_lead, w.while_end], &running)}
            {path(project, [w.alone_title, w.alone_lead, w.alone_end], &alone)}
        </section>
    }
}

fn path(project: &ProjectId, [title, lead, end]: [&'static str; 3], steps: &[Step]) -> AnyView {
    let step = |(words, why, tool): &Step| {
        let tool = tool.and_then(|id| ToolId::new(id).ok());
        let to = match tool {
            Some(tool) => Route::StartIn(tool, project.clone()),
            None => Route::Actions(Some(project.clone())),
        };
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
