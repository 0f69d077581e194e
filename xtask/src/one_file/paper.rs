//! Blank worksheets that need no script: they open, are read and are printed as they stand. They look as the app's own
//! paper does. Words that the app has stand in as places for `words`.

use anyhow::{Context, Result};

use super::worksheet::{self, Idea, Kind, Labelled, Question, Section, Worksheet};
use crate::data::DataFile;
use crate::words::escaped;

/// What stands before the questions: how to answer, and whose sheet it is.
const HEAD: &str = include_str!("sheet.html");
/// How lists of options are drawn, and their marks.
const SCALE: &str = "st-paper__options";
const ASIDES: &str = "st-paper__options st-paper__options--asides";
const TICK: &str = "st-paper__options st-paper__options--tick";
const STACKED: &str = "st-paper__options st-paper__options--stacked";
const RING: &str = "ring";
const BOX: &str = "box";
/// Empty rows of a table, and parts of an agenda.
const ROWS: usize = 3;
const PARTS: usize = 10;
/// With more columns words are torn on paper.
const MOST_COLUMNS: usize = 6;
/// Lines to write on, by their number.
const LINE: u8 = 1;
const NOTE: u8 = 3;
const TEXT: u8 = 6;

/// All worksheets among the files, each folded under its title.
pub(super) fn sheets(files: &[DataFile]) -> Result<String> {
    let tools = files.iter().filter(|file| crate::data::title(file).is_some());
    tools
        .map(|file| {
            let sheet = worksheet::read(&file.json);
            sheet
                .and_then(|sheet| folded(&sheet))
                .with_context(|| format!("paper of {}", file.stem))
        })
        .collect()
}

fn folded(sheet: &Worksheet) -> Result<String> {
    let (title, purpose) = (escaped(&sheet.title), escaped(&sheet.purpose));
    let head = HEAD.replace("{{title}}", &title).replace("{{purpose}}", &purpose);
    Ok(format!(
        "<details class=\"st-details\"><summary class=\"st-details__summary\">{title}</summary>\n\
         <article class=\"st-paper st-paper--blank\">{head}{}</article></details>\n",
        sections(sheet)?
    ))
}

fn sections(sheet: &Worksheet) -> Result<String> {
    let mut page = 0;
    let mut all = String::new();
    for section in &sheet.sections {
        let asked: Vec<_> = section.items.iter().filter(|item| !item.retired).collect();
        if asked.is_empty() {
            continue;
        }
        let is_lettered = section.one_page && asked.len() > 1;
        page += usize::from(is_lettered);
        let mut questions = Vec::new();
        for (letter, item) in ('a'..='z').zip(asked) {
            let number = if is_lettered {
                format!("{page}{letter}")
            } else {
                page += 1;
                page.to_string()
            };
            questions.push(question(sheet, &number, item)?);
        }
        all += &in_section(section, &questions);
    }
    Ok(all)
}

/// Its head is in one box with what comes first, as on the app's paper.
fn in_section(section: &Section, questions: &[String]) -> String {
    let lead = paragraph("", &section.lead);
    let (first, others) = questions.split_first().map_or(("", &[][..]), |(f, o)| (f.as_str(), o));
    format!(
        "<section class=\"st-paper__section\"><div class=\"st-paper__first\">\
         <div class=\"st-paper__section-head\"><h4 class=\"st-paper__section-title\">{}</h4>{lead}</div>{first}</div>{}</section>",
        escaped(&section.title),
        others.concat()
    )
}

fn question(sheet: &Worksheet, number: &str, item: &Question) -> Result<String> {
    let ask = match &item.kind {
        Kind::Rating { scale } => sheet.scales.get(scale).map_or("", |scale| scale.ask.as_str()),
        _ => "",
    };
    let help = [item.help.as_str(), ask].join(" ");
    let note = match (item.note.is_empty(), &item.kind) {
        (true, _) => String::new(),
        (false, Kind::Check { .. }) => label(&item.note) + &lines(LINE),
        (false, _) => label(&item.note) + &lines(NOTE),
    };
    let frame = if item.frame {
        "<div class=\"st-paper__frame\"><p class=\"st-paper__label\">{{PRINT.frame}}</p></div>"
    } else {
        ""
    };
    Ok(format!(
        "<div class=\"st-paper__item\"><p class=\"st-paper__number\">{number}</p>\
         <div class=\"st-paper__body\"><h5 class=\"st-paper__question\">{}</h5>{}{}{note}{frame}</div></div>",
        escaped(&item.text),
        paragraph("st-paper__help", help.trim()),
        room(sheet, &item.kind)?
    ))
}

