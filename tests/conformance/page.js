// Writes what the suite reports into the page, where any browser driver can read it.
const outcome = document.getElementById("outcome");
const lines = [];
const tell = (name, error) => lines.push(JSON.stringify({ name, ok: !error, error, note: null }));

/** What a worker of that name answers: an `error` where it stops, or says nothing for `wait` ms; without `wait` it may take its time. */
function ask(name, database, wait) {
  const worker = new Worker("worker.js", { type: "module", name });
  return new Promise((answer) => {
    worker.onmessage = ({ data }) => answer(data);
    worker.onerror = (event) => answer({ error: event.message ?? "the worker did not start" });
    if (wait) setTimeout(() => answer({ error: "no answer" }), wait);
    worker.postMessage(database);
  }).finally(() => worker.terminate());
}

/**
 * A page that is loaded anew ends its worker, whatever that is doing: the next must find a database that works. Answers
 * what went wrong, or `null`.
 */
async function endInTheMiddle() {
  const database = `conformance-${Date.now()}-ended`;
  const ends = [0, 0, 0, 1, 2, 3, 5, 8, 13].map((after) => `ends ${after}`);
  for (const name of ["writer", ...ends, "writer", "eraser"]) {
    const { error } = await ask(name, database, 10000);
    if (error) return `${name}: ${error}`;
  }
  return null;
}

tell("indexeddb: a worker that ends in the middle of a write leaves the database to the next", await endInTheMiddle());
const { lines: cases = [], error } = await ask("suite", "");
lines.push(...cases);
if (error) tell("the suite runs", error);
outcome.textContent = lines.join("\n");
outcome.dataset.done = "true";
