//! Handing a copy over, and saying what came of it.

use leptos::prelude::*;

use super::Making;
use crate::content::words;
use crate::state::copies::Handed;
use crate::ui::components::notice::{Notice, NoticeKind};

/// Where the text stands when nothing else worked.
const TEXT: &str = "copy-text";

/// The file's name, the buttons, and what came of them.
#[component]
pub(super) fn HandOver(
    /// The copy in the making.
    making: Making,
) -> impl IntoView {
    let w = &words().copy;
    let app = making.app;
    let busy = StoredValue::new(false);
    let name = Memo::new(move |_| {
        let form = making.form.get();
        making.choice.with(|choice| app.file_name(choice, form))
    });
    let can_share = Memo::new(move |_| app.can_share(making.form.get()));
    view! {
        <h2 class="st-rule-title">{w.hand_title}</h2>
        <dl class="st-facts">
            <div class="st-facts__fact">
                <dt class="st-facts__name">{w.file_name}</dt>
                <dd class="st-facts__value"><bdi>{move || name.get()}</bdi></dd>
            </div>
        </dl>
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=move |_| download(making)>
                {w.download}
            </button>
            <Show when=move || can_share.get()>
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    on:click=move |_| share(making, busy)
                >
                    {w.share}
                </button>
            </Show>
            <button
                class="st-button st-button--secondary"
                type="button"
                on:click=move |_| copy_text(making, busy)
            >
                {w.copy_text}
            </button>
        </div>
        {move || making.handed.get().map(outcome)}
        {move || making.shown.get().map(text_to_copy)}
    }
}

fn download(making: Making) {
    let form = making.form.get_untracked();
    let handed = making.choice.with_untracked(|choice| making.app.download(choice, form));
    tell(making, handed);
}

/// A second press while the share sheet is open would be refused by the browser.
fn share(making: Making, busy: StoredValue<bool>) {
    if busy.get_value() {
        return;
    }
    busy.set_value(true);
    let (choice, form) = (making.choice.get_untracked(), making.form.get_untracked());
    leptos::task::spawn_local(async move {
        let handed = making.app.share(choice, form).await;
        busy.try_set_value(false);
        tell(making, handed);
    });
}

fn copy_text(making: Making, busy: StoredValue<bool>) {
    if busy.get_value() {
        return;
    }
    busy.set_value(true);
    let (choice, form) = (making.choice.get_untracked(), making.form.get_untracked());
    leptos::task::spawn_local(async move {
        let handed = making.app.copy_text(choice, form).await;
        busy.try_set_value(false);
        tell(making, handed);
    });
}

/// The page may be gone by the time somebody closes the share sheet; then only the line that speaks
/// says what happened.
fn tell(making: Making, handed: Handed) {
    making.app.say(handed_words(handed));
    let text = (handed == Handed::ShowText).then(|| {
        let form = making.form.try_get_untracked()?;
        making.choice.try_with_untracked(|choice| making.app.file(choice, form).text)
    });
    let text = text.flatten();
    let shows_text = text.is_some();
    making.handed.try_set(Some(handed));
    making.shown.try_set(text);
    if shows_text {
        making.app.device().focus(TEXT);
    }
}

fn handed_words(handed: Handed) -> &'static str {
    let w = &words().copy;
    match handed {
        Handed::Download => w.done_download,
        Handed::Shared => w.done_shared,
        Handed::Copied => w.done_copied,
        Handed::Cancelled => w.cancelled,
        Handed::ShowText => w.show_text,
    }
}

fn outcome(handed: Handed) -> impl IntoView {
    let kind = if handed == Handed::ShowText { NoticeKind::Warning } else { NoticeKind::Info };
    view! { <Notice id="copy-outcome" kind title=handed_words(handed).into_any()/> }
}

fn text_to_copy(text: String) -> impl IntoView {
    let grow = text.clone();
    view! {
        <div class="st-text-area">
            <label class="st-text-area__label" for=TEXT>{words().copy.text_label}</label>
            <div class="st-text-area__grow" data-value=grow>
                <textarea class="st-text-area__input" id=TEXT rows="8" readonly autocomplete="off" prop:value=text></textarea>
            </div>
        </div>
    }
}
