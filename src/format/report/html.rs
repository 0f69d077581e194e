//! A report as one HTML file: no script, no picture from elsewhere, nothing to fetch.

use std::fmt::Write;

use super::{Answers, Next, Report, ReportGroup, ReportPart, ReportStatement, ToldPoint};

/// Marks of a shape for each group, as text: they print, and are read by nobody aloud.
const MARKS: [&str; 6] = ["●", "■", "▲", "◆", "○", "□"];

const STYLE: &str = "body{font:1.1em/1.5 Arial,sans-serif;max-width:48em;margin:2em auto;padding:0 1em;\
color:#1b1f23;background:#fff}h1,h2,h3,h4,h5{line-height:1.2;break-after:avoid}h3{margin-top:2em;\
border-top:2px solid #1b1f23;padding-top:.7em}table{border-collapse:collapse;width:100%}caption{text-align:left;\
font-weight:bold}th,td{text-align:left;padding:.25em .6em;border-bottom:1px solid #ccc4b2}\
td{white-space:nowrap}.m{letter-spacing:.1em;white-space:normal}\
.b{display:inline-block;border-top:.7em solid;max-width:7em}.g0{color:#0b5c5c}.g1{color:#1d4f96}\
.g2{color:#a8470b}.g3{color:#5b2a86}.g5{color:#4b5259}.said{font-size:1.15em}\
@media(max-width:36em){table{font-size:.8em}th,td{padding:.25em .2em}td{white-space:normal}}\
.keep,table,li{break-inside:avoid}@page{margin:15mm}@media print{body{margin:0;padding:0;max-width:none;\
font-size:11pt}h2{margin:1em 0 .4em}h3{margin-top:1.2em}p,ul{margin:.5em 0}.first{break-after:page}}";

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
    summary(&mut out, report);
    part(&mut out, &report.since);
    line(&mut out, "h2", report.heard_title);
    report.statements.iter().for_each(|part| statement(&mut out, report, part));
    part(&mut out, &report.method);
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// What the first page says.
fn summary(out: &mut String, report: &Report) {
    out.push_str(if report.has_first_page() { "<div class=\"first\">\n" } else { "<div>\n" });
    line(out, "h1", &report.title);
    line(out, "p", &report.about);
    line(out, "p", &report.made);
    part(out, &report.who);
    if !report.told.points.is_empty() {
        line(out, "h2", report.told.title);
        out.push_str("<ul>\n");
        report.told.points.iter().for_each(|one| point(out, one));
        out.push_str("</ul>\n");
    }
    if let Some(next) = &report.next {
        line(out, "h2", next.actions_title);
        actions(out, next);
        part(out, &next.again);
    }
    out.push_str("</div>\n");
}

fn part(out: &mut String, part: &ReportPart) {
    if !part.lines.is_empty() {
        line(out, "h2", part.title);
        list(out, &part.lines);
    }
}

fn point(out: &mut String, point: &ToldPoint) {
    let said = point.said.join(" ");
    let (lead, statement) = (safe(point.lead), safe(&point.statement));
    let _ = write!(out, "<li dir=\"auto\"><b>{lead}</b> {statement}");
    if !said.is_empty() {
        let _ = write!(out, "<br>{}", safe(&said));
    }
    out.push_str("</li>\n");
}

fn actions(out: &mut String, next: &Next) {
    if next.actions.is_empty() {
        line(out, "p", next.none);
        return;
    }
    let [who, by_when] = next.heads.map(safe);
    out.push_str("<ul>\n");
    for action in &next.actions {
        let _ = write!(out, "<li dir=\"auto\"><b>{}</b>", safe(&action.what));
        let (name, day) = (safe(&action.who), safe(&action.by_when));
        let _ = write!(out, "<br>{who}: <bdi>{name}</bdi> · {by_when}: {day}");
        if !action.beside.is_empty() {
            let _ = write!(out, "<br><small>{}</small>", safe(&action.beside.join(" · ")));
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}

fn statement(out: &mut String, report: &Report, part: &ReportStatement) {
    out.push_str("<section>\n<div class=\"keep\">\n");
    line(out, "h3", &part.title);
    for text in &part.said {
        let _ = writeln!(out, "<p class=\"said\">{}</p>", safe(text));
    }
    let mut pictures = part.answers.iter();
    let draw = |out: &mut String, answers| {
        picture(out, &part.title, answers, report.has_bars);
    };
    if let Some(first) = pictures.next() {
        draw(out, first);
    }
    out.push_str("</div>\n");
    pictures.for_each(|answers| draw(out, answers));
    part.behind.iter().for_each(|behind| line(out, "p", &behind.text));
    if !part.written.is_empty() {
        line(out, "h4", report.written_title);
    }
    for (group, texts) in &part.written {
        if !group.is_empty() {
            line(out, "h5", group);
        }
        list(out, texts);
    }
    if !part.note.trim().is_empty() {
        line(out, "h4", report.note_title);
        line(out, "p", &part.note);
    }
    out.push_str("</section>\n");
}

fn picture(out: &mut String, title: &str, answers: &Answers, has_bars: bool) {
    let _ = write!(out, "<table aria-label=\"{}\">", safe(title));
    if !answers.whose.is_empty() {
        line(out, "caption", &answers.whose);
    }
    out.push_str("<thead><tr>");
    let _ = write!(out, "<th scope=\"col\">{}</th>", safe(answers.first));
    for group in &answers.groups {
        let (place, mark) = mark(group);
        let mark = format!("<span aria-hidden=\"true\">{mark}</span>");
        let _ =
            write!(out, "<th scope=\"col\" class=\"g{place}\">{mark} {}</th>", safe(&group.name));
    }
    out.push_str("</tr></thead><tbody>\n");
    let most = answers.rows_to_see().flat_map(|row| row.counts.iter().copied()).max();
    for row in answers.rows_to_see() {
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", safe(&row.label));
        for (n, group) in row.counts.iter().zip(&answers.groups) {
            let (place, mark) = mark(group);
            let drawn = if has_bars {
                bar(place, *n, most.unwrap_or_default())
            } else {
                let marks = mark.repeat(*n);
                format!("<span class=\"m g{place}\" aria-hidden=\"true\">{marks}</span>")
            };
            let _ = write!(out, "<td><b>{n}</b> {drawn}</td>");
        }
        out.push_str("</tr>\n");
    }
    let _ = write!(out, "</tbody><tfoot><tr><th scope=\"row\">{}</th>", safe(answers.answered));
    for n in answers.sums() {
        let _ = write!(out, "<td><b>{n}</b></td>");
    }
    out.push_str("</tr></tfoot></table>\n");
}

/// The place of a group's colour, and its mark.
fn mark(group: &ReportGroup) -> (usize, &'static str) {
    let place = group.place % MARKS.len();
    (place, MARKS[place])
}

/// A bar for so many people of a group, where the longest is for `most`. An edge is on paper too.
fn bar(place: usize, n: usize, most: usize) -> String {
    let tenths = 60 * n / most.max(1);
    let (whole, part) = (tenths / 10, tenths % 10);
    format!("<span class=\"b g{place}\" style=\"width:{whole}.{part}em\"></span>")
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
