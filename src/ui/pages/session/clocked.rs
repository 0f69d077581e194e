//! A session's run sheet on the clock, as its page and its steps share it.

use chrono::NaiveTime;
use leptos::prelude::*;

use super::SessionCtx;
use crate::domain::base::id::SessionId;
use crate::domain::room::run_sheet::{RunSheet, TimedStep, WorkshopStep};
use crate::state::page::projector::Projector;

/// A session's run sheet as it is now, on the clock.
#[derive(Clone)]
pub(super) struct Clocked {
    pub(super) of: SessionCtx,
    pub(super) sheet: Memo<RunSheet>,
    /// In how many minutes people answer, as the worksheet says.
    pub(super) answering: u32,
    statements: usize,
    begun: RwSignal<Option<(SessionId, WorkshopStep)>>,
    /// The last change could not be kept.
    pub(super) is_lost: RwSignal<bool>,
}

impl Clocked {
    pub(super) fn new(of: &SessionCtx) -> Self {
        let (app, id) = (of.app, of.session.id.clone());
        let sheet = Memo::new(move |_| {
            app.library.with(|l| l.session(&id).map(|s| s.run_sheet.clone())).unwrap_or_default()
        });
        let way = of.tool.variant(&of.session.variant);
        Self {
            of: of.clone(),
            sheet,
            answering: way.map_or(0, |way| way.minutes),
            statements: of.session.statements(&of.tool).len(),
            begun: Projector::expect().begun,
            is_lost: RwSignal::new(false),
        }
    }

    /// Which of its steps was begun last.
    pub(super) fn begun(&self) -> Option<WorkshopStep> {
        self.begun.get().filter(|(of, _)| *of == self.of.session.id).map(|(_, step)| step)
    }

    /// A step begins.
    pub(super) fn begin(&self, step: WorkshopStep) {
        self.begun.set(Some((self.of.session.id.clone(), step)));
    }

    /// All steps, as they are now.
    pub(super) fn steps(&self) -> Vec<TimedStep> {
        self.sheet.with(|sheet| sheet.on_the_clock(self.answering, self.statements))
    }

    /// When it ends, where it is known when it begins.
    pub(super) fn ends(&self) -> Option<NaiveTime> {
        self.sheet.with(|sheet| sheet.ends(self.answering, self.statements))
    }

    /// Whether it takes more than a day.
    pub(super) fn is_too_long(&self) -> bool {
        self.sheet.with(|sheet| sheet.is_too_long(self.answering, self.statements))
    }

    /// Changes something, and tells if it can't be kept.
    pub(super) fn change(&self, change: impl FnOnce(&mut RunSheet)) {
        let is_kept = self.of.app.change_run_sheet(&self.of.session.id, change);
        self.is_lost.set(!is_kept);
    }
}
