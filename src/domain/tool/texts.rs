//! What a page of questions says to the person who fills it in.

use super::{Item, ToolPage};

/// Every text on the page, in the order of the page: its part's words, then each question's.
pub fn of_page<'a>(page: &ToolPage<'a>) -> Vec<&'a str> {
    let mut out = vec![page.section.title.as_str(), &page.section.lead];
    for item in &page.items {
        of_item(item, &mut out);
    }
    out
}

fn of_item<'a>(item: &'a Item, out: &mut Vec<&'a str>) {
    out.extend([item.text.as_str(), &item.help]);
    add(&item.prompts, out);
    item.kind.add_texts(out);
    add(&item.looks_like.well, out);
    add(&item.looks_like.badly, out);
    out.extend(item.note.as_deref());
}

fn add<'a>(texts: &'a [String], out: &mut Vec<&'a str>) {
    out.extend(texts.iter().map(String::as_str));
}
