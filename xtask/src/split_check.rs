//! Whether the files that splitting makes fit together: each is valid by itself, later ones ask the first for nothing
//! that it does not give, and each place in the table of functions that the first keeps free is filled by one of them.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasmparser::{Element, ElementItems, ElementKind, Operator, Parser, Payload, Validator};

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
    /// The places that it keeps free for others.
    free: Vec<Range<usize>>,
}

/// Checks the first file, and each later one with its name.
pub(crate) fn check(first: &[u8], later: &[(&str, Vec<u8>)]) -> Result<()> {
    let first = Seams::of(first).context("the first file of the app")?;
    let mut filled: Vec<Range<usize>> = Vec::new();
    for (name, wasm) in later {
        let part = Seams::of(wasm).with_context(|| (*name).to_owned())?;
        for (module, wanted) in &part.imports {
            if module != MODULE || !first.exports.contains(wanted) {
                bail!("{name} asks for {module} {wanted}, which the first file does not give");
            }
        }
        for range in part.fills {
            if !first.free.contains(&range) || filled.contains(&range) {
                bail!("{name} fills places {range:?} of the table, which are not free for it");
            }
            filled.push(range);
        }
    }
    if let Some(range) = first.free.iter().find(|range| !filled.contains(range)) {
        bail!("no later file fills places {range:?} of the table");
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
                        seams.take(&element?)?;
                    }
                }
                _ => {}
            }
        }
        Ok(seams)
    }

    /// Notes where a part of the table goes, if anywhere.
    fn take(&mut self, element: &Element<'_>) -> Result<()> {
        let ElementKind::Active { offset_expr, .. } = &element.kind else { return Ok(()) };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            bail!("a part of the table has no fixed place");
        };
        let start = usize::try_from(value)?;
        match &element.items {
            ElementItems::Functions(all) => {
                self.fills.push(start..start + usize::try_from(all.count())?);
            }
            ElementItems::Expressions(_, all) => {
                for expression in all.clone() {
                    let Operator::RefNull { .. } = expression?.get_operators_reader().read()?
                    else {
                        bail!("a part of the table is worked out");
                    };
                }
                self.free.push(start..start + usize::try_from(all.count())?);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
        FunctionSection, HeapType, ImportSection, Module, RefType, TableSection, TableType,
        TypeSection,
    };

    use super::*;

    const TABLE: TableType = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 9,
        maximum: None,
        shared: false,
    };

    /// A file with a function in these places of a table, and others kept free. The table is its own, or has this name.
    fn file(asks: Option<(&str, &str)>, fills: Range<u32>, free: &[Range<u32>]) -> Vec<u8> {
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
        let at = |place: u32| ConstExpr::i32_const(place.try_into().unwrap_or_default());
        let all = vec![0; fills.len()];
        elements.active(None, &at(fills.start), Elements::Functions(all.into()));
        for range in free {
            let none = vec![ConstExpr::ref_null(HeapType::FUNC); range.len()];
            let none = Elements::Expressions(RefType::FUNCREF, none.into());
            elements.active(None, &at(range.start), none);
        }
        let mut code = wasm_encoder::CodeSection::new();
        let mut body = wasm_encoder::Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&exports).section(&elements).section(&code);
        module.finish()
    }

    fn first() -> Vec<u8> {
        file(None, 1..3, &[3..5, 5..9])
    }

    /// A later file with a function in these places.
    fn later(fills: Range<u32>) -> Vec<u8> {
        file(Some((MODULE, "table")), fills, &[])
    }

    #[test]
    fn files_that_fit_are_taken() -> Result<()> {
        check(&first(), &[("fill", later(3..5)), ("rest", later(5..9))])
    }

    #[test]
    fn a_place_that_is_not_free_or_that_nobody_fills_is_an_error() {
        let both = [("fill", later(3..5)), ("rest", later(5..9)), ("more", later(5..9))];
        let error = check(&first(), &both).err().map(|error| error.to_string());
        assert!(error.is_some_and(|text| text.contains("more fills places 5..9")));
        assert!(check(&first(), &[("fill", later(2..5)), ("rest", later(5..9))]).is_err());
        let error = check(&first(), &both[..1]).err().map(|error| error.to_string());
        assert!(error.is_some_and(|text| text.contains("no later file fills places 5..9")));
    }

    #[test]
    fn what_the_first_file_does_not_give_is_an_error() {
        for asks in [(MODULE, "memory"), ("elsewhere", "table")] {
            let both = [("fill", file(Some(asks), 3..5, &[])), ("rest", later(5..9))];
            let error = check(&first(), &both).err().map(|error| error.to_string());
            assert!(error.is_some_and(|text| text.contains("does not give")));
        }
    }

    #[test]
    fn a_file_that_is_not_valid_is_an_error() {
        let mut cut = first();
        cut.pop();
        assert!(check(&cut, &[]).is_err());
    }
}
