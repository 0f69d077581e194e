//! One sheet or project that came in, and what to do with it.

use leptos::prelude::*;

use super::deleted::{bring_back, taken};
use super::naming::{file_name, legend};
use super::{clash, differs};
use crate::content::{fill, perspective_in, words};
use crate::domain::base::id::ItemId;
use crate::domain::document::compare::{Resolution, Standing};
use crate::domain::document::leaves;
use crate::domain::project::Project;
use crate::domain::project::terms::Terms;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy;
use crate::state::app::App;
use crate::state::exchange::import::{ArrivedSheet, Import};
use crate::state::wings::Wings;
use crate::ui::components::details::Details;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::as_written::as_written;
use crate::ui::parts::facts::{pairs_list, when};

/// The name of a choice in the page.
pub(super) fn take_id(take: Resolution) -> &'static str {
    match take {
        Resolution::Joined => "joined",
        Resolution::Mine => "mine",
        Resolution::Theirs => "theirs",
        Resolution::Both => "both",
    }
}

/// The choice of that name.
pub(super) fn take_of(id: &str) -> Option<Resolution> {
    let all = [Resolution::Joined, Resolution::Mine, Resolution::Theirs, Resolution::Both];
    all.into_iter().find(|take| take_id(*take) == id)
}

fn item(id: String, tags: impl IntoView, body: impl IntoView) -> impl IntoView {
    view! {
        <li class="st-import-list__item" id=id tabindex="-1">
            <p class="st-import-list__state">{tags}</p>
            <div class="st-import-list__body">{body}</div>
        </li>
    }
}

fn tag(standing: Standing) -> impl IntoView {
    let w = &words().open;
    let (class, label) = match standing {
        Standing::New => ("st-tag", w.new),
        Standing::Same => ("st-tag", w.same),
        Standing::Changed => ("st-tag st-tag--strong", w.changed),
    };
    view! { <span class=class>{label}</span> }
}

/// A sheet that is here already.
pub(super) fn same_row(app: App, import: &Import, at: usize, id: String) -> Option<AnyView> {
    let name = sheet_words(app, &import.sheets.get(at)?.sheet);
    let name = view! { <p class="st-import-list__name" dir="auto">{name}</p> };
    Some(item(id, tag(Standing::Same), name).into_any())
}

/// A sheet that is new or differs.
pub(super) fn sheet_row(app: App, import: &Import, at: usize, row_id: String) -> Option<AnyView> {
    let exchange = Wings::expect().exchange;
    let arrived = import.sheets.get(at)?;
    let name = sheet_words(app, &arrived.sheet);
    let here = app.library.with_untracked(|l| l.sheet(&arrived.sheet.id).cloned());
    let in_bin = arrived.in_bin.then(|| {
        view! { " " <span class="st-tag">{words().open.in_bin}</span> }
    });
    let facts = sheet_facts(app, import, &arrived.sheet, here.as_ref());
    let choice = match (arrived.standing, &here) {
        (Standing::Changed, Some(here)) => {
            Some(changed_choice(app, import, at, arrived, here).into_any())
        }
        (Standing::Same, _) => Some(bin_choice(app, at, arrived).into_any()),
        (Standing::New, _) if arrived.in_bin => Some(bin_choice(app, at, arrived).into_any()),
        _ if arrived.was_deleted => {
            let id = arrived.sheet.id.clone();
            let take = move || exchange.import().with(|i| i.sheets.get(at).map(|a| a.take));
            let is_back = Signal::derive(move || take() == Some(Resolution::Theirs));
            let choose = Callback::new(move |back| exchange.take_sheet(&id, taken(back)));
            Some(bring_back(format!("take-sheet-{at}"), &name, is_back, choose))
        }
        _ => None,
    };
    let row = item(
        row_id,
        view! { {tag(arrived.standing)} {in_bin} },
        view! {
            <h3 class="st-import-list__name" dir="auto">{name}</h3>
            {from_files(import, arrived.files().collect())}
            {pairs_list(facts)}
            {choice}
        },
    );
    Some(row.into_any())
}

/// Which files something is from, where there are several.
fn from_files(import: &Import, files: Vec<usize>) -> Option<impl IntoView + use<>> {
    let names: Vec<String> = files.into_iter().map(|at| file_name(import, at)).collect();
    (import.files.len() > 1).then(|| {
        let from = as_written(words().open.from_files, "files", &names.join(", "));
        view! { <p class="st-small" dir="auto">{from}</p> }
    })
}

