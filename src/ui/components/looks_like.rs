//! Two blocks of short examples: it goes well, it goes badly.

use leptos::prelude::*;

/// Examples, told apart by their headings.
#[component]
pub fn LooksLikeBlocks(
    /// Heading of the good examples.
    #[prop(into)]
    well_title: String,
    /// It goes well.
    well: Vec<String>,
    /// Heading of the bad examples.
    #[prop(into)]
    badly_title: String,
    /// It goes badly.
    badly: Vec<String>,
) -> impl IntoView {
    view! {
        <div class="st-looks-like">
            {block("st-looks-like__side st-looks-like__side--well", well_title, well)}
            {block("st-looks-like__side st-looks-like__side--badly", badly_title, badly)}
        </div>
    }
}

fn block(class: &'static str, title: String, examples: Vec<String>) -> Option<impl IntoView> {
    (!examples.is_empty()).then(|| {
        let examples = examples.into_iter().map(|e| view! { <li>{e}</li> }).collect_view();
        view! {
            <div class=class>
                <p class="st-looks-like__title">{title}</p>
                <ul class="st-looks-like__list">{examples}</ul>
            </div>
        }
    })
}
