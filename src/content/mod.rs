//! Every sentence a person reads, and the list of the built-in tools. What there is to say has its types and
//! checks here; the words alone stand in a folder for each language, and nowhere else.

pub mod fill;
pub mod groups;
pub mod hard;
pub mod help;
// The language in use. This is the only place that names its folder.
#[path = "en/mod.rs"]
mod language;
pub mod sources;
pub mod tools;

pub use fill::{count, fill};

use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::ops::Deref;

use crate::domain::project::terms::{Term, Terms};
use crate::domain::sheet::{Perspective, Pick, Respondent};
use crate::domain::tool;

/// A group of words that reads as if it stood here itself. It stands alone, so that each of the app's
/// two files has only the groups that it needs.
pub struct WordsRef<T>(PhantomData<fn() -> T>);

/// A group of words, in the language in use.
pub trait WordGroup: 'static {
    /// The words.
    fn words() -> &'static Self;
}

impl<T: WordGroup> Deref for WordsRef<T> {
    type Target = T;

    fn deref(&self) -> &T {
        T::words()
    }
}

impl<T: WordGroup + Debug> Debug for WordsRef<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// Gives each group of words its name here, its type, and where the language fills it.
macro_rules! table {
    ($($(#[$doc:meta])* $name:ident: $group:ty = $words:path,)*) => {
        /// The words of one language, by the page or part of the app they stand in.
        #[derive(Debug)]
        pub struct Words {
            $($(#[$doc])* pub $name: WordsRef<$group>,)*
        }

        static WORDS: Words = Words { $($name: WordsRef(PhantomData),)* };

        $(impl WordGroup for $group {
            fn words() -> &'static Self {
                &$words
            }
        })*
    };
}

table! {
    /// What pages are called in the browser's tab.
    titles: groups::titles::Titles = language::titles::TITLES,
    /// Words that stand on many pages.
    common: groups::common::Common = language::common::COMMON,
    /// The first page.
    home: groups::home::Home = language::home::HOME,
    /// What to go on with.
    go_on: groups::go_on::GoOn = language::go_on::GO_ON,
    /// Starting a sheet.
    start: groups::start::Start = language::start::START,
    /// Filling in a sheet.
    sheet: groups::sheet::SheetWords = language::sheet::SHEET,
    /// Hiding a page at once, and where to get help.
    hiding: groups::hiding::Hiding = language::hiding::HIDING,
    /// Looking back at one sheet.
    results: groups::results::Results = language::results::RESULTS,
    /// Answers round by round.
    rounds: groups::rounds::Rounds = language::rounds::ROUNDS,
    /// The run sheet of a workshop.
    run_sheet: groups::run_sheet::RunSheetWords = language::run_sheet::RUN_SHEET,
    /// A second window for a screen.
    second_window: groups::second_window::SecondWindow = language::second_window::SECOND_WINDOW,
    /// Paper.
    print: groups::print::Print = language::print::PRINT,
    /// A project's page.
    project: groups::project::ProjectWords = language::project::PROJECT,
    /// Sessions.
    session: groups::session::Session = language::session::SESSION,
    /// Passing a device round.
    passing: groups::session::Passing = language::session::PASSING,
    /// The number before a session's pages.
    door: groups::door::Door = language::door::DOOR,
    /// Files that people brought to a session.
    room_files: groups::room::RoomFiles = language::room::ROOM_FILES,
    /// An invitation to answer.
    invited: groups::room::Invited = language::room::INVITED,
    /// Codes of sheets.
    room_codes: groups::room::RoomCodes = language::room::ROOM_CODES,
    /// Paper sheets of a session.
    room_paper: groups::room::RoomPaper = language::room::ROOM_PAPER,
    /// Answering together.
    together: groups::room::Together = language::room::TOGETHER,
    /// What a room said.
    differ: groups::differ::Differ = language::differ::DIFFER,
    /// Many groups together.
    programme: groups::programme::Programme = language::programme::PROGRAMME,
    /// Agreeing what to do.
    agree: groups::differ::Agree = language::differ::AGREE,
    /// Two texts side by side.
    two_texts: groups::two_texts::TwoTexts = language::two_texts::TWO_TEXTS,
    /// A project's own words.
    terms: groups::terms::TermWords = language::terms::TERMS,
    /// What changed.
    changed: groups::changed::Changed = language::changed::CHANGED,
    /// The list of actions.
    actions: groups::actions::Actions = language::actions::ACTIONS,
    /// Saving a copy.
    copy: groups::copy::CopyWords = language::copy::COPY,
    /// Every thing in a file.
    laid_open: groups::laid_open::LaidOpen = language::laid_open::LAID_OPEN,
    /// Giving answers to the person who asks.
    give: groups::give::Give = language::give::GIVE,
    /// The release on this device.
    release: groups::release::ReleaseWords = language::release::RELEASE,
    /// The app among the device's own.
    install: groups::install::InstallWords = language::install::INSTALL,
    /// The edition in one file.
    one_file: groups::one_file::OneFile = language::one_file::ONE_FILE,
    /// A device that other people use too.
    shared: groups::shared::Shared = language::shared::SHARED,
    /// Whose device it is, and leaving one that other people use.
    finish: groups::finish::Finish = language::finish::FINISH,
    /// Finding words.
    find: groups::find::Find = language::find::FIND,
    /// Opening a file.
    open: groups::open::Open = language::open::OPEN,
    /// The bin.
    bin: groups::bin::Bin = language::bin::BIN,
    /// Erasing everything here.
    erase: groups::erase::Erase = language::erase::ERASE,
    /// A sheet that another tab deleted.
    lost: groups::erase::Lost = language::erase::LOST,
    /// What is kept, and what goes wrong with it.
    keeping: groups::keeping::Keeping = language::keeping::KEEPING,
    /// Help.
    help: groups::help::Help = language::help::HELP,
    /// About the app.
    about: groups::about::About = language::about::ABOUT,
}

/// The words in use.
pub fn words() -> &'static Words {
    &WORDS
}

/// The words of the page that shows components.
#[cfg(feature = "component-page")]
pub fn component_words() -> &'static groups::components::ComponentWords {
    &language::components::COMPONENTS
}

/// What the language in use is called in a document, such as `en`.
pub fn language_tag() -> &'static str {
    language::TAG
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
    &language::sources::SOURCES
}

