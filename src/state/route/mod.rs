//! Where in the app somebody is, as the part of the address after `#`. Ids only, never words; but
//! an invitation holds the names that its reader needs.

pub mod invite;
mod room_views;
pub(in crate::state) mod veil;

use crate::domain::base::id::{ItemId, ProjectId, SessionId, SheetId, ToolId, VariantId};
use invite::Invitation;
use veil::{unveil, veil};

pub use room_views::{ProgrammeView, SessionView};

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    Home,
    /// Choosing a tool, or starting a sheet of one.
    Start(Option<ToolId>),
    /// Starting a sheet of a tool in a project, in one of the tool's ways if that is known.
    StartIn(ToolId, ProjectId, Option<VariantId>),
    /// A sheet.
    Sheet(SheetId, SheetView),
    /// A sheet on paper.
    Print(SheetId),
    /// A blank sheet on paper.
    Blank(ToolId, VariantId),
    /// Naming a project to plan in.
    Plan,
    /// The map of a project's work.
    Project(ProjectId),
    /// A project's own words.
    Terms(ProjectId),
    /// What people are told about a project's actions.
    Changed(ProjectId),
    /// A tool's answers in a project, round by round.
    Rounds(ToolId, ProjectId),
    /// The same on a screen, one statement at a time.
    RoundsScreen(ToolId, ProjectId),
    /// Preparing a session, of a project that is named or chosen there.
    NewSession(Option<ProjectId>),
    /// Many groups together.
    Programme(ProgrammeView),
    /// A session.
    Session(SessionId, SessionView),
    /// An invitation to answer.
    Invited(Invitation),
    /// The list of actions, of one project or of all.
    Actions(Option<ProjectId>),
    /// Saving a copy.
    Copy(CopyOf),
    /// Giving a sheet's answers to the person who asks.
    Give(SheetId),
    /// The end, with nothing of anybody's answers on the screen.
    Finish,
    /// A second window for a screen that a room looks at: it shows what the first one sends.
    SecondWindow,
    /// Finding words.
    Find,
    /// Opening a file.
    Open,
    /// Bringing the made-up project in.
    Example,
    /// The bin.
    Bin,
    /// Erasing everything here.
    Erase,
    /// Help, or one part of it.
    Help(Option<String>),
    /// About the app.
    About,
    /// Every component, for developers.
    #[cfg(feature = "component-page")]
    Components,
    /// Nothing we know.
    Unknown,
}

/// A view of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetView {
    /// Where the person was last.
    Continue,
    /// One page of questions, named by its first item.
    Page(ItemId),
    /// The whole sheet, at an item or at its top.
    Whole(Option<ItemId>),
    /// Which position they answer from, for a sheet that a room can count.
    Fits,
    /// All answers to check.
    Check,
    /// Looking back.
    Results,
    /// On a screen at a meeting, one thing at a time.
    Screen,
}

impl SheetView {
    /// Whether it asks something, in the frame that stays from question to question.
    pub fn is_asked(&self) -> bool {
        matches!(self, Self::Page(_) | Self::Fits)
    }
}

/// What goes into a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyOf {
    /// Everything that is here.
    All,
    /// A project with its sheets.
    Project(ProjectId),
    /// One sheet.
    Sheet(SheetId),
}

/// From the part of an address after and with `#`: each text is some route.
impl From<&str> for Route {
    fn from(hash: &str) -> Self {
        let path = hash.trim_start_matches('#');
        // Some programs encode all that stands behind the `#`, its strokes too.
        let plain = path.replace("%2F", "/").replace("%2f", "/");
        let path = if path.contains('/') { path } else { &plain }.trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        known(&parts).unwrap_or(Self::Unknown)
    }
}

fn of_session(parts: &[&str]) -> Option<Route> {
    Some(match parts {
        ["new"] => Route::NewSession(None),
        ["new", project] => Route::NewSession(Some(ProjectId::new(project).ok()?)),
        [id, view @ ..] => Route::Session(SessionId::new(id).ok()?, SessionView::read(view)?),
        [] => return None,
    })
}

