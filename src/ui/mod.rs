//! What people see: the wiring, building blocks, kinds of questions, and pages.

pub mod app;
pub mod components;
pub(crate) mod kinds;
pub mod pages;
pub mod parts;
