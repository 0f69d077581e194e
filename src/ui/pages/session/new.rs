//! Preparing a session: which worksheet, which round, and how small groups are protected.

use std::sync::Arc;

use leptos::prelude::*;

use super::expected::number;
use crate::content::{fill, words};
use crate::domain::base::id::{ProjectId, RoundId, ToolId, VariantId};
use crate::domain::room::entry::{asked, is_for_rooms};
use crate::domain::room::min_group_size::MinGroupSize;
use crate::domain::tool::{Tool, Variant};
use crate::state::app::App;
use crate::state::room::next_session::{next_round, next_way, times_asked};
use crate::state::room::sessions::NewSession;
use crate::state::route::{Route, SessionView};
use crate::ui::components::anew::anew;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::components::select_field::SelectField;
use crate::ui::components::text_field::{FieldType, TextField};
use crate::ui::parts::facts::asks;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::round_fields::{NewRound, RoundFields, label_id};

/// The beginning of the ids of a round's fields.
const PREFIX: &str = "session";
const EXPECTED: &str = "session-expected";
/// The help page for whoever runs a workshop.
const GUIDE: &str = "workshop";

/// What is chosen so far.
#[derive(Clone, Copy)]
struct NewSessionForm {
    app: App,
    tool: RwSignal<String>,
    way: RwSignal<String>,
    /// The project; none for one that is made with the session.
    project: RwSignal<Option<ProjectId>>,
    name: RwSignal<String>,
    round: RwSignal<Option<RoundId>>,
    new_round: RwSignal<Option<NewRound>>,
    round_error: RwSignal<String>,
    expected: RwSignal<String>,
    expected_error: RwSignal<String>,
    least: RwSignal<MinGroupSize>,
    /// The session could not be kept.
    is_not_made: RwSignal<bool>,
}

impl NewSessionForm {
    fn new(app: App, project: Option<ProjectId>) -> Self {
        Self {
            app,
            tool: RwSignal::new(String::new()),
            way: RwSignal::new(String::new()),
            project: RwSignal::new(project),
            name: RwSignal::new(String::new()),
            round: RwSignal::new(None),
            new_round: RwSignal::new(None),
            round_error: RwSignal::new(String::new()),
            expected: RwSignal::new(String::new()),
            expected_error: RwSignal::new(String::new()),
            least: RwSignal::new(MinGroupSize::default()),
            is_not_made: RwSignal::new(false),
        }
    }

    /// What the project did last is suggested, at its next round.
    fn suggest(self, tools: &[Arc<Tool>]) {
        let last = self.project.with_untracked(|project| {
            let project = project.as_ref()?;
            self.app.library.with_untracked(|l| next_way(&l.sessions_of(project)))
        });
        let known = last.filter(|(tool, _)| tools.iter().any(|t| t.id == *tool));
        let (tool, way) = match known {
            Some((tool, way)) => (tool.to_string(), way.to_string()),
            None => (tools.first().map(|t| t.id.to_string()).unwrap_or_default(), String::new()),
        };
        self.way.set(way);
        self.tool.set(tool);
        self.suggest_round();
    }

    /// The project's next time of asking. Where there was one and no other is planned, one that is made with the session:
    /// asked again without a round it would count as the same time, and then less may be shown.
    fn suggest_round(self) {
        self.round_error.set(String::new());
        let today = self.app.today();
        let found = self.project.with_untracked(|project| {
            let (project, tool) =
                (project.as_ref()?, ToolId::new(&self.tool.get_untracked()).ok()?);
            self.app.library.with_untracked(|l| {
                let sessions = l.sessions_of(project);
                let round = next_round(l.project(project)?, &sessions, &tool, today);
                Some((round, times_asked(&sessions, &tool)))
            })
        });
        let (round, times) = found.unwrap_or_default();
        let making = (round.is_none() && times > 0).then(|| {
            let n = (times + 1).to_string();
            let label = fill(words().session.new_round_n, &[("n", &n)]);
            NewRound { label, date: Some(today) }
        });
        self.new_round.set(making);
        self.round.set(round);
    }
}

