//! Handing a copy over.

use leptos::prelude::*;

use super::Making;
use crate::content::words;
use crate::domain::Stamp;
use crate::format::copy::CopyDocument;
use crate::state::app::App;
use crate::state::exchange::copies::CopyFormat;
use crate::ui::components::anew::anew;
use crate::ui::components::notice::Notice;
use crate::ui::parts::hand_over::{HandOver, HandOverWays, named};
use crate::ui::parts::handed::{handed_words, have_it};
use crate::ui::parts::heading::HEADING;

/// The heading over the code book.
const CODE_BOOK: &str = "copy-code-book";

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
    // What was put on the clipboard last, exactly.
    let clip = StoredValue::new(None::<CopyDocument>);
    let can_share = Memo::new(move |_| app.can_share(making.form.get()));
    let ways = HandOverWays {
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
            clip.set_value(form.can_be_opened().then(|| app.copy_of(&choice)));
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
        {anew(move || (making.form.get() == CopyFormat::CsvBySheet).then(|| code_book(making)))}
        {anew(move || making.outcome.is_copied().then(|| pasted(app, clip)).flatten())}
        {anew(move || making.choice.with(|choice| app.handed(choice)).map(|at| handed(app, at)))}
    }
}

/// What the columns of the table mean: a file of its own, beside it.
fn code_book(making: Making) -> impl IntoView {
    let (app, w) = (making.app, &words().copy);
    let name = making.choice.with(|choice| app.code_book_name(choice));
    let save = move |_| {
        let is_taken = making.choice.with_untracked(|choice| app.save_code_book(choice));
        app.say(if is_taken { w.done_download } else { words().differ.not_saved });
    };
    view! {
        <section aria-labelledby=CODE_BOOK>
            <h3 id=CODE_BOOK>{w.code_book_title}</h3>
            <p>{w.code_book_lead}</p>
            {named(Signal::stored(name))}
            <div class="st-button-row">
                <button class="st-button st-button--secondary" type="button" on:click=save>
                    {w.code_book_save}
                </button>
            </div>
        </section>
    }
}

/// A file was given to the browser: it is a copy once somebody has it.
fn handed(app: App, at: Stamp) -> impl IntoView {
    view! {
        <Notice
            id="copy-handed"
            title=handed_words(app, at).into_any()
            texts=vec![words().copy.handed_ask.to_owned()]
        >
            <div class="st-button-row">{have_it(app, at)}</div>
        </Notice>
    }
}

/// A text on the clipboard is a copy once somebody says that it stands somewhere.
fn pasted(app: App, clip: StoredValue<Option<CopyDocument>>) -> Option<impl IntoView> {
    let w = &words().copy;
    let waits = RwSignal::new(clip.with_value(Option::is_some));
    let have = move |_| {
        if let Some(copy) = clip.get_value() {
            let is_kept = app.note_copied(&copy, app.now());
            app.say_if_kept(is_kept, w.handed_good);
        }
        clip.set_value(None);
        waits.set(false);
        app.device().focus(HEADING);
    };
    let ask = move || {
        view! {
            <Notice
                id="copy-pasted"
                title=w.pasted_title.into_any()
                texts=vec![w.pasted_ask.to_owned()]
            >
                <div class="st-button-row">
                    <button class="st-button st-button--secondary" type="button" on:click=have>
                        {w.pasted_have}
                    </button>
                </div>
            </Notice>
        }
    };
    waits.get_untracked().then(|| view! { <Show when=move || waits.get()>{ask()}</Show> })
}
