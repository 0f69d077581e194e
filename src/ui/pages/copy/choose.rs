//! Choosing what goes into a copy.

use leptos::prelude::*;

use super::Making;
use crate::content::{fill, words};
use crate::domain::base::id::{SectionId, SheetId};
use crate::domain::base::map;
use crate::domain::sheet::privacy::PrivatePart;
use crate::state::app::App;
use crate::state::route::CopyOf;
use crate::ui::components::anew::anew;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::parts::answer_words::sheet_words;

const NAMES: &str = "names";

/// Which sheets, where there are several; and names and private parts, where there are any.
#[component]
pub(super) fn Choose(
    /// The copy in the making.
    making: Making,
) -> impl IntoView {
    let app = making.app;
    let sheets = sheet_options(making);
    // Each by itself: a private part that is ticked may bring names, and its tick keeps the focus.
    let has_names = Memo::new(move |_| making.choice.with(|choice| app.has_names(choice)));
    let private = Memo::new(move |_| making.choice.with(|choice| app.private_parts(choice)));
    let name_tick = move || has_names.get().then(|| name_tick(making));
    let parts = move || {
        let parts = private.get();
        (!parts.is_empty()).then(|| private_parts(making, parts))
    };
    view! {
        {(sheets.len() > 1).then(|| which_sheets(making, sheets))}
        {anew(name_tick)}
        {anew(parts)}
    }
}

/// The sheets that can go in, by project and in the order they were started.
fn sheet_options(making: Making) -> Vec<RadioOption> {
    let app = making.app;
    let w = &words().copy;
    app.library.with_untracked(|l| {
        let choice = making.choice.get_untracked();
        let sheets = choice.sheets.iter().filter_map(|id| l.sheet(id)).collect();
        let sheets = crate::domain::base::order::sorted(sheets, |a, b| {
            (&a.project, a.created, &a.id).cmp(&(&b.project, b.created, &b.id))
        });
        let option = |sheet: &crate::domain::sheet::Sheet| {
            let words = sheet_words(app, sheet);
            let project = l.project(&sheet.project).map(|p| p.name.clone());
            let label = match project {
                Some(project) if choice.of == CopyOf::All => {
                    fill(w.sheet_option, &[("sheet", &words), ("project", &project)])
                }
                _ => words,
            };
            RadioOption::new(sheet.id.as_str(), label)
        };
        sheets.into_iter().map(option).collect()
    })
}

fn which_sheets(making: Making, options: Vec<RadioOption>) -> impl IntoView {
    let w = &words().copy;
    let all: Vec<SheetId> = options.iter().filter_map(|o| SheetId::new(&o.id).ok()).collect();
    let is_ticked = move |id: String| {
        SheetId::new(&id).is_ok_and(|id| making.choice.with(|c| c.sheets.contains(&id)))
    };
    let tick = move |(id, on): (String, bool)| {
        let Ok(id) = SheetId::new(&id) else { return };
        making.choose(|c| {
            if on {
                c.sheets.insert(id);
            } else {
                c.sheets.remove(&id);
            }
        });
    };
    let tick_all = move |_| {
        let all = all.iter().cloned().collect();
        making.choose(|c| c.sheets = all);
    };
    view! {
        <h2 class="st-rule-title">{w.choose_title}</h2>
        <CheckList
            name="copy-sheets"
            legend=w.which_sheets.into_any()
            hint=w.bin_stays_out
            options
            is_ticked
            on_tick=tick
        />
        <div class="st-button-row">
            <button class="st-button st-button--quiet" type="button" on:click=tick_all>
                {w.tick_all}
            </button>
            <button
                class="st-button st-button--quiet"
                type="button"
                on:click=move |_| making.choose(|c| c.sheets.clear())
            >
                {w.tick_none}
            </button>
        </div>
    }
}

fn name_tick(making: Making) -> impl IntoView {
    let w = &words().copy;
    let option = RadioOption {
        detail: w.include_names_hint.to_owned(),
        ..RadioOption::new(NAMES, w.include_names)
    };
    view! {
        <CheckList
            name="copy-extras"
            legend=w.include_label.into_any()
            options=vec![option]
            is_ticked=move |_| making.choice.with(|c| c.names)
            on_tick=move |(_, on): (String, bool)| making.choose(|c| c.names = on)
        />
    }
}

/// One tick for each private part: what is shared is chosen part by part.
fn private_parts(making: Making, parts: map::Set<PrivatePart>) -> impl IntoView {
    let w = &words().copy;
    let parts: Vec<PrivatePart> = parts.into_iter().collect();
    let option = |part: &PrivatePart| RadioOption::new(part_id(part), part_words(making.app, part));
    let options: Vec<RadioOption> = parts.iter().map(option).collect();
    let is_ticked =
        move |id: String| making.choice.with(|c| c.private.iter().any(|part| part_id(part) == id));
    let on_tick = move |(id, on): (String, bool)| {
        let Some(part) = parts.iter().find(|part| part_id(part) == id).cloned() else { return };
        making.choose(|c| {
            if on {
                c.private.insert(part);
            } else {
                c.private.remove(&part);
            }
        });
    };
    view! {
        <CheckList
            name="copy-private"
            legend=w.include_private.into_any()
            hint=w.include_private_hint
            options
            is_ticked
            on_tick
        />
    }
}

fn part_id(part: &PrivatePart) -> String {
    format!("{}-{}", part.tool, part.section.as_ref().map_or("", SectionId::as_str))
}

/// The names of the tool and of its section.
fn part_words(app: App, part: &PrivatePart) -> String {
    let Some(tool) = app.tool(&part.tool) else { return part.tool.to_string() };
    let section = tool.sections.iter().find(|s| Some(&s.id) == part.section.as_ref());
    let section = section.map_or(words().copy.unknown_part, |s| s.title.as_str());
    format!("{}: {section}", tool.title)
}
