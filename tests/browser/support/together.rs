//! Several windows of one browser that do something at the same instant, and what is left of it then. Each
//! has a process of its own where the browser has one to spare.

use std::collections::BTreeSet;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use thirtyfour::{WebElement, WindowHandle};

use super::browser::Setup;
use super::world::World;
use super::{Result, ensure, squash, words};

/// So long a window may need to be told what it will do, on a busy machine.
const NOTICE: Duration = Duration::from_millis(150);
/// Longer than windows need to hear of each other and to save once more.
const GRACE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);
/// All that was ever written is looked for after so many rounds: with thousands of words that takes seconds, in
/// which nothing else would be waited for.
const LOOK_BACK: usize = 6;
/// Waits for the instant, for the last moments without letting go of the page, and does one thing after
/// another there. Gives back whether the instant was still to come.
const AT: &str = "const [at, steps] = arguments;
    const act = async () => {
        for (const [element, text] of steps) {
            if (text === null) {
                element.click();
                await new Promise((go) => setTimeout(go));
            } else {
                element.value = text;
                element.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
        }
    };
    const wait = () => {
        const left = at - Date.now();
        if (left > 8) { setTimeout(wait, left - 8); return; }
        while (Date.now() < at) { /* These are a few milliseconds. */ }
        act();
    };
    const isEarly = Date.now() < at;
    wait();
    return isEarly;";
/// All that can be read on the page, and in its fields.
const READ: &str = "return [document.body.innerText,
    ...[...document.querySelectorAll('input, textarea')].map((field) => field.value)].join(' ');";

/// Something that a person does in a window.
pub(crate) enum Step {
    /// A field holds this text from then on.
    Write(WebElement, String),
    /// A button is pressed. What comes after it comes in a later turn of the page.
    Press(WebElement),
}

/// What one window does at the instant.
pub(crate) struct Deed {
    /// One after the other.
    pub(crate) steps: Vec<Step>,
    /// What is there afterwards.
    pub(crate) words: Vec<Word>,
    /// It stands in the place of what this window wrote before.
    pub(crate) replaces: bool,
}

/// Something that must not be lost.
#[derive(Clone)]
pub(crate) struct Word {
    /// As it is kept.
    pub(crate) kept: String,
    /// As the window's page shows it after a reload.
    pub(crate) shown: String,
}

/// Some windows, and what they have written together.
pub(crate) struct Together<'a> {
    world: &'a World,
    windows: Vec<(WindowHandle, String)>,
    rounds: usize,
    /// In so many rounds all windows heard of the instant before it came.
    met: usize,
    /// Window, round, word.
    written: Vec<(usize, usize, Word)>,
    lost_in: BTreeSet<usize>,
    lost: Vec<String>,
}

impl Step {
    fn to_json(&self) -> Result<Value> {
        Ok(match self {
            Self::Write(field, text) => json!([field.to_json()?, text]),
            Self::Press(button) => json!([button.to_json()?, null]),
        })
    }
}

impl<'a> Together<'a> {
    /// Begins with the window that is there, on this page.
    pub(crate) async fn begin(world: &'a World, route: &str) -> Result<Self> {
        let windows = vec![(world.driver().window().await?, route.to_owned())];
        world.goto(route).await?;
        let (written, lost) = (Vec::new(), Vec::new());
        Ok(Self { world, windows, rounds: 0, met: 0, written, lost_in: BTreeSet::new(), lost })
    }

    /// Opens one more window on a page. All are in view: a tab that nobody sees would have slower timers.
    pub(crate) async fn add(&mut self, route: &str) -> Result {
        self.world.note("open another window");
        let window = self.world.driver().new_window().await?;
        self.windows.push((window, route.to_owned()));
        self.show(self.windows.len() - 1).await?;
        self.world.resize(Setup::WIDE.viewport).await?;
        self.world.goto(route).await
    }

    /// The page that the first window is on.
    pub(crate) fn route(&self) -> &str {
        self.windows.first().map_or("", |(_, route)| route)
    }

    /// How many windows there are.
    pub(crate) fn len(&self) -> usize {
        self.windows.len()
    }

    /// So many rounds were so far.
    pub(crate) fn rounds(&self) -> usize {
        self.rounds
    }

    /// Goes on with all windows on another page, which is made in the first of them.
    pub(crate) async fn move_on(&mut self, make: impl AsyncFn() -> Result<String>) -> Result {
        self.show(0).await?;
        let route = make().await?;
        for window in 0..self.len() {
            self.show(window).await?;
            self.world.goto(&route).await?;
            self.windows[window].1.clone_from(&route);
        }
        Ok(())
    }

    async fn show(&self, window: usize) -> Result {
        let (handle, _) = self.windows.get(window).ok_or("no such window")?;
        Ok(self.world.driver().switch_to_window(handle.clone()).await?)
    }

