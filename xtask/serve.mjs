// node xtask/serve.mjs FOLDER [--port 8080]
//
// Serves a built site on this machine only, the way a good host does: the headers that the build
// wrote (headers.json), brotli, and the one page for every place in the app. Port 0 takes a free
// one. Says where it listens in its first line.

import http from "node:http";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const [folder = "dist", ...options] = process.argv.slice(2);
const port = options[0] === "--port" ? Number(options[1]) : 8080;
const root = path.resolve(folder);

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
  json: "application/json",
  webmanifest: "application/manifest+json",
  ftl: "text/plain; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};
const SHRINKS = new Set(["html", "js", "css", "wasm", "svg", "json", "webmanifest", "ftl", "txt"]);

/** Squeezed bytes by path; a changed file (another time of change) is squeezed anew. */
const squeezed = new Map();

function squeeze(file, changed, bytes) {
  const kept = squeezed.get(file);
  if (kept?.changed === changed) return kept.bytes;
  const quality = Number(process.env.WAYMARK_BROTLI ?? 9);
  const small = zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality } });
  squeezed.set(file, { changed, bytes: small });
  return small;
}

/** Read anew each time: a rebuild may have changed it. A folder without it (a test page) is served plainly. */
function headersFor(url) {
  try {
    const { every, immutable, cache } = JSON.parse(fs.readFileSync(path.join(root, "headers.json"), "utf8"));
    return { ...every, "cache-control": immutable.includes(url) ? cache.immutable : cache.else };
  } catch (cause) {
    if (cause.code !== "ENOENT") throw cause;
    return { "cache-control": "no-cache" };
  }
}

/** The file for a path, or none. A path without an ending is a place in the app. */
function find(url) {
  const file = path.join(root, url);
  if (!file.startsWith(root)) return null;
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  return path.extname(url) ? null : path.join(root, "index.html");
}

function answer(request, response) {
  const url = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const file = request.method === "GET" || request.method === "HEAD" ? find(url) : null;
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not here\n");
    return;
  }
  const ending = path.extname(file).slice(1);
  const changed = fs.statSync(file).mtimeMs;
  const headers = {
    ...headersFor(url),
    "content-type": TYPES[ending] ?? "application/octet-stream",
    etag: `"${changed.toString(36)}-${fs.statSync(file).size.toString(36)}"`,
    vary: "accept-encoding",
  };
  if (request.headers["if-none-match"] === headers.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  let bytes = fs.readFileSync(file);
  if (SHRINKS.has(ending) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
    bytes = squeeze(file, changed, bytes);
    headers["content-encoding"] = "br";
  }
  response.writeHead(200, { ...headers, "content-length": bytes.length });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

const server = http.createServer((request, response) => {
  try {
    answer(request, response);
  } catch (cause) {
    // Trunk swaps the folder when it has rebuilt: a file can be gone for a moment.
    console.error(`${request.url}: ${cause.message}`);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
});
server.listen(port, "127.0.0.1", () => console.log(`Waymark is at http://localhost:${server.address().port}/`));
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));
