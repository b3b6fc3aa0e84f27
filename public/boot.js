// The first script of the page. It does four things, in this order, and knows nothing of plans:
//
//   1. makes the Trusted Types policy that every string must pass before it becomes markup or code;
//   2. starts the engine, so that it loads beside the first screen and not after it;
//   3. loads and starts the page, whose program the engine's worker compiles, so that a tap never waits for it;
//   4. when the page stands, registers the service worker.
//
// What the page's Rust finds:
//
//   waymarkEngine             the Worker. Post to it at any time: what comes too early is kept for it.
//   waymarkEngine.adopt(fn)   from now on fn gets every "message", "error" and "messageerror" event,
//                             beginning with those that came before it was there.
//   waymarkStopped            why it stopped, if it did: words of the browser's.
//   waymarkStartEngine()      a fresh engine, after the old one was terminated (locking the app).
//   waymarkTakeOver()         let the waiting version take over and load it; the page calls this
//                             when the person said yes and nothing typed can be lost.
//   "waymark-update"          event on window: a new version is waiting.
//   waymarkInstall            the browser's offer to put the app on the home screen, if it makes one.
//   "waymark-install"         event on window: the offer has come, or is gone.
//
// The build writes the names of the hashed files into two meta tags: waymark-page, waymark-engine.

const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;

function makePolicy() {
  if (!globalThis.trustedTypes) return;
  const ownScripts = new Set([meta("waymark-engine"), "/sw.js"]);
  // Leptos builds static markup through innerHTML; nothing that could run has a place in it.
  const runs = /<\s*\/?\s*(script|iframe|object|embed|base|meta|link|form)\b|[\s"'/]on[a-z]+\s*=|javascript:|srcdoc/i;
  trustedTypes.createPolicy("default", {
    createHTML(html) {
      if (runs.test(html)) throw new TypeError("refused markup that could run");
      return html;
    },
    createScriptURL(url) {
      if (!ownScripts.has(url)) throw new TypeError("refused a script that is not ours");
      return url;
    },
  });
}

/** For whoever mends the app: where the engine stopped and at what, which says nothing of what was written. */
function tellWhy({ message, filename, lineno }) {
  globalThis.waymarkStopped = [message, filename?.split("/").pop(), lineno].filter(Boolean).join(" ");
  console.error("the engine stopped:", globalThis.waymarkStopped);
}

function startEngine() {
  const engine = new Worker(meta("waymark-engine"), { type: "module" });
  const early = [];
  let hand = (event) => early.push(event);
  for (const kind of ["message", "error", "messageerror"]) {
    engine.addEventListener(kind, (event) => hand(event));
  }
  engine.adopt = (fn) => {
    hand = fn;
    for (const event of early.splice(0)) fn(event);
  };
  engine.addEventListener("error", tellWhy);
  globalThis.waymarkEngine = engine;
  return engine;
}

/** The browser offers once, at a moment of its own; the app shows the offer where it helps. */
function keepInstallOffer() {
  const offer = (event) => {
    event.preventDefault();
    globalThis.waymarkInstall = event.type === "beforeinstallprompt" ? event : undefined;
    dispatchEvent(new Event("waymark-install"));
  };
  addEventListener("beforeinstallprompt", offer);
  addEventListener("appinstalled", offer);
}

// A page that is left lets the phone go at once. Some browsers hold a left page, worker, lock and all,
// for whoever comes back: then it starts anew.
addEventListener("pagehide", () => globalThis.waymarkEngine?.terminate());
addEventListener("pageshow", (event) => event.persisted && location.reload());

/** The page's program, compiled by the engine's worker; its address where the worker cannot. */
function programOf(engine, wasm) {
  const { port1: here, port2: there } = new MessageChannel();
  const program = new Promise((ready) => {
    here.onmessage = ({ data }) => ready(data ?? wasm);
    here.onmessageerror = () => ready(wasm);
    engine.addEventListener("error", () => ready(wasm), { once: true });
  });
  engine.postMessage(wasm, [there]);
  return program.finally(() => here.close());
}

async function startPage(engine) {
  const [js, wasm] = meta("waymark-page").split(" ");
  const [page, program] = await Promise.all([import(js), programOf(engine, wasm)]);
  await page.default({ module_or_path: program });
}

async function registerServiceWorker() {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const tell = () => {
    // With no controller this is the first install: there is no older version to replace.
    if (registration.waiting && navigator.serviceWorker.controller) dispatchEvent(new Event("waymark-update"));
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
  globalThis.waymarkTakeOver = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage({ type: "take-over" });
  };
  tell();
}

/** What the app cannot do without. IndexedDB is not among them: the engine can tell of its refusal. */
function isCapable() {
  return globalThis.WebAssembly && globalThis.crypto?.getRandomValues && globalThis.Worker && globalThis.Intl;
}

try {
  if (!isCapable()) throw new Error("this browser lacks what the app needs");
  makePolicy();
  globalThis.waymarkStartEngine = startEngine;
  const engine = startEngine();
  keepInstallOffer();
  await startPage(engine);
} catch (cause) {
  document.getElementById("cannot").hidden = false;
  throw cause;
}
// A refusal (a private window) only means no offline use; the page looks at the registration itself.
registerServiceWorker().catch((cause) => console.warn("no service worker:", cause.name));