/// Preparing a session.
#[component]
pub fn NewSessionPage(
    /// The project that it is for; none to choose one, or to make one.
    project: Option<ProjectId>,
) -> impl IntoView {
    let app = App::expect();
    if project.as_ref().is_some_and(|id| app.library.with_untracked(|l| l.project(id).is_none())) {
        return view! { <super::super::not_found::NotFoundPage/> }.into_any();
    }
    let w = &words().session;
    let tools: Vec<Arc<Tool>> = app.tools().into_iter().filter(|t| is_for_rooms(t)).collect();
    let form = NewSessionForm::new(app, project.clone().or_else(|| latest(app)));
    form.suggest(&tools);
    let options: Vec<_> =
        tools.iter().map(|t| RadioOption::new(t.id.as_str(), t.title.clone())).collect();
    let submit = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        make(form);
    };
    let least = move || {
        let had = form.project.with(|p| p.as_ref().and_then(|project| app.had_least(project)));
        least_field(form.least.into(), had, move |least| form.least.set(least))
    };
    let guide = Route::Help(Some(GUIDE.to_owned())).to_hash();
    view! {
        <div class="st-wide">
            <p class="st-kicker">{w.kicker}</p>
            <Heading text=w.new_title/>
            <p class="st-lead">{w.new_lead}</p>
            <p><a href=guide>{w.new_guide}</a></p>
            <form novalidate on:submit=submit>
                <div class="st-room__set-up">
                    <div>
                        {project_fields(form, project.as_ref(), tools)}
                        <SelectField
                            id="session-tool"
                            label=w.tool
                            options=Signal::derive(move || options.clone())
                            chosen=form.tool
                            on_choose=move |tool: String| {
                                form.way.set(String::new());
                                form.tool.set(tool);
                                form.suggest_round();
                            }
                        />
                        {anew(move || ways(form))}
                    </div>
                    <div>
                        {expected_field(form)}
                        <RoundFields
                            prefix=PREFIX
                            project=form.project
                            chosen=form.round
                            making=form.new_round
                            error=form.round_error
                            on_choose=move |round| form.round.set(round)
                        />
                        {anew(least)}
                    </div>
                </div>
                <div class="st-room__foot">
                    <button class="st-button" type="submit">{w.make}</button>
                    <p hidden=move || !form.is_not_made.get()>{w.not_made}</p>
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// The project of the newest session, or else the first that is here.
fn latest(app: App) -> Option<ProjectId> {
    app.library.with_untracked(|l| {
        let own = l.own_projects();
        let asked = own.iter().filter_map(|p| Some((l.sessions_of(&p.id).last()?.created, *p)));
        let latest = asked.max_by_key(|(created, _)| *created).map(|(_, project)| project);
        latest.or_else(|| own.first().copied()).map(|project| project.id.clone())
    })
}

/// Which project, or the name of a new one. The example is offered only where the address names it.
fn project_fields(
    form: NewSessionForm,
    named: Option<&ProjectId>,
    tools: Vec<Arc<Tool>>,
) -> AnyView {
    const NEW: &str = "";
    let (w, start) = (&words().session, &words().start);
    let mut options: Vec<_> = form.app.library.with_untracked(|l| {
        let own = l.own_projects().into_iter();
        let named = named.and_then(|id| l.project(id)).filter(|p| p.example);
        let all = named.into_iter().chain(own);
        all.map(|p| RadioOption::new(p.id.as_str(), p.name.clone())).collect()
    });
    let is_any = !options.is_empty();
    options.push(RadioOption::new(NEW, w.new_project_other));
    let choose = move |id: String| {
        form.project.set(ProjectId::new(&id).ok());
        form.suggest(&tools);
    };
    let chosen = move || form.project.with(|p| p.as_ref().map(ToString::to_string));
    let name = move || {
        view! {
            <TextField
                id="session-project-name"
                label=start.project_name
                hint=start.project_name_hint
                is_name=true
                value=form.name
                on_input=move |text| form.name.set(text)
            />
        }
    };
    let choice = is_any.then(|| {
        view! {
            <SelectField
                id="session-project"
                label=w.new_project
                options=Signal::derive(move || options.clone())
                chosen=Signal::derive(move || chosen().unwrap_or_default())
                on_choose=choose
            />
        }
    });
    view! {
        {choice}
        <Show when=move || form.project.with(Option::is_none)>{name()}</Show>
    }
    .into_any()
}

fn expected_field(form: NewSessionForm) -> AnyView {
    let w = &words().session;
    view! {
        <TextField
            id=EXPECTED
            label=w.new_expected
            hint=w.new_expected_hint
            kind=FieldType::Digits
            error=form.expected_error
            error_lead=words().common.problem
            value=form.expected
            on_input=move |text| form.expected.set(text)
        />
    }
    .into_any()
}

/// How many are expected, as it is written; `Err` where that is no number of people.
fn read_expected(text: &str) -> Result<Option<usize>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => number(text).map(Some).ok_or(()),
    }
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
    // Choosing a way makes no new ways: whoever chooses stays where they are. The shortest is enough to begin with.
    if form.way.with_untracked(String::is_empty) {
        let shortest = ways.iter().min_by_key(|way| asked(&tool, &way.id).len())?;
        form.way.set(shortest.id.to_string());
    }
    let option = |way: &&Variant| RadioOption {
        detail: format!("{} {}", way.lead, asks(form.app, &tool, &way.id)),
        ..RadioOption::new(way.id.as_str(), way.title.clone())
    };
    if let [only] = ways.as_slice() {
        return Some(view! { <p>{asks(form.app, &tool, &only.id)}</p> }.into_any());
    }
    let options: Vec<_> = ways.iter().map(option).collect();
    Some(
        view! {
            <RadioGroup
                name="session-way"
                legend=words().session.way.into_any()
                options
                chosen=form.way
                on_choose=move |way| form.way.set(way)
            />
        }
        .into_any(),
    )
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

