//! A room: a session's answers, and what may be shown of them.

pub mod counts;
pub mod differ;
mod differencing;
pub mod entry;
pub mod given;
pub mod main_points;
pub mod marks;
pub mod measure;
pub mod min_group_size;
mod of_everybody;
pub mod past;
pub mod programme;
pub mod protect;
pub mod run_sheet;
pub mod session;
pub mod shown;
pub mod soundness;
