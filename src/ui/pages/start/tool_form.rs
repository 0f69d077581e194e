//! The page that starts a sheet of one worksheet.

use std::sync::Arc;

use leptos::prelude::*;

use super::form::StartForm;
use crate::content::{by, fill, words};
use crate::domain::base::id::{ProjectId, VariantId};
use crate::domain::sheet::Details;
use crate::domain::tool::{Tool, Variant};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::state::store::preferences::Preferences;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details as Fold;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::components::select_field::SelectField;
use crate::ui::components::text_field::TextField;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::person_fields::{PaperField, PersonFields};
use crate::ui::parts::round_fields::RoundFields;

/// Starts the ids of this page's fields.
const PREFIX: &str = "start";

/// The option for a project that is to be made. No id is empty.
const NEW_PROJECT: &str = "";

/// What the worksheet is, and what is asked before it starts.
#[component]
pub fn ToolForm(
    /// The worksheet.
    tool: Arc<Tool>,
    /// The project that it was chosen in.
    project: Option<ProjectId>,
    /// The way of using it that was chosen already.
    way: Option<VariantId>,
) -> impl IntoView {
    let app = App::expect();
    let preferences = Preferences::expect();
    let form = StartForm::new(app, preferences, &tool);
    if let Some(way) = way.filter(|way| tool.variants.iter().any(|v| v.id == *way)) {
        form.way.set(way.to_string());
    }
    let is_here = |id: &ProjectId| app.library.with_untracked(|l| l.projects.contains_key(id));
    let project = project.filter(is_here);
    if project.is_some() && project != form.project.get_untracked() {
        form.set_project(project);
    }
    let w = &words().start;
    let about = tool.about.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
    let set_details = move |details: Details| form.details.set(details);
    let value: Signal<Details> = form.details.into();
    view! {
        <p class="st-kicker">{w.kicker}</p>
        <Heading text=tool.title.clone()/>
        <p class="st-lead">{tool.purpose.clone()}</p>
        {about}
        <p><strong>{tool.together.clone()}</strong></p>
        {anew(over_time(app, &tool, form))}
        {ways(&tool, form)}
        <h2 class="st-rule-title">{w.know_title}</h2>
        {good_to_know(&tool, form)}
        <h2 class="st-rule-title">{w.project_title}</h2>
        {project_fields(app, form)}
        <RoundFields
            prefix=PREFIX
            project=form.project
            chosen=Signal::derive(move || form.details.with(|d| d.round.clone()))
            making=form.new_round
            on_choose=move |round| form.details.update(|d| d.round = round)
        />
        <Fold summary=whose(&form.details.get_untracked())>
            <PersonFields prefix=PREFIX value on_change=set_details/>
            <PaperField prefix=PREFIX value on_change=set_details/>
        </Fold>
        {start_row(app, preferences, tool, form)}
    }
}

/// The way to what was said over time, where the project that is chosen has it.
fn over_time(
    app: App,
    tool: &Arc<Tool>,
    form: StartForm,
) -> impl Fn() -> Option<AnyView> + Send + use<> {
    let tool = tool.clone();
    move || {
        let project = form.project.get().filter(|project| app.has_rounds(&tool, project))?;
        let to = Route::Rounds(tool.id.clone(), project).to_hash();
        let link =
            view! { <a class="st-button st-button--quiet" href=to>{words().rounds.link}</a> };
        Some(view! { <p>{link}</p> }.into_any())
    }
}

/// Who fills it in, as it was the last time: what is carried on is said before the fold is opened.
fn whose(details: &Details) -> String {
    let who = [by(details.by), details.name.trim()].into_iter().filter(|part| !part.is_empty());
    fill(words().start.whose, &[("who", &who.collect::<Vec<_>>().join(", "))])
}