/// Room to answer a question.
fn room(sheet: &Worksheet, kind: &Kind) -> Result<String> {
    let scale = |name: &str| sheet.scales.get(name).with_context(|| format!("no scale {name}"));
    Ok(match kind {
        Kind::Rating { scale: name } => {
            let scale = scale(name)?;
            options(SCALE, RING, &scale.options) + &options(ASIDES, RING, &scale.asides)
        }
        Kind::Check { scale: name } => {
            let scale = scale(name)?;
            let all = scale.options.iter().chain(&scale.asides);
            let marks = options(TICK, RING, all);
            let who = "<p class=\"st-paper__label\">{{PRINT.who_when}}</p>";
            format!("<div class=\"st-paper__tick\">{marks}{who}{}</div>", lines(LINE))
        }
        Kind::Choice { options: all } => options(STACKED, RING, all),
        Kind::Many { options: all } => {
            "<p class=\"st-paper__help\">{{SHEET.many_hint}}</p>".to_owned()
                + &options(STACKED, BOX, all)
        }
        Kind::Cards { options: all } => options(STACKED, BOX, all),
        Kind::Text => lines(TEXT),
        Kind::Lines { prompt } => label(prompt) + &lines(TEXT),
        Kind::Table { columns, rows } if !rows.is_empty() => named_rows(columns, rows),
        Kind::Table { columns, .. } | Kind::Goals { columns } | Kind::Signed { columns } => {
            table(&labels(columns), &vec![String::new(); ROWS])
        }
        Kind::Agenda { columns } => format!(
            "<div class=\"st-paper__agenda\">{}</div>",
            table(&labels(columns), &vec![String::new(); PARTS])
        ),
        Kind::Actions { suggestions } => {
            let idea = |idea: &Idea| format!("<li>{}</li>", escaped(&idea.text));
            let ideas: String = suggestions.iter().map(idea).collect();
            let ideas = if ideas.is_empty() {
                ideas
            } else {
                format!("<p class=\"st-paper__label\">{{{{SHEET.ideas}}}}</p><ul>{ideas}</ul>")
            };
            let columns = ["what", "who", "by_when", "look_again"];
            let columns = columns.map(|column| format!("{{{{ACTIONS.{column}}}}}"));
            ideas + &table(&columns, &vec![String::new(); ROWS])
        }
    })
}

fn options<'a>(class: &str, mark: &str, all: impl IntoIterator<Item = &'a Labelled>) -> String {
    let one = |option: &Labelled| {
        format!(
            "<li class=\"st-paper__option\"><span class=\"st-paper__{mark}\" aria-hidden=\"true\"></span>{}</li>",
            escaped(&option.label)
        )
    };
    let all: String = all.into_iter().map(one).collect();
    if all.is_empty() { all } else { format!("<ul class=\"{class}\" role=\"list\">{all}</ul>") }
}

fn labels(all: &[Labelled]) -> Vec<String> {
    all.iter().map(|one| escaped(&one.label)).collect()
}

/// A table whose rows have names, and one row more.
fn named_rows(columns: &[Labelled], rows: &[Labelled]) -> String {
    let mut heads = vec![String::new()];
    heads.extend(labels(columns));
    let mut rows = labels(rows);
    rows.push(String::new());
    table(&heads, &rows)
}

/// A table with these words in its first column. One with many columns is a block for each row.
fn table(columns: &[String], rows: &[String]) -> String {
    if columns.len() > MOST_COLUMNS {
        let named = |column: &String| {
            let label = format!("<p class=\"st-paper__label\">{column}</p>");
            label + &lines(LINE)
        };
        let block = format!(
            "<div class=\"st-paper__block\">{}</div>",
            columns.iter().map(named).collect::<String>()
        );
        return block.repeat(rows.len());
    }
    let head = |column: &String| format!("<th scope=\"col\">{column}</th>");
    let heads: String = columns.iter().map(head).collect();
    let empty = "<td></td>".repeat(columns.len().saturating_sub(1));
    let line = |row: &String| format!("<tr><td>{row}</td>{empty}</tr>");
    let rows: String = rows.iter().map(line).collect();
    format!(
        "<table class=\"st-paper__table\"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )
}

fn label(text: &str) -> String {
    paragraph("st-paper__label", text)
}

/// None where there are no words.
fn paragraph(class: &str, text: &str) -> String {
    match (text.is_empty(), class.is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!("<p>{}</p>", escaped(text)),
        (false, false) => format!("<p class=\"{class}\">{}</p>", escaped(text)),
    }
}

fn lines(many: u8) -> String {
    format!("<div class=\"st-paper__lines st-paper__lines--{many}\" aria-hidden=\"true\"></div>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::project::Project;
    use crate::words::Words;

    fn all() -> Result<String> {
        let project = Project::find()?;
        Words::read(&project)?.fill(&sheets(&data::files(&project)?)?)
    }

    #[test]
    fn every_worksheet_is_there_with_its_words_and_no_place_is_left() -> Result<()> {
        let all = all()?;
        assert_eq!(all.matches("<article").count(), 21);
        assert!(all.contains("We make time to get to know each other."), "a question");
        assert!(
            all.contains("st-paper__ring\" aria-hidden=\"true\"></span>Often</li>"),
            "an answer"
        );
        assert!(!all.contains('{'), "a place without words");
        Ok(())
    }

    #[test]
    fn questions_have_the_numbers_of_the_pages_on_the_screen() -> Result<()> {
        let json = r#"{"title":"T","purpose":"P","sections":[
            {"title":"A","items":[{"text":"One","kind":"text"},{"text":"Gone","kind":"text","retired":true}]},
            {"title":"B","one_page":true,"items":[{"text":"Two","kind":"text"},{"text":"Three","kind":"text"}]},
            {"title":"C","one_page":true,"items":[{"text":"Four <","kind":"text"}]}]}"#;
        let paper = sections(&worksheet::read(json)?)?;
        let numbers: Vec<_> =
            paper.split("__number\">").skip(1).filter_map(|p| p.split('<').next()).collect();
        assert_eq!(numbers, ["1", "2a", "2b", "3"]);
        assert!(paper.contains("Four &lt;") && !paper.contains("Gone"));
        Ok(())
    }
}
