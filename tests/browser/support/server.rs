//! A web server that keeps a list of what it was asked for, under any path, that can be stopped, and
//! that can keep one file back.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use super::Result;
use super::browser::needed;

/// A running server. It runs until it is stopped, or all tests are over: a page may still fetch what comes quietly
/// when its test is done.
pub(crate) struct Server {
    address: String,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What becomes of files that come after the first page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Rest {
    /// It comes.
    #[default]
    Given,
    /// It is not there.
    Refused,
    /// It does not come yet.
    Held,
}

/// What a host or a bad line does to a file of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spoilt {
    /// It is called something else than a program; with no words, nothing at all.
    Called(&'static str),
    /// It is packed twice, and the host tells of one time only.
    PackedTwice,
    /// It is said to be packed, and is not.
    SaidToBePacked,
    /// It breaks off in the middle.
    BreaksOff,
    /// It breaks off in the middle, and nobody said how long it is.
    BreaksOffUnseen,
}

/// How the name of the app's first file begins.
pub(crate) const FIRST: &str = "app-";
/// How the names of the files begin that come with the pages on which somebody answers.
pub(crate) const FILL: &str = "fill-";
/// How the names of the files begin that come with all other pages.
pub(crate) const REST: &str = "rest-";
/// How the names of files with tools begin, and that of the example.
pub(crate) const DATA: &str = "en/";
/// The files that can be held or refused.
const HELD: [&str; 4] = [FIRST, FILL, REST, DATA];

/// A page on the same server that shows the app in a frame, as an attacker's page does.
pub(crate) const FRAMING: &str = "framing.html";
const FRAMING_PAGE: &str = "<!DOCTYPE html><title>Another page</title><h1>Another page</h1>\
    <iframe src=\"./#/actions\" width=\"600\" height=\"600\"></iframe>";

struct Shared {
    folder: Mutex<PathBuf>,
    under: Mutex<String>,
    asked: Mutex<Vec<String>>,
    heard: Mutex<Vec<String>>,
    /// The files of the program, and its data.
    later: Mutex<[Rest; HELD.len()]>,
    spoilt: Mutex<Option<(&'static str, Spoilt)>>,
    changed: Condvar,
    stopped: AtomicBool,
}

/// The names of all files of the built site, but of those that no page asks for.
pub(crate) fn site_files() -> Result<Vec<String>> {
    let dist = PathBuf::from(needed("SHARED_TABLE_DIST")?);
    let mut names = Vec::new();
    for folder in ["", DATA] {
        for entry in fs::read_dir(dist.join(folder))? {
            let entry = entry?;
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_file() && !is_for_hosts(&name) {
                names.push(name);
            }
        }
    }
    Ok(names)
}

/// What lies beside the site for hosts and readers: packed files, headers, sums and notices.
fn is_for_hosts(name: &str) -> bool {
    let is_packed = Path::new(name).extension().is_some_and(|e| e == "br" || e == "gz");
    is_packed || ["_headers", "SHA256SUMS", "THIRD-PARTY.txt"].contains(&name)
}

impl Server {
    /// Serves the built site under a path that starts and ends with a slash.
    pub(crate) fn of_site(under: &str) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?.to_string();
        let shared = Arc::new(Shared {
            folder: Mutex::new(PathBuf::from(needed("SHARED_TABLE_DIST")?)),
            under: Mutex::new(under.to_owned()),
            asked: Mutex::default(),
            heard: Mutex::default(),
            later: Mutex::default(),
            spoilt: Mutex::default(),
            changed: Condvar::new(),
            stopped: AtomicBool::new(false),
        });
        let served = Arc::clone(&shared);
        let thread = thread::spawn(move || serve(&listener, &served));
        Ok(Self { address, shared, thread: Some(thread) })
    }

