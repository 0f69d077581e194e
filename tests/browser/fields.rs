//! No browser remembers what somebody types, and no spell checker gets the words of a private part.

use crate::support::browser::Setup;
use crate::support::tour::{State, Stop};
use crate::support::world::run;
use crate::support::{Result, ensure};

/// A sheet of the example with many private parts in it.
const MOSTLY_PRIVATE: &str = "#/sheet/example-sheet-bring/whole";
/// Fields that a browser may remember.
const REMEMBERED: &str = "return [...document.querySelectorAll('input, textarea, select')]
    .filter((field) => field.type !== 'file' && field.getAttribute('autocomplete') !== 'off')
    .map((field) => field.outerHTML.slice(0, 200));";
/// How many fields stand in a private part, and those of them whose words are checked.
const PRIVATE: &str = "const parts = [...document.querySelectorAll('.st-private')]
        .map((hint) => hint.closest('.st-sheet-section') ?? document.getElementById('main'));
    const words = '.st-question textarea, .st-question input[type=text]';
    const fields = parts.flatMap((part) => [...part.querySelectorAll(words)]);
    return [fields.length, fields.filter((field) => field.spellcheck).map((field) => field.id)];";

#[tokio::test]
async fn no_field_is_remembered_and_private_words_are_not_checked() -> Result {
    run(Setup::WIDE, async |world| {
        let mut private = 0;
        let mut stops = world.furnish().await?;
        stops.push(Stop { route: MOSTLY_PRIVATE.to_owned(), state: State::Unfolded });
        for stop in stops {
            world.visit(&stop).await?;
            let found = world.driver().execute(REMEMBERED, Vec::new()).await?;
            let found = found.convert::<Vec<String>>()?;
            ensure(found.is_empty(), format!("{stop:?}: {found:?}"))?;
            let found = world.driver().execute(PRIVATE, Vec::new()).await?;
            let (n, checked) = found.convert::<(usize, Vec<String>)>()?;
            private += n;
            ensure(checked.is_empty(), format!("{stop:?} is private, and checked: {checked:?}"))?;
        }
        ensure(private > 1, "no private part was looked at")
    })
    .await
}
