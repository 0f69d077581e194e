//! What stands in the title bar and in addresses: others see it, so nothing that somebody wrote is there,
//! nor a question's words.

use serde_json::{Value, json};

use crate::support::browser::Setup;
use crate::support::start::tools;
use crate::support::tour::empty_places;
use crate::support::world::{World, run};
use crate::support::{Result, data, ensure, squash, words};

/// It stands in every name and every text of somebody's own, and in questions through a project's words.
const MARKER: &str = "zebra";
const OWN: [&str; 8] = ["name", "label", "what", "who", "told", "note", "text", "words"];
const PROJECT: &str = "own-willow-lane";
const SEEN: &str = r"
return JSON.stringify({
  title: document.title,
  address: location.href,
  links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')),
  marked: document.body.innerText.toLowerCase().includes(arguments[0]),
});";

/// The example as somebody's own work, with the marker everywhere.
fn marked() -> Result<Value> {
    let example = data::example().replace("\"example-", "\"own-");
    let mut copy: Value = serde_json::from_str(&example)?;
    mark(&mut copy);
    let terms = json!([{ "term": "people", "words": format!("{MARKER} people") }]);
    copy["projects"][0]["terms"] = terms;
    copy["projects"][0]["example"] = json!(false);
    Ok(copy)
}

fn mark(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(mark),
        Value::Object(all) => {
            for (key, value) in all {
                match value {
                    Value::String(text) if OWN.contains(&key.as_str()) => {
                        *text = format!("{MARKER} {text}");
                    }
                    _ => mark(value),
                }
            }
        }
        _ => {}
    }
}

/// Where something of somebody's own is shown.
fn places(copy: &Value) -> Vec<String> {
    let mut places: Vec<String> = empty_places().into_iter().map(|stop| stop.route).collect();
    let of = |name: &str| format!("#/{name}/{PROJECT}");
    places.extend(["project", "words", "changed", "actions", "copy/project"].map(of));
    places
        .extend(["self-assessment", "workforce"].map(|tool| format!("#/rounds/{tool}/{PROJECT}")));
    places.push(format!("#/start/workforce/{PROJECT}"));
    places.push(format!("#/session/new/{PROJECT}"));
    let ids = |of: &str| {
        let all = copy[of].as_array().cloned().unwrap_or_default();
        all.into_iter().filter_map(|one| one["id"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    for id in ids("sheets") {
        let views = ["", "/whole", "/check", "/results", "/screen"];
        places.extend(views.map(|view| format!("#/sheet/{id}{view}")));
        places.push(format!("#/print/{id}"));
        places.push(format!("#/copy/sheet/{id}"));
    }
    for id in ids("sessions") {
        let views = ["", "/results", "/statement/1", "/screen", "/agree", "/take-home"];
        places.extend(views.map(|view| format!("#/session/{id}{view}")));
    }
    places
}

/// Looks at the page as it is now. Says whether something of somebody's own is on it.
async fn look(world: &World, items: &[String]) -> Result<bool> {
    let seen = world.driver().execute(SEEN, vec![json!(MARKER)]).await?;
    let seen: Value = serde_json::from_str(&seen.convert::<String>()?)?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_lowercase();
    let (title, address) = (text(&seen["title"]), text(&seen["address"]));
    let app = words().common.app.to_lowercase();
    ensure(title.ends_with(&format!(" – {app}")), format!("{address} is titled “{title}”"))?;
    ensure(!title.contains(MARKER), format!("{address} is titled “{title}”"))?;
    ensure(!address.contains(MARKER), address.clone())?;
    let asked = tools().into_iter().flat_map(|tool| {
        tool.items().map(|(_, item)| item.text.to_lowercase()).collect::<Vec<_>>()
    });
    for question in asked {
        ensure(!title.contains(&question), format!("“{title}” holds a question’s words"))?;
    }
    for link in seen["links"].as_array().ok_or("no links")? {
        let link = link.as_str().unwrap_or_default();
        let named = link.split('/').skip(1).any(|part| items.iter().any(|item| part == item));
        // What an invitation carries is its sender's to choose.
        let is_marked = link.to_lowercase().contains(MARKER) && !link.contains("#/join/");
        ensure(!named && !is_marked, format!("on {address} a link leads to {link}"))?;
    }
    Ok(seen["marked"] == json!(true))
}

#[tokio::test]
async fn no_title_and_no_address_holds_a_name_or_a_question() -> Result {
    run(Setup::WIDE, async |world| {
        let items: Vec<String> = tools()
            .iter()
            .flat_map(|tool| tool.items().map(|(_, item)| item.id.to_string()).collect::<Vec<_>>())
            .collect();
        let copy = marked()?;
        let file = world.make_file("own.json", copy.to_string())?;
        world.goto("#/").await?;
        world.open_files(&[file]).await?;
        world.press("Add these…").await?;
        world.sees(words().open.done_title).await?;
        let mut marked = 0;
        for place in places(&copy) {
            world.goto(&place).await?;
            world.settle().await?;
            marked += usize::from(look(world, &items).await?);
        }
        ensure(marked > 60, format!("only {marked} pages have the marker on them"))?;
        // Questions, with the project's words in them, and the pages of a room.
        world.goto("#/sheet/own-sheet-workforce/page/wf_panel").await?;
        world.sees(&format!("{MARKER} people")).await?;
        look(world, &items).await?;
        let title = world.driver().title().await?;
        ensure(title.starts_with("Question ") && title.len() < 40, title)?;
        world.follow(words().sheet.next).await?;
        let route = world.route().await?;
        ensure(!items.iter().any(|item| route.contains(item.as_str())), route)?;
        let session = world.session_in(PROJECT).await?;
        for room in ["", "/pass", "/card", "/files", "/codes", "/paper", "/tally", "/together"] {
            world.goto(&format!("{session}{room}")).await?;
            look(world, &items).await?;
        }
        world.goto(&format!("{session}/pass")).await?;
        world.press(words().passing.start).await?;
        look(world, &items).await?;
        let title = format!("Question 1 of 8 – {}", words().common.app);
        let named = squash(&world.driver().title().await?);
        ensure(named == title, named)
    })
    .await
}
