//! What somebody's choices mean, taken together: what they make of the work, and what would bring it
//! nearer to working as equals. In words that belong to each choice; nothing is counted up.

use super::Sheet;
use crate::domain::tool::Tool;

/// A choice with the words that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning<'a> {
    /// The question.
    pub question: &'a str,
    /// What was chosen.
    pub chosen: &'a str,
    /// What it means; may be empty.
    pub says: &'a str,
    /// What would bring it nearer; may be empty.
    pub nearer: &'a str,
}

/// The choices of a sheet that have such words, in the tool's order. It says nothing of a question
/// that was left out.
pub fn of<'a>(tool: &'a Tool, sheet: &Sheet) -> Vec<Meaning<'a>> {
    let mut all = Vec::new();
    for (_, item) in tool.items() {
        let Some(answer) = sheet.answer(&item.id) else { continue };
        for option in item.kind.options() {
            let is_chosen = answer.chosen() == Some(&option.id) || answer.is_ticked(&option.id);
            if is_chosen && !(option.says.is_empty() && option.nearer.is_empty()) {
                all.push(Meaning {
                    question: &item.text,
                    chosen: &option.label,
                    says: &option.says,
                    nearer: &option.nearer,
                });
            }
        }
    }
    all
}
