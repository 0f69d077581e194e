//! A project's own words: what a group calls the people it speaks of.

use leptos::prelude::*;

use super::not_found::NotFoundPage;
use crate::content::{self, fill, words};
use crate::domain::base::id::ProjectId;
use crate::domain::project::terms::{MAX_LEN, Term, Terms};
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::text_field::TextField;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::saving_line::SavingLine;

/// The button that brings words back.
const BACK: &str = "terms-back";

/// A project's own words.
#[component]
pub fn TermsPage(
    /// Which project.
    project: ProjectId,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().terms;
    let name = app.library.with_untracked(|l| l.project(&project).map(|p| p.name.clone()));
    let Some(name) = name else { return view! { <NotFoundPage/> }.into_any() };
    let map = Route::Project(project.clone()).to_hash();
    let fields = Term::ALL.map(|term| field(app, &project, term)).into_iter().collect_view();
    view! {
        <a class="st-back-link" href=map>{words().common.back}</a>
        <p class="st-kicker" dir="auto">{name}</p>
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <p>{w.lead_more}</p>
        {fields}
        {back(app, project)}
        <SavingLine/>
        <p class="st-small">{w.blank}</p>
    }
    .into_any()
}

/// The words that stand where a group has none of its own.
fn usual(term: Term) -> &'static str {
    match term {
        Term::People => words().common.people_with_lived_experience,
        Term::Perspective(perspective) => content::perspective(perspective),
    }
}

fn field(app: App, project: &ProjectId, term: Term) -> impl IntoView + use<> {
    let w = &words().terms;
    let (label, hint) = match term {
        Term::People => (w.people.to_owned(), w.people_hint),
        Term::Perspective(_) => (fill(w.perspective, &[("usual", usual(term))]), ""),
    };
    let id = format!("term-{}", Term::ALL.iter().position(|t| *t == term).unwrap_or_default());
    let of = project.clone();
    let kept = Memo::new(move |_| app.terms(&of).get(&term).cloned().unwrap_or_default());
    let typed = RwSignal::new(kept.get_untracked());
    // What is kept elsewhere shows here too, unless it is what somebody types just now.
    Effect::new(move |_| {
        let kept = kept.get();
        if typed.with_untracked(|t| t.trim() != kept) {
            typed.set(kept);
        }
    });
    let is_long = RwSignal::new(false);
    let error = move || {
        let n = MAX_LEN.to_string();
        if is_long.get() { fill(w.too_long, &[("n", &n)]) } else { String::new() }
    };
    let project = project.clone();
    let on_input = move |text: String| {
        is_long.set(!app.set_term(&project, term, &text));
        typed.set(text);
    };
    view! {
        <TextField
            id
            label
            hint
            error=Signal::derive(error)
            error_lead=words().common.problem
            value=typed
            on_input
        />
    }
}

/// A way back to the usual words, and from there to one's own.
fn back(app: App, project: ProjectId) -> impl IntoView {
    let w = &words().terms;
    let before = RwSignal::new(Terms::default());
    let of = project.clone();
    let has_own = Memo::new(move |_| app.terms(&of) != Terms::default());
    let can_restore = move || !has_own.get() && before.with(|b| *b != Terms::default());
    let of = project.clone();
    let clear = move |_| {
        before.set(untrack(|| app.terms(&of)));
        let is_kept = app.set_terms(&of, Terms::default());
        app.say_if_kept(is_kept, w.usual_again);
        app.device().focus(BACK);
    };
    let restore = move |_| {
        let is_kept = app.set_terms(&project, before.get_untracked());
        app.say_if_kept(is_kept, w.own_are_back);
        app.device().focus(crate::ui::parts::heading::HEADING);
    };
    view! {
        <div class="st-button-row">
            <button
                class="st-button st-button--secondary"
                type="button"
                hidden=move || !has_own.get()
                on:click=clear
            >
                {w.usual}
            </button>
            <button
                class="st-button st-button--secondary"
                type="button"
                id=BACK
                hidden=move || !can_restore()
                on:click=restore
            >
                {w.own_again}
            </button>
        </div>
    }
}
