//! What is wrong with keeping, above every page: what happened, and what can be done.

mod forgotten;
mod next_release;
mod quarantined;
mod recovered;

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::state::app::{App, Open};
use crate::state::route::{CopyOf, Route, SheetView};
use crate::state::store::keeper::Saving;
use crate::state::store::keeper::StoreError;
use crate::ui::components::anew::anew;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::heading::HEADING;

/// All that is wrong with keeping. Nothing, as a rule.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let app = App::expect();
    view! {
        {forgotten::cleared(app)}
        {forgotten::told(app)}
        {unkept(app)}
        {saving_failed(app)}
        {both_kept(app)}
        {recovered::recovered(app)}
        <quarantined::Quarantined/>
        {journal(app)}
        {next_release::next_release(app)}
    }
}

fn copy_link(class: &'static str, text: &'static str) -> impl IntoView {
    let hash = Route::Copy(CopyOf::All).to_hash();
    view! { <a class=class href=hash>{text}</a> }
}

/// A button that takes a notice away, named for those who hear it without its notice.
fn dismiss(app: App, of: &'static str, on_dismiss: impl Fn() + 'static) -> impl IntoView {
    let dismiss = move |_| {
        on_dismiss();
        app.device().focus(HEADING);
    };
    view! {
        <button class="st-button st-button--quiet" type="button" on:click=dismiss>
            {words().keeping.dismiss}
            <span class="st-visually-hidden">{format!(": {of}")}</span>
        </button>
    }
}

/// Where nothing is kept, or not where it should be: says which it is.
fn unkept(app: App) -> impl IntoView {
    let which = Memo::new(move |_| match (app.is_shared(), app.keeps()) {
        (true, _) => Some(None),
        (false, false) => Some(Some(app.keeps_in_second_place())),
        (false, true) => None,
    });
    anew(move || match which.get()? {
        None => Some(shared().into_any()),
        Some(second) => Some(blocked(second).into_any()),
    })
}

/// Other people use this device.
fn shared() -> impl IntoView {
    let w = &words().shared;
    let to = Route::Finish.to_hash();
    // It stands above every page: one line, so that it takes no room from the questions.
    view! {
        <section aria-label=w.line>
            <p class="st-small">{w.notice} " " <a href=to>{w.finish}</a></p>
        </section>
    }
}

fn blocked(second: bool) -> impl IntoView {
    let w = &words().keeping;
    let (title, text) =
        if second { (w.second_title, w.second) } else { (w.blocked_title, w.blocked) };
    view! {
        <Notice
            id="notice-blocked"
            kind=NoticeKind::Warning
            title=title.into_any()
            texts=vec![text.to_owned(), w.blocked_why.to_owned()]
        >
            <div class="st-button-row">{copy_link("st-button", words().keeping.save_copy)}</div>
        </Notice>
    }
}

/// Stays as it is while saving goes on failing, so that it is read out once.
fn saving_failed(app: App) -> impl IntoView {
    let failed = Memo::new(move |_| match app.saving().get() {
        // What is cleared is asked about in a notice of its own.
        Saving::Failed(StoreError::Cleared) | Saving::Quiet | Saving::Saved(_) => None,
        Saving::Failed(why) => Some(NotSaved::from(why)),
    });
    anew(move || failed.get().map(|why| not_saved(app, why)))
}

/// Why something is not saved, as far as there is something else to say or to do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NotSaved {
    /// There is no room left.
    Full,
    /// A newer version of the app has it open.
    Newer,
    /// Whatever else.
    Other,
}

impl From<StoreError> for NotSaved {
    fn from(why: StoreError) -> Self {
        match why {
            StoreError::Full => Self::Full,
            StoreError::Newer => Self::Newer,
            StoreError::Blocked
            | StoreError::NotKept
            | StoreError::Cleared
            | StoreError::Other(_) => Self::Other,
        }
    }
}

fn not_saved(app: App, why: NotSaved) -> impl IntoView {
    let w = &words().keeping;
    let (title, text) = match why {
        NotSaved::Full => (w.full_title, w.full),
        NotSaved::Newer => (w.opened_newer_title, w.opened_newer),
        NotSaved::Other => (w.other_title, w.other),
    };
    let again = move |_| {
        if app.is_saved_at_last() {
            let now = app.device().time_in_words(app.now());
            app.say(fill(w.saved, &[("time", &now)]));
            app.device().focus(HEADING);
        } else {
            app.say(w.still_not_saved);
        }
    };
    let bin = (why == NotSaved::Full).then(|| {
        view! { <a class="st-button st-button--secondary" href=Route::Bin.to_hash()>{w.to_bin}</a> }
    });
    view! {
        <Notice
            id="notice-not-saved"
            kind=NoticeKind::Error
            title=title.into_any()
            texts=vec![text.to_owned()]
        >
            <div class="st-button-row">
                {copy_link("st-button", words().keeping.save_copy)}
                <button class="st-button st-button--secondary" type="button" on:click=again>
                    {w.try_again}
                </button>
                {bin}
            </div>
        </Notice>
    }
}

/// Two tabs wrote in the same answers: where, with the way there.
fn both_kept(app: App) -> impl IntoView {
    let questions = Memo::new(move |_| {
        app.open.with(|open| open.as_ref().map(|o| questions_of(app, o)).unwrap_or_default())
    });
    anew(move || {
        let questions = questions.get();
        (!questions.is_empty()).then(|| both_notice(app, questions))
    })
}

/// Where each question stands, and its words.
fn questions_of(app: App, open: &Open) -> Vec<(String, String)> {
    if open.both.is_empty() {
        return Vec::new();
    }
    let tool = app.tool(&open.sheet.tool);
    let question = |id| {
        let hash = Route::Sheet(open.sheet.id.clone(), SheetView::Page(Clone::clone(id))).to_hash();
        let item = tool.as_ref().and_then(|t| t.item(id));
        (hash, item.map_or_else(|| id.to_string(), |(_, item)| item.text.clone()))
    };
    open.both.iter().map(question).collect()
}

fn both_notice(app: App, questions: Vec<(String, String)>) -> impl IntoView {
    let link = |(hash, text): (String, String)| view! { <li><a href=hash>{text}</a></li> };
    view! {
        <Notice
            id="notice-both"
            kind=NoticeKind::Warning
            title=words().keeping.both_title.into_any()
            texts=vec![words().sheet.both_kept.to_owned()]
        >
            <ul>{questions.into_iter().map(link).collect_view()}</ul>
            <div class="st-button-row">{dismiss(app, words().keeping.both_title, move || app.dismiss_both())}</div>
        </Notice>
    }
}

/// The way to a sheet, if it is here.
fn sheet_link(app: App, id: SheetId) -> Option<impl IntoView + use<>> {
    let text = app.library.with_untracked(|l| l.sheet(&id).map(|s| sheet_words(app, s)))?;
    let hash = Route::Sheet(id, SheetView::Continue).to_hash();
    Some(view! { <a href=hash dir="auto">{text}</a> })
}

/// The second place for changes does not work. Where nothing is kept at all, that was said already.
fn journal(app: App) -> impl IntoView {
    let failed = move || app.keeps() && app.journal_failed().get();
    let off = words().keeping.journal_off;
    view! {
        <Show when=failed>
            <Notice id="notice-journal" title=off.into_any()>
                <div class="st-button-row">{dismiss(app, off, move || app.dismiss_journal())}</div>
            </Notice>
        </Show>
    }
}
