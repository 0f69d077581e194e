//! Two forms of a text become one: no word is lost, and none comes twice.

use proptest::prelude::*;
use shared_table::domain::document::differences::{Piece, differences};
use shared_table::domain::document::join::{Clash, Decision};
use shared_table::domain::document::joined_text::{BOTH, join};
use shared_table::domain::document::merge::text as merge_text;

/// A tab: what it shows, and what was kept when it last saved.
#[derive(Clone, Default)]
struct Tab {
    shown: String,
    last: String,
}

/// Tabs type in turns and save as the app does. What is kept in the end.
fn typed_in_tabs(tabs: usize, turns: &[(usize, &str)]) -> String {
    let mut tabs = vec![Tab::default(); tabs];
    let mut kept = String::new();
    for (tab, typed) in turns {
        let tab = &mut tabs[*tab];
        tab.shown += typed;
        kept = merge_text(&tab.last, &tab.shown, &kept);
        tab.shown = kept.clone();
        tab.last = kept.clone();
    }
    kept
}

#[test]
fn a_text_typed_in_two_tabs_stays_about_as_long_as_what_was_typed() {
    let typed = "we meet on tuesdays at eleven";
    let letters: Vec<String> = typed.chars().map(String::from).collect();
    for tabs in 2..6 {
        let turns: Vec<_> =
            letters.iter().enumerate().map(|(at, one)| (at % tabs, one.as_str())).collect();
        let kept = typed_in_tabs(tabs, &turns);
        assert!(kept.len() < 10 * typed.len(), "{tabs} tabs: {} letters", kept.len());
    }
}

#[test]
fn changes_in_different_places_are_both_in_the_text() {
    let mixed = |base: &str, mine: &str, theirs: &str, expected: &str| {
        for (one, other) in [(mine, theirs), (theirs, mine)] {
            let joined = join(base, one, other);
            assert_eq!(joined.text, expected, "{base:?} {one:?} {other:?}");
            assert!(!joined.collided);
        }
    };
    mixed(
        "We meet on Monday.",
        "We all meet on Monday.",
        "We meet on Friday.",
        "We all meet on Friday.",
    );
    mixed(
        "tea\nbus fares",
        "tea\nbus fares\nlunch",
        "green tea\nbus fares",
        "green tea\nbus fares\nlunch",
    );
    mixed("one two three", "one three", "one two three four", "one three four");
    mixed("one two", "one TWO", "one two\nthree", "one TWO\nthree");
    mixed("a b", "a  b", "a c", "a c");
    mixed("", "We meet", "We meet today", "We meet today");
    mixed("", "same words", "same\nwords ", "same\nwords ");
    mixed("نلتقي يوم الاثنين", "نحن نلتقي يوم الاثنين", "نلتقي يوم الجمعة", "نحن نلتقي يوم الجمعة");
    mixed("old", "", "old and new", "old and new");
}

#[test]
fn where_both_changed_the_same_place_both_texts_stay() {
    let both = |base: &str, mine: &str, theirs: &str| {
        let joined = join(base, mine, theirs);
        assert_eq!(joined.text, format!("{theirs}{BOTH}{mine}"));
        assert!(joined.collided);
    };
    both("", "mine", "theirs");
    both("We meet on Monday.", "We meet on Tuesday.", "We meet on Friday.");
    both("We will not pay", "We will pay", "We will not ever pay");
    both("in May 2024", "in June 2024", "in May 2025");
    both("", "Sam", "Not Sam");
    both("", "no", "I know");
    both("会议", "会议在周一", "会议在周五");
}

