//! Files outside the browser: downloads, files to open, and the browser's own processes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Result;
use super::world::World;

/// A file that the browser took into its downloads.
#[derive(Debug, Clone)]
pub(crate) struct Downloaded {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Its name.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) text: String,
}

impl World {
    /// The file with that ending, once it has arrived whole. It is taken out of the downloads, so that
    /// the next call waits for another.
    pub(crate) async fn downloaded(&self, ending: &str) -> Result<Downloaded> {
        let arrived = async || {
            let found = whole_files(&self.downloads())?;
            Ok(found.into_iter().find(|path| path.extension().is_some_and(|e| e == ending)))
        };
        let path = self.until(&format!("a download .{ending}"), arrived).await?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Two copies of a day have the same name.
        let folder = self.desk().join(format!("taken-{}", fs::read_dir(self.desk())?.count()));
        fs::create_dir_all(&folder)?;
        let taken = folder.join(&name);
        fs::rename(&path, &taken)?;
        Ok(Downloaded { text: fs::read_to_string(&taken)?, path: taken, name })
    }

    /// A file for the page to open.
    pub(crate) fn make_file(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<PathBuf> {
        let path = self.desk().join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }
}

/// What is in the downloads, unless something is still on its way.
fn whole_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    let on_its_way = |path: &PathBuf| {
        path.extension().is_some_and(|e| e == "crdownload" || e == "part" || e == "tmp")
    };
    let waiting = files.iter().any(on_its_way);
    Ok(if waiting { Vec::new() } else { files })
}

/// Ends every process whose command line names the folder, as a crash does: without a word.
pub(crate) fn kill_all_with(folder: &Path) -> Result {
    let name = folder.display().to_string();
    let ids = processes_with(&name)?;
    if ids.is_empty() {
        return Err(format!("no process works in {name}").into());
    }
    let killed = Command::new("kill").arg("-KILL").args(&ids).output()?;
    // Children end with their parents: some are gone by the time their turn comes.
    drop(killed);
    while !processes_with(&name)?.is_empty() {
        std::thread::yield_now();
    }
    Ok(())
}

fn processes_with(name: &str) -> Result<Vec<String>> {
    let mut ids = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let entry = entry?;
        let id = entry.file_name().to_string_lossy().into_owned();
        let is_process = id.bytes().all(|b| b.is_ascii_digit());
        let command = fs::read(entry.path().join("cmdline")).unwrap_or_default();
        if is_process && String::from_utf8_lossy(&command).contains(name) {
            ids.push(id);
        }
    }
    Ok(ids)
}
