// What the app costs as it is used: a tick, opening a plan, a list of many, memory.

import { SCREEN, bringIn, openFirst } from "./app.mjs";
import { slowDown, withPhone } from "./browser.mjs";
import { growth, mb, median, ms, print, quantile, tell } from "./table.mjs";
import { tap, timedKey, timedTap } from "./taps.mjs";

/** The sizes of the plans in the long copy, in the order `make_copy` numbers them from 1. */
const CHANGES = [100, 1_000, 10_000];
const LISTS = [10, 100, 500];
/** MiB and passes: the costs that locks are made with (src/crypto/cost.rs). */
const LADDER = [[19, 2], [32, 3], [64, 3]];
/** How many ticks a row stands for. */
const TICKS = 40;
/** How often each plan is opened and each list shown. */
const TIMES = 5;

/** A step ticked; opening plans with a longer and longer story. */
export async function ticksAndOpening(wire, copies) {
  const ticks = [];
  const openings = [];
  let broughtIn = 0;
  await withPhone(async (page) => {
    await openFirst(page, wire);
    broughtIn = await bringIn(page, copies.long);
    for (const [i, changes] of CHANGES.entries()) {
      tell(`opening a plan of ${changes} changes`);
      const samples = [];
      for (let time = 0; time < TIMES; time += 1) samples.push(await openPlan(page, wire, i + 1));
      const painted = samples.map((sample) => sample.painted);
      const more = [ms(quantile(painted, 0.95)), ms(median(samples.map((sample) => sample.reply)))];
      openings.push({ label: `${changes.toLocaleString("en")} changes`, units: changes, time: median(painted), more });
      for (const times of changes === CHANGES[0] ? [1, 4] : [1]) {
        tell(`ticking a step of it, ${times}x CPU`);
        await slowDown(page, times);
        ticks.push({ changes, times, samples: await tickAll(page) });
        await slowDown(page, 1);
        await openPlan(page, wire, i + 1);
      }
    }
  });
  const cell = (samples, part) => [ms(median(samples.map(part))), ms(quantile(samples.map(part), 0.95))];
  print(
    "A step ticked, ms after the tap",
    ["", "heard", "next frame", "p95", "durable", "p95", "celebrated", "p95"],
    ticks.map(({ changes, times, samples }) => [
      `${changes.toLocaleString("en")} changes, ${times}x CPU`,
      ms(median(samples.map((s) => s.heard))),
      ...cell(samples, (s) => s.frame),
      ...cell(samples, (s) => s.reply),
      ...cell(samples, (s) => s.painted),
    ]),
    [
      `Medians of ${TICKS} taps on "I did it". Heard: the browser has told the page of the finger; what comes before is`,
      "the machine's, and in every figure after it. Next frame: the first one painted after the tap.",
      "Durable: the engine's answer is there, given only after the transaction is on the disk.",
      "Celebrated: the celebration is painted, which the app shows only after that answer.",
      "4x CPU slows the page; the engine's thread runs as it is.",
    ],
  );
  print(
    "Opening a plan: from the tap on its card to its painted screen, the engine newly started",
    ["", "ms", "p95", "of it engine", "us/change", "us/change more", ""],
    growth(openings),
    [
      `Medians of ${TIMES}. The screen is the same: only the story behind it is longer.`,
      `Bringing in the copy with all ${CHANGES.reduce((sum, n) => sum + n).toLocaleString("en")} changes took ${ms(broughtIn)} ms.`,
    ],
  );
}

/** Lists of more and more plans: shown from a start, and searched. */
export async function lists(wire, copies) {
  const shown = [];
  const searched = [];
  for (const plans of LISTS) {
    tell(`a list of ${plans} plans`);
    await withPhone(async (page) => {
      await openFirst(page, wire);
      await bringIn(page, copies.lists[plans]);
      const starts = [];
      const finds = [];
      const keys = [];
      for (let time = 0; time < TIMES; time += 1) {
        await page.goto(wire.url("/people"), { waitUntil: "load" });
        await page.waitForSelector(SCREEN.list, { visible: true });
        starts.push(await page.evaluate(() => performance.now()));
        const last = await search(page, plans);
        finds.push(last[0]);
        keys.push(...last.slice(1));
      }
      const units = plans;
      const label = `${plans} plans`;
      shown.push({ label, units, time: median(starts) });
      searched.push({ label, units, time: median(finds), more: [ms(median(keys)), ms(quantile(keys, 0.95))] });
    });
  }
  print(
    "The list of people: from loading the page to the list",
    ["", "ms", "us/plan", "us/plan more", ""],
    growth(shown),
    [`Medians of ${TIMES}; the page, the engine and the store start in it too. At most 30 are drawn.`],
  );
  print(
    "Searching the list: from a key to the painted answer",
    ["", "first key", "next keys", "p95", "us/plan", "us/plan more", ""],
    growth(searched),
    ["The first key folds every name once (per plan figures are of it)."],
  );
}

