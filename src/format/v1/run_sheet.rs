//! The run sheet of a workshop in files.

use serde::Serialize;

use crate::domain::base::map::Map;
use crate::domain::room::run_sheet::{
    MOST_MINUTES, RunSheet, StepPlan, WorkshopStep, clock, read_clock,
};
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::problem::{Log, PathSegment, ProblemKind};
use crate::format::words;

/// A run sheet as it is written.
#[derive(Serialize)]
pub(super) struct RunSheetOut<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    starts: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<StepOut<'a>>,
}

#[derive(Serialize)]
struct StepOut<'a> {
    step: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<&'a str>,
}

/// A run sheet as it is written; `None` where all is as usual.
pub(super) fn out(sheet: &RunSheet) -> Option<RunSheetOut<'_>> {
    (!sheet.is_usual()).then(|| RunSheetOut {
        starts: sheet.starts.map(clock),
        steps: sheet.steps.iter().map(step_out).collect(),
    })
}

fn step_out<'a>((step, plan): (&WorkshopStep, &'a StepPlan)) -> StepOut<'a> {
    StepOut { step: words::step(*step), minutes: plan.minutes, words: plan.words.as_deref() }
}

/// Reads the run sheet of a session.
pub(super) fn read(fields: &mut Fields<'_>, log: &mut Log) -> RunSheet {
    const NAME: &str = "run_sheet";
    let Some(json) = fields.take(NAME, log) else { return RunSheet::default() };
    log.within(PathSegment::Field(NAME), |log| {
        let Some(mut fields) = Fields::of(json, log) else { return RunSheet::default() };
        let starts = fields.maybe_text("starts", log).and_then(|text| {
            let time = read_clock(&text);
            if time.is_none() {
                log.note_in("starts", ProblemKind::Unclear);
            }
            time
        });
        let steps: Map<_, _> = fields.list("steps", log, step).into_iter().collect();
        RunSheet { starts, steps }
    })
}

fn step(json: Json<'_>, log: &mut Log) -> Option<(WorkshopStep, StepPlan)> {
    let mut fields = Fields::of(json, log)?;
    let step = fields.word("step", log, &WorkshopStep::ALL, words::step)?;
    let minutes = fields.whole("minutes", log).and_then(|n| u32::try_from(n).ok());
    let words = fields.maybe_text("words", log).map(std::borrow::Cow::into_owned);
    let plan = StepPlan { minutes: minutes.map(|n| n.clamp(1, MOST_MINUTES)), words };
    (plan != StepPlan::default()).then_some((step, plan))
}
