// The script of the worker that stretches one code (src/bin/stretch.rs). The build writes the hashed
// names into it. It gets one job, answers with what the code has become, and is thrown away.

// Before any await: a message that finds no listener is lost.
const asked = new Promise((resolve) => addEventListener("message", (event) => resolve(event.data), { once: true }));

const { default: start, stretch } = await import("{{stretch.js}}");
await start({ module_or_path: "{{stretch_bg.wasm}}" });
const job = await asked;
const stretched = stretch(job);
job.fill(0);
postMessage(stretched, [stretched.buffer]);
