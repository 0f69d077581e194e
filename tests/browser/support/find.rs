//! Finding what a person sees: by role and words, never by the markup. Each waits until it is there.

use serde_json::json;
use thirtyfour::WebElement;

use super::Result;
use super::world::World;

const FIND: &str = include_str!("find.js");

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A button, or the handle of something folded away.
    Button,
    /// A link.
    Link,
    /// A heading of any level.
    Heading,
    /// Where one writes, or chooses from a list, by its label.
    Field,
    /// One choice of several, or a tick box, by its label.
    Option,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Link => "link",
            Self::Heading => "heading",
            Self::Field => "field",
            Self::Option => "option",
        }
    }
}

impl World {
    /// The one thing of that kind and name. Waits for it; the first counts if there are more.
    pub(crate) async fn find(&self, kind: Kind, name: &str) -> Result<WebElement> {
        self.find_in(kind, name, "").await
    }

    /// The same inside the smallest block that also has these words.
    pub(crate) async fn find_in(&self, kind: Kind, name: &str, inside: &str) -> Result<WebElement> {
        let place =
            if inside.is_empty() { String::new() } else { format!(" beside “{inside}”") };
        let what = format!("{} “{name}”{place}", kind.name());
        let first = async || Ok(self.all(kind, name, inside).await?.into_iter().next());
        self.until(&what, first).await
    }

    /// Everything of that kind and name that is there now.
    pub(crate) async fn all(
        &self,
        kind: Kind,
        name: &str,
        inside: &str,
    ) -> Result<Vec<WebElement>> {
        let args = vec![json!(kind.name()), json!(name), json!(inside)];
        Ok(self.driver().execute(FIND, args).await?.elements()?)
    }
}
