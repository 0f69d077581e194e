//! Splits the compiled app: one file for the first page, and files that come later.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::{order, split_check};

/// The parts that come by themselves after the first page, in this order. Others come when somebody asks for them.
const FILL: &str = "fill";
const REST: &str = "rest";
/// What splitting puts before the name of a part; what several parts need has no name of its own.
const SPLIT: &str = "split_";
const SHARED: &str = "shared";
const LINK: &str = "split.js";
const IMPORT: &str = "import * as ";
const FROM: &str = " from \"split.js\"";
const IMPORT_BACK: &str = "import { initSync } from \"./app.js\";\n";
const EXPORT: &str = "export const ";
const INSTANTIATE: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// The app in several files, and the script that fetches the later ones.
pub(crate) struct Parts {
    /// The file for the first page; wasm-bindgen has yet to read it.
    pub(crate) first: PathBuf,
    pub(crate) later: Vec<Part>,
    link: String,
}

/// A file that comes after the first page.
pub(crate) struct Part {
    /// What splitting calls it.
    pub(crate) name: String,
    /// What its name on the site begins with.
    pub(crate) stem: String,
    pub(crate) wasm: Vec<u8>,
    pub(crate) comes: Comes,
}

/// When a later file comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comes {
    /// With the pages on which somebody answers, or around any page.
    WithFill,
    /// With all other pages.
    WithRest,
    /// Only if somebody asks for what is in it.
    IfAsked,
}

impl Comes {
    /// How the name of what parts have alike begins.
    fn before_shared(self) -> &'static str {
        match self {
            Self::WithFill => "fill-",
            Self::WithRest => "rest-",
            Self::IfAsked => "",
        }
    }
}

/// Splits the app at its functions of that kind.
pub(crate) fn split(wasm: &Path, folder: &Path) -> Result<Parts> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("clearing {}", folder.display()))?;
    }
    let wasm = fs::read(wasm).context("reading the compiled app")?;
    let first = folder.join("app.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.main_module = "./app.js";
    options.link_name = LINK;
    let parts = transform(options).map_err(|error| anyhow!("splitting the app: {error:#}"))?;
    let needs =
        |part| parts.prefetch_map.get(part).context("the app must split where its pages begin");
    let (fill, rest) = (needs(FILL)?, needs(REST)?);
    let comes = |name: &String| match name {
        name if fill.contains(name) => Comes::WithFill,
        name if rest.contains(name) => Comes::WithRest,
        _ => Comes::IfAsked,
    };
    let files = parts.split_modules.iter().map(|file| {
        let name = file.file_stem().and_then(|name| name.to_str());
        Ok((name.context("a part without a name")?, fs::read(file)?))
    });
    let files = files.collect::<Result<Vec<_>>>()?;
    split_check::check(&fs::read(&first)?, &files)?;
    let later = files.iter().map(|(name, wasm)| part(name, wasm, comes)).collect::<Result<_>>()?;
    let link = fs::read_to_string(folder.join(LINK))?;
    Ok(Parts { first, later, link })
}

fn part(name: &str, wasm: &[u8], comes: impl Fn(&String) -> Comes) -> Result<Part> {
    let comes = comes(&name.to_owned());
    Ok(Part {
        name: name.to_owned(),
        stem: match name.strip_prefix(SPLIT) {
            Some(own) => own.to_owned(),
            None => format!("{}{SHARED}", comes.before_shared()),
        },
        wasm: lean(wasm)?,
        comes,
    })
}

