//! The reactive layer: what is open, what is kept, and the commands that change it. No markup.

pub mod app;
pub mod carried;
pub mod catalogue;
pub mod copies;
pub mod dates;
pub mod editing;
pub mod finding;
pub mod import;
pub mod invite;
pub mod keeping;
pub mod later;
pub mod library;
pub mod naming;
pub mod passing;
pub mod planning;
pub mod preferences;
pub mod projects;
pub mod room_codes;
pub mod room_files;
pub mod rounds;
pub mod route;
pub mod sessions;
pub mod sheets;
mod tabs;
pub mod terms;
pub mod vault;
