//! What may be shown of a room's answers: nothing by which a small group's answers could be told.

use proptest::prelude::*;

use shared_table::domain::base::id::{ProjectId, SessionId, VariantId};
use shared_table::domain::base::map::{Map, Set};
use shared_table::domain::room::counts::Counts;
use shared_table::domain::room::entry::{Entry, EntryKey, EntrySource, Tally};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::past::PastShowing;
use shared_table::domain::room::protect::{ShownAs, protect, protect_beside, standings};
use shared_table::domain::room::session::Session;
use shared_table::domain::room::shown::{GroupAnswers, Shown, ShownItem, is_everybody, only};
use shared_table::domain::sheet::{Perspective, Pick};
use shared_table::domain::tool::Tool;

use crate::support::{at, item, option, sheet, tool};

const OPTIONS: [&str; 7] =
    ["never", "rarely", "sometimes", "often", "always", "not_sure", "rather_not_say"];
const LIVED: Perspective = Perspective::LivedExperience;
const WORKS: Perspective = Perspective::WorksInService;
const COMMISSIONS: Perspective = Perspective::Commissions;
const SILENT: Perspective = Perspective::RatherNotSay;

/// A person: a perspective, and what was chosen at the two statements.
pub type Person = (Perspective, [Option<usize>; 2]);

fn session(people: &[Person], least: MinGroupSize) -> Session {
    let entry = |(n, (perspective, chosen)): (usize, &Person)| {
        let ids = ["a", "b"].into_iter().zip(chosen);
        let answers = ids.filter_map(|(id, at)| Some((item(id), option(OPTIONS[(*at)?]))));
        let entry = Entry {
            way: EntrySource::Passed,
            perspective: *perspective,
            answers: answers.collect(),
            words: Map::new(),
            choices: Set::new(),
        };
        (EntryKey::new(n as u64), entry)
    };
    let (tool, all) = (tool(), VariantId::new("all").unwrap());
    let (id, project) = (SessionId::new("room").unwrap(), ProjectId::new("p1").unwrap());
    let entries = people.iter().enumerate().map(entry).collect();
    Session { least, entries, ..Session::new(id, project, &tool, all, at(0)) }
}

fn counts(tool: &Tool, session: &Session) -> Counts {
    session.counts(tool)
}

pub fn shown(people: &[Person], least: MinGroupSize, earlier: &[&Shown]) -> Shown {
    protect(&counts(&tool(), &session(people, least)), least, earlier)
}

pub fn people(all: &[(Perspective, usize, usize)]) -> Vec<Person> {
    let some = |&(p, n, chosen): &(Perspective, usize, usize)| vec![(p, [Some(chosen); 2]); n];
    all.iter().flat_map(some).collect()
}

pub fn blocks<'a>(shown: &'a Shown, id: &str) -> &'a [GroupAnswers] {
    shown.items.get(&item(id)).unwrap().blocks()
}

pub fn names(shown: &Shown, id: &str) -> Vec<(Option<Perspective>, usize)> {
    let with_people = blocks(shown, id).iter().filter(|b| b.n() > 0);
    with_people.map(|b| (b.perspective(), b.n())).collect()
}

#[test]
fn groups_that_are_large_enough_stand_apart_and_the_others_together() {
    let room = people(&[(LIVED, 6, 1), (WORKS, 5, 3), (COMMISSIONS, 2, 0), (SILENT, 3, 2)]);
    let shown = shown(&room, MinGroupSize::Five, &[]);
    assert_eq!(shown.people, 16);
    assert_eq!(names(&shown, "a"), [(Some(LIVED), 6), (Some(WORKS), 5), (None, 5)]);
    assert_eq!(blocks(&shown, "a")[2].counts, [2, 0, 3, 0, 0, 0, 0]);
    assert_eq!(only(&shown.groups[0].0), Some(LIVED));
}

#[test]
fn the_total_minus_the_groups_shown_gives_nobody_away() {
    let room = people(&[(LIVED, 6, 1), (WORKS, 5, 3), (COMMISSIONS, 2, 0)]);
    assert_eq!(names(&shown(&room, MinGroupSize::Five, &[]), "a"), [(Some(LIVED), 6), (None, 7)]);
    assert_eq!(names(&shown(&room, MinGroupSize::Three, &[]), "a"), [(Some(LIVED), 6), (None, 7)]);
    let room = people(&[(LIVED, 6, 1), (COMMISSIONS, 1, 0)]);
    let shown = shown(&room, MinGroupSize::Five, &[]);
    assert_eq!(names(&shown, "a"), [(None, 7)]);
    assert!(is_everybody(&blocks(&shown, "a")[0].of));
}

