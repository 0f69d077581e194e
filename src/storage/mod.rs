//! What a place to keep things can do, and what the device around it can do, as ports.
//! `platform` fills them in a browser; tests fill them in memory.

pub mod device;
pub mod keys;
pub mod memory;
pub mod store;
