//! Handing a copy over.

use leptos::prelude::*;

use super::Making;
use crate::content::words;
use crate::ui::pages::hand_over::{HandOver, Ways};

/// The file's name, the buttons, and what came of them.
#[component]
pub(super) fn HandCopy(
    /// The copy in the making.
    making: Making,
) -> impl IntoView {
    let app = making.app;
    let now = move || (making.choice.get_untracked(), making.form.get_untracked());
    let name = Memo::new(move |_| {
        let form = making.form.get();
        making.choice.with(|choice| app.file_name(choice, form))
    });
    let can_share = Memo::new(move |_| app.can_share(making.form.get()));
    let ways = Ways {
        download: Callback::new(move |()| {
            let (choice, form) = now();
            app.download(&choice, form)
        }),
        share: Callback::new(move |()| {
            let (choice, form) = now();
            Box::pin(async move { app.share(choice, form).await }) as _
        }),
        copy_text: Callback::new(move |()| {
            let (choice, form) = now();
            Box::pin(async move { app.copy_text(choice, form).await }) as _
        }),
        text: Callback::new(move |()| {
            let (choice, form) = now();
            app.file(&choice, form).text
        }),
    };
    view! {
        <h2 class="st-rule-title">{words().copy.hand_title}</h2>
        <HandOver name can_share ways outcome=making.outcome/>
    }
}
