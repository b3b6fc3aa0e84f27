// What a screen of the app must keep to, checked on the screen that is shown (the project's rules for
// people who read little, have large thumbs or small sight). Returns one sentence for each breach.

const breaches = [];
const say = (element, what) => {
  const words = (element.getAttribute?.("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
  breaches.push(`${element.localName}${element.className ? `.${String(element.className.baseVal ?? element.className).split(" ")[0]}` : ""} "${words}": ${what}`);
};
const shown = (element) =>
  !element.closest('[inert], [aria-hidden="true"]') &&
  getComputedStyle(element).visibility === "visible" &&
  element.getClientRects().length > 0;
const all = (selector) => Array.from(document.querySelectorAll(selector)).filter(shown);
const SMALLEST = 48;

// Targets. A link inside a sentence may be as high as its line; everything else is for a thumb.
for (const element of all('a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="radio"], [role="checkbox"], [role="tab"]')) {
  const inSentence = element.localName === "a" && getComputedStyle(element).display === "inline" && element.parentElement.textContent.trim() !== element.textContent.trim();
  if (inSentence) continue;
  const boxes = [element, ...(element.labels ?? []), element.closest("label")].filter(Boolean).map((e) => e.getBoundingClientRect());
  const [width, height] = [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))];
  if (width < SMALLEST - 0.5 || height < SMALLEST - 0.5) say(element, `${Math.round(width)} x ${Math.round(height)}, smaller than a thumb`);
}

// Nothing is cut off, and nothing has to be moved sideways to be read.
for (const page of [document.scrollingElement, ...all("main.body")]) {
  // The body moves by itself where there are tabs.
  const room = page === document.scrollingElement ? innerWidth : page.clientWidth;
  if (page.scrollWidth <= room + 1) continue;
  say(page, `scrolls sideways (${page.scrollWidth} > ${room})`);
  for (const element of all("body *")) {
    const box = element.getBoundingClientRect();
    if ((box.right > innerWidth + 1 || box.left < -1) && !element.closest("[data-scrolls]")) say(element, `reaches out of the screen (${Math.round(box.left)} to ${Math.round(box.right)})`);
  }
}
for (const element of all("body *")) {
  if (!Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  // Text for screen readers only is one pixel large on purpose.
  if (box.width <= 1 || box.height <= 1 || style.clipPath !== "none") continue;
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  if ((cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1)) say(element, "text is cut off");
  if (style.fontStyle === "italic") say(element, "italics are hard to read");
  if (style.textTransform === "uppercase") say(element, "capitals are hard to read");
  if (parseFloat(style.fontSize) < 15.5) say(element, `text of ${style.fontSize} is too small`);
}

// Choices: few at once, each with a picture and a word.
for (const group of all("[data-choices]")) {
  const items = Array.from(group.querySelectorAll("[data-choice]")).filter(shown);
  const each = items.length ? items : Array.from(group.children).filter(shown);
  if (each.length > 9) say(group, `${each.length} choices at once`);
  for (const item of each) {
    if (!item.querySelector("svg, img, canvas")) say(item, "a choice without a picture");
    if (!item.textContent.trim()) say(item, "a choice without a word");
  }
}

// Pictures that failed to load are worse than none.
for (const image of all("img")) if (image.complete && image.naturalWidth === 0) say(image, "a picture that does not load");

for (const field of all("input, textarea")) if (field.placeholder) say(field, "a placeholder inside a field");
for (const select of all("select")) if (select.options.length < 7) say(select, "a dropdown for few options");
const headings = all("h1").length;
if (headings !== 1) breaches.push(`${headings} main headings instead of one`);
// One tap leads out of every screen; where it has led to, it is not needed.
if (location.pathname !== "/clock.html" && all("#leave").length !== 1) breaches.push("there is no door to leave by");
if (!document.title.trim()) breaches.push("the page has no title");
if (!document.documentElement.lang) breaches.push("the page does not say its language");
// Whoever looks over a shoulder or into the history learns nothing (security).
const telling = /homeless|shelter|addict|drug|alcohol|violence|abuse|prison|mental|hiv|welfare|case\s?work|client/i;
for (const text of [document.title, location.href]) if (telling.test(text)) breaches.push(`"${text}" says too much to a stranger`);

return [...new Set(breaches)];
