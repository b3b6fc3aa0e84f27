// Rules 9, 10, 13 and 14: one hand, any light, the same place on every screen, and nothing for a stranger's eyes.

/** How far up a thing stands before anything is moved. Moving a page only takes it further up. */
function fromTheTop(element) {
  const box = element.getBoundingClientRect();
  const body = element.closest("main.body");
  return box.top + box.height / 2 + scrollY + (body?.scrollTop ?? 0);
}

/** How much of the upper edge is left empty, because it is dead on this phone. */
const dead = () => (document.documentElement.dataset.reach === "low" ? 0.34 * innerHeight : 0);

/** Where the upper third is said to be dead, nothing at all has to be tapped there. */
function rule13Low() {
  if (!dead() || document.querySelector(".photo-whole")) return;
  const controls = all('a[href], button, input, select, textarea, summary, [role="radio"]');
  for (const control of controls) if (fromTheTop(control) < innerHeight / 3) say(13, control, "stands where the screen is dead");
}

/** Help is the last thing on a screen, wherever it is not what the screen is for. */
function rule10Help() {
  const help = seen(".help-below");
  const last = seen("main.body .action").at(-1);
  if (help.length > 1) say(10, help[1], "help stands there twice");
  if (help.length && help[0] !== last) say(10, help[0], "help is not the last thing");
}

/** The upper third is out of a thumb's reach, and dead on many a cracked phone. */
function rule13Reach() {
  // Whoever records can do nothing else until it is over; and while it is asked, the sheet is what there is to do.
  if (seen(".foot[inert], .word-sheet").length) return;
  const third = innerHeight / 3;
  const isNear = (element) => fromTheTop(element) >= third;
  const main = all('[data-kind="main"]');
  if (main.length && !main.some(isNear)) say(13, main[0], "the main act is only in the upper third");
  // Where nothing is the main act, what there is to choose from is.
  for (const group of main.length ? [] : all("[data-choices]")) {
    const choices = Array.from(group.querySelectorAll(".choice")).filter(shown);
    if (choices.length && !choices.some(isNear)) say(13, group, "what there is to choose is only in the upper third");
  }
  for (const help of all(".action").filter((it) => picturesIn(it)[0] === "ui-help-now")) if (!isNear(help)) say(13, help, "help is only in the upper third");
  for (const back of all(".head > a")) {
    const ways = seen('.tab, main.body a, .foot button').filter((way) => way.matches(".tab") || picturesIn(way)[0] === "ui-back");
    if (!ways.some(isNear)) say(13, back, "the way back is only in the upper third");
  }
}

/** A way back is there once at the foot: twice, nobody knows where each leads. */
function rule10OneWayBack() {
  const ways = seen("main.body .action").filter((way) => picturesIn(way)[0] === "ui-back");
  if (ways.length > 1) for (const way of ways) say(10, way, `one of ${ways.length} ways back`);
}

/** What is chosen, pressed or open shows it by a sign or a line, not by a colour alone. */
function rule9NotByColour() {
  const ON = '[aria-checked="true"], [aria-pressed="true"], [aria-selected="true"], [data-open="true"]';
  const shape = (element) => {
    const style = getComputedStyle(element);
    const signs = Array.from(element.querySelectorAll("svg")).filter(drawn).length;
    const line = getComputedStyle(element, "::before").content;
    return [signs, line, style.borderWidth, style.boxShadow === "none", style.fontWeight, style.textDecorationLine].join();
  };
  for (const element of all(ON)) {
    const others = Array.from(element.parentElement.parentElement.querySelectorAll(`.${element.classList[0]}`));
    const off = others.find((other) => !other.matches(ON) && drawn(other));
    if (off && shape(off) === shape(element)) say(9, element, "only its colour says that it is the one");
  }
}

/** One tap leads out of every screen, always in the same corner; where it has led to, it is not needed. */
function rule10Door() {
  if (location.pathname === "/clock.html") return;
  const doors = all("#leave");
  if (doors.length !== 1) return breaches.push("rule 10: there is no door to leave by");
  const box = doors[0].getBoundingClientRect();
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const root = document.documentElement;
  // Where a screen is wider than what stands on it, it is the corner of that.
  const beside = Math.max(0, (root.clientWidth - 40 * rem) / 2);
  const side = (root.dir === "rtl" || root.dataset.hand === "left" ? box.left : root.clientWidth - box.right) - beside;
  if (Math.abs(box.top - 0.75 * rem - dead()) > 1 || Math.abs(side - rem) > 1) say(10, doors[0], `not in its corner (${Math.round(box.top)} from the top, ${Math.round(side)} from the side)`);
  if (!doors[0].contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))) say(10, doors[0], "something lies over it");
}

/** Whoever looks over a shoulder or into the history learns nothing (security.md). */
function rule14NothingTelling() {
  if (!document.title.trim()) breaches.push("rule 14: the page has no title");
  if (!document.documentElement.lang) breaches.push("rule 14: the page does not say its language");
  const telling = /homeless|shelter|addict|drug|alcohol|violence|abuse|prison|mental|hiv|welfare|case\s?work|client/i;
  for (const text of [document.title, location.href]) if (telling.test(text)) breaches.push(`rule 14: "${text}" says too much to a stranger`);
}

rule13Reach();
rule13Low();
rule10Help();
rule9NotByColour();
rule10Door();
rule10OneWayBack();
rule14NothingTelling();

return [...new Set(breaches)];
