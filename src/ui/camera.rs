//! The phone's camera and what it sees, in shades of grey.

use super::browser::{call, get, object};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlCanvasElement, HtmlVideoElement};

/// The side of what the engine looks at, in pixels: a code that fills most of it has four pixels a field.
const SIDE: u32 = 640;
/// The longest side of a picture from a file.
const FILE_SIDE: f64 = 1024.0;

#[wasm_bindgen]
extern "C" {
    /// What draws on a sheet: the little of it that is needed here.
    #[derive(Clone)]
    type Pen;

    /// A part of a picture (left, top, width, height) onto a part of the sheet.
    #[allow(clippy::too_many_arguments, reason = "so the browser has it")]
    #[wasm_bindgen(method, catch, js_name = drawImage)]
    fn draw(
        this: &Pen,
        picture: &JsValue,
        left: f64,
        top: f64,
        width: f64,
        height: f64,
        to_left: f64,
        to_top: f64,
        to_width: f64,
        to_height: f64,
    ) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = getImageData)]
    fn read(this: &Pen, left: u32, top: u32, width: u32, height: u32) -> Result<JsValue, JsValue>;
}

/// Why there is nothing to see, or to hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCamera {
    /// The person, or the phone in their name, has said no.
    Refused,
    /// There is none, or the browser gives none to any page.
    Missing,
    /// Another app uses it.
    Busy,
}

/// What comes from a camera or a microphone that is on. Dropping it turns it off.
pub(super) struct Stream(pub(super) JsValue);

impl Drop for Stream {
    fn drop(&mut self) {
        let tracks = call(&self.0, "getTracks", None).map(|tracks| js_sys::Array::from(&tracks)).unwrap_or_default();
        for track in tracks {
            // A track that has ended by itself is off, too.
            drop(call(&track, "stop", None));
        }
    }
}

impl Stream {
    /// Turns on what is wanted. The browser asks the person.
    pub(super) async fn open(wanted: &JsValue) -> Result<Self, NoCamera> {
        let devices = get(window().navigator().as_ref(), "mediaDevices").ok_or(NoCamera::Missing)?;
        let asked = call(&devices, "getUserMedia", Some(wanted)).ok_or(NoCamera::Missing)?;
        let asked: js_sys::Promise = asked.dyn_into().map_err(|_| NoCamera::Missing)?;
        match JsFuture::from(asked).await {
            Ok(stream) => Ok(Self(stream)),
            Err(error) => Err(match get(&error, "name").and_then(|name| name.as_string()).as_deref() {
                Some("NotAllowedError" | "SecurityError") => NoCamera::Refused,
                Some("NotReadableError" | "AbortError") => NoCamera::Busy,
                _ => NoCamera::Missing,
            }),
        }
    }
}

/// A camera that is on. Dropping it turns it off.
pub struct Camera(Stream);

impl Camera {
    /// Turns on the camera at the back, or the one there is. The browser asks the person.
    ///
    /// # Errors
    /// [`NoCamera`]; offer another way.
    pub async fn open() -> Result<Self, NoCamera> {
        let pixels = JsValue::from(object(&[("ideal", &JsValue::from(1280))]));
        let video = object(&[("facingMode", &JsValue::from_str("environment")), ("width", &pixels)]);
        Stream::open(&object(&[("video", &video)])).await.map(Self)
    }

    /// Shows what it sees.
    pub fn show_in(&self, video: &HtmlVideoElement) {
        video.set_muted(true);
        // Every browser with a camera has this.
        drop(js_sys::Reflect::set(video, &JsValue::from_str("srcObject"), &self.0.0));
        if let Ok(playing) = video.play() {
            // Where it may not play by itself it stays at its first picture, and that is looked at.
            spawn_local(async move { drop(JsFuture::from(playing).await) });
        }
    }
}

/// A picture in shades of grey: a byte a pixel, row by row.
pub struct Luma {
    /// Pixels a row.
    pub width: u16,
    /// How many rows.
    pub height: u16,
    /// The pixels.
    pub bytes: Vec<u8>,
}

/// A sheet to draw pictures on and read them from, which nobody sees.
#[derive(Clone)]
pub struct Sheet {
    canvas: HtmlCanvasElement,
    pen: Pen,
}

impl Sheet {
    /// A new sheet, where the browser has any.
    pub fn new() -> Option<Self> {
        let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
        let often = JsValue::from(object(&[("willReadFrequently", &JsValue::TRUE)]));
        let pen = canvas.get_context_with_context_options("2d", &often).ok()??.unchecked_into();
        Some(Self { canvas, pen })
    }

    /// The square in the middle of what a video shows now: what the person sees of it. `None` until it
    /// shows something.
    pub fn video(&self, video: &HtmlVideoElement) -> Option<Luma> {
        let (width, height) = (video.video_width(), video.video_height());
        let shown = width.min(height);
        // Two: there is something to show.
        if video.ready_state() < 2 || shown == 0 {
            return None;
        }
        let side = shown.min(SIDE);
        self.resize(side, side);
        let (left, top) = (f64::from(width - shown) / 2.0, f64::from(height - shown) / 2.0);
        let (shown, to) = (f64::from(shown), f64::from(side));
        self.pen.draw(video, left, top, shown, shown, 0.0, 0.0, to, to).ok()?;
        self.luma(side, side)
    }

    /// The picture in a file; `None` if it holds none.
    pub async fn file(&self, file: &File) -> Option<Luma> {
        let asked: js_sys::Promise = call(window().as_ref(), "createImageBitmap", Some(file))?.dyn_into().ok()?;
        let picture = JsFuture::from(asked).await.ok()?;
        let side = |name: &str| get(&picture, name).and_then(|side| side.as_f64());
        let (width, height) = (side("width")?, side("height")?);
        let scale = FILE_SIDE / width.max(height).max(FILE_SIDE);
        let scaled = |pixels: f64| (pixels * scale).max(1.0) as u32;
        let (to_width, to_height) = (scaled(width), scaled(height));
        self.resize(to_width, to_height);
        self.pen.draw(&picture, 0.0, 0.0, width, height, 0.0, 0.0, to_width.into(), to_height.into()).ok()?;
        self.luma(to_width, to_height)
    }

    fn resize(&self, width: u32, height: u32) {
        // Setting a size, even the same, makes everything anew.
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
    }

    fn luma(&self, width: u32, height: u32) -> Option<Luma> {
        let colours = get(&self.pen.read(0, 0, width, height).ok()?, "data")?;
        let colours = js_sys::Uint8Array::new(&colours).to_vec();
        let grey = |pixel: &[u8; 4]| {
            let [red, green, blue, _] = pixel.map(u32::from);
            ((red * 77 + green * 150 + blue * 29) >> 8) as u8
        };
        let (pixels, _) = colours.as_chunks::<4>();
        let bytes = pixels.iter().map(grey).collect();
        Some(Luma { width: u16::try_from(width).ok()?, height: u16::try_from(height).ok()?, bytes })
    }
}