#[test]
fn texts_that_stand_one_below_the_other_are_joined_one_by_one() {
    let many = |parts: &[&str]| parts.join(BOTH);
    let joined = |base: &[&str], mine: &[&str], theirs: &[&str]| {
        let joined = join(&many(base), &many(mine), &many(theirs));
        (joined.text, joined.collided)
    };
    assert_eq!(joined(&["a"], &["ac"], &["a", "b"]), (many(&["ac", "b"]), false));
    assert_eq!(joined(&["a", "b"], &["a", "bd"], &["ac", "b"]), (many(&["ac", "bd"]), false));
    assert_eq!(joined(&["a", "b"], &["a", "bd"], &["a", "be"]), (many(&["a", "be", "bd"]), true));
    assert_eq!(joined(&["a"], &["b", "c"], &["c", "b"]), (many(&["c", "b"]), false));
    assert_eq!(joined(&["a", "b"], &["a"], &["b"]), (many(&["b", "a"]), true));
    assert_eq!(
        joined(&["a", "we meet here"], &["a", "we all meet here"], &["we meet there", "a"]),
        (many(&["we meet there", "a", "we all meet here"]), true)
    );
    assert_eq!(
        joined(&["a", "we meet here"], &["a", "we all meet here"], &["a", "we meet there"]),
        (many(&["a", "we all meet there"]), false)
    );
}

#[test]
fn very_long_texts_are_joined_at_once() {
    let words = |from: usize, step: usize| {
        let all: Vec<String> =
            (0..20_000).map(|n| format!("w{}", from + n * step % 19_997)).collect();
        all.join(" ")
    };
    let (base, mine, theirs) = (words(0, 1), words(0, 7), words(5, 11));
    let joined = join(&base, &mine, &theirs);
    assert!(joined.collided && joined.text.len() == mine.len() + theirs.len() + BOTH.len());
    let (first, last) = (format!("new {base}"), format!("{base} new"));
    assert_eq!(join(&base, &first, &last).text, format!("new {base} new"));
    assert_eq!(differences(&mine, &theirs).len(), 2);
}

/// Texts of few words, so that the same ones come often, with spaces of all kinds.
fn some_text() -> impl Strategy<Value = String> {
    let word = prop_oneof!["[a-d]{1,2}", Just("é".to_owned()), Just("שלום".to_owned())];
    let space = prop_oneof![6 => Just(" "), 1 => Just("\n"), 1 => Just("  "), 1 => Just("\u{a0}"), 1 => Just(BOTH)];
    let pair = (word, space).prop_map(|(word, space)| word + space);
    (prop::collection::vec(pair, 0..8), "[a-d]?").prop_map(|(pairs, last)| pairs.concat() + &last)
}

/// Three texts, where two came from the first by a few changes.
fn three_texts() -> impl Strategy<Value = (String, String, String)> {
    let change = || (0..9usize, prop_oneof![Just(None), some_text().prop_map(Some)]);
    let changes = || prop::collection::vec(change(), 0..3);
    let related = (some_text(), changes(), changes()).prop_map(|(base, mine, theirs)| {
        let (mine, theirs) = (changed(&base, &mine), changed(&base, &theirs));
        (base, mine, theirs)
    });
    prop_oneof![3 => related, 1 => (some_text(), some_text(), some_text())]
}

fn changed(base: &str, changes: &[(usize, Option<String>)]) -> String {
    let mut words: Vec<String> = base.split(' ').map(str::to_owned).collect();
    for (at, change) in changes {
        let at = at % (words.len() + 1);
        match change {
            Some(text) => words.insert(at, text.clone()),
            None if at < words.len() => drop(words.remove(at)),
            None => {}
        }
    }
    words.join(" ")
}

fn sorted_words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().filter(|word| *word != "–").collect();
    words.sort_unstable();
    words
}