/// The project that was chosen, or a new one. If the session can't be made now, the next try takes it.
fn place(form: NewSessionForm) -> Option<ProjectId> {
    if let Some(project) = form.project.get_untracked() {
        return Some(project);
    }
    let name = form.name.get_untracked();
    let name = if name.trim().is_empty() { words().start.project_default } else { name.trim() };
    let project = form.app.add_project(name)?;
    form.project.set(Some(project.clone()));
    Some(project)
}

fn make(form: NewSessionForm) {
    let app = form.app;
    let Ok(expected) = read_expected(&form.expected.get_untracked()) else {
        form.expected_error.set(words().session.new_expected_wrong.to_owned());
        app.device().focus(EXPECTED);
        return;
    };
    form.expected_error.set(String::new());
    let making = form.new_round.get_untracked();
    if making.as_ref().is_some_and(|round| round.label.trim().is_empty()) {
        form.round_error.set(words().start.round_need_label.to_owned());
        app.device().focus(&label_id(PREFIX));
        return;
    }
    form.round_error.set(String::new());
    let Ok(tool) = ToolId::new(&form.tool.get_untracked()) else { return };
    let Ok(variant) = VariantId::new(&form.way.get_untracked()) else { return };
    let Some(project) = place(form) else { return };
    if let Some(round) = making
        && let Some(id) = app.add_round(&project, &round.label, round.date)
    {
        // If the session can't be made now, the next try takes this round.
        form.new_round.set(None);
        form.round.set(Some(id));
    }
    let round = form.round.get_untracked();
    let least = form.least.get_untracked();
    let new = NewSession { project, tool, variant, round, least, late_for: None, expected };
    if let Some(id) = app.add_session(new) {
        app.go_instead(&Route::Session(id, SessionView::Collect));
    } else {
        form.is_not_made.set(true);
        app.say(words().session.not_made);
    }
}
