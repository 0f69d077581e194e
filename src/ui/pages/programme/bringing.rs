//! How files of many groups are brought, and what became of them.

use leptos::prelude::*;

use crate::content::{count, fill, words};
use crate::domain::room::programme::MOST_GROUPS;
use crate::format::open::{GuessedType, Refusal};
use crate::state::app::App;
use crate::state::room::programme::{
    GroupOutcome, Programme, ProgrammeFileOutcome, ProgrammeRefusal,
};
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::drop_zone::DropZone;
use crate::ui::pages::open::{Paste, not_read_words, refusal_words};
use crate::ui::parts::batches::{Batches, line, wrong_line};

/// What became of files. It is led to: whoever dropped them may look at another part of the page.
const BROUGHT: &str = "programme-brought";

/// What became of files, and the place for them: folded away once some are in.
pub(super) fn bringing(app: App, programme: Programme, has_any: Memo<bool>) -> (AnyView, AnyView) {
    let w = &words().programme;
    let batches = Batches::new(app, move |files| programme.take(files));
    batches.done.set(programme.take_carried());
    Effect::new(move |_| {
        if batches.done.with(|done| !done.is_empty()) && batches.progress().is_empty() {
            app.device().focus(BROUGHT);
        }
    });
    let outcome = move || batches.done.with(|all| outcome(app, all));
    let place = move || {
        if has_any.get() {
            view! { <Details summary=w.more>{bring(batches)}</Details> }.into_any()
        } else {
            view! { <p>{w.empty}</p> {bring(batches)} }.into_any()
        }
    };
    // What was said of files is old once one of their rooms is taken out.
    Effect::new(move |_| {
        if programme.has_taken_out() {
            batches.done.set(Vec::new());
        }
    });
    let brought = view! {
        <div class="st-no-print">
            <p role="status" prop:textContent=move || batches.progress()></p>
            <ul id=BROUGHT tabindex="-1">{anew(outcome)}</ul>
        </div>
    };
    (brought.into_any(), anew(place).into_any())
}

/// How files are brought.
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
        ProgrammeRefusal::NotWhole => words().programme.not_whole,
        ProgrammeRefusal::TooSmallGroup => words().open.problem_too_small,
        ProgrammeRefusal::Refused(Refusal::NotOurs { looks_like: GuessedType::Text }) => {
            words().programme.no_session
        }
        ProgrammeRefusal::Refused(why) => refusal_words(*why),
        ProgrammeRefusal::NotRead(why) => not_read_words(why),
    };
    Some(wrong_line(&one.name, why))
}
