//! Where several people changed the same thing: each form of it side by side, and what shall stay.

use leptos::prelude::*;

use super::clash_words::{title, value_words};
use super::naming::{file_name, legend};
use crate::content::{count, fill, words};
use crate::domain::document::join::{Clash, Decision};
use crate::state::app::App;
use crate::state::exchange::Exchange;
use crate::state::exchange::import::Import;
use crate::state::wings::Wings;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::parts::two_texts::{two_answers, two_texts};

/// What was changed by several people, by its place in the list.
#[derive(Clone, Copy)]
pub(super) enum ClashSubject {
    /// A sheet.
    Sheet(usize),
    /// A project.
    Project(usize),
}

impl ClashSubject {
    /// Its places where several people changed the same.
    fn clashes(self, import: &Import) -> &[Clash] {
        let found = match self {
            Self::Sheet(at) => import.sheets.get(at).map(|a| &a.clashes),
            Self::Project(at) => import.projects.get(at).map(|a| &a.clashes),
        };
        found.map_or(&[], Vec::as_slice)
    }

    /// Which of the forms is the one here, and which file each of the others is from.
    fn files(self, app: App, import: &Import) -> (bool, Vec<usize>) {
        match self {
            Self::Sheet(at) => {
                let Some(arrived) = import.sheets.get(at) else { return (false, Vec::new()) };
                let id = &arrived.sheet.id;
                let is_here = app.library.with_untracked(|l| l.sheet(id).is_some());
                (is_here, arrived.files().collect())
            }
            Self::Project(at) => {
                let Some(arrived) = import.projects.get(at) else { return (false, Vec::new()) };
                let id = &arrived.project.id;
                let is_here = app.library.with_untracked(|l| l.project(id).is_some());
                (is_here, arrived.files().collect())
            }
        }
    }

    fn name(self) -> String {
        match self {
            Self::Sheet(at) => format!("clash-sheet-{at}"),
            Self::Project(at) => format!("clash-project-{at}"),
        }
    }

    fn decide(self, exchange: Exchange, path: &str, decision: Decision) {
        let sheet = |at: usize| {
            exchange.import().with_untracked(|i| i.sheets.get(at).map(|a| a.sheet.id.clone()))
        };
        let project = |at: usize| {
            exchange.import().with_untracked(|i| i.projects.get(at).map(|a| a.project.id.clone()))
        };
        match self {
            Self::Sheet(at) => {
                if let Some(id) = sheet(at) {
                    exchange.decide_in_sheet(&id, path, decision);
                }
            }
            Self::Project(at) => {
                if let Some(id) = project(at) {
                    exchange.decide_in_project(&id, path, decision);
                }
            }
        }
    }
}

/// Every place where several people changed the same thing.
pub(super) fn clashes(
    app: App,
    import: &Import,
    of: ClashSubject,
) -> Option<impl IntoView + use<>> {
    let all = of.clashes(import);
    let (is_here, files) = of.files(app, import);
    let label = |form: usize| match form.checked_sub(usize::from(is_here)) {
        None => None,
        Some(at) => files.get(at).map(|file| file_name(import, *file)),
    };
    let views: Vec<_> = all
        .iter()
        .enumerate()
        .map(|(at, clash)| {
            let labels = clash.from.iter().map(|form| label(*form)).collect();
            one(app, import, of, at, clash, labels)
        })
        .collect();
    (!views.is_empty()).then(|| {
        let n = views.len();
        let heading = count(words().open.clash_title, &app.device().plural(n), n);
        view! { <div class="st-clashes"><p class="st-clashes__title">{heading}</p>{views}</div> }
    })
}

fn one(
    app: App,
    import: &Import,
    of: ClashSubject,
    at: usize,
    clash: &Clash,
    labels: Vec<Option<String>>,
) -> impl IntoView + use<> {
    let w = &words().open;
    let title = match of {
        ClashSubject::Sheet(at) => {
            import.sheets.get(at).map(|a| title(app, Some(&a.sheet), &a.sheet.actions, &clash.path))
        }
        ClashSubject::Project(at) => {
            import.projects.get(at).map(|a| title(app, None, &a.project.actions, &clash.path))
        }
    }
    .unwrap_or_default();
    let sheet = if let ClashSubject::Sheet(at) = of {
        import.sheets.get(at).map(|a| &a.sheet)
    } else {
        None
    };
    let said: Vec<String> =
        clash.texts.iter().map(|text| value_words(app, sheet, &clash.path, text)).collect();
    let heading = |at: usize| match labels.get(at).and_then(Option::as_ref) {
        Some(file) => fill(w.clash_file, &[("file", file)]),
        None => w.clash_here.to_owned(),
    };
    let is_words = clash.can_be_all();
    let pairs: Vec<AnyView> = (1..said.len())
        .map(|other| {
            let (mine, theirs) =
                ((heading(0), said[0].as_str()), (heading(other), said[other].as_str()));
            if is_words {
                two_texts(mine, theirs).into_any()
            } else {
                two_answers(mine, theirs).into_any()
            }
        })
        .collect();
    view! {
        <div class="st-clashes__one">
            <h4 class="st-clashes__name" dir="auto">{title.clone()}</h4>
            {pairs}
            {choice(of, at, clash, &labels, &title)}
        </div>
    }
}

fn choice(
    of: ClashSubject,
    at: usize,
    clash: &Clash,
    labels: &[Option<String>],
    title: &str,
) -> impl IntoView + use<> {
    let exchange = Wings::expect().exchange;
    let w = &words().open;
    let mut options: Vec<RadioOption> = labels
        .iter()
        .enumerate()
        .map(|(n, label)| {
            let words = match label {
                Some(file) => fill(w.clash_file_take, &[("file", file)]),
                None => w.clash_here_keep.to_owned(),
            };
            RadioOption::new(n.to_string(), words)
        })
        .collect();
    if clash.can_be_all() {
        options.push(RadioOption::new(ALL, w.clash_all));
    }
    let path = clash.path.clone();
    let chosen = Signal::derive(move || {
        exchange.import().with(|import| match of.clashes(import).get(at).and_then(|c| c.decided) {
            Some(Decision::One(n)) => n.to_string(),
            Some(Decision::All) => ALL.to_owned(),
            None => String::new(),
        })
    });
    let choose = move |id: String| {
        let decision = match id.parse() {
            Ok(n) => Decision::One(n),
            Err(_) => Decision::All,
        };
        of.decide(exchange, &path, decision);
    };
    view! {
        <div class="st-pick-group">
            <RadioGroup
                name=format!("{}-{at}", of.name())
                legend=legend(w.clash_ask, w.clash_about, title)
                options
                chosen
                on_choose=choose
            />
        </div>
    }
}

/// All forms, one after the other.
const ALL: &str = "all";
