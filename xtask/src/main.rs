//! Builds, serves, tests and measures the app. `cargo xtask help` lists the commands.

mod bench;
mod bindgen;
mod browser;
mod build;
mod cold;
mod css;
mod data;
mod dev;
mod flags;
mod floor;
mod fonts;
mod headers;
mod icons;
mod in_browser;
mod js;
mod names;
mod notices;
mod npm;
mod offline;
mod one_file;
mod order;
mod pack;
mod page;
mod project;
mod serve;
mod site;
mod size;
mod skips;
mod split;
mod split_check;
mod sums;
mod test;
mod tidy;
mod tools;
mod unused;
mod words;

use std::process::ExitCode;

use clap::Parser;

use crate::flags::{Command, Flags};
use crate::project::Project;

fn main() -> ExitCode {
    match run(Flags::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    let project = Project::find()?;
    match command {
        Command::Build { one_file: true, address } => {
            build::one_file(&project, &address.unwrap_or_default())
        }
        Command::Build { one_file: false, .. } => build::within_budget(&project),
        Command::Serve { port, dev: true } => dev::run(&project, port),
        Command::Serve { port, dev: false } => serve::run(&project, port),
        Command::Test(flags) => test::run(&project, &flags),
        Command::Tidy => tidy::run(&project),
        Command::Bench(flags) => bench::run(&project, &flags),
        Command::Size => size::report(&project),
    }
}
