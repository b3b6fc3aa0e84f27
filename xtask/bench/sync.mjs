// Keeping in step through one CouchDB, side by side: the app, which seals, opens and merges, and PouchDB, which
// does none of it. Same server, same machine, same size of a change; each in a fresh browser with its own disk.

import { countingLine } from "./counting_line.mjs";
import { invitationTo, startCouch } from "./couch.mjs";
import { otherPhone, withApp } from "./engines.mjs";
import * as pouch from "./pouch.mjs";
import { kb, median, ms, print, quantile, tell } from "./table.mjs";

const SIZES = [1_000, 10_000];
const ROUND_TRIPS = [0, 50];
/** Letters that PouchDB's document holds, and that a change of the app's says: with what an app knows of a change
 * (who, when, which line) it is as long. */
const LETTERS = 300;
const OURS_LETTERS = 60;
const WRITES = 50;
const PLANS = [10, 100, 500];
const CHANGES_A_PLAN = 20;

const POUCHES = [
  { name: "PouchDB 9, as it comes", packed: 1, options: {} },
  { name: "PouchDB 9, batches of 1,000", packed: 1, options: { batch_size: 1000 } },
  { name: "PouchDB 9, 50 changes a document", packed: 50, options: { batch_size: 1000 } },
];

/** Measures all of it. `program` plays the other phone; with `parts` only some. */
export async function sync(site, program, part) {
  const couch = await startCouch();
  const pages = await pouch.servePouch();
  const other = otherPhone(program);
  const bench = new Bench(site, couch, pages, other);
  const parts = { moving: () => moving(bench), idle: () => idle(bench), live: () => live(bench), plans: () => firstSync(bench) };
  try {
    for (const [name, run] of Object.entries(parts)) if (!part || part === name) await run();
  } finally {
    bench.lines.forEach((line) => line.cut());
    other.stop();
    pages.stop();
    couch.stop();
  }
}

class Bench {
  lines = [];
  #databases = 0;
  #plans = 0;

  constructor(site, couch, pages, other) {
    Object.assign(this, { site, couch, pages, other });
  }

  async line(roundTrip) {
    const line = await countingLine(this.couch.port, roundTrip);
    this.lines.push(line);
    return line;
  }

  database(ours) {
    this.#databases += 1;
    return this.couch.database(`bench-${this.#databases}`, ours);
  }