fn known(parts: &[&str]) -> Option<Route> {
    Some(match parts {
        [""] => Route::Home,
        ["start"] => Route::Start(None),
        ["start", tool, project] => {
            Route::StartIn(ToolId::new(tool).ok()?, ProjectId::new(project).ok()?, None)
        }
        ["start", tool, project, way] => {
            let (tool, project) = (ToolId::new(tool).ok()?, ProjectId::new(project).ok()?);
            Route::StartIn(tool, project, Some(VariantId::new(way).ok()?))
        }
        ["start", tool] => Route::Start(Some(ToolId::new(tool).ok()?)),
        ["sheet", id, view @ ..] => Route::Sheet(SheetId::new(id).ok()?, read_view(view)?),
        ["print", id] => Route::Print(SheetId::new(id).ok()?),
        ["blank", tool, variant] => {
            Route::Blank(ToolId::new(tool).ok()?, VariantId::new(variant).ok()?)
        }
        ["plan"] => Route::Plan,
        ["project", id] => Route::Project(ProjectId::new(id).ok()?),
        ["words", id] => Route::Terms(ProjectId::new(id).ok()?),
        ["changed", id] => Route::Changed(ProjectId::new(id).ok()?),
        ["rounds", tool, project] => {
            Route::Rounds(ToolId::new(tool).ok()?, ProjectId::new(project).ok()?)
        }
        ["rounds", tool, project, "screen"] => {
            Route::RoundsScreen(ToolId::new(tool).ok()?, ProjectId::new(project).ok()?)
        }
        ["session", parts @ ..] => of_session(parts)?,
        ["join", parts @ ..] => Route::Invited(Invitation::new(parts)),
        ["actions"] => Route::Actions(None),
        ["actions", id] => Route::Actions(Some(ProjectId::new(id).ok()?)),
        ["copy", of @ ..] => Route::Copy(read_copy_of(of)?),
        ["give", id] => Route::Give(SheetId::new(id).ok()?),
        ["finish"] => Route::Finish,
        ["second-window"] => Route::SecondWindow,
        ["find"] => Route::Find,
        ["open"] => Route::Open,
        ["bin"] => Route::Bin,
        ["erase"] => Route::Erase,
        ["example"] => Route::Example,
        ["help"] => Route::Help(None),
        ["help", topic] => Route::Help(Some((*topic).to_owned())),
        ["about"] => Route::About,
        #[cfg(feature = "component-page")]
        ["components"] => Route::Components,
        ["programme", view @ ..] => Route::Programme(ProgrammeView::read(view)?),
        _ => return None,
    })
}

fn read_copy_of(parts: &[&str]) -> Option<CopyOf> {
    Some(match parts {
        [] => CopyOf::All,
        ["project", id] => CopyOf::Project(ProjectId::new(id).ok()?),
        ["sheet", id] => CopyOf::Sheet(SheetId::new(id).ok()?),
        _ => return None,
    })
}

fn read_view(parts: &[&str]) -> Option<SheetView> {
    Some(match parts {
        [] => SheetView::Continue,
        ["page", id] => SheetView::Page(unveil(id)?),
        ["whole"] => SheetView::Whole(None),
        ["whole", id] => SheetView::Whole(Some(unveil(id)?)),
        ["fits"] => SheetView::Fits,
        ["check"] => SheetView::Check,
        ["results"] => SheetView::Results,
        ["screen"] => SheetView::Screen,
        _ => return None,
    })
}

