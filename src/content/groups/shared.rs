//! A device that other people use too: what is said while nothing is kept on it.

use super::words;

words! {
    /// A device that other people use too.
    Shared {
        line,
        notice,
        finish,
        where_kept,
    }
}
