//! A sheet as it was filled in: every choice with the chosen one marked, all words in full.

use leptos::prelude::*;

use super::fit::Fit;
use super::paper::{self, PaperSection};
use super::poster::Poster;
use crate::content::{action_state, by, fill, pick, words};
use crate::domain::Day;
use crate::domain::base::day;
use crate::domain::base::id::ItemId;
use crate::domain::base::map::Set;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::action::Action;
use crate::domain::sheet::answer::Answer;
use crate::domain::sheet::meaning;
use crate::domain::sheet::privacy::{self, PrivatePart as Private};
use crate::domain::sheet::signing;
use crate::domain::sheet::wording;
use crate::domain::tool::{Item, Section, Tool};
use crate::state::app::App;
use crate::ui::kinds;
use crate::ui::parts::on_paper::OnPaper;
use crate::ui::parts::on_paper::drawn;

/// The sheet on paper, with only these of its private parts.
pub fn paper(
    app: App,
    tool: &Tool,
    sheet: &Sheet,
    allowed: &Set<Private>,
    as_poster: bool,
) -> AnyView {
    let shown = privacy::with_parts(Some(tool), sheet, allowed);
    let all = paper::parts(sheet.pages(tool));
    let goes_in = |section: &Section| {
        let part = Private { tool: tool.id.clone(), section: Some(section.id.clone()) };
        !section.private || allowed.contains(&part)
    };
    let open = all.iter().filter(|part| goes_in(part.section));
    let is_left_out = all.iter().any(|part| !goes_in(part.section))
        || privacy::parts(Some(tool), sheet).iter().any(|part| !allowed.contains(part));
    let left_out = is_left_out.then(|| words().print.private_left_out);
    if as_poster {
        return poster(app, tool, sheet, Poster::of(app, &shown, open), left_out);
    }
    let parts = open.map(|part| part_view(app, &shown, part)).collect_view();
    let left_out = left_out.map(|words| view! { <p class="st-paper__help">{words}</p> });
    let lead = tool.variant(&sheet.variant).map(|v| v.title.as_str()).unwrap_or_default();
    view! {
        <article class="st-paper st-paper--filled">
            {paper::head(&tool.title, lead, facts(app, sheet))}
            {parts}
            {meanings(tool, &shown)}
            {other_actions(app, &all, &shown)}
            {left_out}
            {paper::foot(app, tool, sheet.tool_version)}
        </article>
    }
    .into_any()
}

/// What the choices mean, taken together, and what would bring it nearer.
fn meanings(tool: &Tool, shown: &Sheet) -> Option<AnyView> {
    let w = &words().sheet;
    let all = meaning::of(tool, shown);
    let says = all.iter().filter(|one| !one.says.is_empty()).map(|one| {
        view! { <li><strong>{one.chosen.to_owned()}</strong> " " {one.says.to_owned()}</li> }
    });
    let says = says.collect_view();
    let near = all.iter().filter(|one| !one.nearer.is_empty());
    let near: Vec<_> = near.map(|one| view! { <li>{one.nearer.to_owned()}</li> }).collect();
    let nearer = (!near.is_empty()).then(|| view! { <h4>{w.meaning_nearer}</h4> <ul>{near}</ul> });
    let body = view! { <ul>{says}</ul> {nearer} }.into_any();
    (!all.is_empty()).then(|| paper::section(w.meaning_title, w.meaning_lead, vec![body]))
}

/// The poster, with as little above it as can be. What is said about it is not printed.
fn poster(
    app: App,
    tool: &Tool,
    sheet: &Sheet,
    poster: Poster,
    left_out: Option<&'static str>,
) -> AnyView {
    let w = &words().print;
    let empty = poster.is_empty().then_some(w.poster_empty);
    let long = (poster.fit == Fit::Pages).then_some(w.poster_long);
    let said = [left_out, empty, long].into_iter().flatten();
    let said = said.map(|words| view! { <p class="st-paper-tools">{words}</p> }).collect_view();
    let below = below_title(app, tool, sheet);
    view! {
        {said}
        <article class="st-paper st-paper--filled st-paper--poster">
            <header class="st-poster__head">
                <h2 class="st-paper__title">{tool.title.clone()}</h2>
                <p class="st-own-words" dir="auto">{below}</p>
            </header>
            {poster.view()}
            {paper::foot(app, tool, sheet.tool_version)}
        </article>
    }
    .into_any()
}

