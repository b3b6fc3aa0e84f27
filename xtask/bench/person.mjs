// The person's phone: a year-old plan opened with no network, pictures to choose from, a photo, a long story.

import { SCREEN, bringIn, openFirst, untilKept } from "./app.mjs";
import { slowDown, withPhone } from "./browser.mjs";
import { median, ms, print, quantile, tell } from "./table.mjs";
import { tap } from "./taps.mjs";

const PICTURES = "[data-screen='screen-new-goal'] .choices .choice svg";
const PHOTO = "input[type='file'][accept='image/*']";
const TAKEN = "main.body img";
const ENTRY = "article.entry";
const MORE = "main.body button.action";
/** A photo as phones take them, in pixels. */
const SIDES = [4_000, 3_000];
/** How far the story is moved in each frame, in pixels. */
const STRIDE = 60;

/** Prints what the person waits for on their own phone, on a page four times slower than this machine. */
export async function person(wire, copies, runs) {
  const found = { today: [], pictures: [], photo: [], frames: [] };
  await withPhone(async (page) => {
    await openFirst(page, wire);
    await untilKept(page);
    await bringIn(page, copies.year);
    await page.goto(wire.url("/people"));
    await tap(page, SCREEN.list, SCREEN.plan);
    const plan = new URL(page.url()).pathname.replace(/[^/]+$/, "");
    await slowDown(page, 4);
    await page.setOfflineMode(true);
    for (let run = 0; run < runs; run += 1) {
      tell(`a year-old plan with no network: ${run + 1} of ${runs}`);
      found.today.push(await shownAfterStart(page, wire.url(`${plan}today`), SCREEN.stepCard));
      found.pictures.push(await shownAfterStart(page, wire.url(`${plan}goals/new`), PICTURES));
      found.photo.push(await takePhoto(page));
    }
    found.frames = await moveStory(page, wire.url(`${plan}together/story`));
  });
  const { frames, ...waits } = found;
  const names = {
    today: "from a cold start to today's steps",
    pictures: "from a cold start to the first page of pictures",
    photo: "a photo of 12 megapixels, from the shutter to sealed and shown",
  };
  print(
    "The person's phone, with no network: a plan of 2,000 changes and 40 photos",
    ["", "ms", "worst"],
    Object.entries(waits).map(([key, samples]) => [names[key], ms(median(samples)), ms(Math.max(...samples))]),
    [
      `Medians of ${runs}. 4x CPU slows the page; the engine's thread runs as it is. From the service worker's cache.`,
      `The story moved ${STRIDE} pixels a frame over ${frames.entries} entries: a frame takes ${ms(median(frames.gaps))} ms, ` +
        `p95 ${ms(quantile(frames.gaps, 0.95))}; ${frames.gaps.filter((gap) => gap > 34).length} of ${frames.gaps.length} took longer than two.`,
    ],
  );
}

/** Leaves the app, comes back to `url`, and tells after how long `selector` is painted. */
async function shownAfterStart(page, url, selector) {
  await page.goto("about:blank");
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return page.evaluate(
    (selector) =>
      new Promise((shown) => {
        const look = () => {
          if (!document.querySelector(selector)) return false;
          afterPaint((now) => shown(now));
          return true;
        };
        if (look()) return;
        const changes = new MutationObserver(() => look() && changes.disconnect());
        changes.observe(document, { subtree: true, childList: true });
      }),
    selector,
  );
}

/** Hands a fresh photo to the field as the camera would; until it is kept and shown. In the page's own time. */
async function takePhoto(page) {
  await page.waitForSelector(PHOTO);
  return page.evaluate(
    async (field, shown, [width, height]) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const brush = canvas.getContext("2d");
      for (let at = 0; at < 600; at += 1) {
        brush.fillStyle = `hsl(${(at * 47) % 360} 60% 50%)`;
        brush.fillRect((at * 379) % width, (at * 631) % height, 420, 420);
      }
      const blob = await new Promise((made) => canvas.toBlob(made, "image/jpeg", 0.9));
      const files = new DataTransfer();
      files.items.add(new File([blob], "photo.jpg", { type: "image/jpeg" }));
      const input = document.querySelector(field);
      input.files = files.files;
      const before = document.querySelectorAll(shown).length;
      const began = performance.now();
      input.dispatchEvent(new Event("change", { bubbles: true }));
      return new Promise((done) => {
        const changes = new MutationObserver(() => {
          if (document.querySelectorAll(shown).length <= before) return;
          changes.disconnect();
          afterPaint((now) => done(now - began));
        });
        changes.observe(document, { subtree: true, childList: true });
      });
    },
    PHOTO,
    TAKEN,
    SIDES,
  );
}

/** Opens the whole of what the story shows at once, moves down it, and tells how long each frame took. */
async function moveStory(page, url) {
  await page.goto(url);
  await page.waitForSelector(ENTRY);
  for (let pages = 0; pages < 8; pages += 1) {
    const before = await page.$$eval(ENTRY, (all) => all.length);
    const more = (await page.$$(MORE)).at(-1);
    if (!more) break;
    await more.tap();
    const grew = await page.waitForFunction((entry, before) => document.querySelectorAll(entry).length > before, { timeout: 10_000 }, ENTRY, before).catch(() => null);
    if (!grew) break;
  }
  return page.evaluate(
    (entry, stride) =>
      new Promise((done) => {
        const gaps = [];
        const moving = document.querySelector("main.body");
        const scrolls = moving.scrollHeight > moving.clientHeight + 1 ? moving : document.scrollingElement;
        let last = performance.now();
        const step = (now) => {
          gaps.push(now - last);
          last = now;
          const before = scrolls.scrollTop;
          scrolls.scrollBy(0, stride);
          if (scrolls.scrollTop === before || gaps.length > 1_000) done({ gaps: gaps.slice(1), entries: document.querySelectorAll(entry).length });
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    ENTRY,
    STRIDE,
  );
}
