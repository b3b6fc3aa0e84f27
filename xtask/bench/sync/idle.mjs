// Looking whether there is anything, when there is nothing.

import { print, tell } from "../table.mjs";
import { invitationTo } from "./couch.mjs";
import { withApp } from "./engines.mjs";
import { LETTERS, OURS_LETTERS, POUCHES, SIZES, isInStep, untilQuiet } from "./measuring.mjs";
import * as pouch from "./pouch.mjs";

export async function idle(bench) {
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
  print("Looking whether there is anything, when there is nothing", ["", "requests", "that wait", "preflights", "bytes up", "bytes down"], rows, [
    "Ours: everything asked from opening the app until it is silent, the question that waits for what comes included.",
  ]);
}


const asked = ({ requests, waits, preflights, up, down }) => [requests, waits, preflights, up.toLocaleString("en"), down.toLocaleString("en")];
