//! A second window that a room looks at: it shows what the first one sends, and knows nothing else.

use leptos::prelude::*;

use crate::content::words;
use crate::format::room_slide::{RoomSlide, ScreenMessage};
use crate::state::app::App;
use crate::state::page::hooks::PageListener;
use crate::state::page::turn::Turn;
use crate::ui::components::anew::anew;
use crate::ui::parts::deck::{LINES, SIZES, full_screen};
use crate::ui::parts::heading::announce;
use crate::ui::parts::room_slide;
use crate::ui::parts::screen_timer::left_words;
use crate::ui::parts::titles::Titled;

/// The second window.
#[component]
pub fn SecondWindowPage() -> impl IntoView {
    let app = App::expect();
    announce(app, Titled::Page);
    let sent = RwSignal::new(None::<ScreenMessage>);
    PageListener::new(app).follow(move |text| {
        // Anything else means that there is nothing to see any more.
        sent.try_set(ScreenMessage::read(text));
    });
    PageListener::new(app).keys(move |key| {
        let turns = Turn::of(key).is_some();
        if turns {
            app.device().tell_opener(key);
        }
        turns
    });
    // The timer tells each minute: what is looked at stays as it is.
    let slide = Memo::new(move |_| sent.with(|sent| sent.as_ref().map(|sent| sent.slide.clone())));
    let fitting = PageListener::new(app);
    Effect::new(move |_| {
        slide.track();
        fitting.fit(LINES, SIZES, |_, _| ());
    });
    let left = move || sent.with(|sent| sent.as_ref().and_then(|sent| sent.left).map(left_words));
    view! {
        <section class="st-screen st-screen--room">
            {anew(move || room_slide::draw(&slide.get().map_or_else(waiting, or_blank)))}
            <div class="st-screen__foot">
                <p class="st-screen__left" role="timer" prop:textContent=left></p>
                {full_screen(app)}
            </div>
        </section>
    }
}

fn waiting() -> RoomSlide {
    let w = &words().second_window;
    RoomSlide {
        title: w.waiting.to_owned(),
        says: vec![w.waiting_how.to_owned()],
        ..RoomSlide::default()
    }
}

/// The first window has nothing for the room yet.
fn or_blank(slide: RoomSlide) -> RoomSlide {
    if slide != RoomSlide::default() {
        return slide;
    }
    RoomSlide { title: words().common.app.to_owned(), ..slide }
}
