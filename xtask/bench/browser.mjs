// Chromium as a phone: a profile of its own that is thrown away, 360 x 800, touch.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";

export const CHROMIUM = process.env.CHROME_PATH ?? "/usr/bin/chromium";

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs `use(page, browser)` in a fresh profile, which is gone afterwards. */
export async function withPhone(use) {
  const userDataDir = fs.mkdtempSync(path.join(os.tmpdir(), "waymark-bench-"));
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: FLAGS,
    userDataDir,
    defaultViewport: { width: 360, height: 800, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    protocolTimeout: 600_000,
  });
  try {
    const [page] = await browser.pages();
    page.setDefaultTimeout(60_000);
    await page.evaluateOnNewDocument(watch);
    return await use(page, browser);
  } finally {
    await browser.close();
    fs.rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Makes the page's thread so many times slower. The engine's thread is not reached by it. */
export async function slowDown(page, times) {
  await page.emulateCPUThrottling(times);
}

/** Runs in the page before anything else: what the browser says about paints and long tasks. */
function watch() {
  // After a frame's callbacks comes its painting; a message posted in them is read after it.
  globalThis.afterPaint = (then) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  };
  const seen = { fcp: 0, lcp: 0, blocked: 0 };
  globalThis.benchSeen = seen;
  const observe = (type, each) => {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  };
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
  });
  observe("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  observe("longtask", (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
}
