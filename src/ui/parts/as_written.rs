//! What a translator must leave alone inside a sentence: codes, addresses, names of files.

use leptos::prelude::*;

/// A sentence whose gap `{name}` is filled with something that stays as it is written.
pub(in crate::ui) fn as_written(sentence: &str, name: &str, value: &str) -> AnyView {
    let gap = format!("{{{name}}}");
    let (before, after) = sentence.split_once(&gap).unwrap_or((sentence, ""));
    view! { {before.to_owned()} {untranslated(value)} {after.to_owned()} }.into_any()
}

/// A code, an address or a name of a file.
pub(in crate::ui) fn untranslated(value: &str) -> AnyView {
    view! { <bdi translate="no">{value.to_owned()}</bdi> }.into_any()
}
