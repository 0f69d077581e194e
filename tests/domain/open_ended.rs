//! Words to open-ended questions, and who was asked what they would work on.

use shared_table::domain::base::id::{ProjectId, SessionId, SheetId, VariantId};
use shared_table::domain::base::map::{Map, Set};
use shared_table::domain::room::differ::texts;
use shared_table::domain::room::entry::{Entry, EntryKey, EntrySource, may_be_told, open_ended};
use shared_table::domain::room::given::given;
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::past::PastShowing;
use shared_table::domain::room::programme::add_up;
use shared_table::domain::room::protect::{protect, protect_beside};
use shared_table::domain::room::session::Session;
use shared_table::domain::room::shown::Shown;
use shared_table::domain::room::soundness::is_sound;
use shared_table::domain::sheet::Perspective;

use crate::support::{at, item, option, sheet, text, tool};

const FIVE: MinGroupSize = MinGroupSize::Five;

/// So many people, of whom the first few wrote something, and so many of those were asked to choose.
fn session(people: usize, wrote: &[&str], way: EntrySource) -> Session {
    let entry = |n: usize| {
        let words = wrote.get(n).map(|words| (item("c"), (*words).to_owned()));
        let entry = Entry {
            way,
            perspective: Perspective::LivedExperience,
            answers: [(item("a"), option("often"))].into_iter().collect(),
            words: words.into_iter().collect(),
            choices: Set::new(),
        };
        (EntryKey::new(n as u64), entry)
    };
    let (id, project) = (SessionId::new("room").unwrap(), ProjectId::new("p1").unwrap());
    let empty = Session::new(id, project, &tool(), VariantId::new("all").unwrap(), at(0));
    Session { entries: (0..people).map(entry).collect(), ..empty }
}

