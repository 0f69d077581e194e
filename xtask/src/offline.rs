//! The service worker: it is told the release's files and what is in each, and which release it is.

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::site::File;
use crate::split;

/// Where it says which files there are, and which release.
const FILES: &str = "{{files}}";
/// The page says it too.
pub(crate) const RELEASE: &str = "{{release}}";
/// How the page is asked for: by the folder it is in.
const PAGE: &str = "index.html";
/// Nobody needs these without a network: a device keeps the icons of what is installed.
const LEFT_OUT: [&str; 4] = ["schema/", "icons/", "screenshots/", "worker-off.js"];

/// Tells a release from every other: the first 16 digits of the hash of all files, the page with its place for it.
pub(crate) fn release(files: &[File]) -> String {
    let mut all = Sha256::new();
    for (name, bytes) in files {
        all.update(name);
        all.update(Sha256::digest(bytes));
    }
    let all = all.finalize();
    let first: [u8; 8] = std::array::from_fn(|at| all[at]);
    format!("{:016x}", u64::from_be_bytes(first))
}

/// The worker of a release with these files.
pub(crate) fn worker(template: &str, files: &[File], release: &str) -> Result<String> {
    let kept = files.iter().filter(|(name, _)| !LEFT_OUT.iter().any(|out| name.starts_with(out)));
    let line = |(name, bytes): &File| {
        let path = if name == PAGE { "" } else { name.as_str() };
        format!("\"{path}\":\"{}\"", hash(bytes))
    };
    let list: Vec<_> = kept.map(line).collect();
    let worker = split::take(template, FILES, &format!("{{{}}}", list.join(",")))?;
    split::take(&worker, RELEASE, release)
}

/// As security policies, scripts and browsers write it.
pub(crate) fn hash(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(page: &str) -> Vec<File> {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        vec![file("index.html", page), file("app-1.js", "a"), file("schema/copy.json", "{}")]
    }

    #[test]
    fn it_knows_each_file_and_what_is_in_it() -> Result<()> {
        let template = "const FILES = {{files}}; const RELEASE = \"{{release}}\";";
        let worker = worker(template, &files("b"), "r1")?;
        assert_eq!(
            worker,
            "const FILES = {\"\":\"PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=\",\
             \"app-1.js\":\"ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=\"}; const RELEASE = \"r1\";"
        );
        Ok(())
    }

    #[test]
    fn a_release_is_another_when_a_word_of_a_file_is() {
        assert_eq!(release(&files("b")), release(&files("b")));
        assert_ne!(release(&files("b")), release(&files("c")));
        assert_eq!(release(&files("b")).len(), 16);
    }
}
