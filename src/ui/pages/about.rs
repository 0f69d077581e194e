//! About the app: version, licence, sources, and how anybody can check that nothing leaves.

use leptos::prelude::*;

use super::erase::way_to_erase;
use super::help::blocks::source_list;
use crate::content::words;
use crate::state::page::release::{InstallWay, KeptRelease, Release};
use crate::state::route::{CopyOf, Route};
use crate::ui::components::anew::anew;
use crate::ui::parts::heading::Heading;

/// Where the form of files is published, beside the page.
const SCHEMA: &str = "schema/shared-table-copy-1.json";

/// What the app is, and what it never does.
#[component]
pub fn AboutPage() -> impl IntoView {
    let w = &words().about;
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        {facts()}
        {install()}
        <div class="st-prose">
            <h2>{w.stays_title}</h2>
            <p>{w.stays_1}</p>
            <p>{w.stays_2}</p>
            <p>{w.stays_3}</p>
            <p><a href=Route::Help(Some("keeping".to_owned())).to_hash()>{w.keeping}</a></p>
            {way_to_erase()}
            <h2>{w.check_title}</h2>
            {list([w.check_1, w.check_2, w.check_3])}
            <h2>{w.never_title}</h2>
            {list([w.never_1, w.never_2, w.never_3, w.never_4])}
            <h2>{w.sources_title}</h2>
            <p>{w.sources_lead}</p>
            {source_list()}
        </div>
    }
}

fn facts() -> impl IntoView {
    let w = &words().about;
    let release = Release::expect();
    let version = format!("{} ({})", env!("CARGO_PKG_VERSION"), release.name());
    view! {
        <dl class="st-facts st-facts--stacked">
            <div class="st-facts__fact">
                <dt class="st-facts__name">{w.version}</dt>
                <dd class="st-facts__value">{version}</dd>
            </div>
            <div class="st-facts__fact">
                <dt class="st-facts__name">{words().release.fact}</dt>
                <dd class="st-facts__value" prop:textContent=move || kept_words(release.kept())></dd>
            </div>
            <div class="st-facts__fact">
                <dt class="st-facts__name">{w.licence}</dt>
                <dd class="st-facts__value">{w.licence_text}</dd>
            </div>
            {anew(move || in_file(release).then(own_hash))}
            <div class="st-facts__fact">
                <dt class="st-facts__name">{w.file_form}</dt>
                <dd class="st-facts__value">{anew(move || schema(in_file(release)))}</dd>
            </div>
        </dl>
    }
}

/// Whether all of the app is in the one file that is open.
fn in_file(release: Release) -> bool {
    release.kept() == Some(KeptRelease::InFile)
}

/// How the app comes among the device's own.
fn install() -> impl IntoView {
    let w = &words().install;
    let release = Release::expect();
    let is_not = move |way| move || release.install_way() != way;
    view! {
        <div class="st-prose" hidden=move || in_file(release)>
            <h2>{w.title}</h2>
            <p prop:textContent=move || install_words(release.install_way())></p>
            <p hidden=is_not(InstallWay::Ask)>
                <button class="st-button st-button--secondary" type="button" on:click=move |_| release.install()>
                    {w.ask}
                </button>
            </p>
            <p hidden=is_not(InstallWay::HomeScreen)>
                {w.apart} " " <a href=Route::Copy(CopyOf::All).to_hash()>{w.copy}</a>
            </p>
        </div>
    }
}

/// A file can't say its own hash: where that is written.
fn own_hash() -> impl IntoView {
    let w = &words().about;
    view! {
        <div class="st-facts__fact">
            <dt class="st-facts__name">{w.own_file}</dt>
            <dd class="st-facts__value">{w.own_file_hash}</dd>
        </div>
    }
}

fn install_words(way: InstallWay) -> &'static str {
    let w = &words().install;
    match way {
        InstallWay::Ask => w.why,
        InstallWay::HomeScreen => w.home_screen,
        InstallWay::Menu => w.menu,
        InstallWay::Done => w.done,
    }
}

/// It is a file of the site. One file alone has none beside it.
fn schema(is_alone: bool) -> AnyView {
    let text = words().about.file_form_link;
    if is_alone {
        view! { <span>{text}</span> }.into_any()
    } else {
        view! { <a href=SCHEMA>{text}</a> }.into_any()
    }
}

fn kept_words(kept: Option<KeptRelease>) -> &'static str {
    let w = &words().release;
    match kept {
        None => w.coming,
        Some(KeptRelease::Ready | KeptRelease::Next | KeptRelease::Stuck) => w.ready,
        Some(KeptRelease::Lost) => w.lost,
        Some(KeptRelease::Changed) => w.changed,
        Some(KeptRelease::Full) => w.full,
        Some(KeptRelease::Away) => w.away,
        Some(KeptRelease::InFile) => w.in_file,
        Some(KeptRelease::Saving) => w.saving,
        Some(KeptRelease::Never) => w.never,
    }
}

fn list<const N: usize>(points: [&'static str; N]) -> impl IntoView + use<N> {
    view! { <ul>{points.map(|point| view! { <li>{point}</li> }).into_iter().collect_view()}</ul> }
}
