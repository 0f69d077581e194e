//! Somebody opens a copy by one who means harm, and walks through every page: no word in it reaches anything
//! that leaves the page, opens another one, loads or runs.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use shared_table::state::route::Route;
use shared_table::state::route::invite::Invite;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::hostile::{self, ELSEWHERE};
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

/// Somebody else's words where an invitation says whom to turn to.
const HOSTILE_NOTE: &str = "<img src=x onerror=window.__x=1> <a href=javascript:window.__x=1>z</a>";
/// Notes every use of what could reach another place, and every step to another document. What the app
/// fetches of its own files is no such use.
const TRAPS: &str = r"
window.__used = [];
const note = (name, args) => window.__used.push(name + ' ' + [...args].map(String).join(' '));
const own = (what) => {
  const url = new URL(what instanceof Request ? what.url : what, location.href);
  const isProgram = /\/(?:[a-z-]+-[0-9a-f]+\.(?:wasm|js)|_reload\/.*)$/.test(url.pathname);
  const data = document.querySelector('[data-files]')?.getAttribute('data-files').split(' ') ?? [];
  const isData = data.some((name) => url.href === new URL(name, document.baseURI).href);
  return url.origin === location.origin && (isProgram || isData);
};
const calls = [
  [window, 'open'], [window, 'postMessage'], [navigator, 'sendBeacon'], [navigator, 'share'],
  [HTMLFormElement.prototype, 'submit'], [HTMLFormElement.prototype, 'requestSubmit'],
  [document, 'write'], [document, 'writeln'], [XMLHttpRequest.prototype, 'open'],
];
for (const [owner, name] of calls) {
  const real = owner[name];
  owner[name] = function (...args) {
    if (name !== 'open' || owner === window || !own(args[1])) { note(name, args); }
    return real.apply(this, args);
  };
}
const fetched = window.fetch;
window.fetch = function (...args) {
  if (!own(args[0])) { note('fetch', args); }
  return fetched.apply(this, args);
};
for (const name of ['RTCPeerConnection', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'WebTransport']) {
  if (!window[name]) { continue; }
  window[name] = new Proxy(window[name], {
    construct(target, args) {
      if (!String(args[0]).includes('_reload')) { note(name, args); }
      return new target(...args);
    },
  });
}
window.navigation.addEventListener('navigate', (event) => {
  if (!event.destination.sameDocument && !event.downloadRequest) { note('navigate', [event.destination.url]); }
});";
/// What on the page is made of the copy's words and is no text: `[]` if nothing is.
const NOT_WORDS: &str = r"
const elsewhere = arguments[0];
const found = [];
if (document.querySelector('#app :is(script, iframe, object, embed, form[action], base, meta, link, style, img:not([src^=data]))')) {
  found.push('markup');
}
for (const element of document.querySelectorAll('*')) {
  for (const { name, value } of element.attributes) {
    const leads = /^(?:href|src|srcset|srcdoc|action|formaction|ping|poster|data|background|style|on.*|xlink:href)$/;
    // An invitation's address holds names, in a form that is only read here.
    const stays = value.startsWith('#/') || value.startsWith('data:image/');
    if (leads.test(name) && !stays && (value.includes(elsewhere) || /javascript:|__x/i.test(value))) {
      found.push(element.tagName + ' ' + name + '=' + value.slice(0, 60));
    }
    if (name === 'href' && !/^(?:#|mailto:|tel:|blob:|[\w.-]+(?:\/[\w.-]+)*$|\.\/)/.test(value) && element.closest('#app')) {
      found.push('leads to ' + value.slice(0, 60));
    }
  }
}
return [...new Set(found)];";
const UNFOLD: &str =
    "document.querySelectorAll('#app details').forEach((d) => { d.open = true; });";

/// Every page that shows something of the copy.
fn pages() -> Vec<String> {
    let sheets = ["power", "quick", "agreement", "meeting", "goals", "stranger"];
    let views = [
        "whole",
        "check",
        "results",
        "screen",
        "page/ag_values",
        "page/mt_agenda",
        "page/gp_goals",
    ];
    let mut pages: Vec<String> = Vec::new();
    for sheet in sheets {
        let view = |view: &&str| format!("#/sheet/hostile-{sheet}/{view}");
        pages.extend(views[..4].iter().map(view));
        pages.extend([format!("#/print/hostile-{sheet}"), format!("#/copy/sheet/hostile-{sheet}")]);
    }
    for (sheet, view) in [("agreement", views[4]), ("meeting", views[5]), ("goals", views[6])] {
        pages.push(format!("#/sheet/hostile-{sheet}/{view}"));
    }
    let room = [
        "",
        "/pass",
        "/card",
        "/files",
        "/codes",
        "/paper",
        "/tally",
        "/together",
        "/results",
        "/screen",
        "/agree",
        "/take-home",
    ];
    pages.extend(room.map(|view| format!("#/session/hostile-room{view}")));
    let of_project = ["project", "words", "changed", "actions", "session/new"];
    pages.extend(of_project.map(|page| format!("#/{page}/hostile")));
    pages.extend(
        ["#/", "#/actions", "#/copy", "#/bin", "#/programme", "#/start"].map(str::to_owned),
    );
    pages.extend([
        format!("#/start/{ASSESSMENT}"),
        format!("#/start/{ASSESSMENT}/hostile"),
        format!("#/rounds/{ASSESSMENT}/hostile"),
    ]);
    pages
}

/// Nothing was used so far, and this page is words alone.
async fn is_harmless(world: &World, at: &str) -> Result {
    world.settle().await?;
    let args = vec![json!(ELSEWHERE)];
    let found: Vec<String> = world.driver().execute(NOT_WORDS, args).await?.convert()?;
    ensure(found.is_empty(), format!("{at}: {found:?}"))?;
    world.ran_nothing().await?;
    let used = world.driver().execute("return window.__used;", Vec::new()).await?;
    let used: Vec<String> = used.convert()?;
    ensure(used.is_empty(), format!("{at}: {used:?}"))
}

async fn born(world: &World) -> Result<f64> {
    Ok(world.driver().execute("return performance.timeOrigin;", Vec::new()).await?.convert()?)
}

/// Opens the copy, in a browser that notes what could reach another place.
async fn take_in_the_copy(world: &World) -> Result {
    world.run_first(TRAPS).await?;
    let file = world.make_file("copy.json", hostile::copy())?;
    world.open_files(&[file]).await?;
    world.driver().execute(UNFOLD, Vec::new()).await?;
    is_harmless(world, "opening").await?;
    let w = &words().open;
    let first = w.accept.split("{n}").next().and_then(|a| a.rsplit(':').next()).unwrap_or_default();
    world.press(&format!("{first}…")).await?;
    world.sees(w.done_title).await
}

#[tokio::test]
async fn a_trap_notes_what_would_leave() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        world.run_first(TRAPS).await?;
        world.goto("#/").await?;
        is_harmless(world, "home").await?;
        for (leaves, name) in [
            ("new RTCPeerConnection({ iceServers: [] });", "RTCPeerConnection"),
            ("window.open('about:blank')?.close();", "open"),
            ("navigator.sendBeacon('/nowhere', '');", "sendBeacon"),
            ("location.assign('icon.svg?1');", "navigate"),
        ] {
            let script = format!("window.__used.length = 0; {leaves} return window.__used.join();");
            let used: String = world.driver().execute(script, Vec::new()).await?.convert()?;
            ensure(used.starts_with(name), format!("{name} was not noted: {used}"))?;
        }
        world.leave_app().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn no_page_that_shows_a_hostile_copy_leaves_opens_loads_or_runs_anything() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        take_in_the_copy(world).await?;
        let before = born(world).await?;
        let mut shown = 0;
        for page in pages() {
            world.goto(&page).await?;
            world.driver().execute(UNFOLD, Vec::new()).await?;
            is_harmless(world, &page).await?;
            shown += usize::from(world.page_text().await?.contains(ELSEWHERE));
        }
        // Found too, by its own words.
        world.goto("#/find").await?;
        world.write(words().find.label, ELSEWHERE).await?;
        world.sees("HYPERLINK").await?;
        is_harmless(world, "#/find").await?;
        ensure(shown > 25, format!("only {shown} pages show the copy's words"))?;
        ensure((born(world).await? - before).abs() < 0.5, "the page was loaded anew")?;
        let tabs = world.driver().windows().await?.len();
        ensure(tabs == 1, format!("{tabs} tabs are open"))
    })
    .await
}

#[tokio::test]
async fn an_invitation_with_hostile_names_is_words_alone() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.run_first(TRAPS).await?;
        let trick = hostile::trick();
        let name = utf8_percent_encode(&trick, NON_ALPHANUMERIC);
        world.goto(&format!("#/join/{ASSESSMENT}/quick/room1/{name}/round1/{name}")).await?;
        world.sees(words().invited.who_sees).await?;
        is_harmless(world, "an invitation").await?;
        world.has_no(Kind::Link, "z", "").await?;
        // So is whom to turn to, which stands on the last page.
        let path = format!("#/join/{ASSESSMENT}/quick/room2/-/-");
        let Route::Invited(invitation) = Route::from(path.as_str()) else {
            return Err(path.into());
        };
        let invite = Invite::try_from(&invitation)?.with_talk(HOSTILE_NOTE);
        world.goto(&Route::Invited(invite.into()).to_hash()).await?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/give/{id}")).await?;
        world.press(words().give.talk).await?;
        world.sees(HOSTILE_NOTE).await?;
        is_harmless(world, "whom to turn to").await
    })
    .await
}
