// Draws the catalogue of pictures: `node xtask/pictures.mjs OUT.svg` writes the one sheet that the page uses,
// `node xtask/pictures.mjs --contact OUT.html` a page with every picture, its name and its words, for looking at.
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { readCatalogue } from "./pictures/catalogue.mjs";
import { compose } from "./pictures/compose.mjs";
import { contactSheet } from "./pictures/contact.mjs";

const BUDGET = 140 * 1024;
/** What a sheet must never carry: it is shown with the page's own rights. */
const FORBIDDEN = /<(?!\/?(?:svg|symbol|g|path)\b)|\s(?:style|class|href|xlink:href|on\w+)=|url\(|javascript:/i;

function main([first, second]) {
  const contact = first === "--contact";
  const out = contact ? second : first;
  if (!out) throw new Error("usage: node xtask/pictures.mjs [--contact] OUT");
  const rows = readCatalogue();
  const sheet = drawSheet(rows);
  writeFileSync(out, contact ? contactSheet(rows, sheet) : sheet);
  const wire = brotliCompressSync(sheet).length;
  console.log(`${rows.length} pictures, ${kb(sheet.length)} KB, ${kb(wire)} KB brotli`);
  if (wire > BUDGET) throw new Error(`the sheet is over its ${kb(BUDGET)} KB`);
}

function drawSheet(rows) {
  const symbols = rows.map((row) => {
    try {
      const { frame, body } = compose(row);
      return `<symbol id="${row.id}" viewBox="${frame}">${body}</symbol>`;
    } catch (cause) {
      throw new Error(`picture ${row.id}: ${cause.message}`, { cause });
    }
  });
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`;
  const bad = sheet.match(FORBIDDEN);
  if (bad) throw new Error(`the sheet carries ${sheet.slice(bad.index, bad.index + 40)}`);
  return sheet;
}

function kb(bytes) {
  return (bytes / 1024).toFixed(1);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
