//! Something a person should know, with what they can do about it.

use leptos::prelude::*;

/// How much it matters. The mark and the words say so; colour only helps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Take care.
    Warning,
    /// Something did not work. Read out at once.
    Error,
}

impl NoticeKind {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "st-notice st-notice--info",
            Self::Warning => "st-notice st-notice--warning",
            Self::Error => "st-notice st-notice--error",
        }
    }
}

/// A block with a title, that names it, and what stands below.
#[component]
pub fn Notice(
    /// The title's id on the page; must be unique.
    #[prop(into)]
    id: String,
    /// How much it matters.
    #[prop(optional)]
    kind: NoticeKind,
    /// The title.
    title: AnyView,
    /// The title is a heading of the page. Leave it out above the page's first heading.
    #[prop(optional)]
    is_heading: bool,
    /// Texts, each a paragraph.
    #[prop(default = Vec::new())]
    texts: Vec<String>,
    /// What stands below the texts, such as a row of buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let role = (kind == NoticeKind::Error).then_some("alert");
    let names = id.clone();
    let title = if is_heading {
        view! { <h2 class="st-notice__title" id=id tabindex="-1">{title}</h2> }.into_any()
    } else {
        view! { <p class="st-notice__title" id=id>{title}</p> }.into_any()
    };
    let text = |text: String| view! { <p class="st-notice__text">{text}</p> };
    view! {
        <section class=kind.class() role=role aria-labelledby=names>
            {title}
            {texts.into_iter().map(text).collect_view()}
            {children.map(|children| children())}
        </section>
    }
}
