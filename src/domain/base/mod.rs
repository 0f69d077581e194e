//! What everything stands on: names, days, maps, numbers that follow from texts. It knows nothing of the product.

pub mod countdown;
pub mod day;
pub mod find;
pub mod fnv;
pub mod id;
pub mod map;
pub mod order;
pub mod pasted;
pub mod unbroken;
pub mod unknown;
