//! Where answers went from one time of asking to another, in words.

use crate::content::{count, fill, words};
use crate::domain::room::differ::Statement;
use crate::domain::room::measure::Moved;
use crate::domain::tool::kind::Choice;
use crate::state::app::App;

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

/// Which times are laid beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum MovedUntil {
    /// The last at which a statement is shown.
    LastShown,
    /// The last of all. What is not shown then has not moved to anywhere.
    Now,
}

/// What moved: a line for each statement that did, one for all that hardly did, and one for those that can't be compared.
pub(in crate::ui) fn moved_lines(
    app: App,
    statements: &[Vec<RoundStatement>],
    until: MovedUntil,
) -> Vec<String> {
    let w = &words().rounds;
    let (mut lines, mut little, mut untold) = (Vec::new(), Vec::new(), 0);
    for times in statements.iter().filter(|times| times.len() > 1) {
        let is_seen = |(_, s): &&RoundStatement| !s.groups().is_empty();
        let shown: Vec<&RoundStatement> = times.iter().filter(is_seen).collect();
        let ends_now = times.last().as_ref().is_some_and(is_seen);
        let moved = moved(&shown).filter(|_| until == MovedUntil::LastShown || ends_now);
        match moved {
            Some((Moved::Little, said)) => little.push(said),
            Some((Moved::Up | Moved::Down, said)) => {
                let text = times.first().map_or("", |(_, s)| s.item.text.as_str());
                lines.push(format!("{text} {said}"));
            }
            None => untold += 1,
        }
    }
    let counted = |forms, n| (n > 0).then(|| count(forms, &app.device().plural(n), n));
    let n = little.len();
    let are_all = lines.is_empty() && untold == 0;
    let others = little.pop().filter(|_| are_all).or_else(|| counted(w.moved_others, n));
    lines.extend(others);
    lines.extend(counted(w.moved_untold, untold));
    lines
}
