// The suite runs where the app's engine runs: in a worker.
import init, { run } from "./conformance.js";

try {
  await init();
  postMessage({ lines: await run() });
} catch (error) {
  postMessage({ error: String(error) });
}
