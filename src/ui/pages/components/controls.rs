//! How large everything is, and from which side it is read: as browsers and other languages have it.

use leptos::prelude::*;

use super::root::{set_direction, set_size};
use crate::content::component_words;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};

const USUAL: &str = "usual";
const DOUBLE: &str = "double";
/// Twice the size that the style gives the root.
const TWICE: &str = "calc(2 * var(--size-root))";
const LEFT_TO_RIGHT: &str = "ltr";
const RIGHT_TO_LEFT: &str = "rtl";

/// Sets both for the whole document. Both are as usual again once the page is left.
pub(super) fn controls() -> AnyView {
    let w = component_words();
    let size = RwSignal::new(USUAL.to_owned());
    let direction = RwSignal::new(LEFT_TO_RIGHT.to_owned());
    Effect::new(move |_| size.with(|size| set_size(if size == DOUBLE { TWICE } else { "" })));
    Effect::new(move |_| direction.with(|direction| set_direction(direction)));
    on_cleanup(|| {
        set_size("");
        set_direction(LEFT_TO_RIGHT);
    });
    let sizes = [(USUAL, w.size_usual), (DOUBLE, w.size_double)];
    let directions = [(LEFT_TO_RIGHT, w.left_to_right), (RIGHT_TO_LEFT, w.right_to_left)];
    view! { {control("size", w.size, sizes, size)} {control("direction", w.direction, directions, direction)} }
        .into_any()
}

fn control(
    name: &'static str,
    legend: &'static str,
    options: [(&'static str, &'static str); 2],
    chosen: RwSignal<String>,
) -> impl IntoView {
    let options = options.map(|(id, label)| RadioOption::new(id, label)).to_vec();
    view! {
        <div class="st-pick-group">
            <RadioGroup
                name
                legend=legend.into_any()
                options
                chosen
                on_choose=move |id: String| chosen.set(id)
            />
        </div>
    }
}
