//! What differs between two texts, word by word. Words are what stands between spaces, in any script.

/// So many words may be different before the search for equal ones is given up: it takes time by
/// the square of this. What stands between is then different as a whole.
const MOST_CHANGES: usize = 1000;

/// A stretch of one text or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Both have it.
    Same(&'a str),
    /// Only mine has it.
    OnlyMine(&'a str),
    /// Only theirs has it.
    OnlyTheirs(&'a str),
}

/// Both texts in stretches, in their order. All but `OnlyTheirs` give mine exactly, and all but
/// `OnlyMine` give theirs.
pub fn differences<'a>(mine: &'a str, theirs: &'a str) -> Vec<Piece<'a>> {
    let (m_words, t_words) = (words(mine), words(theirs));
    let mut out = DiffPieces { mine, all: Vec::new(), same: 0..0 };
    let (mut m_at, mut t_at) = (0, 0);
    for (in_mine, in_theirs) in equal_words(&m_words, &t_words) {
        let (my_word, their_word) = (&m_words[in_mine], &t_words[in_theirs]);
        out.between(m_at, my_word.at, &theirs[t_at..their_word.at]);
        (m_at, t_at) = (my_word.end(), their_word.end());
        out.keep(my_word.at, m_at);
    }
    out.between(m_at, mine.len(), &theirs[t_at..]);
    out.flush();
    out.all
}

/// The stretches so far, and the one of both texts that is still growing.
struct DiffPieces<'a> {
    mine: &'a str,
    all: Vec<Piece<'a>>,
    same: std::ops::Range<usize>,
}

impl<'a> DiffPieces<'a> {
    /// What stands between two equal words; spaces that both have at its ends are the same.
    fn between(&mut self, from: usize, to: usize, theirs: &'a str) {
        let mine = &self.mine[from..to];
        let start = spaces_alike(mine.chars(), theirs.chars());
        let (m_rest, t_rest) = (&mine[start..], &theirs[start..]);
        let end = spaces_alike(m_rest.chars().rev(), t_rest.chars().rev());
        self.keep(from, from + start);
        let only_mine = &m_rest[..m_rest.len() - end];
        let only_theirs = &t_rest[..t_rest.len() - end];
        if !only_mine.is_empty() || !only_theirs.is_empty() {
            self.flush();
            self.all.extend((!only_mine.is_empty()).then_some(Piece::OnlyMine(only_mine)));
            self.all.extend((!only_theirs.is_empty()).then_some(Piece::OnlyTheirs(only_theirs)));
            self.same = to - end..to - end;
        }
        self.keep(to - end, to);
    }

    fn keep(&mut self, from: usize, to: usize) {
        if self.same.is_empty() {
            self.same.start = from;
        }
        self.same.end = to;
    }

    fn flush(&mut self) {
        if !self.same.is_empty() {
            self.all.push(Piece::Same(&self.mine[self.same.clone()]));
            self.same = self.same.end..self.same.end;
        }
    }
}

/// How long the spaces are that both begin with.
fn spaces_alike(mine: impl Iterator<Item = char>, theirs: impl Iterator<Item = char>) -> usize {
    let alike = mine.zip(theirs).take_while(|(m, t)| m == t && m.is_whitespace());
    alike.map(|(m, _)| m.len_utf8()).sum()
}

/// A word and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl Word<'_> {
    pub(super) fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut at = 0;
    let mut out = Vec::new();
    for piece in text.split(char::is_whitespace) {
        // The space behind a word can be longer than one byte.
        if !piece.is_empty() {
            out.push(Word { text: piece, at });
        }
        at += piece.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    out
}

/// Which words of two texts are the same ones, as pairs of their places, in order. This is the
/// shortest way from one text to the other (Myers, 1986).
pub(super) fn equal_words(a: &[Word<'_>], b: &[Word<'_>]) -> Vec<(usize, usize)> {
    let alike = |(a, b): &(&Word<'_>, &Word<'_>)| a.text == b.text;
    let start = a.iter().zip(b).take_while(alike).count();
    let (a_rest, b_rest) = (&a[start..], &b[start..]);
    let end = a_rest.iter().rev().zip(b_rest.iter().rev()).take_while(alike).count();
    let (a_mid, b_mid) = (&a_rest[..a_rest.len() - end], &b_rest[..b_rest.len() - end]);
    let mut out: Vec<_> = (0..start).map(|at| (at, at)).collect();
    out.extend(middle(a_mid, b_mid).into_iter().map(|(x, y)| (start + x, start + y)));
    out.extend((0..end).map(|at| (start + a_mid.len() + at, start + b_mid.len() + at)));
    out
}

/// The same for texts that begin and end differently.
fn middle(a: &[Word<'_>], b: &[Word<'_>]) -> Vec<(usize, usize)> {
    if a.is_empty() || b.is_empty() {
        return Vec::new();
    }
    // Round by round one more word may be left out. `reached[way]` is how far in `a` one gets if
    // `way` of the words left out are words of `a`. All rounds are kept, to find the way back.
    let mut rounds: Vec<Vec<usize>> = Vec::new();
    for changes in 0..=MOST_CHANGES.min(a.len() + b.len()) {
        let mut reached = Vec::with_capacity(changes + 1);
        for way in 0..=changes {
            let mut at = rounds.last().map_or(0, |last| step(last, way).0);
            let in_b = |at: usize| at + changes - 2 * way;
            while at < a.len() && in_b(at) < b.len() && a[at].text == b[in_b(at)].text {
                at += 1;
            }
            reached.push(at);
            if at >= a.len() && in_b(at) >= b.len() {
                rounds.push(reached);
                return way_back(&rounds, way);
            }
        }
        rounds.push(reached);
    }
    Vec::new()
}

/// One more word is left out, of `b` or of `a`, whichever gets further: how far that is in `a`, and
/// which way it was before.
fn step(last: &[usize], way: usize) -> (usize, usize) {
    match (last.get(way), way.checked_sub(1)) {
        (Some(of_b), Some(before)) if last[before] >= *of_b => (last[before] + 1, before),
        (Some(of_b), _) => (*of_b, way),
        (None, before) => {
            let before = before.unwrap_or(0);
            (last[before] + 1, before)
        }
    }
}

/// The equal words on the way that came through.
fn way_back(rounds: &[Vec<usize>], mut way: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for changes in (0..rounds.len()).rev() {
        let (from, before) = match changes {
            0 => (0, 0),
            _ => step(&rounds[changes - 1], way),
        };
        out.extend((from..rounds[changes][way]).rev().map(|x| (x, x + changes - 2 * way)));
        way = before;
    }
    out.reverse();
    out
}
