//! Makes one style sheet of `style/main.css` and the files it imports.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The whole style of the app as one sheet, without comments.
pub(crate) fn bundle(folder: &Path) -> Result<String> {
    let read = |name: &str| {
        fs::read_to_string(folder.join(name)).with_context(|| format!("reading style/{name}"))
    };
    join(&read("main.css")?, read)
}

/// Puts each imported sheet where its `@import` line stands, inside its layer.
fn join(main: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let main = without_comments(main);
    let mut sheet = String::new();
    let mut rest = main.as_str();
    while let Some((before, after)) = rest.split_once("@import") {
        let (statement, after) = after
            .split_once(';')
            .context("style/main.css: an @import line has no `;` at its end")?;
        let import = Import::parse(statement)?;
        let text = without_comments(&read(import.file)?);
        if text.contains("@import") {
            bail!("style/{}: only main.css may import", import.file);
        }
        sheet.push_str(before);
        sheet.push_str(&import.wrap(&text));
        rest = after;
    }
    sheet.push_str(rest);
    Ok(squeeze(&sheet))
}

/// One `@import "file" layer(name) media;` line.
struct Import<'a> {
    file: &'a str,
    layer: Option<&'a str>,
    media: &'a str,
}

impl<'a> Import<'a> {
    fn parse(statement: &'a str) -> Result<Self> {
        let quoted = || {
            let (file, rest) = statement.trim_start().strip_prefix('"')?.split_once('"')?;
            let rest = rest.trim();
            match rest.strip_prefix("layer(") {
                None => Some(Import { file, layer: None, media: rest }),
                Some(layer) => {
                    let (layer, media) = layer.split_once(')')?;
                    Some(Import { file, layer: Some(layer.trim()), media: media.trim() })
                }
            }
        };
        quoted().with_context(|| {
            format!(
                "style/main.css: write `@import \"file.css\" layer(name);`, not `@import{statement};`"
            )
        })
    }

    fn wrap(&self, text: &str) -> String {
        let mut sheet = text.to_owned();
        if let Some(layer) = self.layer {
            sheet = format!("@layer {layer} {{\n{sheet}\n}}");
        }
        if !self.media.is_empty() {
            sheet = format!("@media {} {{\n{sheet}\n}}", self.media);
        }
        sheet
    }
}

/// The sheet with each comment replaced by its line ends, so that line numbers stay right.
pub(crate) fn without_comments(css: &str) -> String {
    let mut sheet = String::with_capacity(css.len());
    let mut quote = None;
    let mut chars = css.chars().peekable();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (None, '/') if chars.peek() == Some(&'*') => {
                skip_comment(&mut chars, &mut sheet);
                continue;
            }
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (Some(_), '\\') => {
                sheet.push(c);
                sheet.extend(chars.next());
                continue;
            }
            _ => {}
        }
        sheet.push(c);
    }
    sheet
}

fn skip_comment(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, sheet: &mut String) {
    chars.next();
    let mut last = ' ';
    for c in chars.by_ref() {
        if c == '\n' {
            sheet.push(c);
        }
        if last == '*' && c == '/' {
            return;
        }
        last = c;
    }
}

/// Indents and empty lines are for the people who write the style.
fn squeeze(css: &str) -> String {
    let lines: Vec<&str> = css.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Result<String> {
        match name {
            "a.css" => Ok("/* a */ p {\n  color: red; /* why */\n}\n".to_owned()),
            "nested.css" => Ok("@import \"a.css\";".to_owned()),
            _ => bail!("no file"),
        }
    }

    fn joined(main: &str) -> String {
        join(main, read).unwrap_or_else(|error| format!("error: {error}"))
    }

    #[test]
    fn an_import_becomes_its_layer_in_its_place() {
        let sheet = joined("@layer one, two;\n@import \"a.css\" layer(one);\n@layer two { }");
        assert_eq!(
            sheet,
            "@layer one, two;\n@layer one {\np {\ncolor: red;\n}\n}\n@layer two { }\n"
        );
    }

    #[test]
    fn a_media_condition_is_kept() {
        let sheet = joined("@import \"a.css\" layer(print) print;");
        assert!(sheet.starts_with("@media print {\n@layer print {\n"), "{sheet}");
        assert!(joined("@import \"a.css\";").starts_with("p {"));
    }

    #[test]
    fn what_cannot_be_joined_is_an_error() {
        for main in [
            "@import \"none.css\";",
            "@import a.css;",
            "@import \"nested.css\";",
            "@import \"a.css\"",
        ] {
            assert!(joined(main).starts_with("error"), "{main}");
        }
    }

    #[test]
    fn a_comment_mark_in_a_text_is_no_comment() {
        let sheet = without_comments("a::before { content: \"/* \\\" */\"; } /* gone\n*/b{}");
        assert_eq!(sheet, "a::before { content: \"/* \\\" */\"; } \nb{}");
    }
}
