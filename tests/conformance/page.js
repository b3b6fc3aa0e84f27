// Writes what the suite reports into the page, where any browser driver can read it.
const outcome = document.getElementById("outcome");
const show = (lines) => {
  outcome.textContent = lines.join("\n");
  outcome.dataset.done = "true";
};
const fail = (error) => show([JSON.stringify({ name: "the suite runs", ok: false, error, note: null })]);

const worker = new Worker("worker.js", { type: "module" });
worker.onmessage = ({ data }) => (data.lines ? show(data.lines) : fail(data.error));
worker.onerror = (event) => fail(event.message ?? "the worker did not start");
