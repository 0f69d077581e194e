//! A copy with many full sheets.

use shared_table::domain::base::map::Map;

use chrono::NaiveDate;
use shared_table::domain::base::id::{OptionId, ProjectId, SheetId, ToolId, VariantId};
use shared_table::domain::project::Project;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::{Details, Perspective, Sheet};
use shared_table::domain::tool::Tool;
use shared_table::domain::tool::kind::Kind;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::tool;

const NOTE: &str = "We saw it at the last two meetings, and asked about it afterwards over tea.";

/// So many filled-in self-assessments of one project, as a file.
pub(crate) fn copy(n: usize) -> String {
    let made = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|d| d.and_hms_opt(12, 0, 0)).unwrap();
    let tool = tool::read(&crate::support::data::tools()[0]).unwrap();
    let project = ProjectId::new("measured").unwrap();
    let answers = answers(&tool);
    let sheet = |n: usize| Sheet {
        id: SheetId::new(&format!("measured-{n}")).unwrap(),
        project: project.clone(),
        tool: ToolId::new(tool.id.as_str()).unwrap(),
        tool_version: tool.version,
        variant: VariantId::new("full").unwrap(),
        details: Details {
            name: format!("Person {n}"),
            perspective: Some(Perspective::ALL[n % Perspective::ALL.len()]),
            ..Details::default()
        },
        created: made,
        changed: made,
        binned: None,
        answers: answers.clone(),
        picks: Map::new(),
        actions: Vec::new(),
        unknown: Default::default(),
    };
    let project = Project::new(project.clone(), "Measured".to_owned(), made);
    let sheets = (0..n).map(sheet).collect();
    write_json(&CopyDocument {
        app: "0.1.0".to_owned(),
        made,
        projects: vec![project],
        sheets,
        ..CopyDocument::default()
    })
}

/// Every question that is asked answered, every rating with a note.
fn answers(tool: &Tool) -> Map<shared_table::domain::base::id::ItemId, Answer> {
    let answer = |kind: &Kind| match kind {
        Kind::Rating(scale) => {
            let value = Value::Chosen(OptionId::new(scale.options[3].id.as_str()).unwrap());
            Answer { note: NOTE.to_owned(), ..Answer::of(value) }
        }
        _ => Answer::of(Value::Text(NOTE.to_owned())),
    };
    let asked = tool.items().filter(|(_, item)| !item.is_retired());
    asked.map(|(_, item)| (item.id.clone(), answer(&item.kind))).collect()
}
