//! One file: what it is, and what is in it.

use leptos::prelude::*;

use super::deleted::bring_back;
use super::portions::portions;
use super::row;
use super::wrong::{not_read_words, problem_words, refusal_words};
use crate::content::{count, fill, words};
use crate::domain::document::compare::Standing;
use crate::format::Problem;
use crate::state::app::App;
use crate::state::exchange::import::{
    Arrived, ArrivedSession, FoundInFile, Import, SessionStanding,
};
use crate::state::wings::Wings;
use crate::ui::components::details::Details;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::parts::as_written::untranslated;

/// A file, with its sheets and projects or with why there are none.
pub(super) fn file_view(app: App, import: &Import, at: usize) -> AnyView {
    let file = &import.files[at];
    let name = match file.name.as_str() {
        "" => words().open.pasted.into_any(),
        name => untranslated(name),
    };
    match &file.found {
        FoundInFile::Good(n) => {
            let about = holds(app, import, at, *n);
            good(app, file, at, name, about, None).into_any()
        }
        FoundInFile::Partly(n, problems) => {
            let w = &words().open;
            let is_all = problems.iter().all(|problem| problem.kind.is_all_read());
            let forms = if is_all { w.holds } else { w.saved_part };
            let about = count(forms, &app.device().plural(*n), *n);
            good(app, file, at, name, about, Some(problems)).into_any()
        }
        FoundInFile::Refused(why) => refused(at, name, refusal_words(*why)).into_any(),
        FoundInFile::NotRead(why) => refused(at, name, not_read_words(why)).into_any(),
    }
}

/// How many sheets a file holds; or, where it has none, what of how many rooms.
fn holds(app: App, import: &Import, at: usize, sheets: usize) -> String {
    let w = &words().open;
    let results = import.results().filter(|arrived| arrived.origin.file == at).count();
    match (sheets, results) {
        (0, 1..) => count(w.holds_results, &app.device().plural(results), results),
        _ => count(w.holds, &app.device().plural(sheets), sheets),
    }
}

fn refused(at: usize, name: AnyView, why: &'static str) -> impl IntoView {
    let title = view! { {words().open.not_opened} " " {name} };
    view! {
        <Notice
            id=format!("file-{at}")
            kind=NoticeKind::Error
            title=title.into_any()
            texts=vec![why.to_owned()]
        />
    }
}

fn good(
    app: App,
    file: &Arrived,
    at: usize,
    name: AnyView,
    about: String,
    problems: Option<&Vec<Problem>>,
) -> impl IntoView + use<> {
    let id = format!("file-{at}");
    let names = id.clone();
    view! {
        <section class="st-import-list" aria-labelledby=names>
            <h3 class="st-import-list__file" id=id>{name}</h3>
            <p class="st-import-list__about">{about}</p>
            {file.has_unknown.then(|| view! { <p>{words().open.has_unknown}</p> })}
            {problems.map(|problems| what_was_wrong(app, at, problems))}
        </section>
    }
}

fn what_was_wrong(app: App, at: usize, problems: &[Problem]) -> impl IntoView + use<> {
    let w = &words().open;
    let item = |words: String| view! { <li>{words}</li> };
    let list = problem_words(app, problems).into_iter().map(item).collect_view();
    view! {
        <Notice
            id=format!("wrong-{at}")
            kind=NoticeKind::Warning
            title=w.what_was_wrong.into_any()
        >
            <ul>{list}</ul>
            <p class="st-notice__text">{w.ask_again}</p>
        </Notice>
    }
}

/// All that is in the files, each thing once.
pub(super) fn all_rows(app: App, import: &Import) -> impl IntoView + use<> {
    view! {
        <section class="st-import-list">
            {open_rows(app, import)}
            {session_rows(app, import)}
            {same_rows(app, import)}
        </section>
    }
}

/// Something to look at, by its place among those of its kind.
#[derive(Clone, Copy)]
enum FileRow {
    Project(usize),
    Sheet(usize),
}

