//! Files of the site that are no program, such as a tool: fetched by name when somebody wants them.

use wasm_bindgen::JsValue;

use super::js;

/// What the page says of them: all their names, with a space between.
const NAMES: &str = "data-files";
/// What stands in a name behind the part that stays: a line, sixteen letters that follow from the content, and
/// the ending.
const MARK: usize = 1 + 16 + ".json".len();

/// A file that is wanted.
pub(super) struct FileRequest {
    /// The part of its name that stays.
    pub(super) stem: String,
    /// What the browser kept is not good enough.
    pub(super) again: bool,
    /// Gets its text, or `None` where it did not come.
    pub(super) on: Box<dyn FnOnce(Option<String>)>,
}

/// Fetches it, and tells.
pub(super) async fn fetch(wanted: FileRequest) {
    let text = text_of(&wanted.stem, wanted.again).await;
    (wanted.on)(text.ok().flatten());
}

async fn text_of(stem: &str, again: bool) -> Result<Option<String>, JsValue> {
    let Some(name) = name_on_page(stem) else { return Ok(None) };
    let cache = if again { "reload" } else { "default" };
    let args = [name.into(), js::object(&[("cache", cache)])];
    let answer = js::wait(js::call(&js_sys::global(), "fetch", &args)?).await?;
    if !js::get(&answer, "ok")?.is_truthy() {
        return Ok(None);
    }
    let text = js::wait(js::call(&answer, "text", &[])?).await?.as_string();
    // A network may answer with a page of its own.
    Ok(text.filter(|text| text.starts_with('{')))
}

fn name_on_page(stem: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let page = document.query_selector(&format!("[{NAMES}]")).ok()??;
    name_in(&page.get_attribute(NAMES)?, stem).map(str::to_owned)
}

fn name_in<'a>(names: &'a str, stem: &str) -> Option<&'a str> {
    let is_it = |name: &&str| name.len() == stem.len() + MARK && name.starts_with(stem);
    names.split(' ').find(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_the_part_of_its_name_that_stays() {
        let names = "of/ways-of-0123456789abcdef.json of/ways-fedcba9876543210.json";
        assert_eq!(name_in(names, "of/ways"), Some("of/ways-fedcba9876543210.json"));
        assert_eq!(name_in(names, "of/ways-of"), Some("of/ways-of-0123456789abcdef.json"));
        assert_eq!(name_in(names, "of/way"), None);
        assert_eq!(name_in("", "of/ways"), None);
    }
}
