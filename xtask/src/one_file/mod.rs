//! The edition in one file: the site's page with all of its files in it, which opens from a stick or a folder. Where nothing
//! runs, what it is can be read, and the worksheets printed.

mod address;
mod paper;
mod worksheet;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use sha2::{Digest, Sha256};

pub(crate) use address::Address;

use crate::data;
use crate::js;
use crate::offline;
use crate::project::Project;
use crate::site::Site;
use crate::split::take;
use crate::words::{Words, escaped};

/// Its name. Beside it is a file with its hash, as `sha256sum --check` reads it.
pub(crate) const FILE: &str = "shared-table.html";
/// What the page has only here.
const BEGINS: &str = include_str!("begins.html");
const PLAIN: &str = include_str!("plain.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// Files of the site that the app does not fetch.
const LEFT_OUT: &str = "schema/";
const ICON: &str = "icon.svg";
/// What of the page is about files beside it.
const LINKS: [&str; 4] = [
    "<link rel=\"preload\" as=\"script\"",
    "<link id=\"program\"",
    "<link rel=\"apple-touch-icon\"",
    "<link rel=\"manifest\"",
];
const FIRST_SCREEN: &str = "<main class=\"st-main\">\n";
const ITS_END: &str = "    </main>\n    <footer";

/// Writes the site as one file.
pub(crate) fn write(project: &Project, site: &Site, address: &Address) -> Result<()> {
    let words = Words::read(project)?;
    let sheets = words.fill(&paper::sheets(&data::files(project)?)?)?;
    let texts = Texts {
        begins: words.fill(BEGINS)?,
        plain: words.fill(PLAIN)?,
        sheets,
        address_is: words.said("ONE_FILE", "plain_address")?,
    };
    let page = page(site, &texts, address)?;
    let hash = Sha256::digest(&page);
    let mut line = String::new();
    for byte in hash {
        write!(line, "{byte:02x}")?;
    }
    writeln!(line, "  {FILE}")?;
    let folder = project.one_file();
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    fs::write(folder.join(FILE), &page)?;
    fs::write(folder.join(format!("{FILE}.sha256")), line)?;
    println!("{FILE}: {} KB.", page.len().div_ceil(1000));
    Ok(())
}

/// What the page says beside what the site's page says.
struct Texts {
    begins: String,
    plain: String,
    sheets: String,
    address_is: String,
}

fn page(site: &Site, texts: &Texts, address: &Address) -> Result<String> {
    let page = site.page();
    let boot = between(page, "<script src=\"", "\"")?;
    let script = format!("<script src=\"{boot}\"");
    let attributes = between(page, &script, " defer blocking=\"render\"></script>")?;
    let style = between(page, "<style>", "</style>")?;
    let own = js::lean(SCRIPT)?;
    let (boot, app) = (site.text(boot)?, site.text(between(page, "data-js=\"", "\"")?)?);
    for code in [&*own, boot, app] {
        let ends = ["</script", "<!--"].iter().find(|end| code.to_lowercase().contains(**end));
        ensure!(ends.is_none(), "a script that stands in a page can't have {ends:?} in it");
    }
    let policy = policy(&[&own, boot, app], &[style, STYLE]);
    let release = between(page, "data-release=\"", "\"")?;
    let hosted = escaped(address.as_str());
    let end = format!(
        "{}<script{attributes} data-hosted=\"{hosted}\">{boot}</script>\n<script type=\"module\">{app}</script>\n</body>",
        blocks(site)?
    );
    let mut page = page.to_owned();
    page = cut(&page, "<meta http-equiv=\"Content-Security-Policy\"", ">", &policy)?;
    for link in LINKS {
        page = cut(&page, link, ">\n", "")?;
    }
    page = cut(&page, "<noscript>", "</noscript>", "")?;
    page = cut(&page, &script, "</script>", &format!("<script>{own}</script>"))?;
    page = take(&page, "</style>", &format!("</style>\n<style>{STYLE}</style>"))?;
    let icon = STANDARD.encode(site.text(ICON)?);
    let icon = format!("href=\"data:image/svg+xml;base64,{icon}\"");
    page = take(&page, &format!("href=\"{ICON}\""), &icon)?;
    page = take(&page, FIRST_SCREEN, &format!("{FIRST_SCREEN}{}", texts.begins))?;
    let plain = plain(texts, &hosted, release);
    page = take(&page, ITS_END, &format!("{plain}{ITS_END}"))?;
    take(&page, "</body>", &end)
}

/// What can be read and printed where nothing runs.
fn plain(texts: &Texts, hosted: &str, release: &str) -> String {
    let address = if hosted.is_empty() {
        String::new()
    } else {
        format!("<p>{}: <a href=\"{hosted}\">{hosted}</a></p>", texts.address_is)
    };
    let plain = texts.plain.replace("{{address}}", &address);
    let plain = plain.replace("{{version}}", env!("CARGO_PKG_VERSION"));
    plain.replace("{{release}}", release).replace("{{sheets}}", &texts.sheets)
}

/// Nothing runs but the page's own scripts, and nothing is asked of anybody.
fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| {
        let hash = |text: &&str| format!(" 'sha256-{}'", offline::hash(text.as_bytes()));
        texts.iter().map(hash).collect::<String>()
    };
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src{} 'wasm-unsafe-eval'; \
         style-src{}; img-src data: blob:; connect-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'none'; \
         object-src 'none'; frame-src 'none'\">",
        hashes(scripts),
        hashes(styles)
    )
}

