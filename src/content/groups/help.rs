//! Help: its topics, each made of short blocks.

use super::words;

words! {
    /// Help.
    Help {
        title,
        lead,
        contents,
        more,
        all,
    }
}

/// A topic of help.
#[derive(Debug)]
pub struct Topic {
    /// Its name in the address; never changes, so that links to it last.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it says.
    pub blocks: &'static [HelpBlock],
}

/// A part of a topic.
#[derive(Debug)]
pub enum HelpBlock {
    /// Opens a part of the topic.
    Title(&'static str),
    /// A paragraph.
    Text(&'static str),
    /// Points in no order.
    List(&'static [&'static str]),
    /// Things to do, in order.
    Steps(&'static [&'static str]),
    /// Words or keys, each with what it means.
    Terms(&'static [HelpTerm]),
    /// Leads on.
    Link(HelpTarget, &'static str),
    /// The way to keep nothing on a device that other people use.
    ShareDevice,
    /// The documents that the app's topics come from.
    Sources,
    /// People to call or to write to.
    Calls(&'static [Call]),
    /// A choice: whether every sheet can be hidden at once.
    HideChoice,
}

/// Somebody who can be called or written to, with one press where a device can do that.
#[derive(Debug)]
pub struct Call {
    /// The number, as people know it.
    pub who: &'static str,
    /// The number, as a device takes it.
    pub href: &'static str,
    /// Who answers, and when to call.
    pub what: &'static str,
}

/// A word or a key, with what it means.
pub type HelpTerm = (&'static str, &'static str);

/// Where help leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpTarget {
    /// Setting up a workshop.
    Workshop,
    /// Where the results of many rooms are put together.
    Programme,
    /// Saving a copy.
    Copy,
    /// Opening a file.
    Open,
    /// The bin.
    Bin,
    /// Erasing everything here.
    Erase,
    /// About the app.
    About,
    /// Another topic of help, by its name.
    Topic(&'static str),
}
