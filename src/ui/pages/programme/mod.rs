//! Many groups together: the files of their sessions are brought, and what may be shown is added up. All statements
//! stand on one page, the widest difference first; each leads to a page of its own, and to a screen.

mod statement;
mod sum;

use leptos::prelude::*;

use self::sum::ToolSum;
use super::open::{Paste, not_read_words, refusal_words};
use crate::content::{count, fill, words};
use crate::domain::base::id::ToolId;
use crate::domain::room::differ::{Statement, StatementOrder, in_order};
use crate::domain::room::programme::MOST_GROUPS;
use crate::state::app::App;
use crate::state::page::projector::Projector;
use crate::state::room::programme::{
    GroupOutcome, Programme, ProgrammeFileOutcome, ProgrammeRefusal,
};
use crate::state::route::{ProgrammeView, Route};
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::drop_zone::DropZone;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::parts::batches::{Batches, line, wrong_line};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::on_second_screen::on_second_screen;
use crate::ui::parts::overview::{legend, overview};
use crate::ui::parts::report_buttons::report_buttons;
use crate::ui::parts::statements;

/// The handle of the fold that more files are brought in.
const MORE: &str = "programme-more";

/// Many groups together.
#[component]
pub fn ProgrammePage(
    /// Which view of them.
    view: ProgrammeView,
) -> impl IntoView {
    let app = App::expect();
    let programme = Programme::expect();
    let place = match view {
        ProgrammeView::All => return all(app, programme),
        ProgrammeView::Statement(place) | ProgrammeView::Screen(place) => place,
    };
    // Whoever opens its address has brought no files yet.
    let sum = untrack(|| ToolSum::of(app, programme)).filter(|sum| place <= sum.in_places().len());
    match (sum, view) {
        (Some(sum), ProgrammeView::Screen(_)) => statement::screen(&sum, place),
        (Some(sum), _) => statement::page(&sum, place),
        (None, _) => {
            app.go_instead(&Route::Programme(ProgrammeView::All));
            ().into_any()
        }
    }
}

fn all(app: App, programme: Programme) -> AnyView {
    let w = &words().programme;
    let batches = Batches::new(app, move |files| programme.take(files));
    let outcome = move || batches.done.with(|all| outcome(app, all));
    let has_any = Memo::new(move |_| !programme.tools().is_empty());
    // Where the first files were chosen is folded away then, and the focus with it.
    Effect::new(move |before: Option<bool>| {
        let now = has_any.get();
        if now && before == Some(false) {
            app.device().focus(MORE);
        }
        now
    });
    let bringing = move || {
        let bring = bring(batches);
        if has_any.get() {
            view! { <Details summary=w.more id=MORE>{bring}</Details> }.into_any()
        } else {
            bring
        }
    };
    // Files are taken wherever they are dropped, also while the place for them is folded away.
    view! {
        <div class="st-wide" data-drop-files="">
            <Heading text=w.title/>
            <p class="st-lead">{w.lead}</p>
            <div class="st-no-print">
                {anew(bringing)}
                <p role="status" prop:textContent=move || batches.progress()></p>
                <ul>{anew(outcome)}</ul>
            </div>
            {added_up(app, programme)}
        </div>
    }
    .into_any()
}

/// How files are brought. Once some are in, it is folded away: what they add up to comes first.
fn bring(batches: Batches<ProgrammeFileOutcome>) -> AnyView {
    let w = &words().programme;
    view! {
        <p>{w.how}</p>
        <p class="st-small">{w.kept}</p>
        <DropZone id="programme-files" label=words().open.choose hint=words().open.drop_hint/>
        <Paste on_paste=move |file| batches.begin(vec![file])/>
    }
    .into_any()
}

/// A line for each kind of outcome, and one for each file that brought nothing.
fn outcome(app: App, all: &[ProgrammeFileOutcome]) -> Vec<AnyView> {
    let w = &words().programme;
    let found = || all.iter().flat_map(|one| one.became.as_deref().unwrap_or_default());
    let kinds = [
        (GroupOutcome::New, w.new),
        (GroupOutcome::Again, w.again),
        (GroupOutcome::NotSeen, w.not_seen),
        (GroupOutcome::OtherTool, w.other_tool),
        (GroupOutcome::TooMany, w.too_many),
    ];
    let of_kind = |(wanted, forms): (GroupOutcome, &str)| {
        let n = found().filter(|one| **one == wanted).count();
        let text = || count(forms, &app.device().plural(n), n);
        (n > 0).then(text).map(|text| line(fill(&text, &[("most", &MOST_GROUPS.to_string())])))
    };
    kinds.into_iter().filter_map(of_kind).chain(all.iter().filter_map(wrong)).collect()
}

