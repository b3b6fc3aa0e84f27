// The script of the worker that stretches one code (src/bin/stretch.rs). The build writes the hashed
// names into it. It says "ready" when it can hear, gets one job, answers with what the code has become,
// and is thrown away.

const { default: start, stretch } = await import("{{stretch.js}}");
await start({ module_or_path: "{{stretch_bg.wasm}}" });
addEventListener(
  "message",
  ({ data: job }) => {
    const stretched = stretch(job);
    job.fill(0);
    postMessage(stretched, [stretched.buffer]);
  },
  { once: true },
);
postMessage("ready");
