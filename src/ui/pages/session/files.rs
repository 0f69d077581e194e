//! Files that people brought: dropped, chosen or pasted, any number at once.

use leptos::prelude::*;

use super::super::heading::Heading;
use super::super::open::{Paste, not_read_words, refusal_words};
use super::Of;
use crate::content::{fill, words};
use crate::domain::session::Added;
use crate::state::import::InFile;
use crate::state::later::Later;
use crate::state::room_files::{Became, Brought, OfSheet};
use crate::ui::components::drop_zone::DropZone;

/// So many files are looked into before the page may show how far it is.
const AT_ONCE: usize = 50;

/// What came of the files so far.
#[derive(Clone, Copy)]
struct Bench {
    waiting: RwSignal<Vec<InFile>>,
    total: RwSignal<usize>,
    done: RwSignal<Vec<Brought>>,
    soon: Later,
}

/// The page.
pub(super) fn page(of: &Of) -> AnyView {
    let w = &words().room_files;
    let app = of.app;
    let bench = Bench {
        waiting: RwSignal::new(Vec::new()),
        total: RwSignal::new(0),
        done: RwSignal::new(Vec::new()),
        soon: Later::new(app),
    };
    let working = of.clone();
    Effect::new(move |_| {
        let files = app.brought.get();
        if !files.is_empty() {
            app.brought.update_untracked(Vec::clear);
            begin(&working, bench, files);
        }
    });
    let pasting = of.clone();
    let pasted = move |file| begin(&pasting, bench, vec![file]);
    let (id, counted) = (of.session.id.clone(), of.clone());
    let people = move || {
        app.library
            .with(|l| l.session(&id).map(crate::domain::session::Session::people))
            .unwrap_or_default()
    };
    view! {
        {of.back()}
        <Heading text=words().session.files/>
        <p class="st-lead">{words().session.files_lead}</p>
        <p class="st-room__n" role="status">{move || counted.how_many(people())}</p>
        <DropZone id="room-files" label=words().open.choose hint=words().open.drop_hint/>
        <Paste on_paste=pasted/>
        <p role="status">{move || progress(bench)}</p>
        <ul>{move || bench.done.with(|all| outcome(&of_kinds(all)))}</ul>
        <p class="st-small">{w.kept}</p>
    }
    .into_any()
}

fn begin(of: &Of, bench: Bench, files: Vec<InFile>) {
    if bench.waiting.with_untracked(Vec::is_empty) {
        bench.total.set(0);
        bench.done.set(Vec::new());
    }
    bench.total.update(|total| *total += files.len());
    bench.waiting.update(|waiting| waiting.extend(files));
    some(of.clone(), bench);
}

/// Looks into some of the files, and into more a moment later.
fn some(of: Of, bench: Bench) {
    let mut now = Vec::new();
    let Some(()) = bench.waiting.try_update(|waiting| {
        let n = waiting.len().min(AT_ONCE);
        now.extend(waiting.drain(..n));
    }) else {
        return;
    };
    if now.is_empty() {
        return;
    }
    let brought = of.app.take_files(&of.session.id, &now);
    bench.done.update(|done| done.extend(brought));
    bench.soon.after(0, move || some(of, bench));
}

fn progress(bench: Bench) -> String {
    let (done, total) = (bench.done.with(Vec::len), bench.total.get());
    if done < total {
        let gaps = [("n", done.to_string()), ("total", total.to_string())];
        return fill(
            words().room_files.progress,
            &gaps.each_ref().map(|(name, value)| (*name, value.as_str())),
        );
    }
    String::new()
}

/// A line for each kind of outcome, and one for each file that had nothing to count.
fn of_kinds(all: &[Brought]) -> Vec<String> {
    let w = &words().room_files;
    let sheets = || {
        all.iter().flat_map(|one| match &one.became {
            Became::Sheets(sheets) => sheets.as_slice(),
            _ => &[],
        })
    };
    let n = |wanted: OfSheet| sheets().filter(|sheet| **sheet == wanted).count();
    let kinds = [
        (n(OfSheet::Added(Added::New)), w.new),
        (n(OfSheet::Added(Added::Replaced)), w.replaced),
        (n(OfSheet::Added(Added::Same)), w.same),
        (n(OfSheet::Added(Added::TooLate)), w.too_late),
        (n(OfSheet::OtherTool), w.other_tool),
        (n(OfSheet::OtherRound), w.other_round),
        (n(OfSheet::OfGroup), w.of_group),
        (n(OfSheet::Blank), w.blank),
    ];
    let app = crate::state::app::App::expect();
    let counted = kinds.into_iter().filter(|(n, _)| *n > 0);
    let counted =
        counted.map(|(n, forms)| crate::content::count(forms, &app.device().plural(n), n));
    counted.chain(all.iter().filter_map(wrong)).collect()
}

fn wrong(one: &Brought) -> Option<String> {
    let w = &words().room_files;
    let why = match &one.became {
        Became::Sheets(_) => return None,
        Became::Nothing => w.no_sheet,
        Became::Refused(why) => refusal_words(*why),
        Became::NotRead(why) => not_read_words(why),
    };
    let name = if one.name.is_empty() { w.pasted } else { &one.name };
    Some(fill(w.wrong, &[("file", name), ("why", why)]))
}

fn outcome(lines: &[String]) -> impl IntoView + use<> {
    lines.iter().map(|line| view! { <li dir="auto">{line.clone()}</li> }).collect_view()
}
