//! The reactive layer: what is open, what is kept, and the commands that change it. No markup.

pub mod app;
pub mod catalogue;
pub mod exchange;
pub mod page;
pub mod project;
pub mod reading;
pub mod room;
pub mod route;
pub mod sheet;
pub mod store;
mod wing;
pub mod wings;
