//! Every sentence a person reads, and the built-in tools. One folder per language; nowhere else.

pub mod en;
pub mod fill;
pub mod hard;
pub mod help;

pub use fill::{count, fill};

use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::ops::Deref;

use crate::domain::project::terms::{Term, Terms};
use crate::domain::sheet::{By, Perspective, Pick};
use crate::domain::tool;

/// The words of one language, by the page or part of the app they stand in.
#[derive(Debug)]
pub struct Words {
    /// What pages are called in the browser's tab.
    pub titles: Of<en::titles::Titles>,
    /// Words that stand on many pages.
    pub common: Of<en::common::Common>,
    /// The first page.
    pub home: Of<en::home::Home>,
    /// Starting a sheet.
    pub start: Of<en::start::Start>,
    /// Filling in a sheet.
    pub sheet: Of<en::sheet::SheetWords>,
    /// Hiding a page at once, and where to get help.
    pub hiding: Of<en::hiding::Hiding>,
    /// Looking back at one sheet.
    pub results: Of<en::results::Results>,
    /// Answers round by round.
    pub rounds: Of<en::rounds::Rounds>,
    /// Paper.
    pub print: Of<en::print::Print>,
    /// A project's page.
    pub project: Of<en::project::ProjectWords>,
    /// Sessions.
    pub session: Of<en::session::Session>,
    /// Passing a device round.
    pub passing: Of<en::session::Passing>,
    /// The number before a session's pages.
    pub door: Of<en::door::Door>,
    /// Files that people brought to a session.
    pub room_files: Of<en::room::RoomFiles>,
    /// An invitation to answer.
    pub invited: Of<en::room::Invited>,
    /// Codes of sheets.
    pub room_codes: Of<en::room::RoomCodes>,
    /// Paper sheets of a session.
    pub room_paper: Of<en::room::RoomPaper>,
    /// Answering together.
    pub together: Of<en::room::Together>,
    /// What a room said.
    pub differ: Of<en::differ::Differ>,
    /// Many groups together.
    pub programme: Of<en::programme::Programme>,
    /// Agreeing what to do.
    pub agree: Of<en::differ::Agree>,
    /// Two texts side by side.
    pub two_texts: Of<en::two_texts::TwoTexts>,
    /// A project's own words.
    pub terms: Of<en::terms::TermWords>,
    /// What changed.
    pub changed: Of<en::changed::Changed>,
    /// The list of actions.
    pub actions: Of<en::actions::Actions>,
    /// Saving a copy.
    pub copy: Of<en::copy::CopyWords>,
    /// Every thing in a file.
    pub laid_open: Of<en::laid_open::LaidOpen>,
    /// Giving answers to the person who asks.
    pub give: Of<en::give::Give>,
    /// A device that other people use too.
    pub shared: Of<en::shared::Shared>,
    /// Whose device it is, and leaving one that other people use.
    pub finish: Of<en::finish::Finish>,
    /// Finding words.
    pub find: Of<en::find::Find>,
    /// Opening a file.
    pub open: Of<en::open::Open>,
    /// The bin.
    pub bin: Of<en::bin::Bin>,
    /// Erasing everything here.
    pub erase: Of<en::erase::Erase>,
    /// A sheet that another tab deleted.
    pub lost: Of<en::erase::Lost>,
    /// What is kept, and what goes wrong with it.
    pub keeping: Of<en::keeping::Keeping>,
    /// Help.
    pub help: Of<en::help::Help>,
    /// About the app.
    pub about: Of<en::about::About>,
    /// The page that shows components.
    #[cfg(feature = "component-page")]
    pub components: Of<en::components::ComponentWords>,
}

/// A group of words that reads as if it stood here itself. It stands alone, so that each of the app's
/// two files has only the groups that it needs.
pub struct Of<T>(PhantomData<fn() -> T>);

/// A group of words, in the language in use.
pub trait Group: 'static {
    /// The words.
    fn words() -> &'static Self;
}

impl<T: Group> Deref for Of<T> {
    type Target = T;

    fn deref(&self) -> &T {
        T::words()
    }
}

impl<T: Group + Debug> Debug for Of<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

