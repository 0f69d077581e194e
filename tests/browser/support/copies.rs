//! Saving copies and opening them again, as several tests do.

use std::path::PathBuf;

use serde_json::Value;
use shared_table::content::count;

use super::files::Downloaded;
use super::world::World;
use super::{Result, words};

impl World {
    /// Saves a copy of everything that is here, of one kind.
    pub(crate) async fn save_copy(&self, kind: &str, ending: &str) -> Result<Downloaded> {
        self.goto("#/copy").await?;
        self.save_copy_here(kind, ending).await
    }

    /// Saves a copy from the page that is shown.
    pub(crate) async fn save_copy_here(&self, kind: &str, ending: &str) -> Result<Downloaded> {
        let w = &words().copy;
        self.choose_in(w.form_label, &format!("{kind}…")).await?;
        self.press(w.download).await?;
        self.hears(w.done_download).await?;
        self.downloaded(ending).await
    }

    /// Opens files, and waits until the page tells what is in them.
    pub(crate) async fn open_files(&self, files: &[PathBuf]) -> Result {
        self.goto("#/open").await?;
        self.give_files(files).await?;
        self.sees(words().open.arrived_title).await
    }

    /// Takes in what came, `n` sheets and projects in all.
    pub(crate) async fn take_in(&self, n: usize) -> Result {
        let w = &words().open;
        self.press(&count(w.accept, if n == 1 { "one" } else { "other" }, n)).await?;
        self.sees(w.done_title).await
    }
}

/// What a copy in JSON holds, without when it was made.
pub(crate) fn content_of(json: &str) -> Result<Value> {
    let mut copy: Value = serde_json::from_str(json)?;
    if let Some(fields) = copy.as_object_mut() {
        fields.remove("made").ok_or("the copy does not say when it was made")?;
        fields.remove("check").ok_or("the copy has no checksum")?;
    }
    Ok(copy)
}
