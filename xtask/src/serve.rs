//! Serves the site to this machine only.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::http::{HeaderValue, header};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::build;
use crate::project::Project;
use crate::tools::WASM_TARGET;

/// Builds the release site and serves it until it is stopped.
pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    let listener = listen(port)?;
    announce_build(project, "release");
    build::site(project)?;
    announce(port);
    serve(listener, router(&project.dist()))
}

/// Takes the port before the build: nobody should wait for minutes to hear that it is in use.
pub(crate) fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "Port {port} is in use by another program. Stop that program, or choose another \
             port: cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        _ => anyhow!("Port {port} cannot be used: {error}. Choose another with --port."),
    })
}

/// Says how long a build will take where nothing was built before.
pub(crate) fn announce_build(project: &Project, folder: &str) {
    if !project.target(&format!("{WASM_TARGET}/{folder}")).exists() {
        println!("First build: about 3 minutes. Later ones take seconds.");
    }
}

pub(crate) fn announce(port: u16) {
    println!("\nShared Table is at http://localhost:{port}\nPress Ctrl+C to stop.");
}

/// Serves the folder in the background for as long as this program runs; returns its address.
pub(crate) fn in_background(folder: &Path) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("finding a free port")?;
    let url = format!("http://localhost:{}", listener.local_addr()?.port());
    let router = router(folder);
    thread::spawn(move || serve(listener, router));
    Ok(url)
}

/// The files of the folder, never taken from the browser's cache unasked.
pub(crate) fn router(folder: &Path) -> Router {
    // As hosts do for every address that is not there.
    let elsewhere = ServeFile::new(folder.join("404.html"));
    // Where a packed file lies beside a file, it is what travels.
    let files = ServeDir::new(folder).precompressed_br().not_found_service(elsewhere);
    Router::new().fallback_service(files).layer(SetResponseHeaderLayer::overriding(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-cache"),
    ))
}

/// Answers requests until the program is stopped.
pub(crate) fn serve(listener: TcpListener, router: Router) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, router).await
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_said_with_what_to_do() -> Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        let message = listen(port).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(message.contains(&format!("Port {port} is in use")), "{message}");
        assert!(message.contains("--port"), "{message}");
        Ok(())
    }
}
