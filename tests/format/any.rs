//! Any copy that can be: every kind of value, every word, any text.

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use shared_table::domain::base::id::{
    ActionId, ColumnId, IdError, ItemId, OptionId, ProjectId, RoundId, RowId, SessionId, SheetId,
    ToolId, VariantId,
};
use shared_table::domain::base::map::{Map, Set};
use shared_table::domain::document::kept::{HandedOver, Kept};
use shared_table::domain::document::lineage::{LeafVersion, Lineage, Mark};
use shared_table::domain::document::saves::Saves;
use shared_table::domain::project::terms::Term;
use shared_table::domain::project::{Project, Round};
use shared_table::domain::room::entry::{Entry, EntryKey, EntrySource, Tally};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::run_sheet::{MOST_MINUTES, RunSheet, StepPlan, WorkshopStep};
use shared_table::domain::room::session::{Revealed, Session};
use shared_table::domain::room::shown::{GroupAnswers, Shown, ShownItem};
use shared_table::domain::sheet::action::{Action, ActionStatus};
use shared_table::domain::sheet::answer::{Answer, Line, Row, Value};
use shared_table::domain::sheet::{Details, Perspective, Pick, Respondent, Sheet};
use shared_table::domain::{Day, Stamp};
use shared_table::format::copy::CopyDocument;

use crate::made;

/// Texts that somebody could type or paste.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        2 => "[ -~\n]{0,80}",
        2 => select(HARD.to_vec()).prop_map(str::to_owned),
        1 => "[\u{5d0}-\u{5ea} \u{627}-\u{64a}\u{202b}\u{2066}👋🏽🏳️‍🌈]{0,20}",
    ]
}

const HARD: [&str; 12] = [
    "",
    " ",
    made::HARD,
    "\0",
    "\u{feff}=cmd|'/c calc'!A1",
    "-----BEGIN SHARED TABLE DATA-----\nLength: 3\nCheck: 00000000\n\nAAAA",
    "{\"kind\":\"shared-table-copy\",\"version\":1}",
    "__proto__",
    "\u{2028}\u{2029}\u{85}",
    "From me\n> and you\n.\n",
    "</textarea><script>window.x=1</script>&gt;&amp;=3D=\r\n",
    "\\u0000 \\\" \\n",
];

fn id<T: std::fmt::Debug>(new: fn(&str) -> Result<T, IdError>) -> impl Strategy<Value = T> {
    prop_oneof![8 => "[a-z][a-z0-9_-]{0,8}", 1 => "[A-Za-z0-9_-]{64}", 1 => Just("__proto__".to_owned())]
        .prop_map(move |text| new(&text).unwrap())
}

fn stamp() -> impl Strategy<Value = Stamp> {
    // The years 1 to 9999, some of them with a fraction.
    let seconds = -62_135_596_800_i64..253_402_300_800;
    (seconds, prop_oneof![Just(0), 0..1_000_000_000_u32])
        .prop_map(|(seconds, nanos)| DateTime::from_timestamp(seconds, nanos).unwrap().naive_utc())
}

fn day() -> impl Strategy<Value = Day> {
    (0..3_600_000_u64).prop_map(|days| NaiveDate::from_ymd_opt(1, 1, 1).unwrap() + Days::new(days))
}

