// The app as the bench walks through it: where things are on its screens.

import fs from "node:fs";
import { tap } from "./taps.mjs";

export const SCREEN = {
  start: 'a[href="/open-copy"]',
  list: "a.person-card",
  search: 'input[type="search"]',
  /** Of an open plan: the row of tabs. */
  plan: "nav.tabs",
  stepCard: "a.card-link",
  didIt: '[data-screen="screen-step"] .card-actions button[data-kind="main"]',
  bringBack: "[data-screen='screen-step'] article.card > button.action",
  celebration: ".cheer",
};

/** The first opening: a language is picked. */
export async function openFirst(page, wire) {
  await page.goto(wire.url("/"), { waitUntil: "load" });
  await page.waitForFunction(() => document.querySelector('[data-language="en"]')?.onclick);
  await tap(page, '[data-language="en"]', SCREEN.start);
}

/** Brings a copy in through the app's own screen. Returns how long the engine took, in milliseconds. */
export async function bringIn(page, copy) {
  await tap(page, SCREEN.start, 'input[type="file"]');
  const field = await page.$('input[type="file"]');
  await field.uploadFile(copy.file);
  await page.type("input.code-field", copy.code);
  const began = Date.now();
  await tap(page, ".foot button.action:not([disabled])", `${SCREEN.list}, ${SCREEN.plan}`);
  return Date.now() - began;
}

/** Resolves once the service worker has kept everything and looks after the page. */
export async function untilKept(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((claimed) => navigator.serviceWorker.addEventListener("controllerchange", claimed, { once: true }));
  });
}

/** The copies that `make_copy` has made, by name. */
export function copies(folder) {
  const of = (name) => ({
    file: `${folder}/${name}.waymark`,
    code: fs.readFileSync(`${folder}/${name}.code`, "utf8").trim(),
  });
  return { long: of("long"), year: of("year"), lists: { 10: of("10"), 100: of("100"), 500: of("500") } };
}
