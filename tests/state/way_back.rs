//! Where the way back from a sheet leads.

use shared_table::domain::base::id::SheetId;
use shared_table::state::route::{Route, SheetView};

use crate::world::World;

fn look_at(world: &World, sheet: &SheetId) -> Route {
    world.turn().arrive(Route::Sheet(sheet.clone(), SheetView::Check));
    world.app.way_back()
}

#[test]
fn the_way_back_leads_to_the_map_it_came_from_and_to_no_other() {
    let world = World::new();
    let (here, elsewhere) =
        (world.app.add_project("Here").unwrap(), world.app.add_project("Elsewhere").unwrap());
    let sheet = world.start_in(here.clone(), "mood", "pulse");
    assert_eq!(look_at(&world, &sheet), Route::Home);
    world.turn().arrive(Route::Project(here.clone()));
    assert_eq!(look_at(&world, &sheet), Route::Project(here.clone()));
    world.turn().arrive(Route::Print(sheet.clone()));
    assert_eq!(look_at(&world, &sheet), Route::Project(here.clone()), "paper is no other place");
    world.turn().arrive(Route::Project(elsewhere));
    assert_eq!(look_at(&world, &sheet), Route::Home, "the map of other work");
    world.turn().arrive(Route::Project(here.clone()));
    world.turn().arrive(Route::Home);
    assert_eq!(look_at(&world, &sheet), Route::Home);
    assert_eq!(world.app.map_of_open(), Some(Route::Project(here)));
}
