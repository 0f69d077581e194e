//! The release on this device: without a network, and the next one.

use super::words;

words! {
    /// The release on this device.
    ReleaseWords {
        next_title,
        next_text,
        stuck_title,
        stuck_text,
        next_take,
        next_unsaved,
        fact,
        ready,
        coming,
        lost,
        changed,
        full,
        away,
        in_file,
        saving,
        never,
    }
}
