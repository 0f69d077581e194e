//! Whole pieces in what follows a break in JSON: sheets, projects, and answers that may belong to the
//! sheet that the break is in.

use super::scan::scan;
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;
use crate::format::json::{self, Json};
use crate::format::problem::Log;
use crate::format::version::Version;

/// Pieces that are whole.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    version: Version,
    pub(super) projects: Vec<Project>,
    pub(super) sheets: Vec<Sheet>,
    /// Entries of the sheet that the break is in, by the list they belong to.
    loose: Vec<(&'static str, &'a str)>,
    /// What came since is no longer part of that sheet.
    beyond: bool,
}

/// For texts that are made to take long: a text is passed over this many times at most,
const MAX_PASSES: usize = 8;
/// and so many places in it are tried.
const MAX_PLACES: usize = 300_000;

impl<'a> Pieces<'a> {
    fn new(version: Version) -> Self {
        Self { version, projects: Vec::new(), sheets: Vec::new(), loose: Vec::new(), beyond: false }
    }

    /// Finds all pieces in a text.
    pub(super) fn find(text: &'a str, version: Version, log: &mut Log) -> Self {
        let mut pieces = Self::new(version);
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
                    pieces.cross(&text[gap..at]);
                    pieces.sort(piece, json, log);
                    at += piece.len();
                    gap = at;
                }
                None => at += 1,
            }
        }
        pieces
    }

    /// Looks at what lies between two pieces: it may be the end of the broken sheet.
    fn cross(&mut self, gap: &str) {
        let next_sheet = gap.contains("\"tool\"") || gap.contains("\"answers\"");
        let closes = gap.contains('}') && !self.loose.is_empty();
        self.beyond |= next_sheet || closes;
    }

    fn sort(&mut self, piece: &'a str, json: Json<'a>, log: &mut Log) {
        let Json::Object(fields) = &json else { return };
        let has = |key: &str| fields.iter().any(|(k, _)| k == key);
        if has("id") && has("tool") {
            self.beyond = true;
            self.sheets.extend(self.version.sheet()(json, log));
        } else if has("id") && has("name") && has("created") {
            self.projects.extend(self.version.project()(json, log));
        } else if !self.beyond {
            let list = [("pick", "picks"), ("item", "answers"), ("what", "actions")];
            let list = list.iter().find(|(key, _)| has(key));
            self.loose.extend(list.map(|(_, list)| (*list, piece)));
        }
    }

    /// Whether there are entries that belong to no sheet.
    pub(super) fn has_loose(&self) -> bool {
        !self.loose.is_empty()
    }

    /// Gives the loose entries to the sheet that they belong to. What it has already stays.
    pub(super) fn give_to(&mut self, owner: &mut Sheet) {
        let list = |name: &str| {
            let entries = self.loose.iter().filter(|(list, _)| *list == name);
            entries.map(|(_, piece)| *piece).collect::<Vec<_>>().join(",")
        };
        let text = format!(
            r#"{{"id":"x","tool":"x","answers":[{}],"picks":[{}],"actions":[{}]}}"#,
            list("answers"),
            list("picks"),
            list("actions"),
        );
        self.loose.clear();
        let found = json::parse(&text)
            .ok()
            .and_then(|json| self.version.sheet()(json, &mut Log::default()));
        let Some(found) = found else { return };
        owner.answers.fill(found.answers);
        owner.picks.fill(found.picks);
        for action in found.actions {
            if owner.actions.iter().all(|a| a.id != action.id) {
                owner.actions.push(action);
            }
        }
    }
}
