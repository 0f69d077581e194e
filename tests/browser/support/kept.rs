//! What the browser keeps for the page, as it is: to look at, and to put faults in.

use std::collections::BTreeMap;

use serde_json::json;

use super::Result;
use super::world::World;

const JOURNAL: &str = r"
const done = arguments[0];
const open = indexedDB.open('shared-table');
open.onerror = () => done(null);
open.onsuccess = () => {
  const db = open.result;
  if (!db.objectStoreNames.contains('journal')) { db.close(); done(''); return; }
  const all = db.transaction('journal').objectStore('journal').getAll();
  all.onsuccess = () => { db.close(); done(JSON.stringify(all.result)); };
};";
/// Fills with ever smaller pieces, until not one more letter fits.
const FILL: &str = r"
for (let size = 1 << 20, n = 0; size >= 1; size >>= 1) {
  try { for (;;) { localStorage.setItem('filler-' + n, 'x'.repeat(size)); n += 1; } } catch (full) { }
}";
const FREE: &str = r"
for (const key of Object.keys(localStorage)) {
  if (key.startsWith('filler-')) { localStorage.removeItem(key); }
}";

impl World {
    /// Every key with its text.
    pub(crate) async fn stored(&self) -> Result<BTreeMap<String, String>> {
        let script = "return JSON.stringify({ ...localStorage });";
        let all: String = self.driver().execute(script, Vec::new()).await?.convert()?;
        Ok(serde_json::from_str(&all)?)
    }

    /// The keys that begin so.
    pub(crate) async fn stored_under(&self, beginning: &str) -> Result<Vec<(String, String)>> {
        let all = self.stored().await?;
        Ok(all.into_iter().filter(|(key, _)| key.starts_with(beginning)).collect())
    }

    /// The one sheet that is kept: its key and its text.
    pub(crate) async fn stored_sheet(&self) -> Result<(String, String)> {
        let sheets = self.stored_under("shared-table.sheet.").await?;
        match <[_; 1]>::try_from(sheets) {
            Ok([sheet]) => Ok(sheet),
            Err(sheets) => Err(format!("{} sheets are kept, not one", sheets.len()).into()),
        }
    }

    /// Puts a text under a key, behind the app's back.
    pub(crate) async fn store(&self, key: &str, text: &str) -> Result {
        let script = "localStorage.setItem(arguments[0], arguments[1]);";
        self.driver().execute(script, vec![json!(key), json!(text)]).await?;
        Ok(())
    }

    /// What the journal holds, as one text. A browser without it gives nothing.
    pub(crate) async fn journal(&self) -> Result<String> {
        let all = self.driver().execute_async(JOURNAL, Vec::new()).await?;
        Ok(all.convert::<Option<String>>()?.unwrap_or_default())
    }

    /// Waits until what is stored has these words.
    pub(crate) async fn is_stored(&self, words: &str) -> Result {
        let there = async || {
            let all = self.stored().await?;
            Ok(all.values().any(|text| text.contains(words)).then_some(()))
        };
        self.until(&format!("“{words}” kept in this browser"), there).await
    }

    /// Leaves no room for anything more.
    pub(crate) async fn fill_storage(&self) -> Result {
        self.note("fill the storage");
        self.driver().execute(FILL, Vec::new()).await?;
        Ok(())
    }

    /// Takes away again what filled the storage.
    pub(crate) async fn free_storage(&self) -> Result {
        self.note("free the storage");
        self.driver().execute(FREE, Vec::new()).await?;
        Ok(())
    }

    /// Goes to a page of the same site on which the app does not run.
    pub(crate) async fn leave_app(&self) -> Result {
        self.note("leave the app");
        self.driver().goto(format!("{}icon.svg", self.site())).await?;
        Ok(())
    }
}
