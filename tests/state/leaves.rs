//! Taking documents apart and putting them together again.

use proptest::prelude::*;
use shared_table::domain::document::leaves::{
    of_project, of_sheet, put_into_project, put_into_sheet,
};
use shared_table::domain::project::Project;
use shared_table::domain::project::terms::Terms;
use shared_table::domain::sheet::Sheet;
use shared_table::domain::sheet::answer::{Answer, Value};

use crate::any;

/// What is left of a sheet when nothing but its frame is.
fn frame_of(sheet: &Sheet) -> Sheet {
    Sheet {
        details: Default::default(),
        answers: Default::default(),
        picks: Default::default(),
        actions: Vec::new(),
        ..sheet.clone()
    }
}

/// An answer that says nothing at all is none.
fn without_nothing(sheet: &Sheet) -> Sheet {
    let mut sheet = sheet.clone();
    sheet.answers.retain(|_, answer| *answer != Answer::default());
    sheet
}

proptest! {
    #[test]
    fn a_sheet_comes_back_from_its_leaves(sheet in any::sheet()) {
        let mut back = frame_of(&sheet);
        put_into_sheet(&of_sheet(&sheet), &mut back);
        prop_assert_eq!(back, without_nothing(&sheet));
    }

    #[test]
    fn a_project_comes_back_from_its_leaves(project in any::project()) {
        let (rounds, actions, terms) = (Vec::new(), Vec::new(), Terms::new());
        let mut back = Project { name: String::new(), rounds, actions, terms, ..project.clone() };
        put_into_project(&of_project(&project), &mut back);
        prop_assert_eq!(back, project);
    }
}

#[test]
fn the_kind_of_an_empty_answer_stays() {
    let mut sheet = crate::support::sheet();
    for (id, value) in [
        ("a", Value::Text(String::new())),
        ("b", Value::Lines(Vec::new())),
        ("c", Value::Rows(Vec::new())),
        ("d", Value::Ticked(Default::default())),
    ] {
        sheet.answers.insert(crate::support::item(id), Answer::of(value));
    }
    let mut back = frame_of(&sheet);
    put_into_sheet(&of_sheet(&sheet), &mut back);
    assert_eq!(back, sheet);
}
