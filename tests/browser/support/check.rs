//! What people see. Each check waits a while for it to become so.

use serde_json::json;

use super::find::Kind;
use super::world::World;
use super::{Result, ensure, squash};

const VALUE: &str = "return arguments[0].value;";

impl World {
    /// All words on the page, those only heard among them.
    pub(crate) async fn page_text(&self) -> Result<String> {
        let script = "return document.body.innerText;";
        let text: String = self.driver().execute(script, Vec::new()).await?.convert()?;
        Ok(squash(&text))
    }

    /// The page says this somewhere.
    pub(crate) async fn sees(&self, text: &str) -> Result {
        let text = squash(text);
        let there = async || Ok(self.page_text().await?.contains(&text).then_some(()));
        self.until(&format!("the words “{text}”"), there).await
    }

    /// The page does not say this, or no longer does.
    pub(crate) async fn sees_not(&self, text: &str) -> Result {
        let text = squash(text);
        let gone = async || Ok((!self.page_text().await?.contains(&text)).then_some(()));
        self.until(&format!("a page without “{text}”"), gone).await
    }

    /// The page's main heading.
    pub(crate) async fn sees_title(&self, text: &str) -> Result {
        let is = async || Ok((self.main_heading().await? == squash(text)).then_some(()));
        let wanted = format!("the main heading “{text}”");
        match self.until(&wanted, is).await {
            Ok(()) => Ok(()),
            Err(error) => Err(format!("{error}; it is “{}”", self.main_heading().await?).into()),
        }
    }

    /// The words of the page's `h1`, as they are seen.
    pub(crate) async fn main_heading(&self) -> Result<String> {
        let script = "const h1 = document.querySelector('h1')?.cloneNode(true);
            h1?.querySelectorAll('.st-visually-hidden').forEach((heard) => heard.remove());
            return h1?.textContent ?? '';";
        let text: String = self.driver().execute(script, Vec::new()).await?.convert()?;
        Ok(squash(&text))
    }

    /// A field holds exactly this.
    pub(crate) async fn field_has(&self, label: &str, text: &str) -> Result {
        self.field_has_in("", label, text).await
    }

    /// The field beside these words holds exactly this.
    pub(crate) async fn field_has_in(&self, inside: &str, label: &str, text: &str) -> Result {
        let has = async || Ok((self.value_in(inside, label).await? == text).then_some(()));
        match self.until(&format!("“{label}” with “{text}” in it"), has).await {
            Ok(()) => Ok(()),
            Err(error) => {
                let now = self.value_in(inside, label).await?;
                Err(format!("{error}; it has “{now}”").into())
            }
        }
    }

    /// What a field holds.
    pub(crate) async fn value(&self, label: &str) -> Result<String> {
        self.value_in("", label).await
    }

    async fn value_in(&self, inside: &str, label: &str) -> Result<String> {
        let field = self.find_in(Kind::Field, label, inside).await?;
        Ok(self.driver().execute(VALUE, vec![field.to_json()?]).await?.convert()?)
    }

    /// An option is chosen, or not.
    pub(crate) async fn is_chosen(&self, inside: &str, label: &str, chosen: bool) -> Result {
        let is = async || {
            let option = self.find_in(Kind::Option, label, inside).await?;
            let script = "return arguments[0].control.checked;";
            let checked = self.driver().execute(script, vec![option.to_json()?]).await?;
            Ok((checked.convert::<bool>()? == chosen).then_some(()))
        };
        let state = if chosen { "chosen" } else { "not chosen" };
        self.until(&format!("“{label}” {state}"), is).await
    }

    /// Nothing of that kind and name is there, or no longer is.
    pub(crate) async fn has_no(&self, kind: Kind, name: &str, inside: &str) -> Result {
        let none = async || Ok(self.all(kind, name, inside).await?.is_empty().then_some(()));
        self.until(&format!("a page without the {kind:?} “{name}” {inside}"), none).await
    }

    /// How many of that kind and name are there, once it is so many.
    pub(crate) async fn has_exactly(
        &self,
        count: usize,
        kind: Kind,
        name: &str,
        inside: &str,
    ) -> Result {
        let so_many = async || {
            let found = self.all(kind, name, inside).await?.len();
            Ok((found == count).then_some(()))
        };
        self.until(&format!("{count} of the {kind:?} “{name}” {inside}"), so_many).await
    }

    /// The page said this politely to everybody, in its one live region.
    pub(crate) async fn hears(&self, text: &str) -> Result {
        let script = "return [...document.querySelectorAll('[role=status], [role=alert]')]
            .map((e) => e.textContent).join(' ');";
        let said = async || {
            let all: String = self.driver().execute(script, Vec::new()).await?.convert()?;
            Ok(squash(&all).contains(&squash(text)).then_some(()))
        };
        self.until(&format!("“{text}” said aloud"), said).await
    }

    /// The app has taken the first screen over.
    pub(crate) async fn app_is_here(&self) -> Result {
        let script =
            "return !document.getElementById('opening') && !!document.querySelector('#main');";
        let is_here = async || Ok(self.holds(script).await?.then_some(()));
        self.until("the app", is_here).await
    }

    /// Whether a script in the page says so.
    pub(crate) async fn holds(&self, script: &str) -> Result<bool> {
        Ok(self.driver().execute(script, Vec::new()).await?.convert()?)
    }

    /// Whether no words that somebody typed became anything else than words.
    pub(crate) async fn ran_nothing(&self) -> Result {
        let ran = self.holds("return '__x' in window;").await?;
        ensure(!ran, "a script that somebody typed has run")
    }

    /// The focus is on the element that a script finds.
    pub(crate) async fn focus_is_on(&self, css: &str) -> Result {
        let script = "return document.activeElement?.matches(arguments[0]) ?? false;";
        let is = async || {
            let there = self.driver().execute(script, vec![json!(css)]).await?;
            Ok(there.convert::<bool>()?.then_some(()))
        };
        self.until(&format!("the focus on {css}"), is).await
    }
}
