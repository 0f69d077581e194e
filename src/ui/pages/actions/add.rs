//! Adding an action to a project.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::card::begin;
use super::projects;
use crate::content::words;
use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::project::planning::{ActionKey, Planning};
use crate::state::route::Route;
use crate::state::wings::Wings;
use crate::ui::components::details::Details;
use crate::ui::components::select_field::SelectField;
use crate::ui::components::text_field::TextField;

/// The id of the field for what will be done.
const WHAT: &str = "add-action-what";

/// A short form, folded away. Who and by when come next, in the action's own form.
#[component]
pub fn AddAction(
    /// The project whose actions are listed; `None` for all.
    shown: RwSignal<Option<ProjectId>>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().actions;
    let planning = Wings::expect().planning;
    let options = Memo::new(move |_| projects(app));
    let chosen = RwSignal::new(None::<String>);
    // The listed project, or the one that was chosen, or the first.
    let project = Memo::new(move |_| {
        let first = || options.with(|o| o.first().map(|o| o.id.clone()));
        let listed = shown.with(|p| p.as_ref().map(ToString::to_string));
        listed.or_else(|| chosen.get()).or_else(first).unwrap_or_default()
    });
    let (what, wrong) = (planning.begun(), RwSignal::new(false));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        add(app, planning, &project.get_untracked(), wrong);
    };
    let has_project = move || options.with(|o| !o.is_empty());
    let asks = move || shown.with(Option::is_none) && options.with(|o| o.len() > 1);
    let begun = what.with_untracked(|text| !text.is_empty());
    view! {
        <Details summary=w.add open=begun>
            <Show when=has_project fallback=need_project>
                <form novalidate on:submit=submit>
                    {what_field(what, wrong)}
                    <Show when=asks>
                        <SelectField
                            id="add-action-project"
                            label=w.add_to
                            options
                            chosen=project
                            on_choose=move |id| chosen.set(Some(id))
                        />
                    </Show>
                    <button class="st-button" type="submit">{w.add}</button>
                </form>
            </Show>
        </Details>
    }
}

fn what_field(what: RwSignal<String>, wrong: RwSignal<bool>) -> impl IntoView {
    let w = &words().actions;
    let typed = move |text: String| {
        what.set(text);
        wrong.set(false);
    };
    view! {
        <TextField
            id=WHAT
            label=w.what
            error=Signal::derive(move || if wrong.get() { w.need_what.to_owned() } else { String::new() })
            error_lead=w.problem
            value=what
            on_input=typed
        />
    }
}

fn need_project() -> impl IntoView {
    let w = &words().actions;
    view! {
        <p>{w.need_project}</p>
        <p><a class="st-button" href=Route::Start(None).to_hash()>{w.to_start}</a></p>
    }
}

/// Adds the action and opens its form, or says what is missing.
fn add(app: App, planning: Planning, project: &str, wrong: RwSignal<bool>) {
    let what = planning.begun();
    let text = what.get_untracked();
    if text.trim().is_empty() {
        wrong.set(true);
        app.device().focus(WHAT);
        return;
    }
    let Ok(project) = ProjectId::new(project) else { return };
    let Some(id) = app.add_project_action(&project, &text) else {
        app.say(words().differ.act_not_added);
        return;
    };
    what.set(String::new());
    begin(planning, app, &ActionKey::of_project(project, id), "who");
    app.say(words().actions.added);
}
