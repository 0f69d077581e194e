//! What one person's answers are called and count as, beside those of others.

use leptos::prelude::*;
use shared_table::domain::base::id::SheetId;
use shared_table::domain::sheet::Perspective;
use shared_table::state::exchange::copies::CopyFormat;

use crate::giving::{answered, room};
use crate::world::World;

#[test]
fn files_of_several_people_have_names_of_their_own() {
    let world = World::new();
    let (first, second) = (answered(&world), answered(&world));
    let giving = |id: &SheetId| world.turn().giving(id).unwrap();
    for form in [CopyFormat::Text, CopyFormat::Json] {
        let name = |id: &SheetId| world.app.given_file(&giving(id), form).name;
        assert_ne!(name(&first), name(&second));
        // Given again it is the same file.
        assert_eq!(name(&first), name(&first));
    }
}

#[test]
fn who_left_out_where_they_stand_counts_with_those_who_would_rather_not_say() {
    let world = World::new();
    let id = answered(&world);
    assert_eq!(world.stored(&id).unwrap().details.perspective, None);
    let sheet = world.app.giving(&id).unwrap().copy.sheets.remove(0);
    assert_eq!(sheet.details.position(), Perspective::RatherNotSay);
    let session = room(&world, &sheet);
    let code = world.app.given_code(&world.app.giving(&id).unwrap()).unwrap();
    world.turn().take_code(&session, &code);
    let by = world.app.library.with_untracked(|l| l.session(&session).unwrap().people_by());
    assert_eq!(by, [(Perspective::RatherNotSay, 1)].into_iter().collect());
}
