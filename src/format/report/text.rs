//! A report as plain text, for email.

use super::{Report, ReportStatement};
use crate::domain::base::unbroken::plain;

/// A report as plain text, with ordinary spaces: it is sent, and searched.
pub fn text(report: &Report) -> String {
    let mut lines: Vec<String> = vec![report.title.clone(), report.about.clone()];
    lines.extend(report.lead.iter().cloned());
    lines.push(report.made.clone());
    title(&mut lines, &report.heard_title);
    report.statements.iter().for_each(|part| statement(&mut lines, report, part));
    if let Some(next) = &report.next {
        title(&mut lines, &next.actions_title);
        lines.extend(next.actions.iter().map(|text| format!("- {text}")));
        title(&mut lines, &next.again_title);
        lines.push(next.again.clone());
    }
    title(&mut lines, &report.method_title);
    lines.extend(report.method.iter().map(|text| format!("- {text}")));
    plain(&lines.join("\n")) + "\n"
}

fn title(lines: &mut Vec<String>, text: &str) {
    lines.extend([String::new(), text.to_uppercase(), String::new()]);
}

fn statement(lines: &mut Vec<String>, report: &Report, part: &ReportStatement) {
    lines.push(part.title.clone());
    lines.extend(part.said.iter().map(|text| format!("  {text}")));
    if let Some(answers) = &part.answers {
        for (at, group) in answers.groups.iter().enumerate() {
            let chosen = answers.rows.iter().filter_map(|(label, counts)| {
                let n = counts.get(at).filter(|n| **n > 0)?;
                Some(format!("{label} {n}"))
            });
            let chosen: Vec<String> = chosen.collect();
            if !chosen.is_empty() {
                lines.push(format!("  {}: {}", group.name, chosen.join(", ")));
            }
        }
    }
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

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
