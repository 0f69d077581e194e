//! The list by which `sha256sum -c` tells whether a copied site is whole.

use sha2::{Digest, Sha256};

pub(crate) const NAME: &str = "SHA256SUMS";

/// A line for each file, in the order of their names.
pub(crate) fn of(files: &[(&str, &[u8])]) -> String {
    let mut files = files.to_vec();
    files.sort_unstable_by_key(|(name, _)| *name);
    let line = |(name, bytes): (&str, &[u8])| format!("{:x}  {name}\n", Sha256::digest(bytes));
    files.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_a_sum_two_spaces_and_a_name() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(of(&[("b/c", b""), ("a", b"")]), format!("{empty}  a\n{empty}  b/c\n"));
    }
}
