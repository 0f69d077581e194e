//! The queries of `docs/analysis.md`, run by the real `DuckDB` on many made-up copies: they give the
//! numbers that the page gives.
#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

#[path = "../support/data.rs"]
mod data;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use serde_json::Value;
use shared_table::content;
use shared_table::domain::base::id::{ItemId, OptionId, ProjectId, SessionId, SheetId, ToolId};
use shared_table::domain::base::map::{Map, Set};
use shared_table::domain::project::Project;
use shared_table::domain::room::entry::{Entry, EntryKey, EntrySource, asked};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::programme::add_up;
use shared_table::domain::room::protect::protect;
use shared_table::domain::room::session::{Revealed, Session};
use shared_table::domain::room::shown::{Shown, only};
use shared_table::domain::sheet::action::ActionStatus;
use shared_table::domain::sheet::answer::{Answer, Value as AnswerValue};
use shared_table::domain::sheet::{Details, Perspective, Pick, Respondent, Sheet};
use shared_table::domain::tool::kind::Scale;
use shared_table::domain::tool::{Item, Tool};
use shared_table::domain::{Day, Stamp};
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::csv::{by_answer, by_sheet, code_book};
use shared_table::format::{Names, tool};

/// So many groups send a copy.
const COPIES: u64 = 10_000;
const TOOLS: [&str; 2] = ["self-assessment", "mood"];

/// Numbers that look like chance and are the same each time (Marsaglia, "Xorshift RNGs", 2003).
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % n as u64).unwrap()
    }
}

fn tools() -> Vec<Tool> {
    let all = data::tools().iter().map(|json| tool::read(json).unwrap());
    all.filter(|tool| TOOLS.contains(&tool.id.as_str())).collect()
}

fn stamp(day: i64) -> Stamp {
    Stamp::default() + chrono::Duration::days(day)
}

/// A room whose people answer by chance. One in twenty has not looked yet.
fn session(n: u64, tool: &Tool, chance: &mut Chance) -> Session {
    let variant = tool.variants.iter().find(|v| !asked(tool, &v.id).is_empty()).unwrap();
    let statements = asked(tool, &variant.id);
    let mut entry = || Entry {
        way: EntrySource::Passed,
        perspective: Perspective::ALL[chance.below(8) % Perspective::ALL.len()],
        answers: statements.iter().filter_map(|one| answer(one, chance)).collect(),
        words: Map::new(),
        choices: statements.iter().take(2).map(|(item, _)| item.id.clone()).collect(),
    };
    let entries = (0..(n % 23)).map(|at| (EntryKey::new(at), entry())).collect();
    let least = MinGroupSize::ALL[chance.below(2)];
    let id = SessionId::new(&format!("s{n}")).unwrap();
    let project = ProjectId::new(&format!("p{n}")).unwrap();
    let empty = Session::new(id, project, tool, variant.id.clone(), stamp(0));
    let mut session = Session { least, entries, changed: stamp(1), ..empty };
    if chance.below(20) > 0 {
        let shown = protect(&session.counts(tool), least, &[]);
        session.revealed = Some(Revealed { when: stamp(1), is_hidden: false, shown });
    }
    // Most delete the single sheets, as they are asked to.
    if chance.below(4) > 0 {
        session.entries = Map::new();
    }
    session
}

/// An answer by chance; now and then none.
fn answer((item, scale): &(&Item, &Scale), chance: &mut Chance) -> Option<(ItemId, OptionId)> {
    let at = chance.below(scale.all().count() + 1);
    Some((item.id.clone(), scale.all().nth(at)?.id.clone()))
}

fn save(folder: &Path, name: &str, sessions: Vec<Session>) {
    fs::write(folder.join(name), write_json(&CopyDocument { sessions, ..CopyDocument::default() }))
        .unwrap();
}

