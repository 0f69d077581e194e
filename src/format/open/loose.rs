//! Whole parts that stand behind a break, and giving them back to the sheet or the session that it is in.

use crate::domain::room::session::{Revealed, Session};
use crate::domain::room::shown::Shown;
use crate::domain::room::soundness;
use crate::domain::sheet::Sheet;
use crate::format::json;
use crate::format::problem::Log;
use crate::format::time;
use crate::format::versions::FormatVersion;

/// What a break is in.
pub(super) enum Owner<'a> {
    Sheet(&'a mut Sheet),
    Session(&'a mut Session),
}

/// Parts, by the field that they belong to.
#[derive(Debug, Default)]
pub(super) struct LooseParts<'a>(Vec<(&'static str, &'a str)>);

/// What tells entries of the lists apart: two of their fields, and the list.
const LISTED: [(&str, &str, &str); 6] = [
    ("pick", "item", "picks"),
    ("item", "item", "answers"),
    ("what", "what", "actions"),
    ("key", "answers", "entries"),
    ("counts", "sheets", "tallies"),
    ("groups", "items", "seen"),
];

/// Parts of a session that are told by the name before them.
const NAMED: [&str; 5] = ["together", "notes", "hands", "revealed", SHOWN];

/// What a room saw, where the field that it stands in is broken.
const SHOWN: &str = "shown";

impl<'a> LooseParts<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a part that is one of a sheet's or a session's, going by its fields and what stands before it.
    pub(super) fn add(&mut self, gap: &str, piece: &'a str, has: impl Fn(&str) -> bool) {
        let name =
            || gap.trim_end().strip_suffix(':')?.trim_end().strip_suffix('"')?.rsplit('"').next();
        let named = name().and_then(|name| NAMED.into_iter().find(|field| *field == name));
        let list = || LISTED.iter().find(|(one, other, _)| has(one) && has(other));
        let field = named.or_else(|| list().map(|(_, _, list)| *list));
        self.0.extend(field.map(|field| (field, piece)));
    }

    fn list(&self, name: &str) -> String {
        let parts = self.0.iter().filter(|(list, _)| *list == name);
        parts.map(|(_, piece)| *piece).collect::<Vec<_>>().join(",")
    }

    fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| *field == name).map_or("null", |(_, piece)| piece)
    }

    /// Gives all parts to what they belong to. What it has already stays. Says whether what it shows keeps to
    /// the rules.
    pub(super) fn give_to(&mut self, owner: &mut Owner<'_>, version: FormatVersion) -> bool {
        let is_sound = match owner {
            Owner::Sheet(sheet) => {
                self.give_to_sheet(sheet, version);
                true
            }
            Owner::Session(session) => self.give_to_session(session, version),
        };
        self.0.clear();
        is_sound
    }

    fn give_to_sheet(&self, owner: &mut Sheet, version: FormatVersion) {
        let text = format!(
            r#"{{"id":"x","tool":"x","answers":[{}],"picks":[{}],"actions":[{}]}}"#,
            self.list("answers"),
            self.list("picks"),
            self.list("actions"),
        );
        let read = |json| version.sheet(json, &mut Log::default());
        let Some(found) = json::parse(&text).ok().and_then(read) else { return };
        owner.answers.fill(found.answers);
        owner.picks.fill(found.picks);
        owner.unknown.fill(&found.unknown);
        for action in found.actions {
            if owner.actions.iter().all(|a| a.id != action.id) {
                owner.actions.push(action);
            }
        }
    }

    fn give_to_session(&self, owner: &mut Session, version: FormatVersion) -> bool {
        // What is seen last is what the session shows, if nothing else says so.
        let seen = [self.list("seen"), self.list(SHOWN)];
        let seen: Vec<&str> = seen.iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
        let text = format!(
            r#"{{"id":"x","project":"x","tool":"x","least":5,"changed":"{}","entries":[{}],"tallies":[{}],
            "together":{},"notes":{},"hands":{},"revealed":{},"seen":[{}]}}"#,
            time::stamp(owner.changed),
            self.list("entries"),
            self.list("tallies"),
            self.one("together"),
            self.one("notes"),
            self.one("hands"),
            self.one("revealed"),
            seen.join(","),
        );
        let read = |json| version.session(json, &mut Log::default());
        let found = json::parse(&text).ok().and_then(read);
        let Some(found) = found.filter(is_sound) else { return false };
        owner.entries.fill(found.entries);
        owner.tallies.fill(found.tallies);
        owner.together.fill(found.together);
        owner.notes.fill(found.notes);
        owner.hands.fill(found.hands);
        owner.unknown.fill(&found.unknown);
        owner.remember(&found.seen);
        match &owner.revealed {
            Some(_) => drop(owner.remember(found.revealed.iter().map(|r| &r.shown))),
            None => owner.revealed = found.revealed,
        }
        true
    }
}

fn is_sound(session: &Session) -> bool {
    session.revealed.as_ref().is_none_or(|revealed| soundness::is_sound(&revealed.shown))
}

/// A session that has shown something, and can't say what: it is covered, so that it shows no other thing.
pub(super) fn cover(session: &mut Session) {
    let (least, people) = (session.least, session.people());
    let shown = Shown { least, people, ..Shown::default() };
    session.revealed.get_or_insert(Revealed { when: session.changed, is_hidden: true, shown });
}
