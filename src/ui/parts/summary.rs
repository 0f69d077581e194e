//! The first page of a report, as it is seen: who was asked, what is told first, what is done, what happens next.

use leptos::prelude::*;

use crate::format::report::{Next, Report, ReportAction, ReportPart, Told, ToldPoint};

/// What is told first, under who was asked.
pub(in crate::ui) fn who_and_told(report: &Report) -> AnyView {
    let Told { title, points } = &report.told;
    let points = (!points.is_empty()).then(|| {
        view! {
            <h2 class="st-rule-title">{*title}</h2>
            <ul>{points.iter().map(point).collect_view()}</ul>
        }
    });
    view! { {part(&report.who)} {points} }.into_any()
}

/// A heading with its lines, if it has any.
pub(in crate::ui) fn part(part: &ReportPart) -> Option<AnyView> {
    let line = |text: &String| view! { <li dir="auto">{text.clone()}</li> };
    (!part.lines.is_empty()).then(|| {
        view! {
            <h2 class="st-rule-title">{part.title}</h2>
            <ul>{part.lines.iter().map(line).collect_view()}</ul>
        }
        .into_any()
    })
}

fn point(point: &ToldPoint) -> AnyView {
    let said = (!point.said.is_empty()).then(|| view! { <br/> {point.said.join(" ")} });
    view! { <li><strong>{point.lead}</strong> " " {point.statement.clone()} {said}</li> }.into_any()
}

/// What is done, who does it, and by when.
pub(in crate::ui) fn actions(next: &Next) -> AnyView {
    if next.actions.is_empty() {
        return view! { <p>{next.none}</p> }.into_any();
    }
    let [who, by_when] = next.heads;
    let row = |action: &ReportAction| {
        let behind = (!action.beside.is_empty()).then(|| {
            view! { <br/> <span class="st-small">{action.beside.join(" · ")}</span> }
        });
        view! {
            <li>
                <strong dir="auto">{action.what.clone()}</strong>
                <br/>
                {format!("{who}: ")}
                <bdi>{action.who.clone()}</bdi>
                {format!(" · {by_when}: {}", action.by_when)}
                {behind}
            </li>
        }
    };
    view! { <ul>{next.actions.iter().map(row).collect_view()}</ul> }.into_any()
}