#[test]
fn too_few_people_show_nothing_but_their_number() {
    let mut room = session(&people(&[(LIVED, 4, 1)]), MinGroupSize::Five);
    for entry in room.entries.values_mut() {
        entry.choices.insert(item("a"));
    }
    let shown = protect(&counts(&tool(), &room), MinGroupSize::Five, &[]);
    assert_eq!((shown.people, shown.groups.len(), shown.choices.len()), (4, 0, 0));
    assert!(shown.items.values().all(|shown| *shown == ShownItem::TooFew));
}

#[test]
fn those_who_answered_count_and_not_those_who_came() {
    let mut room = people(&[(LIVED, 6, 1), (WORKS, 6, 3)]);
    room[0].1[1] = None;
    room[1].1[1] = None;
    let shown = shown(&room, MinGroupSize::Five, &[]);
    assert_eq!(names(&shown, "a"), [(Some(LIVED), 6), (Some(WORKS), 6)]);
    assert_eq!(names(&shown, "b"), [(None, 10)]);
}

#[test]
fn who_would_rather_not_say_is_never_a_group() {
    let room = people(&[(LIVED, 6, 1), (SILENT, 6, 3)]);
    let shown = shown(&room, MinGroupSize::Five, &[]);
    assert_eq!(blocks(&shown, "a").last().unwrap().perspective(), None);
}

#[test]
fn one_newcomer_is_not_given_away_by_the_round_before() {
    let start = shown(&people(&[(LIVED, 6, 1), (WORKS, 6, 3)]), MinGroupSize::Five, &[]);
    let later = people(&[(LIVED, 6, 1), (WORKS, 7, 3)]);
    let shown_later = shown(&later, MinGroupSize::Five, &[&start]);
    assert_eq!(shown_later.items.get(&item("a")), Some(&ShownItem::Alike));
    let moved = people(&[(LIVED, 6, 3), (WORKS, 7, 3)]);
    let shown_moved = shown(&moved, MinGroupSize::Five, &[&start]);
    assert_eq!(names(&shown_moved, "a"), [(None, 13)]);
    let same = shown(&people(&[(LIVED, 6, 1), (WORKS, 6, 3)]), MinGroupSize::Five, &[&start]);
    assert_eq!(names(&same, "a"), [(Some(LIVED), 6), (Some(WORKS), 6)]);
}

#[test]
fn what_was_folded_is_not_given_away_by_what_is_shown_later() {
    // Everyone else was five who work here and one who commissions; later those who work stand apart.
    let first = people(&[(LIVED, 6, 1), (WORKS, 5, 3), (COMMISSIONS, 1, 0)]);
    let seen = shown(&first, MinGroupSize::Five, &[]);
    assert_eq!(names(&seen, "a"), [(Some(LIVED), 6), (None, 6)]);
    let later = people(&[(LIVED, 6, 1), (WORKS, 5, 3), (COMMISSIONS, 6, 0)]);
    let again = shown(&later, MinGroupSize::Five, &[&seen]);
    assert!(names(&again, "a").iter().all(|(of, _)| *of != Some(WORKS)));
    // What the later room would see by itself is more.
    assert_eq!(names(&shown(&later, MinGroupSize::Five, &[]), "a").len(), 3);
}

#[test]
fn sums_over_three_rounds_give_nobody_away() {
    let group = |counts: [usize; 3]| {
        let of = (0..3).map(|at| (WORKS, counts[at], at)).collect::<Vec<_>>();
        people(&of)
    };
    // The first ten are the second five and five more; the third are those five and one who is new.
    let first = shown(&group([5, 5, 0]), MinGroupSize::Five, &[]);
    let second = shown(&group([5, 0, 0]), MinGroupSize::Five, &[&first]);
    assert_eq!(names(&second, "a"), [(Some(WORKS), 5)]);
    let third = shown(&group([0, 5, 1]), MinGroupSize::Five, &[&first, &second]);
    assert_eq!(third.items.get(&item("a")), Some(&ShownItem::Alike));
    assert_ne!(
        shown(&group([0, 5, 1]), MinGroupSize::Five, &[&second]).items.get(&item("a")),
        Some(&ShownItem::Alike)
    );
}

