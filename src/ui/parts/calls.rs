//! Numbers to call for help.

use leptos::prelude::*;

use crate::content::help::Call;

/// Numbers, each with who answers. One press calls where the device can.
pub fn call_list(calls: &'static [Call]) -> AnyView {
    let call = |call: &'static Call| {
        view! {
            <dt><a class="st-call" href=call.href>{call.who}</a></dt>
            <dd>{call.what}</dd>
        }
    };
    view! { <dl class="st-glossary">{calls.iter().map(call).collect_view()}</dl> }.into_any()
}
