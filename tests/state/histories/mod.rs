//! Attacks on whole histories of rooms: people come and go, sessions are shown, covered, deleted and made
//! anew, files move, rounds follow, programmes add up; and somebody who saw all of it looks for the answers
//! of fewer people than the least size.

mod adversary;

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared_table::domain::base::id::{OptionId, ProjectId, SessionId, SheetId, ToolId, VariantId};
use shared_table::domain::room::entry::{Entry, EntryKey, EntrySource, asked};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::{Details, Perspective, Sheet};
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::ports::files::InFile;
use shared_table::state::exchange::import::Accepted;
use shared_table::state::room::sessions::{CopyOfSession, NewSession};

use self::adversary::{Adversary, Voice};
use crate::chance::Chance;
use crate::support::item;
use crate::world::World;

const ITEMS: [&str; 2] = ["sa_plan_from_start", "sa_final_say"];
const TOOL: &str = "self-assessment";
/// So many histories in the gate, and in the long form (`cargo xtask test --soak`).
const SHORT: usize = 200;
const LONG: usize = 20_000;
/// Set for the long form.
const SOAK: &str = "SHARED_TABLE_SOAK";
/// One app has so many histories, each in a project of its own.
const PER_WORLD: usize = 40;

/// A history: one project, the people around it, and what was seen.
struct History<'a> {
    chance: Chance,
    least: MinGroupSize,
    /// The devices; the project is on one of them at a time.
    devices: [&'a World; 2],
    at: usize,
    project: ProjectId,
    /// Each person's present voice.
    people: Vec<usize>,
    adversary: Adversary,
    /// Who is in each session.
    members: BTreeMap<SessionId, Vec<usize>>,
    /// People whose sheets are here, to be laid side by side.
    sheets: Vec<usize>,
    options: Vec<OptionId>,
    steps: Vec<String>,
}

impl<'a> History<'a> {
    fn new(seed: u64, least: MinGroupSize, devices: [&'a World; 2]) -> Self {
        let project = devices[0].turn().add_project("Ridge Street").unwrap();
        let tool = devices[0].app.tool(&ToolId::new(TOOL).unwrap()).unwrap();
        let all = asked(&tool, &VariantId::new("quick").unwrap());
        let options = all[0].1.all().map(|option| option.id.clone()).collect();
        let mut history = Self {
            chance: Chance(seed),
            least,
            devices,
            at: 0,
            project,
            people: Vec::new(),
            adversary: Adversary::default(),
            members: BTreeMap::new(),
            sheets: Vec::new(),
            options,
            steps: Vec::new(),
        };
        for from in Perspective::ALL {
            for _ in 0..history.chance.below(9) {
                history.newcomer(from);
            }
        }
        history
    }

    fn world(&self) -> &'a World {
        self.devices[self.at]
    }

    fn newcomer(&mut self, from: Perspective) {
        let voice = self.voice(from);
        self.people.push(voice);
    }

    fn voice(&mut self, from: Perspective) -> usize {
        let mut chosen = || (self.chance.below(6) != 0).then(|| self.chance.below(5));
        let voice = Voice { from, chosen: [chosen(), chosen()], picks: self.chance.below(3) == 0 };
        self.adversary.voices.push(voice);
        self.adversary.voices.len() - 1
    }

    fn open_session(&mut self) -> SessionId {
        let new = NewSession {
            project: self.project.clone(),
            tool: ToolId::new(TOOL).unwrap(),
            variant: VariantId::new("quick").unwrap(),
            round: None,
            least: self.least,
            late_for: None,
            expected: None,
        };
        let id = self.world().turn().add_session(new).unwrap();
        self.members.insert(id.clone(), Vec::new());
        id
    }

    /// These people's answers go in; nobody's go in twice.
    fn add(&mut self, id: &SessionId, people: &[usize]) {
        let entry = |voice: &usize| {
            let Voice { from, chosen, picks } = &self.adversary.voices[*voice];
            let all = ITEMS.iter().zip(chosen);
            let answers = all.filter_map(|(id, at)| Some((item(id), self.options[(*at)?].clone())));
            let words = ITEMS.iter().map(|id| (item(id), format!("Words {voice}")));
            let entry = Entry {
                way: EntrySource::File,
                perspective: *from,
                answers: answers.collect(),
                words: words.collect(),
                choices: picks.then(|| item(ITEMS[0])).into_iter().collect(),
            };
            (EntryKey::new(*voice as u64), entry)
        };
        let entries = people.iter().map(entry).collect();
        self.world().turn().add_entries(id, entries);
        let members = self.members.get_mut(id).unwrap();
        members.extend(
            people.iter().filter(|voice| !members.contains(voice)).copied().collect::<Vec<_>>(),
        );
    }

    fn show(&mut self, id: &SessionId) {
        let app = self.world().turn();
        app.reveal(id);
        let shown =
            app.library.with_untracked(|l| l.session(id).unwrap().revealed.clone()).unwrap();
        let members = self.members[id].clone();
        self.adversary.see(&shown.shown, &members);
        if self.chance.below(3) == 0 {
            self.adversary.see_in_programme(&shown.shown, &members);
        }
        app.cover_results(id, self.chance.below(2) == 0);
        let late = self.people.iter().copied().find(|voice| !members.contains(voice));
        if let Some(late) = late {
            let entry = (EntryKey::new(late as u64), self.entry_of_nobody());
            app.add_entries(id, vec![entry]);
            let again = app.library.with_untracked(|l| l.session(id).unwrap().revealed.clone());
            assert_eq!(again.unwrap().shown, shown.shown, "one session, one showing");
        }
    }

