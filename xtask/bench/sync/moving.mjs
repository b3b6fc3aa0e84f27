// Pushing and pulling many changes at once.

import { print, tell } from "../table.mjs";
import { invitationTo } from "./couch.mjs";
import { withApp } from "./engines.mjs";
import { COSTS, LETTERS, OURS_LETTERS, POUCHES, ROUND_TRIPS, SIZES, costs, isInStep, measured, pulled, untilQuiet } from "./measuring.mjs";
import * as pouch from "./pouch.mjs";

export async function moving(bench) {
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
        for (const { name, took } of all) rows.push([`${way} ${size.toLocaleString("en")}, ${roundTrip} ms: ${name}`, ...costs(took)]);
      }
    }
  }
  print(
    "Keeping in step through CouchDB: changes of about 300 bytes, into a database on the phone's disk",
    ["", ...COSTS],
    rows,
    [
      "Ours: from the page's command to connect until the engine says that all is there, or until the last change is kept here;",
      "sealing, opening, checking signatures, merging and the rule of the server's design document are in it. PouchDB:",
      "one replication, plain, without that rule. Requests as they pass the line, those that wait for what comes among",
      "them; preflights are the browser's own.",
      "CPU: of all the browser's processes. KB here: what the browser's database takes afterwards, as the browser says.",
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
      await app.heard();
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
    const took = await measured(app, line, () => pulled(app, line, database, [plan], written));
    pull.push({ name: "ours", took });
  });
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
