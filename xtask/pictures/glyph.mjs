// One glyph as a flat list of paths: OpenMoji's or one of our own drawings.
import { existsSync, readFileSync } from "node:fs";
import { optimize } from "svgo";
import { outlinePoints } from "./outline.mjs";

const OPENMOJI = new URL("../../node_modules/openmoji/color/svg/", import.meta.url);
const OWN = new URL("../../src/ui/pictures/own/", import.meta.url);

const SKIN = /^#fcea2b$/i;
/** What a full figure wears, first person and second: drawn in skin alone it would look undressed. */
const CLOTHES = ["#92d3f5", "#b1cc33"];
/** Fair hair goes with few of the skin tones; a dark brown goes with all of them. Grey and black stay. */
const FAIR_HAIR = /^#(f1b31c|f4aa41|a57939)$/i;
const BROWN_HAIR = "#4a2f1f";
/** The only attributes a picture may carry: no ids, no styles, no links. */
const KEPT = new Set(["d", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin", "transform"]);
const HARMLESS = new Set(["id", "class", "data-name", "stroke-miterlimit", "version", "xmlns", "viewBox", "paint-order", "overflow", "clip-rule", "color"]);

/**
 * Reads a glyph: `{paths, box, points}` on its own grid of 72. `dress` is "" (skin only where OpenMoji says so),
 * "*" (every yellow area is skin) or "c" (a full figure: the head is skin, the body wears clothes).
 */
export function readGlyph(name, dress) {
  const file = /^[0-9A-F]/.test(name) ? new URL(`${name}.svg`, OPENMOJI) : new URL(`${name}.svg`, OWN);
  if (!existsSync(file)) throw new Error(`there is no glyph ${name}`);
  const paths = [];
  optimize(readFileSync(file, "utf8"), {
    multipass: false,
    plugins: [
      "removeComments",
      "removeMetadata",
      "convertStyleToAttrs",
      { name: "paint-skin", fn: () => paintSkin(dress) },
      "removeUselessStrokeAndFill",
      "convertColors",
      { name: "round-corners", fn: () => ({ element: { enter: roundedRectangle } }) },
      { name: "convertShapeToPath", params: { convertArcs: true } },
      "moveGroupAttrsToElems",
      "convertTransform",
      { name: "convertPathData", params: { floatPrecision: 2, transformPrecision: 4 } },
      { name: "collect", fn: () => collect(name, paths) },
    ],
  });
  if (paths.length === 0) throw new Error(`the glyph ${name} draws nothing`);
  return { paths: mergeLines(paths), ...extent(paths) };
}

function paintSkin(dress) {
  const groups = [];
  return {
    element: {
      enter: (node) => {
        groups.push(node.attributes.id ?? "");
        const shadow = groups.some((id) => id.startsWith("skin-shadow"));
        const hair = groups.some((id) => id.startsWith("hair"));
        const skin = dress !== "" || groups.some((id) => id.startsWith("skin"));
        for (const paint of ["fill", "stroke"]) {
          const value = node.attributes[paint];
          if (hair && FAIR_HAIR.test(value ?? "")) node.attributes[paint] = BROWN_HAIR;
          if (shadow && value && value !== "none") {
            node.attributes[paint] = "#000";
            node.attributes[`${paint}-opacity`] = ".2";
          } else if (skin && SKIN.test(value ?? "")) {
            const body = dress === "c" && !["circle", "ellipse"].includes(node.name);
            node.attributes[paint] = body ? CLOTHES[Number(groups.includes("skin-b"))] : "currentColor";
          }
        }
      },
      exit: () => {
        groups.pop();
      },
    },
  };
}

// svgo turns every shape but this one into a path.
function roundedRectangle(node) {
  const { rx, ry, x = 0, y = 0, width, height, ...look } = node.attributes;
  // One without a size is not drawn at all; an empty group says so.
  if (node.name === "rect" && !(width && height)) Object.assign(node, { name: "g", attributes: {} });
  if (node.name !== "rect" || !(rx || ry)) return;
  const [w, h] = [Number(width), Number(height)];
  const [a, b] = [Math.min(Number(rx ?? ry), w / 2), Math.min(Number(ry ?? rx), h / 2)];
  const corner = (dx, dy) => `a${a} ${b} 0 0 1 ${dx} ${dy}`;
  const d = `M${Number(x) + a} ${y}h${w - 2 * a}${corner(a, b)}v${h - 2 * b}${corner(-a, b)}h${2 * a - w}${corner(-a, -b)}v${2 * b - h}${corner(a, -b)}z`;
  Object.assign(node, { name: "path", attributes: { ...look, d } });
}

function collect(name, paths) {
  const inherited = [{}];
  return {
    element: {
      enter: (node) => {
        const own = { ...node.attributes };
        for (const key of Object.keys(own)) {
          if (key.startsWith("xmlns:") || HARMLESS.has(key)) delete own[key];
          else if (!KEPT.has(key) && !["width", "height"].includes(key)) throw new Error(`${name}: attribute ${key} on <${node.name}>`);
        }
        if (!["svg", "g", "path"].includes(node.name)) throw new Error(`${name}: element <${node.name}>`);
        if (node.name !== "path" && own.transform) throw new Error(`${name}: a group's transform stayed`);
        const all = { ...inherited.at(-1), ...own };
        inherited.push(all);
        if (node.name === "path") keepIfVisible(all, paths);
      },
      exit: () => {
        inherited.pop();
      },
    },
  };
}

function keepIfVisible(attributes, paths) {
  const { width, height, ...path } = attributes;
  const stroked = path.stroke && path.stroke !== "none";
  if (!stroked) for (const key of ["stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"]) delete path[key];
  if (path.fill === "#000") delete path.fill;
  if (path["fill-rule"] === "nonzero") delete path["fill-rule"];
  if (stroked || path.fill !== "none") paths.push(path);
}

/** Neighbouring lines of one kind become one path. Filled areas never: overlaps would turn into holes. */
function mergeLines(paths) {
  const merged = [];
  for (const path of paths) {
    const last = merged.at(-1);
    const alike = last && path.fill === "none" && !path.transform && sameLook(last, path);
    const d = path.d.startsWith("m") ? absoluteStart(path.d) : path.d;
    if (alike && last.d === d) continue;
    if (alike) last.d += d;
    else merged.push({ ...path, d });
  }
  return merged;
}

function sameLook(a, b) {
  const look = ({ d, ...rest }) => JSON.stringify(Object.entries(rest).sort());
  return look(a) === look(b);
}

// "m1 2 3 4" goes on with relative lines; "M1 2 3 4" would not.
function absoluteStart(d) {
  const [, x, y, rest] = d.match(/^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)([^]*)$/);
  return `M${x} ${y}${/^[\s,]*[-\d.]/.test(rest) ? "l" : ""}${rest.trimStart()}`;
}

function extent(paths) {
  const points = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    const [a, b, c, d, e, f] = matrixOf(path.transform);
    const half = path.stroke ? (Number(path["stroke-width"] ?? 1) * Math.sqrt(Math.abs(a * d - b * c))) / 2 : 0;
    for (const [px, py] of outlinePoints(path.d)) {
      const [x, y] = [a * px + c * py + e, b * px + d * py + f];
      points.push([x - half, y - half], [x + half, y + half]);
      [left, top, right, bottom] = [Math.min(left, x - half), Math.min(top, y - half), Math.max(right, x + half), Math.max(bottom, y + half)];
    }
  }
  return { points, box: { x: left, y: top, width: right - left, height: bottom - top } };
}

// svgo leaves the transform of some stroked paths as it is, one function at most.
function matrixOf(transform) {
  if (!transform) return [1, 0, 0, 1, 0, 0];
  const [, kind, list] = transform.match(/^(\w+)\(([^)]*)\)$/) ?? [];
  const n = (list ?? "").match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const turn = (degrees, x = 0, y = 0) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
  };
  if (kind === "matrix") return n;
  if (kind === "translate") return [1, 0, 0, 1, n[0], n[1] ?? 0];
  if (kind === "scale") return [n[0], 0, 0, n[1] ?? n[0], 0, 0];
  if (kind === "rotate") return turn(...n);
  throw new Error(`cannot read the transform ${transform}`);
}
