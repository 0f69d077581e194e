//! A drawing for each way in. They are shapes of the page and not of its style, so that nobody fetches them who never
//! runs a room.

use leptos::prelude::*;

use crate::state::route::SessionView;

/// Strokes by hand, on a field of 48 by 48.
const PASS: &str = "M15.2 6.4c6-.5 11.800-.4 17.700.1.5 9 .4 18.200-.1 27.300-5.900.5-11.700.4-17.600-.1-.4-9.100-.4-18.200 0-27.300zM21.600 29.400c1.700-.2 3.200-.2 4.900 0M6.300 33.500c3.700 6.900 10.300 10.300 18 10.200 7.400-.1 13.400-3.400 17.100-9.300M41.900 41.300l-.1-7.300-7.200.9";
const FILES: &str = "M5.200 21.300c-.3 7.300-.2 14.600.5 22 12.100.7 24.300.6 36.700-.1.5-7.300.4-14.500.1-21.800M5.200 21.300 23.600 5.200l18.900 16.200M5.400 21.700c6.300 4.600 12.300 8.300 18.500 11.400 6.300-3.300 12.400-7.200 18.500-11.600";
const CODES: &str = "M5.300 15.200 5 5.300l10-.4M33.200 5l9.800.4.100 9.900M43 33.300l-.2 9.800-9.900.2M15 43.200l-9.700-.4-.2-9.600M14.500 14.300h6.200v6.300h-6.300zM27.600 14.200h6.300v6.400h-6.200zM14.300 27.500h6.300v6.200h-6.200zM28 28l.1 5.900M33.900 27.700v6.300";
const PAPER: &str = "M10.300 4.700c9.100-.6 18.200-.5 27.200.2.600 12.500.5 25.100-.1 38.200-9 .6-18 .5-27.300-.1-.5-12.800-.5-25.500.2-38.300zM17 14.300c4.600-.5 9-.5 13.800-.1M16.800 22.600c4.800-.4 9.500-.4 14.200.1M17 31.200c3.100-.4 6.100-.4 9.200 0";
const TALLY: &str = "M9.400 10.300c.6 9.100.5 18.200-.1 27.400M18.200 9.900c.5 9.200.5 18.400.1 27.500M27.100 10.200c.4 9.100.4 18.200-.1 27.300M35.900 9.800c.5 9.300.5 18.400 0 27.700M4.200 32.600C17 26.300 30 20.200 43.500 14.700";
const TOGETHER: &str = "M24 13.200c10-.2 17.100 4.600 17.200 11-.1 6.500-7.200 11.200-17.100 11.100-9.900 0-17.200-4.600-17.200-11 0-6.500 7.200-11 17.100-11.100zM24 4.300h.01M43.600 12.300h.01M44 36.700h.01M24.100 43.600h.01M4.200 36.600h.01M4.400 12.200h.01";

/// The drawing of a way in.
pub(super) fn drawn(way: SessionView) -> Option<AnyView> {
    let path = match way {
        SessionView::Pass => PASS,
        SessionView::Files => FILES,
        SessionView::Codes => CODES,
        SessionView::Paper => PAPER,
        SessionView::Tally => TALLY,
        SessionView::Together => TOGETHER,
        SessionView::Collect
        | SessionView::RunSheet
        | SessionView::TakeOut
        | SessionView::Before
        | SessionView::Card
        | SessionView::CardScreen
        | SessionView::Results
        | SessionView::Statement(_)
        | SessionView::Screen(_)
        | SessionView::Agree
        | SessionView::TakeHome => return None,
    };
    let drawing = view! {
        <svg class="st-desk__mark" viewBox="0 0 48 48" aria-hidden="true">
            <path
                d=path
                fill="none"
                stroke="currentColor"
                stroke-width="3"
                stroke-linecap="round"
                stroke-linejoin="round"
            ></path>
        </svg>
    };
    Some(drawing.into_any())
}
