//! Somebody opens a link on an old phone: few words, one press, and at the end the code is there by itself.

use serde_json::json;
use shared_table::content;
use shared_table::content::fill;
use shared_table::domain::sheet::Perspective;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, items};
use crate::support::world::{World, run, run_with_sizes};
use crate::support::{Result, ensure, words};

/// The smallest phone that is still around.
const OLD_PHONE: Setup = Setup { viewport: (360, 640), ..Setup::PHONE };
/// An invitation with the names of a project and a round.
pub(crate) const INVITATION: &str =
    "#/join/self-assessment/quick/p1/Ridge%20Street/r1/Start/session=s1/late=5";
/// So many words may be read from the link to the first answer, on both pages.
const MOST_WORDS: usize = 90;
/// What the line for those who come late has besides.
const LATE_WORDS: usize = 12;
/// So many presses lead from the link to the code of eight answers.
const MOST_PRESSES: usize = 22;
/// Every word that can be seen before the first answer, or on a page without answers.
const SEEN: &str = r"
const seen = [];
const answer = document.querySelector('#main input[type=radio]')?.labels[0];
const isBefore = (e) => !answer || answer.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING;
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const within = texts.currentNode.parentElement;
  const isShown = within.checkVisibility({ visibilityProperty: true });
  if (isShown && isBefore(within) && !within.closest('.st-visually-hidden, .st-skip-link, script, style')) {
    seen.push(...texts.currentNode.textContent.split(/\s+/).filter((word) => /\w/.test(word)));
  }
}
return seen.length;";
/// What of these stands outside of what is in view without scrolling.
const OUTSIDE: &str = r"
const outside = arguments[0].filter((css) => {
  const box = document.querySelector(css)?.getBoundingClientRect();
  return !box || box.height === 0 || box.top < 0 || box.bottom > innerHeight + 0.5
    || box.left < 0 || box.right > innerWidth + 0.5;
});
return scrollY === 0 ? outside.join(', ') : `scrolled by ${scrollY}`;";
const UNFOLD: &str =
    "document.querySelectorAll('#main details').forEach((d) => { d.open = true; });";

impl World {
    pub(crate) async fn in_view(&self, all: &[&str]) -> Result {
        let outside = self.driver().execute(OUTSIDE, vec![json!(all)]).await?;
        let outside: String = outside.convert()?;
        ensure(outside.is_empty(), format!("not in view: {outside}"))
    }

    /// Nothing keeps anybody from using the page, with all that is folded away open.
    async fn unfolded_has_no_barriers(&self) -> Result {
        self.driver().execute(UNFOLD, Vec::new()).await?;
        self.settle().await?;
        let barriers = self.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))
    }

    /// No position is chosen, though each can be.
    async fn has_no_position_yet(&self) -> Result {
        for from in Perspective::ALL {
            self.is_chosen("", content::perspective(from), false).await?;
        }
        Ok(())
    }
}

#[tokio::test]
async fn few_words_are_read_before_the_first_answer_and_all_are_in_one_view() -> Result {
    run_with_sizes(OLD_PHONE, async |world| {
        world.goto(&INVITATION.replace("/late=5", "")).await?;
        let w = &words().invited;
        for said in [w.who_sees_text, w.no_story, w.own_hint, w.shared_hint, "8 questions"] {
            world.sees(said).await?;
        }
        let seen = async || -> Result<usize> {
            Ok(world.driver().execute(SEEN, vec![]).await?.convert()?)
        };
        let n = seen().await?;
        world.in_view(&["h1", ".st-invited__start", "#own-hint", "#shared-hint"]).await?;
        world.unfolded_has_no_barriers().await?;
        world.goto(INVITATION).await?;
        world.sees(&fill(w.late, &[("n", "5")])).await?;
        let late = seen().await?;
        ensure(late <= n + LATE_WORDS, format!("{late} words with the line for the late"))?;
        let clear = "const [above, below] = ['.st-invited__aside', '.st-invited__start']
            .map((css) => document.querySelector(css).getBoundingClientRect());
            return above.bottom <= below.top + 1;";
        ensure(world.holds(clear).await?, "the way to more is under the start")?;
        world.in_view(&["h1", ".st-invited__start"]).await?;
        // One press, and the first answer can be chosen.
        world.press(w.start_own).await?;
        world.sees_title(&items(ASSESSMENT, "quick")?[0].text).await?;
        let (first, second) = (n, seen().await?);
        ensure(second > 10 && first + second <= MOST_WORDS, format!("{first} and {second} words"))?;
        world.choose("Often").await
    })
    .await
}

#[tokio::test]
async fn from_the_link_to_the_code_it_is_one_way_without_a_detour() -> Result {
    run_with_sizes(OLD_PHONE, async |world| {
        let (s, g) = (&words().sheet, &words().give);
        world.goto(INVITATION).await?;
        world.press(words().invited.start_own).await?;
        let mut presses = 1;
        for (at, item) in items(ASSESSMENT, "quick")?.iter().enumerate() {
            world.sees_title(&item.text).await?;
            if at != 3 {
                world.choose("Often").await?;
                presses += 1;
            }
            world.follow(s.next).await?;
            presses += 1;
        }
        world.sees_title(words().start.perspective).await?;
        world.has_no_position_yet().await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.choose("Volunteer").await?;
        world.follow(s.next).await?;
        presses += 2;
        world.sees_title(g.title).await?;
        ensure(presses <= MOST_PRESSES, format!("{presses} presses"))?;
        world.sees(&fill(g.answered, &[("n", "7"), ("total", "8")])).await?;
        world.sees(words().room_codes.show_says).await?;
        world.in_view(&["h1", ".st-qr", ".st-code", ".st-give__finish"]).await?;
        let code =
            "const { textContent, offsetWidth, scrollWidth } = document.querySelector('.st-code');
            return /^ST/.test(textContent) && scrollWidth <= offsetWidth;";
        ensure(world.holds(code).await?, "the code is not to be read")?;
        for link in [g.look, g.to_copy] {
            world.find(Kind::Link, link).await?;
        }
        world.sees_not(g.ticked).await?;
        world.press(g.talk).await?;
        world.sees(g.talk_lead).await?;
        world.unfolded_has_no_barriers().await?;
        // Whoever goes back finds what they chose.
        world.follow(words().common.back).await?;
        world.is_chosen("", "Volunteer", true).await
    })
    .await
}

