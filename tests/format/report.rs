//! Reports: all that may be shown, in one order, light enough for email, and nothing in them that could run.

use proptest::prelude::*;
use shared_table::format::report::{
    Answers, Behind, Next, Report, ReportAction, ReportGroup, ReportPart, ReportRow,
    ReportStatement, Told, ToldPoint, html, table, text,
};

fn owned(text: &str) -> String {
    text.to_owned()
}

fn lines(title: &'static str, line: &str) -> ReportPart {
    ReportPart { title, lines: vec![owned(line)] }
}

fn row(label: &str, counts: &[usize], is_beside: bool) -> ReportRow {
    ReportRow { label: owned(label), counts: counts.to_vec(), is_beside }
}

fn answers(people: usize) -> Answers {
    let groups = ["Lived experience", "Works in a service", "Everyone else"];
    let group = |(place, name): (usize, &&str)| ReportGroup { name: (*name).to_owned(), place };
    let answer = |at: usize| row(&format!("Answer {at}"), &[people / 15; 3], false);
    Answers {
        whose: String::new(),
        first: "Answer",
        groups: groups.iter().enumerate().map(group).collect(),
        rows: (1..=7).map(answer).collect(),
        answered: "Answered",
    }
}

fn part(n: usize, people: usize) -> ReportStatement {
    ReportStatement {
        item: format!("item_{n}"),
        title: format!("Statement number {n}, which is about as long as ours are."),
        said: vec!["Most people said “Often” or “Always”.".to_owned(); 3],
        answers: vec![answers(people)],
        behind: Vec::new(),
        written: vec![(String::new(), vec!["We saw it at the last two meetings. ".repeat(4); 10])],
        note: "What was said here, in a few sentences. ".repeat(5),
    }
}

fn next(actions: usize) -> Next {
    let action = ReportAction {
        what: owned("Ask the board"),
        who: owned("Sorrel"),
        by_when: owned("2 March 2027"),
        beside: vec![owned("9 of 14 would work on it")],
    };
    Next {
        actions_title: "What we do",
        heads: ["Who", "By when"],
        actions: vec![action; actions],
        none: "No actions yet.",
        again: lines("What happens next", "We ask again."),
    }
}

