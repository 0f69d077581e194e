//! A message as mail programs save it, or as they show its source. What is encoded in it is decoded where it
//! stands; everything else stays. (Fields and encodings: RFC 2045; boundaries: RFC 2046.)

use std::borrow::Cow;

use super::decode;
use crate::format::{base64_letters, quoted_printable};

/// How deeply messages are opened that were sent inside of others.
const MOST_DEEP: usize = 3;

/// A body in base64 alone, without its fields, has at least so many letters.
const LEAST_LETTERS: usize = 200;

/// How the letters of a body stand for its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Base64,
    QuotedPrintable,
}

/// The text with every encoded body decoded; as it is if there is none.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MOST_DEEP {
        let Some(next) = once(&text) else { break };
        text = Cow::Owned(next);
    }
    text
}

fn once(text: &str) -> Option<String> {
    if is_all_letters(text) {
        return from_base64(text);
    }
    let mut out = String::new();
    let mut boundaries: Vec<String> = Vec::new();
    let mut at = 0;
    let mut any = false;
    while let Some(fields) = fields_from(text, at) {
        boundaries.extend(boundary(fields.text));
        out.push_str(&text[at..fields.start]);
        let body = fields.start + fields.text.len();
        at = body;
        let Some(encoding) = encoding(fields.text) else {
            out.push_str(fields.text);
            continue;
        };
        let end = body + body_len(&text[body..], encoding, &boundaries);
        if let Some(decoded) = decode(&text[body..end], encoding) {
            out.push('\n');
            out.push_str(&decoded);
            out.push('\n');
            any = true;
        }
        at = end;
    }
    out.push_str(&text[at..]);
    any.then_some(out)
}

/// Fields above a body, and where they begin.
struct MailHeaders<'a> {
    start: usize,
    text: &'a str,
}

/// The next lines that are fields of a message or of a part of one and name a form of its content.
fn fields_from(text: &str, from: usize) -> Option<MailHeaders<'_>> {
    let mut begun: Option<usize> = None;
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        let is_more = begun.is_some() && line.starts_with([' ', '\t']) && !line.trim().is_empty();
        if !is_more && !is_field(line) {
            let found = begun.take().map(|start| MailHeaders { start, text: &text[start..at] });
            if let Some(fields) = found.filter(|fields| names_a_form(fields.text)) {
                return Some(fields);
            }
        } else if begun.is_none() {
            begun = Some(at);
        }
        at += line.len();
    }
    None
}

fn is_field(line: &str) -> bool {
    let Some((name, _)) = line.split_once(':') else { return false };
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !name.is_empty() && name.len() < 40 && name.chars().all(is_part)
}

fn names_a_form(fields: &str) -> bool {
    encoding(fields).is_some() || boundary(fields).is_some()
}

/// What a field says, without the breaks in its lines.
fn field(fields: &str, name: &str) -> Option<String> {
    let mut said: Option<String> = None;
    for line in fields.lines() {
        match (&mut said, line.starts_with([' ', '\t'])) {
            (Some(said), true) => said.push_str(line),
            (Some(_), false) => break,
            (None, _) => {
                let of = line.split_once(':').filter(|(of, _)| of.eq_ignore_ascii_case(name));
                said = of.map(|(_, value)| value.to_owned());
            }
        }
    }
    said
}

fn encoding(fields: &str) -> Option<Encoding> {
    let said = field(fields, "content-transfer-encoding")?;
    match said.trim().to_ascii_lowercase().as_str() {
        "base64" => Some(Encoding::Base64),
        "quoted-printable" => Some(Encoding::QuotedPrintable),
        _ => None,
    }
}

fn boundary(fields: &str) -> Option<String> {
    let said = field(fields, "content-type")?;
    let at = said.to_ascii_lowercase().find("boundary=")?;
    let said = said.get(at + "boundary=".len()..)?.trim_start();
    let named = match said.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => said.split([';', ' ', '\t', '\r']).next(),
    };
    named.filter(|named| !named.is_empty()).map(|named| format!("--{named}"))
}

/// How long a body is: up to a boundary, or to what base64 does not use.
fn body_len(text: &str, encoding: Encoding, boundaries: &[String]) -> usize {
    let mut len = 0;
    for line in text.split_inclusive('\n') {
        let is_end = boundaries.iter().any(|boundary| line.starts_with(boundary.as_str()));
        if is_end || (encoding == Encoding::Base64 && !line.trim().chars().all(is_letter)) {
            break;
        }
        len += line.len();
    }
    len
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=')
}

/// A text that is a body in base64 and nothing else.
fn is_all_letters(text: &str) -> bool {
    let text = text.trim();
    text.len() >= LEAST_LETTERS && text.chars().all(|c| is_letter(c) || matches!(c, '\r' | '\n'))
}

fn decode(body: &str, encoding: Encoding) -> Option<String> {
    match encoding {
        Encoding::Base64 => from_base64(body),
        Encoding::QuotedPrintable => Some(as_text(&quoted_printable::undone(body.as_bytes()))),
    }
}

fn from_base64(body: &str) -> Option<String> {
    let letters: String = body.chars().filter(|c| is_letter(*c) && *c != '=').collect();
    Some(as_text(&base64_letters::decode(&letters)?))
}

fn as_text(bytes: &[u8]) -> String {
    decode::decode(bytes).map(|decoded| decoded.text.into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &str) {
        let squashed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(squashed(&decoded(text)), squashed(wanted), "{text}");
    }

    #[test]
    fn encoded_bodies_are_decoded_where_they_stand() {
        let all = "From: a\nContent-Type: multipart/mixed;\n boundary=\"b 1\"\n\nwords\n--b 1\n\
                   Content-transfer-encoding: BASE64\n\nb25l\r\nIHR3bw==\n--b 1\n\
                   Content-Transfer-Encoding: quoted-printable\n\nth=72ee=\n!\n--b 1--\nend";
        let wanted = "From: a Content-Type: multipart/mixed; boundary=\"b 1\" words --b 1 \
                      one two --b 1 three! --b 1-- end";
        check(all, wanted);
    }

    #[test]
    fn a_message_in_a_message_is_opened() {
        let inner = "Content-Transfer-Encoding: base64\n\nb25l\n";
        let outer = format!(
            "Content-Transfer-Encoding: base64\n\n{}\n",
            base64_letters::encode(inner.as_bytes())
        );
        check(&outer, "one");
    }

    #[test]
    fn words_with_colons_are_no_fields() {
        for text in ["Note: base64\n\nabc", "To: do\nWho: Anne\n\nb25l", "", ":", "a:\n"] {
            check(text, text);
        }
    }
}
