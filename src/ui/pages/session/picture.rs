//! A statement's answers as people on its scale, or why they are not shown.

use leptos::prelude::*;

use super::Of;
use crate::content::{fill, words};
use crate::domain::differ::Statement;
use crate::domain::protect::ShownItem;
use crate::ui::components::people_table::{PeopleRow, PeopleTable};

/// What may be shown of a statement: sentences, then the picture.
pub(super) fn picture(of: &Of, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let n =
        of.session.revealed.as_ref().map_or(of.session.least, |r| r.shown.least).n().to_string();
    match &statement.shown {
        ShownItem::TooFew => view! { <p>{w.too_few}</p> }.into_any(),
        ShownItem::Alike => view! { <p>{fill(w.alike, &[("n", &n)])}</p> }.into_any(),
        ShownItem::Blocks(_) => {
            let said = of.voice().said(statement).into_iter().map(|text| view! { <p>{text}</p> });
            let said = said.collect_view();
            view! {
                <div class="st-room__says">{said}</div>
                {together(of, statement)}
                {table(of, statement)}
            }
            .into_any()
        }
    }
}

fn together(of: &Of, statement: &Statement) -> Option<impl IntoView + use<>> {
    let chosen = of.session.together.get(&statement.item.id)?;
    let label = statement.scale.all().find(|option| option.id == *chosen)?.label.clone();
    let text = fill(words().differ.together, &[("answer", &label)]);
    Some(view! { <p class="st-room__says">{text}</p> })
}

fn table(of: &Of, statement: &Statement) -> impl IntoView + use<> {
    let w = &words().differ;
    let groups = statement.groups();
    let inside = statement.scale.options.len();
    let row = |(at, option): (usize, &crate::domain::kind::Choice)| PeopleRow {
        label: option.label.clone(),
        counts: groups.iter().map(|b| b.counts.get(at).copied().unwrap_or_default()).collect(),
        is_aside: at >= inside,
    };
    let all = if groups.len() > 1 { w.all } else { "" };
    let rows = statement.scale.all().enumerate().map(row);
    // What stands outside of the scale is only shown where somebody chose it.
    let rows = rows.filter(|row| !row.is_aside || row.counts.iter().any(|n| *n > 0)).collect();
    view! {
        <PeopleTable
            caption=fill(w.table, &[("statement", &statement.item.text)])
            first=w.answer
            groups=groups.iter().map(|block| of.voice().group(&block.of)).collect()
            all=all
            rows
            answered=w.answered
        />
    }
}

/// Words that people allowed to be shown, group by group where groups are shown.
pub(super) fn written(of: &Of, statement: &Statement) -> Option<AnyView> {
    let groups = statement.groups();
    let group = |block: &&crate::domain::protect::Block| {
        let line =
            |text: &String| view! { <li class="st-own-words" dir="auto">{text.clone()}</li> };
        let lines = block.said.iter().map(line).collect_view();
        let name =
            (groups.len() > 1).then(|| view! { <h4 dir="auto">{of.voice().group(&block.of)}</h4> });
        (!block.said.is_empty()).then(|| view! { {name} <ul>{lines}</ul> })
    };
    let groups: Vec<_> = groups.iter().filter_map(group).collect();
    (!groups.is_empty()).then(|| view! { <h3>{words().differ.said}</h3> {groups} }.into_any())
}
