//! A tool's answers in a project over time: what may be shown of each round, and of each session.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::fnv;
use crate::domain::base::id::{ItemId, ProjectId, RoundId, SessionId, ToolId};
use crate::domain::base::map::Map;
use crate::domain::document::kept::Kept;
use crate::domain::project::Round;
use crate::domain::room::counts::Counts;
use crate::domain::room::entry::{Entry, EntrySource, asked_anywhere, is_for_rooms};
use crate::domain::room::min_group_size::MinGroupSize;
use crate::domain::room::past::PastShowing;
use crate::domain::room::protect::protect_beside;
use crate::domain::room::session::Session;
use crate::domain::room::shown::{Shown, ShownItem};
use crate::domain::sheet::{Respondent, Sheet};
use crate::domain::tool::Tool;
use crate::domain::{Day, Stamp};
use crate::state::app::App;
use crate::state::store::library::Library;

/// What may be shown of a time of asking.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownRound {
    /// What it is called.
    pub label: String,
    /// What may be shown.
    pub shown: Shown,
}

/// How often people were asked in the sessions of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimesAsked {
    /// How often. Who came late belongs to the time they came too late for.
    pub n: usize,
    /// How many of these times the room has looked at, and nobody covered.
    pub seen: usize,
    /// The session that was the last.
    pub last: SessionId,
    /// When that was looked at, or began.
    pub day: Day,
}

/// A time of asking, before it has its place among the others.
#[derive(Debug, Clone)]
struct Asking {
    label: String,
    has_round: bool,
    /// When the room looked; `None` for sheets that were laid side by side.
    when: Option<Stamp>,
    shown: Shown,
}

impl Asking {
    /// In a round, or in none; nothing is shown of it yet.
    fn of(round: Option<&Round>) -> Self {
        let label = round.map_or(words().rounds.no_round, |round| round.label.as_str());
        let (label, has_round) = (label.to_owned(), round.is_some());
        Self { label, has_round, when: None, shown: Shown::default() }
    }

    /// The same with what a session, or sheets, have shown.
    fn with(&self, session: Option<&Session>, shown: Option<&Shown>) -> Option<Self> {
        let when = session.and_then(|s| Some(s.revealed.as_ref()?.when));
        Some(Self { when, shown: shown?.without_words(), ..self.clone() })
    }
}

impl App {
    /// How often a tool was asked in the sessions of a project; `None` where it never was.
    pub fn times_asked(&self, tool: &ToolId, project: &ProjectId) -> Option<TimesAsked> {
        self.library.with_untracked(|l| {
            let all = l.sessions_of(project).into_iter();
            let all: Vec<&Session> =
                all.filter(|s| s.tool == *tool && s.late_for.is_none() && s.people() > 0).collect();
            let last = all.last()?;
            let when = last.revealed.as_ref().map_or(last.created, |revealed| revealed.when);
            Some(TimesAsked {
                n: all.len(),
                seen: all.iter().filter(|s| s.in_view().is_some()).count(),
                last: last.id.clone(),
                day: self.device().local_day(when),
            })
        })
    }

    /// Whether a project has answers of this tool to lay side by side: of a room that has looked, or in sheets.
    pub fn has_rounds(&self, tool: &Tool, project: &ProjectId) -> bool {
        let is_seen = || self.times_asked(&tool.id, project).is_some_and(|asked| asked.seen > 0);
        let has_sheet = || {
            self.library.with_untracked(|l| l.sheets_of(project).iter().any(|s| s.tool == tool.id))
        };
        is_for_rooms(tool) && (is_seen() || has_sheet())
    }

