//! What a room said and agreed, to take home: one file that opens anywhere, a text, a table. All three are
//! made of the same parts in one order, which hold nothing but what may be shown.

mod html;
mod table;
mod text;

pub use html::html;
pub use table::table;
pub use text::text;

/// All that is in a report, in words. Its first page is a summary that can stand alone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// The language, such as `en`.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// The worksheet, the project and the round.
    pub about: String,
    /// When it was made.
    pub made: String,
    /// Who was asked, and which groups are shown.
    pub who: ReportPart,
    /// What is told first of what they said.
    pub told: Told,
    /// What a group does next; `None` where no group is to do anything.
    pub next: Option<Next>,
    /// What moved since another time of asking.
    pub since: ReportPart,
    /// The heading above the statements.
    pub heard_title: &'static str,
    /// The statements, what is most worth talking about first.
    pub statements: Vec<ReportStatement>,
    /// The heading above words that people wrote.
    pub written_title: &'static str,
    /// The heading above a note.
    pub note_title: &'static str,
    /// How it was worked out, and how people are protected.
    pub method: ReportPart,
    /// People are bars in its pictures, since they are too many for a mark each.
    pub has_bars: bool,
}

/// A heading with lines; without any it is left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportPart {
    /// The heading.
    pub title: &'static str,
    /// The lines.
    pub lines: Vec<String>,
}

/// What is told first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// The heading.
    pub title: &'static str,
    /// A few points; without any it is left out.
    pub points: Vec<ToldPoint>,
}

/// A point, such as where groups are furthest apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ToldPoint {
    /// What it says, in a few words.
    pub lead: &'static str,
    /// The statement of which it says so; empty where it is of none.
    pub statement: String,
    /// What people said to it.
    pub said: Vec<String>,
}

/// What a group does next.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Next {
    /// The heading above the actions.
    pub actions_title: &'static str,
    /// The words before who does it, and before when.
    pub heads: [&'static str; 2],
    /// The actions.
    pub actions: Vec<ReportAction>,
    /// What is said where there are none.
    pub none: &'static str,
    /// What happens next.
    pub again: ReportPart,
}

/// Something to do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportAction {
    /// What will be done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub by_when: String,
    /// How it goes once it has begun, what people are told of it, and who is behind it, in words.
    pub beside: Vec<String>,
}

/// A statement in a report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportStatement {
    /// Its name in files.
    pub item: String,
    /// The statement.
    pub title: String,
    /// What most said, or why nothing is shown.
    pub said: Vec<String>,
    /// The answers; none where they are not shown.
    pub answers: Vec<Answers>,
    /// How many are behind working on it.
    pub behind: Vec<Behind>,
    /// Words that people allowed to be shown, by group.
    pub written: Vec<(String, Vec<String>)>,
    /// What was said in the room; may be empty.
    pub note: String,
}

/// So many people are behind working on a statement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Behind {
    /// A sentence.
    pub text: String,
    /// What they did, in a table: raised a hand, or chose it.
    pub answer: &'static str,
    /// Who they are, in a table.
    pub group: &'static str,
    /// How many.
    pub n: usize,
}

/// The answers to a statement, group by group, or of one group time by time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// Whose answers they are, where each column is a time of asking; empty where each is a group.
    pub whose: String,
    /// The words above the answers.
    pub first: &'static str,
    /// The groups, or the times.
    pub groups: Vec<ReportGroup>,
    /// The answers, each with how many of each group chose it.
    pub rows: Vec<ReportRow>,
    /// The words before how many answered.
    pub answered: &'static str,
}

/// A group of people, or a time of asking.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportGroup {
    /// What it is called.
    pub name: String,
    /// Where it stands among others, which gives its marks their shape.
    pub place: usize,
}

/// An answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportRow {
    /// Its words.
    pub label: String,
    /// How many of each group chose it.
    pub counts: Vec<usize>,
    /// Whether it stands outside of the scale: where nobody chose it, pages don't show it.
    pub is_beside: bool,
}

impl Answers {
    /// How many of each group answered.
    fn sums(&self) -> Vec<usize> {
        let sum = |at| self.rows.iter().filter_map(|row: &ReportRow| row.counts.get(at)).sum();
        (0..self.groups.len()).map(sum).collect()
    }

    /// The answers that pages show: the whole scale, and what stands beside it where somebody chose it.
    fn rows_to_see(&self) -> impl Iterator<Item = &ReportRow> {
        self.rows.iter().filter(|row| !row.is_beside || row.counts.iter().any(|n| *n > 0))
    }
}

impl Report {
    /// So many lines of actions stand on the first page beside the rest of the summary.
    const ONE_PAGE: usize = 20;
    /// So many letters stand on a line, at least.
    const LINE: usize = 80;

    /// Whether its first page is a summary, and what follows begins on another. Where there is much to do the summary is
    /// longer than a page, and a break after it would leave an empty half.
    pub fn has_first_page(&self) -> bool {
        let lines = |action: &ReportAction| {
            let what = action.what.chars().count().div_ceil(Self::LINE);
            what + 1 + usize::from(!action.beside.is_empty())
        };
        let is_short =
            |next: &Next| next.actions.iter().map(lines).sum::<usize>() <= Self::ONE_PAGE;
        self.next.as_ref().is_some_and(is_short)
    }
}
