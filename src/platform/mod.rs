//! The browser: the only place that touches it. It fills in the ports of `storage`, hears what
//! happens around the page, and lets nothing throw into the rest of the app.

pub mod crash;
pub mod device;
pub mod events;
pub mod journal;
pub mod local_store;
pub mod page;
mod second_press;
pub mod settings;

mod camera;
mod clipboard;
mod cover;
mod dates;
mod dropped;
mod errors;
mod files;
mod fitting;
mod focus;
mod full_screen;
mod idb;
mod ids;
mod js;
mod late;
mod leftovers;
mod listener;
mod release;
mod share;
mod shifts;
mod site_files;
mod timer;
mod wake_lock;
mod windows;
