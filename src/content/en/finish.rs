//! Whose device it is, and leaving a device that other people use.

use crate::content::groups::finish::Finish;

pub static FINISH: Finish = Finish {
    others: "Other people use this device",
    others_hint: "Nothing is kept here. Closing this page, or loading it again, loses what you did not give.",
    help_title: "Do other people use this device?",
    help_lead: "Then you can write here with nothing kept. Sheets that are here already stay, out of sight.",
    help_is_on: "Nothing you write is kept here now. To keep things again, open a new tab.",
    help_on: "From now on nothing is kept here.",
    title: "Finish and clear",
    lead: "This takes all that you wrote off this page. Nobody can bring it back.",
    give_first: "Give your answers first, if you want somebody to have them.",
    clear: "Clear it now",
    cleared_title: "It is all clear",
    cleared: "Nothing that you wrote is left on this page or in this browser.",
    cleared_files: "Did you save a file? Then delete it from the downloads folder too.",
    cleared_next: "Loading this page again clears it too. To keep things on this device, open a new tab.",
    begin_again: "Begin again",
};
