//! Choosing what is printed: as a poster or in full, and which private parts.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::SectionId;
use crate::domain::base::map;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy::{self, PrivatePart};
use crate::domain::tool::Tool;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::radio_group::RadioOption;

/// One tick for each private part in which something is written: what is shown is chosen part by part.
pub fn private_parts(
    tool: &Tool,
    sheet: &Sheet,
    allowed: RwSignal<map::Set<PrivatePart>>,
) -> Option<AnyView> {
    let w = &words().print;
    let parts: Vec<PrivatePart> = privacy::parts(Some(tool), sheet).into_iter().collect();
    if parts.is_empty() {
        return None;
    }
    // In the order of the sheet.
    let place = |part: &PrivatePart| {
        tool.sections.iter().position(|s| Some(&s.id) == part.section.as_ref())
    };
    let parts = crate::domain::base::order::sorted(parts, |a, b| {
        let last = tool.sections.len();
        place(a).unwrap_or(last).cmp(&place(b).unwrap_or(last))
    });
    let title = |part: &PrivatePart| {
        let section = place(part).and_then(|at| tool.sections.get(at));
        section.map_or(words().copy.unknown_part, |section| section.title.as_str()).to_owned()
    };
    let options = parts.iter().map(|part| RadioOption::new(id(part), title(part))).collect();
    let is_ticked = move |ticked: String| allowed.with(|a| a.iter().any(|part| id(part) == ticked));
    let on_tick = move |(ticked, on): (String, bool)| {
        let Some(part) = parts.iter().find(|part| id(part) == ticked).cloned() else { return };
        allowed.update(|allowed| {
            if on {
                allowed.insert(part);
            } else {
                allowed.remove(&part);
            }
        });
    };
    let list = view! {
        <CheckList
            name="print-private"
            legend=w.private_too.into_any()
            hint=w.private_too_hint
            options
            is_ticked
            on_tick
        />
    };
    Some(list.into_any())
}

fn id(part: &PrivatePart) -> &str {
    part.section.as_ref().map_or("other", SectionId::as_str)
}

/// As a poster, or in full.
pub fn poster(as_poster: RwSignal<bool>) -> impl IntoView {
    let w = &words().print;
    view! {
        <div class="st-check-list__option">
            <input
                class="st-check-list__input"
                type="checkbox"
                id="print-poster"
                autocomplete="off"
                prop:checked=move || as_poster.get()
                on:change:target=move |ev| as_poster.set(ev.target().checked())
            />
            <label class="st-check-list__label" for="print-poster">
                {w.poster}
                <span class="st-check-list__detail">{w.poster_hint}</span>
            </label>
        </div>
    }
}