    /// Lets every window do something at the same instant, then waits until it is there. Now and then all that was
    /// written before must be there too. A deed is asked for by its window's number, with that window in front.
    pub(crate) async fn meet(&mut self, deed: impl AsyncFn(usize) -> Result<Deed>) -> Result {
        self.world.note(format!("round {}", self.rounds));
        let mut all = Vec::new();
        for window in 0..self.len() {
            self.show(window).await?;
            let deed = deed(window).await?;
            if deed.replaces {
                self.written.retain(|(of, ..)| *of != window);
            }
            let words = deed.words.into_iter().map(|word| (window, self.rounds, word));
            self.written.extend(words);
            all.push(deed.steps);
        }
        self.met += usize::from(self.at_once(&all).await?);
        self.look(self.rounds).await?;
        self.rounds += 1;
        if self.rounds.is_multiple_of(LOOK_BACK) {
            self.look(0).await?;
        }
        Ok(())
    }

    async fn at_once(&self, deeds: &[Vec<Step>]) -> Result<bool> {
        let notice = NOTICE * u32::try_from(deeds.len())?;
        let at = (SystemTime::now() + notice).duration_since(UNIX_EPOCH)?.as_millis();
        let at = json!(u64::try_from(at)?);
        let mut is_early = true;
        for (window, steps) in deeds.iter().enumerate() {
            self.show(window).await?;
            let steps = steps.iter().map(Step::to_json).collect::<Result<Vec<_>>>()?;
            let said = self.world.driver().execute(AT, vec![at.clone(), json!(steps)]).await?;
            is_early &= said.convert::<bool>()?;
        }
        Ok(is_early)
    }

    /// Waits until every word is kept that was written from this round on, as each window sees it, and notes those
    /// that are gone.
    async fn look(&mut self, from: usize) -> Result {
        let deadline = Instant::now() + GRACE;
        let mut gone = self.gone(from).await?;
        // A look may itself take longer than that. Nothing is said to be gone after a single one.
        let mut is_first = true;
        while !gone.is_empty() && (is_first || Instant::now() < deadline) {
            tokio::time::sleep(PAUSE).await;
            gone = self.gone(from).await?;
            is_first = false;
        }
        for (at, place) in gone.into_iter().rev() {
            let (window, round, word) = self.written.remove(at);
            self.show(window).await?;
            let says =
                if says_saved(self.world).await? { ", which says that all is saved" } else { "" };
            self.lost_in.insert(self.rounds);
            self.lost.push(format!(
                "“{}”, of round {round} in window {window}{says}, is not in {place} after round {}",
                word.kept, self.rounds
            ));
        }
        Ok(())
    }

    /// Which words are not kept, of those from this round on, and where not.
    async fn gone(&self, from: usize) -> Result<Vec<(usize, String)>> {
        let mut places = Vec::new();
        for window in 0..self.len() {
            self.show(window).await?;
            let stored = self.world.stored().await?.into_values().collect::<Vec<_>>().join("\n");
            places.push((format!("the store, as window {window} sees it"), stored));
        }
        places.push(("the journal".to_owned(), self.world.journal().await?));
        let lacking = |(at, (_, _, word)): (usize, &(usize, usize, Word))| {
            let (place, _) = places.iter().find(|(_, text)| !text.contains(&word.kept))?;
            Some((at, place.clone()))
        };
        let all = self.written.iter().enumerate();
        Ok(all.filter(|(_, (_, round, _))| *round >= from).filter_map(lacking).collect())
    }

    /// Loads every page again: all that was written is on the screen, and nothing was lost before.
    pub(crate) async fn end(mut self) -> Result {
        self.look(0).await?;
        for (window, (_, route)) in self.windows.iter().enumerate() {
            self.show(window).await?;
            self.world.goto(route).await?;
            self.world.reload().await?;
            let of_window = self.written.iter().filter(|(of, ..)| *of == window);
            let shown: Vec<String> = of_window.map(|(.., word)| squash(&word.shown)).collect();
            let reads = async || {
                let all = self.world.driver().execute(READ, Vec::new()).await?;
                let all = squash(&all.convert::<String>()?);
                Ok(shown.iter().all(|word| all.contains(word)).then_some(()))
            };
            self.world.until(&format!("{shown:?} in window {window}"), reads).await?;
        }
        let (lost, n) = (self.lost_in.len(), self.rounds);
        println!("{n} rounds, all in time in {}; words were lost in {lost}", self.met);
        ensure(self.met > 0, "the windows never did anything at the same instant")?;
        let all = self.lost.join("\n");
        ensure(lost == 0, format!("words were lost in {lost} of {n} rounds:\n{all}"))
    }
}

/// Whether the window in front tells people that all is saved.
async fn says_saved(world: &World) -> Result<bool> {
    let said = words().keeping.saved.split(',').next().unwrap_or_default();
    Ok(world.page_text().await?.contains(said))
}