/// A worksheet with one way to use it asks nothing here.
fn ways(tool: &Tool, form: StartForm) -> Option<impl IntoView + use<>> {
    let w = &words().start;
    let option = |way: &Variant| RadioOption {
        detail: fill(w.way_minutes, &[("lead", &way.lead), ("n", &way.minutes.to_string())]),
        ..RadioOption::new(way.id.as_str(), way.title.clone())
    };
    let options: Vec<_> = tool.variants.iter().map(option).collect();
    (options.len() > 1).then(|| {
        view! {
            <RadioGroup
                name="start-way"
                legend=w.way.into_any()
                options
                chosen=form.way
                on_choose=move |way| form.way.set(way)
            />
        }
    })
}

/// One of the projects, or the name of a new one. The example's project is not offered: what is
/// put there goes when the example is removed.
fn project_fields(app: App, form: StartForm) -> impl IntoView {
    let w = &words().start;
    let options = Memo::new(move |_| {
        let own = app.library.with(|l| {
            let option = |p: &&crate::domain::project::Project| {
                RadioOption::new(p.id.as_str(), p.name.clone())
            };
            l.own_projects().iter().map(option).collect::<Vec<_>>()
        });
        own.into_iter().chain([RadioOption::new(NEW_PROJECT, w.project_new)]).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        form.project.with(|id| id.as_ref().map_or(NEW_PROJECT.to_owned(), ToString::to_string))
    });
    view! {
        <Show when=move || options.with(|all| all.len() > 1)>
            <SelectField
                id="start-project"
                label=w.project
                hint=w.project_hint
                options
                chosen
                on_choose=move |id: String| form.set_project(ProjectId::new(&id).ok())
            />
        </Show>
        <Show when=move || form.project.with(Option::is_none)>
            <TextField
                id="start-project-name"
                label=w.project_name
                hint=w.project_name_hint
                is_name=true
                value=form.project_name
                on_input=move |name| form.project_name.set(name)
            />
        </Show>
    }
}

fn good_to_know(tool: &Tool, form: StartForm) -> impl IntoView + use<> {
    let w = &words().start;
    let minutes: Vec<_> =
        tool.variants.iter().map(|way| (way.id.to_string(), way.minutes.to_string())).collect();
    let how_long = move || {
        let way = form.way.get();
        let found = minutes.iter().find(|(id, _)| *id == way);
        found.map(|(_, n)| fill(w.minutes, &[("n", n)])).unwrap_or_default()
    };
    view! {
        <dl class="st-facts st-facts--stacked">
            {fact(w.how_long, view! { <span prop:textContent=how_long></span> })}
            {fact(w.who_sees, w.who_sees_text)}
            {fact(w.stop, w.stop_text)}
        </dl>
    }
}

fn fact(name: &'static str, value: impl IntoView) -> impl IntoView {
    view! {
        <div class="st-facts__fact">
            <dt class="st-facts__name">{name}</dt>
            <dd class="st-facts__value">{value}</dd>
        </div>
    }
}

fn start_row(
    app: App,
    preferences: Preferences,
    tool: Arc<Tool>,
    form: StartForm,
) -> impl IntoView {
    let w = &words().start;
    // A second click before the page has changed must not start a second sheet.
    let is_started = StoredValue::new(false);
    let id = tool.id.clone();
    let blank = move || {
        let way = VariantId::new(&form.way.get()).ok()?;
        Some(Route::Blank(id.clone(), way).to_hash())
    };
    let start = move |_| {
        if is_started.get_value() {
            return;
        }
        if let Some(sheet) = form.start(app, preferences, &tool) {
            is_started.set_value(true);
            // In place of this page, so that Back leads to where the person came from.
            app.go_instead(&Route::Sheet(sheet, SheetView::Continue));
        }
    };
    view! {
        <div class="st-button-row">
            <button type="button" class="st-button" on:click=start>{w.start}</button>
            <a class="st-button st-button--quiet" href=blank>{w.print_blank}</a>
        </div>
    }
}
