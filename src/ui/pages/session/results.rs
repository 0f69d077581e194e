//! Where a room differs: all statements on one page, the widest difference first. Each leads to a page of its own.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::room::differ::{
    Statement, StatementOrder, in_order, statements as statements_of, texts,
};
use crate::domain::room::shown::Shown;
use crate::state::route::{Route, SessionView};
use crate::ui::components::anew::anew;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::on_second_screen::on_second_screen;
use crate::ui::parts::overview::{legend, overview};
use crate::ui::parts::overview_pages::OverviewPages;
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::room_slide;
use crate::ui::parts::screen_timer::screen_timer;
use crate::ui::parts::statements;

/// The page.
pub(super) fn page(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().differ;
    let screen =
        (!shown.groups.is_empty()).then(|| on_second_screen(Some(of.to(SessionView::Screen(1)))));
    let body = if shown.groups.is_empty() { too_few(of, shown) } else { all(of, shown) };
    view! {
        <div class="st-wide">
            <div class="st-room__top">{of.back()} {screen_timer(of.app, None)} {screen}</div>
            <p class="st-kicker">{of.about()}</p>
            <Heading text=w.title/>
            {body}
        </div>
    }
    .into_any()
}

fn all(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().differ;
    let picture = of.picture(shown);
    let (places, hidden) = (of.in_places(shown), hidden(of, &picture, shown));
    let sort = RwSignal::new(StatementOrder::default());
    // The worksheet's own order is that in which they come.
    let mut seen = statements_of(&of.session.statements(&of.tool), shown);
    seen.retain(|statement| !statement.groups().is_empty());
    let written = statements::written(&texts(&of.session.open_ended(&of.tool), shown));
    let method = statements::method_details(&picture);
    let has_any = !places.is_empty();
    let next = has_any.then_some(SessionView::Statement(1));
    let people = of.count(w.people, shown.people);
    let untold = statements::hidden_words(of.app, shown, places.len());
    let pages = room_slide::of_overview(&picture, &of.about(), &people, &places, untold.as_deref());
    let pages = OverviewPages::show(pages, of.turns(None, next));
    let (ctx, drawn) = (of.clone(), picture.clone());
    let table = move || {
        let place = |s: &Statement| places.iter().position(|p| p.item.id == s.item.id);
        let to = |s: Statement| {
            let place = place(&s).unwrap_or_default() + 1;
            let to = ctx.to(SessionView::Statement(place));
            (s, to)
        };
        let rows: Vec<_> = in_order(seen.clone(), sort.get()).into_iter().map(to).collect();
        overview(&drawn, &rows)
    };
    view! {
        <div class="st-room__who">
            <p class="st-lead">{of.count(w.people, shown.people)}</p>
            {legend(&of.voice(), shown)}
        </div>
        {anew(table)}
        {hidden}
        {written}
        {statements::order_field(sort.into(), Callback::new(move |order| sort.set(order)))}
        {method}
        <p>{w.first_step}</p>
        {ways_on(of, has_any, Some(pages))}
    }
    .into_any()
}

fn ways_on(of: &SessionCtx, has_any: bool, pages: Option<OverviewPages>) -> impl IntoView + use<> {
    let w = &words().differ;
    // The first time there is nothing to lay beside it.
    let since = (!of.app.seen_before(&of.session).is_empty()).then(|| {
        let to = Route::Rounds(of.session.tool.clone(), of.session.project.clone()).to_hash();
        view! { <a class="st-button st-button--quiet" href=to>{w.since}</a> }
    });
    let first = has_any.then(|| {
        view! {
            <a class="st-button" href=of.to(SessionView::Statement(1))>{w.talk_first}</a>
        }
    });
    view! {
        <div class="st-room__foot st-room__foot--long st-no-print">
            {first}
            {pages.map(OverviewPages::foot)}
            <a class="st-button st-button--secondary" href=of.to(SessionView::Agree)>{w.to_agree}</a>
            <a class="st-button st-button--quiet st-room__foot-end" href=of.to(SessionView::TakeHome)>
                {words().agree.take_title}
            </a>
            {since}
        </div>
    }
}

/// The statements of which nothing may be shown, and why.
fn hidden(of: &SessionCtx, picture: &PictureOptions, shown: &Shown) -> Option<AnyView> {
    let w = &words().differ;
    let all = statements_of(&of.session.statements(&of.tool), shown);
    let line = |s: &Statement| {
        view! { <li>{s.item.text.clone()} " " <span class="st-small">{picture.why_not(s)}</span></li> }
    };
    let lines: Vec<_> = all.iter().filter(|s| s.groups().is_empty()).map(line).collect();
    (!lines.is_empty())
        .then(|| view! { <h2 class="st-rule-title">{w.not_shown}</h2> <ul>{lines}</ul> }.into_any())
}

fn too_few(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().differ;
    view! {
        <p class="st-lead">{of.count(w.people, shown.people)}</p>
        <div class="st-empty">
            <p class="st-empty__title">{w.too_few_title}</p>
            <p class="st-empty__text">
                {fill(w.too_few_all, &[("n", &shown.least.n().to_string())])}
            </p>
        </div>
        {ways_on(of, false, None)}
    }
    .into_any()
}
