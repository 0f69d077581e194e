//! What people read stands in the folder of a language, and the language in use is named in one line.

use super::Fault;
use super::rust::Views;
use super::tree::{File, Tree};

/// Holds the types of what there is to say, and a folder for each language.
const CONTENT: &str = "src/content/";
/// Where the language in use is named.
const NAMED: &str = "src/content/mod.rs";
/// Where people could read what was written past `content`.
const SEEN: [&str; 2] = ["src/state/", "src/ui/"];

/// Checks each file of `src/` that belongs to no language.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut named = Vec::new();
    let languages = languages(tree);
    for (file, views) in tree.rust("src/").filter(|(file, _)| language(&file.path).is_none()) {
        named.extend(namings(file, views, &languages));
        faults.extend(sentences(file, views));
    }
    let first = named.iter().position(|fault| fault.path == NAMED);
    if let Some(first) = first {
        named.remove(first);
    } else if tree.has(NAMED) {
        let what = "no language is named here".to_owned();
        faults.push(Fault::new(NAMED, 1, what, "Name the folder of the language in use"));
    }
    faults.extend(named);
    faults
}

/// The language that a file belongs to. Its folder has a short name, such as `en` or `pt_br`.
pub(super) fn language(path: &str) -> Option<&str> {
    let (folder, _) = path.strip_prefix(CONTENT)?.split_once('/')?;
    let name = folder.split(['-', '_']).next()?;
    let is_short = (2..=3).contains(&name.len()) && name.chars().all(|c| c.is_ascii_lowercase());
    is_short.then_some(folder)
}

