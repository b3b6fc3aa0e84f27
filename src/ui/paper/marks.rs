//! What stands on a sheet as the screen shows it: boxes, words and pictures, and where each is.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

#[wasm_bindgen]
extern "C" {
    /// How an element looks.
    type Look;
    #[wasm_bindgen(js_name = getComputedStyle)]
    fn look_of(element: &Element) -> Look;
    #[wasm_bindgen(method, js_name = getPropertyValue)]
    fn named(this: &Look, name: &str) -> String;
    #[wasm_bindgen(method, structural, indexing_getter)]
    fn get(this: &Look, name: &str) -> String;

    /// An element, or a piece of a text.
    type Placed;
    #[wasm_bindgen(method, js_name = getBoundingClientRect)]
    fn place(this: &Placed) -> Rect;
    type Rect;
    #[wasm_bindgen(method, getter)]
    fn left(this: &Rect) -> f64;
    #[wasm_bindgen(method, getter)]
    fn top(this: &Rect) -> f64;
    #[wasm_bindgen(method, getter)]
    fn width(this: &Rect) -> f64;
    #[wasm_bindgen(method, getter)]
    fn height(this: &Rect) -> f64;

    /// A piece of a text.
    #[wasm_bindgen(extends = Placed)]
    type Range;
    #[wasm_bindgen(constructor)]
    fn new() -> Range;
    #[wasm_bindgen(method, js_name = setStart)]
    fn start(this: &Range, text: &Node, at: u32);
    #[wasm_bindgen(method, js_name = setEnd)]
    fn end(this: &Range, text: &Node, at: u32);
}

/// Where something is, in the screen's pixels, from the sheet's corner.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Area {
    /// From the left.
    pub left: f64,
    /// From above.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// One thing on a sheet.
pub enum Mark {
    /// A box with a ground, a line at some of its sides, or both.
    Ground {
        /// Where.
        at: Area,
        /// The colour of the ground; none where what is below shows.
        fill: Option<String>,
        /// How round its corners are.
        radius: f64,
        /// The lines above, right, below and left: how wide, and the colour.
        lines: [(f64, String); 4],
    },
    /// Words on one line.
    Words {
        /// Where.
        at: Area,
        /// The words.
        text: String,
        /// Their font, as a canvas takes it.
        font: String,
        /// Their colour.
        colour: String,
        /// Whether they run from right to left.
        turned: bool,
    },
    /// A picture that the app draws.
    Drawn {
        /// Where.
        at: Area,
        /// The element.
        svg: Element,
        /// The colour that its ink takes.
        colour: String,
        /// The colour of what has none.
        fill: String,
        /// Whether it looks the other way, as it does where words run from right to left.
        mirrored: bool,
    },
    /// A photo.
    Photo {
        /// Where.
        at: Area,
        /// The element.
        image: Element,
    },
}

/// A sheet, read off the screen.
pub struct Sheet {
    /// How wide it is, in the screen's pixels.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// The colour of the paper.
    pub paper: String,
    /// What stands on it, what is below first.
    pub marks: Vec<Mark>,
}

/// The room around what stands on a sheet, and between its parts, in the screen's pixels.
const MARGIN: f64 = 16.0;

/// The sides of a box, as the names of looks have them.
const SIDES: [&str; 4] = ["Top", "Right", "Bottom", "Left"];

/// Puts the parts of a sheet below each other, as they stand on the screen.
pub fn read(parts: &[Element]) -> Sheet {
    let places: Vec<Area> = parts.iter().map(|part| area(part, (0.0, 0.0))).collect();
    let left = places.iter().map(|place| place.left).fold(f64::INFINITY, f64::min);
    let right = places.iter().map(|place| place.left + place.width).fold(0.0, f64::max);
    let (mut down, mut marks) = (MARGIN, Vec::new());
    for (part, place) in parts.iter().zip(&places) {
        walk(part, (MARGIN - left, down - place.top), &mut marks);
        down += place.height + MARGIN;
    }
    let paper = document().document_element().map(|page| look_of(&page).named("--paper")).unwrap_or_default();
    Sheet { width: right - left + 2.0 * MARGIN, height: down, paper, marks }
}

