//! The oldest browsers that the app is made for, and whether its program asks more of them than they can do.
//! What its style asks is checked by `tidy`; `docs/browsers.md` says why the floor is where it is.

use anyhow::{Context, Result};
use wasmparser::{Validator, WasmFeatures};

/// The first versions of Chrome, Firefox and Safari that have something.
pub(crate) type Since = [f32; 3];

/// The oldest of them that the app is made for.
pub(crate) const FLOOR: Since = [99.0, 102.0, 16.0];

/// What the program may use beyond the first form of WebAssembly, and since when browsers have it.
const FEATURES: [(WasmFeatures, Since); 6] = [
    (WasmFeatures::MUTABLE_GLOBAL, [74.0, 61.0, 13.1]),
    (WasmFeatures::SIGN_EXTENSION, [69.0, 62.0, 14.1]),
    (WasmFeatures::SATURATING_FLOAT_TO_INT, [75.0, 64.0, 15.1]),
    (WasmFeatures::MULTI_VALUE, [86.0, 78.0, 13.1]),
    (WasmFeatures::BULK_MEMORY, [75.0, 79.0, 15.1]),
    (WasmFeatures::REFERENCE_TYPES, [96.0, 79.0, 15.1]),
];

/// Whether the oldest browsers have what came with these versions.
pub(crate) fn has(since: Since) -> bool {
    since.iter().zip(FLOOR).all(|(since, floor)| *since <= floor)
}

/// The floor in words.
pub(crate) fn in_words() -> String {
    let [chrome, firefox, safari] = FLOOR;
    format!("Chrome {chrome}, Firefox {firefox} and Safari {safari}")
}

/// Checks a wasm file, as it is served, under this name.
pub(crate) fn check(name: &str, wasm: &[u8]) -> Result<()> {
    let known = FEATURES.iter().filter(|(_, since)| has(*since));
    let known = known.fold(WasmFeatures::MVP, |all, (feature, _)| all | *feature);
    let checked = Validator::new_with_features(known).validate_all(wasm);
    checked.map(drop).with_context(|| {
        format!(
            "{name} asks for more of WebAssembly than xtask/src/floor.rs lists for {}: \
             look up since when they have it, and list it, or raise the floor",
            in_words()
        )
    })
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, Function, FunctionSection, Instruction, MemorySection, MemoryType, Module,
        TypeSection, ValType,
    };

    use super::*;

    const BROWSERS: &str = include_str!("../../docs/browsers.md");

    /// A file with a memory, and a function that does this.
    fn file(gives: &[ValType], does: &[Instruction<'_>]) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], gives.iter().copied());
        functions.function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut body = Function::new([]);
        for one in does {
            body.instruction(one);
        }
        body.instruction(&Instruction::End);
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&code);
        module.finish()
    }

    #[test]
    fn what_the_oldest_browsers_know_is_taken() -> Result<()> {
        let zero = Instruction::I32Const(0);
        let fill = [zero.clone(), zero.clone(), zero.clone(), Instruction::MemoryFill(0)];
        check("fill", &file(&[], &fill))?;
        check("two", &file(&[ValType::I32, ValType::I32], &[zero.clone(), zero.clone()]))?;
        check("sign", &file(&[ValType::I32], &[zero, Instruction::I32Extend8S]))
    }

    #[test]
    fn what_they_do_not_know_is_named() {
        let wide = file(&[], &[Instruction::V128Const(0), Instruction::Drop]);
        assert!(Validator::new().validate_all(&wide).is_ok());
        let error = check("app", &wide).err().map(|error| format!("{error:#}")).unwrap_or_default();
        assert!(error.starts_with("app asks for more"), "{error}");
        assert!(error.contains("Chrome 99, Firefox 102 and Safari 16"), "{error}");
        assert!(error.contains("SIMD"), "{error}");
        let tail = file(&[], &[Instruction::ReturnCall(0)]);
        assert!(Validator::new().validate_all(&tail).is_ok());
        assert!(check("app", &tail).is_err());
    }

    #[test]
    fn all_that_is_listed_is_in_the_oldest_browsers() {
        for (feature, since) in FEATURES {
            assert!(has(since), "{feature:?}");
        }
    }

    #[test]
    fn the_page_about_browsers_names_this_floor() {
        assert!(BROWSERS.contains(&in_words()), "docs/browsers.md should say: {}", in_words());
    }
}