impl Parts {
    /// One script for all: another file would be one more thing to wait for. Later files are loaded by
    /// the same function as the first, which copes with servers that don't know wasm.
    pub(crate) fn join(&self, js: &str) -> Result<String> {
        let link = take(&self.link, IMPORT_BACK, "")?;
        if !link.contains(INSTANTIATE) {
            bail!("the script that loads later files should say: {INSTANTIATE}");
        }
        let link = link.replace(INSTANTIATE, "__wbg_load(await src, imports)");
        let loaders: Vec<&str> = link
            .lines()
            .filter_map(|line| line.strip_prefix(EXPORT)?.split_whitespace().next())
            .collect();
        let loaders = format!("{{ {} }}", loaders.join(", "));
        // wasm-bindgen imports the script once for each loader in it.
        let imported =
            |line: &str| line.strip_prefix(IMPORT)?.strip_suffix(FROM).map(str::to_owned);
        let imports: Vec<String> = js.lines().map_while(imported).collect();
        if imports.is_empty() {
            bail!("the script that loads the app should begin with: {IMPORT}…{FROM}");
        }
        let named = |name: &String| format!("const {name} = {loaders};\n");
        let imports: String = imports.iter().map(named).collect();
        let rest = js.lines().skip_while(|line| imported(line).is_some());
        let rest: String = rest.flat_map(|line| [line, "\n"]).collect();
        Ok(format!("{}{imports}{rest}", link.replace(EXPORT, "const ")))
    }
}

/// Puts something in the place of words that must be there just once.
pub(crate) fn take(text: &str, words: &str, instead: &str) -> Result<String> {
    if text.matches(words).count() != 1 {
        bail!("the script that loads the app should say once: {words}");
    }
    Ok(text.replacen(words, instead, 1))
}

/// A wasm file as it is served.
pub(crate) fn lean(wasm: &[u8]) -> Result<Vec<u8>> {
    order::by_likeness(&without_notes(wasm)?)
}

/// A wasm file without its custom sections: names of functions, and who made it with what.
fn without_notes(wasm: &[u8]) -> Result<Vec<u8>> {
    let cut = || anyhow!("a wasm file ends in the middle");
    let (head, mut left) = wasm.split_at_checked(8).ok_or_else(cut)?;
    let mut kept = head.to_vec();
    while let Some((id, after)) = left.split_first() {
        let (size, digits) = number(after).ok_or_else(cut)?;
        let (section, next) = left.split_at_checked(1 + digits + size).ok_or_else(cut)?;
        if *id != 0 {
            kept.extend_from_slice(section);
        }
        left = next;
    }
    Ok(kept)
}

/// A number as wasm writes it, seven bits a byte, and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn notes_go_and_the_program_stays() -> Result<()> {
        let long = [&[10, 0x80 | 2, 1][..], &[7; 130]].concat();
        let wasm = [HEAD, &[0, 3, 1, b'n', 9], &long, &[0, 2, 1, b'p'], &[11, 1, 0]].concat();
        assert_eq!(without_notes(&wasm)?, [HEAD, &long, &[11, 1, 0]].concat());
        Ok(())
    }

    #[test]
    fn a_wasm_file_that_was_cut_is_an_error() {
        for end in [&[10][..], &[10, 0x80], &[10, 5, 1]] {
            assert!(without_notes(&[HEAD, end].concat()).is_err(), "{end:?}");
        }
        assert!(without_notes(b"\0asm").is_err());
    }

    #[test]
    fn all_scripts_become_one() -> Result<()> {
        let loader = |name: &str| format!("{EXPORT}{name} = a(() => {INSTANTIATE});\n");
        let link = format!("{IMPORT_BACK}{}{}", loader("one"), loader("two"));
        let parts = Parts { first: PathBuf::new(), later: Vec::new(), link };
        let import = |name: &str| format!("{IMPORT}{name}{FROM}\n");
        let js = parts.join(&format!("{}{}let wasm;\n", import("a"), import("b")))?;
        assert_eq!(
            js,
            "const one = a(() => __wbg_load(await src, imports));\n\
             const two = a(() => __wbg_load(await src, imports));\n\
             const a = { one, two };\nconst b = { one, two };\nlet wasm;\n"
        );
        assert!(parts.join("let wasm;\n").is_err());
        Ok(())
    }
}
