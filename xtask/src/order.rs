//! Puts a wasm file's functions in an order in which they pack better: those that begin alike stand side by
//! side. Nothing that the file does changes.

use std::convert::Infallible;

use anyhow::{Context, Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// The file with its functions in the order of their bytes.
pub(crate) fn by_bytes(wasm: &[u8]) -> Result<Vec<u8>> {
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
        let mut old: Vec<usize> = (0..bodies.len()).collect();
        old.sort_by_key(|at| bodies.get(*at));
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

    /// A file that takes a function with the number 0 from outside, and has three of its own: 1 calls 3, 2 gives
    /// 7, 3 calls 0. The last two are offered under names.
    const WASM: &[u8] = &[
        b'\0', b'a', b's', b'm', 1, 0, 0, 0, // a wasm file
        1, 8, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f, // types: nothing; gives a number
        2, 7, 1, 1, b'm', 1, b'f', 0, 0, // from outside
        3, 4, 3, 0, 1, 0, // own functions, by type
        7, 9, 2, 1, b'a', 0, 2, 1, b'b', 0, 3, // offered
        10, 16, 3, 4, 0, 0x10, 3, 0x0b, 4, 0, 0x41, 7, 0x0b, 4, 0, 0x10, 0, 0x0b,
    ];

    #[test]
    fn functions_go_in_order_and_all_that_names_them_follows() -> Result<()> {
        let wasm = by_bytes(WASM)?;
        // The one that calls 0 comes first now, then the one that calls it.
        let code = [10, 16, 3, 4, 0, 0x10, 0, 0x0b, 4, 0, 0x10, 1, 0x0b, 4, 0, 0x41, 7, 0x0b];
        assert!(wasm.ends_with(&code), "{wasm:?}");
        let offered = [7, 9, 2, 1, b'a', 0, 3, 1, b'b', 0, 1];
        assert!(wasm.windows(offered.len()).any(|part| part == offered), "{wasm:?}");
        let types = [3, 4, 3, 0, 0, 1];
        assert!(wasm.windows(types.len()).any(|part| part == types), "{wasm:?}");
        assert_eq!(by_bytes(&wasm)?, wasm, "what is in order stays");
        Ok(())
    }

    #[test]
    fn what_is_no_wasm_file_is_an_error() {
        assert!(by_bytes(b"<!DOCTYPE html>").is_err());
    }
}
