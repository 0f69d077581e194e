//! Looking into files some at a time, so that the page stays alive and shows how far it is.

use std::collections::VecDeque;

use leptos::prelude::*;

use super::joining::ArrivedForm;
use super::{ARRIVED, Arrived, FoundInFile, Import, Origin};
use crate::content::{count, words};
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::format::copy::{self, CopyDocument};
use crate::format::open::Opened;
use crate::ports::files::InFile;
use crate::ports::subscription::Subscription;
use crate::state::exchange::Exchange;
use crate::state::exchange::opening::{OpenedFile, Opener};

/// How far looking into files is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportProgress {
    /// So many files were looked into.
    pub done: usize,
    /// Of so many.
    pub total: usize,
}

/// Files that are being looked into, and what came of those before them.
#[derive(Default)]
pub(in crate::state) struct Looking {
    opener: Opener,
    /// What the file that was opened last holds and was not weighed yet.
    documents: VecDeque<FoundDocument>,
    import: Import,
    timer: Option<Subscription>,
}

/// Something in a file.
enum FoundDocument {
    Project(ArrivedForm<Project>),
    Sheet(ArrivedForm<Sheet>),
    Session(Session, Origin),
}

impl Exchange {
    /// Takes files in to look at, and shows them. Nothing is changed yet.
    pub fn receive(&self, files: Vec<InFile>) {
        if files.is_empty() {
            return;
        }
        self.app.flush();
        let is_first = self.progress.with_untracked(Option::is_none);
        if is_first {
            let mut import = self.import.get_untracked();
            if import.done.is_some() || import.is_left {
                import = Import::default();
            }
            self.looking.set_value(Looking { import, ..Looking::default() });
        }
        let n = files.len();
        self.looking.update_value(|looking| looking.opener.add(files));
        self.progress.update(|progress| progress.get_or_insert_default().total += n);
        if is_first {
            self.look_on();
        }
    }

    /// Files that are being looked into are put away.
    pub(in crate::state) fn stop_looking(&self) {
        self.progress.set(None);
        self.looking.set_value(Looking::default());
    }

    /// Looks on for a turn, and again a moment later while there is more.
    fn look_on(&self) {
        let mut looking = self.looking.try_update_value(std::mem::take).unwrap_or_default();
        let before = looking.import.files.len();
        if self.app.take_turn(|| self.look_at_next(&mut looking)) {
            let done = looking.import.files.len() - before;
            self.progress.update(|p| p.get_or_insert_default().done += done);
            let exchange = *self;
            looking.timer = Some(self.app.device().after(0, Box::new(move || exchange.look_on())));
            self.looking.set_value(looking);
        } else {
            self.show(looking.import);
        }
    }

    fn show(&self, import: Import) {
        let n = self.progress.with_untracked(|p| p.map_or(0, |p| p.total));
        self.progress.set(None);
        self.learn_marks(&import);
        self.import.set(import);
        self.app.say(count(words().open.received, &self.app.device().plural(n), n));
        self.app.device().focus(ARRIVED);
    }

    /// Goes a step on. Says whether there is more to do.
    fn look_at_next(&self, looking: &mut Looking) -> bool {
        match looking.documents.pop_front() {
            Some(FoundDocument::Project(form)) => self.add_project_to(form, &mut looking.import),
            Some(FoundDocument::Sheet(form)) => self.add_sheet_to(form, &mut looking.import),
            Some(FoundDocument::Session(session, origin)) => {
                self.add_session_to(session, origin, &mut looking.import);
            }
            None => {
                if let Some(file) = looking.opener.step() {
                    self.note_file(file, looking);
                }
            }
        }
        !(looking.documents.is_empty() && looking.opener.is_empty())
    }

    fn note_file(&self, file: OpenedFile, looking: &mut Looking) {
        let OpenedFile { name, content } = file;
        let (found, has_unknown) = match content {
            Ok(Opened::Good(copy)) => {
                // A text that is pasted may come from this very page: it shows no file.
                if !name.is_empty() {
                    self.app.note_found(&copy);
                }
                let (found, has_unknown) =
                    (FoundInFile::Good(copy.sheets.len()), copy.has_unknown());
                self.lay_out(copy, true, looking);
                (found, has_unknown)
            }
            Ok(Opened::Partly { copy, problems }) => {
                let n = copy.sheets.len();
                let has_unknown = copy.has_unknown();
                self.lay_out(copy, false, looking);
                (FoundInFile::Partly(n, problems), has_unknown)
            }
            Ok(Opened::Refused(why)) => (FoundInFile::Refused(why), false),
            Err(why) => (FoundInFile::NotRead(why), false),
        };
        looking.import.files.push(Arrived { name, found, has_unknown });
    }

    /// Lays out what is in a file, to be weighed piece by piece.
    fn lay_out(&self, copy: CopyDocument, whole: bool, looking: &mut Looking) {
        let origin = Origin { file: looking.import.files.len(), made: copy.made, whole };
        let mut lineages = copy.lineages;
        for project in copy.projects {
            let lineage = lineages.remove(&copy::project_name(&project.id)).unwrap_or_default();
            let doc = self.as_own(project);
            looking.documents.push_back(FoundDocument::Project(ArrivedForm {
                doc,
                lineage,
                origin,
            }));
        }
        for doc in copy.sheets {
            let lineage = lineages.remove(&copy::sheet_name(&doc.id)).unwrap_or_default();
            looking.documents.push_back(FoundDocument::Sheet(ArrivedForm { doc, lineage, origin }));
        }
        let sessions =
            copy.sessions.into_iter().map(|session| FoundDocument::Session(session, origin));
        looking.documents.extend(sessions);
    }
}