static WORDS: Words = Words {
    titles: Of(PhantomData),
    common: Of(PhantomData),
    home: Of(PhantomData),
    start: Of(PhantomData),
    sheet: Of(PhantomData),
    hiding: Of(PhantomData),
    results: Of(PhantomData),
    rounds: Of(PhantomData),
    print: Of(PhantomData),
    project: Of(PhantomData),
    session: Of(PhantomData),
    passing: Of(PhantomData),
    door: Of(PhantomData),
    room_files: Of(PhantomData),
    invited: Of(PhantomData),
    room_codes: Of(PhantomData),
    room_paper: Of(PhantomData),
    together: Of(PhantomData),
    differ: Of(PhantomData),
    programme: Of(PhantomData),
    agree: Of(PhantomData),
    two_texts: Of(PhantomData),
    terms: Of(PhantomData),
    changed: Of(PhantomData),
    actions: Of(PhantomData),
    copy: Of(PhantomData),
    laid_open: Of(PhantomData),
    give: Of(PhantomData),
    shared: Of(PhantomData),
    finish: Of(PhantomData),
    find: Of(PhantomData),
    open: Of(PhantomData),
    bin: Of(PhantomData),
    erase: Of(PhantomData),
    lost: Of(PhantomData),
    keeping: Of(PhantomData),
    help: Of(PhantomData),
    about: Of(PhantomData),
    #[cfg(feature = "component-page")]
    components: Of(PhantomData),
};

/// The words in use.
pub fn words() -> &'static Words {
    &WORDS
}

/// The definitions of the built-in tools, in the order they are offered, as JSON.
pub fn tools() -> &'static [&'static str] {
    &en::TOOLS
}

/// The ids of the built-in tools, in the same order.
pub fn tool_ids() -> &'static [&'static str] {
    &en::TOOL_IDS
}

/// The made-up project that shows how things look, as a copy in JSON.
pub fn example() -> &'static str {
    en::EXAMPLE
}

/// A document that the tools take their topics from.
#[derive(Debug, Clone, Copy)]
pub struct SourceDoc {
    /// Its short name in tools.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who wrote it, and when.
    pub by: &'static str,
}

/// The documents that the tools take their topics from.
pub fn source_docs() -> &'static [SourceDoc] {
    &en::sources::SOURCES
}

/// The document of that short name.
pub fn source_doc(id: &str) -> Option<&'static SourceDoc> {
    source_docs().iter().find(|doc| doc.id == id)
}

/// The documents that a page comes from which is no worksheet: its first word in addresses, or `help/` and
/// a topic.
pub fn sources_of(page: &str) -> &'static [&'static str] {
    let found = en::sources::PAGES.iter().find(|(of, _)| *of == page);
    found.map_or(&[], |(_, docs)| docs)
}

/// A perspective in words.
pub fn perspective(perspective: Perspective) -> &'static str {
    let w = &words().common;
    match perspective {
        Perspective::LivedExperience => w.perspective_lived_experience,
        Perspective::FamilyOrCarer => w.perspective_family_or_carer,
        Perspective::WorksInService => w.perspective_works_in_service,
        Perspective::Commissions => w.perspective_commissions,
        Perspective::Volunteer => w.perspective_volunteer,
        Perspective::RatherNotSay => w.perspective_rather_not_say,
    }
}

/// A perspective in a group's own words, or else in the usual ones.
pub fn perspective_in(terms: &Terms, of: Perspective) -> &str {
    terms.get(&Term::Perspective(of)).map_or_else(|| perspective(of), String::as_str)
}

/// How many people a sheet speaks for, in words.
pub fn by(by: By) -> &'static str {
    let w = &words().common;
    match by {
        By::Person => w.by_person,
        By::Pair => w.by_pair,
        By::Group => w.by_group,
    }
}

/// A group of tools: its name, and what it is for.
pub fn tool_group(group: tool::Group) -> (&'static str, &'static str) {
    let w = &words().project;
    match group {
        tool::Group::Agree => (w.agree, w.agree_lead),
        tool::Group::Include => (w.include, w.include_lead),
        tool::Group::Meet => (w.meet, w.meet_lead),
        tool::Group::Power => (w.power, w.power_lead),
        tool::Group::Plan => (w.plan, w.plan_lead),
        tool::Group::LookBack => (w.look_back, w.look_back_lead),
        tool::Group::Own => (w.own, w.own_lead),
    }
}

/// What somebody made of an answer, in words.
pub fn pick(pick: Pick) -> &'static str {
    let w = &words().results;
    match pick {
        Pick::Strength => w.pick_strength,
        Pick::WorkOn => w.pick_work_on,
        Pick::FindOut => w.pick_find_out,
    }
}

/// The state of an action, in words.
pub fn action_state(state: crate::domain::sheet::action::State) -> &'static str {
    use crate::domain::sheet::action::State;
    let w = &words().actions;
    match state {
        State::ToDo => w.state_to_do,
        State::Doing => w.state_doing,
        State::Done => w.state_done,
        State::CouldNot => w.state_could_not,
    }
}
