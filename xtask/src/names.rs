//! Gives what the script offers to a wasm file short names. wasm-bindgen's end in marks that were picked at random and do
//! not pack: 6.8 KiB of the first load.

use std::convert::Infallible;

use anyhow::{Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{ImportSectionReader, Parser, TypeRef};

/// The module that the script's functions are in.
const SCRIPT: &str = "./app_bg.js";

/// The file and its script, with short names for the functions that the file takes from the script.
pub(crate) fn short(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow!("giving short names: {error}"))?;
    let mut script = script.to_owned();
    for (at, name) in names.0.iter().enumerate() {
        let (long, short) = (offer(name), offer(&in_short(at)));
        ensure!(script.matches(&long).count() == 1, "the script does not offer {name} once");
        ensure!(
            !script.contains(&format!("\n{short}")),
            "the script has a name {short} of its own"
        );
        script = script.replacen(&long, &short, 1);
    }
    Ok((module.finish(), script))
}

/// How the script offers a function.
fn offer(name: &str) -> String {
    format!("{name}: function")
}

fn in_short(at: usize) -> String {
    format!("f{at}")
}

/// The names that were long, in the file's order.
#[derive(Default)]
struct Names(Vec<String>);

impl Reencode for Names {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            if import.module == SCRIPT && matches!(import.ty, TypeRef::Func(_)) {
                imports.import(import.module, &in_short(self.0.len()), kind);
                self.0.push(import.name.to_owned());
            } else {
                imports.import(import.module, import.name, kind);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that takes `long_0a` from the script and `long_0b` from elsewhere.
    const WASM: &[u8] = &[
        b'\0', b'a', b's', b'm', 1, 0, 0, 0, // a wasm file
        1, 4, 1, 0x60, 0, 0, // types: nothing
        2, 35, 2, 11, b'.', b'/', b'a', b'p', b'p', b'_', b'b', b'g', b'.', b'j', b's', 7, b'l',
        b'o', b'n', b'g', b'_', b'0', b'a', 0, 0, // from the script
        1, b'm', 7, b'l', b'o', b'n', b'g', b'_', b'0', b'b', 0, 0, // from elsewhere
    ];

    #[test]
    fn what_the_script_offers_has_the_same_short_name_on_both_sides() -> Result<()> {
        let script = "{\n  long_0a: function(arg0) { long_0b(); },\n}";
        let (wasm, script) = short(WASM, script)?;
        assert_eq!(script, "{\n  f0: function(arg0) { long_0b(); },\n}");
        let has = |name: &[u8]| wasm.windows(name.len()).any(|part| part == name);
        assert!(has(b"\x02f0") && has(b"long_0b") && !has(b"long_0a"));
        Ok(())
    }

    #[test]
    fn what_the_script_does_not_offer_once_is_an_error() {
        assert!(short(WASM, "{ }").is_err());
        assert!(short(WASM, "{ long_0a: function, long_0a: function }").is_err());
        assert!(short(WASM, "{\nf0: function,\nlong_0a: function }").is_err());
    }
}
