// From a row of the catalogue to one picture on its tile.
import { readGlyph } from "./glyph.mjs";
import { convexHull } from "./outline.mjs";

const TILE = 72;
/** Our own "not": a ring and a stroke in soft ink. Red is kept for help now. */
const NOT = "#4a5a60";
/** How much of the tile a glyph takes where the row names no size, in percent. */
const SIZES = { tl: 46, tr: 46, bl: 46, br: 46, t: 55, b: 55, l: 55, r: 55, c: 50 };
const MAIN_BESIDE_A_BADGE = 82;
const INSIDE_A_RING = 0.66;
const CLEARING = 4;

/** The drawing of a row and its frame: `{frame: "x y width height", body}`. */
export function compose(row) {
  const [first] = row.placements;
  if (row.placements.length === 1 && !first.place && !first.flipped && !row.crossed && !first.crossed) return alone(first, row.ink);
  const badge = row.placements.find(({ place }) => /^[tb][lr]$/.test(place ?? ""));
  const parts = row.placements.map((placement, index) => {
    const box = boxOf(placement, index === 0 && badge ? badge.place : undefined);
    return placed(placement, box, row.ink, index > 0 && !placement.place.endsWith("-half") && placement.place !== "c");
  });
  return framed({ x: 0, y: 0, width: TILE, height: TILE }, parts.join("") + (row.crossed ? notMark(0, 0, TILE) : ""));
}

// A single glyph is trimmed so that every picture fills its tile alike. Our own drawings keep the frame they were drawn in.
function alone({ name, dress }, ink) {
  const { paths, box } = readGlyph(name, dress);
  const body = draw(paths, ink, name);
  return framed(/^[a-z]/.test(name) ? { x: 0, y: 0, width: TILE, height: TILE } : box, body);
}

function boxOf({ place, size }, badgePlace) {
  if (place === "left-half") return { x: 0, y: 0, width: 35, height: TILE };
  if (place === "right-half") return { x: 37, y: 0, width: 35, height: TILE };
  const percent = size ?? (place ? SIZES[place] : badgePlace ? MAIN_BESIDE_A_BADGE : 100);
  const side = (TILE * percent) / 100;
  const corner = place ?? (badgePlace ? opposite(badgePlace) : "c");
  const along = (low, high) => (corner.includes(low) ? 0 : corner.includes(high) ? TILE - side : (TILE - side) / 2);
  return { x: along("l", "r"), y: along("t", "b"), width: side, height: side };
}

function opposite(corner) {
  return corner.replace(/[tblr]/g, (c) => ({ t: "b", b: "t", l: "r", r: "l" })[c]);
}

function placed({ name, dress, flipped, place, crossed }, box, ink, clears) {
  const glyph = readGlyph(name, dress);
  const own = /^[a-z]/.test(name);
  const from = own && !place ? { x: 0, y: 0, width: TILE, height: TILE } : glyph.box;
  // A glyph that is crossed out stands inside its ring.
  const room = crossed ? INSIDE_A_RING : 1;
  const scale = Math.min((box.width * room) / from.width, (box.height * room) / from.height);
  const [width, height] = [from.width * scale, from.height * scale];
  // Pulled to the tile's edge it belongs to, centred otherwise.
  const side = crossed ? "c" : (place ?? "");
  const x = box.x + (box.width - width) * (/^[tb]?l$/.test(side) ? 0 : /^[tb]?r$/.test(side) ? 1 : 0.5);
  const y = box.y + (box.height - height) * (side.startsWith("t") ? 0 : /^b/.test(side) ? 1 : 0.5);
  const shift = flipped ? [x + width + from.x * scale, y - from.y * scale] : [x - from.x * scale, y - from.y * scale];
  const ground = clears && !crossed ? clearing(glyph.points, scale) : "";
  const sizes = flipped ? `${-short(scale, 3)} ${short(scale, 3)}` : short(scale, 3);
  const body = `<g transform="translate(${short(shift[0])} ${short(shift[1])})scale(${sizes})">${ground}${draw(glyph.paths, ink, name)}</g>`;
  return crossed ? disc(box) + body + notMark(box.x, box.y, box.width) : body;
}

/** White ground under a badge, so that its outline stays readable on the picture behind it. */
function clearing(points, scale) {
  const corners = convexHull(points).map(([x, y]) => `${x} ${y}`).join("L");
  return `<path fill="#fff" stroke="#fff" stroke-linejoin="round" stroke-width="${short(CLEARING / scale)}" d="M${corners}z"/>`;
}

function disc({ x, y, width }) {
  const r = short(width / 2 + CLEARING / 2);
  return `<path fill="#fff" d="M${short(x + width / 2)} ${short(y + width / 2 - r)}a${r} ${r} 0 1 0 .1 0z"/>`;
}

function notMark(x, y, side) {
  const width = side * 0.07;
  const r = side / 2 - width;
  const [cx, cy] = [x + side / 2, y + side / 2];
  const reach = r * Math.SQRT1_2;
  const ring = `M${short(cx - r)} ${short(cy)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0`;
  const d = `${ring}M${short(cx - reach)} ${short(cy - reach)}l${short(2 * reach)} ${short(2 * reach)}`;
  const line = (colour, w) => `<path fill="none" stroke="${colour}" stroke-width="${short(w)}" d="${d}"/>`;
  return line("#fff", width * 1.9) + line(NOT, width);
}

function draw(paths, ink, name) {
  let out = "";
  for (const { d, ...look } of paths) {
    if (ink) {
      if (look.fill === "currentColor" || look.stroke === "currentColor") {
        if (!/^[a-z]/.test(name)) throw new Error(`${name}: skin in a picture drawn in the text's colour`);
      }
      look.fill ??= "currentColor";
      if (look.stroke === "#000") look.stroke = "currentColor";
    }
    const attributes = Object.entries(look).sort().map(([key, value]) => ` ${key}="${value}"`).join("");
    out += `<path${attributes} d="${d}"/>`;
  }
  return out;
}

function framed({ x, y, width, height }, body) {
  const side = Math.max(width, height) * 1.06;
  return { frame: [x + (width - side) / 2, y + (height - side) / 2, side, side].map((n) => short(n)).join(" "), body };
}

function short(number, digits = 1) {
  return Number(number.toFixed(digits));
}