/// Writes the copies; gives back what was seen in each session that counts, by worksheet.
fn copies(folder: &Path) -> BTreeMap<String, Vec<Shown>> {
    let (tools, mut chance) = (tools(), Chance(0x2026_1125));
    let mut seen: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for n in 0..COPIES {
        let session = session(n, &tools[chance.below(tools.len())], &mut chance);
        if n % 50 == 0 {
            // Somebody sent an earlier copy too. What it says does not count.
            let mut earlier = Session { changed: stamp(0), ..session.clone() };
            if let Some(revealed) = &mut earlier.revealed {
                revealed.shown.people += 100;
            }
            save(folder, &format!("earlier/{n}.json"), vec![earlier]);
        }
        if let Some(revealed) = &session.revealed {
            seen.entry(session.tool.to_string()).or_default().push(revealed.shown.clone());
        }
        save(folder, &format!("{n}.json"), vec![session]);
    }
    save(folder, "nothing.json", Vec::new());
    seen
}

fn side(of: &Set<Perspective>) -> &'static str {
    match only(of) {
        Some(Perspective::LivedExperience) => "lived_experience",
        Some(Perspective::FamilyOrCarer) => "family_or_carer",
        Some(Perspective::WorksInService) => "works_in_service",
        Some(Perspective::Commissions) => "commissions",
        Some(Perspective::Volunteer) => "volunteer",
        Some(Perspective::RatherNotSay) | None => "others",
    }
}

/// What people type that spreadsheets would change, or that needs quotes.
const TYPED: [&str; 10] = [
    "007",
    "3.10",
    "1e5",
    "12345678901234567890",
    "1/2",
    "May 5",
    "TRUE",
    "=1+2",
    "'tis\n\"so\", 2",
    "+44 7700 900123",
];

/// The worksheets, for tables.
struct Tools(Vec<Tool>);

impl Names for Tools {
    fn tool(&self, id: &ToolId) -> Option<&Tool> {
        self.0.iter().find(|tool| tool.id == *id)
    }

    fn tool_in(&self, _: Option<&Project>, id: &ToolId) -> Option<Arc<Tool>> {
        self.tool(id).cloned().map(Arc::new)
    }

    fn perspective<'a>(&'a self, _: Option<&'a Project>, of: Perspective) -> &'a str {
        content::perspective(of)
    }

    fn by(&self, by: Respondent) -> &str {
        content::by(by)
    }

    fn pick(&self, pick: Pick) -> &str {
        content::pick(pick)
    }

    fn state(&self, state: ActionStatus) -> &str {
        content::action_state(state)
    }

    fn day(&self, day: Day) -> String {
        day.to_string()
    }

    fn stamp(&self, stamp: Stamp) -> String {
        stamp.to_string()
    }
}

/// The statement that the page asks about.
fn planning(tool: &Tool) -> (&Item, &Scale) {
    let (_, item) = tool.item(&ItemId::new("sa_plan_from_start").unwrap()).unwrap();
    (item, item.kind.scale().unwrap())
}

/// A sheet whose name, text and note are what somebody typed, and one of whose statements is rated.
fn typed_sheet(tool: &Tool, n: usize, typed: &str) -> Sheet {
    let (item, scale) = planning(tool);
    let chosen = scale.all().nth(n % 2).unwrap().id.clone();
    let mut answer = Answer::of(AnswerValue::Chosen(chosen));
    answer.note = typed.to_owned();
    let unknown = ItemId::new("own_words").unwrap();
    let words = Answer::of(AnswerValue::Text(typed.to_owned()));
    Sheet {
        id: SheetId::new(&format!("s{n}")).unwrap(),
        project: ProjectId::new("p1").unwrap(),
        tool: tool.id.clone(),
        tool_version: tool.version,
        variant: tool.variants[0].id.clone(),
        details: Details { name: typed.to_owned(), ..Details::default() },
        created: stamp(0),
        changed: stamp(0),
        binned: None,
        answers: [(item.id.clone(), answer), (unknown, words)].into_iter().collect(),
        picks: Default::default(),
        actions: Vec::new(),
        unknown: Default::default(),
    }
}

