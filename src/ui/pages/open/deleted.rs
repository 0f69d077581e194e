//! Something came in that was deleted here for good: it comes back only if somebody says so.

use leptos::prelude::*;

use super::naming::legend;
use crate::content::words;
use crate::domain::document::compare::Resolution;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};

const LEAVE: &str = "leave";
const BACK: &str = "back";

/// Asks whether it comes back. It does not, unless somebody chooses so.
pub(super) fn bring_back(
    name: String,
    about: &str,
    is_back: Signal<bool>,
    on_choose: Callback<bool>,
) -> AnyView {
    let w = &words().open;
    let options =
        vec![RadioOption::new(LEAVE, w.deleted_leave), RadioOption::new(BACK, w.deleted_back)];
    let choose = move |chosen: String| {
        on_choose.try_run(chosen == BACK);
    };
    let chosen = move || if is_back.get() { BACK } else { LEAVE };
    view! {
        <div class="st-pick-group">
            <RadioGroup
                name
                legend=legend(w.deleted_here, w.deleted_here_about, about)
                options
                chosen=Signal::derive(move || chosen().to_owned())
                on_choose=choose
            />
        </div>
    }
    .into_any()
}

/// The choice for a sheet or a project.
pub(super) fn taken(back: bool) -> Resolution {
    if back { Resolution::Theirs } else { Resolution::Mine }
}
