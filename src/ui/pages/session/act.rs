//! An action of the project, made where it came up: what, who and by when.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::words;
use crate::domain::base::day;
use crate::domain::room::differ::Statement;
use crate::state::project::projects::Planned;
use crate::ui::components::details::Details;
use crate::ui::components::text_field::{FieldType, TextField};

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

/// The form, folded away.
pub(super) fn act(of: &SessionCtx, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let (app, project) = (of.app, of.session.project.clone());
    let item = statement.item.id.clone();
    let field = format!("{item}-act");
    let typed = ActionFields::empty();
    let focus = field.clone();
    let add = move |_| {
        let (what, who) = (typed.what.get_untracked(), typed.who.get_untracked());
        let by_when = day::read(&typed.by_when.get_untracked());
        if what.trim().is_empty() {
            typed.wrong.set(true);
            app.device().focus(&focus);
            return;
        }
        let planned = Planned { from: Some(&item), what: &what, who: &who, by_when };
        if app.plan_action(&project, planned).is_some() {
            typed.clear();
            app.say(w.act_added);
        } else {
            app.say(w.act_not_added);
        }
    };
    view! {
        <Details summary=w.act>
            {fields(&field, typed)}
            <button class="st-button st-button--secondary" type="button" on:click=add>{w.act_add}</button>
        </Details>
    }
    .into_any()
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