    /// Shows a tool's answers, in the order of the project's rounds, and remembers what was shown. Sheets
    /// that are here count as one time of asking for each round, beside the sessions that were looked at.
    pub fn show_rounds(&self, tool: &Tool, project: &ProjectId) -> Vec<ShownRound> {
        let Some(project) = self.library.with_untracked(|l| l.project(project).cloned()) else {
            return Vec::new();
        };
        let mut asked: Vec<Asking> = Vec::new();
        for round in project.rounds.iter().map(Some).chain([None]) {
            let id = round.map(|round| &round.id);
            let at = Asking::of(round);
            let of_session = |s: &Session| at.with(Some(s), s.in_view());
            asked.extend(self.library.with_untracked(|l| {
                let all = of_round(l, &tool.id, &project.id, id);
                all.into_iter().filter_map(of_session).collect::<Vec<_>>()
            }));
            asked.extend(at.with(None, self.show_sheets(tool, &project.id, id).as_ref()));
        }
        self.in_order(asked)
    }

    /// What was seen of a session's worksheet before its own: in earlier rounds and, where one of the two has none, at
    /// earlier times. Nothing is shown by this: what nobody has looked at stays unseen.
    pub fn seen_before(&self, session: &Session) -> Vec<ShownRound> {
        let (tool, project) = (&session.tool, &session.project);
        let looked = |s: &Session| s.revealed.as_ref().map(|revealed| revealed.when);
        let before = |l: &Library| {
            let rounds = &l.project(project)?.rounds;
            let own = rounds.iter().position(|r| session.round.as_ref() == Some(&r.id));
            let mut asked: Vec<Asking> = Vec::new();
            for (n, round) in rounds.iter().map(Some).chain([None]).enumerate() {
                let id = round.map(|round| &round.id);
                let at = Asking::of(round);
                let is_earlier = |s: &&Session| match own.filter(|_| round.is_some()) {
                    Some(own) => n < own,
                    None => s.id != session.id && looked(s) < looked(session),
                };
                let all = of_round(l, tool, project, id).into_iter().filter(is_earlier);
                asked.extend(all.filter_map(|s| at.with(Some(s), s.in_view())));
                if round.is_some() && own.is_some_and(|own| n < own) {
                    let sheets = memory_of_sheets(tool, project, id);
                    let sheets = sheets.and_then(|id| l.sessions.get(&id)?.doc.seen.last());
                    asked.extend(at.with(None, sheets));
                }
            }
            Some(asked)
        };
        self.in_order(self.library.with_untracked(before).unwrap_or_default())
    }

    /// Times of asking one after another: in the order of the rounds, and what belongs to none by when a room looked.
    /// Those that are called alike are told apart by their day.
    fn in_order(&self, asked: Vec<Asking>) -> Vec<ShownRound> {
        let day = |when| self.device().day_in_words(self.device().local_day(when));
        let is_placed = |asking: &Asking| asking.has_round || asking.when.is_none();
        let (mut all, others): (Vec<Asking>, Vec<Asking>) = asked.into_iter().partition(is_placed);
        for mut one in others {
            if let Some(when) = one.when {
                one.label = day(when);
            }
            let later =
                all.iter().position(|asking| asking.when.is_some() && asking.when > one.when);
            all.insert(later.unwrap_or(all.len()), one);
        }
        let labels: Vec<String> = all.iter().map(|asking| asking.label.clone()).collect();
        let called = |asking: &Asking| {
            let is_alone = labels.iter().filter(|label| **label == asking.label).count() == 1;
            match asking.when.filter(|_| asking.has_round && !is_alone) {
                Some(when) => format!("{}, {}", asking.label, day(when)),
                None => asking.label.clone(),
            }
        };
        all.iter().map(|a| ShownRound { label: called(a), shown: a.shown.clone() }).collect()
    }