#[test]
fn few_who_left_and_few_who_came_are_not_given_away_by_many_others() {
    let first = shown(&people(&[(WORKS, 8, 1), (WORKS, 2, 0)]), MinGroupSize::Five, &[]);
    let anew = |room: &[Person], same_asking| {
        let counts = counts(&tool(), &session(room, MinGroupSize::Five));
        let past = PastShowing { shown: &first, same_asking };
        protect_beside(&counts, MinGroupSize::Five, &[past]).items.get(&item("a")).cloned()
    };
    // The two who said never are gone, and six came. Months later these may have changed their minds.
    let later = people(&[(WORKS, 8, 1), (WORKS, 6, 4)]);
    assert_eq!(anew(&later, true), Some(ShownItem::Alike));
    assert_ne!(anew(&later, false), Some(ShownItem::Alike));
    // Five left, and what two said is new.
    let later = people(&[(WORKS, 3, 1), (WORKS, 2, 4)]);
    assert_eq!(anew(&later, true), Some(ShownItem::Alike));
}

#[test]
fn sizes_of_groups_tell_of_no_newcomer() {
    let first = shown(&people(&[(LIVED, 6, 1), (WORKS, 6, 3)]), MinGroupSize::Five, &[]);
    let later = people(&[(LIVED, 6, 3), (WORKS, 7, 1)]);
    let again = shown(&later, MinGroupSize::Five, &[&first]);
    assert!(is_everybody(&again.groups[0].0) && again.groups.len() == 1);
    assert!(again.hides_sizes(), "answers differ by many, so they are shown");
}

#[test]
fn who_would_work_on_a_statement_is_not_told_by_a_few() {
    let with = |chosen: usize, all: usize| {
        let mut room = session(&people(&[(LIVED, all, 1)]), MinGroupSize::Five);
        for entry in room.entries.values_mut().take(chosen) {
            entry.choices.insert(item("a"));
        }
        counts(&tool(), &room)
    };
    let none = protect(&with(0, 6), MinGroupSize::Five, &[]);
    assert_eq!(none.choices.get(&item("a")), Some(&0));
    assert_eq!(protect(&with(1, 6), MinGroupSize::Five, &[&none]).choices.get(&item("a")), None);
    assert_eq!(
        protect(&with(5, 6), MinGroupSize::Five, &[&none]).choices.get(&item("a")),
        Some(&5)
    );
    assert_eq!(protect(&with(0, 7), MinGroupSize::Five, &[&none]).choices.get(&item("a")), None);
    assert_eq!(
        protect(&with(0, 6), MinGroupSize::Five, &[&none]).choices.get(&item("a")),
        Some(&0)
    );
}

#[test]
fn words_stand_only_where_their_writer_answered() {
    let mut room = session(&people(&[(LIVED, 6, 1), (COMMISSIONS, 1, 0)]), MinGroupSize::Five);
    for entry in room.entries.values_mut() {
        entry.words.insert(item("a"), format!("{:?}", entry.perspective));
        if entry.perspective == COMMISSIONS {
            entry.answers.remove(&item("a"));
        }
    }
    let shown = protect(&counts(&tool(), &room), MinGroupSize::Five, &[]);
    let said = blocks(&shown, "a").iter().flat_map(|block| &block.said);
    assert!(said.clone().all(|words| words == "LivedExperience") && said.count() == 6);
}

#[test]
fn words_beside_answers_that_were_known_would_be_those_of_whoever_is_new() {
    let room = |words: &str| {
        let mut room = session(&people(&[(LIVED, 6, 1)]), MinGroupSize::Five);
        let first = room.entries.values_mut().next().unwrap();
        first.words.insert(item("a"), words.to_owned());
        counts(&tool(), &room)
    };
    let first = protect(&room("Before"), MinGroupSize::Five, &[]);
    assert_eq!(blocks(&first, "a")[0].said, ["Before"]);
    let again = protect(&room("Who came in her place"), MinGroupSize::Five, &[&first]);
    assert!(blocks(&again, "a")[0].n() == 6 && blocks(&again, "a")[0].said.is_empty());
}

