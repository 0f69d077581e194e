//! What a tool calls people with lived experience: it has gaps in its texts for that, and says itself what usually
//! stands there. A group can have its own words.

use super::error::{ToolError, ToolProblem};
use crate::format::json::Json;

/// The gap in the middle of a sentence, and the one at its beginning.
const GAPS: [&str; 2] = ["{people}", "{People}"];
/// The field in which a tool says what usually stands there.
const FIELD: &str = "people";

/// Puts these words into a tool's gaps, or else the usual ones.
pub(super) fn fill(tool: &mut Json<'_>, own: Option<&str>) -> Result<(), ToolError> {
    let words = own.map(seen).or_else(|| usual(tool));
    let words = words.map(|words| [capital(&words), words]);
    fill_in(tool, words.as_ref().map(|[start, middle]| [middle.as_str(), start]))
}

fn fill_in(json: &mut Json<'_>, words: Option<[&str; 2]>) -> Result<(), ToolError> {
    match json {
        Json::Text(text) => {
            for (at, gap) in GAPS.into_iter().enumerate() {
                if text.contains(gap) {
                    let words = words.ok_or_else(|| ToolError::at(FIELD, ToolProblem::Missing))?;
                    *text = text.replace(gap, words[at]).into();
                }
            }
            Ok(())
        }
        Json::List(list) => list.iter_mut().try_for_each(|one| fill_in(one, words)),
        Json::Object(fields) => fields.iter_mut().try_for_each(|(_, one)| fill_in(one, words)),
        Json::Null | Json::Flag(_) | Json::Whole(_) | Json::OtherNumber(_) => Ok(()),
    }
}

fn usual(tool: &Json<'_>) -> Option<String> {
    let Json::Object(fields) = tool else { return None };
    fields.iter().find_map(|(name, value)| match value {
        Json::Text(words) if name == FIELD => Some(words.to_string()),
        _ => None,
    })
}

/// Words without signs that nobody sees.
fn seen(words: &str) -> String {
    words.chars().filter(|c| !c.is_control()).collect()
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::json;

    const TOOL: &str =
        r#"{"people":"people who came","a":"Do {people} help?","b":["{People} come."]}"#;

    fn filled(tool: &str, own: Option<&str>) -> Result<String, ToolError> {
        let mut tool = json::parse(tool)
            .map_err(|error| ToolError::at("", ToolProblem::Json(error.to_string())))?;
        fill(&mut tool, own)?;
        let mut text = String::new();
        tool.write(&mut text, None);
        Ok(text)
    }

    #[test]
    fn own_words_stand_in_for_the_usual_ones() -> Result<(), ToolError> {
        let usual = filled(TOOL, None)?;
        assert!(usual.contains("Do people who came help?"), "{usual}");
        assert!(usual.contains("People who came come."), "{usual}");
        let own = filled(TOOL, Some("experts by\n \"experience\""))?;
        assert!(own.contains(r#"Do experts by \"experience\" help?"#), "{own}");
        assert!(own.contains(r#""Experts by \"experience\" come.""#), "{own}");
        Ok(())
    }

    #[test]
    fn a_tool_with_a_gap_says_what_usually_stands_there() {
        assert!(filled(r#"{"a":"Do {people} help?"}"#, None).is_err());
        assert_eq!(filled("{}", None), Ok("{}".to_owned()));
    }
}
