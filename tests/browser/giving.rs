//! Giving answers: from an invitation to the code on the screen, and off it again.

use shared_table::content::fill;
use shared_table::domain::base::id::{ItemId, SheetId};
use shared_table::state::route::{Route, SheetView};

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const FIRST: &str = "sa_plan_from_start";
const TICKED: &str = "The rent rules are fixed";
const KEPT: &str = "I was ill then";

impl World {
    /// The route of the link on the page that invites.
    pub(crate) async fn invitation(&self) -> Result<String> {
        let link = "return document.querySelector('a[href*=\"#/join/\"]')?.hash ?? null";
        let there = async || Ok(self.driver().execute(link, vec![]).await?.convert()?);
        self.until("a link that invites", there).await
    }

    /// Makes a session, and opens the link of its card in a fresh browser.
    async fn invited_elsewhere(&mut self) -> Result<String> {
        self.open_session().await?;
        self.follow(words().session.desk_cards).await?;
        let invitation = self.invitation().await?;
        self.move_to_fresh_browser().await?;
        self.goto(&invitation).await?;
        Ok(invitation)
    }

    /// Writes a note to the question on the page; ticks that a room may see it, or not.
    pub(crate) async fn note_on(&self, question: &str, text: &str, ticked: bool) -> Result {
        self.write(&item(question)?.note.unwrap_or_default(), text).await?;
        if ticked {
            self.choose(words().passing.may_show).await?;
        }
        Ok(())
    }
}

#[tokio::test]
async fn somebody_who_was_invited_gives_their_answers_and_takes_them_off_the_screen() -> Result {
    run(Setup::PHONE, async |world| {
        let g = &words().give;
        world.invited_elsewhere().await?;
        ensure(world.stored().await?.is_empty(), "something is kept before anybody chose")?;
        ensure(!world.journal().await?.contains("key"), "the journal has something already")?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        world.note_on(FIRST, TICKED, true).await?;
        world.follow(words().sheet.next).await?;
        world.choose("Rarely").await?;
        world.note_on("sa_honest_limits", KEPT, false).await?;
        world.follow(words().sheet.to_check).await?;
        world.follow(words().sheet.to_give).await?;
        world.choose("Volunteer").await?;
        world.follow(words().sheet.next).await?;
        world.sees_title(g.title).await?;
        world.sees_not(words().room_codes.show_not_all).await?;
        world.press(g.what_title).await?;
        world.sees("Often").await?;
        world.sees("Volunteer").await?;
        world.sees(&fill(g.said, &[("words", TICKED)])).await?;
        world.sees_not(KEPT).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(g.as_file).await?;
        world.press(words().copy.download).await?;
        let text = world.downloaded("txt").await?.text;
        ensure(text.contains(TICKED) && !text.contains(KEPT), &*text)?;
        ensure(!text.contains(words().invited.project_default), "the project's name is in it")?;
        let code = "return document.querySelector('.st-code')?.textContent ?? ''";
        let code: String = world.driver().execute(code, vec![]).await?.convert()?;
        ensure(code.starts_with("ST"), format!("the code is “{code}”"))?;
        world.press(g.finish).await?;
        world.sees_title(g.done_title).await?;
        world.sees(words().erase.link).await?;
        for _ in 0..2 {
            world.sees_not(&code).await?;
            world.back().await?;
        }
        world.sees_not(&code).await
    })
    .await
}

#[tokio::test]
async fn words_to_an_open_ended_question_go_with_a_tick_and_it_says_where_they_stay() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, proud) = (words(), item("sa_purpose_proud")?.text);
        world.goto(&format!("#/join/{ASSESSMENT}/whole/room1/-/-")).await?;
        world.press(w.invited.start_own).await?;
        world.choose("Often").await?;
        let at = SheetId::new(&world.sheet_id().await?)?;
        let page = SheetView::Page(ItemId::new("sa_purpose_proud")?);
        let give = Route::Give(at.clone()).to_hash();
        world.goto(&Route::Sheet(at, page).to_hash()).await?;
        world.sees_title(&proud).await?;
        world.sees_not(w.passing.may_show).await?;
        world.write(&proud, TICKED).await?;
        world.sees(w.sheet.may_show_hint).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.goto(&give).await?;
        world.press(w.give.what_title).await?;
        world.sees_not(TICKED).await?;
        world.back().await?;
        world.choose(w.passing.may_show).await?;
        world.goto(&give).await?;
        world.sees(w.give.ticked).await?;
        world.press(w.give.what_title).await?;
        world.sees(&fill(w.give.said, &[("words", TICKED)])).await
    })
    .await
}

