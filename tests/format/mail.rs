//! What mail programs and people do to a text on its way.

use proptest::prelude::*;
use proptest::sample::select;

/// One thing that happens to a text.
#[derive(Debug, Clone, Copy)]
pub enum Harm {
    Crlf,
    Cr,
    Bom,
    Rewrap(usize),
    BreakHard(usize),
    Flow,
    Quote,
    QuoteTight,
    Indent,
    BlankLines,
    Surround,
    SmartQuotes,
    Dashes,
    NoBreakSpaces,
    SoftBreaks(usize),
    QuotedPrintable,
    Html,
    HtmlTwice,
    LoseLastLine,
    ZeroWidth,
}

impl Harm {
    /// Every harm, with widths that are common and some that are not.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Crlf, Self::Cr, Self::Bom, Self::Flow, Self::Quote];
        all.extend([Self::QuoteTight, Self::Indent, Self::BlankLines, Self::Surround]);
        all.extend([Self::SmartQuotes, Self::Dashes, Self::NoBreakSpaces, Self::QuotedPrintable]);
        all.extend([Self::Html, Self::HtmlTwice, Self::LoseLastLine, Self::ZeroWidth]);
        all.extend([7, 20, 40, 60, 72, 76, 200].map(Self::Rewrap));
        all.extend([5, 33, 50, 63, 65, 78].map(Self::BreakHard));
        all.extend([10, 57, 76].map(Self::SoftBreaks));
        all
    }

    /// Does it.
    pub fn befall(self, text: &str) -> String {
        let lines = |each: &dyn Fn(&str) -> String| text.lines().map(each).collect::<String>();
        match self {
            Self::Crlf => lines(&|line| format!("{line}\r\n")),
            Self::Cr => lines(&|line| format!("{line}\r")),
            Self::Bom => format!("\u{feff}{text}"),
            Self::Rewrap(width) => lines(&|line| wrapped(line, width)),
            Self::BreakHard(width) => lines(&|line| broken(line, width, "\n") + "\n"),
            Self::Flow => text.replace("\n\n", "\u{1}").replace('\n', " ").replace('\u{1}', "\n\n"),
            Self::Quote => lines(&|line| format!("> {line}\n")),
            Self::QuoteTight => lines(&|line| format!(">> >{line}\n")),
            Self::Indent => lines(&|line| format!("    {line}\n")),
            Self::BlankLines => lines(&|line| format!("{line}\n\n")),
            Self::Surround => {
                format!("Hi all, here it is =)\n\n{text}\n-- \nSam Doe | 1 < 2 & 3\n")
            }
            Self::SmartQuotes => format!("“{text}”"),
            Self::Dashes => text.replace("--", "—").replace('-', "–"),
            Self::NoBreakSpaces => text.replace(' ', "\u{a0}"),
            Self::SoftBreaks(width) => lines(&|line| broken(line, width, "=\n") + "\n"),
            Self::QuotedPrintable => quoted_printable(text),
            Self::Html => {
                lines(&|line| format!("<div dir=\"ltr\">{}</div><br>\r\n", escaped(line)))
            }
            Self::HtmlTwice => escaped(&escaped(&lines(&|line| format!("> {line}\n")))),
            Self::LoseLastLine => {
                text.trim_end().rsplit_once('\n').unwrap_or_default().0.to_owned()
            }
            Self::ZeroWidth => lines(&|line| broken(line, 30, "\u{200b}\u{ad}") + "\n"),
        }
    }
}

/// Several harms in an order that can happen: a lost line, what people and programs do to plain text,
/// then HTML, then what carries it.
pub fn harms() -> impl Strategy<Value = Vec<Harm>> {
    let html = |h: &Harm| matches!(h, Harm::Html | Harm::HtmlTwice);
    let carried = |h: &Harm| matches!(h, Harm::SoftBreaks(_) | Harm::QuotedPrintable);
    let lost = |h: &Harm| matches!(h, Harm::LoseLastLine);
    let any = |which: &dyn Fn(&Harm) -> bool, most: usize| {
        let all: Vec<Harm> = Harm::all().into_iter().filter(which).collect();
        proptest::collection::vec(select(all), 0..=most)
    };
    let plain = |h: &Harm| !html(h) && !carried(h) && !lost(h);
    (any(&lost, 1), any(&plain, 4), any(&html, 1), any(&carried, 1))
        .prop_map(|(a, b, c, d)| [a, b, c, d].concat())
}

/// Breaks a line at spaces only.
fn wrapped(line: &str, width: usize) -> String {
    let (mut out, mut used) = (String::new(), 0);
    for word in line.split(' ') {
        if used > 0 && used + word.chars().count() >= width {
            out.push('\n');
            used = 0;
        } else if used > 0 {
            out.push(' ');
        }
        out.push_str(word);
        used += word.chars().count() + 1;
    }
    out + "\n"
}

/// Breaks a line anywhere.
fn broken(line: &str, width: usize, end: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    chars.chunks(width).map(String::from_iter).collect::<Vec<_>>().join(end)
}

fn quoted_printable(text: &str) -> String {
    let byte = |b: u8| match b {
        b'\n' => "\n".to_owned(),
        b'=' | b'+' | 0..=31 | 127.. => format!("={b:02X}"),
        b => char::from(b).to_string(),
    };
    text.bytes().map(byte).collect()
}

fn escaped(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.replace('"', "&quot;").replace("  ", "&nbsp; ").replace('/', "&#x2F;")
}
