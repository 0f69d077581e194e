//! Sentences with gaps: `{name}` is filled in, and the plural form follows the number. A number and its
//! word stay on one line, and so does `1 of 5`.

use crate::domain::base::unbroken::unbroken;

/// Fills each `{name}` in a sentence.
pub fn fill(sentence: &str, gaps: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    let mut after_number = false;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else {
            add(&mut out, before, after_number, false);
            out.push('{');
            (rest, after_number) = (after, false);
            continue;
        };
        let text = gaps.iter().find(|(gap, _)| *gap == name).map(|(_, text)| *text);
        let is_number = text.is_some_and(is_number);
        add(&mut out, before, after_number, is_number);
        match text {
            Some(text) => out.push_str(text),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        (rest, after_number) = (tail, is_number);
    }
    add(&mut out, rest, after_number, false);
    out
}

/// Adds a part of a sentence. Behind a number its first word stays beside that number; a word that stands
/// alone between two numbers stays beside both.
fn add(out: &mut String, part: &str, after_number: bool, before_number: bool) {
    let Some(words) = part.strip_prefix(' ').filter(|_| after_number) else {
        out.push_str(part);
        return;
    };
    let first = words.find(' ').unwrap_or(words.len());
    let is_alone = before_number && first + 1 == words.len();
    let beside = if is_alone { part.len() } else { 1 };
    out.push_str(&unbroken(&part[..beside]));
    out.push_str(&part[beside..]);
}

/// A number, or a time as a clock shows it.
fn is_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits > 0 && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b','))
}

/// Fills `{n}` in the plural form of that category. Forms stand as `one:{n} sheet|other:{n} sheets`;
/// a category that is missing takes the last form.
pub fn count(forms: &str, category: &str, n: usize) -> String {
    let form = forms
        .split('|')
        .filter_map(|form| form.split_once(':'))
        .find(|(name, _)| *name == category)
        .or_else(|| forms.rsplit('|').next().and_then(|last| last.split_once(':')))
        .map_or(forms, |(_, form)| form);
    fill(form, &[("n", &n.to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_and_unknown_ones_stay() {
        assert_eq!(fill("{n} of {total}", &[("n", "a"), ("total", "b")]), "a of b");
        assert_eq!(fill("a {b} {", &[]), "a {b} {");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "x")]), "{b}x");
    }

    #[test]
    fn the_plural_form_follows_the_category() {
        let forms = "one:{n} sheet|other:{n} sheets";
        assert_eq!(count(forms, "one", 1), "1\u{a0}sheet");
        assert_eq!(count(forms, "other", 2), "2\u{a0}sheets");
        assert_eq!(count(forms, "few", 3), "3\u{a0}sheets");
    }

    #[test]
    fn a_number_stays_beside_its_word_and_beside_what_it_is_of() {
        let filled = |sentence| {
            let gaps =
                [("n", "3"), ("of", "24"), ("from", "9:00"), ("to", "13:10"), ("who", "Wren")];
            fill(sentence, &gaps)
        };
        assert_eq!(filled("Question {n} of {of}"), "Question 3\u{a0}of\u{a0}24");
        assert_eq!(filled("{n} of {of} answered here"), "3\u{a0}of\u{a0}24\u{a0}answered here");
        assert_eq!(filled("{from} – {to}"), "9:00\u{a0}–\u{a0}13:10");
        assert_eq!(filled("the {n} latest of {of} sheets"), "the 3\u{a0}latest of 24\u{a0}sheets");
        assert_eq!(filled("{n}. {of}, {who} and {n}"), "3. 24, Wren and 3");
    }
}
