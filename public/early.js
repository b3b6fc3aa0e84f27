// A storage's own page has come back with its answer behind the "#", which opens the storage. It is taken out
// of the address and the history before anything else happens; the app finds it here (waymarkCameBack).
if (/^#(.*&)?(access_token|error)=/.test(location.hash)) {
  globalThis.waymarkCameBack = location.hash;
  history.replaceState(null, "", location.pathname);
}

// Leaving quickly: one tap on the door, or the phone's own back button three times within two seconds.
// It works as soon as anything is on the screen, and when nothing else does.
//
// In this tab "left" is noted, so that stepping back in the browser does not lead into the app again.
const CLOCK = "/clock.html";

function note(left) {
  try {
    if (left) sessionStorage.setItem("left", "");
    else sessionStorage.removeItem("left");
  } catch {
    // Where nothing is kept, stepping back leads into the app, or to its lock.
  }
}

function hasLeft() {
  try {
    return sessionStorage.getItem("left") !== null;
  } catch {
    return false;
  }
}

function leave() {
  document.documentElement.dataset.covered = "";
  globalThis.waymarkEngine?.terminate();
  note(true);
  location.replace(CLOCK);
}

let backs = [];
addEventListener(
  "click",
  (event) => {
    backs = [];
    if (!event.target.closest?.("#leave")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  },
  { capture: true },
);

addEventListener("popstate", ({ timeStamp }) => {
  backs = [...backs.filter((back) => timeStamp - back < 2_000), timeStamp];
  if (backs.length === 3) leave();
});

// Whoever steps back after leaving sees the clock again; whoever opens the app anew means to.
const isBack = () => performance.getEntriesByType("navigation")[0]?.type === "back_forward";
if (hasLeft()) {
  if (isBack()) leave();
  else note(false);
}
addEventListener("pageshow", (event) => {
  if (!event.persisted || !hasLeft()) return;
  event.stopImmediatePropagation();
  leave();
});

// What the phone shows of an app among its other apps is a picture of it: a blank one.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) document.documentElement.dataset.covered = "";
  else delete document.documentElement.dataset.covered;
});

// Before the first paint: the looks that were chosen on this phone (src/ui/prefs.rs keeps them), and
// no first screen for someone who has passed it. Where nothing can be read nothing is set.
try {
  const prefs = JSON.parse(localStorage.getItem("waymark") ?? "{}");
  const root = document.documentElement;
  root.dataset.text = prefs.text ?? "normal";
  root.dataset.theme = prefs.theme ?? "auto";
  root.dataset.contrast = prefs.contrast ? "more" : "normal";
  root.dataset.motion = prefs.calm ? "none" : "calm";
  root.dataset.words = prefs.few_words ? "few" : "all";
  root.dataset.hand = prefs.left_hand ? "left" : "right";
  root.dataset.reach = prefs.low ? "low" : "all";
  root.dataset.tone = prefs.tone ?? 0;
  if (prefs.language) {
    root.lang = prefs.language;
    root.dataset.known = "";
    // Its words are on their way before the app can ask for them.
    document.head.append(Object.assign(document.createElement("link"), {
      rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `/locales/${prefs.language.replace("-XA", "")}.ftl`,
    }));
  }
} catch {
  // A private window, or a value that is not ours: the defaults look right too.
}

// A language that is picked before the app stands is not lost: the app finds it when it starts, here
// (waymarkLanguage) where the browser keeps nothing.
addEventListener("click", (event) => {
  const language = event.target.closest?.("[data-language]")?.dataset.language;
  if (!language) return;
  globalThis.waymarkLanguage = language;
  try {
    const prefs = JSON.parse(localStorage.getItem("waymark") ?? "{}");
    localStorage.setItem("waymark", JSON.stringify({ ...prefs, language }));
  } catch {
    // A browser that keeps nothing: what stands above is enough.
  }
});