/// The document of that short name.
pub fn source_doc(id: &str) -> Option<&'static SourceDoc> {
    source_docs().iter().find(|doc| doc.id == id)
}

/// The documents that a page comes from which is no worksheet: its first word in addresses, or `help/` and
/// a topic.
pub fn sources_of(page: &str) -> &'static [&'static str] {
    let found = sources::PAGES.iter().find(|(of, _)| *of == page);
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
pub fn by(by: Respondent) -> &'static str {
    let w = &words().common;
    match by {
        Respondent::Person => w.by_person,
        Respondent::Pair => w.by_pair,
        Respondent::Group => w.by_group,
    }
}

/// A group of tools: its name, and what it is for.
pub fn tool_group(group: tool::ToolGroup) -> (&'static str, &'static str) {
    let w = &words().project;
    match group {
        tool::ToolGroup::Agree => (w.agree, w.agree_lead),
        tool::ToolGroup::Include => (w.include, w.include_lead),
        tool::ToolGroup::Meet => (w.meet, w.meet_lead),
        tool::ToolGroup::Power => (w.power, w.power_lead),
        tool::ToolGroup::Plan => (w.plan, w.plan_lead),
        tool::ToolGroup::LookBack => (w.look_back, w.look_back_lead),
        tool::ToolGroup::Own => (w.own, w.own_lead),
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
pub fn action_state(state: crate::domain::sheet::action::ActionStatus) -> &'static str {
    use crate::domain::sheet::action::ActionStatus;
    let w = &words().actions;
    match state {
        ActionStatus::ToDo => w.state_to_do,
        ActionStatus::Doing => w.state_doing,
        ActionStatus::Done => w.state_done,
        ActionStatus::CouldNot => w.state_could_not,
    }
}
