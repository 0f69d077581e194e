//! A worksheet's answers over time, put into a report.

use super::{EVERYONE, OverTime, said, who};
use crate::content::{fill, words};
use crate::domain::base::map::Set;
use crate::domain::room::differ::Statement;
use crate::domain::room::min_group_size::MinGroupSize;
use crate::domain::room::shown::{ShownItem, place};
use crate::domain::sheet::Perspective;
use crate::format::report::{Answers, Report, ReportGroup, ReportPart, ReportStatement};
use crate::state::app::App;
use crate::ui::parts::moved::RoundStatement;
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::reporting;

impl OverTime {
    /// The report.
    pub(super) fn report(&self, app: App) -> Report {
        let (w, agree) = (&words().rounds, &words().agree);
        let today = app.device().day_in_words(app.today());
        let about = [("tool", self.tool.title.as_str()), ("project", self.name.as_str())];
        let least = MinGroupSize::default().n();
        let (voice, has_bars) = (self.voice.clone(), self.has_bars());
        let frame = reporting::frame(&PictureOptions { voice, least, has_bars });
        let more = [w.remembers, w.who_counts].map(str::to_owned);
        Report {
            title: fill(w.title, &about),
            about: fill(words().differ.of, &about),
            made: fill(agree.made, &[("day", &today)]),
            who: ReportPart {
                title: agree.who,
                lines: self.seen.iter().map(|seen| who(app, seen)).collect(),
            },
            since: ReportPart { title: w.what_moved, lines: self.what_moved(app) },
            statements: self.statements.iter().filter_map(|times| self.part(times)).collect(),
            method: ReportPart {
                lines: [frame.method.lines, more.to_vec()].concat(),
                title: frame.method.title,
            },
            ..frame
        }
    }

    /// A statement over time; `None` where nobody ever answered it.
    fn part(&self, times: &[RoundStatement]) -> Option<ReportStatement> {
        let (_, first) = times.first()?;
        let total = |s: &Statement| s.shown.total().filter(|total| total.iter().any(|n| *n > 0));
        let everyone = answers(words().differ.everyone, EVERYONE, times, total);
        let of_group = |one: Perspective| {
            let of = |s: &Statement| {
                let block = s.shown.blocks().iter().find(|b| b.perspective() == Some(one));
                block.filter(|block| block.n() > 0).map(|block| block.counts.clone())
            };
            answers(&self.voice.perspective(one), place(&Set::from_iter([one])), times, of)
        };
        let groups = Perspective::ALL.into_iter().filter_map(of_group);
        let is_there = times.iter().any(|(_, s)| s.shown != ShownItem::TooFew);
        is_there.then(|| ReportStatement {
            item: first.item.id.to_string(),
            title: first.item.text.clone(),
            said: times.iter().map(|(label, s)| said(&self.voice, label, s)).collect(),
            answers: everyone.into_iter().chain(groups).collect(),
            ..ReportStatement::default()
        })
    }
}

/// Somebody's answers, a column for each time at which they are shown.
fn answers(
    whose: &str,
    place: usize,
    times: &[RoundStatement],
    counts: impl Fn(&Statement) -> Option<Vec<usize>>,
) -> Option<Answers> {
    let (_, first) = times.first()?;
    let column = |(label, statement): &RoundStatement| {
        Some((ReportGroup { name: label.clone(), place }, counts(statement)?))
    };
    reporting::answers(whose, &first.scale, times.iter().filter_map(column).collect())
}
