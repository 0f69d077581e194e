//! The fonts that the pages are measured with are the ones that `cargo xtask test` chose.

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::skip::skip;
use crate::support::world::run_with_tools;
use crate::support::{Result, ensure};

#[tokio::test]
async fn words_are_in_the_font_that_was_chosen_for_this_run() -> Result {
    let Ok(chosen) = std::env::var("SHARED_TABLE_FONTS") else {
        return skip("nobody chose a font");
    };
    run_with_tools(Setup::PHONE, async |world| {
        world.goto("#/").await?;
        for command in ["DOM.enable", "CSS.enable"] {
            world.tools(command, json!({})).await?;
        }
        let root = world.tools("DOM.getDocument", json!({})).await?["root"]["nodeId"].clone();
        for css in ["#main .st-lead", "h1"] {
            let at = json!({ "nodeId": root, "selector": css });
            let node = world.tools("DOM.querySelector", at).await?["nodeId"].clone();
            let of = json!({ "nodeId": node });
            let fonts = world.tools("CSS.getPlatformFontsForNode", of).await?;
            let fonts = fonts["fonts"].as_array().cloned().unwrap_or_default();
            let names: Vec<&str> = fonts.iter().filter_map(|f| f["familyName"].as_str()).collect();
            ensure(names == [chosen.as_str()], format!("{css} is in {names:?}, not in {chosen}"))?;
        }
        Ok(())
    })
    .await
}
