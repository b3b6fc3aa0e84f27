// Draws the catalogue of pictures:
//   node xtask/pictures.mjs OUT.svg             the one sheet that the page uses
//   node xtask/pictures.mjs --icons OUT.svg     the app's own icons alone, small enough for the first screen
//   node xtask/pictures.mjs --contact OUT.html  every picture with its name and its words, for looking at
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { readCatalogue } from "./pictures/catalogue.mjs";
import { compose } from "./pictures/compose.mjs";
import { contactSheet } from "./pictures/contact.mjs";

const BUDGET = 80 * 1024;
/** What a sheet must never carry, as it is shown with the page's own rights: other elements, inner ids, styles, links, scripts. */
const FORBIDDEN = /<(?!\/?(?:svg|symbol|g|path)\b)|<(?:g|path)\b[^>]*\sid=|\s(?:style|class|href|xlink:href|on\w+)=|url\(|javascript:/i;

function main(args) {
  const out = args.at(-1);
  const [contact, icons] = ["--contact", "--icons"].map((mode) => args[0] === mode);
  if (args.length !== (contact || icons ? 2 : 1)) throw new Error("usage: node xtask/pictures.mjs [--contact | --icons] OUT");
  const rows = readCatalogue().filter(({ uses }) => !icons || uses === "u");
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
