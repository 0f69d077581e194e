//! Names for files: short, plain ASCII, and good on every system.

use crate::domain::Day;
use crate::domain::base::day;

/// The most characters that a project's name takes up; with the rest a file name has 80 at most.
const MAX_SLUG: usize = 40;

/// A file's name from a project's name and a day, such as `shared-table_ridge-street_2026-11-22.json`.
/// A name that has no plain letters, or is empty, is left out.
///
/// ```
/// use shared_table::domain::Day;
/// use shared_table::format::name::file_name;
///
/// let name = file_name("Café, Ridge Street", Day::default(), "json");
/// assert_eq!(name, "shared-table_cafe-ridge-street_1970-01-01.json");
/// ```
pub fn file_name(project: &str, day: Day, ending: &str) -> String {
    format!("{}.{ending}", stem(project, day))
}

/// A table's name. It ends in what its rows are, so that different tables of a day stand beside each other.
pub fn table_name(project: &str, day: Day, rows: &str) -> String {
    format!("{}_{rows}.csv", stem(project, day))
}

fn stem(project: &str, day: Day) -> String {
    let slug = slug(project);
    let middle = if slug.is_empty() { String::new() } else { format!("{slug}_") };
    let day = day::iso(day).replace('+', "");
    format!("shared-table_{middle}{day}")
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars() {
        match plain(c) {
            Some(letters) => slug.push_str(letters),
            None if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            // "Anne's" is one word, and so is one whose accents are signs of their own.
            None if matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}') => {}
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        }
        if slug.len() >= MAX_SLUG {
            break;
        }
    }
    slug.truncate(MAX_SLUG);
    slug.trim_end_matches('-').to_owned()
}

/// Plain letters for the accented ones that people in Europe write.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'ď' | 'Ď' | 'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => "e",
        'ğ' | 'Ğ' => "g",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ō' | 'Ō' | 'ő' | 'Ő' => "o",
        'œ' | 'Œ' => "oe",
        'ř' | 'Ř' => "r",
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' => "s",
        'ß' | 'ẞ' => "ss",
        'ť' | 'Ť' | 'ţ' | 'Ţ' | 'ț' | 'Ț' => "t",
        'þ' | 'Þ' => "th",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'Ű' => "u",
        'ŵ' | 'Ŵ' => "w",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' | 'ŷ' | 'Ŷ' => "y",
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => "z",
        _ => return None,
    })
}