  /** A plan of the other phone's. */
  async plan(changes = 16) {
    this.#plans += 1;
    await this.other.ask("plan", this.#plans, changes);
    return this.#plans;
  }

  /** Puts all that the other phone wrote into a database: as if it had sent it. */
  async sendOther(database) {
    await this.couch.fill(database, await this.other.ask("documents", invitationTo(this.couch.port, database)));
  }
}

// ---- pushing and pulling ----

async function moving(bench) {
  const rows = [];
  for (const size of SIZES) {
    for (const roundTrip of ROUND_TRIPS) {
      const line = await bench.line(roundTrip);
      const push = [];
      const pull = [];
      tell(`the app: ${size} changes, ${roundTrip} ms`);
      await moveOurs(bench, line, size, push, pull);
      for (const kind of POUCHES) {
        tell(`${kind.name}: ${size} changes, ${roundTrip} ms`);
        await movePouch(bench, line, size, kind, push, pull);
      }
      for (const [way, all] of Object.entries({ push, pull })) {
        for (const { name, took } of all) rows.push([`${way} ${size.toLocaleString("en")}, ${roundTrip} ms: ${name}`, ...cells(took)]);
      }
    }
  }
  print(
    "Keeping in step through CouchDB: changes of about 300 bytes, into a database on the phone's disk",
    ["", "ms", "requests", "preflights", "KB up", "KB down", "CPU ms", "KB here"],
    rows,
    [
      "Ours: from the tap on Connect until the engine says that all is there, or until the last change is kept here;",
      "sealing, opening, checking signatures, merging and the rule of the server's design document are in it. PouchDB:",
      "one replication, plain, without that rule. Requests as they pass the line; preflights are the browser's own.",
      "CPU: of all the browser's processes. KB here: what the browser says that the site keeps, the app's own files not counted.",
    ],
  );
}

async function moveOurs(bench, line, size, push, pull) {
  const { site, other } = bench;
  const [database, plan] = [await bench.database(true), await bench.plan()];
  let written;
  await withApp(site, other, async (app) => {
    await app.join(plan);
    await app.write(plan, 0, size, OURS_LETTERS);
    await bench.sendOther(database);
    const took = await measured(app, line, async () => {
      const began = await app.connect(invitationTo(line.port, database));
      return (await app.until(isInStep)) - began;
    });
    push.push({ name: "ours", took });
    await untilQuiet(line);
    written = await app.changes(plan);
  });
  await withApp(site, other, async (app) => {
    await app.join(plan);
    await bench.sendOther(database);
    const took = await measured(app, line, () => pulled(app, line, database));
    const came = await app.changes(plan);
    if (came !== written) throw new Error(`${came} changes came of ${written}`);
    pull.push({ name: "ours", took });
  });
}

/** Connects, and waits until nothing more comes. How long until the last that came was kept. */
async function pulled(app, line, database) {
  const began = await app.connect(invitationTo(line.port, database));
  await untilQuiet(line);
  const came = (await app.heard()).filter((heard) => heard.came);
  return came.at(-1).at - began;
}

async function movePouch(bench, line, size, { name, packed, options }, push, pull) {
  const database = await bench.database();
  await pouch.withPouch(bench.pages, line, database, async (page) => {
    await pouch.write(page, 0, size, LETTERS, packed);
    push.push({ name, took: await measured({ page, browser: page.browser() }, line, () => pouch.replicate(page, "to", options)) });
  });
  await pouch.withPouch(bench.pages, line, database, async (page) => {
    pull.push({ name, took: await measured({ page, browser: page.browser() }, line, () => pouch.replicate(page, "from", options)) });
  });
}

// ---- nothing to do ----

async function idle(bench) {
  const rows = [];
  for (const size of [0, ...SIZES]) {
    const line = await bench.line(0);
    tell(`idle after ${size} changes`);
    const label = `after ${size.toLocaleString("en")} changes`;
    const [database, plan] = [await bench.database(true), await bench.plan()];
    await withApp(bench.site, bench.other, async (app) => {
      await app.join(plan);
      if (size > 0) await app.write(plan, 0, size, OURS_LETTERS);
      await bench.sendOther(database);
      await app.connect(invitationTo(line.port, database));
      await app.until(isInStep);
      await untilQuiet(line);
      line.take();
      await app.page.reload({ waitUntil: "load" });
      await untilQuiet(line, 3_000);
      rows.push([`${label}: ours, the app opened again`, ...asked(line.take())]);
    });
    const theirs = await bench.database();
    await pouch.withPouch(bench.pages, line, theirs, async (page) => {
      if (size > 0) await pouch.write(page, 0, size, LETTERS, 1);
      const both = async () => {
        await pouch.replicate(page, "to", POUCHES[1].options);
        await pouch.replicate(page, "from", POUCHES[1].options);
      };
      await both();
      line.take();
      await both();
      rows.push([`${label}: ${POUCHES[1].name}, once each way`, ...asked(line.take())]);
    });
  }
  print("Looking whether there is anything, when there is nothing", ["", "requests", "preflights", "bytes up", "bytes down"], rows, [
    "Ours: everything asked from opening the app until it is silent, the question that stays open included.",
  ]);
}

// ---- one writes, the other sees ----

async function live(bench) {
  const rows = [];
  for (const roundTrip of ROUND_TRIPS) {
    tell(`live, ${roundTrip} ms`);
    rows.push([`${roundTrip} ms: ours`, ...(await liveOurs(bench, roundTrip))]);
    rows.push([`${roundTrip} ms: PouchDB 9, live both ways`, ...(await livePouch(bench, roundTrip))]);
  }
  print(
    `One writes, the other sees it: ${WRITES} changes, two browsers`,
    ["", "p50 ms", "p95 ms", "requests a write", "by the writer", "by the other", "preflights a write", "bytes a write"],
    rows,
    [
      "Ours: from the page's command until the other's page is told, with both phones' disks, seals and merges between.",
      "PouchDB: from put() until the other's changes() tells.",
    ],
  );
}

async function liveOurs(bench, roundTrip) {
  const lines = [await bench.line(roundTrip), await bench.line(roundTrip)];
  const [database, plan] = [await bench.database(true), await bench.plan()];
  return withApp(bench.site, bench.other, (writer) =>
    withApp(bench.site, bench.other, async (reader) => {
      for (const app of [writer, reader]) await app.join(plan);
      await writer.write(plan, 0, 1, OURS_LETTERS);
      await bench.sendOther(database);
      for (const [i, app] of [writer, reader].entries()) {
        await app.connect(invitationTo(lines[i].port, database));
        await app.until(isInStep);
      }
      for (const line of lines) await untilQuiet(line);
      await reader.heard();
      return liveFigures(lines, async (n) => {
        const { began } = await writer.write(plan, n, n + 1, OURS_LETTERS);
        return (await reader.until((heard) => heard.came)) - began;
      });
    }),
  );
}

async function livePouch(bench, roundTrip) {
  const lines = [await bench.line(roundTrip), await bench.line(roundTrip)];
  const database = await bench.database();
  return pouch.withPouch(bench.pages, lines[0], database, (writer) =>
    pouch.withPouch(bench.pages, lines[1], database, async (reader) => {
      for (const page of [writer, reader]) await pouch.goLive(page);
      for (const line of lines) await untilQuiet(line);
      return liveFigures(lines, async (n) => {
        const began = await writer.evaluate(
          async (id, letters) => {
            const began = performance.timeOrigin + performance.now();
            await here.put({ _id: id, change: "x".repeat(letters) });
            return began;
          },
          `live-${n}`,
          LETTERS,
        );
        const seen = await reader.waitForFunction((id) => globalThis.seen[id], {}, `live-${n}`);
        return (await seen.jsonValue()) - began;
      });
    }),
  );
}

async function liveFigures(lines, write) {
  const times = [];
  lines.forEach((line) => line.take());
  for (let n = 1; n <= WRITES; n += 1) {
    times.push(await write(n));
    // As people do: the next word comes when all is quiet again.
    for (const line of lines) await untilQuiet(line, 300);
  }
  const [by, of] = lines.map((line) => line.take());
  const each = (count) => (count / WRITES).toFixed(1);
  return [
    ms(median(times)),
    ms(quantile(times, 0.95)),
    each(by.requests + of.requests),
    each(by.requests),
    each(of.requests),
    each(by.preflights + of.preflights),
    Math.round((by.up + by.down + of.up + of.down) / WRITES).toLocaleString("en"),
  ];
}

// ---- a worker's first sync ----

async function firstSync(bench) {
  const rows = [];
  for (const count of PLANS) {
    tell(`a worker with ${count} plans`);
    const line = await bench.line(0);
    const database = await bench.database(true);
    const plans = [];
    for (let n = 0; n < count; n += 1) plans.push(await bench.plan(CHANGES_A_PLAN));
    await withApp(bench.site, bench.other, async (app) => {
      for (const plan of plans) await app.join(plan, "keys");
      await bench.sendOther(database);
      const took = await measured(app, line, () => pulled(app, line, database));
      const last = await app.changes(plans.at(-1));
      if (last < CHANGES_A_PLAN) throw new Error(`${last} changes came of a plan`);
      rows.push([`${count} plans: ours`, ...cells(took)]);
    });
    const theirs = await bench.database();
    const { name, options } = POUCHES[1];
    await pouch.withPouch(bench.pages, line, theirs, async (page) => {
      await pouch.write(page, 0, count * CHANGES_A_PLAN, LETTERS, 1);
      await pouch.replicate(page, "to", options);
    });
    line.take();
    await pouch.withPouch(bench.pages, line, theirs, async (page) => {
      const took = await measured({ page, browser: page.browser() }, line, () => pouch.replicate(page, "from", options));
      rows.push([`${count * CHANGES_A_PLAN} documents: ${name}`, ...cells(took)]);
    });
  }
  print(
    `A worker's first sync, ${CHANGES_A_PLAN} changes a plan`,
    ["", "ms", "requests", "preflights", "KB up", "KB down", "CPU ms", "KB here"],
    rows,
  );
}

// ---- measuring ----

const isInStep = ({ stands, waiting }) => stands?.every((stand) => stand === "InStep") && waiting === 0;

/** Does `act`, which answers how long it took, and looks what it cost. */
async function measured({ page, browser }, line, act) {
  const session = await browser.target().createCDPSession();
  const cpu = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, one) => sum + one.cpuTime * 1000, 0);
  };
  const kept = () => page.evaluate(async () => (await navigator.storage.estimate()).usageDetails?.indexedDB ?? 0);
  const [keptBefore, cpuBefore] = [await kept(), await cpu()];
  line.take();
  const time = await act();
  const [counted, used] = [line.take(), (await cpu()) - cpuBefore];
  return { time, used, kept: (await kept()) - keptBefore, ...counted };
}

async function untilQuiet(line, quiet = 1_500) {
  let before = line.traffic;
  let since = Date.now();
  while (Date.now() - since < quiet) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (line.traffic !== before) [before, since] = [line.traffic, Date.now()];
  }
}

const cells = ({ time, requests, preflights, up, down, used, kept }) => [ms(time), requests, preflights, kb(up), kb(down), ms(used), kb(kept)];

const asked = ({ requests, preflights, up, down }) => [requests, preflights, up.toLocaleString("en"), down.toLocaleString("en")];
