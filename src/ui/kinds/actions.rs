//! Actions made in a sheet, with ideas to pick from.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::{ActionId, ItemId};
use crate::domain::sheet::Sheet;
use crate::domain::sheet::action::Action;
use crate::domain::sheet::talk;
use crate::domain::tool::kind::Suggestion;
use crate::state::app::App;
use crate::ui::components::actions_field::{ActionsField, Ideas};
use crate::ui::components::keyed_list::{beside, keyed_list};
use crate::ui::parts::action_fields::{Edit, PlanFields};
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::asking::focus::{add_id, block_id, remove_id};
use crate::ui::parts::on_paper::drawn;
use crate::ui::parts::on_paper::to_fill::empty_table;

pub(super) fn field(of: QuestionCtx<'_>, ideas: &[Suggestion]) -> AnyView {
    let (item, ideas) = (of.item.id.clone(), ideas.to_vec());
    view! { {of.heading()} {of.help()} <ActionsItem item ideas/> }.into_any()
}

/// Ideas to pick from, and rows for actions.
pub(super) fn blank(ideas: &[Suggestion]) -> AnyView {
    let w = &words().actions;
    let list = (!ideas.is_empty()).then(|| {
        let ideas = ideas.iter().map(|i| view! { <li>{i.text.clone()}</li> }).collect_view();
        view! {
            {drawn::label(words().sheet.ideas)}
            <ul>{ideas}</ul>
        }
    });
    let columns = [w.what, w.who, w.by_when, w.look_again].map(str::to_owned);
    view! { {list} {empty_table(columns.into_iter())} }.into_any()
}

/// The actions that came from an item, and ways to add one.
#[component]
pub(super) fn ActionsItem(
    /// Which item.
    item: ItemId,
    /// Ideas to pick from.
    #[prop(default = Vec::new())]
    ideas: Vec<Suggestion>,
    /// It goes away as a whole once there is nothing to arrange.
    #[prop(default = false)]
    comes_and_goes: bool,
) -> impl IntoView {
    let app = App::expect();
    let last = if comes_and_goes { block_id(&item) } else { add_id(&item) };
    let own = add_id(&item);
    let ids = action_ids(app, item.clone());
    let ideas = (!ideas.is_empty()).then(|| ideas_view(app, &item, ideas));
    let forms = keyed_list(
        move || ids.get(),
        ToString::to_string,
        move |id| form(app, id, ids, last.clone()),
    );
    view! {
        <ActionsField
            ideas
            forms
            add=words().sheet.add_action
            add_id=own
            on_add=move |()| add_action(app, &item, "")
        />
    }
}

fn action_ids(app: App, item: ItemId) -> Memo<Vec<ActionId>> {
    let of = move |sheet: &Sheet| sheet.actions_from(&item).map(|a| a.id.clone()).collect();
    Memo::new(move |_| app.open.with(|o| o.as_ref().map(|o| of(&o.sheet))).unwrap_or_default())
}

/// Adds an action and puts the cursor into it.
fn add_action(app: App, item: &ItemId, what: &str) {
    if let Some(id) = app.add_action(Some(item), what) {
        app.device().focus(&format!("{id}-what"));
    }
}

/// Ideas that fit what was noticed. An idea that is used already is not offered again.
fn ideas_view(app: App, item: &ItemId, ideas: Vec<Suggestion>) -> AnyView {
    let w = &words().sheet;
    let fitting = Memo::new(move |_| {
        let of = |sheet: &Sheet| {
            let tool = app.tool_in(&sheet.project, &sheet.tool)?;
            let fitting = talk::ideas(&tool, sheet, &ideas);
            Some(fitting.into_iter().map(str::to_owned).collect::<Vec<_>>())
        };
        app.open.with(|o| o.as_ref().and_then(|o| of(&o.sheet))).unwrap_or_default()
    });
    let id = format!("{item}-ideas");
    let item = item.clone();
    view! {
        <Ideas
            id
            title=w.ideas
            hint=w.ideas_hint
            take=w.take_idea
            ideas=fitting
            on_take=move |text: String| add_action(app, &item, &text)
        />
    }
    .into_any()
}

/// The form of an action. When the last one is removed, the focus goes to what has the id `last`.
fn form(app: App, id: ActionId, ids: Memo<Vec<ActionId>>, last: String) -> impl IntoView {
    let action = action_of(app, id.clone());
    let number = {
        let id = id.clone();
        move || ids.with(|ids| ids.iter().position(|i| *i == id).unwrap_or(0) + 1).to_string()
    };
    let prefix = id.to_string();
    let (removed, own) = (id.clone(), remove_id(id.as_str()));
    let remove = move |_| {
        let all: Vec<String> =
            ids.with_untracked(|ids| ids.iter().map(ToString::to_string).collect());
        match beside(&all, removed.as_str()) {
            Some(next) => app.device().focus_now(&remove_id(next)),
            None => app.device().focus(&last),
        }
        app.remove_action(&removed);
        app.say(words().actions.removed);
    };
    let on_edit = move |edit: Edit| app.edit_action(&id, edit.typing, edit.change);
    view! {
        <fieldset class="st-action-form">
            <legend class="st-action-form__legend" prop:textContent=move || fill(words().actions.action_n, &[("n", &number())])></legend>
            <PlanFields
                prefix
                action
                on_edit=Callback::new(on_edit)
                on_leave=Callback::new(move |()| app.seal())
            />
            <div class="st-button-row">
                <button class="st-button st-button--quiet" type="button" id=own on:click=remove>
                    {words().actions.remove}
                </button>
            </div>
        </fieldset>
    }
}

/// An action of the open sheet. Once it is gone its form is on the way out, and sees an empty one.
fn action_of(app: App, id: ActionId) -> Memo<Action> {
    Memo::new(move |_| {
        let find = |s: &Sheet| s.actions.iter().find(|a| a.id == id).cloned();
        let found = app.open.with(|o| o.as_ref().and_then(|o| find(&o.sheet)));
        found.unwrap_or_else(|| Action::new(id.clone(), None, String::new()))
    })
}