    /// Where the site is.
    pub(crate) fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.under())
    }

    /// The paths that were asked for so far, each once, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        let asked = self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let mut asked = asked.clone();
        asked.sort();
        asked.dedup();
        asked
    }

    /// All that browsers said so far, word for word.
    pub(crate) fn heard(&self) -> String {
        self.shared.heard.lock().unwrap_or_else(PoisonError::into_inner).join("\n")
    }

    /// Serves under another path from now on, and no longer under the one before.
    pub(crate) fn move_under(&self, under: &str) {
        under.clone_into(&mut self.shared.under.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Serves what is in another folder from now on, as after a new release.
    pub(crate) fn release(&self, folder: PathBuf) {
        *self.shared.folder.lock().unwrap_or_else(PoisonError::into_inner) = folder;
    }

    /// Says what becomes of the app's first file from now on.
    pub(crate) fn treat_first(&self, first: Rest) {
        self.treat(0, first);
    }

    /// Says what becomes of the pages on which somebody answers from now on.
    pub(crate) fn treat_fill(&self, fill: Rest) {
        self.treat(1, fill);
    }

    /// Says what becomes of all other pages from now on.
    pub(crate) fn treat_rest(&self, rest: Rest) {
        self.treat(2, rest);
    }

    /// Says what becomes of the files with tools, and of the example, from now on.
    pub(crate) fn treat_data(&self, data: Rest) {
        self.treat(3, data);
    }

    fn treat(&self, which: usize, how: Rest) {
        self.shared.later.lock().unwrap_or_else(PoisonError::into_inner)[which] = how;
        self.shared.changed.notify_all();
    }

    /// Says what becomes of the parts of the program whose names begin so.
    pub(crate) fn spoil(&self, spoilt: Option<(&'static str, Spoilt)>) {
        *self.shared.spoilt.lock().unwrap_or_else(PoisonError::into_inner) = spoilt;
    }

    /// Stops, so that nobody gets an answer any more.
    pub(crate) fn stop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Whoever waits looks again: taking the lock first, so that nobody is between looking and waiting.
        drop(self.shared.later.lock().unwrap_or_else(PoisonError::into_inner));
        self.shared.changed.notify_all();
        // It waits for somebody to ask; this is the last one.
        drop(TcpStream::connect(&self.address));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

impl Shared {
    fn under(&self) -> String {
        self.under.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn folder(&self) -> PathBuf {
        self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn spoilt(&self, path: &str) -> Option<Spoilt> {
        let (start, how) = (*self.spoilt.lock().unwrap_or_else(PoisonError::into_inner))?;
        let name = path.strip_prefix(&self.under())?;
        (name.starts_with(start) && kind(name) == "application/wasm").then_some(how)
    }

    /// Waits as long as a file is held, and says whether it is refused in the end.
    fn is_refused(&self, name: &str) -> bool {
        // The script is no part of the program that can be held: the page loads it first.
        let is_held = |start: &&str| name.starts_with(*start) && !kind(name).contains("javascript");
        let Some(which) = HELD.iter().position(is_held) else { return false };
        let later = self.later.lock().unwrap_or_else(PoisonError::into_inner);
        let is_held = |later: &mut [Rest; HELD.len()]| {
            later[which] == Rest::Held && !self.stopped.load(Ordering::SeqCst)
        };
        let later = self.changed.wait_while(later, is_held);
        later.unwrap_or_else(PoisonError::into_inner)[which] == Rest::Refused
    }
}

fn serve(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming().flatten() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let shared = Arc::clone(shared);
        // A browser may open a line and say nothing: the next one must not wait for it.
        thread::spawn(move || answer(stream, &shared));
    }
}

fn answer(mut stream: TcpStream, shared: &Shared) -> Option<()> {
    let mut lines =
        BufReader::new(stream.try_clone().ok()?).lines().map_while(std::result::Result::ok);
    let request = lines.next()?;
    let head: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
    let said = std::iter::once(request.clone()).chain(head);
    shared.heard.lock().unwrap_or_else(PoisonError::into_inner).extend(said);
    let path = request.split(' ').nth(1)?.split(['?', '#']).next()?.to_owned();
    shared.asked.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
    let (status, kind, body) = match file(&path, shared) {
        Some((kind, body)) => ("200 OK", kind, body),
        // As hosts do for every address that is not there.
        None => {
            let page = fs::read(shared.folder().join("404.html")).unwrap_or_default();
            ("404 Not Found", "text/html; charset=utf-8", page)
        }
    };
    let (head, body) = match shared.spoilt(&path) {
        Some(how) => spoil(how, body),
        None => (format!("Content-Type: {kind}\r\nContent-Length: {}\r\n", body.len()), body),
    };
    let head =
        format!("HTTP/1.1 {status}\r\n{head}Cache-Control: no-store\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&body).ok()?;
    stream.shutdown(Shutdown::Both).ok()
}

/// What is said of a spoilt part of the program, and what is sent of it.
fn spoil(how: Spoilt, mut body: Vec<u8>) -> (String, Vec<u8>) {
    const PROGRAM: &str = "Content-Type: application/wasm\r\n";
    let length = body.len();
    let head = match how {
        Spoilt::Called("") => String::new(),
        Spoilt::Called(kind) => format!("Content-Type: {kind}\r\n"),
        Spoilt::PackedTwice => {
            // What is left when a browser unpacked it once.
            body.splice(0..0, [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
            PROGRAM.to_owned()
        }
        Spoilt::SaidToBePacked => format!("{PROGRAM}Content-Encoding: gzip\r\n"),
        Spoilt::BreaksOff => {
            body.truncate(length / 2);
            format!("{PROGRAM}Content-Length: {length}\r\n")
        }
        Spoilt::BreaksOffUnseen => {
            body.truncate(length / 2);
            PROGRAM.to_owned()
        }
    };
    (head, body)
}

fn file(path: &str, shared: &Shared) -> Option<(&'static str, Vec<u8>)> {
    let inside = path.strip_prefix(&shared.under())?;
    let name = if inside.is_empty() { "index.html" } else { inside };
    if shared.is_refused(name) {
        return None;
    }
    if name == FRAMING {
        return Some(("text/html; charset=utf-8", FRAMING_PAGE.as_bytes().to_vec()));
    }
    let is_plain =
        Path::new(name).components().all(|c| matches!(c, std::path::Component::Normal(_)));
    let body = is_plain.then(|| fs::read(shared.folder().join(name)).ok())??;
    Some((kind(name), body))
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}
