//! What a page needs of the app for as long as it is shown.

pub mod debounce;
pub mod drafts;
pub mod finding;
pub mod hiding;
pub mod hooks;
pub mod meeting_timer;
pub mod parts;
pub mod projector;
pub mod release;
pub mod staying;
pub mod supplies;
pub mod turn;
pub mod way_back;
