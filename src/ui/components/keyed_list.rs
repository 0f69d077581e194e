//! A list that changes: what stays keeps its elements, and with them focus and what is half typed.
//!
//! All lists are of one type inside. Leptos' own `For` weighs about 6 KB in the page for every list.

use std::sync::Arc;

use leptos::prelude::*;

type MakeView = Box<dyn FnOnce() -> AnyView + Send>;

/// A thing that is listed: what tells it from the others, and how it is shown.
struct Listed {
    key: String,
    make: MakeView,
}

/// Shows each of several things. `key` tells them apart; what has a new key is shown anew.
pub fn keyed_list<T, V>(
    things: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> String + Send + 'static,
    view: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView
where
    T: Send + 'static,
    V: IntoView + 'static,
{
    let view = Arc::new(view);
    list(Box::new(move || {
        let listed = |thing: T| {
            let (key, view) = (key(&thing), Arc::clone(&view));
            Listed { key, make: Box::new(move || view(thing).into_any()) }
        };
        things().into_iter().map(listed).collect()
    }))
}

fn list(things: Box<dyn Fn() -> Vec<Listed> + Send>) -> AnyView {
    view! { <For each=things key=|one| one.key.clone() children=|one| (one.make)()/> }.into_any()
}

/// What takes the place of the one that goes: the next, or else the one before.
pub fn beside<'a>(ids: &'a [String], gone: &str) -> Option<&'a String> {
    let at = ids.iter().position(|id| id == gone)?;
    ids.get(at + 1).or_else(|| ids.get(at.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn the_next_takes_the_place_or_else_the_one_before() {
        let ids = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(beside(&ids, "a").map(String::as_str), Some("b"));
        assert_eq!(beside(&ids, "c").map(String::as_str), Some("b"));
        assert_eq!(beside(&ids[..1], "a"), None);
        assert_eq!(beside(&ids, "gone"), None);
    }
}
