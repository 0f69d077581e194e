//! Numbers and values by item, as sessions and what they have shown write them.

use std::str::FromStr;

use crate::domain::base::id::{IdError, ItemId};
use crate::domain::base::map::Map;
use crate::domain::room::min_group_size::MinGroupSize;
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::named::Named;
use crate::format::problem::{Log, PathSegment, ProblemKind};

/// Numbers by item.
pub(super) fn numbers(map: &Map<ItemId, usize>) -> Named<'_, usize> {
    Named(map.iter().map(|(item, n)| (item.as_str(), *n)).collect())
}

/// A least size that nobody knows counts as the larger one.
pub(super) fn least(fields: &mut Fields<'_>, log: &mut Log) -> MinGroupSize {
    let n = fields.whole("least", log);
    let known = MinGroupSize::ALL.into_iter().find(|least| Some(least.n() as u64) == n);
    known.unwrap_or_else(|| {
        log.note_in("least", ProblemKind::Unclear);
        MinGroupSize::default()
    })
}

/// A number of people.
pub(super) fn number(json: Json<'_>, _: &mut Log) -> Option<usize> {
    if let Json::Whole(n) = json { usize::try_from(n).ok() } else { None }
}

/// A text.
pub(super) fn text(json: Json<'_>, _: &mut Log) -> Option<String> {
    if let Json::Text(text) = json { Some(text.into_owned()) } else { None }
}

/// Values by item. What can't be read is noted and left out.
pub(super) fn named<'a, V>(
    fields: &mut Fields<'a>,
    key: &'static str,
    log: &mut Log,
    read: impl Fn(Json<'a>, &mut Log) -> Option<V>,
) -> Map<ItemId, V> {
    let Some(json) = fields.take(key, log) else { return Map::new() };
    log.within(PathSegment::Field(key), |log| {
        Fields::of(json, log).map_or_else(Map::new, |fields| entries(fields, log, read))
    })
}

/// Values by id. What can't be read is noted and left out.
pub(super) fn entries<'a, K: Ord + FromStr<Err = IdError>, V>(
    fields: Fields<'a>,
    log: &mut Log,
    read: impl Fn(Json<'a>, &mut Log) -> Option<V>,
) -> Map<K, V> {
    let mut all = Vec::new();
    each(fields, log, &mut |name, json, log| {
        let one = name.parse().ok().zip(read(json, log));
        let is_read = one.is_some();
        all.extend(one);
        is_read
    });
    all.into_iter().collect()
}

/// Goes through all fields, and notes those that can't be read.
fn each<'a>(
    fields: Fields<'a>,
    log: &mut Log,
    take: &mut dyn FnMut(&str, Json<'a>, &mut Log) -> bool,
) {
    for (name, json) in fields.rest() {
        if !take(&name, json, log) {
            log.note(ProblemKind::LeftOut);
        }
    }
}
