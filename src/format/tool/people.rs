//! What a tool calls people with lived experience: it has gaps in its texts for that, and says itself what usually
//! stands there. A group can have its own words.

use super::error::{ToolError, ToolProblem};
use super::object::Object;
use crate::format::json;

/// The gap in the middle of a sentence, and the one at its beginning.
const GAPS: [&str; 2] = ["{people}", "{People}"];

/// The tool with these words in its gaps, or else with the usual ones.
pub(super) fn filled(tool: &str, own: Option<&str>) -> Result<String, ToolError> {
    if GAPS.iter().all(|gap| !tool.contains(gap)) {
        return Ok(tool.to_owned());
    }
    let words = match own {
        Some(own) => own.to_owned(),
        None => usual(tool)?,
    };
    let [middle, start] = GAPS;
    Ok(tool.replace(middle, &in_json(&words)).replace(start, &in_json(&capital(&words))))
}

fn usual(tool: &str) -> Result<String, ToolError> {
    let json =
        json::parse(tool).map_err(|e| ToolError::at("", ToolProblem::Json(e.to_string())))?;
    Object::of(json, String::new())?.text("people")
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

/// Words as they stand inside a text in JSON.
fn in_json(words: &str) -> String {
    let plain: String = words.chars().filter(|c| !c.is_control()).collect();
    plain.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOOL: &str =
        r#"{"people":"people who came","a":"Do {people} help?","b":"{People} come."}"#;

    #[test]
    fn own_words_stand_in_for_the_usual_ones() -> Result<(), ToolError> {
        let usual = filled(TOOL, None)?;
        assert!(usual.contains("Do people who came help?"), "{usual}");
        assert!(usual.contains("People who came come."), "{usual}");
        let own = filled(TOOL, Some(r#"experts by "experience""#))?;
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
