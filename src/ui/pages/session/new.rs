//! Preparing a session: which worksheet, which round, and how small groups are protected.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::{ProjectId, RoundId, ToolId, VariantId};
use crate::domain::room::entry::{asked, is_for_rooms};
use crate::domain::room::min_group_size::MinGroupSize;
use crate::domain::tool::{Tool, Variant};
use crate::state::app::App;
use crate::state::room::sessions::NewSession;
use crate::state::route::{Route, SessionView};
use crate::ui::components::anew::anew;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::components::select_field::SelectField;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::round_fields::{NewRound, RoundFields};

/// What is chosen so far.
#[derive(Clone, Copy)]
struct NewSessionForm {
    app: App,
    tool: RwSignal<String>,
    way: RwSignal<String>,
    round: RwSignal<Option<RoundId>>,
    new_round: RwSignal<Option<NewRound>>,
    least: RwSignal<MinGroupSize>,
    /// The session could not be kept.
    is_not_made: RwSignal<bool>,
}

/// Preparing a session.
#[component]
pub fn NewSessionPage(
    /// The project that it is for.
    project: ProjectId,
) -> impl IntoView {
    let app = App::expect();
    if app.library.with_untracked(|l| l.project(&project).is_none()) {
        return view! { <super::super::not_found::NotFoundPage/> }.into_any();
    }
    let w = &words().session;
    let tools: Vec<Arc<Tool>> = app.tools().into_iter().filter(|t| is_for_rooms(t)).collect();
    let first = tools.first().map(|t| t.id.to_string()).unwrap_or_default();
    let form = NewSessionForm {
        app,
        tool: RwSignal::new(first),
        way: RwSignal::new(String::new()),
        round: RwSignal::new(None),
        new_round: RwSignal::new(None),
        least: RwSignal::new(MinGroupSize::default()),
        is_not_made: RwSignal::new(false),
    };
    let options: Vec<_> =
        tools.iter().map(|t| RadioOption::new(t.id.as_str(), t.title.clone())).collect();
    let of = project.clone();
    view! {
        <p class="st-kicker">{w.kicker}</p>
        <Heading text=w.new_title/>
        <p class="st-lead">{w.new_lead}</p>
        <SelectField
            id="session-tool"
            label=w.tool
            options=Signal::derive(move || options.clone())
            chosen=form.tool
            on_choose=move |tool: String| {
                form.way.set(String::new());
                form.tool.set(tool);
            }
        />
        {anew(move || ways(form))}
        <RoundFields
            prefix="session"
            project=Signal::derive(move || Some(of.clone()))
            chosen=form.round
            making=form.new_round
            on_choose=move |round| form.round.set(round)
        />
        {least_field(form.least.into(), app.had_least(&project), move |least| form.least.set(least))}
        <p hidden=move || !form.is_not_made.get()>{w.not_made}</p>
        <button class="st-button" type="button" on:click=move |_| make(form, &project)>{w.make}</button>
    }
    .into_any()
}

fn chosen_tool(form: NewSessionForm) -> Option<Arc<Tool>> {
    form.app.tool(&ToolId::new(&form.tool.get()).ok()?)
}

/// The ways of using the worksheet that ask something countable.
fn countable(tool: &Tool) -> Vec<&Variant> {
    tool.variants.iter().filter(|way| !asked(tool, &way.id).is_empty()).collect()
}

fn ways(form: NewSessionForm) -> Option<AnyView> {
    let tool = chosen_tool(form)?;
    let ways = countable(&tool);
    // Choosing a way makes no new ways: whoever chooses stays where they are.
    if form.way.with_untracked(String::is_empty) {
        form.way.set(ways.first()?.id.to_string());
    }
    let option = |way: &&Variant| RadioOption {
        detail: way.lead.clone(),
        ..RadioOption::new(way.id.as_str(), way.title.clone())
    };
    let options: Vec<_> = ways.iter().map(option).collect();
    (options.len() > 1).then(|| {
        view! {
            <RadioGroup
                name="session-way"
                legend=words().session.way.into_any()
                options
                chosen=form.way
                on_choose=move |way| form.way.set(way)
            />
        }
        .into_any()
    })
}

/// The least size of a group that is shown apart. Where a project showed with the larger one, that stays.
pub(super) fn least_field(
    chosen: Signal<MinGroupSize>,
    had: Option<MinGroupSize>,
    on_choose: impl Fn(MinGroupSize) + Send + Sync + 'static,
) -> AnyView {
    let w = &words().session;
    let option = |least: MinGroupSize| {
        let (label, detail) = match least {
            MinGroupSize::Five => (w.least_five, w.least_five_detail),
            MinGroupSize::Three => (w.least_three, w.least_three_detail),
        };
        RadioOption { detail: detail.to_owned(), ..RadioOption::new(least.n().to_string(), label) }
    };
    let choose = move |n: String| {
        if let Some(least) = MinGroupSize::ALL.into_iter().find(|l| l.n().to_string() == n) {
            on_choose(least);
        }
    };
    let offered: Vec<_> =
        MinGroupSize::ALL.into_iter().filter(|least| had.is_none_or(|had| *least >= had)).collect();
    if let [only] = offered.as_slice() {
        let rule = fill(w.least_stays, &[("n", &only.n().to_string())]);
        return view! { <p>{rule}</p> }.into_any();
    }
    let options: Vec<_> = offered.into_iter().map(option).collect();
    view! {
        <RadioGroup
            name="session-least"
            legend=w.least.into_any()
            hint=w.least_hint
            options
            chosen=Signal::derive(move || chosen.get().n().to_string())
            on_choose=choose
        />
    }
    .into_any()
}

fn make(form: NewSessionForm, project: &ProjectId) {
    let app = form.app;
    let Ok(tool) = ToolId::new(&form.tool.get_untracked()) else { return };
    let Ok(variant) = VariantId::new(&form.way.get_untracked()) else { return };
    let making = form.new_round.get_untracked().filter(|r| !r.label.trim().is_empty());
    if let Some(round) = making
        && let Some(id) = app.add_round(project, &round.label, round.date)
    {
        // If the session can't be made now, the next try takes this round.
        form.new_round.set(None);
        form.round.set(Some(id));
    }
    let round = form.round.get_untracked();
    let least = form.least.get_untracked();
    let project = project.clone();
    let new = NewSession { project, tool, variant, round, least, late_for: None, expected: None };
    if let Some(id) = app.add_session(new) {
        app.go_instead(&Route::Session(id, SessionView::Collect));
    } else {
        form.is_not_made.set(true);
        app.say(words().session.not_made);
    }
}
