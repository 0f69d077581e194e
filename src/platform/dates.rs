//! Moments, days and plurals in the language of the page, by the browser's `Intl`.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use chrono::{Datelike, NaiveDate, Timelike};
use js_sys::Date;
use wasm_bindgen::JsValue;

use super::js;
use crate::domain::base::unbroken::unbroken;
use crate::domain::{Day, Stamp};
use crate::ports::clock::DateForm;

const DEFAULT_LANGUAGE: &str = "en-GB";

/// The present moment, to the second.
pub(super) fn now() -> Stamp {
    let date = Date::new_0();
    let day = ymd(date.get_utc_full_year(), date.get_utc_month(), date.get_utc_date());
    day.and_hms_opt(date.get_utc_hours(), date.get_utc_minutes(), date.get_utc_seconds())
        .unwrap_or_default()
}

/// The day of a moment where the person is.
pub(super) fn local_day(stamp: Stamp) -> Day {
    let date = js_date(stamp);
    ymd(date.get_full_year(), date.get_month(), date.get_date())
}

fn ymd(year: u32, month_from_0: u32, day: u32) -> Day {
    i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month_from_0 + 1, day))
        .unwrap_or_default()
}

fn js_date(stamp: Stamp) -> Date {
    let days = f64::from(stamp.num_days_from_ce() - NaiveDate::default().num_days_from_ce());
    let seconds = days * 86_400.0 + f64::from(stamp.num_seconds_from_midnight());
    Date::new(&JsValue::from_f64(seconds * 1000.0))
}

/// Words for moments, days and numbers. Making one of the browser's formatters takes a slow phone a twentieth of a second:
/// each is made when it is first asked, and kept.
#[derive(Debug, Clone, Default)]
pub(super) struct DateWords(Rc<RefCell<Formatters>>);

#[derive(Debug, Default)]
struct Formatters {
    language: String,
    time: OnceCell<JsValue>,
    /// In the order of `DateForm`.
    dates: [OnceCell<JsValue>; 4],
    plural: OnceCell<JsValue>,
}

impl DateWords {
    /// A moment as a clock shows it, on one line.
    pub(super) fn time(&self, stamp: Stamp) -> String {
        let date = js_date(stamp);
        let time = self.ask(|f| js::call(f.time()?, "format", &[date.clone().into()]));
        let plain = || format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
        unbroken(&time.unwrap_or_else(plain))
    }

    /// As much of a day as is wanted, written out, on one line.
    pub(super) fn date(&self, day: Day, form: DateForm) -> String {
        let noon = js_date(day.and_hms_opt(12, 0, 0).unwrap_or_default());
        let words = self.ask(|f| js::call(f.date(form)?, "format", &[noon.into()]));
        unbroken(&words.unwrap_or_else(|| day.to_string()))
    }

    /// The plural form that a number takes.
    pub(super) fn plural(&self, n: usize) -> String {
        self.ask(|f| js::call(f.plural()?, "select", &[JsValue::from(n)]))
            .unwrap_or_else(|| if n == 1 { "one" } else { "other" }.to_owned())
    }

    fn ask(&self, what: impl FnOnce(&Formatters) -> Result<JsValue, JsValue>) -> Option<String> {
        let language = page_language();
        let mut kept = self.0.borrow_mut();
        if kept.language != language {
            *kept = Formatters { language, ..Formatters::default() };
        }
        what(&kept).ok()?.as_string()
    }
}

impl Formatters {
    fn time(&self) -> Result<&JsValue, JsValue> {
        let parts = [("hour", "2-digit"), ("minute", "2-digit")];
        self.made(&self.time, "DateTimeFormat", &parts)
    }

    fn date(&self, form: DateForm) -> Result<&JsValue, JsValue> {
        // Each form leaves out some of these from either end.
        let parts =
            [("day", "numeric"), ("month", "long"), ("timeZone", "UTC"), ("year", "numeric")];
        let parts = match form {
            DateForm::Day => &parts[..],
            DateForm::DayOfYear => &parts[..3],
            DateForm::Month => &parts[1..],
            DateForm::MonthOfYear => &parts[1..3],
        };
        self.made(&self.dates[form as usize], "DateTimeFormat", parts)
    }

    fn plural(&self) -> Result<&JsValue, JsValue> {
        self.made(&self.plural, "PluralRules", &[])
    }

    fn made<'a>(
        &self,
        kept: &'a OnceCell<JsValue>,
        class: &str,
        options: &[(&str, &str)],
    ) -> Result<&'a JsValue, JsValue> {
        if let Some(kept) = kept.get() {
            return Ok(kept);
        }
        let intl = js::get(&js_sys::global(), "Intl")?;
        let made =
            js::make(&intl, class, &[JsValue::from_str(&self.language), js::object(options)])?;
        Ok(kept.get_or_init(|| made))
    }
}

/// What the page says of itself. Plain `en` would put the month first.
fn page_language() -> String {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element());
    match root.and_then(|root| root.get_attribute("lang")) {
        Some(tag) if !tag.is_empty() && tag != "en" => tag,
        _ => DEFAULT_LANGUAGE.to_owned(),
    }
}
