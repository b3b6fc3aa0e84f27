// Taps as a finger does them, timed in the page from the browser's own time of the event.

/**
 * Taps what `selector` finds and waits for `until` to find something. In milliseconds from the tap:
 * `heard`, when the page was told of it (before that only the browser and the machine are at work);
 * `frame`, when the first frame after it was painted (the button looks pressed); `reply`, when the
 * engine's first answer reached the page (null if none did); `painted`, when a frame with what
 * `until` finds was painted.
 */
export async function timedTap(page, selector, until) {
  await page.evaluate(arm, until);
  const button = await page.$(selector);
  if (!button) throw new Error(`nothing to tap: ${selector}`);
  await button.tap();
  return page.evaluate(() => globalThis.benchTap);
}

/** Types one letter into `selector`: milliseconds from the key to the painted frame with its answer. */
export async function timedKey(page, selector, key) {
  await page.focus(selector);
  await page.evaluate(() => {
    globalThis.benchKey = new Promise((resolve) => {
      let began;
      addEventListener("keydown", (event) => (began = event.timeStamp), { once: true, capture: true });
      // The app answers within the event; the next frame shows it.
      const typed = () => afterPaint((now) => resolve(now - began));
      addEventListener("input", typed, { once: true, capture: true });
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => globalThis.benchKey);
}

/** Taps and waits, with no clock. */
export async function tap(page, selector, until) {
  const button = await page.waitForSelector(selector, { visible: true });
  await button.tap();
  if (until) await page.waitForSelector(until, { visible: true });
}

/** In the page: from the next finger lifted on, until `until` is painted. */
function arm(until) {
  globalThis.benchTap = new Promise((resolve) => {
    const tapped = (event) => {
      const began = event.timeStamp;
      const times = { heard: performance.now() - began, frame: null, reply: null, painted: null };
      const engine = globalThis.waymarkEngine;
      const answered = () => (times.reply ??= performance.now() - began);
      const painted = (which) => (now) => {
        times[which] = now - began;
        if (times.frame === null || times.painted === null) return;
        engine.removeEventListener("message", answered);
        resolve(times);
      };
      const changes = new MutationObserver(() => {
        if (!document.querySelector(until)) return;
        changes.disconnect();
        afterPaint(painted("painted"));
      });
      engine.addEventListener("message", answered);
      changes.observe(document, { subtree: true, childList: true, attributes: true });
      afterPaint(painted("frame"));
    };
    addEventListener("pointerup", tapped, { once: true, capture: true });
  });
}
