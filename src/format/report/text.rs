//! A report as plain text, for email.

use super::{Answers, Next, Report, ReportPart, ReportStatement, ToldPoint};
use crate::domain::base::unbroken::plain;

/// A report as plain text, with ordinary spaces: it is sent, and searched.
pub fn text(report: &Report) -> String {
    let mut lines: Vec<String> =
        vec![report.title.clone(), report.about.clone(), report.made.clone()];
    part(&mut lines, &report.who);
    if !report.told.points.is_empty() {
        title(&mut lines, report.told.title);
        lines.extend(report.told.points.iter().map(point));
    }
    if let Some(next) = &report.next {
        actions(&mut lines, next);
        part(&mut lines, &next.again);
    }
    part(&mut lines, &report.since);
    title(&mut lines, report.heard_title);
    report.statements.iter().for_each(|part| statement(&mut lines, report, part));
    // A heading has an empty line before it.
    lines.pop();
    part(&mut lines, &report.method);
    plain(&lines.join("\n")) + "\n"
}

fn title(lines: &mut Vec<String>, text: &str) {
    lines.extend([String::new(), text.to_uppercase(), String::new()]);
}

fn part(lines: &mut Vec<String>, part: &ReportPart) {
    if !part.lines.is_empty() {
        title(lines, part.title);
        lines.extend(part.lines.iter().map(|text| format!("- {}", one_line(text))));
    }
}

fn point(point: &ToldPoint) -> String {
    let said = point.said.join(" ");
    let parts = [point.lead, point.statement.as_str(), said.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("- {}", one_line(&parts.join(" ")))
}

fn actions(lines: &mut Vec<String>, next: &Next) {
    title(lines, next.actions_title);
    let [who, by_when] = next.heads;
    for action in &next.actions {
        lines.push(format!("- {}", one_line(&action.what)));
        lines.push(format!("  {who}: {}", one_line(&action.who)));
        lines.push(format!("  {by_when}: {}", action.by_when));
        lines.extend(action.beside.iter().map(|text| format!("  {text}")));
    }
    if next.actions.is_empty() {
        lines.push(next.none.to_owned());
    }
}

fn statement(lines: &mut Vec<String>, report: &Report, part: &ReportStatement) {
    lines.push(part.title.clone());
    lines.extend(part.said.iter().map(|text| format!("  {text}")));
    part.answers.iter().for_each(|all| answers(lines, all));
    lines.extend(part.behind.iter().map(|behind| format!("  {}", behind.text)));
    if !part.written.is_empty() {
        lines.push(format!("  {}:", report.written_title));
    }
    for (group, texts) in &part.written {
        let head = if group.is_empty() { String::new() } else { format!("{group}: ") };
        lines.extend(texts.iter().map(|text| format!("  - {head}{}", one_line(text))));
    }
    if !part.note.trim().is_empty() {
        lines.push(format!("  {}: {}", report.note_title, one_line(&part.note)));
    }
    lines.push(String::new());
}

fn answers(lines: &mut Vec<String>, answers: &Answers) {
    for (at, group) in answers.groups.iter().enumerate() {
        let chosen = answers.rows.iter().filter_map(|row| {
            let n = row.counts.get(at).filter(|n| **n > 0)?;
            Some(format!("{} {n}", row.label))
        });
        let chosen: Vec<String> = chosen.collect();
        let whose = match answers.whose.as_str() {
            "" => group.name.clone(),
            whose => format!("{}, {whose}", group.name),
        };
        if !chosen.is_empty() {
            lines.push(format!("  {whose}: {}", chosen.join(", ")));
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
