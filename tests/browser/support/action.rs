//! What people do: go somewhere, press, choose, write.

use serde_json::json;
use thirtyfour::components::SelectElement;
use thirtyfour::{Key, WebElement};

use super::find::Kind;
use super::world::World;
use super::{Result, ensure};

/// Longer texts are put in at once, as a paste does.
const LONG: usize = 200;
/// Ends a script's turn only after what the page does in answer to an event.
const GO: &str = r"
const [hash, done] = arguments;
if (location.hash === hash) { done(); return; }
addEventListener('hashchange', () => setTimeout(done), { once: true });
location.hash = hash;";
const JUST_CAME: &str = "return document.documentElement.hasAttribute('data-just-came');";
const INTO_VIEW: &str = "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' });";
/// The button of More, if it is closed and has something of that name in it.
const CLOSED_MORE: &str = r"
const squash = (text) => text.replace(/\s+/g, ' ').trim();
return [...document.querySelectorAll('[aria-expanded=false][aria-controls]')].filter((button) => {
  const panel = document.getElementById(button.getAttribute('aria-controls'));
  return [...panel.querySelectorAll('a, button')].some((e) => squash(e.textContent) === arguments[0]);
});";
/// A page that has just come is at its top, and has the focus, from its first frame on. What nobody sees has no frames.
const SETTLE: &str = r"
const [done] = arguments;
const over = () => setTimeout(() => setTimeout(done));
if (document.hidden) { over(); } else { requestAnimationFrame(over); }";

impl World {
    /// Opens the app at a route, such as `#/help`: loads it if it is not there yet.
    pub(crate) async fn goto(&self, route: &str) -> Result {
        self.note(format!("go to {route}"));
        let address = self.driver().current_url().await?;
        if address.as_str().split('#').next() == Some(self.site()) && self.is_app().await? {
            self.driver().execute_async(GO, vec![json!(route)]).await?;
        } else {
            self.driver().goto(format!("{}{route}", self.site())).await?;
        }
        self.is_ready().await
    }

    /// Waits until the app shows a page.
    pub(crate) async fn is_ready(&self) -> Result {
        let shows = async || Ok(self.is_app().await?.then_some(()));
        self.until("the app's page", shows).await
    }

    async fn is_app(&self) -> Result<bool> {
        let script = "return document.querySelector('#main h1') !== null;";
        Ok(self.driver().execute(script, Vec::new()).await?.convert()?)
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) -> Result {
        self.note("reload");
        self.driver().refresh().await?;
        self.is_ready().await
    }

    /// The browser's own Back.
    pub(crate) async fn back(&self) -> Result {
        self.note("go back");
        self.driver().back().await?;
        self.settle().await
    }

    /// Lets the page finish what it is doing.
    pub(crate) async fn settle(&self) -> Result {
        self.driver().execute_async(SETTLE, Vec::new()).await?;
        Ok(())
    }

    /// The part of the address from `#` on.
    pub(crate) async fn route(&self) -> Result<String> {
        Ok(self.driver().execute("return location.hash;", Vec::new()).await?.convert()?)
    }

    /// Presses a button, or opens something folded away.
    pub(crate) async fn press(&self, name: &str) -> Result {
        self.press_in("", name).await
    }

    /// Presses the button that stands beside these words.
    pub(crate) async fn press_in(&self, inside: &str, name: &str) -> Result {
        self.note(format!("press “{name}” {inside}"));
        let button = self.within_reach(Kind::Button, name, inside).await?;
        self.click(&button).await
    }

    /// Follows a link to another page.
    pub(crate) async fn follow(&self, name: &str) -> Result {
        self.follow_in("", name).await
    }

    /// Follows the link that stands beside these words.
    pub(crate) async fn follow_in(&self, inside: &str, name: &str) -> Result {
        self.note(format!("follow “{name}” {inside}"));
        let link = self.within_reach(Kind::Link, name, inside).await?;
        let before = self.route().await?;
        let leads_on = link.attr("href").await?.is_some_and(|to| to != before);
        ensure(leads_on, format!("the link “{name}” leads nowhere new"))?;
        self.click(&link).await?;
        let moved = async || Ok((self.route().await? != before).then_some(()));
        self.until(&format!("another page after “{name}”"), moved).await
    }

    /// A button or a link. Where it is in More, on the page of a question, that is opened first.
    pub(crate) async fn within_reach(
        &self,
        kind: Kind,
        name: &str,
        inside: &str,
    ) -> Result<WebElement> {
        let what = format!("the {kind:?} “{name}” {inside}");
        let reached = async || {
            if let Some(found) = self.all(kind, name, inside).await?.into_iter().next() {
                return Ok(Some(found));
            }
            let more = self.driver().execute(CLOSED_MORE, vec![json!(name)]).await?.elements()?;
            if let Some(more) = more.first() {
                self.click(more).await?;
            }
            Ok(None)
        };
        self.until(&what, reached).await
    }

    /// Clicks a place that nothing stands on: so many points from the corner where the page begins.
    pub(crate) async fn click_beside(&self, x: i64, y: i64) -> Result {
        self.note("click beside everything");
        Ok(self.driver().action_chain().move_to(x, y).click().perform().await?)
    }

