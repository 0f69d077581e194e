//! What a page did on the side: complaints in the console, and requests to anywhere.

use serde_json::Value;
use thirtyfour::WebDriver;

use super::Result;

/// Everything that the page complained of, and every request that left our own site. Asking again
/// tells only what is new.
pub(crate) async fn problems(driver: &WebDriver, origin: &str) -> Result<Vec<String>> {
    let mut problems = complaints(driver).await?;
    let foreign = addresses(driver).await?.into_iter().filter(|url| is_foreign(url, origin));
    problems.extend(foreign.map(|url| format!("A request to another site: {url}")));
    Ok(problems)
}

/// Errors and warnings, among them every breach of the page's own security policy.
pub(crate) async fn complaints(driver: &WebDriver) -> Result<Vec<String>> {
    let entries = driver.get_log("browser").await?;
    let is_bad = |level: &str| level == "SEVERE" || level == "WARNING";
    let bad = entries.into_iter().filter(|e| is_bad(&e.level) && !is_own_idea(&e.message));
    Ok(bad.map(|e| format!("The page complained: {}", e.message)).collect())
}

/// A browser that shows a picture alone asks for an icon by itself.
fn is_own_idea(message: &str) -> bool {
    message.contains("/favicon.ico")
}

/// The address of every request over a network, to our own site among them. Asking again tells only
/// what is new.
pub(crate) async fn asked(driver: &WebDriver) -> Result<Vec<String>> {
    Ok(addresses(driver).await?.into_iter().filter(|url| is_on_network(url)).collect())
}

/// The address of every request, over a network or not. Asking again tells only what is new.
pub(crate) async fn addresses(driver: &WebDriver) -> Result<Vec<String>> {
    let entries = driver.get_log("performance").await?;
    Ok(entries.iter().filter_map(|entry| request(&entry.message)).collect())
}

fn request(entry: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(entry).ok()?;
    let (event, place) = (entry.pointer("/message/method")?.as_str()?, "/message/params");
    let url = match event {
        "Network.requestWillBeSent" => entry.pointer(&format!("{place}/request/url")),
        "Network.webSocketCreated" => entry.pointer(&format!("{place}/url")),
        _ => None,
    };
    Some(url?.as_str()?.to_owned())
}

/// Whether an address is on the network and not ours.
fn is_foreign(url: &str, origin: &str) -> bool {
    let ours =
        url.strip_prefix(origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    is_on_network(url) && !ours
}

fn is_on_network(url: &str) -> bool {
    ["http:", "https:", "ws:", "wss:"].iter().any(|scheme| url.starts_with(scheme))
}
