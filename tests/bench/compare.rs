//! How long comparing takes on this machine: counting sheets, deciding what may be shown, and putting
//! statements in order. `cargo xtask bench` prints it; nothing passes or fails.
#![allow(clippy::unwrap_used, reason = "what is measured with is well formed, or nothing is")]

#[path = "../support/data.rs"]
mod data;
#[path = "../support/large_room.rs"]
mod large_room;

use std::hint::black_box;
use std::time::Instant;

use shared_table::domain::room::differ::{StatementOrder, in_order, statements};
use shared_table::domain::room::entry::asked;
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::programme::add_up;
use shared_table::domain::room::protect::protect;

use large_room::{entries, session, tool};

/// How often each is done.
const TIMES: usize = 21;

fn main() {
    println!("\nmilliseconds on this machine, medians of {TIMES}");
    for people in [60, 1_000] {
        let tool = tool();
        let room = session(people);
        let asked = asked(&tool, &room.variant);
        let compared = median(|| {
            let shown = protect(&room.counts(&tool), MinGroupSize::Five, &[]);
            in_order(statements(&asked, &shown), StatementOrder::Apart)
        });
        println!("comparing {people} sheets of {} statements {compared:>17.2}", asked.len());
        let read = median(|| entries(people));
        println!("taking the answers of {people} sheets {read:>25.2}");
    }
    let tool = tool();
    let room = session(60);
    let shown = protect(&room.counts(&tool), MinGroupSize::Five, &[]);
    let groups = vec![&shown; 500];
    println!("adding up 500 groups of 60 people {:>25.2}", median(|| add_up(&groups)));
}

fn median<T>(mut once: impl FnMut() -> T) -> f64 {
    let mut all: Vec<f64> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            black_box(once());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    all.sort_by(f64::total_cmp);
    all[TIMES / 2]
}
