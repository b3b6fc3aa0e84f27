// The worker's phone among 500 people: what is done many times a day, in taps and in time.

import { SCREEN, bringIn, openFirst } from "./app.mjs";
import { withPhone } from "./browser.mjs";
import { median, ms, print, quantile, tell } from "./table.mjs";
import { tap, timedKey, timedTap } from "./taps.mjs";

const PEOPLE = 500;
const TIMES = 9;
const TILE = "main.body .choices .choice";
const personAt = (number) => `li:nth-of-type(${number}) > ${SCREEN.list}`;
const TO_DAY = 'a[href="/day"]';
const DAY = "[data-screen='screen-day']";
const NOTE = `${DAY} a[href$='/did/new']`;
const DEED = "[data-screen='screen-contact'] .choice";
const MAIN = ".foot [data-kind='main']:not([disabled])";
const KEPT = "[data-screen='screen-contact'] article.card";

/** Prints what the daily acts take, from the finger to the painted screen. */
export async function worker(wire, copies) {
  const found = { day: [], letter: [], letters: [], first: [], next: [], form: [], tapped: [], durable: [], kept: [], whole: [] };
  await withPhone(async (page) => {
    await openFirst(page, wire);
    await bringIn(page, copies.lists[PEOPLE]);
    await meetToday(page, wire);
    for (let time = 0; time < TIMES; time += 1) {
      tell(`the worker's day, ${time + 1} of ${TIMES}`);
      await page.goto(wire.url("/people"), { waitUntil: "load" });
      await page.waitForSelector(SCREEN.list, { visible: true });
      const keys = [];
      for (const letter of String(PEOPLE)) keys.push(await timedKey(page, SCREEN.search, letter));
      found.letter.push(keys[0]);
      found.letters.push(...keys.slice(1));
      found.first.push((await timedTap(page, SCREEN.list, SCREEN.plan)).painted);
      for (const number of [2, 3, 4]) {
        await page.goBack();
        await page.waitForSelector(personAt(number), { visible: true });
        found.next.push((await timedTap(page, personAt(number), SCREEN.plan)).painted);
      }

      await page.goto(wire.url("/people"), { waitUntil: "load" });
      await page.waitForSelector(TO_DAY, { visible: true });
      found.day.push((await timedTap(page, TO_DAY, DAY)).painted);
      const began = Date.now();
      found.form.push((await timedTap(page, NOTE, DEED)).painted);
      found.tapped.push((await timedTap(page, DEED, `${DEED}[aria-pressed='true']`)).painted);
      const { reply, painted } = await timedTap(page, MAIN, KEPT);
      found.whole.push(Date.now() - began);
      found.durable.push(reply);
      found.kept.push(painted);
    }
  });
  const row = (what, taps, samples) => [what, taps, ms(median(samples)), ms(quantile(samples, 0.95))];
  print(
    `The worker's day among ${PEOPLE} people, ms after the finger`,
    ["", "taps", "ms", "p95"],
    [
      row("my day, from the list to the painted day", 1, found.day),
      row("finding someone: the first letter", "", found.letter),
      row("finding someone: each letter more", "", found.letters),
      row("opening them, the first since the app opened: the painted plan", 1, found.first),
      row("opening someone else after: the painted plan", 1, found.next),
      row("a note: its form", 1, found.form),
      row("a note: what we did", 1, found.tapped),
      row("a note: kept for good", 1, found.durable),
      row("a note: shown as kept", "", found.kept),
      row("a note, all three taps at a robot's speed", 3, found.whole),
    ],
    [
      `Medians of ${TIMES}, for someone else after of three times as many. Kept for good: the engine's answer is there, given only after the transaction is on the disk.`,
      "Nothing moves sideways: the journeys hold that for every screen.",
    ],
  );
}

/** Writes into the first plan that its person is met today, so that the day has a row. */
async function meetToday(page, wire) {
  await page.goto(wire.url("/people"), { waitUntil: "load" });
  await tap(page, SCREEN.list, SCREEN.plan);
  const plan = page.url().replace(/[^/]+$/, "");
  await page.goto(`${plan}meetings/new`);
  // What is measured is tapped; this only has to be said: the first answer to each question, up to what it is about.
  const isSaid = (tile) => {
    if (document.querySelector("main.body textarea")) return true;
    document.querySelector(tile)?.click();
    return false;
  };
  await page.waitForFunction(isSaid, { polling: 500 }, TILE);
  await tap(page, MAIN, "[data-screen='screen-meetings']");
}
