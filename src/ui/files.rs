//! Files that come in and go out, through whatever the phone offers for it.

use super::browser::{call, get, object};
use crate::session::{CopyFault, Fault};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlAnchorElement};

/// The most that is read into memory: more than any file of ours can be (50 MiB).
const MAX_BYTES: f64 = 50.0 * 1024.0 * 1024.0;

/// The bytes of a file that a person has chosen.
///
/// # Errors
/// A [`Fault::Copy`]: it is too large to be ours, or its end could not be reached.
pub async fn read(file: &File) -> Result<Vec<u8>, Fault> {
    if file.size() > MAX_BYTES {
        return Err(Fault::Copy(CopyFault::TooLarge));
    }
    // A file that cannot be read to its end is cut off, whatever stopped it.
    bytes_of(file).await.ok_or(Fault::Copy(CopyFault::CutOff))
}

/// The bytes of a file, or of what the browser holds like one; `None` where it cannot be read to its end.
pub(super) async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// An address in this page of some bytes, for an element that shows them. It ends when this is dropped.
pub struct ObjectUrl(String);

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // A URL that we have made can be taken back.
        drop(web_sys::Url::revoke_object_url(&self.0));
    }
}

impl ObjectUrl {
    /// Of bytes of a media type.
    pub fn new(mime: &str, bytes: &[u8]) -> Option<Self> {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(mime);
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        Self::of(&Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?)
    }

    /// Of what the browser holds.
    pub fn of(blob: &Blob) -> Option<Self> {
        web_sys::Url::create_object_url_with_blob(blob).ok().map(Self)
    }

    /// The address.
    pub fn url(&self) -> &str {
        &self.0
    }
}

/// The phone did not send the file. It can be saved instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSent;

/// A file to hand to the person, forgotten when this is dropped.
pub struct FileToGive {
    file: File,
    url: ObjectUrl,
    name: String,
}

impl FileToGive {
    /// The bytes as a file. The name says nothing about anyone.
    pub fn new(name: String, bytes: &[u8]) -> Option<Self> {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        // A share sheet takes a text only where it is said to be one; a calendar takes its own.
        let kind = match name.rsplit_once('.') {
            Some((_, "txt")) => "text/plain",
            Some((_, "ics")) => "text/calendar",
            Some((_, "jpg")) => "image/jpeg",
            _ => "",
        };
        let options = object(&[("type", &JsValue::from_str(kind))]);
        let arguments = js_sys::Array::of3(&parts, &JsValue::from_str(&name), &options);
        let make: js_sys::Function = get(window().as_ref(), "File")?.dyn_into().ok()?;
        let file: File = js_sys::Reflect::construct(&make, &arguments).ok()?.dyn_into().ok()?;
        let url = ObjectUrl::of(&file)?;
        Some(Self { file, url, name })
    }

    /// Where a link finds it.
    pub fn url(&self) -> &str {
        self.url.url()
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What a share sheet needs, where the browser has one that takes files.
    pub fn sharing(&self) -> Option<Sharing> {
        let navigator = JsValue::from(window().navigator());
        let files = js_sys::Array::of1(&self.file);
        let data = JsValue::from(object(&[("files", &files)]));
        let can = call(&navigator, "canShare", Some(&data)).is_some_and(|can| can.is_truthy());
        can.then_some(Sharing { navigator, data })
    }

    /// Saves it where the browser saves files.
    pub fn save(&self) {
        let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        if let Some(link) = link {
            link.set_href(self.url());
            link.set_download(&self.name);
            link.click();
        }
    }
}

/// A file on its way into the phone's share sheet.
pub struct Sharing {
    navigator: JsValue,
    data: JsValue,
}

impl Sharing {
    /// Opens the share sheet and waits until it is closed again. Answers whether the file went anywhere.
    ///
    /// # Errors
    /// [`NotSent`] where the phone refuses. Someone who closes the sheet has chosen to.
    pub async fn start(self) -> Result<bool, NotSent> {
        let shared = call(&self.navigator, "share", Some(&self.data));
        let shared: js_sys::Promise = shared.and_then(|shared| shared.dyn_into().ok()).ok_or(NotSent)?;
        match JsFuture::from(shared).await {
            Err(error) if get(&error, "name").is_none_or(|name| name != "AbortError") => Err(NotSent),
            gone => Ok(gone.is_ok()),
        }
    }
}

/// Hands bytes to the person as a file: through the share sheet, or saved where there is none.
pub async fn share_or_download(name: String, bytes: Vec<u8>) {
    let Some(file) = FileToGive::new(name, &bytes) else { return };
    let sent = match file.sharing() {
        Some(sharing) => sharing.start().await,
        None => Err(NotSent),
    };
    if sent.is_err() {
        file.save();
        // The browser reads the file a moment after the tap.
        gloo_timers::future::TimeoutFuture::new(10_000).await;
    }
}
