//! Who a sheet speaks for, and when: for a sheet that is there already.

use leptos::prelude::*;

use super::person_fields::{PaperField, PersonFields, PerspectiveField};
use super::round_fields::{NewRound, RoundFields, label_id, round_option};
use crate::content::words;
use crate::domain::base::id::{ProjectId, RoundId};
use crate::domain::sheet::{Details, Perspective};
use crate::state::app::App;

/// Perspective, how many people, name, round, from paper.
#[component]
pub fn DetailsFields(
    /// Starts the ids of all fields; must be unique on the page.
    #[prop(into)]
    prefix: String,
    /// The project that the sheet belongs to.
    project: ProjectId,
    /// The details now.
    #[prop(into)]
    value: Signal<Details>,
    /// Called with the changed details.
    #[prop(into)]
    on_change: Callback<Details>,
) -> impl IntoView {
    let app = App::expect();
    let making = RwSignal::new(None::<NewRound>);
    let is_missing = RwSignal::new(false);
    let error = Signal::derive(move || {
        let is_empty = making.with(|m| m.as_ref().is_some_and(|m| m.label.trim().is_empty()));
        let error = if is_missing.get() && is_empty { words().start.round_need_label } else { "" };
        error.to_owned()
    });
    let choose = move |round: Option<RoundId>| {
        on_change.try_run(Details { round, ..value.get_untracked() });
    };
    let from = move |perspective: Perspective| {
        let perspective = Some(perspective);
        on_change.try_run(Details { perspective, ..value.get_untracked() });
    };
    let (of, whose) = (project.clone(), project.clone());
    let add = {
        let prefix = prefix.clone();
        move |_| {
            let Some(round) = making.get_untracked() else { return };
            let id = add_round(app, &prefix, &project, &round);
            is_missing.set(id.is_none());
            if id.is_some() {
                making.set(None);
                choose(id);
            }
        }
    };
    view! {
        <PerspectiveField
            prefix=prefix.clone()
            project=whose
            value=Signal::derive(move || value.with(|d| d.perspective))
            on_change=from
        />
        <PersonFields prefix=prefix.clone() value on_change/>
        <RoundFields
            prefix=prefix.clone()
            project=Signal::derive(move || Some(of.clone()))
            chosen=Signal::derive(move || value.with(|d| d.round.clone()))
            making
            error
            on_choose=choose
        />
        <div class="st-button-row" hidden=move || making.with(Option::is_none)>
            <button type="button" class="st-button st-button--secondary" on:click=add>
                {words().start.round_add}
            </button>
        </div>
        <PaperField prefix value on_change/>
    }
}

/// Adds a round if it has a name; its option takes the focus, for the button goes away.
fn add_round(app: App, prefix: &str, project: &ProjectId, round: &NewRound) -> Option<RoundId> {
    let w = &words().start;
    if round.label.trim().is_empty() {
        app.device().focus(&label_id(prefix));
        return None;
    }
    let Some(id) = app.add_round(project, &round.label, round.date) else {
        app.say(words().keeping.still_not_saved);
        return None;
    };
    app.say(w.round_added);
    app.device().focus(&round_option(prefix, &id));
    Some(id)
}
