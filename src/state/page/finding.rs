//! What can be found: sheets, actions, pages, worksheets, help.

use std::rc::Rc;

use leptos::prelude::*;

use crate::content::help::{HelpBlock, Topic, topics};
use crate::content::words;
use crate::domain::base::find::{SearchWords, Text};
use crate::domain::sheet::Sheet;
use crate::domain::sheet::answer::Answer;
use crate::domain::sheet::privacy;
use crate::domain::sheet::signing::QUESTIONS;
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::state::reading::Reading;
use crate::state::route::{ProgrammeView, Route, SheetView};
use crate::state::store::library::PlacedAction;
use crate::state::wing::Wing;

/// What somebody looks for.
#[derive(Clone, Copy)]
pub struct Finding(RwSignal<String>);

impl Finding {
    /// Nobody looks for anything yet.
    pub(in crate::state) fn new(app: App) -> Self {
        let finding = Self(RwSignal::new(String::new()));
        app.add_wing(Rc::new(finding));
        finding
    }

    /// The line that somebody typed.
    pub fn line(&self) -> Reading<String> {
        Reading::of(self.0)
    }

    /// Somebody typed another line.
    pub fn look_for(&self, line: String) {
        self.0.set(line);
    }
}

impl Wing for Finding {
    fn let_go(&self, _keys: &[String]) {
        self.forget();
    }

    fn forget(&self) {
        self.0.set(String::new());
    }
}

/// A kind of thing that can be found, in the order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindableKind {
    /// A sheet.
    Sheet,
    /// An action.
    Action,
    /// A page of its own.
    Page,
    /// A worksheet.
    Tool,
    /// A topic of help.
    Help,
}

impl FindableKind {
    /// Every sort, in order.
    pub const ALL: [Self; 5] = [Self::Sheet, Self::Action, Self::Page, Self::Tool, Self::Help];
}

/// Something that can be found: its texts, and where each of them leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Findable {
    sort: FindableKind,
    title: String,
    texts: Vec<Text>,
    places: Vec<TextPlace>,
}

/// Where a text stands.
#[derive(Debug, Clone, PartialEq)]
struct TextPlace {
    to: Route,
    /// It is in a private part, so it is not shown in a list that others may see.
    private: bool,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub sort: FindableKind,
    /// Its name.
    pub title: String,
    /// The words around what was found; `None` where they are private.
    pub around: Option<String>,
    /// Where it leads.
    pub to: Route,
}

impl Findable {
    /// Something whose title can be found too.
    fn new(sort: FindableKind, title: String, to: Route) -> Self {
        let texts = vec![Text::new(&title)];
        Self { sort, title, texts, places: vec![TextPlace { to, private: false }] }
    }

    fn add(&mut self, text: &str, to: Route, private: bool) {
        if !text.trim().is_empty() {
            self.texts.push(Text::new(text));
            self.places.push(TextPlace { to, private });
        }
    }

    /// Whether the words are in it, and where.
    pub fn find(&self, wanted: &SearchWords) -> Option<Hit> {
        let found = wanted.find(&self.texts)?;
        let place = self.places.get(found.at)?;
        let around = (!place.private).then_some(found.around);
        Some(Hit { sort: self.sort, title: self.title.clone(), around, to: place.to.clone() })
    }
}

impl App {
    /// Everything that can be found, as it is kept now. `name` puts a sheet into a few words.
    pub fn findable(&self, name: &dyn Fn(&Sheet) -> String) -> Vec<Findable> {
        let mut all: Vec<Findable> = self.library.with(|l| {
            let sheets = l.listed();
            sheets.into_iter().map(|kept| self.of_sheet(&kept.doc, name(&kept.doc))).collect()
        });
        all.extend(self.actions_to_find());
        all.push(many_groups());
        all.extend(self.tools().iter().map(|tool| of_tool(tool)));
        all.extend(topics().iter().map(of_topic));
        let composed = |text: &str| self.composed(text);
        for findable in &mut all {
            findable.title = composed(&findable.title);
            findable.texts.iter_mut().for_each(|text| text.compose(&composed));
        }
        all
    }

    /// What somebody looks for; `None` where there are no words.
    pub fn wanted(&self, line: &str) -> Option<SearchWords> {
        // A small letter can be one sign where the large one is two, such as ǰ.
        SearchWords::new(&self.composed(&line.to_lowercase()))
    }

