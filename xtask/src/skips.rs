//! Runs tests, and tells those apart that found nothing here to test. Cargo has no word for a test that
//! finds that out while it runs: it ends well, and notes its name and its reason in a file.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// Tells the tests where to note what they skip: a line each, the name, a tab, the reason.
const NOTED_IN: &str = "SHARED_TABLE_SKIPPED";

/// How a run of tests went.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// So many tests looked and found all well.
    pub(crate) passed: usize,
    /// The tests that were skipped, each with its reason.
    pub(crate) skipped: Vec<(String, String)>,
}

impl Counts {
    /// In a few words, for a summary.
    pub(crate) fn in_words(&self) -> String {
        format!("{} passed, {} skipped", self.passed, self.skipped.len())
    }

    /// Adds another run.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.skipped.extend(other.skipped);
    }

    /// Names the tests that were skipped.
    pub(crate) fn list(&self) {
        for (name, reason) in &self.skipped {
            println!("skipped: {name}: {reason}");
        }
    }
}

/// Runs tests, passing on what they say, but for those that were skipped, which are called so.
pub(crate) fn run(command: &mut Command, notes: PathBuf) -> Result<Counts> {
    let line = project::show(command);
    println!("$ {line}");
    fs::remove_file(&notes).ok();
    command.env(NOTED_IN, &notes).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("could not start `{line}`"))?;
    let output = child.stdout.take().context("the tests say nothing")?;
    let mut counts = Counts::default();
    for said in BufReader::new(output).lines() {
        println!("{}", counts.hear(&said?, || noted(&notes)));
    }
    if !child.wait()?.success() {
        counts.list();
        bail!("`{line}` ended with an error; what it printed above says why");
    }
    Ok(counts)
}

impl Counts {
    /// Takes in a line that the tests said, and gives back what is to be said instead.
    fn hear(&mut self, said: &str, noted: impl Fn() -> Vec<(String, String)>) -> String {
        if let Some(name) = said.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... ok"))
        {
            if let Some((name, reason)) = noted().into_iter().find(|(noted, _)| noted == name) {
                let instead = format!("test {name} ... skipped, {reason}");
                self.skipped.push((name, reason));
                return instead;
            }
            self.passed += 1;
        }
        let total = format!("{} passed;", self.passed + self.skipped.len());
        if said.starts_with("test result: ") && !self.skipped.is_empty() {
            let apart = format!("{} passed; {} skipped;", self.passed, self.skipped.len());
            return said.replace(&total, &apart);
        }
        said.to_owned()
    }
}

fn noted(notes: &Path) -> Vec<(String, String)> {
    let text = fs::read_to_string(notes).unwrap_or_default();
    let parts = |line: &str| {
        let (name, reason) = line.split_once('\t')?;
        Some((name.to_owned(), reason.to_owned()))
    };
    text.lines().filter_map(parts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_noted() -> Vec<(String, String)> {
        vec![("prints::b".to_owned(), "only Chromium prints".to_owned())]
    }

    #[test]
    fn a_skipped_test_does_not_look_passed() {
        let mut counts = Counts::default();
        let said = [
            "running 3 tests",
            "test prints::a ... ok",
            "test prints::b ... ok",
            "test prints::bc ... FAILED",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured",
        ];
        let heard: Vec<String> = said.iter().map(|line| counts.hear(line, one_noted)).collect();
        assert_eq!(heard[1], "test prints::a ... ok");
        assert_eq!(heard[2], "test prints::b ... skipped, only Chromium prints");
        assert_eq!(heard[3], said[3]);
        assert!(heard[4].contains(". 1 passed; 1 skipped; 1 failed;"), "{}", heard[4]);
        assert_eq!(counts, Counts { passed: 1, skipped: one_noted() });
        assert_eq!(counts.in_words(), "1 passed, 1 skipped");
    }

    /// As a test does it: a note in the file, and a good end.
    #[test]
    fn what_a_program_notes_is_counted_and_a_bad_end_is_an_error() -> Result<()> {
        let notes = std::env::temp_dir().join(format!("shared-table-skips-{}", std::process::id()));
        fs::write(&notes, "test::of\tyesterday\n")?;
        let says = "printf 'x::y\\tno camera\\n' >> \"$SHARED_TABLE_SKIPPED\";
            echo 'test x::y ... ok'; echo 'test test::of ... ok'";
        let mut shell = Command::new("sh");
        let counts = run(shell.args(["-c", says]), notes.clone())?;
        assert_eq!(counts.passed, 1);
        assert_eq!(counts.skipped, [("x::y".to_owned(), "no camera".to_owned())]);
        assert!(run(Command::new("sh").args(["-c", "exit 3"]), notes.clone()).is_err());
        fs::remove_file(&notes).ok();
        Ok(())
    }
}
