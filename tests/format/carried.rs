//! What carries a copy: saved messages, rich text, quoted lines, parts in any order. It opens as if it had come
//! by itself.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared_table::format::copy::write_json;
use shared_table::format::open::{Opened, open};
use shared_table::format::text;

use crate::made;
use crate::tongue::{English, WORDS};

fn sent() -> String {
    text::write(&made::copy(), &WORDS, &English)
}

fn json() -> String {
    write_json(&made::copy())
}

fn opens(what: &str, carried: &str) {
    let opened = open(carried.as_bytes());
    assert_eq!(opened, Opened::Good(made::copy()), "{what}\n{carried}");
}

fn base64(text: &str) -> String {
    let letters = BASE64_STANDARD.encode(text);
    let lines: Vec<&str> =
        letters.as_bytes().chunks(76).map(|l| std::str::from_utf8(l).unwrap()).collect();
    lines.join("\r\n")
}

fn quoted_printable(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut used = 0;
        for byte in line.bytes() {
            let letter = match byte {
                b'=' | 0..=31 | 127.. => format!("={byte:02X}"),
                byte => char::from(byte).to_string(),
            };
            if used + letter.len() > 75 {
                out.push_str("=\r\n");
                used = 0;
            }
            used += letter.len();
            out.push_str(&letter);
        }
        out.push_str("\r\n");
    }
    out
}

fn message(parts: &[(&str, &str, String)]) -> String {
    let mut all = "Return-Path: <wren@example.org>\r\nFrom: Wren <wren@example.org>\r\n\
                   Subject: =?utf-8?q?Ours?=\r\nMIME-Version: 1.0\r\n\
                   Content-Type: multipart/mixed;\r\n\tboundary=\"==part=1==\"\r\n\r\n\
                   This is a message in several parts.\r\n"
        .to_owned();
    for (kind, encoding, body) in parts {
        let fields = format!("Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n");
        all.extend(["--==part=1==\r\n", &fields, "\r\n", body, "\r\n"]);
    }
    all + "--==part=1==--\r\n"
}

fn rich(text: &str) -> String {
    let letter = |c: char| match c {
        '\n' => "\\par\n".to_owned(),
        '\\' | '{' | '}' => format!("\\{c}"),
        c if c.is_ascii() => c.to_string(),
        c => {
            let mut units = [0; 2];
            let units = c.encode_utf16(&mut units).iter();
            let units: Vec<String> =
                units.map(|unit| format!("\\u{}?", unit.cast_signed())).collect();
            units.concat()
        }
    };
    let letters: String = text.chars().map(letter).collect();
    format!(
        "{{\\rtf1\\ansi{{\\fonttbl{{\\f0\\fswiss Arial;}}}}{{\\*\\generator x;}}\\f0 {letters}}}"
    )
}

fn lines(text: &str, line: impl Fn(usize, &str) -> String) -> String {
    let lines: Vec<String> = text.lines().enumerate().map(|(n, text)| line(n, text)).collect();
    lines.join("\n") + "\n"
}

fn in_parts(text: &str, n: usize, order: &[usize], mark: impl Fn(usize, &str) -> String) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let parts: Vec<String> =
        lines.chunks(lines.len().div_ceil(n)).map(|part| part.join("\n")).collect();
    assert_eq!(parts.len(), n);
    order.iter().map(|at| mark(at + 1, &parts[*at])).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn saved_messages_open() {
    for (name, text) in [("text", sent()), ("json", json())] {
        let plain = "text/plain; charset=utf-8";
        for (encoding, body) in [
            ("base64", base64(&text)),
            ("quoted-printable", quoted_printable(&text)),
            ("8bit", text),
        ] {
            let words = ("text/plain", "7bit", "Here is mine.\r\nNote: thanks".to_owned());
            opens(
                &format!("{name} {encoding}"),
                &message(&[words, (plain, encoding, body.clone())]),
            );
            let alone = format!(
                "From: a@example.org\nContent-Type: {plain}\nContent-Transfer-Encoding: {encoding}\n\n{body}\n"
            );
            opens(&format!("{name} {encoding} alone"), &alone);
        }
    }
}

