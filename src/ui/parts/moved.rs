//! Where answers went from one time of asking to another, in words.

use crate::content::{fill, words};
use crate::domain::room::differ::Statement;
use crate::domain::room::measure::Moved;
use crate::domain::tool::kind::Choice;

/// A statement at one time of asking, with what that time is called.
pub(in crate::ui) type RoundStatement = (String, Statement);

/// Where answers went from the first time that is shown to the last.
pub(in crate::ui) fn moved_words(shown: &[&RoundStatement]) -> Option<String> {
    moved(shown).map(|(_, words)| words)
}

fn moved(shown: &[&RoundStatement]) -> Option<(Moved, String)> {
    let w = &words().rounds;
    let [(label, first), .., (_, last)] = shown else { return None };
    let options = &last.scale.options;
    let towards = |option: Option<&Choice>| {
        let answer = option.map_or("", |option| option.label.as_str());
        fill(w.moved, &[("round", label), ("answer", answer)])
    };
    let moved = last.moved_since(first)?;
    let said = match moved {
        Moved::Up => towards(options.last()),
        Moved::Down => towards(options.first()),
        Moved::Little => fill(w.moved_little, &[("round", label)]),
    };
    Some((moved, said))
}

/// What moved: a line for each statement that did, and one for all that hardly did.
pub(in crate::ui) fn moved_lines(statements: &[Vec<RoundStatement>]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut little = None;
    for times in statements {
        let shown: Vec<&RoundStatement> =
            times.iter().filter(|(_, s)| !s.groups().is_empty()).collect();
        match moved(&shown) {
            Some((Moved::Little, said)) => little = little.or(Some(said)),
            Some((Moved::Up | Moved::Down, said)) => {
                let text = times.first().map_or("", |(_, s)| s.item.text.as_str());
                lines.push(format!("{text} {said}"));
            }
            None => {}
        }
    }
    let others = little.map(|said| match lines.as_slice() {
        [] => said,
        _ => words().rounds.moved_others.to_owned(),
    });
    lines.extend(others);
    lines
}
