//! Dividing what is too much for one screen.

/// A line with more letters than this is divided: alone it could be too much for a small screen.
const LONG: usize = 240;

/// With which line each part begins, so that each has room. Where one line alone is too much, it has a part
/// of its own. There is always a first part.
pub fn divide(ends: &[f64], room: f64) -> Vec<usize> {
    let (mut starts, mut top, mut before) = (vec![0], 0.0, 0.0);
    for (line, end) in ends.iter().enumerate() {
        if end - top > room && starts.last() != Some(&line) {
            starts.push(line);
            top = before;
        }
        before = *end;
    }
    starts
}

/// Which part a line stands in.
pub fn part_of(starts: &[usize], line: usize) -> usize {
    starts.iter().filter(|start| **start <= line).count().saturating_sub(1)
}

/// A text in pieces that fit on small screens too: cut after a sentence, or else between words.
pub fn pieces(text: &str) -> Vec<String> {
    let (mut left, mut pieces) = (text.trim(), Vec::new());
    while let Some((most, _)) = left.char_indices().nth(LONG) {
        let piece = left.get(..most).unwrap_or(left);
        let sentence = piece.rfind(['.', '!', '?', '…']).map(|at| at + 1);
        let sentence = sentence.filter(|at| left[*at..].starts_with(char::is_whitespace));
        let at = sentence.or_else(|| piece.rfind(char::is_whitespace)).filter(|at| *at > 0);
        let (piece, rest) = left.split_at_checked(at.unwrap_or(most)).unwrap_or((left, ""));
        pieces.push(piece.trim_end().to_owned());
        left = rest.trim_start();
    }
    if !left.is_empty() || pieces.is_empty() {
        pieces.push(left.to_owned());
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_shared_out_so_that_each_part_has_room() {
        assert_eq!(divide(&[], 100.0), [0]);
        assert_eq!(divide(&[40.0, 80.0, 100.0], 100.0), [0]);
        assert_eq!(divide(&[40.0, 80.0, 120.0, 160.0, 200.0], 100.0), [0, 2, 4]);
        // A line that is too much alone has a part of its own.
        assert_eq!(divide(&[300.0, 320.0, 700.0], 100.0), [0, 1, 2]);
        let ends: Vec<f64> = (1..=300).map(|n| f64::from(n) * 30.0).collect();
        let starts = divide(&ends, 100.0);
        assert_eq!(starts.len(), 100);
        assert_eq!((part_of(&starts, 0), part_of(&starts, 299)), (0, 99));
    }

    #[test]
    fn long_texts_are_cut_between_sentences_and_lose_nothing() {
        assert_eq!(pieces("A short line."), ["A short line."]);
        assert_eq!(pieces(""), [""]);
        let text = "We listen to each other, and we take our time. ".repeat(20);
        let cut = pieces(&text);
        assert!(cut.len() > 1 && cut.iter().all(|p| p.ends_with('.')), "{cut:?}");
        assert_eq!(cut.join(" "), text.trim());
        let word = "ü".repeat(1000);
        assert_eq!(pieces(&word).concat(), word);
    }
}
