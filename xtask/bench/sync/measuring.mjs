// What the parts share: a server with lines to it, the sizes, and how a thing is measured.

import { kb, ms } from "../table.mjs";
import { countingLine } from "./counting_line.mjs";
import { invitationTo } from "./couch.mjs";

export const SIZES = [1_000, 10_000];
export const ROUND_TRIPS = [0, 50];
/** Letters that PouchDB's document holds, and that a change of the app's says: with what an app knows of a change
 * (who, when, which line) it is as long. */
export const LETTERS = 300;
export const OURS_LETTERS = 75;

/** How PouchDB is told to do it. */
export const POUCHES = [
  { name: "PouchDB 9, as it comes", packed: 1, options: {} },
  { name: "PouchDB 9, batches of 1,000", packed: 1, options: { batch_size: 1000 } },
  { name: "PouchDB 9, 50 changes a document", packed: 50, options: { batch_size: 1000 } },
];

/** What `costs` tells of a thing that was measured. */
export const COSTS = ["ms", "requests", "that wait", "preflights", "KB up", "KB down", "CPU ms", "KB here"];

/** The server, the pages and the other phone, for all parts. */
export class Bench {
  lines = [];
  #databases = 0;
  #plans = 0;

  constructor(site, couch, pages, other) {
    Object.assign(this, { site, couch, pages, other });
  }

  async line(roundTrip) {
    const line = await countingLine(this.couch, roundTrip);
    this.lines.push(line);
    return line;
  }

  database(ours) {
    this.#databases += 1;
    return this.couch.database(this.#databases, ours);
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

/** Connects, and waits until each plan has so many changes. How long until the last that came was kept. */
export async function pulled(app, line, database, plans, changes) {
  const began = await app.connect(invitationTo(line.port, database));
  for (const plan of plans) {
    while ((await app.changes(plan)) < changes) await untilQuiet(line);
  }
  const came = (await app.heard()).filter((heard) => heard.came);
  return came.at(-1).at - began;
}

/** Whether an engine said that all is there. */
export const isInStep = ({ stands, waiting }) => stands?.every((stand) => stand === "InStep") && waiting === 0;

/** Does `act`, which answers how long it took, and looks what it cost. */
export async function measured({ page, browser }, line, act) {
  const session = await browser.target().createCDPSession();
  const cpu = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, one) => sum + one.cpuTime * 1000, 0);
  };
  const kept = () => page.evaluate(async () => (await navigator.storage.estimate()).usageDetails?.indexedDB ?? 0);
  const cpuBefore = await cpu();
  line.take();
  const time = await act();
  const [counted, used] = [line.take(), (await cpu()) - cpuBefore];
  return { time, used, kept: await kept(), ...counted };
}

/** Waits until nothing has gone over a line for so long, in milliseconds. */
export async function untilQuiet(line, quiet = 1_500) {
  let before = line.traffic;
  let since = Date.now();
  while (Date.now() - since < quiet) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (line.traffic !== before) [before, since] = [line.traffic, Date.now()];
  }
}

/** As `COSTS` says. */
export const costs = ({ time, requests, waits, preflights, up, down, used, kept }) => [ms(time), requests, waits, preflights, kb(up), kb(down), ms(used), kb(kept)];
