//! Reports: all that may be shown, light enough for email, and nothing in them that could run.

use proptest::prelude::*;
use shared_table::format::report::{
    Answers, Next, Report, ReportGroup, ReportStatement, html, table, text,
};

fn part(n: usize, people: usize) -> ReportStatement {
    let groups = ["Lived experience", "Works in a service", "Everyone else"];
    let group = |(place, name): (usize, &&str)| ReportGroup { name: (*name).to_owned(), place };
    let row = |at: usize| (format!("Answer {at}"), vec![people / 15; 3]);
    ReportStatement {
        item: format!("item_{n}"),
        title: format!("Statement number {n}, which is about as long as ours are."),
        said: vec!["Most people said “Often” or “Always”.".to_owned(); 3],
        answers: Some(Answers {
            first: "Answer".to_owned(),
            groups: groups.iter().enumerate().map(group).collect(),
            rows: (1..=7).map(row).collect(),
            answered: "Answered".to_owned(),
        }),
        written: vec![(String::new(), vec!["We saw it at the last two meetings. ".repeat(4); 10])],
        note: "What was said here, in a few sentences. ".repeat(5),
    }
}

fn report(statements: usize, people: usize) -> Report {
    Report {
        lang: "en".to_owned(),
        title: "What we heard, and what we do".to_owned(),
        about: "Self-assessment: Ridge Street".to_owned(),
        statements: (0..statements).map(|n| part(n, people)).collect(),
        next: Some(Next { actions: vec!["Ask the board".to_owned(); 12], ..Next::default() }),
        method: vec!["Nothing is averaged.".to_owned()],
        per_mark: 1,
        ..Report::default()
    }
}

#[test]
fn a_large_room_weighs_little() {
    let page = html(&report(24, 60));
    assert!(page.len() < 200_000, "{} bytes", page.len());
    assert!(page.contains("default-src 'none'"));
    for fetches in ["<script", "<img", "<link", "src=", "href=", "url(", "http://", "https://"] {
        assert!(!page.contains(fetches), "{fetches}");
    }
}

#[test]
fn each_form_has_the_same_numbers() {
    let report = report(2, 60);
    let rows = table(&report).lines().count();
    assert_eq!(rows, 1 + 2 * 3 * 7);
    assert!(table(&report).contains("\"item_1\",\"Statement number 1, which"));
    let text = text(&report);
    assert_eq!(text.matches("Everyone else: Answer 1 4, Answer 2 4").count(), 2, "{text}");
    assert_eq!(html(&report).matches("<b>4</b>").count(), 2 * 3 * 7);
}

#[test]
fn without_what_comes_next_nothing_is_said_of_it() {
    let many = Report { next: None, ..report(1, 30) };
    assert!(!html(&many).contains("Ask the board") && !text(&many).contains("Ask the board"));
}

proptest! {
    #[test]
    fn whatever_people_write_stays_words(words in "\\PC{0,40}|[<>&\"'/a-z =]{0,40}") {
        let mut report = report(1, 15);
        report.statements[0].note.clone_from(&words);
        report.statements[0].written = vec![(words.clone(), vec![words.clone()])];
        report.about.clone_from(&words);
        let page = html(&report);
        let tags = page.matches('<').count();
        let plain = html(&Report { about: "x".to_owned(), ..{
            report.statements[0].note = "x".to_owned();
            let group = if words.is_empty() { "" } else { "x" };
            report.statements[0].written = vec![(group.to_owned(), vec!["x".to_owned()])];
            report
        }});
        // Empty notes have no heading of their own.
        let missing = if words.trim().is_empty() { 4 } else { 0 };
        prop_assert_eq!(tags + missing, plain.matches('<').count());
    }
}
