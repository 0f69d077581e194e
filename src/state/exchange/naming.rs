//! The words that readable files need: labels, names, days.

use std::rc::Rc;
use std::sync::Arc;

use crate::content;
use crate::domain::base::id::ToolId;
use crate::domain::base::unbroken::plain;
use crate::domain::project::Project;
use crate::domain::sheet::action::ActionStatus;
use crate::domain::sheet::{Perspective, Pick, Respondent};
use crate::domain::tool::Tool;
use crate::domain::{Day, Stamp};
use crate::format::Names;
use crate::format::text::TextWords;
use crate::ports::device::Device;
use crate::state::app::App;

/// Gives readable files their words, in the page's language.
pub struct Naming {
    app: App,
    tools: Vec<Arc<Tool>>,
    device: Rc<dyn Device>,
}

impl Naming {
    /// The words of the app's language.
    pub fn of(app: &App) -> Self {
        Self { app: *app, tools: app.tools(), device: app.device() }
    }
}

impl Names for Naming {
    fn tool(&self, id: &ToolId) -> Option<&Tool> {
        self.tools.iter().find(|t| t.id == *id).map(|t| &**t)
    }

    fn tool_in(&self, project: Option<&Project>, id: &ToolId) -> Option<Arc<Tool>> {
        match project {
            Some(project) => self.app.tool_in(&project.id, id),
            None => self.app.tool(id),
        }
    }

    fn perspective<'a>(
        &'a self,
        project: Option<&'a Project>,
        perspective: Perspective,
    ) -> &'a str {
        match project {
            Some(project) => content::perspective_in(&project.terms, perspective),
            None => content::perspective(perspective),
        }
    }

    fn by(&self, by: Respondent) -> &str {
        content::by(by)
    }

    fn pick(&self, pick: Pick) -> &str {
        content::pick(pick)
    }

    fn state(&self, state: ActionStatus) -> &str {
        content::action_state(state)
    }

    fn day(&self, day: Day) -> String {
        // A file is searched, and read by programs: it has ordinary spaces.
        plain(&self.device.day_in_words(day))
    }

    fn stamp(&self, stamp: Stamp) -> String {
        let day = self.day(self.device.local_day(stamp));
        format!("{day}, {}", plain(&self.device.time_in_words(stamp)))
    }
}

/// The labels of a readable copy.
pub fn text_words() -> TextWords<'static> {
    let (copy, results, actions) =
        (&content::words().copy, &content::words().results, &content::words().actions);
    let sheet = &content::words().sheet;
    TextWords {
        title: content::words().common.app,
        intro: copy.text_intro,
        data_lead: copy.text_data_lead,
        made: copy.text_made,
        project: sheet.project,
        rounds: copy.text_rounds,
        tool_unknown: sheet.unknown_tool,
        whose: sheet.whose,
        from_paper: sheet.from_paper,
        round: sheet.round,
        changed: copy.text_changed,
        note: sheet.note,
        skipped: sheet.not_answered,
        looking_back: results.title,
        actions: actions.title,
        who: actions.who,
        by_when: actions.by_when,
        look_again: actions.look_again,
        state: actions.state,
        told: actions.told,
        example: content::words().common.example,
    }
}
