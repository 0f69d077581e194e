//! A room: a session's answers, and what may be shown of them.

pub mod counts;
pub mod differ;
mod differencing;
pub mod given;
pub mod marks;
pub mod measure;
pub mod programme;
pub mod protect;
pub mod session;
pub mod soundness;
