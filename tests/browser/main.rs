//! What people do with the app, in a real browser, one file for each task. They need a site and a
//! driver, which `cargo xtask test` starts.

mod support;

mod actions_list;
mod barriers;
mod bin;
mod blocked;
mod camera;
mod check_answers;
mod copies;
mod damaged;
mod decisions;
mod example;
mod fill_and_return;
mod finding;
mod full;
mod handing;
mod hard_words;
mod harness;
mod inventory;
mod keyboard;
mod kill;
mod kinds;
mod layout;
mod main_tasks;
mod mangled;
mod places;
mod posters;
mod prints;
mod programme;
mod reminder;
mod rescue;
mod rest;
mod results;
mod room;
mod rounds;
mod screens;
mod sheet_list;
mod strangers;
mod tabs;
mod telling;
mod terms;
mod typed_markup;
mod undo;
mod views;
mod worksheets;
