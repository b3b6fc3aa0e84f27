// Taps as a finger does them, timed in the page from the browser's own time of the event.

/**
 * Taps what `selector` finds and waits for `until` to find something. In milliseconds from the tap:
 * `frame`, when the first frame after it was painted (the button looks pressed); `reply`, when the
 * engine's first answer reached the page (null if none did); `painted`, when a frame with what
 * `until` finds was painted.
 */
export async function timedTap(page, selector, until) {
  await page.evaluate(arm, selector, until, "pointerup");
  const button = await page.$(selector);
  if (!button) throw new Error(`nothing to tap: ${selector}`);
  await button.tap();
  return page.evaluate(() => globalThis.benchTap);
}

/** Types one letter into `selector`; `painted` as above, once `until` finds something. */
export async function timedKey(page, selector, key, until) {
  await page.focus(selector);
  await page.evaluate(arm, selector, until, "keydown");
  await page.keyboard.press(key);
  return page.evaluate(() => globalThis.benchTap);
}

/** Taps and waits, with no clock. */
export async function tap(page, selector, until) {
  const button = await page.waitForSelector(selector, { visible: true });
  await button.tap();
  if (until) await page.waitForSelector(until, { visible: true });
}

/** In the page: from the next event of `kind` on, until `until` is painted. */
function arm(selector, until, kind) {
  // After a frame's callbacks comes its painting; a message posted in them is read after it.
  const afterPaint = (then) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  };
  globalThis.benchTap = new Promise((resolve) => {
    const tapped = (event) => {
      const began = event.timeStamp;
      const times = { frame: null, reply: null, painted: null };
      const finish = () => {
        if (times.frame === null || times.painted === null) return;
        globalThis.waymarkEngine.removeEventListener("message", answered);
        resolve(times);
      };
      const answered = () => (times.reply ??= performance.now() - began);
      globalThis.waymarkEngine.addEventListener("message", answered);
      afterPaint((now) => {
        times.frame = now - began;
        finish();
      });
      const there = () => {
        if (!document.querySelector(until)) return false;
        changes.disconnect();
        afterPaint((now) => {
          times.painted = now - began;
          finish();
        });
        return true;
      };
      const changes = new MutationObserver(there);
      changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    };
    addEventListener(kind, tapped, { once: true, capture: true });
  });
}
