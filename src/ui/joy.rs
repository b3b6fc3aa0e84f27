//! A celebration as a picture to share: a sun, and a stone for every step that was done. It gives nothing away: no
//! name, no goal, no step, not even the app's (S86, S164).

use super::browser::{call, get};
use super::photo;
use js_sys::Math;
use leptos::prelude::*;
use std::fmt::Write;
use wasm_bindgen::JsValue;

/// The most stones that are drawn; there is room for no more.
const DRAWN: usize = 12;

/// The picture as a JPEG, in the colours of the screen; `None` where this phone cannot make one.
pub async fn picture(stones: usize, words: &str) -> Option<Vec<u8>> {
    photo::of_drawing(&drawing(stones, words)?).await
}

fn drawing(stones: usize, words: &str) -> Option<String> {
    let style = call(window().as_ref(), "getComputedStyle", Some(document().document_element()?.as_ref()))?;
    let colour = |name: &str| call(&style, "getPropertyValue", Some(&JsValue::from_str(name)))?.as_string();
    let direction = get(&style, "direction")?.as_string()?;
    let (paper, ink, sun, grass) = (colour("--paper")?, colour("--ink")?, colour("--sun")?, colour("--leaf-soft")?);
    let (laid, newest, sky) = (colour("--stone")?, colour("--stone-light")?, colour("--sky")?);
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let side = photo::DRAWING;
    let mut drawn = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 1080 1080">
        <rect width="1080" height="1080" fill="{paper}"/><circle cx="540" cy="430" r="160" fill="{sun}"/>
        <path d="{}" stroke="{sun}" stroke-width="22" stroke-linecap="round"/>
        <path d="M0 470Q300 380 540 450T1080 430V1080H0Z" fill="{sky}"/><path d="M0 620Q420 480 1080 650V1080H0Z" fill="{grass}"/>
        <text x="540" y="140" fill="{ink}" font-family="system-ui, sans-serif" font-size="84" font-weight="700"
        text-anchor="middle" direction="{direction}">{words}</text>"#,
        rays()
    );
    let all = stones.clamp(1, DRAWN);
    for at in 0..all {
        let along = (at as f64 + 0.5) / all as f64;
        let (x, y) = (540.0 + Math::sin(along * 5.5) * 230.0 * (1.0 - 0.6 * along), 1000.0 - along * 440.0);
        let width = 76.0 - along * 40.0;
        let fill = if at + 1 == all { &newest } else { &laid };
        // Writing to a text does not fail.
        let _written = write!(
            drawn,
            r#"<ellipse cx="{x:.0}" cy="{y:.0}" rx="{width:.0}" ry="{:.0}" fill="{fill}" stroke="{ink}" stroke-width="5"/>"#,
            width * 0.6
        );
    }
    Some(drawn + "</svg>")
}

/// Nine rays, over the half of the sun that is above the hills.
fn rays() -> String {
    (0..9)
        .map(|at| {
            let turned = f64::from(at) * std::f64::consts::PI / 8.0;
            let (across, up) = (Math::cos(turned), Math::sin(turned));
            let place = |far: f64| format!("{:.0} {:.0}", 540.0 + across * far, 430.0 - up * far);
            format!("M{}L{}", place(200.0), place(255.0))
        })
        .collect()
}
