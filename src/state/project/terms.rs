//! A project's own words: changing them, and tools that speak in them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content;
use crate::domain::base::id::{ProjectId, ToolId};
use crate::domain::project::Project;
use crate::domain::project::terms::{MAX_LEN, Term, Terms};
use crate::domain::sheet::Perspective;
use crate::domain::tool::Tool;
use crate::state::app::App;

impl App {
    /// A project's own words; none where it has none, or is not here.
    pub fn terms(&self, project: &ProjectId) -> Terms {
        self.library.with(|l| l.project(project).map(|p| p.terms.clone())).unwrap_or_default()
    }

    /// A perspective in a project's words.
    pub fn perspective_in(&self, project: &ProjectId, perspective: Perspective) -> String {
        content::perspective_in(&self.terms(project), perspective).to_owned()
    }

    /// The tool of that name, in a project's words.
    pub fn tool_in(&self, project: &ProjectId, id: &ToolId) -> Option<Arc<Tool>> {
        let own = self.library.with_untracked(|l| own_people(l.project(project)));
        match own {
            Some(own) => self.catalogue.with_untracked(|c| c.reworded(id, &own)),
            None => self.tool(id),
        }
    }

    /// Sets a project's own words for something; empty words mean the usual ones. Says whether they
    /// are short enough to be kept.
    pub fn set_term(&self, project: &ProjectId, term: Term, own: &str) -> bool {
        let own = own.split_whitespace().collect::<Vec<_>>().join(" ");
        if own.chars().count() > MAX_LEN {
            return false;
        }
        let kept = self.library.with_untracked(|l| {
            l.project(project).and_then(|p| p.terms.get(&term).cloned()).unwrap_or_default()
        });
        if kept != own {
            self.change_project(project, |p| {
                if own.is_empty() {
                    p.terms.remove(&term);
                } else {
                    p.terms.insert(term, own);
                }
            });
        }
        true
    }

    /// Sets all of a project's own words at once. Says whether that is kept.
    pub fn set_terms(&self, project: &ProjectId, terms: Terms) -> bool {
        self.change_project(project, |p| p.terms = terms)
    }
}

fn own_people(project: Option<&Project>) -> Option<String> {
    project?.terms.get(&Term::People).cloned()
}
