// A worker's phone that was let into many plans, and comes to a place for the first time.

import { print, tell } from "../table.mjs";
import { withApp } from "./engines.mjs";
import { COSTS, LETTERS, POUCHES, costs, measured, pulled } from "./measuring.mjs";
import * as pouch from "./pouch.mjs";

const PLANS = [10, 100, 500];
const CHANGES_A_PLAN = 20;

export async function firstSync(bench) {
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
      const took = await measured(app, line, () => pulled(app, line, database, plans, CHANGES_A_PLAN));
      rows.push([`${count} plans: ours`, ...costs(took)]);
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
      rows.push([`${count * CHANGES_A_PLAN} documents: ${name}`, ...costs(took)]);
    });
  }
  print(
    `A worker's first sync, ${CHANGES_A_PLAN} changes a plan`,
    ["", ...COSTS],
    rows,
  );
}
