//! What people see: the wiring, building blocks, and pages.

pub mod app;
pub mod components;
pub mod pages;
pub mod parts;
