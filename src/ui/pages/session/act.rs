//! An action of the project, made where it came up: what, who and by when.

use leptos::prelude::*;

use super::SessionCtx;
use super::report::actions_from;
use crate::content::words;
use crate::domain::base::day;
use crate::domain::base::id::{ActionId, ItemId};
use crate::domain::room::differ::Statement;
use crate::state::project::projects::Planned;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::text_field::{FieldType, TextField};
use crate::ui::parts::own_words::own_words;

/// What stands in the fields.
#[derive(Clone, Copy)]
struct ActionFields {
    what: RwSignal<String>,
    who: RwSignal<String>,
    by_when: RwSignal<String>,
    wrong: RwSignal<bool>,
}

impl ActionFields {
    fn empty() -> Self {
        let text = || RwSignal::new(String::new());
        Self { what: text(), who: text(), by_when: text(), wrong: RwSignal::new(false) }
    }

    fn clear(self) {
        for text in [self.what, self.who, self.by_when] {
            text.set(String::new());
        }
    }
}

/// What became of the press.
#[derive(Debug, Clone, PartialEq)]
enum Pressed {
    Added(ActionId),
    TakenOut,
    NotKept,
}

/// What is done about a statement already, and the form for more, folded away.
pub(super) fn act(of: &SessionCtx, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let (app, project) = (of.app, of.session.project.clone());
    let item = statement.item.id.clone();
    let field = format!("{item}-act");
    let typed = ActionFields::empty();
    let pressed = RwSignal::new(None);
    let focus = field.clone();
    let here = planned_here(of, &item);
    let add = move |_| {
        let (what, who) = (typed.what.get_untracked(), typed.who.get_untracked());
        let by_when = day::read(&typed.by_when.get_untracked());
        if what.trim().is_empty() {
            typed.wrong.set(true);
            app.device().focus(&focus);
            return;
        }
        let planned = Planned { from: Some(&item), what: &what, who: &who, by_when };
        let added = app.plan_action(&project, planned);
        if added.is_some() {
            typed.clear();
        }
        pressed.set(Some(added.map_or(Pressed::NotKept, Pressed::Added)));
    };
    let said = of.clone();
    view! {
        {here}
        <Details summary=w.act>
            {fields(&field, typed)}
            <button class="st-button st-button--secondary" type="button" on:click=add>{w.act_add}</button>
        </Details>
        <div role="status">{anew(move || said_of(&said, pressed))}</div>
    }
    .into_any()
}

/// What became of the press, in sight beside it, with a way back.
fn said_of(of: &SessionCtx, pressed: RwSignal<Option<Pressed>>) -> Option<AnyView> {
    let w = &words().differ;
    let (app, project) = (of.app, of.session.project.clone());
    let (text, undo) = match pressed.get()? {
        Pressed::Added(id) => (w.act_added, Some(id)),
        Pressed::TakenOut => (w.act_taken_out, None),
        Pressed::NotKept => (w.act_not_added, None),
    };
    let undo = undo.map(|id| {
        let undo = move |_| {
            let all = app.library.with_untracked(|l| l.actions(Some(&project)));
            let placed = all.iter().find(|placed| placed.action.id == id);
            if placed.is_some_and(|placed| app.remove_placed_action(placed)) {
                pressed.set(Some(Pressed::TakenOut));
            }
        };
        view! {
            <button class="st-button st-button--quiet" type="button" data-at-once="" on:click=undo>
                {w.act_undo}
            </button>
        }
    });
    Some(view! { <p class="st-room__said">{text} " " {undo}</p> }.into_any())
}

/// What is done about a statement, as soon as it is planned.
fn planned_here(of: &SessionCtx, item: &ItemId) -> impl IntoView + use<> {
    let (of, item) = (of.clone(), item.clone());
    let lines = move || {
        of.app.library.track();
        let lines = actions_from(&of, |from| *from == item);
        (!lines.is_empty()).then(|| {
            view! { <h3>{words().agree.actions}</h3> <ul>{own_words(lines)}</ul> }.into_any()
        })
    };
    anew(lines)
}

fn fields(field: &str, typed: ActionFields) -> impl IntoView + use<> {
    let (w, actions) = (&words().differ, &words().actions);
    let error = move || if typed.wrong.get() { w.act_need.to_owned() } else { String::new() };
    let what = move |words: String| {
        typed.wrong.set(false);
        typed.what.set(words);
    };
    view! {
        <TextField
            id=field.to_owned()
            label=w.act_what
            error=Signal::derive(error)
            error_lead=words().common.problem
            value=typed.what
            on_input=what
        />
        <TextField
            id=format!("{field}-who")
            label=actions.who
            hint=actions.who_hint
            value=typed.who
            on_input=move |words: String| typed.who.set(words)
        />
        <TextField
            id=format!("{field}-by-when")
            label=actions.by_when
            kind=FieldType::Date
            value=typed.by_when
            on_input=move |day: String| typed.by_when.set(day)
        />
    }
}
