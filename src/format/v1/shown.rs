//! What may be shown of a room's answers, in files.

use serde::Serialize;

use super::by_item::{least, named, number, numbers, text};
use crate::domain::base::id::ItemId;
use crate::domain::base::map::Set;
use crate::domain::room::session::Revealed;
use crate::domain::room::shown::{GroupAnswers, Shown, ShownItem};
use crate::domain::room::soundness;
use crate::domain::sheet::Perspective;
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::named::Named;
use crate::format::problem::{Log, PathSegment, ProblemKind};
use crate::format::time;
use crate::format::words;

/// Results as they are written.
#[derive(Serialize)]
pub(crate) struct RevealedOut<'a> {
    when: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_hidden: bool,
    shown: ShownOut<'a>,
}

/// What may be shown, as it is written.
#[derive(Serialize)]
pub(crate) struct ShownOut<'a> {
    least: usize,
    people: usize,
    groups: Vec<GroupOut>,
    items: Named<'a, ItemOut<'a>>,
    choices: Named<'a, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked_to_choose: Option<usize>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    texts: Named<'a, &'a [String]>,
}

#[derive(Serialize)]
struct GroupOut {
    of: Vec<&'static str>,
    people: usize,
}

/// Without blocks it says why there are none.
#[derive(Serialize)]
struct ItemOut<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    blocks: Vec<BlockOut<'a>>,
}

#[derive(Serialize)]
struct BlockOut<'a> {
    of: Vec<&'static str>,
    counts: &'a [usize],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    said: &'a [String],
}

const TOO_FEW: &str = "too_few";
const ALIKE: &str = "alike";

fn of(group: &Set<Perspective>) -> Vec<&'static str> {
    group.iter().copied().map(words::perspective).collect()
}

impl<'a> From<&'a Revealed> for RevealedOut<'a> {
    fn from(revealed: &'a Revealed) -> Self {
        Self {
            when: time::stamp(revealed.when),
            is_hidden: revealed.is_hidden,
            shown: ShownOut::from(&revealed.shown),
        }
    }
}

impl<'a> From<&'a Shown> for ShownOut<'a> {
    fn from(shown: &'a Shown) -> Self {
        let group = |(group, people): &(Set<Perspective>, usize)| GroupOut {
            of: of(group),
            people: *people,
        };
        let item = |(id, item): (&'a ItemId, &'a ShownItem)| (id.as_str(), item_out(item));
        let texts = |(id, all): (&'a ItemId, &'a Vec<String>)| (id.as_str(), all.as_slice());
        Self {
            least: shown.least.n(),
            people: shown.people,
            groups: shown.groups.iter().map(group).collect(),
            items: Named(shown.items.iter().map(item).collect()),
            choices: numbers(&shown.choices),
            asked_to_choose: shown.asked_to_choose,
            texts: Named(shown.texts.iter().map(texts).collect()),
        }
    }
}

fn item_out(item: &ShownItem) -> ItemOut<'_> {
    let why = match item {
        ShownItem::TooFew => Some(TOO_FEW),
        ShownItem::Alike => Some(ALIKE),
        ShownItem::Blocks(_) => None,
    };
    let block = |block: &'_ GroupAnswers| of(&block.of);
    let out =
        item.blocks().iter().map(|b| BlockOut { of: block(b), counts: &b.counts, said: &b.said });
    ItemOut { why, blocks: out.collect() }
}

/// Reads results, if there are any.
pub(super) fn read(fields: &mut Fields<'_>, log: &mut Log) -> Option<Revealed> {
    let json = fields.take("revealed", log)?;
    log.within(PathSegment::Field("revealed"), |log| {
        let mut fields = Fields::of(json, log)?;
        let when = fields.stamp("when", log).unwrap_or_default();
        let is_hidden = fields.flag("is_hidden", log);
        let json = fields.take("shown", log)?;
        let mut shown = log.within(PathSegment::Field("shown"), |log| read_shown(json, log))?;
        soundness::without_words_of_nobody(&mut shown);
        Some(Revealed { when, is_hidden, shown })
    })
}

/// Reads what may be shown.
pub(super) fn read_shown(json: Json<'_>, log: &mut Log) -> Option<Shown> {
    let mut fields = Fields::of(json, log)?;
    let people = fields.whole("people", log).and_then(|n| usize::try_from(n).ok());
    let asked = fields.whole("asked_to_choose", log).and_then(|n| usize::try_from(n).ok());
    let group = |json: Json<'_>, log: &mut Log| {
        let mut fields = Fields::of(json, log)?;
        let of = perspectives(&mut fields, log);
        Some((of, number(fields.take("people", log)?, log)?))
    };
    Some(Shown {
        least: least(&mut fields, log),
        people: people.unwrap_or_default(),
        groups: fields.list("groups", log, group),
        items: named(&mut fields, "items", log, item),
        choices: named(&mut fields, "choices", log, number),
        asked_to_choose: asked,
        texts: named(&mut fields, "texts", log, all_texts),
    })
}

fn item(json: Json<'_>, log: &mut Log) -> Option<ShownItem> {
    let mut fields = Fields::of(json, log)?;
    match fields.maybe_text("why", log).as_deref() {
        Some(ALIKE) => return Some(ShownItem::Alike),
        Some(_) => return Some(ShownItem::TooFew),
        None => {}
    }
    let blocks = fields.list("blocks", log, |json, log| {
        let mut fields = Fields::of(json, log)?;
        let of = perspectives(&mut fields, log);
        let said = fields.list("said", log, text);
        Some(GroupAnswers { of, counts: fields.list("counts", log, number), said })
    });
    (!blocks.is_empty()).then_some(ShownItem::Blocks(blocks))
}

fn all_texts(json: Json<'_>, log: &mut Log) -> Option<Vec<String>> {
    let Json::List(all) = json else { return None };
    Some(all.into_iter().filter_map(|json| text(json, log)).collect())
}

fn perspectives(fields: &mut Fields<'_>, log: &mut Log) -> Set<Perspective> {
    let one = |json: Json<'_>, log: &mut Log| {
        let known =
            |text: &str| Perspective::ALL.into_iter().find(|p| words::perspective(*p) == text);
        let found = if let Json::Text(text) = json { known(&text) } else { None };
        if found.is_none() {
            log.note(ProblemKind::LeftOut);
        }
        found
    };
    fields.list("of", log, one).into_iter().collect()
}
