//! Goals in pairs: what there will be, and how people will feel. Each is looked at again after some
//! months, on days that the app works out.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{count, fill, words};
use crate::domain::base::day;
use crate::domain::base::id::ItemId;
use crate::domain::sheet::answer::{Answer, Row};
use crate::domain::sheet::goals::{self, FEEL, HAVE, KNOW, SINCE};
use crate::domain::tool::kind::{Column, Goals};
use crate::state::app::App;
use crate::ui::components::details::Details;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::group_name::GroupName;
use crate::ui::components::keyed_list::{beside, keyed_list};
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::components::text_area::TextArea;
use crate::ui::parts::asking::focus::{add_id, remove_id};
use crate::ui::parts::asking::named::numbered;
use crate::ui::parts::asking::{QuestionCtx, rows};
use crate::ui::parts::on_paper::to_fill::rows_to_fill;

pub(super) fn field(of: QuestionCtx<'_>, goals: &Goals) -> AnyView {
    let (item, goals) = (of.item.id.clone(), goals.clone());
    view! { {of.title()} <GoalsItem item legend=of.legend() goals/> }.into_any()
}

pub(super) fn blank(goals: &Goals) -> AnyView {
    rows_to_fill(&goals.columns, &[])
}

/// What every part of the goals needs.
#[derive(Clone)]
struct GoalsCtx {
    app: App,
    item: ItemId,
    goals: Arc<Goals>,
    answer: Memo<Answer>,
    /// The goal that is to be removed, once that was confirmed.
    removing: RwSignal<Option<String>>,
    asking: RwSignal<bool>,
}

/// The goals of an item.
#[component]
fn GoalsItem(
    /// Which item.
    item: ItemId,
    /// What names it.
    legend: GroupName,
    /// Its columns, its scale, and when goals are looked at again.
    goals: Goals,
) -> impl IntoView {
    let (legend, named_by) = legend.parts("st-goals__legend");
    let app = App::expect();
    let answer = app.answer(item.clone());
    let (removing, asking) = (RwSignal::new(None), RwSignal::new(false));
    let goals = Arc::new(goals);
    let place = GoalsCtx { app, item: item.clone(), goals, answer, removing, asking };
    let ids = Memo::new(move |_| {
        answer.with(|a| a.rows().iter().map(|r| r.id.to_string()).collect::<Vec<_>>())
    });
    let (adding, add) = (item.clone(), add_id(&item));
    let on_add = move |_| {
        let since = app.today().to_string();
        if let Some(id) = rows::add(app, &adding, &[(SINCE, &since)]) {
            app.device().focus(&format!("{adding}-{id}-{HAVE}"));
        }
    };
    let goal = move |id: String| goal(place.clone(), id, ids);
    view! {
        <fieldset class="st-goals" aria-labelledby=named_by>
            {legend}
            {keyed_list(move || ids.get(), String::clone, goal)}
            <button class="st-button st-button--secondary" type="button" id=add on:click=on_add>
                {words().sheet.add_goal}
            </button>
        </fieldset>
        {ask_to_remove(app, item, ids, removing, asking)}
    }
}

fn ask_to_remove(
    app: App,
    item: ItemId,
    ids: Memo<Vec<String>>,
    removing: RwSignal<Option<String>>,
    asking: RwSignal<bool>,
) -> impl IntoView {
    let w = &words().sheet;
    let id = format!("{item}-remove");
    let go_ahead = move |()| {
        if let Some(id) = removing.get_untracked() {
            remove(app, &item, &ids.get_untracked(), &id);
        }
    };
    view! {
        <Dialog
            id=id
            title=Signal::stored(w.goal_remove_title.to_owned())
            text=Signal::stored(w.goal_remove.to_owned())
            confirm=words().common.remove
            cancel=words().common.cancel
            danger=true
            open=asking
            on_confirm=go_ahead
        />
    }
}

/// Takes a goal out. The dialog gives the focus back to where it was, so it is asked for after that.
fn remove(app: App, item: &ItemId, ids: &[String], goal: &str) {
    let next = beside(ids, goal).map(|id| remove_id(&format!("{item}-{id}")));
    app.device().focus(&next.unwrap_or_else(|| add_id(item)));
    app.say(words().sheet.taken_out);
    rows::remove(app, item, goal);
}

