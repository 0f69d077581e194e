//! Somebody who saw everything that rooms saw, knows who was there, and adds and subtracts.

use std::collections::BTreeMap;

use shared_table::domain::base::map::Set;
use shared_table::domain::room::shown::Shown;
use shared_table::domain::sheet::Perspective;

use super::ITEMS;
use crate::support::item;

/// What somebody said at one time. Who changes an answer is another voice from then on.
#[derive(Clone)]
pub struct Voice {
    pub from: Perspective,
    pub chosen: [Option<usize>; ITEMS.len()],
    pub picks: bool,
}

/// What was seen of a statement: whose voices are in it, and what they add up to.
type Row = (Vec<usize>, Vec<usize>);

/// All that was seen.
#[derive(Default)]
pub struct Adversary {
    pub voices: Vec<Voice>,
    /// Rows of each statement, and last those of who would work on the first one.
    rows: [Vec<Row>; ITEMS.len() + 1],
    /// Programmes: rows of each statement, to be added up.
    apart: [BTreeMap<Perspective, Row>; ITEMS.len()],
    others: [Row; ITEMS.len()],
    /// Answers that were shown apart or together, and those that could have been.
    pub shown: usize,
    pub asked: usize,
}

impl Adversary {
    /// Takes in what a room saw of these people, and checks that it is what they said.
    pub fn see(&mut self, shown: &Shown, members: &[usize]) {
        for (at, id) in ITEMS.iter().enumerate() {
            let blocks = shown.items.get(&item(id)).unwrap().blocks();
            let answered = members.iter().filter(|m| self.voices[**m].chosen[at].is_some()).count();
            self.asked += answered;
            for block in blocks {
                let row = self.row(at, &block.of, members, block.counts.len());
                assert_eq!(row.1, block.counts, "what is shown is what was said");
                assert!(row.0.is_empty() || row.0.len() >= shown.least.n());
                assert!(block.said.len() <= row.0.len(), "words of people who answered");
                self.shown += row.0.len();
                self.put(at, row);
            }
        }
        if let Some(n) = shown.choices.get(&item(ITEMS[0])) {
            let picks = members.iter().filter(|m| self.voices[**m].picks).count();
            assert_eq!(*n, picks);
            self.put(ITEMS.len(), (members.to_vec(), vec![picks, members.len() - picks]));
        }
    }

    /// Takes in what is laid side by side: what a few more would be given away by stays as it was.
    pub fn see_some(&mut self, shown: &Shown, members: &[usize]) {
        for (at, id) in ITEMS.iter().enumerate() {
            for block in shown.items.get(&item(id)).unwrap().blocks().iter().filter(|b| b.n() > 0) {
                assert!(block.said.is_empty() && block.n() >= shown.least.n());
                let row = self.row(at, &block.of, members, block.counts.len());
                if row.1 == block.counts {
                    self.put(at, row);
                } else {
                    assert!(self.rows[at].iter().any(|row| row.1 == block.counts), "seen before");
                }
            }
        }
    }

    /// Takes in a programme that this showing is added to.
    pub fn see_in_programme(&mut self, shown: &Shown, members: &[usize]) {
        for (at, id) in ITEMS.iter().enumerate() {
            for block in shown.items.get(&item(id)).unwrap().blocks() {
                let more = self.row(at, &block.of, members, block.counts.len());
                let sum = match block.perspective() {
                    Some(one) if one != Perspective::RatherNotSay => {
                        self.apart[at].entry(one).or_default()
                    }
                    _ => &mut self.others[at],
                };
                sum.0.extend(more.0);
                sum.1.resize(sum.1.len().max(more.1.len()), 0);
                sum.1.iter_mut().zip(more.1).for_each(|(sum, n)| *sum += n);
            }
            for row in
                self.apart[at].values().chain([&self.others[at]]).cloned().collect::<Vec<_>>()
            {
                self.put(at, row);
            }
        }
    }

    fn row(&self, at: usize, of: &Set<Perspective>, members: &[usize], len: usize) -> Row {
        let is_in = |m: &&usize| {
            let voice = &self.voices[**m];
            of.contains(&voice.from) && voice.chosen[at].is_some()
        };
        let people: Vec<usize> = members.iter().filter(is_in).copied().collect();
        let mut counts = vec![0; len];
        for chosen in people.iter().filter_map(|m| self.voices[*m].chosen[at]) {
            counts[chosen] += 1;
        }
        (people, counts)
    }

