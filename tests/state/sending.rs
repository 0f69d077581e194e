//! Three people send copies to each other, change what they like, and open what came in any order, twice or
//! not at all. Every word that somebody wrote is there in the end, or somebody decided otherwise.

use std::collections::BTreeSet;

use leptos::prelude::*;
use shared_table::domain::base::id::{ActionId, OptionId, ProjectId, RoundId, RowId, SheetId};
use shared_table::domain::document::join::{Clash, Decision};
use shared_table::domain::document::leaves::{Leaves, of_project, of_sheet, own_words};
use shared_table::domain::project::Round;
use shared_table::domain::sheet::Sheet;
use shared_table::domain::sheet::action::{Action, ActionStatus};
use shared_table::domain::sheet::answer::{Answer, Line, Value};
use shared_table::ports::files::InFile;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::exchange::import::Accepted;
use shared_table::state::route::CopyOf;

use crate::chance::Chance;
use crate::support::item;
use crate::world::World;

/// So many histories in the gate, and in the long form (`cargo xtask test --soak`).
const SHORT: u64 = 25;
const LONG: u64 = 2_000;
const ROUNDS: usize = 5;

/// Histories in which something that was decided was asked again once.
const SEEN: [u64; 4] = [110, 507, 1042, 1149];

const TEXT: &str = "gp_learned";
const LINES: &str = "gp_done_ideas";
const CHOICE: &str = "gp_real";

type Words = BTreeSet<String>;

struct Person {
    world: World,
    inbox: Vec<String>,
}

struct Team {
    chance: Chance,
    people: Vec<Person>,
    project: ProjectId,
    sheet: SheetId,
    written: Words,
    /// Words that somebody took out while they saw them.
    given_up: Words,
    asked: usize,
}

fn words_in(text: &str) -> Words {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| w.starts_with("wo"));
    words.map(str::to_owned).collect()
}

/// What kind of answer it is stands before its words.
fn words_of(path: &str, text: &str) -> Words {
    words_in(own_words(path).1(text))
}

fn all_words(leaves: &Leaves) -> Words {
    leaves.iter().flat_map(|(path, text)| words_of(path, text)).collect()
}

impl Team {
    fn new(seed: u64) -> Self {
        let first = World::new();
        let sheet = first.start("goals", "whole");
        let project = first.stored(&sheet).unwrap().project;
        let others = [World::new(), World::new()];
        let people = [first].into_iter().chain(others);
        let people = people.map(|world| Person { world, inbox: Vec::new() }).collect();
        let chance = Chance(seed);
        let (written, given_up) = (Words::new(), Words::new());
        let mut team = Self { chance, people, project, sheet, written, given_up, asked: 0 };
        team.change(0);
        team.send(0, 1);
        team.send(0, 2);
        team.open(1, true);
        team.open(2, true);
        team
    }

    fn word(&mut self) -> String {
        let word = format!("wo{}", self.written.len());
        self.written.insert(word.clone());
        word
    }

    /// Words in place of others, or behind them.
    fn reworded(&mut self, before: &str) -> String {
        let word = self.word();
        if self.chance.below(3) == 0 {
            self.given_up.extend(words_in(before));
            word
        } else {
            format!("{before} {word}").trim().to_owned()
        }
    }

    fn sheet_of(&self, who: usize) -> Sheet {
        let world = &self.people[who].world;
        world.turn().library.with_untracked(|l| l.sheet(&self.sheet).cloned().unwrap())
    }

    /// One person changes something.
    fn change(&mut self, who: usize) {
        let mut sheet = self.sheet_of(who);
        match self.chance.below(9) {
            0 | 1 => {
                let before = sheet.answer(&item(TEXT)).cloned().unwrap_or_default();
                let words = Value::Text(self.reworded(before.text()));
                sheet.answers.insert(item(TEXT), Answer { value: Some(words), ..before });
            }
            2 => {
                let note = sheet.answer(&item(TEXT)).cloned().unwrap_or_default();
                let words = self.reworded(&note.note.clone());
                sheet.answers.insert(item(TEXT), Answer { note: words, ..note });
            }
            3 | 4 => self.change_lines(&mut sheet),
            5 => {
                let option = ["a", "b", "c"][self.chance.below(3)];
                let value = Value::Chosen(OptionId::new(option).unwrap());
                sheet.answers.insert(item(CHOICE), Answer::of(value));
            }
            6 | 7 => self.change_actions(&mut sheet),
            _ => return self.change_project(who),
        }
        let app = self.people[who].world.turn();
        app.change_sheet(&self.sheet, |there| *there = sheet);
    }

    fn change_lines(&mut self, sheet: &mut Sheet) {
        let before = sheet.answer(&item(LINES)).map(|a| a.lines().to_vec());
        let mut lines = before.unwrap_or_default();
        let at = self.chance.below(lines.len().max(1));
        match self.chance.below(4) {
            0 if !lines.is_empty() => {
                let gone = lines.remove(at);
                self.given_up.extend(words_in(&gone.text));
            }
            1 if !lines.is_empty() => lines[at].text = self.reworded(&lines[at].text.clone()),
            _ => {
                let (id, text) = (format!("line{}", self.written.len()), self.word());
                lines.push(Line { id: RowId::new(&id).unwrap(), text });
            }
        }
        sheet.answers.insert(item(LINES), Answer::of(Value::Lines(lines)));
    }

