//! What a place to keep things can do, and what the device around it can do, as ports.
//! `platform` fills them in a browser; tests fill them in memory.

pub mod clock;
pub mod device;
pub mod files;
pub mod journal;
pub mod keys;
pub mod memory;
pub mod page;
pub mod release;
pub mod sensors;
pub mod store;
pub mod subscription;
pub mod windows;

use std::future::Future;
use std::pin::Pin;

/// An answer that comes later, on this thread.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;
