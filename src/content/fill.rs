//! Sentences with gaps: `{name}` is filled in, and the plural form follows the number.

/// Fills each `{name}` in a sentence.
pub fn fill(sentence: &str, gaps: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match gaps.iter().find(|(gap, _)| *gap == name) {
            Some((_, text)) => out.push_str(text),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
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
        assert_eq!(fill("{n} of {total}", &[("n", "3"), ("total", "24")]), "3 of 24");
        assert_eq!(fill("a {b} {", &[]), "a {b} {");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "x")]), "{b}x");
    }

    #[test]
    fn the_plural_form_follows_the_category() {
        let forms = "one:{n} sheet|other:{n} sheets";
        assert_eq!(count(forms, "one", 1), "1 sheet");
        assert_eq!(count(forms, "other", 2), "2 sheets");
        assert_eq!(count(forms, "few", 3), "3 sheets");
    }
}