/// Whose it is and of when, on one line. Where people can agree to a sheet, that is the day they did, and
/// who was there.
fn below_title(app: App, tool: &Tool, sheet: &Sheet) -> String {
    let w = &words().print;
    let one_line = |texts: &mut dyn Iterator<Item = String>| {
        wording::joined(texts.filter(|text| !text.trim().is_empty()), ", ")
    };
    let project = app.library.with(|l| l.project(&sheet.project).map(|p| p.name.clone()));
    let whose = [project.unwrap_or_default(), sheet.details.name.trim().to_owned()];
    let Some((row, now)) = signing::last_of(tool, sheet) else {
        let day = changed(app, sheet);
        let can_sign = signing::item_of(tool).is_some();
        let day = if can_sign { fill(w.not_agreed, &[("day", &day)]) } else { day };
        return one_line(&mut whose.into_iter().chain([day]));
    };
    let day = day::read(row.cell(signing::DAY)).map(|day| app.device().day_in_words(day));
    let agreed = fill(words().sheet.signed_on, &[("day", &day.unwrap_or_default())]);
    let who = one_line(&mut row.cell(signing::WHO).lines().map(str::to_owned));
    let who = (!who.is_empty()).then(|| format!("{}: {who}", words().sheet.sign_who));
    let is_same = app.differences(row.cell(signing::WORDS), &now).is_empty();
    let since = (!is_same).then(|| w.changed_since.to_owned());
    let parts = [one_line(&mut whose.into_iter()), agreed].into_iter().chain(who).chain(since);
    wording::joined(parts.filter(|part| !part.is_empty()), ". ")
}

fn facts(app: App, sheet: &Sheet) -> AnyView {
    let (w, details) = (&words().sheet, &sheet.details);
    let (project, round) = app.library.with(|l| {
        let project = l.project(&sheet.project);
        let round = details.round.as_ref().and_then(|id| project?.round(id));
        (project.map(|p| p.name.clone()), round.map(|r| r.label.clone()))
    });
    let facts = [
        (w.project, project),
        (w.round, round),
        (w.name, Some(details.name.trim().to_owned())),
        (w.whose, details.perspective.map(|from| app.perspective_in(&sheet.project, from))),
        (w.by, Some(by(details.by).to_owned())),
        (w.from_paper, details.from_paper.then(|| w.yes.to_owned())),
        (words().copy.text_changed, Some(changed(app, sheet))),
    ];
    let known =
        facts.into_iter().filter(|(_, value)| value.as_ref().is_some_and(|v| !v.is_empty()));
    known
        .map(|(name, value)| paper::fact(name, value.map(IntoAny::into_any)))
        .collect_view()
        .into_any()
}

fn changed(app: App, sheet: &Sheet) -> String {
    app.device().day_in_words(app.device().local_day(sheet.changed))
}

fn part_view(app: App, sheet: &Sheet, part: &PaperSection<'_>) -> AnyView {
    let items = part
        .items
        .iter()
        .map(|(number, item)| paper::question(number, item, answered(app, sheet, item)))
        .collect();
    paper::section(&part.section.title, "", items)
}

/// What was answered to a question.
fn answered(app: App, sheet: &Sheet, item: &Item) -> AnyView {
    let none = Answer::default();
    let answer = sheet.answer(&item.id).unwrap_or(&none);
    let actions: Vec<&Action> = sheet.actions_from(&item.id).filter(|a| !a.is_empty()).collect();
    let is_skipped = !sheet.is_answered(&item.id);
    let said = kinds::filled(&OnPaper { app, item, answer, is_skipped });
    let written = (!answer.note.trim().is_empty()).then(|| {
        let label = item.note.as_deref().unwrap_or(words().sheet.note);
        (drawn::label(label), drawn::written(&answer.note))
    });
    let made_of_it = sheet
        .picks
        .get(&item.id)
        .map(|made| (drawn::label(words().results.pick_question), drawn::written(pick(*made))));
    view! {
        {said}
        {(!actions.is_empty()).then(|| action_table(app, &actions))}
        {written}
        {made_of_it}
    }
    .into_any()
}

/// Actions, each with what people are told below it.
fn action_table(app: App, actions: &[&Action]) -> AnyView {
    let w = &words().actions;
    let columns = [w.what, w.who, w.by_when, w.look_again, w.state].map(str::to_owned).to_vec();
    let day = |day: Option<Day>| day.map(|d| app.device().day_in_words(d)).unwrap_or_default();
    let row = |a: &&Action| {
        let state = action_state(a.state).to_owned();
        vec![a.what.clone(), a.who.clone(), day(a.by_when), day(a.look_again), state]
    };
    let told = actions.iter().filter(|a| !a.told.trim().is_empty()).map(|a| {
        (drawn::label(&format!("{}: {}", w.told, a.what.trim())), drawn::written(&a.told))
    });
    view! {
        {drawn::table(columns, actions.iter().map(row).collect())}
        {told.collect_view()}
    }
    .into_any()
}

/// Actions that came from no question on the paper.
fn other_actions(app: App, parts: &[PaperSection<'_>], sheet: &Sheet) -> AnyView {
    let asks =
        |id: &ItemId| parts.iter().flat_map(|part| &part.items).any(|(_, item)| item.id == *id);
    let is_other = |a: &&Action| !a.is_empty() && !a.from.as_ref().is_some_and(asks);
    let others: Vec<&Action> = sheet.actions.iter().filter(is_other).collect();
    if others.is_empty() {
        return ().into_any();
    }
    paper::section(words().print.other_actions, "", vec![action_table(app, &others)])
}
