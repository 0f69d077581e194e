//! Fills in `public/index.html` with the style and with the names that the built files were given.

use anyhow::{Result, bail};

use crate::offline;
use crate::words::{self, Words};

/// Where the page has the names of the worksheets.
const TITLES: &str = "{{titles}}";

/// The style, and the names of the files that the page loads, each beside the page.
pub(crate) struct Names {
    /// What the worker calls this release.
    pub(crate) release: String,
    pub(crate) boot: String,
    /// Keeps the release on the device, later.
    pub(crate) keep: String,
    /// Stands in the page: the first screen waits for no other file than the one that starts the app.
    pub(crate) style: String,
    pub(crate) js: String,
    pub(crate) wasm: String,
    /// The files of the pages on which somebody answers, with a space between. Empty if the app is in one file.
    pub(crate) fill: String,
    /// The files of all other pages.
    pub(crate) rest: String,
    /// The files with tools and the example, with a space between.
    pub(crate) data: String,
}

/// The page, ready to be served from any folder. What it says before the app is here is in `words` and `titles`.
pub(crate) fn fill(
    template: &str,
    names: &Names,
    words: &Words,
    titles: &[(String, String)],
) -> Result<String> {
    let mut page = words.fill(template)?;
    page = page.replace(TITLES, &titles_list(titles));
    let hash = format!("sha256-{}", offline::hash(names.style.as_bytes()));
    let places = [
        ("release", &names.release),
        ("boot", &names.boot),
        ("keep", &names.keep),
        ("style", &names.style),
        ("style-hash", &hash),
        ("js", &names.js),
        ("wasm", &names.wasm),
        ("fill", &names.fill),
        ("rest", &names.rest),
        ("data", &names.data),
    ];
    for (place, name) in places {
        let place = format!("{{{{{place}}}}}");
        if !page.contains(&place) {
            bail!("public/index.html must say {place} where that file's name belongs");
        }
        page = page.replace(&place, name);
    }
    check(&page)?;
    Ok(page)
}

/// The names of the worksheets, for whoever is invited to one.
fn titles_list(titles: &[(String, String)]) -> String {
    let title = |(tool, title): &(String, String)| {
        format!("<b data-tool=\"{tool}\">{}</b>", words::escaped(title))
    };
    format!("<template id=\"titles\">{}</template>", titles.iter().map(title).collect::<String>())
}

fn check(page: &str) -> Result<()> {
    for (number, line) in (1..).zip(page.lines()) {
        if line.contains("{{") {
            bail!(
                "public/index.html:{number}: only boot, keep, release, style, style-hash, js, wasm, fill, rest, data, titles and words can be filled in"
            );
        }
        if leaves_folder(line) {
            bail!(
                "public/index.html:{number}: name files without a leading `/` or another site, \
                 so that the page works in any folder"
            );
        }
    }
    Ok(())
}

/// Whether the line loads something by an address that starts at the root or at another site.
fn leaves_folder(line: &str) -> bool {
    let attributes = [
        "src=",
        "href=",
        "data-keep=",
        "data-js=",
        "data-wasm=",
        "data-fill=",
        "data-rest=",
        "data-files=",
    ];
    attributes.iter().flat_map(|name| line.split(name).skip(1)).any(|value| {
        let value = value.trim_start_matches(['"', '\'']);
        value.starts_with('/') || value.starts_with("http:") || value.starts_with("https:")
    })
}

/// The page with one more script, for the development server.
pub(crate) fn with_script(page: &str, name: &str) -> String {
    page.replacen("</head>", &format!("<script src=\"{name}\" defer></script>\n</head>"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta content=\"{{style-hash}}\"><style>{{style}}</style>\n<script src=\"{{boot}}\" data-release=\"{{release}}\" data-keep=\"{{keep}}\" data-js=\"{{js}}\" data-wasm=\"{{wasm}}\" data-fill=\"{{fill}}\" data-rest=\"{{rest}}\" data-files=\"{{data}}\"></script>\n";

    fn filled(template: &str) -> Result<String> {
        let names =
            ["r1", "b.js", "k.js", "a { }", "j.js", "w.wasm", "f.wasm", "r.wasm", "en/t.json"];
        let [release, boot, keep, style, js, wasm, fill, rest, data] = names.map(str::to_owned);
        super::fill(
            template,
            &Names { release, boot, keep, style, js, wasm, fill, rest, data },
            &Words::default(),
            &[("ways".to_owned(), "Ways & means".to_owned())],
        )
    }

    #[test]
    fn each_place_gets_its_file() {
        let page = filled(PAGE).unwrap_or_default();
        assert_eq!(
            page,
            "<meta content=\"sha256-V772Un512mwSfboBMJIh7gFKD4A2CGfkS9l77+/tDHU=\"><style>a { }</style>\n<script src=\"b.js\" data-release=\"r1\" data-keep=\"k.js\" data-js=\"j.js\" data-wasm=\"w.wasm\" data-fill=\"f.wasm\" data-rest=\"r.wasm\" data-files=\"en/t.json\"></script>\n"
        );
    }

    #[test]
    fn a_place_that_is_missing_or_unknown_is_an_error() {
        assert!(filled("<style>{{style}}</style>").is_err());
        assert!(filled(&format!("{PAGE}<a href=\"{{{{other}}}}\">")).is_err());
    }

    #[test]
    fn an_address_outside_the_folder_is_an_error() {
        for link in ["href=\"/icon.svg\"", "src='//a.example/x.js'", "href=\"https://a.example\""] {
            assert!(filled(&format!("{PAGE}<a {link}>")).is_err(), "{link}");
        }
        assert!(filled(&format!("{PAGE}<a href=\"#/help\">")).is_ok());
    }

    #[test]
    fn the_extra_script_stands_in_the_head() {
        assert_eq!(
            with_script("<head></head>", "r.js"),
            "<head><script src=\"r.js\" defer></script>\n</head>"
        );
    }
}
