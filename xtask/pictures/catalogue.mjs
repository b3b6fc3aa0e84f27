// The catalogue's rows, read and checked. The grammar stands at the top of src/ui/pictures/catalogue.tsv.
import { readFileSync } from "node:fs";

const CATALOGUE = new URL("../../src/ui/pictures/catalogue.tsv", import.meta.url);
const USES = /^([gswpbyftm]+|u)$/;
const FLAGS = new Set(["mirror", "ink"]);
const GLYPH = /^([0-9A-Z-]+|[a-z][a-z-]*)([*^]?)(~?)(?:@(tl|tr|bl|br|t|b|l|r|c)(\d+)?)?(!?)$/;

/** Every row: `{id, uses, placements, crossed, mirror, ink}`, in the order of the file. */
export function readCatalogue() {
  const rows = [];
  const seen = new Set();
  for (const [index, line] of readFileSync(CATALOGUE, "utf8").split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [id, uses, glyphs, flags = ""] = line.split("\t");
    const wrong = (what) => new Error(`catalogue.tsv:${index + 1} (${id}): ${what}`);
    if (!/^[a-z][a-z0-9_-]*$/.test(id)) throw wrong("an id is a lower-case word");
    if (seen.has(id)) throw wrong("this id is already taken");
    seen.add(id);
    if (!USES.test(uses ?? "")) throw wrong(`uses "${uses}"`);
    if ((uses === "u") !== id.startsWith("ui-")) throw wrong("the app's own icons, and only they, are ui-… with use u");
    const flagged = flags.split(" ").filter(Boolean);
    if (flagged.some((flag) => !FLAGS.has(flag))) throw wrong(`flags "${flags}"`);
    const words = (glyphs ?? "").split(" ").filter(Boolean);
    const crossed = words.at(-1) === "!";
    if (crossed) words.pop();
    const placements = words.flatMap((word) => placementsOf(word, wrong));
    if (placements.length < 1 || placements.length > 3) throw wrong("a picture is made of one to three glyphs");
    if (placements.slice(1).some(({ place }) => !place)) throw wrong("every glyph but the first needs its place");
    rows.push({ id, uses, placements, crossed, mirror: flagged.includes("mirror"), ink: flagged.includes("ink") });
  }
  return rows;
}

function placementsOf(word, wrong) {
  const sides = word.split("+");
  if (sides.length > 2) throw wrong(`"${word}": two glyphs at most stand side by side`);
  return sides.map((side, index) => {
    const found = side.match(GLYPH);
    if (!found) throw wrong(`cannot read "${side}"`);
    const [, name, dress, flipped, place, size, crossed] = found;
    return {
      name,
      dress: dress === "^" ? "c" : dress,
      flipped: flipped === "~",
      place: sides.length === 2 ? ["left-half", "right-half"][index] : place,
      size: size ? Number(size) : undefined,
      crossed: crossed === "!",
    };
  });
}
