//! What a host is to send with each file, in the form that Netlify and Cloudflare read. The recipes of
//! `docs/hosting.md` are held against it.

use anyhow::{Result, ensure};

use crate::site;

pub(crate) const NAME: &str = "_headers";

/// What goes with every file. All else that the page may do stands in the page itself, since it names the style by its
/// hash; a second policy could only take away from that, from the worker too.
const EVERYWHERE: [(&str, &str); 4] = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(self), microphone=(), geolocation=()"),
];
/// A name that tells what is in the file is never used again for something else.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Kept, but asked for again each time.
const ASKED_AGAIN: &str = "no-cache";
/// Cloudflare reads no more rules.
const MOST: usize = 100;

/// The rules for these files. Each has a rule of its own, and only one that says how long it is kept: both hosts join what
/// two rules say of one file, and a pattern would have a file that is not there kept for ever too.
pub(crate) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Result<String> {
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    // The page is asked for by the folder that it is in.
    let paths: Vec<_> = [""].into_iter().chain(names).collect();
    ensure!(paths.len() < MOST, "{NAME} has room for {MOST} rules: give hashed files a folder");
    let mut rules = "/*\n".to_owned();
    for (name, value) in EVERYWHERE {
        rules.extend(["  ", name, ": ", value, "\n"]);
    }
    for path in paths {
        let kept = if site::is_hashed(path) { FOR_EVER } else { ASKED_AGAIN };
        rules.extend(["/", path, "\n  Cache-Control: ", kept, "\n"]);
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_named_by_its_content_is_kept_for_ever() -> Result<()> {
        let names = ["sw.js", "index.html", "app-0123456789abcdef.js"];
        let rules = of(names.into_iter())?;
        let (everywhere, each) = rules.split_once("\n/\n").unwrap_or_default();
        assert!(everywhere.starts_with("/*\n  Content-Security-Policy: frame-ancestors 'none'\n"));
        assert_eq!(
            each,
            "  Cache-Control: no-cache\n\
             /app-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n\
             /index.html\n  Cache-Control: no-cache\n\
             /sw.js\n  Cache-Control: no-cache\n"
        );
        Ok(())
    }

    #[test]
    fn more_rules_than_a_host_reads_are_an_error() {
        assert!(of(["a"; 98].into_iter()).is_ok());
        assert!(of(["a"; 99].into_iter()).is_err());
    }
}