    fn put(&mut self, at: usize, mut row: Row) {
        row.0.sort_unstable();
        if !row.0.is_empty() && !self.rows[at].contains(&row) {
            self.rows[at].push(row);
        }
    }

    /// Voices of fewer people than the least size whose answers follow from what was seen; for a programme
    /// with the same voice several times, how often it is in.
    pub fn given_away(&self, least: usize) -> Option<(usize, Vec<usize>)> {
        self.rows.iter().enumerate().find_map(|(at, rows)| Some((at, solve(rows, least)?)))
    }
}

/// A prime below 2^31: what can be worked out in fractions can be in whole numbers modulo it, but for
/// chances of one in two thousand million.
const PRIME: u64 = 2_147_483_629;

/// Looks for few voices whose sum is a sum of rows.
fn solve(rows: &[Row], least: usize) -> Option<Vec<usize>> {
    // Voices that are in the same rows can't be told apart: they go together.
    let mut alike = BTreeMap::<Vec<usize>, Vec<usize>>::new();
    let voices: std::collections::BTreeSet<usize> = rows.iter().flat_map(|r| r.0.clone()).collect();
    for voice in voices {
        let times = rows.iter().map(|row| row.0.iter().filter(|v| **v == voice).count()).collect();
        alike.entry(times).or_default().push(voice);
    }
    let atoms: Vec<(Vec<usize>, Vec<usize>)> = alike.into_iter().collect();
    let matrix =
        (0..rows.len()).map(|row| atoms.iter().map(|(times, _)| times[row] as u64).collect());
    let basis = reduce(matrix.collect());
    let small: Vec<usize> = (0..atoms.len()).filter(|at| atoms[*at].1.len() < least).collect();
    let mut chosen = Vec::new();
    union(&small, 0, least, &atoms, &basis, &mut chosen)
}

fn union(
    small: &[usize],
    from: usize,
    room: usize,
    atoms: &[(Vec<usize>, Vec<usize>)],
    basis: &[(usize, Vec<u64>)],
    chosen: &mut Vec<usize>,
) -> Option<Vec<usize>> {
    for at in from..small.len() {
        let size = atoms[small[at]].1.len();
        if size >= room {
            continue;
        }
        chosen.push(small[at]);
        let mut wanted = vec![0; atoms.len()];
        for atom in &*chosen {
            wanted[*atom] = 1;
        }
        if follows(wanted, basis) {
            return Some(chosen.iter().flat_map(|atom| atoms[*atom].1.clone()).collect());
        }
        let found = union(small, at + 1, room - size, atoms, basis, chosen);
        if found.is_some() {
            return found;
        }
        chosen.pop();
    }
    None
}

/// Rows in echelon form, each with the place of its first number, which is one.
fn reduce(rows: Vec<Vec<u64>>) -> Vec<(usize, Vec<u64>)> {
    let mut basis: Vec<(usize, Vec<u64>)> = Vec::new();
    for row in rows {
        let row = rest(row, &basis);
        if let Some(at) = row.iter().position(|n| *n != 0) {
            let turn = power(row[at], PRIME - 2);
            basis.push((at, row.iter().map(|n| n * turn % PRIME).collect()));
            basis.sort_by_key(|(at, _)| *at);
        }
    }
    basis
}

fn follows(wanted: Vec<u64>, basis: &[(usize, Vec<u64>)]) -> bool {
    rest(wanted, basis).iter().all(|n| *n == 0)
}

fn rest(mut row: Vec<u64>, basis: &[(usize, Vec<u64>)]) -> Vec<u64> {
    for (at, known) in basis {
        let times = row[*at];
        if times != 0 {
            for (n, k) in row.iter_mut().zip(known) {
                *n = (*n + PRIME - times * k % PRIME) % PRIME;
            }
        }
    }
    row
}

fn power(n: u64, times: u64) -> u64 {
    match times {
        0 => 1,
        even if even % 2 == 0 => power(n * n % PRIME, even / 2),
        odd => n * power(n, odd - 1) % PRIME,
    }
}
