//! Many groups together: the files of their sessions are brought, and what may be shown is added up. All statements
//! stand on one page, in the order that was chosen; each leads to a page of its own, and to a screen.

mod bringing;
mod statement;
mod sum;
mod what_is_in;

use leptos::prelude::*;

use self::sum::ToolSum;
use crate::content::words;
use crate::domain::base::id::ToolId;
use crate::domain::room::differ::Statement;
use crate::format::report::ToldPoint;
use crate::state::app::App;
use crate::state::page::projector::Projector;
use crate::state::room::programme::Programme;
use crate::state::route::{ProgrammeView, Route};
use crate::ui::components::anew::anew;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::on_second_screen::on_second_screen_without_notes;
use crate::ui::parts::overview::{legend, overview};
use crate::ui::parts::overview_pages::OverviewPages;
use crate::ui::parts::report_buttons::report_buttons;
use crate::ui::parts::{reporting, statements};

/// So many of the points that are told first stand above the picture.
const POINTS: usize = 2;

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
    let sum = untrack(|| ToolSum::of(app, programme));
    let sum = sum.filter(|sum| (1..=sum.in_places().len()).contains(&place.max(1)));
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
    let has_any = Memo::new(move |_| !programme.tools().is_empty());
    // Files are taken wherever they are dropped, also while the place for them is folded away.
    let (brought, bring) = bringing::bringing(app, programme, has_any);
    view! {
        <div class="st-wide" data-drop-files="">
            <Heading text=w.title/>
            <Show when=move || !has_any.get()>
                <p class="st-lead">{w.lead}</p>
            </Show>
            {brought}
            {added_up(app, programme, has_any)}
            <div class="st-no-print">{bring} {what_is_in::what_is_in(app, programme)}</div>
            {foot(app, programme)}
        </div>
    }
    .into_any()
}

/// What is in so far, one worksheet at a time.
fn added_up(app: App, programme: Programme, has_any: Memo<bool>) -> impl IntoView {
    let sum = move || ToolSum::of(app, programme);
    let projector = Projector::expect();
    // Once the last of them is taken out, the room sees nothing of them either.
    Effect::new(move |before: Option<bool>| {
        let now = has_any.get();
        if before == Some(true) && !now {
            projector.clear();
        }
        now
    });
    let order = Signal::derive(move || programme.order());
    let put_first = Callback::new(move |order| programme.put_first(order));
    view! {
        {which_tool(app, programme)}
        {anew(move || sum().map(|sum| about(&sum)))}
        <Show when=move || has_any.get()>
            {statements::order_field(order, put_first)}
        </Show>
        {anew(move || sum().map(|sum| results(&sum)))}
        <Show when=move || has_any.get()>{ways_to_take_home(app, programme)}</Show>
        {anew(move || sum().map(|sum| explained(&sum)))}
    }
}

/// Which worksheet is looked at, where groups answered several.
fn which_tool(app: App, programme: Programme) -> impl IntoView {
    let tools = Memo::new(move |_| programme.tools());
    let chosen = Memo::new(move |_| programme.tool());
    let options = Signal::derive(move || {
        let tools = tools.get().into_iter().filter_map(|id| app.tool(&id));
        tools.map(|tool| RadioOption::new(tool.id.as_str(), tool.title.clone())).collect()
    });
    let field = move || {
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
    view! { <Show when=move || { tools.with(Vec::len) > 1 }>{field()}</Show> }
}

/// The ways to take it home. They stay as they are when another order is chosen.
fn ways_to_take_home(app: App, programme: Programme) -> AnyView {
    let report = move |()| {
        let sum = untrack(|| ToolSum::of(app, programme));
        sum.map(|sum| sum.report()).unwrap_or_default()
    };
    report_buttons(app, Callback::new(report))
}

/// Whose answers these are, and what is told first of them.
fn about(sum: &ToolSum) -> AnyView {
    view! {
        <div class="st-room__who">
            <p class="st-lead">{sum.what()}</p>
            {legend(&sum.voice(), &sum.shown)}
        </div>
        {sum.twice().map(|text| view! { <p>{text}</p> })}
        {told(sum)}
    }
    .into_any()
}

/// All statements of a worksheet, a line each; then those that are not shown, and what people wrote.
fn results(sum: &ToolSum) -> AnyView {
    let to =
        |(at, statement)| (statement, Route::Programme(ProgrammeView::Statement(at + 1)).to_hash());
    let rows: Vec<(Statement, String)> = sum.in_places().into_iter().enumerate().map(to).collect();
    view! {
        {overview(&sum.picture(), &rows)}
        {hidden(sum)}
        {statements::written(&sum.texts())}
    }
    .into_any()
}

/// Where people agree and differ, in so few words that nobody has to read the picture first.
fn told(sum: &ToolSum) -> AnyView {
    let point = |one: ToldPoint| {
        let said = one.said.join(" ");
        view! { <li><strong>{one.lead}</strong> " " {one.statement} " " {said}</li> }
    };
    let points = reporting::told(&sum.picture(), &sum.statements());
    let points = points.into_iter().take(POINTS).map(point).collect_view();
    view! { <ul class="st-room__told">{points}</ul> }.into_any()
}

/// How people are protected, and how the picture is made.
fn explained(sum: &ToolSum) -> AnyView {
    view! {
        <p>{words().programme.apart} " " {sum.protects()}</p>
        {statements::method_details(&sum.picture())}
        <p>{words().differ.first_step}</p>
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

/// The ways on, and what a second window shows as long as nobody goes on.
fn foot(app: App, programme: Programme) -> impl IntoView {
    anew(move || {
        let sum = ToolSum::of(app, programme)?;
        let pages = statement::overview(&sum);
        (!sum.in_places().is_empty()).then(|| ways_on(pages))
    })
}

fn ways_on(pages: OverviewPages) -> AnyView {
    let w = &words().differ;
    let to = |view| Route::Programme(view).to_hash();
    view! {
        <div class="st-room__foot st-no-print">
            <a class="st-button" href=to(ProgrammeView::Statement(1))>{w.talk_first}</a>
            {pages.foot()}
            {on_second_screen_without_notes(Some(to(ProgrammeView::Screen(0))))}
        </div>
    }
    .into_any()
}
