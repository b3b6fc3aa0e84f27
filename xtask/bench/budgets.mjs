// The budgets of design.md section 10: first load, offline load, Lighthouse, axe.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import lighthouse from "lighthouse";
import * as launcher from "chrome-launcher";
import { SCREEN, bringIn, openFirst, untilKept } from "./app.mjs";
import { CHROMIUM, FLAGS, slowDown, withPhone } from "./browser.mjs";
import { wire } from "./network.mjs";
import { BUDGETS, PEERS, keeps } from "./peers.mjs";
import { median, print, tell } from "./table.mjs";
import { tap } from "./taps.mjs";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** How long nothing comes over the wire before a first load counts as over, in milliseconds. */
const IDLE = 2500;

/** Prints the budgets' table from so many runs of each. */
export async function budgets(port, copies, runs, results) {
  const loads = [];
  const reports = [];
  for (let run = 0; run < runs; run += 1) {
    tell(`first and offline load, Lighthouse: ${run + 1} of ${runs}`);
    loads.push(await loadAndLeave(port, copies.lists[10]));
    try {
      reports.push(await ask(`http://localhost:${port}/`, results));
    } catch (cause) {
      // It loses its trace on a machine that is too busy; the runs that worked are told.
      tell(`left out: ${cause.message}`);
    }
  }
  const of = (part) => median(reports.map(part));
  const whole = (value) => (value === null ? null : Math.round(value));
  const ours = {
    wire: Math.round(median(loads.map((load) => load.wire)) / 1024),
    lcp: whole(of((report) => report.lcp)),
    tbt: whole(of((report) => report.tbt)),
    offline: Math.round(median(loads.map((load) => load.offline.lcp))),
    performance: of((report) => report.performance),
    accessibility: of((report) => report.accessibility),
    practices: of((report) => report.practices),
    seo: of((report) => report.seo),
    axe: loads[0].axe.length,
  };
  const rows = Object.entries(BUDGETS).map(([key, { name, peers, must }]) => {
    return [name, ...peers, must, ours[key], keeps(must, ours[key]) ? "" : "MISSED"];
  });
  const fails = reports.at(-1)?.fails ?? [];
  print("Budgets (Lighthouse mobile: simulated slow 4G, 4x CPU)", ["", ...PEERS, "must", "Waymark", ""], rows, [
    `Waymark: medians of ${loads.length} loads and ${reports.length} Lighthouse runs. The others: constants from the design, not measured now.`,
    `FCP ${whole(of((report) => report.fcp))} ms, speed index ${whole(of((report) => report.si))} ms, CLS ${of((report) => report.cls)}; ` +
      `Lighthouse's own score of this machine: ${whole(of((report) => report.machine))} (below 1000 timings are noise).`,
    `Unthrottled first load: FCP ${Math.round(median(loads.map((load) => load.first.fcp)))} ms, LCP ${Math.round(median(loads.map((load) => load.first.lcp)))} ms; ` +
      `offline, 4x CPU: FCP ${Math.round(median(loads.map((load) => load.offline.fcp)))} ms, blocked ${Math.round(median(loads.map((load) => load.offline.blocked)))} ms.`,
    ...(fails.length > 0 ? [`Lighthouse finds wanting: ${fails.join(", ")}.`] : []),
    ...loads[0].axe.map((violation) => `axe: ${violation}`),
  ]);
  return ours;
}

/** One phone: the first load until idle, a copy brought in, then the same case with no network. */
async function loadAndLeave(port, copy) {
  const line = await wire(port);
  try {
    return await withPhone(async (page) => {
      await page.goto(line.url("/"), { waitUntil: "load" });
      await untilKept(page);
      await untilIdle(line);
      const result = { wire: line.bytes, first: await page.evaluate(() => benchSeen), axe: [] };
      result.axe.push(...(await violations(page, "first screen")));
      await openFirst(page, line);
      result.axe.push(...(await violations(page, "start")));
      await bringIn(page, copy);
      result.axe.push(...(await violations(page, "people")));
      await tap(page, SCREEN.list, SCREEN.plan);
      result.axe.push(...(await violations(page, "today")));
      const place = new URL(page.url()).pathname;

      line.cut();
      await slowDown(page, 4);
      await page.goto(`http://localhost:${line.port}${place}`, { waitUntil: "load" });
      await page.waitForSelector(SCREEN.plan, { visible: true });
      // The largest paint is told with the frame after it.
      await page.evaluate(() => new Promise((told) => requestAnimationFrame(() => setTimeout(told, 500))));
      result.offline = await page.evaluate(() => benchSeen);
      return result;
    });
  } finally {
    line.cut();
  }
}

/** Until nothing has come over the wire for a while. */
async function untilIdle(line) {
  for (let before = -1; before !== line.bytes; ) {
    before = line.bytes;
    await new Promise((over) => setTimeout(over, IDLE));
  }
}

async function violations(page, screen) {
  const session = await page.createCDPSession();
  // Through the debugger: the app's own policy lets no such script in.
  await session.send("Runtime.evaluate", { expression: AXE });
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return (await axe.run(document, { runOnly: tags })).violations.map(({ id, nodes }) => `${id} (${nodes.length})`);
  });
  return found.map((violation) => `${violation} on ${screen}`);
}

/** What Lighthouse says of a first visit. The whole report is left in `results`. */
async function ask(url, results) {
  const userDataDir = fs.mkdtempSync(path.join(os.tmpdir(), "waymark-lighthouse-"));
  const chrome = await launcher.launch({ chromePath: CHROMIUM, chromeFlags: ["--headless=new", ...FLAGS], userDataDir });
  try {
    const { lhr, report } = await lighthouse(url, { port: chrome.port, output: "json", logLevel: "error" });
    fs.writeFileSync(path.join(results, "lighthouse.json"), report);
    if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
    const value = (audit) => lhr.audits[audit]?.numericValue;
    const score = (category) => Math.round(lhr.categories[category].score * 100);
    return {
      fcp: value("first-contentful-paint"),
      lcp: value("largest-contentful-paint"),
      tbt: value("total-blocking-time"),
      si: value("speed-index"),
      cls: Number(value("cumulative-layout-shift").toFixed(3)),
      performance: score("performance"),
      accessibility: score("accessibility"),
      practices: score("best-practices"),
      seo: score("seo"),
      machine: lhr.environment.benchmarkIndex,
      fails: Object.values(lhr.audits)
        .filter((audit) => audit.score === 0 && audit.scoreDisplayMode === "binary")
        .map((audit) => audit.id),
    };
  } finally {
    chrome.kill();
    fs.rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
