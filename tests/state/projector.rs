//! A second window that a room looks at, as the first knows it.

use leptos::prelude::*;
use shared_table::domain::base::countdown::TimeLeft;
use shared_table::format::room_slide::{RoomSlide, ScreenMessage};
use shared_table::ports::windows::ScreenEvent;
use shared_table::state::page::projector::{Projector, ProjectorState};
use shared_table::state::page::turn::Turn;
use shared_table::state::route::Route;

use crate::world::World;

fn slide(title: &str) -> RoomSlide {
    RoomSlide { title: title.to_owned(), ..RoomSlide::default() }
}

fn told(world: &World) -> Vec<(String, Option<TimeLeft>)> {
    let told = world.device.told.borrow_mut().drain(..).collect::<Vec<_>>();
    let read = told.iter().map(|text| ScreenMessage::read(text).unwrap());
    read.map(|message| (message.slide.title, message.left)).collect()
}

fn opened(world: &World) -> Projector {
    let projector = world.late().projector;
    projector.open();
    assert!(world.device.screen_does(ScreenEvent::Ready));
    projector
}

#[test]
fn it_is_sent_what_is_shown_once_it_is_ready_and_again_whenever_that_changes() {
    let world = World::new();
    let projector = world.late().projector;
    projector.show(slide("one"), None);
    projector.open();
    assert_eq!((projector.state(), told(&world)), (ProjectorState::Opening, Vec::new()));
    world.device.screen_does(ScreenEvent::Ready);
    assert_eq!(
        (projector.state(), told(&world)),
        (ProjectorState::Open, vec![("one".to_owned(), None)])
    );
    projector.show(slide("one"), None);
    assert!(told(&world).is_empty(), "nothing changed");
    projector.show(slide("two"), None);
    projector.timer.start(5);
    // Loaded again, it asks again.
    world.device.screen_does(ScreenEvent::Ready);
    let five = Some(TimeLeft::Minutes(5));
    let two = "two".to_owned();
    assert_eq!(told(&world), [(two.clone(), None), (two.clone(), five), (two, five)]);
}

#[test]
fn a_key_in_it_turns_the_page() {
    let world = World::new();
    let projector = opened(&world);
    let app = world.app;
    let next = Callback::new(move |turn| {
        if turn == Turn::Next {
            app.go(&Route::Find);
        }
    });
    projector.show(slide("one"), Some(next));
    for (key, gone) in [("x", 0), ("PageUp", 0), ("PageDown", 1)] {
        world.device.screen_does(ScreenEvent::Key(key.to_owned()));
        assert_eq!(world.device.gone.borrow().len(), gone, "{key}");
    }
}

#[test]
fn whatever_becomes_of_it_is_told() {
    let world = World::new();
    let projector = world.late().projector;
    projector.open();
    world.device.screen_does(ScreenEvent::Blocked);
    assert_eq!(projector.state(), ProjectorState::Blocked);
    projector.open();
    world.device.run_timers();
    assert_eq!(projector.state(), ProjectorState::Silent, "it did not answer in time");
    assert!(world.device.screen_does(ScreenEvent::Ready), "it may answer late");
    assert_eq!(projector.state(), ProjectorState::Open);
    world.device.screen_does(ScreenEvent::Closed);
    assert_eq!(projector.state(), ProjectorState::Closed);
    assert!(!world.device.screen_does(ScreenEvent::Ready), "nobody listens to it any more");
}

#[test]
fn the_screen_stays_awake_while_it_is_looked_at_or_a_timer_runs() {
    let world = World::new();
    let projector = opened(&world);
    projector.timer.start(5);
    assert_eq!(world.device.awake.get(), 1);
    projector.close();
    assert_eq!(world.device.awake.get(), 1, "the timer runs");
    projector.timer.clear();
    assert_eq!(world.device.awake.get(), 0);
}

#[test]
fn a_device_that_is_cleared_shows_nothing_more() {
    let world = World::new();
    let projector = opened(&world);
    projector.show(slide("one"), None);
    projector.timer.start(5);
    world.app.share_device();
    assert_eq!(told(&world).last(), Some(&(String::new(), None)));
    assert_eq!(projector.state(), ProjectorState::Closed);
    assert_eq!(world.device.awake.get(), 0);
}
