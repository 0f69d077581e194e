//! Files that people brought: dropped, chosen or pasted, any number at once.

use leptos::prelude::*;

use super::super::open::{Paste, not_read_words, refusal_words};
use super::SessionCtx;
use crate::content::{count, words};
use crate::domain::room::session::Added;
use crate::state::room::files::{RoomFileOutcome, RoomFileResult, SheetOutcome};
use crate::ui::components::anew::anew;
use crate::ui::components::drop_zone::DropZone;
use crate::ui::parts::batches::{Batches, line, wrong_line};
use crate::ui::parts::heading::Heading;

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().room_files;
    let app = of.app;
    let working = of.clone();
    let batches = Batches::new(app, move |files| app.take_files(&working.session.id, files));
    let telling = of.clone();
    let said = move || {
        let is_in = batches.done.with(|all| all.iter().any(has_come_in));
        if is_in { telling.told(words().session.desk_done) } else { String::new() }
    };
    view! {
        {of.back()}
        <Heading text=words().session.files/>
        <p class="st-lead">{words().session.files_lead}</p>
        {of.counter()}
        <DropZone id="room-files" label=words().open.choose hint=words().open.drop_hint/>
        <p role="status" prop:textContent=move || batches.progress()></p>
        <Paste on_paste=move |file| batches.begin(vec![file])/>
        <p class="st-room__said" role="status" prop:textContent=said></p>
        <ul>{anew(move || batches.done.with(|all| of_kinds(all)))}</ul>
        <p class="st-small">{w.kept}</p>
    }
    .into_any()
}

/// Whether anything of a file is in now.
fn has_come_in(one: &RoomFileOutcome) -> bool {
    let is_in =
        |sheet: &SheetOutcome| matches!(sheet, SheetOutcome::Added(Added::New | Added::Replaced));
    matches!(&one.became, RoomFileResult::Sheets(sheets) if sheets.iter().any(is_in))
}

/// A line for each kind of outcome, and one for each file that had nothing to count.
fn of_kinds(all: &[RoomFileOutcome]) -> Vec<AnyView> {
    let w = &words().room_files;
    let sheets = || {
        all.iter().flat_map(|one| match &one.became {
            RoomFileResult::Sheets(sheets) => sheets.as_slice(),
            _ => &[],
        })
    };
    let n = |wanted: SheetOutcome| sheets().filter(|sheet| **sheet == wanted).count();
    let kinds = [
        (n(SheetOutcome::Added(Added::New)), w.new),
        (n(SheetOutcome::Added(Added::Replaced)), w.replaced),
        (n(SheetOutcome::Added(Added::Same)), w.same),
        (n(SheetOutcome::Added(Added::TooLate)), w.too_late),
        (n(SheetOutcome::OtherTool), w.other_tool),
        (n(SheetOutcome::OtherRound), w.other_round),
        (n(SheetOutcome::OfGroup), w.of_group),
        (n(SheetOutcome::Blank), w.blank),
        (n(SheetOutcome::NotKept), w.not_kept),
    ];
    let app = crate::state::app::App::expect();
    let counted = kinds.into_iter().filter(|(n, _)| *n > 0);
    let counted = counted.map(|(n, forms)| line(count(forms, &app.device().plural(n), n)));
    counted.chain(all.iter().filter_map(wrong)).collect()
}

fn wrong(one: &RoomFileOutcome) -> Option<AnyView> {
    let w = &words().room_files;
    let why = match &one.became {
        RoomFileResult::Sheets(_) => return None,
        RoomFileResult::Nothing => w.no_sheet,
        RoomFileResult::Refused(why) => refusal_words(*why),
        RoomFileResult::NotRead(why) => not_read_words(why),
    };
    Some(wrong_line(&one.name, why))
}
