//! Choosing a round of a project, or making one on the spot.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::Day;
use crate::domain::base::day;
use crate::domain::base::id::{ProjectId, RoundId};
use crate::domain::project::Round;
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::components::text_field::{FieldType, TextField};

const NONE: &str = "none";
const NEW: &str = "new";
const KNOWN: &str = "round-";

/// A round that is being made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewRound {
    /// What the group calls it.
    pub label: String,
    /// When it takes place, if that is known.
    pub date: Option<Day>,
}

/// The name of the group of options on the page.
pub fn round_group(prefix: &str) -> String {
    format!("{prefix}-round")
}

/// The id of a round's option on the page.
pub fn round_option(prefix: &str, round: &RoundId) -> String {
    format!("{}-{KNOWN}{round}", round_group(prefix))
}

/// The rounds of a project to choose from, and the fields for a new one.
#[component]
pub fn RoundFields(
    /// Starts the ids of all fields; must be unique on the page.
    #[prop(into)]
    prefix: String,
    /// Whose rounds; none for a project that is not made yet.
    #[prop(into)]
    project: Signal<Option<ProjectId>>,
    /// The round that is chosen.
    #[prop(into)]
    chosen: Signal<Option<RoundId>>,
    /// The round that is being made, while one is.
    making: RwSignal<Option<NewRound>>,
    /// What is wrong with the name of the new round; empty when nothing is.
    #[prop(into, optional)]
    error: Signal<String>,
    /// Called when a round is chosen, or none.
    #[prop(into)]
    on_choose: Callback<Option<RoundId>>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().start;
    let rounds = Memo::new(move |_| {
        let Some(project) = project.get() else { return Vec::new() };
        app.library.with(|l| l.project(&project).map(|p| p.rounds.clone())).unwrap_or_default()
    });
    let chosen = Signal::derive(move || match (making.get(), chosen.get()) {
        (Some(_), _) => NEW.to_owned(),
        (None, Some(id)) => format!("{KNOWN}{id}"),
        (None, None) => NONE.to_owned(),
    });
    let choose = move |option: String| {
        making.set((option == NEW).then(NewRound::default));
        if option != NEW {
            on_choose.try_run(option.strip_prefix(KNOWN).and_then(|id| RoundId::new(id).ok()));
        }
    };
    let name = round_group(&prefix);
    let group = move || {
        view! {
            <RadioGroup
                name=name.clone()
                legend=w.round.into_any()
                hint=w.round_hint
                options=rounds.with(|rounds| options(app, rounds))
                chosen
                on_choose=choose
            />
        }
    };
    let fields = move || new_round_fields(&prefix, making, error);
    view! {
        {anew(group)}
        <Show when=move || making.with(Option::is_some)>{fields()}</Show>
    }
}

fn options(app: App, rounds: &[Round]) -> Vec<RadioOption> {
    let w = &words().start;
    let round = |r: &Round| RadioOption {
        detail: r.date.map(|day| app.device().day_in_words(day)).unwrap_or_default(),
        ..RadioOption::new(format!("{KNOWN}{}", r.id), r.label.clone())
    };
    let others = [RadioOption::new(NEW, w.round_new), RadioOption::new(NONE, w.round_none)];
    rounds.iter().map(round).chain(others).collect()
}

fn new_round_fields(
    prefix: &str,
    making: RwSignal<Option<NewRound>>,
    error: Signal<String>,
) -> impl IntoView + use<> {
    let w = &words().start;
    let edit = move |change: Box<dyn FnOnce(&mut NewRound)>| {
        making.update(|making| {
            if let Some(round) = making {
                change(round);
            }
        });
    };
    let label = move || making.with(|m| m.as_ref().map(|m| m.label.clone()));
    let date = move || making.with(|m| m.as_ref()?.date).map(|day| day.to_string());
    view! {
        <TextField
            id=label_id(prefix)
            label=w.round_label
            hint=w.round_label_hint
            is_name=true
            error
            error_lead=words().common.problem
            value=Signal::derive(move || label().unwrap_or_default())
            on_input=move |text: String| edit(Box::new(move |round| round.label = text))
        />
        <TextField
            id=format!("{prefix}-round-date")
            label=w.round_date
            hint=w.round_date_hint
            kind=FieldType::Date
            value=Signal::derive(move || date().unwrap_or_default())
            on_input=move |text: String| edit(Box::new(move |round| round.date = day::read(&text)))
        />
    }
}

/// The id of the field for a new round's name.
pub fn label_id(prefix: &str) -> String {
    format!("{prefix}-round-label")
}
