//! Finding words in many texts. Every word of what is looked for must be there, in any order and case.

/// A text in which words are looked for, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    as_written: String,
    lower: String,
}

impl Text {
    /// A text as somebody wrote it, on one line.
    pub fn new(text: &str) -> Self {
        let as_written = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let lower = as_written.to_lowercase();
        Self { as_written, lower }
    }

    /// Puts its letters together with their marks, as a device can: the domain has no tables for that.
    pub fn compose(&mut self, composed: &dyn Fn(&str) -> String) {
        self.as_written = composed(&self.as_written);
        self.lower = composed(&self.lower);
    }
}

/// What somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchWords {
    words: Vec<String>,
}

/// A text that has the words, or the first text that has one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextMatch {
    /// Its place among the texts.
    pub at: usize,
    /// The words around the first word that was found.
    pub around: String,
}

impl SearchWords {
    /// The words of a line; `None` where there are none.
    pub fn new(line: &str) -> Option<Self> {
        let words: Vec<String> = line.split_whitespace().map(str::to_lowercase).collect();
        (!words.is_empty()).then_some(Self { words })
    }

    /// Where it is in several texts that belong together. Each word may be in another of them.
    pub fn find(&self, texts: &[Text]) -> Option<TextMatch> {
        let has = |word: &String| texts.iter().any(|text| text.lower.contains(word.as_str()));
        if !self.words.iter().all(has) {
            return None;
        }
        let hits = |text: &Text| self.words.iter().filter(|w| text.lower.contains(*w)).count();
        let most = texts.iter().map(hits).max()?;
        let at = texts.iter().position(|text| hits(text) == most)?;
        Some(TextMatch { at, around: self.around(&texts[at]) })
    }

    /// The words around the first place in a text, cut at words.
    fn around(&self, text: &Text) -> String {
        /// So many letters stand before and after.
        const BEFORE: usize = 40;
        const AFTER: usize = 80;
        let found = self.words.iter().filter_map(|word| text.lower.find(word.as_str())).min();
        // Small letters can be of another length in bytes, but not of another number in most languages.
        let at = found.map_or(0, |at| text.lower[..at].chars().count());
        let letters: Vec<char> = text.as_written.chars().collect();
        let at = at.min(letters.len());
        let from = start_of_word(&letters, at.saturating_sub(BEFORE));
        let to = end_of_word(&letters, at.saturating_add(AFTER));
        let mut around: String = letters[from..to].iter().collect();
        if from > 0 {
            around.insert(0, '…');
        }
        if to < letters.len() {
            around.push('…');
        }
        around
    }
}

fn start_of_word(letters: &[char], at: usize) -> usize {
    let is_start = |at: &usize| *at == 0 || letters[at - 1] == ' ';
    (0..=at.min(letters.len())).rev().find(is_start).unwrap_or_default()
}

fn end_of_word(letters: &[char], at: usize) -> usize {
    (at..letters.len()).find(|at| letters[*at] == ' ').unwrap_or(letters.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(all: &[&str]) -> Vec<Text> {
        all.iter().map(|text| Text::new(text)).collect()
    }

    fn find(line: &str, all: &[&str]) -> Option<TextMatch> {
        SearchWords::new(line)?.find(&texts(all))
    }

    #[test]
    fn all_words_must_be_there_in_any_order_and_case() {
        let all = ["Ridge Street", "We want later opening hours"];
        assert_eq!(find("HOURS later", &all).map(|f| f.at), Some(1));
        assert_eq!(find("hours ridge", &all).map(|f| f.at), Some(0));
        assert_eq!(find("hours never", &all), None);
        assert_eq!(find("   ", &all), None);
    }

    #[test]
    fn the_text_with_most_of_the_words_is_shown() {
        let all = ["Opening", "Nothing", "Opening hours"];
        assert_eq!(find("opening hours", &all).map(|f| f.at), Some(2));
    }

    #[test]
    fn what_stands_around_is_cut_at_words() {
        let long = "one two three four five six seven eight nine ten needle eleven ".repeat(3);
        let found = find("needle", &[&long]).map(|f| f.around).unwrap_or_default();
        assert!(found.contains("needle") && found.starts_with('…') && !found.starts_with("…wo"));
        let found = find("needle", &["A needle, nothing more"]).map(|f| f.around);
        assert_eq!(found.as_deref(), Some("A needle, nothing more"));
        let found = find("needle", &[&format!("{} {long}", "word ".repeat(30))]);
        let around = found.map(|f| f.around).unwrap_or_default();
        assert!(around.starts_with('…') && around.ends_with('…'), "{around}");
        assert!(around.contains("needle") && around.chars().count() < 140, "{around}");
    }

    #[test]
    fn letters_of_every_language_are_found() {
        let found = find("straße", &["Die STRASSE, die Straße, ÉCOLE"]).map(|f| f.around);
        assert!(found.is_some_and(|around| around.contains("Straße")));
        assert!(find("école", &["ÉCOLE İstanbul"]).is_some());
        assert!(find("i", &["İ"]).is_some());
    }
}
