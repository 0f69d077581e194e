//! axe: the automatic part of looking for barriers. It finds what a program can find.

use std::fs;

use serde_json::{Value, json};

use super::Result;
use super::browser::needed;
use super::world::World;

/// WCAG 2.2 up to level AA, and the habits that axe thinks good.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LET_GO: &str = "document.documentElement.style.setProperty('--stay', 'auto');";
const STAY_AGAIN: &str = "document.documentElement.style.removeProperty('--stay');";
const RUN: &str = r"
const [only, done] = arguments;
axe.run({ runOnly: only, resultTypes: ['violations'] }).then(
  (found) => done(JSON.stringify(found.violations.map((v) => ({
    rule: v.id, help: v.help, places: v.nodes.map((n) => n.target.join(' ') + ': ' + n.failureSummary),
  })))),
  (error) => done(JSON.stringify([{ rule: 'axe', help: String(error), places: [] }])));";

/// The browser's light or dark look.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Look {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl World {
    /// Asks for the light or the dark look, as a person's device does.
    pub(crate) async fn look(&self, look: Look) -> Result {
        let value = match look {
            Look::Light => "light",
            Look::Dark => "dark",
        };
        let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
        self.tools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// What axe finds on the page as it is now, one sentence each.
    pub(crate) async fn barriers(&self) -> Result<Vec<String>> {
        self.axe(json!({ "type": "tag", "values": RULES })).await
    }

    /// Words that stand out too little from what is behind them.
    pub(crate) async fn pale_words(&self) -> Result<Vec<String>> {
        self.axe(json!({ "type": "rule", "values": ["color-contrast"] })).await
    }

    async fn axe(&self, only: Value) -> Result<Vec<String>> {
        if !self.holds("return 'axe' in window;").await? {
            let axe = fs::read_to_string(needed("SHARED_TABLE_AXE")?)?;
            self.driver().execute(axe, Vec::new()).await?;
        }
        // What stays at an edge lies over something wherever one scrolls to; here each is looked at by itself.
        self.driver().execute(LET_GO, Vec::new()).await?;
        let found = self.driver().execute_async(RUN, vec![only]).await?;
        self.driver().execute(STAY_AGAIN, Vec::new()).await?;
        let found: Vec<Value> = serde_json::from_str(&found.convert::<String>()?)?;
        Ok(found.iter().map(in_words).collect())
    }
}

fn in_words(found: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().replace('\n', " ");
    let places = found["places"].as_array().map(Vec::as_slice).unwrap_or_default();
    let places: Vec<String> = places.iter().take(3).map(text).collect();
    format!("{}: {} [{}]", text(&found["rule"]), text(&found["help"]), places.join(" | "))
}
