//! Agendas, agreeing, goals, cards and tables: what follows from what people write.

use shared_table::domain::Day;
use shared_table::domain::base::id::{ColumnId, OptionId, RowId};
use shared_table::domain::sheet::agenda::{self, Span, spans};
use shared_table::domain::sheet::answer::{Answer, Line, Row, Value};
use shared_table::domain::sheet::signing::{self, Differences};
use shared_table::domain::sheet::{goals, meaning, wording};
use shared_table::domain::tool::kind::{
    Card, Choice, Column, FixedRow, Goals, Kind, Lines, Scale, Table,
};

use crate::support::{chosen, item, sheet, tool};

fn row(id: &str, cells: &[(&str, &str)]) -> Row {
    let cell = |(column, text): &(&str, &str)| (ColumnId::new(column).unwrap(), (*text).to_owned());
    Row { id: RowId::new(id).unwrap(), cells: cells.iter().map(cell).collect() }
}

fn column(id: &str, label: &str) -> Column {
    Column { id: ColumnId::new(id).unwrap(), label: label.to_owned() }
}

fn part(start: &str, minutes: &str) -> Row {
    row("p", &[("start", start), ("minutes", minutes)])
}

#[test]
fn each_part_begins_when_the_one_before_ends() {
    let parts = [part("", "5"), part("13:00", "20"), part("", "about 10"), part("14:00", "x")];
    let span = |from: u32, to: u32| Some(Span { from: from * 60, to });
    assert_eq!(
        spans(&parts),
        [None, span(13, 800), Some(Span { from: 800, to: 800 }), span(14, 840)],
        "what is no number counts as none"
    );
}

#[test]
fn an_agenda_may_go_past_midnight() {
    let parts = [part("23:30", "45"), part("", "15"), part("1.00", "30")];
    let times: Vec<_> = spans(&parts).into_iter().flatten().collect();
    let words = |s: &Span| (agenda::in_words(s.from), agenda::in_words(s.to));
    assert_eq!(words(&times[0]), ("23:30".to_owned(), "00:15".to_owned()));
    assert_eq!(words(&times[2]), ("01:00".to_owned(), "01:30".to_owned()));
    assert!(times[2].from > times[1].to);
}

#[test]
fn clock_times_are_read_as_people_write_them() {
    for (text, minutes) in [("9:30", 570), ("09.30", 570), ("930", 570), ("1430", 870), ("9", 540)]
    {
        assert_eq!(agenda::clock(text), Some(minutes), "{text}");
    }
    for text in ["", "noon", "25:00", "9:75", "9:5:0", "-1:00", "\u{665}:30"] {
        assert_eq!(agenda::clock(text), None, "{text}");
    }
    for (text, minutes) in [("7pm", 1140), ("11.30 p.m.", 1410), ("12am", 0), ("12 pm", 720)] {
        assert_eq!(agenda::clock(text), Some(minutes), "{text}");
    }
    for text in ["13pm", "0am", "pm"] {
        assert_eq!(agenda::clock(text), None, "{text}");
    }
    for (text, minutes) in [
        ("45", 45),
        ("45 min", 45),
        ("1 hour", 60),
        ("1.5 hours", 90),
        ("1,5h", 90),
        ("1h30", 90),
        ("2 h 15 min", 135),
        ("", 0),
        ("a while", 0),
    ] {
        assert_eq!(agenda::minutes(text), minutes, "{text}");
    }
    assert_eq!(agenda::minutes("99999999999"), 0);
    assert_eq!(agenda::minutes("5000"), 1440);
}

#[test]
fn goals_are_looked_at_again_on_days_that_exist() {
    let day = |y, m, d| Day::from_ymd_opt(y, m, d).unwrap();
    assert_eq!(goals::look_again(day(2026, 11, 30), 3), Some(day(2027, 2, 28)));
    assert_eq!(goals::look_again(day(2026, 11, 22), 12), Some(day(2027, 11, 22)));
    assert!(goals::is_near(&ColumnId::new("m12").unwrap()));
    assert!(!goals::is_near(&ColumnId::new("m12_note").unwrap()));
    assert!(goals::is_looked_at(&row("g", &[("m3_note", "Nearly")]), 3));
    assert!(!goals::is_looked_at(&row("g", &[("m3_note", " ")]), 3));
}