    /// Chooses an option, or ticks or unticks a box.
    pub(crate) async fn choose(&self, label: &str) -> Result {
        self.choose_in("", label).await
    }

    /// Chooses the option in the group with these words.
    pub(crate) async fn choose_in(&self, inside: &str, label: &str) -> Result {
        self.note(format!("choose “{label}” {inside}"));
        let option = self.find_in(Kind::Option, label, inside).await?;
        self.click(&option).await
    }

    /// Chooses from a list that unfolds.
    pub(crate) async fn select(&self, label: &str, option: &str) -> Result {
        self.note(format!("select “{option}” for “{label}”"));
        let field = self.find(Kind::Field, label).await?;
        Ok(SelectElement::new(&field).await?.select_by_exact_text(option).await?)
    }

    /// Writes into a field, after what is there.
    pub(crate) async fn write(&self, label: &str, text: &str) -> Result {
        self.write_in("", label, text).await
    }

    /// Writes into the field that stands beside these words.
    pub(crate) async fn write_in(&self, inside: &str, label: &str, text: &str) -> Result {
        let some: String = text.chars().take(40).collect();
        self.note(format!("write “{some}” into “{label}” {inside}"));
        let field = self.find_in(Kind::Field, label, inside).await?;
        self.click(&field).await?;
        self.type_text(&field, text).await
    }

    /// Empties a field.
    pub(crate) async fn clear(&self, label: &str) -> Result {
        self.note(format!("clear “{label}”"));
        let field = self.find(Kind::Field, label).await?;
        Ok(field.clear().await?)
    }

    /// Sets a day in a date field. How people type one depends on the browser's language.
    pub(crate) async fn set_day(&self, label: &str, day: &str) -> Result {
        self.note(format!("set “{label}” to {day}"));
        let field = self.find(Kind::Field, label).await?;
        let script = "const [field, day] = arguments; field.value = day;
            for (const name of ['input', 'change']) {
                field.dispatchEvent(new Event(name, { bubbles: true }));
            }";
        self.driver().execute(script, vec![field.to_json()?, json!(day)]).await?;
        Ok(())
    }

    async fn type_text(&self, field: &WebElement, text: &str) -> Result {
        // The click may have put the cursor between the words that are there.
        field.send_keys(Key::Control + Key::End).await?;
        // The driver can't type what lies outside the basic plane.
        let odd = text.len() > LONG || text.chars().any(|c| c > '\u{ffff}');
        if odd && self.is_chromium() {
            self.tools("Input.insertText", json!({ "text": text })).await?;
            return Ok(());
        }
        Ok(field.send_keys(text).await?)
    }

    /// Types where the focus is.
    pub(crate) async fn type_words(&self, words: &str) -> Result {
        self.note(format!("type “{words}”"));
        Ok(self.driver().action_chain().send_keys(words).perform().await?)
    }

    /// Presses a key where the focus is.
    pub(crate) async fn key(&self, key: Key) -> Result {
        self.note(format!("press the key {key:?}"));
        Ok(self.driver().action_chain().send_keys(key + "").perform().await?)
    }

    /// Presses a key while another one is held.
    pub(crate) async fn chord(&self, held: Key, key: &str) -> Result {
        self.note(format!("press {key} with another key"));
        let chain = self.driver().action_chain().key_down(held.clone()).send_keys(key).key_up(held);
        Ok(chain.perform().await?)
    }

    /// Gives files to the page, as choosing them does.
    pub(crate) async fn give_files(&self, files: &[std::path::PathBuf]) -> Result {
        let paths: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
        let first = paths.first().map(String::as_str).unwrap_or_default();
        self.note(format!("give {} files, the first {first}", paths.len()));
        let paths = paths.join("\n");
        let input =
            async || Ok(Some(self.driver().find(thirtyfour::By::Css("input[type=file]")).await?));
        let input = self.until("a place for files", input).await?;
        Ok(input.send_keys(paths).await?)
    }

    /// Drops files and folders on the place for files.
    pub(crate) async fn drop_on_page(&self, paths: &[std::path::PathBuf]) -> Result {
        self.note(format!("drop {} things", paths.len()));
        let script = "const at = document.querySelector('[data-drop-files]');
            at.scrollIntoView({ block: 'center' });
            const box = at.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];";
        let place = self.driver().execute(script, Vec::new()).await?;
        let (x, y): (f64, f64) = place.convert()?;
        for kind in ["dragEnter", "dragOver", "drop"] {
            let data = json!({ "items": [], "files": paths, "dragOperationsMask": 1 });
            let with = json!({ "type": kind, "x": x, "y": y, "data": data });
            self.tools("Input.dispatchDragEvent", with).await?;
        }
        Ok(())
    }

    /// Clicks where a person would: not on what is covered, and not before it holds still.
    async fn click(&self, element: &WebElement) -> Result {
        let name = element.text().await.unwrap_or_default();
        // A press on a page that has just come may count for nothing.
        let clicked = async || {
            if self.holds(JUST_CAME).await? {
                return Ok(None);
            }
            // Clear of what stays at an edge; the driver takes what lies below that for seen.
            self.driver().execute(INTO_VIEW, vec![element.to_json()?]).await?;
            Ok(Some(element.click().await?))
        };
        self.until(&format!("a way to click “{name}”"), clicked).await
    }
}
