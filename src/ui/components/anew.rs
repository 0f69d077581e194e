//! What changes as a whole.
//!
//! The framework keeps the text nodes it made and writes into them. A browser that translates the page takes
//! them out, and what is written then is never seen: one question would stand over the answers to another. So
//! no text node is ever written into: a text that changes is the `textContent` of an element, and whatever else
//! changes is built anew here. (Others met the same: facebook/react#11538.)

use leptos::either::Either;
use leptos::prelude::*;

/// Shows what `view` makes, with new elements whenever that changes. Each root of it has to be an element.
pub fn anew<V>(view: impl Fn() -> V + Send + 'static) -> AnyView
where
    V: IntoView + 'static,
{
    in_turns(Box::new(move || view().into_any()))
}

/// Two kinds of view in turns: the framework never writes what one kind shows into another.
fn in_turns(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let mut is_left = false;
    let turn = move || {
        is_left = !is_left;
        let view = view();
        if is_left { Either::Left(view) } else { Either::Right(view) }
    };
    turn.into_any()
}