/// The files that the app fetches, each packed and in letters.
fn blocks(site: &Site) -> Result<String> {
    let mut blocks = String::new();
    for (name, bytes) in site.files() {
        let is_fetched = name.rsplit_once('.').is_some_and(|(_, e)| e == "wasm" || e == "json");
        if !is_fetched || name.starts_with(LEFT_OUT) {
            continue;
        }
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
        deflate.write_all(bytes)?;
        let packed = STANDARD.encode(deflate.finish()?);
        let length = bytes.len();
        writeln!(
            blocks,
            "<script type=\"text/plain\" data-name=\"{name}\" data-size=\"{length}\">{packed}</script>"
        )?;
    }
    Ok(blocks)
}

/// What stands first between these words.
fn between<'a>(page: &'a str, start: &str, end: &str) -> Result<&'a str> {
    let after = page.split_once(start).and_then(|(_, after)| after.split_once(end));
    Ok(after.with_context(|| format!("the page should say {start}…{end}"))?.0)
}

/// The page with something else in the place of all from here to there.
fn cut(page: &str, start: &str, end: &str, instead: &str) -> Result<String> {
    let whole = format!("{start}{}{end}", between(page, start, end)?);
    take(page, &whole, instead)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"old\">\n\
        <link rel=\"preload\" as=\"script\" href=\"app-1.js\">\n<link id=\"program\" href=\"app-2.wasm\">\n\
        <link rel=\"icon\" href=\"icon.svg\">\n<link rel=\"apple-touch-icon\" href=\"t\">\n<link rel=\"manifest\" href=\"m\">\n\
        <script src=\"boot-3.js\" data-release=\"r4\" data-js=\"app-1.js\" data-wasm=\"app-2.wasm\" defer blocking=\"render\"></script>\n\
        <style>a { }</style>\n</head>\n<body><main class=\"st-main\">\n<noscript>off</noscript>\n    </main>\n    <footer></footer></body>";

    fn made(app: &str, address: &str) -> Result<String> {
        let files = [
            ("boot-3.js", "boot()"),
            ("app-1.js", app),
            ("app-2.wasm", "aaaaaaaaaaaaaaaaaaaa"),
            ("en/mood-5.json", "{}"),
            ("schema/copy.json", "{}"),
            ("icon.svg", "<svg/>"),
        ];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).to_vec();
        let texts = Texts {
            begins: "<section>ask</section>".to_owned(),
            plain: "{{version}} {{release}} {{address}} {{sheets}}".to_owned(),
            sheets: "<article>".to_owned(),
            address_is: "At".to_owned(),
        };
        let address = if address.is_empty() { Address::default() } else { address.parse()? };
        page(&Site::of(PAGE, files), &texts, &address)
    }

    #[test]
    fn all_is_in_the_page_and_nothing_is_named_beside_it() -> Result<()> {
        let page = made("run()", "")?;
        for beside in [
            "<link rel=\"preload\"",
            "id=\"program\"",
            "touch-icon",
            "manifest",
            " src=",
            "noscript",
        ] {
            assert!(!page.contains(beside), "{beside}: {page}");
        }
        assert!(page.contains("data-release=\"r4\" data-js=\"app-1.js\" data-wasm=\"app-2.wasm\" data-hosted=\"\">boot()</script>"));
        assert!(page.contains("<script type=\"module\">run()</script>"));
        assert!(page.contains("data-name=\"app-2.wasm\" data-size=\"20\">S0z"), "{page}");
        assert!(page.contains("data-name=\"en/mood-5.json\"") && !page.contains("schema/"));
        assert!(page.contains("0.1.0 r4  <article>"), "{page}");
        Ok(())
    }

    #[test]
    fn the_policy_names_each_script_and_style_and_lets_nothing_out() -> Result<()> {
        let page = made("run()", "")?;
        let policy = between(&page, "Content-Security-Policy\" content=\"", "\"")?;
        let script = |text: &str| policy.contains(&offline::hash(text.as_bytes()));
        assert!(script("boot()") && script("run()") && script(&js::lean(SCRIPT)?));
        assert!(script("a { }") && script(STYLE));
        assert!(policy.starts_with("default-src 'none'") && policy.contains("connect-src 'none'"));
        assert!(!policy.contains("self") && !policy.contains("unsafe-inline"));
        Ok(())
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        assert!(made("a = \"</SCRIPT>\"", "").is_err());
    }

    #[test]
    fn the_address_is_told_where_there_is_one() -> Result<()> {
        let page = made("run()", "https://a.example/b")?;
        assert!(page.contains("data-hosted=\"https://a.example/b/\""));
        assert!(page.contains("<a href=\"https://a.example/b/\">"));
        Ok(())
    }
}
