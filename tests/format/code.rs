//! A sheet's ratings as a short code: nothing is lost, and what is misread is noticed.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;

use shared_table::domain::base::id::{OptionId, ProjectId, RoundId, SheetId, VariantId};
use shared_table::domain::room::entry::{Entry, EntrySource, asked, is_for_rooms};
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::{Perspective, Sheet};
use shared_table::domain::tool::kind::Scale;
use shared_table::domain::tool::{Item, Tool};
use shared_table::format::code::{CodeError, in_groups, key_of, paper_code, place_of, read, write};
use shared_table::format::{qr, tool};

use crate::data;

static TOOLS: LazyLock<Vec<Tool>> = LazyLock::new(|| {
    let all = data::tools().iter().map(|json| tool::read(json).unwrap());
    all.filter(is_for_rooms).collect()
});

fn tools() -> Vec<Tool> {
    TOOLS.clone()
}

fn named(id: &str) -> Tool {
    TOOLS.iter().find(|tool| tool.id.as_str() == id).unwrap().clone()
}

/// The first way of using a tool that has statements to count.
fn way(tool: &Tool) -> usize {
    tool.variants.iter().position(|v| !asked(tool, &v.id).is_empty()).unwrap()
}

/// A sheet with an answer to each statement: the one at this place of its scale, or none.
fn sheet(
    tool: &Tool,
    way: usize,
    id: &str,
    chosen: impl Fn(usize, &Scale) -> Option<usize>,
) -> Sheet {
    let variant: VariantId = tool.variants[way % tool.variants.len()].id.clone();
    let answer = |(at, (item, scale)): (usize, &(&Item, &Scale))| {
        let option: OptionId = scale.all().nth(chosen(at, scale)?)?.id.clone();
        Some((item.id.clone(), Answer::of(Value::Chosen(option))))
    };
    let answers = asked(tool, &variant).iter().enumerate().filter_map(answer).collect();
    Sheet {
        id: SheetId::new(id).unwrap(),
        tool: tool.id.clone(),
        tool_version: tool.version,
        variant,
        answers,
        ..crate::support::sheet()
    }
}

fn full(tool: &Tool) -> Sheet {
    sheet(tool, way(tool), "s1", |at, scale| Some(at % scale.all().count()))
}

#[test]
fn what_is_read_is_what_was_answered() {
    for tool in tools() {
        let mut sheet = full(&tool);
        sheet.details.perspective = Some(Perspective::Volunteer);
        sheet.details.round = RoundId::new("start").ok();
        let Some(code) = write(&tool, &sheet) else { panic!("{}", tool.id) };
        let coded = read(&code, &tool).unwrap();
        assert_eq!(coded.answers, Entry::of(&sheet, &tool, EntrySource::Code).answers);
        assert_eq!(coded.key, key_of(&sheet.id));
        assert_eq!(coded.place, place_of(&sheet.project, sheet.details.round.as_ref()));
        assert_eq!(coded.perspective, Perspective::Volunteer);
    }
}

#[test]
fn people_may_type_it_as_they_like() {
    let tool = named("self-assessment");
    let code = write(&tool, &full(&tool)).unwrap();
    let same = read(&code, &tool).unwrap();
    let grouped = in_groups(&code);
    for typed in [grouped.to_lowercase(), grouped.replace(' ', "-"), code.replace('0', "o")] {
        assert_eq!(read(&typed, &tool), Ok(same.clone()), "{typed}");
    }
    let with_ones = format!("ST{}", code[2..].replace('1', "l"));
    assert_eq!(read(&format!("\n {with_ones}\n"), &tool), Ok(same));
}

#[test]
fn other_codes_say_what_they_are() {
    let (mood, whole) = (named("mood"), named("self-assessment"));
    let code = write(&mood, &full(&mood)).unwrap();
    assert_eq!(read(&code, &whole), Err(CodeError::OtherTool));
    let newer = Tool { version: mood.version + 1, ..mood.clone() };
    assert_eq!(read(&code, &newer), Err(CodeError::OtherVersion));
    assert_eq!(read("https://example.org", &mood), Err(CodeError::NotACode));
    assert_eq!(read("", &mood), Err(CodeError::NotACode));
    assert_eq!(read("ST", &mood), Err(CodeError::Incomplete));
    assert!(matches!(read(&code[..12], &mood), Err(CodeError::Misread | CodeError::Incomplete)));
}

