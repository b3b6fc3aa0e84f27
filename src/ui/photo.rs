//! A photo as it is kept: upright, small, and with nothing in it but what is seen (S83).
//!
//! It is drawn anew. Where and when it was taken, and with what, is in the file only, and stays behind.

use super::browser::{call, get, object};
use super::files::{ObjectUrl, bytes_of};
use crate::session::{Fault, MediaFault};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlCanvasElement};

/// The media type of what is kept.
pub const JPEG: &str = "image/jpeg";

/// The most bytes of one, unless it cannot be made smaller.
const MAX_BYTES: f64 = 500.0 * 1024.0;

/// The longer side in pixels and the quality, from good to small. The first that fits is kept.
const TRIES: [(f64, f64); 6] =
    [(1600.0, 0.8), (1600.0, 0.65), (1280.0, 0.65), (1024.0, 0.6), (800.0, 0.5), (640.0, 0.4)];

#[wasm_bindgen]
extern "C" {
    /// What draws: a canvas in two dimensions.
    pub type Brush;

    /// The colour of what is filled.
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    pub fn dip(this: &Brush, colour: &str);
    /// Fills a box.
    #[wasm_bindgen(method, js_name = fillRect)]
    pub fn fill(this: &Brush, left: f64, top: f64, width: f64, height: f64);
    /// Draws a picture into a box.
    #[wasm_bindgen(method, catch, js_name = drawImage)]
    pub fn draw(this: &Brush, picture: &JsValue, left: f64, top: f64, width: f64, height: f64) -> Result<(), JsValue>;

    /// The colour of lines.
    #[wasm_bindgen(method, setter, js_name = strokeStyle)]
    pub fn ink(this: &Brush, colour: &str);
    /// How wide lines are.
    #[wasm_bindgen(method, setter, js_name = lineWidth)]
    pub fn line_width(this: &Brush, width: f64);
    /// Begins a shape.
    #[wasm_bindgen(method, js_name = beginPath)]
    pub fn begin(this: &Brush);
    /// Where the shape begins.
    #[wasm_bindgen(method, js_name = moveTo)]
    pub fn go_to(this: &Brush, x: f64, y: f64);
    /// A line towards the first place, and round the corner towards the second.
    #[wasm_bindgen(method, js_name = arcTo)]
    pub fn arc_to(this: &Brush, x: f64, y: f64, then_x: f64, then_y: f64, radius: f64);
    /// Back to where the shape began.
    #[wasm_bindgen(method, js_name = closePath)]
    pub fn close(this: &Brush);
    /// Fills the shape.
    #[wasm_bindgen(method, js_name = fill)]
    pub fn fill_path(this: &Brush);
    /// Draws its line.
    #[wasm_bindgen(method)]
    pub fn stroke(this: &Brush);
    /// Draws only inside the shape from now on.
    #[wasm_bindgen(method)]
    pub fn clip(this: &Brush);
    /// Remembers how it draws now.
    #[wasm_bindgen(method)]
    pub fn save(this: &Brush);
    /// Draws as it did then.
    #[wasm_bindgen(method)]
    pub fn restore(this: &Brush);
    /// Makes all that follows larger.
    #[wasm_bindgen(method)]
    pub fn scale(this: &Brush, across: f64, down: f64);
    /// Moves all that follows.
    #[wasm_bindgen(method, js_name = translate)]
    pub fn shift(this: &Brush, across: f64, down: f64);
    /// The font of words.
    #[wasm_bindgen(method, setter, js_name = font)]
    pub fn font(this: &Brush, font: &str);
    /// Which way words run: "ltr" or "rtl".
    #[wasm_bindgen(method, setter, js_name = direction)]
    pub fn direction(this: &Brush, direction: &str);
    /// Which end of the words the place is.
    #[wasm_bindgen(method, setter, js_name = textAlign)]
    pub fn align(this: &Brush, align: &str);
    /// How large words are.
    #[wasm_bindgen(method, js_name = measureText)]
    pub fn measure(this: &Brush, words: &str) -> JsValue;
    /// Writes words on a line.
    #[wasm_bindgen(method, js_name = fillText)]
    pub fn write(this: &Brush, words: &str, x: f64, y: f64);
}

/// The side of a picture that the app draws itself, in pixels.
pub const DRAWING: u32 = 1080;

/// A drawing (SVG, of that side) as a JPEG; `None` where the phone has no room for it.
pub async fn of_drawing(svg: &str) -> Option<Vec<u8>> {
    let picture = image_of(svg).await?;
    let side = f64::from(DRAWING);
    bytes_of(&drawn(&picture, side, side, 0.9).await?).await
}

