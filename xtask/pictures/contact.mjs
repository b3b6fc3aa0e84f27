// The contact sheet: every picture at the size it is used, with its id and its words, on paper and in the dark.
import { existsSync, readFileSync } from "node:fs";

const LOCALES = new URL("../../public/locales/", import.meta.url);
const USES = {
  g: "what I want", s: "what I do", w: "why it matters", p: "people and places", b: "in the way",
  y: "a way round", f: "feelings", t: "time", m: "a picture for me", u: "the app's own icons",
};

/** A page that shows the sheet; the pictures are grouped by their first use, in the order of the file. */
export function contactSheet(rows, sheet) {
  const words = ["en", "fr", "es", "ar"].map(wordsOf);
  const groups = Object.entries(USES).map(([letter, title]) => {
    const own = rows.filter(({ uses }) => uses[0] === letter);
    return `<h2>${letter}: ${title} (${own.length} here first, ${rows.filter(({ uses }) => uses.includes(letter)).length} in all)</h2>
      <div class="tiles">${own.map((row) => tile(row, words)).join("")}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>
    body { font: 12px sans-serif; margin: 8px; background: #fbf7f0; color: #1e2a2f; }
    h2 { margin: 10px 0 4px; font-size: 14px; }
    .tiles { display: flex; flex-wrap: wrap; gap: 6px; }
    figure { margin: 0; width: 96px; padding: 6px 2px; background: #fff; border-radius: 10px; text-align: center; }
    figure svg { display: block; margin: 0 auto 4px; width: 64px; height: 64px; color: #fcea2b; }
    figure[data-ink] svg { color: #1e2a2f; }
    small { display: block; color: #4a5a60; font-size: 10px; }
  </style><div hidden>${sheet}</div>${groups.join("")}`;
}

function tile({ id, uses, ink, mirror }, words) {
  const said = words.map((of) => of.get(`picture-${id}`) ?? "").filter(Boolean).join("<br>");
  return `<figure${ink ? " data-ink" : ""}><svg><use href="#${id}"/></svg>${said}<small>${id} ${uses}${mirror ? " ⇄" : ""}</small></figure>`;
}

function wordsOf(language) {
  const file = new URL(`${language}.ftl`, LOCALES);
  if (!existsSync(file)) return new Map();
  return new Map([...readFileSync(file, "utf8").matchAll(/^(picture-[\w-]+) = (.+)$/gm)].map(([, id, word]) => [id, word]));
}
