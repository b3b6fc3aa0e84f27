// The suite runs where the app's engine runs: in a worker. Its name says what it is for.
import init, { begin_to_write, erase, run, write } from "./conformance.js";

const uses = {
  suite: async () => ({ lines: await run() }),
  writer: async (database) => ({ written: await write(database) }),
  eraser: async (database) => ({ erased: await erase(database) }),
  // Answers, and ends after so many milliseconds; at 0 before anything of the write has come back.
  ends: async (database, after) => {
    await begin_to_write(database);
    postMessage({ begun: true });
    if (after > 0) setTimeout(close, after);
    else close();
  },
};

onmessage = async ({ data: database }) => {
  const [use, after] = name.split(" ");
  try {
    await init();
    const answer = await uses[use](database, Number(after));
    if (answer) postMessage(answer);
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