/// The languages that there are.
fn languages(tree: &Tree) -> Vec<&str> {
    let files = tree.under(CONTENT, ".rs");
    let mut all: Vec<&str> = files.filter_map(|file| language(&file.path)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Where a file names the folder of a language.
fn namings(file: &File, views: &Views, languages: &[&str]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (number, (code, texts)) in (1..).zip(views.code.lines().zip(views.texts.lines())) {
        let names = |language: &&&str| names(file, code, texts, language);
        if let Some(language) = languages.iter().find(names) {
            let what = format!("the language `{language}` is named here");
            let remedy = "Name it in src/content/mod.rs alone, and ask `content` elsewhere";
            faults.push(Fault::new(&file.path, number, what, remedy));
        }
    }
    faults
}

/// Whether a line names a language, in a path to a file or to a module.
fn names(file: &File, code: &str, texts: &str, language: &str) -> bool {
    let files = [format!("\"{language}/"), format!("content/{language}/")];
    let is_content = file.path.starts_with(CONTENT);
    files.iter().any(|path| texts.contains(path))
        || code.contains(&format!("content::{language}::"))
        || is_content && code.contains(&format!("mod {language};"))
        || is_content && code.contains(&format!("use {language} as"))
        || is_content && starts_path(code, language)
}

/// Whether a path through the module of that name stands in the line.
fn starts_path(code: &str, name: &str) -> bool {
    let path = format!("{name}::");
    let in_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(&path).any(|(at, _)| !code[..at].ends_with(in_name))
}

/// Finds what people could read. In `content` that is any two words; elsewhere, where texts such as names
/// of classes have two words too, it begins with a capital.
fn sentences(file: &File, views: &Views) -> Vec<Fault> {
    let is_content = file.path.starts_with(CONTENT);
    if !is_content && !SEEN.iter().any(|seen| file.path.starts_with(seen)) {
        return Vec::new();
    }
    let found = texts(views).into_iter().filter(|(_, text)| {
        let begins = text.starts_with(char::is_uppercase);
        let has_two = has_two_words(text);
        if is_content { begins || has_two } else { begins && has_two }
    });
    let fault = |(line, text): (usize, String)| {
        let what = format!("`{text}` looks like words for people");
        let remedy = "Put them in the folder of the language, beside the others of their page";
        Fault::new(&file.path, line, what, remedy)
    };
    found.map(fault).collect()
}

/// Whether two words stand side by side. What has digits in it draws something.
fn has_two_words(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        word.contains(char::is_alphabetic) && !word.contains(|c: char| c.is_ascii_digit())
    };
    words.windows(2).any(|pair| pair.iter().all(is_word))
}

/// The texts of a file, each with its line, but for those of its tests and reasons for the compiler.
fn texts(views: &Views) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let code: Vec<char> = views.code.chars().collect();
    let whole: Vec<char> = views.texts.chars().collect();
    let end = views.code.split("#[cfg(test)]").next().unwrap_or_default().chars().count();
    let marks: Vec<usize> = (0..end).filter(|at| code[*at] == '"').collect();
    for pair in marks.chunks_exact(2) {
        let before: String = code[..pair[0]].iter().collect();
        if !before.trim_end().ends_with("reason =") {
            let line = before.matches('\n').count() + 1;
            found.push((line, whole[pair[0] + 1..pair[1]].iter().collect()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    const WORDS: (&str, &str) = ("src/content/en/home.rs", "title: \"Work together\",");
    const ONE: (&str, &str) = (NAMED, "#[path = \"en/mod.rs\"]\nmod language;");

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        said(check, &[&[WORDS, ONE], files].concat())
    }

    #[test]
    fn a_language_holds_words_and_one_line_names_it() {
        assert_eq!(faults(&[]), [""; 0]);
    }

    #[test]
    fn sentences_elsewhere_in_content_are_faults() {
        let file = "src/content/help.rs";
        let wanted = ["src/content/help.rs:2: `some words` looks like words for people"];
        assert_eq!(faults(&[(file, "\nlet a = \"some words\";")]), wanted);
        assert_eq!(faults(&[(file, "let a = \"Yes\";")]).len(), 1);
        assert_eq!(faults(&[("src/content/groups/home.rs", "\"Help for {n} people\"")]).len(), 1);
        for code in [
            "let a = \"help/near-you\";",
            "#[allow(missing_docs, reason = \"the words say it\")]",
            "/// Some words.\n'\"'; let a = '{';",
            "fn a() {}\n#[cfg(test)]\nmod tests { \"Some words\" }",
        ] {
            assert_eq!(faults(&[(file, code)]), [""; 0], "{code}");
        }
    }

    #[test]
    fn sentences_in_views_and_in_the_state_are_faults() {
        assert_eq!(faults(&[("src/ui/pages/a.rs", "view! { <p>\"Save it\"</p> }")]).len(), 1);
        assert_eq!(faults(&[("src/state/a.rs", "let a = \"Please try again.\";")]).len(), 1);
        for code in ["<p class=\"st-a st-b\">", "\"M8 2a6 6 0 1 1 3-1a8H8\"", "\"Enter\""] {
            assert_eq!(faults(&[("src/ui/pages/a.rs", code)]), [""; 0], "{code}");
        }
    }

    #[test]
    fn a_second_line_that_names_a_language_is_a_fault() {
        let wanted = ["src/ui/a.rs:1: the language `en` is named here"];
        for code in ["crate::content::en::home::HOME", "include_str!(\"../content/en/a.json\")"] {
            assert_eq!(faults(&[("src/ui/a.rs", code)]), wanted, "{code}");
        }
        for code in ["use super::en;\nfn a() { en::A }", "mod en;", "include_str!(\"en/a.json\")"] {
            assert_eq!(faults(&[("src/content/a.rs", code)]).len(), 1, "{code}");
        }
        assert_eq!(faults(&[("src/content/a.rs", "then::a(); token::b(\"en\")")]), [""; 0]);
        let twice = said(check, &[WORDS, (NAMED, "mod en;\nuse en as language;")]);
        assert_eq!(twice, ["src/content/mod.rs:2: the language `en` is named here"]);
        assert_eq!(said(check, &[WORDS, (NAMED, "mod home;")]).len(), 1);
    }

    #[test]
    fn folders_with_short_names_are_languages() {
        assert_eq!(language("src/content/en/home.rs"), Some("en"));
        assert_eq!(language("src/content/pt_br/home.rs"), Some("pt_br"));
        assert_eq!(language("src/content/groups/home.rs"), None);
        assert_eq!(language("src/content/help.rs"), None);
    }
}