    fn change_actions(&mut self, sheet: &mut Sheet) {
        let at = self.chance.below(sheet.actions.len().max(1));
        match self.chance.below(4) {
            0 if !sheet.actions.is_empty() => {
                let who = sheet.actions[at].who.clone();
                sheet.actions[at].who = self.reworded(&who);
            }
            1 if !sheet.actions.is_empty() => {
                sheet.actions[at].state = ActionStatus::ALL[self.chance.below(4)];
            }
            2 if !sheet.actions.is_empty() => {
                let told = sheet.actions[at].told.clone();
                sheet.actions[at].told = self.reworded(&told);
            }
            _ => {
                let id = ActionId::new(&format!("action{}", self.written.len())).unwrap();
                sheet.actions.push(Action::new(id, None, self.word()));
            }
        }
    }

    fn change_project(&mut self, who: usize) {
        let id = RoundId::new(&format!("round{}", self.written.len())).unwrap();
        let (label, what) = (self.word(), self.word());
        let app = self.people[who].world.turn();
        app.change_project(&self.project, |p| p.rounds.push(Round { id, label, date: None }));
        app.add_project_action(&self.project, &what);
    }

    fn send(&mut self, from: usize, to: usize) {
        let world = &self.people[from].world;
        let app = world.turn();
        app.download(&app.choice(CopyOf::Project(self.project.clone())), CopyFormat::Json);
        let file = world.device.downloads.borrow().last().unwrap().text.clone();
        self.people[to].inbox.push(file);
    }

    /// Opens all that came, or some of it, in any order, together or one by one.
    fn open(&mut self, who: usize, all: bool) {
        let mut files = std::mem::take(&mut self.people[who].inbox);
        for at in 0..files.len() {
            let other = self.chance.below(files.len());
            files.swap(at, other);
        }
        if !all && files.len() > 1 && self.chance.below(3) == 0 {
            // It stays in the mail, and is opened later; or again.
            let later = files[0].clone();
            self.people[who].inbox.push(later);
        }
        let batch = if self.chance.below(2) == 0 { files.len().max(1) } else { 1 };
        for files in files.chunks(batch) {
            self.take_in(who, files);
        }
    }

    fn take_in(&mut self, who: usize, files: &[String]) {
        let file = |text: &String| InFile {
            name: "copy.json".to_owned(),
            content: Ok(text.clone().into_bytes()),
        };
        let exchange = *self.people[who].world.exchange();
        exchange.receive(files.iter().map(file).collect());
        let import = exchange.import().get_untracked();
        for arrived in &import.sheets {
            for clash in &arrived.clashes {
                let decision = self.decide(clash);
                exchange.decide_in_sheet(&arrived.sheet.id, &clash.path, decision);
            }
        }
        for arrived in &import.projects {
            for clash in &arrived.clashes {
                let decision = self.decide(clash);
                exchange.decide_in_project(&arrived.project.id, &clash.path, decision);
            }
        }
        let accepted = exchange.accept_import();
        assert!(matches!(accepted, Accepted::Done | Accepted::Nothing), "{accepted:?}");
        exchange.forget_import();
    }

    fn decide(&mut self, clash: &Clash) -> Decision {
        self.asked += 1;
        if clash.can_be_all() && self.chance.below(3) > 0 {
            return Decision::All;
        }
        let at = self.chance.below(clash.texts.len());
        let words = |text: &String| words_of(&clash.path, text);
        let stays = words(&clash.texts[at]);
        let all = clash.texts.iter().flat_map(words);
        self.given_up.extend(all.filter(|word| !stays.contains(word)));
        Decision::One(at)
    }

    fn leaves(&self, who: usize) -> (Leaves, Leaves) {
        let app = self.people[who].world.turn();
        let project = app.library.with_untracked(|l| l.project(&self.project).cloned().unwrap());
        (of_sheet(&self.sheet_of(who)), of_project(&project))
    }

    /// Five rounds of changing and sending, and in the end one person collects and sends to all.
    fn run(&mut self, seed: u64) {
        for _ in 0..ROUNDS {
            for who in 0..3 {
                for _ in 0..self.chance.below(3) {
                    self.change(who);
                }
                let to = (who + 1 + self.chance.below(2)) % 3;
                self.send(who, to);
                if self.chance.below(2) == 0 {
                    self.send(who, (who + 1) % 3);
                }
                if self.chance.below(2) == 0 {
                    self.open((who + 1) % 3, false);
                }
            }
        }
        for who in 0..3 {
            self.open(who, true);
        }
        self.send(1, 0);
        self.send(2, 0);
        self.open(0, true);
        for who in [1, 2] {
            self.send(0, who);
            let before = self.asked;
            self.open(who, true);
            assert_eq!(self.asked, before, "{seed}: what was decided is asked again");
        }
    }

    fn check(&self, seed: u64) {
        let (sheet, project) = self.leaves(0);
        for who in [1, 2] {
            assert_eq!(self.leaves(who), (sheet.clone(), project.clone()), "{seed}: {who}");
        }
        let mut there = all_words(&sheet);
        there.extend(all_words(&project));
        let lost: Vec<_> = self
            .written
            .iter()
            .filter(|w| !there.contains(*w) && !self.given_up.contains(*w))
            .collect();
        assert!(lost.is_empty(), "{seed}: {lost:?} of {sheet:?} {project:?}");
    }
}

#[test]
fn three_people_send_copies_to_and_fro_and_no_word_is_lost() {
    let histories = if std::env::var_os("SHARED_TABLE_SOAK").is_some() { LONG } else { SHORT };
    let (mut written, mut asked) = (0, 0);
    for seed in (0..histories).chain(SEEN) {
        let mut team = Team::new(seed);
        team.run(seed);
        team.check(seed);
        written += team.written.len();
        asked += team.asked;
    }
    let histories = histories + u64::try_from(SEEN.len()).unwrap();
    println!("{histories} histories, {written} words written, {asked} times asked, 0 words lost");
}
