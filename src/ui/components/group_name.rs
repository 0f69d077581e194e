//! What names a group of fields.

use leptos::prelude::*;

/// A legend, or something above the group that is read already: what names a group is heard once.
pub struct GroupName {
    /// The legend, where there is one.
    pub legend: Option<AnyView>,
    /// The id of what names the group in the legend's place.
    pub by: Option<&'static str>,
}

impl GroupName {
    /// The legend, of a class, and the id of what names the group in its place.
    pub(in crate::ui) fn parts(self, class: &'static str) -> (AnyView, Option<&'static str>) {
        let legend = self.legend.map(|legend| view! { <legend class=class>{legend}</legend> });
        (legend.into_any(), self.by)
    }
}

impl From<AnyView> for GroupName {
    fn from(legend: AnyView) -> Self {
        Self { legend: Some(legend), by: None }
    }
}
