//! Help: all of it on one page, or one topic.

pub mod blocks;

use leptos::prelude::*;

use crate::content::help::{self, Topic};
use crate::content::words;
use crate::state::route::Route;
use crate::ui::parts::comes_from::comes_from;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::titles::Titled;
use blocks::{Level, block_list};

/// One topic, or all of them where the topic is unknown.
#[component]
pub fn HelpPage(
    /// The topic's name in the address.
    topic: Option<String>,
) -> impl IntoView {
    match topic.and_then(|id| help::topic(&id)) {
        Some(topic) => one(topic).into_any(),
        None => all().into_any(),
    }
}

fn all() -> impl IntoView {
    let w = &words().help;
    let section = |topic: &'static Topic| {
        let title = format!("help-{}", topic.id);
        view! {
            <section class="st-prose" aria-labelledby=title.clone()>
                <h2 class="st-rule-title" id=title.clone()>{topic.title}</h2>
                {block_list(topic.blocks, Level::Third)}
            </section>
        }
    };
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        {contents(w.contents, None)}
        {help::topics().iter().map(section).collect_view()}
    }
}

fn one(topic: &'static Topic) -> impl IntoView {
    let w = &words().help;
    view! {
        <a class="st-back-link" href=Route::Help(None).to_hash()>{w.all}</a>
        <Heading text=topic.title titled=Titled::Named(topic.title)/>
        <div class="st-prose">{block_list(topic.blocks, Level::Second)}</div>
        {comes_from(&format!("help/{}", topic.id))}
        {contents(w.more, Some(topic.id))}
    }
}

/// Links to the topics, without the one that is shown.
fn contents(title: &'static str, shown: Option<&'static str>) -> impl IntoView {
    let link = |topic: &'static Topic| {
        let to = Route::Help(Some(topic.id.to_owned())).to_hash();
        view! { <li><a href=to>{topic.title}</a></li> }
    };
    let links = help::topics().iter().filter(|t| Some(t.id) != shown).map(link).collect_view();
    view! {
        <nav aria-labelledby="help-contents">
            <h2 id="help-contents">{title}</h2>
            <ul class="st-contents">{links}</ul>
        </nav>
    }
}
