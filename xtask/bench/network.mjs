// The site's server, and a wire to it that can be counted and cut.
//
// A browser's own offline switch does not reach its service worker; a wire that is cut does.

import net from "node:net";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(new URL("../serve.mjs", import.meta.url));

/** Serves `folder` as a good host does. Returns its port and how to stop it. */
export async function serve(folder) {
  const server = spawn(process.execPath, [SERVER, folder, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
    // As hosts that squeeze once and serve often.
    env: { ...process.env, WAYMARK_BROTLI: process.env.WAYMARK_BROTLI ?? "11" },
  });
  const [line] = await new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).once("line", (line) => resolve([line]));
    server.once("exit", () => reject(new Error("the site's server did not start")));
  });
  const port = Number(line.match(/:(\d+)\//)[1]);
  return { port, stop: () => server.kill() };
}

/** Has everything a phone keeps squeezed once, so that no measured load waits for it. */
export async function warmUp(port) {
  // As a browser asks: by itself, Node's fetch would not take brotli here.
  const get = (path) => fetch(`http://localhost:${port}${path}`, { headers: { "accept-encoding": "br" } });
  const script = await (await get("/sw.js")).text();
  const kept = [...script.matchAll(/^ {2}\["([^"]+)"/gm)].map((match) => match[1]);
  const head = await (await get("/")).text();
  const named = [...head.matchAll(/\/[\w-]+\.(?:js|wasm|css|svg)/g)].map((match) => match[0]);
  for (const path of new Set([...kept, ...named])) await (await get(path)).arrayBuffer();
  return { precached: kept.length };
}

/** A wire to `port`. `bytes` is what came over it; `cut()` takes the network away. */
export async function wire(port) {
  const ends = new Set();
  const counted = { bytes: 0 };
  const server = net.createServer((near) => {
    const far = net.connect(port, "127.0.0.1");
    far.on("data", (data) => (counted.bytes += data.length));
    near.pipe(far).pipe(near);
    for (const end of [near, far]) {
      ends.add(end);
      end.on("error", () => [near, far].forEach((end) => end.destroy()));
      end.on("close", () => ends.delete(end));
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: server.address().port,
    url: (path) => `http://localhost:${server.address()?.port}${path}`,
    get bytes() {
      return counted.bytes;
    },
    cut() {
      for (const end of ends) end.destroy();
      if (server.listening) server.close();
    },
  };
}