#[test]
fn the_larger_least_size_stays() {
    let seen = shown(&people(&[(LIVED, 6, 1)]), MinGroupSize::Five, &[]);
    let room = people(&[(LIVED, 12, 1), (COMMISSIONS, 3, 2)]);
    assert_eq!(shown(&room, MinGroupSize::Three, &[&seen]).least, MinGroupSize::Five);
    assert_eq!(names(&shown(&room, MinGroupSize::Three, &[&seen]), "a"), [(None, 15)]);
}

#[test]
fn what_the_rules_can_not_hold() {
    // A whole group of one mind: all of them are known.
    let alike = shown(&people(&[(LIVED, 6, 1), (WORKS, 6, 3)]), MinGroupSize::Five, &[]);
    assert_eq!(blocks(&alike, "a")[0].counts, [0, 6, 0, 0, 0, 0, 0]);
    // Four people, one of whom handed in twice, count as five.
    let twice = shown(&people(&[(LIVED, 4, 1), (LIVED, 1, 0)]), MinGroupSize::Five, &[]);
    assert_eq!(blocks(&twice, "a")[0].n(), 5);
}

#[test]
fn paper_counts_are_people_too() {
    let mut room = session(&people(&[(LIVED, 6, 1)]), MinGroupSize::Five);
    let counted = [(option("often"), 4), (option("unknown"), 9)].into_iter().collect();
    let tally = Tally { sheets: 5, counts: [(item("a"), counted)].into_iter().collect() };
    room.tallies.insert(WORKS, tally);
    let shown = protect(&counts(&tool(), &room), MinGroupSize::Five, &[]);
    assert_eq!((shown.people, names(&shown, "a")), (11, vec![(None, 10)]));
}

#[test]
fn only_words_that_their_writer_allowed_come_in_and_nothing_private() {
    let mut one = sheet();
    let mut allowed = crate::support::chosen("often");
    (allowed.note, allowed.may_show) = ("May be seen".to_owned(), true);
    let mut kept = crate::support::chosen("rarely");
    kept.note = "Not for others".to_owned();
    let mut private = crate::support::chosen("never");
    (private.note, private.may_show) = ("Mine".to_owned(), true);
    one.answers =
        [(item("a"), allowed), (item("b"), kept), (item("e"), private)].into_iter().collect();
    one.picks = ["a", "b", "e"].map(|id| (item(id), Pick::WorkOn)).into_iter().collect();
    let entry = Entry::of(&one, &tool(), EntrySource::File);
    assert_eq!(entry.words.values().collect::<Vec<_>>(), ["May be seen"]);
    assert_eq!(entry.answers.keys().collect::<Vec<_>>(), [&item("a"), &item("b")]);
    assert_eq!(entry.choices, ["a", "b"].map(item).into_iter().collect());
}

fn person() -> impl Strategy<Value = Person> {
    let perspective = prop::sample::select(Perspective::ALL.to_vec());
    let chosen = prop::option::weighted(0.8, 0..OPTIONS.len());
    (perspective, [chosen.clone(), chosen])
}

pub fn room() -> impl Strategy<Value = Vec<Person>> {
    prop::collection::vec(person(), 0..40)
}

pub fn least() -> impl Strategy<Value = MinGroupSize> {
    prop::sample::select(MinGroupSize::ALL.to_vec())
}

/// Every sum that can be made of the groups that are shown, with the perspectives in it.
pub fn sums(blocks: &[GroupAnswers]) -> Vec<(Set<Perspective>, Vec<usize>)> {
    let sum = |chosen: usize| {
        let (mut of, mut sum) = (Set::new(), vec![0; OPTIONS.len()]);
        for (at, block) in blocks.iter().enumerate() {
            if chosen >> at & 1 == 1 {
                of.add(block.of.iter().copied());
                block.counts.iter().enumerate().for_each(|(at, n)| sum[at] += n);
            }
        }
        (of, sum)
    };
    (1..1 << blocks.len()).map(sum).collect()
}

