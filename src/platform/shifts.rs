//! Shift pressed three times, quickly, and nothing else between: a sign that nobody gives by accident.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::listener;
use crate::ports::subscription::Subscription;

const TIMES: usize = 3;
/// From the first press to the last, in milliseconds.
const WITHIN: f64 = 2000.0;
/// The code of a key that belongs to words being composed.
const COMPOSING: u32 = 229;
/// What else ends a row of presses, beside other keys.
const OTHERS: [&str; 5] = ["pointerdown", "mousedown", "wheel", "compositionstart", "blur"];

/// What was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ShiftEvent {
    /// Shift goes down, alone.
    Down,
    /// Shift comes up.
    Up,
    /// Anything else.
    Other,
}

/// The presses in a row so far.
#[derive(Debug, Default)]
struct ShiftPresses {
    /// When each that was finished had begun.
    begun: Vec<f64>,
    /// When the one that is held had begun.
    held: Option<f64>,
}

impl ShiftPresses {
    /// Takes in what was heard; says whether the row is whole.
    fn hear(&mut self, heard: ShiftEvent, at: f64) -> bool {
        match (heard, self.held.take()) {
            (ShiftEvent::Down, None) => self.held = Some(at),
            (ShiftEvent::Up, Some(begun)) => {
                self.begun.retain(|first| at - first <= WITHIN);
                self.begun.push(begun);
            }
            // Both Shift keys, or something between.
            (ShiftEvent::Down | ShiftEvent::Other, _) => self.begun.clear(),
            (ShiftEvent::Up, None) => {}
        }
        let is_whole = self.begun.len() >= TIMES;
        if is_whole {
            self.begun.clear();
        }
        is_whole
    }
}

/// Listens for whole rows, until it is over.
#[derive(Clone)]
pub(super) struct Listening {
    on: Rc<dyn Fn()>,
    is_over: Rc<Cell<bool>>,
    ears: Rc<RefCell<Vec<Subscription>>>,
}

/// Ends the listening when it goes.
struct ShiftsGuard(Listening);

impl Drop for ShiftsGuard {
    fn drop(&mut self) {
        self.0.is_over.set(true);
        self.0.ears.borrow_mut().clear();
    }
}

/// Who is told of each whole row, and what keeps that up.
pub(super) fn prepared(on: Rc<dyn Fn()>) -> (Listening, Subscription) {
    let listening = Listening { on, is_over: Rc::default(), ears: Rc::default() };
    (listening.clone(), Subscription::holding(ShiftsGuard(listening)))
}

impl Listening {
    pub(super) fn begin(self) {
        if self.is_over.get() {
            return;
        }
        let presses = Rc::new(RefCell::new(ShiftPresses::default()));
        let ears = ["keydown", "keyup"].into_iter().chain(OTHERS).map(|name| {
            let (presses, on) = (presses.clone(), self.on.clone());
            listener::hear(name, move |event| {
                let heard = what(event);
                let hear = |heard| presses.borrow_mut().hear(heard, event.time_stamp());
                if heard.is_some_and(hear) {
                    on();
                }
            })
        });
        *self.ears.borrow_mut() = ears.collect();
    }
}

fn what(event: &Event) -> Option<ShiftEvent> {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return Some(ShiftEvent::Other) };
    let is_composed = key.is_composing() || key.key_code() == COMPOSING;
    let is_alone = !(key.repeat() || key.ctrl_key() || key.alt_key() || key.meta_key());
    match (key.key() == "Shift", event.type_() == "keydown") {
        (true, true) if is_alone && !is_composed => Some(ShiftEvent::Down),
        (true, false) if !is_composed => Some(ShiftEvent::Up),
        // A letter that comes up late was pressed before.
        (false, false) => None,
        _ => Some(ShiftEvent::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hears presses of Shift, and says whether the last of them made the row whole.
    fn pressed(presses: &mut ShiftPresses, at: &[f64]) -> bool {
        let mut is_whole = false;
        for at in at {
            assert!(!presses.hear(ShiftEvent::Down, *at));
            is_whole = presses.hear(ShiftEvent::Up, at + 50.0);
        }
        is_whole
    }

    #[test]
    fn three_in_a_row_are_a_sign() {
        assert!(pressed(&mut ShiftPresses::default(), &[0.0, 300.0, 600.0]));
        assert!(pressed(&mut ShiftPresses::default(), &[0.0, 900.0, 1900.0]));
        assert!(!pressed(&mut ShiftPresses::default(), &[0.0, 300.0]));
    }

    #[test]
    fn slow_ones_are_none() {
        assert!(!pressed(&mut ShiftPresses::default(), &[0.0, 1000.0, 2100.0]));
        // The last three of four are.
        assert!(pressed(&mut ShiftPresses::default(), &[0.0, 2000.0, 2400.0, 2800.0]));
    }

    #[test]
    fn anything_between_begins_anew() {
        let mut presses = ShiftPresses::default();
        pressed(&mut presses, &[0.0, 200.0]);
        presses.hear(ShiftEvent::Other, 300.0);
        assert!(!pressed(&mut presses, &[400.0]));
        // A capital letter is Shift with another key.
        presses.hear(ShiftEvent::Down, 500.0);
        presses.hear(ShiftEvent::Other, 520.0);
        assert!(!presses.hear(ShiftEvent::Up, 540.0));
        assert!(!pressed(&mut presses, &[600.0, 700.0]));
        assert!(pressed(&mut presses, &[800.0]));
        // Both Shift keys at once are none.
        presses.hear(ShiftEvent::Down, 900.0);
        presses.hear(ShiftEvent::Down, 910.0);
        presses.hear(ShiftEvent::Up, 920.0);
        assert!(!pressed(&mut presses, &[1000.0, 1100.0]));
    }
}
