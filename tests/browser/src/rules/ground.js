// What a screen must keep to, checked on the screen that is shown (design.md section 8: for people who read little,
// have large thumbs or small sight). `rules.rs` puts these files together and runs them; each rule is one function
// that says one sentence for each breach, with the rule's number.
//
// Held elsewhere: 2 and 11 (nothing is lost) by the journeys, 5 (sentences, words that do not judge) by
// tests/it/words.rs, 7 by the catalogue of pictures, 13 (contrast of 7:1, screen readers) by axe.

const breaches = [];
const say = (rule, element, what) => {
  const words = (element.getAttribute?.("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
  const kind = String(element.className?.baseVal ?? element.className ?? "").split(" ")[0];
  breaches.push(`rule ${rule}: ${element.localName}${kind ? `.${kind}` : ""} "${words}": ${what}`);
};
/** Whether it can be perceived, by eye and by a screen reader. */
const shown = (element) => !element.closest('[inert], [aria-hidden="true"]') && drawn(element);
/** Whether it can be seen; a screen reader may have it once already. */
const drawn = (element) => getComputedStyle(element).visibility === "visible" && element.getClientRects().length > 0;
const all = (selector) => Array.from(document.querySelectorAll(selector)).filter(shown);
const seen = (selector) => Array.from(document.querySelectorAll(selector)).filter(drawn);
const tidy = (text) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, "").replace(/\s+/g, " ").trim();
/** The words of an element that are drawn, wherever the page was moved to: WebKit's `innerText` leaves out what a part
 * that moves by itself shows nothing of. */
const wordsOf = (element) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words = [];
  while (texts.nextNode()) if (drawn(texts.currentNode.parentElement)) words.push(texts.currentNode.data);
  return tidy(words.join(" "));
};
/** The names of the pictures of the sheet that are drawn in an element, signs of being chosen aside. */
const picturesIn = (element) =>
  Array.from(element.querySelectorAll("use"))
    .filter((use) => !use.closest(".choice-mark") && drawn(use.closest("svg")))
    .map((use) => (use.getAttribute("href") ?? "").split("#")[1]);

/** Whether its picture is the app's own sign for what it does. */
const isASign = (element) =>
  // A number is told apart by the card it stands in, a language by its own name: no flag stands for one.
  !element.matches('[href^="tel:"], :has(> [lang])') &&
  // What has opened something stands for what is in it.
  !element.matches('[aria-expanded="true"]') &&
  // Pictures to write with, or to be known by, are the person's.
  !element.matches("[aria-pressed]") &&
  !element.closest(".choices")?.nextElementSibling?.matches(".pager");
/** What a sign says: its word, and where it is one of a few, of what. */
const saying = (element) => {
  const group = element.closest('[role="radiogroup"]')?.getAttribute("aria-label");
  return wordsOf(element) + (group ? ` (${group})` : "");
};
/** What a sign looks like. Two sizes of one picture, or two skins, are two pictures. */
const looks = (element) => {
  const picture = picturesIn(element)[0];
  if (!picture) return "";
  const style = getComputedStyle(element.querySelector("svg"));
  const size = parseFloat(style.paddingTop) > 4 ? style.padding : "";
  return [picture, size, element.closest("[data-tone]:not(html)") ? style.color : ""].join(" ").trim();
};
