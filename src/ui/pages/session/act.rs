//! An action of the project, made where it came up: what, who and by when.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::SessionCtx;
use super::report::actions_from;
use crate::content::words;
use crate::domain::base::day;
use crate::domain::base::id::{ActionId, ItemId};
use crate::domain::room::differ::Statement;
use crate::state::page::drafts::Drafts;
use crate::state::project::projects::Planned;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::text_field::{FieldType, TextField};
use crate::ui::parts::own_words::own_words;
use crate::ui::parts::said_here::SaidHere;

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

    /// What was begun on this page before is there again; what is begun now is kept when the page goes.
    fn keep(self, drafts: Drafts, form: String) -> bool {
        let fields = [self.what, self.who, self.by_when];
        let begun = drafts.take(&form);
        let is_begun = begun.is_some();
        for (field, words) in fields.into_iter().zip(begun.into_iter().flatten()) {
            field.set(words);
        }
        on_cleanup(move || {
            let words = fields.map(|field| field.try_get_untracked().unwrap_or_default());
            drafts.keep(&form, words.to_vec());
        });
        is_begun
    }

    fn clear(self) {
        self.wrong.set(false);
        for text in [self.what, self.who, self.by_when] {
            text.set(String::new());
        }
    }
}

/// What is done about a statement already, and the form for more, folded away.
pub(super) fn act(of: &SessionCtx, statement: &Statement) -> AnyView {
    view! { {planned_lines(of, &statement.item.id, "")} {act_form(of, statement)} }.into_any()
}

/// The form for an action, folded away.
pub(super) fn act_form(of: &SessionCtx, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let item = statement.item.id.clone();
    let field = format!("{item}-act");
    let summary = format!("{field}-more");
    let typed = ActionFields::empty();
    let is_begun = typed.keep(Drafts::expect(), format!("{}/{field}", of.session.id));
    let said = SaidHere::new();
    let (of, focus, back) = (of.clone(), field.clone(), summary.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if typed.what.with_untracked(|what| what.trim().is_empty()) {
            said.clear();
            typed.wrong.set(true);
            of.app.device().focus(&focus);
            return;
        }
        match add(&of, &item, typed) {
            Some(id) => said.say_with_undo(w.act_added, undo(&of, id, back.clone(), said)),
            None => said.say(w.act_not_added),
        }
    };
    view! {
        <Details summary=w.act id=summary open=is_begun>
            <form novalidate on:submit=submit>
                {fields(&field, typed)}
                <button class="st-button st-button--secondary" type="submit">{w.act_add}</button>
            </form>
        </Details>
        {said.view()}
    }
    .into_any()
}

/// Adds the action that stands in the fields; `None` where it could not be kept.
fn add(of: &SessionCtx, item: &ItemId, typed: ActionFields) -> Option<ActionId> {
    let (what, who) = (typed.what.get_untracked(), typed.who.get_untracked());
    let by_when = day::read(&typed.by_when.get_untracked());
    let planned = Planned { from: Some(item), what: &what, who: &who, by_when };
    let added = of.app.plan_action(&of.session.project, planned)?;
    typed.clear();
    Some(added)
}

/// Takes an action out again. The press is gone with it, so focus goes back to where one begins.
fn undo(of: &SessionCtx, id: ActionId, back: String, said: SaidHere) -> Callback<()> {
    let w = &words().differ;
    let (app, project) = (of.app, of.session.project.clone());
    Callback::new(move |()| {
        let all = app.library.with_untracked(|l| l.actions(Some(&project)));
        let placed = all.iter().find(|placed| placed.action.id == id);
        if placed.is_some_and(|placed| app.remove_placed_action(placed)) {
            said.say(w.act_taken_out);
            app.device().focus(&back);
        } else {
            said.say(words().keeping.not_removed);
        }
    })
}

/// What is done about a statement, as soon as it is planned; the class is that of its title.
pub(super) fn planned_lines(of: &SessionCtx, item: &ItemId, class: &'static str) -> AnyView {
    let (of, item) = (of.clone(), item.clone());
    let lines = move || {
        of.app.library.track();
        let lines = actions_from(&of, |from| *from == item);
        let title = words().agree.actions;
        (!lines.is_empty())
            .then(|| view! { <h3 class=class>{title}</h3> <ul>{own_words(lines)}</ul> }.into_any())
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