/// Writes tables of sheets; gives back what the queries find in them.
fn write_tables(folder: &Path) -> BTreeMap<&'static str, Rows> {
    let names = Tools(tools());
    let tool = names.0.iter().find(|tool| tool.id.as_str() == "self-assessment").unwrap();
    let sheets = TYPED.iter().enumerate().map(|(n, typed)| typed_sheet(tool, n, typed)).collect();
    let copy = CopyDocument { sheets, ..CopyDocument::default() };
    let save = |rows: &str, text: String| fs::write(folder.join(format!("x_{rows}.csv")), text);
    save("sheets", by_sheet(&copy, &names)).unwrap();
    save("answers", by_answer(&copy, &names)).unwrap();
    save("code-book", code_book(&copy, &names)).unwrap();
    let (item, scale) = planning(tool);
    let label = |n: usize| &scale.all().nth(n).unwrap().label;
    let half = TYPED.len() / 2;
    let options = vec![row([&item.id, label(0), &half]), row([&item.id, label(1), &half])];
    let chosen = |n: usize| scale.all().nth(n % 2).unwrap().id.to_string();
    let all = |one: &dyn Fn(usize, &str) -> Vec<String>| {
        TYPED.iter().enumerate().map(|(n, typed)| one(n, typed)).collect::<Rows>()
    };
    let sheets = all(&|n, typed| row([&(n + 1), &typed, &chosen(n), &typed]));
    let turned = all(&|n, typed| row([&(n + 1), &typed, &chosen(n)]));
    let sorted = |mut rows: Rows| {
        rows.sort();
        rows
    };
    let tables = [("sheets", sheets), ("turned", turned), ("options", options)];
    tables.into_iter().map(|(name, rows)| (name, sorted(rows))).collect()
}

/// Rows of text cells, in one order.
type Rows = Vec<Vec<String>>;

fn row<const N: usize>(cells: [&dyn ToString; N]) -> Vec<String> {
    cells.iter().map(|cell| cell.to_string()).collect()
}

/// The page's own numbers, table by table.
fn expected(seen: &BTreeMap<String, Vec<Shown>>) -> BTreeMap<&'static str, Rows> {
    let mut tables: BTreeMap<&str, Rows> = BTreeMap::new();
    for (tool, groups) in seen {
        let all = add_up(&groups.iter().collect::<Vec<_>>()).unwrap();
        tables.entry("people").or_default().push(row([tool, &groups.len(), &all.people]));
        for (of, n) in &all.groups {
            tables.entry("sides").or_default().push(row([tool, &side(of), n]));
        }
        for (item, shown) in all.items.iter() {
            for block in shown.blocks() {
                for (place, n) in (1..).zip(&block.counts).filter(|(_, n)| **n > 0) {
                    let (side, place): (_, i32) = (side(&block.of), place);
                    let cells = row([tool, item, &side, &place, n]);
                    tables.entry("answers").or_default().push(cells);
                }
            }
        }
        for (item, n) in all.choices.iter() {
            tables.entry("choices").or_default().push(row([tool, item, n]));
        }
    }
    for rows in tables.values_mut() {
        rows.sort();
    }
    tables
}

fn found(folder: &Path, tables: &Path) -> BTreeMap<String, Rows> {
    let packages = std::env::var("SHARED_TABLE_DUCKDB").unwrap();
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let out = Command::new("node")
        .arg(root.join("tests/analysis/run.js"))
        .arg(root.join("docs/analysis.md"))
        .arg(folder)
        .arg(tables)
        .env("NODE_PATH", Path::new(&packages).join("node_modules"))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let tables: BTreeMap<String, Vec<Vec<Value>>> = serde_json::from_slice(&out.stdout).unwrap();
    let cell = |value: Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let rows = |rows: Vec<Vec<Value>>| {
        let mut rows: Rows =
            rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
        rows.sort();
        rows
    };
    tables.into_iter().map(|(name, all)| (name, rows(all))).collect()
}

#[test]
#[ignore = "needs DuckDB from npm: run `cargo xtask test --only analysis`"]
fn the_queries_give_the_numbers_that_the_page_gives() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("copies");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("earlier")).unwrap();
    let seen = copies(&folder);
    assert!(seen.values().map(Vec::len).sum::<usize>() > 9_000);
    let tables = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tables");
    let _ = fs::remove_dir_all(&tables);
    fs::create_dir_all(&tables).unwrap();
    let mut expected = expected(&seen);
    expected.extend(write_tables(&tables));
    let found = found(&folder, &tables);
    fs::remove_dir_all(&folder).unwrap();
    fs::remove_dir_all(&tables).unwrap();
    assert_eq!(expected.len(), 4 + 3);
    for (name, rows) in expected {
        println!("{name}: {} rows of {COPIES} copies", rows.len());
        assert_eq!(found.get(name), Some(&rows), "{name}");
    }
}
