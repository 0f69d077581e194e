//! Agreeing what to do: what people would work on, hands, actions, and a copy for everybody.

use leptos::prelude::*;

use super::SessionCtx;
use super::act::{act_form, planned_lines};
use super::backing::chosen_by;
use super::report::actions_from;
use super::take_home::what_we_do;
use crate::content::{fill, words};
use crate::domain::room::differ::{Statement, StatementOrder, in_order, statements};
use crate::domain::room::run_sheet::WorkshopStep;
use crate::domain::room::shown::Shown;
use crate::format::room_slide::RoomSlide;
use crate::state::page::projector::Projector;
use crate::state::route::SessionView;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::on_second_screen::on_second_screen;
use crate::ui::parts::screen_timer::screen_timer;

/// The page.
pub(super) fn page(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().agree;
    let all = statements(&of.session.statements(&of.tool), shown);
    let all = in_order(all, StatementOrder::Apart);
    let n = |s: &Statement| shown.choices.get(&s.item.id).copied().unwrap_or_default();
    let (chosen, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|s| n(s) > 0);
    let chosen = crate::domain::base::order::sorted(chosen, |a, b| n(b).cmp(&n(a)));
    let none = chosen.is_empty().then(|| view! { <p>{why_none(shown)}</p> });
    let ordered: Vec<Statement> = chosen.iter().chain(&others).cloned().collect();
    on_screen(of, shown, &ordered);
    let all = chosen.iter().chain(&others).map(|s| statement(of, shown, s)).collect_view();
    view! {
        <div class="st-wide">
            <div class="st-room__top">
                <a class="st-back-link" href=of.to(SessionView::Results)>{words().differ.title}</a>
                {screen_timer(of.app, Some(of.step_minutes(WorkshopStep::Agree)))}
                {on_second_screen(None)}
            </div>
            <p class="st-kicker">{of.about()}</p>
            <Heading text=w.title/>
            <p class="st-lead">{w.lead}</p>
            {none}
            {all}
            {what_we_do(of, shown)}
            <div class="st-room__foot st-no-print">
                <a class="st-button" href=of.to(SessionView::TakeHome)>{w.take_title}</a>
            </div>
        </div>
    }
    .into_any()
}

/// What the room sees meanwhile: what it raises hands for, and below each what is done about it.
fn on_screen(of: &SessionCtx, shown: &Shown, all: &[Statement]) {
    let (projector, of) = (Projector::expect(), of.clone());
    let places = of.in_places(shown).len();
    let all = all.to_vec();
    Effect::new(move |_| {
        of.app.library.track();
        let title = words().agree.title.to_owned();
        let list = untrack(|| hands_and_actions(&of, &all));
        let slide = RoomSlide { about: of.about(), title, list, ..RoomSlide::default() };
        let back = if places > 0 { SessionView::Statement(places) } else { SessionView::Results };
        projector.show(slide, Some(of.turns(Some(back), Some(SessionView::TakeHome))));
    });
}

/// Statements with the hands that were raised for them, each with its actions on lines below. Of many, those that nobody is
/// behind yet stay out first.
fn hands_and_actions(of: &SessionCtx, all: &[Statement]) -> Vec<String> {
    /// More than that are too small to read from the last row.
    const MOST: usize = 8;
    let w = &words().agree;
    let session = of.app.library.with_untracked(|l| l.session(&of.session.id).cloned());
    let behind = |s: &Statement| {
        let hands = session.as_ref().and_then(|kept| kept.hands.get(&s.item.id).copied());
        (hands, actions_from(of, |from| *from == s.item.id))
    };
    let has_any = |s: &Statement| behind(s) != (None, Vec::new());
    let with_any = all.iter().filter(|s| has_any(s)).count();
    let mut places = [MOST.saturating_sub(with_any), with_any.min(MOST)];
    let mut lines = Vec::new();
    for s in all {
        let (hands, actions) = behind(s);
        let places = &mut places[usize::from(has_any(s))];
        if *places == 0 {
            continue;
        }
        *places -= 1;
        let mut text = s.item.text.clone();
        if let Some(n) = hands {
            text = format!("{text} · {}:\u{a0}{n}", w.hands);
        }
        for action in &actions {
            text = format!("{text}\n{}", fill(w.action_below, &[("action", action)]));
        }
        lines.push(text);
    }
    lines
}

/// Why no statement has people who would work on it.
fn why_none(shown: &Shown) -> &'static str {
    let w = &words().agree;
    match shown.asked_to_choose {
        Some(asked) if asked < shown.least.n() => w.too_few_asked,
        _ if shown.choices.len() >= shown.items.len() => w.none,
        _ => w.untold,
    }
}

/// A row where there is room for it: the statement with what is behind it, hands, and the way to an action.
fn statement(of: &SessionCtx, shown: &Shown, statement: &Statement) -> AnyView {
    let by = chosen_by(of, shown, &statement.item.id).map(|text| view! { <p>{text}</p> });
    view! {
        <section class="st-agree">
            <div class="st-agree__what">
                <h2>{statement.item.text.clone()}</h2>
                {by}
                {planned_lines(of, &statement.item.id, "st-visually-hidden")}
            </div>
            {hands(of, statement)}
            {act_form(of, statement)}
        </section>
    }
    .into_any()
}

/// Hands that were raised, counted with two large buttons.
fn hands(of: &SessionCtx, statement: &Statement) -> AnyView {
    let w = &words().agree;
    let (app, id, item) = (of.app, of.session.id.clone(), statement.item.id.clone());
    let n = {
        let (id, item) = (id.clone(), item.clone());
        Memo::new(move |_| {
            let hands = app.library.with(|l| l.session(&id)?.hands.get(&item).copied());
            hands.unwrap_or_default()
        })
    };
    let set = {
        let (id, item) = (id.clone(), item.clone());
        Callback::new(move |hands: usize| app.set_hands(&id, &item, hands))
    };
    let more = move |_| set.run(n.get_untracked() + 1);
    let less = move |_| set.run(n.get_untracked().saturating_sub(1));
    let name = |what: &str| format!("{what}: {}", statement.item.text);
    view! {
        <div class="st-room__hands">
            <span>{w.hands}</span>
            <button class="st-button st-button--secondary" type="button" aria-label=name(w.hands_less) aria-disabled=move || (n.get() == 0).then_some("true") on:click=less>
                "−"
            </button>
            <strong role="status" prop:textContent=move || n.get()></strong>
            <button class="st-button st-button--secondary" type="button" aria-label=name(w.hands_more) on:click=more>
                "+"
            </button>
        </div>
    }
    .into_any()
}
