//! Values by name, written as the fields of an object.

use serde::{Serialize, Serializer};

/// Values by name, in their order.
pub(crate) struct Named<'a, V>(pub(crate) Vec<(&'a str, V)>);

impl<V: Serialize> Serialize for Named<'_, V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<V> Named<'_, V> {
    /// Nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
