//! Finds the paths in Rust code that start at the crate, in `use` lines and anywhere else.

/// A path from the crate's root, without the root: `domain::tool` for `crate::domain::tool`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CratePath {
    pub(super) line: usize,
    pub(super) names: Vec<String>,
}

/// All paths that start with one of the root words.
pub(super) fn find(code: &str, roots: &[&str]) -> Vec<CratePath> {
    let tokens = tokens(code);
    let mut paths = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let follows = |ahead: usize| tokens.get(at + ahead).map(|next| next.text);
        let inside = at > 0 && tokens[at - 1].text == "::";
        if roots.contains(&token.text) && follows(1) == Some("::") && !inside {
            branch(&tokens, at + 2, &[], &mut paths);
        }
    }
    paths
}

struct Token<'a> {
    line: usize,
    text: &'a str,
}

/// Follows one path or one `{ … }` group; returns where it ended.
fn branch(
    tokens: &[Token<'_>],
    mut at: usize,
    before: &[String],
    paths: &mut Vec<CratePath>,
) -> usize {
    let mut names = before.to_owned();
    while let Some(token) = tokens.get(at) {
        if token.text == "{" {
            return group(tokens, at + 1, &names, paths);
        }
        if is_name(token.text) {
            names.push(token.text.to_owned());
        }
        at += 1;
        if tokens.get(at).is_none_or(|next| next.text != "::") {
            paths.push(CratePath { line: token.line, names });
            return at;
        }
        at += 1;
    }
    at
}

fn group(
    tokens: &[Token<'_>],
    mut at: usize,
    before: &[String],
    paths: &mut Vec<CratePath>,
) -> usize {
    while let Some(token) = tokens.get(at) {
        at = match token.text {
            "}" => return at + 1,
            // What a name is called here does not matter.
            "as" => at + 2,
            name if is_name(name) || name == "{" || name == "*" => {
                branch(tokens, at, before, paths)
            }
            _ => at + 1,
        };
    }
    at
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for (line, text) in (1..).zip(code.lines()) {
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = if rest.starts_with("::") {
                2
            } else if first.is_alphanumeric() || first == '_' {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
            } else {
                first.len_utf8()
            };
            let (token, after) = rest.split_at(length);
            tokens.push(Token { line, text: token });
            rest = after.trim_start();
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &str) -> Vec<String> {
        let paths = find(code, &["crate", "shared_table"]);
        paths.iter().map(|path| format!("{} {}", path.line, path.names.join("::"))).collect()
    }

    #[test]
    fn a_path_is_found_in_a_use_line_and_in_code() {
        assert_eq!(found("use crate::a::B;\nlet x = crate::c::d();"), ["1 a::B", "2 c::d"]);
        assert_eq!(found("fn f(x: &shared_table::a::B<crate::c::D>)"), ["1 a::B", "1 c::D"]);
    }

    #[test]
    fn a_group_is_followed_to_its_ends() {
        let code = "use crate::{\n  a::{B, c::D as E},\n  f,\n  g::*,\n};\nuse crate::h;";
        assert_eq!(found(code), ["2 a::B", "2 a::c::D", "3 f", "4 g", "6 h"]);
    }

    #[test]
    fn other_paths_are_left_alone() {
        assert!(found("pub(crate) fn f() {}\nuse other::crate_name::x;\nuse std::fmt;").is_empty());
    }
}
