//! A room with many people, to measure with.

use shared_table::domain::Stamp;
use shared_table::domain::base::id::{ProjectId, SessionId, SheetId};
use shared_table::domain::base::map::Map;
use shared_table::domain::room::entry::{Entry, EntryKey, EntrySource, asked};
use shared_table::domain::room::session::Session;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::{Details, Perspective, Sheet};
use shared_table::domain::tool::kind::Scale;
use shared_table::domain::tool::{Item, Tool};
use shared_table::format::tool;

/// The project of the room.
pub const PROJECT: &str = "measured";

/// The self-assessment with its 24 statements.
pub fn tool() -> Tool {
    tool::read(&super::data::tools()[0]).unwrap()
}

/// Somebody's sheet. People of different perspectives answer differently.
pub fn sheet(n: usize, tool: &Tool) -> Sheet {
    let side = n % Perspective::ALL.len();
    let variant = tool.variants[0].id.clone();
    let answer = |(at, (item, scale)): (usize, &(&Item, &Scale))| {
        let option = scale.all().nth((at + side + n / 7) % scale.all().count())?;
        Some((item.id.clone(), Answer::of(Value::Chosen(option.id.clone()))))
    };
    let answers = asked(tool, &variant).iter().enumerate().filter_map(answer).collect();
    Sheet {
        id: SheetId::new(&format!("person-{n}")).unwrap(),
        project: ProjectId::new(PROJECT).unwrap(),
        tool: tool.id.clone(),
        tool_version: tool.version,
        variant,
        details: Details { perspective: Some(Perspective::ALL[side]), ..Details::default() },
        created: Stamp::default(),
        changed: Stamp::default(),
        binned: None,
        answers,
        picks: Map::new(),
        actions: Vec::new(),
        unknown: Default::default(),
    }
}

/// The answers of so many people.
pub fn entries(people: usize) -> Map<EntryKey, Entry> {
    let tool = tool();
    let entry =
        |n| (EntryKey::new(n as u64), Entry::of(&sheet(n, &tool), &tool, EntrySource::File));
    (0..people).map(entry).collect()
}

/// A session that so many people have answered.
pub fn session(people: usize) -> Session {
    let tool = tool();
    let (id, project) = (SessionId::new("measured").unwrap(), ProjectId::new(PROJECT).unwrap());
    let variant = tool.variants[0].id.clone();
    let empty = Session::new(id, project, &tool, variant, Stamp::default());
    Session { entries: entries(people), ..empty }
}
