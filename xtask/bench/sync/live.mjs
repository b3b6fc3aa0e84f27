// One writes, the other sees it.

import { median, ms, print, quantile, tell } from "../table.mjs";
import { invitationTo } from "./couch.mjs";
import { withApp } from "./engines.mjs";
import { LETTERS, OURS_LETTERS, ROUND_TRIPS, isInStep, untilQuiet } from "./measuring.mjs";
import * as pouch from "./pouch.mjs";

const WRITES = 50;

export async function live(bench) {
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
