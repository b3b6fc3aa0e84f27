// node xtask/sizes.mjs FOLDER: what a phone has to fetch, in bytes over the wire (brotli).

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const root = process.argv[2] ?? "dist";
const kept = [...fs.readFileSync(path.join(root, "sw.js"), "utf8").matchAll(/^ {2}\["([^"]+)"/gm)].map((match) => match[1]);

let total = 0;
const rows = kept.map((url) => {
  const bytes = fs.readFileSync(path.join(root, url === "/" ? "index.html" : url));
  const wire = url.endsWith(".woff2") ? bytes.length : zlib.brotliCompressSync(bytes).length;
  total += wire;
  return [url, bytes.length, wire];
});
const line = ([url, raw, wire]) => `${String(raw).padStart(10)} ${String(wire).padStart(10)}  ${url}`;
console.log("       raw       wire");
for (const row of rows.sort((one, other) => other[2] - one[2])) console.log(line(row));
console.log(line(["kept for offline use, in all", rows.reduce((sum, row) => sum + row[1], 0), total]));
