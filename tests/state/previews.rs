//! "This is exactly what will be in it": every text, id, date and number of a file is on the page, and
//! nothing is there that is not in the file.

use leptos::prelude::*;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value as Json;
use shared_table::content::words;
use shared_table::domain::document::kept::Kept;
use shared_table::domain::project::Project;
use shared_table::domain::sheet::Sheet;
use shared_table::format::copy::write_json;
use shared_table::format::open::{Opened, open};
use shared_table::state::exchange::copies::{CopyChoice, CopyFormat};
use shared_table::state::route::CopyOf;

use crate::any;
use crate::world::World;

/// Whatever can be kept, put here.
fn keep(world: &World, projects: Vec<Project>, sheets: Vec<Sheet>) {
    let first = projects.first().map(|p| p.id.clone());
    world.turn().library.update(|l| {
        for project in projects {
            l.projects.insert(project.id.clone(), Kept::new(project));
        }
        for mut sheet in sheets {
            sheet.binned = None;
            sheet.project = first.clone().unwrap_or(sheet.project);
            l.sheets.insert(sheet.id.clone(), Kept::new(sheet));
        }
    });
}

/// Everything, private parts and names among it.
fn everything(world: &World) -> CopyChoice {
    let app = world.turn();
    let choice = app.choice(CopyOf::All);
    CopyChoice { private: app.private_parts(&choice), ..choice }
}

fn leaves(json: &Json, out: &mut Vec<String>) {
    match json {
        Json::Object(fields) => fields.values().for_each(|one| leaves(one, out)),
        Json::Array(all) => all.iter().for_each(|one| leaves(one, out)),
        Json::String(text) => out.push(text.clone()),
        other => out.push(other.to_string()),
    }
}

fn in_json(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    leaves(&serde_json::from_str(text).unwrap(), &mut out);
    out.sort();
    out
}

/// What the page lists, in order of the values.
fn listed(world: &World, choice: &CopyChoice, form: CopyFormat) -> Vec<String> {
    let things = world.app.things_in(choice, form);
    for (name, value) in &things {
        assert!(!name.trim().is_empty(), "{value}");
    }
    let mut values: Vec<String> = things.into_iter().map(|(_, value)| value).collect();
    values.sort();
    values
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_page_lists_each_thing_in_the_file(
        projects in vec(any::project(), 0..3),
        sheets in vec(any::sheet(), 0..4),
    ) {
        let world = World::new();
        keep(&world, projects, sheets);
        let choice = everything(&world);
        let json = world.app.file(&choice, CopyFormat::Json).text;
        prop_assert_eq!(in_json(&json), listed(&world, &choice, CopyFormat::Json));
        // A text holds the same data once more, for the app.
        let text = world.app.file(&choice, CopyFormat::Text).text;
        if let Opened::Good(copy) = open(text.as_bytes()) {
            prop_assert_eq!(in_json(&write_json(&copy)), listed(&world, &choice, CopyFormat::Text));
        } else {
            prop_assert!(world.app.copy_of(&choice).is_empty() || !text.is_empty());
        }
        for form in [CopyFormat::CsvBySheet, CopyFormat::CsvByAnswer] {
            let table = world.app.file(&choice, form).text;
            let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
            let rows = reader.records().map(Result::unwrap);
            let mut cells: Vec<String> = rows
                .flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
                .filter(|cell| !cell.is_empty())
                .collect();
            cells.sort();
            prop_assert_eq!(cells, listed(&world, &choice, form));
        }
    }
}

#[test]
fn each_thing_has_a_name_in_plain_words() {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/public/schema/shared-table-copy-1.json");
    let schema: Json = serde_json::from_str(&std::fs::read_to_string(schema).unwrap()).unwrap();
    let world = World::new();
    let copy = crate::made::copy();
    keep(&world, copy.projects, copy.sheets);
    let raw: Vec<&String> = schema["$defs"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(part, _)| ["sheet", "project", "answer", "action"].contains(&part.as_str()))
        .flat_map(|(_, part)| part["properties"].as_object().unwrap().keys())
        .filter(|name| name.contains('_'))
        .collect();
    assert!(raw.len() >= 5, "{raw:?}");
    let things = world.app.things_in(&everything(&world), CopyFormat::Json);
    for (name, value) in &things {
        let bare = raw.iter().find(|raw| name.split(", ").any(|part| part == raw.as_str()));
        assert_eq!(bare, None, "{name}: {value}");
    }
    let named = |wanted: &str| things.iter().any(|(name, _)| name.ends_with(wanted));
    let w = &words().laid_open;
    for wanted in [w.made, w.id, w.created, w.changed, w.who, w.by_when, w.date, w.tool_version] {
        assert!(named(wanted), "{wanted}");
    }
}
