//! Things that tests build on: a small tool, a sheet of it, stamps.
#![allow(dead_code, reason = "not every test file uses all of it")]

use shared_table::domain::Stamp;
use shared_table::domain::base::id::*;
use shared_table::domain::sheet::answer::{Answer, Line, Value};
use shared_table::domain::sheet::{Details, Sheet};
use shared_table::domain::tool::kind::*;
use shared_table::domain::tool::*;

/// A moment in November 2026, so many minutes after noon.
pub fn at(minutes: i64) -> Stamp {
    let noon = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(12, 0, 0);
    noon.unwrap() + chrono::Duration::minutes(minutes)
}

pub fn item(id: &str) -> ItemId {
    ItemId::new(id).unwrap()
}

pub fn option(id: &str) -> OptionId {
    OptionId::new(id).unwrap()
}

pub fn chosen(id: &str) -> Answer {
    Answer::of(Value::Chosen(option(id)))
}

pub fn text(words: &str) -> Answer {
    Answer::of(Value::Text(words.to_owned()))
}

pub fn lines(lines: &[(&str, &str)]) -> Answer {
    let line =
        |(id, text): &(&str, &str)| Line { id: RowId::new(id).unwrap(), text: (*text).to_owned() };
    Answer::of(Value::Lines(lines.iter().map(line).collect()))
}

/// A sheet of [`tool`] with nothing in it.
pub fn sheet() -> Sheet {
    Sheet {
        id: SheetId::new("s1").unwrap(),
        project: ProjectId::new("p1").unwrap(),
        tool: ToolId::new("small").unwrap(),
        tool_version: 1,
        variant: VariantId::new("all").unwrap(),
        details: Details::default(),
        created: at(0),
        changed: at(0),
        binned: None,
        answers: Default::default(),
        picks: Default::default(),
        actions: Vec::new(),
        unknown: Default::default(),
    }
}

fn choice(id: &str, label: &str) -> Choice {
    Choice {
        id: option(id),
        label: label.to_owned(),
        picture: String::new(),
        is_none: false,
        says: String::new(),
        nearer: String::new(),
    }
}

fn question(id: &str, kind: Kind) -> Item {
    Item {
        frame: false,
        status: ItemStatus::default(),
        leads_to: None,
        draws: None,
        takes: false,
        gives: Gives::Usual,
        id: item(id),
        kind,
        text: format!("About {id}."),
        help: String::new(),
        screen: false,
        prompts: Vec::new(),
        note: None,
        looks_like: LooksLike::default(),
        talk: None,
        sources: vec![Source { doc: "guide".to_owned(), section: "a)".to_owned() }],
    }
}

fn section(id: &str, private: bool, one_page: bool, items: Vec<Item>) -> Section {
    Section {
        id: SectionId::new(id).unwrap(),
        title: id.to_owned(),
        lead: String::new(),
        private,
        one_page,
        items,
    }
}

/// Three sections: one page for each of two ratings, one page for two texts, one private rating.
pub fn tool() -> Tool {
    let options = ["never", "rarely", "sometimes", "often", "always"].map(|id| choice(id, id));
    let unordered =
        vec![choice("not_sure", "Not sure"), choice("rather_not_say", "Rather not say")];
    let scale = Kind::Rating(Scale { ask: String::new(), options: options.to_vec(), unordered });
    let talk = Talk { low: "Low?".into(), high: "High?".into(), unsure: "Unsure?".into() };
    let rated = |id| Item { talk: Some(talk.clone()), ..question(id, scale.clone()) };
    let variant = |id: &str, items| Variant {
        id: VariantId::new(id).unwrap(),
        title: id.to_owned(),
        minutes: 5,
        lead: String::new(),
        items,
    };
    Tool {
        id: ToolId::new("small").unwrap(),
        version: 1,
        title: "Small".to_owned(),
        purpose: "To test.".to_owned(),
        about: vec!["A tool.".to_owned()],
        together: "Alone.".to_owned(),
        group: ToolGroup::Plan,
        personal: false,
        poster: false,
        variants: vec![variant("all", None), variant("quick", Some(vec![item("b"), item("d")]))],
        sections: vec![
            section("rated", false, false, vec![rated("a"), rated("b")]),
            section(
                "written",
                false,
                true,
                vec![question("c", Kind::Text), question("d", Kind::Text)],
            ),
            section("mine", true, false, vec![rated("e")]),
        ],
    }
}
