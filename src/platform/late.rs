//! What the first page does without: it is started from here, and in a release it is in a later file.
#![cfg_attr(
    split_app,
    allow(
        unsafe_code,
        reason = "the macro that marks where to split names a function of another file"
    )
)]

use leptos::wasm_split::SplitLoaderError;
use wasm_bindgen_futures::spawn_local;

use super::camera::{self, CameraRequest};
use super::cover::Cover;
use super::fitting::Fitting;
use super::shifts::Listening;
use super::site_files::{self, FileRequest};
use super::wake_lock::WakeLock;
use super::windows::WindowTask;
use crate::ports::page::CoverWords;

/// What can be started where somebody answers.
pub(super) enum FillTask {
    /// Hearing Shift pressed three times.
    Shifts(Listening),
    /// Putting a plain page in front.
    Cover(Cover, CoverWords),
    /// Fetching a file of the site.
    SiteFile(FileRequest),
}

/// What can be started on all other pages.
pub(super) enum LateTask {
    /// The camera.
    Camera(CameraRequest),
    /// Making words fit their place.
    Fitting(Fitting),
    /// Something between two windows.
    Window(WindowTask),
    /// Keeping the screen awake.
    WakeLock(WakeLock),
}

/// Starts something when its file is here. Without that file it does not start.
pub(super) fn start_filling(what: FillTask, otherwise: impl FnOnce() + 'static) {
    spawn_local(async move {
        if run_filling(what).await.is_err() {
            otherwise();
        }
    });
}

/// The same for all other pages.
pub(super) fn start(what: LateTask, otherwise: impl FnOnce() + 'static) {
    spawn_local(async move {
        if run(what).await.is_err() {
            otherwise();
        }
    });
}

#[cfg(split_app)]
#[allow(clippy::unnecessary_wraps, reason = "what the macro makes of it can fail")]
#[leptos::wasm_split::wasm_split(fill, fallible, wasm_split_path = leptos::wasm_split)]
fn run_filling(what: FillTask) -> Result<(), SplitLoaderError> {
    begin_filling(what);
    Ok(())
}

#[cfg(not(split_app))]
#[expect(clippy::unused_async, reason = "it waits where the app is split")]
async fn run_filling(what: FillTask) -> Result<(), SplitLoaderError> {
    begin_filling(what);
    Ok(())
}

fn begin_filling(what: FillTask) {
    match what {
        FillTask::Shifts(listening) => listening.begin(),
        FillTask::Cover(cover, words) => cover.put_up(words),
        FillTask::SiteFile(wanted) => spawn_local(site_files::fetch(wanted)),
    }
}

#[cfg(split_app)]
#[allow(clippy::unnecessary_wraps, reason = "what the macro makes of it can fail")]
#[leptos::wasm_split::wasm_split(rest, fallible, wasm_split_path = leptos::wasm_split)]
fn run(what: LateTask) -> Result<(), SplitLoaderError> {
    begin(what);
    Ok(())
}

#[cfg(not(split_app))]
#[expect(clippy::unused_async, reason = "it waits where the app is split")]
async fn run(what: LateTask) -> Result<(), SplitLoaderError> {
    begin(what);
    Ok(())
}

fn begin(what: LateTask) {
    match what {
        LateTask::Camera(seeing) => spawn_local(camera::open_and_look(seeing)),
        LateTask::Fitting(fitting) => fitting.begin(),
        LateTask::Window(task) => task.begin(),
        LateTask::WakeLock(lock) => lock.begin(),
    }
}