fn value() -> impl Strategy<Value = Value> {
    let line = (id(RowId::new), text()).prop_map(|(id, text)| Line { id, text });
    let cells = btree_map(id(ColumnId::new), text(), 0..4);
    let row = (id(RowId::new), cells)
        .prop_map(|(id, cells)| Row { id, cells: cells.into_iter().collect() });
    prop_oneof![
        id(OptionId::new).prop_map(Value::Chosen),
        btree_set(id(OptionId::new), 0..4).prop_map(|ids| Value::Ticked(ids.into_iter().collect())),
        text().prop_map(Value::Text),
        vec(line, 0..4).prop_map(|lines| Value::Lines(each_once(lines, |l| l.id.clone()))),
        vec(row, 0..4).prop_map(|rows| Value::Rows(each_once(rows, |r| r.id.clone()))),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    (of(value()), text(), any::<bool>()).prop_map(|(value, note, may_show)| Answer {
        value,
        note,
        may_show,
    })
}

fn action() -> impl Strategy<Value = Action> {
    let days = (of(day()), of(day()), select(ActionStatus::ALL.to_vec()), of(any::<bool>()));
    let words = (text(), text(), text());
    (id(ActionId::new), of(id(ItemId::new)), words, days).prop_map(|(id, from, words, days)| {
        Action {
            id,
            from,
            what: words.0,
            who: words.1,
            told: words.2,
            by_when: days.0,
            look_again: days.1,
            state: days.2,
            tell: days.3,
        }
    })
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    vec(action(), 0..3).prop_map(|actions| each_once(actions, |a| a.id.clone()))
}

fn details() -> impl Strategy<Value = Details> {
    let words = (of(select(Perspective::ALL.to_vec())), select(Respondent::ALL.to_vec()));
    (text(), words, of(id(RoundId::new)), any::<bool>()).prop_map(
        |(name, (perspective, by), round, from_paper)| Details {
            name,
            perspective,
            by,
            round,
            from_paper,
        },
    )
}

pub fn sheet() -> impl Strategy<Value = Sheet> {
    let ids = (id(SheetId::new), id(ProjectId::new), id(ToolId::new), id(VariantId::new));
    let stamps = (stamp(), stamp(), of(stamp()), any::<u32>());
    let answers = btree_map(id(ItemId::new), answer(), 0..5);
    let picks = btree_map(id(ItemId::new), select(Pick::ALL.to_vec()), 0..3);
    (ids, stamps, details(), answers, picks, actions()).prop_map(
        |(ids, stamps, details, answers, picks, actions)| Sheet {
            id: ids.0,
            project: ids.1,
            tool: ids.2,
            variant: ids.3,
            created: stamps.0,
            changed: stamps.1,
            binned: stamps.2,
            tool_version: stamps.3,
            details,
            answers: answers.into_iter().collect(),
            picks: picks.into_iter().collect(),
            actions,
            unknown: Default::default(),
        },
    )
}

pub fn project() -> impl Strategy<Value = Project> {
    let round = (id(RoundId::new), text(), of(day())).prop_map(|(id, label, date)| Round {
        id,
        label,
        date,
    });
    let rounds = vec(round, 0..3).prop_map(|rounds| each_once(rounds, |r| r.id.clone()));
    let stamps = (stamp(), stamp(), any::<bool>(), of(stamp()));
    let own = (0..Term::ALL.len(), "[a-zé ]{0,20}[a-z]").prop_map(|(n, own)| (Term::ALL[n], own));
    let terms = vec(own, 0..3).prop_map(|all| all.into_iter().collect());
    (id(ProjectId::new), text(), rounds, actions(), stamps, terms).prop_map(
        |(id, name, rounds, actions, stamps, terms)| Project {
            id,
            name,
            rounds,
            actions,
            unknown: Default::default(),
            terms,
            created: stamps.0,
            changed: stamps.1,
            example: stamps.2,
            binned: stamps.3,
        },
    )
}

fn perspective() -> impl Strategy<Value = Perspective> {
    select(Perspective::ALL.to_vec())
}

fn by_item<V: std::fmt::Debug>(
    value: impl Strategy<Value = V>,
) -> impl Strategy<Value = Map<ItemId, V>> {
    btree_map(id(ItemId::new), value, 0..3).prop_map(|all| all.into_iter().collect())
}

fn entry() -> impl Strategy<Value = (EntryKey, Entry)> {
    let answers = by_item(id(OptionId::new));
    let choices = btree_set(id(ItemId::new), 0..3);
    let rest =
        (select(EntrySource::ALL.to_vec()), perspective(), answers, by_item(text()), choices);
    (any::<u64>(), rest).prop_map(|(key, (way, perspective, answers, words, choices))| {
        let choices = choices.into_iter().collect();
        (EntryKey::new(key), Entry { way, perspective, answers, words, choices })
    })
}

fn shown() -> impl Strategy<Value = Shown> {
    let group = || btree_set(perspective(), 1..4).prop_map(|of| of.into_iter().collect::<Set<_>>());
    let block = (group(), vec(0..90_usize, 0..7), vec(text(), 0..2));
    let block = block.prop_map(|(of, counts, said)| GroupAnswers { of, counts, said });
    let item = prop_oneof![
        Just(ShownItem::TooFew),
        Just(ShownItem::Alike),
        vec(block, 1..3).prop_map(ShownItem::Blocks),
    ];
    let rest =
        (0..900_usize, vec((group(), 0..900_usize), 0..3), by_item(item), by_item(0..90_usize));
    let told = (of(0..900_usize), by_item(vec(text(), 1..3)));
    (select(MinGroupSize::ALL.to_vec()), rest, told).prop_map(
        |(least, (people, groups, items, choices), (asked_to_choose, texts))| Shown {
            least,
            people,
            groups,
            items,
            choices,
            asked_to_choose,
            texts,
        },
    )
}

/// What may be shown, by the rules: a file that breaks them is not read.
fn sound() -> impl Strategy<Value = Shown> {
    shown().prop_map(|mut shown| {
        let least = shown.least.n();
        let mut free: Set<Perspective> = Perspective::ALL.into_iter().collect();
        shown.groups.retain_mut(|(of, n)| {
            of.retain(|one| free.remove(one));
            *n += least;
            !of.is_empty()
        });
        shown.people += least + shown.groups.iter().map(|(_, n)| n).sum::<usize>();
        shown.asked_to_choose = shown.asked_to_choose.map(|n| n.clamp(least, shown.people));
        for n in shown.choices.values_mut() {
            *n = shown.asked_to_choose.unwrap_or(shown.people).min(*n);
        }
        for item in shown.items.values_mut() {
            let ShownItem::Blocks(blocks) = item else { continue };
            let mut free: Set<Perspective> = Perspective::ALL.into_iter().collect();
            for block in &mut *blocks {
                block.of.retain(|one| free.remove(one));
                block.counts.push(least);
            }
            blocks.retain(|block| !block.of.is_empty());
        }
        shown
    })
}

pub fn session() -> impl Strategy<Value = Session> {
    let counts = btree_map(id(OptionId::new), 0..90_usize, 0..3);
    let counts = by_item(counts.prop_map(|all| all.into_iter().collect()));
    let tally = (0..90_usize, counts).prop_map(|(sheets, counts)| Tally { sheets, counts });
    let revealed = (stamp(), any::<bool>(), sound())
        .prop_map(|(when, is_hidden, shown)| Revealed { when, is_hidden, shown });
    let tallies = btree_map(perspective(), tally, 0..2);
    let said = (by_item(id(OptionId::new)), by_item(text()), by_item(0..90_usize));
    let ids = (id(SessionId::new), id(ProjectId::new), id(ToolId::new), id(VariantId::new));
    let rest =
        (any::<u32>(), of(id(RoundId::new)), stamp(), stamp(), select(MinGroupSize::ALL.to_vec()));
    let seen = vec(shown().prop_map(|shown| shown.without_words()), 0..2);
    let seen = (
        of(revealed),
        seen,
        any::<bool>(),
        (of(id(SessionId::new)), of(0..90_usize), any::<bool>(), run_sheet()),
    );
    (ids, rest, vec(entry(), 0..3), tallies, said, seen).prop_map(
        |(ids, rest, entries, tallies, said, (revealed, seen, is_memory, more))| {
            Session {
                id: ids.0,
                project: ids.1,
                tool: ids.2,
                variant: ids.3,
                tool_version: rest.0,
                round: rest.1,
                created: rest.2,
                changed: rest.3,
                least: rest.4,
                entries: entries.into_iter().collect(),
                tallies: tallies.into_iter().collect(),
                together: said.0,
                notes: said.1,
                hands: said.2,
                late_for: more.0,
                expected: more.1,
                has_taken_out: more.2,
                run_sheet: more.3,
                // Only a memory has seen things and shows none.
                seen: if revealed.is_some() || is_memory { seen } else { Vec::new() },
                revealed,
                is_memory,
                unknown: Default::default(),
            }
        },
    )
}

/// What somebody changed of a workshop's plan.
fn run_sheet() -> impl Strategy<Value = RunSheet> {
    let starts = (0..24_u32, 0..60_u32).prop_map(|(h, m)| NaiveTime::from_hms_opt(h, m, 0));
    let plan = (of(1..=MOST_MINUTES), of(text()));
    let steps = btree_map(select(WorkshopStep::ALL.to_vec()), plan, 0..4);
    (of(starts), steps).prop_map(|(starts, steps)| {
        let mut sheet = RunSheet { starts: starts.flatten(), ..RunSheet::default() };
        for (step, (minutes, words)) in steps {
            sheet.change(step, |plan| *plan = StepPlan { minutes, words });
        }
        sheet
    })
}

/// Where pieces come from: as a device keeps it, or as it goes out.
fn lineage(kept: bool) -> impl Strategy<Value = Lineage> {
    let of_texts = move |(sum, was): (Option<u64>, Vec<u64>)| {
        if kept { (sum, was) } else { (None, Vec::new()) }
    };
    let version = (any::<u64>(), (of(any::<u64>()), vec(any::<u64>(), 0..3)));
    let version = version.prop_map(move |(mark, texts)| {
        let (sum, was) = of_texts(texts);
        LeafVersion { mark: Mark(mark), sum, was }
    });
    let path = id(ItemId::new).prop_map(|item| format!("answer/{item}"));
    let marks = (vec(any::<u64>(), 1..4), of(any::<u64>()));
    let some =
        (marks, vec((path, version), 0..4)).prop_map(move |((marks, rest), leaves)| Lineage {
            marks: marks.into_iter().map(Mark).collect(),
            rest: rest.map(Mark),
            paths: rest.filter(|_| !kept),
            leaves: leaves.into_iter().collect(),
        });
    prop_oneof![Just(Lineage::default()), some]
}

/// A document as a device keeps it.
pub fn kept<T: std::fmt::Debug>(doc: impl Strategy<Value = T>) -> impl Strategy<Value = Kept<T>> {
    let stamps = (of(stamp()), of(stamp()));
    let ids = (of(id(ItemId::new)), of(id(SheetId::new)), of(id(SessionId::new)));
    let saved = (
        any::<u64>(),
        vec(any::<(u32, u64)>(), 0..4),
        lineage(true).prop_map(|l| Lineage { rest: None, ..l }.written()),
    );
    let handed = of((stamp(), of("[0-9a-f]{8}")).prop_map(|(at, check)| HandedOver { at, check }));
    let more = (stamps, handed, ids, of(text()));
    (doc, saved, more).prop_map(|(doc, (rev, saves, lineage), (stamps, handed, ids, talk))| Kept {
        doc,
        rev,
        saves: Saves::from(saves),
        lineage,
        copied: stamps.0,
        uncopied_since: stamps.1,
        handed,
        place: ids.0,
        given: ids.1,
        invited: ids.2,
        talk,
    })
}

pub fn copy() -> impl Strategy<Value = CopyDocument> {
    let lineages = vec((id(ItemId::new), lineage(false)), 0..2);
    let head = (text(), stamp(), lineages);
    (head, vec(project(), 0..3), vec(sheet(), 0..3), vec(session(), 0..2)).prop_map(
        |((app, made, lineages), projects, sheets, sessions)| CopyDocument {
            lineages: lineages
                .into_iter()
                .filter(|(_, lineage)| !lineage.is_empty())
                .map(|(id, lineage)| (format!("sheet/{id}"), lineage))
                .collect(),
            app,
            made,
            projects: each_once(projects, |p| p.id.clone()),
            sheets: each_once(sheets, |s| s.id.clone()),
            sessions: each_once(sessions, |s| s.id.clone()),
        },
    )
}

/// Keeps the first of each id.
fn each_once<T, I: Ord>(all: Vec<T>, id: impl Fn(&T) -> I) -> Vec<T> {
    let mut seen = std::collections::BTreeSet::new();
    all.into_iter().filter(|one| seen.insert(id(one))).collect()
}
