// Rules 1, 2, 3, 6, 8 and 12: what there is to choose from.

/** An arrow says which way; a plus adds to what it stands under, a pencil changes what it stands in. */
const WHERE_IT_STANDS = ["ui-next", "ui-back", "ui-add", "ui-edit"];

function rule1PictureAndWord() {
  // A language is called by its own name, and no flag stands for one.
  for (const element of all(".action:not(.language), .choice, .tab, .door, [data-choice]")) {
    if (!element.querySelector("svg, img, canvas")) say(1, element, "no picture");
    if (!wordsOf(element)) say(1, element, "no word");
  }
  for (const image of all("img")) if (image.complete && image.naturalWidth === 0) say(1, image, "a picture that does not load");
}

function rule1Sound() {
  const language = document.documentElement.lang.split("-")[0];
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const speaks = voices.some((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === language);
  if (speaks && all(".head").length === 1 && seen(".head .listen").length !== 1) breaches.push("rule 1: the phone has a voice, and the screen cannot be heard");
}

function rule2OneTask() {
  // A card in a list may have a main act of its own.
  const main = all('[data-kind="main"]').filter((element) => !element.closest("li, article"));
  if (main.length > 1) for (const element of main) say(2, element, `one of ${main.length} main acts on one screen`);
}

function rule3FewAtOnce() {
  for (const group of all("[data-choices]")) {
    const items = Array.from(group.querySelectorAll("[data-choice]")).filter(shown);
    const each = items.length ? items : Array.from(group.children).filter(shown);
    if (each.length > 9) say(3, group, `${each.length} choices at once`);
    for (const item of each) {
      if (!item.querySelector("svg, img, canvas")) say(1, item, "a choice without a picture");
      if (!wordsOf(item)) say(1, item, "a choice without a word");
    }
  }
  for (const choice of all(".choice")) if (!choice.closest("[data-choices], .ways")) say(3, choice, "a choice that belongs to no group");
}

function rule6InSight() {
  for (const field of all("input, textarea")) if (field.placeholder) say(6, field, "a placeholder inside a field");
  for (const select of all("select")) if (select.options.length < 7) say(6, select, "a dropdown for few options");
}

/** On one screen a picture stands for one thing, and a thing has one picture: who reads nothing has nothing else. */
function rule8OnePictureOneWord() {
  const [words, pictures] = [new Map(), new Map()];
  for (const element of all(".action, .choice, .tab").filter(isASign)) {
    const [picture, word] = [looks(element), saying(element)];
    if (!picture || !word) continue;
    const isAlone = !WHERE_IT_STANDS.includes(picture);
    if (isAlone && words.has(picture) && words.get(picture) !== word) say(8, element, `its picture (${picture}) says "${words.get(picture)}" too`);
    if (pictures.has(word) && pictures.get(word) !== picture) say(8, element, `has the pictures ${pictures.get(word)} and ${picture}`);
    words.set(picture, word);
    pictures.set(word, picture);
  }
}

/** What is undone asks no question. Something shown large has one way out and asks nothing. */
function rule12NoAreYouSure() {
  for (const dialog of seen('dialog, [role="dialog"], [role="alertdialog"]')) if (dialog.querySelectorAll("button, a[href]").length > 1) say(12, dialog, "a question that stands in the way");
}

rule1PictureAndWord();
rule1Sound();
rule2OneTask();
rule3FewAtOnce();
rule6InSight();
rule8OnePictureOneWord();
rule12NoAreYouSure();
