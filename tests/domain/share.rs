//! How much is still shown in ordinary rooms: protection that shows nothing is no answer either.

use shared_table::domain::base::map::Map;
use shared_table::domain::room::counts::Counts;
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::protect::protect;
use shared_table::domain::room::shown::Shown;
use shared_table::domain::sheet::Perspective;

use crate::chance::Chance;
use crate::support::item;

const OPTIONS: usize = 7;
const STATEMENTS: usize = 8;
const NAMES: [&str; STATEMENTS] = ["a", "b", "c", "d", "e", "f", "g", "h"];
const ROOMS: usize = 105;

struct Person {
    from: Perspective,
    answers: [Option<usize>; STATEMENTS],
}

/// A person of a perspective: sides lean to other ends of the scale, few skip a statement.
fn answer(chance: &mut Chance, from: Perspective) -> Option<usize> {
    if chance.below(100) < 6 {
        return None;
    }
    if chance.below(100) < 8 {
        return Some(5 + chance.below(2));
    }
    let lean = if from == Perspective::LivedExperience { 1 } else { 3 };
    Some((lean + chance.below(3)).saturating_sub(1).min(4))
}

/// Most have lived experience or work in a service.
fn person(chance: &mut Chance) -> Person {
    let from = match chance.below(100) {
        0..40 => Perspective::LivedExperience,
        40..75 => Perspective::WorksInService,
        75..85 => Perspective::Commissions,
        85..91 => Perspective::Volunteer,
        91..96 => Perspective::FamilyOrCarer,
        _ => Perspective::RatherNotSay,
    };
    Person { from, answers: std::array::from_fn(|_| answer(chance, from)) }
}

/// Months go by: one in seven is somebody new, and of those who stay nearly half of the answers change, as
/// answers on worded scales do when people are asked again.
fn months_later(room: &mut [Person], chance: &mut Chance) {
    for one in room {
        if chance.below(100) < 15 {
            *one = person(chance);
        }
        let from = one.from;
        for at in 0..STATEMENTS {
            if chance.below(100) < 45 {
                one.answers[at] = answer(chance, from);
            }
        }
    }
}

fn counts(room: &[&Person]) -> Counts {
    let mut counts = Counts::default();
    for (at, name) in NAMES.into_iter().enumerate() {
        let mut by = Map::<_, Vec<usize>>::new();
        for one in room {
            if let Some(chosen) = one.answers[at] {
                let counts: &mut Vec<usize> = by.or_default(one.from);
                counts.resize(OPTIONS, 0);
                counts[chosen] += 1;
            }
        }
        counts.items.insert(item(name), by);
    }
    for one in room {
        *counts.people.or_default(one.from) += 1;
    }
    counts
}

/// Of the answers given: how many are shown, and how many in a group of their own.
#[derive(Default, Clone, Copy)]
struct Share {
    given: usize,
    shown: usize,
    apart: usize,
}

impl Share {
    fn add(&mut self, shown: &Shown, counts: &Counts) {
        for (id, by) in counts.items.iter() {
            self.given += by.values().flatten().sum::<usize>();
            for block in shown.items.get(id).unwrap().blocks() {
                self.shown += block.n();
                self.apart += if block.perspective().is_some() { block.n() } else { 0 };
            }
        }
    }

    fn percent(self) -> (usize, usize) {
        (100 * self.shown / self.given, 100 * self.apart / self.given)
    }
}

/// Rooms of 6 to 40 people, asked two to four times: the share that is shown the first time, and later.
fn shares(least: MinGroupSize) -> [Share; 2] {
    let mut shares = [Share::default(); 2];
    for seed in 0..ROOMS {
        let mut chance = Chance(seed as u64);
        let mut room: Vec<Person> = (0..6 + seed % 35).map(|_| person(&mut chance)).collect();
        let mut past: Vec<Shown> = Vec::new();
        for round in 0..2 + seed % 3 {
            let here: Vec<&Person> = room.iter().filter(|_| chance.below(100) < 90).collect();
            let counts = counts(&here);
            let shown = protect(&counts, least, &past.iter().collect::<Vec<_>>());
            shares[round.min(1)].add(&shown, &counts);
            past.push(shown);
            months_later(&mut room, &mut chance);
        }
    }
    shares
}

/// The least share that must be shown, in percent.
fn floor(name: &str) -> usize {
    let lines = include_str!("../../xtask/budget.toml").lines();
    let found = lines.filter_map(|line| line.split_once('=')).find(|(key, _)| key.trim() == name);
    found.and_then(|(_, n)| n.trim().parse().ok()).unwrap()
}

#[test]
fn most_is_still_shown_in_ordinary_rooms() {
    for least in MinGroupSize::ALL {
        for (when, share) in ["first", "later"].into_iter().zip(shares(least)) {
            let name = format!("shown_{when}_{}", least.n());
            let (shown, apart) = share.percent();
            println!("{name}: {shown} % of answers, {apart} % in a group of their own");
            assert!(shown >= floor(&name), "{name}: {shown} % are shown");
        }
    }
}
