//! The worksheets to choose from.

use leptos::prelude::*;

use crate::content::{fill, tool_group, words};
use crate::domain::tool::{Tool, ToolGroup, Variant};
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::parts::heading::Heading;

/// Every worksheet: what it is for, how long it takes, and blank paper.
#[component]
pub fn ToolList() -> impl IntoView {
    let w = &words().start;
    let tools = App::expect().tools();
    let group = |group: ToolGroup| {
        let here = tools.iter().filter(|tool| tool.group == group);
        let entries = here.map(|tool| entry(tool)).collect_view();
        let (title, lead) = tool_group(group);
        view! {
            <section class="st-tool-group">
                <h2 class="st-rule-title">{title}</h2>
                <p>{lead}</p>
                <ul class="st-tool-list" role="list">{entries}</ul>
            </section>
        }
    };
    let is_used = |group: &ToolGroup| tools.iter().any(|tool| tool.group == *group);
    let groups = ToolGroup::ALL.into_iter().filter(is_used).map(group).collect_view();
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        {groups}
    }
}

fn entry(tool: &Tool) -> impl IntoView + use<> {
    let start = Route::Start(Some(tool.id.clone())).to_hash();
    let blank = tool.variants.iter().map(|way| blank_link(tool, way)).collect_view();
    view! {
        <li class="st-tool-list__tool">
            <h3 class="st-tool-list__title">
                <a class="st-tool-list__link" href=start>{tool.title.clone()}</a>
            </h3>
            <p class="st-tool-list__purpose">{tool.purpose.clone()}</p>
            <p class="st-tool-list__time">{time(tool)}</p>
            <div class="st-button-row"><span>{words().start.print_blank_ways}</span> {blank}</div>
        </li>
    }
}

fn blank_link(tool: &Tool, way: &Variant) -> impl IntoView + use<> {
    let w = &words().start;
    let to = Route::Blank(tool.id.clone(), way.id.clone()).to_hash();
    let tail = fill(w.print_blank_tail, &[("tool", &tool.title)]);
    view! {
        <a class="st-button st-button--quiet" href=to>
            {way.title.clone()} <span class="st-visually-hidden">{tail}</span>
        </a>
    }
}

fn time(tool: &Tool) -> String {
    let w = &words().start;
    let minutes = || tool.variants.iter().map(|way| way.minutes);
    let from = minutes().min().unwrap_or_default().to_string();
    let to = minutes().max().unwrap_or_default().to_string();
    if from == to {
        fill(w.minutes, &[("n", &from)])
    } else {
        fill(w.minutes_range, &[("from", &from), ("to", &to)])
    }
}