type FactList = Vec<(&'static str, String)>;

fn sheet_facts(app: App, import: &Import, sheet: &Sheet, here: Option<&Sheet>) -> FactList {
    let w = &words().open;
    let own = app.library.with_untracked(|l| l.project(&sheet.project).cloned());
    let theirs = import.projects.iter().find(|a| a.project.id == sheet.project);
    let theirs = theirs.map(|a| &a.project);
    let known = theirs.or(own.as_ref());
    let project = known.map_or(w.unknown_project, |p| &p.name);
    let none = Terms::default();
    let terms = known.map_or(&none, |p| &p.terms);
    let round = sheet.details.round.as_ref().and_then(|id| {
        let in_own = own.as_ref().and_then(|p| p.round(id));
        theirs.and_then(|p| p.round(id)).or(in_own)
    });
    let mut facts = vec![(w.project, project.to_owned())];
    facts.push((w.answered_by, perspective_in(terms, sheet.details.position()).to_owned()));
    facts.extend(round.map(|r| (w.round, r.label.clone())));
    facts.push((w.changed_there, when(app, sheet.changed)));
    facts.push((w.answers_there, answers(sheet)));
    if let Some(here) = here {
        facts.push((w.changed_here, when(app, here.changed)));
        facts.push((w.answers_here, answers(here)));
    }
    facts
}

fn answers(sheet: &Sheet) -> String {
    sheet.answers.values().filter(|a| !a.is_empty()).count().to_string()
}

fn changed_choice(
    app: App,
    import: &Import,
    at: usize,
    arrived: &ArrivedSheet,
    here: &Sheet,
) -> impl IntoView + use<> {
    let exchange = Wings::expect().exchange;
    let w = &words().open;
    let tool = app.tool(&arrived.sheet.tool);
    let joined = exchange.sheet_if_taken(arrived).unwrap_or_else(|| arrived.sheet.clone());
    let asked = |id: &ItemId| {
        arrived.clashes.iter().any(|clash| leaves::item_of(&clash.path).as_ref() == Some(id))
    };
    let differs = differs::of_sheets(tool.as_deref(), here, &joined, &asked);
    let stays = privacy::has_private(tool.as_deref(), here)
        .then(|| view! { <p class="st-small">{w.private_stays}</p> });
    let name = sheet_words(app, &arrived.sheet);
    let id = arrived.sheet.id.clone();
    let take = Signal::derive(move || exchange.import().with(|i| i.sheets.get(at).map(|a| a.take)));
    let is_joined = move || matches!(take.get(), Some(Resolution::Joined | Resolution::Theirs));
    let on_take = Callback::new(move |take| exchange.take_sheet(&id, take));
    let clashes = clash::clashes(app, import, clash::ClashSubject::Sheet(at));
    let group = take_group(format!("take-sheet-{at}"), &name, SHEET_WAYS, take, on_take);
    // In the bin it stays there, unless somebody says otherwise: that choice is no other way.
    let in_bin = arrived.in_bin;
    view! {
        {differs_list(differs)}
        <div hidden=move || !is_joined()>{clashes}</div>
        {stays}
        {if in_bin {
            group.into_any()
        } else {
            view! { <Details summary=w.another_way>{group}</Details> }.into_any()
        }}
    }
}

fn differs_list(differs: Vec<String>) -> Option<impl IntoView> {
    let item = |text: String| view! { <li dir="auto">{text}</li> };
    (!differs.is_empty()).then(|| {
        let items = differs.into_iter().map(item).collect_view();
        view! { <Details summary=words().open.differs open=true><ul>{items}</ul></Details> }
    })
}

/// The ways to go with a sheet that differs.
const SHEET_WAYS: &[Resolution] =
    &[Resolution::Joined, Resolution::Mine, Resolution::Theirs, Resolution::Both];

/// The ways to go with a project that differs.
const PROJECT_WAYS: &[Resolution] = &[Resolution::Joined, Resolution::Mine];

fn take_group(
    name: String,
    about: &str,
    ways: &[Resolution],
    take: Signal<Option<Resolution>>,
    on_take: Callback<Resolution>,
) -> impl IntoView + use<> {
    let w = &words().open;
    let label = |take| match take {
        Resolution::Joined => w.take_joined,
        Resolution::Mine => w.take_mine,
        Resolution::Theirs => w.take_theirs,
        Resolution::Both => w.take_both,
    };
    let options: Vec<_> =
        ways.iter().map(|take| RadioOption::new(take_id(*take), label(*take))).collect();
    let choose = Callback::new(move |id: String| {
        if let Some(take) = take_of(&id) {
            on_take.try_run(take);
        }
    });
    view! {
        <div class="st-pick-group">
            <RadioGroup
                name
                legend=legend(w.take, w.take_about, about)
                options
                chosen=Signal::derive(move || take.get().map_or("", take_id).to_owned())
                on_choose=choose
            />
        </div>
    }
}

/// The same sheet lies in the bin: it can come out.
fn bin_choice(app: App, at: usize, arrived: &ArrivedSheet) -> impl IntoView + use<> {
    let exchange = Wings::expect().exchange;
    let w = &words().open;
    let options = vec![
        RadioOption::new(take_id(Resolution::Mine), w.bin_leave),
        RadioOption::new(take_id(Resolution::Theirs), w.bin_out),
    ];
    let id = arrived.sheet.id.clone();
    let choose = move |chosen: String| {
        if let Some(take) = take_of(&chosen) {
            exchange.take_sheet(&id, take);
        }
    };
    let take = move || exchange.import().with(|i| i.sheets.get(at).map_or("", |a| take_id(a.take)));
    view! {
        <div class="st-pick-group">
            <RadioGroup
                name=format!("take-sheet-{at}")
                legend=legend(w.bin_take, w.bin_take_about, &sheet_words(app, &arrived.sheet))
                options
                chosen=Signal::derive(move || take().to_owned())
                on_choose=choose
            />
        </div>
    }
}

/// A project that is new or differs.
pub(super) fn project_row(app: App, import: &Import, at: usize, row_id: String) -> Option<AnyView> {
    let exchange = Wings::expect().exchange;
    let w = &words().open;
    let arrived = import.projects.get(at)?;
    let here = app.library.with_untracked(|l| l.project(&arrived.project.id).cloned());
    let here = here.filter(|_| arrived.standing == Standing::Changed);
    let facts = project_facts(app, &arrived.project, here.as_ref());
    let name = fill(w.project_named, &[("name", &arrived.project.name)]);
    let choice = here.map(|here| {
        let joined = exchange.project_if_taken(arrived).unwrap_or_else(|| arrived.project.clone());
        let differs = differs::of_projects(&here, &joined);
        let id = arrived.project.id.clone();
        let take =
            Signal::derive(move || exchange.import().with(|i| i.projects.get(at).map(|a| a.take)));
        let is_joined = move || take.get() == Some(Resolution::Joined);
        let on_take = Callback::new(move |take| exchange.take_project(&id, take));
        let group = take_group(format!("take-project-{at}"), &name, PROJECT_WAYS, take, on_take);
        view! {
            {differs_list(differs)}
            <div hidden=move || !is_joined()>
                {clash::clashes(app, import, clash::ClashSubject::Project(at))}
            </div>
            <Details summary=words().open.another_way>{group}</Details>
        }
        .into_any()
    });
    let choice = choice.or_else(|| {
        let id = arrived.project.id.clone();
        let take = move || exchange.import().with(|i| i.projects.get(at).map(|a| a.take));
        let is_back = Signal::derive(move || take() == Some(Resolution::Theirs));
        let choose = Callback::new(move |back| exchange.take_project(&id, taken(back)));
        let ask = || bring_back(format!("take-project-{at}"), &name, is_back, choose);
        arrived.was_deleted.then(ask)
    });
    let row = item(
        row_id,
        tag(arrived.standing),
        view! {
            <h3 class="st-import-list__name" dir="auto">{name.clone()}</h3>
            {from_files(import, arrived.files().collect())}
            {pairs_list(facts)}
            {choice}
        },
    );
    Some(row.into_any())
}

fn project_facts(app: App, project: &Project, here: Option<&Project>) -> FactList {
    let w = &words().open;
    let rounds: Vec<&str> = project.rounds.iter().map(|r| r.label.as_str()).collect();
    let mut facts = FactList::new();
    if !rounds.is_empty() {
        facts.push((w.rounds, rounds.join(", ")));
    }
    facts.push((w.changed_there, when(app, project.changed)));
    facts.extend(here.map(|here| (w.changed_here, when(app, here.changed))));
    facts
}
