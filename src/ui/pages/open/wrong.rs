//! What is wrong with a file, in words, and what to do about it.

use crate::content::{count, words};
use crate::format::open::{GuessedType, Refusal};
use crate::format::{Problem, ProblemKind};
use crate::state::app::App;
use crate::state::exchange::import::InFileError;

/// Why nothing in a file could be read.
pub fn refusal_words(why: Refusal) -> &'static str {
    let w = &words().open;
    match why {
        Refusal::Empty => w.refused_empty,
        Refusal::Newer { .. } => w.refused_newer,
        Refusal::Damaged => w.refused_damaged,
        Refusal::TooSmallGroup => w.problem_too_small,
        Refusal::TooLarge => w.refused_too_large,
        Refusal::TooDeep => w.refused_too_deep,
        Refusal::NotOurs { looks_like } => match looks_like {
            GuessedType::Html => w.refused_html,
            GuessedType::Pdf => w.refused_pdf,
            GuessedType::Image => w.refused_image,
            GuessedType::Zip => w.refused_zip,
            GuessedType::Csv => w.refused_csv,
            GuessedType::OtherJson => w.refused_other_json,
            GuessedType::Binary => w.refused_binary,
            GuessedType::Text => w.refused_text,
        },
    }
}

/// Why a file itself could not be had.
pub fn not_read_words(why: &InFileError) -> &'static str {
    match why {
        InFileError::TooLarge(_) => words().open.refused_too_large,
        InFileError::Gone => words().open.not_there,
        InFileError::NoFiles => words().open.no_files,
        InFileError::Unreadable => words().open.not_read,
    }
}

/// What was wrong with a file of which a part could be read. Each sort is said once.
pub(super) fn problem_words(app: App, problems: &[Problem]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for problem in problems {
        let same =
            |p: &&Problem| std::mem::discriminant(&p.kind) == std::mem::discriminant(&problem.kind);
        let n = problems.iter().filter(same).count();
        let sentence = kind_words(app, problem.kind, n);
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

fn kind_words(app: App, kind: ProblemKind, n: usize) -> String {
    let w = &words().open;
    let sentence = match kind {
        ProblemKind::Checksum => w.problem_checksum,
        ProblemKind::CutShort => w.problem_cut_short,
        ProblemKind::LeftOut => w.problem_left_out,
        ProblemKind::Unclear => w.problem_unclear,
        ProblemKind::Twice => w.problem_twice,
        ProblemKind::TooMany => w.problem_too_many,
        ProblemKind::TooLong => w.problem_too_long,
        ProblemKind::Repaired => w.problem_repaired,
        ProblemKind::TooSmallGroup => w.problem_too_small,
        ProblemKind::BadBytes => w.problem_bad_bytes,
        ProblemKind::Newer { .. } => w.problem_newer,
    };
    count(sentence, &app.device().plural(n), n)
}
