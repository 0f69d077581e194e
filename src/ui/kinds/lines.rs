//! A question answered by a list that people add to.

use leptos::prelude::*;

use crate::content::{count, words};
use crate::domain::base::id::{ItemId, RowId};
use crate::domain::base::pasted;
use crate::domain::document::limits;
use crate::domain::sheet::answer::{Answer, Line};
use crate::domain::tool::kind::Lines;
use crate::state::app::App;
use crate::ui::components::group_name::GroupName;
use crate::ui::components::lines_field::{LinesField, LinesWords};
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::asking::focus::before_removal;
use crate::ui::parts::asking::from_project::from_project;
use crate::ui::parts::asking::lines::{add_line, edit};
use crate::ui::parts::asking::named::numbered;
use crate::ui::parts::asking::to_pick::to_pick;
use crate::ui::parts::on_paper::drawn;
use crate::ui::parts::on_paper::to_fill::TEXT;

pub(super) fn field(of: QuestionCtx<'_>, lines: &Lines) -> AnyView {
    let (item, lines) = (of.item.id.clone(), lines.clone());
    view! { {of.title()} <LinesItem item legend=of.legend() lines/> {from_project(of)} }.into_any()
}

pub(super) fn blank(lines: &Lines) -> AnyView {
    view! { {drawn::label(&lines.prompt)} {drawn::lines(TEXT)} }.into_any()
}

/// The lines of an item.
#[component]
fn LinesItem(
    /// Which item.
    item: ItemId,
    /// What names it.
    legend: GroupName,
    /// The label of a line, and lines to pick from.
    lines: Lines,
) -> impl IntoView {
    let app = App::expect();
    let answer = app.answer(item.clone());
    let ids = Memo::new(move |_| {
        answer.with(|a| a.lines().iter().map(|l| l.id.to_string()).collect::<Vec<_>>())
    });
    let text_of = move |id: String| {
        answer
            .with(|a| a.lines().iter().find(|l| l.id.as_str() == id).map(|l| l.text.clone()))
            .unwrap_or_default()
    };
    let Lines { prompt, suggestions } = lines;
    let prompt = if prompt.is_empty() { words().sheet.line.to_owned() } else { prompt };
    let ideas = (!suggestions.is_empty()).then(|| lines_to_pick(app, &item, suggestions, answer));
    let w = &words().sheet;
    let words = LinesWords {
        line: Callback::new(move |n: usize| format!("{prompt} {n}")),
        remove: words().common.remove,
        remove_which: numbered(w.which_line),
        add: w.add_line,
    };
    let (typed, removed, pasted) = (item.clone(), item.clone(), item.clone());
    view! {
        <LinesField
            prefix=item.to_string()
            legend
            words
            ids
            text_of
            on_input=move |(id, text): (String, String)| set_line(app, &typed, &id, &text)
            on_leave=move |()| app.seal()
            on_add=move |()| { add_line(app, &item, ""); }
            on_paste=move |(id, text): (String, String)| paste(app, &pasted, &id, &text)
            on_remove=move |id: String| {
                before_removal(app, &removed, &ids.get_untracked(), &id);
                edit(app, &removed, false, |lines| lines.retain(|l| l.id.as_str() != id));
            }
        />
        {ideas}
    }
}

/// Lines to pick from. One that is there already is not offered again.
fn lines_to_pick(
    app: App,
    item: &ItemId,
    suggestions: Vec<String>,
    answer: Memo<Answer>,
) -> AnyView {
    let ideas = Memo::new(move |_| {
        let is_new = |text: &&String| answer.with(|a| a.lines().iter().all(|l| l.text != **text));
        suggestions.iter().filter(is_new).cloned().collect::<Vec<_>>()
    });
    let to = item.clone();
    let on_take = move |text: String| {
        if add_line(app, &to, &text) {
            app.say(words().sheet.line_taken);
        }
    };
    to_pick(app, item, words().sheet.lines_to_pick, ideas.into(), Callback::new(on_take))
}

fn set_line(app: App, item: &ItemId, id: &str, text: &str) {
    edit(app, item, true, |lines| {
        for line in lines.iter_mut().filter(|l| l.id.as_str() == id) {
            text.clone_into(&mut line.text);
        }
    });
}

/// A list that is pasted becomes lines, behind the line that it is pasted into, or in place of an empty one.
/// Whether the text was one.
fn paste(app: App, item: &ItemId, at: &str, text: &str) -> bool {
    let Some(entries) = pasted::list(text) else { return false };
    let all = entries.len();
    let id = || RowId::new(&app.device().fresh_id()).ok();
    let mut new: Vec<Line> =
        entries.into_iter().filter_map(|text| Some(Line { id: id()?, text })).collect();
    let (mut n, mut last) = (0, None);
    edit(app, item, false, |lines| {
        let at = lines.iter().position(|line| line.id.as_str() == at).unwrap_or(lines.len());
        let is_empty = lines.get(at).is_some_and(|line| line.text.trim().is_empty());
        new.truncate(limits::room(lines.len() - usize::from(is_empty)));
        (n, last) = (new.len(), new.last().map(|line| format!("{item}-{}", line.id)));
        let is_empty = is_empty && n > 0;
        let from = if is_empty { at } else { (at + 1).min(lines.len()) };
        lines.splice(from..from + usize::from(is_empty), new);
    });
    let added = count(words().sheet.lines_pasted, &app.device().plural(n), n);
    let rest = if n < all { words().common.list_full } else { "" };
    app.say([added.as_str(), rest].join(" ").trim_end());
    if let Some(last) = last {
        app.device().focus(&last);
    }
    true
}
