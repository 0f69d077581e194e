//! What a copy tells of where its pieces come from, so that copies that come back can be joined.

use leptos::prelude::*;

use super::copies::{CopyChoice, CopyFormat};
use super::import::{Joinable, first_mark};
use crate::domain::base::fnv;
use crate::domain::base::map::Map;
use crate::domain::document::kept::Kept;
use crate::domain::document::lineage::{Lineage, Mark};
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;
use crate::format::copy::{project_name, sheet_name};
use crate::state::app::App;

impl App {
    /// Marks what will go out, before it does.
    pub(in crate::state) fn mark_outgoing(&self, choice: &CopyChoice, form: CopyFormat) {
        if !form.can_be_opened() {
            return;
        }
        let copy = self.copy_of(choice);
        let (sheets, projects) = self.library.with_untracked(|l| {
            let sheets = copy.sheets.iter().filter_map(|s| l.sheets.get(&s.id));
            let projects = copy.projects.iter().filter_map(|p| l.projects.get(&p.id));
            let sheets: Vec<_> = sheets.filter_map(|kept| self.marked(kept)).collect();
            let projects: Vec<_> = projects.filter_map(|kept| self.marked(kept)).collect();
            (sheets, projects)
        });
        // Where it can't be kept it goes out without a mark, and whoever opens what comes back is asked.
        for kept in sheets {
            self.keep_sheet(kept);
        }
        for kept in projects {
            self.keep_project(kept);
        }
    }

    /// The mark for what changed in a document since it last went out. No other page makes it, and it is the
    /// same until the document is saved again: a preview shows what goes out.
    pub(in crate::state) fn fresh_mark(&self, name: &str, rev: u64) -> Mark {
        let text = format!("{} {name} {rev}", self.keeper.writer.get_value());
        Mark(fnv::hash(text.as_bytes()))
    }

    /// A document with a mark on what changed since it last went out; `None` if nothing did.
    fn marked<T: Joinable>(&self, kept: &Kept<T>) -> Option<Kept<T>> {
        let mut lineage = kept.lineage.read();
        let mark = if lineage.is_empty() {
            first_mark(&kept.doc)
        } else {
            self.fresh_mark(kept.doc.name(), kept.rev)
        };
        let is_new = lineage.seal(&kept.doc.leaves(), mark);
        is_new.then(|| Kept { rev: kept.rev + 1, lineage: lineage.written(), ..kept.clone() })
    }

    /// Where the pieces of a document come from, as that goes out.
    fn going_out<T: Joinable>(&self, kept: &Kept<T>, as_it_goes: &T) -> Lineage {
        let marked = self.marked(kept);
        let lineage = marked.as_ref().unwrap_or(kept).lineage.read();
        lineage.for_others(&as_it_goes.leaves())
    }

    /// Where the pieces of what goes out come from. It names nothing that does not go out.
    pub(in crate::state) fn lineages_of(
        &self,
        projects: &[Project],
        sheets: &[Sheet],
    ) -> Map<String, Lineage> {
        self.library.with_untracked(|l| {
            let of_sheet = |sheet: &Sheet| {
                let kept = l.sheets.get(&sheet.id)?;
                Some((sheet_name(&sheet.id), self.going_out(kept, sheet)))
            };
            let of_project = |project: &Project| {
                let kept = l.projects.get(&project.id)?;
                Some((project_name(&project.id), self.going_out(kept, project)))
            };
            let sheets = sheets.iter().filter_map(of_sheet);
            let all = projects.iter().filter_map(of_project).chain(sheets);
            all.filter(|(_, lineage)| !lineage.is_empty()).collect()
        })
    }
}
