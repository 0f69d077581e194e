//! Whole pieces in what follows a break in JSON: sheets, sessions, projects, and what may belong to the sheet
//! or the session that the break is in.

use super::loose::{LooseParts, Owner};
use super::scan::scan;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::format::json::{self, Json};
use crate::format::problem::Log;
use crate::format::versions::FormatVersion;

/// Pieces that are whole.
#[derive(Debug)]
pub(super) struct WholePieces<'a> {
    version: FormatVersion,
    pub(super) projects: Vec<Project>,
    pub(super) sheets: Vec<Sheet>,
    pub(super) sessions: Vec<Session>,
    /// Parts of the sheet or session that the break is in.
    loose: LooseParts<'a>,
    /// The list that comes first there, once it is told what it is about,
    first_list: &'static str,
    /// and whether the break is before it.
    in_head: bool,
    /// What came since is no longer part of that sheet or session.
    beyond: bool,
}

/// For texts that are made to take long: a text is passed over this many times at most,
const MAX_PASSES: usize = 8;
/// and so many places in it are tried.
const MAX_PLACES: usize = 300_000;

impl<'a> WholePieces<'a> {
    /// No pieces yet, after a break in what has that list first, and before it or not.
    pub(super) fn new(version: FormatVersion, first_list: &'static str, in_head: bool) -> Self {
        Self {
            version,
            projects: Vec::new(),
            sheets: Vec::new(),
            sessions: Vec::new(),
            loose: LooseParts::default(),
            first_list,
            in_head,
            beyond: false,
        }
    }

    /// Finds all pieces in a text.
    pub(super) fn find(mut self, text: &'a str, log: &mut Log) -> Self {
        let mut budget = text.len().saturating_mul(MAX_PASSES);
        let (mut at, mut gap) = (0, 0);
        for _ in 0..MAX_PLACES {
            let Some(found) = text[at..].find('{') else { break };
            at += found;
            let end = scan(&text[at..]).end;
            let spent = end.unwrap_or(text.len() - at);
            let Some(left) = budget.checked_sub(spent) else { break };
            budget = left;
            let piece = end.map(|end| &text[at..at + end]);
            match piece.and_then(|piece| Some((piece, json::parse(piece).ok()?))) {
                Some((piece, json)) => {
                    self.cross(&text[gap..at]);
                    self.sort(&text[gap..at], piece, json, log);
                    at += piece.len();
                    gap = at;
                }
                None => at += 1,
            }
        }
        self
    }

    /// Looks at what lies between two pieces: it may be the end of the broken sheet or session.
    fn cross(&mut self, gap: &str) {
        let begins = gap.find(self.first_list);
        let is_own = |at: usize| self.in_head && !gap[..at].contains('}');
        let is_next = gap.contains("\"tool\"") || begins.is_some_and(|at| !is_own(at));
        let closes = gap.contains('}') && !self.loose.is_empty();
        self.in_head &= begins.is_none();
        self.beyond |= is_next || closes;
    }

    fn sort(&mut self, gap: &str, piece: &'a str, json: Json<'a>, log: &mut Log) {
        let Json::Object(fields) = &json else { return };
        let has = |key: &str| fields.iter().any(|(k, _)| k == key);
        if has("id") && has("tool") {
            self.beyond = true;
            if has("least") || has("entries") {
                self.sessions.extend(self.version.session(json, log));
            } else {
                self.sheets.extend(self.version.sheet(json, log));
            }
        } else if has("id") && has("name") && has("created") {
            self.projects.extend(self.version.project(json, log));
        } else if !self.beyond {
            self.loose.add(gap, piece, has);
        }
    }

    /// Whether there are parts that belong to no sheet and no session.
    pub(super) fn has_loose(&self) -> bool {
        !self.loose.is_empty()
    }

    /// Gives the loose parts to what they belong to. What it has already stays. Says whether what it shows
    /// keeps to the rules.
    pub(super) fn give_to(&mut self, owner: &mut Owner<'_>) -> bool {
        self.loose.give_to(owner, self.version)
    }
}
