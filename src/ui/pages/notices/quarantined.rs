//! Texts that could not be read as they should: what they are, a way to keep them, a way to be rid
//! of them.

use leptos::prelude::*;

use super::{dismiss, sheet_link};
use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::state::app::App;
use crate::state::store::loader::LoadProblem;
use crate::ui::components::anew::anew;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::parts::heading::HEADING;

/// What can be wrong with a text. Those of one sort are told together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DamageKind {
    Unreadable,
    Doubtful,
    Newer,
}

impl DamageKind {
    const ALL: [Self; 3] = [Self::Unreadable, Self::Doubtful, Self::Newer];

    fn has(self, problem: &LoadProblem) -> bool {
        matches!(
            (self, problem),
            (Self::Unreadable, LoadProblem::Unreadable { .. })
                | (Self::Doubtful, LoadProblem::Doubtful { .. })
                | (Self::Newer, LoadProblem::Newer { .. })
        )
    }

    fn id(self) -> &'static str {
        match self {
            Self::Unreadable => "notice-unreadable",
            Self::Doubtful => "notice-doubtful",
            Self::Newer => "notice-newer",
        }
    }

    fn words(self) -> (&'static str, &'static str) {
        let w = &words().keeping;
        match self {
            Self::Unreadable => (w.unreadable_title, w.unreadable),
            Self::Doubtful => (w.doubtful_title, w.doubtful),
            Self::Newer => (w.newer_title, w.newer),
        }
    }
}

/// A text: where it is now, whether it was quarantined, and the sheet it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
struct QuarantinedText {
    key: String,
    is_quarantined: bool,
    sheet: Option<SheetId>,
}

impl QuarantinedText {
    fn of(problem: &LoadProblem) -> Self {
        let key = problem.key().to_owned();
        Self { key, is_quarantined: problem.is_quarantined(), sheet: problem.sheet() }
    }
}

/// Asks before a text is taken away.
#[derive(Clone, Copy)]
struct ConfirmDiscard {
    is_open: RwSignal<bool>,
    key: RwSignal<String>,
}

/// Texts that could not be read as they should.
#[component]
pub(super) fn Quarantined() -> impl IntoView {
    let app = App::expect();
    let w = &words().keeping;
    let asking =
        ConfirmDiscard { is_open: RwSignal::new(false), key: RwSignal::new(String::new()) };
    let remove = move |()| {
        let gone = app.remove_quarantined(&asking.key.get_untracked());
        app.say(if gone { w.removed } else { w.not_removed });
        app.device().focus(HEADING);
    };
    view! {
        {DamageKind::ALL.map(|sort| of_sort(app, sort, asking)).into_iter().collect_view()}
        <Dialog
            id="remove-aside"
            title=w.remove_title.to_owned()
            text=w.remove_it_sure.to_owned()
            confirm=w.remove_it
            cancel=w.remove_cancel
            danger=true
            open=asking.is_open
            on_confirm=remove
        />
    }
}

fn of_sort(app: App, sort: DamageKind, asking: ConfirmDiscard) -> impl IntoView {
    let parts = Memo::new(move |_| {
        app.problems().with(|all| {
            all.iter().filter(|p| sort.has(p)).map(QuarantinedText::of).collect::<Vec<_>>()
        })
    });
    anew(move || {
        let parts = parts.get();
        (!parts.is_empty()).then(|| notice(app, sort, parts, asking))
    })
}

fn notice(
    app: App,
    sort: DamageKind,
    parts: Vec<QuarantinedText>,
    asking: ConfirmDiscard,
) -> impl IntoView {
    let (title, text) = sort.words();
    let keys: Vec<String> = parts.iter().map(|part| part.key.clone()).collect();
    let many = parts.len() > 1;
    let rows = (1_usize..).zip(parts).map(move |(n, part)| {
        let name = many.then(|| fill(words().keeping.part, &[("n", &n.to_string())]));
        part_row(app, sort, part, name, asking)
    });
    let forget = move || keys.iter().for_each(|key| app.dismiss_problem(key));
    view! {
        <Notice
            id=sort.id()
            kind=NoticeKind::Warning
            title=title.into_any()
            texts=vec![text.to_owned()]
        >
            {rows.collect_view()}
            <div class="st-button-row">{dismiss(app, title, forget)}</div>
        </Notice>
    }
}

fn part_row(
    app: App,
    sort: DamageKind,
    part: QuarantinedText,
    name: Option<String>,
    asking: ConfirmDiscard,
) -> impl IntoView {
    let w = &words().keeping;
    let about = name.clone().unwrap_or_else(|| sort.words().0.to_owned());
    let tail = || view! { <span class="st-visually-hidden">{format!(": {about}")}</span> };
    let name = name.map(|name| view! { <p class="st-notice__text">{name}</p> });
    let sheet = part.sheet.and_then(|id| sheet_link(app, id));
    let sheet = sheet.map(|link| view! { <p class="st-notice__text">{link}</p> });
    let key = part.key.clone();
    let download = move |_| {
        let done = app.download_problem(&key);
        app.say(if done { w.downloaded } else { w.not_downloaded });
    };
    let ask = move |_| {
        asking.key.set(part.key.clone());
        asking.is_open.set(true);
    };
    let remove = part.is_quarantined.then(|| {
        view! {
            <button class="st-button st-button--quiet" type="button" on:click=ask>
                {w.remove_it}
                {tail()}
            </button>
        }
    });
    view! {
        {name}
        {sheet}
        <div class="st-button-row">
            <button class="st-button st-button--secondary" type="button" on:click=download>
                {w.download_it}
                {tail()}
            </button>
            {remove}
        </div>
    }
}
