// node xtask/bench/bench.mjs --dist FOLDER --copies FOLDER --packets PROGRAM --other PROGRAM --results FOLDER
//      [--runs 3] [--only PART] [--couchdb URL]
//
// Measures a built site and prints what it found. Nothing here passes or fails: on a busy machine
// timings are noise. Called by `cargo xtask bench`, which makes the copies.

import fs from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { copies } from "./app.mjs";
import { budgets } from "./budgets.mjs";
import { lists, memory, ticksAndOpening, unlocking } from "./costs.mjs";
import { exchange } from "./exchange.mjs";
import { serve, warmUp, wire } from "./network.mjs";
import { person } from "./person.mjs";
import { sync } from "./sync.mjs";
import { worker } from "./worker.mjs";

const { values } = parseArgs({
  options: {
    dist: { type: "string" },
    copies: { type: "string" },
    packets: { type: "string" },
    other: { type: "string" },
    results: { type: "string" },
    runs: { type: "string", default: "3" },
    only: { type: "string" },
    couchdb: { type: "string" },
  },
});
fs.mkdirSync(values.results, { recursive: true });
const made = copies(values.copies);
const site = await serve(values.dist);
const load = () => `${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} cores`;
console.log(`Machine load at the start: ${load()}`);
try {
  const { precached } = await warmUp(site.port);
  if (precached === 0) console.log("This is no release site: it keeps nothing for offline use.");
  const line = await wire(site.port);
  const parts = {
    budgets: () => budgets(site.port, made, Number(values.runs), values.results),
    ticks: () => ticksAndOpening(line, made),
    person: () => person(line, made, Number(values.runs)),
    worker: () => worker(line, made),
    lists: () => lists(line, made),
    memory: () => memory(line, made),
    unlocking: () => unlocking(line),
    exchange: () => exchange(line, values.packets),
    sync: (part) => sync(line, values.other, part, values.couchdb),
  };
  // As `sync`, or `sync/live` for a part of a part.
  const [only, part] = values.only?.split("/") ?? [];
  for (const [name, measure] of Object.entries(parts)) {
    if (!only || only === name) await measure(part);
  }
  line.cut();
  console.log(`\nMachine load at the end: ${load()}`);
} finally {
  site.stop();
}
