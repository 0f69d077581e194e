//! Fields that this version does not know: taken out while a document is read, and put back where they stood
//! when it is written. A document without any is written as if there were no such thing.

use super::fields::Fields;
use super::json::{self, Json};
use super::problem::{Log, ProblemKind, WaitingField};
use crate::domain::base::unknown::Unknown;

/// So many bytes are kept for a document.
const MAX_BYTES: usize = 64 * 1024;

fn waiting(depth: usize, start: &str, (name, json): (&str, &Json<'_>)) -> WaitingField {
    let way = start.to_owned() + &name.replace('~', "~0").replace('/', "~1");
    let mut text = String::new();
    json.write(&mut text, None);
    WaitingField { depth, way, text }
}

impl Fields<'_> {
    /// Ends the reading of an entry of a list, which has that name there: what nobody took waits.
    pub(super) fn leave(self, name: &str, log: &mut Log) {
        let rest = self.rest();
        if rest.is_empty() && log.waiting.is_empty() {
            return;
        }
        let Some((depth, list)) = log.list() else { return };
        let start = format!("{list}/{name}/");
        let here = log.depth();
        for one in log.waiting.iter_mut().filter(|one| one.depth == here) {
            one.depth = depth;
            one.way.insert_str(0, &start);
        }
        let fields = rest.iter().map(|(name, json)| waiting(depth, &start, (name, json)));
        log.waiting.extend(fields);
    }

    /// Ends the reading of a sheet, a project or a session: what nobody took in all of it.
    pub(super) fn unknown(self, log: &mut Log) -> Unknown {
        let rest = self.rest();
        if rest.is_empty() && log.waiting.is_empty() {
            return Unknown::default();
        }
        let here = log.depth();
        let inside = log.waiting.extract_if(.., |one| one.depth == here).collect::<Vec<_>>();
        let fields = rest.iter().map(|(name, json)| waiting(here, "", (name, json)));
        let mut left = MAX_BYTES;
        let mut kept = Vec::new();
        for one in fields.chain(inside) {
            match left.checked_sub(one.way.len() + one.text.len()) {
                Some(less) => {
                    left = less;
                    kept.push((one.way, one.text));
                }
                None => log.note(ProblemKind::LeftOut),
            }
        }
        kept.into_iter().collect()
    }
}

/// A document's text with what is unknown in it.
pub(super) fn with(text: String, unknown: &Unknown) -> String {
    if unknown.is_empty() {
        return text;
    }
    let Ok(mut tree) = json::parse(&text) else { return text };
    put_back(&mut tree, unknown);
    let mut out = String::new();
    tree.write(&mut out, None);
    out
}

/// Puts fields back where they stood. What they stood in may be gone: then they go too.
pub(super) fn put_back<'a>(tree: &mut Json<'a>, unknown: &'a Unknown) {
    for (way, text) in unknown.iter() {
        let parts: Vec<&str> = way.split('/').collect();
        let Some((name, places)) = parts.split_last() else { continue };
        let mut at = Some(&mut *tree);
        for place in places.chunks(2) {
            at = at.and_then(|at| entry(at, place));
        }
        let name = name.replace("~1", "/").replace("~0", "~");
        if let (Some(Json::Object(fields)), Ok(value)) = (at, json::parse(text))
            && fields.iter().all(|(known, _)| *known != name)
        {
            fields.push((name.into(), value));
        }
    }
}

/// The entry of a list that has that name. The name is its first field.
fn entry<'t, 'a>(tree: &'t mut Json<'a>, place: &[&str]) -> Option<&'t mut Json<'a>> {
    let (Json::Object(fields), [list, id]) = (tree, place) else { return None };
    let is_it = |one: &Json<'_>| match one {
        Json::Object(fields) => {
            matches!(fields.first(), Some((_, Json::Text(name))) if name == id)
        }
        _ => false,
    };
    let (_, list) = fields.iter_mut().find(|(name, _)| name == list)?;
    let Json::List(list) = list else { return None };
    list.iter_mut().find(|one| is_it(one))
}
