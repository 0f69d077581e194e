//! The words that the page says before the app is here: read from where the app has them, so that both say the same.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// The words of the language that the page is in.
const FOLDER: &str = "src/content/en";

/// The sources of all words.
#[derive(Default)]
pub(crate) struct Words {
    source: String,
}

impl Words {
    /// Reads them.
    pub(crate) fn read(project: &Project) -> Result<Self> {
        let folder = project.path(FOLDER);
        let mut source = String::new();
        for entry in fs::read_dir(&folder).with_context(|| format!("reading {FOLDER}"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "rs") {
                source += &fs::read_to_string(&path)?;
                source.push('\n');
            }
        }
        Ok(Self { source })
    }

    /// A page with words in the places that name a group of them and a field, such as `{{HOME.lead}}`.
    pub(crate) fn fill(&self, page: &str) -> Result<String> {
        let mut out = String::with_capacity(page.len());
        let mut rest = page;
        while let Some((before, after)) = rest.split_once("{{") {
            let (place, behind) = after.split_once("}}").context("a place without an end")?;
            out.push_str(before);
            match place.split_once('.') {
                Some((group, field)) => out.push_str(&escaped(&self.said(group, field)?)),
                None => out.extend(["{{", place, "}}"]),
            }
            rest = behind;
        }
        out.push_str(rest);
        Ok(out)
    }

    /// One of them, as it is.
    pub(crate) fn said(&self, group: &str, field: &str) -> Result<String> {
        let start = format!("pub static {group}: ");
        let named = format!("\n    {field}: \"");
        let all = self.source.split_once(&start).map(|(_, after)| after);
        let all = all.and_then(|after| after.split_once("\n};")).map(|(all, _)| all);
        let text = all.and_then(|all| all.split_once(&named)).map(|(_, text)| text);
        // One with a quote in it ends too early, and in a backslash: it is not taken.
        let text = text.and_then(|text| text.split_once('"')).map(|(text, _)| text);
        match text {
            Some(text) if !text.contains(['\\', '{']) => Ok(text.to_owned()),
            _ => bail!("{FOLDER} has no plain words {group}.{field}"),
        }
    }
}

/// Words as a page has them.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let source = "pub static A: T = T {\n    one: \"B & b\",\n    two: \"{n}\",\n};\n\
            pub static B: T = T {\n    three: \"C\",\n};\n";
        Words { source: source.to_owned() }
    }

    #[test]
    fn each_place_gets_its_words_and_others_stay() -> Result<()> {
        let page = words().fill("<p>{{A.one}}</p>{{js}}{{B.three}}")?;
        assert_eq!(page, "<p>B &amp; b</p>{{js}}C");
        Ok(())
    }

    #[test]
    fn words_that_are_not_there_or_change_are_an_error() {
        for place in ["{{A.three}}", "{{A.two}}", "{{C.one}}", "{{A.one"] {
            assert!(words().fill(place).is_err(), "{place}");
        }
    }
}
