//! The open sheet, and sheets as wholes.

pub mod agreement;
pub mod carry_over;
pub mod editing;
pub mod sheets;
