// Rules 5 and 13: text that can be read, at twice its size and in a script that runs the other way too.

const holdsText = (element) => Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
// Text for screen readers only is one pixel large on purpose.
const isUnseen = (element, style) => {
  const box = element.getBoundingClientRect();
  return box.width <= 1 || box.height <= 1 || style.clipPath !== "none";
};

function rule13NothingSideways() {
  for (const page of [document.scrollingElement, ...all("main.body")]) {
    // The body moves by itself where there are tabs.
    const room = page.clientWidth;
    if (page.scrollWidth <= room + 1) continue;
    say(13, page, `scrolls sideways (${page.scrollWidth} > ${room})`);
    for (const element of all("body *")) {
      const box = element.getBoundingClientRect();
      if ((box.right > document.documentElement.clientWidth + 1 || box.left < -1) && !element.closest("[data-scrolls]")) say(13, element, `reaches out of the screen (${Math.round(box.left)} to ${Math.round(box.right)})`);
    }
  }
}

function rule5Text() {
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  for (const element of all("body *").filter(holdsText)) {
    const style = getComputedStyle(element);
    if (isUnseen(element, style)) continue;
    if ((cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1)) say(13, element, "text is cut off");
    if (style.fontStyle === "italic") say(5, element, "italics are hard to read");
    if (style.textTransform === "uppercase") say(5, element, "capitals are hard to read");
    if (parseFloat(style.fontSize) < 17.5) say(5, element, `text of ${style.fontSize}, and 18 px is the least`);
  }
}

function rule5Title() {
  const headings = all("h1");
  if (headings.length !== 1) breaches.push(`rule 5: ${headings.length} main headings instead of one`);
  // The pseudo-language makes every title half as long again, to see that it has room.
  if (document.documentElement.lang === "en-XA") return;
  for (const heading of headings) if (Array.from(tidy(heading.textContent)).length > 40) say(5, heading, "a title of more than 40 characters");
}

rule13NothingSideways();
rule5Text();
rule5Title();
