//! The tools and the example, as the site serves them: a file each, without the spaces between its parts.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;

/// Where each language has a folder of its own.
const LANGUAGES: &str = "src/content";
/// What a language's folder holds of them: a folder of tools, and the example.
const TOOLS: &str = "tools";
const EXAMPLE: &str = "example.json";

/// A file of a language.
pub(crate) struct DataFile {
    /// Its language's folder and its own name, without ending.
    pub(crate) stem: String,
    pub(crate) json: String,
}

/// All files of all languages, in the order of their names.
pub(crate) fn files(project: &Project) -> Result<Vec<DataFile>> {
    let mut files = Vec::new();
    for folder in inside(&project.path(LANGUAGES))? {
        if !folder.join(EXAMPLE).exists() {
            continue;
        }
        let mut paths = inside(&folder.join(TOOLS))?;
        paths.push(folder.join(EXAMPLE));
        for path in paths {
            let text =
                fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let stem = format!("{}/{}", stem(&folder), stem(&path));
            files.push(DataFile { stem, json: lean(&text) });
        }
    }
    Ok(files)
}

/// A tool's id and title; `None` for the example. The title stands first among a tool's fields of that name.
pub(crate) fn title(file: &DataFile) -> Option<(String, String)> {
    let name = file.stem.rsplit('/').next().filter(|name| *name != "example")?;
    let (_, after) = file.json.split_once("\"title\":\"")?;
    let (title, _) = after.split_once('"')?;
    Some((name.to_owned(), title.to_owned()))
}

fn inside(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The JSON without what stands between its parts for people who read it. Whether it is JSON at all, the
/// tests of the content look at.
fn lean(json: &str) -> String {
    let (mut out, mut is_text, mut is_escaped) = (String::with_capacity(json.len()), false, false);
    for c in json.chars() {
        if is_text || !c.is_ascii_whitespace() {
            out.push(c);
        }
        let ends = c == '"' && !is_escaped;
        is_escaped = is_text && c == '\\' && !is_escaped;
        is_text ^= ends;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_go_between_parts_and_stay_in_texts() {
        let json = "{\n  \"a b\": [1,\t2],\r\n \"c\": \" d  \\\" e \\\\\" , \"f\": \" \"\n}\n";
        assert_eq!(lean(json), "{\"a b\":[1,2],\"c\":\" d  \\\" e \\\\\",\"f\":\" \"}");
    }

    #[test]
    fn every_tool_and_the_example_are_files() -> Result<()> {
        let files = files(&Project::find()?)?;
        let stems: Vec<&str> = files.iter().map(|file| file.stem.as_str()).collect();
        assert!(
            stems.contains(&"en/example") && stems.contains(&"en/self-assessment"),
            "{stems:?}"
        );
        assert!(stems.len() > 21 && files.iter().all(|file| file.json.starts_with('{')));
        Ok(())
    }
}
