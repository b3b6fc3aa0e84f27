// Finds what a person can perceive, by role and accessible name: the way a screen reader tells it.
// Runs inside a WebDriver call with arguments (role, name). Returns the elements to act upon.
//
// A name must be equal; "*" at its start or end stands for any text there.

const [role, wanted] = arguments;

const TAGS = {
  a: (e) => (e.hasAttribute("href") ? "link" : ""), button: "button", summary: "button", textarea: "textbox",
  select: (e) => (e.multiple || e.size > 1 ? "listbox" : "combobox"), option: "option", h1: "heading", h2: "heading",
  h3: "heading", h4: "heading", h5: "heading", h6: "heading", img: "img", nav: "navigation", main: "main",
  header: "banner", footer: "contentinfo", aside: "complementary", ul: "list", ol: "list", li: "listitem",
  dialog: "dialog", table: "table", tr: "row", td: "cell", th: "columnheader", fieldset: "group", details: "group",
  output: "status", progress: "progressbar", article: "article", section: "region", form: "form", p: "paragraph",
};
const INPUTS = {
  checkbox: "checkbox", radio: "radio", range: "slider", search: "searchbox", number: "spinbutton",
  button: "button", submit: "button", reset: "button", image: "button", file: "file", hidden: "",
};
const FROM_CONTENT = new Set(
  "button link heading option listitem cell columnheader row checkbox radio switch tab menuitem paragraph status alert".split(" "),
);
/** Marks that Fluent puts around values so that mixed directions read well; nobody hears them. */
const tidy = (text) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, "").replace(/\s+/g, " ").trim();

function roleOf(element) {
  const own = element.getAttribute("role")?.trim().split(/\s+/)[0];
  if (own) return own;
  const tag = element.localName;
  if (tag === "input") return INPUTS[element.type] ?? "textbox";
  const known = TAGS[tag] ?? "";
  return typeof known === "function" ? known(element) : known;
}

/** The text under a node as it is read out: without what is hidden from the reader, with names of pictures. */
function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.getAttribute("aria-hidden") === "true" || node.hidden || getComputedStyle(node).display === "none") return "";
  if (node.hasAttribute("aria-label")) return ` ${node.getAttribute("aria-label")} `;
  if (node.localName === "img") return ` ${node.alt} `;
  if (node.localName === "svg") return ` ${node.querySelector(":scope > title")?.textContent ?? ""} `;
  const inner = Array.from(node.childNodes, textOf).join("");
  return getComputedStyle(node).display.startsWith("inline") && getComputedStyle(node).display === "inline" ? inner : ` ${inner} `;
}

function nameOf(element) {
  const byIds = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  if (byIds.length) return tidy(byIds.map((id) => textOf(document.getElementById(id) ?? new Text(""))).join(" "));
  if (element.getAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
  if (element.labels?.length) return tidy(Array.from(element.labels, textOf).join(" "));
  if (element.localName === "img") return tidy(element.alt);
  if (element.localName === "svg") return tidy(element.querySelector(":scope > title")?.textContent ?? "");
  if (element.localName === "fieldset") return tidy(textOf(element.querySelector(":scope > legend") ?? new Text("")));
  if (FROM_CONTENT.has(roleOf(element))) {
    const text = tidy(Array.from(element.childNodes, textOf).join(" "));
    if (text) return text;
  }
  return tidy(element.getAttribute("title") ?? "");
}

function isShown(element) {
  if (element.closest('[aria-hidden="true"], [inert]')) return false;
  const style = getComputedStyle(element);
  return style.visibility === "visible" && element.getClientRects().length > 0;
}

function fits(name) {
  const [open, close] = [wanted.startsWith("*"), wanted.length > 1 && wanted.endsWith("*")];
  const core = wanted.slice(open ? 1 : 0, close ? -1 : undefined);
  if (open && close) return name.includes(core);
  if (open) return name.endsWith(core);
  return close ? name.startsWith(core) : name === core;
}

/** A choice whose own box is hidden behind its picture is tapped on its label, as a finger would. */
function tappable(element) {
  const box = element.getBoundingClientRect();
  const isHidden = box.width < 12 || box.height < 12 || getComputedStyle(element).opacity === "0";
  return isHidden && element.labels?.[0] ? element.labels[0] : element;
}

const found = [];
for (const element of document.querySelectorAll("*")) {
  const own = roleOf(element);
  // "field" is any place to write in.
  const isRole = role === "field" ? ["textbox", "searchbox", "spinbutton", "combobox"].includes(own) : own === role;
  // A file field is often hidden behind a button and still takes a file.
  if (isRole && (role === "file" || isShown(element)) && fits(nameOf(element))) found.push(role === "file" ? element : tappable(element));
}
// A dialog over the page: what is behind it cannot be reached.
const modal = document.querySelector("dialog:modal");
return modal ? found.filter((element) => modal.contains(element)) : found;
