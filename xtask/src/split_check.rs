//! Whether the files that splitting makes fit together: each is valid by itself, later ones ask the first for nothing
//! that it does not give, and no two fill the same place in the table of functions.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasmparser::{ElementItems, ElementKind, Operator, Parser, Payload, Validator};

/// What later files call the first one.
const MODULE: &str = "__wasm_split";

/// What a file has to do with others.
#[derive(Debug, Default)]
struct Seams {
    /// What it gives.
    exports: BTreeSet<String>,
    /// What it asks for, with whom it asks.
    imports: Vec<(String, String)>,
    /// The places in the table of functions that it fills.
    fills: Vec<Range<usize>>,
}

/// Checks the first file, and each later one with its name.
pub(crate) fn check(first: &[u8], later: &[(&str, Vec<u8>)]) -> Result<()> {
    let first = Seams::of(first).context("the first file of the app")?;
    let mut filled = first.fills;
    for (name, wasm) in later {
        let part = Seams::of(wasm).with_context(|| (*name).to_owned())?;
        for (module, wanted) in &part.imports {
            if module != MODULE || !first.exports.contains(wanted) {
                bail!("{name} asks for {module} {wanted}, which the first file does not give");
            }
        }
        for range in part.fills {
            if filled.iter().any(|other| range.start < other.end && other.start < range.end) {
                bail!("{name} fills places {range:?} of the table, which another file fills too");
            }
            filled.push(range);
        }
    }
    Ok(())
}

impl Seams {
    fn of(wasm: &[u8]) -> Result<Self> {
        Validator::new().validate_all(wasm)?;
        let mut seams = Self::default();
        for part in Parser::new(0).parse_all(wasm) {
            match part? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        seams.imports.push((import.module.to_owned(), import.name.to_owned()));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        seams.exports.insert(export?.name.to_owned());
                    }
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        seams.fills.extend(places(&element?)?);
                    }
                }
                _ => {}
            }
        }
        Ok(seams)
    }
}

/// The places that a part of the table takes; `None` where it is put in no place.
fn places(element: &wasmparser::Element<'_>) -> Result<Option<Range<usize>>> {
    let ElementKind::Active { offset_expr, .. } = &element.kind else { return Ok(None) };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        bail!("a part of the table has no fixed place");
    };
    let start = usize::try_from(value)?;
    let n = match &element.items {
        ElementItems::Functions(all) => all.count(),
        ElementItems::Expressions(_, all) => all.count(),
    };
    Ok(Some(start..start + usize::try_from(n)?))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
        FunctionSection, ImportSection, Module, RefType, TableSection, TableType, TypeSection,
    };

    use super::*;

    const TABLE: TableType = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 9,
        maximum: None,
        shared: false,
    };

    /// A file with a function in these places of a table, which is its own or has this name.
    fn file(asks: Option<(&str, &str)>, places: Range<u32>) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        functions.function(0);
        let (mut imports, mut tables, mut exports) =
            (ImportSection::new(), TableSection::new(), ExportSection::new());
        match asks {
            Some((module, name)) => {
                imports.import(module, name, EntityType::Table(TABLE));
            }
            None => {
                tables.table(TABLE);
                exports.export("table", ExportKind::Table, 0);
            }
        }
        let mut elements = ElementSection::new();
        let start = ConstExpr::i32_const(places.start.try_into().unwrap_or_default());
        let all = vec![0; places.len()];
        elements.active(None, &start, Elements::Functions(all.into()));
        let mut code = wasm_encoder::CodeSection::new();
        let mut body = wasm_encoder::Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&exports).section(&elements).section(&code);
        module.finish()
    }

    #[test]
    fn files_that_fit_are_taken() -> Result<()> {
        let asks = Some((MODULE, "table"));
        check(&file(None, 1..3), &[("fill", file(asks, 3..5)), ("rest", file(asks, 5..9))])
    }

    #[test]
    fn a_place_that_two_files_fill_is_an_error() {
        let asks = Some((MODULE, "table"));
        let both = [("fill", file(asks, 3..6)), ("rest", file(asks, 5..9))];
        let error = check(&file(None, 1..3), &both).err().map(|e| e.to_string());
        assert!(error.is_some_and(|text| text.contains("rest fills places 5..9")));
        assert!(check(&file(None, 1..3), &[("fill", file(asks, 2..4))]).is_err());
    }

    #[test]
    fn what_the_first_file_does_not_give_is_an_error() {
        for asks in [(MODULE, "memory"), ("elsewhere", "table")] {
            assert!(check(&file(None, 1..3), &[("fill", file(Some(asks), 3..5))]).is_err());
        }
    }

    #[test]
    fn a_file_that_is_not_valid_is_an_error() {
        let mut cut = file(None, 1..3);
        cut.pop();
        assert!(check(&cut, &[]).is_err());
    }
}
