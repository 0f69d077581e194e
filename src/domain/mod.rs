//! What the product is about, in plain Rust: tools, sheets, projects, actions and how they change.
//! No browser, no framework, no clock, no serialisation: those live in the layers around it.

pub mod action;
pub mod agenda;
pub mod answer;
pub mod beside;
pub mod compare;
pub mod countdown;
pub mod counts;
pub mod dates;
pub mod day;
pub mod differ;
pub mod differences;
mod differencing;
pub mod edit;
pub mod find;
pub mod fnv;
pub mod given;
pub mod goals;
pub mod history;
pub mod id;
pub mod join;
pub mod joined_text;
pub mod kept;
pub mod keys;
pub mod kind;
pub mod leaves;
pub mod limits;
pub mod lineage;
pub mod map;
pub mod marks;
pub mod meaning;
pub mod measure;
pub mod merge;
pub mod order;
pub mod pasted;
pub mod privacy;
pub mod programme;
pub mod progress;
pub mod project;
pub mod protect;
pub mod saves;
pub mod session;
pub mod sheet;
pub mod signing;
pub mod soundness;
pub mod talk;
pub mod terms;
pub mod texts;
pub mod tool;
pub mod unbroken;
pub mod unknown;
pub mod wording;

/// A moment, in UTC. Whoever needs the present one is given it: the domain has no clock.
pub type Stamp = chrono::NaiveDateTime;

/// A calendar day, without time or zone.
pub type Day = chrono::NaiveDate;
