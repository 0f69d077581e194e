//! Building blocks that know nothing of sheets or tools: one file each.
//!
//! Handlers call back with `try_run`: a browser fires `change` on a focused field while its page is
//! being taken away, when the callback may be gone already.

pub mod actions_field;
pub mod anew;
mod caret;
pub mod check_list;
pub mod details;
pub mod dialog;
pub mod drop_zone;
pub mod group_name;
pub mod keyed_list;
pub mod limits;
pub mod lines_field;
pub mod looks_like;
pub mod more;
pub mod notice;
pub mod option_picture;
pub mod people_bar;
pub mod people_marks;
pub mod people_overview;
pub mod people_table;
pub mod progress_words;
pub mod qr_drawing;
pub mod radio_group;
pub mod scale_strip;
pub mod select_field;
pub mod table_field;
pub mod text_area;
pub mod text_field;
pub mod two_texts;
pub mod typed;
