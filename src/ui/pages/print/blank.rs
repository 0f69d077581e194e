//! A blank sheet to fill in by hand: rings to mark, boxes to tick, lines to write on.

use leptos::prelude::*;

use super::paper::{self, PaperSection};
use crate::content::{self, fill, words};
use crate::domain::base::id::VariantId;
use crate::domain::sheet::{Perspective, Respondent};
use crate::domain::tool::kind::Role;
use crate::domain::tool::{Item, Tool};
use crate::format::code::paper_code;
use crate::state::app::App;
use crate::ui::kinds;
use crate::ui::parts::as_written::untranslated;
use crate::ui::parts::on_paper::LINE;
use crate::ui::parts::on_paper::drawn::{self, Marks};
use crate::ui::parts::on_paper::to_fill::NOTE;

/// A blank sheet of one variant of a tool.
pub fn paper(app: App, tool: &Tool, variant: &VariantId) -> impl IntoView + use<> {
    let parts =
        paper::parts(tool.pages(variant)).into_iter().map(|part| part_view(&part)).collect_view();
    let lead = tool.variant(variant).map(|v| v.title.as_str()).unwrap_or_default();
    view! {
        <article class="st-paper st-paper--blank">
            {paper::head(&tool.title, lead, facts(tool, variant))}
            {how_to_answer()}
            {whose()}
            {parts}
            {paper::foot(app, tool, tool.version)}
        </article>
    }
}

fn facts(tool: &Tool, variant: &VariantId) -> AnyView {
    let w = &words().sheet;
    let name = fill(words().print.you_can_skip, &[("label", w.name)]);
    let to_write = [w.project, w.round, &name].map(|label| paper::fact(label, None));
    let code = untranslated(&paper_code(tool, variant));
    let code = paper::fact(words().print.code, Some(code));
    view! { {to_write.into_iter().collect_view()} {code} }.into_any()
}

fn how_to_answer() -> AnyView {
    let w = &words().print;
    let points = [w.how_ring, w.how_box, w.how_skip].map(|point| view! { <li>{point}</li> });
    let points = view! { <ul>{points.into_iter().collect_view()}</ul> };
    paper::section(w.how_title, "", vec![points.into_any()])
}

fn whose() -> AnyView {
    let w = &words().print;
    let marks = view! {
        {drawn::label(w.perspective)}
        {drawn::label_list(Perspective::ALL.map(content::perspective), Marks::One)}
        {drawn::label(w.by)}
        {drawn::label_list(Respondent::ALL.map(content::by), Marks::One)}
    };
    paper::section(words().sheet.whose, "", vec![marks.into_any()])
}

fn part_view(part: &PaperSection<'_>) -> AnyView {
    let items = part.items.iter().map(|(number, item)| paper::question(number, item, room(item)));
    paper::section(&part.section.title, &part.section.lead, items.collect())
}

/// Room to answer a question.
fn room(item: &Item) -> AnyView {
    // A list of many to tick is to stay a few pages.
    let is_tick = matches!(item.kind.role(), Role::Arranging(_));
    let lines = if is_tick { LINE } else { NOTE };
    let note = item.note.as_deref().map(|note| (drawn::label(note), drawn::lines(lines)));
    let frame = item.frame.then(|| drawn::frame(words().print.frame));
    view! { {kinds::blank(item)} {note} {frame} }.into_any()
}