fn area(placed: &JsValue, (right, down): (f64, f64)) -> Area {
    let rect = placed.unchecked_ref::<Placed>().place();
    Area { left: rect.left() + right, top: rect.top() + down, width: rect.width(), height: rect.height() }
}

fn pixels(look: &Look, name: &str) -> f64 {
    look.get(name).trim_end_matches("px").parse().unwrap_or(0.0)
}

/// An element and all that is in it. What only a screen reader reads is not on the sheet.
fn walk(element: &Element, moved: (f64, f64), marks: &mut Vec<Mark>) {
    let look = look_of(element);
    let is_seen = look.get("display") != "none" && look.get("visibility") == "visible";
    if !is_seen || element.class_list().contains("unseen") {
        return;
    }
    let at = area(element, moved);
    marks.extend(ground(&look, at));
    match element.local_name().as_str() {
        "svg" => marks.push(Mark::Drawn {
            at: inside(&look, at),
            svg: element.clone(),
            colour: look.get("color"),
            fill: look.get("fill"),
            mirrored: look.get("transform").starts_with("matrix(-"),
        }),
        "img" => marks.push(Mark::Photo { at, image: element.clone() }),
        _ => {
            let children = element.child_nodes();
            for child in (0..children.length()).filter_map(|at| children.get(at)) {
                match child.node_type() {
                    Node::ELEMENT_NODE => walk(child.unchecked_ref(), moved, marks),
                    Node::TEXT_NODE => lines(&child, &look, moved, marks),
                    _ => {}
                }
            }
        }
    }
}

/// Where the content of a box is.
fn inside(look: &Look, at: Area) -> Area {
    let [above, right, below, left] = SIDES.map(|side| pixels(look, &format!("padding{side}")));
    Area {
        left: at.left + left,
        top: at.top + above,
        width: at.width - left - right,
        height: at.height - above - below,
    }
}

fn ground(look: &Look, at: Area) -> Option<Mark> {
    let fill = Some(look.get("backgroundColor")).filter(|fill| fill != "transparent" && !fill.ends_with(", 0)"));
    let lines =
        SIDES.map(|side| (pixels(look, &format!("border{side}Width")), look.get(&format!("border{side}Color"))));
    let radius = pixels(look, "borderTopLeftRadius").min(at.width / 2.0).min(at.height / 2.0);
    let is_seen = fill.is_some() || lines.iter().any(|(width, _)| *width > 0.0);
    is_seen.then_some(Mark::Ground { at, fill, radius, lines })
}

/// The words of a text, line by line as the screen breaks it.
fn lines(node: &Node, look: &Look, moved: (f64, f64), marks: &mut Vec<Mark>) {
    let text: Vec<u16> = node.text_content().unwrap_or_default().encode_utf16().collect();
    let font = ["fontStyle", "fontWeight", "fontSize", "fontFamily"].map(|name| look.get(name)).join(" ");
    let (colour, turned) = (look.get("color"), look.get("direction") == "rtl");
    let mut line: Option<(Area, Vec<u16>)> = None;
    let mut done = |line: Option<(Area, Vec<u16>)>| {
        let Some((at, text)) = line else { return };
        let text = String::from_utf16_lossy(&text).trim().to_owned();
        if !text.is_empty() {
            marks.push(Mark::Words { at, text, font: font.clone(), colour: colour.clone(), turned });
        }
    };
    let range = Range::new();
    for at in 0..text.len() {
        let (Some(unit), Ok(from)) = (text.get(at).copied(), u32::try_from(at)) else { continue };
        range.start(node, from);
        range.end(node, from + 1);
        let here = area(&range, moved);
        // The second half of a letter, and a space that is not shown, take no place of their own.
        let same =
            line.as_ref().is_some_and(|(all, _)| here.height == 0.0 || (here.top - all.top).abs() < here.height / 2.0);
        match &mut line {
            Some((all, words)) if same => {
                words.push(unit);
                if here.width > 0.0 {
                    let right = (all.left + all.width).max(here.left + here.width);
                    all.left = all.left.min(here.left);
                    all.width = right - all.left;
                }
            }
            _ if here.width > 0.0 => done(line.replace((here, vec![unit]))),
            _ => {}
        }
    }
    done(line);
}