#[test]
fn thirty_ratings_fit_a_small_code() {
    let mut tool = named("self-assessment");
    let first = tool.sections[0].items[0].clone();
    let more =
        (0..30).map(|n| Item { id: crate::support::item(&format!("more_{n}")), ..first.clone() });
    tool.sections.truncate(1);
    tool.sections[0].items = more.collect();
    let sheet = full(&tool);
    assert_eq!(asked(&tool, &sheet.variant).len(), 30);
    let code = write(&tool, &sheet).unwrap();
    // Version 6 has 41 modules a side; 8 more are the room around it.
    let drawn = qr::draw(&code).unwrap();
    assert!(drawn.size <= 41 + 8, "{} modules, {} letters", drawn.size, code.len());
    assert!(drawn.path.starts_with("M4 4h7v1h-7z"), "{}", &drawn.path[..40]);
}

#[test]
fn paper_of_each_way_has_a_code_of_its_own() {
    let mut codes: Vec<String> = tools()
        .iter()
        .flat_map(|tool| tool.variants.iter().map(|way| paper_code(tool, &way.id)))
        .collect();
    let newer = Tool { version: 2, ..named("mood") };
    codes.push(paper_code(&newer, &newer.variants[0].id));
    let n = codes.len();
    assert!(codes.iter().all(|code| code.len() == 4));
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), n);
}

#[test]
fn other_places_have_other_numbers() {
    let project = ProjectId::new("p1").unwrap();
    let round = |id: &str| RoundId::new(id).ok();
    let places = [None, round("start"), round("later")].map(|r| place_of(&project, r.as_ref()));
    assert!(places[0] != places[1] && places[1] != places[2]);
}

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

proptest! {
    #[test]
    fn any_answers_come_back(
        id in "[a-z0-9]{1,20}",
        way in 0..4_usize,
        chosen in prop::collection::vec(prop::option::of(0..9_usize), 40),
        tool in select(tools()),
    ) {
        let sheet = sheet(&tool, way, &id, |at, _| chosen[at % 40]);
        if let Some(code) = write(&tool, &sheet) {
            let coded = read(&code, &tool).unwrap();
            prop_assert_eq!(coded.answers, Entry::of(&sheet, &tool, EntrySource::Code).answers);
        }
    }

    #[test]
    fn one_wrong_letter_is_noticed(at in 2..60_usize, other in 0..32_usize) {
        let tool = named("self-assessment");
        let code = write(&tool, &full(&tool)).unwrap();
        let mut letters: Vec<char> = code.chars().collect();
        let at = 2 + (at - 2) % (letters.len() - 2);
        let before = letters[at];
        letters[at] = LETTERS.chars().nth(other).unwrap();
        prop_assume!(letters[at] != before);
        let wrong: String = letters.into_iter().collect();
        prop_assert!(read(&wrong, &tool).is_err(), "{wrong}");
    }

    #[test]
    fn two_letters_the_wrong_way_round_are_noticed(at in 2..60_usize) {
        let tool = named("self-assessment");
        let code = write(&tool, &full(&tool)).unwrap();
        let mut letters: Vec<char> = code.chars().collect();
        let at = 2 + (at - 2) % (letters.len() - 3);
        prop_assume!(letters[at] != letters[at + 1]);
        letters.swap(at, at + 1);
        let wrong: String = letters.into_iter().collect();
        prop_assert!(read(&wrong, &tool).is_err(), "{wrong}");
    }

    #[test]
    fn a_lost_letter_is_noticed(at in 2..60_usize) {
        let tool = named("self-assessment");
        let mut code = write(&tool, &full(&tool)).unwrap();
        let at = 2 + (at - 2) % (code.len() - 2);
        code.remove(at);
        prop_assert!(read(&code, &tool).is_err(), "{code}");
    }

    #[test]
    fn no_text_at_all_makes_reading_fail_worse_than_an_error(text in "\\PC{0,80}") {
        let _ = read(&text, &named("mood"));
        let _ = read(&format!("ST{text}"), &named("mood"));
    }
}
