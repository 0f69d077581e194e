//! Many groups together: the files of their sessions are brought, and what may be shown is added up.

use std::sync::Arc;

use leptos::prelude::*;

use super::open::{Paste, not_read_words, refusal_words};
use crate::content::{count, fill, words};
use crate::domain::base::id::ToolId;
use crate::domain::room::differ::{Statement, statements as statements_of, texts};
use crate::domain::room::entry::{asked_anywhere, open_ended_anywhere};
use crate::domain::room::programme::{MOST_GROUPS, add_up};
use crate::domain::room::shown::Shown;
use crate::domain::tool::{Item, Tool};
use crate::format::report::{Report, ReportPart};
use crate::state::app::App;
use crate::state::room::programme::{GroupOutcome, Groups, ProgrammeFileOutcome, ProgrammeRefusal};
use crate::ui::components::anew::anew;
use crate::ui::components::drop_zone::DropZone;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::parts::batches::{Batches, line, wrong_line};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::report_buttons::report_buttons;
use crate::ui::parts::voice::Voice;
use crate::ui::parts::{reporting, statements};

/// Many groups together.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    let app = App::expect();
    let w = &words().programme;
    let groups = RwSignal::new(Groups::new());
    let batches = Batches::new(app, move |files| app.take_groups(groups, files));
    let outcome = move || batches.done.with(|all| outcome(app, all));
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <div class="st-no-print">
            <p>{w.how}</p>
            <DropZone id="programme-files" label=words().open.choose hint=words().open.drop_hint/>
            <p role="status" prop:textContent=move || batches.progress()></p>
            <Paste on_paste=move |file| batches.begin(vec![file])/>
            <ul>{anew(outcome)}</ul>
        </div>
        {added_up(app, groups)}
        <p class="st-small">{w.kept}</p>
    }
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
fn added_up(app: App, groups: RwSignal<Groups>) -> impl IntoView {
    let tools = Memo::new(move |_| {
        let has = |tool: &Tool| groups.with(|all| all.values().any(|g| g.tool == tool.id));
        let all = app.tools().into_iter().filter(|tool| has(tool));
        all.map(|tool| tool.id.clone()).collect::<Vec<ToolId>>()
    });
    let picked = RwSignal::new(None::<ToolId>);
    let chosen = Memo::new(move |_| {
        let tools = tools.get();
        picked.get().filter(|tool| tools.contains(tool)).or_else(|| tools.first().cloned())
    });
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
                    on_choose=move |id: String| picked.set(ToolId::new(&id).ok())
                />
            </div>
        }
    };
    let body = move || {
        let tool = app.tool(&chosen.get()?)?;
        groups.with(|all| {
            let of_tool = all.values().filter(|group| group.tool == tool.id);
            let of_tool: Vec<&Shown> = of_tool.map(|group| &group.shown).collect();
            Some(results(&ToolSum { app, tool, n: of_tool.len(), shown: add_up(&of_tool)? }))
        })
    };
    view! { <Show when=move || { tools.with(Vec::len) > 1 }>{which()}</Show> {anew(body)} }
}

/// The groups of one worksheet, added up.
#[derive(Clone)]
struct ToolSum {
    app: App,
    tool: Arc<Tool>,
    n: usize,
    shown: Shown,
}

impl ToolSum {
    fn voice(&self) -> Voice {
        Voice::usual(self.app)
    }

    fn lead(&self) -> Vec<String> {
        let w = &words().programme;
        let counted = |forms: &str, n| count(forms, &self.app.device().plural(n), n);
        vec![
            counted(w.groups, self.n),
            counted(words().differ.people, self.shown.people),
            statements::groups(&self.voice(), &self.shown),
            w.apart.to_owned(),
            words().differ.first_step.to_owned(),
        ]
    }

    fn texts(&self) -> Vec<(&Item, &[String])> {
        texts(&open_ended_anywhere(&self.tool), &self.shown)
    }

    fn report(&self) -> Report {
        let (w, agree) = (&words().programme, &words().agree);
        let all = statements_of(&asked_anywhere(&self.tool), &self.shown);
        let picture = PictureOptions::of(self.voice(), &self.shown);
        let today = self.app.device().day_in_words(self.app.today());
        Report {
            title: w.title.to_owned(),
            about: self.tool.title.clone(),
            made: fill(agree.made, &[("day", &today)]),
            who: ReportPart { title: agree.who, lines: self.lead() },
            ..reporting::report(&picture, all, &self.texts(), |_| None)
        }
    }
}

fn results(sum: &ToolSum) -> AnyView {
    let all = statements_of(&asked_anywhere(&sum.tool), &sum.shown);
    let picture = PictureOptions::of(sum.voice(), &sum.shown);
    let method = statements::method_details(&picture);
    let row = move |statement: Statement| {
        let question =
            |text: String| view! { <li>{fill(words().differ.talk, &[("question", &text)])}</li> };
        let questions = Voice::talk(&statement).into_iter().map(question).collect_view();
        view! {
            <section class="st-room__statement">
                <h3 class="st-rule-title">{statement.item.text.clone()}</h3>
                {picture.draw(&statement, None)}
                {picture.written(&statement)}
                <ul>{questions}</ul>
            </section>
        }
    };
    let lead = sum.lead().into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    view! {
        <h2>{sum.tool.title.clone()}</h2>
        {lead}
        {take_home(sum)}
        {statements::list(all, row)}
        {statements::written(&sum.texts())}
        {method}
    }
    .into_any()
}

fn take_home(sum: &ToolSum) -> AnyView {
    let (app, sum) = (sum.app, sum.clone());
    report_buttons(app, Callback::new(move |()| sum.report()))
}
