// What it costs to take in what another phone gives.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SCREEN, openFirst } from "./app.mjs";
import { slowDown, withPhone } from "./browser.mjs";
import { ms, print, tell } from "./table.mjs";
import { tap } from "./taps.mjs";

/** Changes, and the envelopes that they come in. Each packet holds those before it too, which are here then. */
const PACKETS = [[1_000, 1_000], [1_000, 1], [10_000, 10]];

/** Lets a phone in, and brings it more and more. `makePackets` is the program that plays the other phone. */
export async function exchange(wire, makePackets) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "waymark-packets-"));
  const rows = [];
  try {
    await withPhone(async (page, browser) => {
      tell("letting a phone in");
      await openFirst(page, wire);
      const session = await browser.target().createCDPSession();
      await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
      await page.goto(wire.url("/join"), { waitUntil: "load" });
      await tap(page, ".choice", ".code-tile");
      await tap(page, "main > button.action", undefined);
      const ask = await arrived(folder);
      const sizes = PACKETS.map(([changes, envelopes]) => `${changes}x${envelopes}`);
      execFileSync(makePackets, [ask, folder, ...sizes], { stdio: ["ignore", "ignore", "inherit"] });
      await tap(page, '.foot button[data-kind="main"]', 'input[type="file"]');
      await take(page, `${folder}/welcome.waymark`, '.foot button[data-kind="main"]');
      await tap(page, '.foot button[data-kind="main"]', SCREEN.plan);
      const exchangePage = page.url().replace(/\/[^/]+$/, "/exchange");
      for (const [i, [changes, envelopes]] of PACKETS.entries()) {
        tell(`taking in ${changes} changes in ${envelopes} envelopes`);
        await page.goto(exchangePage, { waitUntil: "load" });
        await tap(page, ".choice:nth-child(2)", 'input[type="file"]');
        await slowDown(page, 4);
        const took = await take(page, `${folder}/${sizes[i]}.waymark`, '.foot a[data-kind="main"]');
        await slowDown(page, 1);
        rows.push({ changes, envelopes, ...took });
      }
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  print(
    "Taking in what another phone gave: from the file to what came, the page at 4x CPU",
    ["", "ms", "us/change", "longest blocked frame", "wire KB"],
    rows.map(({ changes, envelopes, time, blocked, bytes }) => [
      `${changes.toLocaleString("en")} changes in ${envelopes.toLocaleString("en")} envelopes`,
      ms(time),
      ms((time / changes) * 1000),
      ms(blocked),
      Math.round(bytes / 1024).toLocaleString("en"),
    ]),
    [
      "Each envelope is opened and its signature checked, each change looked through, merged and kept.",
      "Longest blocked frame: the longest task of the page's thread meanwhile; the engine works beside it.",
    ],
  );
}

/** The one file that the app saves in `folder`, once it is whole. */
async function arrived(folder) {
  for (;;) {
    const whole = fs.readdirSync(folder).find((name) => name.endsWith(".waymark"));
    if (whole) return path.join(folder, whole);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Chooses a file and waits for what comes of it. */
async function take(page, file, until) {
  const field = await page.waitForSelector('input[type="file"]');
  await page.evaluate(() => {
    globalThis.benchLongest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.benchLongest = Math.max(globalThis.benchLongest, duration);
    }).observe({ type: "longtask" });
  });
  const began = performance.now();
  await field.uploadFile(file);
  await page.waitForSelector(until, { visible: true, timeout: 300_000 });
  return {
    time: performance.now() - began,
    blocked: await page.evaluate(() => globalThis.benchLongest),
    bytes: fs.statSync(file).size,
  };
}