    fn entry_of_nobody(&self) -> Entry {
        let answers = [(item(ITEMS[0]), self.options[0].clone())].into_iter().collect();
        let (words, choices) = Default::default();
        Entry {
            way: EntrySource::File,
            perspective: Perspective::Volunteer,
            answers,
            words,
            choices,
        }
    }

    /// Some come, some go, some change their minds.
    fn time_goes_by(&mut self) {
        for _ in 0..self.chance.below(4) {
            let from = Perspective::ALL[self.chance.below(6)];
            self.newcomer(from);
        }
        for _ in 0..self.chance.below(3) {
            if !self.people.is_empty() {
                let gone = self.chance.below(self.people.len());
                self.people.remove(gone);
            }
        }
        if self.chance.below(2) == 0 {
            for at in 0..self.people.len() {
                if self.chance.below(5) == 0 {
                    let from = self.adversary.voices[self.people[at]].from;
                    self.people[at] = self.voice(from);
                }
            }
        }
    }

    /// Everybody, or nearly.
    fn most(&mut self) -> Vec<usize> {
        let missing = self.chance.below(4);
        let people = self.people.clone();
        let few = |_: &usize| missing == 0 || self.chance.below(3 * missing) != 0;
        people.into_iter().filter(few).collect()
    }

    fn step(&mut self) {
        let last = self.members.keys().last().cloned();
        let what = self.chance.below(8);
        self.steps.push(format!("{what}"));
        match (what, last) {
            // The next round, or the same anew, with all or some of those who are here now.
            (0..=2, _) | (_, None) => {
                self.time_goes_by();
                let id = self.open_session();
                let people = self.most();
                self.add(&id, &people);
                self.show(&id);
            }
            (3, Some(id)) => {
                self.time_goes_by();
                let late = self.world().turn().session_for_the_late(&id);
                let Some(late) = late else { return };
                self.members.entry(late.clone()).or_default();
                let there = self.members[&id].clone();
                let come = self.people.iter().copied().filter(|voice| !there.contains(voice));
                let come: Vec<usize> = come.collect();
                self.add(&late, &come);
                self.show(&late);
            }
            (4, Some(id)) => {
                self.world().turn().delete_session(&id);
                self.members.remove(&id);
            }
            (5, Some(id)) => self.go_elsewhere(&id),
            _ => self.side_by_side(),
        }
    }

    /// The session goes to another device as a file, with all its sheets, and things go on there.
    fn go_elsewhere(&mut self, id: &SessionId) {
        let file = self.world().turn().session_file(id, CopyOfSession::SingleSheets);
        // It may be on the other device only.
        let Some(file) = file else { return };
        self.at = 1 - self.at;
        self.take(file.text);
    }

    fn take(&self, text: String) {
        let exchange = self.world().exchange();
        exchange.receive(vec![InFile { name: String::new(), content: Ok(text.into_bytes()) }]);
        assert_ne!(exchange.accept_import(), Accepted::LookAgain);
        exchange.forget_import();
    }

    /// Some more people's sheets come, and all are laid side by side.
    fn side_by_side(&mut self) {
        let more: Vec<usize> =
            self.most().into_iter().filter(|v| !self.sheets.contains(v)).collect();
        self.sheets.extend(more);
        let sheets = self.sheets.iter().map(|voice| self.sheet(*voice)).collect();
        self.take(write_json(&CopyDocument { sheets, ..CopyDocument::default() }));
        let app = self.world().turn();
        let tool = app.tool(&ToolId::new(TOOL).unwrap()).unwrap();
        let seen = app.show_rounds(&tool, &self.project).pop();
        if let Some(seen) = seen {
            self.adversary.see_some(&seen.shown, &self.sheets.clone());
        }
    }

    fn sheet(&self, voice: usize) -> Sheet {
        let Voice { from, chosen, .. } = &self.adversary.voices[voice];
        let all = ITEMS.iter().zip(chosen);
        let chosen = |at: usize| Answer::of(Value::Chosen(self.options[at].clone()));
        Sheet {
            id: SheetId::new(&format!("{}-{voice}", self.project)).unwrap(),
            project: self.project.clone(),
            tool: ToolId::new(TOOL).unwrap(),
            variant: VariantId::new("quick").unwrap(),
            details: Details { perspective: Some(*from), ..Details::default() },
            answers: all.filter_map(|(id, at)| Some((item(id), chosen((*at)?)))).collect(),
            ..crate::support::sheet()
        }
    }
}

/// Runs so many histories; says how much was shown in them.
fn attack(histories: usize, least: MinGroupSize) -> (usize, usize) {
    let (mut shown, mut asked) = (0, 0);
    for first in (0..histories).step_by(PER_WORLD) {
        let (here, there) = (World::new(), World::new());
        for seed in first..histories.min(first + PER_WORLD) {
            let mut history = History::new(seed as u64, least, [&here, &there]);
            for _ in 0..2 + history.chance.below(6) {
                history.step();
                let found = history.adversary.given_away(least.n());
                assert!(found.is_none(), "history {seed}, {:?}: {found:?}", history.steps);
            }
            shown += history.adversary.shown;
            asked += history.adversary.asked;
        }
    }
    (shown, asked)
}

#[test]
fn whole_histories_of_rooms_give_no_few_people_away() {
    let histories = if std::env::var_os(SOAK).is_some() { LONG } else { SHORT };
    for least in MinGroupSize::ALL {
        let (shown, asked) = attack(histories, least);
        println!(
            "{histories} histories, least {}: {shown} of {asked} answers were shown",
            least.n()
        );
        assert!(shown > 0);
    }
}
