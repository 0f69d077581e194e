//! Every page of the app, with something on it: what must hold everywhere is looked at here.

use shared_table::state::route::Route;

use super::start::{ASSESSMENT, POWER, REVIEW};
use super::world::World;
use super::{Result, data, words};

/// A sheet of the example with many answers.
const KESTREL: &str = "example-sheet-kestrel";
/// One page of each form that a question can have.
const POWER_PAGES: [&str; 5] =
    ["pw_situation", "pw_top_down_signs", "pw_place_age", "pw_change_actions", "pw_one_change"];
const REVIEW_PAGES: [&str; 3] = ["rv_achieved_think", "rv_hear", "rv_celebrate"];
/// In sheets of the example one page of each further form.
const KINDS: [&str; 7] = [
    "agreement/page/ag_values",
    "agreement/page/ag_signed",
    "ways/page/wy_formats",
    "meeting/page/mt_agenda",
    "goals/page/gp_goals",
    "inclusion/page/in_place",
    "only-asking/page/oa_lasting",
];
/// The pages around the example's sheets.
const AROUND: [&str; 18] = [
    "#/session/example-session-table/run-sheet",
    "#/plan",
    "#/programme",
    "#/start/goals/example-willow-lane",
    "#/project/example-willow-lane",
    "#/words/example-willow-lane",
    "#/changed/example-willow-lane",
    "#/rounds/mood/example-willow-lane",
    "#/rounds/mood/example-willow-lane/screen",
    "#/session/new/example-willow-lane",
    "#/session/example-session-mood-later",
    "#/session/example-session-table/results",
    "#/session/example-session-table/statement/1",
    "#/session/example-session-table/screen/2",
    "#/session/example-session-table/agree",
    "#/join/mood/pulse/example-willow-lane/-/-",
    "#/actions/example-willow-lane",
    "#/copy/project/example-willow-lane",
];
const UNFOLD: &str =
    "document.querySelectorAll('#main details').forEach((d) => { d.open = true; });";

/// A page, and what is done on it before it is looked at.
#[derive(Debug, Clone)]
pub(crate) struct Stop {
    /// Its address.
    pub(crate) route: String,
    /// What is done on it.
    pub(crate) state: State,
}

/// What is done on a page before it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Everything folded away is unfolded.
    Unfolded,
    /// It is asked whether to empty the bin.
    EmptyingBin,
    /// Good and bad files came in.
    FilesCameIn,
    /// A copy was saved.
    CopySaved,
    /// An action is being changed.
    ChangingAction,
    /// A new action has no words.
    ActionWithoutWords,
    /// Something was found.
    Found,
    /// A sheet is being renamed.
    Renaming,
}

fn stop(route: impl Into<String>) -> Stop {
    Stop { route: route.into(), state: State::Unfolded }
}

