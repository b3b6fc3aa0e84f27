// Rule 4: targets of 56 px; and cards and buttons that are apart.

/** Never under this: what stands in a line of text beside other things. */
const SMALLEST = 48;
/** What a thumb goes for. */
const TARGET = 56;
/** Nearer than this, two things look and feel like one. */
const APART = 4;

function rule4Targets() {
  for (const element of all('a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="radio"], [role="checkbox"], [role="tab"]')) {
    // A link inside a sentence may be as high as its line.
    const inSentence = element.localName === "a" && getComputedStyle(element).display === "inline" && element.parentElement.textContent.trim() !== element.textContent.trim();
    if (inSentence) continue;
    const boxes = [element, ...(element.labels ?? []), element.closest("label")].filter(Boolean).map((e) => e.getBoundingClientRect());
    const [width, height] = [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))];
    const least = element.matches(".action, .choice, .tab, .round, .card-link, .tile, .board-tile, input, textarea") ? TARGET : SMALLEST;
    if (width < least - 0.5 || height < least - 0.5) say(4, element, `${Math.round(width)} x ${Math.round(height)}, smaller than a thumb needs (${least})`);
  }
}

function rule4NothingPressedTogether() {
  // What moves over the page lies on it for a moment; what stands in a frame of its own is apart by it.
  const moved = document.querySelector("main.body")?.scrollTop > 0;
  // What was moved up behind the head is not seen there.
  const onThePage = (element) => !element.closest(`#leave, .notices, .people-foot, .photo-whole${moved ? ", .head" : ""}`) && !element.matches(".tab");
  const things = all(".card, .action, .choice, .round, .side, .board-tile, .given-mark, .file-field, .tiles > li, input, textarea").filter(onThePage);
  const boxes = things.map((thing) => [thing, thing.getBoundingClientRect()]);
  for (const [at, [thing, box]] of boxes.entries()) {
    for (const [other, there] of boxes.slice(at + 1)) {
      if (thing.contains(other) || other.contains(thing) || thing.labels?.[0]?.contains(other)) continue;
      const beside = Math.min(box.right, there.right) - Math.max(box.left, there.left);
      const below = Math.min(box.bottom, there.bottom) - Math.max(box.top, there.top);
      // Apart in one direction is apart.
      if (Math.max(-beside, -below) < APART - 0.5) say(4, thing, `pressed together with "${tidy(other.textContent).slice(0, 40)}"`);
    }
  }
}

rule4Targets();
rule4NothingPressedTogether();
