//! What holds for documents of every kind, sheets, projects and sessions alike: how they are kept, taken apart and
//! joined.

pub mod beside;
pub mod compare;
pub mod differences;
pub mod join;
pub mod joined_text;
pub mod kept;
pub mod leaves;
pub mod limits;
pub mod lineage;
pub mod merge;
pub mod saves;