/// Pages that need nothing to be here.
pub(crate) fn empty_places() -> Vec<Stop> {
    let help = ["co-production", "words", "keeping"].map(|topic| format!("#/help/{topic}"));
    [
        "#/",
        "#/start",
        "#/actions",
        "#/copy",
        "#/find",
        "#/open",
        "#/bin",
        "#/erase",
        "#/help",
        "#/about",
        "#/finish",
        "#/nowhere",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain([ASSESSMENT, POWER, REVIEW].map(|tool| format!("#/start/{tool}")))
    .chain(["#/blank/self-assessment/quick", "#/blank/power/whole"].map(str::to_owned))
    .chain(help)
    .map(stop)
    .collect()
}

fn with_states() -> Vec<Stop> {
    let at = |route: &str, state| Stop { route: route.to_owned(), state };
    vec![
        at("#/", State::Renaming),
        at("#/bin", State::EmptyingBin),
        at("#/open", State::FilesCameIn),
        at("#/find", State::Found),
        at("#/copy", State::CopySaved),
        at("#/actions", State::ActionWithoutWords),
        at("#/actions", State::ChangingAction),
    ]
}

impl World {
    /// Puts something of every kind here, and gives back where to look.
    pub(crate) async fn furnish(&self) -> Result<Vec<Stop>> {
        self.add_example().await?;
        let mut stops = vec![stop("#/"), stop("#/actions"), stop("#/copy")];
        stops.extend(views_of(KESTREL).map(stop));
        stops.push(stop(format!("#/sheet/{KESTREL}/page/sa_honest_limits")));
        for (tool, pages) in [(POWER, POWER_PAGES.as_slice()), (REVIEW, &REVIEW_PAGES)] {
            let id = self.start_in_own_project(tool).await?;
            stops.extend(pages.iter().map(|page| stop(format!("#/sheet/{id}/page/{page}"))));
            stops.push(stop(format!("#/sheet/{id}/check")));
            self.add_one_of_each(&id, pages).await?;
        }
        self.start_in_own_project(ASSESSMENT).await?;
        self.goto("#/").await?;
        stops.extend(AROUND.map(stop));
        stops.extend(KINDS.iter().map(|page| stop(format!("#/sheet/example-sheet-{page}"))));
        let own = format!("{}: {}…", words().home.more, "How we work together");
        self.press(&own).await?;
        self.press(words().home.bin).await?;
        stops.push(stop("#/bin"));
        stops.push(stop("#/erase"));
        stops.extend(with_states());
        Ok(stops)
    }

    async fn start_in_own_project(&self, tool: &str) -> Result<String> {
        self.goto(&format!("#/start/{tool}")).await?;
        self.press(words().start.start).await?;
        self.sees("Question 1 of").await?;
        self.settle().await?;
        self.sheet_id().await
    }

    /// Adds a line, a row or an action where a page has a button for it.
    async fn add_one_of_each(&self, id: &str, pages: &[&str]) -> Result {
        let w = &words().sheet;
        for page in pages {
            self.goto(&format!("#/sheet/{id}/page/{page}")).await?;
            for add in [w.add_line, w.add_row, w.add_action] {
                if !self.all(super::find::Kind::Button, add, "").await?.is_empty() {
                    self.press(add).await?;
                    self.settle().await?;
                }
            }
        }
        Ok(())
    }

    /// Goes there, and brings the page into the state that is looked at.
    pub(crate) async fn visit(&self, stop: &Stop) -> Result {
        self.goto(&stop.route).await?;
        let actions = &words().actions;
        match stop.state {
            State::Unfolded => {
                self.driver().execute(UNFOLD, Vec::new()).await?;
                self.settle().await
            }
            State::Renaming => {
                self.press(&format!("{}: Kestrel…", words().home.more)).await?;
                self.press(words().home.rename).await
            }
            State::EmptyingBin => self.press(words().bin.empty).await,
            State::ChangingAction => self.press_in("Bramble", &format!("{}…", actions.edit)).await,
            State::ActionWithoutWords => {
                self.press(actions.add).await?;
                self.press_in(actions.what, actions.add).await?;
                self.sees(actions.need_what).await
            }
            State::Found => {
                self.write(words().find.label, "meeting").await?;
                self.sees(words().find.tools).await
            }
            State::CopySaved => {
                self.save_copy_here(words().copy.form_text, "txt").await?;
                Ok(())
            }
            State::FilesCameIn => self.open_one_of_each().await,
        }
    }

    async fn open_one_of_each(&self) -> Result {
        let json = data::example();
        let changed = json.replace("The ramp is good.", "The ramp is better.");
        let files = [
            self.make_file("changed.json", &changed)?,
            self.make_file("cut.json", &changed[..changed.len() - 40])?,
            self.make_file("letter.txt", "Dear all")?,
        ];
        self.open_files(&files).await?;
        self.driver().execute(UNFOLD, Vec::new()).await?;
        self.settle().await
    }
}

fn views_of(id: &str) -> [String; 7] {
    [
        format!("#/sheet/{id}/fits"),
        format!("#/sheet/{id}/whole"),
        format!("#/sheet/{id}/check"),
        format!("#/sheet/{id}/results"),
        format!("#/print/{id}"),
        format!("#/copy/sheet/{id}"),
        format!("#/give/{id}"),
    ]
}

/// Gives each kind of page its name, so that a new one does not compile before it has one here.
macro_rules! kinds {
    ($($(#[$given:meta])* $kind:ident $(($($rest:tt)*))?),* $(,)?) => {
        fn kind_of(route: &Route) -> &'static str {
            match route {
                $($(#[$given])* Route::$kind $(($($rest)*))? => stringify!($kind),)*
            }
        }

        const ROUTES: &[&str] = &[$($(#[$given])* stringify!($kind)),*];
    };
}

kinds! {
    Home, Start(..), StartIn(..), Sheet(..), Print(..), Blank(..), Plan, Project(..), Terms(..), Changed(..), Rounds(..),
    RoundsScreen(..), NewSession(..), Programme(..), Session(..), Invited(..), Actions(..), Copy(..), Give(..), Finish,
    SecondWindow, Find, Open, Example,
    Bin, Erase, Help(..), About, Unknown,
    #[cfg(feature = "component-page")]
    Components,
}

/// Nobody stays on the first; developers alone see the second; whoever goes on from a second window loads the app anew,
/// and not from page to page as a tour does. Both have tests of their own.
const PASSED: [&str; 3] = ["Example", "Components", "SecondWindow"];

#[test]
fn the_tour_leads_to_every_page() {
    let around = AROUND.map(str::to_owned).into_iter().chain(views_of(KESTREL));
    let stops = empty_places().into_iter().map(|stop| stop.route).chain(around);
    let visited: Vec<&str> = stops.map(|hash| kind_of(&Route::from(hash.as_str()))).collect();
    let missed: Vec<_> =
        ROUTES.iter().filter(|kind| !PASSED.contains(kind) && !visited.contains(kind)).collect();
    assert!(missed.is_empty(), "no address of the tour leads to {missed:?}");
}