impl Route {
    /// The address, from `#` on. `Unknown` leads home.
    pub fn to_hash(&self) -> String {
        match self {
            Self::Home | Self::Unknown => "#/".to_owned(),
            Self::Start(None) => "#/start".to_owned(),
            Self::Start(Some(tool)) => format!("#/start/{tool}"),
            Self::StartIn(tool, project, None) => format!("#/start/{tool}/{project}"),
            Self::StartIn(tool, project, Some(way)) => format!("#/start/{tool}/{project}/{way}"),
            Self::Sheet(id, view) => format!("#/sheet/{id}{}", view.to_path()),
            Self::Print(id) => format!("#/print/{id}"),
            Self::Blank(tool, variant) => format!("#/blank/{tool}/{variant}"),
            Self::Plan => "#/plan".to_owned(),
            Self::Project(id) => format!("#/project/{id}"),
            Self::Terms(id) => format!("#/words/{id}"),
            Self::Changed(id) => format!("#/changed/{id}"),
            Self::Rounds(tool, project) => format!("#/rounds/{tool}/{project}"),
            Self::RoundsScreen(tool, project) => format!("#/rounds/{tool}/{project}/screen"),
            Self::NewSession(None) => "#/session/new".to_owned(),
            Self::NewSession(Some(project)) => format!("#/session/new/{project}"),
            Self::Session(id, view) => format!("#/session/{id}{}", view.to_path()),
            Self::Invited(invitation) => format!("#/join/{invitation}"),
            Self::Actions(None) => "#/actions".to_owned(),
            Self::Actions(Some(id)) => format!("#/actions/{id}"),
            Self::Copy(CopyOf::All) => "#/copy".to_owned(),
            Self::Copy(CopyOf::Project(id)) => format!("#/copy/project/{id}"),
            Self::Copy(CopyOf::Sheet(id)) => format!("#/copy/sheet/{id}"),
            Self::Give(id) => format!("#/give/{id}"),
            Self::Finish => "#/finish".to_owned(),
            Self::SecondWindow => "#/second-window".to_owned(),
            Self::Find => "#/find".to_owned(),
            Self::Open => "#/open".to_owned(),
            Self::Bin => "#/bin".to_owned(),
            Self::Erase => "#/erase".to_owned(),
            Self::Example => "#/example".to_owned(),
            Self::Help(None) => "#/help".to_owned(),
            Self::Help(Some(topic)) => format!("#/help/{topic}"),
            Self::About => "#/about".to_owned(),
            #[cfg(feature = "component-page")]
            Self::Components => "#/components".to_owned(),
            Self::Programme(view) => format!("#/programme{}", view.to_path()),
        }
    }

    /// The sheet that the page is about, if it is about one.
    pub fn sheet(&self) -> Option<&SheetId> {
        match self {
            Self::Sheet(id, _) | Self::Print(id) | Self::Give(id) => Some(id),
            _ => None,
        }
    }

    /// The project that the page is about, if it says so itself. A copy of what lies in the bin can be saved.
    pub fn project(&self) -> Option<&ProjectId> {
        match self {
            Self::StartIn(_, id, _)
            | Self::Project(id)
            | Self::Terms(id)
            | Self::Changed(id)
            | Self::Rounds(_, id)
            | Self::RoundsScreen(_, id)
            | Self::NewSession(Some(id))
            | Self::Actions(Some(id)) => Some(id),
            _ => None,
        }
    }

    /// The session that the page is about, if it is about one.
    pub fn session(&self) -> Option<&SessionId> {
        match self {
            Self::Session(id, _) => Some(id),
            _ => None,
        }
    }
}

impl SheetView {
    fn to_path(&self) -> String {
        match self {
            Self::Continue => String::new(),
            Self::Page(id) => format!("/page/{}", veil(id)),
            Self::Whole(None) => "/whole".to_owned(),
            Self::Whole(Some(id)) => format!("/whole/{}", veil(id)),
            Self::Fits => "/fits".to_owned(),
            Self::Check => "/check".to_owned(),
            Self::Results => "/results".to_owned(),
            Self::Screen => "/screen".to_owned(),
        }
    }
}