#[tokio::test]
async fn after_the_end_back_shows_no_answers_and_the_invitation_leads_to_them() -> Result {
    run(Setup::PHONE, async |world| {
        let (g, common) = (&words().give, &words().common);
        let invitation = world.invited_elsewhere().await?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        world.follow(words().sheet.to_check).await?;
        world.follow(words().sheet.to_give).await?;
        world.choose("Volunteer").await?;
        world.follow(words().sheet.next).await?;
        world.press(g.finish).await?;
        world.sees_title(g.done_title).await?;
        let title = world.driver().title().await?;
        // There were so many pages with answers.
        for _ in 0..3 {
            world.back().await?;
            world.sees_title(g.done_title).await?;
            world.sees_not("Volunteer").await?;
            world.sees_not("Often").await?;
            let now = world.driver().title().await?;
            ensure(now == title, format!("the title is “{now}”"))?;
        }
        world.follow(common.to_home).await?;
        world.goto(&invitation).await?;
        world.sees(words().invited.again_title).await?;
        world.follow(words().invited.go_on).await?;
        world.is_chosen("", "Often", true).await
    })
    .await
}

#[tokio::test]
async fn the_link_has_the_projects_name_only_if_it_is_ticked() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().session;
        world.open_session().await?;
        world.follow(w.desk_cards).await?;
        let plain = world.invitation().await?;
        ensure(!plain.contains("Ridge"), &*plain)?;
        world.choose(&format!("{}…", w.own_name_tick)).await?;
        let named = async || {
            let now = world.invitation().await?;
            Ok(now.contains("Ridge%20Street").then_some(now))
        };
        let named = world.until("the name in the link", named).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.move_to_fresh_browser().await?;
        world.goto(&plain).await?;
        world.sees(words().invited.start_own).await?;
        world.sees_not("Ridge Street").await?;
        world.goto(&named).await?;
        world.sees("Ridge Street").await
    })
    .await
}

#[tokio::test]
async fn an_invitation_opened_again_leads_back_to_the_sheet_that_was_begun() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().invited;
        let invitation = world.invited_elsewhere().await?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        let id = world.sheet_id().await?;
        world.is_stored("often").await?;
        world.goto(&invitation).await?;
        world.has_no(Kind::Button, words().invited.start_own, "").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.follow(w.go_on).await?;
        world.is_chosen("", "Often", true).await?;
        ensure(world.sheet_id().await? == id, "it is another sheet")?;
        world.goto(&invitation).await?;
        world.press(w.another).await?;
        world.sees(w.another_text).await?;
        world.press(w.another_no).await?;
        world.has_no(Kind::Button, words().invited.start_own, "").await?;
        world.press(w.another).await?;
        world.press(w.another_yes).await?;
        world.press(words().invited.start_own).await?;
        world.is_chosen("", "Often", false).await?;
        ensure(world.sheet_id().await? != id, "it is the same sheet")
    })
    .await
}

#[tokio::test]
async fn a_late_invitation_says_so_before_anybody_answers() -> Result {
    run(Setup::PHONE, async |world| {
        world.goto("#/join/self-assessment/quick/p1/-/-/session=s1/late=5").await?;
        world.sees(&fill(words().invited.late, &[("n", "5")])).await?;
        world.sees(words().invited.start_own).await
    })
    .await
}

#[tokio::test]
async fn any_sheet_that_a_room_can_count_can_be_given() -> Result {
    run(Setup::PHONE, async |world| {
        let give = &words().give;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/give/{id}")).await?;
        world.sees(give.nothing).await?;
        world.goto(&format!("#/sheet/{id}/page/{FIRST}")).await?;
        world.choose("Often").await?;
        world.settle().await?;
        world.goto(&format!("#/sheet/{id}/results")).await?;
        world.follow(words().sheet.to_give).await?;
        world.follow(words().sheet.next).await?;
        world.sees_title(give.title).await?;
        world.start_sheet_again("bring", "whole").await?;
        let other = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{other}/check")).await?;
        world.has_no(Kind::Link, words().sheet.to_give, "").await?;
        world.goto(&format!("#/give/{other}")).await?;
        world.sees(give.not_for_rooms).await
    })
    .await
}

#[tokio::test]
async fn the_page_of_a_copy_lists_each_thing_in_the_file() -> Result {
    run(Setup::PHONE, async |world| {
        let laid_open = &words().laid_open;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.settle().await?;
        let id = world.sheet_id().await?;
        world.goto("#/copy").await?;
        world.sees_title("Keep a copy for me").await?;
        world.press(laid_open.title).await?;
        world.sees(&id).await?;
        world.sees(laid_open.created).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))
    })
    .await
}

#[tokio::test]
async fn an_old_sheets_code_says_that_it_has_no_room_for_questions_that_are_asked_no_more() -> Result
{
    const COPY: &str = include_str!("../fixtures/v1/first-statements.json");
    run(Setup::PHONE, async |world| {
        let file = world.make_file("first.json", COPY)?;
        world.open_files(&[file]).await?;
        world.take_in(3).await?;
        world.goto("#/").await?;
        world.sees("27 of 32 answered").await?;
        world.goto("#/give/first-sheet-kestrel").await?;
        world.sees(words().room_codes.show_not_all).await?;
        // It is among what is given, and in the file.
        world.press(words().give.what_title).await?;
        world.sees("We tell people what changed because of them.").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))
    })
    .await
}
