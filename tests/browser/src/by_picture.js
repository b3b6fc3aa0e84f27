// Finds what someone sees who reads nothing: which pictures are really drawn, on what can be tapped, and where it
// is. Runs inside a WebDriver call with arguments (wanted), and looks at no word and at nothing that only a
// screen reader is told.
//
// wanted.picture  the picture's name on the sheet; "" for what has none at all
// wanted.at       "any": whatever can be tapped; "main": what is filled and so stands out; a number: that one
//                 from the top, and in a row from the side where the script begins
// wanted.give     "controls", or "large": the names of all large pictures on the screen

const [wanted] = arguments;

/** Smaller than this a picture is a sign on something (chosen, leads on), not the picture of it. */
const A_SIGN = 26;
/** From this size on a picture is what a card or a tile is about. */
const LARGE = 48;

const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
const idOf = (use) => (use.getAttribute("href") ?? "").split("#")[1] ?? "";
/** The pictures under an element, with how large they are. One that is not on the sheet draws nothing. */
const drawnIn = (element) =>
  Array.from(element.querySelectorAll("use"), (use) => ({ id: idOf(use), svg: use.closest("svg"), isDrawn: use.getBBox().width > 0 }))
    .filter(({ svg, isDrawn }) => isDrawn && isSeen(svg))
    .map(({ id, svg }) => ({ id, box: svg.getBoundingClientRect() }))
    .map(({ id, box }) => ({ id, box, size: box.width }));

const rightToLeft = getComputedStyle(document.body).direction === "rtl";
/** Rows from the top, each from the side where the script begins. */
function asRead(one, other) {
  const [a, b] = [one.box, other.box];
  const besideEachOther = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  if (!besideEachOther) return a.top - b.top;
  return rightToLeft ? b.right - a.right : a.left - b.left;
}

if (wanted.give === "large") {
  const large = drawnIn(document.querySelector("main.body") ?? document.body).filter(({ size }) => size >= LARGE);
  return large.sort(asRead).map(({ id }) => id);
}

/** The colour of what stands out, as the app's style sheet has it now. */
function filled() {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "var(--leaf)";
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const standsOut = wanted.at === "main" ? filled() : "";
const fits = (element) =>
  (!standsOut || getComputedStyle(element).backgroundColor === standsOut) &&
  (wanted.picture
    ? drawnIn(element).some(({ id, size }) => id === wanted.picture && size >= A_SIGN)
    : !Array.from(element.querySelectorAll("svg")).some(isSeen));
const found = Array.from(document.querySelectorAll("a[href], button"))
  .filter((element) => isSeen(element) && fits(element))
  .map((element) => ({ element, box: element.getBoundingClientRect() }))
  .sort(asRead)
  .map(({ element }) => element);

if (typeof wanted.at === "number") return found.slice(wanted.at, wanted.at + 1);
// The same picture twice that leads to the same place: either will do.
const places = new Set(found.map((element) => element.getAttribute("href") ?? element));
return places.size === 1 ? found.slice(0, 1) : found;
