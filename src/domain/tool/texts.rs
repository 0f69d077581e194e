//! What a page of questions says to the person who fills it in.

use super::kind::{Choice, Column, Kind};
use super::{Item, Page};

/// Every text on the page, in the order of the page: its part's words, then each question's.
pub fn of_page<'a>(page: &Page<'a>) -> Vec<&'a str> {
    let mut out = vec![page.section.title.as_str(), &page.section.lead];
    for item in &page.items {
        of_item(item, &mut out);
    }
    out
}

fn of_item<'a>(item: &'a Item, out: &mut Vec<&'a str>) {
    out.extend([item.text.as_str(), &item.help]);
    add(&item.prompts, out);
    of_kind(&item.kind, out);
    add(&item.looks_like.well, out);
    add(&item.looks_like.badly, out);
    out.extend(item.note.as_deref());
}

fn of_kind<'a>(kind: &'a Kind, out: &mut Vec<&'a str>) {
    match kind {
        Kind::Text => {}
        Kind::Signed(columns) => of_columns(columns, out),
        Kind::Rating(_) | Kind::Choice(_) | Kind::Many(_) => of_choices(kind.options(), out),
        Kind::Check(check) => {
            of_choices(kind.options(), out);
            out.push(&check.ask);
        }
        Kind::Lines(lines) => {
            out.push(&lines.prompt);
            add(&lines.suggestions, out);
        }
        Kind::Table(table) => {
            out.extend(table.rows.iter().map(|row| row.label.as_str()));
            of_columns(&table.columns, out);
        }
        Kind::Actions(ideas) => out.extend(ideas.iter().map(|idea| idea.text.as_str())),
        Kind::Cards(cards) => {
            for facet in &cards.facets {
                out.push(&facet.label);
                of_choices(facet.options.iter().collect(), out);
            }
            for card in &cards.cards {
                of_choices(vec![&card.choice], out);
                out.extend([card.what.as_str(), &card.good_for, &card.watch]);
                add(&card.prepare, out);
            }
        }
        Kind::Agenda(agenda) => {
            of_columns(&agenda.columns, out);
            out.extend(agenda.ideas.iter().map(|idea| idea.text.as_str()));
        }
        Kind::Goals(goals) => {
            of_columns(&goals.columns, out);
            of_choices(goals.scale.all().collect(), out);
        }
    }
}

fn of_choices<'a>(choices: Vec<&'a Choice>, out: &mut Vec<&'a str>) {
    for choice in choices {
        out.extend([choice.label.as_str(), &choice.says, &choice.nearer]);
    }
}

fn of_columns<'a>(columns: &'a [Column], out: &mut Vec<&'a str>) {
    out.extend(columns.iter().map(|column| column.label.as_str()));
}

fn add<'a>(texts: &'a [String], out: &mut Vec<&'a str>) {
    out.extend(texts.iter().map(String::as_str));
}