proptest! {
    #[test]
    fn no_sum_of_what_is_shown_is_a_small_group(room in room(), least in least()) {
        let shown = shown(&room, least, &[]);
        for by in shown.items.values() {
            for (of, sum) in sums(by.blocks()) {
                let n: usize = sum.iter().sum();
                prop_assert!(n == 0 || n >= least.n(), "{n} people: {of:?}");
            }
        }
        for (of, n) in &shown.groups {
            prop_assert!(*n >= least.n(), "{of:?}");
        }
    }

    #[test]
    fn what_is_shown_adds_up_to_what_was_answered(room in room(), least in least()) {
        let shown = shown(&room, least, &[]);
        for (at, id) in ["a", "b"].into_iter().enumerate() {
            let answered = room.iter().filter(|(_, chosen)| chosen[at].is_some()).count();
            let by = shown.items.get(&item(id)).unwrap();
            let total = by.total().map(|counts| counts.iter().sum::<usize>());
            prop_assert_eq!(total, (answered >= least.n()).then_some(answered));
        }
    }

    /// Who knows everything that is shown can't tell two rooms apart in which members of folded groups
    /// had each other's answers. So the answers of a small perspective can be those of any of them.
    #[test]
    fn folded_people_could_have_answered_as_each_other(room in room(), least in least()) {
        let seen = shown(&room, least, &[]);
        for (at, id) in ["a", "b"].into_iter().enumerate() {
            let Some(others) = blocks(&seen, id).last() else { continue };
            let folded: Vec<usize> =
                (0..room.len()).filter(|n| others.of.contains(&room[*n].0)).collect();
            let answered = |n: &&usize| room[**n].1[at].is_some();
            let folded: Vec<usize> = folded.iter().filter(answered).copied().collect();
            for pair in folded.windows(2) {
                let mut swapped = room.clone();
                (swapped[pair[0]].1[at], swapped[pair[1]].1[at]) = (room[pair[1]].1[at], room[pair[0]].1[at]);
                prop_assert_eq!(&shown(&swapped, least, &[]), &seen);
            }
        }
    }

    #[test]
    fn the_order_of_people_makes_no_difference(mut room in room(), least in least()) {
        let seen = shown(&room, least, &[]);
        room.reverse();
        prop_assert_eq!(seen, shown(&room, least, &[]));
    }
}

/// How lived experience, works in a service and commissions stand.
fn stand(all: &[(Perspective, usize, usize)], earlier: &[&Shown]) -> [ShownAs; 3] {
    let counts = counts(&tool(), &session(&people(all), MinGroupSize::Five));
    let past = |shown| PastShowing { shown, same_asking: false };
    let past: Vec<_> = earlier.iter().map(|shown| past(shown)).collect();
    let all = standings(&counts, MinGroupSize::Five, &past);
    assert!(all.iter().all(|(one, _)| *one != SILENT));
    let of = |wanted| all.iter().find(|(one, _)| *one == wanted).unwrap().1;
    [LIVED, WORKS, COMMISSIONS].map(of)
}

#[test]
fn why_a_group_does_not_stand_apart_is_said_and_tells_no_size() {
    use ShownAs::{Apart, CoversOthers, ShownBefore, TooFew};
    assert_eq!(stand(&[(LIVED, 7, 1), (WORKS, 6, 3)], &[]), [Apart, Apart, TooFew]);
    // Two alone would be left over: the smaller group covers them.
    let folded = [(LIVED, 7, 1), (WORKS, 6, 3), (COMMISSIONS, 2, 0)];
    assert_eq!(stand(&folded, &[]), [Apart, CoversOthers, TooFew]);
    // None, one or four of a group are told alike, as long as the others are as many.
    for n in 0..5 {
        let all = [(LIVED, 7, 1), (COMMISSIONS, n, 0), (SILENT, 9 - n, 0)];
        assert_eq!(stand(&all, &[]), [Apart, TooFew, TooFew]);
    }
    assert_eq!(stand(&[(LIVED, 2, 1), (WORKS, 2, 3)], &[]), [TooFew; 3]);
    // One more than before would stand there alone.
    let before = shown(&people(&[(LIVED, 6, 1), (WORKS, 6, 3)]), MinGroupSize::Five, &[]);
    let now = [(LIVED, 7, 1), (WORKS, 6, 3)];
    assert!(stand(&now, &[&before]).contains(&ShownBefore));
}
