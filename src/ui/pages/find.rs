//! Finding words in sheets, actions, worksheets and help.

use leptos::prelude::*;

use crate::content::{count, fill, words};
use crate::domain::base::find::SearchWords;
use crate::state::app::App;
use crate::state::page::debounce::Debounce;
use crate::state::page::finding::{Findable, FindableKind, Hit};
use crate::state::wings::Wings;
use crate::ui::components::anew::anew;
use crate::ui::components::text_field::{FieldType, TextField};
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::heading::Heading;

/// The id of the field.
const FIND: &str = "find";
/// Somebody who types on is not held up: what they look for is looked for when they pause.
const PAUSE: u32 = 150;
/// So many are shown at first. More than that and few read on.
const SHOWN: usize = 50;

/// What was found: the first of it, and how much there is.
#[derive(Debug, Clone, Default, PartialEq)]
struct SearchResult {
    hits: Vec<Hit>,
    total: usize,
}

/// Finding words.
#[component]
pub fn FindPage() -> impl IntoView {
    let finding = Wings::expect().finding;
    let app = App::expect();
    let w = &words().find;
    let entries = Memo::new(move |_| app.findable(&|sheet| sheet_words(app, sheet)));
    let wanted = RwSignal::new(finding.line().get_untracked());
    // So many are shown, until somebody wants all of it.
    let limit = RwSignal::new(SHOWN);
    let outcome = Memo::new(move |_| {
        let wanted = wanted.with(|line| app.wanted(line))?;
        Some(entries.with(|all| look(all, &wanted, limit.get())))
    });
    let pause = Debounce::new(app);
    let typed = move |line: String| {
        finding.look_for(line);
        let look = move || {
            limit.try_set(SHOWN);
            wanted.try_set(finding.line().get_untracked());
            let said = outcome.try_with_untracked(|outcome| outcome.as_ref().map(|o| told(app, o)));
            if let Some(Some(said)) = said {
                app.say(said);
            }
        };
        pause.after(PAUSE, look);
    };
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <TextField
            id=FIND
            label=w.label
            hint=w.hint
            kind=FieldType::Search
            value=finding.line()
            on_input=typed
        />
        {anew(move || outcome.get().map(|outcome| list(app, &outcome, limit)))}
    }
}

fn look(entries: &[Findable], wanted: &SearchWords, limit: usize) -> SearchResult {
    let found = entries.iter().filter_map(|entry| entry.find(wanted));
    let mut outcome = SearchResult::default();
    for hit in found {
        outcome.total += 1;
        if outcome.hits.len() < limit {
            outcome.hits.push(hit);
        }
    }
    outcome
}

/// How much was found, in words.
fn told(app: App, outcome: &SearchResult) -> String {
    let w = &words().find;
    match outcome.total {
        0 => w.nothing.to_owned(),
        n => count(w.found, &app.device().plural(n), n),
    }
}

fn list(app: App, outcome: &SearchResult, limit: RwSignal<usize>) -> AnyView {
    let w = &words().find;
    let (n, shown) = (outcome.total, outcome.hits.len());
    let some = (n > shown).then(|| {
        let gaps = [("shown", shown.to_string()), ("n", n.to_string())];
        fill(w.some, &gaps.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    let group = |sort: FindableKind| {
        let here: Vec<_> = outcome.hits.iter().filter(|hit| hit.sort == sort).map(row).collect();
        (!here.is_empty()).then(|| {
            view! {
                <section>
                    <h2 class="st-rule-title">{title(sort)}</h2>
                    <ul class="st-tool-list" role="list">{here}</ul>
                </section>
            }
        })
    };
    view! {
        <p>{told(app, outcome)}</p>
        {some.map(|text| view! { <p class="st-small">{text}</p> })}
        {FindableKind::ALL.map(group).into_iter().collect_view()}
        {(n > shown).then(|| show_all(app, n, limit))}
    }
    .into_any()
}

/// Shows what is left out; the focus goes up to where the list begins.
fn show_all(app: App, n: usize, limit: RwSignal<usize>) -> impl IntoView {
    let show = move |_| {
        limit.set(usize::MAX);
        app.device().focus(FIND);
    };
    let label = fill(words().find.show_all, &[("n", &n.to_string())]);
    view! {
        <p>
            <button class="st-button st-button--secondary" type="button" on:click=show>{label}</button>
        </p>
    }
}

fn title(sort: FindableKind) -> &'static str {
    let w = &words().find;
    match sort {
        FindableKind::Sheet => w.sheets,
        FindableKind::Action => w.actions,
        FindableKind::Page => w.pages,
        FindableKind::Tool => w.tools,
        FindableKind::Help => w.help,
    }
}

fn row(hit: &Hit) -> AnyView {
    let around = hit.around.clone().filter(|around| *around != hit.title);
    let around = match hit.around {
        None => Some(words().find.private.to_owned()),
        Some(_) => around,
    };
    view! {
        <li class="st-tool-list__tool">
            <h3 class="st-tool-list__title">
                <a class="st-tool-list__link" href=hit.to.to_hash() dir="auto">{hit.title.clone()}</a>
            </h3>
            {around.map(|text| view! { <p class="st-tool-list__purpose" dir="auto">{text}</p> })}
        </li>
    }
    .into_any()
}
