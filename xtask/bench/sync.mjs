// Keeping in step through one CouchDB, side by side: the app, which seals, opens and merges, and PouchDB, which
// does none of it. Same server, same machine, same size of a change; each in a fresh browser with its own disk.

import { couch } from "./sync/couch.mjs";
import { Bench } from "./sync/measuring.mjs";
import { firstSync } from "./sync/first.mjs";
import { idle } from "./sync/idle.mjs";
import { live } from "./sync/live.mjs";
import { moving } from "./sync/moving.mjs";
import { otherPhone } from "./sync/engines.mjs";
import { servePouch } from "./sync/pouch.mjs";

/** Measures all of it. `program` plays the other phone; with `part` only that; `url` names a server that is there
 * already. */
export async function sync(site, program, part, url) {
  const server = await couch(url);
  const pages = await servePouch();
  const other = otherPhone(program);
  const bench = new Bench(site, server, pages, other);
  const parts = { moving: () => moving(bench), idle: () => idle(bench), live: () => live(bench), plans: () => firstSync(bench) };
  try {
    for (const [name, run] of Object.entries(parts)) if (!part || part === name) await run();
  } finally {
    bench.lines.forEach((line) => line.cut());
    other.stop();
    pages.stop();
    await server.stop();
  }
}
