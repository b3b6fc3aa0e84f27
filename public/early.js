// Before the first paint: the looks that were chosen on this phone (src/ui/prefs.rs keeps them), and
// no first screen for someone who has passed it. Where nothing can be read nothing is set.
try {
  const prefs = JSON.parse(localStorage.getItem("waymark") ?? "{}");
  const root = document.documentElement;
  root.dataset.text = prefs.text ?? "normal";
  root.dataset.theme = prefs.theme ?? "auto";
  root.dataset.contrast = prefs.contrast ? "more" : "normal";
  root.dataset.motion = prefs.calm ? "none" : "calm";
  root.dataset.tone = prefs.tone ?? 0;
  if (prefs.language) {
    root.lang = prefs.language;
    root.dataset.known = "";
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
