//! Where the app is on the web, as whoever builds the edition in one file says it.

use std::str::FromStr;

use anyhow::{Error, Result, ensure};

/// What addresses begin with.
const SCHEMES: [&str; 2] = ["https://", "http://"];
/// What stands in a host's name and its port, and in a path.
const OF_HOSTS: &str = "-.:[]";
const OF_PATHS: &str = "-._~/%!$&()*+,;=:@";

/// The address of a folder or a page, to which invitations add what stands behind `#`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Address(String);

impl Address {
    /// Empty where there is none.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Address {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let after = SCHEMES.iter().find_map(|scheme| text.strip_prefix(scheme));
        let after = after.ok_or_else(|| Error::msg("It must begin with https:// or http://."))?;
        let (host, path) = after.split_at(after.find('/').unwrap_or(after.len()));
        let all = |text: &str, others: &str| {
            text.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(c))
        };
        let is_host = host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
        ensure!(is_host && all(host, OF_HOSTS), "`{host}` is no name of a host.");
        ensure!(
            all(path, OF_PATHS),
            "Write the path without `?`, `#`, quotes, spaces, and letters other than a to z."
        );
        let is_page = path.rsplit('/').next().is_some_and(|last| last.contains('.'));
        let slash = if path.ends_with('/') || is_page { "" } else { "/" };
        Ok(Self(format!("{text}{slash}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_ends_in_a_slash_and_a_page_stays() -> Result<()> {
        for (given, kept) in [
            ("https://table.example", "https://table.example/"),
            ("https://a.example/tools/table", "https://a.example/tools/table/"),
            ("http://192.168.0.2:8080/", "http://192.168.0.2:8080/"),
            ("https://a.example/b/index.html", "https://a.example/b/index.html"),
        ] {
            assert_eq!(given.parse::<Address>()?.as_str(), kept);
        }
        Ok(())
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "table.example",
            "file:///table",
            "javascript:alert(1)",
            "https://",
            "https:///a",
            "https://a.example/#/join",
            "https://a.example/?x",
            "https://a.example/\"><script>",
            "https://a.example/it's",
            "https://a b.example/",
            "https://me@a.example/",
        ] {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }
}