#[test]
fn a_message_with_the_same_in_two_forms_and_one_sent_inside_of_another_open() {
    let html = format!("<html><body><pre>{}</pre></body></html>", escaped(&sent()));
    let twice = message(&[
        ("text/plain", "quoted-printable", quoted_printable(&sent())),
        ("text/html", "base64", base64(&html)),
    ]);
    opens("twice", &twice);
    opens("forwarded", &message(&[("message/rfc822", "base64", base64(&twice))]));
    opens("letters alone", &base64(&sent()));
}

#[test]
fn rich_text_opens() {
    opens("text", &rich(&sent()));
    opens("json", &rich(&json()));
}

#[test]
fn what_a_person_wrote_about_blocks_is_no_mark_of_a_quote() {
    let note = "Note: {\"kind\":\"shared-table-copy\"";
    let quoted = lines(&format!("{note}\n{}", sent()), |_, line| format!("WR> {line}"));
    opens("a note", &quoted);
}

#[test]
fn quoted_and_numbered_lines_open() {
    for (name, text) in [("text", sent()), ("json", json())] {
        for mark in ["WR> ", "wr>", "AB> WR> ", "Wren Smith> ", "WR| "] {
            let quoted = lines(&text, |_, line| format!("{mark}{line}"));
            opens(
                &format!("{name} {mark}"),
                &format!("On Sunday Wren wrote:\n{quoted}\n-- \nAnne\n"),
            );
        }
        for end in [":", ".", ")"] {
            let numbered = lines(&text, |n, line| format!("{n:>4}{end} {line}"));
            opens(&format!("{name} {end}"), &numbered);
        }
    }
}

#[test]
fn parts_in_any_order_open() {
    let orders = [[0, 1, 2], [2, 0, 1], [1, 2, 0], [2, 1, 0]];
    for (name, text) in [("text", sent()), ("json", json())] {
        for order in orders {
            let what = format!("{name} {order:?}");
            let mark = |n: usize, part: &str| format!("({n}/3)\n{part}\n");
            opens(&what, &in_parts(&text, 3, &order, mark));
            let mark = |n: usize, part: &str| format!("[14:0{n}] Wren: {n}/3 {part}\n");
            opens(&what, &in_parts(&text, 3, &order, mark));
            let mark = |n: usize, part: &str| format!("Part {n} of 3:\n\n{part}\n\n");
            opens(&what, &in_parts(&text, 3, &order, mark));
            let mark = |n: usize, part: &str| format!("{part}\n({n}/3)\n");
            opens(&what, &in_parts(&text, 3, &order, mark));
        }
    }
}

#[test]
fn a_block_with_lines_of_others_between_its_own_opens() {
    let between = lines(&sent(), |_, line| {
        let is_letters = line.len() == 64 && !line.contains([' ', '-']);
        if is_letters { format!("{line}\nOn Sunday, Wren wrote:") } else { line.to_owned() }
    });
    opens("between", &between);
}

#[test]
fn json_that_was_made_nicer_or_escaped_opens() {
    opens("escaped", &format!("<div>{}</div>", escaped(&json()).replace('\n', "<br>\n")));
    opens("escaped twice", &escaped(&escaped(&json())));
    let mut is_open = false;
    let nicer = json().replace("\\\"", "\u{1}").replace('"', "\u{2}");
    let nicer = nicer.chars().map(|c| match c {
        '\u{1}' => "\\“".to_owned(),
        '\u{2}' => {
            is_open = !is_open;
            if is_open { "“" } else { "”" }.to_owned()
        }
        c => c.to_string(),
    });
    opens("nicer", &nicer.collect::<String>());
}
