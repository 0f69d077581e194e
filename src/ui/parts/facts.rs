//! What a list says about a sheet, in words.

use leptos::prelude::*;

use crate::content::{by, count, fill, perspective, perspective_in, words};
use crate::domain::Stamp;
use crate::domain::base::id::{SheetId, VariantId};
use crate::domain::document::kept::Kept;
use crate::domain::project::Project;
use crate::domain::sheet::progress;
use crate::domain::sheet::{Perspective, Respondent, Sheet};
use crate::domain::tool::Tool;
use crate::state::app::App;

/// How many questions a way of using a tool has, and how long they take.
pub fn asks(app: App, tool: &Tool, way: &VariantId) -> String {
    let w = &words().invited;
    let counted = |forms: &str, n: usize| count(forms, &app.device().plural(n), n);
    let n = tool.pages(way).iter().map(|page| page.items.len()).sum();
    let minutes = tool.variant(way).map_or(0, |way| way.minutes);
    let (n, minutes) =
        (counted(w.questions, n), counted(w.minutes, usize::try_from(minutes).unwrap_or(0)));
    fill(w.facts, &[("questions", &n), ("minutes", &minutes)])
}

/// What a list says about a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetFacts {
    /// Its tool, and which way of using it.
    pub tool: String,
    /// What it is called.
    pub name: String,
    /// The name as somebody typed it; where there is none, the tool stands in what it is called.
    pub own_name: String,
    /// Names and values: from where it is answered, its round, when it changed.
    pub pairs: Vec<(&'static str, String)>,
    /// How far it is; empty where the tool is unknown.
    pub far: String,
    /// When it was last copied; empty for the example, which needs none.
    pub copy: String,
    /// The name of its project.
    pub project: String,
    /// When it was put in the bin; empty where it was not.
    pub binned: String,
    /// It belongs to the made-up project.
    pub is_example: bool,
}

impl SheetFacts {
    /// The sheet in a few words, for those who hear a button without its row.
    pub fn in_short(&self) -> String {
        if self.own_name.is_empty() {
            return self.name.clone();
        }
        format!("{}, {}", self.name, self.tool)
    }

    /// What stands above the name: the tool, where the name does not say it.
    pub fn above(&self) -> String {
        if self.own_name.is_empty() { String::new() } else { self.tool.clone() }
    }
}

/// What a list says about a sheet, as long as the sheet is here.
pub fn facts_memo(app: App, id: SheetId) -> Memo<SheetFacts> {
    Memo::new(move |_| facts_of(app, &id))
}

/// What a list says about a sheet now.
pub fn facts_of(app: App, id: &SheetId) -> SheetFacts {
    app.library.with(|l| {
        let Some(kept) = l.sheets.get(id) else { return SheetFacts::default() };
        facts(app, kept, l.project(&kept.doc.project))
    })
}

fn facts(app: App, kept: &Kept<Sheet>, project: Option<&Project>) -> SheetFacts {
    let sheet = &kept.doc;
    app.catalogue.track();
    let tool = app.tool(&sheet.tool);
    let is_example = project.is_some_and(|p| p.example);
    SheetFacts {
        tool: tool_words(sheet, tool.as_deref()),
        name: sheet_name(app, sheet),
        own_name: sheet.details.name.trim().to_owned(),
        pairs: pairs(app, sheet, project),
        far: tool.map(|tool| far(sheet, &tool)).unwrap_or_default(),
        copy: if is_example { String::new() } else { last_copy(app, kept) },
        project: project.map_or(words().home.no_project, |p| &p.name).to_owned(),
        binned: sheet.binned.map(|at| when(app, at)).unwrap_or_default(),
        is_example,
    }
}

/// What a sheet is called. One without a name of its own is called by its tool and the day it was started; the
/// second of a day says so.
pub fn sheet_name(app: App, sheet: &Sheet) -> String {
    let own = sheet.details.name.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let w = &words().home;
    let day_of = |at| app.device().local_day(at);
    let day = day_of(sheet.created);
    let is_before = |other: &Sheet| {
        other.tool == sheet.tool
            && other.variant == sheet.variant
            && other.details.name.trim().is_empty()
            && (other.created, &other.id) < (sheet.created, &sheet.id)
            && day_of(other.created) == day
    };
    let before = app
        .library
        .with_untracked(|l| l.sheets.values().filter(|kept| is_before(&kept.doc)).count());
    let tool = tool_words(sheet, app.tool(&sheet.tool).as_deref());
    let name = fill(w.unnamed, &[("tool", &tool), ("day", &app.day_shortly(day))]);
    match before {
        0 => name,
        n => fill(w.unnamed_more, &[("name", &name), ("n", &(n + 1).to_string())]),
    }
}

fn perspective_of(from: Perspective, project: Option<&Project>) -> &str {
    project.map_or_else(|| perspective(from), |p| perspective_in(&p.terms, from))
}

fn tool_words(sheet: &Sheet, tool: Option<&Tool>) -> String {
    let Some(tool) = tool else { return sheet.tool.to_string() };
    match tool.variants.iter().find(|v| v.id == sheet.variant) {
        Some(way) if tool.variants.len() > 1 => {
            let gaps = [("tool", tool.title.as_str()), ("way", way.title.as_str())];
            fill(words().home.tool_and_way, &gaps)
        }
        _ => tool.title.clone(),
    }
}

fn pairs(app: App, sheet: &Sheet, project: Option<&Project>) -> Vec<(&'static str, String)> {
    let w = &words().home;
    let details = &sheet.details;
    let from = details.perspective.map(|from| perspective_of(from, project).to_owned());
    let mut pairs: Vec<_> = from.into_iter().map(|from| (w.answered_by, from)).collect();
    if details.by != Respondent::Person {
        pairs.push((w.filled_in_by, by(details.by).to_owned()));
    }
    let round = details.round.as_ref().and_then(|id| project?.round(id));
    pairs.extend(round.map(|r| (w.round, r.label.clone())));
    pairs.push((w.changed, when(app, sheet.changed)));
    pairs
}

fn far(sheet: &Sheet, tool: &Tool) -> String {
    let progress = progress::of_sheet(sheet, tool);
    let (answered, total) = (progress.answered.to_string(), progress.total.to_string());
    fill(words().home.far, &[("answered", &answered), ("total", &total)])
}

/// The last copy, or the file of which nobody said yet that it arrived. No moment is one to come.
fn last_copy(app: App, kept: &Kept<Sheet>) -> String {
    let w = &words().copy;
    let (form, at) = match (&kept.handed, kept.copied) {
        (Some(handed), _) => (w.list_handed, handed.at),
        (None, Some(copied)) => (w.last_copy, copied),
        (None, None) => return w.never_copied.to_owned(),
    };
    let device = app.device();
    fill(form, &[("day", &device.day_in_words(device.local_day(at.min(app.now()))))])
}

/// A moment in words: its day, and for today its time.
pub fn when(app: App, at: Stamp) -> String {
    let device = app.device();
    let day = device.local_day(at);
    if day == device.today() {
        return fill(words().home.today, &[("time", &device.time_in_words(at))]);
    }
    device.day_in_words(day)
}

/// Short name-and-value pairs on one line.
pub fn pairs_list(pairs: Vec<(&'static str, String)>) -> impl IntoView {
    let pair = |(name, value): (&'static str, String)| {
        view! {
            <div class="st-facts__fact">
                <dt class="st-facts__name">{name}</dt>
                <dd class="st-facts__value" dir="auto">{value}</dd>
            </div>
        }
    };
    view! { <dl class="st-facts">{pairs.into_iter().map(pair).collect_view()}</dl> }
}
