//! A session, and sheets for it, as several tests begin with.

use shared_table::domain::base::id::{ProjectId, SheetId};
use shared_table::domain::room::entry::asked;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::{Details, Perspective, Sheet};
use shared_table::format::copy::{CopyDocument, write_json};

use super::start::{ASSESSMENT, tool};
use super::world::World;
use super::{Result, words};

pub(crate) const LIVED: Perspective = Perspective::LivedExperience;
pub(crate) const WORKS: Perspective = Perspective::WorksInService;
pub(crate) const VOLUNTEER: Perspective = Perspective::Volunteer;

/// A sheet of the quick self-assessment with the same option everywhere.
pub(crate) fn sheet(
    id: &str,
    project: &str,
    perspective: Perspective,
    option: usize,
) -> Result<Sheet> {
    let tool = tool(ASSESSMENT)?;
    let variant = tool.variants.last().ok_or("no way")?.id.clone();
    let answer = |scale: &shared_table::domain::tool::kind::Scale| {
        Answer::of(Value::Chosen(scale.options[option].id.clone()))
    };
    let answers = asked(&tool, &variant).iter().map(|(i, s)| (i.id.clone(), answer(s))).collect();
    Ok(Sheet {
        id: SheetId::new(id).map_err(|e| e.to_string())?,
        project: ProjectId::new(project).map_err(|e| e.to_string())?,
        tool: tool.id.clone(),
        tool_version: tool.version,
        variant,
        details: Details { perspective: Some(perspective), ..Details::default() },
        created: Default::default(),
        changed: Default::default(),
        binned: None,
        answers,
        picks: Default::default(),
        actions: Vec::new(),
        unknown: Default::default(),
    })
}

/// Sheets as a file.
pub(crate) fn copy(sheets: Vec<Sheet>) -> String {
    write_json(&CopyDocument { sheets, ..CopyDocument::default() })
}

/// A room of seven people with lived experience, all low, and six who work here, all high, and one
/// volunteer.
pub(crate) fn room(project: &str) -> Result<Vec<Sheet>> {
    let groups = [(LIVED, 7, 1), (WORKS, 6, 3), (VOLUNTEER, 1, 4)];
    let mut sheets = Vec::new();
    for (perspective, n, option) in groups {
        for at in 0..n {
            sheets.push(sheet(&format!("{perspective:?}-{at}"), project, perspective, option)?);
        }
    }
    Ok(sheets)
}

impl World {
    /// Makes a session of the quick self-assessment; gives back its address and its project.
    pub(crate) async fn open_session(&self) -> Result<(String, String)> {
        self.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        self.goto("#/").await?;
        self.follow(&format!("{}…", words().home.project_map)).await?;
        let project = self.route().await?.replace("#/project/", "");
        Ok((self.session_in(&project).await?, project))
    }

    /// Makes a session in a project; gives back its address.
    pub(crate) async fn session_in(&self, project: &str) -> Result<String> {
        let w = &words().session;
        self.goto(&format!("#/project/{project}")).await?;
        self.follow(w.start).await?;
        self.select(w.tool, "How we work together").await?;
        self.choose_in(w.way, "Quick check…").await?;
        // Whoever chose stays where they are.
        self.focus_is_on("#main input[type=radio]:checked").await?;
        // The sheets that are brought here are of no round.
        self.choose_in(words().start.round, words().start.round_none).await?;
        self.press(w.make).await?;
        self.sees(w.none_in).await?;
        self.route().await
    }

    /// Brings the files of a room.
    pub(crate) async fn bring_room(&self, session: &str, project: &str) -> Result {
        let file = self.make_file("room.json", copy(room(project)?))?;
        self.goto(&format!("{session}/files")).await?;
        self.give_files(&[file]).await?;
        self.sees("14 sheets count now.").await?;
        self.goto(session).await
    }

    /// Shows the results.
    pub(crate) async fn look_together(&self) -> Result {
        let w = &words().session;
        self.press(w.look).await?;
        self.sees_title(w.look_ask).await?;
        self.write(w.here, "14").await?;
        self.press(w.look_yes).await?;
        self.sees_title(words().differ.title).await
    }

    /// Sessions as they are kept.
    pub(crate) async fn kept_session(&self) -> Result<String> {
        let kept = self.stored_under("shared-table.session.").await?;
        Ok(kept.into_iter().map(|(_, text)| text).collect())
    }
}
