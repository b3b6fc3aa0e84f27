// PouchDB in a page of its own: the usual choice for apps that keep a CouchDB's documents offline.

import fs from "node:fs";
import http from "node:http";
import { fileURLToPath } from "node:url";
import { withPhone } from "../browser.mjs";
import { USER } from "./couch.mjs";

const MODULES = { "pouchdb-browser": "lib/index.js", "spark-md5": "spark-md5.js", vuvuzela: "index.js", events: "events.js" };

/** One script with PouchDB and what it needs, put together as Node would. */
function script() {
  const read = (name) => fs.readFileSync(fileURLToPath(new URL(`../node_modules/${name}/${MODULES[name]}`, import.meta.url)), "utf8");
  const modules = Object.keys(MODULES).map((name) => `${JSON.stringify(name)}(module, exports, require) {${read(name)}\n}`);
  return `(() => {
    const known = { uuid: { v4: () => crypto.randomUUID() } };
    const modules = { ${modules.join(",\n")} };
    const require = (name) => {
      if (!known[name]) {
        const module = { exports: {} };
        modules[name](module, module.exports, require);
        known[name] = module.exports;
      }
      return known[name];
    };
    const pouch = require("pouchdb-browser");
    globalThis.PouchDB = pouch.default ?? pouch;
  })();`;
}

/** Serves the page. Returns its address and how to stop. */
export async function servePouch() {
  const scriptText = script();
  const server = http.createServer((request, response) => {
    const isScript = request.url === "/pouch.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? scriptText : '<!doctype html><title>PouchDB</title><script src="/pouch.js"></script>');
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}

/** A fresh browser with PouchDB, which reaches `database` over `line`. */
export function withPouch(site, line, database, use) {
  return withPhone(async (page, browser) => {
    await page.goto(site.url);
    const remote = `http://127.0.0.1:${line.port}/${database}`;
    await page.evaluate(begin, remote, USER);
    return use(page, browser);
  });
}

/** In the page. */
function begin(remote, user) {
  globalThis.here = new PouchDB("bench", { auto_compaction: true });
  globalThis.there = new PouchDB(remote, { auth: { username: user.name, password: user.password }, skip_setup: true });
}

/** Writes so many changes of so many letters, `packed` in a document. */
export function write(page, from, to, letters, packed) {
  return page.evaluate(
    async (from, to, letters, packed) => {
      const some = () => Array.from({ length: letters }, () => String.fromCharCode(97 + Math.random() * 26)).join("");
      for (let at = from; at < to; at += 1000) {
        const docs = [];
        for (let n = at; n < Math.min(at + 1000, to); n += packed) {
          const changes = Array.from({ length: Math.min(packed, to - n) }, some);
          docs.push({ _id: crypto.randomUUID(), ...(packed > 1 ? { changes } : { change: changes[0] }) });
        }
        await here.bulkDocs(docs);
      }
    },
    from,
    to,
    letters,
    packed,
  );
}

/** Brings them over, `"to"` or `"from"` there. Returns how long it took, in milliseconds. */
export function replicate(page, way, options) {
  return page.evaluate(
    async (way, options) => {
      const began = performance.now();
      const done = await here.replicate[way](there, options);
      if (!done.ok) throw new Error(JSON.stringify(done.errors));
      return performance.now() - began;
    },
    way,
    options,
  );
}

/** Keeps both in step from now on; `globalThis.seen` holds when each document came. */
export function goLive(page) {
  return page.evaluate(async () => {
    globalThis.seen = {};
    here.changes({ live: true, since: "now" }).on("change", ({ id }) => {
      seen[id] = performance.timeOrigin + performance.now();
    });
    const live = here.sync(there, { live: true, retry: true });
    await new Promise((resolve) => live.once("paused", resolve));
  });
}
