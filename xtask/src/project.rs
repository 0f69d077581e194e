//! Where the project is, and how its commands are run.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The package that is the app, and the name of its program.
pub(crate) const APP: &str = "shared-table";

/// The folders that the commands work in.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project that this program was built from.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask must be in a folder of the project")?;
        // Cargo puts this program in <target>/debug, whatever the target folder is called.
        let program = env::current_exe()?;
        let target = program.ancestors().nth(2).context("xtask must be run by cargo")?;
        Ok(Self { root: root.to_owned(), target: target.to_owned() })
    }

    /// A path in the project.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A path in cargo's target folder.
    pub(crate) fn target(&self, path: &str) -> PathBuf {
        self.target.join(path)
    }

    /// The folder that holds the release site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The folder that holds the edition in one file.
    pub(crate) fn one_file(&self) -> PathBuf {
        self.path("dist-one-file")
    }

    /// A program, to be run in the project's folder.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this program.
    pub(crate) fn cargo(&self, args: &[&str]) -> Command {
        let program = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let mut command = self.command(&program);
        command.args(args).env("CARGO_TARGET_DIR", &self.target);
        command
    }
}

/// Says what is run, runs it, and turns a bad ending into an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = show(command);
    println!("$ {line}");
    let status = command.status().with_context(|| format!("could not start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` ended with an error; what it printed above says why");
    }
    Ok(())
}

/// A command as a person would type it.
pub(crate) fn show(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let mut words = vec![program.to_string_lossy()];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy()));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_without_its_folder() {
        let mut command = Command::new("/some/folder/cargo");
        command.args(["build", "--locked"]);
        assert_eq!(show(&command), "cargo build --locked");
    }

    #[test]
    fn a_command_that_ends_badly_is_an_error() {
        assert!(run(&mut Command::new("false")).is_err());
    }
}