proptest! {
    #[test]
    fn a_side_that_is_as_before_gives_the_other((base, mine, _) in three_texts()) {
        prop_assert_eq!(&join(&base, &mine, &base).text, &mine);
        prop_assert_eq!(&join(&base, &base, &mine).text, &mine);
        prop_assert_eq!(&join(&base, &mine, &mine).text, &mine);
    }

    #[test]
    fn every_word_that_was_added_is_there((base, mine, theirs) in three_texts()) {
        let joined = join(&base, &mine, &theirs);
        let kept = sorted_words(&joined.text);
        let before = sorted_words(&base);
        for word in sorted_words(&mine).into_iter().chain(sorted_words(&theirs)) {
            prop_assert!(before.contains(&word) || kept.contains(&word), "{} {:?}", word, joined);
        }
        prop_assert!(joined.text.len() <= mine.len() + theirs.len() + BOTH.len());
    }

    #[test]
    fn joining_again_gives_the_same((base, mine, theirs) in three_texts()) {
        let once = join(&base, &mine, &theirs).text;
        for side in [&mine, &theirs, &once] {
            prop_assert_eq!(&join(&base, &once, side).text, &once);
            prop_assert_eq!(&join(&base, side, &once).text, &once);
        }
    }

    #[test]
    fn it_is_the_same_whichever_side_is_mine((base, mine, theirs) in three_texts()) {
        let (one, other) = (join(&base, &mine, &theirs), join(&base, &theirs, &mine));
        prop_assert_eq!(sorted_words(&one.text), sorted_words(&other.text));
        prop_assert_eq!(one.collided, other.collided);
    }

    #[test]
    fn tabs_that_write_in_turns_lose_nothing_and_add_nothing(
        turns in prop::collection::vec((0..5usize, "[a-z]{1,2}( [a-z])?"), 1..40),
    ) {
        let turns: Vec<_> = turns.iter().map(|(tab, typed)| (*tab, typed.as_str())).collect();
        let kept = typed_in_tabs(5, &turns);
        let typed: usize = turns.iter().map(|(_, typed)| typed.len()).sum();
        // Each turn can leave one more text, as long as all that was typed before it.
        prop_assert!(kept.len() <= turns.len() * (typed + BOTH.len()), "{}", kept.len());
    }

    #[test]
    fn the_stretches_give_both_texts_exactly((_, mine, theirs) in three_texts()) {
        let pieces = differences(&mine, &theirs);
        let of = |other: fn(&Piece<'_>) -> bool| -> String {
            let kept = pieces.iter().filter(|piece| !other(piece));
            kept.map(|(Piece::Same(text) | Piece::OnlyMine(text) | Piece::OnlyTheirs(text))| *text).collect()
        };
        prop_assert_eq!(of(|piece| matches!(piece, Piece::OnlyTheirs(_))), mine.as_str());
        prop_assert_eq!(of(|piece| matches!(piece, Piece::OnlyMine(_))), theirs.as_str());
        let side_by_side = |two: &[Piece<'_>]| matches!(two, [Piece::Same(_), Piece::Same(_)]);
        prop_assert!(!pieces.windows(2).any(side_by_side));
    }
}

#[test]
fn what_differs_is_shown_by_words() {
    assert_eq!(
        differences("We meet on Monday at ten.", "We all meet on Friday at ten."),
        [
            Piece::Same("We "),
            Piece::OnlyTheirs("all "),
            Piece::Same("meet on "),
            Piece::OnlyMine("Monday"),
            Piece::OnlyTheirs("Friday"),
            Piece::Same(" at ten."),
        ]
    );
}

#[test]
fn a_space_that_somebody_types_stays_while_another_tab_saves() {
    let joined = |mine, theirs| join("Alpha beta gamma", mine, theirs).text;
    assert_eq!(joined("Alpha beta gamma ", "Alpha X beta gamma"), "Alpha X beta gamma ");
    assert_eq!(joined("Alpha X beta gamma", "Alpha beta gamma "), "Alpha X beta gamma ");
    assert_eq!(joined("Alpha beta gamma\n", "Alpha beta gamma delta"), "Alpha beta gamma delta\n");
}

#[test]
fn a_part_that_the_other_text_holds_is_kept_once() {
    let both = format!("one two{BOTH}three");
    let clash = |texts: [&str; 2]| Clash {
        path: "answer/gp_learned".to_owned(),
        texts: texts.iter().map(|text| format!("w{text}")).collect(),
        from: vec![0, 1],
        decided: Some(Decision::All),
    };
    assert_eq!(
        clash([&both, "one two and more"]).outcome(),
        format!("wone two and more{BOTH}three")
    );
    assert_eq!(clash([&both, "three"]).outcome(), format!("w{both}"));
}
