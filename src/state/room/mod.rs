//! A room: its session, the ways in, what it makes of the answers.

pub mod arrivals;
pub mod codes;
pub mod door;
pub mod files;
pub mod invited;
pub mod next_session;
pub mod passing;
pub mod programme;
pub mod reports;
pub mod rounds;
pub mod sessions;
