// The first script of the engine's worker. The build writes the hashed names into it.
//
// Messages that the page posts while the engine still loads are kept; the engine's Rust calls
// waymarkPage.adopt(fn) and then gets every "message" event from the first one on. All but one: the
// page's own program is compiled here too, away from the thread that answers taps. boot.js asks for
// it with a port to answer through.
//
// What else the engine's Rust finds: waymarkStretch(), a new worker that makes one code costly to
// guess. Its memory goes with it; the engine ends it when it has answered.

const STRETCH = "{{stretch-boot.js}}";
const early = [];
let hand = (event) => early.push(event);
// Before any await: a message that finds no listener is lost.
addEventListener("message", (event) => (event.ports.length > 0 ? compile(event.data, event.ports[0]) : hand(event)));

/** Answers with the compiled program, or with nothing where this browser wants it done in the page. */
async function compile(program, port) {
  try {
    port.postMessage(await WebAssembly.compileStreaming(fetch(program)));
  } catch {
    // The page then tells of what cannot be had.
    port.postMessage(null);
  }
}

globalThis.waymarkPage = {
  adopt(fn) {
    hand = fn;
    for (const event of early.splice(0)) fn(event);
  },
};

// A worker has policies of its own: from here only this one script can be started.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL(url) {
    if (url !== STRETCH) throw new TypeError("refused a script that is not ours");
    return url;
  },
});
globalThis.waymarkStretch = () => new Worker(STRETCH, { type: "module" });

const { default: start } = await import("{{engine.js}}");
await start({ module_or_path: "{{engine_bg.wasm}}" });
