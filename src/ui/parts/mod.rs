//! Fragments that several pages share. They know the state; components do not.

pub(in crate::ui) mod action_fields;
pub(in crate::ui) mod answer_words;
pub(in crate::ui) mod as_written;
pub(in crate::ui) mod asking;
pub(in crate::ui) mod batches;
pub(in crate::ui) mod calls;
pub(in crate::ui) mod comes_from;
pub(in crate::ui) mod days;
pub(in crate::ui) mod deck;
pub(in crate::ui) mod details_fields;
pub(in crate::ui) mod example;
pub(in crate::ui) mod facts;
pub(in crate::ui) mod hand_over;
pub(in crate::ui) mod handed;
pub(in crate::ui) mod heading;
pub(in crate::ui) mod on_paper;
pub(in crate::ui) mod person_fields;
pub(in crate::ui) mod picture;
pub(in crate::ui) mod reporting;
pub(in crate::ui) mod round_fields;
pub(in crate::ui) mod saving_line;
pub(in crate::ui) mod statements;
pub(in crate::ui) mod strip;
pub(in crate::ui) mod titles;
pub mod two_texts;
pub(in crate::ui) mod voice;
pub(in crate::ui) mod whose_device;