fn shown(people: usize, wrote: &[&str], past: &[PastShowing<'_>]) -> Shown {
    let counts = session(people, wrote, EntrySource::Passed).counts(&tool());
    protect_beside(&counts, FIVE, past)
}

fn said(shown: &Shown) -> Vec<&str> {
    shown.texts.values().flatten().map(String::as_str).collect()
}

#[test]
fn words_to_an_open_ended_question_are_everybodys_together() {
    let shown = shown(6, &["proud", "glad"], &[]);
    let mut both = said(&shown);
    both.sort_unstable();
    assert_eq!(both, ["glad", "proud"]);
    assert!(is_sound(&shown));
    let tool = tool();
    let all = session(6, &[], EntrySource::Passed);
    let found = texts(&all.open_ended(&tool), &shown);
    assert_eq!(found.iter().map(|(item, _)| item.id.as_str()).collect::<Vec<_>>(), ["c"]);
    assert!(shown.without_words().texts.is_empty(), "what is remembered has no words");
}

#[test]
fn too_few_people_show_no_words() {
    assert!(said(&shown(4, &["proud"], &[])).is_empty());
}

#[test]
fn words_of_those_who_are_new_among_the_same_people_are_not_shown() {
    let first = shown(6, &["proud"], &[]);
    let beside = |same_asking| [PastShowing { shown: &first, same_asking }];
    for people in [6, 7, 10] {
        assert!(said(&shown(people, &["new"], &beside(true))).is_empty(), "{people}");
    }
    assert_eq!(said(&shown(11, &["new"], &beside(true))), ["new"], "five are new");
    assert_eq!(said(&shown(6, &["new"], &beside(false))), ["new"], "asked at another time");
    // Two showings of other people, and then all of them with one more.
    let second = shown(12, &["glad"], &beside(true));
    let both = [first.clone(), second].map(|shown| shown.without_words());
    let both: Vec<_> = both.iter().map(|shown| PastShowing { shown, same_asking: true }).collect();
    assert!(said(&shown(19, &["new"], &both)).is_empty());
    // Where nothing was shown, there were no words.
    let few = shown(4, &["proud"], &[]);
    let past = [PastShowing { shown: &few, same_asking: true }];
    assert_eq!(said(&shown(6, &["new"], &past)), ["new"]);
}

#[test]
fn only_words_with_a_tick_outside_of_private_parts_are_told() {
    let mut one = sheet();
    let ticked = |words: &str| {
        let mut answer = text(words);
        answer.may_show = true;
        answer
    };
    one.answers = [
        (item("a"), crate::support::chosen("often")),
        (item("c"), ticked("Told")),
        (item("d"), text("Kept")),
        (item("e"), ticked("Mine")),
    ]
    .into_iter()
    .collect();
    let (tool, id) = (tool(), SheetId::new("given").unwrap());
    let given = given(&tool, &one, id, at(0)).unwrap();
    let words: Vec<_> = given.answers.iter().map(|(id, a)| (id.as_str(), a.text())).collect();
    assert_eq!(words, [("a", ""), ("c", "Told")]);
    let entry = Entry::of(&given, &tool, EntrySource::File);
    assert_eq!(entry.words, [(item("c"), "Told".to_owned())].into_iter().collect::<Map<_, _>>());
    assert_eq!(open_ended(&tool, &one).len(), 2);
    let told = ["a", "c", "e"].map(|id| may_be_told(&tool, &item(id)));
    assert_eq!(told, [true, true, false]);
}

#[test]
fn a_number_of_those_who_would_work_on_it_says_of_how_many() {
    let asked = |way| protect(&session(6, &[], way).counts(&tool()), FIVE, &[]);
    let passed = asked(EntrySource::Passed);
    assert_eq!((passed.asked_to_choose, passed.choices.len()), (Some(6), 2));
    let by_code = asked(EntrySource::Code);
    assert_eq!((by_code.asked_to_choose, by_code.choices.len()), (Some(0), 0));
    // Whoever marked it unasked counts as asked; too few of them show nothing.
    let mut room = session(8, &[], EntrySource::File);
    for entry in room.entries.values_mut().take(4) {
        entry.choices.insert(item("a"));
    }
    let few = protect(&room.counts(&tool()), FIVE, &[]);
    assert_eq!((few.asked_to_choose, few.choices.len()), (Some(4), 0));
    room.entries.values_mut().for_each(|entry| entry.way = EntrySource::Passed);
    let all = protect(&room.counts(&tool()), FIVE, &[]);
    assert_eq!((all.asked_to_choose, all.choices.get(&item("a"))), (Some(8), Some(&4)));
    // One more was asked, and as many chose it: this one did not.
    let mut before = session(8, &[], EntrySource::Passed);
    before.entries.values_mut().take(1).for_each(|entry| entry.way = EntrySource::Code);
    let before = protect(&before.counts(&tool()), FIVE, &[]);
    assert_eq!((before.asked_to_choose, before.choices.len()), (Some(7), 2));
    let after = session(8, &[], EntrySource::Passed).counts(&tool());
    assert!(protect(&after, FIVE, &[&before]).choices.is_empty());
}

#[test]
fn what_a_file_says_of_words_and_choices_keeps_to_the_rules() {
    let good = shown(6, &["proud"], &[]);
    let few = Shown { people: 4, groups: Vec::new(), items: Map::new(), ..good.clone() };
    assert!(!is_sound(&few), "words of four people");
    let more = Shown { asked_to_choose: Some(7), ..good.clone() };
    assert!(!is_sound(&more), "more were asked than there are people");
    let least = Shown { asked_to_choose: Some(4), ..good.clone() };
    assert!(!is_sound(&least), "choices of four people");
    let choices = [(item("a"), 6)].into_iter().collect();
    assert!(!is_sound(&Shown { asked_to_choose: Some(5), choices, ..good.clone() }));
    let many = [(item("c"), vec!["x".to_owned(); 7])].into_iter().collect();
    assert!(!is_sound(&Shown { texts: many, ..good }), "seven wrote, and six are there");
}

#[test]
fn many_groups_together_have_all_words_and_all_who_were_asked() {
    let (one, two) = (shown(6, &["proud"], &[]), shown(7, &["glad"], &[]));
    let all = add_up(&[&one, &two]).unwrap();
    assert_eq!((said(&all).len(), all.asked_to_choose), (2, Some(13)));
    assert_eq!(add_up(&[&two, &one]).unwrap(), all, "their order tells of no group");
    let first_release = Shown { asked_to_choose: None, ..one };
    assert_eq!(add_up(&[&first_release, &two]).unwrap().asked_to_choose, None);
}
