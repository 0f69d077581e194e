//! Puts a wasm file's functions in an order in which they pack better: those that are alike stand side by
//! side. Nothing that the file does changes.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::convert::Infallible;

use anyhow::{Context, Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Functions are compared by the pieces that they have in common, of so many bytes.
const PIECE: usize = 6;
/// A piece of more functions than this tells little of any of them, and takes long to look at.
const COMMON: usize = 400;
/// Two functions are alike if more than so many millionths of their pieces are in both.
const LIKE: usize = 20_000;

/// The file with its functions ordered by how alike they are.
pub(crate) fn by_likeness(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::of(wasm)?;
    let mut module = Module::new();
    order
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow!("putting functions in order: {error}"))?;
    Ok(module.finish())
}

/// Where each of a file's own functions goes.
struct Order {
    /// Functions from outside: their numbers come first, and stay.
    imported: u32,
    /// By its new place, the old place of each function.
    old: Vec<usize>,
    /// By its old place, the new number of each function.
    new: Vec<u32>,
}

impl Order {
    fn of(wasm: &[u8]) -> Result<Self> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for part in Parser::new(0).parse_all(wasm) {
            let part = part.context("reading a wasm file")?;
            if let Payload::ImportSection(imports) = part {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            } else if let Payload::CodeSectionEntry(body) = part {
                bodies.push(body.as_bytes());
            }
        }
        let old = chain(&bodies);
        let mut new = vec![0; old.len()];
        for (number, at) in (imported..).zip(&old) {
            if let Some(new) = new.get_mut(*at) {
                *new = number;
            }
        }
        Ok(Self { imported, old, new })
    }

    /// What stands at each place now, in the new order.
    fn sorted<T: Clone>(&self, all: &[T]) -> Vec<T> {
        self.old.iter().filter_map(|at| all.get(*at).cloned()).collect()
    }
}

/// The largest function, then the one most like it, then the one most like that; where none is like it at
/// all, the largest of those that are left.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<Vec<&[u8]>> = bodies.iter().map(|body| pieces(body)).collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, all) in pieces.iter().enumerate() {
        for piece in all {
            holders.entry(piece).or_default().push(at);
        }
    }
    holders.retain(|_, holders| holders.len() <= COMMON);
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|at| Reverse(bodies[*at].len()));
    let mut is_placed = vec![false; bodies.len()];
    let mut chain: Vec<usize> = Vec::with_capacity(bodies.len());
    for largest in left {
        let mut next = Some(largest).filter(|at| !is_placed[*at]);
        while let Some(at) = next {
            is_placed[at] = true;
            chain.push(at);
            next = most_like(&pieces, &holders, at, &is_placed);
        }
    }
    chain
}

/// Every piece of a function, each once.
fn pieces(body: &[u8]) -> Vec<&[u8]> {
    let mut pieces: Vec<&[u8]> = body.windows(PIECE).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// Of the functions without a place, the one that has most in common with this one for its size.
fn most_like(
    pieces: &[Vec<&[u8]>],
    holders: &HashMap<&[u8], Vec<usize>>,
    of: usize,
    is_placed: &[bool],
) -> Option<usize> {
    let mut in_common = vec![0_usize; pieces.len()];
    for at in pieces[of].iter().filter_map(|piece| holders.get(piece)).flatten() {
        in_common[*at] += usize::from(!is_placed[*at]);
    }
    // In millionths, so that it comes out the same everywhere (Jaccard, 1901).
    let likeness = |at: usize, n: usize| n * 1_000_000 / (pieces[of].len() + pieces[at].len() - n);
    let alike = in_common.iter().enumerate().filter(|(_, n)| **n > 0);
    let alike = alike.map(|(at, n)| (likeness(at, *n), Reverse(at)));
    alike.filter(|(likeness, _)| *likeness > LIKE).max().map(|(_, Reverse(at))| at)
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, number: u32) -> Result<u32, Error<Infallible>> {
        let own = number.checked_sub(self.imported).and_then(|own| self.new.get(own as usize));
        Ok(own.copied().unwrap_or(number))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for kind in self.sorted(&types) {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for body in self.sorted(&bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that takes a function with the number 0 from outside, and has three of its own: 1 and 3 are alike
    /// and call 0; 2 is another, and calls 3. The last two are offered under names.
    const WASM: &[u8] = &[
        b'\0', b'a', b's', b'm', 1, 0, 0, 0, // a wasm file
        1, 8, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f, // types: nothing; gives a number
        2, 7, 1, 1, b'm', 1, b'f', 0, 0, // from outside
        3, 4, 3, 0, 1, 0, // own functions, by type
        7, 9, 2, 1, b'a', 0, 2, 1, b'b', 0, 3, // offered
        10, 37, 3, // code
        13, 0, 0x41, 1, 0x41, 2, 0x6a, 0x41, 3, 0x6a, 0x1a, 0x10, 0, 0x0b, // 1
        8, 0, 0x10, 3, 0x41, 7, 0x01, 0x01, 0x0b, // 2
        12, 0, 0x41, 1, 0x41, 2, 0x6a, 0x41, 4, 0x6a, 0x1a, 0x01, 0x0b, // 3
    ];

    #[test]
    fn what_is_alike_stands_side_by_side_and_all_that_names_it_follows() -> Result<()> {
        let wasm = by_likeness(WASM)?;
        // The one that was 3 is 2 now, and what was 2 calls it under that number.
        let code = [8, 0, 0x10, 2, 0x41, 7, 0x01, 0x01, 0x0b];
        assert!(wasm.ends_with(&code), "{wasm:?}");
        let offered = [7, 9, 2, 1, b'a', 0, 3, 1, b'b', 0, 2];
        assert!(wasm.windows(offered.len()).any(|part| part == offered), "{wasm:?}");
        let types = [3, 4, 3, 0, 0, 1];
        assert!(wasm.windows(types.len()).any(|part| part == types), "{wasm:?}");
        assert_eq!(by_likeness(&wasm)?, wasm, "what is in order stays");
        Ok(())
    }

    #[test]
    fn what_is_no_wasm_file_is_an_error() {
        assert!(by_likeness(b"<!DOCTYPE html>").is_err());
    }
}