#[test]
fn what_was_agreed_is_compared_line_by_line() {
    let mut tool = tool();
    tool.sections[1].items[0].kind = Kind::Lines(Lines::default());
    let mut sheet = sheet();
    let line = |id: &str, text: &str| Line { id: RowId::new(id).unwrap(), text: text.to_owned() };
    let lines = |texts: &[&str]| {
        let lines = texts.iter().enumerate().map(|(n, text)| line(&format!("l{n}"), text));
        Answer::of(Value::Lines(lines.collect()))
    };
    sheet.answers.insert(item("c"), lines(&["We listen", "We share food"]));
    let before = signing::words_of(&tool, &sheet, &item("e"));
    assert_eq!(before, "About c:\n- We listen\n- We share food");
    sheet.answers.insert(item("c"), lines(&["We share food", "We start on time"]));
    let after = signing::words_of(&tool, &sheet, &item("e"));
    let wanted =
        Differences { gone: vec!["We listen".into()], new: vec!["We start on time".into()] };
    assert_eq!(signing::differences(&before, &after), wanted);
    assert!(signing::differences(&after, &after).is_empty());
}

#[test]
fn a_row_that_is_there_from_the_start_keeps_its_place() {
    let fixed = |id: &str| FixedRow { id: RowId::new(id).unwrap(), label: id.to_owned() };
    let column = Column { id: ColumnId::new("who").unwrap(), label: "Who".to_owned() };
    let table = Table { columns: vec![column], rows: vec![fixed("a"), fixed("b")] };
    let mut rows = vec![row("own", &[("who", "x")])];
    for id in ["b", "a", "own"] {
        let found = table.row_mut(&mut rows, &RowId::new(id).unwrap()).unwrap();
        found.cells.insert(ColumnId::new("who").unwrap(), id.to_owned());
    }
    let ids: Vec<&str> = rows.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "own"]);
    assert!(table.row_mut(&mut rows, &RowId::new("stranger").unwrap()).is_none());
}

#[test]
fn a_card_fits_what_it_names_and_anything_it_is_silent_about() {
    let option = |id: &str| OptionId::new(id).unwrap();
    let choice = Choice {
        id: option("walk"),
        label: "A walk".to_owned(),
        picture: String::new(),
        is_none: false,
        says: String::new(),
        nearer: String::new(),
    };
    let card = Card {
        choice,
        what: String::new(),
        good_for: String::new(),
        watch: String::new(),
        prepare: Vec::new(),
        fits: vec![(option("time"), option("short")), (option("time"), option("day"))],
        sources: Vec::new(),
    };
    let wants = |facet: &str, o: &str| (option(facet), option(o));
    assert!(card.fits(&[]));
    assert!(card.fits(&[wants("time", "day"), wants("place", "inside")]));
    assert!(!card.fits(&[wants("time", "months")]));
}

#[test]
fn a_goal_reads_line_by_line_with_its_days_and_options_in_words() {
    let option = |id: &str, label: &str| Choice {
        id: OptionId::new(id).unwrap(),
        label: label.to_owned(),
        picture: String::new(),
        is_none: false,
        says: String::new(),
        nearer: String::new(),
    };
    let column =
        |id: &str, label: &str| Column { id: ColumnId::new(id).unwrap(), label: label.to_owned() };
    let goals = Kind::Goals(Goals {
        columns: vec![column("have", "We have"), column("since", "Set on"), column("m3", "Then")],
        scale: Scale {
            ask: String::new(),
            options: vec![option("near", "Nearly there")],
            unordered: Vec::new(),
        },
        follow_ups: vec![3],
    });
    let cells = [("have", "A quiet room."), ("since", "2026-11-22"), ("m3", "near")];
    let rows = Value::Rows(vec![row("g", &cells), row("h", &[("since", "soon"), ("m3", "gone")])]);
    let day = |day: Day| format!("day {}", chrono::Datelike::day(&day));
    assert_eq!(
        wording::of_value(Some(&goals), &rows, &day),
        ["We have: A quiet room.\nSet on: day 22\nThen: Nearly there", "Set on: soon\nThen: gone"],
        "what is no day and no option stands as it is"
    );
    let columns = vec![column("have", "We have"), column("since", "Set on")];
    let table = Kind::Table(Table { columns, rows: Vec::new() });
    let lines = ["We have: A quiet room. Set on: 2026-11-22; m3: near", "Set on: soon; m3: gone"];
    assert_eq!(wording::of_value(Some(&table), &rows, &day), lines);
}

