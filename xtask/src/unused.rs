//! Leaves out what a library offers to scripts and no script of ours asks for: Leptos brings streams of bytes for servers,
//! and what is offered stays in the file: 1.7 KiB of the first load.

use std::convert::Infallible;

use anyhow::{Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, Module};
use wasmparser::{ExportSectionReader, Parser};

/// How wasm-bindgen calls the methods of such a class, what frees it, and what describes both.
const UNUSED: [&str; 3] =
    ["intounderlying", "__wbg_intounderlying", "__wbindgen_describe_intounderlying"];

/// The file, before wasm-bindgen reads it, without these. wasm-bindgen then leaves out what only they need.
pub(crate) fn without(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut exports = Exports::default();
    let mut module = Module::new();
    exports
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow!("leaving out what nobody asks for: {error}"))?;
    ensure!(exports.left_out > 0, "nothing is offered that begins with {}", UNUSED[0]);
    Ok(module.finish())
}

/// How many were left out.
#[derive(Default)]
struct Exports {
    left_out: usize,
}

impl Reencode for Exports {
    type Error = Infallible;

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for export in section {
            let export = export?;
            if UNUSED.iter().any(|unused| export.name.starts_with(unused)) {
                self.left_out += 1;
            } else {
                self.parse_export(exports, export)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ExportKind, MemorySection, MemoryType};

    use super::*;

    /// A file that offers its memory under these names.
    fn offering(names: &[&str]) -> Vec<u8> {
        let mut memory = MemorySection::new();
        let (minimum, maximum, page_size_log2) = (1, None, None);
        let (memory64, shared) = (false, false);
        memory.memory(MemoryType { minimum, maximum, memory64, shared, page_size_log2 });
        let mut exports = ExportSection::new();
        for name in names {
            exports.export(name, ExportKind::Memory, 0);
        }
        Module::new().section(&memory).section(&exports).clone().finish()
    }

    #[test]
    fn what_nobody_asks_for_is_left_out() -> Result<()> {
        let file =
            offering(&["main", "intounderlyingsink_write_58", "__wbg_intounderlyingsink_free"]);
        assert_eq!(without(&file)?, offering(&["main"]));
        Ok(())
    }

    #[test]
    fn on_the_day_when_it_is_offered_no_more_the_build_says_so() {
        assert!(without(&offering(&["main"])).is_err());
    }
}
