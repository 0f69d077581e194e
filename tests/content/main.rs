//! The built-in tools and the words: well formed, complete, plain.

mod plain;
mod tools;