#[test]
fn choices_mean_something_together_and_what_was_left_out_means_nothing() {
    let choice = |id: &str, says: &str, nearer: &str| Choice {
        id: OptionId::new(id).unwrap(),
        label: format!("Label {id}"),
        picture: String::new(),
        is_none: false,
        says: says.to_owned(),
        nearer: nearer.to_owned(),
    };
    let mut tool = tool();
    let options = vec![choice("staff", "They decide.", "Share one."), choice("us", "We do.", "")];
    let kinds = [Kind::Choice(options.clone()), Kind::Many(options), Kind::Text];
    for (item, kind) in tool.sections.iter_mut().flat_map(|s| &mut s.items).zip(kinds) {
        item.kind = kind;
    }
    let mut sheet = sheet();
    assert!(meaning::of(&tool, &sheet).is_empty());
    sheet.answers.insert(item("a"), chosen("us"));
    let both = ["us", "staff"].map(|id| OptionId::new(id).unwrap()).into_iter().collect();
    sheet.answers.insert(item("b"), Answer::of(Value::Ticked(both)));
    let all = meaning::of(&tool, &sheet);
    let words: Vec<_> = all.iter().map(|one| (one.question, one.says, one.nearer)).collect();
    assert_eq!(
        words,
        [
            ("About a.", "We do.", ""),
            ("About b.", "They decide.", "Share one."),
            ("About b.", "We do.", "")
        ]
    );
    assert_eq!(all[1].chosen, "Label staff");
}

#[test]
fn what_was_agreed_to_is_told_by_its_day_and_who_was_there() {
    let columns = [("day", "The day"), ("who", "Who was there"), ("words", "The words")];
    let kind = Kind::Signed(columns.map(|(id, label)| column(id, label)).to_vec());
    let rows = [row("s", &[("day", "2026-05-19"), ("who", "Seven of us"), ("words", "We listen")])];
    let day = |day: Day| day.format("%d.%m.%Y").to_string();
    let told = wording::of_value(Some(&kind), &Value::Rows(rows.to_vec()), &day);
    assert_eq!(told, ["The day: 19.05.2026; Who was there: Seven of us"]);
}

#[test]
fn a_row_is_one_plain_line_on_a_wall() {
    let columns = [("who", "Thank you to"), ("what", "For"), ("when", "When")];
    let columns = columns.map(|(id, label)| column(id, label)).to_vec();
    let rows = vec![FixedRow { id: RowId::new("door").unwrap(), label: "At the door".to_owned() }];
    let kind = Kind::Table(Table { columns, rows });
    let line = |row: &Row| wording::on_one_line(&kind, row, &|day| day.to_string());
    assert_eq!(line(&row("r", &[("who", "Ana"), ("what", "The soup")])), "Ana: The soup");
    assert_eq!(
        line(&row("r", &[("who", "Ana"), ("what", "The soup."), ("when", "May")])),
        "Ana: The soup. When: May"
    );
    assert_eq!(line(&row("r", &[("what", "The soup")])), "The soup");
    assert_eq!(line(&row("r", &[("when", "May")])), "When: May");
    assert_eq!(line(&row("door", &[("who", "Ana"), ("what", "hello")])), "At the door: Ana. hello");
    assert_eq!(line(&row("door", &[])), "");
}