/// A drawing as something a [`Brush`] draws.
pub async fn image_of(svg: &str) -> Option<JsValue> {
    let url = ObjectUrl::new("image/svg+xml", svg.as_bytes())?;
    in_an_image(&url).await.map(|(picture, ..)| picture)
}

/// The photo in a file, as it is kept.
///
/// # Errors
/// A [`Fault::Media`]: it holds no picture, or one that is too much for this phone.
pub async fn take(file: &File) -> Result<Vec<u8>, Fault> {
    let foreign = Fault::Media(MediaFault::Foreign);
    let too_large = Fault::Media(MediaFault::TooLarge);
    let (picture, width, height) = match upright(file).await {
        Some(picture) => picture,
        None => match ObjectUrl::of(file) {
            Some(url) => in_an_image(&url).await.ok_or(foreign)?,
            None => return Err(foreign),
        },
    };
    let mut smallest = None;
    for (side, quality) in TRIES {
        let scale = side / width.max(height).max(side);
        let blob = drawn(&picture, (width * scale).max(1.0), (height * scale).max(1.0), quality).await;
        // Where one is too much for this phone, a smaller one may not be.
        let Some(blob) = blob else { continue };
        let fits = blob.size() <= MAX_BYTES;
        smallest = Some(blob);
        if fits {
            break;
        }
    }
    // What the browser holds of it goes now, and not some day: it may be a hundred times the file.
    drop(call(&picture, "close", None));
    bytes_of(&smallest.ok_or(too_large)?).await.ok_or(too_large)
}

/// The picture in a file turned upright, and its size.
async fn upright(file: &File) -> Option<(JsValue, f64, f64)> {
    let make: js_sys::Function = get(window().as_ref(), "createImageBitmap")?.dyn_into().ok()?;
    let options = object(&[("imageOrientation", &JsValue::from_str("from-image"))]);
    let asked: js_sys::Promise = make.call2(window().as_ref(), file, &options).ok()?.dyn_into().ok()?;
    sized(JsFuture::from(asked).await.ok()?, "width", "height")
}

/// The same, for a browser that only turns what it shows.
async fn in_an_image(url: &ObjectUrl) -> Option<(JsValue, f64, f64)> {
    let image = document().create_element("img").ok()?;
    image.set_attribute("src", url.url()).ok()?;
    let asked: js_sys::Promise = call(&image, "decode", None)?.dyn_into().ok()?;
    JsFuture::from(asked).await.ok()?;
    sized(image.into(), "naturalWidth", "naturalHeight")
}

fn sized(picture: JsValue, width: &str, height: &str) -> Option<(JsValue, f64, f64)> {
    let side = |name| get(&picture, name).and_then(|side| side.as_f64()).filter(|side| *side >= 1.0);
    let (width, height) = (side(width)?, side(height)?);
    Some((picture, width, height))
}

/// The picture drawn in a size, as a JPEG; `None` where the phone has no room for that.
async fn drawn(picture: &JsValue, width: f64, height: f64, quality: f64) -> Option<Blob> {
    on_canvas((width, height), quality, |brush| {
        // What shows through in the picture is white: a JPEG shows nothing through.
        brush.dip("white");
        brush.fill(0.0, 0.0, width, height);
        brush.draw(picture, 0.0, 0.0, width, height)
    })
    .await
}

/// What is painted in a size, as a JPEG; `None` where the phone has no room for that, or a painting fails.
pub async fn painted(
    size: (f64, f64),
    quality: f64,
    paint: impl FnOnce(&Brush) -> Result<(), JsValue>,
) -> Option<Vec<u8>> {
    bytes_of(&on_canvas(size, quality, paint).await?).await
}

async fn on_canvas(
    (width, height): (f64, f64),
    quality: f64,
    paint: impl FnOnce(&Brush) -> Result<(), JsValue>,
) -> Option<Blob> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let brush: Brush = canvas.get_context("2d").ok()??.unchecked_into();
    paint(&brush).ok()?;
    let mut refused = false;
    let made = js_sys::Promise::new(&mut |done, _| {
        refused = canvas.to_blob_with_type_and_encoder_options(&done, JPEG, &quality.into()).is_err();
    });
    let blob: Blob = if refused { return None } else { JsFuture::from(made).await.ok()?.dyn_into().ok()? };
    // A canvas without a size gives its room back at once.
    canvas.set_width(0);
    (blob.type_() == JPEG).then_some(blob)
}
