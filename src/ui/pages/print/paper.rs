//! The frame of a printed sheet: head, sections, numbered questions, foot.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::tool::{Item, Section, Tool, ToolPage};
use crate::state::app::App;

/// A section with its questions, each with its number.
pub struct PaperSection<'a> {
    /// The section.
    pub section: &'a Section,
    /// Its questions. Numbers are those on the screen; where a page asks several, letters follow.
    pub items: Vec<(String, &'a Item)>,
}

/// The parts that these pages stand in, in order.
pub fn parts(pages: Vec<ToolPage<'_>>) -> Vec<PaperSection<'_>> {
    let mut parts: Vec<PaperSection<'_>> = Vec::new();
    for (n, page) in (1..).zip(pages) {
        let alone = page.items.len() == 1;
        let letters = ('a'..='z').map(|letter| format!("{n}{letter}"));
        let numbers = letters.chain(std::iter::repeat(n.to_string()));
        let items = numbers
            .zip(page.items)
            .map(|(number, item)| (if alone { n.to_string() } else { number }, item));
        match parts.last_mut().filter(|p| p.section.id == page.section.id) {
            Some(part) => part.items.extend(items),
            None => parts.push(PaperSection { section: page.section, items: items.collect() }),
        }
    }
    parts
}

/// The head: whose product it is, which tool, and facts about the sheet.
pub fn head(title: &str, lead: &str, facts: AnyView) -> impl IntoView + use<> {
    view! {
        <header class="st-paper__head">
            <p class="st-paper__maker">
                <span class="st-wordmark__mark" aria-hidden="true"></span>
                " "
                {words().common.app}
            </p>
            <h2 class="st-paper__title">{title.to_owned()}</h2>
            <p class="st-paper__lead">{lead.to_owned()}</p>
            <dl class="st-paper__facts">{facts}</dl>
        </header>
    }
}

/// A fact: its name and its value, or a line to write on.
pub fn fact(name: &str, value: Option<AnyView>) -> AnyView {
    let value = match value {
        Some(value) => view! { <dd>{value}</dd> }.into_any(),
        None => view! { <dd class="st-paper__write"></dd> }.into_any(),
    };
    view! { <div class="st-paper__fact"><dt>{name.to_owned()}</dt>{value}</div> }.into_any()
}

/// A section of the paper. Its head is in one box with what comes first: Firefox keeps nothing else
/// together with what follows it.
pub fn section(title: &str, lead: &str, items: Vec<AnyView>) -> AnyView {
    let lead = (!lead.is_empty()).then(|| view! { <p>{lead.to_owned()}</p> });
    let mut items = items.into_iter();
    view! {
        <section class="st-paper__section">
            <div class="st-paper__first">
                <div class="st-paper__section-head">
                    <h3 class="st-paper__section-title">{title.to_owned()}</h3>
                    {lead}
                </div>
                {items.next()}
            </div>
            {items.collect_view()}
        </section>
    }
    .into_any()
}

/// A question with its number, and below it what was answered or room to answer.
pub fn question(number: &str, item: &Item, body: AnyView) -> AnyView {
    let hint = item.hint();
    let help = (!hint.is_empty()).then(|| view! { <p class="st-paper__help">{hint}</p> });
    view! {
        <div class="st-paper__item">
            <p class="st-paper__number">{number.to_owned()}</p>
            <div class="st-paper__body">
                <h4 class="st-paper__question">{item.text.clone()}</h4>
                {help}
                {body}
            </div>
        </div>
    }
    .into_any()
}

/// The foot: the tool and its version. Where the browser can, it stands on every page.
pub fn foot(app: App, tool: &Tool, version: u32) -> impl IntoView + use<> {
    let gaps = [("tool", tool.title.as_str()), ("version", &version.to_string())];
    let text = fill(words().print.foot, &gaps);
    app.device().set_paper_foot(&text);
    on_cleanup(move || app.device().set_paper_foot(""));
    view! { <footer class="st-paper__foot">{text}</footer> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{self, tools};
    use crate::format::tool;

    #[test]
    fn numbers_are_those_of_the_pages_on_the_screen() {
        for id in tools::IDS {
            let language = content::language_tag();
            let path = format!("src/content/{language}/tools/{id}.json");
            let json = std::fs::read_to_string(path).unwrap_or_default();
            let tool = tool::read(&json);
            assert!(tool.is_ok(), "{id}");
            let Ok(tool) = tool else { continue };
            for variant in &tool.variants {
                let pages = tool.pages(&variant.id);
                let numbered =
                    parts(tool.pages(&variant.id)).into_iter().flat_map(|part| part.items);
                for (number, item) in numbered {
                    let n = number.trim_end_matches(|c: char| c.is_ascii_alphabetic());
                    let page = n.parse::<usize>().ok().and_then(|n| pages.get(n - 1));
                    let asks = page.is_some_and(|p| p.items.iter().any(|i| i.id == item.id));
                    assert!(asks, "{number} {}", item.id);
                    assert_eq!(page.is_some_and(|p| p.items.len() > 1), n != number, "{number}");
                }
            }
        }
    }
}