#[tokio::test]
async fn where_somebody_stands_can_be_left_out_and_is_asked_wherever_they_come_from() -> Result {
    run(OLD_PHONE, async |world| {
        let (s, g) = (&words().sheet, &words().give);
        world.goto(INVITATION).await?;
        world.press(words().invited.start_shared).await?;
        world.choose("Often").await?;
        world.follow(s.to_check).await?;
        world.press(s.details_title).await?;
        world.has_no_position_yet().await?;
        world.follow(s.to_give).await?;
        world.has_no_position_yet().await?;
        world.follow(s.next).await?;
        world.sees_title(g.title).await?;
        world.press(words().shared.finish).await?;
        world.sees_title(words().finish.cleared_title).await
    })
    .await
}

#[tokio::test]
async fn where_somebody_stands_can_be_taken_back_and_is_then_not_said_for_them() -> Result {
    run(OLD_PHONE, async |world| {
        let (s, g) = (&words().sheet, &words().give);
        world.goto(INVITATION).await?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        // The arrow on the first question leads back to where they came from.
        world.follow(words().common.back).await?;
        world.sees(words().invited.again_title).await?;
        world.follow(words().invited.go_on).await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/fits")).await?;
        world.choose("Volunteer").await?;
        world.is_stored("volunteer").await?;
        world.press(s.clear_answer).await?;
        world.hears(s.cleared).await?;
        world.has_no_position_yet().await?;
        world.focus_is_on("#fits-perspective-lived-experience").await?;
        world.follow(s.next).await?;
        world.sees_title(g.title).await?;
        world.press(g.what_title).await?;
        world.sees(&format!("{} {}", g.from, s.not_answered)).await?;
        world.sees_not(content::perspective(Perspective::RatherNotSay)).await
    })
    .await
}

/// The first line of giving, with large text, before and after the page is moved.
const LARGE: &str = r"
document.documentElement.style.fontSize = '200%';
const [hide, h1] = ['.st-hide', 'h1'].map((css) => document.querySelector(css).getBoundingClientRect());
const apart = hide.left >= h1.right || hide.top >= h1.bottom;
const whole = hide.left >= 0 && hide.right <= innerWidth && h1.right <= innerWidth;
scrollTo(0, 300);
const gone = document.querySelector('.st-hide').getBoundingClientRect().bottom <= 0;
return apart && whole && scrollY === 300 && gone;";

#[tokio::test]
async fn with_large_text_the_button_that_hides_covers_nothing_where_answers_are_given() -> Result {
    run_with_sizes(OLD_PHONE, async |world| {
        world.goto(INVITATION).await?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/give/{id}")).await?;
        world.sees_title(words().give.title).await?;
        ensure(world.holds(LARGE).await?, "it lies over words")
    })
    .await
}

#[tokio::test]
async fn no_way_in_has_a_position_chosen_beforehand() -> Result {
    run(Setup::WIDE, async |world| {
        let (session, _) = world.open_session().await?;
        for way in ["paper", "tally"] {
            world.goto(&format!("{session}/{way}")).await?;
            world.has_no_position_yet().await?;
        }
        for tool in [ASSESSMENT, "bring"] {
            world.goto(&format!("#/start/{tool}")).await?;
            world.driver().execute(UNFOLD, Vec::new()).await?;
            world.find(Kind::Field, words().start.name).await?;
            world.has_no(Kind::Option, "Volunteer", "").await?;
        }
        // Nobody counts it, so it is asked beside the answers alone.
        world.press(words().start.start).await?;
        world.sees("Question 1 of").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/fits")).await?;
        world.sees_title(words().sheet.check_title).await?;
        world.press(words().sheet.details_title).await?;
        world.has_no_position_yet().await
    })
    .await
}

#[tokio::test]
async fn whom_to_turn_to_is_written_on_the_card_and_read_on_the_phone() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, g) = (&words().session, &words().give);
        world.open_session().await?;
        world.follow(w.desk_cards).await?;
        world.write(w.own_talk, "Robin, at the door").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        let with_it = async || {
            let now = world.invitation().await?;
            Ok(now.contains("talk=").then_some(now))
        };
        let invitation = world.until("the note in the link", with_it).await?;
        ensure(!invitation.contains("Robin"), "the link says the name to everybody's eyes")?;
        // It is kept for the next time, once the field is left.
        world.follow(w.back).await?;
        world.follow(w.desk_cards).await?;
        world.field_has(w.own_talk, "Robin, at the door").await?;
        world.move_to_fresh_browser().await?;
        world.goto(&invitation).await?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        let id = world.sheet_id().await?;
        world.settle().await?;
        world.goto(&format!("#/give/{id}")).await?;
        world.press(g.talk).await?;
        world.sees("Robin, at the door").await
    })
    .await
}
