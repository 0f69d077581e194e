//! Handing a file over: save it, share it, copy its text; and saying what came of it.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::exchange::copies::{BoxFuture, HandOverOutcome};
use crate::ui::components::anew::anew;
use crate::ui::components::notice::{Notice, NoticeKind};

/// Where the text stands when nothing else worked.
const TEXT: &str = "copy-text";

/// The ways to hand a file over.
#[derive(Clone, Copy)]
pub(in crate::ui) struct HandOverWays {
    /// To the browser's downloads.
    pub(in crate::ui) download: Callback<(), HandOverOutcome>,
    /// By the share sheet.
    pub(in crate::ui) share: Callback<(), BoxFuture<HandOverOutcome>>,
    /// By the clipboard.
    pub(in crate::ui) copy_text: Callback<(), BoxFuture<HandOverOutcome>>,
    /// Its text, where nothing else worked.
    pub(in crate::ui) text: Callback<(), String>,
}

/// What came of handing a file over.
#[derive(Clone, Copy)]
pub(in crate::ui) struct HandOverState {
    handed: RwSignal<Option<HandOverOutcome>>,
    shown: RwSignal<Option<String>>,
}

impl HandOverState {
    /// Nothing was handed over yet.
    pub(in crate::ui) fn new() -> Self {
        Self { handed: RwSignal::new(None), shown: RwSignal::new(None) }
    }

    /// The last that was done is that the text went to the clipboard.
    pub(in crate::ui) fn is_copied(self) -> bool {
        self.handed.get() == Some(HandOverOutcome::Copied)
    }

    /// What was handed over before is not what is chosen now.
    pub(in crate::ui) fn settle(self) {
        self.handed.set(None);
        self.shown.set(None);
    }

    /// The page may be gone by the time somebody closes the share sheet; then only the line that speaks
    /// says what happened.
    fn tell(self, app: App, ways: HandOverWays, handed: HandOverOutcome) {
        app.say(handed_words(handed));
        let text = (handed == HandOverOutcome::ShowText).then(|| ways.text.try_run(())).flatten();
        let shows_text = text.is_some();
        self.handed.try_set(Some(handed));
        self.shown.try_set(text);
        if shows_text {
            app.device().focus(TEXT);
        }
    }
}

/// The file's name, the buttons, and what came of them.
#[component]
pub(in crate::ui) fn HandOver(
    /// The file's name.
    #[prop(into)]
    name: Signal<String>,
    /// Whether the share sheet would take it.
    #[prop(into)]
    can_share: Signal<bool>,
    /// How it is handed over.
    ways: HandOverWays,
    /// What came of it.
    outcome: HandOverState,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().copy;
    let busy = StoredValue::new(false);
    let later = move |way: Callback<(), BoxFuture<HandOverOutcome>>| {
        move |_| wait_for(app, ways, outcome, busy, way)
    };
    let download = move |_| {
        if let Some(handed) = ways.download.try_run(()) {
            outcome.tell(app, ways, handed);
        }
    };
    view! {
        {named(name)}
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=download>{w.download}</button>
            <Show when=move || can_share.get()>
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    on:click=later(ways.share)
                >
                    {w.share}
                </button>
            </Show>
            <button
                class="st-button st-button--secondary"
                type="button"
                on:click=later(ways.copy_text)
            >
                {w.copy_text}
            </button>
        </div>
        {anew(move || outcome.handed.get().map(outcome_view))}
        {anew(move || outcome.shown.get().map(text_to_copy))}
    }
}

/// A second press while the share sheet is open would be refused by the browser.
fn wait_for(
    app: App,
    ways: HandOverWays,
    outcome: HandOverState,
    busy: StoredValue<bool>,
    way: Callback<(), BoxFuture<HandOverOutcome>>,
) {
    if busy.get_value() {
        return;
    }
    let Some(answer) = way.try_run(()) else { return };
    busy.set_value(true);
    leptos::task::spawn_local(async move {
        let handed = answer.await;
        busy.try_set_value(false);
        outcome.tell(app, ways, handed);
    });
}

fn handed_words(handed: HandOverOutcome) -> &'static str {
    let w = &words().copy;
    match handed {
        HandOverOutcome::Download => w.done_download,
        HandOverOutcome::Shared => w.done_shared,
        HandOverOutcome::Copied => w.done_copied,
        HandOverOutcome::Cancelled => w.cancelled,
        HandOverOutcome::ShowText => w.show_text,
    }
}

fn outcome_view(handed: HandOverOutcome) -> impl IntoView {
    let kind =
        if handed == HandOverOutcome::ShowText { NoticeKind::Warning } else { NoticeKind::Info };
    view! { <Notice id="copy-outcome" kind title=handed_words(handed).into_any()/> }
}

fn text_to_copy(text: String) -> impl IntoView {
    let grow = text.clone();
    view! {
        <div class="st-text-area">
            <label class="st-text-area__label" for=TEXT>{words().copy.text_label}</label>
            <div class="st-text-area__grow" data-value=grow>
                <textarea class="st-text-area__input" id=TEXT rows="8" readonly prop:value=text></textarea>
            </div>
        </div>
    }
}

/// What a file is called.
pub(in crate::ui) fn named(name: Signal<String>) -> impl IntoView {
    view! {
        <dl class="st-facts">
            <div class="st-facts__fact">
                <dt class="st-facts__name">{words().copy.file_name}</dt>
                <dd class="st-facts__value"><bdi translate="no" prop:textContent=move || name.get()></bdi></dd>
            </div>
        </dl>
    }
}
