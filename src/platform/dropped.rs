//! What was dropped on the page: files, and folders with files in them.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File};

use super::files::{self, Sizes};
use super::js;
use crate::ports::files::{InFile, InFileError};

/// The most files that are read at once.
const MOST: usize = 2_000;
/// How deeply folders lie in folders.
const MOST_DEEP: usize = 8;

/// Something that was dropped. Browsers tell what it is only as long as the event lasts.
pub(super) enum Dropped {
    File(File),
    /// A folder, as the browser's own entry.
    Folder(JsValue),
}

/// All that was dropped. (Entries: the File and Directory Entries API.)
pub(super) fn all(transfer: &DataTransfer) -> Vec<Dropped> {
    let items: Vec<JsValue> = js::get(transfer, "items").map(list).unwrap_or_default();
    let folders = items.iter().filter_map(|item| js::call(item, "webkitGetAsEntry", &[]).ok());
    let folders: Vec<JsValue> = folders.filter(is_folder).collect();
    let names: Vec<String> = folders.iter().map(name).collect();
    // A folder stands among the files too, as one that nobody can read.
    let files = transfer.files().map(|files| list(files.into())).unwrap_or_default();
    let files = files.into_iter().filter_map(|file| file.dyn_into::<File>().ok());
    let files = files.filter(|file| !names.contains(&file.name())).map(Dropped::File);
    files.chain(folders.into_iter().map(Dropped::Folder)).collect()
}

/// Reads what was dropped, folders in order of their names. Files that programs hide are passed over.
pub(super) async fn read(dropped: Vec<Dropped>, sizes: Sizes) -> Vec<InFile> {
    let mut read = Vec::new();
    for one in dropped {
        match one {
            Dropped::File(file) => read.extend(files::read(vec![file], sizes).await),
            Dropped::Folder(folder) => {
                let found = in_folder(&folder).await;
                if found.is_empty() {
                    let content = Err(InFileError::NoFiles);
                    read.push(InFile { name: name(&folder), content });
                }
                read.extend(files::read(found, sizes).await);
            }
        }
    }
    read
}

async fn in_folder(folder: &JsValue) -> Vec<File> {
    let mut files = Vec::new();
    let mut waiting = vec![(folder.clone(), 0)];
    while let Some((folder, depth)) = waiting.pop() {
        let entries = entries(&folder).await.unwrap_or_default();
        for entry in crate::domain::base::order::sorted(entries, |a, b| name(a).cmp(&name(b))) {
            if is_folder(&entry) {
                if depth < MOST_DEEP {
                    waiting.push((entry, depth + 1));
                }
            } else if !name(&entry).starts_with('.') && files.len() < MOST {
                files.extend(file(&entry).await.ok().and_then(|file| file.dyn_into().ok()));
            }
        }
    }
    files
}

/// What lies in a folder. A browser gives it piece by piece, the last of which is empty.
async fn entries(folder: &JsValue) -> Result<Vec<JsValue>, JsValue> {
    let reader = js::call(folder, "createReader", &[])?;
    let mut all = Vec::new();
    loop {
        let some = list(told(&reader, "readEntries").await?);
        if some.is_empty() || all.len() > MOST {
            return Ok(all);
        }
        all.extend(some);
    }
}

async fn file(entry: &JsValue) -> Result<JsValue, JsValue> {
    told(entry, "file").await
}

/// What a method tells to a function that it is given, or the error that it tells to another one.
async fn told(of: &JsValue, method: &str) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |on, off| {
        // Without such a method neither is ever called: it is refused at once.
        if let Err(error) = js::call(of, method, &[on.into(), off.clone().into()]) {
            let _ = off.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(promise).await
}

fn list(all: JsValue) -> Vec<JsValue> {
    Array::from(&all).to_vec()
}

fn is_folder(entry: &JsValue) -> bool {
    js::get(entry, "isDirectory").is_ok_and(|is| is.is_truthy())
}

fn name(entry: &JsValue) -> String {
    js::get(entry, "name").ok().and_then(|name| name.as_string()).unwrap_or_default()
}
