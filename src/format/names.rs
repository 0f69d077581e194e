//! What the readable forms of a copy need from above: tools, and words for fixed choices.

use std::sync::Arc;

use crate::domain::base::id::ToolId;
use crate::domain::project::Project;
use crate::domain::sheet::action::ActionStatus;
use crate::domain::sheet::{Perspective, Pick, Respondent};
use crate::domain::tool::Tool;
use crate::domain::{Day, Stamp};

/// Finds tools, and has the words for what files hold as fixed choices.
pub trait Names {
    /// The tool of that name, if it is known here.
    fn tool(&self, id: &ToolId) -> Option<&Tool>;
    /// The same, in the words of the project if it has its own.
    fn tool_in(&self, project: Option<&Project>, id: &ToolId) -> Option<Arc<Tool>>;
    /// Words for a perspective, in those of the project if it has its own.
    fn perspective<'a>(&'a self, project: Option<&'a Project>, perspective: Perspective)
    -> &'a str;
    /// Words for how many people a sheet speaks for.
    fn by(&self, by: Respondent) -> &str;
    /// Words for what was made of an answer.
    fn pick(&self, pick: Pick) -> &str;
    /// Words for how an action stands.
    fn state(&self, state: ActionStatus) -> &str;
    /// A day in words.
    fn day(&self, day: Day) -> String;
    /// A moment in words.
    fn stamp(&self, stamp: Stamp) -> String;
}