fn row_of<T>(answer: Memo<Answer>, id: &str, of: impl FnOnce(&Row) -> T) -> Option<T> {
    answer.with(|a| a.rows().iter().find(|r| r.id.as_str() == id).map(of))
}

fn goal(place: GoalsCtx, id: String, ids: Memo<Vec<String>>) -> AnyView {
    let w = &words().sheet;
    let n = {
        let id = id.clone();
        Memo::new(move |_| ids.with(|ids| ids.iter().position(|i| *i == id).unwrap_or(0) + 1))
    };
    let is_pair = |c: &&Column| [HAVE, FEEL, KNOW].contains(&c.id.as_str());
    let texts = place
        .goals
        .columns
        .iter()
        .filter(is_pair)
        .map(|c| text(&place, &id, c.id.to_string(), c.label.clone()));
    let texts = texts.collect_view();
    let later = place.goals.follow_ups.iter().map(|months| follow_up(&place, &id, *months));
    let later = later.collect_view();
    let own = remove_id(&format!("{}-{id}", place.item));
    let on_remove = move |_| {
        let has_words =
            |row: &Row| row.cells.iter().any(|(c, t)| c.as_str() != SINCE && !t.is_empty());
        if row_of(place.answer, &id, has_words).unwrap_or_default() {
            place.removing.set(Some(id.clone()));
            place.asking.set(true);
        } else {
            remove(place.app, &place.item, &ids.get_untracked(), &id);
        }
    };
    view! {
        <fieldset class="st-goals__goal">
            <legend class="st-goals__name" prop:textContent=move || fill(w.goal, &[("n", &n.get().to_string())])></legend>
            {texts}
            {later}
            <button class="st-button st-button--quiet" type="button" id=own on:click=on_remove>
                {words().common.remove}
                <span class="st-visually-hidden" prop:textContent=move || numbered(w.which_goal).run(n.get())></span>
            </button>
        </fieldset>
    }
    .into_any()
}

fn text(place: &GoalsCtx, id: &str, column: String, label: String) -> AnyView {
    let GoalsCtx { app, item, answer, .. } = place.clone();
    let field = format!("{item}-{id}-{column}");
    let (row, of) = (id.to_owned(), id.to_owned());
    let shown = column.clone();
    let value = Signal::derive(move || {
        row_of(answer, &of, |row| row.cell(&shown).to_owned()).unwrap_or_default()
    });
    let on_input = move |text: String| rows::set_cell(app, &item, None, (&row, &column), &text);
    view! { <TextArea id=field label value on_input on_leave=move |()| app.seal()/> }.into_any()
}

/// Looking at a goal again: the day, how near it is, and words. Open once there is something in it, or the day came.
fn follow_up(place: &GoalsCtx, id: &str, months: u32) -> AnyView {
    let GoalsCtx { app, item, goals, answer, .. } = place.clone();
    let w = &words().sheet;
    let since = row_of(answer, id, |row| day::read(row.cell(SINCE))).flatten();
    let day = goals::look_again(since.unwrap_or(app.today()), months).unwrap_or(app.today());
    let n = usize::try_from(months).unwrap_or_default();
    let title = count(w.look_again_after, &app.device().plural(n), n);
    let title = fill(&title, &[("day", &app.device().day_in_words(day))]);
    let is_open = app.today() >= day
        || row_of(answer, id, |row| goals::is_looked_at(row, months)).unwrap_or_default();
    let none = RadioOption::new("", words().sheet.not_answered);
    let options = goals.scale.all().map(|o| RadioOption::new(o.id.as_str(), o.label.as_str()));
    let options: Vec<RadioOption> = std::iter::once(none).chain(options).collect();
    let (row, of, column) = (id.to_owned(), id.to_owned(), goals::near(months));
    let shown = column.clone();
    let chosen = Signal::derive(move || {
        row_of(answer, &of, |row| row.cell(&shown).to_owned()).unwrap_or_default()
    });
    let field = format!("{item}-{id}-{column}");
    let on_choose = move |option: String| {
        rows::set_cell(app, &item, None, (&row, &column), &option);
    };
    let why = text(place, id, goals::words(months), w.near_why.to_owned());
    view! {
        <Details summary=title open=is_open>
            <SelectField id=field label=w.near options=Signal::stored(options) chosen on_choose/>
            {why}
        </Details>
    }
    .into_any()
}
