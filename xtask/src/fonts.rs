//! The fonts that a browser under test finds: those of one family and no others, so that nothing that is
//! measured hangs on what happens to be on this machine.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;

/// Where fonts are kept, as fontconfig has it. The home folder has two more.
const FOLDERS: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];
const OWN_FOLDERS: [&str; 2] = [".local/share/fonts", ".fonts"];
/// Fonts lie no deeper than this.
const DEEPEST: u8 = 4;

/// A family of fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fonts {
    /// As wide as Arial, which most people have.
    Liberation,
    /// The widest of those that are used where there is no Arial.
    DejaVu,
}

impl Fonts {
    /// Both families.
    pub(crate) const ALL: [Self; 2] = [Self::Liberation, Self::DejaVu];

    /// The name that the browser tests know it by, which is its own.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Liberation => "Liberation Sans",
            Self::DejaVu => "DejaVu Sans",
        }
    }

    /// The Debian package that holds it.
    pub(crate) fn package(self) -> &'static str {
        match self {
            Self::Liberation => "fonts-liberation",
            Self::DejaVu => "fonts-dejavu-core",
        }
    }

    /// The files that are used. Each must be there.
    fn files(self) -> &'static [&'static str] {
        match self {
            Self::Liberation => &[
                "LiberationSans-Regular.ttf",
                "LiberationSans-Bold.ttf",
                "LiberationSans-Italic.ttf",
                "LiberationSans-BoldItalic.ttf",
            ],
            Self::DejaVu => &["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"],
        }
    }

    /// The folder that has all of its files.
    pub(crate) fn folder(self) -> Option<PathBuf> {
        let own = env::var_os("HOME").map(PathBuf::from);
        let own = own.iter().flat_map(|home| OWN_FOLDERS.map(|folder| home.join(folder)));
        let mut folders = FOLDERS.map(PathBuf::from).into_iter().chain(own);
        folders.find_map(|folder| holder(&folder, self.files(), DEEPEST))
    }

    /// Writes the settings of fontconfig with which a browser finds this family alone.
    pub(crate) fn settings(self, project: &Project) -> Result<PathBuf> {
        let folder = self.folder().with_context(|| format!("{} is missing", self.package()))?;
        let place = project.target("fonts");
        fs::create_dir_all(&place)?;
        let path = place.join(format!("{}.conf", self.package()));
        fs::write(&path, self.text(&folder, &place.join("cache")))?;
        Ok(path)
    }

    fn text(self, folder: &Path, cache: &Path) -> String {
        let (folder, cache) = (folder.display(), cache.display());
        let glob = |file: &&str| format!("<glob>{folder}/{file}</glob>");
        let files: String = self.files().iter().map(glob).collect();
        let alias = |family: &str| {
            format!(
                "<alias><family>{family}</family><prefer><family>{}</family></prefer></alias>\n",
                self.name()
            )
        };
        let aliases: String =
            ["sans-serif", "serif", "monospace", "system-ui"].map(alias).into_iter().collect();
        // What looks like Arial may stand for it, by its own name.
        let arial = match self {
            Self::Liberation => ["Arial", "Helvetica"].map(alias).concat(),
            Self::DejaVu => String::new(),
        };
        format!(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n\
             <dir>{folder}</dir>\n<cachedir>{cache}</cachedir>\n\
             <selectfont><rejectfont><glob>*</glob></rejectfont>\
             <acceptfont>{files}</acceptfont></selectfont>\n{aliases}{arial}</fontconfig>\n"
        )
    }
}

/// The folder at or below this one that has all of these files.
fn holder(folder: &Path, files: &[&str], depth: u8) -> Option<PathBuf> {
    if files.iter().all(|file| folder.join(file).is_file()) {
        return Some(folder.to_owned());
    }
    let deeper = depth.checked_sub(1)?;
    let inside = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    inside.filter(|path| path.is_dir()).find_map(|path| holder(&path, files, deeper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_family_itself_is_let_in() {
        let text = Fonts::DejaVu.text(Path::new("/fonts"), Path::new("/cache"));
        assert!(text.contains("<rejectfont><glob>*</glob></rejectfont>"), "{text}");
        assert!(text.contains("<glob>/fonts/DejaVuSans.ttf</glob>"), "{text}");
        assert!(!text.contains("Liberation") && !text.contains("Arial"), "{text}");
    }

    #[test]
    fn a_folder_counts_only_if_it_has_every_file() -> Result<()> {
        let folder = env::temp_dir().join(format!("shared-table-fonts-{}", std::process::id()));
        let inner = folder.join("truetype");
        fs::create_dir_all(&inner)?;
        fs::write(inner.join("a.ttf"), "")?;
        assert_eq!(holder(&folder, &["a.ttf"], 1), Some(inner));
        assert_eq!(holder(&folder, &["a.ttf"], 0), None);
        assert_eq!(holder(&folder, &["a.ttf", "b.ttf"], 1), None);
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
