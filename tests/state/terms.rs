//! A project's own words.

use shared_table::content::words;
use shared_table::domain::base::id::{ProjectId, ToolId};
use shared_table::domain::project::terms::{MAX_LEN, Term, Terms};
use shared_table::domain::sheet::Perspective;
use shared_table::format::kept;
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::route::CopyOf;

use crate::world::World;

const WORKS_HERE: Term = Term::Perspective(Perspective::WorksInService);

fn project(world: &World) -> ProjectId {
    world.turn().add_project("Ridge Street").unwrap()
}

fn stored(world: &World, project: &ProjectId) -> Terms {
    let text = world.store.get(&keys::project(project)).unwrap().unwrap();
    kept::read_project(&text).unwrap().kept.doc.terms
}

#[test]
fn own_words_are_kept_and_used_in_their_project_only() {
    let world = World::new();
    let (here, elsewhere) = (project(&world), project(&world));
    let app = world.turn();
    assert!(app.set_term(&here, WORKS_HERE, "  Works   here "));
    assert_eq!(app.perspective_in(&here, Perspective::WorksInService), "Works here");
    assert_eq!(app.perspective_in(&elsewhere, Perspective::WorksInService), "Works in a service");
    assert_eq!(stored(&world, &here).get(&WORKS_HERE).map(String::as_str), Some("Works here"));
    assert!(app.set_term(&here, WORKS_HERE, " "));
    assert_eq!(stored(&world, &here), Terms::default());
}

#[test]
fn words_that_are_too_long_change_nothing() {
    let world = World::new();
    let project = project(&world);
    let app = world.turn();
    assert!(app.set_term(&project, Term::People, &"é".repeat(MAX_LEN)));
    assert!(!app.set_term(&project, Term::People, &"é".repeat(MAX_LEN + 1)));
    assert_eq!(stored(&world, &project).get(&Term::People), Some(&"é".repeat(MAX_LEN)));
}

#[test]
fn worksheets_speak_in_own_words_whatever_letters_they_have() {
    let world = World::new();
    let project = project(&world);
    let app = world.turn();
    let tool = ToolId::new("workforce").unwrap();
    let usual = app.tool_in(&project, &tool).unwrap();
    for own in ["experts by experience", r#"the "Tuesday" \crew"#] {
        app.set_term(&project, Term::People, own);
        let worded = app.tool_in(&project, &tool).unwrap();
        assert!(worded.purpose.contains(own), "{}", worded.purpose);
        assert_ne!(worded.purpose, usual.purpose);
        let ids = |tool: &shared_table::domain::tool::Tool| {
            tool.items().map(|(_, item)| item.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&worded), ids(&usual));
    }
    app.set_terms(&project, Terms::default());
    assert_eq!(app.tool_in(&project, &tool), Some(usual));
}

#[test]
fn a_copy_for_email_asks_in_own_words() {
    let world = World::new();
    let project = project(&world);
    world.turn().set_term(&project, Term::People, "members");
    world.start_in(project.clone(), "workforce", "whole");
    let app = world.turn();
    let text = app.file(&app.choice(CopyOf::Project(project)), CopyFormat::Text).text;
    assert!(text.contains("members"), "{text}");
    assert!(!text.contains(words().common.people_with_lived_experience), "{text}");
}
