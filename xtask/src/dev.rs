//! The development server: builds fast, watches the files, reloads the page.

use std::path::{Path, PathBuf};
use std::process;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::http::Response;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tower_livereload::{LiveReloadLayer, Reloader};

use crate::bindgen::{self, Profile, Program};
use crate::project::Project;
use crate::serve;
use crate::site::Site;

/// Editors write a file in several steps; this long without a further step is the end of it.
const QUIET: Duration = Duration::from_millis(100);
const RELOAD_SCRIPT: &str = "reload.js";

/// Serves the app, builds it anew at each change, and reloads the page, until it is stopped.
pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    let listener = serve::listen(port)?;
    let (_watcher, changes) = watch(project)?;
    serve::announce_build(project, "debug");
    let mut program = bindgen::compile(project, Profile::Dev)?;
    let folder = project.target("dev-site");
    write(project, &program, &folder)?;

    let (router, reloader) = reloading(serve::router(&folder));
    thread::spawn(move || {
        if let Err(error) = serve::serve(listener, router) {
            eprintln!("The server stopped: {error:#}");
            process::exit(1);
        }
    });
    serve::announce(port);
    println!("Every component is at http://localhost:{port}/#/components");
    println!("The page reloads when a file changes.");
    while let Some(paths) = next_change(&changes) {
        let Some(change) = Change::of(project, &paths) else { continue };
        let start = Instant::now();
        match rebuild(project, &mut program, change, &folder) {
            Ok(()) => {
                reloader.reload();
                println!("Built in {:.1} s. The page reloads.", start.elapsed().as_secs_f32());
            }
            Err(error) => eprintln!("\n{error:#}\nThe page stays as it was until this builds."),
        }
    }
    Ok(())
}

/// Builds the app with the page that shows every component, once; returns the folder of the site.
pub(crate) fn component_site(project: &Project) -> Result<PathBuf> {
    let folder = project.target("component-site");
    let program = bindgen::compile(project, Profile::Dev)?;
    Site::new(project, &program)?.without_worker()?.write(&folder)?;
    Ok(folder)
}

/// What has to be made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// The page, its style, and its data.
    Page,
    /// The program as well.
    Program,
}

impl Change {
    fn of(project: &Project, paths: &[PathBuf]) -> Option<Self> {
        paths.iter().filter_map(|path| Self::one(project, path)).max()
    }

    fn one(project: &Project, path: &Path) -> Option<Self> {
        let inside = |folder| path.starts_with(project.path(folder));
        if inside("src") && path.extension().is_some_and(|ending| ending == "json") {
            Some(Change::Page)
        } else if inside("src") || path == project.path("Cargo.toml") {
            Some(Change::Program)
        } else if inside("style") || inside("public") {
            Some(Change::Page)
        } else {
            None
        }
    }
}

fn rebuild(project: &Project, program: &mut Program, change: Change, folder: &Path) -> Result<()> {
    if change == Change::Program {
        *program = bindgen::compile(project, Profile::Dev)?;
    }
    write(project, program, folder)
}

fn write(project: &Project, program: &Program, folder: &Path) -> Result<()> {
    Site::new(project, program)?
        .without_worker()?
        .with_script(RELOAD_SCRIPT, include_str!("reload.js"))
        .write(folder)
}

/// The layer's own script is left out, for it stands in the page, which the page's security
/// policy forbids. A script in a file does the same.
fn reloading(router: Router) -> (Router, Reloader) {
    let layer = LiveReloadLayer::new().custom_prefix("/_reload").response_predicate(never);
    let reloader = layer.reloader();
    (router.layer(layer), reloader)
}

fn never(_: &Response<Body>) -> bool {
    false
}

fn watch(project: &Project) -> Result<(RecommendedWatcher, Receiver<Vec<PathBuf>>)> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if let Ok(event) = event
            && is_change(event.kind)
        {
            // Nobody listens any more only when the program ends.
            sender.send(event.paths).ok();
        }
    })?;
    for folder in ["src", "style", "public"] {
        let path = project.path(folder);
        watcher
            .watch(&path, RecursiveMode::Recursive)
            .with_context(|| format!("watching {folder}/"))?;
    }
    // Editors replace a file rather than write to it, so its folder is watched.
    watcher.watch(&project.path(""), RecursiveMode::NonRecursive)?;
    Ok((watcher, changes))
}

/// Reading a file, which a build does a lot, is no change.
fn is_change(kind: EventKind) -> bool {
    matches!(kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_))
}

/// Waits for a change, then until no further one comes.
fn next_change(changes: &Receiver<Vec<PathBuf>>) -> Option<Vec<PathBuf>> {
    let mut paths = changes.recv().ok()?;
    while let Ok(more) = changes.recv_timeout(QUIET) {
        paths.extend(more);
    }
    Some(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(paths: &[&str]) -> Result<Option<Change>> {
        let project = Project::find()?;
        let paths: Vec<_> = paths.iter().map(|path| project.path(path)).collect();
        Ok(Change::of(&project, &paths))
    }

    #[test]
    fn only_the_program_needs_the_compiler() -> Result<()> {
        assert_eq!(change(&["style/base.css", "public/index.html"])?, Some(Change::Page));
        assert_eq!(change(&["style/base.css", "src/lib.rs"])?, Some(Change::Program));
        assert_eq!(change(&["Cargo.toml"])?, Some(Change::Program));
        assert_eq!(change(&["README.md", "Cargo.lock"])?, None);
        Ok(())
    }

    #[test]
    fn reading_is_no_change() {
        assert!(!is_change(EventKind::Access(notify::event::AccessKind::Read)));
        assert!(is_change(EventKind::Modify(notify::event::ModifyKind::Any)));
    }

    #[test]
    fn steps_of_one_save_are_one_change() {
        let (sender, changes) = mpsc::channel();
        for name in ["a", "b"] {
            sender.send(vec![PathBuf::from(name)]).ok();
        }
        drop(sender);
        assert_eq!(next_change(&changes).map(|paths| paths.len()), Some(2));
        assert_eq!(next_change(&changes), None);
    }
}