fn wrong(one: &ProgrammeFileOutcome) -> Option<AnyView> {
    let why = match one.became.as_ref().err()? {
        ProgrammeRefusal::NoSession => words().programme.no_session,
        ProgrammeRefusal::TooSmallGroup => words().open.problem_too_small,
        ProgrammeRefusal::Refused(why) => refusal_words(*why),
        ProgrammeRefusal::NotRead(why) => not_read_words(why),
    };
    Some(wrong_line(&one.name, why))
}

/// What is in so far, one worksheet at a time.
fn added_up(app: App, programme: Programme) -> impl IntoView {
    let tools = Memo::new(move |_| programme.tools());
    let chosen = Memo::new(move |_| programme.tool());
    let options = Signal::derive(move || {
        let tools = tools.get().into_iter().filter_map(|id| app.tool(&id));
        tools.map(|tool| RadioOption::new(tool.id.as_str(), tool.title.clone())).collect()
    });
    let which = move || {
        view! {
            <div class="st-no-print">
                <SelectField
                    id="programme-tool"
                    label=words().session.tool
                    options
                    chosen=Signal::derive(move || {
                        chosen.get().map(|id| id.to_string()).unwrap_or_default()
                    })
                    on_choose=move |id: String| programme.pick(ToolId::new(&id).ok())
                />
            </div>
        }
    };
    let body = move || ToolSum::of(app, programme).map(|sum| results(&sum));
    view! { <Show when=move || { tools.with(Vec::len) > 1 }>{which()}</Show> {anew(body)} }
}

/// All statements of a worksheet, a line each; then those that are not shown, and what people wrote.
fn results(sum: &ToolSum) -> AnyView {
    let picture = sum.picture();
    let (places, drawn) = (sum.in_places(), picture.clone());
    let has_any = !places.is_empty();
    Projector::expect()
        .show(statement::overview(sum), Some(statement::turns(sum.app, places.len(), 0)));
    let sort = RwSignal::new(StatementOrder::default());
    let table = move || {
        let to = |s: Statement| {
            let place = places.iter().position(|p| p.item.id == s.item.id).unwrap_or_default() + 1;
            (s, Route::Programme(ProgrammeView::Statement(place)).to_hash())
        };
        let rows: Vec<_> = in_order(places.clone(), sort.get()).into_iter().map(to).collect();
        overview(&drawn, &rows)
    };
    view! {
        <h2 class="st-rule-title">{sum.tool.title.clone()}</h2>
        <p class="st-lead">{sum.what()}</p>
        {sum.twice().map(|text| view! { <p>{text}</p> })}
        <p>{sum.protects()}</p>
        {legend(&sum.voice(), &sum.shown)}
        {anew(table)}
        {hidden(sum)}
        {statements::written(&sum.texts())}
        {statements::order_field(sort)}
        {statements::method_details(&picture)}
        <p>{words().differ.first_step}</p>
        {take_home(sum)}
        {ways_on(has_any)}
    }
    .into_any()
}

/// The statements of which nothing may be shown, and why.
fn hidden(sum: &ToolSum) -> Option<AnyView> {
    let picture = sum.picture();
    let line = |s: &Statement| {
        view! { <li>{s.item.text.clone()} " " <span class="st-small">{picture.why_not(s)}</span></li> }
    };
    let all = sum.statements();
    let lines: Vec<_> = all.iter().filter(|s| s.groups().is_empty()).map(line).collect();
    let title = view! { <h2 class="st-rule-title">{words().differ.not_shown}</h2> };
    (!lines.is_empty()).then(|| view! { {title} <ul>{lines}</ul> }.into_any())
}

fn ways_on(has_any: bool) -> Option<impl IntoView> {
    let w = &words().differ;
    let to = |view| Route::Programme(view).to_hash();
    has_any.then(|| {
        view! {
            <div class="st-room__foot st-no-print">
                <a class="st-button" href=to(ProgrammeView::Statement(1))>{w.talk_first}</a>
                {on_second_screen(Some(to(ProgrammeView::Screen(1))))}
            </div>
        }
    })
}

fn take_home(sum: &ToolSum) -> AnyView {
    let (app, sum) = (sum.app, sum.clone());
    report_buttons(app, Callback::new(move |()| sum.report()))
}