/// What is new or differs: the projects first, then what asks for a decision.
fn open_rows(app: App, import: &Import) -> Option<AnyView> {
    let exchange = Wings::expect().exchange;
    let projects = import.projects.iter().enumerate();
    let projects = projects.filter(|(_, a)| a.standing != Standing::Same);
    let of = |is_asked: bool| {
        let open = import.sheets.iter().enumerate();
        let open = open.filter(|(_, a)| a.standing == Standing::New || a.is_open());
        open.filter(move |(_, a)| a.is_open() == is_asked).map(|(at, _)| FileRow::Sheet(at))
    };
    let rows = projects.map(|(at, _)| FileRow::Project(at)).chain(of(true)).chain(of(false));
    let rows: Vec<FileRow> = rows.collect();
    let row = move |row: &FileRow, id| {
        exchange.import().with_untracked(|import| match *row {
            FileRow::Project(at) => row::project_row(app, import, at, id),
            FileRow::Sheet(at) => row::sheet_row(app, import, at, id),
        })
    };
    let n = rows.len();
    (n > 0)
        .then(|| portions(app, "arrived", n, Box::new(move |at, id| row(&rows[at], id).into_any())))
}

/// Sessions, each with how many sheets are in it.
fn session_rows(app: App, import: &Import) -> impl IntoView + use<> {
    let exchange = Wings::expect().exchange;
    let w = &words().open;
    let is_one = |a: &ArrivedSession| !a.session.is_memory;
    let here = import.sessions.iter().enumerate().filter(|(_, a)| is_one(a));
    let row = |(at, arrived): (usize, &ArrivedSession)| {
        let session = &arrived.session;
        let tool =
            app.tool(&session.tool).map_or_else(|| session.tool.to_string(), |t| t.title.clone());
        let people = session.people();
        let n = count(words().session.n_in, &app.device().plural(people), people);
        let text = fill(w.session, &[("tool", &tool), ("in", &n)]);
        let standing = match arrived.standing {
            SessionStanding::New => "",
            SessionStanding::Here | SessionStanding::Seen => w.session_here,
            SessionStanding::SmallerGroups => w.session_smaller,
        };
        let back = arrived.stays_deleted.then(|| {
            let id = session.id.clone();
            let stays =
                move || exchange.import().with(|i| i.sessions.get(at).map(|a| a.stays_deleted));
            let is_back = Signal::derive(move || stays() == Some(false));
            let choose = Callback::new(move |back| exchange.take_session(&id, back));
            bring_back(format!("take-session-{at}"), &text, is_back, choose)
        });
        view! { <li class="st-import-list__item"><p>{text} " " {standing}</p> {back}</li> }
    };
    let rows: Vec<_> = here.map(row).collect();
    let is_seen = |a: &ArrivedSession| a.standing == SessionStanding::Seen;
    let seen = import.sessions.iter().any(is_seen).then(|| view! { <p>{w.session_seen}</p> });
    let list = (!rows.is_empty())
        .then(|| view! { <ul class="st-import-list__list" role="list">{rows}</ul> });
    view! { {list} {seen} }
}

/// What is here already, folded away: there is nothing to decide.
fn same_rows(app: App, import: &Import) -> Option<impl IntoView + use<>> {
    let exchange = Wings::expect().exchange;
    let same = import.sheets.iter().enumerate();
    let same = same.filter(|(_, a)| a.standing == Standing::Same && !a.is_open());
    let rows: Vec<usize> = same.map(|(at, _)| at).collect();
    let row =
        move |at, id| exchange.import().with_untracked(|import| row::same_row(app, import, at, id));
    let n = rows.len();
    (n > 0).then(|| {
        let summary = count(words().open.same_sheets, &app.device().plural(n), n);
        let list =
            portions(app, "arrived-same", n, Box::new(move |at, id| row(rows[at], id).into_any()));
        view! { <Details summary>{list}</Details> }
    })
}