fn report(statements: usize, people: usize) -> Report {
    let point = ToldPoint {
        lead: "Furthest apart:",
        statement: owned("We share the say."),
        said: vec![owned("Most said “Rarely”."), owned("Most said “Often”.")],
    };
    Report {
        lang: owned("en"),
        title: owned("What we heard, and what we do"),
        about: owned("Self-assessment: Ridge Street"),
        who: lines("Who was asked", "14 people answered"),
        told: Told { title: "Where we agree and differ", points: vec![point] },
        next: Some(next(5)),
        since: lines("Since last time", "Answers moved."),
        heard_title: "What we heard",
        statements: (0..statements).map(|n| part(n, people)).collect(),
        method: lines("How people are protected", "Nothing is averaged."),
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

/// The parts of a report, each by words of its own.
const ORDER: [&str; 13] = [
    "What we heard, and what we do",
    "Self-assessment: Ridge Street",
    "14 people answered",
    "We share the say.",
    "Most said “Rarely”. Most said “Often”.",
    "Ask the board",
    "Sorrel",
    "2 March 2027",
    "We ask again.",
    "Answers moved.",
    "Statement number 0",
    "Statement number 1",
    "Nothing is averaged.",
];

#[test]
fn page_and_text_have_all_parts_in_one_order() {
    let report = report(2, 60);
    for form in [html(&report), text(&report)] {
        // The page's title is in its head too.
        let body = form.split_once("<main>").map_or(form.as_str(), |(_, body)| body);
        let places = ORDER.map(|part| body.find(part).unwrap_or_else(|| panic!("no {part}")));
        assert!(places.is_sorted(), "{places:?} in {body}");
    }
    let heads = |form: &str, of: fn(&str) -> String| {
        let parts = [
            report.who.title,
            report.told.title,
            "What we do",
            "What happens next",
            report.since.title,
            report.heard_title,
            report.method.title,
        ];
        parts.map(|title| form.find(&of(title)).unwrap_or_else(|| panic!("no {title}")))
    };
    let page = heads(&html(&report), |title| format!("<h2 dir=\"auto\">{title}</h2>"));
    let words = heads(&text(&report), |title| format!("\n\n{}\n\n", title.to_uppercase()));
    assert!(page.is_sorted() && words.is_sorted(), "{page:?}, {words:?}");
}

#[test]
fn parts_that_have_nothing_are_left_out() {
    let bare = Report {
        told: Told { title: "Told", points: Vec::new() },
        since: ReportPart { title: "Since", lines: Vec::new() },
        ..report(1, 30)
    };
    for form in [html(&bare), text(&bare)] {
        assert!(!form.to_lowercase().contains("told") && !form.to_lowercase().contains("since"));
    }
}

#[test]
fn a_summary_is_a_page_of_its_own_where_it_fits_on_one() {
    let first = |report: &Report| html(report).contains("<div class=\"first\">");
    assert!(first(&report(1, 30)));
    assert!(!first(&Report { next: Some(next(8)), ..report(1, 30) }));
    let mut long = next(5);
    long.actions[0].what = "What we will do about it. ".repeat(30);
    assert!(!first(&Report { next: Some(long), ..report(1, 30) }));
    assert!(!first(&Report { next: None, ..report(1, 30) }));
}

#[test]
fn without_what_comes_next_nothing_is_said_of_it() {
    let many = Report { next: None, ..report(1, 30) };
    assert!(!html(&many).contains("Ask the board") && !text(&many).contains("Ask the board"));
    let none = Report { next: Some(next(0)), ..report(1, 30) };
    assert!(html(&none).contains("No actions yet.") && text(&none).contains("No actions yet."));
}

#[test]
fn a_page_has_the_whole_scale_and_beside_it_only_what_somebody_chose() {
    let mut report = report(1, 30);
    report.statements[0].answers[0].rows = vec![
        row("Never", &[0, 0, 0], false),
        row("Always", &[2, 5, 5], false),
        row("Not sure", &[1, 0, 0], true),
        row("Did not say", &[0, 0, 0], true),
    ];
    let page = html(&report);
    assert!(["Never", "Always", "Not sure"].iter().all(|label| page.contains(label)));
    assert!(!page.contains("Did not say"));
    // A table is for programs: it has every answer, at the place that it always has.
    assert!(table(&report).contains("\"4\",\"Did not say\",\"0\""));
}

#[test]
fn who_is_behind_a_statement_is_in_every_form() {
    let mut report = report(1, 30);
    report.statements[0].behind = vec![Behind {
        text: owned("Hands up for this: 7"),
        answer: "Hands up for this",
        group: "Everyone",
        n: 7,
    }];
    for form in [html(&report), text(&report)] {
        assert!(form.contains("Hands up for this: 7") && form.contains("9 of 14"), "{form}");
    }
    let table = table(&report);
    let row = table.lines().last().unwrap_or_default();
    assert!(row.ends_with("\"Everyone\",\"\",\"Hands up for this\",\"7\""), "{row}");
}

#[test]
fn times_of_asking_stand_side_by_side_and_each_in_its_own_row_of_a_table() {
    let mut report = report(1, 30);
    let times = ["Start", "After six months"];
    let time = |name: &str| ReportGroup { name: owned(name), place: 5 };
    report.statements[0].answers = vec![Answers {
        whose: owned("Everyone"),
        groups: times.map(time).to_vec(),
        rows: vec![row("Often", &[4, 9], false)],
        ..answers(30)
    }];
    assert!(html(&report).contains("Everyone</caption>"));
    assert!(text(&report).contains("  Start, Everyone: Often 4\n"));
    let table = table(&report);
    let about = "\"Self-assessment: Ridge Street, After six months\"";
    let row = table.lines().find(|row| row.starts_with(about)).unwrap_or_default();
    assert!(row.contains("\"Everyone\"") && row.contains("\"Often\""), "{table}");
}

proptest! {
    #[test]
    fn whatever_people_write_stays_words(words in "\\PC{0,40}|[<>&\"'/a-z =]{0,40}") {
        let with = |words: &str| {
            let mut report = report(1, 15);
            report.statements[0].note = words.to_owned();
            report.statements[0].written = vec![(words.to_owned(), vec![words.to_owned()])];
            report.about = words.to_owned();
            let mut plan = next(1);
            plan.actions[0].what = words.to_owned();
            plan.actions[0].who = words.to_owned();
            report.next = Some(plan);
            report
        };
        let page = html(&with(&words));
        let tags = page.matches('<').count();
        let plain = html(&with("x"));
        // Empty notes have no heading of their own, and groups without a name no line.
        let missing = if words.trim().is_empty() { 4 } else { 0 };
        let nameless = if words.is_empty() { 2 } else { 0 };
        prop_assert_eq!(tags + missing + nameless, plain.matches('<').count());
    }
}