/** What one code costs the person who has it, and whoever guesses. */
export async function unlocking(wire) {
  const rows = [];
  tell("unlocking");
  await withPhone(async (page) => {
    await openFirst(page, wire);
    const [engine] = page.workers();
    for (const [memory, passes] of LADDER) {
      const samples = [];
      for (let time = 0; time < TIMES; time += 1) samples.push(await engine.evaluate(stretch, memory * 1024, passes));
      rows.push([`${memory} MiB, ${passes} passes`, ms(median(samples)), ms(quantile(samples, 0.95))]);
    }
  });
  print("Unlocking: one code stretched, from the engine's call to its answer", ["", "ms", "p95"], rows, [
    `Medians of ${TIMES}, each in a new worker that is ended after, as in the app; starting it is in the figure.`,
    "A lock takes the last row that its phone does within 1,200 ms.",
  ]);
}

/** In the engine: one job as the app posts it, `cost6 | salt16 | code`. */
async function stretch(memory, passes) {
  const job = new Uint8Array(28).fill(97);
  new DataView(job.buffer).setUint32(0, memory, true);
  job.set([passes, 1], 4);
  crypto.getRandomValues(job.subarray(6, 22));
  const began = performance.now();
  const worker = globalThis.waymarkStretch();
  const answered = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.length === 32 ? resolve() : reject(new Error("no answer")));
    worker.onerror = reject;
  });
  worker.postMessage(job);
  await answered;
  const took = performance.now() - began;
  worker.terminate();
  return took;
}

/** What page and engine hold. */
export async function memory(wire, copies) {
  const rows = [];
  tell("memory");
  await withPhone(async (page) => {
    await openFirst(page, wire);
    rows.push(["nothing written yet", ...(await held(page))]);
    await bringIn(page, copies.long);
    for (const [i, changes] of CHANGES.entries()) {
      await openPlan(page, wire, i + 1);
      rows.push([`plan of ${changes.toLocaleString("en")} changes open`, ...(await held(page))]);
    }
  });
  await withPhone(async (page) => {
    await openFirst(page, wire);
    await bringIn(page, copies.lists[500]);
    await page.goto(wire.url("/people"), { waitUntil: "load" });
    await page.waitForSelector(SCREEN.list, { visible: true });
    rows.push(["list of 500", ...(await held(page))]);
  });
  print("Memory, MB", ["", "page: objects", "page: wasm", "engine: objects", "engine: wasm"], rows, [
    "After a garbage collection. Wasm memory never shrinks: it is the most that was needed at once.",
  ]);
}

/** From the list, with everything newly started, to the plan of this number. */
async function openPlan(page, wire, number) {
  await page.goto(wire.url("/people"), { waitUntil: "load" });
  await page.waitForSelector(SCREEN.list, { visible: true });
  const name = ` ${number}`;
  const hrefs = await page.$$eval(SCREEN.list, (cards) => cards.map((card) => [card.querySelector("bdi").innerText, card.getAttribute("href")]));
  const [, href] = hrefs.find(([called]) => called.endsWith(name));
  return timedTap(page, `a[href="${href}"]`, SCREEN.plan);
}

/** Ticks the first step again and again. */
async function tickAll(page) {
  await tap(page, SCREEN.stepCard, SCREEN.didIt);
  const samples = [];
  for (let n = 0; n < TICKS; n += 1) {
    samples.push(await timedTap(page, SCREEN.didIt, SCREEN.celebration));
    await page.goBack();
    await tap(page, SCREEN.bringBack, SCREEN.didIt);
  }
  return samples;
}

/** Types a number that one plan has in its name, digit by digit; the milliseconds of each key. */
async function search(page, plans) {
  const times = [];
  for (const digit of String(plans)) {
    times.push(await timedKey(page, SCREEN.search, digit));
  }
  return times;
}

/** Megabytes of page and engine: what JavaScript and the document hold, and wasm's memory. */
async function held(page) {
  const measure = async (session) => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize, embedderHeapUsedSize = 0 } = await session.send("Runtime.getHeapUsage");
    return [mb(usedSize + embedderHeapUsedSize), mb(await wasmMemory(session))];
  };
  const own = await measure(await page.createCDPSession());
  const [engine] = page.workers();
  return [...own, ...(engine ? await measure(engine.client) : ["-", "-"])];
}

/** The bytes of every wasm memory of one thread; no heap figure has them. */
async function wasmMemory(session) {
  const { result: prototype } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) }",
    returnByValue: true,
  });
  return result.value;
}
