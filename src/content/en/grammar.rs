//! What the app has to know of English grammar.

/// A word in small letters, as it is for one of many. It need not be right, only the same for both.
pub fn singular(word: &str) -> String {
    match (word.strip_suffix("ies"), word.strip_suffix('s')) {
        (Some(start), _) => format!("{start}y"),
        (None, Some(start)) => start.to_owned(),
        (None, None) => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_are_alike() {
        for (one, many) in [("policy", "policies"), ("barrier", "barriers"), ("stigma", "stigma")] {
            assert_eq!(singular(one), singular(many));
        }
    }
}