    /// What may be shown of the sheets of a round; `None` without any. Where a few more sheets would be
    /// given away, what was shown before stays. So it does where this can't be remembered: what is shown
    /// later would not know of it.
    fn show_sheets(
        &self,
        tool: &Tool,
        project: &ProjectId,
        round: Option<&RoundId>,
    ) -> Option<Shown> {
        let entries = self.entries_of(tool, project, round);
        let id = memory_of_sheets(&tool.id, project, round)?;
        let here = self.library.with_untracked(|l| l.sessions.get(&id).cloned());
        let last = here.as_ref().and_then(|kept| kept.doc.seen.last().cloned());
        if entries.is_empty() {
            return last;
        }
        let all: Vec<&Entry> = entries.iter().collect();
        let counts = Counts::of_entries(&all, &Map::new(), &asked_anywhere(tool), &[]);
        let past = self.ever_seen(project, &tool.id);
        let past: Vec<PastShowing<'_>> =
            past.iter().map(|before| before.beside_sheets(round)).collect();
        let shown = protect_beside(&counts, MinGroupSize::default(), &past);
        let shown = or_as_seen(shown.without_words(), last.as_ref());
        if shown.items.values().any(|item| !item.blocks().is_empty()) {
            let before = here.clone();
            let mut kept = match here {
                Some(kept) => kept,
                None => Kept::new(self.memory(id.clone(), tool, project, round)?),
            };
            if kept.doc.remember([&shown]) {
                kept.rev += 1;
                if !self.keep_session(kept) {
                    self.put_back(&id, before);
                    return last;
                }
            }
        }
        Some(shown)
    }

    /// Stands for sheets that are laid side by side, as a session that never was more than what was seen.
    fn memory(
        &self,
        id: SessionId,
        tool: &Tool,
        project: &ProjectId,
        round: Option<&RoundId>,
    ) -> Option<Session> {
        let variant = tool.variants.first()?.id.clone();
        let empty = Session::new(id, project.clone(), tool, variant, self.now());
        Some(Session { round: round.cloned(), is_memory: true, ..empty })
    }

    /// The answers in sheets of one person or a pair. What a whole group filled in together is one answer
    /// of many people, and no mark among others.
    fn entries_of(&self, tool: &Tool, project: &ProjectId, round: Option<&RoundId>) -> Vec<Entry> {
        let wanted = |s: &&Sheet| {
            s.tool == tool.id
                && s.details.round.as_ref() == round
                && s.details.by != Respondent::Group
        };
        self.library.with_untracked(|l| {
            let sheets = l.sheets_of(project).into_iter().filter(wanted);
            let entries = sheets.map(|sheet| Entry::of(sheet, tool, EntrySource::File));
            entries.filter(|entry| !entry.answers.is_empty()).collect()
        })
    }
}

/// The sessions of a round, or those in none.
fn of_round<'a>(
    l: &'a Library,
    tool: &ToolId,
    project: &ProjectId,
    round: Option<&RoundId>,
) -> Vec<&'a Session> {
    let all = l.sessions_of(project).into_iter();
    all.filter(|s| s.tool == *tool && s.round.as_ref() == round).collect()
}

/// Names what was seen of the sheets of a round: the same on every device.
fn memory_of_sheets(
    tool: &ToolId,
    project: &ProjectId,
    round: Option<&RoundId>,
) -> Option<SessionId> {
    let of = format!("{tool}/{project}/{}", round.map(RoundId::as_str).unwrap_or_default());
    SessionId::new(&format!("sheets-{:016x}", fnv::hash(of.as_bytes()))).ok()
}

/// Where nothing new may be shown of a statement, what was seen of it before stays.
fn or_as_seen(mut shown: Shown, before: Option<&Shown>) -> Shown {
    let Some(before) = before else { return shown };
    let is_new = |(id, item): (&ItemId, &ShownItem)| {
        !item.blocks().is_empty() && before.items.get(id) != Some(item)
    };
    if !shown.items.iter().any(is_new) {
        return before.clone();
    }
    for (id, seen) in before.items.iter() {
        if let Some(item) = shown.items.get_mut(id).filter(|item| **item == ShownItem::Alike) {
            *item = seen.clone();
        }
    }
    shown
}
