//! Scripts as they are served: without comments and indents, which weigh and which nobody reads there.

use anyhow::{Result, ensure};

/// The script without empty lines, indents and lines that are a comment. Lines stay lines, so what the
/// language reads into a line's end stays the same.
pub(crate) fn lean(script: &str) -> Result<String> {
    let mut out = String::new();
    for (n, line) in (1..).zip(script.lines().map(str::trim)) {
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        // In a text of several lines an indent would be part of the text.
        let is_whole = line.matches('`').count().is_multiple_of(2);
        ensure!(is_whole, "line {n} of a script begins or ends a text of several lines");
        out.push_str(line);
        out.push('\n');
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_go_and_lines_stay() -> Result<()> {
        let script = "// Says hello.\nfunction a() {\n    // Why.\n\n    return 1\n}\n";
        assert_eq!(lean(script)?, "function a() {\nreturn 1\n}\n");
        Ok(())
    }

    #[test]
    fn what_stands_behind_code_stays() -> Result<()> {
        let script = "let a = 'http://x'; // why\n";
        assert_eq!(lean(script)?, script);
        Ok(())
    }

    #[test]
    fn a_text_of_several_lines_is_refused() {
        assert!(lean("let a = `one\n  two`;").is_err());
        assert!(lean("let a = `one` + `two`;").is_ok());
    }
}
