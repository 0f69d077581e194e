//! Help: its topics in order, and people to call.

pub use super::groups::help::{Call, HelpBlock, HelpTarget, HelpTerm, Topic};
use super::language;

/// People to call in a crisis.
pub fn calls() -> &'static [Call] {
    language::hiding::CALLS
}

/// All topics, in order.
pub fn topics() -> &'static [Topic] {
    &language::help::TOPICS
}

/// The topic of that name.
pub fn topic(id: &str) -> Option<&'static Topic> {
    topics().iter().find(|topic| topic.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn blocks() -> impl Iterator<Item = &'static HelpBlock> {
        topics().iter().flat_map(|topic| topic.blocks)
    }

    #[test]
    fn each_topic_has_its_own_name() {
        let ids: BTreeSet<&str> = topics().iter().map(|t| t.id).collect();
        assert_eq!(ids.len(), topics().len());
    }

    #[test]
    fn links_lead_to_topics_that_are_there() {
        for block in blocks() {
            if let HelpBlock::Link(HelpTarget::Topic(id), _) = block {
                assert!(topic(id).is_some(), "{id}");
            }
        }
    }
}
