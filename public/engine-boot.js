// The first script of the engine's worker. The build writes the hashed names into it.
//
// Messages that the page posts while the engine still loads are kept; the engine's Rust calls
// waymarkPage.adopt(fn) and then gets every "message" event from the first one on.

const early = [];
let hand = (event) => early.push(event);
// Before any await: a message that finds no listener is lost.
addEventListener("message", (event) => hand(event));

globalThis.waymarkPage = {
  adopt(fn) {
    hand = fn;
    for (const event of early.splice(0)) fn(event);
  },
};

const { default: start } = await import("{{engine.js}}");
await start({ module_or_path: "{{engine_bg.wasm}}" });
