//! Days in words, as lists say them: the year only where it is another one.

use chrono::Datelike;

use crate::domain::Day;
use crate::ports::clock::DateForm;
use crate::state::app::App;

impl App {
    /// A day, with its year if that is not this one.
    pub fn day_shortly(&self, day: Day) -> String {
        let form = if self.is_this_year(day) { DateForm::DayOfYear } else { DateForm::Day };
        self.device().date_in_words(day, form)
    }

    /// The month of a day, with its year if that is not this one.
    pub fn month_shortly(&self, day: Day) -> String {
        let form = if self.is_this_year(day) { DateForm::MonthOfYear } else { DateForm::Month };
        self.device().date_in_words(day, form)
    }

    fn is_this_year(&self, day: Day) -> bool {
        day.year() == self.today().year()
    }
}
