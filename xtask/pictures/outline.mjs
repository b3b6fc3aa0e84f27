// Where the ink of a path lies: needed to trim a picture to its tile and to clear the ground under a badge.

const NUMBER = /[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/gi;
const ARITY = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const CURVE_SAMPLES = 8;

/** Points along a path's outline, dense enough for a box that is right to about a tenth of a unit. */
export function outlinePoints(d) {
  const points = [];
  let at = [0, 0];
  let start = [0, 0];
  let handle = null;
  for (const [command, args] of commands(d)) {
    const kind = command.toLowerCase();
    const relative = command === kind;
    const point = (i) => (relative ? [at[0] + args[i], at[1] + args[i + 1]] : [args[i], args[i + 1]]);
    let next = at;
    let nextHandle = null;
    if (kind === "z") next = start;
    else if (kind === "h") next = [relative ? at[0] + args[0] : args[0], at[1]];
    else if (kind === "v") next = [at[0], relative ? at[1] + args[0] : args[0]];
    else if (kind === "m" || kind === "l") next = point(0);
    else if (kind === "a") {
      next = point(5);
      points.push(...arcPoints(at, args, next));
    } else {
      const reflected = handle ? [2 * at[0] - handle[0], 2 * at[1] - handle[1]] : at;
      const first = kind === "s" || kind === "t" ? reflected : point(0);
      const second = kind === "c" ? point(2) : kind === "s" ? point(0) : null;
      next = point(args.length - 2);
      nextHandle = second ?? first;
      points.push(...curvePoints(second ? [at, first, second, next] : [at, first, next]));
    }
    points.push(next);
    if (kind === "m") start = next;
    at = next;
    handle = nextHandle;
  }
  return points;
}

/** The corners of the smallest convex shape around the points, few enough to be cheap. */
export function convexHull(points) {
  const sorted = points.map(([x, y]) => [Math.round(x), Math.round(y)]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (ordered) => {
    const chain = [];
    for (const p of ordered) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), p) <= 0) chain.pop();
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function* commands(d) {
  for (const [, command, rest] of d.matchAll(/([a-z])([^a-z]*(?:e[-+]?\d+[^a-z]*)*)/gi)) {
    const kind = command.toLowerCase();
    const arity = ARITY[kind];
    if (arity === undefined) throw new Error(`unknown path command ${command}`);
    const numbers = kind === "a" ? arcNumbers(rest) : (rest.match(NUMBER) ?? []).map(Number);
    if (arity === 0) yield [command, []];
    for (let i = 0; arity > 0 && i < numbers.length; i += arity) {
      const lineAfterMove = kind === "m" && i > 0;
      const effective = lineAfterMove ? (command === "m" ? "l" : "L") : command;
      yield [effective, numbers.slice(i, i + arity)];
    }
  }
}

// The two flags of an arc may be written without a space after them: "a1 1 0 012 3".
function arcNumbers(text) {
  const numbers = [];
  let rest = text;
  while ((rest = rest.replace(/^[\s,]+/, "")) !== "") {
    const isFlag = numbers.length % 7 === 3 || numbers.length % 7 === 4;
    const [found] = isFlag ? [rest[0]] : rest.match(new RegExp(NUMBER.source, "i"));
    numbers.push(Number(found));
    rest = rest.slice(found.length);
  }
  return numbers;
}

function curvePoints(controls) {
  const points = [];
  for (let i = 1; i < CURVE_SAMPLES; i++) {
    const t = i / CURVE_SAMPLES;
    let level = controls;
    while (level.length > 1) {
      level = level.slice(1).map((p, k) => [level[k][0] + t * (p[0] - level[k][0]), level[k][1] + t * (p[1] - level[k][1])]);
    }
    points.push(level[0]);
  }
  return points;
}

// From end points to centre, as the SVG specification's implementation notes define the arc.
function arcPoints(from, [rawX, rawY, degrees, large, sweep], to) {
  let [rx, ry] = [Math.abs(rawX), Math.abs(rawY)];
  if (rx === 0 || ry === 0) return [];
  const phi = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [hx, hy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const stretch = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
  [rx, ry] = [rx * stretch, ry * stretch];
  const inside = (rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2) - 1;
  const root = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, inside));
  const [cx, cy] = [(root * rx * y) / ry, (-root * ry * x) / rx];
  const angle = (px, py) => Math.atan2((py - cy) / ry, (px - cx) / rx);
  const begin = angle(x, y);
  let span = angle(-x, -y) - begin;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const steps = CURVE_SAMPLES * 3;
  return Array.from({ length: steps - 1 }, (_, i) => {
    const a = begin + (span * (i + 1)) / steps;
    const [ex, ey] = [cx + rx * Math.cos(a), cy + ry * Math.sin(a)];
    return [cos * ex - sin * ey + (from[0] + to[0]) / 2, sin * ex + cos * ey + (from[1] + to[1]) / 2];
  });
}
