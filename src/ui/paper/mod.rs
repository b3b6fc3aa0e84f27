//! A sheet of paper as a picture file: for whoever has no printer, and for a messenger (S99, S102).
//!
//! It is drawn as it stands on the screen, in its fonts and colours, and nothing else is in the file.

mod marks;

use super::browser::{call, get};
use super::photo::{self, Brush};
use super::pictures::sheet;
use leptos::prelude::*;
use marks::{Area, Mark, Sheet, read};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// How many pixels of the picture one of the screen becomes, at most.
const SHARP: f64 = 3.0;

/// The most pixels of a picture: what the oldest phones can still draw.
const MOST_PIXELS: f64 = 12_000_000.0;

/// The longest side that every browser draws.
const LONGEST: f64 = 8_000.0;

/// What the selector finds, as a JPEG; `None` where there is nothing, or where this phone cannot draw it.
pub async fn picture(parts: &str) -> Option<Vec<u8>> {
    let found = document().query_selector_all(parts).ok()?;
    let parts: Vec<Element> = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect();
    if parts.is_empty() {
        return None;
    }
    let Sheet { width, height, paper, marks } = read(&parts);
    let scale = SHARP.min((MOST_PIXELS / (width * height)).sqrt()).min(LONGEST / width.max(height));
    let sheet = symbols().await?;
    let mut ready = Vec::with_capacity(marks.len());
    for mark in marks {
        let drawing = match &mark {
            Mark::Drawn { svg, colour, fill, .. } => photo::image_of(&standing_alone(svg, &sheet, colour, fill)).await,
            _ => None,
        };
        ready.push((mark, drawing));
    }
    photo::painted((width * scale, height * scale), 0.9, |brush| {
        brush.scale(scale, scale);
        brush.dip(&paper);
        brush.fill(0.0, 0.0, width, height);
        for (mark, drawing) in &ready {
            paint(brush, mark, drawing.as_ref())?;
        }
        Ok(())
    })
    .await
}

/// The sheet with all pictures. It is kept for offline use, like the rest of the app.
async fn symbols() -> Option<String> {
    let asked: js_sys::Promise =
        call(window().as_ref(), "fetch", Some(&JsValue::from_str(sheet())))?.dyn_into().ok()?;
    let text: js_sys::Promise = call(&JsFuture::from(asked).await.ok()?, "text", None)?.dyn_into().ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// A picture of the screen as a drawing that needs nothing of the page.
fn standing_alone(svg: &Element, sheet: &str, colour: &str, fill: &str) -> String {
    let used = svg.query_selector("use").ok().flatten().and_then(|part| part.get_attribute("href"));
    let (frame, inner, fill) = match used.as_deref().and_then(|href| href.rsplit_once('#')) {
        Some((_, id)) => {
            let (frame, inner) = symbol(sheet, id).unwrap_or_default();
            (frame.to_owned(), inner.to_owned(), "black")
        }
        None => (svg.get_attribute("viewBox").unwrap_or_default(), svg.inner_html(), fill),
    };
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="216" height="216" viewBox="{frame}" color="{colour}" fill="{fill}">{inner}</svg>"#
    )
}

/// The frame and the content of one symbol of the sheet, as `xtask/pictures.mjs` writes it.
fn symbol<'a>(sheet: &'a str, id: &str) -> Option<(&'a str, &'a str)> {
    let (_, after) = sheet.split_once(&format!(r#"<symbol id="{id}" viewBox=""#))?;
    let (frame, after) = after.split_once("\">")?;
    Some((frame, after.split_once("</symbol>")?.0))
}

fn paint(brush: &Brush, mark: &Mark, drawing: Option<&JsValue>) -> Result<(), JsValue> {
    match mark {
        Mark::Ground { at, fill, radius, lines } => paint_ground(brush, *at, fill.as_deref(), *radius, lines),
        Mark::Words { at, text, font, colour, turned } => {
            brush.dip(colour);
            brush.font(font);
            brush.direction(if *turned { "rtl" } else { "ltr" });
            brush.align("start");
            let size = |name| get(&brush.measure(text), name).and_then(|size| size.as_f64()).unwrap_or(0.0);
            let (above, below) = (size("fontBoundingBoxAscent"), size("fontBoundingBoxDescent"));
            let line = at.top + (at.height - above - below) / 2.0 + above;
            brush.write(text, if *turned { at.left + at.width } else { at.left }, line);
        }
        Mark::Drawn { at, mirrored, .. } => {
            if let Some(drawing) = drawing {
                brush.save();
                brush.shift(at.left, at.top);
                if *mirrored {
                    brush.shift(at.width, 0.0);
                    brush.scale(-1.0, 1.0);
                }
                // A picture keeps its shape, whatever the shape of its box.
                let side = at.width.min(at.height);
                brush.draw(drawing, (at.width - side) / 2.0, (at.height - side) / 2.0, side, side)?;
                brush.restore();
            }
        }
        Mark::Photo { at, image } => paint_photo(brush, *at, image)?,
    }
    Ok(())
}

fn paint_ground(brush: &Brush, at: Area, fill: Option<&str>, radius: f64, lines: &[(f64, String); 4]) {
    let Area { left, top, width, height } = at;
    if let Some(fill) = fill {
        brush.dip(fill);
        rounded(brush, at, radius);
        brush.fill_path();
    }
    let [first, others @ ..] = lines;
    if first.0 > 0.0 && others.iter().all(|line| line == first) {
        brush.ink(&first.1);
        brush.line_width(first.0);
        let half = first.0 / 2.0;
        let middle = Area { left: left + half, top: top + half, width: width - first.0, height: height - first.0 };
        rounded(brush, middle, radius);
        brush.stroke();
        return;
    }
    let [above, right, below, start] = lines;
    for ((wide, colour), (x, y, w, h)) in [
        (above, (left, top, width, above.0)),
        (right, (left + width - right.0, top, right.0, height)),
        (below, (left, top + height - below.0, width, below.0)),
        (start, (left, top, start.0, height)),
    ] {
        if *wide > 0.0 {
            brush.dip(colour);
            brush.fill(x, y, w, h);
        }
    }
}

fn rounded(brush: &Brush, at: Area, radius: f64) {
    let Area { left, top, width, height } = at;
    let (right, below) = (left + width, top + height);
    brush.begin();
    brush.go_to(left + radius, top);
    brush.arc_to(right, top, right, below, radius);
    brush.arc_to(right, below, left, below, radius);
    brush.arc_to(left, below, left, top, radius);
    brush.arc_to(left, top, right, top, radius);
    brush.close();
}

/// A photo fills its box, and what does not fit is left out at both sides, as on the screen.
fn paint_photo(brush: &Brush, at: Area, image: &Element) -> Result<(), JsValue> {
    let size = |name| get(image, name).and_then(|size| size.as_f64()).unwrap_or(0.0);
    let (width, height) = (size("naturalWidth"), size("naturalHeight"));
    if width < 1.0 || height < 1.0 {
        return Ok(());
    }
    let scale = (at.width / width).max(at.height / height);
    let (wide, high) = (width * scale, height * scale);
    brush.save();
    rounded(brush, at, 0.0);
    brush.clip();
    let drawn = brush.draw(image, at.left + (at.width - wide) / 2.0, at.top + (at.height - high) / 2.0, wide, high);
    brush.restore();
    drawn
}
