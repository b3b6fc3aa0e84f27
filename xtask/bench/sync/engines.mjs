// Apps in browsers, spoken to as their own pages do, and the phone that they write with.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { openFirst } from "../app.mjs";
import { withPhone } from "../browser.mjs";

/** The program that plays the other phone. `ask(line)` gives its answer. */
export function otherPhone(program) {
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = [];
  createInterface({ input: child.stdout, crlfDelay: Infinity }).on("line", (line) => waiting.shift()?.(JSON.parse(line)));
  child.once("exit", () => waiting.splice(0).forEach((tell) => tell({ failed: "it has ended" })));
  return {
    async ask(...words) {
      const answer = await new Promise((tell) => {
        waiting.push(tell);
        child.stdin.write(`${words.join(" ")}\n`);
      });
      if (answer?.failed) throw new Error(`${words[0]}: ${answer.failed}`);
      return answer;
    },
    stop: () => child.kill(),
  };
}

/** A fresh app in a browser of its own. */
export function withApp(site, other, use) {
  return withPhone(async (page, browser) => {
    await page.evaluateOnNewDocument(hearEngine);
    await openFirst(page, site);
    return use(new App(page, browser, other));
  });
}

export class App {
  constructor(page, browser, other) {
    Object.assign(this, { page, browser, other });
  }

  /** Has the engine do what these requests say. Returns its answer to the last, and when the first went out. */
  async ask(requests) {
    const { began, answer } = await this.page.evaluate((requests) => benchAsk(requests), requests);
    const { fault } = await this.other.ask("read", answer);
    if (fault) throw new Error(`the engine said: ${fault}`);
    return { began, answer };
  }

  /** Is let into a plan, and given the `plan` with its keys or the `keys` alone. */
  async join(plan, given = "plan") {
    const { answer } = await this.ask(await this.other.ask("ask-in"));
    await this.ask(await this.other.ask("let-in", plan, answer, given));
  }

  /** Writes into a plan. */
  async write(plan, from, to, letters) {
    return this.ask(await this.other.ask("write", plan, from, to, letters));
  }

  async connect(invitation) {
    const { began } = await this.ask(await this.other.ask("connect", invitation));
    return began;
  }

  /** How many changes this phone has of a plan. */
  async changes(plan) {
    const { answer } = await this.ask(await this.other.ask("story", plan));
    return (await this.other.ask("read", answer)).total;
  }

  /** What the engine said of its places since the last look, each with when it did. */
  async heard() {
    const heard = await this.page.evaluate(() => globalThis.benchHeard.splice(0));
    return Promise.all(heard.map(async ({ at, event }) => ({ at, ...(await this.other.ask("read", event)) })));
  }

  /** Waits until it hears what `is` likes. Returns when that was said. */
  async until(is) {
    for (;;) {
      const found = (await this.heard()).find(is);
      if (found) return found.at;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Runs in the page before anything else. */
function hearEngine() {
  const now = () => performance.timeOrigin + performance.now();
  const text = (bytes) => {
    let letters = "";
    for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(letters);
  };
  // The kinds of events by their first byte, in the order of `protocol::Event`.
  const [REPLY, PLACES, CAME] = [0, 2, 3];
  globalThis.benchHeard = [];
  let answered = () => {};
  const Before = Worker;
  globalThis.Worker = class extends Before {
    constructor(...all) {
      super(...all);
      this.addEventListener("message", ({ data }) => {
        if (!(data instanceof Uint8Array)) return;
        if (data[0] === PLACES || data[0] === CAME) benchHeard.push({ at: now(), event: text(data) });
        // A number of 2^31 or more takes five bytes, the last of them 8 or more: what the bench asked.
        if (data[0] === REPLY && data[5] >= 8 && data.subarray(1, 5).every((byte) => byte >= 128)) answered(text(data));
      });
    }
  };
  globalThis.benchAsk = (requests) =>
    new Promise((resolve) => {
      const all = requests.split(",").map((request) => Uint8Array.from(atob(request), (letter) => letter.charCodeAt(0)));
      let left = all.length;
      const began = now();
      answered = (answer) => {
        left -= 1;
        if (left === 0) resolve({ began, answer });
      };
      for (const request of all) globalThis.waymarkEngine.postMessage(request);
    });
}
