//! Who a sheet speaks for: how many people, and a name if they like; and the position, asked on its own.

use leptos::prelude::*;

use super::asking::choose::clearing;
use super::heading::Heading;
use crate::content::{self, words};
use crate::domain::base::id::ProjectId;
use crate::domain::sheet::{Details, Perspective, Respondent};
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::components::text_field::TextField;

/// How many people, name.
#[component]
pub fn PersonFields(
    /// Starts the ids of all fields; must be unique on the page.
    #[prop(into)]
    prefix: String,
    /// The details now.
    #[prop(into)]
    value: Signal<Details>,
    /// Called with the changed details.
    #[prop(into)]
    on_change: Callback<Details>,
) -> impl IntoView {
    let w = &words().start;
    let change = move |change: &dyn Fn(&mut Details)| {
        let mut details = value.get_untracked();
        change(&mut details);
        on_change.try_run(details);
    };
    let choose_by = move |option: String| {
        if let Some(by) = find(&Respondent::ALL, by_id, &option) {
            change(&|d| d.by = by);
        }
    };
    view! {
        <RadioGroup
            name=format!("{prefix}-by")
            legend=w.by.into_any()
            options=options(&Respondent::ALL, by_id, content::by)
            chosen=Signal::derive(move || value.with(|d| by_id(d.by).to_owned()))
            on_choose=choose_by
        />
        <TextField
            id=format!("{prefix}-name")
            label=w.name
            hint=w.name_hint
            is_name=true
            value=Signal::derive(move || value.with(|d| d.name.clone()))
            on_input=move |text: String| change(&|d| d.name.clone_from(&text))
        />
    }
}

/// Asks the person at the open sheet for their position. It can be left out, and taken back.
pub fn position_page(app: App, prefix: &'static str, project: ProjectId) -> AnyView {
    let w = &words().start;
    let value = Signal::derive(move || {
        app.open.with(|o| o.as_ref().and_then(|o| o.sheet.details.perspective))
    });
    view! {
        <Heading text=w.perspective/>
        <PerspectiveField
            prefix
            legend=w.perspective_hint
            project
            value
            on_change=move |from: Perspective| app.set_position(Some(from))
            on_clear=move |()| app.set_position(None)
        />
    }
    .into_any()
}

/// The position somebody answers from, in the project's words. Nothing is chosen before they choose.
#[component]
pub fn PerspectiveField(
    /// Starts the field's id; must be unique on the page.
    #[prop(into)]
    prefix: String,
    /// The project, whose words are used.
    project: ProjectId,
    /// What is asked; the usual question if it is left out.
    #[prop(into, optional)]
    legend: String,
    /// The perspective now.
    #[prop(into)]
    value: Signal<Option<Perspective>>,
    /// Called with the perspective that was chosen.
    #[prop(into)]
    on_change: Callback<Perspective>,
    /// Called when the choice is taken back; without it, that can't be.
    #[prop(into, optional)]
    on_clear: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().start;
    let terms = Memo::new(move |_| app.terms(&project));
    let choose = move |option: String| {
        if let Some(perspective) = find(&Perspective::ALL, perspective_id, &option) {
            on_change.try_run(perspective);
        }
    };
    let name = format!("{prefix}-perspective");
    let first = format!("{name}-{}", perspective_id(Perspective::LivedExperience));
    let on_clear = on_clear.map(|clear| clearing(app, clear, first));
    let (legend, hint) = if legend.is_empty() {
        (w.perspective.to_owned(), w.perspective_hint)
    } else {
        (legend, "")
    };
    anew(move || {
        let terms = terms.get();
        let option = |one: Perspective| {
            RadioOption::new(perspective_id(one), content::perspective_in(&terms, one))
        };
        view! {
            <RadioGroup
                name=name.clone()
                legend=legend.clone().into_any()
                hint
                options=Perspective::ALL.map(option).to_vec()
                chosen=Signal::derive(move || value.get().map_or("", perspective_id).to_owned())
                on_choose=choose
                clear_label=words().sheet.clear_answer
                nostrip:on_clear=on_clear
            />
        }
    })
}

/// Whether the answers were on paper first.
#[component]
pub fn PaperField(
    /// Starts the ids of all fields; must be unique on the page.
    #[prop(into)]
    prefix: String,
    /// The details now.
    #[prop(into)]
    value: Signal<Details>,
    /// Called with the changed details.
    #[prop(into)]
    on_change: Callback<Details>,
) -> impl IntoView {
    let w = &words().start;
    let tick = move |(_, from_paper): (String, bool)| {
        on_change.try_run(Details { from_paper, ..value.get_untracked() });
    };
    view! {
        <CheckList
            name=format!("{prefix}-paper")
            legend=w.paper.into_any()
            options=vec![RadioOption::new("yes", w.from_paper)]
            is_ticked=move |_| value.with(|d| d.from_paper)
            on_tick=tick
        />
    }
}

fn options<T: Copy>(
    all: &[T],
    id: fn(T) -> &'static str,
    label: fn(T) -> &'static str,
) -> Vec<RadioOption> {
    all.iter().map(|one| RadioOption::new(id(*one), label(*one))).collect()
}

fn find<T: Copy>(all: &[T], id: fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|one| id(*one) == wanted)
}

fn perspective_id(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::LivedExperience => "lived-experience",
        Perspective::FamilyOrCarer => "family-or-carer",
        Perspective::WorksInService => "works-in-service",
        Perspective::Commissions => "commissions",
        Perspective::Volunteer => "volunteer",
        Perspective::RatherNotSay => "rather-not-say",
    }
}

fn by_id(by: Respondent) -> &'static str {
    match by {
        Respondent::Person => "person",
        Respondent::Pair => "pair",
        Respondent::Group => "group",
    }
}
