//! A worksheet's answers in a project, round by round: people on worded scales.

use leptos::prelude::*;

use super::heading::Heading;
use super::not_found::NotFoundPage;
use crate::content::{count, fill, words};
use crate::domain::id::{ProjectId, RoundId, ToolId};
use crate::domain::kind::{Kind, Scale};
use crate::domain::sheet::Sheet;
use crate::domain::spread::{self, Shown, Spread};
use crate::domain::tool::{Item, Tool};
use crate::state::app::App;
use crate::ui::components::people_strip::PeopleStrip;

/// A round: its name in files, and for people.
type Named = (Option<RoundId>, String);

/// A worksheet's answers in a project, round by round.
#[component]
pub fn RoundsPage(
    /// Which worksheet.
    tool: ToolId,
    /// Which project.
    project: ProjectId,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().rounds;
    let Some(tool) = app.tool(&tool) else { return view! { <NotFoundPage/> }.into_any() };
    let found = app.library.with_untracked(|l| {
        let sheets = l.sheets_of(&project).into_iter().filter(|s| s.tool == tool.id);
        Some((l.project(&project)?.clone(), sheets.cloned().collect::<Vec<_>>()))
    });
    let Some((project, sheets)) = found else { return view! { <NotFoundPage/> }.into_any() };
    let named = project.rounds.iter().map(|r| (Some(r.id.clone()), r.label.clone()));
    let rounds: Vec<Named> = named.chain([(None, w.no_round.to_owned())]).collect();
    let sheets: Vec<&Sheet> = sheets.iter().collect();
    let items =
        scales(&tool).filter_map(|(item, scale)| question(app, item, scale, &rounds, &sheets));
    let items: Vec<AnyView> = items.collect();
    let body = if items.is_empty() { nothing().into_any() } else { items.into_any() };
    let least = spread::LEAST.to_string();
    view! {
        <p class="st-kicker" dir="auto">{project.name}</p>
        <Heading text=fill(w.title, &[("tool", &tool.title)])/>
        <p class="st-lead">{w.lead}</p>
        <p>{w.first_step}</p>
        <p class="st-small">{fill(w.protects, &[("n", &least)])} " " {w.who_counts}</p>
        {body}
    }
    .into_any()
}

/// The worksheet's scales that are nobody's private matter.
pub fn scales(tool: &Tool) -> impl Iterator<Item = (&Item, &Scale)> {
    let open = tool.items().filter(|(section, _)| !section.private && !tool.personal);
    open.filter_map(|(_, item)| match &item.kind {
        Kind::Rating(scale) => Some((item, scale)),
        _ => None,
    })
}

fn nothing() -> impl IntoView {
    let w = &words().rounds;
    view! {
        <div class="st-empty">
            <p class="st-empty__title">{w.none_title}</p>
            <p class="st-empty__text">{w.none}</p>
        </div>
    }
}

/// A question with the rounds in which somebody answered it; `None` where nobody did.
fn question(
    app: App,
    item: &Item,
    scale: &Scale,
    rounds: &[Named],
    sheets: &[&Sheet],
) -> Option<AnyView> {
    let mut is_shown = false;
    let of = |(id, name): &Named| {
        let shown = spread::shown(&item.id, scale, spread::of_round(sheets, id.as_ref()));
        is_shown |= matches!(shown, Shown::All(_));
        (shown != Shown::Nothing).then(|| round(app, item, scale, name, &shown))
    };
    let rounds: Vec<AnyView> = rounds.iter().filter_map(of).collect();
    (!rounds.is_empty()).then(|| {
        view! {
            <section class="st-sheet-section">
                <h2 class="st-rule-title">{item.text.clone()}</h2>
                {rounds}
                <p>{is_shown.then_some(words().rounds.talk)}</p>
            </section>
        }
        .into_any()
    })
}

fn round(app: App, item: &Item, scale: &Scale, name: &str, shown: &Shown) -> AnyView {
    let w = &words().rounds;
    let how_many = |forms: &str, n: usize| count(forms, &app.device().plural(n), n);
    let (n, body) = match shown {
        Shown::Nothing => (w.nobody.to_owned(), None),
        Shown::TooFew(n) => (how_many(w.too_few, *n), None),
        Shown::All(spread) => {
            (how_many(w.answered, spread.n()), Some(strip(item, scale, name, spread)))
        }
    };
    view! {
        <h3 dir="auto">{name.to_owned()}</h3>
        <p>{n}</p>
        {body}
    }
    .into_any()
}

fn strip(item: &Item, scale: &Scale, round: &str, spread: &Spread) -> AnyView {
    let w = &words().rounds;
    let labels = scale.options.iter().map(|option| option.label.clone());
    let points = labels.zip(spread.options.iter().copied()).collect();
    let outside = scale.asides.iter().zip(&spread.asides).filter(|(_, n)| **n > 0);
    let outside = outside.map(|(option, n)| {
        let text = fill(w.outside, &[("answer", &option.label), ("n", &n.to_string())]);
        view! { <li>{text}</li> }
    });
    let name = fill(w.scale, &[("question", &item.text), ("round", round)]);
    view! {
        <PeopleStrip name points/>
        <ul class="st-small">{outside.collect_view()}</ul>
    }
    .into_any()
}
