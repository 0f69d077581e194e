//! A report as one HTML file: no script, no picture from elsewhere, nothing to fetch.

use std::fmt::Write;

use super::{Answers, Report, ReportStatement};

/// Marks of a shape for each group, as text: they print, and are read by nobody aloud.
const MARKS: [&str; 6] = ["●", "■", "▲", "◆", "○", "□"];

const STYLE: &str = "body{font:1.1em/1.5 Arial,sans-serif;max-width:48em;margin:2em auto;padding:0 1em;\
color:#1b1f23;background:#fff}h1,h2,h3{line-height:1.2}h3{margin-top:2em;border-top:2px solid #1b1f23;\
padding-top:.7em}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25em .6em;\
border-bottom:1px solid #ccc4b2}td{white-space:nowrap}.m{color:#0b5c5c;letter-spacing:.1em;white-space:normal}\
.said{font-size:1.15em}section{break-inside:avoid}@media print{body{margin:0;max-width:none}}";

/// A report as one HTML file.
pub fn html(report: &Report) -> String {
    let mut out = String::new();
    let head = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        safe(&report.lang),
        safe(&report.title),
    );
    out.push_str(&head);
    line(&mut out, "h1", &report.title);
    line(&mut out, "p", &report.about);
    for text in report.lead.iter().chain([&report.made]) {
        line(&mut out, "p", text);
    }
    line(&mut out, "h2", &report.heard_title);
    report.statements.iter().for_each(|part| statement(&mut out, report, part));
    if let Some(next) = &report.next {
        line(&mut out, "h2", &next.actions_title);
        list(&mut out, &next.actions);
        line(&mut out, "h2", &next.again_title);
        line(&mut out, "p", &next.again);
    }
    line(&mut out, "h2", &report.method_title);
    list(&mut out, &report.method);
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn statement(out: &mut String, report: &Report, part: &ReportStatement) {
    out.push_str("<section>\n");
    line(out, "h3", &part.title);
    for text in &part.said {
        let _ = writeln!(out, "<p class=\"said\">{}</p>", safe(text));
    }
    if let Some(answers) = &part.answers {
        picture(out, &part.title, answers, report.per_mark.max(1));
    }
    if !part.written.is_empty() {
        line(out, "h4", &report.written_title);
    }
    for (group, texts) in &part.written {
        if !group.is_empty() {
            line(out, "p", group);
        }
        list(out, texts);
    }
    if !part.note.trim().is_empty() {
        line(out, "h4", &report.note_title);
        line(out, "p", &part.note);
    }
    out.push_str("</section>\n");
}

fn picture(out: &mut String, title: &str, answers: &Answers, per_mark: usize) {
    let _ = write!(out, "<table aria-label=\"{}\"><thead><tr>", safe(title));
    for head in
        std::iter::once(&answers.first).chain(answers.groups.iter().map(|group| &group.name))
    {
        let _ = write!(out, "<th scope=\"col\">{}</th>", safe(head));
    }
    out.push_str("</tr></thead><tbody>\n");
    for (label, counts) in &answers.rows {
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", safe(label));
        for (n, group) in counts.iter().zip(&answers.groups) {
            let marks = MARKS[group.place % MARKS.len()].repeat(n.div_ceil(per_mark));
            let _ = write!(
                out,
                "<td><b>{n}</b> <span class=\"m\" aria-hidden=\"true\">{marks}</span></td>"
            );
        }
        out.push_str("</tr>\n");
    }
    let _ = write!(out, "</tbody><tfoot><tr><th scope=\"row\">{}</th>", safe(&answers.answered));
    for n in answers.sums() {
        let _ = write!(out, "<td><b>{n}</b></td>");
    }
    out.push_str("</tr></tfoot></table>\n");
}

fn line(out: &mut String, tag: &str, text: &str) {
    let _ = writeln!(out, "<{tag} dir=\"auto\">{}</{tag}>", safe(text).replace('\n', "<br>"));
}

fn list(out: &mut String, texts: &[String]) {
    out.push_str("<ul>\n");
    for text in texts {
        line(out, "li", text);
    }
    out.push_str("</ul>\n");
}

/// A text in which nothing is taken for markup.
fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\0' => {}
            other => out.push(other),
        }
    }
    out
}