    fn of_sheet(&self, sheet: &Sheet, title: String) -> Findable {
        let to = |view: SheetView| Route::Sheet(sheet.id.clone(), view);
        let mut findable = Findable::new(FindableKind::Sheet, title, to(SheetView::Continue));
        let project = self.library.with(|l| l.project(&sheet.project).map(|p| p.name.clone()));
        findable.add(&project.unwrap_or_default(), to(SheetView::Continue), false);
        let tool = self.tool(&sheet.tool);
        for (id, answer) in sheet.answers.iter() {
            let private = privacy::is_private(tool.as_deref(), id);
            findable.add(&own_words(answer), to(SheetView::Page(id.clone())), private);
        }
        findable
    }

    /// Each action leads to its question; those without one to the list.
    fn actions_to_find(&self) -> Vec<Findable> {
        let findable = |placed: PlacedAction| {
            let action = &placed.action;
            let to = Route::Actions(Some(placed.project.clone()));
            let mut findable =
                Findable::new(FindableKind::Action, action.what.trim().to_owned(), to.clone());
            findable.add(&action.who, to.clone(), false);
            findable.add(&action.told, to, false);
            findable
        };
        let all = self.library.with(|l| l.actions(None)).into_iter();
        all.filter(|placed| !self.is_private_action(placed)).map(findable).collect()
    }
}

/// What somebody wrote, without what was only chosen.
fn own_words(answer: &Answer) -> String {
    let lines = answer.lines().iter().map(|line| line.text.as_str());
    let cells = answer.rows().iter().flat_map(|row| row.cells.iter());
    let cells = cells.filter(|(column, _)| column.as_str() != QUESTIONS);
    let cells = cells.map(|(_, text)| text.as_str());
    let all = [answer.text(), &answer.note].into_iter().chain(lines).chain(cells);
    all.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Many groups together: what leads there is not called by all the names that people have for it.
fn many_groups() -> Findable {
    let w = &words().programme;
    let to = Route::Programme(ProgrammeView::All);
    let mut findable = Findable::new(FindableKind::Page, w.title.to_owned(), to.clone());
    for text in [w.lead, w.find] {
        findable.add(text, to.clone(), false);
    }
    findable
}

fn of_tool(tool: &Tool) -> Findable {
    let to = Route::Start(Some(tool.id.clone()));
    let mut findable = Findable::new(FindableKind::Tool, tool.title.clone(), to.clone());
    findable.add(&tool.purpose, to.clone(), false);
    for text in &tool.about {
        findable.add(text, to.clone(), false);
    }
    for (_, item) in tool.items().filter(|(_, item)| !item.is_retired()) {
        findable.add(&item.text, to.clone(), false);
        let options = item.kind.options().into_iter().map(|option| option.label.as_str());
        findable.add(&options.collect::<Vec<_>>().join(". "), to.clone(), false);
    }
    findable
}

fn of_topic(topic: &Topic) -> Findable {
    let to = Route::Help(Some(topic.id.to_owned()));
    let mut findable = Findable::new(FindableKind::Help, topic.title.to_owned(), to.clone());
    for block in topic.blocks {
        match block {
            HelpBlock::Title(text) | HelpBlock::Text(text) | HelpBlock::Link(_, text) => {
                findable.add(text, to.clone(), false);
            }
            HelpBlock::List(all) | HelpBlock::Steps(all) => {
                all.iter().for_each(|text| findable.add(text, to.clone(), false));
            }
            HelpBlock::Terms(all) => {
                for (word, means) in *all {
                    findable.add(&format!("{word}: {means}"), to.clone(), false);
                }
            }
            HelpBlock::Calls(all) => all.iter().for_each(|call| {
                findable.add(call.who, to.clone(), false);
                findable.add(call.what, to.clone(), false);
            }),
            HelpBlock::HideChoice => findable.add(words().hiding.everywhere, to.clone(), false),
            HelpBlock::ShareDevice => {
                let w = &words().finish;
                findable.add(w.help_title, to.clone(), false);
                findable.add(w.help_lead, to.clone(), false);
            }
            HelpBlock::Sources => findable.add(words().common.sources, to.clone(), false),
        }
    }
    findable
}
