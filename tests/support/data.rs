//! The tools and the example as they stand in the folder of their language.
#![allow(
    dead_code,
    clippy::panic,
    reason = "not every test needs both; without them nothing can be tested"
)]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use shared_table::content::tools::IDS;

/// The built-in tools as JSON, in the order they are offered.
pub fn tools() -> &'static [String] {
    static TOOLS: LazyLock<Vec<String>> =
        LazyLock::new(|| IDS.iter().map(|id| read(&format!("tools/{id}.json"))).collect());
    &TOOLS
}

/// The made-up project, as a copy in JSON.
pub fn example() -> &'static str {
    static EXAMPLE: LazyLock<String> = LazyLock::new(|| read("example.json"));
    &EXAMPLE
}

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/en").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
