//! The commands and their flags, as `cargo xtask help` shows them.

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::one_file::Address;

/// Build, serve, test and measure the app.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Flags {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Build the release site in dist/ with all that a host wants, and hold it to its size budget
    Build {
        /// Build the edition in one file in dist-one-file/ instead
        #[arg(long)]
        one_file: bool,
        /// Where the same app is on the web: invitations made in the one file lead there
        #[arg(long, requires = "one_file")]
        address: Option<Address>,
    },
    /// Build the app and serve it on this machine
    Serve {
        /// The port to serve on
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Build fast, rebuild when a file changes, and reload the page
        #[arg(long)]
        dev: bool,
    },
    /// Run everything that must hold: formatting, lints, tidy, native tests, reading grade, queries, web servers and browser tests
    Test(TestFlags),
    /// Check the layers, the module docs, file lengths and forbidden words
    Tidy,
    /// Measure the app in a browser
    Bench(BenchFlags),
    /// Print the size of the site that is in dist/
    Size,
}

#[derive(Args)]
pub(crate) struct TestFlags {
    /// Run only the tests with this text in their name, and no other checks
    #[arg(long)]
    pub(crate) filter: Option<String>,
    /// Run the tests with a long form in it, and nothing else: whole histories of rooms, tabs at one instant
    #[arg(long)]
    pub(crate) soak: bool,
    /// Run only this step (may be given more than once)
    #[arg(long)]
    pub(crate) only: Vec<Step>,
    #[command(flatten)]
    pub(crate) browser: BrowserFlags,
}

#[derive(Args)]
pub(crate) struct BenchFlags {
    /// Measure the cold start on a slow phone, and nothing else
    #[arg(long)]
    pub(crate) cold: bool,
    #[command(flatten)]
    pub(crate) browser: BrowserFlags,
}

#[derive(Args)]
pub(crate) struct BrowserFlags {
    /// Show the browser's window
    #[arg(long)]
    pub(crate) headed: bool,
    /// The browser to use
    #[arg(long, value_enum, default_value_t = Browser::Chromium)]
    pub(crate) browser: Browser,
}

/// One step of the test command.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// Formatting
    Fmt,
    /// Clippy, for this machine and for the browser
    Lint,
    /// The project's own rules
    Tidy,
    /// Tests that need no browser
    Native,
    /// How hard the words are to read
    Reading,
    /// The queries on many copies, run by `DuckDB`
    Analysis,
    /// What the release site holds, and the recipes for web servers
    Hosting,
    /// The release site, its size, and the tests in a browser
    Browser,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
    Webkit,
}

impl Browser {
    /// The name the browser tests know it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::Webkit => "webkit",
        }
    }
}
